"""Who sponsors a member of the family, and what touches the right to."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import model_validator

from moveto_ca.profile import kinds
from moveto_ca.profile.base import Model, in_order, only_one
from moveto_ca.profile.fields import (
    CANADA_STATUSES,
    RELATIONS,
    Age,
    BirthDay,
    CanadaStatus,
    Count,
    DayOrNever,
    OffenceKind,
    Place,
    Relation,
    Who,
    Years,
    YesNo,
)


def _read_year(key: Any) -> int | None:
    """Read a tax year from the key of a table, text in files and a number in Python."""
    if type(key) is str and len(key) == 4 and key.isascii() and key.isdecimal():
        key = int(key)
    return key if type(key) is int and 1900 <= key <= 2199 else None


class SponsorCharge(Model):
    """A charge against the sponsor that is not decided."""

    kind: OffenceKind = None
    """Kind of offence, as in the background's offences."""
    max_term_years: Years = None
    """Longest sentence in Canadian law, in years."""


class SponsorConviction(Model):
    """A conviction of the sponsor."""

    kind: Annotated[str | None, kinds.choice("sexual", "violent", "bodily_harm_family", "other")] = None
    """Kind of offence; bodily_harm_family: bodily harm to a member of the family."""
    place: Place = None
    """Country, province or state of the conviction."""
    sentence_completed: DayOrNever = None
    """Day on which the sentence was completed; null: not yet."""
    record_suspended: YesNo = None
    """Whether the record was suspended, or the person pardoned."""
    rehabilitated: YesNo = None
    """Whether the person is rehabilitated in the eyes of Canadian law."""


class SponsorRelative(Model):
    """A living relative of the sponsor."""

    relation: Relation = None
    """What the relative is to the sponsor."""
    age: Age = None
    """Age in completed years on the day of the assessment."""
    canada_status: Annotated[str | None, kinds.choice(*CANADA_STATUSES, "other")] = None
    """Status in Canada."""


class Sponsor(Model):
    """The sponsor and the undertaking."""

    who: Annotated[str | None, kinds.choice("partner", "applicant", "relative")] = None
    """Who sponsors; partner and applicant bring the facts told of them."""
    sponsored: Who = None
    """Who is sponsored: applicant, partner or children[0]."""
    relation: Annotated[str | None, kinds.choice("partner", *RELATIONS, "adopted_child", "to_be_adopted")] = (
        None
    )
    """What the sponsored person is to the sponsor."""
    birth_date: BirthDay = None
    """Day of birth of the sponsor."""
    age: Age = None
    """Age of the sponsor in completed years on the day of the assessment; only without a day of birth."""
    canada_status: CanadaStatus = None
    """Status of the sponsor in Canada."""
    residence: Place = None
    """Country, province or state in which the sponsor lives."""
    will_live_in_canada: YesNo = None
    """Whether the sponsor will live in Canada once the sponsored person lands."""
    landed_as: Annotated[str | None, kinds.choice("sponsored_partner", "other")] = None
    """How the sponsor became a permanent resident."""
    permanent_resident_since: DayOrNever = None
    """Day on which the sponsor became a permanent resident; null: never."""
    citizen_since: DayOrNever = None
    """Day on which the sponsor became a citizen; null: never."""
    earlier_partner_landed_on: DayOrNever = None
    """Landing of an earlier partner whom the sponsor sponsored; null: there was none."""
    income_cad: Annotated[
        Mapping[int, int] | None,
        kinds.table("a year, such as 2025", _read_year, "^[0-9]{4}$", kinds.whole(0, 10**12)),
    ] = None
    """Income in Canadian dollars, by tax year."""
    earlier_dependants: Count = None
    """People under an earlier undertaking that still runs."""
    other_application_pending: YesNo = None
    """Whether the sponsor has another application for a partner pending."""
    social_assistance: Annotated[str | None, kinds.choice("none", "disability", "other")] = None
    """Social assistance received; disability does not count against the sponsor."""
    bankrupt: YesNo = None
    """Whether the sponsor is an undischarged bankrupt."""
    undertaking_default: YesNo = None
    """Whether the sponsor is in default on an earlier undertaking."""
    support_default: YesNo = None
    """Whether the sponsor is in default on support payments that a court ordered."""
    loan_default: YesNo = None
    """Whether the sponsor is in default on an immigration loan."""
    removal_order: YesNo = None
    """Whether the sponsor is under a removal order."""
    detained: YesNo = None
    """Whether the sponsor is held in prison."""
    charges: Annotated[tuple[SponsorCharge, ...] | None, kinds.many(kinds.ObjectKind(SponsorCharge))] = None
    """Charges that are not decided; an empty list: none."""
    convictions: Annotated[
        tuple[SponsorConviction, ...] | None, kinds.many(kinds.ObjectKind(SponsorConviction))
    ] = None
    """Convictions; an empty list: none."""
    relatives: Annotated[
        tuple[SponsorRelative, ...] | None, kinds.many(kinds.ObjectKind(SponsorRelative))
    ] = None
    """Every living relative of the sponsor; an empty list: none."""
    sponsored_examined: YesNo = None
    """Whether the sponsored person was examined, or excused, when the sponsor landed."""
    sponsored_orphaned: YesNo = None
    """Whether both parents of the sponsored person are dead."""
    sponsored_adopted_on: DayOrNever = None
    """Day on which the sponsored person was adopted; null: not adopted."""
    tie_before_18: YesNo = None
    """Whether a tie of parent and child existed before the age of 18."""
    adoption_lawful: YesNo = None
    """Whether the adoption was lawful where it took place and where the sponsor lives."""
    adoption_for_status: YesNo = None
    """Whether the adoption was mainly for a status in Canada."""

    @model_validator(mode="after")
    def _one_age_and_dates_in_order(self) -> Self:
        only_one(self, "birth_date", "age")
        in_order(self, "permanent_resident_since", "citizen_since")
        return self
