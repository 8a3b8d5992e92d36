"""Adoption, resumption, the stateless and the Minister's discretion (sections 4, 6 and 7 of the sheet)."""

import pytest

from descent_cases import HARMLESS_ANCESTOR
from residents import UNTOLD, condition_of, outcome, resident, route_of, stream_of, told
from support import AS_OF


def adopter(**facts):
    return told(
        {
            **HARMLESS_ANCESTOR,
            "link": "adoptive_parent",
            "birth_date": "1960-01-01",
            "birth_place": "CA-ON",
            "adopted_next_on": "1995-06-01",
            "adoption_conditions_met": True,
            **facts,
        }
    )


def abroad(born="1960-01-01", **facts):
    """Describe an adopter who was born abroad to a Canadian."""
    return [adopter(birth_date=born, birth_place="US", **facts), grandmother()]


def grandmother():
    return {**HARMLESS_ANCESTOR, "link": "mother", "birth_date": "1935-01-01", "birth_place": "CA-ON"}


def adopted(line, born="1990-01-01", **more):
    return {"applicant": {"birth_date": born, "birth_country": "US"}, "ancestry": [line], **more}


def adoption(line, as_of=AS_OF, **more):
    return stream_of(adopted(line, **more), "adoption", as_of)


# --- Adoption ----------------------------------------------------------------------------------------------


def test_ad1_an_adopted_person_gets_a_grant_on_application():
    stream = adoption([adopter()])
    assert stream.standing == "strong"
    assert stream.measures["grant"] == "5.1(1)"
    assert [c.id for c in stream.conditions] == [
        "status",
        "adopted-by-a-citizen",
        "adoption-conditions",
        "generation-limit",
    ]


def test_ad2_the_adopter_must_have_been_a_citizen():
    foreign = adoption([adopter(birth_place="US")])
    assert outcome(foreign, "adopted-by-a-citizen") == "not_met"
    assert foreign.standing == "not_available"
    later = adoption([adopter(birth_place="GB", naturalized_canada="1999-01-01")])
    assert outcome(later, "adopted-by-a-citizen") == "not_met"
    before = adoption([adopter(birth_place="GB", naturalized_canada="1990-01-01")])
    assert outcome(before, "adopted-by-a-citizen") == "met"


def test_ad2_an_adopter_of_whom_too_little_is_known_is_asked_about():
    stream = adoption([adopter(birth_place=UNTOLD)])
    condition = condition_of(stream, "adopted-by-a-citizen")
    assert condition.outcome == "unknown"
    assert "ancestry[0][0].birth_place" in condition.needs


def test_ad3_an_adoption_at_18_is_one_of_an_adult():
    at_18 = adoption([adopter(adopted_next_on="2008-01-01")])
    assert at_18.measures["grant"] == "5.1(2)"
    before = adoption([adopter(adopted_next_on="2007-12-31")])
    assert before.measures["grant"] == "5.1(1)"
    in_between = adopted([adopter(adopted_next_on="2008")], "1990-06-01")
    assert stream_of(in_between, "adoption").measures["grant"] == "5.1"


@pytest.mark.parametrize(("fact", "expected"), [(True, "met"), (False, "not_met"), (UNTOLD, "unknown")])
def test_ad3_the_adoption_must_be_lawful_and_genuine(fact, expected):
    condition = condition_of(adoption([adopter(adoption_conditions_met=fact)]), "adoption-conditions")
    assert condition.outcome == expected
    needs = ("ancestry[0][0].adoption_conditions_met",) if expected == "unknown" else ()
    assert condition.needs == needs


def test_ad5_adoptions_before_15_december_2025_know_no_limit_any_more():
    assert outcome(adoption(abroad()), "generation-limit") == "met"
    then = condition_of(adoption(abroad(), "2025-12-14"), "generation-limit")
    assert (then.outcome, then.lifts_on.isoformat()) == ("not_met", "2025-12-15")
    assert outcome(adoption(abroad(), "2025-12-15"), "generation-limit") == "met"
    assert outcome(adoption([adopter()], "2025-12-14"), "generation-limit") == "met"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"days_in_canada_before_next_birth": 1095}, "met"),
        ({"days_in_canada_before_next_birth": 1094}, "not_met"),
        ({"crown_service_abroad_at_next_birth": True}, "met"),
        ({}, "unknown"),
    ],
)
def test_ad6_later_adoptions_ask_for_an_adoptive_parents_days(facts, expected):
    line = abroad(adopted_next_on="2025-12-15", **facts)
    stream = stream_of(adopted(line, "2020-01-01"), "adoption")
    assert outcome(stream, "parents-days-in-canada") == expected


def test_ad6_a_canadian_born_adopter_needs_no_days():
    stream = stream_of(adopted([adopter(adopted_next_on="2026-01-01")], "2020-01-01"), "adoption")
    assert outcome(stream, "parents-days-in-canada") == "met"


def test_ad6_an_untold_day_of_adoption_is_asked_for():
    line = abroad(adopted_next_on=UNTOLD)
    condition = condition_of(stream_of(adopted(line, "2020-01-01"), "adoption"), "parents-days-in-canada")
    assert (condition.outcome, condition.needs) == ("unknown", ("ancestry[0][0].adopted_next_on",))


def test_ad12_fees_of_a_minor_and_of_an_adult():
    assert stream_of(adopted([adopter()], "1990-01-01"), "adoption").measures["fees_total_cad"] == 653
    child = stream_of(adopted([adopter(adopted_next_on="2015-01-01")], "2012-01-01"), "adoption")
    assert child.measures["fees_total_cad"] == 100


def test_offences_do_not_matter_to_an_adopted_person():
    assert not any("prohibition" in c.id for c in adoption([adopter()]).conditions)


def test_a_birth_to_a_citizen_points_to_no_adoption():
    line = [{**grandmother(), "link": "mother", "birth_date": "1960-01-01"}]
    assert route_of(adopted(line)) is None


# --- Resumption --------------------------------------------------------------------------------------------


def former(applicant=None, presence=None, background=None, kind="renounced"):
    return resident(
        {
            "permanent_resident_since": "2025-01-01",
            "citizenship_events": [{"kind": kind, "date": "2010-03-04"}],
            **(applicant or {}),
        },
        presence,
        background,
    )


def resumption(*facts, **more):
    return stream_of(former(*facts, **more), "resumption")


def test_a_former_citizen_who_lives_in_canada_again_can_resume_citizenship():
    stream = resumption()
    assert stream.standing == "strong"
    assert not {"language", "knowledge-test", "oath"} & {c.id for c in stream.conditions}
    assert stream.measures["fees_total_cad"] == 653


def test_citizenship_revoked_for_fraud_cannot_be_resumed():
    stream = resumption(kind="revoked")
    assert outcome(stream, "former-citizen") == "not_met"
    assert stream.standing == "not_available"


def test_a_former_citizen_must_be_a_permanent_resident_again():
    away = resumption({"canada_status": "none", "permanent_resident_since": None})
    assert outcome(away, "permanent-resident") == "not_met"
    assert away.standing == "within_reach"
    assert outcome(resumption({"canada_status": UNTOLD}), "permanent-resident") == "unknown"


@pytest.mark.parametrize(("since", "expected"), [("2025-11-22", "met"), ("2025-11-23", "not_met")])
def test_a_former_citizen_needs_365_days_in_two_years(since, expected):
    assert outcome(resumption({"permanent_resident_since": since}), "presence") == expected


def test_days_of_a_former_citizen_before_permanent_residence_do_not_count():
    periods = [{"status": "worker", "from": "2024-11-22", "to": "2026-05-31"}]
    stream = resumption({"permanent_resident_since": "2026-06-01"}, {"status_periods": periods})
    assert outcome(stream, "presence") == "not_met"


def test_untold_trips_of_a_former_citizen_are_asked_for():
    condition = condition_of(resumption(None, {"absences": UNTOLD}), "presence")
    assert (condition.outcome, condition.needs) == ("unknown", ("presence.absences",))


def test_six_months_of_service_may_take_the_place_of_the_days():
    short = {"permanent_resident_since": "2026-06-01"}
    served = condition_of(resumption(short, {"armed_forces_years": 0.5}), "presence")
    assert (served.outcome, served.needs) == ("unknown", ())
    assert outcome(resumption(short, {"armed_forces_years": 0.4}), "presence") == "not_met"


@pytest.mark.parametrize(
    ("years", "expected"), [([2025], "met"), ([2024, 2026], "not_met"), (UNTOLD, "unknown")]
)
def test_a_former_citizen_files_the_return_of_the_year_before(years, expected):
    assert outcome(resumption(None, {"tax_years_filed": years}), "taxes") == expected


def test_the_prohibitions_bind_a_former_citizen_too():
    assert outcome(resumption(None, None, {"offences": UNTOLD}), "no-prohibition") == "unknown"
    assert outcome(resumption(None, None, {"removal_order": True}), "no-removal-order") == "not_met"


def test_who_plans_a_resumption_without_a_loss_is_asked_about_it():
    plans = {"applications": [{"route": "citizenship-grant/resumption", "on": "2026-12-01"}]}
    document = resident(plans=plans)
    condition = condition_of(stream_of(document, "resumption"), "former-citizen")
    assert (condition.outcome, condition.needs) == ("unknown", ("applicant.citizenship_events",))
    never = resident({"citizenship_events": []}, plans=plans)
    assert outcome(stream_of(never, "resumption"), "former-citizen") == "not_met"


# --- Stateless ---------------------------------------------------------------------------------------------

BY_DESCENT = {**HARMLESS_ANCESTOR, "link": "mother", "birth_date": "1995-01-01", "birth_place": "US"}
LATER = "2031-06-01"


def child(applicant=None, presence=None, background=None, parent=None):
    """Describe somebody born stateless abroad in 2026 to a citizen by descent with too few days."""
    mother = {
        **BY_DESCENT,
        "days_in_canada_before_next_birth": 10,
        **(parent or {}),
    }
    elder = {**HARMLESS_ANCESTOR, "link": "mother", "birth_date": "1965-01-01", "birth_place": "CA-ON"}
    document = resident(
        {
            "birth_date": "2026-01-01",
            "birth_country": "US",
            "citizenships": [],
            "canada_status": "visitor",
            "permanent_resident_since": None,
            "languages": UNTOLD,
            **(applicant or {}),
        },
        {"status_periods": [{"status": "visitor", "from": "2027-01-01", "to": None}], **(presence or {})},
        background,
    )
    return {**document, "ancestry": [[told(mother), elder]]}


def stateless(*facts, as_of=LATER, **more):
    return stream_of(child(*facts, **more), "stateless", as_of)


def test_somebody_born_stateless_to_a_citizen_is_granted_citizenship_after_three_years():
    stream = stateless()
    assert stream.standing == "strong"
    assert stream.measures["fees_total_cad"] is None
    assert {c.id for c in stream.conditions} == {
        "status",
        "stateless",
        "birth-abroad",
        "citizen-parent-at-birth",
        "age",
        "presence",
        "no-listed-conviction",
    }


def test_a_citizenship_of_any_country_ends_the_way_of_the_stateless():
    document = child({"citizenships": ["US"]})
    plans = {"applications": [{"route": "citizenship-grant/stateless", "on": LATER}]}
    stream = stream_of({**document, "plans": plans}, "stateless", LATER)
    assert outcome(stream, "stateless") == "not_met"
    untold = {**child({"citizenships": UNTOLD}), "plans": plans}
    assert outcome(stream_of(untold, "stateless", LATER), "stateless") == "unknown"


def shown(document, as_of):
    route = route_of(document, as_of)
    return {stream.id.partition("/")[2] for stream in route.streams}


def test_the_way_of_the_stateless_is_for_births_since_15_december_2025():
    assert "stateless" in shown(child({"birth_date": "2025-12-15"}), LATER)
    assert "stateless" not in shown(child({"birth_date": "2025-12-14"}), LATER)


def test_before_2025_it_was_for_births_after_17_april_2009():
    as_of = "2025-12-14"
    earlier = child({"birth_date": "2009-04-18"})
    earlier["ancestry"][0][0]["birth_date"] = "1980-01-01"
    earlier["presence"]["status_periods"] = []
    assert "stateless" in shown(earlier, as_of)
    earlier["applicant"]["birth_date"] = "2009-04-17"
    assert "stateless" not in shown(earlier, as_of)


def test_a_birth_in_canada_is_no_birth_abroad():
    planned = {"applications": [{"route": "citizenship-grant/stateless", "on": LATER}]}
    there = {**child({"birth_country": "CA-ON"}), "plans": planned}
    assert outcome(stream_of(there, "stateless", LATER), "birth-abroad") == "not_met"
    assert outcome(stateless({"birth_country": UNTOLD}), "birth-abroad") == "unknown"


def test_a_parent_must_have_been_a_citizen_at_the_birth():
    document = child()
    document["ancestry"][0][1]["birth_place"] = "GB"
    stream = stream_of(document, "stateless", LATER)
    assert outcome(stream, "citizen-parent-at-birth") == "not_met"
    untold = child()
    del untold["ancestry"]
    condition = condition_of(stream_of(untold, "stateless", LATER), "citizen-parent-at-birth")
    assert (condition.outcome, condition.needs) == ("unknown", ("ancestry",))


@pytest.mark.parametrize(("as_of", "expected"), [("2048-12-31", "met"), ("2049-01-01", "not_met")])
def test_the_stateless_must_be_under_23(as_of, expected):
    assert outcome(stateless(as_of=as_of), "age") == expected


@pytest.mark.parametrize(("first", "expected"), [("2028-06-01", "met"), ("2028-06-02", "not_met")])
def test_the_stateless_need_1095_days_in_four_years(first, expected):
    periods = [{"status": "none", "from": first, "to": None}]
    assert outcome(stateless(None, {"status_periods": periods}), "presence") == expected


def test_untold_stays_of_the_stateless_are_asked_for():
    assert outcome(stateless(None, {"status_periods": UNTOLD}), "presence") == "unknown"


def test_a_conviction_of_the_stateless_needs_a_lawyer():
    offence = {"place": "CA-ON", "outcome": "convicted", "kind": "other"}
    condition = condition_of(stateless(None, None, {"offences": [offence]}), "no-listed-conviction")
    assert (condition.outcome, condition.needs) == ("unknown", ())
    assert outcome(stateless(None, None, {"offences": UNTOLD}), "no-listed-conviction") == "unknown"


# --- Discretion --------------------------------------------------------------------------------------------


def test_statelessness_is_a_ground_and_the_minister_decides():
    stream = stream_of(resident({"citizenships": [], "canada_status": "worker"}), "discretionary")
    assert outcome(stream, "ground") == "met"
    assert outcome(stream, "discretion") == "unknown"
    assert stream.standing == "eligible"
    assert stream.measures["verdict"] == "discretion"


def test_where_all_turns_on_discretion_untold_offences_are_not_asked_for():
    facts = {"citizenships": [], "canada_status": "worker"}
    untold = stream_of(resident(facts, background={"offences": UNTOLD}), "discretionary")
    assert untold.standing == "eligible"
    assert not any(condition.needs for condition in untold.conditions)
    charge = {"place": "US-MI", "outcome": "pending", "canadian_class": "indictable", "max_term_years": 5}
    charged = stream_of(resident(facts, background={"offences": [charge]}), "discretionary")
    assert charged.standing == "within_reach"


def test_a_contested_line_may_end_in_a_request_for_a_grant():
    people = [
        {**HARMLESS_ANCESTOR, "link": "mother", "birth_date": "1940-01-01", "birth_place": "US"},
        {**HARMLESS_ANCESTOR, "link": "father", "birth_date": "1912-01-01", "birth_place": "US"},
        {
            **HARMLESS_ANCESTOR,
            "link": "father",
            "birth_date": "1885-01-01",
            "birth_place": "CA-QC",
            "naturalized_elsewhere": "1910-01-01",
        },
    ]
    document = {
        "applicant": {"birth_date": "1970-01-01", "birth_country": "US", "citizenships": ["US"]},
        "ancestry": [people],
    }
    condition = condition_of(stream_of(document, "discretionary"), "ground")
    assert (condition.outcome, condition.needs) == ("unknown", ())


@pytest.mark.parametrize(
    ("as_of", "open_"),
    [("2025-03-12", False), ("2025-03-13", True), ("2025-12-14", True), ("2025-12-15", False)],
)
def test_the_interim_measure_of_2025_was_a_ground(as_of, open_):
    line = [
        {**HARMLESS_ANCESTOR, "link": "mother", "birth_date": "1970-01-01", "birth_place": "US"},
        {**HARMLESS_ANCESTOR, "link": "mother", "birth_date": "1945-01-01", "birth_place": "CA-ON"},
    ]
    document = {
        "applicant": {"birth_date": "2010-05-05", "birth_country": "US", "citizenships": ["US"]},
        "ancestry": [line],
    }
    route = route_of(document, as_of)
    assert (route is not None) is open_
    if route is not None:
        assert outcome(route.streams[0], "ground") == "met"


def test_untold_citizenships_are_asked_for_where_a_grant_is_planned():
    plans = {"applications": [{"route": "citizenship-grant/discretionary", "on": "2026-12-01"}]}
    stream = stream_of(resident({"citizenships": UNTOLD}, plans=plans), "discretionary")
    condition = condition_of(stream, "ground")
    assert (condition.outcome, condition.needs) == ("unknown", ("applicant.citizenships",))
    american = condition_of(stream_of(resident(plans=plans), "discretionary"), "ground")
    assert (american.outcome, american.needs) == ("unknown", ())


# --- A citizen already -------------------------------------------------------------------------------------

CITIZENS = {
    "lost at 28 and restored in 2025": {
        "applicant": {
            "birth_date": "1980-03-03",
            "birth_country": "US",
            "parents_married": True,
            "citizenship_events": [{"kind": "retention_lost", "date": "2008-03-03"}],
        },
        "ancestry": [
            [
                {
                    **HARMLESS_ANCESTOR,
                    "link": "mother",
                    "birth_date": "1955-02-02",
                    "birth_place": "US",
                    "birth_registered_with_canada": True,
                },
                {**HARMLESS_ANCESTOR, "link": "father", "birth_date": "1925-01-01", "birth_place": "CA-SK"},
            ]
        ],
    },
    "adopted by a citizen, born to another": {
        "applicant": {"birth_date": "1990-03-03", "birth_country": "US", "citizenship_events": []},
        "ancestry": [
            [adopter()],
            [{**HARMLESS_ANCESTOR, "link": "mother", "birth_date": "1960-01-01", "birth_place": "CA-ON"}],
        ],
    },
}


@pytest.mark.parametrize("document", CITIZENS.values(), ids=CITIZENS)
def test_whoever_is_a_citizen_by_descent_is_pointed_to_no_grant(document):
    assert route_of(document) is None


def test_before_the_law_that_makes_the_citizen_the_grant_still_stands():
    route = route_of(CITIZENS["lost at 28 and restored in 2025"], "2020-01-01")
    assert [stream.id for stream in route.streams] == ["citizenship-grant/resumption"]


def test_a_planned_application_is_looked_at_even_so():
    plans = {"applications": [{"route": "citizenship-grant/resumption", "on": "2027-01-01"}]}
    route = route_of({**CITIZENS["lost at 28 and restored in 2025"], "plans": plans})
    assert [stream.id for stream in route.streams] == ["citizenship-grant/resumption"]
