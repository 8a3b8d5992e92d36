"""A job offer in Canada."""

from typing import Annotated

from moveto_ca.profile import kinds, texts
from moveto_ca.profile.base import Model
from moveto_ca.profile.fields import (
    Day,
    Money,
    Months,
    Occupation,
    Percent,
    Profession,
    Province,
    Text,
    Wage,
    YesNo,
)


class JobOffer(Model):
    """A job offer in Canada, and what surrounds it."""

    noc: Occupation = None
    """Occupation code (NOC 2021)."""
    title: Text = None
    """Title of the job."""
    employer: Text = None
    """Name of the employer."""
    province: Province = None
    """Province or territory of the work."""
    community: Text = None
    """Town or community of the work."""
    sector: Text = None
    """Sector of the employer."""
    start: Day = None
    """First day of the work."""
    months: Months = None
    """Length of the job in months; leave it out if it has no end."""
    full_time: YesNo = None
    """Whether it is full-time: 30 hours a week or more."""
    annual_wage_cad: Money = None
    """Wage of a year, in Canadian dollars."""
    hourly_wage_cad: Wage = None
    """Wage of an hour, in Canadian dollars and cents."""
    lmia: YesNo = None
    """Whether there is a labour market impact assessment (LMIA) for it."""
    lmia_exempt_code: Annotated[
        str | None,
        texts.shaped("an exemption code of one letter and two digits, such as T36", "[A-Z][0-9]{2}"),
    ] = None
    """Code of the exemption from an LMIA."""
    owner_share_percent: Percent = None
    """Share of the employer that the applicant owns, in percent."""
    partner_share_percent: Percent = None
    """Share of the employer that the partner owns, in percent."""
    experience_months: Months = None
    """Months of experience in this work; the listed jobs can tell it too."""
    profession: Profession = None
    """CUSMA profession by duties (its id), or none."""
    arrangement: Annotated[
        str | None, kinds.choice("employee", "contract", "employer_contract", "own_practice")
    ] = None
    """Employee of the Canadian firm, contract of one's own or of the employer with it, or own practice."""
    religious_duties: Annotated[str | None, kinds.choice("main", "other", "none")] = None
    """Religious work: the main duty, another duty, or none."""
    discipline: Text = None
    """Discipline that a scientific technician supports."""
    permanent: YesNo = None
    """Whether the job has no end."""
    seasonal: YesNo = None
    """Whether the job is seasonal."""
    paid: YesNo = None
    """Whether it is paid."""
    genuine: YesNo = None
    """Whether the employer really needs the work and can pay for it."""
    portal_filed: YesNo = None
    """Whether the employer filed the offer in the Employer Portal."""
    fee_paid: YesNo = None
    """Whether the employer paid the compliance fee."""
    regulated: YesNo = None
    """Whether the occupation is regulated in the province."""
    licence_obtainable: YesNo = None
    """Whether the person has, or can get, the licence to practise there."""
    public_health: YesNo = None
    """Whether the work is one in which the protection of public health calls for a medical exam."""
    within_entry_limits: YesNo = None
    """Whether the work stays within what CUSMA lets such a person do."""
    training_done: YesNo = None
    """Whether the training that the work needs is done."""
    experience_proof: YesNo = None
    """Whether there are letters that prove the experience."""
    designated_employer: YesNo = None
    """Whether the province or community has designated the employer."""
    priority_occupation: YesNo = None
    """Whether the province or community gives the occupation priority."""
    province_approved: YesNo = None
    """Whether the province has approved the offer."""
    employer_barred: YesNo = None
    """Whether the employer is barred from hiring foreign workers."""
    forces_recruiting: YesNo = None
    """Whether the Canadian Armed Forces are recruiting the person."""
