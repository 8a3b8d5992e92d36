"""Search over job titles: exact, by first words, by words, and alike."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moveto_ca.occupation_search import Found, exactly, plain, search
from support import SHARED


def codes(query: str) -> list[str]:
    return [found.noc for found in search(query)]


def first(query: str) -> Found:
    return search(query)[0]


# Traps of the fact sheet, section 12, number 16, and titles in daily use.
@pytest.mark.parametrize(
    ("query", "noc"),
    [
        ("Registered nurse (RN)", "31301"),
        ("registered nurses", "31301"),
        ("RN", "31301"),
        ("CNA", "33102"),
        ("Tax preparer", "14200"),
        ("Legal assistant", "13111"),
        ("Paralegal", "42200"),
        ("Epidemiologist", "21210"),
        ("Geotechnical engineer", "21331"),
        ("Postdoctoral fellow", "41200"),
        ("Software engineer", "21231"),
        ("IT project manager", "21222"),
        ("Airline pilot", "72600"),
        ("Elementary school teacher", "41221"),
        ("CPA", "11100"),
        ("  TRUCK   driver ", "73300"),
        ("Vétérinaires", "31103"),
        ("Accountants", "11100"),
    ],
)
def test_a_title_in_use_finds_its_occupation_exactly(query, noc):
    assert (first(query).noc, first(query).how) == (noc, "exact")


def test_every_title_of_the_table_finds_its_own_code():
    with (SHARED / "facts" / "data" / "us-job-titles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 1327
    for row in rows[::7]:
        exact = {found.noc for found in exactly(row["us_title"])}
        assert row["noc_2021"] in exact, row["us_title"]


def test_every_official_title_finds_its_own_code():
    with (SHARED / "facts" / "data" / "noc-2021.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 516
    for row in rows[::9]:
        assert row["code"] in {f.noc for f in search(row["title_en"])}, row["title_en"]
        assert row["code"] in {f.noc for f in search(row["title_fr"])}, row["title_fr"]


@pytest.mark.parametrize(
    ("query", "noc"),
    [("electrition", "72200"), ("acountant", "11100"), ("softwre developper", "21232"), ("nurze", "31301")],
)
def test_a_slip_of_the_pen_finds_what_is_alike_and_says_so(query, noc):
    found = search(query)
    assert noc in [each.noc for each in found]
    assert {each.how for each in found} == {"similar"}


def test_only_some_of_the_words_find_what_shares_them():
    assert "72200" in codes("electrician apprentice")


def test_exact_titles_come_before_beginnings_and_those_before_other_words():
    order = {"exact": 0, "prefix": 1, "words": 2}
    hows = [order[each.how] for each in search("electrician")]
    assert hows[0] == 0
    assert len(set(hows)) > 1
    assert hows == sorted(hows)


def test_a_title_without_a_single_code_is_not_taken_for_exact_and_carries_its_note():
    found = search("project manager")
    assert all(each.how != "exact" for each in found)
    assert "21222" in (found[0].note or "")
    assert exactly("project manager") == ()


def test_a_code_or_its_beginning_finds_occupations_in_order():
    assert codes("21231") == ["21231"]
    assert codes("NOC 21231") == ["21231"]
    assert codes("0001") == ["00010", "00011", "00012", "00013", "00014", "00015"]
    assert all(code.startswith("72") for code in codes("72"))
    assert codes("99999") == []


def test_each_occupation_comes_once_and_no_more_than_wanted():
    found = search("manager", limit=5)
    assert len(found) == 5
    assert len({each.noc for each in found}) == 5


@pytest.mark.parametrize("query", ["", "   ", "?!", "qqqqzzzz", "the of and"])
def test_what_means_nothing_finds_nothing(query):
    assert search(query) == ()


def test_words_are_compared_without_case_plural_or_small_words():
    assert plain("The Managers of Engineering (Services)") == "manager engineering service"
    assert plain("Secretaries, and Glass bus") == "secretary glass bus"


@settings(max_examples=40)
@given(st.text(max_size=80))
def test_any_text_gives_occupations_of_the_list_or_nothing(query):
    for found in search(query):
        assert len(found.noc) == 5
        assert 0 <= found.teer <= 5
