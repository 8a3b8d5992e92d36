"""Status in Canada and absences: what the count of days for citizenship needs."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from moveto_ca.profile import kinds
from moveto_ca.profile.base import Model, in_order
from moveto_ca.profile.fields import CANADA_STATUSES, Day, DayOrNow, Days, Years


class StatusPeriod(Model):
    """A time during which one status in Canada held."""

    status: Annotated[str | None, kinds.choice(*CANADA_STATUSES, "claimant")] = None
    """Status in Canada; a claimant has made a refugee claim that is not decided."""
    from_: Day = Field(default=None, alias="from")
    """First day."""
    to: DayOrNow = None
    """Last day; null: it holds now."""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        in_order(self, "from_", "to")
        return self


class Absence(Model):
    """A trip out of Canada."""

    left: Day = None
    """Day of leaving Canada."""
    returned: DayOrNow = None
    """Day of coming back; null: still away."""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        in_order(self, "left", "returned")
        return self


class Presence(Model):
    """What the count of days in Canada needs."""

    status_periods: Annotated[tuple[StatusPeriod, ...] | None, kinds.many(kinds.ObjectKind(StatusPeriod))] = (
        None
    )
    """Every status held in Canada, with its time."""
    absences: Annotated[tuple[Absence, ...] | None, kinds.many(kinds.ObjectKind(Absence))] = None
    """Every trip out of Canada; an empty list: none."""
    sentence_days: Days = None
    """Days in prison, on parole or on probation in Canada."""
    crown_service_days: Days = None
    """Days abroad in Canadian public or military service, or with a family member in it."""
    armed_forces_years: Years = None
    """Years of service in the Canadian Armed Forces."""
    tax_years_filed: Annotated[tuple[int, ...] | None, kinds.many(kinds.whole(1900, 2199))] = None
    """Years for which Canadian income tax was filed where required."""
