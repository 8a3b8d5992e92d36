"""A file of the feed is taken over whole or not at all."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feed_for_tests import document, file_of, known_entries, new_entry
from moveto_ca.feed.errors import FeedError
from moveto_ca.feed.reading import read_feed, version_of
from moveto_ca.rules.express_entry.rounds import all_rounds
from moveto_ca.rules.tables import PACKAGED

TODAY = date(2026, 11, 22)


def refused(data: bytes, today: date = TODAY) -> str:
    with pytest.raises(FeedError) as caught:
        read_feed(data, PACKAGED, today)
    return str(caught.value)


def changed(number: str, **other: Any) -> list[dict[str, Any]]:
    known = known_entries()
    next(row for row in known if row["drawNumber"] == number).update(other)
    return known


def test_a_new_round_is_read_with_every_figure():
    found = read_feed(file_of(new_entry()), PACKAGED, TODAY)
    assert found.remarks == ()
    assert found.rounds == [
        {
            "number": "445",
            "date": "2026-10-06",
            "round_name": "Canadian Experience Class",
            "kind": "program",
            "key": "cec",
            "version": "",
            "invitations": "2500",
            "crs_cutoff": "514",
            "tie_break_utc": "2026-09-05T03:07:08Z",
            "round_time_utc": "2026-10-06T14:22:10Z",
            "pool_total": "215601",
            "pool_as_of": "2026-10-04",
            "second_source": "no",
            "note": "",
        }
    ]
    (count,) = found.pool
    assert (count["day"], count["501-600"], count["total"]) == ("2026-10-04", "20000", "215601")
    assert count["sum_matches_total"] == "yes"


def test_a_file_with_nothing_new_brings_nothing():
    found = read_feed(file_of(), PACKAGED, TODAY)
    assert (found.rounds, found.pool, found.remarks) == ([], [], ())


def test_new_rounds_come_oldest_first_and_the_pool_of_a_day_once():
    found = read_feed(file_of(new_entry("446", drawDate="2026-10-07"), new_entry()), PACKAGED, TODAY)
    assert [cells["number"] for cells in found.rounds] == ["445", "446"]
    assert len(found.pool) == 1


def test_a_known_round_may_be_renamed():
    assert read_feed(file_of(known=changed("444", drawName="Executives")), PACKAGED, TODAY).rounds == []


def test_an_unknown_name_is_kept_as_other_and_the_user_is_told():
    found = read_feed(file_of(new_entry(drawName="Dental occupations, 2027-Version 1")), PACKAGED, TODAY)
    assert (found.rounds[0]["key"], found.rounds[0]["kind"]) == ("other", "unknown")
    assert found.rounds[0]["version"] == "2027-v1"
    assert "Dental occupations" in found.remarks[0]


@pytest.mark.parametrize("field", ["drawCutOff", "drawDateTime"])
def test_a_time_that_cannot_be_read_is_left_out_and_the_user_is_told(field):
    found = read_feed(file_of(new_entry(**{field: "some time in May"})), PACKAGED, TODAY)
    cells = found.rounds[0]
    assert cells["tie_break_utc" if field == "drawCutOff" else "round_time_utc"] == ""
    assert "some time in May" in found.remarks[0]


def test_a_time_of_another_day_than_the_round_is_left_out():
    slip = new_entry(drawDateTime="September 6, 2026 at 14:22:10 UTC")
    found = read_feed(file_of(slip), PACKAGED, TODAY)
    assert found.rounds[0]["round_time_utc"] == ""
    assert "does not fit its date" in found.remarks[0]


def test_a_time_on_the_next_day_in_utc_is_kept():
    found = read_feed(file_of(new_entry(drawDateTime="October 7, 2026 at 0:22:10 UTC")), PACKAGED, TODAY)
    assert found.rounds[0]["round_time_utc"] == "2026-10-07T00:22:10Z"


def test_counts_of_the_pool_that_do_not_add_up_are_kept_as_published():
    found = read_feed(file_of(new_entry(dd3="65,180")), PACKAGED, TODAY)
    assert found.pool[0]["sum_matches_total"] == "no"
    assert "do not add up" in found.remarks[0]


def test_counts_of_the_pool_that_cannot_be_read_are_left_out():
    found = read_feed(file_of(new_entry(dd4="many")), PACKAGED, TODAY)
    assert found.pool == []
    assert len(found.rounds) == 1
    assert "left out" in found.remarks[0]


def test_a_round_without_counts_of_the_pool_is_kept_without_them():
    found = read_feed(file_of(new_entry(dd18="0")), PACKAGED, TODAY)
    assert (found.pool, found.rounds[0]["pool_total"], found.rounds[0]["pool_as_of"]) == ([], "", "")


BAD_ROWS: dict[str, tuple[dict[str, Any], str]] = {
    "size not a number": ({"drawSize": "many"}, "drawSize is not a whole number"),
    "size nought": ({"drawSize": "0"}, "drawSize is 0"),
    "size huge": ({"drawSize": "50,001"}, "drawSize is 50001"),
    "size with odd commas": ({"drawSize": "25,00"}, "drawSize is not a whole number"),
    "size of foreign digits": ({"drawSize": "٢٥"}, "drawSize is not a whole number"),
    "size a real number": ({"drawSize": 2500}, "drawSize is not a short text"),
    "size missing": ({"drawSize": ""}, "drawSize is not a whole number"),
    "cut-off too high": ({"drawCRS": "1201"}, "drawCRS is 1201"),
    "cut-off below nought": ({"drawCRS": "-1"}, "drawCRS is not a whole number"),
    "cut-off null": ({"drawCRS": None}, "drawCRS is not a short text"),
    "day to come": ({"drawDate": "2026-11-23"}, "still to come"),
    "day of no calendar": ({"drawDate": "2026-02-30"}, "drawDate is not a day"),
    "day in words": ({"drawDate": "October 6, 2026"}, "drawDate is not a day"),
    "no name": ({"drawName": "  "}, "has no name"),
    "name with control signs": ({"drawName": "CEC\x1b[2J"}, "drawName is not a short text"),
    "name endless": ({"drawName": "x" * 1000}, "drawName is not a short text"),
    "number of letters": ({"drawNumber": "abc"}, "drawNumber is not a number"),
    "number nought": ({"drawNumber": "0"}, "drawNumber is not a number"),
}


@pytest.mark.parametrize("name", BAD_ROWS)
def test_one_row_that_cannot_be_right_refuses_the_whole_file(name):
    other, reason = BAD_ROWS[name]
    assert reason in refused(file_of(new_entry(**other)))


@pytest.mark.parametrize(
    ("other", "word"),
    [
        ({"drawDate": "2026-09-15"}, "date"),
        ({"drawSize": "251"}, "invitations"),
        ({"drawCRS": "388"}, "cut-off"),
    ],
)
def test_a_file_that_contradicts_a_known_round_is_refused(other, word):
    said = refused(file_of(new_entry(), known=changed("444", **other)))
    assert word in said
    assert "round 444" in said


def test_a_file_that_is_shorter_than_what_is_known_is_refused():
    assert "fewer than the 445 known" in refused(file_of(known=known_entries()[:-1]))


def test_a_file_in_which_a_known_round_is_missing_is_refused_however_long_it_is():
    assert "round 444 is missing" in refused(file_of(new_entry(), known=known_entries()[1:]))


def test_a_round_that_stands_in_it_twice_is_refused():
    assert "twice" in refused(file_of(new_entry(), new_entry()))


def test_every_reason_is_named():
    said = refused(file_of(new_entry(drawSize="x"), new_entry("446", drawCRS="x")))
    assert "rounds[0]" in said
    assert "rounds[1]" in said


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html>busy</html>",
        b"[]",
        b"null",
        b'{"rounds": {}}',
        b'{"rounds": []}',
        b'{"rounds": [1]}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        file_of(new_entry())[:-3],
    ],
)
def test_what_is_no_such_file_is_refused(data):
    assert refused(data)


def test_a_file_of_far_too_many_rounds_is_refused_before_it_is_read():
    assert "more than" in refused(json.dumps({"rounds": [0] * 10_001}).encode())


def test_the_message_stays_short_however_much_is_wrong():
    said = refused(file_of(*(new_entry(str(n), drawCRS="x") for n in range(500, 600))))
    assert "… and 80 more" in said


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("Healthcare occupations (Version 1)", "v1"),
        ("Trade occupations, 2026-Version 3", "2026-v3"),
        ("Canadian Experience Class", ""),
        ("French language proficiency (2023-1)", ""),
    ],
)
def test_the_version_is_read_from_the_name(name, version):
    assert version_of(name) == version


def test_the_version_of_every_known_round_is_read_the_same():
    for each in all_rounds(PACKAGED):
        assert (version_of(each.name) or None) == each.version, each.name


def _mutated(value: Any) -> st.SearchStrategy[Any]:
    return st.one_of(st.just(value), st.none(), st.integers(), st.text(max_size=8), st.lists(st.integers()))


@given(data=st.data())
def test_whatever_a_server_sends_is_read_or_refused(data):
    row = {key: data.draw(_mutated(value), label=key) for key, value in new_entry().items()}
    content = json.dumps(document(row)).encode()
    try:
        found = read_feed(content, PACKAGED, TODAY)
    except FeedError:
        return
    assert len(found.rounds) <= 1
