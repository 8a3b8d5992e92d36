"""A person with all lines, the partner and the children; what needs no line; how it all stands."""

import pytest

from descent_cases import HARMLESS_ANCESTOR
from family_lines import UNTOLD, abroad, elder, ontario, profile_of, route_of, you
from moveto_ca.report import MET, NOT_MET, UNKNOWN
from moveto_ca.wording import question


def conditions(route):
    return {c.id: c for c in route.streams[0].conditions}


# The applicant ------------------------------------------------------------------------------------------


def test_with_nothing_told_the_report_asks_for_birth_and_ancestry():
    route = route_of({})
    assert route.standing == "incomplete"
    assert conditions(route)["ancestry"].needs == ("applicant.birth_country", "ancestry")
    assert route.measures["verdict"] == "unknown"
    assert route.measures["needs"] == ["applicant.birth_country", "ancestry"]
    assert route.measures["lines"] == []


def test_with_no_ancestry_told_the_report_asks_for_it_in_plain_words():
    route = route_of({"applicant": {"birth_country": "US"}})
    assert route.standing == "incomplete"
    assert conditions(route)["ancestry"].needs == ("ancestry",)
    assert question("ancestry").startswith("Was any of your parents or grandparents")


def test_who_is_sure_to_have_no_such_ancestor_is_no_citizen():
    route = route_of({"applicant": {"birth_country": "US"}, "ancestry": []})
    assert (route.standing, route.score) == ("not_available", 0)
    assert route.measures["verdict"] == "not_citizen"


@pytest.mark.parametrize("own", [{"canada_status": "citizen"}, {"citizenships": ["US", "CA"]}], ids=str)
def test_who_says_to_be_a_citizen_is_one(own):
    route = route_of({"applicant": {"birth_country": "US", **own}})
    assert route.standing == "strong"
    assert route.measures["verdict"] == "citizen"
    assert route.measures["best_line"] is None
    assert [row["line"] for row in route.measures["lines"]] == [None]


def test_birth_in_canada_needs_no_line():
    route = route_of({"applicant": {"birth_country": "CA-ON", "birth_date": "1960-01-01"}})
    assert route.standing == "strong"
    assert route.measures["lines"][0]["line"] is None
    assert "need no other way" in route.streams[0].summary


def test_birth_in_canada_comes_first_and_every_line_has_its_row():
    lines = [[elder("1930-01-01", "PL")], [ontario("1930-01-01", link="mother")]]
    route = route_of({"applicant": you("1960-01-01", "CA-ON"), "ancestry": lines})
    assert [row["line"] for row in route.measures["lines"]] == [None, 0, 1]
    assert route.measures["best_line"] is None


def test_every_line_is_evaluated_and_the_best_one_counts():
    lines = [
        [elder("1930-01-01", "PL")],
        [abroad("1955-01-01", link="mother", death_date="1990-01-01"), ontario()],
        [ontario("1950-01-01")],
    ]
    measures = route_of({"applicant": you("1980-01-01"), "ancestry": lines}).measures
    assert [row["verdict"] for row in measures["lines"]] == ["not_citizen", "unknown", "citizen"]
    assert (measures["verdict"], measures["best_line"]) == ("citizen", 2)


def test_a_grant_serves_where_no_line_makes_a_citizen():
    doubtful = (ontario("1860-01-01"), abroad("1890-01-01"))
    route = route_of(profile_of(*doubtful, you("1930-01-01", granted="1990-01-01")))
    assert route.measures["verdict"] == "citizen"


def test_an_age_without_a_birth_date_is_an_interval_of_a_year():
    assert route_of(
        {"applicant": {"age": 40, "birth_country": "US"}, "ancestry": [[ontario("1955-01-01")]]}
    ).measures["verdict"] == ("citizen")
    at_the_edge = route_of(
        {
            "applicant": {"age": 0, "birth_country": "US"},
            "ancestry": [[abroad("1990-01-01"), ontario("1960-01-01")]],
        }
    ).measures
    assert at_the_edge["verdict"] == "unknown"
    assert "applicant.birth_date" in at_the_edge["needs"]


def test_a_citizens_line_has_one_condition_for_each_person_with_rule_and_paragraph():
    route = route_of(
        profile_of(ontario(naturalized_elsewhere="1955-03-01"), abroad("1958-06-10"), you("1985-05-05"))
    )
    found = [(c.rule.number, c.outcome) for c in route.streams[0].conditions]
    assert found == [(None, MET), ("N5", MET), ("L8", MET), ("L9", MET)]
    assert "Your grandfather, born 1925-08-14 in Ontario" in route.streams[0].conditions[1].found
    assert "3(1)(f)" in route.streams[0].conditions[1].found
    assert route.score == 100


def test_a_broken_link_is_a_condition_that_nobody_can_change():
    route = route_of(profile_of(ontario(renounced="1975-01-01"), you("1976-05-05")))
    broken = conditions(route)["parent-no-citizen-at-the-birth"]
    assert (broken.outcome, broken.rule.changeable) == (NOT_MET, False)
    assert route.standing == "not_available"


def test_a_doubt_of_the_law_is_unknown_and_needs_no_fact():
    route = route_of(profile_of(ontario("1860-01-01"), abroad("1890-01-01"), you("1930-01-01")))
    doubt = conditions(route)["two-births-abroad-before-1947"]
    assert (doubt.outcome, doubt.needs) == (UNKNOWN, ())
    assert route.standing == "eligible"
    assert "not settled" in route.streams[0].summary
    assert any("arguable and commonly made" in caution for caution in route.streams[0].cautions)


def test_a_rule_that_applies_twice_in_a_line_has_two_names():
    line = (ontario("1950-01-01"), abroad("1978-01-01"), you("2005-01-01"))
    ids = [c.id for c in route_of(profile_of(*line)).streams[0].conditions]
    assert len(set(ids)) == len(ids) == 4


def test_a_file_that_may_be_held_is_told_of_the_hold_and_a_certificate_lifts_it():
    def cautions(**told):
        line = (ontario(), abroad("1955-01-01", **told), you("1985-01-01"))
        return " ".join(route_of(profile_of(*line)).streams[0].cautions)

    assert "on hold" in cautions()
    assert "on hold" not in cautions(certificate_issued=True)


def test_words_for_a_citizen_say_what_to_do_what_it_costs_and_how_long_it_takes():
    stream = route_of(profile_of(elder("1925-01-01", "CA-QC"), you("1958-06-10"))).streams[0]
    assert "very likely already a Canadian citizen" in stream.summary
    assert [fee.amount_cad for fee in stream.fees] == [75]
    assert stream.months.low == stream.months.high == 15
    where = " ".join(step.where or "" for step in stream.next_steps)
    assert "Directeur de l'état civil" in where
    assert "CIT 0001" in " ".join(step.form or "" for step in stream.next_steps)
    assert any("taxes by residence" in caution for caution in stream.cautions)


def test_before_the_figures_of_waiting_begin_none_is_shown():
    stream = route_of(profile_of(ontario(), you("1958-06-10")), "2020-01-01").streams[0]
    assert stream.months is None


@pytest.mark.parametrize("name", sorted(HARMLESS_ANCESTOR))
def test_no_single_open_fact_of_a_plain_line_is_asked_for_without_a_question_in_words(name):
    line = profile_of(ontario(**{name: UNTOLD}), abroad("1930-01-01", **{name: UNTOLD}), you("1960-01-01"))
    for path in route_of(line).measures["needs"]:
        assert question(path).endswith("?")


# Partner and children -----------------------------------------------------------------------------------

CANADIAN_GRANDMOTHER = [[abroad("1955-01-01", link="mother"), ontario(link="mother")]]


def people(**more):
    document = {"applicant": you("1985-01-01"), "ancestry": CANADIAN_GRANDMOTHER, **more}
    return {row["who"]: row for row in route_of(document).measures["people"]}


def test_a_partner_has_lines_of_the_own():
    rows = people(
        partner={"birth_country": "US", "birth_date": "1980-01-01", "ancestry": [[ontario("1950-01-01")]]}
    )
    assert rows["partner"]["verdict"] == "citizen"
    assert rows["partner"]["lines"][0]["generations"][0]["who"] == "Your partner's father"


def test_a_partner_of_whom_nothing_is_told_is_asked_about():
    rows = people(partner={"birth_country": "US"})
    assert (rows["partner"]["verdict"], rows["partner"]["needs"]) == ("unknown", ["partner.ancestry"])


def child(born, **told):
    return {"birth_date": born, "birth_country": "US", "adopted_on": None, "of": "both", **told}


def test_a_child_born_before_december_2025_is_a_citizen_with_the_parent():
    rows = people(partner=None, children=[child("2015-01-01"), child("2025-12-14")])
    assert [rows[f"children[{n}]"]["verdict"] for n in (0, 1)] == ["citizen", "citizen"]


@pytest.mark.parametrize(
    ("days", "verdict"),
    [
        ({"applicant": 1095}, "citizen"),
        ({"applicant": 1094}, "not_citizen"),
        (None, "citizen_if_substantial_connection"),
    ],
)
def test_a_child_born_since_counts_the_parents_days(days, verdict):
    document = {
        "applicant": you("1985-01-01"),
        "ancestry": [
            [
                abroad("1955-01-01", link="mother", crown_service_abroad_at_next_birth=False),
                ontario(link="mother"),
            ]
        ],
        "partner": None,
        "children": [child("2026-02-02", parents_days_in_canada=days, parent_in_crown_service=False)],
    }
    row = route_of(document).measures["people"][0]
    assert row["verdict"] == verdict
    if days is None:
        assert row["needs"] == ["children[0].parents_days_in_canada.applicant"]


def test_a_child_of_a_partner_born_in_canada_needs_no_days():
    partner = {"birth_country": "CA-ON", "birth_date": "1970-01-01"}
    rows = people(partner=partner, children=[child("2026-02-02")])
    assert rows["children[0]"]["verdict"] == "citizen"


def test_a_child_adopted_by_a_citizen_is_no_citizen_by_descent_but_has_a_way():
    rows = people(partner=None, children=[child("2015-01-01", adopted_on="2016-01-01")])
    line = rows["children[0]"]["lines"][0]
    assert (line["verdict"], line["reason"], line["other_way"]) == (
        "not_citizen",
        "adopted",
        "adoption_grant 5.1(1)",
    )


def test_whether_a_child_was_adopted_is_asked_for():
    born = child("2015-01-01")
    del born["adopted_on"]
    rows = people(partner=None, children=[born])
    assert (rows["children[0]"]["verdict"], rows["children[0]"]["needs"]) == (
        "unknown",
        ["children[0].adopted_on"],
    )


def test_whose_child_it_is_is_asked_for_where_that_decides():
    partner = {"birth_country": "US", "ancestry": []}
    born = child("2015-01-01")
    del born["of"]
    rows = people(partner=partner, children=[born])
    assert (rows["children[0]"]["verdict"], rows["children[0]"]["needs"]) == ("unknown", ["children[0].of"])
    assert people(partner=None, children=[born])["children[0]"]["verdict"] == "citizen"


def test_a_child_of_the_partner_alone_gets_nothing_from_the_applicant():
    partner = {"birth_country": "US", "ancestry": []}
    rows = people(partner=partner, children=[child("2015-01-01", of="partner")])
    assert rows["children[0]"]["verdict"] == "not_citizen"


def test_a_child_told_to_be_a_citizen_is_one():
    assert (
        people(children=[child("2026-02-02", canada_status="citizen")])["children[0]"]["verdict"] == "citizen"
    )


def test_a_child_born_in_canada_to_a_citizen_is_one_and_to_others_unless_a_parent_was_a_diplomat():
    born = child("2026-02-02", birth_country="CA-ON")
    assert people(partner=None, children=[born])["children[0]"]["verdict"] == "citizen"
    row = people(partner=None, ancestry=[], children=[born])["children[0]"]
    assert (row["verdict"], row["needs"]) == ("unknown", ["children[0].canada_status"])


def test_a_parent_who_is_a_citizen_by_own_words_may_have_become_one_after_the_birth():
    document = {
        "applicant": {"birth_country": "US", "birth_date": "1985-01-01", "canada_status": "citizen"},
        "partner": None,
        "children": [child("2015-01-01")],
    }
    row = route_of(document).measures["people"][0]
    assert (row["verdict"], row["needs"]) == ("unknown", ["applicant.citizen_since"])
    document["applicant"]["citizen_since"] = "2010-01-01"
    assert route_of(document).measures["people"][0]["verdict"] == "citizen"


@pytest.mark.parametrize(
    ("people", "as_of", "notices"),
    [
        ((ontario(), abroad("1955-01-01"), you("1985-01-01")), "2026-11-22", ["suspended", "recalled"]),
        ((ontario(), abroad("1955-01-01"), you("1985-01-01")), "2026-01-10", ["recalled"]),
        ((ontario(), you("1958-06-10")), "2026-11-22", []),
    ],
    ids=["by the law of 2025", "before June 2026", "by the law of 2009"],
)
def test_who_rests_on_the_law_of_2025_hears_what_became_of_certificates(people, as_of, notices):
    cautions = route_of(profile_of(*people), as_of).streams[0].prose.cautions
    for word in ("suspended", "recalled"):
        assert any(word in caution for caution in cautions) == (word in notices)


def test_the_wait_is_told_with_its_month_and_the_people_before():
    steps = route_of(profile_of(ontario(), you("1958-06-10"))).streams[0].prose.next_steps
    wait = next(step.text for step in steps if step.text.startswith("Expect to wait"))
    assert "15 months were shown in June 2026, with about 82,000 people waiting" in wait


def test_a_citizen_is_told_that_nothing_else_is_asked_and_how_the_american_file_helps():
    prose = (
        route_of(profile_of(ontario(naturalized_elsewhere="1955-03-01"), you("1958-06-10"))).streams[0].prose
    )
    assert "no test, no oath, no income, no police record" in prose.summary
    assert any("naturalization file" in step.text for step in prose.next_steps)
    other = route_of(profile_of(ontario(), you("1958-06-10"))).streams[0].prose
    assert not any("naturalization file" in step.text for step in other.next_steps)


@pytest.mark.parametrize(
    ("place", "words"),
    [("CA-ON", "order your birth certificate"), ("US-CA", "apply for a certificate of citizenship")],
)
def test_who_says_to_be_a_citizen_is_told_what_to_do_first(place, words):
    route = route_of({"applicant": {"birth_country": place, "canada_status": "citizen"}, "children": []})
    steps = [step.text for step in route.streams[0].prose.next_steps]
    assert words in steps[0]
    assert not any("each child" in step for step in steps)
    told = route_of({"applicant": {"birth_country": place, "canada_status": "citizen"}})
    assert any("each child" in step.text for step in told.streams[0].prose.next_steps)
