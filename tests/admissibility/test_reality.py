"""The figures of the reality check come from dated tables, each with its source."""

from __future__ import annotations

from datetime import date

from moveto_ca.rules.admissibility.reality import reality_check
from moveto_ca.rules.tables import PACKAGED
from past_told import report_of
from support import AS_OF


def texts(on: date = AS_OF, province: str | None = None) -> str:
    return "\n".join(line["text"] for line in reality_check(PACKAGED, on, province))


def test_every_line_has_a_source_and_a_grade() -> None:
    for line in reality_check(PACKAGED, AS_OF, None):
        assert line["source"]
        assert line["grade"] in ("A", "B", "C")
        assert line["about"] in ("applying", "moving")


def test_the_last_year_and_the_highest_are_told() -> None:
    assert "In 2023, 10,640 citizens" in texts()
    assert "11,950, in 2021" in texts()


def test_the_cost_is_the_sum_of_what_one_adult_pays() -> None:
    rows = {row.key[0]: row for row in PACKAGED.rows("reality-costs", on=AS_OF)}
    items = ("language_test", "education_assessment", "permanent_residence_adult", "biometrics_person")
    low, high = (sum(rows[item][end] for item in items) for end in ("low", "high"))
    assert f"CAD {low:,} to {high:,}" in texts()


def test_before_the_fees_are_known_no_cost_is_told() -> None:
    assert "CAD" not in texts(date(2026, 4, 29))


def test_health_cover_of_the_chosen_province_is_told() -> None:
    assert "British Columbia" in texts(province="CA-BC")
    assert "British Columbia" not in texts()


def test_the_lines_stand_in_the_report() -> None:
    route = report_of().admissibility
    assert route is not None
    assert len(route.measures["reality"]) == 5
