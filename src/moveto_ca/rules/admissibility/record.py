"""One offence as the rules read it: what it counts as, how grave it is, when its sentence was done.

What is not known stands between two ends: how little it may count, and how much. An answer that is the
same at both ends is known.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import completed_years
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.admissibility.equivalence import (
    NAMES,
    NEEDS_LAWYER,
    NONE,
    ORDINARY,
    SERIOUS,
    SUMMARY,
    equivalent,
    value_cad,
)
from moveto_ca.rules.admissibility.sentence import Completion, completed

if TYPE_CHECKING:
    from moveto_ca.profile.background import Offence
    from moveto_ca.rules.admissibility.law import Law

CONVICTION: Final = "conviction"
ACT: Final = "act"
NO_GROUND: Final = "none"
LAWYER: Final = "lawyer"

CANADA: Final = "CA"


class Count:
    """An offence as it counts, every doubt about it put aside.

    Attributes:
        abroad: Outside Canada.
        level: SUMMARY, ORDINARY or SERIOUS.
        convicted: A conviction; else an act without one.
        done: Day on which the sentence was done, or day of the act; None if no period runs.
        convicted_on: Day of the conviction, or a day that stands for it.
        long_prison: Prison above the limit was imposed in Canada (IRPA 36(1)(a)).
        act_date: Day of the act, or None.
        occurrence: Mark of the event, or None.
    """

    __slots__ = (
        "abroad",
        "act_date",
        "convicted",
        "convicted_on",
        "done",
        "level",
        "long_prison",
        "occurrence",
    )

    def __init__(
        self,
        item: Item,
        *,
        abroad: bool,
        level: int,
        done: date | None,
        convicted_on: date | None,
        long_prison: bool,
    ) -> None:
        self.abroad = abroad
        self.level = level
        self.convicted = item.effect != ACT
        self.done = done
        self.convicted_on = convicted_on
        self.long_prison = long_prison
        self.act_date = item.offence.act_date
        self.occurrence = item.offence.occurrence


class Item:
    """One offence as told.

    Attributes:
        offence: The offence.
        path: Where it stands in the profile: ``background.offences[0]``.
        level: How grave its Canadian equivalent is; None if not known.
        effect: ``conviction``, ``act``, ``none`` or ``lawyer``; None if not known.
        abroad: True outside Canada, False in Canada, None if not known.
        completion: When the sentence was done; for an act, the day of the act.
        estimated: True if the effect is only what is usual.
        needs: Profile paths that would tell what is not known.
    """

    __slots__ = (
        "abroad",
        "completion",
        "effect",
        "equivalent",
        "estimated",
        "law",
        "level",
        "needs",
        "offence",
        "path",
    )

    def __init__(self, offence: Offence, place: int, birth_date: date | None, law: Law) -> None:
        self.offence = offence
        self.law = law
        self.path = f"background.offences[{place}]"
        self.equivalent = equivalent(offence, law)
        self.level = self.equivalent.level
        where = offence.place
        self.abroad = None if where is None else where[:2] != CANADA
        self.estimated = False
        needs: list[str] = []
        self.effect = self._effect(birth_date, needs)
        self.completion = self._completion()
        if self.may_count:
            needs.extend(self.equivalent.needs)
            if self.abroad is None:
                needs.append("place")
            # Dates and prison tell nothing of what a lawyer must weigh first.
            dated = self.effect != LAWYER and (self.level != SERIOUS or self.abroad is None)
            if dated:
                needs.extend(self.completion.needs)
            if self._long_prison is None:
                needs.append("prison_months")
        self.needs = tuple(dict.fromkeys(f"{self.path}.{name}" for name in needs))

    @property
    def may_count(self) -> bool:
        """True if it may count for anything: neither its outcome nor its equivalent makes it nothing."""
        return self.effect != NO_GROUND and self.level != NONE

    @property
    def is_doubtful(self) -> bool:
        """True if whether and how it counts is not known."""
        return self.effect in (LAWYER, None) or self.level is None or self.abroad is None

    @property
    def needs_lawyer(self) -> bool:
        """True if only a lawyer can tell whether it counts, or how grave it is."""
        untold = self.level is None and not self.equivalent.needs
        return self.may_count and (self.effect == LAWYER or untold)

    @property
    def is_settled(self) -> bool:
        """True if nothing about it is left open."""
        if not self.may_count:
            return True
        return not self.is_doubtful and self.completion.day is not None and self._long_prison is not None

    @property
    def class_name(self) -> str:
        """The class of the fact sheet: none, summary, ordinary, serious or needs_lawyer."""
        if not self.may_count:
            return NAMES[NONE]
        if self.effect in (LAWYER, None) or self.level is None:
            return NEEDS_LAWYER
        if self.abroad is False and self._long_prison:
            return NAMES[SERIOUS]
        return NAMES[self.level]

    @property
    def value_cad(self) -> float | None:
        """The value in Canadian dollars, or None."""
        value = value_cad(self.offence)
        return None if value is None else float(value)

    def _effect(self, birth_date: date | None, needs: list[str]) -> str | None:
        offence = self.offence
        minor = offence.as_minor
        if minor is None and birth_date is not None and offence.act_date is not None:
            adult = self.law.figures["adult_age"]
            if completed_years(birth_date, offence.act_date) < adult:
                needs.append("as_minor")
                return None
        if minor:
            # Abroad that is what is usual, not certain: an adult sentence may have been possible.
            self.estimated = self.abroad is not False
            return NO_GROUND
        if offence.outcome is None:
            needs.append("outcome")
            return None
        disposition = self.law.dispositions.get(offence.outcome)
        if disposition is None:
            return LAWYER
        if self.abroad is None:
            same = disposition.abroad == disposition.in_canada
            if not same:
                needs.append("place")
            return disposition.abroad if same else None
        return disposition.abroad if self.abroad else disposition.in_canada

    def _completion(self) -> Completion:
        if self.effect == ACT:
            day = self.offence.act_date
            return Completion(day, () if day is not None else ("act_date",))
        return completed(self.offence)

    @property
    def _long_prison(self) -> bool | None:
        """Whether prison above the limit was imposed in Canada; None if not told."""
        if self.abroad is not False or self.effect != CONVICTION or self.level == SERIOUS:
            return False
        months = self.offence.prison_months
        return None if months is None else months > self.law.figures["prison_months_in_canada"]

    def at_least(self) -> tuple[Count, ...]:
        """Give how little it may count: doubts fall in the person's favour."""
        if self.is_doubtful or not self.may_count or self.level is None:
            return ()
        done = self.completion.day
        told = self.offence.conviction_date or self.offence.act_date
        return (
            Count(
                self,
                abroad=bool(self.abroad),
                level=self.level,
                done=date.min if done is None else None if isinstance(done, Nothing) else done,
                convicted_on=told or date.min,
                long_prison=bool(self._long_prison),
            ),
        )

    def at_most(self) -> tuple[Count, ...]:
        """Give how much it may count: doubts fall against the person; an unknown place is both places."""
        if not self.may_count:
            return ()
        done = self.completion.day or None
        level = SERIOUS if self.level is None else self.level
        return tuple(
            Count(
                self,
                abroad=abroad,
                level=level,
                done=done,
                convicted_on=self.offence.conviction_date or done,
                long_prison=self._long_prison is not False,
            )
            for abroad in ((True, False) if self.abroad is None else (self.abroad,))
        )


__all__ = [
    "ACT",
    "CONVICTION",
    "LAWYER",
    "NONE",
    "NOTHING",
    "NO_GROUND",
    "ORDINARY",
    "SERIOUS",
    "SUMMARY",
    "Count",
    "Item",
]
