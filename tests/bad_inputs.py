"""Wrong input of every kind, with the place and the words that its refusal must have.

The same table is used on the library and on the command line.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class BadInput:
    """A file that must be refused.

    Attributes:
        name: What is wrong, as a test's name.
        data: Its bytes.
        path: The path that a problem must have; empty: the file itself.
        says: Words that this problem must have.
        ending: Ending of the file's name.
    """

    name: str
    data: bytes
    path: str
    says: str
    ending: str = ".json"


def of_json(name: str, document: Any, path: str, says: str) -> BadInput:
    """Make a bad input of a JSON document."""
    return BadInput(name, json.dumps(document).encode(), path, says)


def of_applicant(name: str, fields: dict[str, Any], path: str, says: str) -> BadInput:
    """Make a bad input of fields of the applicant."""
    return of_json(name, {"applicant": fields}, f"applicant.{path}", says)


def _nested(depth: int) -> bytes:
    return b'{"applicant":' + b"[" * depth + b"]" * depth + b"}"


WRONG_TYPES = [
    of_applicant("a_number_given_as_text", {"age": "34"}, "age", "whole number from 0 to 120"),
    of_applicant("a_number_given_as_true", {"age": True}, "age", "whole number from 0 to 120"),
    of_applicant("a_fraction_of_a_year_of_age", {"age": 34.5}, "age", "whole number"),
    of_applicant(
        "a_yes_given_as_text", {"researcher_or_academic": "yes"}, "researcher_or_academic", "true or false"
    ),
    of_applicant(
        "a_yes_given_as_one", {"researcher_or_academic": 1}, "researcher_or_academic", "true or false"
    ),
    of_applicant("a_text_given_as_a_number", {"work": [{"title": 5}]}, "work[0].title", "text of 1 to 300"),
    of_applicant("an_empty_text", {"work": [{"title": ""}]}, "work[0].title", "text of 1 to 300"),
    of_applicant(
        "a_text_of_ten_thousand_letters", {"work": [{"title": "a" * 10_000}]}, "work[0].title", "300"
    ),
    of_applicant(
        "a_text_that_moves_the_cursor", {"work": [{"title": "a\x1b[2J"}]}, "work[0].title", "printable"
    ),
    of_applicant("half_a_surrogate_pair", {"work": [{"title": "\ud800"}]}, "work[0].title", "printable"),
    of_applicant("an_object_given_as_a_list", {"languages": []}, "languages", "object with named fields"),
    of_applicant("a_list_given_as_an_object", {"work": {}}, "work", "must be a list"),
    of_applicant("a_list_given_as_text", {"citizenships": "US"}, "citizenships", "must be a list"),
    of_applicant("null_within_a_list", {"citizenships": ["US", None]}, "citizenships[1]", "country code"),
    of_json("a_partner_given_as_false", {"partner": False}, "partner", "or null (none)"),
    of_json("a_line_without_an_ancestor", {"ancestry": [[]]}, "ancestry[0]", "at least one"),
    of_json("a_thousand_and_one_children", {"children": [{}] * 1001}, "children", "at most 1000"),
]

WRONG_NAMES = [
    of_applicant(
        "an_unknown_field", {"eduction": []}, "eduction", "no such field; did you mean 'education'?"
    ),
    of_json("an_unknown_section", {"aplicant": {}}, "aplicant", "did you mean 'applicant'?"),
    of_json(
        "a_field_of_another_section",
        {"background": {"funds_cad": 5}},
        "background.funds_cad",
        "no such field",
    ),
    of_applicant(
        "an_unknown_field_in_a_list", {"work": [{}, {"strat": "2020-01-01"}]}, "work[1].strat", "'start'"
    ),
    of_applicant(
        "the_inner_name_of_a_field", {"lived_in": [{"from_": "2020-01-01"}]}, "lived_in[0].from_", "'from'"
    ),
    BadInput("a_field_given_twice", b'{"applicant":{"age":3,"age":4}}', "applicant.age", "given twice"),
    BadInput("a_section_given_twice", b'{"partner":null,"partner":{}}', "partner", "given twice"),
    BadInput(
        "a_toml_field_given_twice", b"[applicant]\nage=3\nage=4\n", "applicant.age", "given twice", ".toml"
    ),
    BadInput("a_toml_table_given_twice", b"[plans]\n[applicant]\n[plans]\n", "plans", "given twice", ".toml"),
]

WRONG_VALUES = [
    of_applicant(
        "a_word_that_is_not_a_choice", {"us_status": "citzen"}, "us_status", "did you mean 'citizen'?"
    ),
    of_applicant(
        "a_country_of_three_letters", {"citizenships": ["USA"]}, "citizenships[0]", "did you mean 'US'?"
    ),
    of_applicant(
        "a_country_in_small_letters", {"citizenships": ["us"]}, "citizenships[0]", "did you mean 'US'?"
    ),
    of_applicant("a_state_that_does_not_exist", {"residence": "US-XX"}, "residence", "province or state"),
    of_json(
        "a_province_by_name", {"plans": {"province": "Ontario"}}, "plans.province", "did you mean 'CA-ON'?"
    ),
    of_applicant(
        "an_occupation_as_a_number", {"military_noc": 21231}, "military_noc", "did you mean '21231'?"
    ),
    of_applicant("an_occupation_that_does_not_exist", {"military_noc": "21239"}, "military_noc", "NOC 2021"),
    of_json(
        "an_offence_of_no_known_kind",
        {"background": {"offences": [{"kind": "duii"}]}},
        "background.offences[0].kind",
        "did you mean 'dui'?",
    ),
    of_applicant("a_negative_age", {"age": -1}, "age", "found -1"),
    of_applicant("an_age_of_two_hundred", {"age": 200}, "age", "from 0 to 120"),
    of_json("negative_money", {"plans": {"funds_cad": -1}}, "plans.funds_cad", "whole number from 0"),
    of_json("money_with_cents", {"plans": {"funds_cad": 10.5}}, "plans.funds_cad", "whole number from 0"),
    of_json("more_money_than_there_is", {"plans": {"funds_cad": 10**15}}, "plans.funds_cad", "from 0 to"),
    BadInput(
        "a_number_of_five_thousand_digits",
        b'{"plans":{"funds_cad":' + b"9" * 5000 + b"}}",
        "plans.funds_cad",
        "found a number of more than 40 digits",
    ),
    BadInput(
        "a_number_too_large_to_hold",
        b'{"applicant":{"years_of_study":1e999}}',
        "applicant.years_of_study",
        "found Infinity",
    ),
    BadInput(
        "not_a_number", b'{"applicant":{"years_of_study":NaN}}', "applicant.years_of_study", "found NaN"
    ),
    BadInput(
        "minus_infinity",
        b'{"applicant":{"years_of_study":-Infinity}}',
        "applicant.years_of_study",
        "found -Infinity",
    ),
    of_applicant(
        "a_week_of_two_hundred_hours", {"work": [{"hours_per_week": 200}]}, "work[0].hours_per_week", "168"
    ),
    of_json(
        "a_share_of_more_than_all",
        {"business": {"ownership_percent": 101}},
        "business.ownership_percent",
        "from 0 to 100",
    ),
    of_applicant(
        "a_score_that_ielts_does_not_give",
        {"languages": {"english": {"test": "ielts_general", "reading": 7.3}}},
        "languages.english.reading",
        "half points",
    ),
    of_applicant(
        "a_score_beyond_the_test",
        {"languages": {"english": {"test": "pte_core", "reading": 91}}},
        "languages.english.reading",
        "from 10 to 90",
    ),
    of_applicant(
        "a_french_test_for_english",
        {"languages": {"english": {"test": "tef_canada"}}},
        "languages.english",
        "other language",
    ),
    of_json(
        "income_of_a_year_that_is_none",
        {"sponsor": {"income_cad": {"last": 5}}},
        "sponsor.income_cad.last",
        "must be a year",
    ),
]

WRONG_DATES = [
    of_applicant("a_day_that_does_not_exist", {"birth_date": "2023-02-30"}, "birth_date", "real date"),
    of_applicant("a_date_written_the_american_way", {"birth_date": "03/04/1990"}, "birth_date", "YYYY-MM-DD"),
    of_applicant("a_date_without_hyphens", {"birth_date": "19900304"}, "birth_date", "YYYY-MM-DD"),
    of_applicant("a_week_of_a_year", {"birth_date": "1990-W01-1"}, "birth_date", "YYYY-MM-DD"),
    of_applicant("a_date_as_a_count_of_seconds", {"birth_date": 636508800}, "birth_date", "YYYY-MM-DD"),
    of_applicant("a_date_with_a_time", {"birth_date": "1990-03-04T00:00:00"}, "birth_date", "YYYY-MM-DD"),
    BadInput(
        "a_toml_date_with_a_time",
        b"applicant.birth_date=1990-03-04T00:00:00\n",
        "applicant.birth_date",
        "YYYY-MM-DD",
        ".toml",
    ),
    of_applicant("a_birth_known_only_by_its_year", {"birth_date": "1990"}, "birth_date", "YYYY-MM-DD"),
    of_applicant("a_living_person_born_in_1850", {"birth_date": "1850-01-01"}, "birth_date", "1880-01-01"),
    of_json(
        "an_ancestor_born_before_any_record",
        {"ancestry": [[{"birth_date": "1066"}]]},
        "ancestry[0][0].birth_date",
        "from 1500",
    ),
    of_json(
        "an_ancestor_born_in_a_thirteenth_month",
        {"ancestry": [[{"birth_date": "1912-13"}]]},
        "ancestry[0][0].birth_date",
        "YYYY-MM or YYYY",
    ),
    of_json(
        "a_year_without_quotation_marks",
        {"ancestry": [[{"birth_date": 1912}]]},
        "ancestry[0][0].birth_date",
        "as text",
    ),
    of_json(
        "a_moment_without_its_time",
        {"plans": {"express_entry": {"submitted_at": "2026-03-01"}}},
        "plans.express_entry.submitted_at",
        "moment in UTC",
    ),
]

CONTRADICTIONS = [
    of_applicant("a_birth_and_an_age", {"birth_date": "1990-03-04", "age": 36}, "age", "beside 'birth_date'"),
    of_applicant(
        "a_job_that_ends_before_it_starts",
        {"work": [{"start": "2020-01-01", "end": "2019-12-31"}]},
        "work[0].end",
        "before 'start'",
    ),
    of_applicant(
        "studies_completed_before_they_began",
        {"education": [{"started": "2020-01-01", "completed": "2019-12-31"}]},
        "education[0].completed",
        "before 'started'",
    ),
    of_applicant(
        "a_stay_abroad_that_ends_before_it_begins",
        {"lived_in": [{"from": "2020-01-01", "to": "2019-12-31"}]},
        "lived_in[0].to",
        "before 'from'",
    ),
    of_json(
        "a_visit_that_ends_before_it_begins",
        {"plans": {"visits": [{"entered": "2020-05", "left": "2020-04"}]}},
        "plans.visits[0].left",
        "before 'entered'",
    ),
    of_json(
        "an_absence_that_ends_before_it_begins",
        {"presence": {"absences": [{"left": "2020-01-02", "returned": "2020-01-01"}]}},
        "presence.absences[0].returned",
        "before 'left'",
    ),
    of_json(
        "a_death_before_the_birth",
        {"ancestry": [[{"birth_date": "1912", "death_date": "1911"}]]},
        "ancestry[0][0].death_date",
        "before 'birth_date'",
    ),
    of_json(
        "a_dead_ancestor_who_is_living",
        {"ancestry": [[{"death_date": None, "deceased": True}]]},
        "ancestry[0][0].deceased",
        "says living",
    ),
    of_json(
        "a_wedding_before_the_birth",
        {"partner": {"birth_date": "1990-01-01", "since": "1989-01-01"}},
        "partner.since",
        "before 'birth_date'",
    ),
    of_json(
        "a_conviction_before_the_act",
        {"background": {"offences": [{"act_date": "2020-01-02", "conviction_date": "2020-01-01"}]}},
        "background.offences[0].conviction_date",
        "before 'act_date'",
    ),
]

WRONG_FILES = [
    BadInput("an_empty_file", b"", "", "is empty"),
    BadInput("a_file_of_blanks", b" \n\t\n", "", "is empty"),
    BadInput("a_binary_file", bytes(range(256)) * 4, "", "binary"),
    BadInput("a_file_of_zeros", b"\0" * 100, "", "binary"),
    BadInput("a_picture", b"\x89PNG\r\n\x1a\n" + b"\0\xff" * 50, "", "binary"),
    BadInput("utf_16", '{"applicant": {"age": 34}}'.encode("utf-16"), "", "UTF-16; save it as UTF-8"),
    BadInput("utf_16_without_a_mark", '{"applicant": {"age": 34}}'.encode("utf-16-be"), "", "UTF-16"),
    BadInput("utf_32", '{"applicant": {"age": 34}}'.encode("utf-32"), "", "UTF-32"),
    BadInput("latin_1", '{"plans": {"community": "Québec"}}'.encode("latin-1"), "", "not UTF-8 text: line 1"),
    BadInput("two_hundred_megabytes", b"{" + b" " * 200_000_000 + b"}", "", "too large: 200.0 MB"),
    BadInput("nesting_of_a_hundred_thousand", _nested(100_000), "", "nested too deeply"),
    BadInput("nesting_of_sixty", _nested(60), "", "nested too deeply"),
    BadInput("nesting_of_objects", b'{"a":' * 5000 + b"1" + b"}" * 5000, "", "nested too deeply"),
    BadInput("toml_nested_in_lists", b"a=" + b"[" * 50_000 + b"]" * 50_000, "", "nested too deeply", ".toml"),
    BadInput("toml_nested_by_dots", b"a." * 100_000 + b"a=1", "", "nested too deeply", ".toml"),
    BadInput("toml_nested_by_a_few_dots", b"a." * 60 + b"a=1", "", "nested too deeply", ".toml"),
    BadInput("json_cut_short", b'{"applicant": {"age": 34', "", "not valid JSON: line 1, column"),
    BadInput("json_with_a_comma_too_many", b'{"applicant": {"age": 34,}}', "", "not valid JSON: line 1"),
    BadInput("toml_cut_short", b"[applicant", "", "not valid TOML", ".toml"),
    BadInput("a_toml_number_of_five_thousand_digits", b"a=" + b"9" * 5000, "", "cannot be read", ".toml"),
    BadInput("neither_json_nor_toml", b"I am 34 years old.", "", "not valid JSON", ".txt"),
    BadInput("a_list_at_the_top", b"[1, 2]", "", "must hold an object with named fields"),
    BadInput("a_number_at_the_top", b"5", "", "must hold an object with named fields"),
    BadInput("null_at_the_top", b"null", "", "must hold an object with named fields"),
]

BAD_INPUTS = [*WRONG_TYPES, *WRONG_NAMES, *WRONG_VALUES, *WRONG_DATES, *CONTRADICTIONS, *WRONG_FILES]

STILL_TO_COME = [
    of_applicant("a_birth_in_the_future", {"birth_date": "2030-01-01"}, "birth_date", "after the day"),
    of_applicant(
        "a_test_in_the_future",
        {"languages": {"english": {"test": "clb", "date": "2030-01-01"}}},
        "languages.english.date",
        "after the day",
    ),
    of_applicant(
        "a_degree_completed_in_the_future",
        {"education": [{"completed": "2030-01-01"}]},
        "education[0].completed",
        "after the day",
    ),
    of_applicant(
        "a_job_that_starts_in_the_future", {"work": [{"start": "2030-01-01"}]}, "work[0].start", "after"
    ),
    of_applicant(
        "a_job_begun_before_the_birth",
        {"birth_date": "1990-01-01", "work": [{"start": "1980-01-01"}]},
        "work[0].start",
        "before the person was born",
    ),
    of_applicant(
        "a_job_begun_before_the_age_allows",
        {"age": 30, "work": [{"start": "1980-01-01"}]},
        "work[0].start",
        "before the person was born",
    ),
    of_applicant(
        "a_person_of_one_hundred_and_thirty", {"birth_date": "1896-01-01"}, "birth_date", "age of 130"
    ),
    of_json(
        "a_wedding_in_the_future", {"partner": {"since": "2030-01-01"}}, "partner.since", "after the day"
    ),
    of_json(
        "an_offence_in_the_future",
        {"background": {"offences": [{"act_date": "2030-01-01"}]}},
        "background.offences[0].act_date",
        "after the day",
    ),
    of_json(
        "an_entry_in_the_future",
        {"protection": {"entries": [{"date": "2030-01-01"}]}},
        "protection.entries[0].date",
        "after the day",
    ),
    of_json(
        "a_mother_younger_than_her_child",
        {"applicant": {"birth_date": "1990-01-01"}, "ancestry": [[{"birth_date": "1990-05"}]]},
        "ancestry[0][0].birth_date",
        "not before the child's birth",
    ),
]
"""Files that are right by themselves and wrong on the day of the assessment, 2026-11-22."""


def _pipe(folder: Path) -> Path:
    path = folder / "pipe.json"
    os.mkfifo(path)
    return path


def _dangling(folder: Path) -> Path:
    path = folder / "link.json"
    path.symlink_to(folder / "nowhere.json")
    return path


def _beneath_a_file(folder: Path) -> Path:
    (folder / "file").write_text("{}")
    return folder / "file" / "profile.json"


UNREADABLE: list[tuple[str, Callable[[Path], Path], str]] = [
    ("a_missing_file", lambda folder: folder / "nowhere.json", "there is no such file"),
    ("a_link_to_a_missing_file", _dangling, "there is no such file"),
    ("a_directory", lambda folder: folder, "is a directory"),
    ("a_path_through_a_file", _beneath_a_file, "cannot be read"),
    ("a_name_too_long", lambda folder: folder / ("a" * 300), "cannot be read"),
    ("a_device", lambda _: Path("/dev/zero"), "is a device"),
    ("a_pipe", _pipe, "is a pipe"),
]
"""Paths that cannot be read: a name, what makes the path in a folder, and words of the refusal."""
