"""Section 5.11 of the fact sheet: study, its money and letters, and the permit after it, every boundary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from answers import FAILS, MEETS, MET, MISSING, NONE, NOT_MET, REFUSED, UNKNOWN, answers
from support import AS_OF
from work.examiner import known, stream_of

CASES: list[Any] = []
BAD = {**FAILS, "standing": "within_reach"}
PERSON = {"citizenships": ["US"], "us_status": "citizen", "canada_status": "none", "age": 22, "work": []}
MASTER = {"dli": True, "public": True, "confirmed": True, "level": "masters", "months": 20}
PAST = {"unauthorized_in_canada": None}


def case(
    sentence: str, stream: str, document: dict[str, Any], on: str | None = None, /, **expected: Any
) -> None:
    day = AS_OF if on is None else date.fromisoformat(on)
    CASES.append(pytest.param(f"study/{stream}", document, day, expected, id=sentence))


def place(admission: Any = None, plans: Any = None, person: Any = None, **more: Any) -> dict[str, Any]:
    told = {"will_leave": True, "province": "CA-ON", "funds_cad": 60_000}
    return {
        "applicant": known(PERSON, {"education": []}, person),
        "partner": None,
        "children": [],
        "background": PAST,
        "plans": known(told, {"study_admission": known(MASTER, admission)}, plans),
        **more,
    }


# --- The study permit ---------------------------------------------------------------------------------

LETTER = {"attestation": True}
COLLEGE = {"level": "two_year", "attestation": True}
case(
    "a master's at a public university",
    "study",
    place(),
    verdict=MISSING,
    standing="eligible",
    fees=150,
    at_the_border=True,
    counts=False,
)
AMOUNTS = {
    "2023-12-31": 10_000,
    "2024-01-01": 20_635,
    "2025-08-31": 20_635,
    "2025-09-01": 22_895,
    "2026-11-22": 22_895,
}
for day, amount in AMOUNTS.items():
    case(
        f"{amount} on {day} is enough only if the tuition is paid besides",
        "study",
        place(LETTER, {"funds_cad": amount}),
        day,
        funds=UNKNOWN,
    )
    case(
        f"a dollar less than {amount} on {day} is not",
        "study",
        place(LETTER, {"funds_cad": amount - 1}),
        day,
        funds=NOT_MET,
    )
FAMILIES = {2: 28_502, 3: 35_040, 4: 42_543, 5: 48_252, 6: 54_420, 7: 60_589, 8: 66_759, 9: 72_929}
for people, amount in FAMILIES.items():
    children = [{"age": 3, "accompanies": True}] * (people - 1)
    case(
        f"{people} people have {amount}",
        "study",
        place(None, {"funds_cad": amount}, children=children),
        funds=UNKNOWN,
    )
    case(
        f"{people} people have less",
        "study",
        place(None, {"funds_cad": amount - 1}, children=children),
        funds=NOT_MET,
    )
STAYS = {"relationship": "married", "accompanies": False}
case(
    "a partner who stays is not counted",
    "study",
    place(None, {"funds_cad": 22_895}, partner=STAYS),
    funds=UNKNOWN,
)
case("too little money can be changed", "study", place(None, {"funds_cad": 22_894}), **BAD)
case("Quebec has its own figure", "study", place(None, {"province": "CA-QC"}), funds=UNKNOWN)
NO_LETTER = {"attestation": False}
for level, public, day, outcome in (
    ("bachelor", True, "2026-11-22", NOT_MET),
    ("masters", True, "2026-11-22", NONE),
    ("doctoral", True, "2026-11-22", NONE),
    ("masters", False, "2026-11-22", NOT_MET),
    ("masters", True, "2025-12-31", NOT_MET),
    ("masters", True, "2026-01-01", NONE),
    ("bachelor", True, "2024-01-22", NOT_MET),
    ("bachelor", True, "2024-01-21", NONE),
    ("secondary", True, "2026-11-22", NONE),
):
    told = {**NO_LETTER, "level": level, "public": public}
    case(f"no letter: {level}, public: {public}, {day}", "study", place(told), day, attestation=outcome)
case("with a letter", "study", place({**LETTER, "level": "bachelor"}), attestation=MET)
case("a school that is not designated", "study", place({"dli": False}), admission=NOT_MET, **BAD)
UNCONFIRMED = {**LETTER, "confirmed": False}
for day, outcome in (("2024-11-07", NONE), ("2024-11-08", NOT_MET), ("2026-11-22", NOT_MET)):
    case(f"not confirmed on {day}", "study", place(UNCONFIRMED), day, confirmed=outcome)
case(
    "no confirmation for a secondary school",
    "study",
    place({**UNCONFIRMED, "level": "secondary"}),
    confirmed=NONE,
)
for months, needed, fees in ((6, False, 0), (6.5, True, 150), (7, True, 150)):
    case(f"a course of {months} months", "study", place({"months": months}), permit_needed=needed, fees=fees)
CAQ = [{"kind": "province", "province": "CA-QC"}]
for endorsements, outcome in (([], NOT_MET), (CAQ, MET)):
    plans = {"province": "CA-QC", "endorsements": endorsements}
    case(f"Quebec's consent: {outcome}", "study", place(None, plans), **{"quebec-consent": outcome})
INDIAN = {"citizenships": ["IN"], "biometrics_given_on": None}
for status, arrival in (("permanent_resident", True), ("temporary", False)):
    person = {**INDIAN, "us_status": status}
    case(
        f"an Indian, in the States as {status}",
        "study",
        place(None, None, person),
        at_the_border=arrival,
        fees=235,
    )
for day, hours in (
    ("2022-11-14", 20),
    ("2022-11-15", None),
    ("2024-04-30", None),
    ("2024-05-01", 20),
    ("2024-11-07", 20),
    ("2024-11-08", 24),
):
    case(f"work off campus on {day}", "study", place(LETTER), day, off_campus_hours=hours)
for level, months, after in (
    ("masters", 16, 36),
    ("masters", 8, 36),
    ("masters", 7, 0),
    ("one_year", 8, 8),
    ("one_year", 7, 0),
    ("two_year", 23, 23),
    ("two_year", 24, 36),
    ("bachelor", 48, 36),
    ("secondary", 24, 0),
):
    told = {**LETTER, "level": level, "months": months}
    case(f"after {months} months: {level}", "study", place(told), after_graduation=after)

# --- The permit after graduation ------------------------------------------------------------------------

PERMIT = {"who": "applicant", "kind": "study", "from": "2022-08-20", "to": "2026-12-30"}
DEGREE = {"level": "bachelor", "country": "CA", "university": True, "years": 4, "completed": "2026-06-01"}
DIPLOMA = {**DEGREE, "level": "two_year", "university": False, "years": 2}


def graduate(
    credential: Any, english: int | None = 7, french: int | None = None, **plans: Any
) -> dict[str, Any]:
    def result(level: int | None) -> Any:
        return None if level is None else {"test": "clb", **dict.fromkeys(ABILITIES, level)}

    languages = {"english": result(english), "french": result(french)}
    person = {**PERSON, "canada_status": "student", "education": [credential], "languages": languages}
    return {
        "applicant": person,
        "background": PAST,
        "plans": {"will_leave": True, "permits": [PERMIT], **plans},
    }


ABILITIES = ("listening", "reading", "writing", "speaking")
case("a graduate", "pgwp", graduate(DEGREE), verdict=MEETS, fees=255, code="C43", first_months=36)
for credential, level, outcome in (
    (DEGREE, 7, MET),
    (DEGREE, 6, NOT_MET),
    (DIPLOMA, 5, MET),
    (DIPLOMA, 4, NOT_MET),
):
    named = credential["level"]
    case(f"English {level} after a {named}", "pgwp", graduate(credential, level), language=outcome)
    case(f"French {level} after a {named}", "pgwp", graduate(credential, None, level), language=outcome)
case("English below the level", "pgwp", graduate(DEGREE, 6), verdict=REFUSED, standing="within_reach")
UNTOLD = graduate(DEGREE, 6)
del UNTOLD["applicant"]["languages"]["french"]
case("French that was not told may still reach it", "pgwp", UNTOLD, language=UNKNOWN, verdict="incomplete")
case(
    "before the test was asked for",
    "pgwp",
    graduate({**DEGREE, "completed": "2024-06-01"}, 4),
    "2024-10-31",
    language=NONE,
)
YEAR = {**DEGREE, "level": "masters", "years": 1, "completed": "2024-01-10"}
for day, months in (("2024-02-14", 12), ("2024-02-15", 36)):
    case(f"a master's of a year on {day}", "pgwp", graduate(YEAR), day, first_months=months)
for years, outcome, months in ((0.5, NOT_MET, 0), (8 / 12, MET, 8), (1, MET, 12), (2, MET, 36)):
    told = {**DIPLOMA, "years": years}
    expected = {"canadian-programme": outcome, **({} if outcome == NOT_MET else {"first_months": months})}
    case(f"a diploma of {years:.2f} years", "pgwp", graduate(told, 5), **expected)
for since, outcome in (("2022-08-20", MET), ("2024-10-31", MET), ("2024-11-20", UNKNOWN)):
    permits = [{**PERMIT, "from": since}]
    case(
        f"a diploma, the study permit of {since}",
        "pgwp",
        graduate(DIPLOMA, 5, permits=permits),
        field=outcome,
    )
case(
    "a degree asks for no field",
    "pgwp",
    graduate(DEGREE, permits=[{**PERMIT, "from": "2025-08-20"}]),
    field=NONE,
)
case(
    "a credential from abroad",
    "pgwp",
    graduate({**DEGREE, "country": "US"}),
    **{"canadian-programme": NOT_MET},
    **BAD,
)
JOB = [{"noc": "21231", "arrangement": "employee"}]
case("skilled work on it counts", "pgwp", graduate(DEGREE, job_offers=JOB), counts=True)


@pytest.mark.parametrize(("stream_id", "document", "on", "expected"), CASES)
def test_a_case_is_answered_as_the_sheet_has_it(
    stream_id: str, document: dict[str, Any], on: date, expected: dict[str, Any]
) -> None:
    found = stream_of(stream_id, document, on)
    assert answers(found, expected) == expected
