"""What to do next in a sponsorship, first step first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, Step
from moveto_ca.rules.family import law
from moveto_ca.rules.family.fees import fees_total, work_permit_cad
from moveto_ca.rules.family.waiting import work_permit_while_waiting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.family.case import Case

PORTAL: Final = "Permanent Residence Portal"
_RELATED_PROOF: Final = {
    law.PARTNER: (
        "the marriage certificate (the long form of the state), or proof of a year of living together "
        "(lease, accounts, mail); divorce decrees"
    ),
    law.CHILD: "the child's birth certificate, and the consent of the other parent",
    law.ADOPTION: "the adoption order, or the letters of the province and of the child's country",
    law.ORPHAN: "birth certificates that show the relation, and the death certificates of both parents",
    law.OTHER_RELATIVE: (
        "birth certificates that show the relation, and proof about every close relative of the sponsor"
    ),
}


def steps(case: Case, conditions: Sequence[Condition], standing: Standing) -> tuple[Step, ...]:
    """Give the steps of a case; where something stands in the way, what would remove it comes first."""
    first = tuple(
        Step(condition.rule.remedy)
        for condition in conditions
        if condition.outcome == NOT_MET and condition.rule.remedy is not None and not condition.rule.closes
    )
    if case.stream_id == law.PARENT and standing == "closed":
        return (*first, *_instead_of_parents(case))
    if case.stream_id == law.SUPER_VISA:
        return (*first, *_super_visa(case))
    return (*dict.fromkeys(first), *_application(case))


def _instead_of_parents(case: Case) -> Iterator[Step]:
    visit = case.law.figures["visitor_months"]
    yield Step("Look at the super visa: it allows long visits while no sponsorship can be started.")
    yield Step(f"Or visit: a visitor may usually stay {visit} months, unless the officer writes otherwise.")


def _super_visa(case: Case) -> Iterator[Step]:
    yield Step("The host writes a letter that promises support and names the people in the household.")
    yield Step(
        "Gather the host's notice of assessment, proof of the relation, and the paid insurance policy."
    )
    yield Step("Have the medical exam with a doctor on Canada's list.")
    yield Step(
        "Apply online from outside Canada. A US citizen needs no visa, and gets a letter with which the "
        "border officer can allow the long stay.",
        where="online",
        form="IMM 5257",
    )
    visit = case.law.figures["visitor_months"]
    yield Step(
        f"Without it, a visit of {visit} months at a time is still possible for people who need no visa."
    )


def _time_of_permit(case: Case) -> str:
    row = case.facts.tables.row("family-times", "work-permit", "canada", on=case.as_of)
    if row is None:
        return ""
    return f" It took {row['low']} to {row['high']} months (seen on {row['seen']}, from one source)."


def _application(case: Case) -> Iterator[Step]:
    if case.stream_id in (law.CHILD, law.ADOPTION):
        yield Step(
            "Check first whether the child is a Canadian citizen already, or can be made one: see the "
            "route on citizenship by descent. A citizen is not sponsored."
        )
    stream = law.PARTNER if case.stream_id == law.PARTNER_IN_CANADA else case.stream_id
    returning = (
        " Add proof that the sponsor will live in Canada: a job search, a lease, a school, a home for sale."
        if case.sponsor.in_canada is False
        else ""
    )
    police = (
        " an FBI Identity History Summary, and a police certificate of every other country lived in for six "
        "months or more since 18;"
        if case.sponsored.reached(case.law.figures["partner_age"], case.filed_on) is not False
        else ""
    )
    yield Step(
        f"Gather the papers: {_RELATED_PROOF.get(stream, 'proof of the relation')}; passports;{police} "
        f"photos.{returning}"
    )
    total = fees_total(case)
    amount = "the fees" if total is None else f"the fees, CAD {total:,} with biometrics"
    yield Step(
        "Fill in the forms of the sponsor and of the person sponsored, name every family member, pay "
        f"{amount}, and send all of it together.",
        where=PORTAL,
        form="IMM 1344, IMM 0008, IMM 5669, IMM 5406" + (", IMM 5532" if case.of_partners else ""),
    )
    if case.to_quebec:
        yield Step(
            "When the federal letter of eligibility has come, the sponsor sends the undertaking to "
            "Quebec's ministry (MIFI), and the person sponsored asks for a selection certificate (CSQ).",
            where="Arrima",
        )
    yield Step(
        "Give fingerprints and a photo when asked, and have the medical exam with a doctor on Canada's list. "
        "It is valid for twelve months."
    )
    if work_permit_while_waiting(case):
        cost = work_permit_cad(case)
        price = "" if cost is None else f" It costs CAD {cost}."
        yield Step(
            "When the application is acknowledged, the person sponsored may ask for an open work permit "
            f"from inside Canada, not at the border.{price}{_time_of_permit(case)}",
            where="online",
            form="IMM 5710",
        )
