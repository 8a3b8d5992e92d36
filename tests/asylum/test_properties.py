"""What holds for every person whatever: the cap, the score, the American, and that nothing is guessed."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from asylum.told import assessed, gate, protection
from moveto_ca.rules.asylum.route import SPEC

YES_NO = st.sampled_from([True, False])
DAYS = st.dates(date(2019, 1, 1), date(2026, 11, 22)).map(date.isoformat)
COUNTRIES = st.sampled_from(["US", "CA", "GB", "DE", "VE"])


def some(**fields):
    return st.fixed_dictionaries({}, optional=fields)


ENTRIES = st.lists(
    some(
        date=DAYS,
        mode=st.sampled_from(["land_port", "between_ports", "airport", "ferry_or_harbour"]),
        admitted=YES_NO,
        in_transit_under_us_removal=YES_NO,
        **{"from": COUNTRIES},
    ),
    max_size=3,
)
PRIOR = st.lists(
    some(
        country=COUNTRIES,
        outcome=st.sampled_from(["granted", "rejected", "ineligible", "withdrawn", "abandoned", "pending"]),
        confirmed=YES_NO,
        under_stca=YES_NO,
        date=DAYS,
    ),
    max_size=2,
)
RELATIVES = st.lists(
    some(
        relation=st.sampled_from(["sibling", "parent", "cousin", "partner"]),
        adult=YES_NO,
        status=st.sampled_from(["citizen", "claim_referred", "claim_ended", "work_or_study_permit"]),
    ),
    max_size=2,
)
TOLD = some(
    in_canada_now=YES_NO,
    entries=ENTRIES,
    claim_date=st.none() | DAYS,
    claim_filed_online=st.none() | DAYS,
    claim_place=st.sampled_from(["port_of_entry", "inland"]),
    stage=st.sampled_from(["referred", "decided", "withdrawn", "abandoned"]),
    prior_claims=PRIOR,
    protected_in=st.lists(COUNTRIES, max_size=1),
    stateless=YES_NO,
    habitual_residence=COUNTRIES,
    removal_order=YES_NO,
    serious_conviction=YES_NO,
    proceedings_pending=YES_NO,
    inadmissibility_determined=st.lists(st.sampled_from(["security", "serious_criminality"]), max_size=1),
    relatives_in_canada=RELATIVES,
    stca_documents=st.lists(st.sampled_from(["canadian_visa", "returned_by_us"]), max_size=1),
    unaccompanied_minor=YES_NO,
    parents_or_guardian_in=st.lists(COUNTRIES, max_size=1),
).map(lambda told: {**told, "wants_information": True})
WHO = some(
    citizenships=st.lists(st.sampled_from(["US", "VE", "IN"]), max_size=2, unique=True),
    us_status=st.sampled_from(["permanent_resident", "temporary", "none"]),
    age=st.integers(10, 60),
    canada_status=st.sampled_from(["visitor", "none", "protected_person", "permanent_resident"]),
)
AS_OF = st.dates(date(2018, 1, 1), date(2027, 12, 31))

STANDING = {
    "eligible": "eligible",
    "unknown": "incomplete",
    "ineligible": "not_available",
    "cannot_claim": "not_available",
    "not_needed": "not_available",
}


@given(TOLD, WHO, AS_OF)
def test_it_is_never_above_eligible_and_never_has_a_score(told, who, as_of):
    found = assessed(told, who, as_of=as_of)
    stream = found.streams[0]
    assert found.standing in ("eligible", "incomplete", "not_available")
    assert found.standing == stream.standing == STANDING[found.measures["verdict"]]
    assert found.score is None
    assert stream.score is None
    assert stream.conditions[0].id == "status"


@given(TOLD, WHO, AS_OF)
def test_a_citizen_of_the_united_states_is_never_barred_by_the_agreement(told, who, as_of):
    found = assessed(told, {**who, "citizenships": [*{"US", *who.get("citizenships", ())}]}, as_of=as_of)
    assert found.measures["stca_applies"] is False
    assert "101(1)(e)" not in found.measures["bars"] + found.measures["possible_bars"]


@given(TOLD, WHO, AS_OF)
def test_the_counts_add_up_and_a_bar_is_a_gate_that_fails(told, who, as_of):
    measures = assessed(told, who, as_of=as_of).measures
    counts = measures["gates"]
    assert counts["passed"] + counts["failed"] + counts["unknown"] == counts["of"]
    assert bool(measures["bars"]) <= bool(counts["failed"])
    assert bool(measures["possible_bars"]) <= bool(counts["unknown"])
    assert not set(measures["bars"]) & set(measures["possible_bars"])


# Facts whose absence the law itself gives a meaning: no form known to be filed, no stage known to be reached,
# and a place of the claim that follows from being in Canada.
WITH_A_MEANING_WHEN_ABSENT = {"claim_filed_online", "stage", "claim_place", "in_canada_now", "stateless"}
STEPS = {"in-person", "officer-decides"}


@settings(max_examples=200)
@given(TOLD, WHO, st.data())
def test_a_fact_left_untold_never_settles_a_gate_otherwise(told, who, data):
    removable = sorted(set(told) - WITH_A_MEANING_WHEN_ABSENT - {"wants_information"})
    if not removable:
        return
    left_out = data.draw(st.sampled_from(removable))
    whole = assessed(told, who)
    part = assessed({name: value for name, value in told.items() if name != left_out}, who)
    for condition in part.streams[0].conditions:
        if condition.outcome == "unknown" or condition.id in STEPS:
            continue
        other = gate(whole, condition.id).outcome
        if other != "unknown":
            assert (condition.outcome == "not_met") == (other == "not_met"), (left_out, condition)


def read_by(condition, path):
    return any(path == read or path.startswith(f"{read}.") for read in condition.rule.reads)


@settings(max_examples=300)
@given(TOLD, WHO, AS_OF, st.data())
def test_a_rule_names_every_fact_that_can_change_what_it_finds(told, who, as_of, data):
    facts = [("protection", name) for name in told if name != "wants_information"]
    facts += [("applicant", name) for name in who]
    if not facts:
        return
    where, left_out = data.draw(st.sampled_from(sorted(facts)))
    whole = assessed(told, who, as_of=as_of)
    fewer = {
        name: value for name, value in (told if where == "protection" else who).items() if name != left_out
    }
    part = assessed(*((fewer, who) if where == "protection" else (told, fewer)), as_of=as_of)
    if "not_needed" in (whole.measures["verdict"], part.measures["verdict"]):
        return  # by its first gate alone, whatever the others read
    for one, other in zip(whole.streams[0].conditions, part.streams[0].conditions, strict=True):
        if (one.outcome, one.found) != (other.outcome, other.found):
            assert read_by(one, f"{where}.{left_out}"), (one.id, left_out)
    for condition in part.streams[0].conditions:
        for need in condition.needs:
            assert read_by(condition, re.sub(r"\[\d+\]", "", need)), (condition.id, need)


def test_every_rule_but_the_status_and_the_officers_decision_names_what_it_reads():
    for rule in SPEC.streams[0].rules:
        assert bool(rule.reads) is (rule.id not in ("status", "officer-decides")), rule


@given(TOLD, WHO, AS_OF)
def test_every_unknown_is_either_asked_for_or_unsettled_in_words(told, who, as_of):
    found = assessed(told, who, as_of=as_of)
    for condition in found.streams[0].conditions:
        if condition.outcome == "unknown":
            assert condition.found
            assert "{" not in condition.found
        else:
            assert condition.needs == ()
        assert "{" not in condition.required


@given(TOLD, WHO, AS_OF)
def test_the_words_can_always_be_made(told, who, as_of):
    found = assessed(told, who, as_of=as_of)
    assert found.summary
    assert "None" not in found.summary
    assert all(text and "{" not in text for text in found.cautions)


def test_the_same_facts_give_the_same_answer_twice():
    assert assessed(protection()).measures == assessed(protection()).measures
