"""The count of days in Canada on a screen."""

from __future__ import annotations

import shutil
import textwrap
from typing import Any, Final

_WIDEST: Final = 100
_NARROWEST: Final = 40
_COUNT: Final = "  "  # a line of the count itself, which is short and stands in columns
_TAKEN: Final = {
    "presence.status_periods": "no earlier status in Canada (--status)",
    "presence.sentence_days": "no days in prison, on parole or on probation (--sentence-days)",
    "presence.crown_service_days": "no days abroad in Crown service (--crown-days)",
}


def text(told: dict[str, Any]) -> str:
    """Write the count on a screen."""
    period, count = told["eligibility_period"], told["physical_presence_days"]
    lines = [
        f"Days in Canada for citizenship, for an application signed on {told['as_of']}",
        f"  Period looked at          {period['from']} to {period['to']}",
        f"  As a permanent resident   {_words(told['pr_days'])}",
        f"  Credit for days before    {_words(told['half_day_credit'])}",
    ]
    if told["crown_service_days"]:
        lines.append(f"  Abroad in Crown service   {_words(told['crown_service_days'])}")
    if told["sentence_days"]:
        lines.append(f"  Taken off for a sentence  {_words(told['sentence_days'])}")
    lines.append(f"  Counted                   {_words(count)}, of {told['needed_days']:,} needed")
    away = sum(trip["days_absent"] or 0 for trip in told["trips"])
    lines.append(f"  Trips                     {len(told['trips'])}, with {away} days away")
    if told["presence_met"]:
        lines.append(
            "You have the days. A margin of some days is wise: the count must hold on the day you sign."
        )
    elif told["presence_met"] is False:
        lines.append("You do not have the days yet.")
    if told["presence_met"] is not True and told["earliest_date"]:
        lines.append(
            f"If you stay in Canada from now on, you have them on {told['earliest_date']}. Each day abroad "
            "moves that date."
        )
    taken = [_TAKEN[path] for path in told["taken_as_none"] if path in _TAKEN]
    if taken:
        lines.append(f"Taken, because nothing was given: {'; '.join(taken)}.")
    lines.append(
        "Days are one condition. See moveto-ca explain citizenship-grant/naturalization for the others."
    )
    return "\n".join(_wrapped(line) for line in lines) + "\n"


def _wrapped(line: str) -> str:
    """Break a sentence at the width of the screen."""
    if line.startswith(_COUNT):
        return line
    width = max(min(shutil.get_terminal_size((80, 24)).columns, _WIDEST), _NARROWEST)
    return textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)


def _words(days: float | None) -> str:
    return "not known" if days is None else f"{days:,} day{'' if days == 1 else 's'}"
