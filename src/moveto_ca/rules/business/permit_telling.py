"""Figures and words of the permits for owners. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import NOT_MET, Prose, Step
from moveto_ca.rules.admissibility.in_the_way import in_the_way, the_bar
from moveto_ca.rules.bridge import bridge_measure, owns_the_business
from moveto_ca.rules.permits.family import family_may
from moveto_ca.rules.permits.fees import (
    BIOMETRICS,
    EMPLOYER_COMPLIANCE,
    LMIA,
    WORK_PERMIT,
    fees_due,
    total_of,
)
from moveto_ca.rules.permits.verdict import verdict

if TYPE_CHECKING:
    from moveto_ca.report import Fee
    from moveto_ca.rules.business.case import Case
    from moveto_ca.rules.permits.places import Places
    from moveto_ca.rules.tables import Row

# Figure of the months of the start-up permit: there is one since it is an open permit.
_SUV_MONTHS: Final = "suv_permit_months"
_MONTHS: Final = {
    "c11": "c11_months",
    "c60": "c60_months",
    "c61": "c61_months",
    "fed-suv-work-permit": _SUV_MONTHS,
}
_OWNER: Final = frozenset({"c11", "c60", "owner-operator-lmia"})
_OPEN_PERMIT: Final = "fed-suv-work-permit"
_TABLE: Final = "business-work-permits"

OWN_COMPANY: Final = (
    "Work in a company of your own does not count for the Canadian Experience Class, whatever the permit "
    "(IRPR 87.1(3)(b))."
)
_ONLY_TEMPORARY: Final = (
    "It is for people who seek only temporary residence. Wanting to stay later is no bar in law, but a "
    "stated "
    "plan to settle with no other route is a common reason for refusal."
)
_NOT_BEFORE: Final = (
    "Owning a Canadian company needs no status and gives none. As a visitor you may look for premises, meet "
    "advisers, incorporate and sign a purchase; you may not run the business."
)
_SUMMARIES: Final = {
    "meets_published_conditions": "What you told meets the published conditions. An officer decides.",
    "not_yet": "What you told meets the conditions; steps before applying are open. An officer decides.",
    "weak": "The conditions of law are met, but something that officers look for is missing.",
    "incomplete": "More facts, or an officer's judgement, are needed for this permit.",
}


def name_of(case: Case) -> str:
    """Give the name of the stream within the route."""
    return case.spec.id.partition("/")[2]


def row_of(case: Case) -> Row | None:
    """Give the row of the permit in the table of permits for owners."""
    return case.situation.facts.tables.row(_TABLE, name_of(case), on=case.situation.on)


def fees_of(case: Case) -> tuple[Fee, ...]:
    """Give every fee of the permit, that of the own firm too."""
    if case.takes_nobody:
        return ()
    situation = case.situation
    codes = [WORK_PERMIT, BIOMETRICS]
    if name_of(case) == "owner-operator-lmia":
        codes.append(LMIA)
    elif name_of(case) != _OPEN_PERMIT:
        codes.append(EMPLOYER_COMPLIANCE)
    return fees_due(situation.facts, situation.day.fees, situation.day.figures, situation.on, codes)


def measures_of(case: Case, places: Places) -> dict[str, Any]:
    """Give the figures with fixed names; see the report contract."""
    situation, name = case.situation, name_of(case)
    facts = situation.facts
    row = row_of(case)
    open_now = not case.takes_nobody
    since = case.programme.since
    months = _MONTHS.get(name)
    return {
        "verdict": verdict(case.conditions),
        "status_since": None if since is None else since.isoformat(),
        "reopens_on": None,
        "fees_total_cad": total_of(fees_of(case)) if open_now else None,
        "people": family_may(facts, None) if open_now else [],
        "exemption_code": None if row is None else row["code"],
        "listed_as": None,
        "offer": None,
        "work_permit_needed": True,
        "permit": "open" if name == _OPEN_PERMIT and _SUV_MONTHS in situation.day.figures else "employer",
        "lmia_required": name == "owner-operator-lmia",
        "first_permit_months": situation.day.figures.get(months) if months is not None and open_now else None,
        "total_years": None,
        "longest_stay": None if row is None else row["max_first_permit"],
        "place_of_application": places._asdict() if open_now else None,
        "bridge": bridge_measure(facts, case.spec.id, owner=_owner(case)) if name != _OPEN_PERMIT else None,
    }


def _owner(case: Case) -> bool | None:
    """Tell whether the person would work in a business of their own; None if that is not known."""
    return name_of(case) in _OWNER or owns_the_business(case.situation.facts)


def prose_of(case: Case) -> Prose:
    """Give the words of the permit."""
    if case.standing == "closed" or case.takes_nobody:
        return Prose(f"You cannot apply for this. {case.conditions[0].found}")
    word = verdict(case.conditions)
    if word == "not_eligible":
        failing = [
            c for c in case.conditions if c.outcome == NOT_MET and c.rule.basis == "law" and not c.rule.step
        ]
        lead = "Also in the way" if the_bar(failing) else "What stands in the way"
        summary = f"This is not open to you as things stand. {in_the_way(failing, lead)}"
    else:
        summary = _SUMMARIES[word]
    return Prose(
        summary=summary,
        next_steps=_steps(case) if case.standing != "not_available" else (),
        fees=fees_of(case),
        cautions=_cautions(case),
    )


def _steps(case: Case) -> tuple[Step, ...]:
    name = name_of(case)
    first = {
        "c11": "Write the business plan, and gather proof of ownership, of money and of the steps taken.",
        "c60": "Keep the province's letter of support and the performance agreement at hand.",
        "t13": "Keep the nomination and the province's letter at hand.",
        "c61": (
            "Gather proof of the link between the firms, your year of work, premises, staff plan and money."
        ),
        "owner-operator-lmia": "Let the firm recruit as the rules ask, and apply for the assessment.",
        _OPEN_PERMIT: "Extend the permit before it ends. Keep the business, the funds and the test provable.",
    }[name]
    steps = [Step(first)]
    if name not in ("owner-operator-lmia", _OPEN_PERMIT):
        steps.append(
            Step(
                "File an offer of your own company to you, and pay the employer fee.", where="Employer Portal"
            )
        )
    if name == _OPEN_PERMIT:
        steps.append(Step("Apply online from inside Canada.", where="online", form="IMM 5710"))
    else:
        steps.append(
            Step(
                "Apply online before you travel, or on arrival if you need no visa.",
                where="online",
                form="IMM 1295",
            )
        )
    return tuple(steps)


def _cautions(case: Case) -> tuple[str, ...]:
    name = name_of(case)
    found = [_NOT_BEFORE, OWN_COMPANY]
    if name == "c11":
        found.append(_ONLY_TEMPORARY)
    found += case.situation.notes(name)
    if name == "c61":
        found.append("Sources differ on whether the company must work in two countries already.")
    return tuple(found)
