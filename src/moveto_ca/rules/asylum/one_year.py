"""The one-year bar: a claim more than a year after the first entry that counts.

Authority: IRPA 101(1)(b.1), (1.1); Interpretation Act, ss. 27, 28, 37; S.C. 2026, c. 4, s. 75.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.asylum.relief import READS, already_decided, barred
from moveto_ca.rules.asylum.saying import does_not_reach, say
from moveto_ca.rules.conditions import Rule, any_of

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.asylum.claimant import Claimant, Entry

WITHIN_ONE_YEAR: Final = Rule(
    "within-one-year",
    "The claim is made within a year of your first entry",
    source="irpa-2026",
    reference="101(1)(b.1), (1.1); S.C. 2026, c. 4, s. 75",
    number="3",
    required=(
        "A claim made on or after {0} is barred if it is made more than a year after the day of the "
        "first entry into Canada on or after {1}. Every entry counts, for any purpose and however short. "
        "Leaving and coming back does not start the year again."
    ),
    reads=("protection.claim_filed_online", *READS),
)


def last_day_in_time(c: Claimant, entry: date) -> date:
    """Give the last day on which a claim is within a year of an entry: the same day one year later.

    After 29 February, and for a year that ends before one, it is 28 February: the safe reading.
    """
    return years_after(entry, c.law.numbers["years_after_first_entry"])


def first_counted_entry(c: Claimant) -> date | None:
    """Give the first entry that surely counts, or None.

    None if there is none, if it is not known, or if the claim is older than any that the bar looks at.
    """
    reaches_from = c.law.gates["3"].from_
    if reaches_from is not None and c.claim.last < reaches_from:
        return None
    days = [
        entry.day
        for entry in c.entries or ()
        if entry.day is not None
        and _surely_an_entry(entry)
        and entry.day >= c.law.dates["first_entry_that_counts"]
    ]
    if any(entry.day is None for entry in c.entries or ()):
        return None
    return min(days, default=None)


def no_entry_told_that_counts(c: Claimant) -> bool:
    """Tell whether the bar concerns the claim, and no entry was told that surely starts its year."""
    if c.law.reaches("3", c.claim) is False or already_decided(c):
        return False
    earliest = c.law.dates["first_entry_that_counts"]
    return not any(
        _surely_an_entry(entry) and (entry.day is None or entry.day >= earliest) for entry in c.entries or ()
    )


def within_one_year(c: Claimant) -> Condition:
    """Gate 3, paragraph (b.1)."""
    rule = WITHIN_ONE_YEAR
    reached = c.law.reaches("3", c.claim)
    if reached is False:
        return does_not_reach(c, rule)
    if already_decided(c):
        return say(c, rule, True, "The Board has decided the claim; this bar speaks of claims before it.")
    if c.entries is None:
        return say(c, rule, None, "Your entries into Canada were not told.", needs=("protection.entries",))
    sure = [entry for entry in c.entries if _surely_an_entry(entry)]
    late = any_of(*(_late(c, entry) for entry in sure))
    if late is None or (late and reached is None):
        return say(
            c,
            rule,
            None,
            "Whether the claim was made within a year of the first entry depends on days that were not told.",
            needs=_open_days(c, sure),
        )
    if late:
        return _out_of_time(c)
    if any(_late(c, entry) is not False for entry in c.entries if not _surely_an_entry(entry)):
        return say(
            c,
            rule,
            None,
            "The only event long enough ago is one at which you were turned back, a transit at an airport, "
            "or an entry as a baby. The law does not say whether that is an entry.",
        )
    first = first_counted_entry(c)
    if first is None:
        return say(
            c, rule, True, "You told of no entry on or after {0}.", c.law.dates["first_entry_that_counts"]
        )
    return say(
        c,
        rule,
        True,
        "First entry that counts: {0}. Last day in time: {1}. Claim: {2}.",
        first,
        last_day_in_time(c, first),
        c.claim,
    )


def _out_of_time(c: Claimant) -> Condition:
    rule = WITHIN_ONE_YEAR
    late = [entry.day for entry in c.entries or () if _surely_an_entry(entry) and _late(c, entry)]
    first = min(day for day in late if day is not None)
    last = last_day_in_time(c, first)
    words = "First entry that counts: {0}. Last day in time: {1}. Claim: {2}."
    if _leap_day_in_doubt(c, first, last):
        return say(
            c,
            rule,
            None,
            words + " Two statutes count this year differently by that one day.",
            first,
            last,
            c.claim,
        )
    filed = c.told.claim_filed_online
    if filed is None and c.claim_made and c.claim_place != "port_of_entry":
        return say(
            c,
            rule,
            None,
            words
            + " A form filed online by the last day leaves this unsettled; whether you did was not told.",
            first,
            last,
            c.claim,
            needs=("protection.claim_filed_online",),
        )
    if filed is not None and not isinstance(filed, Nothing) and filed <= last:
        return say(
            c,
            rule,
            None,
            words
            + " You filed the form online on {3}, within the year. Whether that is enough is not settled; "
            "a proposed regulation would say so.",
            first,
            last,
            c.claim,
            filed,
        )
    return barred(c, rule, words, first, last, c.claim)


def _surely_an_entry(entry: Entry) -> bool:
    """Leave out what the law leaves open: being turned back, a transit, and an entry as a baby."""
    transit = entry.in_transit and not entry.admitted
    return not (entry.turned_back or transit or entry.infant)


def _late(c: Claimant, entry: Entry) -> bool | None:
    """Tell whether the claim was made more than a year after an entry that counts by its day."""
    earliest = c.law.dates["first_entry_that_counts"]
    if entry.day is None:
        return False if c.claim.last <= last_day_in_time(c, earliest) else None
    if entry.day < earliest:
        return False
    last = last_day_in_time(c, entry.day)
    if c.claim.first > last:
        return True
    return False if c.claim.last <= last else None


def _leap_day_in_doubt(c: Claimant, entry: date, last: date) -> bool:
    """Tell whether the claim falls on the one day on which two ways to count a year part.

    An entry on 28 February, and a claim on 29 February a year later: twelve months from the day after
    the entry end on the 29th, the day with the same number is the 28th.
    """
    next_day = last + timedelta(days=1)
    return (entry.month, entry.day, next_day.month, next_day.day) == (2, 28, 2, 29) and (
        c.claim.first <= next_day <= c.claim.last
    )


def _open_days(c: Claimant, entries: list[Entry]) -> tuple[str, ...]:
    needs = [entry.need("date") for entry in entries if entry.day is None and _late(c, entry) is None]
    if not c.claim.exact:
        needs.append("protection.claim_date")
    return tuple(needs)
