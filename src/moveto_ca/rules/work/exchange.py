"""International Experience Canada for Americans: only through a recognized organization.

Authority: IRPR 204(d) since 2024-11-29, 205(b); R9.2(d) for the place of application.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind
from moveto_ca.rules.work.offer import endorsed

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions

CITIZEN: Final = Rule(
    "citizenship",
    "Citizen of the United States",
    source="ircc-iec",
    reference="Recognized organizations",
    required="You are a citizen of the United States. There is no youth agreement with the United States, so "
    "that its citizens take part through an organization. Citizens of partner countries apply directly.",
    reads=("applicant.citizenships", "applicant.us_status"),
)
AGE: Final = Rule(
    "age",
    "Between the youngest and the oldest age",
    source="ircc-iec",
    reference="Age",
    required="You are {0} to {1} years old. Some organizations take nobody above 30.",
    reads=("applicant.birth_date", "applicant.age"),
)
PLACE: Final = Rule(
    "organization-place",
    "A place from a recognized organization",
    source="ircc-iec",
    reference="Recognized organizations",
    required="A recognized organization has given you a place.",
    changeable=True,
    reads=("plans.endorsements",),
    remedy="Obtain a place from a recognized organization.",
)
STATUS: Final = ProgrammeRules("irpr", "s. 204(d), 205(b)")

_CITIZEN: Final = Prepared(
    CITIZEN,
    met="You are a citizen of the United States.",
    not_met="You are no citizen of the United States. If your country has an agreement with Canada, you "
    "apply directly.",
    unknown="You did not say of which countries you are a citizen.",
    needs=("applicant.citizenships",),
)
_PLACE: Final = Prepared(
    PLACE,
    met="A recognized organization has given you a place.",
    not_met="You have no place from a recognized organization.",
    unknown="You did not say whether a recognized organization has given you a place.",
    needs=("plans.endorsements",),
)


def _citizen(case: Case) -> bool | None:
    person = case.situation.person
    if person is None:
        return None
    held, status = person.citizenships, person.us_status
    if held is None:
        return True if status == "citizen" else None
    if status == "citizen" and "US" not in held:
        return None  # the two facts contradict each other
    return "US" in held and status != "national"


def _age(case: Case) -> Condition:
    figures = case.situation.day.figures
    youngest, oldest = figures["iec_youngest"], figures["iec_oldest"]
    age = case.situation.facts.applicant.age_on(case.situation.on)
    if age is None:
        found = "You did not say how old you are."
        return check(AGE, None, found, figures=(youngest, oldest), needs=("applicant.birth_date",))
    return check(AGE, youngest <= age <= oldest, "Your age: {0}.", age, figures=(youngest, oldest))


def _of_person(case: Case) -> Conditions:
    return (_CITIZEN(_citizen(case)), _age(case), _PLACE(endorsed(case.situation, "organization")))


EXCHANGE: Final = Kind(
    "iec-ro",
    "International Experience Canada through a recognized organization",
    "Up to a year of work in Canada for young people: a working holiday, work as a young professional, or a "
    "placement. Americans take part only through a recognized organization.",
    STATUS,
    permit="open",
    offer=False,
    of_person=_of_person,
    person_rules=(CITIZEN, AGE, PLACE),
    arrival=False,
)
