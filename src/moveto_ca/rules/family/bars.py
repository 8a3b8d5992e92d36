"""B1 to B3: bars on sponsoring a partner that depend on dates."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after, years_completed_on
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.conditions import Rule, check
from moveto_ca.rules.prepared import Prepared

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

ONE_DAY: Final = timedelta(days=1)

FIVE_YEARS: Final = Rule(
    "five-year-bar",
    "A sponsor who came as a sponsored partner waits",
    source="irpr",
    reference="130(3)",
    number="B1",
    required="A sponsor who came to Canada as a sponsored partner has been a permanent resident, or "
    "citizen, for five years right before applying to sponsor a partner.",
    changeable=True,
    remedy="Apply on or after the fifth anniversary of the sponsor's own landing.",
    in_force_from="2012-03-02",
    reads=(
        "sponsor.landed_as",
        "sponsor.permanent_resident_since",
        "sponsor.citizen_since",
        "partner.permanent_resident_since",
        "partner.citizen_since",
        "partner.birth_country",
        "applicant.permanent_resident_since",
        "applicant.citizen_since",
        "applicant.birth_country",
        "plans.applications",
    ),
)
EARLIER_PARTNER: Final = Rule(
    "three-year-bar",
    "No undertaking for an earlier partner still runs",
    source="irpr",
    reference="117(9)(b), 125(1)(b), 132(1)",
    number="B2",
    required="A sponsor who sponsored an earlier partner waits until the undertaking for that partner has "
    "ended: three years from the day that partner became a permanent resident. A divorce does not end it.",
    changeable=True,
    remedy="Apply on the day after the undertaking ends, or later.",
    reads=("sponsor.earlier_partner_landed_on", "plans.applications"),
)
ONE_AT_A_TIME: Final = Rule(
    "one-application",
    "No other sponsorship application is open",
    source="irpr",
    reference="10(5)",
    number="B3",
    required="While a sponsorship application is not decided, no second one can be made for the same person.",
    changeable=True,
    remedy="Wait for the decision, or withdraw the application that is open.",
    reads=("sponsor.other_application_pending",),
)
RULES: Final = (FIVE_YEARS, EARLIER_PARTNER, ONE_AT_A_TIME)

_FIVE: Final = Prepared(
    FIVE_YEARS,
    met="The sponsor did not come to Canada as a sponsored partner.",
    not_met="The sponsor came as a sponsored partner and has not been a resident for five years.",
    unknown="Whether the sponsor came to Canada as a sponsored partner, and when, was not told.",
    outside="This bar concerns only the sponsoring of a partner.",
)
_FIVE_NOT_IN_FORCE: Final = Prepared(
    FIVE_YEARS, met="", not_met="", outside="This bar was not in force on the day of the assessment."
)
_EARLIER: Final = Prepared(
    EARLIER_PARTNER,
    met="The sponsor has not sponsored an earlier partner.",
    not_met="An undertaking for an earlier partner still runs.",
    unknown="Whether the sponsor sponsored an earlier partner was not told.",
    needs=("sponsor.earlier_partner_landed_on",),
)
_ONE: Final = Prepared(
    ONE_AT_A_TIME,
    met="No other sponsorship application is open.",
    not_met="Another sponsorship application is open.",
    unknown="Whether another sponsorship application is open was not told.",
    needs=("sponsor.other_application_pending",),
)


def five_year_bar(case: Case) -> Condition:
    """B1: the sponsor came as a sponsored partner less than five years before filing."""
    if not case.of_partners:
        return _FIVE.none
    years = case.law.figures.get("five_year_bar")
    if years is None:
        return _FIVE_NOT_IN_FORCE.none
    sponsor = case.sponsor
    landed_as = None if case.section is None else case.section.landed_as
    if landed_as == "other" or sponsor.never_landed():
        return _FIVE.met
    resident: date | Nothing | None = sponsor.told("permanent_resident_since")
    citizen: date | Nothing | None = sponsor.told("citizen_since")
    start = resident if resident is not None and resident is not NOTHING else citizen
    if start is None or isinstance(start, Nothing):
        missing = "sponsor.landed_as" if landed_as is None else sponsor_since_path(case)
        return _FIVE(None, missing)
    free = years_completed_on(start, years)
    if case.filed_on >= free:
        return check(FIVE_YEARS, True, "The sponsor has been a resident or citizen since {0}.", start)
    if start is not resident:  # a citizen was a permanent resident before
        return _FIVE(None, *(() if landed_as else ("sponsor.landed_as",)), sponsor_since_path(case))
    if landed_as is None:
        return _FIVE(None, "sponsor.landed_as")
    return check(
        FIVE_YEARS,
        False,
        "The sponsor came as a sponsored partner and became a permanent resident on {0}. The first day to "
        "apply is {1}.",
        start,
        free,
        lifts_on=free,
    )


def sponsor_since_path(case: Case) -> str:
    """Give where the day of the sponsor's own landing is asked for."""
    return (
        case.sponsor.path("permanent_resident_since")
        if case.sponsor.who != "relative"
        else ("sponsor.permanent_resident_since")
    )


def three_year_bar(case: Case) -> Condition:
    """B2: an undertaking for an earlier partner runs on the day of filing."""
    landed = None if case.section is None else case.section.earlier_partner_landed_on
    if landed is None or isinstance(landed, Nothing):
        return _EARLIER(None if landed is None else True)
    last = years_after(landed, case.law.figures["partner_undertaking"])
    if case.filed_on > last:
        return check(EARLIER_PARTNER, True, "The undertaking for an earlier partner ended on {0}.", last)
    return check(
        EARLIER_PARTNER,
        False,
        "An earlier partner whom the sponsor sponsored became a permanent resident on {0}. The "
        "undertaking runs through {1}.",
        landed,
        last,
        lifts_on=last + ONE_DAY,
    )


def one_application(case: Case) -> Condition:
    """B3: no other application is open."""
    pending = None if case.section is None else case.section.other_application_pending
    return _ONE(None if pending is None else not pending)
