"""A list of people: JSON Lines in, JSON Lines out."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tracemalloc
from itertools import islice, repeat

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moveto_ca.cli import people
from profiles_for_tests import PROFILES
from program import DAY, run, started

ENGINEER = {"applicant": {"age": 29, "citizenships": ["US"]}, "partner": None}
ACTOR = {"applicant": {"birth_date": "1980-02-03", "citizenships": ["CA", "US"]}}


def lines(*documents):
    return "".join(json.dumps(each) + "\n" for each in documents).encode()


def read(ended):
    return [json.loads(line) for line in ended.out.splitlines()]


def alone(document, *arguments):
    ended = run("assess", "--profile", "-", "--json", *DAY, *arguments, stdin=json.dumps(document).encode())
    assert ended.status == 0, ended.err
    return ended.document


def many(*documents, arguments=()):
    return run("assess", "--profile", "-", *DAY, *arguments, stdin=lines(*documents))


def test_each_line_gives_the_report_that_its_person_would_get_alone():
    ended = many(ENGINEER, ACTOR)
    assert ended.status == 0, ended.err
    assert read(ended) == [alone(ENGINEER), alone(ACTOR)]
    assert ended.err == ""


def test_one_document_on_one_line_is_one_person_and_not_a_list():
    ended = run("assess", "--profile", "-", "--json", *DAY, stdin=lines(ENGINEER))
    assert ended.document["schema"] == "moveto-ca/report/1"
    assert len(ended.out.splitlines()) > 100


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ENGINEER, indent=2),
        json.dumps(ENGINEER) + "\n\n\n",
        "\n\n" + json.dumps(ENGINEER, indent=1) + "\n",
        "[applicant]\nage = 29\ncitizenships = ['US']\n",
    ],
)
def test_one_document_over_many_lines_is_read_as_one(text):
    ended = run("assess", "--profile", "-", "--json", *DAY, stdin=text.encode())
    assert ended.status == 0, ended.err
    assert ended.document["routes"]


@pytest.mark.parametrize("ending", ["jsonl", "ndjson", "JSONL"])
def test_a_file_of_lines_is_a_list_even_of_one(tmp_path, ending):
    file = tmp_path / f"people.{ending}"
    file.write_bytes(lines(ENGINEER))
    ended = run("assess", "--profile", str(file), *DAY)
    assert read(ended) == [alone(ENGINEER)]


def test_a_wrong_line_is_reported_in_its_place_and_the_rest_are_assessed():
    wrong = b'{"applicant": {"agee": 29, "citizenships": ["USA"]}}\n'
    ended = run("assess", "--profile", "-", *DAY, stdin=lines(ENGINEER) + wrong + lines(ACTOR))
    first, second, third = read(ended)
    assert ended.status == 2
    assert (first, third) == (alone(ENGINEER), alone(ACTOR))
    assert (second["schema"], second["line"]) == ("moveto-ca/error/1", 2)
    by_path = {each["path"]: each for each in second["errors"]}
    assert by_path["applicant.agee"]["suggestion"] == "age"
    assert "applicant.citizenships[0]" in by_path
    assert "1 of 3 lines could not be assessed" in ended.err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"applicant": ', "is not valid JSON"),
        (b"[1, 2]", "must hold an object"),
        (b'{"applicant": {"age": 29, "age": 30}}', "twice"),
        (b'{"applicant": {"age": NaN}}', ""),
        (b"\xff\xfe\x00", ""),
        (b'{"a":' * 2000 + b"1" + b"}" * 2000, ""),
        (b"x" * 6_000_000, "too long"),
    ],
)
def test_a_line_that_is_no_profile_says_why_and_where(line, said):
    ended = run("assess", "--profile", "-", *DAY, stdin=lines(ENGINEER, ACTOR) + line + b"\n" + lines(ACTOR))
    told = read(ended)
    assert ended.status == 2
    assert len(told) == 4
    assert told[2]["line"] == 3
    assert all(each["path"] for each in told[2]["errors"])
    assert said in " ".join(each["message"] for each in told[2]["errors"])


def test_a_first_line_that_is_broken_does_not_stop_the_list():
    ended = run("assess", "--profile", "-", *DAY, stdin=b"{broken}\n" + lines(ENGINEER))
    first, second = read(ended)
    assert first["line"] == 1
    assert second["routes"]


def test_empty_lines_are_passed_over_but_counted():
    ended = run("assess", "--profile", "-", *DAY, stdin=lines(ENGINEER) + b"\n\n" + b"{wrong}\n")
    assert [each.get("line") for each in read(ended)] == [None, 4]


def test_a_list_of_nobody_is_wrong_input(tmp_path):
    file = tmp_path / "nobody.jsonl"
    file.write_text("\n\n")
    ended = run("assess", "--profile", str(file), *DAY)
    assert (ended.status, ended.out) == (2, "")
    assert "nobody" in ended.err


def test_flags_and_settings_hold_for_everybody():
    ended = many(ENGINEER, ACTOR, arguments=("--education", "masters", "--set", "plans.province=CA-MB"))
    typed = {"--education": "masters"}
    assert read(ended) == [
        alone(each, *(word for pair in typed.items() for word in pair), "--set", "plans.province=CA-MB")
        for each in (ENGINEER, ACTOR)
    ]


def test_what_is_wrong_with_the_flags_is_said_once_and_before_anybody_is_assessed():
    ended = many(ENGINEER, ACTOR, arguments=("--education", "phd", "--set", "x"))
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.count("--education") == 1


def test_routes_narrow_every_report():
    ended = many(ENGINEER, ACTOR, arguments=("--routes", "cusma"))
    assert [[route["id"] for route in each["routes"]] for each in read(ended)] == [["cusma"], ["cusma"]]


@pytest.mark.parametrize(
    ("arguments", "flag"),
    [
        (("--save", "x.json"), "--save"),
        (("--format", "text"), "--format"),
        (("--format", "markdown"), "--format"),
    ],
)
def test_what_makes_sense_for_one_person_only_is_refused(arguments, flag):
    ended = many(ENGINEER, ACTOR, arguments=arguments)
    assert (ended.status, ended.out) == (2, "")
    assert flag in ended.err


def test_nothing_of_protection_leaves_without_the_flag():
    asks = {**ENGINEER, "protection": {"wants_information": True}}
    for document in read(many(asks, asks)):
        assert "asylum" not in json.dumps(document)
    with_it = read(many(asks, asks, arguments=("--include-protection",)))
    assert all("asylum" in [route["id"] for route in each["routes"]] for each in with_it)


def test_a_list_can_go_to_a_file_that_only_its_owner_may_read(tmp_path):
    file = tmp_path / "reports.jsonl"
    ended = many(ENGINEER, ACTOR, arguments=("--output", str(file)))
    assert (ended.status, ended.out) == (0, "")
    assert [json.loads(line) for line in file.read_text().splitlines()] == [alone(ENGINEER), alone(ACTOR)]
    assert file.stat().st_mode & 0o077 == 0


def test_a_list_can_go_into_a_pipe_that_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    arguments = ("--routes", "study", "--output", str(pipe))
    ended = many(ACTOR, ACTOR, arguments=arguments)
    told = os.read(reader, 1_000_000)
    os.close(reader)
    assert (ended.status, ended.out) == (0, "")
    assert pipe.is_fifo()
    assert told.startswith(b'{"schema":"moveto-ca/report/1"')


def test_the_garbage_collector_is_left_as_it_was():
    usual = gc.get_threshold()
    many(ENGINEER, ACTOR)
    assert gc.get_threshold() == usual


def test_a_fault_in_one_line_does_not_lose_the_others():
    written = []

    def assessed(document):
        if document == ACTOR:
            raise ZeroDivisionError("secret of the person")
        return b'{"ok":true}\n'

    read_in = enumerate(lines(ENGINEER, ACTOR, ENGINEER).splitlines(keepends=True), start=1)
    assert people.run(iter(read_in), assessed, written.append) == 1
    told = [json.loads(line) for line in written]
    assert [each.get("ok") for each in told] == [True, None, True]
    assert "fault in moveto-ca" in told[1]["errors"][0]["message"]
    assert "secret" not in json.dumps(told)


def test_the_memory_used_does_not_grow_with_the_list():
    line = lines(ENGINEER)

    def most(count):
        tracemalloc.start()
        numbered = ((n, line) for n in islice(iter(range(1, count + 1)), count))
        people.run(numbered, lambda document: json.dumps([document, *range(200)]).encode() + b"\n", len)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    most(10)
    assert most(3000) < most(300) + 20_000


def test_a_reader_that_goes_away_ends_the_run_quietly():
    program = subprocess.Popen(
        [sys.executable, "-m", "moveto_ca", "assess", "--profile", "-", *DAY],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdin
    assert program.stdout
    assert program.stderr
    program.stdin.write(lines(*repeat(ENGINEER, 40)))
    program.stdin.flush()
    assert program.stdout.readline().startswith(b"{")
    program.stdout.close()
    try:
        program.stdin.write(lines(*repeat(ENGINEER, 40)))
        program.stdin.close()
    except BrokenPipeError:
        pass
    with program.stderr:
        assert program.stderr.read() == b""
    assert program.wait(60) == 0


def test_a_list_runs_in_a_process_of_its_own():
    ended = started("assess", "--profile", "-", *DAY, stdin=lines(ENGINEER, ACTOR))
    assert len(ended.out.splitlines()) == 2


@settings(max_examples=15)
@given(st.lists(PROFILES, min_size=2, max_size=3))
def test_any_list_gives_a_line_for_each_person(documents):
    ended = many(*documents)
    told = read(ended)
    assert len(told) == len(documents)
    assert {each["schema"] for each in told} <= {"moveto-ca/report/1", "moveto-ca/error/1"}
