"""``moveto-ca occupations``: what an occupation means on a day."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from program import DAY, refused, run


def told(*arguments: str, day: str = "2026-11-22") -> list[dict[str, Any]]:
    ended = run("occupations", "--json", "--as-of", day, *arguments)
    assert (ended.status, ended.err) == (0, "")
    results: list[dict[str, Any]] = ended.document["results"]
    return results


def test_a_title_tells_code_level_categories_and_profession():
    (first, *_) = told("accountant")
    assert first["noc"] == "11100"
    assert (first["teer"], first["skilled_for_express_entry"], first["skilled_trade"]) == (1, True, False)
    assert (first["matched"], first["how"]) == ("Accountant", "exact")
    assert [each["profession"] for each in first["cusma_professions"]] == ["accountant"]
    assert first["categories"] == []


def test_the_categories_are_those_of_the_day():
    assert told("21231", day="2024-03-01")[0]["categories"] == ["stem"]
    assert told("21231")[0]["categories"] == []
    assert told("21231")[0]["category_history"] == [
        {"category": "stem", "list_version": "2023", "from": "2023-05-31", "to": "2025-02-26"}
    ]


def test_words_need_no_quotation_marks():
    assert told("registered", "nurse")[0]["noc"] == "31301"


def test_the_noughts_of_a_code_stay():
    assert told("00012")[0]["noc"] == "00012"


def test_the_number_of_results_can_be_chosen():
    assert len(told("manager", "--limit", "3")) == 3
    assert len(told("7", "--limit", "200")) > 90


def test_a_trade_and_work_that_is_not_skilled_are_said():
    out = " ".join(run("occupations", "electrician", *DAY).out.split())
    assert "A trade of the Federal Skilled Trades class." in out
    assert "not skilled work" in run("occupations", "14200", *DAY).out


def test_the_note_of_a_title_is_shown():
    assert "21222" in run("occupations", "project manager", *DAY).out


@pytest.mark.parametrize("columns", ["60", "100"])
def test_the_page_fits_the_terminal(monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    out = run("occupations", "nurse", *DAY).out
    assert max(map(len, out.splitlines())) <= int(columns)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "give a job title or a code"),
        (("  ",), "give a job title or a code"),
        (("qqqqzzzz",), "nothing fits"),
        (("99999",), "nothing fits"),
        (("nurse", "--limit", "0"), "--limit"),
        (("nurse", "--limit", "many"), "--limit"),
        (("nurse", "--limit", "9999999"), "--limit"),
        (("nurse", "--as-of", "2026-13-01"), "--as-of"),
    ],
)
def test_wrong_input_is_named_and_nothing_is_printed(arguments, words):
    assert words in refused(run("occupations", "--json", *arguments))


def test_json_loads_neither_pages_nor_profiles():
    code = (
        "import sys; from moveto_ca.__main__ import main; main(['occupations', 'nurse', '--json']); "
        "sys.stderr.write(','.join(m for m in ('rich', 'questionary', 'pydantic') if m in sys.modules))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_each_cusma_profession_is_shown_with_the_credential_that_it_wants():
    ended = run("occupations", "accountant", "--json", *DAY)
    (profession,) = ended.document["results"][0]["cusma_professions"]
    assert "CPA" in profession["wants"]
    assert profession["wants"] in " ".join(run("occupations", "accountant", *DAY).out.split())


def test_a_title_that_is_not_listed_shows_the_professions_whose_duties_it_may_have():
    near = run("occupations", "software developer", "--json", *DAY).document["cusma_by_title"]
    assert [each["profession"] for each in near] == ["computer_systems_analyst", "engineer"]
    page = " ".join(run("occupations", "software developer", *DAY).out.split())
    assert all(each["wants"] in page for each in near)


def test_a_profession_is_shown_once():
    found = run("occupations", "registered nurse", "--json", *DAY).document
    assert found["cusma_by_title"] == []


def test_it_is_said_where_nothing_of_the_list_fits():
    assert "No CUSMA profession usually goes with these" in run("occupations", "chef", *DAY).out
    assert "No CUSMA profession" not in run("occupations", "accountant", *DAY).out
