"""What concerns protection reaches no file, no log and no traceback, unless it is asked for by name.

Each value told here is one that nothing else in a report could show. A control run, with the flag, shows
that these values would be found if they were there.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from moveto_ca import Profile, assess
from moveto_ca.advice.advise import advise
from moveto_ca.cli import assessment, errors
from moveto_ca.interview.run import interview
from moveto_ca.profile import kinds
from moveto_ca.profile.paths import fields_of, kind_at
from moveto_ca.rules.tables import PACKAGED
from program import DAY, Ended, refused, run
from scripted import STOP, ScriptedScreen
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROTECTION = {
    "wants_information": True,
    "in_canada_now": True,
    "entries": [{"date": "2024-05-17", "mode": "between_ports", "from": "US", "admitted": True}],
    "claim_date": "2026-07-19",
    "claim_place": "inland",
    "claim_filed_online": "2026-07-03",
    "stage": "referred",
    "stage_dates": {"referred": "2026-08-21"},
    "prior_claims": [{"country": "NZ", "date": "2018-04-23", "outcome": "abandoned", "confirmed": True}],
    "protected_in": ["BT"],
    "stateless": False,
    "removal_order": False,
    "other_nationality_available": True,
    "serious_conviction": False,
    "proceedings_pending": False,
    "inadmissibility_determined": ["organized_criminality"],
    "relatives_in_canada": [{"relation": "guardian", "adult": True, "status": "removal_stayed"}],
    "stca_documents": ["death_penalty_charge"],
    "unaccompanied_minor": False,
    "parents_or_guardian_in": ["MG"],
    "trip": {"from": "2026-09-12", "until": "2026-09-27", "to_feared_country": True, "voluntary": True},
}
PERSON = {"applicant": {"age": 34, "citizenships": ["US"]}, "partner": None}
TOLD = {**PERSON, "protection": PROTECTION}

# Days and words that come from the section alone; the last two days are worked out from it.
DAYS = (
    "2024-05-17", "2026-07-19", "2026-07-03", "2026-08-21", "2018-04-23", "2026-09-12", "2026-09-27",
    "2025-05-17", "2024-05-30",
)  # fmt: skip
TRACES = (
    *DAYS, "New Zealand", "Bhutan", "Madagascar", "between_ports", "abandoned",
    "organized_criminality", "removal_stayed", "death_penalty", "101(1)", "asylum/claim",
    "Protection in Canada", "would not hear the claim", '"protection"',
)  # fmt: skip
MARK = "Xq7-kept-to-myself"


def traces_in(text: str) -> list[str]:
    return [trace for trace in TRACES if trace in text]


def nothing_in(ended: Ended, *folders: Path) -> None:
    """Check both streams, and every file below some folders."""
    assert traces_in(ended.out) == []
    assert traces_in(ended.err) == []
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and path.name != "given.json":
                assert traces_in(path.read_text("utf-8")) == [], path.name


@pytest.fixture
def given(tmp_path: Path) -> Path:
    path = tmp_path / "given.json"
    path.write_text(json.dumps(TOLD), "utf-8")
    return path


# --- Reports and saved files ----------------------------------------------------------------------


@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize(
    "how",
    [
        (), ("--brief",), ("--explain",), ("--json",), ("--format", "markdown"),
        ("--routes", "asylum"), ("--output", "report.txt"), ("--output", "report.json"),
        ("--format", "html"), ("--output", "report.html"), ("--handoff",),
        ("--handoff", "--output", "for-a-lawyer.html"), ("--no-pager",),
        ("--output", "report.md"), ("--save", "facts.json"),
        ("--save", "facts.json", "--output", "report.md", "--explain"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_nothing_of_it_reaches_a_report_or_a_file(
    how: tuple[str, ...], terminal: bool, given: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(given.parent)
    ended = run("assess", "--profile", str(given), *how, *DAY, terminal=terminal)
    assert ended.status == 0
    nothing_in(ended, given.parent, data_folder.parent)


def test_with_the_flag_it_is_in_the_report_and_in_the_saved_facts(
    given: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(given.parent)
    flags = ("--include-protection", "--save", "facts.json", "--json")
    ended = run("assess", "--profile", str(given), *flags, *DAY)
    assert {"2024-05-17", "2025-05-17", "101(1)", "asylum/claim"} <= set(traces_in(ended.out))
    saved = json.loads((given.parent / "facts.json").read_text("utf-8"))
    assert saved["protection"] == PROTECTION


def test_facts_set_one_by_one_are_left_out_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = (
        "protection.wants_information=true",
        "protection.claim_date=2026-07-19",
        "protection.entries[0].date=2024-05-17",
    )
    flags = [part for setting in settings for part in ("--set", setting)]
    ended = run("assess", "--age", "34", *flags, "--save", "facts.json", "--json", *DAY)
    assert ended.status == 0
    nothing_in(ended, tmp_path)


@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
def test_a_page_for_a_lawyer_never_has_it_even_with_the_flag(
    kind: str, given: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(given.parent)
    flags = ("--handoff", "--include-protection", "--format", kind)
    ended = run("assess", "--profile", str(given), *flags, *DAY)
    assert ended.status == 0
    assert traces_in(ended.out) == []


@pytest.mark.parametrize("flags", [(), ("--include-protection",)])
def test_of_many_people_at_once_it_is_left_out_too(flags: tuple[str, ...], tmp_path: Path) -> None:
    many = tmp_path / "given.jsonl"
    many.write_text("\n".join(json.dumps(TOLD) for _ in range(2)), "utf-8")
    ended = run("assess", "--profile", str(many), "--json", *flags, *DAY)
    assert ended.status == 0
    assert bool(traces_in(ended.out)) is bool(flags)


def test_what_would_change_the_result_says_nothing_of_it() -> None:
    """Advice is sought on facts without the section, and no row of it is given."""
    engineer = json.loads((ROOT / "examples" / "04-engineer-without-an-offer.json").read_text("utf-8"))
    profile = Profile.model_validate({**engineer, "protection": PROTECTION})
    report = assess(profile, as_of=date(2026, 11, 22))
    advice = advise(profile, report, date(2026, 11, 22))
    assert advice.levers
    assert traces_in(json.dumps(advice.to_dict())) == []


# --- Messages about wrong input -----------------------------------------------------------------


def marked(model: type[Any], steps: tuple[str, ...] = ("protection",)) -> Iterator[dict[str, Any]]:
    """Give the section once for each of its fields, with a mark where the field's value should stand."""
    for name in fields_of(model):
        place = (*steps, name)
        kind = kind_at(place)
        assert kind is not None
        yield _around(place, MARK)
        yield _around(place, [MARK])
        inner = kind.item or kind
        if inner.model is not None:
            for told in marked(inner.model, place):
                yield told if kind.item is None else _in_a_list(told, place)


def _around(steps: tuple[str, ...], value: Any) -> dict[str, Any]:
    for step in reversed(steps):
        value = {step: value}
    return value


def _in_a_list(told: dict[str, Any], steps: tuple[str, ...]) -> dict[str, Any]:
    inner: Any = told
    for step in steps:
        inner = inner[step]
    return _around(steps, [inner])


def section() -> type[Any]:
    kind = kind_at(("protection",))
    assert isinstance(kind, kinds.ObjectKind)
    return kind.model


EVERY_FIELD = [json.dumps(told) for told in marked(section())]


def test_the_marks_are_set_in_every_field_of_the_section() -> None:
    assert len(EVERY_FIELD) > 80
    assert all(MARK in told for told in EVERY_FIELD)
    assert json.dumps({"protection": {"prior_claims": [{"outcome": MARK}]}}) in EVERY_FIELD


@pytest.mark.parametrize("told", EVERY_FIELD)
def test_a_value_that_cannot_be_used_is_named_by_its_place_and_not_repeated(told: str) -> None:
    said = refused(run("assess", "--profile", "-", *DAY, stdin=told.encode()))
    assert "protection" in said
    assert MARK not in said


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"claim_date": "2027-07-19"}, "protection.claim_date"),
        ({"entries": [{"date": "2027-05-17"}]}, "protection.entries[0].date"),
        ({"trip": {"from": "2026-09-27", "until": "2026-09-12"}}, "protection.trip.until"),
        ({"stage": "withdrawm"}, "protection.stage"),
    ],
)
def test_a_contradiction_is_named_by_its_place_without_the_days(change: dict[str, Any], place: str) -> None:
    told = json.dumps({**TOLD, "protection": {**PROTECTION, **change}})
    said = refused(run("assess", "--profile", "-", *DAY, stdin=told.encode()))
    assert place in said
    given_here = ("2027-07-19", "2027-05-17", "withdrawm", "did you mean")
    assert not any(value in said for value in (*DAYS, *given_here))


def test_values_outside_the_section_are_still_shown() -> None:
    said = refused(run("assess", "--profile", "-", *DAY, stdin=b'{"applicant": {"age": "thirty"}}'))
    assert '"thirty"' in said


@pytest.mark.parametrize(
    "setting",
    [
        f"protection.claim_date={MARK}",
        f"protection.entries[0].mode={MARK}",
        f"protection.claim_date.day={MARK}",
        f"protection.claim_date {MARK}",
        f"protection claim_date {MARK}=1",
        f"protection.claim_date[0]={MARK}",
    ],
)
def test_a_setting_that_cannot_be_used_is_not_repeated(setting: str) -> None:
    told = json.dumps(TOLD).encode()
    said = refused(run("assess", "--profile", "-", "--set", setting, *DAY, stdin=told))
    assert "protection" in said
    assert not any(value in said for value in (*DAYS, MARK))


def test_the_words_of_a_library_error_do_not_repeat_what_was_given() -> None:
    for told in EVERY_FIELD:
        with pytest.raises(ValidationError) as caught:
            Profile.model_validate_json(told)
        assert MARK not in str(caught.value)
    late = {"trip": {"from": "2026-09-27", "until": "2026-09-12"}}
    with pytest.raises(ValidationError) as caught:
        Profile.model_validate({"protection": late})
    assert traces_in(str(caught.value)) == []


# --- Logs and tracebacks ------------------------------------------------------------------------


def test_a_profile_that_is_printed_shows_nothing_of_it() -> None:
    profile = Profile.model_validate(TOLD)
    assert profile.protection is not None
    parts = (profile, profile.protection, profile.protection.trip, *(profile.protection.entries or ()))
    for shown in parts:
        assert traces_in(f"{shown!r} {shown}") == []
        assert traces_in(f"{[shown]}") == []
    assert "age=34" in repr(profile)


def broken(*_given: Any, **_settings: Any) -> Any:
    """Fail as badly as can be: every word that was told is in the words of the error, and of its cause."""
    words = json.dumps(PROTECTION)
    nothing: dict[str, str] = {}
    try:
        nothing[words]
    except KeyError as error:
        raise RuntimeError(words) from error


@pytest.mark.parametrize("debug", ["0", "1"])
def test_a_fault_leaves_no_trace_of_it_even_where_its_details_are_asked_for(
    debug: str, given: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assessment, "assess_profile", broken)
    monkeypatch.setenv(errors.DEBUG, debug)
    monkeypatch.chdir(given.parent)
    flags = ("--save", "facts.json", "--output", "report.json")
    ended = run("assess", "--profile", str(given), *flags, *DAY)
    assert ended.status == 1
    nothing_in(ended, given.parent)
    assert ("Traceback" in ended.err) == (debug == "1")
    if debug == "1":
        assert "KeyError\n" in ended.err
        assert "in broken" in ended.err


def test_a_fault_in_a_rule_of_the_section_leaves_no_trace_of_it(
    given: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(claimant: Any) -> Any:
        raise ValueError(str(claimant.told.to_dict()), claimant.claim.text)

    monkeypatch.setattr("moveto_ca.rules.asylum.gates.within_one_year", fault)
    monkeypatch.setenv(errors.DEBUG, "1")
    ended = run("assess", "--profile", str(given), "--include-protection", "--json", *DAY)
    assert ended.status == 1
    assert "ValueError\n" in ended.err
    nothing_in(ended)


# --- The conversation ---------------------------------------------------------------------------

SAFETY = {
    "What would you like": "Be safe",
    "When and where were you born": "38 Ohio",
    "Was a parent of yours": "Nobody",
    "Who belongs to your family": "Nobody",
    "Which of these are you today": "A citizen of the United States; as a visitor",
    "asking for protection": "Yes",
    "in Canada now": "Yes",
    "entered Canada": "2026-07-03 airport",
    "claim in person": "2026-07-19",
}


def test_stopped_in_its_midst_a_conversation_saves_nothing_of_it(tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    screen = ScriptedScreen({**SAFETY, "refugee claim before": STOP, "still here": str(file)})
    with pytest.raises(SystemExit):
        interview(None, as_of=date(2026, 11, 22), tables=PACKAGED, screen=screen)
    assert any("refugee claim before" in words for words in screen.asked)
    saved = file.read_text("utf-8")
    assert traces_in(saved) == []
    assert "protection" not in json.loads(saved)
    assert json.loads(saved)["applicant"]["age"] == 38
    assert [path.name for path in tmp_path.iterdir()] == ["answers.json"]


@pytest.mark.parametrize("how", [("--save", "facts.json"), ("--output", "report.txt"), ("--json",)])
def test_after_a_conversation_nothing_of_it_reaches_a_file(
    how: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Answered:
        def __init__(self, *_given: Any, **_how: Any) -> None:
            """What is asked does not matter."""

        def hold(self) -> dict[str, Any]:
            return json.loads(json.dumps(TOLD))

        def go_on(self) -> None:
            """Nobody goes on."""

    monkeypatch.setattr("moveto_ca.interview.run.Interview", Answered)
    monkeypatch.chdir(tmp_path)
    ended = run("assess", "--ask", *how, *DAY, terminal=True)
    assert ended.status == 0
    on_screen = ended.out if how[0] == "--save" else ""  # the person's own screen shows the section
    nothing_in(Ended(ended.status, ended.out.replace(on_screen, ""), ended.err), tmp_path)
    assert bool(on_screen) == (traces_in(ended.out) != [])


def test_the_section_is_in_no_report_of_somebody_who_did_not_open_it() -> None:
    closed = {**TOLD, "protection": {**PROTECTION, "wants_information": False}}
    report = assess(Profile.model_validate(closed), as_of=date(2026, 11, 22))
    assert traces_in(json.dumps(report.to_dict(), ensure_ascii=False)) == []
