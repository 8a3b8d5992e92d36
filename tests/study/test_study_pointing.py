"""Which of the two streams of study a report shows, and how little is asked where nothing points to them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from moveto_ca.profile import Profile
from moveto_ca.rules.assess import assess as whole_report
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.study import pointing
from moveto_ca.rules.study.route import SPEC, assess
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

STUDY, GRADUATE = "study/study", "study/pgwp"
BOTH = {STUDY, GRADUATE}
DEGREE = {"level": "bachelor", "country": "CA"}


def route_of(document: dict[str, Any], on: date = AS_OF) -> Any:
    return assess(Facts(Profile.model_validate(document), on, PACKAGED))


@pytest.mark.parametrize(
    ("document", "streams"),
    [
        ({}, {STUDY}),
        ({"plans": {"aims": []}}, {STUDY}),
        ({"plans": {"aims": ["study"]}}, BOTH),
        ({"plans": {"study_admission": {}}}, BOTH),
        ({"applicant": {"canada_status": "student"}}, BOTH),
        ({"plans": {"permits": [{"kind": "study"}]}}, BOTH),
        ({"plans": {"permits": [{"kind": "study", "who": "partner"}]}}, {STUDY}),
        ({"plans": {"permits": [{"kind": "work", "basis": "post_graduation"}]}}, {GRADUATE}),
        ({"applicant": {"education": [DEGREE]}}, {GRADUATE}),
        ({"applicant": {"education": [{**DEGREE, "country": "US"}]}}, {STUDY}),
        ({"applicant": {"education": [{**DEGREE, "level": "secondary"}]}}, {STUDY}),
        ({"applicant": {"canada_status": "permanent_resident", "education": [DEGREE]}}, {STUDY}),
        ({"plans": {"applications": [{"route": GRADUATE}]}}, {GRADUATE}),
        ({"plans": {"applications": [{"route": STUDY}, {"route": GRADUATE}]}}, BOTH),
        ({"plans": {"applications": [{"route": "study"}]}}, {STUDY}),
        ({"plans": {"aims": ["work"], "applications": [{"route": "study"}]}}, {STUDY}),
        ({"plans": {"aims": ["work"], "study_admission": {}}}, BOTH),
        ({"plans": {"aims": ["work"]}, "applicant": {"canada_status": "student"}}, BOTH),
        ({"plans": {"aims": ["work"]}, "applicant": {"education": [DEGREE]}}, {GRADUATE}),
    ],
    ids=lambda value: json.dumps(value, default=sorted),
)
def test_a_stream_is_shown_where_the_facts_or_the_aims_point_to_it(
    document: dict[str, Any], streams: set[str]
) -> None:
    assert {s.id for s in route_of(document).streams} == streams


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"applicant": {"education": [{**DEGREE, "country": "US"}]}},
        {"applicant": {"canada_status": "worker"}},
    ],
    ids=json.dumps,
)
@pytest.mark.parametrize("aims", [["settle"], ["work", "settle", "visit"]], ids=json.dumps)
def test_whoever_told_other_aims_and_nothing_of_study_is_not_shown_the_route(
    aims: list[str], more: dict[str, Any]
) -> None:
    document = {"plans": {"aims": aims}, **more}
    assert route_of(document) is None
    report = whole_report(Profile.model_validate(document), as_of=AS_OF)
    assert report.route("study") is None
    assert not any(stream.startswith("study/") for fact in report.missing_facts for stream in fact.decides)


@pytest.mark.parametrize("day", [AS_OF, date(2024, 1, 21), date(2020, 1, 1)])
def test_whoever_speaks_of_no_study_is_asked_one_question_of_its_own(day: date) -> None:
    document = {"plans": {"province": "CA-QC"}}
    (stream,) = route_of(document, day).streams
    shared = {"applicant.citizenships", "plans.will_leave", "plans.apply_at"}
    assert stream.standing == "incomplete"
    assert {path for c in stream.conditions for path in c.needs} - shared == {"plans.study_admission.dli"}
    assert stream.summary
    assert stream.to_dict()["measures"]["verdict"] == "incomplete"


def test_the_aim_of_study_asks_what_study_calls_for() -> None:
    stream = next(s for s in route_of({"plans": {"aims": ["study"]}}).streams if s.id == STUDY)
    assert "plans.funds_cad" in {path for c in stream.conditions for path in c.needs}


def test_everything_that_points_is_among_the_facts_that_the_route_reads() -> None:
    for path in pointing.READS:
        assert SPEC.is_changed_by(path)
