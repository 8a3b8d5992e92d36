"""The days that can be worked out from what was told, each by the time limit that held when it began.

Authority: IRPA 24(4), 25(1.2)(c), 72(2)(b), 112(2)(b.1); IRPR 159.8, 159.9, 159.91, 160(4), 162.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import months_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.asylum import effects
from moveto_ca.rules.asylum.fourteen_days import BETWEEN_PORTS
from moveto_ca.rules.asylum.one_year import first_counted_entry, last_day_in_time

if TYPE_CHECKING:
    from moveto_ca.rules.asylum.claimant import Claimant
    from moveto_ca.rules.asylum.gates import Gates

_SAFE: Final = "_safe"
IN_WORDS: Final = {
    "one_year_bar": "last day of the year after the first entry that counts",
    "fourteen_day_bar": "last day before the 14-day bar",
    "basis_of_claim": "Basis of Claim form due at the Board",
    "basis_of_claim_regulation": "Basis of Claim form due at the Board",
    "rpd_hearing_nominal": "hearing by the regulation; in practice much later",
    "rad_notice": "notice of appeal due",
    "rad_perfection": "appeal record due",
    "federal_court_leave": "application for leave due at the Federal Court",
    "prra_notification_by_mail": "notice by mail counts as received",
    "prra_application": "application for a risk assessment due, if removal is to wait for it",
    "prra_earliest_decision": "no decision on it before",
    "prra_bar": "earliest day for a risk assessment after a refusal",
    "prra_bar_safe": "the same, by the safe count",
    "humanitarian_bar": "earliest day for a humanitarian request after a refusal",
    "humanitarian_bar_safe": "the same, by the safe count",
    "temporary_permit_bar": "earliest day for a temporary resident permit after a refusal",
    "temporary_permit_bar_safe": "the same, by the safe count",
}


def deadlines(gates: Gates) -> dict[str, date]:
    """Give every day that can be worked out, by its name in the table of time limits.

    A bar of twelve months is given twice: its anniversary as the earliest day, and the day after as the
    safe one, since the two ways to count differ by a day.
    """
    c = gates.claimant
    return {
        **_entry_days(c),
        **_referral_days(c),
        **_refusal_days(gates),
        **_assessment_days(c),
        **_twelve_month_bars(c),
    }


def by_event(gates: Gates) -> dict[str, str]:
    """Give the same days as JSON has them: under the words of the table of time limits."""
    limits = {row.key[0]: row["event"] for row in gates.claimant.law.tables.rows("asylum-time-limits")}
    found = {}
    for name, day in deadlines(gates).items():
        safe = name.endswith(_SAFE)
        event = limits[name.removesuffix(_SAFE)]
        found[f"{event}: safe day" if safe else event] = day.isoformat()
    return found


def _told(value: date | Nothing | None) -> date | None:
    return None if value is None or isinstance(value, Nothing) else value


def _entry_days(c: Claimant) -> dict[str, date]:
    found: dict[str, date] = {}
    first = first_counted_entry(c)
    if first is not None:
        found["one_year_bar"] = last_day_in_time(c, first)
    entries = c.entries_before_claim or ()
    if entries and c.law.reaches("4", c.claim) is not False:
        last = entries[-1]
        if last.mode == BETWEEN_PORTS and last.day is not None:
            found["fourteen_day_bar"] = last.day + timedelta(days=c.law.numbers["last_day_between_ports"])
    return found


def _after(c: Claimant, start: date, *events: str) -> dict[str, date]:
    """Count the limits of these events, in days, from a day on which they begin."""
    limits = ((event, c.law.limit(event, start)) for event in events)
    return {event: start + timedelta(days=days) for event, days in limits if days is not None}


def _referral_days(c: Claimant) -> dict[str, date]:
    dates = c.told.stage_dates
    referred = None if dates is None else _told(dates.referred)
    if referred is None:
        return {}
    found = _after(c, referred, "rpd_hearing_nominal")
    if c.claim_place != "port_of_entry":
        return found  # inland the form comes with the claim
    # The Board's notice goes beyond the regulation; without one the regulation holds.
    form = _after(c, referred, "basis_of_claim") or _after(c, referred, "basis_of_claim_regulation")
    return {**form, **found}


def _refusal_days(gates: Gates) -> dict[str, date]:
    """Count from the written reasons: an appeal where there is one, else the Federal Court."""
    c = gates.claimant
    dates = c.told.stage_dates
    reasons = None if dates is None else _told(dates.reasons_received)
    if reasons is None:
        return {}
    if c.appeal_rejected:
        return _after(c, reasons, "federal_court_leave")
    appeal = effects.rad_appeal(gates)
    if appeal == effects.BARRED:
        return _after(c, reasons, "federal_court_leave")
    found = _after(c, reasons, "rad_notice", "rad_perfection")
    return found if appeal == effects.OPEN else {**found, **_after(c, reasons, "federal_court_leave")}


def _assessment_days(c: Claimant) -> dict[str, date]:
    dates = c.told.stage_dates
    mailed = None if dates is None else _told(dates.prra_mailed)
    if mailed is None:
        return {}
    found = _after(c, mailed, "prra_notification_by_mail")
    notified = found.get("prra_notification_by_mail", mailed)
    return {**found, **_after(c, notified, "prra_application", "prra_earliest_decision")}


def _twelve_month_bars(c: Claimant) -> dict[str, date]:
    """Count from the last rejection itself, not from the notice of it."""
    last = c.last_rejection
    if last is None:
        return {}
    bars = ["prra_bar", "temporary_permit_bar"]
    if not c.told.child_affected:
        bars.insert(1, "humanitarian_bar")  # an effect on a child lifts that one: IRPA 25(1.21)(b)
    found: dict[str, date] = {}
    for bar in bars:
        months = c.law.limit(bar, last)
        if months is not None:
            anniversary = months_after(last, months)
            found[bar] = anniversary
            found[f"{bar}{_SAFE}"] = anniversary + timedelta(days=1)
    return found
