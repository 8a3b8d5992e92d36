"""``moveto-ca diff``: an old report against today's rules, and today's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from moveto_ca.cli import errors, options, output

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.problems import InputProblem

REPORT: Final = "moveto-ca/report/1"
_MOST_WRONG: Final = 20
EPILOG: Final = (
    "\b\nExamples:\n"
    "  moveto-ca assess --profile me.json --json --output report.json\n"
    "  moveto-ca diff report.json me.json\n"
    "  moveto-ca diff report.json me.json --json\n"
    "  moveto-ca diff report.json\n\n"
    "OLD is a report that assess --json wrote. With your PROFILE the whole answer is worked out again; "
    "without it, only the programmes are compared: which opened, paused or closed since."
)


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="An older report, as assess --json writes it.")],
    profile: Annotated[
        str | None,
        typer.Argument(metavar="PROFILE", help="Your facts, JSON or TOML; - reads standard input."),
    ] = None,
    json: options.Json = False,
    as_of: options.AsOf = None,
    rules_overlay: options.Overlay = None,
) -> None:
    """Say what changed since an old report, and whether it changes an answer."""
    told = compared(old, profile, as_of, rules_overlay)
    if json:
        output.write(output.json_text(told))
        return
    from moveto_ca.cli import diff_text

    output.write(diff_text.text(told))


diff.epilog = EPILOG  # type: ignore[attr-defined]


def compared(old: str, profile: str | None, as_of: str | None, rules_overlay: str | None) -> dict[str, Any]:
    """Compare an old report with today's, as plain JSON types.

    Args:
        old: File of the old report.
        profile: File of the facts, or None.
        as_of: Day of today's report.
        rules_overlay: File with the user's own figures, or None.

    Raises:
        InputError: With everything that is wrong.
    """
    from moveto_ca.advice.difference import difference, statuses_since
    from moveto_ca.cli import overlay
    from moveto_ca.rules.tables import PACKAGED

    problems: list[InputProblem] = []
    day = options.day(as_of)
    before = _old_report(old, problems)
    facts = None if profile is None else _facts(profile, day, problems)
    tables = PACKAGED
    with errors.gathered(problems):
        tables = overlay.tables(rules_overlay, day)
    errors.stop_at(problems)
    if facts is None:
        from moveto_ca._version import __version__
        from moveto_ca.rules.statuses import status_row

        def status_of(stream_id: str) -> str | None:
            row = status_row(tables, stream_id, day)
            return None if row is None else row["status"]

        today = {"tool_version": __version__, "as_of": day.isoformat(), "rules_verified_on": None}
        return statuses_since(before, status_of, today)
    from moveto_ca.rules.assess import assess

    told_protection = any(route["id"] == "asylum" for route in before["routes"])
    if not told_protection:
        facts = facts.model_copy(update={"protection": None})
    return difference(before, assess(facts, as_of=day, tables=tables).to_dict())


def _facts(name: str, day: date, problems: list[InputProblem]) -> Any:
    from moveto_ca import intake
    from moveto_ca.cli.reading import document_from

    with errors.gathered(problems):
        facts = intake.parse_profile(document_from(name))
        errors.stop_at(intake.check_against(facts, day))
        return facts
    return None


def _old_report(name: str, problems: list[InputProblem]) -> dict[str, Any]:
    """Read an old report, and see that it is one before anything of it is used."""
    from moveto_ca.cli.reading import document_from

    document: dict[str, Any] = {}
    with errors.gathered(problems):
        document = document_from(name)
        errors.stop_at(_wrong_with(name, document))
    return document


def _wrong_with(name: str, document: dict[str, Any]) -> list[InputProblem]:
    """List what keeps a document from being a report, at its places."""
    schema = document.get("schema")
    if schema != REPORT:
        meant = "moveto-ca assess --json writes one"
        if "applicant" in document:
            meant = f"this looks like a profile: moveto-ca diff OLD {name}"
        return [errors.problem(name, f"is no report of this tool ('schema' is not '{REPORT}'); {meant}")]
    found: list[InputProblem] = []
    _see(document, "", {"routes": list, "missing_facts": list, "warnings": list}, found)
    named = [
        *_parts(document, "", "routes", {"id": str, "streams": list}),
        *_parts(document, "", "missing_facts", {"path": str}),
        *_parts(document, "", "warnings", {"text": str}),
    ]
    if document.get("admissibility") is not None:
        named.append(("admissibility", document["admissibility"], {"id": str, "streams": list}))
    for path, part, names in named:
        _see(part, path, names, found)
        for place, stream, wanted in _parts(part, path, "streams", {"id": str, "conditions": list}):
            _see(stream, place, wanted, found)
            for at, condition, needed in _parts(stream, place, "conditions", {"id": str}):
                _see(condition, at, needed, found)
    return found[:_MOST_WRONG]


def _parts(
    told: Any, path: str, name: str, wanted: dict[str, type]
) -> list[tuple[str, Any, dict[str, type]]]:
    parts = told.get(name) if isinstance(told, dict) else None
    if not isinstance(parts, list):
        return []
    before = f"{path}." if path else ""
    return [(f"{before}{name}[{place}]", part, wanted) for place, part in enumerate(parts)]


def _see(told: Any, path: str, wanted: dict[str, type], found: list[InputProblem]) -> None:
    if not isinstance(told, dict):
        found.append(errors.problem(path, "must be an object, as in a report of this tool"))
        return
    for name, kind in wanted.items():
        if not isinstance(told.get(name), kind):
            place = f"{path}.{name}" if path else name
            found.append(
                errors.problem(
                    place, f"must be {'a list' if kind is list else 'text'}, as in a report of this tool"
                )
            )
