"""Dated tables: the value on a day, overlays, and what every packaged row must carry."""

from datetime import date

import pytest

from moveto_ca.rules.authorities import sources
from moveto_ca.rules.tables import PACKAGED, Description, Row, Tables, descriptions, merged, read_row

FEES = Description(
    {
        "file": "none.csv",
        "title": "Fees",
        "key": ["code"],
        "columns": {"code": "text", "value": "int?"},
        "authority": "IRPR 299",
        "verified_on": "2026-11-22",
        "grade": "A",
    }
)


def fee(value, from_="", to="", code="permit", **more):
    return read_row(FEES, {"code": code, "value": value, "from": from_, "to": to, **more})


def periods(rows):
    return [(str(r.from_ or ""), str(r.to or ""), r["value"]) for r in rows]


def test_a_row_takes_its_authority_grade_and_day_from_the_table_unless_it_has_its_own():
    assert (fee("155").authority, fee("155").grade, fee("155").verified_on) == (
        "IRPR 299",
        "A",
        date(2026, 11, 22),
    )
    own = fee("155", authority="IRPR 300", grade="C", verified_on="2026-01-05")
    assert (own.authority, own.grade, own.verified_on) == ("IRPR 300", "C", date(2026, 1, 5))


def test_an_empty_slot_is_unknown_not_nought():
    assert fee("")["value"] is None


@pytest.mark.parametrize(
    ("cells", "named"),
    [
        ({"code": "permit", "value": "a lot"}, "value"),
        ({"code": "", "value": "1"}, "code"),
        ({"code": "permit", "value": "1", "from": "2026-02-30"}, "from"),
        ({"code": "permit", "value": "1", "from": "2026-02-02", "to": "2026-02-01"}, "to"),
        ({"code": "permit", "value": "1", "grade": "D"}, "grade"),
    ],
)
def test_a_bad_cell_is_refused_by_its_column(cells, named):
    with pytest.raises(ValueError, match=f"^{named}: "):
        read_row(FEES, cells)


def test_a_later_row_ends_the_open_one_the_day_before():
    rows = merged([fee("150", "2020-01-01")], [fee("160", "2026-12-01")])
    assert periods(rows) == [("2020-01-01", "2026-11-30", 150), ("2026-12-01", "", 160)]


def test_a_row_from_the_same_day_replaces_the_old_one():
    rows = merged(
        [fee("150", "2020-01-01"), fee("9", "2020-01-01", code="other")], [fee("160", "2020-01-01")]
    )
    assert periods(rows) == [("2020-01-01", "", 9), ("2020-01-01", "", 160)]


def test_a_row_does_not_touch_what_ended_before_it_or_begins_after_it():
    base = [fee("100", "2010-01-01", "2014-12-31"), fee("150", "2020-01-01")]
    rows = merged(base, [fee("120", "2015-01-01", "2019-12-31")])
    assert sorted(periods(rows)) == [
        ("2010-01-01", "2014-12-31", 100),
        ("2015-01-01", "2019-12-31", 120),
        ("2020-01-01", "", 150),
    ]


def test_an_overlay_changes_neither_the_packaged_tables_nor_other_keys():
    name = "noc-2021"
    packaged = PACKAGED.rows(name)
    row = packaged[0]
    changed = {**row.values, "title_en": "Changed"}
    new = Row(row.key, changed, None, None, "overlay", date(2026, 1, 1), "C", overlaid=True)
    laid = PACKAGED.with_overlay({name: (new,)})
    assert laid.row(name, *row.key, on=date(2026, 1, 2)) is new
    assert PACKAGED.rows(name) is packaged
    assert len(laid.rows(name)) == len(packaged)


def test_no_row_on_a_day_is_an_error_that_names_the_table_the_key_and_the_day():
    with pytest.raises(LookupError, match=r"noc-2021.*99999.*2026-11-22"):
        Tables().value("noc-2021", "99999", on=date(2026, 11, 22), column="title_en")


# Tables that wait for values which no source gives yet; an overlay fills them without code.
EMPTY_SLOTS = {"crs-high-wage-occupations"}


@pytest.mark.parametrize("name", sorted(descriptions()))
def test_every_packaged_row_is_dated_graded_and_cited(name):
    rows = PACKAGED.rows(name)
    assert bool(rows) is (name not in EMPTY_SLOTS)
    for row in rows:
        assert row.authority
        assert row.verified_on
        assert row.grade in ("A", "B", "C")


@pytest.mark.parametrize("name", sorted(descriptions()))
def test_no_two_rows_of_a_key_begin_on_the_same_day(name):
    seen = [(row.key, row.from_) for row in PACKAGED.rows(name)]
    assert len(seen) == len(set(seen))


def test_every_source_has_its_own_id():
    ids = [row.key for name in descriptions() if name.endswith("-sources") for row in PACKAGED.rows(name)]
    assert len(ids) == len(set(ids)) == len(sources())
