"""What must hold for any family: it is answered, in words that can be read, and nothing is guessed."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moveto_ca import Profile
from moveto_ca.report import UNKNOWN
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.family import route
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.wording import question
from profiles_for_tests import YES_NO, day, facts
from support import AS_OF

WITHIN_TIME = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
STATUSES = st.sampled_from(
    ["none", "visitor", "worker", "permanent_resident", "citizen", "registered_indian", "protected_person"]
)
PLACES = st.sampled_from(["CA", "CA-ON", "CA-QC", "US-WA", "MX"])
RELATIONS = st.sampled_from(
    [
        "sibling",
        "parent",
        "grandparent",
        "child",
        "grandchild",
        "aunt_or_uncle",
        "niece_or_nephew",
        "cousin",
        "other",
    ]
)
PERSON = {
    "birth_date": day(1950, 2010),
    "citizenships": st.lists(st.sampled_from(["US", "CA", "IN"]), max_size=2, unique=True),
    "canada_status": STATUSES,
    "residence": PLACES,
    "permanent_resident_since": st.none() | day(2012, 2026),
    "status_until": day(2026, 2027),
}
PARTNER = st.none() | facts(
    **PERSON,
    relationship=st.sampled_from(["married", "common_law", "conjugal"]),
    since=day(2011, 2026),
    cohabiting_since=st.none() | day(2011, 2026),
    separated_since=st.none() | day(2024, 2026),
    both_present_at_wedding=YES_NO,
    earlier_marriage_ended=st.none() | day(2020, 2026),
    obstacle_to_marriage=YES_NO,
    new_partner=YES_NO,
    genuine=YES_NO,
    lives_with_applicant=YES_NO,
    accompanies=YES_NO,
    will_sponsor=YES_NO,
)
CHILD = facts(
    birth_date=day(1998, 2026),
    canada_status=STATUSES,
    married=YES_NO,
    has_child=YES_NO,
    dependent_by_condition=YES_NO,
    of=st.sampled_from(["both", "applicant", "partner"]),
    accompanies=YES_NO,
    adopted_on=st.none() | st.just("2026-06-30"),
)
RELATIVE = facts(
    relation=RELATIONS,
    of=st.sampled_from(["applicant", "partner"]),
    canada_status=st.sampled_from(["citizen", "permanent_resident", "other"]),
    lives_in_canada=YES_NO,
    age=st.integers(0, 90),
    province=st.sampled_from(["CA-ON", "CA-QC"]),
)
CONVICTION = facts(
    kind=st.sampled_from(["sexual", "violent", "bodily_harm_family", "other"]),
    place=PLACES,
    sentence_completed=st.none() | day(2015, 2026),
    record_suspended=YES_NO,
    rehabilitated=YES_NO,
)
SPONSOR = facts(
    who=st.sampled_from(["partner", "applicant", "relative"]),
    sponsored=st.sampled_from(["applicant", "partner", "children[0]", "children[4]"]),
    relation=st.sampled_from(["partner", "adopted_child", "to_be_adopted"]) | RELATIONS,
    birth_date=day(1950, 2010),
    canada_status=STATUSES,
    residence=PLACES,
    will_live_in_canada=YES_NO,
    landed_as=st.sampled_from(["sponsored_partner", "other"]),
    permanent_resident_since=st.none() | day(2012, 2026),
    earlier_partner_landed_on=st.none() | day(2020, 2026),
    income_cad=st.dictionaries(st.sampled_from(["2023", "2024", "2025"]), st.integers(0, 200000)),
    earlier_dependants=st.integers(0, 9),
    other_application_pending=YES_NO,
    social_assistance=st.sampled_from(["none", "disability", "other"]),
    bankrupt=YES_NO,
    undertaking_default=YES_NO,
    support_default=YES_NO,
    removal_order=YES_NO,
    charges=st.lists(
        facts(kind=st.sampled_from(["dui", "assault"]), max_term_years=st.integers(1, 14)), max_size=2
    ),
    convictions=st.lists(CONVICTION, max_size=2),
    relatives=st.lists(facts(relation=RELATIONS, age=st.integers(0, 90), canada_status=STATUSES), max_size=2),
    sponsored_examined=YES_NO,
    sponsored_orphaned=YES_NO,
    sponsored_adopted_on=st.none() | day(2010, 2026),
    tie_before_18=YES_NO,
    adoption_lawful=YES_NO,
    adoption_for_status=YES_NO,
)
FAMILIES = facts(
    applicant=facts(**PERSON),
    partner=PARTNER,
    children=st.lists(CHILD, max_size=2),
    relatives_in_canada=st.lists(RELATIVE, max_size=2),
    sponsor=SPONSOR,
    plans=facts(
        aims=st.just(["family"]),
        province=st.sampled_from(["CA-ON", "CA-QC"]),
        landing_on=day(2026, 2026),
        medical_exam_on=st.none() | day(2025, 2026),
        visit_insurance_cad=st.integers(0, 200000),
    ),
)
DAYS = st.dates(date(2010, 1, 1), date(2030, 12, 31)) | st.just(AS_OF)


def of(document: dict[str, Any], on: date = AS_OF) -> Any:
    return route.assess(Facts(Profile.model_validate(document), on, PACKAGED))


@WITHIN_TIME
@given(FAMILIES, DAYS)
def test_any_family_is_answered_on_any_day_and_everything_asked_has_a_question(
    document: dict[str, Any], on: date
) -> None:
    found = of(document, on)
    if found is None:
        return
    told = found.to_dict()
    assert json.dumps(told) == json.dumps(of(document, on).to_dict())
    rules = {spec.id: spec.rules for spec in route.SPEC.streams}
    for stream in found.streams:
        ids = [each.id for each in stream.conditions]
        assert ids[0] == "status"
        assert len(ids) == len(set(ids))
        for each in stream.conditions:
            assert each.rule in rules[stream.id]
            assert all(question(path) for path in each.needs)
            assert each.outcome == UNKNOWN or not each.needs


@WITHIN_TIME
@given(FAMILIES)
def test_the_streams_stand_best_first(document: dict[str, Any]) -> None:
    found = of(document)
    if found is not None:
        places = [(RANK[stream.standing], -stream.score) for stream in found.streams]
        assert places == sorted(places)
        assert len({stream.id for stream in found.streams}) == len(places)


# Taking one of these away changes who is meant, or which of two ways a case is read in.
NAMES_THE_PEOPLE = {"who", "sponsored", "relation"}
# The relative in Canada tells these too, and a status in Canada tells of citizenship: where the two
# contradict each other, the other speaks.
TOLD_TWICE = {
    ("sponsor", "birth_date"),
    ("sponsor", "age"),
    ("sponsor", "canada_status"),
    ("applicant", "citizenships"),
    ("partner", "citizenships"),
}


@WITHIN_TIME
@given(FAMILIES, st.data())
def test_a_fact_taken_away_turns_no_answer_into_its_opposite(document: dict[str, Any], data: Any) -> None:
    places = [(top, name) for top in ("applicant", "sponsor") for name in document.get(top, {})]
    places += [("partner", name) for name in document.get("partner") or {}]
    places = [place for place in places if place[1] not in NAMES_THE_PEOPLE and place not in TOLD_TWICE]
    if not places:
        return
    top, name = data.draw(st.sampled_from(places))
    without = {**document, top: {key: value for key, value in document[top].items() if key != name}}
    before, after = of(document), of(without)
    if before is None or after is None:
        return
    meant = {s.id: (s.measures["sponsor"], s.measures["sponsored"]) for s in before.streams}
    outcomes = {(s.id, c.id): c.outcome for s in before.streams for c in s.conditions}
    for stream in after.streams:
        if meant.get(stream.id) != (stream.measures["sponsor"], stream.measures["sponsored"]):
            continue
        for each in stream.conditions:
            pair = (outcomes.get((stream.id, each.id)), each.outcome)
            assert pair not in (("met", "not_met"), ("not_met", "met")), (
                f"{top}.{name}: {stream.id} {each.id}"
            )
