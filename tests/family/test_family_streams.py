"""Every class has a family that passes it, and says what it is, costs and takes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from family.families import (
    ADOPTED,
    CHILD,
    IN_CANADA,
    INCOME,
    ORPHAN,
    PARENT,
    PARTNER,
    RELATIVE,
    SIBLING,
    TO_BE_ADOPTED,
    assessed,
    condition,
    family,
    stream,
)
from moveto_ca import Profile, assess
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.family import route
from moveto_ca.rules.family.streams import ORDER
from moveto_ca.rules.tables import PACKAGED, Row
from support import AS_OF

PASSES: dict[str, tuple[dict[str, Any], str]] = {
    "family/partner": (PARTNER, "strong"),
    "family/partner-in-canada": (IN_CANADA, "strong"),
    "family/child": (CHILD, "strong"),
    "family/adoption": (ADOPTED, "strong"),
    "family/orphan": (ORPHAN, "eligible"),  # the income table is an estimate
    "family/other-relative": (SIBLING, "eligible"),
    "family/super-visa": (PARENT, "eligible"),
}
BASES = {
    "partner": PARTNER,
    "in Canada": IN_CANADA,
    "child": CHILD,
    "adopted": ADOPTED,
    "to be adopted": TO_BE_ADOPTED,
    "orphan": ORPHAN,
    "sibling": SIBLING,
    "parent": PARENT,
}


def of(document: dict[str, Any], as_of: date = AS_OF) -> Any:
    return route.assess(Facts(Profile.model_validate(document), as_of, PACKAGED))


@pytest.mark.parametrize(("stream_id", "case"), PASSES.items(), ids=list(PASSES))
def test_every_open_class_has_a_family_that_passes_it(
    stream_id: str, case: tuple[dict[str, Any], str]
) -> None:
    base, standing = case
    found = stream(stream_id.partition("/")[2], base)
    assert found.standing == standing
    assert found.measures["verdict"] == "open"
    assert found.measures["sponsor_eligible"] is True
    assert found.measures["bars"] == []
    assert found.summary.endswith(".")
    assert found.next_steps
    assert found.cautions


def test_a_child_who_is_to_be_adopted_in_canada_passes_without_an_income() -> None:
    found = stream("adoption", TO_BE_ADOPTED)
    assert (found.standing, found.measures["income_test"]) == ("strong", "none")


def test_only_parents_have_no_open_class_and_it_is_closed_without_a_day() -> None:
    assert set(ORDER) - set(PASSES) == {"family/parent"}
    found = stream("parent", PARENT)
    assert (found.standing, found.status, found.measures["verdict"]) == ("closed", "closed", "closed")
    assert found.measures["reopens_on"] is None
    assert found.measures["income_test"] == "lico_30"


def test_the_intake_for_parents_was_not_settled_before_2026_and_is_not_known_for_2027() -> None:
    for day in (date(2025, 12, 31), date(2027, 1, 1)):
        found = stream("parent", PARENT, on=day)
        assert found.status == "unknown"
        assert condition(found, "intake").outcome == "unknown"
    assert stream("parent", PARENT, on=date(2026, 1, 1)).status == "closed"


@pytest.mark.parametrize("name", BASES)
def test_every_stream_has_a_status_a_condition_an_authority_and_a_grade(name: str) -> None:
    for found in assessed(BASES[name]).streams:
        assert found.status
        for each in found.conditions:
            told = each.to_dict()
            assert told["authority"]["title"]
            assert told["authority"]["reference"]
            assert told["authority"]["grade"] in ("A", "B", "C")


@pytest.mark.parametrize("name", BASES)
def test_its_words_are_plain(name: str) -> None:
    for found in assessed(BASES[name]).streams:
        texts = [found.summary, *found.cautions, *(step.text for step in found.next_steps)]
        texts += [text for c in found.conditions for text in (c.found, c.required, c.rule.title)]
        for text in texts:
            assert text
            assert text[0].isupper() or text[0].isdigit()
            assert text.rstrip(")")[-1] in ".:?" or text in [c.rule.title for c in found.conditions]
            for mark in ("!", "{", "}", "None", "  "):
                assert mark not in text


# --- Who is concerned -------------------------------------------------------------------------------


def test_somebody_who_told_nothing_is_asked_for_a_partner_and_for_relatives() -> None:
    report = assess(Profile.model_validate({}), as_of=AS_OF)
    found = report.route("family")
    assert found is not None
    assert found.standing == "incomplete"
    asked = {missing.path for missing in report.missing_facts if any("family/" in s for s in missing.decides)}
    assert {"partner", "relatives_in_canada"} <= asked


def test_somebody_who_told_of_nobody_is_not_concerned() -> None:
    assert of({"partner": None, "relatives_in_canada": []}) is None


def test_somebody_who_looks_for_it_and_has_nobody_is_told_so() -> None:
    found = of({"partner": None, "relatives_in_canada": [], "plans": {"aims": ["family"]}})
    assert found.standing == "not_available"
    assert found.streams[0].measures["verdict"] == "no_class"
    assert condition(found.streams[0], "related").outcome == "not_met"


def test_two_partners_of_whom_neither_is_canadian_sponsor_nobody() -> None:
    none = {"canada_status": "none", "citizenships": ["US"]}
    assert of({"applicant": none, "partner": none, "relatives_in_canada": []}) is None


def test_two_canadian_partners_need_no_sponsorship() -> None:
    citizen = {"canada_status": "citizen"}
    assert of({"applicant": citizen, "partner": citizen, "relatives_in_canada": []}) is None


def test_a_partner_whose_status_was_not_told_is_asked_about() -> None:
    found = of({"partner": {"relationship": "married"}, "relatives_in_canada": []})
    assert [s.id for s in found.streams] == ["family/partner"]
    assert "partner.canada_status" in condition(found.streams[0], "related").needs


def test_a_canadian_applicant_sponsors_a_partner_who_is_not() -> None:
    found = of(
        {
            "applicant": {"canada_status": "citizen", "residence": "US-WA"},
            "partner": {"canada_status": "none", "relationship": "married"},
        }
    )
    measures = found.streams[0].measures
    assert (measures["sponsor"], measures["sponsored"]) == ("applicant", "partner")


def test_the_daughter_of_retired_parents_opens_the_super_visa_and_not_the_closed_class() -> None:
    found = of(
        {
            "applicant": {"age": 67, "citizenships": ["US"], "canada_status": "none", "residence": "US-AZ"},
            "partner": {"age": 67, "relationship": "married", "canada_status": "none", "accompanies": True},
            "children": [],
            "relatives_in_canada": [
                {
                    "relation": "child",
                    "canada_status": "permanent_resident",
                    "lives_in_canada": True,
                    "age": 40,
                }
            ],
        }
    )
    by_id = {s.id: s for s in found.streams}
    assert set(by_id) == {"family/super-visa", "family/parent"}
    assert by_id["family/super-visa"].standing == "incomplete"
    assert by_id["family/super-visa"].leads_to == "temporary_residence"
    assert by_id["family/parent"].standing == "closed"


def test_facts_about_the_sponsor_alone_belong_to_the_relative_who_was_told_of() -> None:
    told = {key: value for key, value in RELATIVE.items() if key not in ("who", "sponsored", "relatives")}
    found = of(
        {
            "applicant": {"age": 67, "canada_status": "none", "residence": "US-AZ"},
            "partner": None,
            "children": [],
            "relatives_in_canada": [
                {"relation": "child", "canada_status": "citizen", "lives_in_canada": True, "age": 40}
            ],
            "sponsor": {**told, "income_cad": INCOME},
            "plans": {"visit_insurance_cad": 100000, "medical_exam_on": "2026-10-01"},
        }
    )
    assert found.best_stream == "family/super-visa"
    assert found.standing == "eligible"


def test_a_citizen_abroad_is_told_that_no_points_count_and_that_both_will_live_in_canada() -> None:
    told = stream("partner", partner={"residence": "US-OR"}, sponsor={"will_live_in_canada": True})
    assert "No points, no language test and no job offer" in told.summary
    assert "As a citizen, your partner can do so from abroad" in told.summary
    at_home = stream("partner")
    assert "from abroad" not in at_home.summary


def test_a_super_visa_is_told_as_visits_and_the_closed_sponsorship_with_it() -> None:
    told = stream("super-visa", PARENT)
    assert "on a super visa" in told.summary
    assert "Sponsorship of parents for permanent residence is closed." in told.summary
    assert any("nor a house in Canada gives a right to stay" in caution for caution in told.cautions)
    open_again = stream("super-visa", PARENT, on=date(2027, 2, 1))
    assert "is closed" not in open_again.summary


@pytest.mark.parametrize(
    ("partner", "children", "persons"),
    [
        (None, [], 38002),
        ({"relationship": "married", "accompanies": True}, [], 46720),
        ({"relationship": "married", "accompanies": False}, [], 38002),
        (
            {"relationship": "married", "accompanies": True},
            [{"birth_date": "1988-09-09", "canada_status": "permanent_resident"}],
            46720,
        ),
    ],
    ids=["alone", "with the wife", "the wife stays", "the host is told as a child too"],
)
def test_the_income_for_a_super_visa_is_that_of_host_and_visitors(
    partner: Any, children: list[Any], persons: int
) -> None:
    found = stream("super-visa", PARENT, partner=partner, children=children)
    assert found.measures["income_required_cad"] == persons
    assert condition(found, "income").outcome == "met"
    assert found.measures["people"] == []


@pytest.mark.parametrize(
    ("told", "amount"),
    [({"married": True}, 56724), ({"married": False}, 46720), ({}, 46720)],
    ids=["married", "not married", "not told"],
)
def test_a_married_host_counts_with_husband_or_wife_and_two_visitors_as_four(
    told: dict[str, Any], amount: int
) -> None:
    child = {"birth_date": "1988-09-09", "canada_status": "permanent_resident", **told}
    found = stream(
        "super-visa",
        PARENT,
        partner={"relationship": "married", "accompanies": True},
        children=[child, {"birth_date": "1990-01-01", "married": True, "canada_status": "none"}],
        sponsor={"birth_date": "1988-09-09"},
    )
    assert found.measures["income_required_cad"] == amount


@pytest.mark.parametrize(
    ("day", "mark"),
    [
        ("2026-12-31", "may not buy a home there up to 2026-12-31: a house of 3 units or fewer"),
        ("2027-01-01", "was to end on 2027-01-01, unless Parliament acted"),
    ],
)
def test_before_a_home_is_bought_the_ban_on_buyers_from_abroad_is_told_with_its_day(
    day: str, mark: str
) -> None:
    told = stream("super-visa", PARENT, on=date.fromisoformat(day))
    (home,) = (text for text in told.cautions if "buying homes" in text or "buy a home" in text)
    assert mark in home
    assert "2027-01-01" in home


def test_a_canadian_spouse_in_oregon_with_two_children_sponsors_and_the_children_are_looked_at_first() -> (
    None
):
    children = [{"age": 9, "of": "both", "accompanies": True}, {"age": 6, "of": "both", "accompanies": True}]
    found = assessed(
        PARTNER,
        partner={"residence": "US-OR"},
        sponsor={"will_live_in_canada": True, "who": ..., "sponsored_examined": True},
        children=children,
    )
    by_id = {s.id: s for s in found.streams}
    assert by_id["family/partner"].standing == "strong"
    assert "family/child" in by_id
    for stream_id in ("family/partner", "family/child"):
        assert any("citizenship by descent" in text for text in by_id[stream_id].cautions)


# --- Couples ----------------------------------------------------------------------------------------


def test_a_wedding_with_one_absent_is_none_but_the_couple_may_be_common_law() -> None:
    zoom = {"both_present_at_wedding": False}
    assert stream("partner", partner=zoom).measures["counts_as"] == "none"
    together = stream("partner", partner={**zoom, "cohabiting_since": "2025-01-01"})
    assert together.measures["counts_as"] == "common_law"
    assert together.standing == "strong"


def test_an_engaged_couple_that_never_lived_together_is_told_not_yet() -> None:
    found = stream(
        "partner", partner={"relationship": "conjugal", "obstacle_to_marriage": False, "since": "2023-01-01"}
    )
    assert (found.standing, found.measures["verdict"]) == ("within_reach", "not_yet")
    assert "Marry" in found.next_steps[0].text


def test_conjugal_partners_can_use_the_family_class_only() -> None:
    kept_apart = {"relationship": "conjugal", "obstacle_to_marriage": True, "since": "2023-01-01"}
    assert stream("partner", partner=kept_apart).measures["counts_as"] == "conjugal"
    inside = stream("partner-in-canada", partner=kept_apart)
    assert condition(inside, "relationship").outcome == "not_met"


def test_a_couple_short_of_a_year_is_told_the_day() -> None:
    found = stream("partner", partner={"relationship": "common_law", "cohabiting_since": "2026-01-10"})
    assert found.measures["common_law_from"] == "2027-01-10"
    assert condition(found, "relationship").lifts_on == date(2027, 1, 10)


def test_same_sex_couples_are_the_same_in_every_rule() -> None:
    fields = {rule for spec in route.SPEC.streams for each in spec.rules for rule in each.reads}
    assert not {path for path in fields if "gender" in path or path.endswith("sex")}


def test_somebody_in_canada_without_status_rests_on_a_policy_and_that_is_not_settled() -> None:
    found = stream("partner-in-canada", IN_CANADA, applicant={"canada_status": "none"})
    assert condition(found, "status-in-canada").needs == ()
    assert found.standing == "eligible"
    assert found.measures["work_permit_while_waiting"] is False


@pytest.mark.parametrize(
    ("status", "until", "may"),
    [
        ("visitor", "2026-08-24", True),
        ("none", "2026-08-24", True),
        ("visitor", "2026-08-23", False),
        ("none", "2027-02-01", False),
    ],
)
def test_a_status_lost_less_than_ninety_days_ago_still_allows_the_work_permit(
    status: str, until: str, may: bool
) -> None:
    lately = {"canada_status": status, "status_until": until}
    found = stream("partner-in-canada", IN_CANADA, applicant=lately)
    assert found.measures["work_permit_while_waiting"] is may


def test_the_step_to_the_open_work_permit_tells_its_price_and_time() -> None:
    steps = [step.text for step in stream("partner-in-canada", IN_CANADA).next_steps]
    permit = next(text for text in steps if "open work permit" in text)
    assert "It costs CAD 255. It took 4 to 8 months (seen on 2026-05-12" in permit


def test_the_landing_fee_may_wait_for_those_who_pay_one() -> None:
    assert any("may be paid later" in caution for caution in stream("partner").cautions)
    assert not any("may be paid later" in caution for caution in stream("child", CHILD).cautions)


def test_the_open_work_permit_exists_since_its_policy() -> None:
    for day, may in ((date(2023, 5, 25), False), (date(2023, 5, 26), True)):
        assert stream("partner-in-canada", IN_CANADA, on=day).measures["work_permit_while_waiting"] is may
    assert stream("partner").measures["work_permit_while_waiting"] is False


def test_only_the_class_in_canada_has_no_appeal() -> None:
    assert stream("partner-in-canada", IN_CANADA).measures["appeal"] is False
    assert stream("partner", IN_CANADA).measures["appeal"] is True


# --- Sponsors ---------------------------------------------------------------------------------------


def test_an_open_impaired_driving_charge_stops_the_work_and_is_no_refusal() -> None:
    found = stream("partner", sponsor={"charges": [{"kind": "dui"}]})
    assert found.measures["suspended"] is True
    assert found.measures["sponsor_eligible"] is True
    assert found.standing == "eligible"
    assert condition(found, "no-serious-charge").needs == ()
    before = stream("partner", on=date(2018, 12, 17), sponsor={"charges": [{"kind": "dui"}]})
    assert before.measures["suspended"] is None


def test_a_removal_order_that_is_told_bars_a_sponsor_whatever_the_status() -> None:
    assert stream("partner", sponsor={"removal_order": ...}).measures["sponsor_eligible"] is True
    told = stream("partner", sponsor={"removal_order": True})
    assert [bar["code"] for bar in told.measures["bars"]] == ["removal_order"]
    assert told.measures["sponsor_eligible"] is False


def test_without_a_new_partner_of_either_nobody_is_asked_about_a_separation() -> None:
    found = stream("partner", partner={"separated_since": ..., "new_partner": False})
    assert condition(found, "not-apart").outcome == "met"


def test_an_orphan_who_has_come_of_age_is_told_so() -> None:
    grown = {"birth_date": "2008-11-22"}
    assert stream("orphan", ORPHAN, applicant=grown).standing == "not_available"


def test_a_record_suspension_ends_the_bar_of_a_conviction_in_canada_only() -> None:
    crime = {
        "kind": "sexual",
        "sentence_completed": "2025-01-01",
        "record_suspended": True,
        "rehabilitated": False,
    }
    assert stream("partner", sponsor={"convictions": [{**crime, "place": "CA"}]}).standing == "strong"
    abroad = stream("partner", sponsor={"convictions": [{**crime, "place": "US-OR"}]})
    assert abroad.measures["bars"] == [{"code": "conviction", "last_day": None, "free_from": None}]


def test_default_and_bankruptcy_are_no_bars_for_a_sponsor_in_quebec() -> None:
    found = stream(
        "partner", partner={"residence": "CA-QC"}, sponsor={"bankrupt": True, "support_default": True}
    )
    assert found.measures["bars"] == []
    assert {condition(found, name).outcome for name in ("not-bankrupt", "no-default")} == {"not_applicable"}


def test_each_bar_is_listed_with_its_last_day_and_the_first_free_one() -> None:
    found = stream("partner", sponsor={"earlier_partner_landed_on": "2024-02-29", "bankrupt": True})
    assert found.measures["bars"] == [
        {"code": "three_year_bar", "last_day": "2027-02-28", "free_from": "2027-03-01"},
        {"code": "bankrupt", "last_day": None, "free_from": None},
    ]
    assert found.standing == "within_reach"
    assert found.measures["verdict"] == "closed_for_now"


def test_a_person_registered_under_the_indian_act_sponsors_like_a_resident() -> None:
    found = stream("partner", partner={"canada_status": "registered_indian", "citizenships": ["US"]})
    assert condition(found, "sponsor-status").outcome == "met"


def test_the_five_year_bar_was_not_in_force_before_march_2012() -> None:
    told = {"canada_status": "permanent_resident", "citizenships": ["US"], "birth_country": "US"}
    found = stream(
        "partner",
        on=date(2012, 3, 1),
        partner={**told, "permanent_resident_since": "2011-01-01"},
        sponsor={"landed_as": "sponsored_partner"},
    )
    assert condition(found, "five-year-bar").outcome == "not_applicable"


# --- Other relatives --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("relative", "outcome"),
    [
        ({"relation": "parent", "canada_status": "other"}, "not_met"),
        ({"relation": "grandparent"}, "not_met"),
        ({"relation": "aunt_or_uncle", "canada_status": "citizen"}, "not_met"),
        ({"relation": "aunt_or_uncle", "canada_status": "other"}, "met"),
        ({"relation": "cousin", "canada_status": "citizen"}, "met"),
        ({"relation": "child", "age": 30, "canada_status": "other"}, "met"),
        ({"relation": "child", "age": 21, "canada_status": "other"}, "not_met"),
        ({"relation": "child", "canada_status": "other"}, "unknown"),
        ({"relation": "sibling", "age": 17, "canada_status": "other"}, "unknown"),
        ({"relation": "niece_or_nephew", "age": 18, "canada_status": "other"}, "met"),
        ({"relation": "sibling", "age": 40}, "unknown"),
    ],
)
def test_who_stands_in_the_way_of_another_relative(relative: dict[str, Any], outcome: str) -> None:
    found = condition(stream("other-relative", SIBLING, sponsor={"relatives": [relative]}), "nobody-else")
    assert found.outcome == outcome
    assert bool(found.needs) is (outcome == "unknown")


def test_an_adult_child_who_is_independent_may_only_be_another_relative() -> None:
    found = assessed(SIBLING, sponsor={"relation": "child", "relatives": []})
    assert {s.id for s in found.streams} == {"family/child", "family/other-relative"}
    assert (
        condition(stream("child", SIBLING, sponsor={"relation": "child"}), "dependent").outcome == "not_met"
    )


# --- Money ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "total"),
    [("2022-05-01", 1080 + 85), ("2026-04-29", 1205 + 85), ("2026-04-30", 1260 + 85), ("2028-04-30", None)],
)
def test_the_fees_are_those_of_the_day_on_which_the_application_is_received(
    received: str, total: int | None
) -> None:
    found = stream("partner", plans={"applications": [{"route": "family/partner", "on": received}]})
    assert found.measures["fees_total_cad"] == total


def test_a_child_sponsored_alone_pays_no_landing_fee_and_a_child_under_fourteen_no_biometrics() -> None:
    found = stream("child", CHILD)
    assert [(fee.code, fee.amount_cad) for fee in found.fees] == [
        ("sponsor", 90),
        ("family_child_principal", 90),
    ]


def test_children_who_come_along_pay_and_the_family_pays_biometrics_once() -> None:
    kids = [
        {"age": 15, "married": False, "has_child": False, "of": "applicant", "accompanies": True},
        {"age": 14, "married": False, "has_child": False, "of": "applicant", "accompanies": True},
    ]
    found = stream("partner", children=kids)
    assert found.measures["fees_total_cad"] == 1260 + 2 * 180 + 170
    unsure = [{**kids[0], "accompanies": None}]
    assert stream("partner", children=unsure).measures["fees_total_cad"] is None


@pytest.mark.parametrize(
    ("child", "total"),
    [
        ({"of": "both", "adopted_on": None}, 1345),
        ({"of": "applicant", "adopted_on": None}, 1345 + 180),
        ({"of": "both", "adopted_on": "2016-01-01"}, 1345 + 180),
        ({"of": "applicant", "birth_country": "CA-ON"}, 1345),
    ],
    ids=["of the sponsor who was born in Canada", "of the other", "adopted", "born in Canada"],
)
def test_a_child_who_is_a_citizen_by_birth_pays_nothing(child: dict[str, Any], total: int) -> None:
    told = {**CHILD["children"][0], **child}
    found = stream("partner", children=[told])
    assert found.measures["fees_total_cad"] == total


def test_an_application_bound_for_quebec_has_a_fee_that_is_not_known() -> None:
    found = stream("partner", plans={"province": "CA-QC"})
    assert found.measures["fees_total_cad"] is None
    assert [fee.code for fee in found.fees if fee.amount_cad is None] == ["quebec_undertaking"]


@pytest.mark.parametrize(
    ("people", "amount"), [(0, 38002), (1, 46720), (5, 80784), (6, 80784 + 8224), (8, 80784 + 3 * 8224)]
)
def test_the_income_is_that_of_the_familys_size(people: int, amount: int) -> None:
    found = stream("other-relative", SIBLING, sponsor={"earlier_dependants": people})
    assert found.measures["income_required_cad"] == amount


def test_an_income_test_that_is_met_is_an_estimate_and_says_so() -> None:
    found = stream("other-relative", SIBLING)
    assert condition(found, "income").estimated
    assert {notice.code for notice in found.prose.notices} == {
        "family_income_table",
        "family_no_partner_of_sponsor",
    }


def test_quebec_tests_the_means_itself_except_where_no_income_is_asked_for() -> None:
    in_quebec = {"residence": "CA-QC"}
    assert stream("other-relative", SIBLING, sponsor=in_quebec).measures["income_test"] == "quebec"
    assert stream("partner", partner=in_quebec).measures["income_test"] == "none"


def test_in_early_spring_the_tax_year_before_the_last_one_counts() -> None:
    told = {"income_cad": {"2024": 90000, "2025": 0}}
    spring = condition(stream("other-relative", SIBLING, on=date(2026, 4, 30), sponsor=told), "income")
    assert spring.outcome == "met"
    may = condition(stream("other-relative", SIBLING, on=date(2026, 5, 1), sponsor=told), "income")
    assert may.outcome == "not_met"


def test_before_march_2026_only_the_last_tax_year_counts_for_the_super_visa() -> None:
    told = {"income_cad": {"2023": 0, "2024": 38002, "2025": 0}}
    after = stream("super-visa", PARENT, on=date(2026, 3, 31), sponsor=told)
    assert condition(after, "income").outcome == "met"
    before = stream("super-visa", PARENT, on=date(2026, 3, 30), sponsor=told)
    assert condition(before, "income").outcome == "not_met"


def test_in_march_the_tax_year_just_ended_serves_if_its_income_was_told() -> None:
    of_2024 = {"income_cad": {"2023": 0, "2024": 38002, "2025": ...}}
    found = stream("super-visa", PARENT, on=date(2026, 3, 30), sponsor=of_2024)
    assert condition(found, "income").outcome == "met"


def test_a_gap_in_the_hosts_income_may_be_filled_by_the_visitor_and_is_not_settled() -> None:
    told = {"income_cad": {"2024": 30000, "2025": 30000}}
    found = condition(stream("super-visa", PARENT, sponsor=told), "income")
    assert (found.outcome, found.needs) == ("unknown", ())


# --- Quebec, times, undertakings --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "state", "reopens"),
    [
        (date(2024, 6, 25), None, None),
        (date(2024, 6, 26), "open", None),
        (date(2025, 7, 8), "open", None),
        (date(2025, 7, 9), "closed", "2026-07-02"),
        (date(2026, 7, 1), "closed", "2026-07-02"),
        (date(2026, 7, 2), "check_with_mifi", None),
        (date(2028, 7, 1), "check_with_mifi", None),
    ],
)
def test_quebec_takes_undertakings_of_partners_in_windows(
    day: date, state: str | None, reopens: str | None
) -> None:
    found = stream("partner", on=day, plans={"province": "CA-QC"})
    assert found.measures["quebec_intake"] == state
    assert found.measures["reopens_on"] == reopens
    assert found.standing == {"open": "strong", "closed": "closed"}.get(state or "", "eligible")


def test_the_calendar_of_quebec_leaves_a_partner_eligible_and_says_to_ask() -> None:
    found = stream("partner", plans={"province": "CA-QC"})
    assert (found.standing, found.measures["verdict"]) == ("eligible", "check_with_mifi")
    assert "MIFI" in found.summary


def test_minor_children_are_never_limited_and_adult_children_not_since_the_second_window() -> None:
    def state(birth: str, on: date = AS_OF) -> str | None:
        kid = {**CHILD["children"][0], "birth_date": birth}
        found = stream("child", CHILD, on=on, children=[kid], plans={"province": "CA-QC"})
        measured: str | None = found.measures["quebec_intake"]
        return measured

    assert state("2014-04-01") == "uncapped"
    assert state("2007-01-01") == "uncapped"
    assert state("2007-01-01", date(2026, 1, 1)) == "closed"
    assert state("2014-04-01", date(2026, 1, 1)) == "uncapped"


def test_the_time_is_the_last_figure_seen_on_the_day_with_its_day() -> None:
    for day, months in ((date(2026, 4, 1), 15), (date(2026, 5, 12), 16)):
        found = stream("partner", on=day)
        assert found.months is not None
        assert (found.months.low, found.months.high) == (months, months)
    assert any("2026-05-12" in text for text in stream("partner").cautions)
    assert stream("partner", on=date(2026, 1, 1)).months is None


@pytest.mark.parametrize(
    ("stream_id", "base", "ends"),
    [
        ("partner", PARTNER, "2030-01-15"),
        ("child", CHILD, "2037-01-15"),
        ("orphan", ORPHAN, "2037-01-15"),
        ("parent", PARENT, "2047-01-15"),
        ("adoption", TO_BE_ADOPTED, "2037-01-15"),
    ],
)
def test_the_undertaking_ends_by_the_relation(stream_id: str, base: dict[str, Any], ends: str) -> None:
    found = stream(stream_id, base, plans={"landing_on": "2027-01-15"})
    assert found.measures["undertaking_ends_on"] == ends
    assert stream(stream_id, base).measures["undertaking_ends_on"] is None


def test_the_undertaking_for_a_grown_dependent_child_is_short() -> None:
    kid = {**CHILD["children"][0], "birth_date": "2000-01-01", "dependent_by_condition": True}
    found = stream("child", CHILD, children=[kid], plans={"landing_on": "2027-01-15"})
    assert found.measures["undertaking_ends_on"] == "2030-01-15"


def test_a_child_of_27_with_a_condition_is_dependent_and_its_age_is_fixed_on_the_day_of_filing() -> None:
    kid = {**CHILD["children"][0], "birth_date": "1999-01-01", "dependent_by_condition": True}
    found = stream("child", CHILD, children=[kid])
    assert found.measures["people"] == [
        {"who": "children[0]", "dependent": True, "locked_age": 27, "locked_on": "2026-11-22"}
    ]


def test_a_child_who_weds_after_filing_drops_out() -> None:
    kid = {**CHILD["children"][0], "birth_date": "2005-01-01", "married": True}
    found = stream("child", CHILD, children=[kid])
    assert condition(found, "dependent").outcome == "not_met"
    assert found.standing == "not_available"


def test_the_age_below_which_a_child_is_dependent_is_that_of_the_day_of_filing() -> None:
    kid = {**CHILD["children"][0], "birth_date": "1997-01-01"}
    for filed, fact in (("2017-10-23", False), ("2017-10-24", True)):
        found = stream(
            "child",
            CHILD,
            on=date.fromisoformat(filed),
            children=[{**kid, "dependent_by_condition": False}],
        )
        assert found.measures["people"][0]["dependent"] is fact


# --- Facts read -------------------------------------------------------------------------------------


def leaves(document: dict[str, Any], path: str = "") -> Any:
    for name, value in document.items():
        here = f"{path}.{name}" if path else name
        if isinstance(value, dict) and value and name != "income_cad":
            yield from leaves(value, here)
        else:
            yield here


@pytest.mark.parametrize("name", BASES)
def test_every_fact_that_changes_the_answer_is_named_by_a_rule(name: str) -> None:
    document = family(BASES[name], plans={"landing_on": "2027-01-15", "province": "CA-QC"}).to_dict()
    before = of(document).to_dict()
    for path in leaves(document):
        without: dict[str, Any] = Profile.model_validate(document).to_dict()
        place = without
        *parents, last = path.split(".")
        for parent in parents:
            place = place[parent]
        del place[last]
        after = of(without)
        if after is None or after.to_dict() != before:
            assert route.SPEC.is_changed_by(path), path


def test_an_overlay_opens_the_class_of_parents() -> None:
    opened = Row(
        ("family/parent",),
        {"status": "open", "note": None, "reopens_on": None},
        date(2026, 10, 1),
        None,
        "A later instruction",
        AS_OF,
        "A",
        overlaid=True,
    )
    found = stream("parent", PARENT, tables=PACKAGED.with_overlay({"family-programmes": (opened,)}))
    assert found.status == "open"
    assert found.standing == "eligible"
