"""The study permit: acceptance, attestation, funds, leaving in time.

Authority: IRPR 188(1)(c), 212 to 222; IRCC instructions on study permits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Stream
from moveto_ca.rules.conditions import Rule, check, not_applicable, score_of, standing_of, unsettled
from moveto_ca.rules.permits.people import FOREIGN_NATIONAL, TEMPORARY
from moveto_ca.rules.permits.places import (
    PLACE,
    Places,
    chosen_place,
    from_the_united_states,
    inside,
)
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import NO_PROGRAMME, ProgrammeRules, programme
from moveto_ca.rules.specs import StreamSpec
from moveto_ca.rules.study.situation import QUEBEC, STUDY, FamilyAlong, StudyDay

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Prose
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.study.situation import Situation
    from moveto_ca.rules.tables import Tables

TITLE: Final = "Study permit"
_ADMISSION: Final = "plans.study_admission"
_READS: Final = (_ADMISSION,)
SCHOOL_LEVELS: Final = frozenset({"none", "secondary"})
GRADUATE_LEVELS: Final = frozenset({"masters", "doctoral"})

STATUS: Final = ProgrammeRules("irpr", "s. 212 to 222")
ADMISSION: Final = Rule(
    "admission",
    "A place at a school in Canada",
    source="irpr",
    reference="s. 219",
    required="A school in Canada that may take foreign students (a designated learning institution, DLI) has "
    "accepted you.",
    changeable=True,
    reads=_READS,
    remedy="A letter of acceptance from a designated school.",
)
CONFIRMED: Final = Rule(
    "confirmed",
    "The school has confirmed the acceptance",
    source="irpr",
    reference="s. 216(1)(e), 219",
    required="A school above the secondary level has confirmed to the government that it accepted you.",
    changeable=True,
    reads=_READS,
    remedy="Ask the school to confirm the acceptance.",
    in_force_from="2024-11-08",
)
ATTESTATION: Final = Rule(
    "attestation",
    "An attestation letter of the province",
    source="ircc-study",
    reference="Provincial attestation letter",
    required="The province attests that you are within its share of the year's permits. No letter is needed "
    "for school up to the secondary level, for an extension at the same school and level and, from "
    "2026-01-01, for a master's or doctorate at a public school.",
    changeable=True,
    reads=(*_READS, "applicant.canada_status"),
    remedy="Ask the school for the province's attestation letter.",
    in_force_from="2024-01-22",
    grade="B",
)
FUNDS: Final = Rule(
    "funds",
    "Money for the first year",
    source="irpr",
    reference="s. 220",
    required="Besides the tuition of the first year and the journey: CAD {0} for the student and the family "
    "that comes along, outside Quebec.",
    changeable=True,
    reads=("plans.funds_cad", "plans.province", "partner", "children"),
    remedy="More money of your own, or a scholarship.",
    grade="B",
)
QUEBEC_CONSENT: Final = Rule(
    "quebec-consent",
    "Quebec consents, if the school is there",
    source="irpr",
    reference="s. 216(3)",
    required="For study in Quebec you also hold Quebec's certificate of acceptance (CAQ).",
    changeable=True,
    step=True,
    reads=("plans.province", "plans.endorsements"),
    remedy="Apply to Quebec for the certificate of acceptance (CAQ).",
)

SPEC: Final = StreamSpec(
    STUDY,
    TITLE,
    "Leave to study in Canada for longer than six months. The number of permits is capped. Work during full-"
    "time study does not count for permanent residence, but a Canadian diploma adds points later.",
    (
        *STATUS.all,
        FOREIGN_NATIONAL,
        ADMISSION,
        CONFIRMED,
        ATTESTATION,
        FUNDS,
        TEMPORARY,
        QUEBEC_CONSENT,
        PLACE,
    ),
)

_PLACE_AT_SCHOOL: Final = Prepared(
    ADMISSION,
    met="You have a place at a designated school.",
    not_met="No designated learning institution has accepted you.",
    unknown="You did not say whether a designated learning institution has accepted you.",
    needs=(f"{_ADMISSION}.dli",),
)
_CONFIRMED: Final = Prepared(
    CONFIRMED,
    met="The school has confirmed it.",
    not_met="The school has not confirmed it yet.",
    unknown="You did not say whether the school has confirmed it.",
    needs=(f"{_ADMISSION}.confirmed",),
    outside="It is not asked for.",
)
_ATTESTED: Final = Prepared(
    ATTESTATION,
    met="You have the letter.",
    not_met="You have no attestation letter.",
    unknown="You did not say whether you have an attestation letter.",
    needs=(f"{_ADMISSION}.attestation",),
    outside="No letter is needed for such study.",
)
_LEVEL_NOT_TOLD: Final = Prepared(
    ATTESTATION,
    met="",
    not_met="",
    unknown="Whether you need a letter depends on the level, and for a graduate degree on whether the school "
    "is public.",
    needs=(f"{_ADMISSION}.level", f"{_ADMISSION}.public"),
)
_EXTENSION: Final = unsettled(
    ATTESTATION, "You study in Canada already. No letter is needed if school and level stay the same."
)
_QUEBEC: Final = Prepared(
    QUEBEC_CONSENT,
    met="You study in Quebec, and Quebec has consented.",
    not_met="You study in Quebec, and Quebec has not consented yet.",
    unknown="You study in Quebec. You did not say whether Quebec has consented.",
    needs=("plans.endorsements",),
    outside="You did not say that you will study in Quebec.",
)
_NO_PLACE: Final = "You did not tell of a place at a school yet."
_SHORT: Final = tuple(
    not_applicable(rule, "A course of six months or less needs no study permit.", figures=("",))
    for rule in (CONFIRMED, ATTESTATION, FUNDS)
)


def current(tables: Tables, on: date) -> Programme:
    """Give the status of study permits on a day."""
    return programme(tables, on, "study-statuses", STUDY, STATUS)


def needs_permit(situation: Situation) -> bool | None:
    """Tell whether the course is too long to go without a permit (IRPR 188(1)(c)); None if not known."""
    admission = situation.admission
    if admission is None or admission.months is None:
        return None
    return admission.months > situation.day.figures["permit_free_months"]


def _admission(situation: Situation) -> Condition:
    told = situation.admission
    return _PLACE_AT_SCHOOL(None if told is None else told.dli)


def _confirmed(situation: Situation) -> Condition:
    told = situation.admission
    if "confirmation_needed" not in situation.day.figures or (
        told is not None and told.level in SCHOOL_LEVELS
    ):
        return _CONFIRMED.none
    return _CONFIRMED(None if told is None else told.confirmed)


def attestation_needed(situation: Situation) -> bool | None:
    """Tell whether an attestation letter is needed; None if that depends on what was not told."""
    figures, told = situation.day.figures, situation.admission
    if "attestation_needed" not in figures:
        return False
    if told is None or told.level is None:
        return None
    if told.level in SCHOOL_LEVELS:
        return False
    if "attestation_exempt_graduate_public" in figures and told.level in GRADUATE_LEVELS:
        return None if told.public is None else not told.public
    return True


def _attestation(situation: Situation) -> Condition:
    needed, told = attestation_needed(situation), situation.admission
    if needed is False:
        return _ATTESTED.none
    has = None if told is None else told.attestation
    if has:
        return _ATTESTED(True)
    if situation.person is not None and situation.person.canada_status == "student":
        return _EXTENSION
    if needed is None:
        return _LEVEL_NOT_TOLD(None)
    return _ATTESTED(has)


def _funds(situation: Situation) -> Condition:
    """Hold the money against the figure for the people who come along."""
    if situation.province == QUEBEC:
        found = "Quebec sets its own figure, which was not found. Look it up with Quebec."
        return unsettled(FUNDS, found, figures=("its own figure",))
    family, day = FamilyAlong(situation.profile), situation.day
    least = day.funds_for(family.least)
    most = None if family.most is None else day.funds_for(family.most)
    figures = ("an amount for your family" if least is None else f"{least:,}",)
    if least is None:
        return unsettled(
            FUNDS, "No figure for a family of this size was found for this day.", figures=figures
        )
    told = None if situation.plans is None else situation.plans.funds_cad
    if told is None:
        found = "You did not say how much money you have."
        return check(FUNDS, None, found, figures=figures, needs=("plans.funds_cad",))
    enough = most is not None and told >= most
    fact = True if enough else None if told >= least else False
    if fact is None and not family.needs:
        return unsettled(FUNDS, "No figure for your family was found for this day.", figures=figures)
    return check(
        FUNDS,
        fact,
        "Money: CAD {0:,}, of which the tuition must be taken first.",
        told,
        figures=figures,
        needs=family.needs,
    )


def quebec_consent(situation: Situation) -> Condition:
    """Tell whether Quebec consents to study there."""
    if situation.province != QUEBEC:
        return _QUEBEC.none
    endorsements = None if situation.plans is None else situation.plans.endorsements
    if endorsements is None:
        return _QUEBEC(None)
    return _QUEBEC(any(e.kind == "province" and e.province == QUEBEC for e in endorsements))


def places_of(situation: Situation) -> Places:
    """Tell where the person may apply: US nationals and US permanent residents also on arrival (R214)."""
    return Places(from_the_united_states(situation.person), True, inside(situation.person))


def without_a_place(tables: Tables, on: date) -> tuple[Condition, ...]:
    """Give what a place at a school would be asked, for a person who speaks of none: all wait for it."""
    day = tables.compiled(StudyDay, on)
    needs = (f"{_ADMISSION}.dli",)
    least = day.funds_for(1)
    amount = "an amount for your family" if least is None else f"{least:,} or more"
    return (
        check(CONFIRMED, None, _NO_PLACE, needs=needs)
        if "confirmation_needed" in day.figures
        else _CONFIRMED.none,
        check(ATTESTATION, None, _NO_PLACE, needs=needs)
        if "attestation_needed" in day.figures
        else _ATTESTED.none,
        check(FUNDS, None, _NO_PLACE, figures=(amount,), needs=needs),
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
                quebec_consent(situation) if spoken_of else _QUEBEC.none,
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
        return _SHORT
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
        TITLE,
        case.programme.status,
        case.conditions,
        standing,
        score_of(case.conditions, standing),
        measures=case.measures,
        prose=case.prose,
    )
