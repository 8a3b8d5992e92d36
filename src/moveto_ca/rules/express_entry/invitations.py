"""Who would have been invited in the rounds of the last twelve months.

The person is taken as they are on the day of the assessment; the law (lists, conditions of
categories, points grid) is that of the day of each round. Each round is judged alone: a real
candidate leaves the pool at the first invitation.

Authority: Immigration and Refugee Protection Act, ss. 10.1(1.1), 10.2(1)(b), 10.3(1)(h.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import MET, NOT_MET, UNKNOWN, Condition
from moveto_ca.rules.conditions import GUIDANCE, Rule, all_of, any_of
from moveto_ca.rules.express_entry import categories
from moveto_ca.rules.express_entry.candidate import Candidate
from moveto_ca.rules.express_entry.round_measures import measures
from moveto_ca.rules.express_entry.rounds import CATEGORY, GENERAL, NOMINEES, PROGRAM, checked_on
from moveto_ca.rules.express_entry.tallies import open_groups, tally
from moveto_ca.rules.express_entry.window import window

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.express_entry.tallies import KindTally
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Tables

__all__ = ["INVITATIONS", "Candidate", "invitations", "measures"]

CANADIAN_CLASS: Final = "cec"
_WORDS: Final = "Recent rounds of invitations"
_SOURCE: Final = "ee-rounds"
_REFERENCE: Final = (
    "published rounds; Immigration and Refugee Protection Act, ss. 10.2(1)(b) and 10.3(1)(h.1)"
)
_REQUIRED: Final = (
    "In the last twelve months, more than half of the rounds of some kind that were open to you would have "
    "invited you."
)

INVITATIONS: Final = Rule(
    "invitations",
    _WORDS,
    source=_SOURCE,
    reference=_REFERENCE,
    required=_REQUIRED,
    basis=GUIDANCE,
    changeable=True,
    remedy=(
        "A higher score, a nomination by a province, strong French, or a year of skilled work in Canada "
        "can lift you above the cut-offs or open more rounds to you."
    ),
)
# The same rule for those who have the year of skilled work in Canada already.
WORKED_IN_CANADA: Final = Rule(
    "invitations",
    _WORDS,
    source=_SOURCE,
    reference=_REFERENCE,
    required=_REQUIRED,
    basis=GUIDANCE,
    changeable=True,
    remedy=(
        "A higher score, a nomination by a province, or strong French can lift you above the cut-offs or "
        "open more rounds to you."
    ),
)
# The same rule where no round was open: a score does not help there.
NO_OPEN_ROUND: Final = Rule(
    "invitations",
    _WORDS,
    source=_SOURCE,
    reference=_REFERENCE,
    required=_REQUIRED,
    basis=GUIDANCE,
    changeable=True,
    remedy=(
        "A nomination by a province, strong French, work in a listed occupation, or a year of skilled work "
        "in Canada opens rounds to you. A higher score alone would not help."
    ),
)


class _Rules:
    """The rule in its three forms, with the day on which the rounds in use were read."""

    __slots__ = ("no_open_round", "usual", "worked_in_canada")

    def __init__(self, tables: Tables, _on: date) -> None:
        day = checked_on(tables)
        rules = (INVITATIONS, WORKED_IN_CANADA, NO_OPEN_ROUND)
        if day != INVITATIONS.authority.verified_on:
            rules = tuple(rule.as_checked_on(day) for rule in rules)  # type: ignore[assignment]  # three
        self.usual, self.worked_in_canada, self.no_open_round = rules

    def of(self, candidate: Candidate) -> Rule:
        """Give the form for a candidate to whom rounds may be open."""
        return self.worked_in_canada if CANADIAN_CLASS in candidate.classes else self.usual


def _open_in_class(kind: KindTally, candidate: Candidate, class_id: str) -> bool | None:
    """Tell whether a kind of round is open to the person in one class."""
    eligible = candidate.eligible_for(class_id)
    if kind.kind == CATEGORY:
        return all_of(eligible, kind.member)
    if kind.key == NOMINEES:
        return True
    if kind.key == GENERAL:
        return any_of(eligible, bool(candidate.nominee))
    return eligible if kind.key == class_id else False


def _better(kind: KindTally, best: KindTally | None) -> bool:
    """Tell whether a kind's share of invitations is greater; of equal ones, that of more rounds."""
    if best is None:
        return True
    mine, other = (kind.invited or 0) * best.held, (best.invited or 0) * kind.held
    return mine > other or (mine == other and kind.held > best.held)


_NONE_OPEN: Final = "No round was open to you in this class from {0} to {1}. Rounds are known up to {2}."
_NONE_OPEN_AT_ANY_SCORE: Final = (
    "No round was open to you in this class from {0} to {1}, whatever your score. The last round for all "
    "programs was held on {3}; the lowest score invited was {4}. Rounds are known up to {2}."
)
_OPEN_ELSEWHERE: Final = (
    "No round was open to you in this class from {0} to {1}. In another class that you meet, {3}, {5} were "
    "open, and {4} of them would have invited you.{6} Rounds are known up to {2}."
)
_SHARE: Final = (
    "{0}: {1} of the {2} rounds from {3} to {4} would have invited you.{7} Each round is judged alone, as if "
    "your profile had been in the pool. Rounds are known up to {5}."
)
_SHARE_AND_TIES: Final = (
    _SHARE + " In {6} more your score equals the cut-off; the time at which you submit your profile decides."
)
_NOT_COVERED: Final = (
    "The rounds from {0} to {1} are not known to this tool: its list ends on {2}. "
    "The command moveto-ca rounds update fetches the newer ones."
)
_NOT_COMPARABLE: Final = (
    "Some rounds from {0} to {1} were held under a points system whose values are not all known to this "
    "tool. Your score may be higher than it can tell, so these rounds cannot be compared. Rounds are known "
    "up to {2}."
)
_NOT_KNOWN: Final = (
    "Whether the rounds from {0} to {1} would have invited you is not known yet. Rounds are known up to {2}."
)


def invitations(facts: Facts, candidate: Candidate, stream_class: str) -> Condition:
    """Tell whether more than half of the rounds of some kind would have invited the person.

    Args:
        facts: The person's facts.
        candidate: The person as a candidate.
        stream_class: The class whose stream this ends: ``fsw``, ``cec`` or ``fst``.

    Returns:
        The last condition of a class stream; its share is (invited, held) of the best kind, (0, 0) if
        none was open. Unsettled if the list of rounds ends before the twelve months begin.
    """
    span = window(facts.tables, facts.as_of)
    rule = facts.tables.compiled(_Rules, facts.as_of).of(candidate)
    if span.coverage_end < span.first:
        return Condition(rule, UNKNOWN, _NOT_COVERED, (span.first, span.last, span.coverage_end))
    best: KindTally | None = None
    could_be_more = False
    doubtful: list[KindTally] = []
    for kind in tally(facts, candidate):
        is_open = _open_in_class(kind, candidate, stream_class)
        if is_open is False:
            continue
        if is_open is None or kind.invited is None:
            doubtful.append(kind)
            continue
        could_be_more = could_be_more or 2 * (kind.invited + kind.inexact) > kind.held
        if _better(kind, best):
            best = kind
    if best is not None and 2 * (best.invited or 0) > best.held:
        return _settled(facts, candidate, stream_class, best)
    for kind in doubtful:
        if kind.invited is None or (kind.invited and (best is None or _better(kind, best))):
            return _undecided(facts, candidate, stream_class, doubtful)
    if could_be_more:
        return Condition(rule, UNKNOWN, _NOT_COMPARABLE, (span.first, span.last, span.coverage_end))
    return _settled(facts, candidate, stream_class, best)


def _settled(facts: Facts, candidate: Candidate, class_id: str, best: KindTally | None) -> Condition:
    """Make the condition where the best kind is known, or where none was open."""
    span = window(facts.tables, facts.as_of)
    days = (span.first, span.last, span.coverage_end)
    rules = facts.tables.compiled(_Rules, facts.as_of)
    rule = rules.of(candidate)
    if best is None:
        elsewhere = _in_another_class(facts, candidate, class_id)
        if elsewhere is not None:
            return _open_elsewhere(facts, candidate, rule, elsewhere)
        last = span.last_general
        if last is None or candidate.eligible_for(class_id) is False:
            return Condition(rule, NOT_MET, _NONE_OPEN, days, share=(0, 0))
        values = (*days, last.date, last.cutoff)
        return Condition(rules.no_open_round, NOT_MET, _NONE_OPEN_AT_ANY_SCORE, values, share=(0, 0))
    invited = best.invited or 0
    return Condition(
        rule,
        MET if 2 * invited > best.held else NOT_MET,
        _SHARE_AND_TIES if best.ties else _SHARE,
        (
            span.titles.get(best.key, best.key),
            invited,
            best.held,
            *days,
            best.ties,
            "" if invited or best.ties else Missing(facts, candidate, best.key),
        ),
        estimated=candidate.estimated,
        share=(invited, best.held),
    )


def _in_another_class(facts: Facts, candidate: Candidate, class_id: str) -> KindTally | None:
    """Give the best kind of round that was open to the person in another class that is met, or None."""
    if candidate.eligible_for(class_id) is not True:
        return None
    best: KindTally | None = None
    for kind in tally(facts, candidate):
        if kind.kind == PROGRAM and kind.key in candidate.classes and kind.invited is not None:
            best = kind if _better(kind, best) else best
    return best


def _open_elsewhere(facts: Facts, candidate: Candidate, rule: Rule, kind: KindTally) -> Condition:
    """Make the condition of a class without open rounds for a person who meets a class that had some.

    An invitation to that other class is none to this one, so that none was open here; but a higher score
    could help there.
    """
    span = window(facts.tables, facts.as_of)
    invited = kind.invited or 0
    values = (
        span.first,
        span.last,
        span.coverage_end,
        span.titles.get(kind.key, kind.key),
        invited,
        kind.held,
        "" if invited or kind.ties else Missing(facts, candidate, kind.key),
    )
    return Condition(rule, NOT_MET, _OPEN_ELSEWHERE, values, estimated=candidate.estimated, share=(0, 0))


class Missing:
    """The lowest score that a kind of round invited and how much was missing, made when it is read."""

    __slots__ = ("candidate", "facts", "key")

    def __init__(self, facts: Facts, candidate: Candidate, key: str) -> None:
        self.facts = facts
        self.candidate = candidate
        self.key = key

    def __str__(self) -> str:
        lowest = min(open_groups(self.facts, self.candidate, self.key), key=lambda group: group.cutoffs[0])
        score = self.candidate.score_on(lowest.grid_day)
        cutoff = lowest.cutoffs[0]
        if score is None or score >= cutoff:
            return ""
        about = "about " if self.candidate.estimated else ""
        return (
            f" The lowest score invited was {cutoff}; on the points system of that day you have "
            f"{about}{score}, {about}{cutoff - score} too few."
        )


def _undecided(facts: Facts, candidate: Candidate, class_id: str, doubtful: list[KindTally]) -> Condition:
    """Make the condition where the score, the class or a category is not known, and it matters."""
    span = window(facts.tables, facts.as_of)
    needs = dict.fromkeys(candidate.class_needs.get(class_id, ()))
    for kind in doubtful:
        if kind.invited is None:
            needs.update(dict.fromkeys(candidate.needs))
        for rule in kind.rules:
            needs.update(dict.fromkeys(categories.needs(facts, rule)))
    own = facts.tables.compiled(_Rules, facts.as_of).of(candidate)
    return Condition(own, UNKNOWN, _NOT_KNOWN, (span.first, span.last, span.coverage_end), needs=tuple(needs))
