"""Where a report goes and in which form: screen, pipe, file; text, JSON, Markdown."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from program import DAY, run, started

PROTECTED = {
    "applicant": {"age": 30, "citizenships": ["US"]},
    "protection": {"wants_information": True, "in_canada_now": False, "claim_date": None},
}
STDIN = json.dumps(PROTECTED).encode()
ACCOUNT = ("--age", "34", "--citizenship", "US")


def test_json_is_the_report_and_nothing_else() -> None:
    ended = run("assess", *ACCOUNT, "--json", *DAY)
    assert ended.status == 0
    assert ended.err == ""
    assert list(ended.document) == [
        "schema",
        "tool_version",
        "as_of",
        "rules_verified_on",
        "routes",
        "admissibility",
        "missing_facts",
        "warnings",
        "disclaimer",
    ]
    assert ended.out.endswith("}\n")


def test_the_same_input_gives_the_same_bytes() -> None:
    assert run("assess", *ACCOUNT, "--json", *DAY) == started("assess", *ACCOUNT, "--json", *DAY)


def test_format_json_is_the_same_as_json() -> None:
    assert run("assess", *ACCOUNT, "--json", *DAY) == run("assess", *ACCOUNT, "--format", "json", *DAY)


def test_text_in_a_pipe_has_no_colour() -> None:
    ended = run("assess", *ACCOUNT, *DAY)
    assert ended.status == 0
    assert "\x1b" not in ended.out
    assert "not legal advice" in ended.out


def test_a_brief_text_is_the_beginning_of_it() -> None:
    whole, brief = run("assess", *ACCOUNT, *DAY), run("assess", *ACCOUNT, "--brief", *DAY)
    assert 0 < len(brief.out) < len(whole.out)


def test_an_explained_text_is_longer() -> None:
    whole, explained = run("assess", *ACCOUNT, *DAY), run("assess", *ACCOUNT, "--explain", *DAY)
    assert len(explained.out) > len(whole.out)


def test_markdown_is_printed() -> None:
    assert run("assess", *ACCOUNT, "--format", "markdown", *DAY).out.startswith("# ")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("r.json", "json"), ("r.md", "markdown"), ("r.MD", "markdown"), ("r.txt", "text"), ("r", "text")],
)
def test_the_ending_of_a_file_tells_the_format(name: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / name
    ended = run("assess", *ACCOUNT, "--output", str(path), *DAY)
    assert (ended.status, ended.out) == (0, "")
    assert path.read_text("utf-8") == run("assess", *ACCOUNT, "--format", kind, *DAY).out


def test_a_named_format_wins_over_the_ending(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    run("assess", *ACCOUNT, "--json", "--output", str(path), *DAY)
    assert json.loads(path.read_text("utf-8"))["schema"]


def test_a_hyphen_is_standard_output() -> None:
    assert run("assess", *ACCOUNT, "--json", "--output", "-", *DAY) == run("assess", *ACCOUNT, "--json", *DAY)


@pytest.mark.parametrize(("flag", "name"), [("--output", "report.json"), ("--save", "facts.json")])
def test_what_is_written_is_for_its_owner_alone(flag: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("old")
    path.chmod(0o644)
    assert run("assess", *ACCOUNT, "--json", flag, str(path), *DAY).status == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert json.loads(path.read_text("utf-8"))
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "real.json", tmp_path / "link.json"
    target.write_text("old")
    link.symlink_to(target)
    run("assess", *ACCOUNT, "--json", "--output", str(link), *DAY)
    assert link.is_symlink()
    assert json.loads(target.read_text("utf-8"))["schema"]


def test_a_device_is_written_to_and_not_replaced() -> None:
    assert run("assess", *ACCOUNT, "--json", "--output", os.devnull, *DAY).status == 0
    assert not stat.S_ISREG(Path(os.devnull).stat().st_mode)


def test_saved_facts_give_the_same_report(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    first = run("assess", *ACCOUNT, "--canadian-grandparent", "--json", "--save", str(path), *DAY)
    assert f"The facts are saved in {path}" in first.err
    assert run("assess", "--profile", str(path), "--json", *DAY).out == first.out


def test_only_the_routes_that_were_named_are_shown() -> None:
    shown = run("assess", *ACCOUNT, "--json", "--routes", "cusma, citizenship-by-descent", *DAY).document
    assert {route["id"] for route in shown["routes"]} == {"cusma", "citizenship-by-descent"}
    decided = {stream for fact in shown["missing_facts"] for stream in fact["decides"]}
    # What could stop a person at the border concerns every route.
    assert {stream.split("/")[0] for stream in decided} <= {
        "cusma",
        "citizenship-by-descent",
        "admissibility",
    }


def test_the_day_is_today_if_none_is_named() -> None:
    from datetime import date

    assert run("assess", *ACCOUNT, "--json").document["as_of"] == date.today().isoformat()  # noqa: DTZ011


# --- Protection ---------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["json", "markdown", "text"])
def test_protection_is_left_out_unless_named(form: str) -> None:
    ended = run("assess", "--profile", "-", "--format", form, *DAY, stdin=STDIN)
    assert ended.status == 0
    for word in ("asylum", "Asylum", "Protection in Canada"):
        assert word not in ended.out


@pytest.mark.parametrize("form", ["json", "markdown", "text"])
def test_protection_is_kept_in_if_named(form: str) -> None:
    ended = run("assess", "--profile", "-", "--format", form, "--include-protection", *DAY, stdin=STDIN)
    assert ended.status == 0
    assert "Protection in Canada" in ended.out


def test_a_report_without_protection_is_that_of_somebody_who_never_told_of_it() -> None:
    told = run("assess", "--profile", "-", "--json", *DAY, stdin=STDIN)
    never = run(
        "assess",
        "--profile",
        "-",
        "--json",
        *DAY,
        stdin=json.dumps({"applicant": PROTECTED["applicant"]}).encode(),
    )
    assert told == never


def test_protection_is_not_saved_unless_named(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    run("assess", "--profile", "-", "--json", "--save", str(path), *DAY, stdin=STDIN)
    assert json.loads(path.read_text("utf-8")) == {"applicant": PROTECTED["applicant"]}
    run("assess", "--profile", "-", "--json", "--save", str(path), "--include-protection", *DAY, stdin=STDIN)
    assert json.loads(path.read_text("utf-8")) == PROTECTED


def test_mistakes_in_what_concerns_protection_are_named_even_if_it_is_left_out() -> None:
    document = b'{"protection": {"in_canada": true}}'
    assert "protection.in_canada" in run("assess", "--profile", "-", *DAY, stdin=document).err


# --- Encodings and pipes ------------------------------------------------------------------------


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_utf_8_comes_out_whatever_the_locale(locale: str) -> None:
    env = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "latin-1"}
    assert started("assess", *ACCOUNT, *DAY, env=env).out == started("assess", *ACCOUNT, *DAY).out
    assert "…" in started("assess", "--help", env=env).out


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of this kind are those of Unix")
@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_a_reader_that_stops_reading_ends_the_run_quietly(form: str) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "moveto_ca", "assess", *ACCOUNT, "--format", form, *DAY],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    said = program.stderr.read()
    program.stderr.close()
    assert (program.wait(), said) == (0, b"")
