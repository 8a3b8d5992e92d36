"""A person: birth, citizenships, status, studies, languages and work."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from moveto_ca.profile import kinds
from moveto_ca.profile.base import Model, in_order, only_one
from moveto_ca.profile.fields import (
    Age,
    BirthDay,
    CanadaStatus,
    Countries,
    Country,
    Day,
    DayOrNever,
    DayOrNow,
    Hours,
    Level,
    Money,
    Months,
    Occupation,
    Place,
    Profession,
    Text,
    Years,
    YesNo,
)
from moveto_ca.profile.language import Languages


class Credential(Model):
    """A completed degree, diploma or certificate."""

    level: Level = None
    """Level; a bachelor's degree also stands for a diploma of three years or more."""
    country: Country = None
    """Country of the institution."""
    province: Place = None
    """Province or state of the institution."""
    institution: Text = None
    """Name of the institution."""
    field: Text = None
    """Field of study."""
    title: Text = None
    """Title of the credential, as it is printed."""
    degree: Text = None
    """Degree as the list of CUSMA professions names it: JD, MLS, licenciatura and so on."""
    started: Day = None
    """First day of the programme."""
    completed: Day = None
    """Day on which it was completed."""
    eca_date: DayOrNever = None
    """Day of the educational credential assessment (ECA); null: there is none."""
    years: Years = None
    """Length of the programme, in years."""
    months_present: Months = None
    """Months of physical presence in that province in the last two years of study."""
    eca: YesNo = None
    """Whether there is an educational credential assessment (ECA)."""
    in_person_canada: YesNo = None
    """Whether at least eight months of it were studied in person in Canada."""
    full_time: YesNo = None
    """Whether at least eight months of it were studied full-time."""
    university: YesNo = None
    """Whether the institution is a university; no: a college."""
    accredited: YesNo = None
    """Whether the institution is accredited, or listed by the province."""
    prior_degree_required: YesNo = None
    """Whether the programme asked for an earlier degree."""
    mostly_language_study: YesNo = None
    """Whether half or more of it was the study of English or French."""
    return_obligation: YesNo = None
    """Whether a scholarship obliges the person to return to the own country."""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        in_order(self, "started", "completed")
        return self


class Job(Model):
    """One job of the last ten years, or one kept now."""

    title: Text = None
    """Title of the job."""
    noc: Occupation = None
    """Occupation code (NOC 2021)."""
    employer: Text = None
    """Name of the employer."""
    country: Country = None
    """Country in which the person sits while working."""
    employer_country: Country = None
    """Country of the employer."""
    clearance_or_licence: Text = None
    """Clearance or licence that the job needs."""
    profession: Profession = None
    """CUSMA profession by duties (its id), or none."""
    start: Day = None
    """First day."""
    end: DayOrNow = None
    """Last day, which counts; null: still in it."""
    hours_per_week: Hours = None
    """Hours worked in a week."""
    annual_wage_cad: Money = None
    """Wage of a year, in Canadian dollars."""
    self_employed: YesNo = None
    """Whether the person was self-employed."""
    while_full_time_student: YesNo = None
    """Whether the person studied full-time during it."""
    paid: YesNo = None
    """Whether it was paid."""
    authorized: YesNo = None
    """Whether permit and status allowed the work."""
    own_company: YesNo = None
    """Whether the employer is a company of the person's own."""
    duties_match: YesNo = None
    """Whether the duties were those that NOC 2021 gives for the code."""
    meets_noc_requirements: YesNo = None
    """Whether the person meets the requirements that NOC 2021 gives for the code."""
    public_physician: YesNo = None
    """Whether it is the work of a physician who bills a public health plan."""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        in_order(self, "start", "end")
        return self


class Licence(Model):
    """A licence or membership to practise a profession."""

    profession: Text = None
    """Profession or trade."""
    by: Annotated[
        str | None, kinds.choice("state", "provincial", "federal", "local", "bar", "designation")
    ] = None
    """Kind of body that gave it; a designation is a title such as CPA."""
    name: Text = None
    """Name of the licence."""
    place: Place = None
    """Country, province or state in which it holds."""


class LivedIn(Model):
    """A country that the person has lived in."""

    country: Country = None
    """Country."""
    from_: Day = Field(default=None, alias="from")
    """First day there."""
    to: DayOrNow = None
    """Last day there; null: still there."""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        in_order(self, "from_", "to")
        return self


class WorkYears(Model):
    """Years of work in the last ten, full-time equivalent, for those who know only the sum."""

    canada: Years = None
    """Years of skilled work in Canada."""
    foreign: Years = None
    """Years of skilled work outside Canada."""
    noc: Occupation = None
    """Occupation code of that work (NOC 2021)."""
    canada_last_3: Annotated[float | None, kinds.number(0, 3)] = None
    """Years of skilled work in Canada in the last three."""
    trade_last_5: Annotated[float | None, kinds.number(0, 5)] = None
    """Years of work in the trade in the last five."""


class Person(Model):
    """What is asked of the applicant and of the partner alike."""

    birth_date: BirthDay = None
    """Day of birth."""
    age: Age = None
    """Age in completed years on the day of the assessment; only without a day of birth."""
    birth_country: Place = None
    """Country of birth; the province if born in Canada, or on its ships or aircraft."""
    citizenships: Countries = None
    """Every country of which the person is a citizen; an empty list: of none."""
    us_status: Annotated[
        str | None, kinds.choice("citizen", "national", "permanent_resident", "temporary", "none")
    ] = None
    """Status in the United States: a national is not a citizen; temporary is H-1B, F-1 and the like."""
    residence: Place = None
    """Country, province or state in which the person lives."""
    canada_status: CanadaStatus = None
    """Status in Canada; a visitor, student or worker is in Canada now."""
    status_until: Day = None
    """Day on which that status ends."""
    permanent_resident_since: DayOrNever = None
    """Day of becoming a permanent resident of Canada; null: never."""
    citizen_since: DayOrNever = None
    """Day of becoming a Canadian citizen; null: never."""
    biometrics_given_on: DayOrNever = None
    """Day on which fingerprints and photo were last given for Canada; null: never."""
    education: Annotated[tuple[Credential, ...] | None, kinds.many(kinds.ObjectKind(Credential))] = None
    """Every completed credential; an empty list: none."""
    education_level: Annotated[
        str | None,
        kinds.choice(
            "none",
            "secondary",
            "one_year",
            "two_year",
            "bachelor",
            "two_or_more",
            "masters",
            "doctoral",
        ),
    ] = None
    """Level as Canada assesses it, for those who do not list their credentials."""
    canadian_study: Annotated[str | None, kinds.choice("none", "one_or_two", "three_plus")] = None
    """Years of a qualifying Canadian programme."""
    canadian_study_years: Years = None
    """Years of full-time study in Canada, with or without a credential."""
    years_of_study: Years = None
    """Years of full-time study in all."""
    languages: Annotated[Languages | None, kinds.ObjectKind(Languages)] = None
    """Test results in English and French."""
    first_official_language: Annotated[str | None, kinds.choice("english", "french")] = None
    """The language to be counted first; absent: the better one."""
    work: Annotated[tuple[Job, ...] | None, kinds.many(kinds.ObjectKind(Job))] = None
    """Every job of the last ten years; an empty list: none."""
    work_years: Annotated[WorkYears | None, kinds.ObjectKind(WorkYears)] = None
    """Years of work in sum, for those who do not list their jobs."""
    licences: Annotated[tuple[Licence, ...] | None, kinds.many(kinds.ObjectKind(Licence))] = None
    """Licences and memberships to practise a profession."""
    certificate_of_qualification: YesNo = None
    """Whether the person holds a certificate of qualification in a trade from a Canadian province."""
    trade_qualified_since: DayOrNever = None
    """Day since which the person may practise the trade; null: may not."""
    ordained_or_religious_worker: YesNo = None
    """Whether the person is ordained or a religious worker."""
    researcher_or_academic: YesNo = None
    """Whether the person is a researcher or teaches at a university."""
    tribe_member: YesNo = None
    """Whether the person is a member of a tribe that the United States recognizes, or Manitoba Métis."""
    military_years: Years = None
    """Years of continuous service in an armed force."""
    military_serving: YesNo = None
    """Whether the person serves now, in a recognized force."""
    military_noc: Occupation = None
    """Occupation code of the military work (NOC 2021)."""
    lived_in: Annotated[tuple[LivedIn, ...] | None, kinds.many(kinds.ObjectKind(LivedIn))] = None
    """Countries that the person has lived in."""

    @model_validator(mode="after")
    def _one_way_to_tell_the_age(self) -> Self:
        only_one(self, "birth_date", "age")
        return self
