"""The family: its size, the money it must have, what it pays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from express_entry.applicants import AS_OF, UNTOLD, condition, levels, route
from moveto_ca.rules.express_entry.funds import FundsTable
from moveto_ca.rules.tables import PACKAGED

FUNDS = "plans.funds_cad"
PARTNER = {"accompanies": True, "canada_status": "none", "citizenships": ["US"], "birth_date": "1995-01-01"}
CHILD = {"age": 9, "accompanies": True}


def funds(*changes: tuple[str, Any], as_of: date = AS_OF) -> dict[str, Any]:
    found = route(*changes, as_of=as_of)
    stream = next(one for one in found.streams if one.id.endswith("federal-skilled-worker"))
    measures: dict[str, Any] = stream.measures["funds"]
    return measures


@pytest.mark.parametrize(
    ("size", "amount"),
    [
        (1, 15_263),
        (2, 19_001),
        (3, 23_360),
        (4, 28_362),
        (5, 32_168),
        (6, 36_280),
        (7, 40_392),
        (8, 44_504),
        (10, 52_728),
    ],
)
def test_the_amount_by_size_of_the_family(size, amount):
    assert FundsTable(PACKAGED, AS_OF).required(size) == amount


SIZES = {
    "2022-06-01": (13_310, 16_570, 20_371, 24_733, 28_052, 31_638, 35_224, 3_586),
    "2023-06-01": (13_757, 17_127, 21_055, 25_564, 28_994, 32_700, 36_407, 3_706),
    "2024-06-03": (14_690, 18_288, 22_483, 27_297, 30_960, 34_917, 38_875, 3_958),
    "2025-07-06": (14_690, 18_288, 22_483, 27_297, 30_960, 34_917, 38_875, 3_958),
    "2025-07-07": (15_263, 19_001, 23_360, 28_362, 32_168, 36_280, 40_392, 4_112),
    "2026-11-22": (15_263, 19_001, 23_360, 28_362, 32_168, 36_280, 40_392, 4_112),
}


@pytest.mark.parametrize("day", SIZES)
@pytest.mark.parametrize("size", range(1, 10))
def test_a_dollar_less_than_the_amount_of_the_day_is_not_enough(day, size):
    *amounts, each_more = SIZES[day]
    amount = amounts[size - 1] if size < 8 else amounts[6] + (size - 7) * each_more
    children = ("children", [CHILD] * (size - 1))
    on = date.fromisoformat(day)
    for have, outcome in ((amount, "met"), (amount - 1, "not_met")):
        changes = (children, ("plans.funds_cad", have))
        assert condition("fsw", "funds", *changes, as_of=on).outcome == outcome
        assert condition("fst", "funds", *changes, as_of=on).outcome == outcome


@pytest.mark.parametrize(
    ("day", "one", "five"),
    [
        (date(2022, 6, 1), 13_310, 28_052),
        (date(2023, 12, 1), 13_757, 28_994),
        (date(2025, 7, 6), 14_690, 30_960),
        (date(2025, 7, 7), 15_263, 32_168),
    ],
)
def test_the_amount_by_date(day, one, five):
    table = FundsTable(PACKAGED, day)
    assert (table.required(1), table.required(5)) == (one, five)
    assert FundsTable(PACKAGED, date(2019, 1, 1)).required(1) is None


@pytest.mark.parametrize(
    ("changes", "size"),
    [
        ([], 1),
        ([("partner", PARTNER)], 2),
        ([("partner", {**PARTNER, "accompanies": False})], 2),
        ([("partner", {**PARTNER, "canada_status": "citizen"})], 2),
        ([("partner", {**PARTNER, "relationship": "conjugal"})], 1),
        ([("children", [CHILD, {**CHILD, "accompanies": False}])], 3),
        ([("children", [{**CHILD, "canada_status": "citizen"}])], 2),
        ([("children", [{"age": 21, "married": False}])], 2),
        ([("children", [{"age": 21, "married": True}])], 1),
        ([("children", [{"age": 22, "married": False, "dependent_by_condition": False}])], 1),
        ([("children", [{"age": 30, "married": False, "dependent_by_condition": True}])], 2),
        ([("children", [{"age": 20, "married": False, "has_child": True}])], 3),
        ([("partner", UNTOLD)], None),
        ([("children", UNTOLD)], None),
        ([("children", [{"age": 20}])], None),
    ],
)
def test_who_counts_for_the_size_of_the_family(changes, size):
    assert funds(*changes)["family_size"] == size


@pytest.mark.parametrize(
    ("changes", "needs"),
    [
        ([("children", UNTOLD)], ("children",)),
        ([("partner", UNTOLD)], ("partner",)),
        ([("children", [{"age": 20}])], ("children[0].married",)),
        ([("children", [{"age": 22}])], ("children[0].dependent_by_condition",)),
        ([("children", [{"married": False}])], ("children[0].birth_date",)),
    ],
)
def test_a_size_that_is_not_known_is_asked_about_only_if_it_matters(changes, needs):
    enough_for_one = condition("fsw", "funds", *changes, (FUNDS, 15_263))
    assert (enough_for_one.outcome, enough_for_one.needs) == ("unknown", needs)
    assert condition("fsw", "funds", *changes, (FUNDS, 15_262)).outcome == "not_met"


def test_from_july_2026_on_the_report_warns_that_the_amounts_may_be_old():
    codes = [
        {n.code for n in route(as_of=day).prose.notices} for day in (date(2026, 6, 30), date(2026, 7, 1))
    ]
    assert ["funds_latest_known" in found for found in codes] == [False, True]


# --- Fees -----------------------------------------------------------------------------------------


def total(*changes: tuple[str, Any], as_of: date = AS_OF) -> Any:
    return route(*changes, as_of=as_of).measures["fees_total_cad"]


@pytest.mark.parametrize(
    ("changes", "amount"),
    [
        ([], 1_590 + 85),
        ([("partner", PARTNER)], 3_180 + 170),
        ([("partner", PARTNER), ("children", [{"age": 10, "accompanies": True}] * 2)], 3_720 + 170),
        ([("partner", {**PARTNER, "accompanies": False})], 1_590 + 85),
        ([("children", [{"age": 13, "accompanies": True}])], 1_860 + 85),
        ([("children", [{"age": 14, "accompanies": True}])], 1_860 + 170),
        ([("children", [{"age": 14, "canada_status": "citizen"}])], 1_590 + 85),
        ([("children", [{"age": 14, "canada_status": "permanent_resident"}])], 1_590 + 85),
        ([("children", [{"age": 14, "citizenships": ["US", "CA"]}])], 1_590 + 85),
        ([("children", [{"age": 14, "accompanies": False}])], 1_590 + 85),
        ([("children", [{"age": 22, "dependent_by_condition": False}])], 1_590 + 85),
        ([("partner", {**PARTNER, "canada_status": "citizen"})], 1_590 + 85),
        ([("partner", {**PARTNER, "canada_status": "permanent_resident"})], 1_590 + 85),
        ([("partner", UNTOLD)], None),
        ([("children", UNTOLD)], None),
    ],
)
def test_the_fees_of_a_family(changes, amount):
    assert total(*changes) == amount


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2022, 4, 29), 825 + 500 + 85),
        (date(2022, 4, 30), 850 + 515 + 85),
        (date(2024, 4, 29), 850 + 515 + 85),
        (date(2024, 4, 30), 950 + 575 + 85),
        (date(2026, 4, 29), 950 + 575 + 85),
        (date(2026, 4, 30), 990 + 600 + 85),
    ],
)
def test_the_fees_by_date(day, amount):
    assert total(as_of=day) == amount


def test_a_fee_of_a_day_without_a_table_is_not_known():
    assert total(as_of=date(2018, 1, 1)) is None


def test_each_fee_names_its_group_its_person_and_where_it_is_set():
    fees = route(("partner", PARTNER)).prose.fees
    assert [(fee.code, fee.group, fee.who, fee.amount_cad) for fee in fees] == [
        ("economic_principal", "processing", "applicant", 990),
        ("rprf", "right_of_residence", "applicant", 600),
        ("economic_spouse", "processing", "partner", 990),
        ("rprf", "right_of_residence", "partner", 600),
        ("biometrics_family", "biometrics", "family", 170),
    ]
    assert all(fee.authority.reference.startswith("IRPR") for fee in fees)
    assert {fee.authority.in_force_from for fee in fees} == {date(2026, 4, 30), date(2018, 7, 31)}


def test_the_people_of_the_family_each_have_a_row():
    people = route(
        (("partner"), {**PARTNER, "languages": {"english": levels(5)}}), ("children", [CHILD])
    ).measures["people"]
    assert [(one["who"], one["applies"], one["gives_biometrics"]) for one in people] == [
        ("applicant", True, True),
        ("partner", True, True),
        ("children[0]", True, False),
    ]


def test_a_grown_daughter_who_lives_in_canada_for_good_is_no_part_of_the_application():
    daughter = {"birth_date": "1988-09-09", "canada_status": "permanent_resident", "married": True}
    people = route(("children", [daughter, CHILD])).measures["people"]
    assert [one["who"] for one in people] == ["applicant", "children[1]"]
    abroad = route(("children", [{**daughter, "canada_status": "none"}])).measures["people"]
    assert [one["who"] for one in abroad] == ["applicant", "children[0]"]


@pytest.mark.parametrize(
    ("told", "counted"),
    [
        ({}, True),
        ({"since": "2025-10-15"}, True),
        ({"since": "2025-10-16"}, False),
        ({"since": "2020-01-01", "cohabiting_since": "2026-08-01"}, False),
        ({"cohabiting_since": "2024-08-01"}, True),
        ({"cohabiting_since": None}, False),
    ],
)
def test_a_common_law_partner_counts_after_a_year_together(told, counted):
    on = date(2026, 10, 15)
    found = route(("partner", {**PARTNER, "relationship": "common_law", **told}), as_of=on)
    assert found.measures["funds"]["family_size"] == (2 if counted else 1)
    # The points for age in the column with a partner, and without one.
    assert found.measures["crs"]["detail"]["age"] == (95 if counted else 105)
    assert found.measures["people"][1]["counts_in_family"] is counted


def test_a_husband_or_wife_counts_from_the_wedding():
    partner = {**PARTNER, "relationship": "married", "since": "2026-10-01", "cohabiting_since": None}
    found = route(("partner", partner), as_of=date(2026, 10, 15))
    assert found.measures["funds"]["family_size"] == 2


def test_amounts_are_written_with_separators_of_thousands():
    money = condition("fsw", "funds", ("plans.funds_cad", 25_000), ("partner", None), ("children", []))
    assert "At least 15,263 Canadian dollars for a family of 1" in money.required
    assert money.found == "Your funds: 25,000 Canadian dollars. Needed: 15,263."
