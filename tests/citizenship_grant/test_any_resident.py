"""What holds for the grants and the Indigenous route of anybody."""

import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from moveto_ca.profile import Profile
from moveto_ca.report import UNKNOWN
from moveto_ca.rules.citizenship.grants import route as grants
from moveto_ca.rules.citizenship.grants.streams import SPEC as GRANTS
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.indigenous import route as indigenous
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.wording import question
from profiles_for_tests import PROFILES, RELATIVE, YES_NO, day, facts
from support import AS_OF

STATUSES = ["visitor", "student", "worker", "protected_person", "claimant", "none", "permanent_resident"]
PERIOD = facts(
    status=st.sampled_from(STATUSES), **{"from": day(2019, 2022), "to": st.none() | day(2023, 2026)}
)
TRIP = facts(left=day(2020, 2022), returned=st.none() | day(2023, 2026))
OFFENCE = facts(
    place=st.sampled_from(["US-MI", "CA-ON"]),
    outcome=st.sampled_from(["convicted", "pending", "acquitted", "pardoned", "deferred"]),
    canadian_class=st.sampled_from(["summary", "hybrid", "indictable", "none"]),
    max_term_years=st.sampled_from([1, 5, 10]),
    conviction_date=day(2018, 2026),
    sentence_completed=st.none() | day(2026, 2027),
    probation_end=st.none() | day(2026, 2027),
    custody_end=st.none() | day(2026, 2027),
    who=st.sampled_from(["applicant", "partner"]),
)
EVENT = facts(
    kind=st.sampled_from(["renounced", "revoked", "retention_lost", "registered"]),
    date=st.none() | day(1990, 2025),
)
MORE = facts(
    canada_status=st.sampled_from(
        ["permanent_resident", "permanent_resident", "worker", "registered_indian"]
    ),
    permanent_resident_since=st.none() | day(2019, 2026),
    tribe_member=YES_NO,
    citizenships=st.sampled_from([[], ["US"]]),
    citizenship_events=st.lists(EVENT, max_size=2),
    birth_country=st.sampled_from(["US", "GB"]),
)
PRESENCE = facts(
    status_periods=st.lists(PERIOD, max_size=2),
    absences=st.lists(TRIP, max_size=2),
    sentence_days=st.sampled_from([0, 800]),
    crown_service_days=st.sampled_from([0, 300]),
    armed_forces_years=st.sampled_from([0, 1, 4]),
    tax_years_filed=st.lists(st.integers(2018, 2026), max_size=5),
)
ROUTES = [(GRANTS, grants.assess), (indigenous.SPEC, indigenous.assess)]


@st.composite
def residents(draw):
    document = draw(PROFILES)
    document.pop("protection", None)
    document["applicant"] = {**document.get("applicant", {}), **draw(MORE)}
    more = draw(
        facts(
            presence=PRESENCE,
            relatives_in_canada=st.lists(RELATIVE, max_size=2),
            background=facts(
                offences=st.lists(OFFENCE, max_size=2), removal_order=YES_NO, security_concern=YES_NO
            ),
        )
    )
    return {**document, **more}


def streams_of(document, as_of=AS_OF):
    person = Facts(Profile.model_validate(document), as_of, PACKAGED)
    routes = [route for _, assess in ROUTES if (route := assess(person)) is not None]
    return [stream for route in routes for stream in route.streams]


@given(residents(), st.dates(date(2017, 1, 1), date(2030, 12, 31)) | st.just(AS_OF))
@settings(max_examples=150)
def test_every_stream_has_its_parts_on_any_day(document, as_of):
    for stream in streams_of(document, as_of):
        assert stream.conditions[0].id == "status"
        ids = [condition.id for condition in stream.conditions]
        assert len(ids) == len(set(ids))
        told = json.loads(json.dumps(stream.to_dict()))
        assert told["summary"]
        for condition in told["conditions"]:
            assert condition["found"]
            assert condition["authority"]["title"]
            assert condition["authority"]["grade"] in ("A", "B", "C")


@given(residents())
@settings(max_examples=150)
def test_only_what_is_unknown_needs_facts_and_each_has_a_question(document):
    for stream in streams_of(document):
        for condition in stream.conditions:
            assert condition.outcome == UNKNOWN or condition.needs == ()
            for path in condition.needs:
                assert question(path).rstrip(".)").count("?") >= 1


@given(residents())
@settings(max_examples=80)
def test_each_rule_applied_stands_in_the_spec_of_its_stream(document):
    listed = {stream.id: set(stream.rules) for spec, _ in ROUTES for stream in spec.streams}
    for stream in streams_of(document):
        for condition in stream.conditions:
            assert condition.rule in listed[stream.id], condition.id


def leaves(document, path=()):
    """Every fact of a document with its place."""
    parts = document.items() if isinstance(document, dict) else enumerate(document)
    for name, value in parts:
        here = (*path, name)
        if isinstance(value, (dict, list)) and value:
            yield from leaves(value, here)
        if isinstance(name, str):
            yield here


def without(document, path):
    copy = json.loads(json.dumps(document))
    place = copy
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    return copy


@given(residents(), st.data())
@settings(max_examples=300)
def test_a_fact_taken_away_turns_no_answer_into_its_opposite(document, data):
    # A loss of citizenship, a date of a language result and the person that an offence is of are taken as
    # they are where they are not told.
    places = [
        p for p in leaves(document) if "citizenship_events" not in p and p[-1] not in ("date", "who", "of")
    ]
    if not places:
        return
    place = data.draw(st.sampled_from(places))
    before = {(s.id, c.id): c.outcome for s in streams_of(document) for c in s.conditions}
    after = {(s.id, c.id): c.outcome for s in streams_of(without(document, place)) for c in s.conditions}
    for key, outcome in after.items():
        if before.get(key) == "not_met":
            assert outcome != "met", f"without {place}, {key} is met"


def test_every_rule_of_both_routes_tells_what_it_reads_and_where_it_is_written():
    for spec, _ in ROUTES:
        for stream in spec.streams:
            for rule in stream.rules:
                assert rule.required.endswith(".")
                assert rule.authority.title
                asks_nothing = rule.id in ("status", "intake", "discretion")
                assert bool(rule.reads) is not asks_nothing, rule.id
