"""The work permit after graduation (C43): programme, language, field, and how long it lasts.

Authority: IRPR 205(c)(ii); IRCC instructions on C43.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import Stream
from moveto_ca.rules.conditions import Rule, check, not_applicable, score_of, standing_of, unsettled
from moveto_ca.rules.language import at_least_in_all
from moveto_ca.rules.permits.people import FOREIGN_NATIONAL, TEMPORARY
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import NO_PROGRAMME, ProgrammeRules, programme
from moveto_ca.rules.specs import StreamSpec
from moveto_ca.rules.study.situation import GRADUATE, STUDY
from moveto_ca.rules.study.studied import Studied, is_degree

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.person import Credential
    from moveto_ca.report import Condition, Prose
    from moveto_ca.rules.language import LanguageFacts
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.study.situation import Situation
    from moveto_ca.rules.tables import Tables

TITLE: Final = "Work permit after graduation"
_MONTHS: Final = 12

STATUS: Final = ProgrammeRules("irpr", "s. 205(c)(ii)")
PROGRAMME: Final = Rule(
    "canadian-programme",
    "A Canadian programme that is long enough",
    source="ircc-graduates",
    reference="Eligible programmes",
    required="You have completed a programme of at least {0} months at an eligible school in Canada.",
    changeable=True,
    reads=("applicant.education",),
    remedy="Complete such a programme in Canada.",
)
LANGUAGE: Final = Rule(
    "language",
    "English or French",
    source="ircc-graduates",
    reference="Language",
    required="Level {0} in all four parts after a bachelor's, master's or doctoral degree, level {1} after a "
    "college programme (CLB for English, NCLC for French), shown by an approved test.",
    changeable=True,
    reads=("applicant.languages", "applicant.education"),
    remedy="A language test that shows the level.",
    in_force_from="2024-11-01",
)
FIELD: Final = Rule(
    "field",
    "A listed field, without a degree",
    source="ircc-graduates",
    reference="Field of study",
    required="Without a degree, the field of study is on a list, if the study permit was applied for on or "
    "after 2024-11-01. The list is frozen for all of 2026.",
    changeable=True,
    reads=("applicant.education", "plans.applications", "plans.permits"),
    remedy="A programme in a listed field, or a degree.",
    in_force_from="2024-11-01",
)

SPEC: Final = StreamSpec(
    GRADUATE,
    TITLE,
    "An open work permit after study in Canada. Skilled work on it counts for permanent residence.",
    (*STATUS.all, FOREIGN_NATIONAL, PROGRAMME, LANGUAGE, FIELD, TEMPORARY),
)

_FIELD: Final = Prepared(
    FIELD,
    met="You asked for the study permit before 2024-11-01, so that no field is asked for.",
    not_met="",
    unknown="You did not say when you asked for your study permit.",
    needs=("plans.permits",),
    outside="No field is asked for after such a programme.",
)
_COMPLETED: Final = {
    True: "You completed such a programme.",
    False: "You have completed no such programme yet.",
    None: "It is not known yet whether you completed such a programme.",
}
_NO_PROGRAMME: Final = not_applicable(FIELD, "There is no completed programme to look at.")
_CHECK_LIST: Final = unsettled(FIELD, "The list of fields is not kept here. Check whether yours is on it.")


def current(tables: Tables, on: date) -> Programme:
    """Give the status of permits after graduation on a day."""
    return programme(tables, on, "study-statuses", GRADUATE, STATUS)


def _level_wanted(credential: Credential | None, figures: dict[str, int]) -> int | None:
    """Give the language level for a credential; None if that is not known."""
    if credential is None:
        return None
    degree = is_degree(credential)
    if degree:
        return figures["graduate_level_university"]
    if degree is False and credential.university is not True:
        return figures["graduate_level_college"]
    return None


def _reaches(situation: Situation, level: int) -> tuple[bool | None, tuple[str, ...], bool]:
    """Tell whether a result in either language reaches a level.

    Returns:
        The fact, the paths that would settle it, and whether it rests on an estimate.
    """
    applicant = situation.facts.applicant
    english, french = applicant.english, applicant.french
    in_english, in_french = _reached(english, level), _reached(french, level)
    if in_english or in_french:
        return (
            True,
            (),
            any(
                fact and result is not None and not isinstance(result, Nothing) and result.estimated
                for fact, result in ((in_english, english), (in_french, french))
            ),
        )
    if in_english is None or in_french is None:
        needs = _needs(english, "applicant.languages.english") if in_english is None else ()
        if not needs and in_french is None:
            needs = _needs(french, "applicant.languages.french")
        return None, needs, False
    return False, (), False


def _reached(result: LanguageFacts | Nothing | None, level: int) -> bool | None:
    """Tell whether a result reaches a level in all four abilities; None if that is not known."""
    if result is None:
        return None
    if isinstance(result, Nothing) or result.usable is False:
        return False
    return at_least_in_all(result.levels, level)


def _needs(result: LanguageFacts | Nothing | None, path: str) -> tuple[str, ...]:
    """Name the first fact that would settle a result."""
    if result is None or isinstance(result, Nothing):
        return (path,)
    return tuple(f"{path}.{field}" for field in result.needs[:1])


def _language(situation: Situation, studied: Studied) -> Condition:
    figures = situation.day.figures
    if "graduate_level_university" not in figures:
        return not_applicable(LANGUAGE, "No language test was asked for on this day.", figures=("", ""))
    high, low = figures["graduate_level_university"], figures["graduate_level_college"]
    wanted = _level_wanted(studied.credential, figures)
    fact, needs, estimated = _reaches(situation, high if wanted is None else wanted)
    found = "Your level is enough."
    if fact is False and wanted is None:
        lower, lower_needs, _ = _reaches(situation, low)
        if lower is not False:
            fact = None
            found = "Whether your level is enough depends on the programme."
            needs = _programme_needs(studied) or lower_needs
            if lower and studied.credential is not None and not _programme_needs(studied):
                found = (
                    "Your level is enough after a college programme; which level this one asks is not clear."
                )
                return unsettled(LANGUAGE, found, figures=(high, low))
        else:
            found = "Your level is not enough."
    elif fact is None:
        found = "You did not tell of a language test that settles it."
    elif fact is False:
        found = "Your level is not enough."
    return check(LANGUAGE, fact, found, figures=(high, low), needs=needs, estimated=estimated)


def _programme_needs(studied: Studied) -> tuple[str, ...]:
    """Name what would tell which level the programme asks for."""
    credential = studied.credential
    if credential is None:
        return ("applicant.education",) if studied.fact is None else ()
    if credential.level is None:
        return (f"{studied.path}.level",)
    return (f"{studied.path}.university",) if credential.university is None else ()


def study_permit_asked_on(situation: Situation) -> date | None:
    """Give the day on which the study permit was asked for, as far as it is told.

    A permit that began before a day was asked for before it.
    """
    plans = situation.plans
    if plans is None or not (plans.applications or plans.permits):
        return None
    for application in plans.applications or ():
        if application.route == STUDY and application.on is not None:
            return application.on
    days = [
        permit.from_
        for permit in plans.permits or ()
        if permit.kind == "study" and permit.who in (None, "applicant") and permit.from_ is not None
    ]
    return min(days, default=None)


def _field(situation: Situation, studied: Studied) -> Condition:
    """Tell whether a listed field is asked for."""
    since = situation.day.field_asked_since
    if since is None:
        return _FIELD.none
    credential = studied.credential
    degree = None if credential is None else is_degree(credential)
    if degree:
        return _FIELD.none
    asked = study_permit_asked_on(situation)
    if asked is not None and asked < since:
        return _FIELD.met
    if credential is None:
        return _NO_PROGRAMME
    if degree is None:
        found = "It depends on whether the programme gave a degree."
        field = "level" if credential.level is None else "university"
        return check(FIELD, None, found, needs=(f"{studied.path}.{field}",))
    plans = situation.plans
    return _FIELD(None) if asked is None and (plans is None or plans.permits is None) else _CHECK_LIST


def _programme(situation: Situation, studied: Studied) -> Condition:
    shortest = situation.day.figures["graduate_shortest_months"]
    return check(PROGRAMME, studied.fact, _COMPLETED[studied.fact], figures=(shortest,), needs=studied.needs)


class Case:
    """A person's case for a permit after graduation.

    Attributes:
        situation: What the route reads of the person.
        programme: Status on the day.
        studied: The Canadian credential that it would rest on.
        conditions: Every condition, in the order of the report.
    """

    __slots__ = ("conditions", "programme", "situation", "studied")

    def __init__(self, situation: Situation) -> None:
        facts = situation.facts
        self.situation = situation
        self.programme = facts.tables.compiled(current, facts.as_of)
        self.studied = studied = Studied(situation)
        self.conditions: tuple[Condition, ...] = self.programme.conditions
        if self.programme.status != NO_PROGRAMME:
            self.conditions = (
                *self.programme.conditions,
                situation.foreign_national,
                _programme(situation, studied),
                _language(situation, studied),
                _field(situation, studied),
                situation.temporary,
                *facts.admissible_conditions(GRADUATE),
            )

    def measures(self) -> dict[str, Any]:
        """Give the figures with fixed names; see the report contract."""
        from moveto_ca.rules.study.measures import graduate_measures

        return graduate_measures(self)

    def prose(self) -> Prose:
        """Give the words of the stream."""
        from moveto_ca.rules.study.telling import graduate_prose

        return graduate_prose(self)


def assess(situation: Situation) -> Stream:
    """Assess a person for a permit after graduation."""
    case = Case(situation)
    standing = standing_of(case.conditions)
    return Stream(
        GRADUATE,
        TITLE,
        case.programme.status,
        case.conditions,
        standing,
        score_of(case.conditions, standing),
        measures=case.measures,
        prose=case.prose,
    )
