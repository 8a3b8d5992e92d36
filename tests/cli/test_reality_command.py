"""``moveto-ca reality``: what the figures say, each with its source."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest

from program import DAY, refused, run


def told(*arguments: str) -> dict[str, Any]:
    ended = run("reality", "--json", *(arguments or DAY))
    assert (ended.status, ended.err) == (0, "")
    document: dict[str, Any] = ended.document
    return document


def rows(document: dict[str, Any]) -> list[dict[str, Any]]:
    tax = document["tax"]
    lists = ("admissions", "figures", "costs", "health_cover")
    return [
        *(row for name in lists for row in document[name]),
        *(row for name in ("checklist", "federal_rates", "top_rates") for row in tax[name]),
    ]


def test_every_figure_has_a_source_and_a_grade():
    for row in rows(told()):
        assert row["source"], row
        assert row["grade"] in ("A", "B", "C"), row


def test_the_figures_are_those_of_the_fact_sheet():
    document = told()
    assert {row["year"]: row["people"] for row in document["admissions"]}[2021] == 11950
    by_name = {(row["measure"], row["period"]): row["value"] for row in document["figures"]}
    assert by_name["share of interested Americans who qualify", "2016-2024"] == "about 20 percent"
    assert by_name["permanent residents admitted, all countries", "2024"] == "483395"
    top = {row["province"]: row["percent"] for row in document["tax"]["top_rates"]}
    assert (top["CA-ON"], top["CA-BC"], len(top)) == (53.53, 53.5, 13)
    assert [row["percent"] for row in document["tax"]["federal_rates"]] == [14, 20.5, 26, 29, 33]


@pytest.mark.parametrize(("day", "fee"), [("2026-04-12", "2,350"), ("2026-04-13", "450")])
def test_the_fee_for_renouncing_is_that_of_the_day(day, fee):
    checklist = told("--as-of", day)["tax"]["checklist"]
    text = next(row["text"] for row in checklist if row["topic"] == "renunciation_fee")
    assert text.startswith(f"USD {fee}.")


def test_rates_of_a_year_that_is_not_known_are_not_guessed():
    assert told("--as-of", "2027-01-01")["tax"]["top_rates"] == []
    assert "not known" in run("reality", "--as-of", "2027-01-01").out


def test_the_page_has_a_chart_and_names_every_source():
    out = run("reality", *DAY).out
    assert re.search(r"^  2021  #+ 11,950 \[\d+\]$", out, re.MULTILINE)
    marks = {int(number) for number in re.findall(r"\[(\d+)\]", out.split("\nSources\n")[0])}
    listed = {
        int(number) for number in re.findall(r"^  \[(\d+)\]", out.split("\nSources\n")[1], re.MULTILINE)
    }
    assert marks == listed


@pytest.mark.parametrize("columns", ["60", "80", "120"])
def test_no_line_is_longer_than_the_screen(columns, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    assert max(map(len, run("reality", *DAY).out.splitlines())) <= int(columns)


def test_it_promises_nothing_and_does_not_shout():
    out = run("reality", *DAY).out
    assert "!" not in out
    assert "not legal or tax advice" in " ".join(out.split())


def test_a_wrong_day_is_named():
    assert "--as-of" in refused(run("reality", "--as-of", "soon"))


def test_json_never_loads_the_library_for_pages():
    code = (
        "import sys; from moveto_ca.__main__ import main; main(['reality', '--json']); "
        "sys.stderr.write(','.join(m for m in ('rich', 'questionary', 'pydantic') if m in sys.modules))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_no_source_leans_on_the_line_above_it():
    for row in rows(told()):
        words = (row["source"] or "").lower()
        assert words not in ("same", "as above", "conflict", "statute", "background knowledge"), row
        assert not re.fullmatch(r"\d{4}", words), row


def test_what_is_said_of_claims_keeps_the_approved_sentence_and_both_bases_apart():
    approved, feared, origin = told()["claims"]
    assert approved.startswith("Claims against the United States have very rarely been accepted")
    assert "checked on 2026-11-22" in approved
    assert (feared.startswith("First basis"), origin.startswith("Second basis")) == (True, True)
    page = " ".join(run("reality", *DAY).out.split())
    assert "do not describe any individual's case" in page
    assert "claims by US citizens" not in page  # those counts go by the country feared


def test_thousands_are_set_off_on_the_page_and_plain_in_json():
    page = run("reality", *DAY).out
    assert "483,395" in page
    assert not re.search(r": [a-z ]*\d{5,}", page)
