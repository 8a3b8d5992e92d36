"""A report joined from kept pieces: the same bytes as the report written in one go, whoever came before."""

import json
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

from moveto_ca import Profile, assess
from moveto_ca.cli import people
from moveto_ca.report import Notice, Report
from moveto_ca.report.as_json import report_json
from moveto_ca.rules.assess import Rulebook
from moveto_ca.rules.tables import PACKAGED, Tables
from profiles_for_tests import AS_OF, PROFILES
from support import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("[0-9][0-9]-*.json"))
PLACES = st.sampled_from([None, "CA-ON", "CA-MB", "CA-NS", "CA-QC", "CA-AB"])


def report_of(document, tables=PACKAGED):
    return assess(Profile.model_validate(document), as_of=AS_OF, tables=tables)


@cache
def example(path):
    return json.loads(path.read_text("utf-8"))


def written_alone(document):
    """The report in one go, by tables that remember nobody."""
    return to_json(report_of(document, Tables()).to_dict())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_report_of_an_example_is_the_same_after_all_others(path):
    for other in EXAMPLES:
        report_json(report_of(example(other)))
    assert report_json(report_of(example(path))) == written_alone(example(path))


@given(PROFILES, PLACES)
@settings(max_examples=150)
def test_the_joined_bytes_are_those_of_the_report_in_one_go(document, place):
    if place is not None:
        document = {**document, "plans": {**(document.get("plans") or {}), "province": place}}
    report = report_of(document)
    told = to_json(report.to_dict())
    assert report_json(report) == told
    assert report_json(report_of(document)) == told
    assert report_json(report_of(document), b"\n") == told + b"\n"


@given(PROFILES)
@settings(max_examples=30, deadline=None)
def test_nothing_of_a_person_is_told_to_another(document):
    assert report_json(report_of(document)) == written_alone(document)


def test_people_who_are_told_the_same_share_what_was_written():
    person = {"applicant": {"age": 30, "citizenships": ["US"], "education_level": "masters"}}
    one, other = report_of(person), report_of({"applicant": {**person["applicant"], "age": 31}})
    report_json(one)
    shared = [
        ours.shared.written
        for ours in one.streams()
        for theirs in other.streams()
        if ours.id == theirs.id and ours.shared and theirs.shared
        if ours.shared.written is theirs.shared.written
    ]
    assert len(shared) > 30
    assert all(each.before is not None for each in shared)


class Broken(Rulebook):
    """Rules whose warning cannot be written as UTF-8."""

    def notices(self, report):
        del report
        return (Notice("broken", "half of a character: \ud800"),)


def test_half_of_a_character_is_written_as_an_escape():
    report = Report("0", AS_OF, (), None, Broken(PACKAGED))
    with pytest.raises(ValueError, match="surrogate"):
        report_json(report)
    assert b"half of a character: \\ud800" in people.report_line(report)
