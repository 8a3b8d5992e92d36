"""Rules X0 to X6: who died before an amendment could make them a citizen."""

import pytest

from family_lines import UNTOLD, abroad, assert_like, ontario, profile_of, route_of, row_of, you

CURED_1915 = {"naturalized_elsewhere": "1915-01-01"}


def test_x0_the_death_of_a_citizen_in_fact_is_never_a_problem():
    parent = abroad("1955-02-02", birth_registered_with_canada=True, death_date="1990-01-01")
    row = row_of(ontario(), parent, you("1980-01-01"))
    assert_like(row, verdict="citizen", remedied_by="none")


@pytest.mark.parametrize(
    ("died", "verdict"), [("2009-04-16", "unknown"), ("2009-04-17", "citizen"), (None, "citizen")]
)
def test_x1_x3_a_parent_whom_the_law_of_2009_helped(died, verdict):
    row = row_of(ontario(), abroad("1955-02-02", death_date=died), you("1980-01-01"))
    assert_like(row, verdict=verdict)
    if verdict == "unknown":
        assert_like(row, reason="contested_deceased_link", rule="X3")
        assert (row["lean"], row["deceased_link"]) == ("citizen", "parent")


@pytest.mark.parametrize(("died", "verdict"), [("2015-06-10", "unknown"), ("2015-06-11", "citizen")])
def test_x1_x3_a_parent_whom_the_law_of_2015_helped(died, verdict):
    row = row_of(
        ontario("1890-01-01", **CURED_1915), abroad("1920-02-02", death_date=died), you("1950-01-01")
    )
    assert_like(row, verdict=verdict)


@pytest.mark.parametrize(("died", "verdict"), [("2010-01-01", "unknown"), ("2015-06-11", "citizen")])
def test_x3_a_child_of_a_lost_british_subject_needs_to_have_lived_until_2015(died, verdict):
    """The date of the anchor's naturalization matters in this case alone: (k) makes it C24, else C37."""
    line = (ontario("1890-01-01", **CURED_1915), abroad("1950-02-02", death_date=died))
    assert_like(row_of(*line, you("1980-01-01")), verdict=verdict)
    not_lost = (ontario("1890-01-01"), abroad("1950-02-02", death_date=died))
    assert_like(row_of(*not_lost, you("1980-01-01")), verdict="citizen")


@pytest.mark.parametrize(
    "told",
    [{"naturalized_elsewhere": "1955-01-01"}, CURED_1915, {"revoked": "1915-01-01"}],
    ids=str,
)
def test_x2_the_death_of_a_restored_citizen_does_no_harm(told):
    row = row_of(ontario("1890-01-01", death_date="1960-01-01", **told), you("1958-01-01"))
    assert_like(row, verdict="citizen")
    assert "does no harm" in row["generations"][-1]["note"]


def test_x2_one_who_died_before_1947_does_no_harm_to_a_child_born_before():
    assert_like(row_of(ontario("1890-01-01", death_date="1940-01-01"), you("1930-01-01")), verdict="citizen")


def descendants(*deaths):
    """A line in which each person after the first born abroad rests on the law of 2025."""
    people = [ontario("1850-01-01", **CURED_1915), abroad("1900-01-01", death_date="2016-01-01")]
    people += [abroad(f"{1948 + 15 * n}-01-01", death_date=died) for n, died in enumerate(deaths)]
    return row_of(*people, you("2010-01-01"))


@pytest.mark.parametrize(
    ("deaths", "verdict"),
    [
        (["2020-01-01"], "citizen"),
        (["2020-01-01", "2021-01-01"], "citizen"),
        (["2020-01-01", "2021-01-01", "2022-01-01"], "unknown"),
        (["2020-01-01", None, "2022-01-01", "2023-01-01"], "citizen"),
        (["2025-12-15", "2021-01-01", "2022-01-01"], "citizen"),
        (["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01"], "unknown"),
    ],
)
def test_x4_x5_at_most_two_in_a_row_may_have_died_before_2025(deaths, verdict):
    row = descendants(*deaths)
    assert_like(row, verdict=verdict)
    if verdict == "unknown":
        assert_like(row, reason="contested_more_than_two_deceased")


def test_x5_is_the_rule_of_the_person_below_the_third():
    row = descendants("2020-01-01", "2021-01-01", "2022-01-01")
    assert row["generations"][-1]["rule"] == "X5"
    assert row["deceased_link"] == "parent"


def test_x6_an_unknown_date_of_death_is_asked_for_and_both_outcomes_shown():
    row = row_of(ontario(), abroad("1955-02-02", death_date=UNTOLD, deceased=True), you("1980-01-01"))
    assert_like(row, verdict="unknown", reason="needs_fact", needs=["ancestry[0][0].death_date"])
    assert row["lean"] == "citizen"
    outcomes = {(b["verdict"], b["reason"]) for b in row["branches"]}
    assert outcomes == {("citizen", None), ("unknown", "contested_deceased_link")}
    assert any("died before 2009-04-17" in b["if"] for b in row["branches"])


def test_x6_a_date_of_death_that_makes_no_difference_is_not_asked_for():
    row = row_of(ontario(link="mother", death_date=UNTOLD), you("1980-01-01"))
    assert_like(row, verdict="citizen", needs=[])


@pytest.mark.parametrize(("died", "verdict"), [("2009", "unknown"), ("2010", "citizen"), ("2008", "unknown")])
def test_x6_a_year_of_death_is_an_interval(died, verdict):
    row = row_of(ontario(), abroad("1955-02-02", death_date=died), you("1980-01-01"))
    assert_like(row, verdict=verdict)
    if died == "2009":
        assert_like(row, reason="needs_fact", needs=["ancestry[0][0].death_date"])
    if died == "2008":
        assert_like(row, reason="contested_deceased_link")


def test_x6_the_registration_of_the_birth_settles_what_a_death_leaves_open():
    parent = abroad("1955-02-02", death_date="1990-01-01", birth_registered_with_canada=UNTOLD)
    row = row_of(ontario(), parent, you("1980-01-01"))
    assert_like(
        row, verdict="unknown", reason="needs_fact", needs=["ancestry[0][0].birth_registered_with_canada"]
    )


QUEBEC_LINE = (
    ontario("1886-04-05", naturalized_elsewhere="1915-10-01", death_date="1950-01-20", link="father"),
    abroad("1940-06-02", link="mother"),
)


def quebec_line(died):
    """Two births abroad before 1947, below somebody who had lost British-subject status in 1915."""
    oldest, mother = QUEBEC_LINE
    return oldest, abroad("1912-11-19", link="father", death_date=died), mother, you("1968-03-22")


def test_x3_a_parent_who_died_before_2015_is_a_second_doubt_beside_two_births_abroad_before_1947():
    row = row_of(*quebec_line("1988-02-03"))
    assert_like(row, verdict="unknown", reason="contested_pre1947_second_generation")
    assert (row["lean"], row["deceased_link"]) == ("citizen", "grandparent")
    oldest, grandfather, mother, _ = row["generations"]
    assert oldest["verdict"] == "citizen"  # (k): 3(1.2) names that death as harmless
    assert (grandfather["verdict"], grandfather["reason"]) == ("unknown", "contested_deceased_link")
    assert "a second one" in mother["note"]
    assert "2015-06-11" in mother["note"]


@pytest.mark.parametrize("died", ["2015-06-11", None])
def test_x1_one_who_lived_until_2015_leaves_one_doubt_alone(died):
    row = row_of(*quebec_line(died))
    assert_like(row, reason="contested_pre1947_second_generation")
    assert row["deceased_link"] is None
    assert row["generations"][1]["verdict"] == "citizen"
    assert row["generations"][2]["note"] is None


def test_x3_a_day_of_death_that_changes_no_answer_is_not_asked_for():
    assert row_of(*quebec_line(UNTOLD))["needs"] == []


def test_x3_the_report_names_both_doubts_and_calls_no_dead_man_a_citizen_whom_no_law_reached():
    route = route_of(profile_of(*quebec_line("1988-02-03")))
    found = [condition.found for condition in route.streams[0].conditions]
    (grandfather,) = (text for text in found if text.startswith("Your grandfather"))
    assert grandfather.endswith(
        "would have been a citizen under 3(1)(o) from 1947-01-01, had he lived to 2015-06-11."
    )
    assert "born outside Canada before 1947" in route.summary
    assert "There is a second doubt beside it. Somebody in your line died before the law" in route.summary
    assert found[-1].endswith("if the doubts above are settled so.")
