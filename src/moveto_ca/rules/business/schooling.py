"""Education in the grid of the Self-Employed class: the credential, and the years of study behind it.

Credentials do not add up, but for two at the level of a bachelor. A credential without its years of study
gets the points of the row whose years are reached.
Authority: IRPR 102.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Credential, Partner, Person

# The items of the table that a credential may be: where the school is a university, where it is none, and
# where that was not told.
_ITEMS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "secondary": (("secondary",), ("secondary",)),
    "one_year": (("bach_1",), ("ps_nonuni_1",)),
    "two_year": (("bach_2",), ("ps_nonuni_2",)),
    "bachelor": (("bach_2",), ("ps_nonuni_3",)),
    "two_or_more": (("bach_2", "bach_x2"), ("ps_nonuni_3",)),
    "professional_degree": (("bach_2", "master_or_doctor"), ("ps_nonuni_3",)),
    "masters": (("master_or_doctor",), ("master_or_doctor",)),
    "doctoral": (("master_or_doctor",), ("master_or_doctor",)),
}
_BACHELORS: Final = frozenset({"bachelor", "professional_degree"})


class Schooling(NamedTuple):
    """Points for education.

    Attributes:
        low: Fewest points.
        high: Most points.
        needs: Paths of the facts that keep the two apart.
        doubtful: True if the text can be read two ways here.
    """

    low: int
    high: int
    needs: tuple[str, ...]
    doubtful: bool


def _items(level: str, university: bool | None) -> tuple[str, ...]:
    of_university, of_college = _ITEMS[level]
    if university is None:
        return (*of_university, *of_college)
    return of_university if university else of_college


def _points(item: str, years: float | None, rows: tuple[tuple[str, int, int], ...]) -> tuple[int, int, bool]:
    """Score one credential: fewest and most points, and whether its years fall short of its own row."""
    own = [(least, points) for name, least, points in rows if name == item]
    best = max(points for _, points in own)
    asked = max(least for least, _ in own)
    if years is None:
        lowest = best if not asked else min(points for _, least, points in rows if not least)
        return lowest, best, False
    reached = max((points for _, least, points in rows if least <= years and points <= best), default=0)
    return reached, reached, years < asked


def education(
    person: Person | Partner | None, path: str, rows: tuple[tuple[str, int, int], ...], on: date
) -> Schooling:
    """Score a person's education.

    Args:
        person: The person, or None if nothing was told.
        path: Where the person stands in the profile.
        rows: The items of the table, each with the years of study that it asks for and its points.
        on: Day on which the credentials must be complete.
    """
    most = max(points for _, _, points in rows)
    if person is None or (person.education is None and person.education_level is None):
        return Schooling(0, most, (f"{path}.education",), False)
    years = person.years_of_study
    found: list[tuple[int, int, bool]] = []
    needs: list[str] = []
    if person.education is None:
        level = person.education_level
        assert level is not None  # noqa: S101 - one of the two was told
        if level != "none":
            scored = [_points(item, years, rows) for item in _items(level, None)]
            found.append(_spread(scored))
        needs.append(f"{path}.education")
    else:
        done = [
            (place, c) for place, c in enumerate(person.education) if c.completed is None or c.completed <= on
        ]
        for place, credential in done:
            if credential.level is None:
                found.append((0, most, False))
                needs.append(f"{path}.education[{place}].level")
            elif credential.level != "none":
                items = _items(credential.level, credential.university)
                found.append(_spread([_points(item, years, rows) for item in items]))
                if credential.university is None and credential.level in ("one_year", "two_year", "bachelor"):
                    needs.append(f"{path}.education[{place}].university")
        found += _two_bachelors([c for _, c in done], years, rows)
    low = max((one[0] for one in found), default=0)
    high = max((one[1] for one in found), default=0)
    short = any(one[2] and one[1] == high for one in found)
    if low == high:
        return Schooling(low, high, (), short)
    if years is None:
        needs.insert(0, f"{path}.years_of_study")
    return Schooling(low, high, tuple(needs), short)


def _spread(scored: list[tuple[int, int, bool]]) -> tuple[int, int, bool]:
    return min(one[0] for one in scored), max(one[1] for one in scored), any(one[2] for one in scored)


def _two_bachelors(
    done: list[Credential], years: float | None, rows: tuple[tuple[str, int, int], ...]
) -> list[tuple[int, int, bool]]:
    """Two or more credentials of a university at the level of a bachelor are a row of their own."""
    certain = sum(c.level in _BACHELORS and c.university is True for c in done)
    possible = sum(c.level in _BACHELORS and c.university is not False for c in done)
    if possible < 2:
        return []
    low, high, short = _points("bach_x2", years, rows)
    return [(low if certain > 1 else 0, high, short)]
