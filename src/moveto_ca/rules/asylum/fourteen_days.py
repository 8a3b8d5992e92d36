"""The 14-day bar: a claim 14 or more days after an entry between ports of entry on the land border.

It has no nationality limit and no exceptions of its own. Authority: IRPA 101(1)(b.2); IRPR 159.4(1.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.asylum.relief import READS, already_decided, barred
from moveto_ca.rules.asylum.saying import does_not_reach, say
from moveto_ca.rules.conditions import Rule

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.asylum.claimant import Claimant, Entry

WITHIN_FOURTEEN_DAYS: Final = Rule(
    "within-fourteen-days",
    "No claim 14 or more days after an entry between ports of entry",
    source="irpa-2026",
    reference="101(1)(b.2); IRPR 159.4(1.1); S.C. 2026, c. 4, s. 75",
    number="4",
    required=(
        "A claim made on or after {0} is barred if the person entered along the land border with the "
        "United States, its waters included, elsewhere than at a port of entry, and claims later than "
        "day {1} after the day of entry. It binds everyone, citizens of the United States too."
    ),
    reads=READS,
)

BETWEEN_PORTS: Final = "between_ports"


def within_fourteen_days(c: Claimant) -> Condition:
    """Gate 4, paragraph (b.2)."""
    rule = WITHIN_FOURTEEN_DAYS
    reached = c.law.reaches("4", c.claim)
    if reached is False:
        return does_not_reach(c, rule)
    if already_decided(c):
        return say(c, rule, True, "The Board has decided the claim; this bar speaks of claims before it.")
    entries = c.entries_before_claim
    if entries is None:
        return say(c, rule, None, "Your entries into Canada were not told.", needs=("protection.entries",))
    if not entries:
        return _never_entered(c)
    open_law = False
    needs: list[str] = []
    for entry in entries:
        if entry.mode is None:
            if _late(c, entry) is not False:
                needs.append(entry.need("mode"))
            continue
        if entry.mode != BETWEEN_PORTS:
            continue
        late = _late(c, entry)
        if late is None or (late and reached is None):
            needs.append(entry.need("date") if entry.day is None else "protection.claim_date")
        elif late and (entry.turned_back or _followed(entry, entries)):
            open_law = True
        elif late:
            return barred(
                c,
                rule,
                "Entry between ports of entry: {0}. Claim: {1}, {2} days after the day of entry.",
                entry.day,
                c.claim,
                c.days_since(entry.day)[0] if entry.day else None,
            )
    if needs:
        return say(
            c,
            rule,
            None,
            "How or when you entered, or the day of the claim, was not told in full.",
            needs=tuple(dict.fromkeys(needs)),
        )
    if open_law:
        return say(
            c,
            rule,
            None,
            "You entered between ports of entry, and later came to Canada again or were turned back. "
            "Whether the bar still looks at the earlier event is not settled.",
        )
    return _in_time(c, entries)


def _in_time(c: Claimant, entries: tuple[Entry, ...]) -> Condition:
    between = [entry for entry in entries if entry.mode == BETWEEN_PORTS and entry.day is not None]
    if not between:
        return say(c, WITHIN_FOURTEEN_DAYS, True, "You told of no entry between ports of entry.")
    latest = between[-1].day
    return say(
        c,
        WITHIN_FOURTEEN_DAYS,
        True,
        "Entry between ports of entry: {0}. Claim: {1}, {2} days after the day of entry.",
        latest,
        c.claim,
        c.days_since(latest)[1] if latest else None,
    )


def _never_entered(c: Claimant) -> Condition:
    if c.in_canada is False and not c.claim_made:
        return say(c, WITHIN_FOURTEEN_DAYS, True, "You told of no entry into Canada.")
    if c.in_canada is None:
        return say(
            c,
            WITHIN_FOURTEEN_DAYS,
            None,
            "Whether you are in Canada now was not told.",
            needs=("protection.in_canada_now",),
        )
    if c.in_canada is False and c.claim_place != "inland" and c.told.stage is None:
        return say(c, WITHIN_FOURTEEN_DAYS, True, "You told of no entry into Canada.")
    return say(
        c,
        WITHIN_FOURTEEN_DAYS,
        None,
        "You came to Canada before {0} and never left. This bar has no first day of entry, so how you "
        "last entered matters, and that was not told.",
        c.law.dates["first_entry_that_counts"],
        needs=("protection.entries",),
    )


def _late(c: Claimant, entry: Entry) -> bool | None:
    """Tell whether the claim came later than the last day inside the limit."""
    if entry.day is None:
        return None
    limit = c.law.numbers["last_day_between_ports"]
    fewest, most = c.days_since(entry.day)
    if fewest > limit:
        return True
    return False if most <= limit else None


def _followed(entry: Entry, entries: tuple[Entry, ...]) -> bool:
    """Tell whether a later entry, or one of an unknown day, came before the claim."""
    return entries[-1] is not entry
