"""What holds for the report of anybody."""

import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from moveto_ca import Profile, assess
from moveto_ca.report import UNKNOWN
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.listed import ROUTES
from profiles_for_tests import AS_OF, PROFILES

DAYS = st.dates(date(2016, 1, 1), date(2027, 12, 31)) | st.just(AS_OF)


SPECS = {listed.id: listed.spec for listed in ROUTES}


def report_of(document, as_of=AS_OF):
    return assess(Profile.model_validate(document), as_of=as_of)


def as_bytes(report):
    return json.dumps(report.to_dict(), ensure_ascii=False).encode()


@given(PROFILES, DAYS)
@settings(max_examples=150)
def test_any_valid_profile_gets_a_report_on_any_day(document, as_of):
    assert as_bytes(report_of(document, as_of))


@given(PROFILES)
@settings(max_examples=60)
def test_the_same_input_gives_the_same_bytes(document):
    assert as_bytes(report_of(document)) == as_bytes(report_of(json.loads(json.dumps(document))))


@given(PROFILES)
def test_routes_stand_best_first_and_carry_the_standing_of_their_best_stream(document):
    report = report_of(document)
    order = [(r.score is None, RANK[r.standing], -(r.score or 0)) for r in report.routes]
    assert order == sorted(order)
    for route in report.routes:
        assert route.best_stream == route.streams[0].id
        assert route.standing == min((s.standing for s in route.streams), key=RANK.__getitem__)
        assert route.score == max((s.score for s in route.streams), key=lambda score: score or 0)


@given(PROFILES)
def test_every_stream_begins_with_its_status_and_names_each_condition_once(document):
    for stream in report_of(document).streams():
        ids = [c.id for c in stream.conditions]
        assert ids[0] == "status"
        assert len(ids) == len(set(ids))


@given(PROFILES)
def test_only_an_unknown_condition_needs_facts_and_each_has_a_plain_question(document):
    report = report_of(document)
    for stream in report.streams():
        for condition in stream.conditions:
            if condition.outcome != UNKNOWN:
                assert condition.needs == ()
    for missing in report.missing_facts:
        assert missing.question
        assert missing.decides


@given(PROFILES)
def test_protection_is_not_in_the_report_of_somebody_who_did_not_ask_for_it(document):
    document.pop("protection", None)
    assert report_of(document).route("asylum") is None


@given(PROFILES)
def test_protection_has_no_score_stands_last_and_is_never_better_than_eligible(document):
    document["protection"] = {**document.get("protection", {}), "wants_information": True}
    report = report_of(document)
    route = report.route("asylum")
    assert route is not None
    assert report.routes[-1] is route
    assert route.score is None
    assert route.standing in ("eligible", "incomplete", "not_available")


def leaves(document, path=""):
    """Every fact of a document with its path, lists counted as one fact each."""
    for name, value in document.items():
        here = f"{path}.{name}" if path else name
        if isinstance(value, dict) and value:
            yield from leaves(value, here)
        else:
            yield here


def without(document, path):
    """The same document, this fact not told."""
    copy = json.loads(json.dumps(document))
    *parents, last = path.split(".")
    place = copy
    for name in parents:
        place = place[name]
    del place[last]
    return copy


@given(PROFILES, st.data())
@settings(max_examples=200)
def test_a_fact_that_no_condition_of_a_route_reads_leaves_that_route_byte_for_byte_the_same(document, data):
    paths = list(leaves(document))
    if not paths:
        return
    path = data.draw(st.sampled_from(paths))
    before, after = report_of(document).to_dict(), report_of(without(document, path)).to_dict()
    for route in before["routes"]:
        if not SPECS[route["id"]].is_changed_by(path):
            again = next((r for r in after["routes"] if r["id"] == route["id"]), None)
            assert json.dumps(route) == json.dumps(again), f"{path} changes {route['id']}"


# The contract takes a language result without its day as valid, and no finding told as none made.
TAKEN_AS_TOLD = ("english.date", "french.date", "misrepresentation_finding")
# What a profile can tell twice: where the two contradict each other and one is taken away, the other speaks.
TOLD_TWICE = (
    "plans.province",  # an offer and a nomination name a province too
    "protection.in_canada_now",  # so does the status in Canada
    "applicant.canada_status",  # and the citizenships
    "applicant.citizenships",
    "applicant.us_status",
    "applicant.birth_country",
    "work_years.noc",  # the years told are of skilled work, and an occupation beside them may say otherwise
)
NOT_OF_ONE_ANSWER = ("accompanies", "wants_information", *TAKEN_AS_TOLD, *TOLD_TWICE)


@given(PROFILES, st.data())
@settings(max_examples=200)
def test_unknown_is_never_guessed_a_fact_taken_away_turns_no_answer_into_its_opposite(document, data):
    paths = [p for p in leaves(document) if not p.endswith(NOT_OF_ONE_ANSWER)]
    if not paths:
        return
    path = data.draw(st.sampled_from(paths))
    before = {(s.id, c.id): c.outcome for s in report_of(document).streams() for c in s.conditions}
    after = {(s.id, c.id): c for s in report_of(without(document, path)).streams() for c in s.conditions}
    for key, condition in after.items():
        if before.get(key) == "not_met" and condition.id != "invitations":
            assert condition.outcome != "met", f"without {path}, {key} is met"
