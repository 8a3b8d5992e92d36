"""The study permit: acceptance, attestation, funds, leaving in time.

Authority: IRPR 188(1)(c), 212 to 222; IRCC instructions on study permits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.report import Stream
from moveto_ca.rules.conditions import check, score_of, standing_of, unsettled
from moveto_ca.rules.permits.places import (
    Places,
    chosen_place,
    from_the_united_states,
    inside,
)
from moveto_ca.rules.programme import NO_PROGRAMME, programme
from moveto_ca.rules.study import permit_rules as rules
from moveto_ca.rules.study.situation import QUEBEC, STUDY, FamilyAlong, StudyDay

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Prose
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.study.situation import Situation
    from moveto_ca.rules.tables import Tables


def current(tables: Tables, on: date) -> Programme:
    """Give the status of study permits on a day."""
    return programme(tables, on, "study-statuses", STUDY, rules.STATUS)


def needs_permit(situation: Situation) -> bool | None:
    """Tell whether the course is too long to go without a permit (IRPR 188(1)(c)); None if not known."""
    admission = situation.admission
    if admission is None or admission.months is None:
        return None
    return admission.months > situation.day.figures["permit_free_months"]


def _admission(situation: Situation) -> Condition:
    told = situation.admission
    return rules.PLACE_AT_SCHOOL(None if told is None else told.dli)


def _confirmed(situation: Situation) -> Condition:
    told = situation.admission
    if "confirmation_needed" not in situation.day.figures or (
        told is not None and told.level in rules.SCHOOL_LEVELS
    ):
        return rules.IS_CONFIRMED.none
    return rules.IS_CONFIRMED(None if told is None else told.confirmed)


def attestation_needed(situation: Situation) -> bool | None:
    """Tell whether an attestation letter is needed; None if that depends on what was not told."""
    figures, told = situation.day.figures, situation.admission
    if "attestation_needed" not in figures:
        return False
    if told is None or told.level is None:
        return None
    if told.level in rules.SCHOOL_LEVELS:
        return False
    if "attestation_exempt_graduate_public" in figures and told.level in rules.GRADUATE_LEVELS:
        return None if told.public is None else not told.public
    return True


def _attestation(situation: Situation) -> Condition:
    needed, told = attestation_needed(situation), situation.admission
    if needed is False:
        return rules.ATTESTED.none
    has = None if told is None else told.attestation
    if has:
        return rules.ATTESTED(True)
    if situation.person is not None and situation.person.canada_status == "student":
        return rules.EXTENSION
    if needed is None:
        return rules.LEVEL_NOT_TOLD(None)
    return rules.ATTESTED(has)


def _funds(situation: Situation) -> Condition:
    """Hold the money against the figure for the people who come along.

    The figure is what must be left after the tuition, which is not among the facts that are told: too little
    money is too little in any case, enough of it is not settled. Authority: IRPR 220.
    """
    if situation.province == QUEBEC:
        found = "Quebec sets its own figure, which was not found. Look it up with Quebec."
        return unsettled(rules.FUNDS, found, figures=("its own figure",))
    family, day = FamilyAlong(situation.profile), situation.day
    least = day.funds_for(family.least)
    most = None if family.most is None else day.funds_for(family.most)
    figures = ("an amount for your family" if least is None else f"{least:,}",)
    if least is None:
        return unsettled(
            rules.FUNDS, "No figure for a family of this size was found for this day.", figures=figures
        )
    told = None if situation.plans is None else situation.plans.funds_cad
    if told is None:
        found = "You did not say how much money you have."
        return check(rules.FUNDS, None, found, figures=figures, needs=("plans.funds_cad",))
    enough = most is not None and told >= most
    fact = True if enough else None if told >= least else False
    if fact is None and not family.needs:
        return unsettled(rules.FUNDS, "No figure for your family was found for this day.", figures=figures)
    if fact:
        found = (
            "Money: CAD {0:,}. Take off the tuition of the first year and the journey first: it is enough if "
            "at least CAD {1:,} is left."
        )
        return unsettled(rules.FUNDS, found, told, most, figures=figures)
    return check(
        rules.FUNDS,
        fact,
        "Money: CAD {0:,}, before the tuition is paid.",
        told,
        figures=figures,
        needs=family.needs,
    )


def quebec_consent(situation: Situation) -> Condition:
    """Tell whether Quebec consents to study there."""
    if situation.province != QUEBEC:
        return rules.QUEBEC_CONSENTED.none
    endorsements = None if situation.plans is None else situation.plans.endorsements
    if endorsements is None:
        return rules.QUEBEC_CONSENTED(None)
    return rules.QUEBEC_CONSENTED(any(e.kind == "province" and e.province == QUEBEC for e in endorsements))


def places_of(situation: Situation) -> Places:
    """Tell where the person may apply: US nationals and US permanent residents also on arrival (R214)."""
    return Places(from_the_united_states(situation.person), True, inside(situation.person))


def without_a_place(tables: Tables, on: date) -> tuple[Condition, ...]:
    """Give what a place at a school would be asked, for a person who speaks of none: all wait for it."""
    day = tables.compiled(StudyDay, on)
    needs = (f"{rules.ADMISSION_PATH}.dli",)
    least = day.funds_for(1)
    amount = "an amount for your family" if least is None else f"{least:,} or more"
    return (
        check(rules.CONFIRMED, None, rules.NO_PLACE, needs=needs)
        if "confirmation_needed" in day.figures
        else rules.IS_CONFIRMED.none,
        check(rules.ATTESTATION, None, rules.NO_PLACE, needs=needs)
        if "attestation_needed" in day.figures
        else rules.ATTESTED.none,
        check(rules.FUNDS, None, rules.NO_PLACE, figures=(amount,), needs=needs),
    )


class Case:
    """A person's case for a study permit.

    Args:
        situation: What the route reads of the person.
        spoken_of: False for a person of whom nothing points to study.

    Attributes:
        situation: What the route reads of the person.
        programme: Status on the day.
        conditions: Every condition, in the order of the report.
    """

    __slots__ = ("conditions", "programme", "situation")

    def __init__(self, situation: Situation, *, spoken_of: bool) -> None:
        facts = situation.facts
        self.situation = situation
        self.programme = facts.tables.compiled(current, facts.as_of)
        self.conditions: tuple[Condition, ...] = self.programme.conditions
        if self.programme.status != NO_PROGRAMME:
            plans = situation.plans
            chosen = None if plans is None else plans.apply_at
            self.conditions = (
                *self.programme.conditions,
                situation.foreign_national,
                _admission(situation),
                *_of_the_place(situation, spoken_of=spoken_of),
                situation.temporary,
                quebec_consent(situation) if spoken_of else rules.QUEBEC_CONSENTED.none,
                chosen_place(chosen, places_of(situation), situation.person),
                *facts.admissible_conditions(STUDY),
            )

    def measures(self) -> dict[str, Any]:
        """Give the figures with fixed names; see the report contract."""
        from moveto_ca.rules.study.measures import study_measures

        return study_measures(self)

    def prose(self) -> Prose:
        """Give the words of the stream."""
        from moveto_ca.rules.study.telling import study_prose

        return study_prose(self)


def _of_the_place(situation: Situation, *, spoken_of: bool) -> tuple[Condition, ...]:
    """Apply what is asked of a place at a school."""
    if not spoken_of:
        return situation.facts.tables.compiled(without_a_place, situation.facts.as_of)
    if needs_permit(situation) is False:
        return rules.SHORT
    return (_confirmed(situation), _attestation(situation), _funds(situation))


def assess(situation: Situation, *, spoken_of: bool) -> Stream:
    """Assess a person for a study permit.

    Args:
        situation: What the route reads of the person.
        spoken_of: False for a person of whom nothing points to study; then one thing is asked.
    """
    case = Case(situation, spoken_of=spoken_of)
    standing = standing_of(case.conditions)
    return Stream(
        STUDY,
        rules.TITLE,
        case.programme.status,
        case.conditions,
        standing,
        score_of(case.conditions, standing),
        measures=case.measures,
        prose=case.prose,
    )
