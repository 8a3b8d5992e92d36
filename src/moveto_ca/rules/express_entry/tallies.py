"""What the rounds of the last twelve months would have meant for one person, kind by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.express_entry import categories, rounds
from moveto_ca.rules.express_entry.rounds import CATEGORY, GENERAL, NOMINEES
from moveto_ca.rules.express_entry.window import window

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.express_entry.candidate import Candidate
    from moveto_ca.rules.express_entry.categories import CategoryRule
    from moveto_ca.rules.express_entry.window import Group, Window
    from moveto_ca.rules.facts import Facts


class KindTally:
    """What the rounds of one key would have meant for a person.

    Attributes:
        key: What they were for.
        kind: general, program or category.
        member: True if the person meets the category (or there is none); None if not known. Rounds of a
            category that is not met are not tallied.
        held: How many were held.
        invited: How many would have invited the person; None if the score is not known.
        ties: How many were a tie that the time does not decide.
        inexact: How many would not have invited the person on a score that may be too low, since not every
            value of the grid of their day is known.
        rules: Conditions of the category that are not known to be met.
    """

    __slots__ = ("held", "inexact", "invited", "key", "kind", "member", "rules", "ties")

    def __init__(self, group: Group, member: bool | None) -> None:
        self.key = group.key
        self.kind = group.kind
        self.member = member
        self.held = 0
        self.invited: int | None = 0
        self.ties = 0
        self.inexact = 0
        self.rules: tuple[CategoryRule, ...] = ()

    def add(self, group: Group, member: bool | None, found: tuple[int, int] | None) -> None:
        """Count one more group of rounds."""
        self.held += len(group.cutoffs)
        if member is None:
            self.member = None
            if group.rule is not None:
                self.rules = (*self.rules, group.rule)
        if found is None or self.invited is None:
            self.invited = None
        else:
            self.invited += found[0]
            self.ties += found[1]
            if not group.exact:
                self.inexact += len(group.cutoffs) - found[0]


def _member(facts: Facts, candidate: Candidate, group: Group) -> bool | None:
    """Tell whether a group's rounds are open to the person so far as the class does not decide."""
    kind = group.kind
    if kind == CATEGORY:
        if candidate.nominee:
            return False
        return None if group.rule is None else categories.member(facts, group.rule)
    if group.key == GENERAL:
        return True
    if group.key == NOMINEES:
        return bool(candidate.nominee)
    if candidate.nominee or kind != rounds.PROGRAM:
        return False
    return group.key in candidate.classes or group.key in candidate.maybe_classes


def _of_occupations(span: Window, told: frozenset[str] | None) -> tuple[Group, ...]:
    """Give the groups of categories whose lists may have an occupation of the person."""
    if told is None:
        return span.work_groups
    if span.listed.isdisjoint(told):
        return ()
    return tuple(g for g in span.work_groups if g.rule is not None and not g.rule.codes.isdisjoint(told))


def _groups(facts: Facts, candidate: Candidate) -> tuple[Group, ...]:
    """Give the groups of rounds that may be open to a person."""
    span = window(facts.tables, facts.as_of)
    if candidate.nominee:
        return span.groups
    return span.groups + _of_occupations(span, categories.told_occupations(facts))


def open_groups(facts: Facts, candidate: Candidate, key: str) -> list[Group]:
    """Give the groups of rounds of one key that were open to a person, or may have been."""
    groups = _groups(facts, candidate)
    return [g for g in groups if g.key == key and _member(facts, candidate, g) is not False]


def tally(facts: Facts, candidate: Candidate) -> tuple[KindTally, ...]:
    """Count, for each kind of round that may be open to a person, what its rounds would have meant.

    Args:
        facts: The person's facts.
        candidate: The person as a candidate.

    Returns:
        One tally a key; keys that are not open to the person are left out.
    """
    if candidate.tallies is not None:
        return candidate.tallies
    if candidate.eligible_for_any() is False and not candidate.nominee:
        candidate.tallies = ()
        return candidate.tallies
    groups = _groups(facts, candidate)
    found: dict[str, KindTally] = {}
    scores: dict[date, int | None] = {}
    for group in groups:
        member = _member(facts, candidate, group)
        if member is False:
            continue
        day = group.grid_day
        if day not in scores:
            scores[day] = candidate.score_on(day)
        score = scores[day]
        kind = found.get(group.key)
        if kind is None:
            kind = found[group.key] = KindTally(group, member)
        kind.add(group, member, None if score is None else group.invited(score, candidate.submitted_at))
    tallies = candidate.tallies = tuple(found.values())
    return tallies
