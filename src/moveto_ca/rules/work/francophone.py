"""Francophone Mobility (C16): French speakers for jobs outside Quebec.

Authority: IRPR 205(c)(ii) from 2023-06-15; before, 205(a), for skilled work and people whose habitual
language was French.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import Rule, all_of, check, unsettled
from moveto_ca.rules.job_facts import SKILLED
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind
from moveto_ca.rules.work.offer import QUEBEC, kept

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions

_LISTENING, _SPEAKING = 0, 3
_FARM_CODES: Final = "8"
PRIMARY_AGRICULTURE: Final = "primary_agriculture"

DESTINATION: Final = Rule(
    "destination",
    "The job is outside Quebec",
    source="irpr",
    reference="s. 205(c)(ii)",
    required="The job is in a province or territory other than Quebec.",
    changeable=True,
    reads=("plans.job_offers", "plans.province"),
    remedy="An offer of work outside Quebec.",
    in_force_from="2023-06-15",
)
LANGUAGE: Final = Rule(
    "language",
    "French in speaking and listening",
    source="ircc-francophone",
    reference="Language",
    required="Level {0} of French (NCLC, the French scale) in speaking and in listening. Reading and writing "
    "are not tested, and the job itself need not be in French.",
    changeable=True,
    reads=("applicant.languages.french",),
    remedy="A French test that shows the level.",
    in_force_from="2023-06-15",
)
OCCUPATION: Final = Rule(
    "occupation",
    "The work is not in primary agriculture",
    source="ircc-francophone",
    reference="Occupation",
    required="Any occupation but primary agriculture (farm work). One source limits the exception to farm "
    "work of a lower level. Before 2023-06-15: TEER 0, 1, 2 or 3 only.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="An offer in other work.",
    in_force_from="2023-06-15",
)
STATUS: Final = ProgrammeRules("irpr", "s. 205(c)(ii)")

_DESTINATION: Final = Prepared(
    DESTINATION,
    met="The job is outside Quebec.",
    not_met="The job is in Quebec.",
    unknown="You did not say in which province the job is.",
    needs=("plans.job_offers[{i}].province",),
)
_MEANT: Final = Prepared(
    DESTINATION,
    met="You mean to live outside Quebec.",
    not_met="You mean to live in Quebec.",
    unknown="You did not say in which province you mean to work.",
    needs=("plans.province",),
)


def _language(case: Case) -> Condition:
    """Hold speaking and listening against the level."""
    situation = case.situation
    level = situation.day.figures.get("francophone_level")
    french = situation.facts.applicant.french
    if isinstance(french, Nothing):
        return check(LANGUAGE, False, "You said that you have no French.", figures=(level or 0,))
    if french is None:
        found = "You did not say how well you speak French."
        needs = ("applicant.languages.french",)
        return check(LANGUAGE, None, found, figures=(level or 0,), needs=needs)
    if level is None:
        found = "The rule of this day asked for French as your habitual language; an officer judged it."
        return unsettled(LANGUAGE, found, figures=(0,))
    listening, speaking = french.levels[_LISTENING], french.levels[_SPEAKING]
    fact = all_of(
        None if speaking is None else speaking >= level, None if listening is None else listening >= level
    )
    return check(
        LANGUAGE,
        fact,
        "French: speaking {0}, listening {1}.",
        "not told" if speaking is None else speaking,
        "not told" if listening is None else listening,
        figures=(level,),
        needs=tuple(f"applicant.languages.french.{name}" for name in french.needs)
        or ("applicant.languages.french",),
        estimated=french.estimated,
    )


def in_primary_agriculture(case: Case) -> bool | None:
    """Tell whether the offered work is farm work, from its occupation and the words for its sector."""
    offer = case.offer
    assert offer is not None  # noqa: S101 - called for an offer only
    if offer.noc is not None and offer.noc[0] != _FARM_CODES:
        return False
    if offer.sector is None:
        return None
    row = case.situation.day.sector(offer.sector)
    farm = row is not None and row["sector"] == PRIMARY_AGRICULTURE
    return farm if offer.noc is not None or farm else None


def _occupation(case: Case) -> Condition:
    offer, day = case.offer, case.situation.day
    assert offer is not None  # noqa: S101 - called for an offer only
    if "francophone_level" not in day.figures:
        fact = None if offer.noc is None else offer.noc[1] in SKILLED
        found = "Occupation of the offer: {0}."
        return check(OCCUPATION, fact, found, offer.noc or "not told", needs=(case.path("noc"),))
    farm = in_primary_agriculture(case)
    needs = case.path("noc") if offer.noc is None else case.path("sector")
    return kept(day, (OCCUPATION, farm, needs if farm is None else ""), lambda: _farm(farm, needs))


def _farm(farm: bool | None, needs: str) -> Condition:
    found = {
        True: "The work is in primary agriculture.",
        False: "The work is not in primary agriculture.",
        None: "It is not known yet whether the work is in primary agriculture.",
    }[farm]
    return check(OCCUPATION, None if farm is None else not farm, found, needs=(needs,))


def _destination(case: Case) -> Condition:
    """Tell whether the job is outside Quebec; where its province was not told, the person's plan says it."""
    offer, plans = case.offer, case.situation.plans
    if offer is not None and offer.province is not None:
        return _DESTINATION(offer.province != QUEBEC)
    if plans is not None and plans.province is not None:
        return _MEANT(plans.province != QUEBEC)
    return _MEANT(None) if offer is None else _DESTINATION(None, case.index)


def _of_person(case: Case) -> Conditions:
    return (_language(case), _destination(case))


def _of_offer(case: Case) -> Conditions:
    return (_occupation(case),)


FRANCOPHONE: Final = Kind(
    "francophone-mobility",
    "Francophone Mobility (C16)",
    "A work permit without a labour market assessment for people who speak and understand French, for jobs "
    "outside Quebec. It is open to people of every citizenship.",
    STATUS,
    backing="portal",
    of_person=_of_person,
    person_rules=(LANGUAGE, DESTINATION),
    of_offer=_of_offer,
    offer_rules=(OCCUPATION,),
)
