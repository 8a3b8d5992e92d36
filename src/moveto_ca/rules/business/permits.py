"""Permits to work in a business of one's own: what each asks for besides what every permit asks.

Authority: IRPR 198, 200, 203 to 205; IRCC instructions on C11, C60 and C61.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from moveto_ca.rules.business import permit_conditions as asked
from moveto_ca.rules.business import permit_telling
from moveto_ca.rules.business.case import Case, takes_nobody
from moveto_ca.rules.business.permit_law import (
    ACTIVE_EMPLOYER,
    AGREEMENT_FIRST,
    ASSESSED,
    BACKGROUND,
    BENEFIT,
    BEYOND,
    BUSINESS_FUNDS,
    C11,
    C60,
    C61,
    CAPACITY,
    CONTROL,
    DOING_BUSINESS,
    EXCEPTION,
    LETTER,
    LINK,
    NOMINATED,
    ONE_YEAR,
    OWN_BUSINESS,
    OWNER_OPERATOR,
    PENDING,
    PLAN,
    PORTAL,
    PREMISES,
    START_UP,
    STEPS_TAKEN,
    SUPPORT,
    T13,
)
from moveto_ca.rules.permits import people
from moveto_ca.rules.permits.places import PLACE, Places, chosen_place, inside, visa_exempt
from moveto_ca.rules.programme import ProgrammeRules, programme
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.business.situation import Situation
    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables


class PermitKind(NamedTuple):
    """One kind of permit.

    Attributes:
        spec: What it is.
        status: Rules about its status.
        own: Gives the conditions of its own.
        portal: True if the own firm files an offer in the Employer Portal.
        arrival: True if a visa-exempt person may apply on arrival; else only from inside Canada.
    """

    spec: StreamSpec
    status: ProgrammeRules
    own: Callable[[Situation], tuple[Condition, ...]]
    portal: bool = True
    arrival: bool = True


def _kind(
    name: str,
    title: str,
    about: str,
    status: ProgrammeRules,
    own: Callable[[Situation], tuple[Condition, ...]],
    rules: tuple[Rule, ...],
    *,
    portal: bool = True,
    arrival: bool = True,
) -> PermitKind:
    shared = [people.TEMPORARY, people.NO_UNAUTHORIZED_WORK]
    if arrival:
        shared.append(PLACE)
    if portal:
        shared.append(PORTAL)
    every = (*status.all, people.FOREIGN_NATIONAL, *rules, *shared)
    return PermitKind(StreamSpec(name, title, about, every), status, own, portal, arrival)


KINDS: Final = {
    kind.spec.id: kind
    for kind in (
        _kind(
            C11,
            "Permit for business owners who will leave again (C11)",
            "A work permit to run one's own business in Canada for a time. It is open to people of every "
            "citizenship, asks for control of the business and a benefit to Canada, and leads nowhere by "
            "itself.",
            ProgrammeRules("ircc-c11", "C11; IRPR 205(a)"),
            asked.c11,
            (OWN_BUSINESS, CONTROL, BENEFIT, BUSINESS_FUNDS, SUPPORT, BACKGROUND, PLAN, STEPS_TAKEN, BEYOND),
        ),
        _kind(
            C60,
            "Permit for the business candidate of a province (C60)",
            "The work permit with which candidates of nearly every provincial stream run their business "
            "before "
            "they are nominated.",
            ProgrammeRules("ircc-c60", "C60; IRPR 205(a)"),
            asked.c60,
            (LETTER, BENEFIT),
        ),
        _kind(
            T13,
            "Permit for a nominee of a province (T13)",
            "The work permit of people whom a province has nominated, until their permanent residence is "
            "decided.",
            ProgrammeRules("irpr", "s. 204(c)"),
            asked.t13,
            (NOMINATED,),
        ),
        _kind(
            C61,
            "Permit to open the Canadian branch of a company abroad (C61)",
            "A work permit of a year to set up a Canadian firm of the company for which you work abroad. "
            "Citizens "
            "of the United States and Mexico have a like permit under the trade agreement.",
            ProgrammeRules("ircc-c61", "C61; IRPR 205(a)"),
            asked.c61,
            (LINK, ONE_YEAR, CAPACITY, PREMISES, DOING_BUSINESS, BUSINESS_FUNDS, AGREEMENT_FIRST),
        ),
        _kind(
            OWNER_OPERATOR,
            "Labour market assessment for one's own company",
            "A work permit for a post in one's own company, with a labour market assessment. The "
            "ordinary rules apply, which rarely fit an owner.",
            ProgrammeRules("esdc-owner-operator", "Notice of 2021-02-18; IRPR 203"),
            asked.owner_operator,
            (ACTIVE_EMPLOYER, ASSESSED),
            portal=False,
        ),
        _kind(
            START_UP,
            "Work permit for Start-Up Visa applicants",
            "A work permit for founders while their Start-Up Visa file is decided. It can only be extended "
            "from inside Canada.",
            ProgrammeRules("ircc-start-up", "Work permits; notice of 2025-12-19"),
            asked.start_up,
            (EXCEPTION, PENDING),
            portal=False,
            arrival=False,
        ),
    )
}


class Statuses:
    """The status of each permit on a day."""

    __slots__ = ("of",)

    def __init__(self, tables: Tables, on: date) -> None:
        self.of: dict[str, Programme] = {
            name: programme(tables, on, "business-statuses", name, kind.status)
            for name, kind in KINDS.items()
        }


def places_of(kind: PermitKind, situation: Situation) -> Places:
    """Tell where the person may apply for a permit.

    Authority: IRPR 198(1) with 190(1)(c), 199.
    """
    if not kind.arrival:
        return Places(False, False, inside(situation.person))
    return Places(visa_exempt(situation.person), True, inside(situation.person))


def assess(name: str, situation: Situation) -> Case:
    """Give a person's case for a permit.

    Args:
        name: Id of the stream.
        situation: The person.
    """
    kind = KINDS[name]
    facts = situation.facts
    status = facts.tables.compiled(Statuses, situation.on).of[name]
    conditions = [*status.conditions]
    if not takes_nobody(status):
        conditions.append(people.foreign_national(facts))
        conditions += kind.own(situation)
        conditions.append(people.temporary(situation.profile))
        conditions.append(people.no_unauthorized_work(situation.profile, situation.on, situation.day))
        if kind.arrival:
            places = places_of(kind, situation)
            conditions.append(chosen_place(situation.plans.apply_at, places, situation.person))
        if kind.portal:
            conditions.append(asked.portal(situation))
        conditions += facts.admissible_conditions(name)
    return Case(
        kind.spec,
        situation,
        status,
        tuple(conditions),
        measures=_measures,
        prose=permit_telling.prose_of,
        leads_to="temporary_residence",
    )


def _measures(case: Case) -> dict[str, Any]:
    return permit_telling.measures_of(case, places_of(KINDS[case.spec.id], case.situation))
