"""The page for a lawyer or consultant: facts, results, open questions, and nothing about protection."""

from __future__ import annotations

import json
from typing import Any

import pytest

from moveto_ca import Profile, assess
from moveto_ca.render import markdown
from moveto_ca.render.facts import facts_told
from moveto_ca.render.handoff import handoff
from render_profiles import HOUSEHOLD
from support import AS_OF

PROTECTION = {
    "wants_information": True,
    "in_canada_now": True,
    "entries": [{"date": "2024-05-17", "mode": "between_ports", "from": "US", "admitted": True}],
    "prior_claims": [{"country": "NZ", "date": "2018-04-23", "outcome": "abandoned", "confirmed": True}],
}
TRACES = ("rotection", "asylum", "claim", "2024-05-17", "2018-04-23", "New Zealand", "safety")


def page(document: dict[str, Any], *, all_of_it: bool = False) -> str:
    profile = Profile.model_validate(document)
    told = profile.to_dict(include_protection=all_of_it)
    return markdown.write(handoff(assess(profile, as_of=AS_OF), told))


def told(**document: Any) -> dict[str, str]:
    return dict(facts_told(Profile.model_validate(document).to_dict(include_protection=False)))


def test_it_has_facts_results_open_questions_sources_and_says_what_it_is_not() -> None:
    text = page(HOUSEHOLD)
    for part in (
        "# Hand-off for a lawyer",
        "## Facts as told",
        "## Results",
        "## Not told yet",
        "## Sources",
    ):
        assert part in text
    assert "not legal advice" in text


def test_each_way_stands_on_it_with_what_is_in_the_way_and_where_that_is_written() -> None:
    report = assess(Profile.model_validate(HOUSEHOLD), as_of=AS_OF)
    lines = page(HOUSEHOLD).splitlines()
    for route in (*report.routes, report.admissibility):
        assert route is not None
        row = next(line for line in lines if line.startswith(f"| {route.title} |"))
        assert "not met:" in row or "not known:" in row or route.standing == "strong"
    barred = next(line for line in lines if line.startswith("| What could stop you at the border |"))
    assert "36(1), 36(3)" in barred


def test_what_bars_a_person_is_a_question_for_the_lawyer() -> None:
    text = page(HOUSEHOLD)
    part = text.split("## What the law leaves open, and what bars")[1].split("##")[0]
    assert "At the border: A serious offence bars you." in part


@pytest.mark.parametrize("all_of_it", [False, True])
def test_nothing_about_protection_stands_on_it_even_if_the_report_has_it(all_of_it: bool) -> None:
    document = {**HOUSEHOLD, "protection": PROTECTION}
    report = assess(Profile.model_validate(document), as_of=AS_OF)
    assert report.route("asylum") is not None
    text = page(document, all_of_it=all_of_it)
    without = page(HOUSEHOLD)
    assert [trace for trace in TRACES if text.count(trace) > without.count(trace)] == []
    assert "safety" not in text


def test_no_name_of_anybody_stands_on_it() -> None:
    document = json.loads(json.dumps(HOUSEHOLD))
    document["ancestry"][0][1]["name"] = "Xavier Quillfeather"
    assert "Quillfeather" not in page(document)


def test_facts_are_cut_to_what_the_page_holds_and_it_says_so() -> None:
    document = json.loads(json.dumps(HOUSEHOLD))
    document["children"] = [
        {"birth_date": f"20{n:02}-03-03", "birth_country": "US", "citizenships": ["US"]} for n in range(1, 20)
    ] * 2
    text = page(document)
    assert "Not on this page" in text
    assert "left out; the saved facts (--save) have all." in text
    assert len(text.split("## Facts as told")[1].split("## Results")[0]) < 3200


def test_a_person_is_told_in_one_line_and_each_list_in_its_own() -> None:
    lines = told(applicant=HOUSEHOLD["applicant"])
    assert lines["You"].startswith("born 1988-03-14; born in Michigan; citizenships United States; ")
    assert lines["You, work"] == (
        "Registered nurse; NOC 31301; employer A hospital; in United States; from 2014-08-01; to now; "
        "hours a week 38; yes: paid, duties match; no: self employed, while full time student"
    )
    assert lines["You, education"].startswith("(1) bachelor; in United States; field nursing;")
    assert " (2) masters;" in lines["You, education"]
    assert "none: french" in lines["You, languages"]


def test_what_was_told_to_be_none_is_told_and_what_was_not_told_is_not() -> None:
    lines = told(partner=None, children=[], applicant={"age": 34})
    assert lines == {"You": "age 34", "Told as none": "your partner, children"}


def test_amounts_say_that_they_are_canadian_dollars() -> None:
    assert told(plans={"funds_cad": 60000})["Plans"] == "funds CAD 60,000"


def test_children_are_told_apart() -> None:
    lines = told(children=[{"age": 4}, {"age": 7}])
    assert lines == {"Your first child": "age 4", "Your second child": "age 7"}
    assert told(children=[{"age": 4}]) == {"Your child": "age 4"}


def test_an_aim_of_safety_is_not_handed_on() -> None:
    assert told(plans={"aims": ["safety", "work"]})["Plans"] == "aims work"
    assert told(plans={"aims": ["safety"]}) == {}


def points(document: dict[str, Any]) -> str:
    """Give the list of what the law leaves open and what bars."""
    return page(document).split("## What the law leaves open, and what bars")[1].split("\n##")[0]


def test_a_bar_is_handed_on_with_the_section_of_the_offence_and_its_maximum() -> None:
    text = points(HOUSEHOLD)
    assert "Criminal Code" in text
    assert "years in prison" in text
    assert "…" not in text


QUEBEC = {
    "applicant": {"birth_date": "1968-03-22", "birth_country": "US-MA", "citizenships": ["US"]},
    "ancestry": [
        [
            {"link": "mother", "birth_date": "1940-06-02", "birth_place": "US-MA", "death_date": None},
            {
                "link": "father",
                "birth_date": "1912-11-19",
                "birth_place": "US-MA",
                "death_date": "1988-02-03",
                "parents_married": True,
                "naturalized_elsewhere": None,
                "landed_in_canada": None,
            },
            {
                "link": "father",
                "birth_date": "1886-04-05",
                "birth_place": "CA-QC",
                "naturalized_elsewhere": "1915-10-01",
                "death_date": "1950-01-20",
            },
        ]
    ],
}


def test_a_doubt_of_the_law_is_handed_on_with_the_way_it_leans_and_the_doubt_beside_it() -> None:
    text = points(QUEBEC)
    assert "most likely makes a citizen" in text
    assert "the Act does not say that this death does no harm" in text


def test_children_who_are_citizens_by_a_partners_line_are_named_and_a_partner_told_to_be_one_is_not() -> None:
    abroad = {"birth_country": "US", "citizenships": ["US"], "of": "both", "adopted_on": None}
    document = {
        "applicant": {"birth_date": "1987-03-30", "birth_country": "US", "citizenships": ["US"]},
        "partner": {
            "relationship": "married",
            "birth_date": "1986-01-25",
            "birth_country": "CA-NS",
            "citizenships": ["CA"],
            "canada_status": "citizen",
        },
        "children": [{**abroad, "birth_date": "2015-10-01"}, {**abroad, "birth_date": "2019-06-17"}],
        "ancestry": [],
    }
    (line,) = (line for line in page(document).splitlines() if line.startswith("Very likely Canadian"))
    assert "your first child (3(1)(b)) and your second child (3(1)(b))" in line
    assert "partner" not in line
    assert "Very likely Canadian" not in page({**document, "children": []})


def test_what_bars_a_person_comes_before_all_else_that_is_not_met() -> None:
    barred = [line for line in page(HOUSEHOLD).splitlines() if "not met: Nothing stops you" in line]
    assert barred
    for line in barred:
        assert line.index("not met:") == line.index("not met: Nothing stops you at the border")
