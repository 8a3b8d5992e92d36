"""P1 and P5 to P16 of the fact sheet, and its fees and lengths: each boundary, as cases derived from it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from answers import FAILS, LATER, MEETS, MET, MISSING, NOT_MET, REFUSED, UNKNOWN, WEAK, answers
from cusma.applicants import stream
from support import AS_OF

CASES: list[Any] = []


def case(sentence: str, on: str | None = None, /, **told: Any) -> Any:
    """Note a case: what it changes of the harmless person; the answer is given by ``is_answered``."""
    day = AS_OF if on is None else date.fromisoformat(on)

    def is_answered(**expected: Any) -> None:
        CASES.append(pytest.param(day, told, expected, id=sentence))

    return is_answered


def applicant(sentence: str, **person: Any) -> Any:
    return case(sentence, person=person)


def offer(sentence: str, **told: Any) -> Any:
    return case(sentence, offer=told)


def plans(sentence: str, **told: Any) -> Any:
    return case(sentence, plans=told)


def past(sentence: str, unauthorized: Any, on: str | None = None) -> Any:
    return case(sentence, on, background={"unauthorized_in_canada": unauthorized})


BAD = {**FAILS, "standing": "within_reach"}
NEVER = {"verdict": REFUSED, "standing": "not_available"}
INDIAN = {"citizenships": ["IN"]}
MEXICAN = {"citizenships": ["MX"], "us_status": "temporary"}

# --- P1 and 1.2: who counts as a citizen --------------------------------------------------------------

case("a US citizen meets it")(P1=MET, verdict=MEETS, standing="strong", code="T36", fees=385, biometrics=0)
applicant("one citizenship of two is enough", citizenships=["IN", "US"])(P1=MET, fees=385)
applicant("a Mexican on a US visa may not apply at the border", **MEXICAN)(
    P1=MET, at_the_border=False, verdict=LATER
)
case("the same person online", person=MEXICAN, plans={"apply_at": "online"})(verdict=MEETS, P15=MET, fees=470)
case("a Mexican US permanent resident", person={**MEXICAN, "us_status": "permanent_resident"})(
    at_the_border=True, verdict=MEETS, fees=470
)
case("an Indian US permanent resident", person={**INDIAN, "us_status": "permanent_resident"})(
    P1=NOT_MET, at_the_border=True, biometrics=85, **NEVER
)
case("an Indian on an H-1B", person={**INDIAN, "us_status": "temporary"})(
    P1=NOT_MET, at_the_border=False, **NEVER
)
applicant("a US national who is no citizen", citizenships=[], us_status="national")(
    P1=NOT_MET, at_the_border=True, biometrics=0, **NEVER
)
applicant("a person of no country", citizenships=[], us_status="temporary")(P1=NOT_MET, **NEVER)
for place in ("GU", "VI", "MP", "US-GU"):
    applicant(f"a US citizen who lives in {place}", residence=place)(P1=UNKNOWN, verdict=MISSING)
for place in ("PR", "US-DC", "US-OH", "GB"):
    applicant(f"a US citizen who lives in {place} is covered", residence=place)(P1=MET, verdict=MEETS)
applicant("a Mexican citizen in Guam is covered", citizenships=["US", "MX"], residence="GU")(P1=MET)
applicant("only the status of a resident is known", citizenships=..., us_status="permanent_resident")(
    P1=UNKNOWN, verdict=MISSING
)
applicant("a Canadian citizen needs no permit", citizenships=["US", "CA"])(**NEVER)

# --- P5 and P6: an entity that is separate --------------------------------------------------------------

case("no offer", offers=[])(P5=NOT_MET, **BAD)
plans("an offer that was not told of", job_offers=...)(P5=UNKNOWN, verdict=MISSING)
offer("a practice of one's own", arrangement="own_practice")(P5=NOT_MET, P6=NOT_MET, **BAD)
offer("the owner of all", owner_share_percent=100)(P5=NOT_MET, P6=NOT_MET, **BAD)
offer("the owner of 51 percent", owner_share_percent=51)(P5=NOT_MET, P6=NOT_MET, **BAD)
offer("the owner of half", owner_share_percent=50)(P5=MET, P6=MET, verdict=MEETS)
offer("a share that was not told", owner_share_percent=...)(P6=UNKNOWN, verdict=MISSING)

# --- Section 6: whose work counts later -----------------------------------------------------------------

offer("an employee in TEER 1", noc="41401")(counts=True)
offer("an employee in TEER 4", noc="14100")(counts=False)
offer("an independent contractor", noc="41401", arrangement="contract")(P5=MET, P6=MET, counts=False)
offer("a contract between two firms", noc="41401", arrangement="employer_contract")(P5=MET, counts=None)
offer("an employee with a small share", noc="41401", owner_share_percent=5)(counts=None)

# --- P8 to P13 ------------------------------------------------------------------------------------------

plans("somebody who will not leave", will_leave=False)(P8=NOT_MET, **BAD)
plans("leaving was not told", will_leave=...)(P8=UNKNOWN, verdict=MISSING)
for filed, paid in ((True, False), (False, True), (False, False)):
    offer(f"filed: {filed}, paid: {paid}", portal_filed=filed, fee_paid=paid)(P9=NOT_MET, verdict=LATER)
for filed, paid in ((True, ...), (..., ...)):
    offer(f"filed: {filed}, paid: {paid}", portal_filed=filed, fee_paid=paid)(P9=UNKNOWN, verdict=LATER)
offer("an offer that is not genuine", genuine=False)(P10=NOT_MET, **BAD)
offer("a genuine offer is not told of", genuine=...)(P10=UNKNOWN, verdict=MISSING)
offer("the regulator refuses", regulated=True, licence_obtainable=False)(
    P11=NOT_MET, verdict=WEAK, standing="eligible"
)
offer("the licence can be had", regulated=True, licence_obtainable=True)(P11=MET, verdict=MEETS)
offer("of the licence nothing is told", regulated=True, licence_obtainable=...)(P11=UNKNOWN, verdict=MISSING)
for exam, outcome, verdict, arrival in (
    ("2025-11-22", MET, MEETS, True),
    ("2025-11-21", NOT_MET, LATER, False),
    ("2026-11-22", MET, MEETS, True),
    ("2026-11-23", NOT_MET, LATER, False),
    (None, NOT_MET, LATER, False),
):
    case(f"an exam of {exam}", offer={"public_health": True}, plans={"medical_exam_on": exam})(
        P12=outcome, verdict=verdict, at_the_border=arrival
    )
offer("an exam that was not told of", public_health=True)(P12=UNKNOWN, verdict=LATER, at_the_border=None)
case(
    "online, the missing exam is a step",
    offer={"public_health": True},
    plans={"medical_exam_on": None, "apply_at": "online"},
)(P12=NOT_MET, P15=MET, verdict=LATER)

# --- P14: the six months --------------------------------------------------------------------------------

WORK = "no-unauthorized-work"
past("it ended more than six months ago", {"ended": "2026-05-21"})(**{WORK: MET}, verdict=MEETS)
past("on the day itself it can be read two ways", {"ended": "2026-05-22"})(**{WORK: UNKNOWN}, verdict=MISSING)
past("it ended a day too late", {"ended": "2026-05-23"})(**{WORK: NOT_MET}, lifts_on="2026-11-24", **BAD)
past("the sheet's example on the safe day", {"ended": "2026-03-10"}, "2026-09-11")(
    **{WORK: MET}, verdict=MEETS
)
past("the sheet's example a day before", {"ended": "2026-03-10"}, "2026-09-10")(**{WORK: UNKNOWN})
past("the sheet's example two days before", {"ended": "2026-03-10"}, "2026-09-09")(
    **{WORK: NOT_MET}, lifts_on="2026-09-11", **BAD
)
past("a permit was issued since", {"ended": "2026-10-01", "permit_since": True})(**{WORK: MET}, verdict=MEETS)
past("the past was not told", ...)(**{WORK: UNKNOWN}, verdict=MISSING)
offer("an employer who is barred", employer_barred=True)(**BAD)

# --- P15: the place removes itself alone ----------------------------------------------------------------

INSIDE = {"apply_at": "inside_canada"}
for status, outcome, verdict in (
    ("worker", MET, MEETS),
    ("student", MET, MEETS),
    ("none", NOT_MET, LATER),
    ("visitor", UNKNOWN, LATER),
):
    case(f"from inside as {status}", person={"canada_status": status}, plans=INSIDE)(
        P15=outcome, verdict=verdict
    )
plans("a place that is not chosen yet", apply_at=...)(verdict=MEETS, standing="strong")

# --- P16 and the codes: days ------------------------------------------------------------------------------

case("before the agreement", "2020-06-30")(standing="not_available", code=None)
case("on its first day", "2020-07-01")(status="open", code="T23", verdict=MEETS)
case("on the last day of T23", "2022-12-14")(code="T23")
case("on the first day of T36", "2022-12-15")(code="T36")
case("the day after the review of 2026", "2026-07-02")(status="open", code="T36", verdict=MEETS)
case("on the last sure day", "2026-12-31")(status="open", verdict=MEETS)
case("from 2027 it is not known", "2027-01-01")(status="unknown", standing="eligible", intake=UNKNOWN)

# --- Lengths and biometrics -------------------------------------------------------------------------------

for months, first in ((10, 10), (36, 36), (60, 36)):
    offer(f"an offer of {months} months", months=months)(first_months=first)
for age, amount in ((13, 0), (14, 85), (79, 85), (80, 0)):
    applicant(f"a Mexican of {age} years", **MEXICAN, age=age)(biometrics=amount)
for given, amount in (("2016-11-22", 85), ("2016-11-23", 0)):
    applicant(f"biometrics of {given}", **MEXICAN, biometrics_given_on=given)(biometrics=amount)


@pytest.mark.parametrize(("on", "told", "expected"), CASES)
def test_a_case_is_answered_as_the_sheet_has_it(
    on: date, told: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert answers(stream(on=on, **told), expected) == expected
