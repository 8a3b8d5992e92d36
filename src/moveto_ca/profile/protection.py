"""What the gates to a refugee claim need, and nothing more.

Never asked or kept: the ground of a claim, any account of harm, and whatever could lead to the
person or to those left behind. Texts are short codes; there is no free text.
"""

from collections.abc import Iterable
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from moveto_ca.profile import kinds
from moveto_ca.profile.base import Model, clash
from moveto_ca.profile.fields import RELATIONS, Countries, Country, Day, DayOrNever, DayOrNow, YesNo


class Private(Model):
    """An object that shows nothing of what it holds where it is printed, in a log or a traceback."""

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """Give nothing to print."""
        return ()


class ProtectionEntry(Private):
    """An entry into Canada."""

    date: Day = None
    """Day of the entry."""
    mode: Annotated[str | None, kinds.choice("land_port", "between_ports", "airport", "ferry_or_harbour")] = (
        None
    )
    """Kind of place: a land port of entry, between ports, an airport, or a ferry landing or harbour."""
    from_: Country = Field(default=None, alias="from")
    """Country from which the person came."""
    admitted: YesNo = None
    """Whether the person was let in; no: turned back."""
    in_transit_under_us_removal: YesNo = None
    """Whether in transit while the United States carried out a removal."""


class PriorClaim(Private):
    """An earlier refugee claim, in Canada or elsewhere."""

    country: Country = None
    """Country of the claim."""
    date: Day = None
    """Day of the claim."""
    outcome: Annotated[
        str | None, kinds.choice("granted", "rejected", "ineligible", "withdrawn", "abandoned", "pending")
    ] = None
    """What became of it."""
    confirmed: YesNo = None
    """Whether that country has confirmed the claim to Canada."""
    under_stca: YesNo = None
    """Whether it was ineligible under the Safe Third Country Agreement (STCA)."""


class StageDates(Private):
    """Days of the steps of a claim in Canada."""

    referred: DayOrNever = None
    """Referral to the Refugee Protection Division (RPD); null: not yet."""
    reasons_received: DayOrNever = None
    """Written reasons received; null: not yet."""
    rpd_rejected: DayOrNever = None
    """Rejection by the Refugee Protection Division (RPD); null: never."""
    rad_rejected: DayOrNever = None
    """Rejection by the Refugee Appeal Division (RAD); null: never."""
    prra_mailed: DayOrNever = None
    """Notice of a pre-removal risk assessment (PRRA) mailed; null: never."""


class ProtectionRelative(Private):
    """A relative in Canada whom the Safe Third Country Agreement counts."""

    relation: Annotated[str | None, kinds.choice(*RELATIONS, "partner", "guardian")] = None
    """What the relative is to the person."""
    adult: YesNo = None
    """Whether aged 18 or over."""
    status: Annotated[
        str | None,
        kinds.choice(
            "citizen",
            "permanent_resident",
            "protected_person",
            "removal_stayed",
            "claim_referred",
            "claim_ended",
            "work_or_study_permit",
        ),
    ] = None
    """Status in Canada."""


class Trip(Private):
    """A trip out of Canada since the claim."""

    from_: Day = Field(default=None, alias="from")
    """Day of leaving Canada."""
    until: DayOrNow = None
    """Day of coming back; null: still away."""
    to_feared_country: YesNo = None
    """Whether it went to the country that the person fears."""
    voluntary: YesNo = None
    """Whether it was voluntary."""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        # Said here without the day, which no message repeats.
        if self.from_ and self.until and self.until < self.from_:
            raise clash("until", "is before 'from'")
        return self


class Protection(Private):
    """What the gates to a refugee claim need; filled only with explicit consent."""

    wants_information: YesNo = None
    """Whether the person asked for this section."""
    in_canada_now: YesNo = None
    """Whether in Canada now; a preclearance area abroad is not Canada."""
    entries: Annotated[tuple[ProtectionEntry, ...] | None, kinds.many(kinds.ObjectKind(ProtectionEntry))] = (
        None
    )
    """Every entry into Canada since 2020-06-25; an empty list: none."""
    claim_date: DayOrNever = None
    """Day of the claim made in person; null: not made."""
    claim_place: Annotated[str | None, kinds.choice("port_of_entry", "inland")] = None
    """Kind of place of the claim."""
    claim_filed_online: DayOrNever = None
    """Day on which the claim was filed online; null: it was not."""
    stage: Annotated[str | None, kinds.choice("referred", "decided", "withdrawn", "abandoned")] = None
    """Where the claim stands."""
    stage_dates: Annotated[StageDates | None, kinds.ObjectKind(StageDates)] = None
    """Days of its steps."""
    prior_claims: Annotated[tuple[PriorClaim, ...] | None, kinds.many(kinds.ObjectKind(PriorClaim))] = None
    """Every earlier claim, anywhere; an empty list: none."""
    protected_in: Countries = None
    """Countries that protect the person as a refugee, Canada too; an empty list: none."""
    stateless: YesNo = None
    """Whether no country considers the person its citizen."""
    habitual_residence: Country = None
    """Country of former habitual residence of a stateless person."""
    removal_order: YesNo = None
    """Whether under a Canadian removal order."""
    other_nationality_available: YesNo = None
    """Whether another nationality is there for the asking."""
    serious_conviction: YesNo = None
    """Whether convicted of a crime with a Canadian maximum of ten years or more."""
    proceedings_pending: YesNo = None
    """Whether such a charge, an inadmissibility report or an extradition is pending."""
    inadmissibility_determined: Annotated[
        tuple[str, ...] | None,
        kinds.many(kinds.choice("security", "human_rights", "serious_criminality", "organized_criminality")),
    ] = None
    """Grounds on which the person was found inadmissible; an empty list: none."""
    relatives_in_canada: Annotated[
        tuple[ProtectionRelative, ...] | None, kinds.many(kinds.ObjectKind(ProtectionRelative))
    ] = None
    """Relatives in Canada; an empty list: none."""
    stca_documents: Annotated[
        tuple[str, ...] | None,
        kinds.many(
            kinds.choice(
                "canadian_visa",
                "visa_exempt_for_canada_only",
                "travel_document",
                "returned_by_us",
                "death_penalty_charge",
            )
        ),
    ] = None
    """Exceptions of the Safe Third Country Agreement that fit the person; an empty list: none."""
    unaccompanied_minor: YesNo = None
    """Whether under 18 and without a parent or guardian along."""
    parents_or_guardian_in: Countries = None
    """Countries in which a parent or guardian of a minor is; an empty list: none."""
    child_affected: YesNo = None
    """Whether a child is affected by the decision."""
    trip: Annotated[Trip | None, kinds.ObjectKind(Trip)] = None
    """A trip out of Canada since the claim."""
