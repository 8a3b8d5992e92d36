"""The condition about invitations, and the measures of rounds."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moveto_ca.profile import Profile
from moveto_ca.rules.express_entry import rounds
from moveto_ca.rules.express_entry.invitations import Candidate, invitations, measures
from moveto_ca.rules.express_entry.window import window
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED, Tables, descriptions, read_row
from rounds_for_tests import job, person

AS_OF = date(2026, 11, 22)
SOFTWARE = job("21231", date(2016, 1, 1), None)
NURSE = job("31301", date(2016, 1, 1), None)
FRENCH_7 = {"test": "clb", "listening": 7, "reading": 7, "writing": 7, "speaking": 7}


def facts_of(profile: Profile, as_of: date = AS_OF, tables: Tables = PACKAGED) -> Facts:
    return Facts(profile, as_of, tables)


def candidate(score: int | None, *classes: str, **told: Any) -> Candidate:
    maybe = frozenset(told.pop("maybe", ()))
    nominee = told.pop("nominee", None)
    submitted = told.pop("submitted", None)
    return Candidate(frozenset(classes), maybe, nominee, lambda _: score, submitted, **told)


def row_of(told: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(row for row in told["rounds"] if row["kind"] == kind)


# --- Met, not met, unknown -----------------------------------------------------------------------


def test_more_than_half_of_the_rounds_of_one_kind_is_enough():
    found = invitations(facts_of(person(SOFTWARE)), candidate(517, "cec"), "cec")
    assert (found.outcome, found.share) == ("met", (12, 19))
    assert found.found.startswith("Canadian Experience Class: 12 of the 19 rounds")
    assert "2026-09-28" in found.found


def test_half_or_less_is_not_enough_and_a_tie_does_not_count():
    found = invitations(facts_of(person(SOFTWARE)), candidate(516, "cec"), "cec")
    assert (found.outcome, found.share) == ("not_met", (9, 19))
    assert "In 3 more your score equals the cut-off" in found.found


def test_a_time_of_submission_settles_the_ties():
    early = candidate(516, "cec", submitted=datetime(2025, 12, 1, tzinfo=UTC))
    late = candidate(516, "cec", submitted=datetime(2026, 11, 1, tzinfo=UTC))
    facts = facts_of(person(SOFTWARE))
    assert invitations(facts, early, "cec").share == (12, 19)
    assert invitations(facts, late, "cec").share == (9, 19)
    assert row_of(measures(facts, late), "cec")["ties_12m"] == 0


def test_the_very_second_of_a_tie_break_stays_a_tie():
    tie_break = next(r.tie_break for r in rounds.all_rounds(PACKAGED) if r.number == "432")
    facts = facts_of(person(SOFTWARE))
    assert row_of(measures(facts, candidate(516, "cec", submitted=tie_break)), "cec")["ties_12m"] == 1


def test_no_round_was_open_to_a_software_engineer_abroad_at_any_score():
    facts = facts_of(person(SOFTWARE))
    found = invitations(facts, candidate(1200, "fsw"), "fsw")
    assert (found.outcome, found.share) == ("not_met", (0, 0))
    assert "No round was open to you" in found.found
    assert "2024-04-23; the lowest score invited was 529" in found.found
    assert found.rule.remedy is not None
    assert found.rule.remedy.endswith("A higher score alone would not help.")
    told = measures(facts, candidate(1200, "fsw"))
    assert told["rounds_window"] == {
        "from": "2025-11-23",
        "to": "2026-11-22",
        "coverage_end": "2026-09-28",
        "held": 65,
        "open": 0,
        "invited": 0,
        "ties": 0,
        "since_submission": None,
    }
    assert all(row["would_have_invited_12m"] is None for row in told["rounds"])


def test_no_round_open_is_known_even_without_a_score():
    found = invitations(
        facts_of(person(SOFTWARE)), candidate(None, "fsw", needs=("applicant.birth_date",)), "fsw"
    )
    assert (found.outcome, found.share, found.needs) == ("not_met", (0, 0), ())


def test_without_a_score_an_open_round_is_unknown_and_names_what_the_score_needs():
    told = candidate(None, "cec", needs=("applicant.birth_date",))
    facts = facts_of(person(SOFTWARE))
    found = invitations(facts, told, "cec")
    assert (found.outcome, found.needs) == ("unknown", ("applicant.birth_date",))
    assert row_of(measures(facts, told), "cec")["would_have_invited_12m"] is None
    assert measures(facts, told)["rounds_window"]["invited"] is None


def test_a_class_that_is_not_known_leaves_the_rounds_unknown_where_it_matters():
    told = candidate(530, maybe={"cec"}, class_needs={"cec": ("applicant.work[0].authorized",)})
    found = invitations(facts_of(person(SOFTWARE)), told, "cec")
    assert (found.outcome, found.needs) == ("unknown", ("applicant.work[0].authorized",))


def test_a_class_that_is_not_known_does_not_matter_where_no_round_would_have_invited():
    found = invitations(facts_of(person(SOFTWARE)), candidate(300, maybe={"cec"}), "cec")
    assert (found.outcome, found.share) == ("not_met", (0, 0))


def test_rounds_of_a_class_that_is_not_met_are_not_open():
    found = invitations(facts_of(person(SOFTWARE)), candidate(600, "cec"), "fsw")
    assert (found.outcome, found.share) == ("not_met", (0, 0))


def test_a_fact_that_could_open_better_rounds_is_asked_for():
    untold = Profile.model_validate({"applicant": {"work": [SOFTWARE]}})
    found = invitations(facts_of(untold), candidate(510, "cec"), "cec")
    assert (found.outcome, found.needs) == ("unknown", ("applicant.languages.french",))


def test_a_fact_is_not_asked_for_where_the_answer_is_met_already():
    untold = Profile.model_validate({"applicant": {"work": [SOFTWARE]}})
    found = invitations(facts_of(untold), candidate(530, "cec"), "cec")
    assert (found.outcome, found.needs) == ("met", ())


def test_the_rounds_are_not_settled_where_the_list_ends_before_the_twelve_months_begin():
    found = invitations(facts_of(person(SOFTWARE), date(2027, 12, 1)), candidate(530, "cec"), "cec")
    assert (found.outcome, found.needs) == ("unknown", ())
    assert "not known to this tool" in found.found


def test_a_score_that_rests_on_an_estimate_is_marked():
    assert invitations(facts_of(person(SOFTWARE)), candidate(530, "cec", estimated=True), "cec").estimated


def test_rounds_held_while_the_profile_was_in_the_pool_are_counted_apart():
    submitted = datetime(2026, 8, 1, tzinfo=UTC)
    told = measures(facts_of(person(SOFTWARE)), candidate(522, "cec", submitted=submitted))
    # Rounds 432 (516), 436 (523), 439 (521) and 443 (519).
    assert told["rounds_window"]["since_submission"] == {"open": 4, "invited": 3, "ties": 0}
    assert told["rounds_window"]["open"] == 19


# --- Who may be in which round -------------------------------------------------------------------


def test_a_nominee_is_open_to_rounds_for_nominees_and_general_rounds_alone():
    facts = facts_of(person(NURSE, french=FRENCH_7))
    told = measures(facts, candidate(1000, "fsw", "cec", nominee=True))
    assert {row["kind"] for row in told["rounds"] if row["open_to_you"]} == {"pnp", "general"}
    assert row_of(told, "pnp")["would_have_invited_12m"] == 21
    found = invitations(facts, candidate(1000, "fsw", nominee=True), "fsw")
    assert (found.outcome, found.share) == ("met", (21, 21))


def test_a_category_is_open_with_any_class_and_closed_without_one():
    facts = facts_of(person(NURSE))
    assert invitations(facts, candidate(476, "fsw"), "fsw").share == (3, 4)
    assert row_of(measures(facts, candidate(476)), "healthcare")["open_to_you"] is False


def test_the_list_in_force_on_the_day_of_a_round_decides():
    # Eight months were enough for the rounds of December 2025, not for those from February 2026 on.
    nurse = person(job("31301", date(2025, 11, 1), None))
    as_of = date(2026, 7, 1)
    told = measures(facts_of(nurse, as_of), candidate(600, "fsw"))
    held = [r for r in window(PACKAGED, as_of).held if r.key == "healthcare"]
    before = [r for r in held if r.date < date(2026, 2, 18)]
    assert before
    assert len(before) < len(held)
    row = row_of(told, "healthcare")
    assert (row["held_12m"], row["open_12m"], row["would_have_invited_12m"]) == (
        len(held),
        len(before),
        len(before),
    )
    assert told["rounds_window"]["open"] == len(before)
    assert told["categories"] == []


def test_the_score_is_taken_on_the_grid_of_the_day_of_each_round():
    asked: list[date] = []

    def score_on(day: date) -> int:
        asked.append(day)
        return 600 if day < date(2025, 3, 25) else 0

    as_of = date(2025, 9, 1)
    told = Candidate(frozenset({"cec"}), frozenset(), None, score_on)
    share = invitations(facts_of(person(SOFTWARE), as_of), told, "cec").share
    held = [r for r in window(PACKAGED, as_of).held if r.key == "cec"]
    assert share == (len([r for r in held if r.date < date(2025, 3, 25)]), len(held))
    assert len(asked) == 2  # once a grid, not once a round


def other_round(**more: str) -> Tables:
    cells = {
        "number": "445",
        "date": "2026-10-01",
        "round_name": "Dental occupations, 2027-Version 1",
        "kind": "unknown",
        "key": "other",
        "invitations": "100",
        "crs_cutoff": "100",
        "second_source": "no",
        **more,
    }
    return Tables({rounds.ROUNDS: (read_row(descriptions()[rounds.ROUNDS], cells),)})


def test_nobody_is_told_that_a_round_of_an_unknown_kind_was_open_to_them():
    tables = other_round()
    facts = facts_of(person(SOFTWARE), tables=tables)
    told = measures(facts, candidate(1200, "fsw", "cec", "fst"))
    assert row_of(told, "other")["open_to_you"] is None
    assert row_of(told, "other")["held_12m"] == 1
    assert told["rounds_window"]["held"] == 66
    assert invitations(facts, candidate(1200, "fsw"), "fsw").share == (0, 0)


def test_a_round_of_a_category_without_conditions_on_its_day_is_not_known_to_be_open():
    tables = other_round(kind="category", key="agriculture")
    told = measures(facts_of(person(SOFTWARE), tables=tables), candidate(1200, "fsw"))
    assert row_of(told, "agriculture")["open_to_you"] is None


def test_a_round_under_a_grid_that_is_not_known_in_full_is_not_compared_as_if_exact():
    # One such round beside an older one for transport: on a higher score it might have invited.
    tables = other_round(date="2026-11-10", kind="category", key="transport", crs_cutoff="540")
    pilot = person(job("72600", date(2016, 1, 1), None))
    facts = facts_of(pilot, tables=tables)
    low = candidate(471, "fsw")
    found = invitations(facts, low, "fsw")
    assert (found.outcome, found.needs) == ("unknown", ())
    assert "cannot be compared" in found.found
    row = row_of(measures(facts, low), "transport")
    assert (row["held_12m"], row["not_comparable_12m"]) == (2, 1)


def test_rounds_that_cannot_be_compared_do_not_hide_what_is_certain():
    tables = other_round(date="2026-11-10", kind="program", key="cec", crs_cutoff="540")
    facts = facts_of(person(SOFTWARE), tables=tables)
    assert invitations(facts, candidate(520, "cec"), "cec").outcome == "met"
    assert invitations(facts, candidate(400, "cec"), "cec").outcome == "not_met"


def test_a_kind_of_round_never_held_says_so():
    row = row_of(measures(facts_of(person(SOFTWARE)), candidate(500, "fsw")), "researchers")
    assert (row["held_12m"], row["last_cutoff"], row["median_cutoff_12m"]) == (0, None, None)


def test_the_cut_offs_of_a_kind_stand_oldest_first_whether_open_to_the_person_or_not():
    row = row_of(measures(facts_of(person(SOFTWARE)), candidate(500, "fsw")), "cec")
    days = [one["date"] for one in row["cutoffs_12m"]]
    assert len(days) == row["held_12m"] > 1
    assert days == sorted(days)
    assert row["cutoffs_12m"][-1]["cutoff"] == row["last_cutoff"]
    assert row["open_to_you"] is False


def test_a_category_in_force_without_a_round_can_be_open_all_the_same():
    teacher = person(job("41221", date(2016, 1, 1), None))
    row = row_of(measures(facts_of(teacher), candidate(500, "fsw")), "education")
    assert row == {
        "kind": "education",
        "open_to_you": True,
        "last_cutoff": 462,
        "median_cutoff_12m": None,
        "held_12m": 0,
        "open_12m": 0,
        "would_have_invited_12m": None,
        "ties_12m": 0,
        "not_comparable_12m": 0,
        "cutoffs_12m": [],
    }


def test_a_category_met_only_after_its_last_round_was_not_open_in_it():
    # Butchers came onto the list of trades after its round of September 2025.
    as_of = date(2026, 3, 1)
    told = measures(facts_of(person(job("63201", date(2016, 1, 1), None)), as_of), candidate(600, "fsw"))
    row = row_of(told, "trades")
    assert told["categories"] == ["trades"]
    assert (row["open_to_you"], row["held_12m"], row["open_12m"]) == (False, 1, 0)
    assert told["rounds_window"]["open"] == 0


# --- Invariants ----------------------------------------------------------------------------------


@given(score=st.integers(0, 1200), more=st.integers(0, 400), nominee=st.booleans())
def test_a_higher_score_is_never_invited_less(score, more, nominee):
    facts = facts_of(person(NURSE, french=FRENCH_7))
    for class_id in ("fsw", "cec"):
        low = invitations(facts, candidate(score, "fsw", "cec", nominee=nominee), class_id)
        high = invitations(facts, candidate(score + more, "fsw", "cec", nominee=nominee), class_id)
        assert low.share is not None
        assert high.share is not None
        assert low.share[0] * max(high.share[1], 1) <= high.share[0] * max(low.share[1], 1)


@given(score=st.integers(300, 900), classes=st.sets(st.sampled_from(["fsw", "cec", "fst"])))
def test_the_window_counts_agree_with_the_rows(score, classes):
    told = measures(facts_of(person(NURSE, french=FRENCH_7)), candidate(score, *classes))
    opened = [row for row in told["rounds"] if row["open_12m"]]
    assert all(row["open_to_you"] for row in opened)
    assert told["rounds_window"]["open"] == sum(row["open_12m"] for row in opened)
    assert told["rounds_window"]["invited"] == sum(row["would_have_invited_12m"] for row in opened)
    for row in opened:
        assert row["would_have_invited_12m"] + row["ties_12m"] <= row["open_12m"] <= row["held_12m"]


@pytest.mark.parametrize("as_of", [date(2015, 1, 1), date(2017, 6, 1), date(2023, 7, 1), date(2026, 9, 28)])
def test_only_rounds_up_to_the_day_are_counted(as_of):
    told = measures(facts_of(person(SOFTWARE), as_of), candidate(900, "cec"))
    first, last = rounds.twelve_months_to(as_of)
    held = rounds.within(rounds.all_rounds(PACKAGED), first, last)
    assert told["rounds_window"]["held"] == len(held)
    assert sum(row["held_12m"] for row in told["rounds"]) == len(held)
