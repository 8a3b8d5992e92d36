"""Lines of descent: ancestors up to the one who was born, naturalized or resident in Canada."""

from typing import Annotated, Self, TypeAlias

from pydantic import model_validator

from moveto_ca.dates import DateSpan
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.profile import days, kinds
from moveto_ca.profile.base import Model, clash, in_order
from moveto_ca.profile.fields import Days, Place, Span, SpanOrNever, Text, YesNo

EVENTS = (
    "naturalized_canada",
    "naturalized_elsewhere",
    "married_alien",
    "declaration_of_alienage",
    "renounced",
    "revoked",
    "retention_lost",
    "lost_otherwise",
    "granted",
    "landed_in_canada",
)
"""The dated events of an ancestor that touch citizenship; each is a field of `Ancestor`."""


class Ancestor(Model):
    """A parent, grandparent and so on: one generation of a line."""

    link: Annotated[str | None, kinds.choice("mother", "father", "adoptive_parent")] = None
    """What this ancestor is to the person one generation below."""
    adopted_next_on: SpanOrNever = None
    """Day on which this ancestor adopted the person below; null: did not."""
    birth_date: Span = None
    """Day, month or year of birth."""
    birth_place: Place = None
    """Country of birth; the province if born in Canada."""
    death_date: Annotated[DateSpan | Nothing | None, days.span(null_means="living")] = None
    """Day, month or year of death; null: living."""
    deceased: YesNo = None
    """Whether the ancestor is dead, if the day is not known."""
    name: Text = None
    """Name; never needed."""
    foundling: YesNo = None
    """Whether the ancestor was found as a deserted child."""
    parents_married: YesNo = None
    """Whether this ancestor's own parents were married at the birth."""
    naturalized_canada: SpanOrNever = None
    """Naturalization in Canada; null: never."""
    naturalized_elsewhere: SpanOrNever = None
    """Naturalization in another country; null: never."""
    married_alien: SpanOrNever = None
    """Marriage to a man who was not a British subject or a Canadian; null: never."""
    declaration_of_alienage: SpanOrNever = None
    """Declaration to give up citizenship as an alien; null: never; absent: taken as never."""
    renounced: SpanOrNever = None
    """Date on the certificate of renunciation; null: never; absent: taken as never."""
    revoked: SpanOrNever = None
    """Revocation (before 1947: of British-subject status); null: never; absent: taken as never."""
    retention_lost: SpanOrNever = None
    """Loss for not acting to keep citizenship; null: never; absent: taken as never."""
    lost_otherwise: SpanOrNever = None
    """Loss with a parent or husband, or by residence; null: never; absent: taken as never."""
    granted: SpanOrNever = None
    """Grant of Canadian citizenship; null: never."""
    granted_as: Annotated[
        str | None, kinds.choice("naturalization", "adoption", "resumption", "discretionary")
    ] = None
    """Kind of grant."""
    birth_registered_with_canada: YesNo = None
    """Whether the birth abroad was registered with Canada."""
    certificate_issued: YesNo = None
    """Whether Canada ever issued a certificate of citizenship to this ancestor."""
    landed_in_canada: SpanOrNever = None
    """Landing in Canada as an immigrant; null: never."""
    crown_service_abroad_at_next_birth: YesNo = None
    """Whether in Canadian public or military service abroad at the birth of the person below."""
    british_subject_resident_on_pivot: YesNo = None
    """Whether a British subject who lived in Canada on 1947-01-01 (Newfoundland: 1949-04-01)."""
    canadian_domicile_on_pivot: YesNo = None
    """Whether with Canadian domicile on 1947-01-01 (Newfoundland: 1949-04-01)."""
    canadian_domicile_at_next_birth: YesNo = None
    """Whether with Canadian domicile at the birth of the person below."""
    days_in_canada_before_next_birth: Days = None
    """Days in Canada before the birth, or adoption, of the person below."""
    sentence_days_before_next_birth: Days = None
    """Of these, days in prison, on parole or on probation."""
    foreign_diplomat_parent: YesNo = None
    """Whether a parent was a foreign diplomat with immunity at the birth."""
    parent_citizen_or_resident_at_birth: YesNo = None
    """Whether, at that birth, the other parent was a citizen or permanent resident of Canada."""
    adoption_conditions_met: YesNo = None
    """Whether the adoption was lawful and genuine."""

    @model_validator(mode="after")
    def _a_life_in_order(self) -> Self:
        for event in (*EVENTS, "adopted_next_on", "death_date"):
            in_order(self, "birth_date", event)
        # A retention or a grant may be dated after the death by a clerk; an own act may not.
        for act in ("naturalized_canada", "naturalized_elsewhere", "married_alien", "landed_in_canada"):
            if self.death_date and getattr(self, act):
                in_order(self, act, "death_date")
        if self.deceased is False and self.death_date:
            raise clash("deceased", "is false, but there is a 'death_date'")
        if self.deceased and self.death_date is NOTHING:
            raise clash("deceased", "is true, but 'death_date' says living")
        return self


Line: TypeAlias = tuple[Ancestor, ...]
"""A line of descent, from the parent up."""


class CitizenshipEvent(Model):
    """A dated event in the applicant's own citizenship."""

    kind: Annotated[str | None, kinds.choice("registered", *EVENTS)] = None
    """What happened."""
    date: SpanOrNever = None
    """Day, month or year; null: never happened."""
