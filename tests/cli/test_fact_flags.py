"""Every fact flag writes its field, overrides the file, and is named where its value is wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca.cli.facts import FACTS
from program import DAY, refused, run

if TYPE_CHECKING:
    from pathlib import Path

FOUR = ("listening", "reading", "writing", "speaking")


def scores(test: str, *values: float) -> dict[str, Any]:
    return {"test": test, **dict(zip(FOUR, values, strict=True))}


WRITES: list[tuple[str, list[str], dict[str, Any]]] = [
    ("age", ["--age", "34"], {"applicant": {"age": 34}}),
    ("birth_date", ["--birth-date", "1984-05-31"], {"applicant": {"birth_date": "1984-05-31"}}),
    ("citizenship", ["--citizenship", "us"], {"applicant": {"citizenships": ["US"]}}),
    (
        "citizenship",
        ["--citizenship", "US", "--citizenship", "MX"],
        {"applicant": {"citizenships": ["US", "MX"]}},
    ),
    ("citizenship", ["--citizenship", "none"], {"applicant": {"citizenships": []}}),
    ("us_status", ["--us-status", "permanent_resident"], {"applicant": {"us_status": "permanent_resident"}}),
    ("partner", ["--partner"], {"partner": {}}),
    ("partner", ["--no-partner"], {"partner": None}),
    ("partner_accompanies", ["--partner-accompanies"], {"partner": {"accompanies": True}}),
    ("partner_accompanies", ["--partner", "--partner-stays"], {"partner": {"accompanies": False}}),
    ("education", ["--education", "masters"], {"applicant": {"education_level": "masters"}}),
    (
        "clb_english",
        ["--clb-english", "9"],
        {"applicant": {"languages": {"english": scores("clb", 9, 9, 9, 9)}}},
    ),
    (
        "clb_english",
        ["--clb-english", "10,9,8,7"],
        {"applicant": {"languages": {"english": scores("clb", 10, 9, 8, 7)}}},
    ),
    ("clb_english", ["--clb-english", "none"], {"applicant": {"languages": {"english": None}}}),
    (
        "ielts",
        ["--ielts", "8,7.5,7,7"],
        {"applicant": {"languages": {"english": scores("ielts_general", 8, 7.5, 7, 7)}}},
    ),
    (
        "celpip",
        ["--celpip", "9 9 8 8"],
        {"applicant": {"languages": {"english": scores("celpip_general", 9, 9, 8, 8)}}},
    ),
    (
        "pte",
        ["--pte", "80/80/75/75"],
        {"applicant": {"languages": {"english": scores("pte_core", 80, 80, 75, 75)}}},
    ),
    (
        "clb_french",
        ["--clb-french", "7"],
        {"applicant": {"languages": {"french": scores("clb", 7, 7, 7, 7)}}},
    ),
    (
        "tef",
        ["--tef", "500,500,500,500"],
        {"applicant": {"languages": {"french": scores("tef_canada", 500, 500, 500, 500)}}},
    ),
    (
        "tcf",
        ["--tcf", "500,500,14,14"],
        {"applicant": {"languages": {"french": scores("tcf_canada", 500, 500, 14, 14)}}},
    ),
    ("occupation", ["--occupation", "21231"], {"applicant": {"work_years": {"noc": "21231"}}}),
    ("occupation", ["--occupation", "Nurse practitioner"], {"applicant": {"work_years": {"noc": "31302"}}}),
    ("canadian_years", ["--canadian-years", "1.5"], {"applicant": {"work_years": {"canada": 1.5}}}),
    ("foreign_years", ["--foreign-years", "3"], {"applicant": {"work_years": {"foreign": 3}}}),
    ("job_offer", ["--job-offer", "21231"], {"plans": {"job_offers": [{"noc": "21231"}]}}),
    ("job_offer", ["--job-offer", "none"], {"plans": {"job_offers": []}}),
    (
        "nomination",
        ["--nomination", "on"],
        {"plans": {"nomination": {"kind": "enhanced", "province": "CA-ON"}}},
    ),
    (
        "nomination",
        ["--nomination", "Nova Scotia"],
        {"plans": {"nomination": {"kind": "enhanced", "province": "CA-NS"}}},
    ),
    ("province", ["--province", "mb"], {"plans": {"province": "CA-MB"}}),
    ("nomination", ["--nomination", "none"], {"plans": {"nomination": {"kind": "none"}}}),
    ("funds_cad", ["--funds-cad", "25,000"], {"plans": {"funds_cad": 25000}}),
    ("canadian_parent", ["--canadian-parent"], {"ancestry": [[{"birth_place": "CA"}]]}),
    ("canadian_grandparent", ["--canadian-grandparent"], {"ancestry": [[{}, {"birth_place": "CA"}]]}),
    ("net_worth_cad", ["--net-worth-cad", "800000"], {"business": {"net_worth_cad": 800000}}),
]


def facts(tmp_path: Path, *arguments: str, document: Any = None) -> Any:
    """Give the facts that the program takes from flags and a file."""
    saved = tmp_path / "saved.json"
    told = () if document is None else ("--profile", "-")
    stdin = b"" if document is None else json.dumps(document).encode()
    ended = run("assess", *told, *arguments, "--json", "--save", str(saved), *DAY, stdin=stdin)
    assert ended.status == 0, ended.err
    return json.loads(saved.read_text("utf-8"))


@pytest.mark.parametrize(
    ("flag", "arguments", "written"), WRITES, ids=lambda v: " ".join(v) if isinstance(v, list) else ""
)
def test_a_flag_writes_its_field(tmp_path: Path, flag: str, arguments: list[str], written: Any) -> None:
    assert flag in FACTS
    assert facts(tmp_path, *arguments) == written


def test_every_flag_is_tried() -> None:
    assert {flag for flag, _, _ in WRITES} == set(FACTS)


OVERRIDES: list[tuple[str, Any, list[str], Any]] = [
    (
        "an_age_overrides_a_birth_date",
        {"applicant": {"birth_date": "1990-01-01"}},
        ["--age", "34"],
        {"applicant": {"age": 34}},
    ),
    (
        "a_birth_date_overrides_an_age",
        {"applicant": {"age": 20}},
        ["--birth-date", "1990-01-01"],
        {"applicant": {"birth_date": "1990-01-01"}},
    ),
    (
        "a_level_overrides_credentials",
        {"applicant": {"education": [{"level": "bachelor"}]}},
        ["--education", "masters"],
        {"applicant": {"education_level": "masters"}},
    ),
    (
        "years_override_jobs",
        {"applicant": {"work": [{"noc": "21231"}]}},
        ["--foreign-years", "3"],
        {"applicant": {"work_years": {"foreign": 3}}},
    ),
    (
        "no_partner_overrides_a_partner",
        {"partner": {"accompanies": True}},
        ["--no-partner"],
        {"partner": None},
    ),
    ("a_partner_overrides_none", {"partner": None}, ["--partner"], {"partner": {}}),
    (
        "a_partner_keeps_what_the_file_says_of_one",
        {"partner": {"accompanies": True}},
        ["--partner"],
        {"partner": {"accompanies": True}},
    ),
    (
        "a_line_is_added_to_those_of_the_file",
        {"ancestry": [[{"birth_place": "US"}]]},
        ["--canadian-grandparent"],
        {"ancestry": [[{"birth_place": "US"}], [{}, {"birth_place": "CA"}]]},
    ),
    (
        "a_line_that_the_file_has_is_not_added_again",
        {"ancestry": [[{"birth_place": "CA"}]]},
        ["--canadian-parent"],
        {"ancestry": [[{"birth_place": "CA"}]]},
    ),
    (
        "other_facts_of_the_file_stay",
        {"applicant": {"age": 20, "us_status": "citizen"}},
        ["--age", "34"],
        {"applicant": {"age": 34, "us_status": "citizen"}},
    ),
    (
        "set_overrides_flags",
        {"applicant": {"age": 20}},
        ["--age", "34", "--set", "applicant.age=40"],
        {"applicant": {"age": 40}},
    ),
    (
        "set_reaches_any_field",
        {},
        ["--set", "ancestry[0][0].birth_date=1950", "--set", "ancestry[0][1].birth_date=1912"],
        {"ancestry": [[{"birth_date": "1950"}, {"birth_date": "1912"}]]},
    ),
    (
        "set_takes_a_value_with_an_equals_sign",
        {},
        ["--set", 'applicant.work=[{"title": "a=b"}]'],
        {"applicant": {"work": [{"title": "a=b"}]}},
    ),
]


@pytest.mark.parametrize(
    ("document", "arguments", "written"),
    [case[1:] for case in OVERRIDES],
    ids=[case[0] for case in OVERRIDES],
)
def test_flags_and_the_file(tmp_path: Path, document: Any, arguments: list[str], written: Any) -> None:
    assert facts(tmp_path, *arguments, document=document) == written


def test_a_history_that_a_flag_replaces_is_named() -> None:
    document = json.dumps({"applicant": {"work": [{"noc": "21231"}]}}).encode()
    ended = run("assess", "--profile", "-", "--canadian-years", "1", "--json", *DAY, stdin=document)
    assert ended.err == "--canadian-years takes the place of applicant.work of the file.\n"


WRONG: list[tuple[str, list[str], str]] = [
    ("a_word_for_an_age", ["--age", "young"], "--age: 'young' is not a number"),
    ("an_age_out_of_range", ["--age", "200"], "--age (applicant.age): must be a whole number from 0 to 120"),
    ("a_negative_age", ["--age", "-1"], "--age (applicant.age)"),
    ("an_age_with_a_fraction", ["--age", "34.5"], "--age (applicant.age)"),
    ("an_age_that_is_no_number", ["--age", "nan"], "--age: 'nan' is not a number"),
    ("an_age_without_end", ["--age", "9" * 5000], "--age"),
    ("an_age_and_a_birth_date", ["--age", "34", "--birth-date", "1990-01-01"], "--age: is not needed"),
    ("a_birth_date_that_is_no_day", ["--birth-date", "1990-02-30"], "--birth-date (applicant.birth_date)"),
    ("a_birth_to_come", ["--birth-date", "2030-01-01"], "--birth-date (applicant.birth_date)"),
    ("a_country_that_is_none", ["--citizenship", "XX"], "--citizenship (applicant.citizenships[0])"),
    ("a_status_that_is_none", ["--us-status", "citzen"], "did you mean 'citizen'?"),
    ("a_level_that_is_none", ["--education", "phd"], "--education (applicant.education_level)"),
    ("three_scores", ["--ielts", "8,7,7"], "--ielts: '8,7,7' is not four scores"),
    ("five_scores", ["--celpip", "8,7,7,7,7"], "--celpip"),
    ("a_score_that_ielts_does_not_give", ["--ielts", "8,7.3,7,7"], "half points"),
    ("a_score_beyond_the_test", ["--pte", "99,80,80,80"], "--pte (applicant.languages.english.listening)"),
    ("a_level_beyond_the_scale", ["--clb-english", "13"], "--clb-english (applicant.languages.english"),
    ("words_for_scores", ["--tef", "a,b,c,d"], "--tef"),
    ("two_tests_of_one_language", ["--ielts", "8,8,8,8", "--clb-english", "9"], "both give English"),
    ("a_code_that_is_no_occupation", ["--occupation", "99999"], "--occupation (applicant.work_years.noc)"),
    ("a_title_that_is_none", ["--occupation", "xyzzy"], "--occupation: no occupation is known as 'xyzzy'"),
    ("a_title_misspelt", ["--job-offer", "acountant"], "11100"),
    ("years_beyond_a_life", ["--foreign-years", "99"], "--foreign-years (applicant.work_years.foreign)"),
    ("a_province_that_is_none", ["--nomination", "Texas"], "--nomination: 'Texas' is no province"),
    ("a_province_to_live_in", ["--province", "Texas"], "--province: 'Texas' is no province"),
    ("a_province_misspelt", ["--nomination", "Ontaro"], "did you mean 'CA-ON'?"),
    ("negative_money", ["--funds-cad", "-5"], "--funds-cad (plans.funds_cad)"),
    ("more_money_than_there_is", ["--net-worth-cad", "9" * 30], "--net-worth-cad (business.net_worth_cad)"),
    ("a_companion_without_a_partner", ["--no-partner", "--partner-accompanies"], "contradict each other"),
    ("a_setting_without_a_value", ["--set", "applicant.age"], "must be PATH=VALUE"),
    ("a_setting_without_a_path", ["--set", "=5"], "must be PATH=VALUE"),
    ("a_setting_of_no_field", ["--set", "applicant.eduction=5"], "did you mean 'education'?"),
    ("a_setting_that_skips_a_place", ["--set", "children[2].age=5"], "children[2].age"),
    ("a_setting_of_no_path", ["--set", "a[b]=5"], "is not a path"),
    ("an_empty_value", ["--us-status", ""], "--us-status (applicant.us_status)"),
]


@pytest.mark.parametrize(("arguments", "says"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_a_wrong_flag_is_named(arguments: list[str], says: str) -> None:
    assert says in refused(run("assess", *arguments, *DAY))


def test_all_mistakes_are_named_at_once() -> None:
    document = b'{"applicant": {"eduction": []}, "plans": {"funds_cad": -1}}'
    said = refused(
        run(
            "assess",
            "--profile",
            "-",
            "--age",
            "x",
            "--us-status",
            "y",
            "--set",
            "a.b=1",
            "--routes",
            "z",
            stdin=document,
        )
    )
    for place in (
        "--age",
        "--us-status",
        "  a: no such field",
        "--routes",
        "applicant.eduction",
        "plans.funds_cad",
    ):
        assert place in said
    assert said.startswith("Error: 6 things are wrong with the input.\n")
