"""Permits, visits, activities during a stay, and buying a home."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from moveto_ca.profile import kinds
from moveto_ca.profile.base import Model, in_order
from moveto_ca.profile.fields import (
    Count,
    CountryOrNone,
    Day,
    DayOrNever,
    Days,
    Occupation,
    Percent,
    Span,
    SpanOrNow,
    Text,
    Who,
    YesNo,
)


class Permit(Model):
    """A permit for Canada that someone of the family has or had."""

    who: Who = None
    """Whose it is: applicant, partner or children[0]."""
    kind: Annotated[str | None, kinds.choice("work", "study", "visitor")] = None
    """Kind of permit."""
    basis: Annotated[
        str | None,
        kinds.choice("lmia", "204a", "204c", "204d", "205", "open", "post_graduation", "start_up"),
    ] = None
    """On what it rests: an LMIA, a paragraph of the regulations, or the kind of open permit."""
    employer: Text = None
    """Employer that it names."""
    from_: Day = Field(default=None, alias="from")
    """First day."""
    to: Day = None
    """Last day."""
    noc: Occupation = None
    """Occupation code (NOC 2021)."""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        in_order(self, "from_", "to")
        return self


class Visit(Model):
    """A visit to Canada."""

    entered: Span = None
    """Day, month or year of entry."""
    left: SpanOrNow = None
    """Day, month or year of leaving; null: still there."""
    port_of_entry: YesNo = None
    """Whether the entry was at a port of entry."""
    mode: Annotated[str | None, kinds.choice("land", "air", "water")] = None
    """How the person came."""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        in_order(self, "entered", "left")
        return self


class ShortExemption(Model):
    """A short stay of work that needs no permit."""

    days: Days = None
    """Days of work."""
    last_kind: Annotated[int | None, kinds.one_of_numbers(15, 30, 120)] = None
    """Length in days of the exemption used last."""
    last_on: DayOrNever = None
    """Day on which it was used last; null: never."""


class Activity(Model):
    """What the person wants to do in Canada without a job there."""

    kind: Annotated[
        str | None,
        kinds.choice(
            "buy",
            "sell",
            "train",
            "after_sales",
            "volunteer",
            "remote_work",
            "run_business",
            "speak",
            "perform",
            "other",
        ),
    ] = None
    """Kind of activity; speak: at an event or in a seminar; perform: live, not mainly for broadcast."""
    days: Days = None
    """Days of it."""
    paid_from: CountryOrNone = None
    """Country from which the person is paid; null: not paid."""
    profits_in: CountryOrNone = None
    """Country in which the profits arise; null: no profits."""
    to_public: YesNo = None
    """Whether goods or services are sold to the public in Canada."""
    main_purpose: YesNo = None
    """Whether it is the main purpose of the stay."""
    is_work: YesNo = None
    """Whether it competes with people who work in Canada."""
    charity: YesNo = None
    """Whether it is for a charity or a religious body."""


class HomePurchase(Model):
    """A home that the person has bought or wants to buy in Canada."""

    on: Day = None
    """Day of the purchase."""
    units: Count = None
    """Dwelling units in the building."""
    acquired_by: Annotated[str | None, kinds.choice("purchase", "inheritance", "gift")] = None
    """How it is acquired."""
    already_bought: Count = None
    """Homes bought in Canada before."""
    urban_area: YesNo = None
    """Whether it is in a census metropolitan area or census agglomeration."""
    with_partner: YesNo = None
    """Whether it is bought together with the partner."""
    foreign_share_percent: Percent = None
    """If a company buys: the share of it that non-Canadians own, in percent."""
    control_in_fact: YesNo = None
    """If a company buys: whether non-Canadians control it in fact."""
