"""What the person wants, has arranged and intends."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Final, TypeAlias

from moveto_ca.profile import kinds, texts
from moveto_ca.profile.base import Model
from moveto_ca.profile.fields import (
    Day,
    DayOrNever,
    Level,
    Moment,
    Money,
    Months,
    Province,
    Text,
    Years,
    YesNo,
)
from moveto_ca.profile.job_offer import JobOffer
from moveto_ca.profile.stays import Activity, HomePurchase, Permit, ShortExemption, Visit

_ROUTE: Final = "[a-z][a-z0-9-]*(?:/[a-z0-9-]+)?"
_is_route: Final = re.compile(_ROUTE, re.ASCII).fullmatch


def _read_stream(key: Any) -> str | None:
    """Read a stream's id from the key of a table."""
    return key if isinstance(key, str) and len(key) <= texts.LONGEST_TEXT and _is_route(key) else None


class PlannedApplication(Model):
    """An application that is filed or planned."""

    route: Annotated[
        str | None, texts.shaped("the id of a route or stream, such as provincial/on-masters", _ROUTE)
    ] = None
    """Id of the route or stream."""
    on: Day = None
    """Day on which it is made."""


class ExpressEntryPlan(Model):
    """The person's place in the Express Entry pool."""

    submitted_at: Moment = None
    """Moment in UTC at which the profile was submitted; it breaks ties."""
    invited_on: DayOrNever = None
    """Day of an invitation to apply; null: not invited."""


class Nomination(Model):
    """A nomination by a province or territory."""

    kind: Annotated[str | None, kinds.choice("none", "enhanced", "base")] = None
    """Enhanced: within Express Entry; base: outside it."""
    province: Province = None
    """Province or territory that nominates."""
    date: Day = None
    """Day of the nomination."""


class Endorsement(Model):
    """An endorsement or recommendation that a programme asks for."""

    kind: Annotated[
        str | None, kinds.choice("atlantic", "community", "agency", "province", "organization")
    ] = None
    """Who endorses; organization: one recognized for International Experience Canada."""
    province: Province = None
    """Province or territory."""
    community: Text = None
    """Town or community."""
    date: Day = None
    """Day of the endorsement."""


class Tie(Model):
    """A tie to a province."""

    province: Province = None
    """Province or territory."""
    kind: Annotated[
        str | None,
        kinds.choice("close_relative", "friend", "worked", "studied", "invited", "visited", "applied"),
    ] = None
    """Kind of tie."""
    months: Months = None
    """Months of work, study or stay."""


class IntraCompany(Model):
    """A transfer within the employer's group."""

    years_with_employer: Years = None
    """Years with the employer."""
    months_in_last_36: Annotated[float | None, kinds.number(0, 36)] = None
    """Months with the employer abroad in the last 36."""
    months_used: Months = None
    """Months already spent in Canada as a transferee."""
    capacity: Annotated[str | None, kinds.choice("executive", "manager", "specialized_knowledge")] = None
    """Capacity in which the person works."""
    related_enterprise: YesNo = None
    """Whether the Canadian firm is parent, branch, subsidiary or affiliate of the employer."""
    both_doing_business: YesNo = None
    """Whether both firms do business and will go on doing so."""
    knowledge_advanced: YesNo = None
    """Whether the person has advanced knowledge of the firm's processes."""
    knowledge_proprietary: YesNo = None
    """Whether the person has uncommon knowledge of the firm's own products."""
    new_office: YesNo = None
    """Whether the Canadian firm is a new office."""
    premises: YesNo = None
    """Whether premises for it are secured."""


class StudyAdmission(Model):
    """A place at a Canadian school."""

    institution: Text = None
    """Name of the school."""
    dli: YesNo = None
    """Whether it is a designated learning institution (DLI)."""
    public: YesNo = None
    """Whether it is public."""
    confirmed: YesNo = None
    """Whether the admission is confirmed."""
    attestation: YesNo = None
    """Whether there is an attestation letter of the province."""
    level: Level = None
    """Level of the programme."""
    months: Months = None
    """Length of the programme in months."""


_Aim: TypeAlias = Annotated[
    tuple[str, ...] | None,
    kinds.many(
        kinds.choice("know_if_citizen", "settle", "work", "study", "business", "family", "safety", "visit")
    ),
]


class Plans(Model):
    """What the person wants, has arranged and intends."""

    aims: _Aim = None
    """What the person wants; it orders the answer and never hides any of it."""
    province: Province = None
    """Province or territory in which the person means to live."""
    community: Text = None
    """Town or community in which the person means to live."""
    outside_main_city: YesNo = None
    """Whether it is outside the province's main city."""
    move_by: Day = None
    """Day by which the person wants to have moved."""
    landing_on: Day = None
    """Day on which residence in Canada begins."""
    will_leave: YesNo = None
    """Whether the person will leave at the end of a stay."""
    funds_cad: Money = None
    """Money that is free and can be taken along, in Canadian dollars."""
    visit_insurance_cad: Money = None
    """Cover of the health insurance for a visit, in Canadian dollars."""
    medical_exam_on: DayOrNever = None
    """Day of the medical exam for Canada; null: never."""
    apply_at: Annotated[str | None, kinds.choice("port_of_entry", "online", "inside_canada")] = None
    """Where a permit will be applied for."""
    applications: Annotated[
        tuple[PlannedApplication, ...] | None, kinds.many(kinds.ObjectKind(PlannedApplication))
    ] = None
    """Applications filed or planned; others count as made on the day of the assessment."""
    express_entry: Annotated[ExpressEntryPlan | None, kinds.ObjectKind(ExpressEntryPlan)] = None
    """Place in the Express Entry pool."""
    nomination: Annotated[Nomination | None, kinds.ObjectKind(Nomination)] = None
    """Nomination by a province or territory."""
    official_scores: Annotated[
        Mapping[str, float] | None,
        kinds.table(
            "the id of a stream, such as provincial/bc-skilled-worker",
            _read_stream,
            f"^{_ROUTE}$",
            kinds.number(0, 10_000),
        ),
    ] = None
    """Points that the programme itself has given, by stream."""
    endorsements: Annotated[tuple[Endorsement, ...] | None, kinds.many(kinds.ObjectKind(Endorsement))] = None
    """Endorsements and recommendations; an empty list: none."""
    ties: Annotated[tuple[Tie, ...] | None, kinds.many(kinds.ObjectKind(Tie))] = None
    """Ties to provinces; an empty list: none."""
    job_offers: Annotated[tuple[JobOffer, ...] | None, kinds.many(kinds.ObjectKind(JobOffer))] = None
    """Job offers in Canada; an empty list: none."""
    intra_company: Annotated[IntraCompany | None, kinds.ObjectKind(IntraCompany)] = None
    """A transfer within the employer's group."""
    permits: Annotated[tuple[Permit, ...] | None, kinds.many(kinds.ObjectKind(Permit))] = None
    """Permits of the family, now and before; an empty list: none."""
    study_admission: Annotated[StudyAdmission | None, kinds.ObjectKind(StudyAdmission)] = None
    """A place at a Canadian school."""
    visits: Annotated[tuple[Visit, ...] | None, kinds.many(kinds.ObjectKind(Visit))] = None
    """Visits to Canada; an empty list: none."""
    short_exemption: Annotated[ShortExemption | None, kinds.ObjectKind(ShortExemption)] = None
    """A short stay of work that needs no permit."""
    activity: Annotated[Activity | None, kinds.ObjectKind(Activity)] = None
    """What the person wants to do in Canada without a job there."""
    home_purchase: Annotated[HomePurchase | None, kinds.ObjectKind(HomePurchase)] = None
    """A home bought or to be bought in Canada."""
