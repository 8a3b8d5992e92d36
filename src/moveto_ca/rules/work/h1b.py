"""The measures for holders of H-1B status in the United States: one closed, one only announced.

Authority: public policy of 2023; Budget 2025.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check, unsettled
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind

if TYPE_CHECKING:
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions

HOLDER: Final = Rule(
    "h1b-holder",
    "You hold H-1B status in the United States",
    source="ircc-h1b",
    reference="Eligibility",
    required="You hold H-1B status in the United States and live there.",
    reads=("applicant.us_status",),
)
STATUS: Final = ProgrammeRules("ircc-h1b", "Open work permit for H-1B holders")
ACCELERATED_STATUS: Final = ProgrammeRules("budget-2025", "Accelerated pathway for H-1B holders")

_NOT_TOLD: Final = check(
    HOLDER,
    None,
    "You did not say what your status in the United States is.",
    needs=("applicant.us_status",),
)
_NO: Final = check(HOLDER, False, "Your status in the United States is another.")
_TEMPORARY: Final = unsettled(
    HOLDER, "You have a temporary status in the United States. Check that it is H-1B."
)


def _of_person(case: Case) -> Conditions:
    person = case.situation.person
    status = None if person is None else person.us_status
    if status is None:
        return (_NOT_TOLD,)
    return (_TEMPORARY if status == "temporary" else _NO,)


H1B_2023: Final = Kind(
    "h1b-2023",
    "Open work permit for H-1B holders (2023)",
    "A measure of 2023 for 10,000 holders of H-1B status. It was full within two days and is closed.",
    STATUS,
    permit="open",
    offer=False,
    of_person=_of_person,
    person_rules=(HOLDER,),
)
H1B_ACCELERATED: Final = Kind(
    "h1b-accelerated",
    "Accelerated pathway for H-1B holders (announced)",
    "Announced in the budget of November 2025 for the coming months. No criteria and no opening day have "
    "been published in any source that was read.",
    ACCELERATED_STATUS,
    permit="open",
    offer=False,
    of_person=_of_person,
    person_rules=(HOLDER,),
)
