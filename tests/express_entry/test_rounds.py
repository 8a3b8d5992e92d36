"""The table of rounds, its figures, its pool, and who was invited."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime, timedelta

import pytest

from moveto_ca.rules.express_entry import pool, rounds
from moveto_ca.rules.tables import PACKAGED, Tables, descriptions, read_row
from support import SHARED

DATA = SHARED / "facts" / "data"
EVERY = rounds.all_rounds(PACKAGED)
BY_NUMBER = {r.number: r for r in EVERY}


def shared_rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# --- The table -----------------------------------------------------------------------------------


def test_every_round_of_the_fact_sheet_is_there_with_its_figures():
    wanted = {
        row["number"]: (
            row["date"],
            row["round_name"],
            row["kind"],
            row["key"],
            row["version"] or None,
            int(row["invitations"]),
            int(row["crs_cutoff"]),
            row["tie_break_utc"] or None,
            row["round_time_utc"] or None,
            int(row["pool_total"]) if row["pool_total"] else None,
        )
        for row in shared_rows("express-entry-rounds.csv")
    }
    assert len(wanted) == len(EVERY) == 445
    told = [r.to_dict() for r in EVERY]
    names = ("date", "name", "kind", "key", "version", "invitations", "cutoff", "tie_break_utc")
    names += ("round_time_utc", "pool_total")
    assert {r["number"]: tuple(r[name] for name in names) for r in told} == wanted


def test_rounds_stand_oldest_first_and_91a_before_91b():
    assert [r.date for r in EVERY] == sorted(r.date for r in EVERY)
    numbers = [r.number for r in EVERY]
    assert numbers[:2] == ["1", "2"]
    assert numbers[-1] == "444"
    assert numbers[numbers.index("90") + 1 : numbers.index("92")] == ["91a", "91b"]


def test_the_name_of_every_round_gives_its_key_and_its_kind():
    kinds = rounds.kinds(PACKAGED)
    for each in EVERY:
        assert rounds.key_of(each.name, PACKAGED) == each.key, each.name
        assert kinds[each.key]["kind"] == each.kind


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Federal Skilled Trades", "fst"),
        ("Trade occupations, 2026-Version 3", "trades"),
        ("STEM occupations (2023-1)", "stem"),
        ("  provincial   NOMINEE program ", "pnp"),
        ("Researchers with Canadian work experience, 2026-Version 1", "researchers"),
        ("Dental occupations, 2027-Version 1", "other"),
        ("", "other"),
        ("A general idea", "other"),
    ],
)
def test_words_of_a_name_decide_and_an_unknown_name_is_never_guessed(name, key):
    assert rounds.key_of(name, PACKAGED) == key


def test_rounds_are_known_up_to_the_day_of_the_last_capture():
    assert rounds.coverage_end(PACKAGED) == date(2026, 9, 28)


def test_a_round_given_anew_takes_the_place_of_the_old_one():
    cells = {
        "number": "444",
        "date": "2026-09-16",
        "round_name": "Senior managers",
        "kind": "category",
        "key": "senior-managers",
        "invitations": "250",
        "crs_cutoff": "390",
        "second_source": "no",
        "from": "2026-09-16",
    }
    row = read_row(descriptions()[rounds.ROUNDS], cells, overlaid=True)
    found = rounds.all_rounds(Tables({rounds.ROUNDS: (row,)}))
    assert len(found) == 445
    assert [r.cutoff for r in found if r.number == "444"] == [390]


# --- Figures -------------------------------------------------------------------------------------


def in_window(end: date) -> dict[str, dict[str, object]]:
    return rounds.statistics(rounds.within(EVERY, *rounds.twelve_months_to(end)))


# The tables of the fact sheet, section 6.1: rounds, last cut-off, minimum, median, maximum, invitations.
TO_COVERAGE_END = {
    "cec": (22, 519, 507, 516, 534, 68_250),
    "pnp": (25, 734, 697, 746, 855, 12_488),
    "french": (14, 382, 382, 400, 432, 73_000),
    "healthcare": (6, 475, 462, 473.5, 476, 18_500),
    "trades": (1, 477, 477, 477, 477, 3_000),
    "transport": (1, 470, 470, 470, 470, 300),
    "physicians": (3, 198, 169, 198, 223, 891),
    "senior-managers": (3, 389, 389, 392, 429, 1_000),
    "military": (1, 368, 368, 368, 368, 4),
}
TO_NOVEMBER = {
    "cec": (19, 507, 516, 531),
    "french": (12, 382, 399.5, 420),
    "healthcare": (4, 467, 475, 476),
    "pnp": (21, 697, 744, 805),
}


@pytest.mark.parametrize("key", TO_COVERAGE_END)
def test_the_twelve_months_to_the_coverage_end_give_the_figures_of_the_sheet(key):
    figures = in_window(date(2026, 9, 28))[key]
    names = ("rounds", "last_cutoff", "minimum", "median", "maximum", "invitations")
    assert tuple(figures[name] for name in names) == TO_COVERAGE_END[key]


def test_no_other_kind_of_round_was_held_in_these_twelve_months():
    found = in_window(date(2026, 9, 28))
    assert found.keys() == TO_COVERAGE_END.keys()
    assert sum(int(str(f["rounds"])) for f in found.values()) == 76


@pytest.mark.parametrize("key", TO_NOVEMBER)
def test_the_twelve_months_to_november_give_the_figures_of_the_sheet(key):
    figures = in_window(date(2026, 11, 22))[key]
    assert tuple(figures[n] for n in ("rounds", "minimum", "median", "maximum")) == TO_NOVEMBER[key]


def test_twelve_months_begin_the_day_after_the_same_day_a_year_before():
    assert rounds.twelve_months_to(date(2026, 11, 22)) == (date(2025, 11, 23), date(2026, 11, 22))
    assert rounds.twelve_months_to(date(2024, 2, 29)) == (date(2023, 3, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("values", "middle"), [([], None), ([5], 5), ([1, 9, 3], 3), ([1, 4], 2.5), ([4, 2], 3)]
)
def test_the_median_of_an_even_number_is_the_mean_of_the_middle_two(values, middle):
    assert rounds.plain_median(values) == middle


# --- Who was invited -----------------------------------------------------------------------------

ROUND = BY_NUMBER["432"]  # cut-off 516, tie-break in July 2026


def test_a_score_above_the_cut_off_is_invited_and_one_below_is_not():
    assert rounds.outcome(ROUND, 517, None) == "invited"
    assert rounds.outcome(ROUND, 515, datetime(2020, 1, 1, tzinfo=UTC)) == "not_invited"


def test_at_the_cut_off_the_earlier_profile_is_invited():
    assert ROUND.tie_break is not None
    second = timedelta(seconds=1)
    assert rounds.outcome(ROUND, 516, ROUND.tie_break - second) == "invited"
    assert rounds.outcome(ROUND, 516, ROUND.tie_break + second) == "not_invited"


def test_the_very_same_second_or_a_time_not_known_is_a_tie():
    assert rounds.outcome(ROUND, 516, ROUND.tie_break) == "tie"
    assert rounds.outcome(ROUND, 516, None) == "tie"


def test_a_round_without_a_published_tie_break_leaves_a_tie():
    assert BY_NUMBER["208"].tie_break is None
    assert rounds.outcome(BY_NUMBER["208"], 744, datetime(2020, 1, 1, tzinfo=UTC)) == "tie"


def test_a_profile_lives_for_one_year_to_the_hour():
    held_at = ROUND.held_at
    assert held_at is not None
    a_year_before = held_at.replace(year=held_at.year - 1)
    assert rounds.alive_in(ROUND, a_year_before + timedelta(hours=1), 1)
    assert not rounds.alive_in(ROUND, a_year_before - timedelta(hours=1), 1)
    assert not rounds.alive_in(ROUND, held_at, 1)
    assert rounds.alive_in(ROUND, held_at - timedelta(minutes=1), 1)


def test_where_the_time_of_a_round_is_not_known_its_date_decides():
    late = BY_NUMBER["443"]
    assert late.held_at is None
    assert rounds.alive_in(late, datetime(2026, 9, 15, 23, tzinfo=UTC), 1)
    assert not rounds.alive_in(late, datetime(2026, 9, 16, 1, tzinfo=UTC), 1)
    assert rounds.alive_in(late, datetime(2025, 9, 15, 1, tzinfo=UTC), 1)
    assert not rounds.alive_in(late, datetime(2025, 9, 14, 23, tzinfo=UTC), 1)


# --- The pool ------------------------------------------------------------------------------------


def test_every_count_of_the_pool_is_there_and_adds_up_as_said():
    shared = {row["as_of"]: row for row in shared_rows("express-entry-pool.csv")}
    rows = PACKAGED.rows(pool.POOL)
    assert len(rows) == len(shared) == 106
    for row in rows:
        told = shared[row["day"].isoformat()]
        assert row["total"] == int(told["total"])
        assert {f"{low}-{high}": n for low, high, n in pool.bands(row)} == {
            band: int(count) for band, count in told.items() if band[0].isdigit()
        }
        assert row["sum_matches_total"] is (sum(n for *_, n in pool.bands(row)) == row["total"])


def test_the_latest_count_of_a_day_is_the_last_one_taken_up_to_it():
    before = pool.latest(PACKAGED, date(2026, 9, 12))
    assert before is not None
    assert before["day"] == date(2026, 8, 30)
    assert pool.latest(PACKAGED, date(2015, 1, 1)) is None


def test_a_score_inside_a_band_leaves_the_band_out_and_says_so():
    row = pool.latest(PACKAGED, date(2026, 9, 28))
    assert row is not None
    assert pool.at_or_above(row, 505) == (574, False)
    assert pool.at_or_above(row, 491) == (33_948, True)
    assert pool.at_or_above(row, 0) == (226_793, True)
    assert pool.at_or_above(row, 1200)[0] == 0
    assert pool.pool_dict(row)["bands"][1] == {
        "from": 501,
        "to": 600,
        "candidates": 20_784,
        "at_or_above": 21_358,
    }
