"""Business experience, means and intentions."""

from typing import Annotated, TypeAlias

from moveto_ca.profile import kinds
from moveto_ca.profile.base import Model
from moveto_ca.profile.fields import Count, DayOrNever, Money, Percent, Province, Text, Years, YesNo

FiveYears: TypeAlias = Annotated[float | None, kinds.number(0, 5)]
TenYears: TypeAlias = Annotated[float | None, kinds.number(0, 10)]


class CanadaTrade(Model):
    """Trade of the business between the United States and Canada."""

    substantial: YesNo = None
    """Whether the trade is substantial."""
    share_percent: Percent = None
    """Share of the firm's international trade that is with Canada, in percent."""


class Business(Model):
    """Business experience, means and intentions."""

    net_worth_cad: Money = None
    """What the person and the partner own less what they owe, in Canadian dollars."""
    gifts_last_6_months_cad: Money = None
    """Gifts received in the last six months, in Canadian dollars."""
    liquid_cad: Money = None
    """Money and what turns into money quickly, in Canadian dollars."""
    investment_cad: Money = None
    """What the person will invest in Canada, in Canadian dollars."""
    equity_cad: Money = None
    """Of this, the person's own equity, in Canadian dollars."""
    deposit_cad: Money = None
    """Deposit that the province asks for, in Canadian dollars."""
    ownership_percent: Percent = None
    """Share of the Canadian business that the person will own, in percent."""
    owner_years: TenYears = None
    """Years as owner who manages, in the last ten."""
    senior_manager_years: TenYears = None
    """Years as senior manager, in the last ten."""
    owner_years_last_5: FiveYears = None
    """Years as owner who manages, in the last five."""
    manager_years_last_5: FiveYears = None
    """Years as manager, in the last five."""
    past_ownership_percent: Percent = None
    """Share of the past business that the person owned, in percent."""
    jobs_to_create: Count = None
    """Full-time jobs to be created, without those for owners and their kin."""
    province: Province = None
    """Province or territory of the business."""
    community: Text = None
    """Town or community of the business."""
    kind: Annotated[str | None, kinds.choice("new", "purchase", "succession", "branch")] = None
    """New, bought, taken over from a retiring owner, or a branch."""
    graduate_of_province: YesNo = None
    """Whether the person studied in the province."""
    trade_with_canada: Annotated[CanadaTrade | None, kinds.ObjectKind(CanadaTrade)] = None
    """Trade between the United States and Canada."""
    nationals_own_percent: Percent = None
    """Share of the firm that citizens of the person's CUSMA country own, in percent."""
    capacity: Annotated[str | None, kinds.choice("supervisory", "executive", "essential_skills")] = None
    """Capacity in which the person will work."""
    designated_support: Annotated[str | None, kinds.choice("none", "incubator", "angel", "venture_fund")] = (
        None
    )
    """Kind of designated organization that supports the start-up."""
    committed_on: DayOrNever = None
    """Day of its commitment; null: there is none."""
    designated_investment_cad: Money = None
    """What it invests, in Canadian dollars."""
    voting_percent: Percent = None
    """Voting rights of the person, in percent."""
    joint_voting_percent: Percent = None
    """Voting rights of all applicants and designated organizations together, in percent."""
    applicants: Count = None
    """Applicants for the same business."""
    cultural_or_athletic: Annotated[str | None, kinds.choice("none", "self_employed", "world_class")] = None
    """Work in culture or sport: none, self-employed, or at a world-class level."""
    cultural_years: FiveYears = None
    """One-year periods of self-employed cultural work in the last five years."""
    athletic_years: FiveYears = None
    """One-year periods of self-employed athletic work in the last five years."""
    cultural_world_class_years: FiveYears = None
    """One-year periods of cultural work at a world-class level in the last five years."""
    athletic_world_class_years: FiveYears = None
    """One-year periods of athletic work at a world-class level in the last five years."""
    farm_years: FiveYears = None
    """One-year periods of managing a farm in the last five years."""
    existing_company_in_us: YesNo = None
    """Whether the person has a company in the United States."""
    existing_company_years: Years = None
    """Years for which that company has existed."""
    assessment_fee_charged: YesNo = None
    """Whether the designated organization charged a fee for looking at the proposal."""
    entity_designated: YesNo = None
    """Whether the organization is designated on the day of the application."""
    in_canada: YesNo = None
    """Whether the business is incorporated and run in Canada."""
    active_management: YesNo = None
    """Whether the person manages it, or will, from within Canada."""
    redemption_option: YesNo = None
    """Whether the investment carries an option to be bought back."""
    passive: YesNo = None
    """Whether the investment is passive."""
    for_status: YesNo = None
    """Whether the business is mainly for a status in Canada."""
    essential_refused: YesNo = None
    """Whether a person essential to the business was refused."""
    business_plan: YesNo = None
    """Whether there is a business plan."""
    exploratory_visit: YesNo = None
    """Whether the person has made an exploratory visit."""
    community_letter: YesNo = None
    """Whether there is a letter of the community."""
    lawful_where_living: YesNo = None
    """Whether the person lives lawfully where the person lives now."""
    capital_committed: YesNo = None
    """Whether the capital is committed beyond recall."""
    marginal: YesNo = None
    """Whether the business only feeds the person and the family."""
    significant_benefit: YesNo = None
    """Whether it brings Canada a significant benefit."""
    business_funds: YesNo = None
    """Whether there is money enough to start it."""
    regulated: YesNo = None
    """Whether the work is regulated in the province."""
