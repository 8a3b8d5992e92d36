"""Physical presence for naturalization, counted to the day (section 5.2 of the sheet, K1 to K9).

Authority: Citizenship Act, 5(1)(c)(i), 5(1.001) to 5(1.03), 21; the official physical presence calculator.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.rules.citizenship.grants.days import EVER, counted
from moveto_ca.rules.citizenship.grants.stay import AGAINST, AS_TOLD, IN_FAVOUR, Told
from moveto_ca.rules.lazily import lazily

if TYPE_CHECKING:
    from moveto_ca.rules.citizenship.grants.law import GrantLaw
    from moveto_ca.rules.citizenship.grants.stay import Stay
    from moveto_ca.rules.facts import Facts

_ONE_DAY: Final = timedelta(days=1)


def window(day: date, years: int) -> tuple[date, date]:
    """Give the days that an application of a day looks back on (K1).

    Args:
        day: Day on which the application is signed.
        years: Length of the period.

    Returns:
        The same calendar day so many years before, and the day before the application.
    """
    return years_after(day, -years), day - _ONE_DAY


class Count:
    """The count for an application of one day, under one reading.

    Attributes:
        first: First day of the eligibility period.
        last: Last day of it.
        resident_days: Days in Canada in it as a permanent resident, each one day (K2).
        half_days: Days in Canada in it before that with temporary or protected status, each half a day (K3).
        twice_credit: Twice the credit for the half days, at most twice the limit.
        crown_days: Days abroad in Crown service that count (K8).
        sentence_days: Days taken off for a sentence (K7).
    """

    __slots__ = ("crown_days", "first", "half_days", "last", "resident_days", "sentence_days", "twice_credit")

    def __init__(self, stay: Stay, day: date, as_of: date, figures: dict[str, int]) -> None:
        years = figures["window_years"]
        self.first, self.last = window(day, years)
        first, last = self.first.toordinal(), self.last.toordinal()
        self.resident_days = counted(stay.resident, first, last)
        self.half_days = counted(stay.half, first, last)
        self.twice_credit = min(self.half_days, 2 * figures["half_day_credit_most"])
        self.crown_days = _crown_days(stay, first, as_of)
        # Which days they were is not told: they are taken off until none can be left in the period.
        self.sentence_days = stay.sentence_days if as_of > self.first else 0

    @property
    def twice(self) -> int:
        """Twice the days counted, so that half days stay whole numbers."""
        return max(0, 2 * (self.resident_days + self.crown_days - self.sentence_days) + self.twice_credit)


def _crown_days(stay: Stay, first: int, as_of: date) -> int:
    """Count days abroad in Crown service that are certainly still in the period.

    Each is a day abroad as a permanent resident. Which ones they were is not told, so that days which have
    left the period are taken to be among them.
    """
    if not stay.crown_days:
        return 0
    away = counted(stay.away_as_resident, EVER, as_of.toordinal() - 1)
    gone = counted(stay.away_as_resident, EVER, first - 1)
    return max(0, min(stay.crown_days, away) - gone)


class PhysicalPresence:
    """Physical presence of a person for an application of one day.

    Args:
        facts: The person's facts.
        law: Figures of the day.
        day: Day of the application.
    """

    def __init__(self, facts: Facts, law: GrantLaw, day: date) -> None:
        self.told = Told(facts)
        self.as_of: date = facts.as_of
        self.day = day
        self.figures = law.figures
        self.needed_days = law.figures["presence_days"]

    def count(self, how: int, day: date | None = None) -> Count:
        """Count for an application of a day under one reading."""
        return Count(self.told.read(how), day or self.day, self.as_of, self.figures)

    @lazily
    def as_told(self) -> Count | None:
        """The count on what was told; None if the trips were not told."""
        return self.count(AS_TOLD) if self.told.absences_told else None

    @lazily
    def met(self) -> bool | None:
        """Whether the days are enough; None if that turns on what was not told (K9: nothing is rounded)."""
        enough = 2 * self.needed_days
        if self.count(AGAINST).twice >= enough:
            return True
        return False if self.count(IN_FAVOUR).twice < enough else None

    @property
    def met_as_told(self) -> bool | None:
        """The same on what was told, days under a sentence taken as none if not told."""
        found = self.as_told
        if found is not None and found.twice >= 2 * self.needed_days:
            return True
        return self.met

    @lazily
    def earliest(self) -> date | None:
        """The first day, from the application on, on which the days are enough if presence goes on.

        None where no permanent residence was told, or not every trip.
        """
        stay = self.told.read(AS_TOLD)
        if not self.told.absences_told or not stay.resident:
            return None
        return first_day_met(stay, self.day, self.as_of, self.figures)


def first_day_met(stay: Stay, day: date, as_of: date, figures: dict[str, int]) -> date | None:
    """Search forward for the first day on which an application has the days.

    A day more adds one day to the count at most. So, with so many days short, none of the next so many
    days can be enough but the last, and the search may leap there.

    Args:
        stay: The days of the person; presence as a permanent resident goes on.
        day: First day to look at.
        as_of: Day of the assessment.
        figures: Figures of the law.

    Returns:
        The day; None if there is none.
    """
    needed = 2 * figures["presence_days"]
    # From this day on nothing that lies before the assessment is in the period.
    renewed = _renewed(as_of, figures["window_years"])
    latest = max(day, years_after(renewed, figures["window_years"]))
    while day <= latest:
        short = needed - Count(stay, day, as_of, figures).twice
        if short <= 0:
            return day
        leap = day + timedelta(days=(short + 1) // 2)
        day = renewed if day < renewed < leap else leap
    return None


def _renewed(as_of: date, years: int) -> date:
    """Give the first day whose period holds no day before the assessment; 29 February may add one."""
    day = years_after(as_of, years)
    while years_after(day, -years) < as_of:
        day += _ONE_DAY
    return day


def number(twice: int) -> int | float:
    """Give half of a number, whole where it has no half."""
    return twice // 2 if twice % 2 == 0 else twice / 2
