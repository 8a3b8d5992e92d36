"""Sections 5.1, 5.2 and 5.4 of the fact sheet: jobs with an employer, every row and boundary.

The cases speak as an examiner would: nothing in them says which stream is meant, so that they also prove
that a stream which the facts speak of is shown, even where it is refused.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from answers import FAILS, LATER, MEETS, MET, MISSING, NOT_MET, REFUSED, UNKNOWN, answers
from support import AS_OF
from work.examiner import stream_of, told

CASES: list[Any] = []
BAD = {**FAILS, "standing": "within_reach"}


def case(
    sentence: str, stream: str, document: dict[str, Any], on: str | None = None, /, **expected: Any
) -> None:
    day = AS_OF if on is None else date.fromisoformat(on)
    CASES.append(pytest.param(f"other-work/{stream}", document, day, expected, id=sentence))


# --- 5.1 Jobs with an assessment --------------------------------------------------------------------------

THRESHOLDS = {
    "CA-ON": 36.00,
    "CA-AB": 36.00,
    "CA-BC": 36.60,
    "CA-NS": 30.00,
    "CA-NU": 42.00,
    "CA-QC": 34.62,
    "CA-MB": 30.16,
    "CA-SK": 33.60,
    "CA-NB": 30.00,
    "CA-NL": 32.40,
    "CA-PE": 30.00,
    "CA-NT": 48.00,
    "CA-YT": 44.40,
}
CAQ = {"endorsements": [{"kind": "province", "province": "CA-QC"}]}
for place, wage in THRESHOLDS.items():
    quebec = CAQ if place == "CA-QC" else None
    job = {"province": place, "hourly_wage_cad": wage, "lmia": True, "months": 12}
    less = {**job, "hourly_wage_cad": round(wage - 0.01, 2)}
    case(
        f"{place}: at the threshold the wage is high",
        "lmia-high",
        told(None, job, quebec),
        verdict=MEETS,
        fees=1155,
    )
    case(f"{place}: and not low", "lmia-low", told(None, job, quebec), wage=NOT_MET, **BAD)
    case(f"{place}: a cent less is low", "lmia-low", told(None, less, quebec), wage=MET)
    case(f"{place}: and not high", "lmia-high", told(None, less, quebec), wage=NOT_MET, **BAD)
for wage, day, outcome in (
    (34.07, "2024-11-08", MET),
    (34.06, "2024-11-08", NOT_MET),
    (34.07, "2025-06-26", MET),
    (35.99, "2025-06-27", NOT_MET),
    (36.00, "2025-06-27", MET),
):
    job = {"hourly_wage_cad": wage, "lmia": True}
    case(f"Ontario, {wage} an hour on {day}", "lmia-high", told(None, job), day, wage=outcome)
HIGH = {"hourly_wage_cad": 40}
case(
    "no assessment yet",
    "lmia-high",
    told(None, {**HIGH, "lmia": False}),
    lmia=NOT_MET,
    at_the_border=True,
    **BAD,
)
case("an assessment that was not told of", "lmia-high", told(None, HIGH), lmia=UNKNOWN, verdict=MISSING)
case(
    "a US citizen needs it too",
    "lmia-high",
    told(None, {**HIGH, "lmia": True}),
    verdict=MEETS,
    at_the_border=True,
)
GUEST = {"citizenships": ["GB"], "us_status": "temporary"}
case(
    "others may not ask at the border before it",
    "lmia-high",
    told(GUEST, {**HIGH, "lmia": False}),
    at_the_border=False,
)
case(
    "Quebec wants its certificate",
    "lmia-high",
    told(None, {**HIGH, "province": "CA-QC", "lmia": True}, {"endorsements": []}),
    **{"quebec-consent": NOT_MET},
    verdict=LATER,
)
LOW = {"hourly_wage_cad": 20, "lmia": False, "months": 12, "community": "Toronto", "sector": "retail"}
for sector in ("construction", "hospital", "nursing home", "food processing", "agriculture", "NAICS 311"):
    case(f"exempt from refusal: {sector}", "lmia-low", told(None, {**LOW, "sector": sector}), area=MET)
case("the current list is not known", "lmia-low", told(None, LOW), area=UNKNOWN, status="open_capped")
for months, outcome in ((8.8, MET), (9, UNKNOWN)):
    job = {**LOW, "months": months, "seasonal": True}
    case(f"seasonal work of {months} months", "lmia-low", told(None, job), area=outcome)
for town in (
    "Halifax",
    "Moncton",
    "Saint John",
    "Fredericton",
    "Montréal",
    "Kingston",
    "Winnipeg",
    "Vancouver",
):
    job = {**LOW, "community": town}
    case(f"{town} was off the list", "lmia-low", told(None, job), "2026-01-09", area=MET)
    case(
        f"{town}: nothing is known of the next list", "lmia-low", told(None, job), "2026-04-10", area=UNKNOWN
    )
FARM = {**LOW, "noc": "85100", "sector": "agriculture", "lmia": True}
case("a farm pays nothing for the assessment", "lmia-low", told(None, FARM), fees=155)
case("before the refusals", "lmia-low", told(None, LOW), "2024-09-25", area=MET, status="open")
for months, outcome in ((12, MET), (13, NOT_MET)):
    case(
        f"low wage for {months} months",
        "lmia-low",
        told(None, {**LOW, "months": months}),
        length=outcome,
        first_months=12,
    )

# --- 5.2 Global Talent Stream -----------------------------------------------------------------------------

BACKED = {"endorsements": [{"kind": "agency"}]}
for pay, verdict in ((80_000, MEETS), (79_999, REFUSED)):
    case(
        f"Category A at {pay}",
        "gts-a",
        told(None, {"annual_wage_cad": pay, "lmia": True}, BACKED),
        verdict=verdict,
    )
case(
    "Category A without a referral",
    "gts-a",
    told(None, {"annual_wage_cad": 90_000, "lmia": True}, {"endorsements": []}),
    referral=NOT_MET,
    **BAD,
)
LISTED = "20012 21300 21310 21330 21390 21311 21222 21221 21220 21233 21223 21211 21231 21232 21230"
for noc in f"{LISTED} 21234 22310 22220 22222".split():
    case(f"{noc} is listed", "gts-b", told(None, {"noc": noc, "lmia": True}), verdict=MEETS, fees=1155)
for noc in ("21210", "51120", "52120"):
    case(
        f"of {noc} only some jobs are",
        "gts-b",
        told(None, {"noc": noc, "lmia": True}),
        **{"listed-occupation": UNKNOWN},
    )
for noc in ("21301", "11100", "31301", "21322"):
    case(
        f"{noc} is not",
        "gts-b",
        told(None, {"noc": noc, "lmia": True}),
        **{"listed-occupation": NOT_MET},
        **BAD,
    )
for day, outcome in (("2022-12-21", NOT_MET), ("2022-12-22", MET)):
    case(
        f"civil engineers on {day}",
        "gts-b",
        told(None, {"noc": "21300", "lmia": True}),
        day,
        **{"listed-occupation": outcome},
    )

# --- 5.4 Francophone Mobility -----------------------------------------------------------------------------

FRENCH = "francophone-mobility"


def speaks(speaking: int, listening: int) -> dict[str, Any]:
    levels = {"speaking": speaking, "listening": listening, "reading": 0, "writing": 0}
    return {"languages": {"french": {"test": "clb", **levels}}}


MANITOBA = {"province": "CA-MB", "noc": "64100"}
for speaking, listening, verdict in ((5, 5, MEETS), (4, 5, REFUSED), (5, 4, REFUSED), (9, 9, MEETS)):
    case(
        f"French {speaking} and {listening}",
        FRENCH,
        told(speaks(speaking, listening), MANITOBA),
        verdict=verdict,
    )
case("its code and its fees", FRENCH, told(speaks(5, 5), MANITOBA), code="C16", fees=385)
case("no French", FRENCH, told({"languages": {"french": None}}, MANITOBA), language=NOT_MET, **BAD)
case("French that was not told", FRENCH, told(None, MANITOBA), language=UNKNOWN, verdict=MISSING)
case("a job in Quebec", FRENCH, told(speaks(9, 9), {"province": "CA-QC"}), destination=NOT_MET, **BAD)
UNTOLD = {"province": ...}
case(
    "a plan to live in Quebec",
    FRENCH,
    told(speaks(9, 9), UNTOLD, {"province": "CA-QC"}),
    destination=NOT_MET,
    **BAD,
)
case(
    "the same without an offer",
    FRENCH,
    told(speaks(9, 9), None, {"province": "CA-QC"}),
    destination=NOT_MET,
    **BAD,
)
case(
    "a plan to live elsewhere",
    FRENCH,
    told(speaks(9, 9), UNTOLD, {"province": "CA-MB"}),
    destination=MET,
    verdict=MEETS,
)
case(
    "the job decides, not the plan",
    FRENCH,
    told(speaks(9, 9), MANITOBA, {"province": "CA-QC"}),
    destination=MET,
)
case("no province at all", FRENCH, told(speaks(9, 9), UNTOLD), destination=UNKNOWN, verdict=MISSING)
for noc, sector, outcome in (
    ("85100", "agriculture", NOT_MET),
    ("65100", "retail", MET),
    ("85120", "forestry", MET),
):
    job = {"noc": noc, "sector": sector, "province": "CA-NB"}
    case(f"occupation {noc} in {sector}", FRENCH, told(speaks(5, 5), job), occupation=outcome)
for noc, outcome in (("64100", NOT_MET), ("63200", MET)):
    case(
        f"before 2023-06-15, {noc}",
        FRENCH,
        told(speaks(5, 5), {**MANITOBA, "noc": noc}),
        "2023-06-14",
        occupation=outcome,
    )
case(
    "the portal comes first",
    FRENCH,
    told(speaks(5, 5), {"portal_filed": False}),
    verdict=LATER,
    standing="eligible",
)


@pytest.mark.parametrize(("stream_id", "document", "on", "expected"), CASES)
def test_a_case_is_answered_as_the_sheet_has_it(
    stream_id: str, document: dict[str, Any], on: date, expected: dict[str, Any]
) -> None:
    found = stream_of(stream_id, document, on)
    assert answers(found, expected) == expected
