"""Offences, health, removals and other things that can bar a person."""

from typing import Annotated, Self

from pydantic import model_validator

from moveto_ca.nothing import Nothing
from moveto_ca.profile import kinds
from moveto_ca.profile.base import Model, in_order
from moveto_ca.profile.fields import (
    Day,
    DayOrNever,
    Money,
    Months,
    OffenceKind,
    Place,
    Text,
    Wage,
    Who,
    YesNo,
)


class Offence(Model):
    """A charge or conviction, anywhere."""

    kind: OffenceKind = None
    """Kind of offence, as in the table of Canadian equivalents, or other."""
    charge: Text = None
    """Charge in its own words."""
    place: Place = None
    """Country, province or state."""
    who: Who = None
    """Whose it is: applicant, partner or children[0]."""
    us_class: Annotated[str | None, kinds.choice("infraction", "misdemeanor", "felony", "unknown")] = None
    """Class in the law of the United States."""
    canadian_class: Annotated[
        str | None, kinds.choice("summary", "hybrid", "indictable", "none", "unknown")
    ] = None
    """Class of the Canadian equivalent, if a lawyer has said it."""
    max_term_years: Annotated[float | None, kinds.number(0, 100)] = None
    """Longest sentence of the Canadian equivalent, in years, if a lawyer has said it."""
    value_usd: Wage = None
    """Value in US dollars, where the value decides."""
    usd_to_cad: Annotated[float | None, kinds.number(0, 100)] = None
    """Canadian dollars for one US dollar on the day of the act."""
    value_cad: Wage = None
    """Value in Canadian dollars, where the value decides."""
    act_date: Day = None
    """Day of the act."""
    conviction_date: DayOrNever = None
    """Day of the conviction; null: never convicted."""
    sentence_completed: DayOrNever = None
    """Day on which the whole sentence was completed; null: not yet."""
    custody_end: DayOrNever = None
    """End of custody and parole; null: there was none."""
    probation_end: DayOrNever = None
    """End of probation; null: there was none."""
    fine_paid: DayOrNever = None
    """Day on which the last of fine, costs and restitution was paid; null: there was none."""
    licence_ban_end: DayOrNever = None
    """End of a driving ban that the court ordered; null: there was none."""
    prison_months: Months = None
    """Months of prison imposed, not conditional."""
    as_minor: YesNo = None
    """Whether dealt with as a minor."""
    in_absence: YesNo = None
    """Whether convicted in the person's absence."""
    outcome: Annotated[
        str | None,
        kinds.choice(
            "convicted",
            "acquitted",
            "dismissed",
            "pending",
            "expunged",
            "pardoned",
            "record_suspended",
            "discharged",
            "deferred",
            "diverted",
            "not_charged",
            "unknown",
        ),
    ] = None
    """What became of it; record_suspended: in Canada."""
    occurrence: Text = None
    """A mark of the event: the same text means the same event."""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        for later in ("conviction_date", "sentence_completed", "custody_end", "probation_end", "fine_paid"):
            in_order(self, "act_date", later)
        return self


class HealthPerson(Model):
    """Expected cost of one member of the family."""

    who: Who = None
    """Who: applicant, partner or children[0]."""
    expected_annual_cost_cad: Money = None
    """Cost of public health and institutional care in a year, in Canadian dollars, without schooling."""


class Health(Model):
    """What Canadian law asks about health."""

    expected_annual_cost_cad: Money = None
    """Cost of public health and institutional care in a year, in Canadian dollars, without schooling."""
    danger_to_public: YesNo = None
    """Whether a condition is a danger to public health or public safety."""
    people: Annotated[tuple[HealthPerson, ...] | None, kinds.many(kinds.ObjectKind(HealthPerson))] = None
    """The same cost for each member of the family; an empty list: none."""


class PreviousRemoval(Model):
    """An earlier removal from Canada."""

    kind: Annotated[
        str | None, kinds.choice("departure", "exclusion", "exclusion_misrepresentation", "deportation")
    ] = None
    """Kind of order."""
    enforceable_on: Day = None
    """Day on which the order became enforceable."""
    date: DayOrNever = None
    """Day on which the person left; null: has not left."""
    confirmed: YesNo = None
    """Whether an officer confirmed the departure."""
    as_family_member: YesNo = None
    """Whether the order was made only as a member of someone's family."""


class Unauthorized(Model):
    """Work or study in Canada without a permit, or a stay beyond the time allowed."""

    ended: DayOrNever = None
    """Day on which it ended; null: it goes on."""
    permit_since: YesNo = None
    """Whether a permit was issued since."""


class Background(Model):
    """Offences, health, removals and other things that can bar a person."""

    offences: Annotated[tuple[Offence, ...] | None, kinds.many(kinds.ObjectKind(Offence))] = None
    """Every charge and conviction, anywhere; an empty list: none."""
    health: Annotated[Health | None, kinds.ObjectKind(Health)] = None
    """What Canadian law asks about health."""
    previous_removal: Annotated[
        PreviousRemoval | Nothing | None, kinds.ObjectKind(PreviousRemoval, null_means="none")
    ] = None
    """An earlier removal from Canada; null: none."""
    removal_order: YesNo = None
    """Whether a removal order is in force."""
    unauthorized_in_canada: Annotated[
        Unauthorized | Nothing | None, kinds.ObjectKind(Unauthorized, null_means="none")
    ] = None
    """Work, study or stay in Canada without authority; null: none."""
    misrepresentation_finding: DayOrNever = None
    """Day of a finding of misrepresentation; null: never; absent: taken as never."""
    security_concern: YesNo = None
    """Whether there is anything that touches security, human rights violations or organized crime."""
    police_certificates_ready: YesNo = None
    """Whether the police certificates are at hand."""
