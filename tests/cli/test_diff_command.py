"""``moveto-ca diff``: an old report against today's rules and facts."""

from __future__ import annotations

import json
from copy import deepcopy

import pytest
from hypothesis import given, settings

from moveto_ca import Profile, assess
from moveto_ca.advice.difference import difference
from profiles_for_tests import AS_OF, PROFILES
from program import DAY, run
from support import ROOT

ACCOUNTANT = ROOT / "examples" / "03-accountant-with-an-offer.json"


@pytest.fixture
def old(tmp_path):
    file = tmp_path / "report.json"
    ended = run("assess", "--profile", str(ACCOUNTANT), "--json", *DAY, "--output", str(file))
    assert ended.status == 0, ended.err
    return file


def diff(*arguments):
    ended = run("diff", *map(str, arguments), "--json")
    assert ended.status == 0, ended.err
    return ended.document


def changed(tmp_path, **facts):
    document = json.loads(ACCOUNTANT.read_text())
    document["applicant"] |= facts
    file = tmp_path / "me.json"
    file.write_text(json.dumps(document))
    return file


def part(told, *path):
    parts, found = told["routes"], None
    for name, part_id in zip(("streams", "conditions", "none"), path, strict=False):
        found = next(each for each in parts if each["id"] == part_id)
        parts = found.get(name, ())
    return found


def test_the_same_facts_on_the_same_day_give_no_change(old):
    told = diff(old, ACCOUNTANT, *DAY)
    assert (told["routes"], told["answer_changed"], told["warnings"]) == ([], False, {"new": [], "gone": []})
    assert "Nothing changed." in run("diff", str(old), str(ACCOUNTANT), *DAY).out


def test_a_fact_that_changes_an_answer_is_told_with_the_condition_that_did_it(old, tmp_path):
    told = diff(old, changed(tmp_path, citizenships=["FR"], us_status="permanent_resident"), *DAY)
    assert told["answer_changed"] is True
    stream = part(told, "cusma", "cusma/professional")
    assert stream["old"]["standing"] != "not_available"
    assert stream["new"]["standing"] == "not_available"
    condition = part(told, "cusma", "cusma/professional", "citizenship")
    assert condition["change"] == "finding"
    assert (condition["old"]["outcome"], condition["new"]["outcome"]) == ("met", "not_met")


def test_a_programme_that_was_paused_is_told_as_a_change_of_its_status(old, tmp_path):
    overlay = tmp_path / "rules.json"
    row = {"stream": "cusma/professional", "status": "paused", "from": "2026-10-01", "authority": "a test"}
    overlay.write_text(json.dumps({"cusma-statuses": [row]}))
    told = diff(old, ACCOUNTANT, *DAY, "--rules-overlay", overlay)
    stream = part(told, "cusma", "cusma/professional")
    assert (stream["old"]["status"], stream["new"]["status"]) == ("open", "paused")
    assert told["answer_changed"] is True


def test_a_rule_whose_words_changed_is_told_apart_from_a_finding():
    report = json.loads(run("assess", "--profile", str(ACCOUNTANT), "--json", "--routes", "cusma", *DAY).out)
    before = deepcopy(report)
    condition = before["routes"][0]["streams"][0]["conditions"][1]
    condition["required"] = "Something else was wanted."
    (stream,) = difference(before, report)["routes"][0]["streams"]
    assert [each["change"] for each in stream["conditions"]] == ["rule"]
    condition["outcome"] = "unknown"
    (stream,) = difference(before, report)["routes"][0]["streams"]
    assert [each["change"] for each in stream["conditions"]] == ["rule_and_finding"]


def test_without_facts_only_the_programmes_are_compared(old):
    told = diff(old, "--as-of", "2027-01-02")
    assert told["compared"] == "programme_statuses"
    stream = part(told, "cusma", "cusma/professional")
    assert stream["old"]["status"] == "open"
    assert stream["new"]["status"] != "open"
    assert told["answer_changed"] is None
    assert diff(old, *DAY)["answer_changed"] is False


def test_the_status_of_every_stream_of_a_report_is_found_in_the_tables(tmp_path):
    for file in sorted((ROOT / "examples").glob("[0-9]*.json")):
        report = tmp_path / file.name
        run("assess", "--profile", str(file), "--json", *DAY, "--output", str(report))
        assert diff(report, *DAY)["routes"] == [], file.name


def test_facts_missing_now_are_named(old, tmp_path):
    less = json.loads(ACCOUNTANT.read_text())
    del less["applicant"]["citizenships"], less["applicant"]["us_status"]
    file = tmp_path / "less.json"
    file.write_text(json.dumps(less))
    told = diff(old, file, *DAY)
    assert "applicant.citizenships" in told["facts"]["missing"]
    report = tmp_path / "less-report.json"
    run("assess", "--profile", str(file), "--json", *DAY, "--output", str(report))
    assert "applicant.citizenships" in diff(report, ACCOUNTANT, *DAY)["facts"]["answered"]


def test_the_words_on_a_screen_name_what_changed(old, tmp_path):
    ended = run(
        "diff", str(old), str(changed(tmp_path, citizenships=["FR"], us_status="permanent_resident")), *DAY
    )
    assert ended.status == 0
    assert "An answer changed" in ended.out
    assert "-> Not open to you" in ended.out
    assert "met -> not met; what was found changed" in " ".join(ended.out.split())
    assert "not legal advice" in ended.out


def test_a_day_later_the_same_outcomes_are_not_told_one_by_one(old):
    ended = run("diff", str(old), str(ACCOUNTANT), "--as-of", "2026-11-23")
    assert "with the same outcome" in ended.out
    assert "found before" not in ended.out


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({}, "is no report"),
        ({"applicant": {}}, "looks like a profile"),
        ({"schema": "moveto-ca/report/1"}, "routes"),
        (
            {"schema": "moveto-ca/report/1", "routes": {}, "missing_facts": [], "warnings": []},
            "must be a list",
        ),
        ({"schema": "moveto-ca/report/1", "routes": [1], "missing_facts": [], "warnings": []}, "routes[0]"),
        (
            {
                "schema": "moveto-ca/report/1",
                "routes": [{"id": "x", "streams": [{"id": "x/y", "conditions": [{}]}]}],
                "missing_facts": [{}],
                "warnings": [],
            },
            "routes[0].streams[0].conditions[0].id",
        ),
    ],
)
def test_what_is_no_report_is_refused_with_its_places(tmp_path, document, said):
    file = tmp_path / "old.json"
    file.write_text(json.dumps(document))
    ended = run("diff", str(file), str(ACCOUNTANT), *DAY)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_every_mistake_is_told_at_once(tmp_path):
    (tmp_path / "me.json").write_text('{"applicant": {"age": -1}}')
    ended = run("diff", str(tmp_path / "none.json"), str(tmp_path / "me.json"), *DAY)
    assert ended.status == 2
    assert "none.json" in ended.err
    assert "applicant.age" in ended.err


def test_protection_is_compared_only_where_the_old_report_had_it(tmp_path):
    facts = {"applicant": {"citizenships": ["US"]}, "protection": {"wants_information": True}}
    other = {"applicant": {"citizenships": ["MX"]}, "protection": {"wants_information": True}}
    me = tmp_path / "me.json"
    me.write_text(json.dumps(facts))
    for flags, there in ((), False), (("--include-protection",), True):
        file = tmp_path / "old.json"
        run("assess", "--profile", str(me), "--json", *DAY, *flags, "--output", str(file))
        (tmp_path / "other.json").write_text(json.dumps(other))
        told = diff(file, tmp_path / "other.json", *DAY)
        assert ("asylum" in [route["id"] for route in told["routes"]]) is there


@settings(max_examples=25)
@given(PROFILES)
def test_a_report_never_differs_from_itself(document):
    report = assess(Profile.model_validate(document), as_of=AS_OF).to_dict()
    told = difference(deepcopy(report), report)
    assert not told["routes"]
    assert told["answer_changed"] is False


@settings(max_examples=15)
@given(PROFILES, PROFILES)
def test_looking_from_the_other_side_swaps_old_and_new(one, other):
    first = assess(Profile.model_validate(one), as_of=AS_OF).to_dict()
    second = assess(Profile.model_validate(other), as_of=AS_OF).to_dict()
    there, back = difference(first, second), difference(second, first)
    assert there["answer_changed"] == back["answer_changed"]
    assert {r["id"]: r["old"] for r in there["routes"]} == {r["id"]: r["new"] for r in back["routes"]}
