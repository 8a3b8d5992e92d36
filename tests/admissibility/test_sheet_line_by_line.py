"""Cases drawn from the fact sheet line by line: every row of its tables, each day and its neighbours.

The expectations are those of the sheet and of the statute, written down without looking at a result.
"""

from __future__ import annotations

import csv
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest

from moveto_ca.rules.tables import PACKAGED
from past_told import condition, convicted, offences, other, report_of, route_of
from support import SHARED

DATA = SHARED / "facts" / "data"
ONE_DAY = timedelta(days=1)


def table(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


# --- Section 2: every row of the table of equivalents ----------------------------------------------

CLASSES = {"summary_only": "summary", "needs_legal_review": "needs_lawyer", "by_schedule": "needs_lawyer"}
SMALL, LARGE = 5000, 5000.01


def equivalents() -> list[tuple[str, str, dict[str, Any], str]]:
    """Kind, day of the act, value told, class: at both ends of the days for which a row holds."""
    found = []
    for row in table("offence-equivalents"):
        first, last = row["act_date_from"], row["act_date_to"]
        days = [first or "1999-06-01", last or "2025-06-01"]
        over = "over CAD 5,000" in row["us_charge"]
        valued = {"theft", "mischief"} & {row["kind"]}
        for day in dict.fromkeys(days):
            if row["irpa_class"] == "by_value":
                found.append((row["kind"], day, {"value_cad": SMALL}, "ordinary"))
                found.append((row["kind"], day, {"value_cad": LARGE}, "serious"))
            else:
                value = {"value_cad": LARGE if over else SMALL} if valued else {}
                found.append((row["kind"], day, value, CLASSES.get(row["irpa_class"], row["irpa_class"])))
    return found


MILDER_TODAY = {("marijuana_possession", "2018-10-16"), ("marijuana_possession", "1999-06-01")}


@pytest.mark.parametrize(("kind", "day", "value", "expected"), equivalents())
def test_a_charge_is_as_grave_as_the_row_of_its_day_says(
    kind: str, day: str, value: dict[str, Any], expected: str
) -> None:
    route = offences(convicted(kind, day, "2025-12-31", **value))
    if (kind, day) in MILDER_TODAY:
        expected = "none"  # no equivalent today, and the milder law is used
    (row,) = route.measures["offences"]
    assert row["class"] == expected
    if expected == "serious":
        assert (row["inadmissible"], row["deemed_rehabilitated_on"]) == (True, "never")
        assert row["ground"] == "serious criminality"
    elif expected == "ordinary":
        assert (row["inadmissible"], row["deemed_rehabilitated_on"]) == (True, "2036-01-01")
        assert row["ground"] == "criminality"
    elif expected == "needs_lawyer":
        assert route.measures["verdict"] == "needs_lawyer"
    else:
        assert (row["inadmissible"], route.measures["verdict"]) == (False, "clear")


# --- Sections 2.3 and 3: records -------------------------------------------------------------------


class Record(NamedTuple):
    sentence: str
    told: tuple[dict[str, Any], ...]
    verdict: str
    rows: tuple[dict[str, Any], ...] = ()
    as_of: str = "2026-11-22"
    more: dict[str, Any] = {}  # noqa: RUF012 - read only


def crime(kind: str, act: str | None, done: str | None, place: str = "US", **more: Any) -> dict[str, Any]:
    return {**convicted(kind, act, done), "place": place, **more}


def is_barred(apply_from: str | None = None, deemed: str | None = None, **more: Any) -> dict[str, Any]:
    return {
        "inadmissible": True,
        "may_apply_for_rehabilitation_on": apply_from,
        "deemed_rehabilitated_on": deemed,
        **more,
    }


def is_free(deemed: str | None = None, **more: Any) -> dict[str, Any]:
    return {"inadmissible": False, "deemed_rehabilitated_on": deemed, "ground": None, "remedies": [], **more}


REHAB, PERMIT, SUSPENSION, LAWYER = (
    "individual_rehabilitation",
    "temporary_resident_permit",
    "record_suspension",
    "lawyer",
)
SHOUTING = "disorderly_conduct"

THE_TABLE_OF_DECISIONS = (
    Record("impaired driving in 2012, done 2013", (crime("dui", "2012-03-01", "2013-09-30"),),
           "deemed_rehabilitated", (is_free("2023-10-01", **{"class": "ordinary"}),)),
    Record("impaired driving in 2017, done 2018", (crime("dui", "2017-05-06", "2018-11-01"),),
           "inadmissible",
           (is_barred("2023-11-02", "2028-11-02", ground="criminality", remedies=[REHAB, PERMIT]),)),
    Record("impaired driving on 17 December 2018", (crime("dui", "2018-12-17", "2019-12-31"),),
           "inadmissible", (is_barred("2025-01-01", "2030-01-01", **{"class": "ordinary"}),)),
    Record("impaired driving on 18 December 2018", (crime("dui", "2018-12-18", "2019-12-31"),),
           "inadmissible", (is_barred("2025-01-01", "never", **{"class": "serious"}),)),
    Record("impaired driving in 2023, done 2024: a permit only until 2029",
           (crime("dui", "2023-06-01", "2024-07-15"),), "inadmissible",
           (is_barred("2029-07-16", "never", remedies=[PERMIT]),)),
    Record("shoplifting of CAD 300 in 2010", (crime("theft", "2010-06-01", "2010-08-20", value_cad=300),),
           "deemed_rehabilitated", (is_free("2020-08-21", value_cad=300.0),)),
    Record("simple assault in 2020", (crime("assault", "2020-05-05", "2021-05-01"),), "inadmissible",
           (is_barred("2026-05-02", "2031-05-02", remedies=[REHAB, PERMIT]),)),
    Record("burglary of a home in 1995", (crime("burglary_home", "1995-11-11", "1998-01-10"),),
           "inadmissible", (is_barred("2003-01-11", "never"),)),
    Record("disorderly conduct once", (crime(SHOUTING, "2024-03-01", "2024-03-20"),), "clear",
           (is_free(**{"class": "summary"}),)),
    Record("disorderly conduct at two events",
           (crime(SHOUTING, "2018-01-05", "2018-03-01"), crime(SHOUTING, "2019-12-24", "2020-02-01")),
           "deemed_rehabilitated", (is_free("2025-02-02"), is_free("2025-02-02"))),
    Record("the nurse: impaired driving in 2021, done 2022", (crime("dui", "2021-05-01", "2022-05-01"),),
           "inadmissible", (is_barred("2027-05-02", "never", remedies=[PERMIT]),)),
)  # fmt: skip

DAYS = (
    *(Record(f"ten years to the day, on {day}", (crime("assault", "2015-06-01", "2016-11-21"),), word,
             (row,), day)
      for day, word, row in (
          ("2026-11-21", "inadmissible", is_barred("2021-11-22", "2026-11-22")),
          ("2026-11-22", "deemed_rehabilitated", is_free("2026-11-22")),
          ("2026-11-23", "deemed_rehabilitated", is_free("2026-11-22")))),
    *(Record(f"five years of two small offences to the day, on {day}",
             (crime(SHOUTING, "2020-01-05", "2020-03-01"), crime(SHOUTING, "2021-06-01", "2021-11-21")),
             word, (), day)
      for day, word in (("2026-11-20", "inadmissible"), ("2026-11-21", "inadmissible"),
                        ("2026-11-22", "deemed_rehabilitated"))),
    *(Record(f"five years until one may apply, on {day}", (crime("dui", "2020-06-01", "2021-11-21"),),
             "inadmissible", (is_barred("2026-11-22", "never", remedies=remedies),), day)
      for day, remedies in (("2026-11-21", [PERMIT]), ("2026-11-22", [REHAB, PERMIT]),
                            ("2026-11-23", [REHAB, PERMIT]))),
    *(Record(f"an act without a conviction ends ten years after it, on {day}",
             ({"kind": "assault", "place": "US", "outcome": "not_charged", "act_date": "2016-11-21"},), word,
             (), day)
      for day, word in (("2026-11-21", "inadmissible"), ("2026-11-22", "deemed_rehabilitated"))),
    Record("a sentence done on 28 February of a year before a leap year",
           (crime("dui", "2020-01-01", "2023-02-28"),), "inadmissible", (is_barred("2028-03-01", "never"),)),
    Record("a sentence done on a leap day", (crime("dui", "2019-06-01", "2024-02-29"),), "inadmissible",
           (is_barred("2029-03-01", "never"),)),
    Record("a sentence done on 28 February of a leap year: the leap day has no equal five years later",
           (crime("dui", "2019-06-01", "2024-02-28"),), "inadmissible", (is_barred("2029-02-28", "never"),)),
)  # fmt: skip

OUTCOMES = (
    Record("acquitted", ({"kind": "theft", "place": "US", "outcome": "acquitted", "act_date": "2015-02-02",
                          "value_cad": 90},), "clear", (is_free(),)),
    *(Record(f"{word} abroad needs a lawyer",
             ({"kind": "dui", "place": "US", "outcome": word, "act_date": "2020-02-02"},), "needs_lawyer",
             ({"class": "needs_lawyer", "inadmissible": None, "remedies": [LAWYER]},))
      for word in ("dismissed", "discharged", "pending", "expunged", "pardoned", "deferred", "diverted",
                   "unknown")),
    *(Record(f"{word} in Canada is no ground",
             ({"kind": "assault", "place": "CA", "outcome": word, "act_date": "2020-02-02"},), "clear",
             (is_free(),)) for word in ("acquitted", "dismissed", "discharged", "record_suspended")),
    Record("a record suspension in Canada, told with a province",
           (crime("assault", "2012-02-02", "2014-02-02", "CA-ON", outcome="record_suspended"),), "clear"),
    Record("an expunged offence of a kind that never bars", (crime(SHOUTING, "2020-01-01", "2020-02-01",
                                                                   outcome="expunged"),), "clear"),
    Record("a conviction in absence starts no clock", (crime("assault", "2005-01-01", "2006-01-01",
                                                             in_absence=True),), "inadmissible",
           (is_barred(None, None),)),
    Record("a sentence that still runs", ({**crime("assault", "2024-01-01", None),
                                           "sentence_completed": None},), "inadmissible",
           (is_barred(None, None, remedies=[PERMIT]),)),
    Record("as a minor abroad", (crime("assault", "2020-01-01", "2021-01-01", as_minor=True),), "clear",
           (is_free(**{"class": "none"}),)),
    Record("as a minor in Canada", (crime("assault", "2020-01-01", "2021-01-01", "CA", as_minor=True),),
           "clear", (is_free(),)),
    Record("a serious act without a conviction never ends by time",
           ({"kind": "dui", "place": "US", "outcome": "not_charged", "act_date": "2020-02-02"},),
           "inadmissible", (is_barred("2025-02-03", "never"),)),
    Record("possession of a little marijuana before it was lawful", (crime("marijuana_possession",
                                                                           "2015-07-01", "2015-09-01"),),
           "clear", (is_free(**{"class": "none"}),)),
)  # fmt: skip

TOGETHER = (
    Record("two of impaired driving, however old", (crime("dui", "2005-02-02", "2006-02-02"),
                                                    crime("dui", "2008-04-04", "2009-04-04")),
           "inadmissible", (is_barred("2014-04-05", "never"), is_barred("2014-04-05", "never"))),
    Record("two ordinary ones of one event", (crime("assault", "2005-02-02", "2006-02-02", occurrence="a"),
                                              crime("threats", "2005-02-02", "2006-02-02", occurrence="a")),
           "inadmissible", (is_barred("2011-02-03", "never"), is_barred("2011-02-03", "never"))),
    Record("two small ones of one event", (crime(SHOUTING, "2025-02-02", "2025-03-02", occurrence="a"),
                                           crime("prowling", "2025-02-02", "2025-03-02", occurrence="a")),
           "clear", (is_free(), is_free())),
    Record("a serious and an ordinary one: five years from the last sentence",
           (crime("burglary_home", "2000-01-01", "2003-01-01"), crime("assault", "2010-01-01", "2012-01-01")),
           "inadmissible", (is_barred("2017-01-02", "never", ground="serious criminality"),
                            is_barred("2017-01-02", "never"))),
    Record("an old ordinary one and a small one of last year: the ten years without any are not over",
           (crime("assault", "2005-01-01", "2006-01-01"),
            crime(SHOUTING, "2025-05-01", "2025-05-20", conviction_date="2025-05-20")),
           "inadmissible", ({"inadmissible": True, "deemed_rehabilitated_on": "2035-05-21"},)),
    Record("an old ordinary one and a small one more than ten years ago",
           (crime("assault", "2005-01-01", "2006-01-01"),
            crime(SHOUTING, "2015-05-01", "2015-05-20", conviction_date="2015-05-20")),
           "deemed_rehabilitated", (is_free("2025-05-21"),)),
    Record("an old ordinary one and two small ones",
           (crime("assault", "1995-01-01", "1996-01-01"), crime(SHOUTING, "1990-05-01", "1990-05-20"),
            crime(SHOUTING, "1991-05-01", "1991-05-20")),
           "inadmissible", (is_barred("2001-01-02", "never"),)),
    Record("an old ordinary one and an indictable conviction in Canada",
           (crime("assault", "1995-01-01", "1996-01-01"),
            crime("assault", "1999-01-01", "2000-01-01", "CA", prison_months=0)),
           "inadmissible", ({"inadmissible": True, "deemed_rehabilitated_on": "never"},
                            {"inadmissible": True, "remedies": [SUSPENSION, PERMIT]})),
    Record("three small ones at three events: five years from the last",
           (crime(SHOUTING, "2010-01-05", "2010-03-01"), crime(SHOUTING, "2012-01-05", "2012-03-01"),
            crime("prowling", "2022-01-05", "2022-03-01")), "inadmissible",
           ({"inadmissible": True, "deemed_rehabilitated_on": "2027-03-02"},)),
    Record("an acquittal beside an old ordinary one changes nothing",
           (crime("assault", "2005-01-01", "2006-01-01"), crime("dui", "2020-01-01", None,
                                                                outcome="acquitted")),
           "deemed_rehabilitated", (is_free("2016-01-02"), is_free())),
)  # fmt: skip

IN_CANADA = (
    Record("more than six months of prison in Canada",
           (crime("assault", "2015-01-01", "2016-01-01", "CA", prison_months=7),), "inadmissible",
           ({"class": "serious", "ground": "serious criminality"},)),
    Record("six months of prison in Canada",
           (crime("assault", "2015-01-01", "2016-01-01", "CA", prison_months=6),), "inadmissible",
           ({"class": "ordinary", "ground": "criminality"},)),
    Record("an offence with ten years in Canada, no prison",
           (crime("dui", "2019-01-01", "2020-01-01", "CA", prison_months=0),), "inadmissible",
           ({"class": "serious", "deemed_rehabilitated_on": "never"},)),
    Record("one small offence in Canada", (crime(SHOUTING, "2025-01-01", "2025-02-01", "CA",
                                                 prison_months=0),), "clear"),
    *(Record(f"two small offences in Canada, on {day}",
             (crime(SHOUTING, "2019-01-01", "2019-02-01", "CA", prison_months=0),
              crime(SHOUTING, "2021-01-01", "2021-11-21", "CA", prison_months=0)), word, (), day)
      for day, word in (("2026-11-21", "inadmissible"), ("2026-11-22", "deemed_rehabilitated"))),
    Record("one small offence in Canada and one abroad are no two",
           (crime(SHOUTING, "2025-01-01", "2025-02-01", "CA", prison_months=0),
            crime(SHOUTING, "2025-05-01", "2025-06-01")), "clear"),
    Record("a permanent resident of Canada is spared the ordinary offence",
           (crime("assault", "2023-01-01", "2024-01-01"),), "clear", (is_free(),), "2026-11-22",
           {"applicant": {"age": 35, "citizenships": ["US"], "canada_status": "permanent_resident"}}),
    Record("and not the serious one", (crime("dui", "2023-01-01", "2024-01-01"),), "inadmissible", (),
           "2026-11-22",
           {"applicant": {"age": 35, "citizenships": ["US"], "canada_status": "permanent_resident"}}),
    *(Record(f"whoever enters by right has nothing to prove: {status}",
             (crime("burglary_home", "2020-01-01", "2024-01-01"),), "clear", (), "2026-11-22",
             {"applicant": {"age": 35, "citizenships": ["US"], "canada_status": status}})
      for status in ("citizen", "registered_indian")),
)  # fmt: skip

RECORDS = (*THE_TABLE_OF_DECISIONS, *DAYS, *OUTCOMES, *TOGETHER, *IN_CANADA)
STANDINGS = {
    "clear": ("strong",),
    "deemed_rehabilitated": ("eligible",),
    "needs_lawyer": ("incomplete",),
    "inadmissible": ("within_reach",),
}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.sentence)
def test_a_record_comes_out_as_the_sheet_says(record: Record) -> None:
    route = offences(*record.told, as_of=date.fromisoformat(record.as_of), **record.more)
    measures = route.measures
    assert measures["verdict"] == record.verdict
    if not record.more:
        estimated = any(told.get("as_minor") for told in record.told)
        assert route.standing in (("eligible", "strong") if estimated else STANDINGS[record.verdict])
    for row, expected in zip(measures["offences"], record.rows, strict=False):
        assert {name: row[name] for name in expected} == expected
    barred = {"inadmissible": True, "needs_lawyer": None}.get(record.verdict, False)
    assert measures["people"][0] == {"who": "applicant", "for_residence": barred, "for_visits": barred}


# --- Sentence: each part -----------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["custody_end", "probation_end", "fine_paid", "licence_ban_end"])
def test_whichever_part_of_the_sentence_ends_last_starts_the_clock(part: str) -> None:
    parts: dict[str, Any] = dict.fromkeys(("custody_end", "probation_end", "fine_paid"), "2012-01-01")
    parts["licence_ban_end"] = None
    parts[part] = "2014-04-04"
    told = {"kind": "assault", "place": "US", "outcome": "convicted", "act_date": "2011-01-01", **parts}
    (row,) = offences(told).measures["offences"]
    assert (row["sentence_completed"], row["deemed_rehabilitated_on"]) == ("2014-04-04", "2024-04-05")


# --- Section 3.2: fees ------------------------------------------------------------------------------

FEES = {
    "rehab_criminality": ({"offences": [convicted("assault", "2022-01-01", "2022-06-01")]}, "rehabilitation"),
    "rehab_serious": ({"offences": [convicted("dui", "2020-01-01", "2020-06-01")]}, "rehabilitation"),
    "arc": (
        {"previous_removal": {"kind": "deportation", "date": "2001-05-01", "confirmed": True}},
        "other",
    ),
}


@pytest.mark.parametrize(
    "fee", [row for row in table("fees-immigration") if row["code"] in FEES], ids=lambda row: str(row)[:60]
)
def test_a_fee_is_that_of_the_first_and_of_the_last_day_of_its_row(fee: dict[str, str]) -> None:
    told, group = FEES[fee["code"]]
    amount = None if fee["amount_cad"] == "unknown" else float(fee["amount_cad"])
    first = fee["effective_from"] if fee["effective_from"] != "before" else "2023-06-01"
    for day in filter(None, (first, fee["effective_to"])):
        route = route_of(told, as_of=date.fromisoformat(day))
        assert [(one.code, one.group, one.amount_cad) for one in route.fees] == [(fee["code"], group, amount)]
        assert route.measures["fees_total_cad"] == amount


# --- Section 6: the cost of care ---------------------------------------------------------------------


@pytest.mark.parametrize("row", table("excessive-demand"), ids=lambda row: row["year"])
def test_the_cost_is_held_against_the_figure_of_the_year(row: dict[str, str]) -> None:
    for day in filter(None, (row["effective_from"], row["effective_to"])):
        on = date.fromisoformat(day)
        limit = row["threshold_cad_per_year"]

        def over(cost: int, on: date = on) -> bool | None:
            health = {"danger_to_public": False, "expected_annual_cost_cad": cost, "people": []}
            return other(route_of({"health": health}, as_of=on), "excessive-demand")["inadmissible"]  # type: ignore[no-any-return]

        if not limit:
            assert (over(0), over(1)) == (False, None)
            continue
        assert (over(int(limit) - 1), over(int(limit)), over(int(limit) + 1)) == (False, False, True)


@pytest.mark.parametrize(
    ("stream", "blocked"),
    [("family/partner", False), ("express-entry", True), ("provincial", True), ("cusma", True)],
)
def test_the_cost_blocks_each_class_but_the_exempt_ones(stream: str, blocked: bool) -> None:
    partner = {"age": 36, "citizenships": ["CA"], "canada_status": "citizen", "relationship": "married",
               "will_sponsor": True, "lives_with_applicant": True}  # fmt: skip
    health = {"danger_to_public": False, "expected_annual_cost_cad": 90000, "people": []}
    told = report_of({"health": health}, partner=partner)
    blocks = told.admissibility.measures["blocks"]  # type: ignore[union-attr]
    assert any(name in (stream, stream.partition("/")[0]) for name in blocks) is blocked


# --- Sections 4, 5 and 8 -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("decided", "barred", "until"),
    [
        ("2021-11-20", False, None),
        ("2021-11-21", False, None),
        ("2021-11-22", True, "2026-11-23"),
        ("2023-03-10", True, "2028-03-11"),
    ],
)
def test_a_false_statement_bars_for_five_years(decided: str, barred: bool, until: str | None) -> None:
    route = route_of({"misrepresentation_finding": decided})
    row = other(route, "misrepresentation")
    assert (row["inadmissible"], row["until"]) == (barred, until)
    assert route.measures["people"][0]["for_residence"] is barred
    if barred:
        assert row["ground"] == "misrepresentation"


REMOVALS = (
    ("departure, left on day 29", {"kind": "departure", "enforceable_on": "2026-02-01",
                                   "date": "2026-03-02", "confirmed": True}, False, None),
    ("departure, left on day 30", {"kind": "departure", "enforceable_on": "2026-02-01",
                                   "date": "2026-03-03", "confirmed": True}, False, None),
    ("departure, left on day 31", {"kind": "departure", "enforceable_on": "2026-02-01",
                                   "date": "2026-03-04", "confirmed": True}, True, None),
    ("departure in time, not confirmed", {"kind": "departure", "enforceable_on": "2026-02-01",
                                          "date": "2026-02-20", "confirmed": False}, True, None),
    ("exclusion, a year and a day ago", {"kind": "exclusion", "date": "2025-11-21", "confirmed": True},
     False, None),
    ("exclusion, a year ago", {"kind": "exclusion", "date": "2025-11-22", "confirmed": True}, True,
     "2026-11-23"),
    ("exclusion for a false statement, four years ago",
     {"kind": "exclusion_misrepresentation", "date": "2022-11-01", "confirmed": True}, True, "2027-11-02"),
    ("exclusion for a false statement, five years and a day ago",
     {"kind": "exclusion_misrepresentation", "date": "2021-11-21", "confirmed": True}, False, None),
    ("deportation long ago", {"kind": "deportation", "date": "1990-01-01", "confirmed": True}, True, None),
    ("deportation as a member of somebody's family",
     {"kind": "deportation", "date": "1990-01-01", "confirmed": True, "as_family_member": True}, False, None),
    ("exclusion as a member of somebody's family",
     {"kind": "exclusion", "date": "2026-08-01", "confirmed": True, "as_family_member": True}, False, None),
    ("an order that was never carried out", {"kind": "exclusion", "date": None}, True, None),
)  # fmt: skip


@pytest.mark.parametrize(("told", "needed", "until"), [r[1:] for r in REMOVALS], ids=[r[0] for r in REMOVALS])
def test_a_return_after_a_removal(told: dict[str, Any], needed: bool, until: str | None) -> None:
    row = other(route_of({"previous_removal": told}), "earlier-removal")
    assert (row["authorization_to_return_needed"], row["until"]) == (needed, until)


@pytest.mark.parametrize(
    ("told", "barred"),
    [
        (None, False),
        ({"ended": None}, True),
        ({"ended": "2026-11-22"}, False),
        ({"ended": "2026-11-23"}, True),
        ({"ended": None, "permit_since": True}, False),
    ],
)
def test_a_stay_without_permission_bars_while_it_lasts(told: dict[str, Any] | None, barred: bool) -> None:
    assert other(route_of({"unauthorized_in_canada": told}), "non-compliance")["inadmissible"] is barred


# --- Section 7: the family ---------------------------------------------------------------------------

DUI = crime("dui", "2021-05-01", "2022-05-01", who="partner")
WIFE = {"age": 36, "citizenships": ["US"], "relationship": "married"}
HOUSEHOLDS = (
    ("a spouse who comes along", {**WIFE, "accompanies": True}, True),
    ("a spouse who stays behind", {**WIFE, "accompanies": False}, True),
    ("a spouse from whom one has parted, who stays behind",
     {**WIFE, "accompanies": False, "separated_since": "2025-01-01"}, False),
    ("a common-law partner who stays behind",
     {**WIFE, "relationship": "common_law", "accompanies": False}, True),
    ("a partner living apart who stays behind",
     {**WIFE, "relationship": "conjugal", "accompanies": False}, False),
    ("a partner who is a citizen of Canada",
     {**WIFE, "citizenships": ["CA"], "canada_status": "citizen", "accompanies": True}, False),
)  # fmt: skip


@pytest.mark.parametrize(("partner", "barred"), [h[1:] for h in HOUSEHOLDS], ids=[h[0] for h in HOUSEHOLDS])
def test_the_record_of_a_partner(partner: dict[str, Any], barred: bool) -> None:
    route = offences(DUI, partner=partner)
    rows = {row["who"]: row for row in route.measures["people"]}
    assert rows["applicant"] == {"who": "applicant", "for_residence": barred, "for_visits": False}
    if partner.get("canada_status") != "citizen":
        assert rows["partner"]["for_visits"] is True


CHILDREN = (
    ("comes along", {"age": 15, "accompanies": True, "custody": True}, True),
    ("stays behind in the applicant's custody", {"age": 15, "accompanies": False, "custody": True}, True),
    ("stays behind in the custody of a former spouse", {"age": 15, "accompanies": False, "custody": False},
     False),
    ("is grown up and stays behind", {"age": 30, "accompanies": False, "custody": False}, False),
)  # fmt: skip


@pytest.mark.parametrize(("child", "barred"), [c[1:] for c in CHILDREN], ids=[c[0] for c in CHILDREN])
def test_the_record_of_a_child(child: dict[str, Any], barred: bool) -> None:
    told = crime("assault_weapon_or_injury", "2025-05-01", "2026-05-01", who="children[0]", as_minor=False)
    route = offences(told, children=[{"citizenships": ["US"], "married": False, **child}])
    assert route.measures["people"][0]["for_residence"] is barred
    assert route.measures["people"][0]["for_visits"] is False


# --- Section 9: what to bring ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("applicant", "expected"),
    [
        ({"age": 35, "citizenships": ["US"]},
         {"residence": (False, False, True, True, True), "visit": (False, False, False, False, False),
          "permit": (False, False, False, False, False)}),
        ({"age": 35, "citizenships": ["IN"], "us_status": "permanent_resident"},
         {"residence": (False, False, True, True, True), "visit": (False, False, False, False, False),
          "permit": (False, False, True, False, False)}),
        ({"age": 13, "citizenships": ["US"]}, {"residence": (False, False, False, True, False)}),
        ({"age": 14, "citizenships": ["US"]}, {"residence": (False, False, True, True, False)}),
        ({"age": 17, "citizenships": ["US"]}, {"residence": (False, False, True, True, False)}),
        ({"age": 18, "citizenships": ["US"]}, {"residence": (False, False, True, True, True)}),
        ({"age": 79, "citizenships": ["US"]}, {"residence": (False, False, True, True, True)}),
        ({"age": 80, "citizenships": ["US"]}, {"residence": (False, False, False, True, True)}),
    ],
)  # fmt: skip
def test_what_to_bring(applicant: dict[str, Any], expected: dict[str, tuple[bool, ...]]) -> None:
    route = route_of({}, applicant=applicant, plans={"job_offers": []})
    asked = ("visa", "eta", "biometrics", "medical_exam", "police_certificates")
    for purpose, values in expected.items():
        assert tuple(route.measures["requirements"][purpose][name] for name in asked) == values, purpose


# --- Section 13: health cover ------------------------------------------------------------------------

COVER = {"CA-BC": {"2026-07-10": "2026-10-01", "2026-07-31": "2026-10-01", "2026-08-01": "2026-11-01",
                   "2026-12-31": "2027-03-01"}}  # fmt: skip
FROM_ARRIVAL = ("AB", "SK", "MB", "ON", "NB", "NL", "NS", "PE")


PROVINCES = [row for row in table("health-waiting-periods") if row["province"] != "ALL"]


@pytest.mark.parametrize("row", PROVINCES, ids=lambda row: row["province"])
def test_health_cover_begins_as_the_row_of_the_province_says(row: dict[str, str]) -> None:
    province = f"CA-{row['province']}"
    days = COVER.get(province, {"2026-07-10": "2026-07-10" if row["province"] in FROM_ARRIVAL else None})
    for lands, begins in days.items():
        route = route_of({}, plans={"province": province, "landing_on": lands})
        assert route.measures["health_cover_from"] == begins


# --- The reality check -------------------------------------------------------------------------------


def test_every_figure_on_admissions_is_kept_as_the_sheet_has_it() -> None:
    told = [(r["measure"], r["period"], r["value"], r["grade"]) for r in table("us-admissions")]
    rows = PACKAGED.rows("reality-admissions")
    kept = [(row["measure"], row["period"], row["value"], row.grade) for row in rows]
    assert sorted(kept) == sorted(told)


def test_every_top_rate_of_tax_is_kept_as_the_sheet_has_it() -> None:
    told = {
        (f"CA-{r['province']}", float(r["top_combined_rate_percent"]), int(r["applies_above_cad"]))
        for r in table("top-tax-rates-2026")
    }
    kept = {
        (row.key[0], float(row["top_combined_rate_percent"]), row["applies_above_cad"])
        for row in PACKAGED.rows("reality-top-tax", on=date(2026, 11, 22))
    }
    assert kept == told


def test_the_sentences_differ() -> None:
    assert len({record.sentence for record in RECORDS}) == len(RECORDS)
    assert condition(route_of({}), "criminality").outcome == "met"
