"""What a person's whole record comes to, as far as it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.admissibility.record import Item
from moveto_ca.rules.admissibility.rehabilitation import (
    NEVER,
    SERIOUS_CRIMINALITY,
    in_canada,
    outside_canada,
)
from moveto_ca.rules.conditions import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.profile.background import Offence
    from moveto_ca.rules.admissibility.law import Law
    from moveto_ca.rules.admissibility.rehabilitation import Finding

APPLICANT: Final = "applicant"


class Side:
    """What the offences on one side of the border come to, between the least and the most they may count.

    Attributes:
        least: The finding with every doubt in the person's favour.
        most: The finding with every doubt against the person.
    """

    __slots__ = ("least", "most")

    def __init__(self, least: Finding, most: Finding) -> None:
        self.least = least
        self.most = most

    @property
    def inadmissible(self) -> bool | None:
        """Whether they bar the person; None if that is not known."""
        least, most = self.least.inadmissible, self.most.inadmissible
        return least if least == most else None

    @property
    def serious(self) -> bool | None:
        """Whether they bar the person as serious criminality."""
        least, most = (f.inadmissible and f.ground == SERIOUS_CRIMINALITY for f in (self.least, self.most))
        return least if least == most else None

    @property
    def rule(self) -> str | None:
        """The rule that decides, where it is known."""
        return self.least.rule if self.least.rule == self.most.rule else None

    @property
    def deemed(self) -> date | None:
        """The day from which the person is deemed rehabilitated, or NEVER, where it is known."""
        return self.least.deemed if self.least.deemed == self.most.deemed else None

    @property
    def apply_from(self) -> date | None:
        """The day from which rehabilitation may be asked for, where it is known."""
        return self.least.apply_from if self.least.apply_from == self.most.apply_from else None

    @property
    def suspension_from(self) -> date | None:
        """The day from which a record suspension may be asked for, where it is known."""
        least, most = self.least.suspension_from, self.most.suspension_from
        return least if least == most else None


class Record:
    """The offences of one person.

    Attributes:
        items: Each offence.
        abroad: What those outside Canada come to.
        home: What those in Canada come to.
    """

    __slots__ = ("abroad", "home", "items")

    def __init__(
        self,
        offences: Sequence[tuple[int, Offence]],
        birth_date: date | None,
        law: Law,
        *,
        permanent_resident: bool,
    ) -> None:
        self.items = tuple(Item(offence, place, birth_date, law) for place, offence in offences)
        spared = permanent_resident
        least = [count for item in self.items for count in item.at_least()]
        abroad = outside_canada(least, law, in_doubt=False, permanent_resident=spared)
        home = in_canada(least, law, in_doubt=False, permanent_resident=spared)
        if len(self.items) < 2 and all(item.is_settled for item in self.items):
            self.abroad, self.home = Side(abroad, abroad), Side(home, home)
            return
        most = [count for item in self.items for count in item.at_most()]
        self.abroad = Side(abroad, outside_canada(most, law, in_doubt=True, permanent_resident=spared))
        self.home = Side(home, in_canada(most, law, in_doubt=True, permanent_resident=spared))

    @property
    def inadmissible(self) -> bool | None:
        """Whether the record bars the person; None if not known."""
        return any_of(self.abroad.inadmissible, self.home.inadmissible)

    @property
    def serious(self) -> bool | None:
        """Whether it does so as serious criminality."""
        return any_of(self.abroad.serious, self.home.serious)

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sides of the border."""
        return (self.abroad, self.home)

    @property
    def deemed(self) -> date | None:
        """The day since which the person is rehabilitated by time alone, if something had to end."""
        days = [side.least.deemed for side in self.sides if side.least.deemed is not None]
        return max(days) if days and self.inadmissible is False else None

    @property
    def lifts_on(self) -> date | None:
        """The day on which every bar of the record ends by itself, if it does."""
        days = [side.deemed for side in self.sides if side.inadmissible is not False]
        if not days or None in days or NEVER in days:
            return None
        return max(day for day in days if day is not None)

    @property
    def apply_from(self) -> date | None:
        """The day from which individual rehabilitation may be asked for, if it can."""
        return self.abroad.apply_from if self.abroad.inadmissible else None

    @property
    def needs(self) -> tuple[str, ...]:
        """Profile paths of what is not known; empty if only a lawyer can tell."""
        found: list[str] = []
        for item in self.items:
            found.extend(item.needs)
        if not found and self.inadmissible is None and not self.needs_lawyer:
            # Nothing is left but whether offences belong to one event, or when a conviction was.
            for item in self.items:
                if item.may_count and item.offence.occurrence is None:
                    found.append(f"{item.path}.occurrence")
                if item.may_count and item.offence.conviction_date is None:
                    found.append(f"{item.path}.conviction_date")
        return tuple(dict.fromkeys(found))

    @property
    def needs_lawyer(self) -> bool:
        """True if something in it can be settled by no fact of the profile."""
        return any(item.needs_lawyer for item in self.items)

    @property
    def estimated(self) -> bool:
        """True if it rests on what is only usual."""
        return any(item.estimated for item in self.items)


def records(
    offences: Sequence[Offence], people: Sequence[tuple[str, date | None, bool]], law: Law
) -> dict[str, Record]:
    """Sort offences by whose they are.

    Args:
        offences: Every offence told; one without a name is the applicant's.
        people: Who, day of birth if told, and whether a permanent resident of Canada.
        law: The law of the day.
    """
    of: dict[str, list[tuple[int, Offence]]] = {}
    for place, offence in enumerate(offences):
        of.setdefault(offence.who or APPLICANT, []).append((place, offence))
    return {
        who: Record(of.get(who, ()), born, law, permanent_resident=resident) for who, born, resident in people
    }
