"""The words of a stream: summary, steps, fees, cautions. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, UNKNOWN, Prose, Step
from moveto_ca.rules.admissibility.in_the_way import in_the_way
from moveto_ca.rules.permits.codes import exemption_code
from moveto_ca.rules.permits.fees import EMPLOYER_COMPLIANCE, LMIA, amount_of
from moveto_ca.rules.permits.inside import extension_step, longer_visit_step
from moveto_ca.rules.permits.verdict import bar_first, verdict
from moveto_ca.rules.work.case import places_of, takes_nobody
from moveto_ca.rules.work.measures import capacity_of, fee_of_assessment_waived, fees_of, visitor_rules
from moveto_ca.rules.work.offer import OFFER

if TYPE_CHECKING:
    from moveto_ca.rules.work.case import Case

_PERMIT: Final = {
    "incomplete": "Nothing that you told rules this permit out, but some facts are missing.",
    "weak": "You meet the rules, but not what officers usually look for. A refusal is likely.",
    "not_yet": "You meet the conditions, but something must be done before you apply.",
    "meets_published_conditions": "On what you told, you meet the published conditions. An officer decides.",
}
_NO_PERMIT: Final = {
    "incomplete": "Nothing that you told rules this out, but some facts are missing.",
    "weak": "You meet the rules, but not what officers usually look for.",
    "not_yet": "You meet the conditions, but something must be done first.",
    "meets_published_conditions": "On what you told, you need no work permit for this. An officer at the "
    "border decides.",
}

_PAST: Final = (
    "This answer does not say whether something in your past, such as an offence, bars you from Canada."
)

# What comes first in a stream, in place of the employer's part.
_FIRST: Final = {
    "iec-ro": "Contact a recognized organization, and get a place. Its programme fee comes on top.",
    "spouse-c41": "Gather proof of the relationship, of your partner's job, and of the months left on your "
    "partner's permit.",
    "digital-nomad": "Carry proof that your employer or clients are outside Canada, that you can pay for the "
    "stay, and that you will leave.",
    "speaker": "Carry the invitation, with the event, the days and who pays.",
    "performer": "Carry the contract for the performance, with its days.",
    "religious-no-permit": "Carry a letter of the organization about your duties, your ordination or your "
    "record, and who supports you.",
    "gss-15-30": "Carry a letter of the employer with the work, its occupation and its days. Ask for a "
    "visitor record marked as authorized to work if you need a social insurance number.",
    "gss-120": "Carry a letter of the institution about the research and its days.",
}

_PAPERS: Final = (
    "Gather what you bring: passport, or proof of US citizenship; the offer or contract; degrees, licences "
    "and letters of reference that the job asks for; proof that you meet the conditions below."
)

_CAUTIONS: Final = {
    "spouse-c41": "Workers under the trade agreement (CUSMA) are not excepted from these rules.",
    "gts-b": "The list was last seen unchanged in sources of 2022 to 2025. Check it before use.",
    "gts-a": "Beyond an employer's first positions a higher floor of pay is said to apply.",
    "lmia-high": "The present wage thresholds date from June 2025. Check whether newer ones are out.",
    "lmia-low": "The list of refused areas changes every quarter. Check the current one.",
    "c10": "Nobody can count on it. Look at the other permits first.",
    "iec-ro": "Ages, fees and organizations of the coming season were not found. Check before you pay.",
    "gss-15-30": "Days run one after the other from the day of the grant, even if you leave.",
    "gss-120": "Days run one after the other from the day of the grant, even if you leave.",
    "digital-nomad": "Tax is a matter of its own: a long stay can make you a tax resident of Canada.",
    "religious-no-permit": "Office, kitchen or bookkeeping work for a church is neither this nor charitable "
    "work. You may ask for a permit (C50) all the same: it gives clearer evidence of your work later.",
}


def prose_of(case: Case) -> Prose:
    """Give the words of the stream for a case."""
    if takes_nobody(case.programme):
        return Prose(f"Nobody can apply for this on this day. {case.conditions[0].found}")
    can_be_met = case.standing != "not_available"
    return Prose(
        summary=_summary(case),
        next_steps=_steps(case) if can_be_met else (),
        fees=fees_of(case),
        cautions=_cautions(case),
    )


def _summary(case: Case) -> str:
    word = verdict(case.conditions)
    if word == "incomplete" and case.standing == "eligible":
        return (
            "What you told meets the conditions so far as they are settled; some are not. An officer decides."
        )
    if word != "not_eligible":
        return (_NO_PERMIT if case.kind.permit == "none" else _PERMIT)[word]
    failing = [
        c for c in case.conditions if c.outcome == NOT_MET and c.rule.basis == "law" and not c.rule.step
    ]
    if case.standing == "not_available":
        fixed = next(c for c in failing if not c.rule.changeable)
        return f"This is not open to you. {fixed.found}"
    reasons = in_the_way(failing, "What could still change")
    return f"This is not open to you as things stand. {reasons}"


def _steps(case: Case) -> tuple[Step, ...]:
    """Give what to do: what comes first, the employer's part, the papers, the application."""
    kind = case.kind
    steps: list[Step] = [*bar_first(case.conditions)]
    if any(c.rule is OFFER and c.outcome in (NOT_MET, UNKNOWN) for c in case.conditions):
        steps.append(Step("Find an employer in Canada who offers you such work."))
    first = _FIRST.get(kind.name)
    if first is not None:
        steps.append(Step(first))
    if kind.permit == "none":
        facts = case.situation.facts
        longer = longer_visit_step(facts.profile, facts.as_of)
        at_the_border = (
            "At the border, say plainly what you will do, for whom, for how long, and who pays you."
        )
        steps.append(longer or Step(at_the_border))
        return tuple(steps)
    if case.offer is not None and case.offer.regulated:
        steps.append(Step("Ask the regulator of the province for the licence, or for its word in writing."))
    steps += _employer(case)
    if case.offer is not None and case.offer.public_health:
        steps.append(Step("Have the medical exam by a doctor that Canada has approved, before you apply."))
    if kind.offer:
        steps.append(Step(_PAPERS))
    steps += _application(case)
    return tuple(steps)


def _employer(case: Case) -> list[Step]:
    """Give the employer's part."""
    kind, facts = case.kind, case.situation.facts
    fees = case.situation.day.fees
    if kind.backing == "lmia":
        fee = amount_of(fees, LMIA)
        if case.offer is not None and case.offer.lmia:
            return [
                Step("Ask your employer for a copy of the positive assessment (LMIA) and of the contract.")
            ]
        free = fee is None or fee_of_assessment_waived(case)
        amount = "" if free else f" and pays CAD {fee:,}, which may not be charged to you"
        return [
            Step(
                f"Your employer applies for the labour market assessment (LMIA){amount}.",
                where="Employment and Social Development Canada",
            )
        ]
    if not kind.backing.startswith("portal"):
        return []
    code = exemption_code(facts.tables, facts.as_of, kind.id, capacity_of(case))
    under = "" if code is None else f" under the code {code}"
    offer = case.offer
    if offer is not None and offer.portal_filed and (offer.fee_paid or kind.backing == "portal_without_fee"):
        return [
            Step(
                f"Ask your employer for the number of the offer in the Employer Portal{under}, and for the "
                "signed employment agreement."
            )
        ]
    fee = amount_of(fees, EMPLOYER_COMPLIANCE)
    due = "" if kind.backing == "portal_without_fee" or fee is None else f", pays CAD {fee} if a fee is due,"
    return [
        Step(
            f"Your employer files the offer in the Employer Portal{under}{due} and gives you the offer "
            "number and the signed employment agreement.",
            where="Employer Portal",
        )
    ]


def _application(case: Case) -> list[Step]:
    facts, places = case.situation.facts, places_of(case)
    extension = extension_step(facts.profile, facts.as_of)
    if extension is not None:
        return [extension]
    if places.port_of_entry:
        return [
            Step(
                "Apply on arrival with all papers, or online before you travel.",
                where="port of entry, or online",
                form="IMM 1295",
            )
        ]
    return [Step("Apply online before you travel.", where="online", form="IMM 1295")]


def _cautions(case: Case) -> tuple[str, ...]:
    found = [] if any(c.rule.id == "admissible" for c in case.conditions) else [_PAST]
    own = _CAUTIONS.get(case.kind.name)
    if own is not None:
        found.append(own)
    if case.kind.name == "digital-nomad":
        found += _of_a_visit(case)
    return tuple(found)


def _of_a_visit(case: Case) -> list[str]:
    """Say what a visit is and is not: what a visitor may do, what not, and that it is no way to move."""
    rules = visitor_rules(case)
    may = "; ".join(_small(rule["activity"]) for rule in rules if rule["allowed"])
    may_not = "; ".join(_small(rule["activity"]) for rule in rules if not rule["allowed"])
    return [
        "It is a visit, not a move: you live in Canada for as long as the officer allows, and no longer.",
        f"As a visitor you may: {may}.",
        f"As a visitor you may not: {may_not}.",
    ]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
