"""The words of the route, in the order of the fact sheet.

Status, what remains, consequences, what the Board would ask, what the figures say, days, help. Sober
throughout: no prediction, no place or time to cross, no waiting out of a period.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import Fee, Notice, Prose, Step
from moveto_ca.rules.asylum import effects, merits
from moveto_ca.rules.asylum.consequences import consequences
from moveto_ca.rules.asylum.deadlines import IN_WORDS, deadlines
from moveto_ca.rules.asylum.figures import indication
from moveto_ca.rules.asylum.gates import CANNOT_CLAIM, ELIGIBLE, INELIGIBLE, NOT_KNOWN, NOT_NEEDED
from moveto_ca.rules.asylum.remaining import what_remains
from moveto_ca.rules.authorities import authority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.rules.asylum.gates import Gates

SUMMARIES: Final = {
    NOT_NEEDED: (
        "You are a Canadian citizen, or registered under the Indian Act: you enter Canada and stay there "
        "by right. You need no claim for protection."
    ),
    CANNOT_CLAIM: (
        "On the stated facts no claim can be made now ({bars}). This does not say that you are not a "
        "refugee; it says nothing about your reasons."
    ),
    INELIGIBLE: (
        "On the stated facts the Immigration and Refugee Board would not hear the claim ({bars}). This "
        "does not say that you are not a refugee. What remains is set out below."
    ),
    NOT_KNOWN: (
        "It cannot be said yet whether the Immigration and Refugee Board would hear the claim: a fact is "
        "missing, or the law is not settled ({possible})."
    ),
    ELIGIBLE: (
        "No bar was found on the stated facts; an officer decides. That means only that the Immigration "
        "and Refugee Board would hear the claim. It says nothing about whether the claim would succeed."
    ),
}
_OUTSIDE: Final = (
    "Nothing that you told bars a claim. But a claim can be made only in Canada or on arrival there "
    "(IRPA 99(2)), and you are not there. This does not say that you are not a refugee; it says "
    "nothing about your reasons."
)
_REJECTED: Final = (
    "You told that the Board rejected your claim on {day}. The claim has been heard; a later one would "
    "not be (IRPA 101(1)(b)). What remains is set out below."
)
_ALSO_OPEN: Final = " Other rules that could stop a claim are still open: {possible}."
_MOST_CITED: Final = 5
_AS_IF: Final = " No claim was made, so everything is read as for a claim made on {day}."

_FAMILY: Final = {
    NOT_NEEDED: "a Canadian citizen or a person registered under the Indian Act, who needs no claim",
    CANNOT_CLAIM: "no claim can be made now ({bars})",
    INELIGIBLE: "the Board would not hear the claim ({bars})",
    NOT_KNOWN: "not known yet ({possible})",
    ELIGIBLE: "no bar was found; an officer decides",
}
_FAMILY_OUTSIDE: Final = "nothing told bars a claim; it can be made only in Canada or on arrival there"
_NOT_RANKED: Final = "This section stands apart. It has no score and is not compared with the other routes."
_BOARD_ASKS: Final = "The Board would ask: {question}"
_HELP: Final = (
    "Help: a licensed immigration lawyer, or the legal aid of the province (Ontario: legalaid.on.ca; "
    "British Columbia: legalaid.bc.ca). The official pages are those of Immigration, Refugees and "
    "Citizenship Canada (canada.ca) and of the Immigration and Refugee Board (irb-cisr.gc.ca)."
)
_DAYS: Final = "Days worked out from what you told: {days}. Weekends and holidays are not taken into account."

_CITIZENSHIP_FIRST: Final = Step(
    "Check first whether you are a Canadian citizen by descent. A citizen needs no claim.",
    where="The part of this report on citizenship by descent",
)
_ADVICE: Final = Step(
    "Get legal advice before any step. A claim cannot be taken back without lasting effects.",
    where="A licensed immigration lawyer, or provincial legal aid (legalaid.on.ca, legalaid.bc.ca)",
)
_OTHER_ROUTES: Final = Step(
    "Read the other routes in this report. None of them asks you to show a risk.", where="This report"
)
_HOW: Final = Step(
    "How a claim is made: on arrival, by telling the officer; inside Canada, by the form on the online "
    "portal and then in person. It is made on the day on which it is made in person.",
    where="A port of entry, or the IRCC Portal and an appointment (canada.ca)",
    form="Basis of Claim form (RPD.02.01)",
)


def prose(gates: Gates, family: tuple[Gates, ...]) -> Prose:
    """Make the words of the route.

    Args:
        gates: The gates of the applicant.
        family: Those of the partner and the children.
    """
    c = gates.claimant
    verdict = gates.verdict
    summary = SUMMARIES[verdict].format(bars=_cited(gates.bars), possible=_cited(gates.possible_bars))
    if gates.only_outside:
        summary = _OUTSIDE
    if c.last_rejection is not None and verdict == INELIGIBLE:
        summary = _REJECTED.format(day=c.last_rejection)
    if gates.possible_bars and verdict in (CANNOT_CLAIM, INELIGIBLE):
        summary += _ALSO_OPEN.format(possible=_cited(gates.possible_bars))
    if verdict == NOT_NEEDED:
        return Prose(summary, cautions=(_NOT_RANKED,))
    if c.claim_made is False:
        summary += _AS_IF.format(day=c.law.as_of)
    return Prose(
        summary,
        next_steps=tuple(_steps(gates)),
        fees=(_fee(gates),) if verdict in (ELIGIBLE, NOT_KNOWN) else (),
        cautions=tuple(_cautions(gates, family)),
        notices=tuple(_notices(gates)),
    )


def _cited(paragraphs: tuple[str, ...]) -> str:
    """Name paragraphs with their Act, unless they carry it; without any, it is a citizenship that is open."""
    if len(paragraphs) > _MOST_CITED:
        return f"{len(paragraphs)} rules, listed below"
    named = (paragraph if paragraph[0].isalpha() else f"IRPA {paragraph}" for paragraph in paragraphs)
    return ", ".join(named) or "citizenship"


def _of_family(gates: Gates) -> str:
    """Say how a member of the family stands, on the same facts and the own citizenship."""
    who = gates.claimant.who
    name = "your partner" if who == "partner" else f"your child no. {int(who[9:-1]) + 1}"
    words = _FAMILY_OUTSIDE if gates.only_outside else _FAMILY[gates.verdict]
    standing = words.format(bars=_cited(gates.bars), possible=_cited(gates.possible_bars))
    return f"For {name}, on the same facts and by their own citizenship: {standing}."


def _cautions(gates: Gates, family: tuple[Gates, ...]) -> Iterator[str]:
    c = gates.claimant
    yield _NOT_RANKED
    yield from (_of_family(member) for member in family)
    yield from what_remains(gates)
    yield from consequences(gates)
    for question in merits.QUESTIONS.values():
        yield _BOARD_ASKS.format(question=question)
    for flag in merits.flags(c):
        yield merits.in_words(flag)
    yield from indication(c)
    days = deadlines(gates)
    if days:
        listed = "; ".join(f"{IN_WORDS[name]}: {day}" for name, day in days.items())
        yield _DAYS.format(days=listed)
    yield _HELP


def _steps(gates: Gates) -> Iterator[Step]:
    law = gates.claimant.law
    yield _CITIZENSHIP_FIRST
    yield _ADVICE
    yield _OTHER_ROUTES
    if gates.verdict in (ELIGIBLE, NOT_KNOWN):
        if not gates.claimant.claim_made:
            yield _HOW
        days = law.limit("documents_before_hearing", law.as_of)
        if days is not None:
            yield Step(
                f"Evidence goes to the Board at least {days} days before the hearing.",
                where="Refugee Protection Division",
            )
    if effects.prra(gates) in (effects.AVAILABLE, effects.LIMITED):
        limit = law.limit("prra_application", law.as_of)
        yield Step(
            "Once notified: ask for the pre-removal risk assessment. Removal waits only if the request "
            "is received in time.",
            where="As the notice of the Canada Border Services Agency says",
            form="IMM 5508",
            days=limit,
        )


def _fee(gates: Gates) -> Fee:
    law = gates.claimant.law
    return Fee(
        "claim_for_protection",
        "processing",
        "family",
        law.numbers["claim_fee_cad"],
        authority("irpa", "99", grade="C"),
    )


def _notices(gates: Gates) -> Iterator[Notice]:
    """Warn of bars that reach back, and of law that is to come."""
    c = gates.claimant
    dates, as_of = c.law.dates, c.law.as_of
    before_the_law = dates["bill_introduced"] <= as_of < dates["bars_in_force"]
    if before_the_law and c.claim.last >= dates["bill_introduced"]:
        yield Notice(
            "retroactive_law",
            "A bill then before Parliament (C-2, later C-12) made the one-year and 14-day bars reach "
            f"back to claims made from {dates['bill_introduced']} on; it was enacted on "
            f"{dates['bars_in_force']}. On {as_of} the law in force had no such bars.",
        )
    if as_of >= dates["bars_in_force"]:
        yield Notice(
            "protection_law_to_come",
            "Parts of the Act of 2026 on claims (S.C. 2026, c. 4) were not in force on any evidence "
            f"found, and regulations proposed on {dates['regulations_proposed']} were not law: new time "
            "limits, a single application, exceptions to the bars. The newest source read is of "
            f"{dates['newest_source']}. Check again before relying on a day given here.",
        )
