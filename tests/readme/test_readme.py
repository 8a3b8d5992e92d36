"""Everything that the README and the examples show is what the program does."""

import importlib.util
import json
import re
import subprocess
import sys

import pytest

from moveto_ca.rules.tables import descriptions
from program import run
from support import ROOT

spec = importlib.util.spec_from_file_location("regenerate", ROOT / "examples" / "regenerate.py")
assert spec is not None
assert spec.loader is not None
regenerate = importlib.util.module_from_spec(spec)
spec.loader.exec_module(regenerate)

README = regenerate.README.read_text("utf-8")
COMMANDS = [(m["command"], m["output"]) for m in regenerate.CONSOLE.finditer(README)]


def block(language):
    return re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)[1]


@pytest.mark.parametrize(("command", "output"), COMMANDS, ids=[c for c, _ in COMMANDS])
def test_a_command_of_the_readme_prints_what_the_readme_shows(command, output):
    assert regenerate.output_of(command).rstrip() == output.rstrip()


@pytest.mark.parametrize("profile", regenerate.profiles(), ids=lambda path: path.stem)
def test_an_example_gives_the_report_beside_it(profile):
    assert regenerate.report_of(profile) == profile.with_suffix(".md").read_text("utf-8")


def test_the_reference_of_commands_is_what_help_says():
    assert regenerate.commands() == regenerate.REFERENCE.read_text("utf-8")


@pytest.mark.parametrize("words", regenerate.every_command(), ids=" ".join)
def test_the_help_of_every_command_has_examples_that_name_it(words):
    told = run(*words, "--help").out
    assert run(*words, "-h").out == told
    examples = re.search(r"Examples?:\n(.*)", told, re.DOTALL)[1]
    assert f"moveto-ca {' '.join(words)}" in examples


def test_the_library_example_runs():
    ended = subprocess.run(
        [sys.executable, "-c", block("python")], capture_output=True, text=True, check=True
    )
    assert "citizenship-by-descent incomplete " in ended.stdout


def test_the_overlay_of_the_readme_is_a_valid_one(tmp_path):
    rows = json.loads(block("json"))
    assert set(rows) <= set(descriptions())
    overlay = tmp_path / "overlay.json"
    overlay.write_text(json.dumps(rows))
    ended = run("assess", "--age", "30", "--rules-overlay", str(overlay), "--as-of", "2028-05-01", "--json")
    assert (ended.status, ended.err) == (0, "")
    assert "rules_overlay" in {warning["code"] for warning in ended.document["warnings"]}


def test_the_two_commands_of_the_readme_differ_only_in_what_they_run():
    main, test = (
        re.search(rf"<!-- {name} command -->\n```sh\n(.+?)\n```", README, re.DOTALL)[1]
        for name in ("main", "test")
    )
    assert "\n" not in main + test
    assert main.split(" && ")[0] == test.split(" && ")[0] == "python3 -m venv .venv"
    profile = re.search(r"--profile (\S+)", main)[1]
    assert (ROOT / profile).is_file()


@pytest.mark.parametrize("word", re.findall(r"`(--[a-z-]+)", README))
def test_every_option_that_the_readme_names_exists(word):
    helps = "".join(run(command, "--help").out for command in ("assess", "rounds"))
    assert word in helps
