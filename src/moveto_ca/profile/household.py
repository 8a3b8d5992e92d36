"""The people around the applicant: partner, children, relatives in Canada."""

from typing import Annotated, Self

from pydantic import model_validator

from moveto_ca.profile import kinds, lazy
from moveto_ca.profile.base import Model, in_order, only_one
from moveto_ca.profile.fields import (
    Age,
    BirthDay,
    CanadaStatus,
    Countries,
    Day,
    DayOrNever,
    Days,
    Place,
    Province,
    Relation,
    YesNo,
)
from moveto_ca.profile.person import Person


class Partner(Person):
    """The husband, wife or partner of the applicant: a person, and the relationship."""

    relationship: Annotated[str | None, kinds.choice("married", "common_law", "conjugal")] = None
    """Kind of relationship."""
    since: Day = None
    """Day of the wedding, or on which the relationship began."""
    accompanies: YesNo = None
    """Whether the partner comes along to Canada."""
    ancestry: lazy.Ancestry = None
    """The partner's own lines of descent."""
    will_sponsor: YesNo = None
    """Whether the partner, a citizen or permanent resident of Canada, will sponsor the applicant."""
    lives_with_applicant: YesNo = None
    """Whether the two live together."""
    genuine: YesNo = None
    """Whether the relationship is genuine, not entered into for status."""
    cohabiting_since: DayOrNever = None
    """Day since which the two have lived together without a break; null: they do not."""
    separated_since: DayOrNever = None
    """Day since which the two live apart because the relationship ended; null: not separated."""
    earlier_marriage_ended: DayOrNever = None
    """Day on which an earlier marriage of either ended, if after this wedding; null: there was none."""
    both_present_at_wedding: YesNo = None
    """Whether both were present at the wedding, or one absent on service in the Canadian Forces."""
    obstacle_to_marriage: YesNo = None
    """Whether something keeps the two from living together or marrying."""
    new_partner: YesNo = None
    """Whether either has a new partner."""

    @model_validator(mode="after")
    def _relationship_in_order(self) -> Self:
        in_order(self, "birth_date", "since")
        in_order(self, "birth_date", "cohabiting_since")
        return self


class ParentsDays(Model):
    """Days that a child's parents spent in Canada before the birth or adoption."""

    applicant: Days = None
    """Days of the applicant."""
    partner: Days = None
    """Days of the partner."""


class Child(Model):
    """A child of the applicant, of the partner, or of both."""

    birth_date: BirthDay = None
    """Day of birth."""
    age: Age = None
    """Age in completed years on the day of the assessment; only without a day of birth."""
    birth_country: Place = None
    """Country of birth; the province if born in Canada, or on its ships or aircraft."""
    citizenships: Countries = None
    """Every country of which the child is a citizen; an empty list: of none."""
    canada_status: CanadaStatus = None
    """Status in Canada."""
    accompanies: YesNo = None
    """Whether the child comes along to Canada."""
    married: YesNo = None
    """Whether the child is married or lives with a partner."""
    married_on: DayOrNever = None
    """Day of the child's marriage; null: never married."""
    dependent_by_condition: YesNo = None
    """Whether a physical or mental condition keeps the child dependent on the parents."""
    has_child: YesNo = None
    """Whether the child has a child."""
    adopted_on: DayOrNever = None
    """Day of the adoption; null: not adopted."""
    of: Annotated[str | None, kinds.choice("both", "applicant", "partner")] = None
    """Whose child it is."""
    custody: YesNo = None
    """Whether the applicant, or someone coming along, has custody."""
    parent_in_crown_service: YesNo = None
    """Whether a parent was in Canadian public or military service abroad at the birth."""
    parents_days_in_canada: Annotated[ParentsDays | None, kinds.ObjectKind(ParentsDays)] = None
    """Days in Canada of each parent before the birth or adoption."""

    @model_validator(mode="after")
    def _one_age_and_a_life_in_order(self) -> Self:
        only_one(self, "birth_date", "age")
        in_order(self, "birth_date", "adopted_on")
        in_order(self, "birth_date", "married_on")
        return self


class Relative(Model):
    """A relative of the applicant or the partner in Canada."""

    relation: Relation = None
    """What the relative is to that person; a sibling shares at least one parent."""
    of: Annotated[str | None, kinds.choice("applicant", "partner")] = None
    """Whose relative it is."""
    canada_status: Annotated[
        str | None, kinds.choice("citizen", "permanent_resident", "registered_indian", "other")
    ] = None
    """Status in Canada."""
    lives_in_canada: YesNo = None
    """Whether the relative lives in Canada."""
    age: Age = None
    """Age in completed years on the day of the assessment."""
    province: Province = None
    """Province or territory in which the relative lives."""
