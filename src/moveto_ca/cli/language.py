"""``moveto-ca language``: the scores of a language test as Canadian levels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from moveto_ca.cli import errors, options, output

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.problems import InputProblem
    from moveto_ca.rules.language import LanguageFacts

ABILITIES: Final = ("listening", "reading", "writing", "speaking")
# What people call the tests, and the names that a profile takes.
TESTS: Final = {
    "ielts": "ielts_general",
    "celpip": "celpip_general",
    "pte": "pte_core",
    "tef": "tef_canada",
    "tcf": "tcf_canada",
}
SCALES: Final = ("0_699", "old")
LANGUAGE_OF: Final = {"tef_canada": "french", "tcf_canada": "french"}

EPILOG: Final = (
    "\b\nExamples:\n"
    "  moveto-ca language --test celpip --scores 9,9,8,10\n"
    "  moveto-ca language --test ielts --scores 8.5,8,7.5,7.5 --date 2026-05-04 --json\n\n"
    "Levels are CLB for English and NCLC for French; both are one scale. 0 stands for below 4, and 10 for "
    "10 or more."
)


def language(
    test: Annotated[
        str | None,
        typer.Option(
            "--test",
            metavar="TEST",
            help="ielts (General), celpip (General), pte (Core), tef or tcf (Canada).",
        ),
    ] = None,
    scores: Annotated[
        str | None,
        typer.Option("--scores", metavar="L,R,W,S", help="Scores in listening, reading, writing, speaking."),
    ] = None,
    taken: Annotated[str | None, typer.Option("--date", metavar="DATE", help="Day of the result.")] = None,
    scale: Annotated[
        str | None,
        typer.Option("--scale", metavar="SCALE", help="Scale of a TEF result where both fit: 0_699 or old."),
    ] = None,
    json: options.Json = False,
    as_of: options.AsOf = None,
    rules_overlay: options.Overlay = None,
) -> None:
    """Convert the scores of a language test into Canadian levels (CLB, NCLC)."""
    told = converted(test, scores, taken, scale, as_of, rules_overlay)
    if json:
        output.write(output.json_text(told))
        return
    output.write(text(told))


language.epilog = EPILOG  # type: ignore[attr-defined]


def converted(
    test: str | None,
    scores: str | None,
    taken: str | None,
    scale: str | None,
    as_of: str | None,
    rules_overlay: str | None,
) -> dict[str, Any]:
    """Convert scores, as plain JSON types.

    Raises:
        InputError: With everything that is wrong with what was typed.
    """
    from moveto_ca.cli import overlay
    from moveto_ca.rules.language import LanguageFacts, language_facts

    day = options.day(as_of)
    problems: list[InputProblem] = []
    name = _test(test, problems)
    result = _result(name, scores, taken, scale, problems)
    if result is not None and name is not None:
        _check(result, LANGUAGE_OF.get(name, "english"), day, problems)
    errors.stop_at(problems)
    spoken = LANGUAGE_OF.get(name or "", "english")
    tables = overlay.tables(rules_overlay, day)
    facts = language_facts(_model(result or {}), spoken, day, tables)
    assert isinstance(facts, LanguageFacts), "a result was told"  # noqa: S101 - for the type checker
    return _told(facts, result or {}, day)


def _test(test: str | None, problems: list[InputProblem]) -> str | None:
    if test is None:
        problems.append(errors.problem("--test", f"is missing; it takes one of {', '.join(TESTS)}"))
        return None
    plain = test.strip().casefold().replace("-", "_").replace(" ", "_")
    if plain in TESTS.values():
        return plain
    before = len(problems)
    options.one_of("--test", plain, TESTS, problems)
    return None if len(problems) > before else TESTS[plain]


def _result(
    name: str | None, scores: str | None, taken: str | None, scale: str | None, problems: list[InputProblem]
) -> dict[str, Any] | None:
    """Put together a result as a profile gives it."""
    figures = _figures(scores, problems)
    if scale is not None:
        options.one_of("--scale", scale, SCALES, problems)
    if name is None or figures is None:
        return None
    told = {"test": name, **dict(zip(ABILITIES, figures, strict=True)), "date": taken, "scale": scale}
    return {key: value for key, value in told.items() if value is not None}


def _figures(scores: str | None, problems: list[InputProblem]) -> list[float] | None:
    parts = [part.strip() for part in (scores or "").split(",")]
    if len(parts) != len(ABILITIES) or not all(_is_number(part) for part in parts):
        message = "is missing" if scores is None else f"{scores!r} is not four scores"
        hint = f"{message}; give listening, reading, writing and speaking, such as 9,9,8,10"
        problems.append(errors.problem("--scores", hint))
        return None
    return [float(part) for part in parts]


def _is_number(text: str) -> bool:
    return text.isascii() and text.replace(".", "", 1).isdecimal() and len(text) <= 6


def _check(result: dict[str, Any], spoken: str, day: date, problems: list[InputProblem]) -> None:
    """Check the result by the rules of a profile: scores of that test, a day of the calendar, not to come."""
    from moveto_ca import intake

    try:
        profile = intake.parse_profile({"applicant": {"languages": {spoken: result}}})
        found = list(intake.check_against(profile, day))
    except intake.InputError as error:
        found = list(error.problems)
    place = f"applicant.languages.{spoken}."
    problems.extend(errors.at(each, _flag(each.path.removeprefix(place))) for each in found)


def _flag(field: str) -> str:
    return {"date": "--date", "scale": "--scale", "test": "--test"}.get(field, f"--scores ({field})")


def _model(result: dict[str, Any]) -> Any:
    from moveto_ca.profile.language import LanguageResult

    return LanguageResult.model_validate(result)


def _told(facts: LanguageFacts, result: dict[str, Any], day: date) -> dict[str, Any]:
    until = facts.usable_until
    return {
        "as_of": day.isoformat(),
        "test": facts.test,
        "language": facts.language,
        "scores": {ability: result[ability] for ability in ABILITIES},
        "levels": dict(zip(ABILITIES, facts.levels, strict=True)),
        "scale": "CLB" if facts.language == "english" else "NCLC",
        "accepted": facts.accepted,
        "usable": facts.usable,
        "usable_until": None if until is None else until.isoformat(),
        "needs": list(facts.needs),
    }


_ASKED: Final = {
    "scale": "Both TEF scales fit these scores. Say with --scale which one they are on: 0_699 or old.",
    "date": "The conversion depends on when the test was taken. Give --date.",
}


def text(told: dict[str, Any]) -> str:
    """Write the levels on a screen."""
    lines = [f"{told['scale']} levels ({told['test']}), as of {told['as_of']}"]
    for ability in ABILITIES:
        level = told["levels"][ability]
        words = {None: "not known", 0: "below 4", 10: "10 or more"}.get(level, str(level))
        lines.append(f"  {ability:<10} {told['scores'][ability]:>6g}   {words}")
    lines += [_ASKED[need] for need in told["needs"] if need in _ASKED]
    if told["accepted"] is False:
        lines.append("This test is not accepted on this day.")
    if told["usable_until"] is not None:
        old = "" if told["usable"] else " It no longer counts."
        lines.append(f"It counts up to and including {told['usable_until']}.{old}")
    else:
        lines.append("A result counts for two years from its day. Give --date to see until when.")
    return "\n".join(lines) + "\n"
