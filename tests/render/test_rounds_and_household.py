"""The strip of recent rounds with the person's score, the rounds of a province, the household."""

from __future__ import annotations

from typing import Any

import pytest

from moveto_ca.render.blocks import Grid, Items, Para, Strip, StripRow
from moveto_ca.render.household import household_blocks
from moveto_ca.render.measures import measure_blocks
from moveto_ca.render.people import joined, names
from moveto_ca.render.rounds import rounds_blocks
from moveto_ca.render.strip import ASCII, UNICODE, lines

WINDOW = {"from": "2025-11-23", "to": "2026-11-22", "coverage_end": "2026-09-28"}


def kind(key: str, cutoffs: list[int], is_open: bool | None, **more: Any) -> dict[str, Any]:
    return {
        "kind": key,
        "open_to_you": is_open,
        "last_cutoff": cutoffs[-1] if cutoffs else None,
        "median_cutoff_12m": None,
        "held_12m": len(cutoffs),
        "open_12m": len(cutoffs) if is_open else 0,
        "would_have_invited_12m": None,
        "cutoffs_12m": [{"date": f"2026-01-{n + 1:02}", "cutoff": c} for n, c in enumerate(cutoffs)],
        **more,
    }


def strip_of(rounds: list[dict[str, Any]], **crs: Any) -> Strip | None:
    blocks = rounds_blocks(rounds, WINDOW, crs)
    return next((block for block in blocks if isinstance(block, Strip)), None)


def test_the_strip_shows_the_rounds_open_to_the_person_and_marks_the_score() -> None:
    rounds = [kind("cec", [510, 515], True), kind("french", [400], False), kind("pnp", [700], False)]
    assert strip_of(rounds, total=481, exactness="exact") == Strip(
        (StripRow("Canadian Experience Class", (510, 515), "2 rounds, cut-offs from 510 to 515"),),
        481,
        "your score, 481",
    )


def test_where_no_round_was_open_others_are_shown_by_name_as_closed_to_the_person() -> None:
    rounds = [kind("cec", [510], False), kind("french", [400], False), kind("pnp", [700], False)]
    strip = strip_of(rounds, total=481)
    assert strip is not None
    assert [row.label for row in strip.rows] == [
        "Canadian Experience Class (not open to you)",
        "French speakers (not open to you)",
    ]


def test_a_score_that_is_not_known_is_not_marked() -> None:
    strip = strip_of([kind("cec", [510], True)])
    assert strip is not None
    assert (strip.score, strip.mark) == (None, "")
    assert not any("│" in line or "▲" in line for line in lines(strip, 60, UNICODE))


@pytest.mark.parametrize(
    ("exactness", "words"),
    [
        ("estimate", "your score as estimated, 481"),
        ("baseline", "on the last grid that is known in full, 481"),
    ],
)
def test_a_score_that_is_not_exact_says_so(exactness: str, words: str) -> None:
    strip = strip_of([kind("cec", [510], True)], total=481, exactness=exactness)
    assert strip is not None
    assert words in strip.mark


def test_no_strip_is_drawn_where_no_round_was_held() -> None:
    assert strip_of([kind("cec", [], True)], total=481) is None


STRIP = Strip((StripRow("Kind", (400, 400, 410, 500), "4 rounds"),), 450, "your score, 450")


def test_each_cut_off_stands_at_its_place_on_the_scale_and_the_score_at_its_own() -> None:
    row, scale, pointer, legend = lines(STRIP, 57, UNICODE)
    line = row.removeprefix("Kind  ")
    assert len(line) == 51
    assert (line[0], line[5], line[25], line[50]) == ("●", "o", "│", "o")
    assert line.count("·") == 47
    assert scale.split() == ["400", "500"]
    assert pointer.index("▲") - 6 == 25
    assert "your score, 450" in pointer
    assert "o a round's cut-off" in legend


@pytest.mark.parametrize("width", [30, 40, 60, 80, 110])
@pytest.mark.parametrize("score", [None, 100, 400, 450, 500, 900])
def test_no_line_of_a_strip_is_wider_than_the_screen(width: int, score: int | None) -> None:
    strip = Strip(STRIP.rows, score, "" if score is None else f"your score, {score}")
    assert all(
        len(line) <= max(width, len("o a round's cut-off, ● several at one place"))
        for line in lines(strip, width, UNICODE)
    )


def test_a_screen_of_plain_ascii_gets_plain_signs() -> None:
    assert all(line.isascii() for line in lines(STRIP, 60, ASCII))


def test_one_cut_off_alone_is_drawn_too() -> None:
    assert lines(Strip((StripRow("Kind", (400,), ""),), None, ""), 60, UNICODE)[0].count("o") == 1


def test_rounds_not_known_yet_are_told() -> None:
    told = [b.text for b in rounds_blocks([kind("cec", [510], True)], WINDOW, {}) if isinstance(b, Para)]
    assert any("Those after 2026-09-28 are not known to this tool." in text for text in told)


def test_the_rounds_of_a_province_are_shown_as_they_were_reported() -> None:
    row = {"date": "2026-02-02", "invitations": 1915, "lowest_cutoff": 57, "highest_cutoff": 59, "note": None}
    other = {
        "date": None,
        "invitations": None,
        "lowest_cutoff": None,
        "highest_cutoff": None,
        "note": "later",
    }
    (grid,) = [b for b in measure_blocks({"rounds": [row, other]}) if isinstance(b, Grid)]
    assert grid.rows == (
        ("2026-02-02", "1,915", "57 to 59", ""),
        ("not told", "not told", "not told", "later"),
    )


def test_a_person_alone_has_no_table_of_a_household() -> None:
    assert list(household_blocks({"people": [{"who": "applicant", "comes_along": True}]})) == []
    assert list(household_blocks({})) == []


def test_each_member_has_a_row_and_a_column_that_says_nothing_is_left_out() -> None:
    people = [
        {"who": "applicant", "comes_along": True},
        {"who": "partner", "comes_along": None},
        {"who": "children[0]", "comes_along": True, "dependent": None, "age_fixed_on": "2026-11-22"},
    ]
    (grid,) = [block for block in household_blocks({"people": people}) if isinstance(block, Grid)]
    assert grid.headers == ("Who", "Comes along", "Age fixed on")
    assert grid.rows == (
        ("You", "yes", ""),
        ("Your partner", "not known", ""),
        ("Your child", "yes", "2026-11-22"),
    )


def test_who_gets_a_work_permit_is_said_once_for_all_of_whom_it_is_true() -> None:
    people = [
        {"who": "partner", "open_work_permit": None, "why": "It depends."},
        {"who": "children[0]", "open_work_permit": False, "why": "Children get none."},
        {"who": "children[1]", "open_work_permit": False, "why": "Children get none."},
    ]
    (items,) = [block for block in household_blocks({"people": people}) if isinstance(block, Items)]
    assert items.items == (
        "Your partner: not known. It depends.",
        "Your first child and your second child: no open work permit. Children get none.",
    )


def test_whom_something_bars_is_told_for_living_there_and_for_a_visit() -> None:
    people = [
        {"who": "applicant", "for_residence": True, "for_visits": None},
        {"who": "partner", "for_residence": False, "for_visits": False},
    ]
    (grid,) = [block for block in household_blocks({"people": people}) if isinstance(block, Grid)]
    assert grid.rows == (
        ("You", "something bars", "not known"),
        ("Your partner", "nothing found", "nothing found"),
    )


def test_a_household_of_which_nothing_is_known_is_not_shown() -> None:
    people = [{"who": who, "for_residence": None, "for_visits": None} for who in ("applicant", "partner")]
    assert list(household_blocks({"people": people})) == []


def test_children_are_numbered_only_where_there_are_several() -> None:
    assert names(["children[0]"]) == {"children[0]": "your child"}
    assert list(names(["children[0]", "children[9]"]).values()) == [
        "your first child",
        "your child number 10",
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["a"], "a"),
        (["a", "b", "c"], "a, b and c"),
        (["a, b", "c"], "a, b; and c"),
    ],
)
def test_words_are_joined_as_in_a_sentence(words: list[str], sentence: str) -> None:
    assert joined(words) == sentence
