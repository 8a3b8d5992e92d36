"""One thing that a stream asks for: the rule, its figures of the day, the conditions made of it so far.

A table says which stream asks for what; a kind of need says how it is judged. Conditions are made once
for each thing that they can say and then shared by everybody: nobody ever changes one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from moveto_ca.rules.conditions import Rule, check, not_applicable, unsettled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.provincial.day import ProvincialDay
    from moveto_ca.rules.provincial.view import View
    from moveto_ca.rules.tables import Row

_MOST_KEPT: Final = 2048


class NeedKind(NamedTuple):
    """How one kind of need is judged.

    Attributes:
        title: The rule in a few plain words.
        remedy: What would meet it.
        reads: Paths of the facts that it reads, without indices.
        judge: Gives the condition for a person, a need and a job offer (its place, -1 without one).
        figures: Names of the figures that its words name; a need with an amount of its own names that.
        of_offer: True if it is about a job offer.
        plain: True if, for a person whom nothing ties to the province, it reads only what
            `Situation.signature` holds.
    """

    title: str
    remedy: str
    reads: tuple[str, ...]
    judge: Callable[[View, Need, JobOffer | None, int], Condition]
    figures: tuple[str, ...] = ()
    of_offer: bool = False
    plain: bool = False


def rule_of(row: Row, kind: NeedKind, source: str, reference: str) -> Rule:
    """Make the rule of a need from its row."""
    return Rule(
        row["need"],
        kind.title,
        source=source,
        reference=row["reference"] or reference,
        number=row["number"],
        required=row["required"],
        basis=row["basis"],
        changeable=True,
        reads=kind.reads,
        remedy=kind.remedy,
        grade=row.grade,
    )


class Need:
    """A need on a day.

    Attributes:
        rule: The rule.
        kind: How it is judged.
        values: Words of the table that narrow it, such as ``permanent``.
        amount: Its own figure, or None.
        figures: Figures for the words of the rule.
        day: The figures of the day.
        place: Name of the province, for the words.
    """

    __slots__ = (
        "_kept",
        "amount",
        "day",
        "figures",
        "judge",
        "kind",
        "place",
        "rule",
        "teers",
        "values",
    )

    def __init__(self, rule: Rule, kind: NeedKind, row: Row, day: ProvincialDay, place: str) -> None:
        self.rule = rule
        self.kind = kind
        self.judge = kind.judge
        self.values: frozenset[str] = frozenset(row["values"])
        self.teers = frozenset(int(v[-1]) for v in self.values if v.startswith("teer-"))
        self.amount: int | None = row["amount"]
        self.day = day
        self.place = place
        self.figures: tuple[Any, ...] = _figures(kind, self.amount, day.figures)
        self._kept: dict[Any, Condition] = {}

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
        figures: tuple[Any, ...] | None = None,
    ) -> Condition:
        """Make a condition and keep it.

        Args:
            key: Everything on which it depends beside the day.
            fact: True if the need is met, False if not, None if unknown.
            found: What was found, in plain words.
            *values: Values for the found text.
            needs: Paths of the facts that would settle an unknown.
            estimated: True if the outcome rests on an estimate.
            figures: Figures for the words of the rule where they depend on the person.
        """
        shown = self.figures if figures is None else figures
        made = check(self.rule, fact, found, *values, figures=shown, needs=needs, estimated=estimated)
        return self._keep(key, made)

    def none(self, key: Any, found: str, *values: Any) -> Condition:
        """Say that the need does not apply."""
        return self._keep(key, not_applicable(self.rule, found, *values, figures=self.figures))

    def open(self, key: Any, found: str, *values: Any) -> Condition:
        """Say that no fact of the person can settle it."""
        return self._keep(key, unsettled(self.rule, found, *values, figures=self.figures))

    def _keep(self, key: Any, made: Condition) -> Condition:
        if len(self._kept) >= _MOST_KEPT:
            self._kept = {}
        self._kept[key] = made
        return made


def _figures(kind: NeedKind, amount: int | None, figures: Mapping[str, int]) -> tuple[Any, ...]:
    """Give the figures that the words of the rule name; one that is not known reads as such."""
    if amount is not None:
        return (amount,)
    return tuple(figures.get(name, "(not known)") for name in kind.figures)
