"""What the rules know of an occupation."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from moveto_ca.rules import occupations
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF, SHARED


def test_every_unit_group_has_the_level_and_the_groups_of_the_fact_sheet():
    with (SHARED / "facts" / "data" / "noc-2021.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["code"]: row for row in csv.DictReader(file)}
    every = occupations.occupations(PACKAGED, AS_OF)
    assert [each.noc for each in every] == list(rows)
    for each in every:
        row = rows[each.noc]
        assert (each.title, each.title_fr, each.teer) == (row["title_en"], row["title_fr"], int(row["teer"]))
        assert each.skilled is (row["teer_0_to_3"] == "yes") is (each.teer <= 3)
        assert each.trade is (row["fst_group"] == "yes")
        assert each.teer == int(each.noc[1])


def test_the_counts_are_those_of_the_sheet():
    every = occupations.occupations(PACKAGED, AS_OF)
    assert [sum(each.teer == n for each in every) for n in range(6)] == [48, 97, 162, 69, 95, 45]
    assert sum(each.skilled for each in every) == 376
    assert sum(each.trade for each in every) == 96


@pytest.mark.parametrize(
    ("noc", "trade"), [("72200", True), ("63200", True), ("62200", True), ("72600", False), ("93200", False)]
)
def test_the_trades_are_the_groups_of_the_regulations(noc, trade):
    found = occupations.occupation(PACKAGED, noc, AS_OF)
    assert found is not None
    assert found.trade is trade


def test_a_code_that_is_none_is_no_occupation():
    assert occupations.occupation(PACKAGED, "99999", AS_OF) is None


def test_the_history_of_an_occupation_names_every_list_it_was_on():
    history = occupations.category_history(PACKAGED, "63201")
    assert [(each["category"], each["from"], each["to"]) for each in history] == [
        ("agriculture", "2023-05-31", "2025-02-26"),
        ("agriculture", "2025-02-27", "2026-02-17"),
        ("trades", "2026-02-18", None),
    ]


def test_the_cusma_professions_that_go_with_an_occupation_are_named():
    found = occupations.cusma_professions(PACKAGED, "11100", date(2026, 11, 22))
    assert [each["profession"] for each in found] == ["accountant"]
    assert occupations.cusma_professions(PACKAGED, "73300", date(2026, 11, 22)) == []
