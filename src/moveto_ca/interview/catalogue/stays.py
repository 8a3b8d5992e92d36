"""Stays in Canada and trips out of it: what the count of days towards citizenship needs."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from moveto_ca import trips
from moveto_ca.interview import readers
from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.questions import Question
from moveto_ca.problems import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_NONE: Final = frozenset({"none", "no", "never"})
_NOW: Final = frozenset({"now", "today"})
_TO: Final = re.compile(r"\s+(?:to|until|till|-)\s+", re.IGNORECASE)
_FILE_ENDINGS: Final = (".csv", ".json", ".txt")
_STATUSES: Final = {
    "visitor": "visitor",
    "student": "student",
    "worker": "worker",
    "claimant": "claimant",
    "refugee claimant": "claimant",
    "protected person": "protected_person",
    "protected_person": "protected_person",
}
_FIRST_TAX_YEAR: Final = 1917
_LAST_TAX_YEAR: Final = 2100


def absences(text: str) -> list[dict[str, str | None]]:
    """Read trips out of Canada: typed one by one, or the name of a file that lists them."""
    plain = text.strip()
    if plain.casefold() in _NONE:
        return []
    if plain.casefold().endswith(_FILE_ENDINGS):
        return _from_file(plain)
    return [dict(zip(("left", "returned"), days, strict=True)) for days in _spans(plain)]


def _from_file(name: str) -> list[dict[str, str | None]]:
    try:
        found = trips.of_file(str(Path(name).expanduser()), date.max)
    except InputError as error:
        raise RefusedError(str(error.problems[0])) from None
    return [
        {
            "left": trip.left.isoformat(),
            "returned": None if trip.returned is None else trip.returned.isoformat(),
        }
        for trip in found
    ]


def status_periods(text: str) -> list[dict[str, str | None]]:
    """Read times with a status: ``worker 2020-09-01 to 2022-08-14``, more of them after commas."""
    if text.strip().casefold() in _NONE:
        return []
    found = []
    for part in _parts(text):
        words = part.split()
        cut = next((n for n, word in enumerate(words) if word[:1].isdigit()), len(words))
        status = _STATUSES.get(" ".join(words[:cut]).casefold())
        if status is None:
            raise RefusedError(
                "Begin with visitor, student, worker, claimant or protected person, like "
                "worker 2020-09-01 to 2022-08-14."
            )
        first, last = _span(" ".join(words[cut:]))
        found.append({"status": status, "from": first, "to": last})
    return found


def tax_years(text: str) -> list[int]:
    """Read tax years: ``2022, 2023`` or ``2021 to 2024``; ``none`` for none."""
    if text.strip().casefold() in _NONE:
        return []
    read = readers.number(_FIRST_TAX_YEAR, _LAST_TAX_YEAR, whole=True)
    years: set[int] = set()
    for part in re.split(r"[,;]|\band\b", text):
        ends = [int(read(end)) for end in _TO.split(part.strip())]
        years.update(range(ends[0], ends[-1] + 1))
    return sorted(years)


def _spans(text: str) -> Iterator[tuple[str, str | None]]:
    for part in _parts(text):
        yield _span(part)


def _parts(text: str) -> list[str]:
    """Split a list at semicolons, or at commas where there is none."""
    return [part.strip() for part in text.split(";" if ";" in text else ",") if part.strip()]


def _span(text: str) -> tuple[str, str | None]:
    """Read two days with ``to`` between them; one day alone is the first and the last."""
    ends = _TO.split(text.strip())
    if len(ends) > 2:
        raise RefusedError("Write two days with “to” between them, like 2024-07-01 to 2024-07-14.")
    first = readers.a_date(ends[0])
    last = ends[-1]
    if last.casefold() in _NOW:
        return first, None
    last = readers.a_date(last)
    if last < first:
        raise RefusedError(f"{last} is before {first}. Write the first day first.")
    return first, last


SINCE: Final = Question(
    id="resident_since",
    path="applicant.permanent_resident_since",
    kind="text",
    words="On which day did you become a permanent resident of Canada?",
    why="From this day on every day in Canada counts in full towards citizenship.",
    hint="It stands on your confirmation of permanent residence. Like 2022-08-15.",
    read=readers.a_date,
)
PERIODS: Final = Question(
    id="status_periods",
    path="presence.status_periods",
    kind="text",
    words="Were you in Canada before you became a permanent resident?",
    why="In the last five years, such days count half, up to 365 in all.",
    hint="As visitor, student, worker, claimant or protected person, with first and last day: like "
    "worker 2020-09-01 to 2022-08-14. More of them after commas; or none.",
    read=status_periods,
)
TRIPS: Final = Question(
    id="trips",
    path="presence.absences",
    kind="text",
    words="Which trips out of Canada did you make in the last five years?",
    why="Days abroad do not count. The day of leaving and the day of return are days in Canada.",
    hint="Each with the day you left and the day you came back, with commas between trips: like "
    "2024-07-01 to 2024-07-14, 2026-11-02 to now. You may also name a file that lists them (CSV with the "
    "columns left and returned, or JSON); or write none.",
    read=absences,
)
TAXES: Final = Question(
    id="tax_years",
    path="presence.tax_years_filed",
    kind="text",
    words="For which years did you file a Canadian tax return?",
    why="Three of the last years are needed; a year in which you did not have to file counts too.",
    hint="Years with commas, like 2022, 2023, 2024; or none.",
    read=tax_years,
)

QUESTIONS: Final = (SINCE, PERIODS, TRIPS, TAXES)
