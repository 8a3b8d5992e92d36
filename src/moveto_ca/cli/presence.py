"""``moveto-ca presence``: days in Canada for citizenship, from a list of trips."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from moveto_ca.cli import errors, options, output

if TYPE_CHECKING:
    from moveto_ca.problems import InputProblem
    from moveto_ca.rules.tables import Tables
    from moveto_ca.trips import Trip

STATUSES: Final = ("visitor", "student", "worker", "protected_person", "claimant", "none")
NOW: Final = "now"

EPILOG: Final = (
    "\b\nExamples:\n"
    "  moveto-ca presence trips.csv --since 2022-08-15\n"
    "  moveto-ca presence --no-trips --since 2024-01-01 --status worker:2022-01-01:2023-12-31 --json\n\n"
    "TRIPS is CSV with the columns left,returned (days as 2026-11-22; returned may be empty: still away), or "
    'JSON: [{"left": "2026-07-01", "returned": "2026-07-06"}]. The days of leaving and of coming back both '
    "count as days in Canada."
)


def presence(
    trips: Annotated[
        str | None,
        typer.Argument(metavar="TRIPS", help="File with the trips out of Canada; - reads standard input."),
    ] = None,
    no_trips: Annotated[bool, typer.Option("--no-trips", help="There was no trip out of Canada.")] = False,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Day of becoming a permanent resident."),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            metavar="STATUS:FROM:TO",
            help="Earlier status in Canada, such as worker:2022-01-01:2023-12-31; may be repeated. "
            "visitor, student, worker, protected_person, claimant or none.",
        ),
    ] = None,
    sentence_days: Annotated[
        str | None,
        typer.Option(
            "--sentence-days", metavar="N", help="Days in prison, on parole or on probation in Canada."
        ),
    ] = None,
    crown_days: Annotated[
        str | None,
        typer.Option("--crown-days", metavar="N", help="Days abroad in Crown service that count."),
    ] = None,
    birth_date: Annotated[
        str | None,
        typer.Option("--birth-date", metavar="DATE", help="For what the age asks: language, test, oath."),
    ] = None,
    profile: Annotated[
        str | None, typer.Option("--profile", metavar="FILE", help="Facts from a file; flags override it.")
    ] = None,
    json: options.Json = False,
    as_of: options.AsOf = None,
    rules_overlay: options.Overlay = None,
) -> None:
    """Count the days in Canada that an application for citizenship needs."""
    typed = {
        "since": since,
        "status": status,
        "sentence_days": sentence_days,
        "crown_days": crown_days,
        "birth_date": birth_date,
    }
    told = counted(trips, no_trips, typed, profile, as_of, rules_overlay)
    if json:
        output.write(output.json_text(told))
        return
    from moveto_ca.cli import presence_text

    output.write(presence_text.text(told))


presence.epilog = EPILOG  # type: ignore[attr-defined]


def counted(
    trips: str | None,
    no_trips: bool,
    typed: dict[str, Any],
    profile: str | None,
    as_of: str | None,
    rules_overlay: str | None,
) -> dict[str, Any]:
    """Count the days, as plain JSON types.

    Args:
        trips: The file of trips.
        no_trips: True if there was none.
        typed: What the other flags were given, by name.
        profile: File with facts.
        as_of: Day on which the application would be signed.
        rules_overlay: File with figures of one's own.

    Raises:
        InputError: With everything that is wrong with what was typed and given.
    """
    from moveto_ca.cli import overlay

    day = options.day(as_of)
    problems: list[InputProblem] = []
    document = _document(profile, problems)
    told_trips = _trips(trips, no_trips, document, day, problems)
    taken_as_none = _write(document, told_trips, typed, problems)
    tables = None
    with errors.gathered(problems):
        tables = overlay.tables(rules_overlay, day)
    errors.stop_at(problems)
    assert tables is not None  # noqa: S101 - every problem has stopped the run
    return _measured(document, day, tables, taken_as_none)


# --- What was given ----------------------------------------------------------------------------------------


def _document(profile: str | None, problems: list[InputProblem]) -> dict[str, Any]:
    from moveto_ca import intake
    from moveto_ca.cli.reading import document_from

    document: dict[str, Any] = {}
    if profile is not None:
        with errors.gathered(problems):
            document = document_from(profile)
            intake.parse_profile(document)
    # What else stands in the file is of no concern here.
    parts = ("applicant", "presence", "background", "plans", "relatives_in_canada", "ancestry")
    return {name: document[name] for name in parts if isinstance(document.get(name), (dict, list))}


def _trips(
    name: str | None, no_trips: bool, document: dict[str, Any], day: date, problems: list[InputProblem]
) -> list[Trip] | None:
    """Read the trips; None if they stand in the profile."""
    from moveto_ca.cli import trips

    if name is not None and no_trips:
        problems.append(errors.problem("--no-trips", f"and the file {name} contradict each other"))
        return None
    if no_trips:
        return []
    if name is not None:
        with errors.gathered(problems):
            return trips.read(name, day)
        return None
    if "absences" not in document.get("presence", {}):
        hint = "are missing: give a file with the trips out of Canada, or --no-trips if there was none"
        problems.append(errors.problem("trips", hint))
    return None


def _write(
    document: dict[str, Any], trips: list[Trip] | None, typed: dict[str, Any], problems: list[InputProblem]
) -> list[str]:
    """Write what was typed into the document; give the paths of what is taken as none."""
    applicant = document["applicant"] = dict(document.get("applicant", {}))
    stay = document["presence"] = dict(document.get("presence", {}))
    since = _day("--since", typed["since"], problems)
    if since is not None:
        applicant["permanent_resident_since"] = since
        applicant["canada_status"] = "permanent_resident"
    elif typed["since"] is None and not applicant.get("permanent_resident_since"):
        hint = "is missing: give the day of becoming a permanent resident"
        problems.append(errors.problem("--since", hint))
    born = _day("--birth-date", typed["birth_date"], problems)
    if born is not None:
        applicant["birth_date"] = born
        applicant.pop("age", None)
    if trips is not None:
        stay["absences"] = [
            {"left": trip.left.isoformat(), "returned": trip.returned and trip.returned.isoformat()}
            for trip in trips
        ]
    if typed["status"]:
        stay["status_periods"] = [p for p in (_period(t, problems) for t in typed["status"]) if p]
    for flag, field in (("sentence_days", "sentence_days"), ("crown_days", "crown_service_days")):
        number = _number(f"--{flag.replace('_', '-')}", typed[flag], problems)
        if number is not None:
            stay[field] = number
    taken_as_none = [
        f"presence.{name}"
        for name in ("status_periods", "sentence_days", "crown_service_days")
        if name not in stay
    ]
    stay.setdefault("status_periods", [])
    stay.setdefault("sentence_days", 0)
    return taken_as_none


def _day(flag: str, typed: str | None, problems: list[InputProblem]) -> str | None:
    if typed is None:
        return None
    try:
        return date.fromisoformat(typed).isoformat() if len(typed) == len("2026-11-22") else _no_day()
    except ValueError:
        problems.append(errors.problem(flag, f"{typed!r} is not a day; write it as 2026-11-22"))
        return None


def _no_day() -> str:
    raise ValueError


def _number(flag: str, typed: str | None, problems: list[InputProblem]) -> int | None:
    if typed is None:
        return None
    if not typed.isascii() or not typed.isdecimal() or len(typed) > len("50000"):
        problems.append(errors.problem(flag, f"{typed!r} is not a number of days"))
        return None
    return int(typed)


def _period(typed: str, problems: list[InputProblem]) -> dict[str, Any] | None:
    """Read STATUS:FROM:TO."""
    flag = f"--status {typed}"
    parts = typed.split(":")
    if len(parts) != 3:  # status, first day, last day
        problems.append(errors.problem(flag, "must be STATUS:FROM:TO, such as worker:2022-01-01:2023-12-31"))
        return None
    before = len(problems)
    name = parts[0].strip().casefold()
    options.one_of(flag, name, STATUSES, problems)
    first = _day(flag, parts[1].strip(), problems)
    ends = parts[2].strip()
    last = None if ends in (NOW, "") else _day(flag, ends, problems)
    if len(problems) > before:
        return None
    if last is not None and first is not None and last < first:
        problems.append(errors.problem(flag, f"ends on {last}, before it begins on {first}"))
        return None
    return {"status": name, "from": first, "to": last}


_FLAGS: Final = {"applicant.permanent_resident_since": "--since", "applicant.birth_date": "--birth-date"}


# --- The count ---------------------------------------------------------------------------------------------


def _measured(
    document: dict[str, Any], day: date, tables: Tables, taken_as_none: list[str]
) -> dict[str, Any]:
    from moveto_ca import intake
    from moveto_ca.rules.citizenship.grants.applicant import GrantCase
    from moveto_ca.rules.citizenship.grants.days import days_absent
    from moveto_ca.rules.citizenship.grants.law import NATURALIZATION
    from moveto_ca.rules.citizenship.grants.measures import presence_measures
    from moveto_ca.rules.facts import Facts

    profile = intake.parse_profile(document)
    wrong = intake.check_against(profile, day)
    errors.stop_at([errors.at(each, _FLAGS.get(each.path, each.path)) for each in wrong])
    case = GrantCase(Facts(profile, day, tables), NATURALIZATION)
    if "presence_days" not in case.figures:
        first = min(
            row.from_ for row in tables.history("citizenship-grant-figures", "presence_days") if row.from_
        )
        raise errors.wrong(
            "--as-of", f"the rules of that time are not known here; give a day from {first} on"
        )
    absences = profile.presence.absences if profile.presence is not None else None
    return {
        "as_of": day.isoformat(),
        **presence_measures(case),
        "needed_days": case.figures["presence_days"],
        "taken_as_none": taken_as_none,
        "trips": [
            {
                "left": trip.left and trip.left.isoformat(),
                "returned": trip.returned.isoformat() if trip.returned else None,
                "days_absent": days_absent(trip.left, trip.returned or day) if trip.left else None,
            }
            for trip in absences or ()
        ],
    }
