"""Figures and words of the business visitor. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Prose, Step
from moveto_ca.rules.bridge import bridge_measure
from moveto_ca.rules.cusma.applying import admissibility_cautions
from moveto_ca.rules.cusma.summary import SUMMARIES, summary_of
from moveto_ca.rules.permits.places import Places, visa_exempt
from moveto_ca.rules.permits.verdict import verdict
from moveto_ca.rules.programme import NO_PROGRAMME

if TYPE_CHECKING:
    from moveto_ca.rules.cusma.visitor import VisitorCase

_WORDS: Final = {
    **SUMMARIES,
    "closed": "There are no business visits on this day.",
    "incomplete": "Nothing that you told rules out a visit on business, but some facts are missing.",
    "meets_published_conditions": "On what you told, you may come on business without a work permit. An "
    "officer at the border decides.",
}


def visitor_measures(case: VisitorCase) -> dict[str, Any]:
    """Give the figures with fixed names; see the report contract. There is no permit, and no fee for one."""
    situation, since = case.situation, case.programme.since
    exists = case.programme.status != NO_PROGRAMME
    return {
        "verdict": verdict(case.conditions),
        "status_since": None if since is None else since.isoformat(),
        "reopens_on": None,
        "fees_total_cad": 0 if exists else None,
        "exemption_code": None,
        "listed_as": None,
        "first_permit_months": None,
        "total_years": None,
        "place_of_application": Places(visa_exempt(situation.person), None, None)._asdict()
        if exists
        else None,
        "bridge": bridge_measure(situation.facts, "cusma/business-visitor") if exists else None,
        "people": [],
    }


def visitor_prose(case: VisitorCase) -> Prose:
    """Give the words of the stream."""
    if case.programme.status == NO_PROGRAMME:
        return Prose("There were no such rules on this day.")
    months = case.situation.listed.figures["visit_months"]
    steps = (
        Step(
            "At the border, say what you will do, for whom, and for how long. A word on where the business "
            "has its main place is normally enough; otherwise show a letter of your employer. Bring proof "
            "of who pays you.",
            where="port of entry",
        ),
    )
    cautions = [
        *admissibility_cautions(case.conditions),
        f"The usual stay is up to {months} months, or what the officer sets.",
        "As a business visitor you may not apply for a first work permit from inside Canada.",
        "Working for a Canadian employer, or for clients in the Canadian market, needs a work permit first.",
    ]
    if visa_exempt(case.situation.person) is not True:
        cautions.append("You may need a visa or an electronic travel authorization to come.")
    return Prose(
        summary=summary_of(case.conditions, case.standing, _WORDS, "visit"),
        next_steps=() if case.standing == "not_available" else steps,
        cautions=tuple(cautions),
    )
