"""Where a person was, day by day, as far as it was told: the status held in Canada and the trips out of it.

What was not told is read three ways: as told, with every doubt against the person, and with every doubt in
the person's favour. A count that is enough, or too little, whichever way it is read, is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.citizenship.grants.days import EVER, FOREVER, Span, absence, common, united, without

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.presence import Presence, StatusPeriod
    from moveto_ca.rules.facts import Facts

RESIDENT: Final = "permanent_resident"
REGISTERED: Final = "registered_indian"
# Entitled to stay for good: 2(2)(b) treats a registered Indian who is in Canada so.
_WHOLE: Final = frozenset({RESIDENT, REGISTERED})
_HALF: Final = frozenset({"visitor", "student", "worker", "protected_person"})

AS_TOLD: Final = 0
AGAINST: Final = 1
IN_FAVOUR: Final = 2


class Stay:
    """The days of one person under one reading.

    Attributes:
        resident: Days in Canada as a permanent resident; they run on, as presence is taken to go on.
        half: Days in Canada before that as a temporary resident or protected person.
        any_status: Days in Canada with any status that was told.
        away_as_resident: Days abroad as a permanent resident.
        sentence_days: Days on probation, on parole or in prison in Canada; they never count.
        crown_days: Days abroad in Crown service, which count as days in Canada.
    """

    __slots__ = ("any_status", "away_as_resident", "crown_days", "half", "resident", "sentence_days")

    def __init__(
        self,
        whole: list[Span],
        half: list[Span],
        other: list[Span],
        away: list[Span],
        sentence_days: int,
        crown_days: int,
    ) -> None:
        self.resident = without(whole, away)
        self.half = without(without(half, whole), away)
        self.any_status = without(united((*whole, *half, *other)), away)
        self.away_as_resident = common(away, whole)
        self.sentence_days = sentence_days
        self.crown_days = crown_days


class Told:
    """What was told of a person's stay.

    Args:
        facts: The person's facts.

    Attributes:
        needs: Paths of what would tell more.
        credit_told: True if every earlier status is told, so that the half days are known.
    """

    __slots__ = ("as_of", "credit_told", "facts", "needs", "presence", "since")

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.as_of: date = facts.as_of
        self.presence: Presence | None = facts.profile.presence
        person = facts.profile.applicant
        told = None if person is None else person.permanent_resident_since
        status = None if person is None else person.canada_status
        # Who is told to be something else now was a permanent resident for a time that is not told.
        self.since: date | Nothing | None = told if status in (None, RESIDENT) else NOTHING
        needs: list[str] = []
        if self.since is None and not any(p.status == RESIDENT and p.from_ for p in self._periods):
            needs.append("applicant.permanent_resident_since")
        self._about_absences(needs)
        self.credit_told = self._about_periods(needs)
        if self.sentence_days is None:
            needs.append("presence.sentence_days")
        self.needs = tuple(needs)

    @property
    def _periods(self) -> tuple[StatusPeriod, ...]:
        presence = self.presence
        return () if presence is None else presence.status_periods or ()

    @property
    def sentence_days(self) -> int | None:
        """Days under a sentence in Canada; none where it was told that there was never an offence."""
        days = None if self.presence is None else self.presence.sentence_days
        if days is not None:
            return days
        background = self.facts.profile.background
        return 0 if background is not None and background.offences == () else None

    @property
    def absences_told(self) -> bool:
        """Tell whether every trip is told from its first day to its last."""
        presence = self.presence
        if presence is None or presence.absences is None:
            return False
        return all(a.left is not None and a.returned is not None for a in presence.absences)

    def _about_absences(self, needs: list[str]) -> None:
        presence = self.presence
        if presence is None or presence.absences is None:
            needs.append("presence.absences")
            return
        for place, trip in enumerate(presence.absences):
            if trip.left is None:
                needs.append(f"presence.absences[{place}].left")
            if trip.returned is None:
                needs.append(f"presence.absences[{place}].returned")

    def _about_periods(self, needs: list[str]) -> bool:
        presence = self.presence
        if presence is None or presence.status_periods is None:
            needs.append("presence.status_periods")
            return False
        before = len(needs)
        for place, period in enumerate(presence.status_periods):
            path = f"presence.status_periods[{place}]"
            if period.status is None:
                needs.append(f"{path}.status")
            if period.from_ is None:
                needs.append(f"{path}.from")
            if period.to is None:
                needs.append(f"{path}.to")
        return len(needs) == before

    def read(self, how: int) -> Stay:
        """Give the stay under one reading: AS_TOLD, AGAINST the person, or IN_FAVOUR."""
        presence = self.presence
        whole: list[Span] = []
        half: list[Span] = []
        other: list[Span] = []
        since = self.since
        if since is not None and not isinstance(since, Nothing):
            whole.append((since.toordinal(), FOREVER))
        elif since is None and how == IN_FAVOUR and self._may_be_resident:
            whole.append((EVER, FOREVER))
        for period in self._periods:
            span = self._span(period, how)
            if period.status in _WHOLE:
                whole.append(span)
            elif period.status in _HALF or (period.status is None and how == IN_FAVOUR):
                half.append(span)
            elif period.status is not None:
                other.append(span)
        if how == IN_FAVOUR and (presence is None or presence.status_periods is None):
            half.append((EVER, FOREVER))
        sentence = self.sentence_days
        if sentence is None:
            sentence = FOREVER if how == AGAINST else 0
        crown = 0 if presence is None else presence.crown_service_days or 0
        return Stay(united(whole), united(half), other, self._away(how), sentence, crown)

    @property
    def _may_be_resident(self) -> bool:
        person = self.facts.profile.applicant
        return person is None or person.canada_status in (None, RESIDENT)

    def _span(self, period: StatusPeriod, how: int) -> Span:
        first, last = period.from_, period.to
        if last is None:
            # Not told: it may have ended on the day it began, or go on.
            end = FOREVER if how == IN_FAVOUR or first is None else first.toordinal()
        elif isinstance(last, Nothing):
            end = FOREVER
        else:
            end = last.toordinal()
        if first is not None:
            return first.toordinal(), end
        return (EVER, end) if how == IN_FAVOUR else (EVER + 1, EVER)

    def _away(self, how: int) -> list[Span]:
        presence = self.presence
        until = self.as_of.toordinal() - 1
        if presence is None or presence.absences is None:
            return [(EVER, until)] if how == AGAINST else []
        found: list[Span] = []
        for trip in presence.absences:
            if trip.left is not None and trip.returned:
                found.append(absence(trip.left, trip.returned))
            elif trip.left is not None and trip.returned is NOTHING:
                # Still away: taken to come back on the day of the assessment.
                found.append((trip.left.toordinal() + 1, until))
            elif how == AGAINST:
                left = EVER if trip.left is None else trip.left.toordinal() + 1
                back = until if not trip.returned else trip.returned.toordinal() - 1
                found.append((left, back))
        return united(found)
