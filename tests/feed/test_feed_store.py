"""Fetched rounds are kept whole, laid over the packaged ones, and never block the rest."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from feed_for_tests import file_of, new_entry
from moveto_ca.feed import load_user_rounds, store, update
from moveto_ca.feed.errors import FeedError
from moveto_ca.profile import Profile
from moveto_ca.rules.assess import assess
from moveto_ca.rules.authorities import sources_of
from moveto_ca.rules.express_entry import pool, rounds
from moveto_ca.rules.tables import PACKAGED, Tables

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 22)


def tables(folder: Path) -> Tables:
    return PACKAGED.with_overlay(load_user_rounds(folder))


def test_new_rounds_are_kept_and_laid_over_the_packaged_ones(tmp_path):
    folder = tmp_path / "not" / "there" / "yet"
    new = update.take_over(file_of(new_entry()), TODAY, folder)
    assert [cells["number"] for cells in new.rounds] == ["445"]
    found = tables(folder)
    assert rounds.all_rounds(found)[-1].number == "445"
    assert rounds.all_rounds(found)[-1].row.verified_on == TODAY
    assert rounds.coverage_end(found) == TODAY
    count = pool.latest(found, TODAY)
    assert count is not None
    assert count["day"] == date(2026, 10, 4)


def test_the_packaged_rounds_stay_as_they_are(tmp_path):
    update.take_over(file_of(new_entry()), TODAY, tmp_path)
    assert rounds.all_rounds(tables(tmp_path))[:-1] != ()
    assert len(rounds.all_rounds(PACKAGED)) == 445
    assert rounds.coverage_end(PACKAGED) == date(2026, 9, 28)


def test_a_second_update_keeps_what_the_first_one_brought(tmp_path):
    update.take_over(file_of(new_entry()), TODAY, tmp_path)
    later = file_of(new_entry("446", drawDate="2026-11-20"), new_entry())
    new = update.take_over(later, TODAY, tmp_path)
    assert [cells["number"] for cells in new.rounds] == ["446"]
    assert [r.number for r in rounds.all_rounds(tables(tmp_path))[-2:]] == ["445", "446"]


def test_an_update_that_contradicts_the_last_one_changes_nothing(tmp_path):
    update.take_over(file_of(new_entry()), TODAY, tmp_path)
    before = store.user_file(tmp_path).read_bytes()
    with pytest.raises(FeedError, match="round 445"):
        update.take_over(file_of(new_entry(drawCRS="513")), TODAY, tmp_path)
    assert store.user_file(tmp_path).read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [store.FILE]


def test_an_update_without_news_still_moves_the_day_up_to_which_rounds_are_known(tmp_path):
    assert update.take_over(file_of(), TODAY, tmp_path).rounds == []
    assert rounds.coverage_end(tables(tmp_path)) == TODAY


def test_a_clock_that_runs_behind_what_is_known_is_refused(tmp_path):
    with pytest.raises(FeedError, match="later than the day of this computer"):
        update.take_over(file_of(), date(2026, 9, 1), tmp_path)


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(FeedError, match="could not be written"):
        update.take_over(file_of(new_entry()), TODAY, tmp_path / "taken")


def test_without_a_file_there_is_nothing_to_lay_over(tmp_path):
    assert load_user_rounds(tmp_path) == {}


def test_what_the_package_knows_by_now_is_not_laid_over_it_again(tmp_path):
    last = rounds.all_rounds(PACKAGED)[-1]
    cells = {
        "number": last.number,
        "date": "2026-09-16",
        "round_name": "x",
        "kind": "unknown",
        "key": "other",
        "invitations": "1",
        "crs_cutoff": "1",
        "second_source": "no",
    }
    store.save([cells], [], TODAY, "feed", tmp_path)
    assert rounds.ROUNDS not in load_user_rounds(tmp_path)


def test_a_file_older_than_the_package_is_left_alone(tmp_path):
    store.save([], [], date(2026, 9, 28), "feed", tmp_path)
    assert load_user_rounds(tmp_path) == {}


START = '{"schema": "moveto-ca/rounds/1", "captured_on": "2026-11-22", "authority": "x", "pool": []'


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"schema": "moveto-ca/rounds/9"}',
        '{"schema": "moveto-ca/rounds/1", "captured_on": "soon"}',
        f'{START}, "rounds": [{{"number": "445"}}]}}',
        f'{START}, "rounds": [1]}}',
        "[" * 100_000,
    ],
)
def test_a_damaged_file_is_told_and_otherwise_as_if_there_were_none(tmp_path, content):
    store.user_file(tmp_path).write_text(content, "utf-8")
    told: list[str] = []
    assert load_user_rounds(tmp_path, tell=told.append) == {}
    assert "moveto-ca rounds update" in told[0]


def test_a_failure_while_writing_leaves_the_old_file(tmp_path, monkeypatch):
    update.take_over(file_of(new_entry()), TODAY, tmp_path)
    before = store.user_file(tmp_path).read_bytes()

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(json, "dump", fail)
    with pytest.raises(FeedError, match="No space left"):
        update.take_over(file_of(new_entry()), TODAY, tmp_path)
    assert store.user_file(tmp_path).read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [store.FILE]


def test_a_report_uses_fetched_rounds_and_does_not_call_them_figures_of_ones_own(tmp_path):
    update.take_over(file_of(new_entry()), TODAY, tmp_path)
    profile = Profile.model_validate({"applicant": {"work": [], "citizenships": ["US"]}})
    report = assess(profile, as_of=TODAY, tables=tables(tmp_path))
    route = report.route("express-entry")
    assert route is not None
    assert route.measures["rounds_window"]["held"] == 66
    assert route.measures["rounds_window"]["coverage_end"] == "2026-11-22"
    assert "rules_overlay" not in {notice.code for notice in report.warnings}


def test_the_rule_on_invitations_says_when_the_rounds_in_use_were_read(tmp_path):
    update.take_over(file_of(new_entry()), TODAY, tmp_path)
    profile = Profile.model_validate({"applicant": {"work": [], "citizenships": ["US"]}})

    def checked(known: Tables) -> set[date]:
        route = assess(profile, as_of=TODAY, tables=known).route("express-entry")
        assert route is not None
        return {stream.conditions[-1].rule.authority.verified_on for stream in route.streams}

    assert checked(tables(tmp_path)) == {TODAY}
    assert checked(PACKAGED) == {date(2026, 9, 28)}
    found = sources_of(tables(tmp_path))
    assert (found["ee-rounds"].verified_on, found["ee-rounds-feed"].verified_on) == (TODAY, TODAY)
    assert found["ee-categories"] == sources_of(PACKAGED)["ee-categories"]
