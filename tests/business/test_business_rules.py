"""Each rule of the business streams: where it is met, where it is not, where it is not known."""

from __future__ import annotations

from datetime import date

import pytest

from business.owners import assessed, clb, condition, outcome, profile, stream, unmet
from moveto_ca.rules.business.home import home_purchase
from moveto_ca.rules.business.provinces import STREAMS
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

BEFORE_THE_END = date(2025, 6, 1)
EXCEPTION = date(2026, 3, 10)
BEFORE_THE_PAUSE = date(2024, 4, 1)
START_UP = {
    "business__committed_on": "2025-03-01",
    "business__designated_support": "venture_fund",
    "business__designated_investment_cad": 200000,
    "plans__province": "CA-ON",
}


# --- Provincial streams: stream, condition, facts that meet it, that miss it, that leave it open

NEEDS = [
    (
        "mb-entrepreneur",
        "province",
        {"business__province": "CA-MB"},
        None,
        {"business__province": ..., "plans__province": ...},
    ),
    (
        "bc-ei-base",
        "net-worth",
        {"business__net_worth_cad": 600000},
        {"business__net_worth_cad": 599999},
        {"business__net_worth_cad": ...},
    ),
    (
        "bc-ei-base",
        "investment",
        {"business__investment_cad": 200000},
        {"business__investment_cad": 199999},
        {"business__investment_cad": ...},
    ),
    (
        "bc-ei-base",
        "ownership",
        {"business__ownership_percent": 34, "business__equity_cad": 0},
        {"business__ownership_percent": 33.3, "business__equity_cad": 0},
        {"business__ownership_percent": ..., "business__equity_cad": ...},
    ),
    (
        "bc-ei-base",
        "experience",
        {"business__owner_years": 1, "business__senior_manager_years": 2, "business__owner_years_last_5": 1},
        {"business__owner_years": 1, "business__senior_manager_years": 1, "business__owner_years_last_5": 1},
        {
            "business__owner_years": ...,
            "business__owner_years_last_5": ...,
            "business__senior_manager_years": ...,
        },
    ),
    (
        "bc-ei-base",
        "language",
        {"applicant__languages__english": clb(4)},
        {"applicant__languages__english": clb(0)},
        {"applicant__languages__english": ...},
    ),
    (
        "bc-ei-base",
        "education",
        {"applicant__education": [{"level": "two_year", "country": "US"}]},
        {
            "applicant__education": [{"level": "secondary", "country": "US"}],
            "business__owner_years_last_5": 2,
        },
        {
            "applicant__education": ...,
            "business__owner_years": ...,
            "business__owner_years_last_5": ...,
        },
    ),
    (
        "bc-ei-base",
        "jobs",
        {"business__jobs_to_create": 1},
        {"business__jobs_to_create": 0},
        {"business__jobs_to_create": ...},
    ),
    (
        "bc-ei-base",
        "lawful-status",
        {"business__lawful_where_living": True},
        {"business__lawful_where_living": ..., "applicant__us_status": "none"},
        {
            "business__lawful_where_living": ...,
            "applicant__us_status": ...,
            "applicant__citizenships": ["IN"],
        },
    ),
    (
        "bc-ei-base",
        "points",
        {"plans__official_scores": {"business/bc-ei-base": 115}},
        {"plans__official_scores": {"business/bc-ei-base": 114}},
        None,
    ),
    (
        "bc-ei-base",
        "capital-rule",
        {"business__ownership_percent": 20, "business__equity_cad": 1000000},
        {"business__ownership_percent": 20, "business__equity_cad": 999999},
        {"business__passive": ...},
    ),
    (
        "bc-ei-regional",
        "new-business",
        {"business__kind": "new"},
        {"business__kind": "purchase"},
        {"business__kind": ...},
    ),
    (
        "bc-ei-regional",
        "community",
        {"business__community_letter": True},
        {"business__community_letter": False},
        {"business__community_letter": ...},
    ),
    (
        "bc-ei-regional",
        "visit",
        {"business__exploratory_visit": True},
        {"business__exploratory_visit": False},
        {"business__exploratory_visit": ...},
    ),
    (
        "ab-res",
        "ownership",
        {"business__ownership_percent": 51, "business__kind": "new"},
        {"business__ownership_percent": 99, "business__kind": "succession"},
        {"business__ownership_percent": 99, "business__kind": ...},
    ),
    (
        "ab-fges",
        "degree",
        {},
        {"applicant__education": [{"level": "bachelor", "country": "CA", "completed": "2024-01-01"}]},
        {"applicant__education": ...},
    ),
    (
        "ab-fges",
        "agency",
        {"plans__endorsements": [{"kind": "agency", "province": "CA-AB"}]},
        {"plans__endorsements": []},
        {"plans__endorsements": ...},
    ),
    ("ab-fges", "funds", {"plans__funds_cad": 20000}, {"plans__funds_cad": 10}, {"plans__funds_cad": ...}),
    (
        "ab-fges",
        "business-plan",
        {"business__business_plan": True},
        {"business__business_plan": False},
        {"business__business_plan": ...},
    ),
    (
        "ab-fges",
        "investment",
        {"business__investment_cad": 50000, "plans__outside_main_city": True},
        {"business__investment_cad": 99999, "plans__outside_main_city": False},
        {"business__investment_cad": 60000, "plans__outside_main_city": ...},
    ),
    (
        "ab-farm",
        "equity",
        {"business__equity_cad": 500000},
        {"business__equity_cad": 499999},
        {"business__equity_cad": ...},
    ),
    (
        "ab-farm",
        "farming",
        {"business__farm_years": 1},
        {"business__farm_years": 0},
        {"business__farm_years": ...},
    ),
    (
        "ab-ges",
        "study",
        {"applicant__education": [{"level": "two_year", "country": "CA", "province": "CA-AB", "years": 2}]},
        {
            "applicant__education": [{"level": "two_year", "country": "CA", "province": "CA-BC", "years": 2}],
            "business__graduate_of_province": False,
        },
        {"applicant__education": ..., "business__graduate_of_province": ...},
    ),
    (
        "ab-ges",
        "graduate-permit",
        {},
        {"plans__permits": []},
        {"plans__permits": ..., "applicant__canada_status": "worker"},
    ),
    (
        "ab-ges",
        "experience",
        {"business__owner_years": 0.5, "business__designated_support": "none"},
        {
            "business__owner_years": 0,
            "business__owner_years_last_5": 0,
            "business__designated_support": "none",
        },
        {
            "business__owner_years": ...,
            "business__owner_years_last_5": ...,
            "business__designated_support": ...,
        },
    ),
    (
        "mb-farm",
        "rural",
        {"plans__outside_main_city": True},
        {"business__community": "Winnipeg, MB", "plans__outside_main_city": ...},
        {"plans__outside_main_city": ...},
    ),
    (
        "qc-investor",
        "french",
        {"applicant__languages__quebec_french": {"oral": 7}},
        {"applicant__languages__quebec_french": {"oral": 6}},
        {"applicant__languages__quebec_french": ..., "applicant__languages__french": ...},
    ),
    (
        "qc-investor",
        "net-worth",
        {"business__net_worth_cad": 2000000},
        {"business__net_worth_cad": 2000000, "business__gifts_last_6_months_cad": 1},
        {"business__net_worth_cad": 2000000, "business__gifts_last_6_months_cad": ...},
    ),
    (
        "qc-investor",
        "investment",
        {"business__investment_cad": 1200000},
        {"business__investment_cad": 1199999},
        {"business__investment_cad": ...},
    ),
    (
        "qc-investor",
        "age",
        {"applicant__birth_date": "2008-11-22"},
        {"applicant__birth_date": "2008-11-23"},
        {"applicant__birth_date": ...},
    ),
    (
        "qc-entrepreneur-innovative",
        "applicants",
        {"business__applicants": 3},
        {"business__applicants": 4},
        {"business__applicants": ...},
    ),
    (
        "qc-entrepreneur-innovative",
        "support",
        {"business__designated_support": "incubator"},
        {"business__designated_support": "none", "plans__endorsements": []},
        {"business__designated_support": ..., "plans__endorsements": ...},
    ),
    (
        "qc-entrepreneur-started-up",
        "started",
        {"business__in_canada": True},
        {"business__in_canada": False},
        {"business__in_canada": ...},
    ),
    (
        "qc-entrepreneur-started-up",
        "residence",
        {
            "applicant__residence": "CA-QC",
            "plans__permits": [{"kind": "study", "from": "2024-11-22", "to": "2027-01-01"}],
        },
        {"applicant__residence": "US-TX"},
        {"applicant__residence": ..., "plans__permits": ...},
    ),
    (
        "qc-self-employed",
        "deposit",
        {"business__deposit_cad": 50000},
        {"business__deposit_cad": 24999},
        {"business__deposit_cad": 30000, "plans__outside_main_city": ...},
    ),
    (
        "qc-self-employed",
        "profession",
        {"business__regulated": True, "applicant__licences": [{"by": "provincial", "place": "CA-QC"}]},
        None,
        {"business__regulated": ...},
    ),
    (
        "nb-business",
        "connection",
        {"plans__ties": [{"province": "CA-NB", "kind": "visited"}]},
        {"plans__ties": [], "business__exploratory_visit": False},
        {"plans__ties": ..., "business__exploratory_visit": ...},
    ),
    (
        "ns-entrepreneur",
        "experience",
        {"business__owner_years": 3, "business__past_ownership_percent": 34},
        {"business__owner_years": 0, "business__owner_years_last_5": 0, "business__senior_manager_years": 5},
        {"business__owner_years": 3, "business__past_ownership_percent": ...},
    ),
    (
        "nl-entrepreneur",
        "age",
        {"applicant__birth_date": "1967-11-20"},
        {"applicant__birth_date": "1966-11-20"},
        {"applicant__birth_date": ...},
    ),
    ("nl-ige", "running", None, {"business__in_canada": False}, {"business__in_canada": ...}),
    (
        "yt-business",
        "liquid",
        {"business__liquid_cad": 300000},
        {"business__liquid_cad": 299999},
        {"business__liquid_cad": ...},
    ),
    ("yt-business", "relevant-work", {"business__owner_years": 5}, None, {"business__owner_years": 2}),
    ("bc-strategic", "company", {"business__existing_company_in_us": True}, None, None),
]


@pytest.mark.parametrize(("name", "need", "facts"), [(s, n, m) for s, n, m, _, _ in NEEDS if m is not None])
def test_a_need_of_a_province_is_met(name, need, facts):
    assert outcome(name, need, **facts) == "met"


@pytest.mark.parametrize(("name", "need", "facts"), [(s, n, m) for s, n, _, m, _ in NEEDS if m is not None])
def test_a_need_of_a_province_is_not_met(name, need, facts):
    assert outcome(name, need, **facts) == "not_met"


@pytest.mark.parametrize(("name", "need", "facts"), [(s, n, u) for s, n, _, _, u in NEEDS if u is not None])
def test_a_need_of_a_province_is_not_known(name, need, facts):
    if need == "province":
        found = assessed(**facts)
        of = next(s for s in found.streams if s.id == f"business/{name}")
    else:
        of = stream(name, **facts)
    made = condition(of, need)
    assert made.outcome == "unknown"
    assert made.needs or need == "relevant-work"


def test_every_kind_of_need_is_tested():
    tested = {need for _, need, *_ in NEEDS} | {
        "company-worth",
        "figures",
        "sector",
        "stay",
        "knowledge",
        "rural",
    }
    asked = {name for s in STREAMS for name in s.needs}
    assert asked <= tested, asked - tested


# --- Sources in conflict ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("need", "below", "between", "above"),
    [
        (
            "net-worth",
            {"business__net_worth_cad": 299999},
            {"business__net_worth_cad": 400000},
            {"business__net_worth_cad": 500000},
        ),
        (
            "ownership",
            {"business__ownership_percent": 33.2},
            {"business__ownership_percent": 40},
            {"business__ownership_percent": 51},
        ),
        (
            "language",
            {"applicant__languages__english": clb(0)},
            {"applicant__languages__english": clb(4)},
            {"applicant__languages__english": clb(5)},
        ),
        (
            "age",
            {"applicant__birth_date": "2008-01-01"},
            {"applicant__birth_date": "2006-01-01"},
            {"applicant__birth_date": "2005-01-01"},
        ),
    ],
)
def test_a_value_between_two_sources_is_unknown_and_says_why(need, below, between, above):
    assert outcome("nb-business", need, **below) == "not_met"
    assert outcome("nb-business", need, **above) == "met"
    made = condition(stream("nb-business", **between), need)
    assert made.outcome == "unknown"
    assert made.needs == ()
    assert "Sources differ" in made.found


@pytest.mark.parametrize(
    ("place", "amount", "expected"),
    [
        (False, 199999, "not_met"),
        (False, 250000, "unknown"),
        (False, 300000, "met"),
        (True, 99999, "not_met"),
        (True, 120000, "unknown"),
        (True, 150000, "met"),
    ],
)
def test_in_the_northwest_territories_place_and_source_both_matter(place, amount, expected):
    facts = {"plans__outside_main_city": place, "business__investment_cad": amount}
    assert outcome("nt-business", "investment", **facts) == expected


def test_five_years_as_a_senior_manager_are_not_more_than_five():
    facts = {"business__owner_years": 0, "business__owner_years_last_5": 0}
    assert outcome("ns-entrepreneur", "experience", business__senior_manager_years=5, **facts) == "not_met"
    assert outcome("ns-entrepreneur", "experience", business__senior_manager_years=6, **facts) == "met"


def test_a_third_is_not_33_3_percent():
    facts = {"business__equity_cad": 0}
    assert outcome("ns-entrepreneur", "ownership", business__ownership_percent=100 / 3, **facts) == "met"
    assert outcome("ns-entrepreneur", "ownership", business__ownership_percent=33.3, **facts) == "not_met"


def test_rural_alberta_asked_for_twice_as_much_before_april_2023():
    facts = {"business__investment_cad": 150000}
    assert outcome("ab-res", "investment", date(2023, 4, 2), **facts) == "not_met"
    assert outcome("ab-res", "investment", date(2023, 4, 3), **facts) == "met"


def test_who_takes_over_a_business_in_rural_alberta_need_not_create_a_job():
    facts = {"business__kind": "succession", "business__jobs_to_create": 0}
    assert outcome("ab-res", "jobs", **facts) == "not_applicable"


def test_a_person_too_old_can_do_nothing_about_it_one_too_young_can_wait():
    assert stream("nl-entrepreneur", applicant__birth_date="1960-01-01").standing == "not_available"
    assert stream("nl-entrepreneur", applicant__birth_date="2008-01-01").standing == "within_reach"


# --- Ranking ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("score", "standing", "invited"),
    [
        (None, "eligible", "unknown"),
        (114, "within_reach", "not_met"),
        (115, "eligible", "not_met"),
        (117, "eligible", "not_met"),
        (118, "strong", "met"),
    ],
)
def test_an_official_score_is_held_against_the_last_cutoffs(score, standing, invited):
    scores = ... if score is None else {"business/bc-ei-base": score}
    found = stream("bc-ei-base", plans__official_scores=scores)
    assert found.standing == standing
    assert condition(found, "invitations").outcome == invited


def test_without_published_rounds_a_ranked_stream_is_eligible_at_best():
    found = stream("mb-entrepreneur")
    assert found.standing == "eligible"
    assert condition(found, "invitations").needs == ()


def test_rural_alberta_is_scored_as_a_range_and_british_columbia_not_at_all():
    points = stream(
        "ab-res",
        business__owner_years=5,
        business__investment_cad=400000,
        business__net_worth_cad=400000,
        business__jobs_to_create=1,
    ).measures["points"]
    assert (points["experience"], points["investment"], points["net_worth"], points["jobs"]) == (
        [20, 20],
        [10, 10],
        [8, 8],
        [4, 4],
    )
    assert points["education"] == [10, 10]
    assert points["language"] == [25, 25]
    assert points["adaptability"] == [0, 35]
    assert (points["low"], points["high"]) == (
        20 + 10 + 8 + 4 + 10 + 25 + 10,
        20 + 10 + 8 + 4 + 10 + 25 + 25 + 35,
    )
    assert stream("bc-ei-base").measures["points"]["low"] is None


# --- The Start-Up Visa -----------------------------------------------------------------------------

RULES = [
    ("destination", {"plans__province": "CA-QC"}, {"plans__province": ...}),
    ("commitment", {"business__committed_on": "2024-12-01"}, {"business__committed_on": ...}),
    ("designated", {"business__entity_designated": False}, {"business__entity_designated": ...}),
    ("language", {"applicant__languages__english": clb(4)}, {"applicant__languages__english": ...}),
    ("funds", {"plans__funds_cad": 100}, {"plans__funds_cad": ...}),
    ("voting-rights", {"business__voting_percent": 9.9}, {"business__voting_percent": ...}),
    ("joint-control", {"business__joint_voting_percent": 50}, {"business__joint_voting_percent": ...}),
    ("managed-from-canada", {"business__active_management": False}, {"business__active_management": ...}),
    (
        "designated-investment",
        {"business__designated_investment_cad": 199999},
        {"business__designated_investment_cad": ...},
    ),
    ("applicants", {"business__applicants": 6}, {"business__applicants": ...}),
    (
        "no-assessment-fee",
        {"business__assessment_fee_charged": True},
        {"business__assessment_fee_charged": ...},
    ),
    ("not-for-status", {"business__for_status": True}, {"business__for_status": ...}),
]


def start_up(on=BEFORE_THE_END, **changes):
    return stream("fed-suv", on, **{**START_UP, **changes})


def test_a_founder_who_meets_every_condition_is_strong_while_the_class_is_open():
    found = start_up()
    assert found.standing == "strong", unmet(found)
    assert {c.rule.number for c in found.conditions if c.rule.number} == {f"S{n}" for n in range(1, 13)}


@pytest.mark.parametrize(("rule", "fails", "untold"), RULES)
def test_each_rule_of_the_start_up_visa_can_fail_and_be_unknown(rule, fails, untold):
    assert condition(start_up(), rule).outcome == "met"
    assert unmet(start_up(**fails)) == {rule}
    made = condition(start_up(**untold), rule)
    assert made.outcome == "unknown"
    assert made.needs


def test_all_others_are_refused_when_an_essential_person_is():
    assert start_up(business__essential_refused=True).standing == "not_available"
    assert (
        condition(start_up(business__essential_refused=...), "essential-person").outcome == "not_applicable"
    )


@pytest.mark.parametrize(
    ("made", "expected"), [("2024-12-02", "met"), ("2024-12-01", "not_met"), ("2025-06-02", "not_met")]
)
def test_a_commitment_counts_until_the_day_before_six_months_are_over(made, expected):
    assert condition(start_up(business__committed_on=made), "commitment").outcome == expected


@pytest.mark.parametrize(
    ("day", "closed"),
    # A commitment of the last day of 2025 is six months old on 2026-06-30, and then no longer counts.
    [("2025-12-31", False), ("2026-01-01", False), ("2026-06-29", False), ("2026-06-30", True)],
)
def test_the_class_closes_in_stages(day, closed):
    on = date.fromisoformat(day)
    found = start_up(on, business__committed_on="2025-12-31")
    assert (found.standing == "closed") is closed


def test_the_exception_is_for_commitments_of_2025_alone():
    assert start_up(EXCEPTION, business__committed_on="2025-11-20").standing == "strong"
    assert start_up(EXCEPTION, business__committed_on="2026-01-15").standing == "closed"
    assert condition(start_up(EXCEPTION, business__committed_on=...), "exception").outcome == "unknown"


def test_the_pilot_asked_for_a_year_of_study_and_the_class_does_not():
    facts = {
        "applicant__education": [{"level": "secondary", "country": "US"}],
        "business__committed_on": "2018-04-01",
    }
    assert "education" in unmet(start_up(date(2018, 4, 10), **facts))
    assert not [c for c in start_up(date(2018, 4, 11), **facts).conditions if c.id == "education"]


def test_an_incubator_need_not_invest():
    facts = {"business__designated_support": "incubator", "business__designated_investment_cad": 0}
    assert condition(start_up(**facts), "designated-investment").outcome == "met"


def test_a_closed_start_up_visa_is_one_line_for_a_person_without_support():
    found = stream("fed-suv", business__designated_support="none", business__designated_investment_cad=...)
    assert [c.id for c in found.conditions] == ["status"]
    assert found.standing == "closed"


# --- The Self-Employed class -----------------------------------------------------------------------

ARTIST = {
    "business__cultural_or_athletic": "self_employed",
    "business__cultural_years": 2,
    "business__athletic_years": 0,
    "business__cultural_world_class_years": 0,
    "business__athletic_world_class_years": 0,
    "plans__province": "CA-ON",
}


def artist(on=BEFORE_THE_PAUSE, **changes):
    return stream("fed-self-employed", on, **{**ARTIST, **changes})


def points(**changes):
    return artist(**changes).measures["points"]


@pytest.mark.parametrize(("years", "expected"), [(1, 0), (2, 20), (3, 25), (4, 30), (5, 35)])
def test_experience_scores_by_one_year_periods_of_one_field(years, expected):
    assert points(business__cultural_years=years)["experience"] == expected


def test_a_year_of_each_kind_adds_up_within_a_field_and_not_across():
    within = {"business__cultural_years": 1, "business__cultural_world_class_years": 1}
    across = {"business__cultural_years": 1, "business__athletic_years": 1}
    assert condition(artist(**within), "relevant-experience").outcome == "met"
    assert condition(artist(**across), "relevant-experience").outcome == "not_met"
    assert condition(
        artist(business__cultural_years=..., business__athletic_years=...), "relevant-experience"
    ).needs


SCHOOLING = [
    ({"level": "secondary"}, 12, 5),
    ({"level": "one_year", "university": False}, 12, 12),
    ({"level": "one_year", "university": False}, 13, 15),
    ({"level": "one_year", "university": True}, 13, 15),
    ({"level": "two_year", "university": False}, 14, 20),
    ({"level": "bachelor", "university": True}, 14, 20),
    ({"level": "bachelor", "university": True}, 13, 15),
    ({"level": "bachelor", "university": False}, 15, 22),
    ({"level": "masters"}, 17, 25),
    ({"level": "masters"}, 16, 22),
    ({"level": "doctoral"}, 20, 25),
    ({"level": "none"}, 10, 0),
]


@pytest.mark.parametrize(("credential", "years", "expected"), SCHOOLING)
def test_education_scores_by_credential_and_years_of_study(credential, years, expected):
    told = {"applicant__education": [{**credential, "country": "US"}], "applicant__years_of_study": years}
    assert points(**told)["education"] == expected


def test_two_bachelors_score_more_than_one_and_are_not_added():
    degree = {"level": "bachelor", "university": True, "country": "US"}
    assert points(applicant__education=[degree, degree], applicant__years_of_study=16)["education"] == 22


def test_schooling_of_which_a_part_is_not_told_is_a_range():
    found = points(
        applicant__education=[{"level": "bachelor", "country": "US"}], applicant__years_of_study=16
    )
    assert found["education"] is None
    assert found["high"] - found["low"] == 2


@pytest.mark.parametrize(
    ("english", "french", "low", "high"),
    [
        (clb(9), None, 16, 16),
        (clb(7), None, 8, 8),
        (clb(5), None, 2, 2),
        (clb(0), None, 0, 0),
        (clb(9), clb(8), 24, 24),
        (clb(9), clb(6), 24, 24),
        (clb(5), clb(5), 2, 4),
    ],
)
def test_language_scores_by_skill_with_a_cap_on_the_lowest_levels(english, french, low, high):
    found = artist(applicant__languages__english=english, applicant__languages__french=french).measures[
        "points"
    ]
    assert (found["low"] - 20 - 20 - 10, found["high"] - 20 - 20 - 10) == (low, high)
    assert found["unsettled"] is (low != high)


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (16, 0),
        (17, 2),
        (18, 4),
        (19, 6),
        (20, 8),
        (21, 10),
        (49, 10),
        (50, 8),
        (51, 6),
        (52, 4),
        (53, 2),
        (54, 0),
    ],
)
def test_age_scores_on_the_day_of_the_application(age, expected):
    assert points(applicant__birth_date=..., applicant__age=age)["age"] == expected


def test_ties_to_canada_are_capped_together():
    sister = {"relation": "sibling", "of": "applicant", "canada_status": "citizen", "lives_in_canada": True}
    work = {
        "noc": "51111",
        "country": "CA",
        "start": "2019-01-01",
        "end": "2021-12-31",
        "hours_per_week": 40,
        "authorized": True,
        "self_employed": False,
        "while_full_time_student": False,
    }
    assert points(relatives_in_canada=[sister])["adaptability"] == 5
    assert points(applicant__work=[work])["adaptability"] == 5
    assert points(relatives_in_canada=[sister], applicant__work=[work])["adaptability"] == 6
    study = {
        "level": "bachelor",
        "university": True,
        "country": "CA",
        "full_time": True,
        "years": 4,
        "completed": "2006-06-01",
    }
    assert points(applicant__education=[study])["adaptability"] == 5
    partner = {
        "relationship": "married",
        "accompanies": True,
        "citizenships": ["US"],
        "canada_status": "none",
        "education": [{"level": "bachelor", "university": True, "country": "US"}],
        "years_of_study": 16,
        "work": [],
    }
    assert points(partner=partner)["adaptability"] == 4


def test_the_pass_mark_is_reached_at_exactly_its_points():
    weak = {"applicant__education": [{"level": "secondary"}], "applicant__languages__english": clb(0)}
    exact = artist(applicant__birth_date=..., applicant__age=30, **weak)
    assert exact.measures["points"]["total"] == 35
    assert condition(exact, "pass-mark").outcome == "met"
    assert (
        condition(artist(applicant__birth_date=..., applicant__age=20, **weak), "pass-mark").outcome
        == "not_met"
    )
    assert condition(artist(applicant__birth_date=..., **weak), "pass-mark").outcome == "unknown"


def test_the_class_is_paused_and_the_new_year_does_not_open_it():
    assert artist(date(2027, 1, 1)).standing == "closed"
    assert artist().standing == "eligible"


# --- Permits for owners ----------------------------------------------------------------------------

PERMITS = [
    (
        "c11",
        "control",
        {"business__ownership_percent": 51},
        {"business__ownership_percent": 50},
        {"business__ownership_percent": ...},
    ),
    ("c11", "business-funds", {}, {"business__business_funds": False}, {"business__business_funds": ...}),
    ("c11", "support-funds", {}, {"plans__funds_cad": 1000}, {"plans__funds_cad": ...}),
    ("c11", "business-plan", {}, {"business__business_plan": False}, {"business__business_plan": ...}),
    ("c11", "steps-taken", {}, {"business__capital_committed": False}, {"business__capital_committed": ...}),
    ("c11", "benefit-beyond-you", {}, {"business__marginal": True}, {"business__marginal": ...}),
    ("c60", "province-letter", {}, None, None),
    ("t13", "nomination", {}, {"plans__nomination": {"kind": "none"}}, {"plans__nomination": {}}),
    (
        "c61",
        "related-enterprise",
        {},
        {"plans__intra_company": {"related_enterprise": False}, "business__kind": "new"},
        {"plans__intra_company": ...},
    ),
    (
        "c61",
        "one-year-employment",
        {"plans__intra_company": {"months_in_last_36": 12}},
        {"plans__intra_company": {"months_in_last_36": 11}},
        {"plans__intra_company": ...},
    ),
    ("c61", "capacity", {}, None, {"plans__intra_company": ...}),
    (
        "c61",
        "premises",
        {},
        {"plans__intra_company": {"premises": True}, "business__business_plan": False},
        {"plans__intra_company": {"premises": True}, "business__business_plan": ...},
    ),
    (
        "c61",
        "agreement-first",
        {"applicant__citizenships": ["IN"]},
        {"applicant__citizenships": ["IN", "MX"]},
        {"applicant__citizenships": ...},
    ),
    (
        "c61",
        "doing-business",
        {},
        {"plans__intra_company": {"both_doing_business": False}},
        {"plans__intra_company": ...},
    ),
    ("owner-operator-lmia", "active-employer", {}, None, None),
    (
        "owner-operator-lmia",
        "lmia",
        {"plans__job_offers": [{"owner_share_percent": 100, "lmia": True}]},
        {"plans__job_offers": [{"owner_share_percent": 100, "lmia": False}]},
        {},
    ),
]


@pytest.mark.parametrize(("name", "rule", "met", "fails", "untold"), PERMITS)
def test_each_rule_of_a_permit_is_met_can_fail_and_be_unknown(name, rule, met, fails, untold):
    assert outcome(name, rule, **met) == "met"
    if fails is not None:
        assert outcome(name, rule, **fails) == "not_met"
    if untold is not None:
        made = condition(stream(name, **untold), rule)
        assert made.outcome == "unknown"
        assert made.needs


def test_an_officer_judges_the_benefit():
    assert condition(stream("c11"), "significant-benefit").needs == ()
    assert outcome("c11", "significant-benefit", business__significant_benefit=False) == "not_met"
    assert condition(stream("c11", business__significant_benefit=...), "significant-benefit").needs


def test_a_status_in_the_united_states_says_nothing_of_somebody_who_lives_elsewhere():
    facts = {"business__lawful_where_living": ..., "applicant__residence": "CA-QC"}
    made = condition(stream("bc-ei-base", **facts), "lawful-status")
    assert made.outcome == "unknown"
    assert made.needs == ("business.lawful_where_living",)
    assert outcome("bc-ei-base", "lawful-status", **{**facts, "applicant__residence": "US-TX"}) == "met"


def test_half_of_the_business_was_enough_until_may_2025():
    assert outcome("c11", "control", date(2025, 5, 26), business__ownership_percent=50) == "met"
    assert outcome("c11", "control", date(2025, 5, 27), business__ownership_percent=50) == "not_met"


def test_a_permit_for_owners_never_counts_as_canadian_experience():
    for name in ("c11", "c60", "owner-operator-lmia"):
        assert stream(name).measures["bridge"]["counts"] is False


def test_the_start_up_permit_is_only_extended_from_inside_canada():
    held = {"plans__permits": [{"kind": "work", "basis": "start_up", "to": "2027-01-01"}]}
    assert stream("fed-suv-work-permit", applicant__canada_status="worker", **held).standing != "closed"
    assert stream("fed-suv-work-permit", applicant__canada_status="none", **held).standing == "closed"
    assert outcome("fed-suv-work-permit", "exception", applicant__canada_status=..., **held) == "unknown"


# --- Buying a home ---------------------------------------------------------------------------------


def banned(on=AS_OF, **changes):
    purchase = {
        "units": 1,
        "urban_area": True,
        "acquired_by": "purchase",
        "already_bought": 0,
        "with_partner": False,
        **changes.pop("purchase", {}),
    }
    told = profile(
        **{
            "plans__home_purchase": purchase,
            "plans__permits": [],
            "applicant__canada_status": "visitor",
            **changes,
        }
    )
    found = home_purchase(Facts(told, on, PACKAGED))
    assert found is not None
    return found["prohibited"]


def test_the_ban_ends_with_the_year_2026():
    assert banned(date(2026, 12, 31)) is True
    assert banned(date(2027, 1, 1)) is False
    assert banned(date(2022, 12, 31)) is False


@pytest.mark.parametrize(
    ("purchase", "expected"),
    [
        ({"units": 3}, True),
        ({"units": 4}, False),
        ({"urban_area": False}, False),
        ({"urban_area": None}, None),
        ({"acquired_by": "inheritance"}, False),
        ({"foreign_share_percent": 10}, True),
        ({"foreign_share_percent": 9.9, "control_in_fact": False}, False),
        ({"foreign_share_percent": 9.9, "control_in_fact": True}, True),
    ],
)
def test_what_is_bought_and_by_whom_decides(purchase, expected):
    told = {key: value for key, value in purchase.items() if value is not None}
    if "urban_area" in purchase and purchase["urban_area"] is None:
        found = home_purchase(
            Facts(
                profile(
                    plans__home_purchase={"units": 1, "acquired_by": "purchase", "with_partner": False},
                    plans__permits=[],
                    applicant__canada_status="visitor",
                ),
                AS_OF,
                PACKAGED,
            )
        )
        assert found is not None
        assert found["prohibited"] is expected
    else:
        assert banned(purchase=told) is expected


@pytest.mark.parametrize(("left", "already", "expected"), [(183, 0, False), (182, 0, True), (200, 1, True)])
def test_a_worker_with_enough_days_left_may_buy_one_home(left, already, expected):
    until = date.fromordinal(AS_OF.toordinal() + left).isoformat()
    facts = {"applicant__canada_status": "worker", "plans__permits": [{"kind": "work", "to": until}]}
    assert banned(purchase={"already_bought": already}, **facts) is expected


@pytest.mark.parametrize("status", ["citizen", "permanent_resident", "registered_indian", "protected_person"])
def test_who_belongs_to_canada_may_buy(status):
    assert banned(applicant__canada_status=status) is False


def test_a_student_may_buy_on_conditions_that_are_not_all_known():
    assert banned(applicant__canada_status="student") is None


FIVE_YEARS = [2021, 2022, 2023, 2024, 2025]


@pytest.mark.parametrize(
    ("purchase", "filed", "expected"),
    [
        ({}, None, None),
        ({}, FIVE_YEARS, None),  # the days in Canada and the price are not asked for
        ({}, FIVE_YEARS[1:], True),
        ({"already_bought": 1}, FIVE_YEARS, True),
    ],
)
def test_a_student_without_five_tax_returns_or_with_a_home_may_not_buy(purchase, filed, expected):
    told = {} if filed is None else {"presence__tax_years_filed": filed}
    assert banned(purchase=purchase, applicant__canada_status="student", **told) is expected


PARTNER = {"relationship": "married", "citizenships": ["US"], "canada_status": "none"}


@pytest.mark.parametrize(
    ("partner", "together", "expected"),
    [
        ({"canada_status": "citizen"}, True, False),
        ({"canada_status": "permanent_resident"}, True, False),
        ({"canada_status": "registered_indian"}, True, False),
        ({"canada_status": "protected_person"}, True, False),
        ({"citizenships": ["US", "CA"]}, True, False),
        ({"canada_status": "permanent_resident"}, False, True),
        ({"canada_status": "worker"}, True, True),
        ({}, True, True),
    ],
)
def test_a_home_bought_together_with_a_partner_who_may_buy_is_allowed(partner, together, expected):
    told = {**PARTNER, **partner}
    assert banned(purchase={"with_partner": together}, partner=told) is expected


@pytest.mark.parametrize(
    ("acquired", "expected"), [("purchase", True), ("inheritance", False), ("gift", False)]
)
def test_only_a_purchase_is_prohibited(acquired, expected):
    assert banned(purchase={"acquired_by": acquired}) is expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2022-12-31", False), ("2023-01-01", True), ("2026-12-31", True), ("2027-01-01", False)],
)
def test_the_day_of_the_purchase_decides_and_not_that_of_the_question(day, expected):
    assert banned(purchase={"on": day}) is expected


def test_who_did_not_say_where_the_home_is_or_how_many_units_it_has_gets_no_answer():
    assert banned(purchase={"units": 1, "urban_area": True}, applicant__canada_status="visitor") is True
    assert banned(purchase={"units": 4, "urban_area": True}, applicant__canada_status="visitor") is False
    assert banned(applicant__canada_status=...) is None


def test_no_home_no_measure():
    assert assessed().measures["home_purchase"] is None
