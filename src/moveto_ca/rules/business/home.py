"""The ban on buying homes: whether a purchase is prohibited on its day.

Authority: Prohibition on the Purchase of Residential Property by Non-Canadians Act, ss. 2, 4; SOR/2022-250.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import all_of, any_of, negation

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Plans, Profile
    from moveto_ca.profile.stays import HomePurchase
    from moveto_ca.rules.facts import Facts

TABLE: Final = "business-periods"
BAN: Final = "home-purchase-ban"
IN_FORCE: Final = "in_force"
CANADIAN: Final = frozenset({"citizen", "permanent_resident", "registered_indian"})
EXEMPT_PARTNER: Final = CANADIAN | {"protected_person"}
READS: Final = (
    "plans.home_purchase",
    "plans.permits",
    "applicant.canada_status",
    "applicant.citizenships",
    "partner",
    "presence.tax_years_filed",
)


def home_purchase(facts: Facts) -> dict[str, Any] | None:
    """Tell whether the purchase of a home is prohibited; None if none was told of.

    Args:
        facts: The person's facts.

    Returns:
        ``prohibited`` and ``non_canadian`` (None if not known), and ``until``, the last day of the ban.
    """
    plans = facts.profile.plans
    told = None if plans is None else plans.home_purchase
    if plans is None or told is None:
        return None
    on = facts.as_of if told.on is None else told.on
    row = facts.tables.row(TABLE, BAN, on=on)
    in_force = row is not None and row["status"] == IN_FORCE
    last = None if row is None or not in_force or row.to is None else row.to.isoformat()
    figures = {r["name"]: r["value"] for r in facts.tables.rows("business-figures", on=on)}
    foreign = _non_canadian(facts, told, figures)
    if not in_force:
        return {"prohibited": False, "non_canadian": foreign, "until": last}
    residential = None if told.units is None else told.units <= figures["home_most_units"]
    bought = None if told.acquired_by is None else told.acquired_by == "purchase"
    # A purchase is what people mean when they do not say how they come by a home.
    bought = True if bought is None else bought
    exempt = any_of(
        _worker(facts.profile, plans, told, on, figures),
        _with_partner(facts, told),
        _protected(facts.profile),
        _student(facts.profile, told, on, figures),
    )
    prohibited = all_of(foreign, residential, told.urban_area, bought, negation(exempt))
    return {"prohibited": prohibited, "non_canadian": foreign, "until": last}


def _non_canadian(facts: Facts, told: HomePurchase, figures: dict[str, int]) -> bool | None:
    """Tell whether the buyer is a non-Canadian, or a company that such people control."""
    if told.foreign_share_percent is not None or told.control_in_fact is not None:
        share = told.foreign_share_percent
        least = figures.get("home_control_percent")
        by_share = None if share is None or least is None else share >= least
        return any_of(by_share, told.control_in_fact)
    person = facts.profile.applicant
    if person is None:
        return None
    if person.canada_status in CANADIAN or facts.applicant.canadian_citizen:
        return False
    if person.canada_status is None:
        return None
    return True


def _worker(
    profile: Profile, plans: Plans, told: HomePurchase, on: date, figures: dict[str, int]
) -> bool | None:
    """A worker with enough days left on the permit, and no more than this one home."""
    person = profile.applicant
    days = figures.get("home_permit_days")
    permits = plans.permits
    left: bool | None = None
    if permits is not None:
        own = [p for p in permits if p.kind == "work" and p.who in (None, "applicant")]
        # How many days were asked for before 2023-03-27 is not covered.
        left = any_of(
            False, *(None if p.to is None or days is None else (p.to - on).days >= days for p in own)
        )
    elif person is not None and person.canada_status not in (None, "worker"):
        left = False
    already = None if told.already_bought is None else told.already_bought == 0
    return all_of(left, already)


def _with_partner(facts: Facts, told: HomePurchase) -> bool | None:
    """A home that is bought together with a partner who may buy."""
    partner = facts.partner
    if told.with_partner is False or isinstance(partner, Nothing):
        return False
    if partner is None or partner.person is None:
        return None
    status = partner.person.canada_status
    may = True if partner.canadian_citizen else None if status is None else status in EXEMPT_PARTNER
    return all_of(told.with_partner, may)


def _protected(profile: Profile) -> bool | None:
    status = None if profile.applicant is None else profile.applicant.canada_status
    return None if status is None else status == "protected_person"


def _student(profile: Profile, told: HomePurchase, on: date, figures: dict[str, int]) -> bool | None:
    """A student may buy one home on conditions of taxes, presence and price, which is not asked for here."""
    status = None if profile.applicant is None else profile.applicant.canada_status
    if status not in (None, "student"):
        return False
    if told.already_bought:
        return False
    presence = profile.presence
    filed = None if presence is None else presence.tax_years_filed
    if filed is None:
        return None
    asked = range(on.year - figures["home_student_years"], on.year)
    return None if set(asked) <= set(filed) else False
