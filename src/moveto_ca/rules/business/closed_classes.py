"""Federal classes of which there is one line to say: ended, or only announced.

Authority: IRPA 14.1, 87.5; IRCC notice of 2025-12-19; Ministerial Instructions of 2018-03-10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.business import federal_telling
from moveto_ca.rules.business.case import Case
from moveto_ca.rules.business.situation import ROUTE
from moveto_ca.rules.programme import ProgrammeRules, programme
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.business.situation import Situation
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables

PILOT: Final = f"{ROUTE}/fed-entrepreneur-pilot"
INVESTOR: Final = f"{ROUTE}/fed-investor"
FARM: Final = f"{ROUTE}/fed-self-employed-farm"

STATUS: Final = {
    PILOT: ProgrammeRules("ircc-pilot", "Announcement of 2025-12-19; IRPA 14.1"),
    INVESTOR: ProgrammeRules("irpa", "s. 87.5"),
    FARM: ProgrammeRules("ircc-self-employed", "Instructions of 2018-03-10; IRPR 88(1)"),
}
SPECS: Final = {
    PILOT: StreamSpec(
        PILOT,
        "Pilot for entrepreneurs (federal, announced)",
        "A federal pilot that was announced. No rules are published; what some pages print about "
        "it is "
        "not from an official text.",
        STATUS[PILOT].all,
    ),
    INVESTOR: StreamSpec(
        INVESTOR,
        "Federal investors and entrepreneurs (ended)",
        "The former federal classes for investors and entrepreneurs. No federal class rests on owning "
        "property "
        "or on a passive investment.",
        STATUS[INVESTOR].all,
    ),
    FARM: StreamSpec(
        FARM,
        "Self-employed farmers (federal, closed)",
        "The part of the federal Self-Employed class for people who buy and manage a farm.",
        STATUS[FARM].all,
    ),
}


class Statuses:
    """The status of each of these classes on a day."""

    __slots__ = ("of",)

    def __init__(self, tables: Tables, on: date) -> None:
        self.of: dict[str, Programme] = {
            name: programme(tables, on, "business-statuses", name, rules) for name, rules in STATUS.items()
        }


def assess(name: str, situation: Situation) -> Case:
    """Give a person's case in one of these classes: its status says all.

    Args:
        name: Id of the stream.
        situation: The person.
    """
    status = situation.facts.tables.compiled(Statuses, situation.on).of[name]
    return Case(
        SPECS[name],
        situation,
        status,
        status.conditions,
        measures=federal_telling.common_measures,
        prose=federal_telling.one_line,
        leads_to="permanent_residence",
    )
