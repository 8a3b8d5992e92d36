"""The discretionary grant: statelessness, special and unusual hardship, exceptional service (Act 5(4))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.citizenship.grants import prohibitions
from moveto_ca.rules.citizenship.grants.law import ACT, DISCRETIONARY
from moveto_ca.rules.citizenship.grants.pointing import contested, has_no_country, interim
from moveto_ca.rules.conditions import GUIDANCE, Rule, check, unsettled
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.citizenship.grants.applicant import GrantCase
    from moveto_ca.rules.tables import Tables

_READS: Final = ("applicant", "ancestry")

PROGRAMME: Final = ProgrammeRules(ACT, "5(4)")
GROUND: Final = Rule(
    "ground",
    "A ground that the Act names",
    source=ACT,
    reference="5(4)",
    required="Statelessness, special and unusual hardship, or service to Canada of an exceptional kind.",
    changeable=True,
    remedy="Explain the hardship or the service, with proof.",
    reads=_READS,
)
DISCRETION: Final = Rule(
    "discretion",
    "The Minister decides",
    source=ACT,
    reference="5(4)",
    basis=GUIDANCE,
    required="The Minister may grant citizenship on such a ground. Nobody has a right to it.",
)
SPEC: Final = StreamSpec(
    DISCRETIONARY,
    "Citizenship at the Minister's discretion",
    "In special cases the Minister may grant citizenship to anybody: to the stateless, against special and "
    "unusual hardship, or for exceptional service to Canada.",
    (*PROGRAMME.all, GROUND, DISCRETION, *prohibitions.RULES),
)


def conditions(case: GrantCase) -> tuple[Condition, ...]:
    """Give the conditions of a discretionary grant, after the status."""
    found = (ground(case), case.facts.tables.compiled(_discretion, case.as_of))
    background = case.facts.profile.background
    if background is None or background.offences is None:
        return found  # where all turns on discretion, nobody is asked about offences first
    return (*found, *prohibitions.prohibitions(case.facts, case.law, case.filed_on))


def _discretion(tables: Tables, on: date) -> Condition:
    del tables, on
    return unsettled(DISCRETION, "Whether it is granted cannot be foreseen.")


def ground(case: GrantCase) -> Condition:
    """Apply 5(4): one of its three grounds."""
    stateless = has_no_country(case.facts)
    if stateless:
        return check(GROUND, True, "You are a citizen of no country.")
    if interim(case.facts):
        return check(GROUND, True, "The interim measure of 2025 is for people like you.")
    if contested(case.facts):
        return unsettled(
            GROUND,
            "Your claim by descent turns on a doubt of the law. If proof is refused, that may be a hardship.",
        )
    if stateless is None:
        return check(GROUND, None, "You did not tell your citizenships.", needs=("applicant.citizenships",))
    return unsettled(GROUND, "Hardship and service are not asked about here.")
