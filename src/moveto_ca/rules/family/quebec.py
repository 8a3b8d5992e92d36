"""Quebec: how many undertakings it takes, and whether it takes any on a day (section 5 of the sheet)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check, unsettled
from moveto_ca.rules.family.dependants import dependent_child
from moveto_ca.rules.family.law import ADOPTION, CHILD, ORPHAN

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case
    from moveto_ca.rules.tables import Row, Tables

OPEN: Final = "open"
CLOSED: Final = "closed"
UNCAPPED: Final = "uncapped"
ASK: Final = "check_with_mifi"

INTAKE: Final = Rule(
    "quebec-intake",
    "Quebec takes the undertaking",
    source="quebec-undertakings",
    reference="Number of undertakings received in each window",
    number="F8",
    required="To live in Quebec, the sponsor signs the undertaking with Quebec's ministry (MIFI), which "
    "takes only so many. Never limited: dependent children under 18, children to be adopted, orphans "
    "under 18, and adult dependants with a disability.",
    closes=True,
    remedy="Send the undertaking when the next window opens, or live in another province.",
    reads=("plans.province", "sponsor.residence", "partner.residence", "applicant.residence", "children"),
)
RULES: Final = (INTAKE,)


def _caps(tables: Tables, on: date) -> tuple[Row, ...]:
    """Give every window, whatever the day: a closed window names the next."""
    del on
    return tables.rows("family-quebec-caps")


class QuebecIntake:
    """Whether Quebec takes the undertaking on a day.

    Attributes:
        state: ``open``, ``closed``, ``uncapped``, ``check_with_mifi``; None before the first window.
        reopens_on: First day of the next window, if it is closed.
        row: The window of the day, if there is one.
    """

    __slots__ = ("reopens_on", "row", "state")

    def __init__(self, case: Case) -> None:
        self.reopens_on: date | None = None
        self.row: Row | None = None
        self.state: str | None = None
        kind = _category(case)
        if kind is None:
            self.state = UNCAPPED
            return
        on = case.filed_on
        windows = [row for row in case.facts.tables.compiled(_caps, case.as_of) if row.from_ is not None]
        if not windows or on < min(row.from_ for row in windows if row.from_ is not None):
            return
        mine = [row for row in windows if kind in row["covers"]]
        later = [row.from_ for row in mine if row.from_ is not None and row.from_ > on]
        self.row = next((row for row in mine if row.holds_on(on)), None)
        if self.row is not None:
            reached = self.row["reached_on"]
            if reached is not None and on >= reached:
                self.state, self.reopens_on = CLOSED, min(later, default=None)
            else:
                self.state = OPEN if reached is not None else ASK
        elif later:
            self.state, self.reopens_on = CLOSED, min(later)
        else:
            self.state = UNCAPPED if any(row.holds_on(on) for row in windows) else ASK


def _category(case: Case) -> str | None:
    """Give the category of the limits that the case falls under, or None if it is never limited."""
    if case.of_partners:
        return "partner"
    if case.stream_id in (ADOPTION, ORPHAN):
        return None
    if case.stream_id == CHILD:
        child = case.sponsored.child
        grown = case.sponsored.reached(case.law.figures["quebec_limited_age"], case.filed_on)
        disabled = (
            child is not None and child.dependent_by_condition and dependent_child(case.sponsored, case)
        )
        return None if grown is False or disabled else "adult_child"
    return "relative"


def quebec_intake(case: Case) -> Condition:
    """F8: whether Quebec takes the undertaking; where its calendar decides, it is unsettled."""
    intake = QuebecIntake(case)
    if intake.state == UNCAPPED:
        return check(INTAKE, True, "No limit applies to this undertaking.")
    if intake.state == OPEN:
        return check(INTAKE, True, "The window is open, and its limit was not reached on {0}.", case.filed_on)
    if intake.state == CLOSED:
        found = "The limit was reached, and no new undertaking is taken on {0}."
        if intake.reopens_on is not None:
            found += " The next window opens on {1}."
        return check(INTAKE, False, found, case.filed_on, intake.reopens_on, lifts_on=intake.reopens_on)
    return unsettled(
        INTAKE,
        "Quebec takes undertakings in waves, by the date of the federal letter of eligibility. Whether "
        "the limit is reached on {0} is not known: check with MIFI today.",
        case.filed_on,
    )
