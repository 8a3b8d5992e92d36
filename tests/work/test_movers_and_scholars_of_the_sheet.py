"""Sections 2.3, 5.5 and 5.8 of the fact sheet: benefit, transfers of any citizenship, academics."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from answers import FAILS, LATER, MEETS, MET, MISSING, NONE, NOT_MET, REFUSED, UNKNOWN, WEAK, answers
from support import AS_OF
from work.examiner import stream_of, told

CASES: list[Any] = []
BAD = {**FAILS, "standing": "within_reach"}
INDIAN = {"citizenships": ["IN"], "us_status": "permanent_resident"}


def case(
    sentence: str, stream: str, document: dict[str, Any], on: str | None = None, /, **expected: Any
) -> None:
    day = AS_OF if on is None else date.fromisoformat(on)
    CASES.append(pytest.param(f"other-work/{stream}", document, day, expected, id=sentence))


# --- 5.5 C10, and transfers outside the agreement -----------------------------------------------------------

case(
    "a benefit is for the officer",
    "c10",
    told(None, {}, business={"significant_benefit": True}),
    standing="eligible",
)
case("no benefit to show", "c10", told(None, {}, business={"significant_benefit": False}), **BAD)
MOVED = {
    "months_in_last_36": 12,
    "capacity": "executive",
    "related_enterprise": True,
    "both_doing_business": True,
    "months_used": 0,
    "new_office": False,
}
KNOWING = {"capacity": "specialized_knowledge", "knowledge_advanced": True, "knowledge_proprietary": True}


def moved(offer: dict[str, Any] | None = {}, **changes: Any) -> dict[str, Any]:  # noqa: B006 - never changed
    return told(INDIAN, offer, {"intra_company": {**MOVED, **changes}})


MOVE = "general-ict"
case(
    "a US permanent resident is moved",
    MOVE,
    moved(),
    verdict=MEETS,
    code="C62",
    total_years=7,
    first_months=36,
    fees=470,
)
case("the move is the offer", MOVE, moved(None), offer=NONE, verdict=MISSING)
ALONE = told(INDIAN, None, {"intra_company": MOVED, "job_offers": []})
case(
    "and the portal is then a step",
    MOVE,
    ALONE,
    offer=NONE,
    portal=NOT_MET,
    verdict=LATER,
    standing="eligible",
)
case("to a new office", MOVE, moved(new_office=True, premises=True), code="C61", first_months=12)
for plan, money, outcome in ((True, True, MET), (True, False, NOT_MET), (True, None, UNKNOWN)):
    ready = {"business_plan": plan, **({} if money is None else {"business_funds": money})}
    document = {**moved(new_office=True, premises=True), "business": ready}
    case(f"a new office, plan: {plan}, means: {money}", MOVE, document, **{"new-office": outcome})
case("for what one knows", MOVE, moved(**KNOWING), code="C63", total_years=5)
case("for half of it", MOVE, moved(**{**KNOWING, "knowledge_proprietary": False}), **BAD)
for months, verdict in ((12, MEETS), (11, REFUSED)):
    case(f"after {months} months", MOVE, moved(months_in_last_36=months), verdict=verdict)
for used, verdict in ((83, MEETS), (84, REFUSED)):
    case(f"with {used} months used", MOVE, moved(months_used=used), verdict=verdict)
case("under the old code", MOVE, moved(), "2022-12-14", code="C12")

# --- 5.8 Academics ------------------------------------------------------------------------------------------

DOCTOR = {
    "education": [{"level": "doctoral", "country": "US", "field": "physics"}],
    "researcher_or_academic": True,
}
MASTER = {**DOCTOR, "education": [{"level": "masters", "country": "US"}]}
HOME = {**DOCTOR, "work": [{"country": "US", "start": "2015-01-01", "end": None, "noc": "41200"}]}
FELLOW = {"lmia_exempt_code": "C44", "months": 24, "paid": True}
case("a fellow", "postdoc", told(DOCTOR, FELLOW), verdict=MEETS, code="C44", fees=385)
case("a fellow without pay", "postdoc", told(DOCTOR, {**FELLOW, "paid": False}), paid=NOT_MET, **BAD)
case("a fellow without an end", "postdoc", told(DOCTOR, {**FELLOW, "months": ..., "permanent": True}), **BAD)
case("a fellow without a doctorate", "postdoc", told(MASTER, FELLOW), doctorate=NOT_MET, **BAD)
case(
    "an award",
    "award",
    told(DOCTOR, {"lmia_exempt_code": "C52", "paid": True}),
    verdict=MEETS,
    code="C52",
    fees=385,
)
case("research costs nothing", "research", told(DOCTOR, {"lmia_exempt_code": "C31"}), verdict=MEETS, fees=0)
case("nor biometrics", "research", told({**DOCTOR, **INDIAN}, {"lmia_exempt_code": "C31"}), fees=0)
for months, verdict in ((24, MEETS), (25, REFUSED)):
    case(
        f"a visiting professor for {months} months",
        "guest-lecturer",
        told(HOME, {"lmia_exempt_code": "C22", "months": months}),
        verdict=verdict,
    )
case(
    "who gave up the post at home",
    "guest-lecturer",
    told({**HOME, "work": []}, {"lmia_exempt_code": "C22", "months": 9}),
    verdict=WEAK,
)


@pytest.mark.parametrize(("stream_id", "document", "on", "expected"), CASES)
def test_a_case_is_answered_as_the_sheet_has_it(
    stream_id: str, document: dict[str, Any], on: date, expected: dict[str, Any]
) -> None:
    found = stream_of(stream_id, document, on)
    assert answers(found, expected) == expected
