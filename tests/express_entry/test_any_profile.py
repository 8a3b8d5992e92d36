"""Whatever was told and whatever was not: an answer comes, and every fact it waits for has a question."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from express_entry.applicants import UNTOLD, applicant, job, levels
from moveto_ca.report import NOT_APPLICABLE, NOT_MET, UNKNOWN
from moveto_ca.rules.express_entry.route import assess
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.wording import question

PARTNER = {
    "accompanies": True,
    "canada_status": "none",
    "birth_date": "1990-01-01",
    "languages": {"french": {"test": "tef_canada"}},
    "work": [{}],
    "education": [{"country": "US"}],
}
# What may be told in place of the applicant's own fact, by its path.
CHOICES: dict[str, list[Any]] = {
    "applicant.birth_date": [UNTOLD, "1960-01-01"],
    "applicant.canada_status": [UNTOLD, "none", "visitor"],
    "applicant.citizenships": [UNTOLD],
    "applicant.education": [
        UNTOLD,
        [],
        [{}],
        [{"level": "bachelor"}],
        [{"level": "bachelor", "country": "CA"}],
    ],
    "applicant.canadian_study_years": [UNTOLD],
    "applicant.languages.english": [UNTOLD, None, {}, levels(6), {"test": "ielts_general", "listening": 7}],
    "applicant.languages.french": [
        UNTOLD,
        levels(8),
        {"test": "tef_canada", "listening": 250, "reading": 200},
    ],
    "applicant.work": [
        UNTOLD,
        [],
        [{}],
        [job(noc=None)],
        [job(authorized=None)],
        [job(noc="31102", self_employed=True)],
        [job(country="US", noc="21231"), job(end="2024-01-01")],
    ],
    "applicant.certificate_of_qualification": [UNTOLD, False],
    "applicant.trade_qualified_since": [UNTOLD, None],
    "applicant.first_official_language": ["english", "french"],
    "partner": [UNTOLD, {}, PARTNER, {**PARTNER, "accompanies": None}, {**PARTNER, "canada_status": None}],
    "children": [UNTOLD, [{}], [{"age": 20}], [{"age": 23}], [{"age": 5}]],
    "relatives_in_canada": [
        UNTOLD,
        [{}],
        [{"relation": "sibling"}],
        [{"relation": "aunt_or_uncle", "age": 40}],
    ],
    "plans.province": [UNTOLD, "CA-QC"],
    "plans.funds_cad": [UNTOLD, 0],
    "plans.job_offers": [
        UNTOLD,
        [{}],
        [{"noc": "72200"}],
        [{"noc": "72200", "full_time": True, "lmia": True}],
    ],
    "plans.permits": [UNTOLD, [], [{"kind": "work", "basis": "204a"}]],
    "plans.nomination": [UNTOLD, {}, {"kind": "enhanced"}],
    "plans.express_entry": [{}, {"invited_on": "2026-09-01"}],
    "background": [UNTOLD, {"misrepresentation_finding": "2024-01-01"}],
}
CHANGES = st.lists(
    st.sampled_from(sorted(CHOICES)).flatmap(
        lambda path: st.sampled_from(CHOICES[path]).map(lambda value: (path, value))
    ),
    max_size=8,
    unique_by=lambda change: change[0],
)
DAYS = st.sampled_from(
    [
        date(2013, 1, 1),
        date(2016, 1, 1),
        date(2019, 5, 5),
        date(2025, 3, 24),
        date(2026, 10, 15),
        date(2026, 11, 22),
    ]
)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES, DAYS)
def test_an_answer_comes_and_every_missing_fact_has_a_question(changes, day):
    route = assess(Facts(applicant(*changes), day, PACKAGED))
    assert route is not None
    assert route.measures["rounds_window"]
    assert route.summary
    assert len(route.streams) == 3
    for stream in route.streams:
        assert stream.measures["verdict"]
        assert 0 <= (stream.score or 0) <= 100
        for condition in stream.conditions:
            assert condition.found
            assert condition.required
            if condition.outcome == UNKNOWN:
                # Before 2022 no table of funds is known, before 2016-11-19 no points: no fact settles that.
                no_table = condition.id == "funds" and day.year < 2022
                no_points = condition.id == "invitations" and day < date(2016, 11, 19)
                assert condition.needs or no_table or no_points, (condition, condition.found)
                assert all(question(path).endswith(("?", ".")) for path in condition.needs)
            else:
                assert condition.needs == ()


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES)
def test_telling_a_missing_fact_never_turns_a_settled_condition_round(changes):
    """What is met or not met with facts missing stays so when the facts of the full profile are told."""
    day = date(2026, 10, 15)
    told = [(path, value) for path, value in changes if value is not UNTOLD]
    untold = [(path, value) for path, value in changes if value is UNTOLD]
    full = assess(Facts(applicant(*told), day, PACKAGED))
    part = assess(Facts(applicant(*told, *untold), day, PACKAGED))
    assert full is not None
    assert part is not None
    by_id = {stream.id: {one.id: one for one in stream.conditions} for stream in full.streams}
    # A language not told counts as no result once the other was told; plans hold what a class may waive.
    if any(path.startswith(("applicant.languages", "applicant.first")) for path, _ in untold):
        return
    for stream in part.streams:
        for condition in stream.conditions:
            if condition.outcome in ("met", NOT_MET) and condition.id not in ("invitations", "profile-bar"):
                settled = by_id[stream.id][condition.id].outcome
                assert settled in (condition.outcome, NOT_APPLICABLE), (stream.id, condition)
