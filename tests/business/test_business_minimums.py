"""The least that each provincial stream asks for: it does, and just less does not."""

from __future__ import annotations

from typing import Any

import pytest

from business.owners import clb, condition, outcome, stream

# --- The least of each stream: it does, and one less does not -------------------------------------

OUTSIDE = {"plans__outside_main_city": True}
INSIDE = {"plans__outside_main_city": False}
NO_FARM = {"business__farm_years": 0}
LEAST: list[tuple[str, str, str, int, dict[str, Any]]] = [
    ("bc-ei-base", "net-worth", "business__net_worth_cad", 600_000, {}),
    ("bc-ei-regional", "net-worth", "business__net_worth_cad", 300_000, {}),
    ("ab-res", "net-worth", "business__net_worth_cad", 300_000, {}),
    ("mb-entrepreneur", "net-worth", "business__net_worth_cad", 500_000, {}),
    ("mb-farm", "net-worth", "business__net_worth_cad", 500_000, {}),
    ("nb-business", "net-worth", "business__net_worth_cad", 500_000, NO_FARM),
    ("ns-entrepreneur", "net-worth", "business__net_worth_cad", 600_000, INSIDE),
    ("ns-entrepreneur", "net-worth", "business__net_worth_cad", 400_000, OUTSIDE),
    ("pe-work-permit", "net-worth", "business__net_worth_cad", 600_000, {}),
    ("nl-entrepreneur", "net-worth", "business__net_worth_cad", 600_000, {}),
    ("yt-business", "net-worth", "business__net_worth_cad", 500_000, {}),
    ("yt-business", "liquid", "business__liquid_cad", 300_000, {}),
    ("nt-business", "net-worth", "business__net_worth_cad", 500_000, INSIDE),
    ("nt-business", "net-worth", "business__net_worth_cad", 250_000, OUTSIDE),
    ("qc-investor", "net-worth", "business__net_worth_cad", 2_000_000, {}),
    ("qc-entrepreneur-started-up", "net-worth", "business__net_worth_cad", 300_000, {}),
    ("qc-self-employed", "net-worth", "business__net_worth_cad", 100_000, {}),
    ("bc-ei-base", "investment", "business__investment_cad", 200_000, {}),
    ("bc-ei-regional", "investment", "business__investment_cad", 100_000, {}),
    ("bc-strategic", "investment", "business__investment_cad", 500_000, {}),
    ("ab-res", "investment", "business__investment_cad", 100_000, {}),
    ("ab-fges", "investment", "business__investment_cad", 100_000, INSIDE),
    ("ab-fges", "investment", "business__investment_cad", 50_000, OUTSIDE),
    ("ab-farm", "equity", "business__equity_cad", 500_000, {}),
    ("mb-entrepreneur", "investment", "business__investment_cad", 250_000, INSIDE),
    ("mb-entrepreneur", "investment", "business__investment_cad", 150_000, OUTSIDE),
    ("mb-farm", "investment", "business__investment_cad", 300_000, {}),
    ("nb-business", "investment", "business__investment_cad", 150_000, {}),
    ("ns-entrepreneur", "investment", "business__investment_cad", 150_000, INSIDE),
    ("ns-entrepreneur", "investment", "business__investment_cad", 100_000, OUTSIDE),
    ("pe-work-permit", "investment", "business__investment_cad", 150_000, {}),
    ("nl-entrepreneur", "investment", "business__investment_cad", 200_000, {}),
    ("yt-business", "investment", "business__investment_cad", 300_000, {}),
    ("qc-investor", "investment", "business__investment_cad", 1_200_000, {}),
    ("qc-self-employed", "deposit", "business__deposit_cad", 50_000, INSIDE),
    ("qc-self-employed", "deposit", "business__deposit_cad", 25_000, OUTSIDE),
    ("bc-ei-base", "jobs", "business__jobs_to_create", 1, {}),
    ("bc-ei-regional", "jobs", "business__jobs_to_create", 1, {}),
    ("bc-strategic", "jobs", "business__jobs_to_create", 3, {}),
    ("ab-res", "jobs", "business__jobs_to_create", 1, {}),
    ("mb-entrepreneur", "jobs", "business__jobs_to_create", 1, {}),
    ("nb-business", "jobs", "business__jobs_to_create", 1, {}),
    ("nl-entrepreneur", "jobs", "business__jobs_to_create", 1, {}),
    ("ab-res", "ownership", "business__ownership_percent", 51, {}),
    ("ab-ges", "ownership", "business__ownership_percent", 34, {}),
    ("ab-fges", "ownership", "business__ownership_percent", 34, INSIDE),
    ("ab-fges", "ownership", "business__ownership_percent", 51, OUTSIDE),
    ("bc-ei-regional", "ownership", "business__ownership_percent", 51, {}),
    ("qc-entrepreneur-innovative", "ownership", "business__ownership_percent", 10, {}),
    ("qc-entrepreneur-started-up", "ownership", "business__ownership_percent", 25, {}),
    ("mb-farm", "farming", "business__farm_years", 3, {}),
    ("c11", "control", "business__ownership_percent", 51, {"business__voting_percent": ...}),
]


def named(row: tuple[Any, ...]) -> str:
    return f"{row[0]}_{row[1]}_of_{row[3]}_{'inside' if row[4] is INSIDE else 'elsewhere'}"


@pytest.mark.parametrize(("name", "need", "path", "least", "facts"), LEAST, ids=map(named, LEAST))
def test_the_least_amount_does_and_one_less_does_not(
    name: str, need: str, path: str, least: int, facts: dict[str, Any]
) -> None:
    assert outcome(name, need, **{**facts, path: least}) == "met"
    assert outcome(name, need, **{**facts, path: least - 1}) == "not_met"


@pytest.mark.parametrize(
    "name",
    ["bc-ei-base", "ns-entrepreneur", "pe-work-permit", "nl-entrepreneur", "yt-business", "nt-business"],
)
def test_a_third_of_the_business_does_and_33_3_percent_does_not(name: str) -> None:
    facts = {"business__equity_cad": 0}
    assert outcome(name, "ownership", business__ownership_percent=100 / 3, **facts) == "met"
    assert outcome(name, "ownership", business__ownership_percent=33.34, **facts) == "met"
    assert outcome(name, "ownership", business__ownership_percent=33.3, **facts) == "not_met"


@pytest.mark.parametrize("name", ["bc-ei-base", "pe-work-permit", "nl-entrepreneur", "nt-business"])
def test_a_million_of_equity_takes_the_place_of_a_third(name: str) -> None:
    facts = {"business__ownership_percent": 20}
    assert outcome(name, "ownership", business__equity_cad=1_000_000, **facts) == "met"
    assert outcome(name, "ownership", business__equity_cad=999_999, **facts) == "not_met"
    assert outcome(name, "ownership", business__equity_cad=..., **facts) == "unknown"


@pytest.mark.parametrize("name", ["ns-entrepreneur", "yt-business"])
def test_where_a_million_is_not_named_it_does_not_take_the_place_of_a_third(name: str) -> None:
    facts = {"business__ownership_percent": 20, "business__equity_cad": 2_000_000}
    assert outcome(name, "ownership", **facts) == "not_met"


# --- Language: the level does, one weaker skill does not, an old test does not --------------------

LEVELS = [
    ("bc-ei-base", 4),
    ("bc-ei-regional", 4),
    ("ab-res", 4),
    ("ab-ges", 7),
    ("ab-fges", 5),
    ("mb-entrepreneur", 5),
    ("ns-entrepreneur", 5),
    ("pe-work-permit", 4),
    ("nl-entrepreneur", 5),
    ("nl-ige", 7),
    ("yt-business", 4),
    ("nt-business", 4),
]


@pytest.mark.parametrize(("name", "level"), LEVELS)
def test_each_skill_must_reach_the_level_in_either_language(name: str, level: int) -> None:
    weaker = {**clb(level), "writing": level - 1 if level > 4 else 0}
    assert outcome(name, "language", applicant__languages__english=clb(level)) == "met"
    assert outcome(name, "language", applicant__languages__english=weaker) == "not_met"
    french = {"applicant__languages__english": None, "applicant__languages__french": clb(level)}
    assert outcome(name, "language", **french) == "met"


def test_a_test_of_two_years_ago_no_longer_counts() -> None:
    def on(day: str) -> str:
        return outcome("mb-entrepreneur", "language", applicant__languages__english={**clb(9), "date": day})

    assert on("2024-11-23") == "met"
    assert on("2024-11-22") == "not_met"


# --- Age ------------------------------------------------------------------------------------------

AGES = [
    ("nb-business", "1967-11-22", "met"),  # 59
    ("nb-business", "1966-11-22", "not_met"),  # 60
    ("nb-business", "2007-11-22", "unknown"),  # 19, where one source asks for 21
    ("nb-business", "2007-11-23", "not_met"),  # 18
    ("nb-business", "2005-11-22", "met"),  # 21
    ("nb-business", "2005-11-23", "unknown"),  # 20
    ("ns-entrepreneur", "2005-11-22", "met"),
    ("ns-entrepreneur", "2005-11-23", "not_met"),
    ("ns-entrepreneur", "1950-01-01", "met"),
    ("pe-work-permit", "2005-11-22", "met"),
    ("pe-work-permit", "2005-11-23", "not_met"),
    ("pe-work-permit", "1966-11-23", "met"),
    ("pe-work-permit", "1966-11-22", "not_met"),
    ("nl-entrepreneur", "2005-11-23", "not_met"),
    ("nl-ige", "2005-11-22", "met"),
    ("qc-self-employed", "2008-11-22", "met"),
    ("qc-self-employed", "2008-11-23", "not_met"),
    ("qc-investor", "1940-01-01", "met"),
]


@pytest.mark.parametrize(("name", "born", "expected"), AGES)
def test_an_age_counts_from_the_birthday_on(name: str, born: str, expected: str) -> None:
    assert outcome(name, "age", applicant__birth_date=born) == expected


def test_manitoba_and_british_columbia_ask_for_no_age() -> None:
    for name in ("mb-entrepreneur", "bc-ei-base", "yt-business"):
        assert all(c.id != "age" for c in stream(name, applicant__birth_date="1950-01-01").conditions)


# --- Experience: every way of having it, and just less --------------------------------------------

NONE = dict.fromkeys(
    (
        "business__owner_years",
        "business__owner_years_last_5",
        "business__senior_manager_years",
        "business__manager_years_last_5",
    ),
    0,
)


def years(
    owner: float = 0, manager: float = 0, owner_5: float = 0, manager_5: float = 0, **more: Any
) -> dict[str, Any]:
    return {
        "business__owner_years": owner,
        "business__owner_years_last_5": owner_5,
        "business__senior_manager_years": manager,
        "business__manager_years_last_5": manager_5,
        **more,
    }


NO_INCUBATOR = {"business__designated_support": "none"}
SHARE = "business__past_ownership_percent"
EXPERIENCE: list[tuple[str, dict[str, Any], str]] = [
    ("bc-ei-base", years(owner=3), "met"),
    ("bc-ei-base", years(owner=2.9), "not_met"),
    ("bc-ei-base", years(manager=4), "met"),
    ("bc-ei-base", years(manager=3.9), "not_met"),
    ("bc-ei-base", years(owner=1, manager=2), "met"),
    ("bc-ei-base", years(owner=0.9, manager=2), "not_met"),
    ("bc-ei-regional", years(owner=3, owner_5=3), "met"),
    ("bc-ei-regional", years(owner=8, owner_5=2), "not_met"),
    ("bc-ei-regional", years(manager=4, manager_5=4), "met"),
    ("bc-ei-regional", years(manager=4, manager_5=3.5, owner=0.5, owner_5=0.5), "unknown"),
    ("ab-res", years(owner=3), "met"),
    ("ab-res", years(manager=4), "met"),
    ("ab-res", years(manager=3), "not_met"),
    ("ab-ges", years(owner=0.5, **NO_INCUBATOR), "met"),
    ("ab-ges", years(**NO_INCUBATOR), "not_met"),
    ("ab-ges", years(business__designated_support="incubator"), "met"),
    ("ab-fges", years(owner=0.4, **NO_INCUBATOR), "not_met"),
    ("mb-entrepreneur", years(owner_5=3), "met"),
    ("mb-entrepreneur", years(owner=8, owner_5=2.9), "not_met"),
    ("mb-entrepreneur", years(manager_5=3, manager=3), "met"),
    ("mb-entrepreneur", years(owner_5=1, manager_5=2, owner=1, manager=2), "met"),
    ("nb-business", years(owner_5=3, owner=3, **{SHARE: 51}), "met"),
    ("nb-business", years(owner_5=3, owner=3, **{SHARE: 50}), "not_met"),
    ("nb-business", years(manager_5=3, manager=3), "met"),
    ("nb-business", years(manager_5=2, manager=9), "not_met"),
    ("ns-entrepreneur", years(owner=3, **{SHARE: 34}), "met"),
    ("ns-entrepreneur", years(owner=3, **{SHARE: 33.3}), "not_met"),
    ("ns-entrepreneur", years(manager=5), "not_met"),
    ("ns-entrepreneur", years(manager=5.1), "met"),
    ("nl-entrepreneur", years(owner_5=2, owner=2), "met"),
    ("nl-entrepreneur", years(owner_5=1.9, owner=9), "not_met"),
    ("nl-entrepreneur", years(manager=5), "met"),
    ("nl-entrepreneur", years(manager=4.9), "not_met"),
    ("yt-business", years(owner=3), "met"),
    ("yt-business", years(owner=2.9), "not_met"),
    ("qc-investor", years(manager_5=2, manager=2), "met"),
    ("qc-investor", years(manager_5=1.9, manager=9), "not_met"),
    ("qc-self-employed", years(owner_5=2, owner=2), "met"),
    ("qc-self-employed", years(owner_5=1.9, owner=9), "not_met"),
]


@pytest.mark.parametrize(("name", "facts", "expected"), EXPERIENCE)
def test_each_way_of_having_the_experience_counts_from_its_years_on(
    name: str, facts: dict[str, Any], expected: str
) -> None:
    assert outcome(name, "experience", **facts) == expected


LAST_TEN = {
    "business__owner_years_last_5": ...,
    "business__senior_manager_years": 0,
    "business__manager_years_last_5": 0,
}


@pytest.mark.parametrize(("owner", "expected"), [(8, "met"), (7.9, "unknown"), (2.9, "not_met")])
def test_eight_of_the_last_ten_years_hold_three_of_the_last_five(owner: float, expected: str) -> None:
    assert outcome("mb-entrepreneur", "experience", business__owner_years=owner, **LAST_TEN) == expected


@pytest.mark.parametrize(("owner_5", "expected"), [(3, "met"), (2, "unknown")])
def test_years_of_the_last_five_are_years_of_the_last_ten(owner_5: float, expected: str) -> None:
    facts = {**LAST_TEN, "business__owner_years": ..., "business__owner_years_last_5": owner_5}
    assert outcome("ab-res", "experience", **facts) == expected


def test_in_base_two_years_of_study_or_three_as_the_only_owner_do() -> None:
    school = {"applicant__education": [{"level": "one_year", "country": "US"}]}
    alone = {"business__owner_years_last_5": 3, SHARE: 100}
    assert outcome("bc-ei-base", "education", **school, **alone) == "met"
    assert outcome("bc-ei-base", "education", **school, **{**alone, SHARE: 99}) == "not_met"
    assert (
        outcome("bc-ei-base", "education", **school, **{**alone, "business__owner_years_last_5": 2.9})
        == "not_met"
    )


# --- Scores that the province gives ---------------------------------------------------------------

MARKS = [
    ("bc-ei-base", 115),
    ("bc-ei-regional", 105),
    ("nl-entrepreneur", 72),
    ("yt-business", 65),
    ("nb-business", 65),
]


@pytest.mark.parametrize(("name", "mark"), MARKS)
def test_the_own_official_score_is_held_against_the_minimum(name: str, mark: int) -> None:
    def points(score: int) -> Any:
        return condition(stream(name, plans__official_scores={f"business/{name}": score}), "points")

    assert points(mark).outcome == "met"
    assert points(mark - 1).outcome == "not_met"
    measured = stream(name, plans__official_scores={f"business/{name}": mark}).measures["points"]
    assert (measured["total"], measured["minimum"]) == (mark, mark)


@pytest.mark.parametrize(
    ("name", "score", "standing"),
    [
        ("bc-ei-base", 118, "strong"),
        ("bc-ei-base", 117, "eligible"),
        ("bc-ei-base", 114, "within_reach"),
        ("bc-ei-regional", 113, "eligible"),
        ("bc-ei-regional", 105, "within_reach"),
    ],
)
def test_a_score_that_reaches_the_last_cut_off_is_strong(name: str, score: int, standing: str) -> None:
    assert stream(name, plans__official_scores={f"business/{name}": score}).standing == standing


def test_no_score_of_a_province_is_computed_where_its_rows_are_not_certain() -> None:
    for name in ("bc-ei-base", "mb-entrepreneur", "ns-entrepreneur", "yt-business", "nl-entrepreneur"):
        measured = stream(name).measures["points"]
        assert (measured["total"], measured["low"], measured["high"]) == (None, None, None)


def test_the_only_owner_of_eight_of_the_last_ten_years_was_one_for_three_of_the_last_five() -> None:
    school = {"applicant__education": [{"level": "secondary", "country": "US"}]}
    facts = {**school, "business__owner_years_last_5": ..., SHARE: 100}
    for owner, expected in ((8, "met"), (7, "unknown"), (2, "not_met")):
        assert outcome("bc-ei-base", "education", business__owner_years=owner, **facts) == expected
