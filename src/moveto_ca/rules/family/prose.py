"""The words of a sponsorship: the answer, what it costs and takes, cautions. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, UNKNOWN, Notice, Prose
from moveto_ca.rules.conditions import LAW
from moveto_ca.rules.family import law
from moveto_ca.rules.family.cautions import cautions
from moveto_ca.rules.family.fees import fees
from moveto_ca.rules.family.measures import (
    CHECK_QUEBEC,
    CLOSED,
    CLOSED_FOR_NOW,
    NO_CLASS,
    NOT_YET,
    UNKNOWN_YET,
    verdict,
)
from moveto_ca.rules.family.steps import steps
from moveto_ca.rules.family.waiting import months

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.family.case import Case

_SPONSOR: Final = {"partner": "your partner", "applicant": "you", "relative": "your relative in Canada"}
_SPONSORED: Final = {"applicant": "you", "partner": "your partner", "": "the relative"}
_KINSHIP: Final = {
    "parent": "child",
    "grandparent": "grandchild",
    "child": "parent",
    "adopted_child": "adoptive parent",
    "to_be_adopted": "adoptive parent",
    "sibling": "brother or sister",
    "niece_or_nephew": "aunt or uncle",
    "aunt_or_uncle": "niece or nephew",
    "grandchild": "grandparent",
    "cousin": "cousin",
    "great_grandchild": "great-grandparent",
    "great_grandparent": "great-grandchild",
}


def prose_of(case: Case, conditions: Sequence[Condition], standing: Standing) -> Prose:
    """Give the words of a stream for a case."""
    word = verdict(conditions, standing)
    shut = word in (NO_CLASS, CLOSED)
    return Prose(
        " ".join(_summary(case, conditions, word)),
        next_steps=() if word == NO_CLASS else steps(case, conditions, standing),
        fees=() if shut else fees(case),
        months=None if shut else months(case),
        cautions=tuple(cautions(case, conditions, standing)),
        notices=tuple(_notices(case, conditions)),
    )


def sponsor_words(case: Case) -> str:
    """Say who would sponsor, in the reader's words."""
    if case.sponsor.who == "relative" and case.relation in _KINSHIP:
        whose = "your partner's" if case.sponsored.who == "partner" else "your"
        return f"{whose} {_KINSHIP[case.relation]}"
    return _SPONSOR[case.sponsor.who]


def sponsored_words(case: Case) -> str:
    """Say who would be sponsored, in the reader's words."""
    return _SPONSORED.get(case.sponsored.who, "your child")


def _summary(case: Case, conditions: Sequence[Condition], word: str) -> Iterator[str]:
    sponsor, sponsored = sponsor_words(case), sponsored_words(case)
    visit = case.stream_id == law.SUPER_VISA
    act = "host" if visit else "sponsor"
    opening = f"{sponsor[0].upper()}{sponsor[1:]}"
    failing = [c for c in conditions if c.outcome == NOT_MET and c.rule.basis == LAW and not c.rule.step]
    if case.sponsor.by_descent:
        yield (
            "Your partner is very likely a Canadian citizen already, and could sponsor you once that is "
            "proven."
        )
    if word == CHECK_QUEBEC:
        yield (
            f"{opening} can {act} {sponsored}, as far as the federal rules go. Quebec takes undertakings "
            "in waves: check with Quebec's ministry (MIFI) today."
        )
    elif word == UNKNOWN_YET:
        yield f"{opening} may be able to {act} {sponsored}. Some facts are missing."
    elif word in (NOT_YET, CLOSED_FOR_NOW):
        yield f"{opening} cannot {act} {sponsored} yet."
        yield from dict.fromkeys(c.found for c in failing)
        later = [c.lifts_on for c in failing]
        days = [day for day in later if day is not None]
        if days and len(days) == len(failing):
            yield f"From {max(days)} this no longer stands in the way."
    elif word == CLOSED:
        yield from (c.found for c in failing if c.rule.closes)
    elif word == NO_CLASS:
        yield f"{opening} cannot {act} {sponsored} in this class."
        yield from dict.fromkeys(c.found for c in failing if not c.rule.changeable)
    elif visit:
        yield (
            f"{opening} can host {sponsored} on a super visa, on what you told: for long visits, not for "
            "good."
        )
        yield "An officer decides."
        yield from _closed_for_good(case)
        yield from (c.found for c in conditions if c.outcome == UNKNOWN and not c.needs)
    else:
        yield f"{opening} can {act} {sponsored}, on what you told. An officer decides."
        if case.of_partners:
            yield "No points, no language test and no job offer are asked for."
        if case.sponsor.in_canada is False:
            yield (
                f"As a citizen, {sponsor} can do so from abroad, to live in Canada by the time that the "
                "permanent residence begins."
            )
        yield from (c.found for c in conditions if c.outcome == UNKNOWN and not c.needs)


def _closed_for_good(case: Case) -> Iterator[str]:
    """Say that parents cannot be sponsored for permanent residence, where no applications are taken."""
    row = case.facts.tables.row("family-programmes", law.PARENT, on=case.as_of)
    if row is not None and row["status"] == "closed" and case.relation in ("parent", "grandparent"):
        yield f"Sponsorship of parents for permanent residence is closed. {row['note'] or ''}"


def _notices(case: Case, conditions: Sequence[Condition]) -> Iterator[Notice]:
    ids = {c.rule.id: c for c in conditions}
    if (income := ids.get("income")) is not None and income.estimated:
        yield Notice(
            "family_income_table",
            "The table of minimum incomes used is that of 2025, worked out from another official table; "
            "one for 2026 was not found. A partner or other dependants of the sponsor who were not told "
            "of raise it.",
        )
    if "nobody-else" in ids and case.section is not None and case.section.relatives is not None:
        yield Notice(
            "family_no_partner_of_sponsor",
            "The sponsor is taken to have no spouse or partner, because none was told of.",
        )
