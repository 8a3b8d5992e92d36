"""Rules, conditions, and how a person's standing and score follow from them.

A ``Rule`` stands once, as data. A condition is a rule applied to a person: met, not met, unknown or
not applicable. Standing and score follow from a stream's conditions alone; there is no second
mechanism. Facts are three-valued: True, False, or None for unknown (Kleene's strong logic).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN, Condition
from moveto_ca.rules.authorities import authority

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from moveto_ca.report import Authority, Basis, Outcome, Standing
    from moveto_ca.report import Rule as _AnyRule

LAW: Final = "law"
GUIDANCE: Final = "guidance"


class Rule:
    """A rule of law or of practice, stated once.

    Args:
        id: Name within its stream, in kebab case: ``language``.
        title: The rule in a few plain words.
        source: Id of its source in a table of sources.
        reference: Section or paragraph in that source.
        number: Number in the fact sheet, for example ``N4``, or None.
        required: What the law wants, in plain words; {0}, {1} stand for figures of the day.
        basis: ``law``, or ``guidance`` for how officers usually read it.
        changeable: True if one's own act, or time, can still meet it; never citizenship, ancestry, an
            age passed or a past date.
        step: True if it is something to do before applying; open, it counts only against ``strong``.
        closes: True if failing it means that the programme takes no application.
        reads: Paths of the facts that it reads, without indices: ``applicant.languages``; a path stands
            for everything below it.
        remedy: What would meet it, or None if nothing the person does can.
        in_force_from: ISO day from which the rule holds, where it differs from the source's own.
        grade: Grade of the rule, where it differs from the source's own.
    """

    __slots__ = (
        "_authority",
        "basis",
        "changeable",
        "closes",
        "grade",
        "id",
        "in_force_from",
        "number",
        "reads",
        "reference",
        "remedy",
        "required",
        "source",
        "step",
        "title",
    )

    def __init__(
        self,
        id: str,  # noqa: A002 - the contract's name
        title: str,
        *,
        source: str,
        reference: str,
        required: str,
        number: str | None = None,
        basis: Basis = "law",
        changeable: bool = False,
        step: bool = False,
        closes: bool = False,
        reads: tuple[str, ...] = (),
        remedy: str | None = None,
        in_force_from: str | None = None,
        grade: str | None = None,
    ) -> None:
        self.id = id
        self.title = title
        self.source = source
        self.reference = reference
        self.number = number
        self.required = required
        self.basis: Basis = basis
        self.changeable = changeable
        self.step = step
        self.closes = closes
        self.reads = reads
        self.remedy = remedy
        self.in_force_from = in_force_from
        self.grade = grade
        self._authority: Authority | None = None

    @property
    def authority(self) -> Authority:
        """Where the rule is written, since when it holds, when that was last checked."""
        found = self._authority
        if found is None:
            found = self._authority = authority(self.source, self.reference, self.in_force_from, self.grade)
        return found

    def as_checked_on(self, day: date) -> Rule:
        """Give the same rule, its source last checked on another day: that of newer rows."""
        found = Rule.__new__(Rule)
        for name in Rule.__slots__:
            setattr(found, name, getattr(self, name))
        found._authority = replace(self.authority, verified_on=day)  # noqa: SLF001 - of its own class
        return found

    def with_remedy(self, remedy: str | None) -> Rule:
        """Give the same rule with another remedy: one that fits a person."""
        found = Rule.__new__(Rule)
        for name in Rule.__slots__:
            setattr(found, name, getattr(self, name))
        found.remedy = remedy
        return found

    def __repr__(self) -> str:
        return f"Rule({self.id!r})"


# --- Kleene's logic over True, False and None (unknown) -------------------------------------------


def all_of(*facts: bool | None) -> bool | None:
    """Give False if any fact is False, else None if any is unknown, else True."""
    unknown = False
    for fact in facts:
        if fact is None:
            unknown = True
        elif not fact:
            return False
    return None if unknown else True


def any_of(*facts: bool | None) -> bool | None:
    """Give True if any fact is True, else None if any is unknown, else False."""
    unknown = False
    for fact in facts:
        if fact is None:
            unknown = True
        elif fact:
            return True
    return None if unknown else False


def at_least(count: int, facts: Iterable[bool | None]) -> bool | None:
    """Tell whether at least ``count`` of the facts hold, as far as it can be known."""
    certain = possible = 0
    for fact in facts:
        if fact is None:
            possible += 1
        elif fact:
            certain += 1
    if certain >= count:
        return True
    return None if certain + possible >= count else False


def negation(fact: bool | None) -> bool | None:
    """Give the opposite of a fact; unknown stays unknown."""
    return None if fact is None else not fact


# --- Conditions -----------------------------------------------------------------------------------

_OUTCOME: Final[dict[bool | None, Outcome]] = {True: MET, False: NOT_MET, None: UNKNOWN}


def check(
    rule: Rule,
    fact: bool | None,
    found: str = "",
    *values: Any,
    figures: tuple[Any, ...] = (),
    needs: tuple[str, ...] = (),
    lifts_on: date | None = None,
    estimated: bool = False,
) -> Condition:
    """Apply a rule to a fact.

    Args:
        rule: The rule.
        fact: True if it is met, False if not, None if unknown.
        found: What was found, in plain words; {0}, {1} stand for the values. Shown for every outcome.
        *values: Values for the found text.
        figures: Figures of the day for the rule's ``required`` text.
        needs: Paths of the facts that would settle an unknown. An unknown without needs is unsettled law.
        lifts_on: Day from which a bar no longer stands.
        estimated: True if the outcome rests on an estimate.

    Returns:
        The condition; ``needs`` are kept only while the outcome is unknown.
    """
    if fact is not None:
        needs = ()
    return Condition(
        rule,
        _OUTCOME[fact],
        found,
        values,
        figures=figures,
        needs=needs,
        lifts_on=lifts_on,
        estimated=estimated,
    )


def not_applicable(rule: Rule, found: str = "", *values: Any, figures: tuple[Any, ...] = ()) -> Condition:
    """Say that a rule does not apply to this person; it then counts neither for nor against."""
    return Condition(rule, NOT_APPLICABLE, found, values, figures=figures)


def unsettled(rule: Rule, found: str, *values: Any, figures: tuple[Any, ...] = ()) -> Condition:
    """Say that no fact of the person can settle the rule, and why."""
    return Condition(rule, UNKNOWN, found, values, figures=figures)


# --- Standing and score ---------------------------------------------------------------------------

STANDINGS: Final[tuple[Standing, ...]] = (
    "strong",
    "eligible",
    "incomplete",
    "within_reach",
    "closed",
    "not_available",
)
RANK: Final[dict[Standing, int]] = {name: place for place, name in enumerate(STANDINGS)}

# The floor of each band and the width above it; the contract's score bands.
BANDS: Final[dict[Standing, tuple[int, int]]] = {
    "strong": (80, 20),
    "eligible": (60, 19),
    "incomplete": (40, 19),
    "within_reach": (20, 19),
    "closed": (1, 18),
    "not_available": (0, 0),
}


def standing_of(conditions: Sequence[Condition], *, unsettled_is_missing: bool = False) -> Standing:
    """Tell how a person stands: the first that fits of the contract's six standings.

    Args:
        conditions: Every condition of the stream.
        unsettled_is_missing: True for asylum and admissibility, where unsettled law counts as a
            missing fact, so that nobody is called eligible on it.

    Returns:
        The standing.
    """
    law_fails = fixed = missing = doubtful = False
    for condition in conditions:
        outcome = condition.outcome
        if outcome == MET:
            if condition.estimated:
                doubtful = True
            continue
        if outcome == NOT_APPLICABLE:
            continue
        rule = condition.rule
        if outcome == NOT_MET:
            if rule.closes:
                return "closed"
            if condition.share is not None and condition.share[0] == 0:
                law_fails = True  # ranked, and no round of the window would have invited the person
            elif rule.basis == LAW and not rule.step:
                law_fails = True
                if not rule.changeable:
                    fixed = True
            else:
                doubtful = True
        elif rule.step:
            doubtful = True
        elif condition.needs or unsettled_is_missing:
            missing = True
        else:
            doubtful = True
    if fixed:
        return "not_available"
    if law_fails:
        return "within_reach"
    if missing:
        return "incomplete"
    return "eligible" if doubtful else "strong"


def _weighs(rule: _AnyRule) -> bool:
    """Tell whether failing the rule weighs against a case without ending it: guidance that is no step."""
    return rule.basis == GUIDANCE and not rule.step


def score_of(conditions: Sequence[Condition], standing: Standing) -> int:
    """Place a person within the band of the standing, 0 to 100.

    The share is that of the conditions met (an unknown counts half) among those that apply. In
    ``eligible`` it is nought if a guidance condition fails. Where people are ranked, the two upper
    bands go by the share of rounds, of the best kind, that would have invited the person.

    Args:
        conditions: Every condition of the stream.
        standing: Their standing.

    Returns:
        The score, rounded down.
    """
    floor, width = BANDS[standing]
    if not width:
        return floor
    upper = standing in ("strong", "eligible")
    halves = applying = 0
    share: tuple[int, int] | None = None
    for condition in conditions:
        outcome = condition.outcome
        if outcome == NOT_APPLICABLE:
            continue
        applying += 1
        if condition.share is not None:
            share = condition.share
        if outcome == MET:
            halves += 2
        elif outcome == UNKNOWN:
            halves += 1
        elif upper and condition.share is None and _weighs(condition.rule):
            return floor
    if upper and share is not None:
        invited, held = share
        return floor + (width * invited // held if held else 0)
    return floor + (width * halves // (2 * applying) if applying else width)
