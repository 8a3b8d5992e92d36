"""The date rules of the fact sheet, written a second time and held against the product on any days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from asylum.told import AMERICAN, VENEZUELAN, assessed, entry, protection

REACHED = date(2025, 6, 3)
COUNTS = date(2020, 6, 25)
COVERED = date(2023, 3, 25)
READ_ON = date(2029, 12, 31)


class Came(NamedTuple):
    day: date
    mode: str


def anniversary(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def by_the_year(entries: list[Came], claim: date) -> bool | None:
    """Whether paragraph (b.1) bars; None on the one day on which two statutes differ."""
    counted = [one.day for one in entries if one.day >= COUNTS]
    if claim < REACHED or not counted or claim <= anniversary(min(counted)):
        return False
    first, last = min(counted), anniversary(min(counted))
    leap_day = claim == last + timedelta(days=1) and (claim.month, claim.day) == (2, 29)
    return None if leap_day and (first.month, first.day) == (2, 28) else True


def by_the_fourteen_days(entries: list[Came], claim: date) -> bool | None:
    """Whether paragraph (b.2) bars; None where the person came again after such an entry."""
    before = sorted(one for one in entries if one.day <= claim)
    late = [one for one in before if one.mode == "between_ports" and (claim - one.day).days >= 14]
    if claim < REACHED or not late:
        return False
    return True if late[-1] == before[-1] else None


def by_the_agreement(entries: list[Came], claim: date, place: str) -> bool:
    """Whether paragraph (e) bars a person who is no national of the United States and has no exception."""
    before = sorted(one for one in entries if one.day <= claim)
    if not before:
        return False
    last = before[-1]
    if last.mode == "land_port":
        return place == "port_of_entry"
    return last.mode == "between_ports" and last.day >= COVERED and (claim - last.day).days < 14


MODES = st.sampled_from(["land_port", "between_ports", "airport", "ferry_or_harbour"])


@st.composite
def journeys(draw: st.DrawFn) -> tuple[list[Came], date, str]:
    """Entries on different days and a claim, often near the days on which the law turns."""
    claim = draw(
        st.dates(date(2023, 1, 1), date(2029, 6, 1))
        | st.sampled_from([REACHED - timedelta(days=1), REACHED, date(2028, 2, 28), date(2028, 2, 29)])
    )
    ages = st.integers(0, 20) | st.integers(360, 370) | st.integers(0, 2600)
    days = draw(st.lists(ages, min_size=1, max_size=3, unique=True))
    entries = [Came(claim - timedelta(days=age), draw(MODES)) for age in days]
    return entries, claim, draw(st.sampled_from(["port_of_entry", "inland"]))


@settings(max_examples=600, deadline=None)
@given(journeys(), st.booleans())
def test_the_dates_give_the_same(journey: tuple[list[Came], date, str], american: bool) -> None:
    entries, claim, place = journey
    told = protection(
        claim_date=claim.isoformat(),
        claim_place=place,
        entries=[entry(one.day.isoformat(), one.mode, in_transit_under_us_removal=False) for one in entries],
    )
    expected = {
        "101(1)(b.1)": by_the_year(entries, claim),
        "101(1)(b.2)": by_the_fourteen_days(entries, claim),
        "101(1)(e)": False if american else by_the_agreement(entries, claim, place),
    }
    measures = assessed(told, AMERICAN if american else VENEZUELAN, as_of=READ_ON).measures
    assert measures["bars"] == [name for name, bars in expected.items() if bars]
    assert measures["possible_bars"] == [name for name, bars in expected.items() if bars is None]
    word = "ineligible" if any(expected.values()) else "unknown" if None in expected.values() else "eligible"
    assert measures["verdict"] == word
