"""One thing that a provincial stream asks for: its rule, its figures, the conditions made of it so far.

A table says which stream asks for what; a kind of need says how it is judged. Conditions are made once
for each thing that they can say, and then shared by everybody: nobody ever changes one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from moveto_ca.rules.conditions import Rule, check, not_applicable, unsettled

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.report import Condition
    from moveto_ca.rules.business.day import BusinessDay
    from moveto_ca.rules.business.situation import Situation
    from moveto_ca.rules.tables import Row

_MOST_KEPT: Final = 512
IRPR: Final = "irpr"


class NeedKind(NamedTuple):
    """How one kind of need is judged.

    Attributes:
        title: The rule in a few plain words.
        remedy: What would meet it.
        reads: Paths of the facts that it reads, without indices.
        judge: Gives the condition for a person.
        fixed_title: Where failing it in one way can never be mended: the rule in that state, or empty.
    """

    title: str
    remedy: str
    reads: tuple[str, ...]
    judge: Callable[[Situation, Need], Condition]
    can_be_final: bool = False


class NeedRules:
    """The rules that a need can apply: its own, and the same where nothing can mend it."""

    __slots__ = ("final", "rule")

    def __init__(self, row: Row, kind: NeedKind, source: str, reference: str) -> None:
        law = IRPR if IRPR in row["values"] else source

        def rule(*, changeable: bool) -> Rule:
            return Rule(
                row["need"],
                kind.title,
                source=law,
                reference=row["reference"] or reference,
                required=row["required"],
                basis=row["basis"],
                changeable=changeable,
                step=row["step"],
                reads=kind.reads,
                remedy=kind.remedy if changeable else None,
                grade=row.grade,
            )

        self.rule = rule(changeable=True)
        self.final = rule(changeable=False) if kind.can_be_final else None

    @property
    def all(self) -> tuple[Rule, ...]:
        """Every one of them, as a stream's spec lists them."""
        return (self.rule,) if self.final is None else (self.rule, self.final)


class Need:
    """A need on a day.

    Attributes:
        rules: Its rules.
        amount: Its figure, or None: in the area of a main city, where it differs outside.
        conflict: What another source asks for instead, or None.
        elsewhere: Its figure outside the area, or None; for an age, the highest.
        elsewhere_conflict: What another source asks for there, or None.
        place: Id of the area, or None.
        share: Share of the business, or None; likewise by another source, or outside the area.
        values: Words of the table that narrow it.
        place_name: Name of the province.
        day: The figures of the day.
    """

    __slots__ = (
        "_kept",
        "amount",
        "conflict",
        "day",
        "elsewhere",
        "elsewhere_conflict",
        "figures",
        "judge",
        "place",
        "place_name",
        "province",
        "rules",
        "share",
        "share_conflict",
        "share_elsewhere",
        "stream",
        "values",
    )

    def __init__(self, rules: NeedRules, kind: NeedKind, row: Row, programme: Row, day: BusinessDay) -> None:
        self.rules = rules
        self.judge = kind.judge
        self.stream: str = row["stream"]
        self.province: str = programme["province"]
        self.place_name: str = programme["place"]
        self.amount: int | None = row["amount"]
        self.conflict: int | None = row["conflict"]
        self.elsewhere: int | None = row["elsewhere"]
        self.elsewhere_conflict: int | None = row["elsewhere_conflict"]
        self.place: str | None = row["place"]
        self.share = day.share(row["share"])
        self.share_conflict = day.share(row["share_conflict"])
        self.share_elsewhere = day.share(row["share_elsewhere"])
        self.values = frozenset(row["values"])
        self.day = day
        self.figures = self._figures()
        self._kept: dict[Any, Condition] = {}

    def _figures(self) -> tuple[str, ...]:
        """Give the figures that the words of the rule name, in the order of their numbers."""
        if self.rules.rule.id == "province":
            return (self.place_name,)
        if self.share is not None:
            other = self.share_elsewhere or self.share_conflict
            second = other.words if other is not None else _money(self.amount)
            return (self.share.words, second)
        if self.rules.rule.id == "age":
            return (str(self.amount), str(self.elsewhere), str(self.conflict))
        if self.elsewhere is None:
            return (_money(self.amount), _money(self.conflict))
        return tuple(map(_money, (self.amount, self.elsewhere, self.conflict, self.elsewhere_conflict)))

    def kept(self, key: Any) -> Condition | None:
        """Give a condition that was made before, by what it says; None if there is none."""
        return self._kept.get(key)

    def say(
        self,
        key: Any,
        fact: bool | None,
        found: str,
        *values: Any,
        needs: tuple[str, ...] = (),
        estimated: bool = False,
        final: bool = False,
        figures: tuple[Any, ...] | None = None,
    ) -> Condition:
        """Make a condition and keep it; the key says everything on which it depends beside the day.

        Args:
            key: What it depends on.
            fact: True, False or None.
            found: What was found; {0} stands for the first value.
            *values: Values for it.
            needs: Paths of the facts that would settle an unknown.
            estimated: True if it rests on an estimate.
            final: True if nothing can mend it.
            figures: Figures for the words of the rule, where they depend on the person.
        """
        rule = self.rules.final if final and self.rules.final is not None else self.rules.rule
        shown = self.figures if figures is None else figures
        return self._keep(
            key, check(rule, fact, found, *values, figures=shown, needs=needs, estimated=estimated)
        )

    def none(self, key: Any, found: str) -> Condition:
        """Say that the need does not apply."""
        return self._keep(key, not_applicable(self.rules.rule, found, figures=self.figures))

    def open(self, key: Any, found: str, *values: Any) -> Condition:
        """Say that no fact of the person can settle it."""
        return self._keep(key, unsettled(self.rules.rule, found, *values, figures=self.figures))

    def _keep(self, key: Any, made: Condition) -> Condition:
        if len(self._kept) >= _MOST_KEPT:
            self._kept = {}
        self._kept[key] = made
        return made


def _money(amount: int | None) -> str:
    return "" if amount is None else f"{amount:,}"
