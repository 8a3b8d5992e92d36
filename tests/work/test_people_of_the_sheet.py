"""Sections 5.3, 5.6, 5.7, 5.9, 5.10 and 5.12 of the fact sheet: what goes by the person, every boundary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from answers import FAILS, MEETS, MET, MISSING, NONE, NOT_MET, REFUSED, UNKNOWN, answers
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


# --- 5.3 Short work without a permit ------------------------------------------------------------------


def short(
    days: int, last: str | None = None, kind: int | None = None, noc: str = "21301", **person: Any
) -> Any:
    used = {"days": days, "last_on": last, **({} if kind is None else {"last_kind": kind})}
    return told(person, {"noc": noc}, {"short_exemption": used})


SHORT, STAY = "gss-15-30", "gss-120"
for days, verdict in ((15, MEETS), (30, MEETS), (31, REFUSED)):
    case(f"{days} days, never used before", SHORT, short(days), verdict=verdict, fees=0)
for noc, outcome in (("00012", MET), ("21301", MET), ("22300", NOT_MET), ("65100", NOT_MET)):
    case(f"15 days in {noc}", SHORT, short(15, noc=noc), occupation=outcome)
for days, last, kind, outcome in (
    (15, "2026-05-22", 15, MET),
    (15, "2026-05-23", 15, NOT_MET),
    (15, "2026-05-22", 30, MET),
    (16, "2026-05-22", 15, NOT_MET),
    (30, "2025-11-22", 15, MET),
    (30, "2025-11-23", 15, NOT_MET),
):
    case(f"{days} days after {kind} days on {last}", SHORT, short(days, last, kind), wait=outcome)
case("before the policy", SHORT, short(15), "2017-06-11", standing="not_available")
SCHOLAR = {"researcher_or_academic": True}
for days, outcome in ((120, MET), (121, NOT_MET)):
    case(f"research for {days} days", STAY, short(days, **SCHOLAR), days=outcome, research=UNKNOWN)
for last, outcome in (("2025-11-22", MET), ("2025-11-23", NOT_MET)):
    case(f"research after a stay of {last}", STAY, short(90, last, 120, **SCHOLAR), wait=outcome)
case("no researcher", STAY, short(90, researcher_or_academic=False), research=NOT_MET, **BAD)

# --- 5.9 The spouse -----------------------------------------------------------------------------------

SPOUSE = "spouse-c41"
MARRIED = {"relationship": "married", "genuine": True}
WORKS = {"who": "partner", "kind": "work", "basis": "204a", "to": "2028-03-22", "noc": "21301"}


def married(partner: Any = None, permit: Any = None, **person: Any) -> dict[str, Any]:
    one = {name: value for name, value in {**WORKS, **(permit or {})}.items() if value is not ...}
    return told(person, None, {"permits": [one]}, partner={**MARRIED, **(partner or {})})


case("sixteen months are left", SPOUSE, married(), verdict=MEETS, fees=255, biometrics=0, code="C41")
case(
    "fifteen months are left", SPOUSE, married(permit={"to": "2028-02-22"}), **{"months-left": NOT_MET}, **BAD
)
case("two days are missing", SPOUSE, married(permit={"to": "2028-03-20"}), **{"months-left": NOT_MET})
case(
    "the last day can be read two ways",
    SPOUSE,
    married(permit={"to": "2028-03-21"}),
    **{"months-left": UNKNOWN},
)
YES = "00010 10010 11100 41402 21301 22300 32120 33102 72200 73200 82020 83100"
NO = "12201 13100 52120 52121 62020 63200 92100 93100 44101 64100 65200 85100 94100 95100"
for codes, outcome in ((YES, MET), (NO, NOT_MET), ("42201 43100 53201", UNKNOWN)):
    for noc in codes.split():
        case(
            f"the worker's occupation is {noc}",
            SPOUSE,
            married(permit={"noc": noc}),
            **{"worker-occupation": outcome},
        )
for day, to, outcome in (("2025-01-20", "2025-07-20", MET), ("2025-01-21", "2025-07-21", NOT_MET)):
    both = {"months-left": outcome, "worker-occupation": outcome}
    case(f"six months in sales on {day}", SPOUSE, married(permit={"noc": "63200", "to": to}), day, **both)
for since, outcome in (("2025-11-22", MET), ("2025-11-23", NOT_MET)):
    couple = {"relationship": "common_law", "cohabiting_since": since}
    case(f"together since {since}", SPOUSE, married(couple), **{"common-law-year": outcome})
case("a conjugal partner", SPOUSE, married({"relationship": "conjugal"}), relationship=NOT_MET, **FAILS)
case("no genuine relationship", SPOUSE, married({"genuine": False}), **FAILS)
STUDIES = {"kind": "study", "basis": ..., "noc": ...}
case("a partner who studies", SPOUSE, married(permit=STUDIES), **{"worker-permit": NOT_MET}, **BAD)
case(
    "a permit of no kind",
    SPOUSE,
    married(permit={"kind": ...}),
    **{"worker-permit": UNKNOWN},
    verdict=MISSING,
)
case(
    "an open permit may rest on you", SPOUSE, married(permit={"basis": "open"}), **{"worker-permit": UNKNOWN}
)
FILED = {"applications": [{"route": "express-entry/canadian-experience-class", "on": "2026-10-01"}]}
for document in (married(permit={"to": "2027-11-22"}), married(permit={"noc": "64100"})):
    changed = {**document, "plans": {**document["plans"], **FILED}}
    case("a worker who is becoming a permanent resident", SPOUSE, changed, standing="eligible")
STUDENT, EMPLOYED = ({**MARRIED, "canada_status": status} for status in ("student", "worker"))
case("a partner known as a student", SPOUSE, told(partner=STUDENT), **{"worker-permit": NOT_MET}, **BAD)
case("a partner known as a worker", SPOUSE, told(partner=EMPLOYED), **{"worker-permit": MET}, verdict=MISSING)
case(
    "a spouse from India",
    SPOUSE,
    married(citizenships=["IN"], us_status="temporary"),
    fees=340,
    at_the_border=False,
)

# --- 5.6 International Experience Canada --------------------------------------------------------------

PLACE = [{"kind": "organization"}]


def young(age: int = 28, endorsements: Any = PLACE, **person: Any) -> dict[str, Any]:
    return told({"age": age, **person}, None, {"endorsements": endorsements, "job_offers": []})


IEC = "iec-ro"
case(
    "a working holiday",
    IEC,
    young(),
    verdict=MEETS,
    code="C21",
    fees=100,
    first_months=12,
    at_the_border=False,
)
case("no place from an organization", IEC, young(endorsements=[]), **{"organization-place": NOT_MET}, **BAD)
for age, verdict in ((17, REFUSED), (18, MEETS), (35, MEETS), (36, REFUSED)):
    case(f"at {age}", IEC, young(age), verdict=verdict)
case(
    "a place that was not told of", IEC, told({"age": 28}), **{"organization-place": UNKNOWN}, verdict=MISSING
)
case("a citizen of India", IEC, young(**INDIAN), citizenship=NOT_MET, **FAILS)

# --- 5.7 Religious and charitable work ----------------------------------------------------------------

LEADER, CHARITY = "religious-no-permit", "religious-charitable"
MAIN, OTHER = ({"noc": "41302", "religious_duties": duties, "paid": True} for duties in ("main", "other"))
BOOKS = {"noc": "12200", "religious_duties": "none"}
case("a pastor", LEADER, told(None, MAIN), verdict=MEETS, fees=0, counts=True)
case("a pastor may choose the permit", CHARITY, told(None, MAIN), verdict=MEETS, code="C50", fees=385)
case("other religious work", LEADER, told(None, OTHER), **{"main-duties": NOT_MET}, **BAD)
case("other religious work with a permit", CHARITY, told(None, OTHER), verdict=MEETS)
ABROAD = {"citizenships": ["IN"], "us_status": "permanent_resident"}
case("clergy give no biometrics", CHARITY, told(ABROAD, MAIN), fees=385)
case("others do", CHARITY, told(ABROAD, OTHER), fees=470)
case("unpaid work costs nothing", CHARITY, told(None, {**OTHER, "paid": False}), fees=0, counts=False)
case("bookkeeping for a church is neither", LEADER, told(None, BOOKS), **{"main-duties": NOT_MET}, **BAD)
case("nor charitable", CHARITY, told(None, BOOKS, {"activity": {"charity": False}}), **BAD)
case("an ordained person of no offer", LEADER, told({"ordained_or_religious_worker": True}), verdict=MISSING)

# --- 5.10 and 5.12: visitors, and holders of H-1B status ----------------------------------------------


def doing(**activity: Any) -> dict[str, Any]:
    return told(None, None, {"activity": activity, "job_offers": [], "apply_at": ...})


NOMAD, REMOTE = "digital-nomad", {"kind": "remote_work", "paid_from": "US", "days": 180}
case(
    "remote work for a firm abroad",
    NOMAD,
    doing(**REMOTE),
    verdict=MEETS,
    standing="strong",
    fees=0,
    counts=False,
)
MARKET = "no-canadian-market"
case("of which nothing more is asked", NOMAD, doing(**REMOTE), **{MARKET: NONE})
case(
    "paid from Canada", NOMAD, doing(**{**REMOTE, "paid_from": "CA"}), **{"foreign-employer": NOT_MET}, **BAD
)
case(
    "pay that was not told of",
    NOMAD,
    doing(kind="remote_work", days=90),
    **{MARKET: UNKNOWN},
    verdict=MISSING,
)
for name in ("to_public", "is_work"):
    case(f"remote work, and {name}", NOMAD, doing(**REMOTE, **{name: True}), **{MARKET: NOT_MET}, **BAD)
for days, outcome in ((181, MET), (182, NOT_MET), (365, NOT_MET)):
    case(f"for {days} days", NOMAD, doing(**{**REMOTE, "days": days}), stay=outcome)
for days, profits, verdict in ((5, "US", MEETS), (6, "US", REFUSED), (6, None, MEETS)):
    case(
        f"a talk of {days} days, profits in {profits}",
        "speaker",
        doing(kind="speak", days=days, profits_in=profits),
        verdict=verdict,
    )
H1B = {"citizenships": ["IN"], "us_status": "temporary"}
case(
    "the measure of 2023 is closed",
    "h1b-2023",
    told(H1B),
    standing="closed",
    status="closed",
    verdict="closed",
)
case("the new one is announced", "h1b-accelerated", told(H1B), standing="closed", status="announced")
case("the day before it was", "h1b-accelerated", told(H1B), "2025-11-03", standing="not_available")


@pytest.mark.parametrize(("stream_id", "document", "on", "expected"), CASES)
def test_a_case_is_answered_as_the_sheet_has_it(
    stream_id: str, document: dict[str, Any], on: date, expected: dict[str, Any]
) -> None:
    found = stream_of(stream_id, document, on)
    assert answers(found, expected) == expected
