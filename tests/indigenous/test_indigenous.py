"""The right of the registered, and the measures for members of US tribes (section 7 of the sheet)."""

from datetime import date

import pytest

from moveto_ca.profile import Profile
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.indigenous.route import assess
from moveto_ca.rules.tables import PACKAGED
from residents import UNTOLD, condition_of, outcome, told
from support import AS_OF

AUNT = {
    "relation": "aunt_or_uncle",
    "of": "applicant",
    "canada_status": "registered_indian",
    "lives_in_canada": True,
}
MEMBER = {"tribe_member": True, "citizenships": ["US"], "birth_country": "US", "canada_status": "none"}


def route_of(applicant, as_of=AS_OF, **more):
    document = {"applicant": told(applicant), **more}
    day = date.fromisoformat(as_of) if isinstance(as_of, str) else as_of
    return assess(Facts(Profile.model_validate(document), day, PACKAGED))


def stream(name, applicant, as_of=AS_OF, **more):
    route = route_of(applicant, as_of, **more)
    return next(s for s in route.streams if s.id == f"indigenous/{name}")


# --- Registered --------------------------------------------------------------------------------------------


def test_a_registered_person_may_live_in_canada_by_right():
    found = stream("registered", {"canada_status": "registered_indian", "citizenships": ["US"]})
    assert found.standing == "strong"
    assert found.measures["permit_needed"] is False
    assert any("Jay Treaty" in caution for caution in found.cautions)


def test_a_member_of_a_us_tribe_is_not_thereby_registered():
    found = stream("registered", MEMBER, relatives_in_canada=[])
    assert found.standing == "not_available"


@pytest.mark.parametrize("relation", ["parent", "grandparent"])
def test_a_registered_elder_makes_registration_worth_asking_for(relation):
    elder = {"relation": relation, "of": "applicant", "canada_status": "registered_indian"}
    found = stream("registered", MEMBER, relatives_in_canada=[elder])
    assert found.standing == "within_reach"
    assert condition_of(found, "registered").rule.remedy
    of_partner = stream("registered", MEMBER, relatives_in_canada=[{**elder, "of": "partner"}])
    assert of_partner.standing == "not_available"


def test_untold_registration_and_untold_elders_are_asked_for():
    unknown = condition_of(stream("registered", {**MEMBER, "canada_status": UNTOLD}), "registered")
    assert (unknown.outcome, unknown.needs) == ("unknown", ("applicant.canada_status",))
    family = condition_of(stream("registered", MEMBER), "registered")
    assert (family.outcome, family.needs) == ("unknown", ("relatives_in_canada",))


# --- The temporary measures --------------------------------------------------------------------------------


def measures(applicant=None, as_of=AS_OF, **more):
    more.setdefault("relatives_in_canada", [AUNT])
    return stream("border-measures", {**MEMBER, **(applicant or {})}, as_of, **more)


def test_a_member_with_family_in_canada_can_use_the_measures():
    found = measures()
    assert found.standing == "strong"
    assert found.leads_to == "temporary_residence"
    assert found.measures["first_permit_months"] == 36
    assert found.measures["place_of_application"]["port_of_entry"] is False


@pytest.mark.parametrize(("as_of", "status"), [("2024-10-09", "none"), ("2024-10-10", "open")])
def test_the_measures_began_on_10_october_2024(as_of, status):
    assert measures(as_of=as_of).status == status


def test_only_a_member_of_a_nation_can_use_them():
    plans = {"applications": [{"route": "indigenous/border-measures", "on": "2026-12-01"}]}
    assert outcome(measures({"tribe_member": False}, plans=plans), "nation-member") == "not_met"
    unknown = condition_of(measures({"tribe_member": UNTOLD}, plans=plans), "nation-member")
    assert (unknown.outcome, unknown.needs) == ("unknown", ("applicant.tribe_member",))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"citizenships": ["MX"], "birth_country": "US-AZ"}, "met"),
        ({"citizenships": ["US"], "birth_country": "MX"}, "met"),
        ({"citizenships": ["MX"], "birth_country": "MX"}, "not_met"),
        ({"citizenships": UNTOLD, "birth_country": "MX"}, "unknown"),
        ({"citizenships": UNTOLD, "birth_country": "MX", "us_status": "citizen"}, "met"),
        ({"citizenships": UNTOLD, "birth_country": "MX", "us_status": "permanent_resident"}, "not_met"),
        ({"citizenships": ["MX"], "birth_country": UNTOLD}, "unknown"),
    ],
)
def test_a_us_citizen_or_somebody_born_in_the_united_states(facts, expected):
    assert outcome(measures(facts), "american") == expected


COUNTED = [
    "child",
    "grandchild",
    "great_grandchild",
    "parent",
    "step_parent",
    "parent_in_law",
    "grandparent",
    "great_grandparent",
    "sibling",
    "aunt_or_uncle",
    "niece_or_nephew",
]


def relative(**facts):
    return outcome(measures(relatives_in_canada=[told({**AUNT, **facts})]), "relative-in-canada")


@pytest.mark.parametrize("relation", COUNTED)
def test_each_relation_of_the_list_counts(relation):
    assert relative(relation=relation) == "met"


@pytest.mark.parametrize("relation", ["cousin", "other"])
def test_other_relations_do_not_count(relation):
    assert relative(relation=relation) == "not_met"


@pytest.mark.parametrize("status", ["citizen", "permanent_resident", "registered_indian"])
def test_a_citizen_a_permanent_resident_and_a_registered_relative_count(status):
    assert relative(canada_status=status) == "met"


@pytest.mark.parametrize("facts", [{"canada_status": "other"}, {"lives_in_canada": False}, {"of": "partner"}])
def test_a_relative_without_status_or_elsewhere_or_of_the_partner_does_not_count(facts):
    assert relative(**facts) == "not_met"


@pytest.mark.parametrize("name", ["relation", "canada_status", "lives_in_canada"])
def test_what_is_untold_of_a_relative_is_asked_for(name):
    found = measures(relatives_in_canada=[told({**AUNT, name: UNTOLD})])
    condition = condition_of(found, "relative-in-canada")
    assert (condition.outcome, condition.needs) == ("unknown", (f"relatives_in_canada[0].{name}",))


def test_untold_relatives_are_asked_for():
    found = stream("border-measures", MEMBER)
    condition = condition_of(found, "relative-in-canada")
    assert (condition.outcome, condition.needs) == ("unknown", ("relatives_in_canada",))


@pytest.mark.parametrize(
    ("partner", "expected"),
    [
        ({"canada_status": "citizen", "residence": "CA-ON"}, "met"),
        ({"canada_status": "citizen", "residence": "US"}, "not_met"),
        ({"canada_status": "citizen"}, "unknown"),
        ({"canada_status": "worker", "residence": "CA-ON"}, "not_met"),
        (None, "not_met"),
    ],
)
def test_a_partner_in_canada_counts(partner, expected):
    found = measures(relatives_in_canada=[], partner=partner)
    assert outcome(found, "relative-in-canada") == expected


def test_a_child_with_status_may_live_in_canada():
    found = measures(relatives_in_canada=[], children=[{"age": 12, "canada_status": "citizen"}])
    assert outcome(found, "relative-in-canada") == "unknown"


def test_a_bar_at_the_border_stands_against_the_measures():
    barred = measures(background={"offences": [], "misrepresentation_finding": "2025-01-01"})
    assert outcome(barred, "admissible") == "not_met"


# --- When the route is shown -------------------------------------------------------------------------------


def test_the_route_is_shown_only_where_the_facts_point_to_it():
    assert route_of({"citizenships": ["US"]}) is None
    assert route_of({"tribe_member": False}) is None
    assert route_of({"tribe_member": True, "citizenships": ["CA"]}) is None
    assert route_of({"tribe_member": True}) is not None
