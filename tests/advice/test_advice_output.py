"""The advice as the program gives it: in a report for people unless not wanted, in JSON only if asked for."""

import pytest

from cli.test_schema import wrong
from moveto_ca.report_schema import report_schema
from program import DAY, run

PROFILE = "examples/08-engineer-on-h1b-with-family.json"


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch):
    from support import ROOT

    monkeypatch.chdir(ROOT)


def assessed(*arguments):
    ended = run("assess", "--profile", PROFILE, *DAY, *arguments)
    assert ended.status == 0, ended.err
    return ended


def test_json_has_no_advice_unless_it_is_asked_for():
    assert "advice" not in assessed("--json").document


def test_json_with_advice_is_the_same_report_with_one_part_more_and_fits_the_schema():
    plain, advised = assessed("--json").document, assessed("--json", "--advice").document
    advice = advised.pop("advice")
    assert advised == plain
    assert advice["levers"]
    assert advice["ahead"]
    assert [one["who"] for one in advice["principals"]] == ["applicant", "partner"]
    schema = report_schema()
    assert wrong({**plain, "advice": advice}, schema, schema) == []
    assert wrong(plain, schema, schema) == []
    advice["levers"][0]["gains"] = "nothing"
    assert wrong({**plain, "advice": advice}, schema, schema)


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_report_for_people_has_the_advice_unless_it_is_not_wanted(form):
    assert "What would change it" in assessed("--format", form).out
    assert "What would change it" not in assessed("--format", form, "--no-advice").out


def test_a_brief_report_has_none():
    assert "What would change it" not in assessed("--brief").out


def test_advice_is_given_only_for_the_routes_that_are_shown():
    advice = assessed("--json", "--advice", "--routes", "express-entry").document["advice"]
    assert {lever["route"] for lever in advice["levers"]} == {"express-entry"}
    for principal in advice["principals"]:
        assert {place["route"] for place in principal["best"]} <= {"express-entry"}


def test_json_without_advice_does_not_load_it():
    from program import started

    ended = started("assess", "--profile", PROFILE, *DAY, "--json", env={"PYTHONVERBOSE": "1"})
    assert ended.status == 0
    assert "moveto_ca.rules.assess" in ended.err
    assert "moveto_ca.advice" not in ended.err
