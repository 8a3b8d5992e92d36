"""Researchers and academics: fellows (C44), award holders (C52), researchers (C31), guests (C22).

Authority: IRPR 205(b), 205(c)(i), 205(c)(ii); IRCC instructions on academics.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import GUIDANCE, Rule, check
from moveto_ca.rules.education import DOCTORAL
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions

_OFFER_AND_CALLING: Final = (
    "plans.job_offers",
    "applicant.researcher_or_academic",
)


def _position(source: str, reference: str, code: str, required: str) -> Prepared:
    """Make the rule about the kind of position, and its outcomes.

    The employer knows under which code the position goes; it says what kind it is.
    """
    rule = Rule(
        "position",
        "The position is of this kind",
        source=source,
        reference=reference,
        required=required,
        changeable=True,
        reads=_OFFER_AND_CALLING,
        remedy=f"A position of this kind; the employer files it under the code {code}.",
    )
    return Prepared(
        rule,
        met=f"The employer files the position under the code {code}.",
        not_met="The position that you named is of another kind.",
        unknown=f"You did not say under which code the employer files the position; this kind is {code}.",
        needs=("plans.job_offers[{i}].lmia_exempt_code",),
    )


_NO_ACADEMIC: Final = "You said that you are neither a researcher nor an academic."


class _Position:
    """Whether the offered position is of a kind."""

    __slots__ = ("_prepared", "code", "no_academic")

    def __init__(self, code: str, prepared: Prepared) -> None:
        self.code = code
        self._prepared = prepared
        self.no_academic = check(prepared.rule, False, _NO_ACADEMIC)

    @property
    def rule(self) -> Rule:
        """The rule that it applies."""
        return self._prepared.rule

    def __call__(self, case: Case) -> Condition:
        """Give the condition for the offer of a case."""
        offer, person = case.offer, case.situation.person
        assert offer is not None  # noqa: S101 - called for an offer only
        if offer.lmia_exempt_code is not None:
            return self._prepared(offer.lmia_exempt_code == self.code)
        if person is not None and person.researcher_or_academic is False:
            return self.no_academic
        return self._prepared(None, case.index)


FELLOW: Final = _Position(
    "C44",
    _position(
        "ircc-academics",
        "Post-doctoral fellows (C44)",
        "C44",
        "The offer is a post-doctoral fellowship.",
    ),
)
AWARD_HOLDER: Final = _Position(
    "C52",
    _position(
        "irpr",
        "s. 205(c)(ii)",
        "C52",
        "You hold an award for academic excellence from a Canadian academic institution, and it involves "
        "paid research.",
    ),
)
RESEARCHER: Final = _Position(
    "C31",
    _position(
        "irpr",
        "s. 205(c)(i)",
        "C31",
        "The position is one of the designated research positions: listed councils and institutes, and "
        "university chairs.",
    ),
)
GUEST: Final = _Position(
    "C22",
    _position(
        "ircc-academics",
        "Guest lecturers and visiting professors (C22)",
        "C22",
        "You come as a guest lecturer for less than one academic term, or as a visiting professor.",
    ),
)
DOCTORATE: Final = Rule(
    "doctorate",
    "A doctorate, finished or about to be",
    source="ircc-academics",
    reference="Post-doctoral fellows (C44)",
    required="Your doctorate is finished, or about to be.",
    changeable=True,
    reads=("applicant.education", "applicant.education_level"),
    remedy="Finish the doctorate.",
)
PAID: Final = Rule(
    "paid",
    "It is paid",
    source="ircc-academics",
    reference="Post-doctoral fellows (C44); award recipients (C52)",
    required="The appointment carries a salary or stipend.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="An appointment that is paid.",
)
TIME_LIMITED: Final = Rule(
    "time-limited",
    "The appointment ends",
    source="ircc-academics",
    reference="Post-doctoral fellows (C44)",
    required="The appointment is for a limited time.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="An appointment for a limited time.",
)
LENGTH: Final = Rule(
    "length",
    "No longer than two academic years",
    source="ircc-academics",
    reference="Guest lecturers and visiting professors (C22)",
    required="A guest lecturer comes for less than one academic term, a visiting professor for no more than "
    "two academic years (about {0} months).",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="A shorter visit.",
)
HOME_POST: Final = Rule(
    "home-post",
    "You keep your post at home",
    source="ircc-academics",
    reference="Visiting professors (C22)",
    required="A visiting professor keeps the post at home.",
    basis=GUIDANCE,
    changeable=True,
    reads=("applicant.work",),
    remedy="Leave of absence from your post, instead of giving it up.",
)

FELLOW_STATUS: Final = ProgrammeRules("irpr", "s. 205(c)(ii)")
AWARD_STATUS: Final = ProgrammeRules("irpr", "s. 205(c)(ii)")
RESEARCH_STATUS: Final = ProgrammeRules("irpr", "s. 205(c)(i)")
GUEST_STATUS: Final = ProgrammeRules("irpr", "s. 205(b)")

_DOCTORATE: Final = Prepared(
    DOCTORATE,
    met="You have a doctorate.",
    not_met="You named no doctorate. One that is about to be finished counts too; ask the university.",
    unknown="You did not say whether you have a doctorate.",
    needs=("applicant.education",),
)
_PAID: Final = Prepared(
    PAID,
    met="It is paid.",
    not_met="It is unpaid.",
    unknown="You did not say whether it is paid.",
    needs=("plans.job_offers[{i}].paid",),
)
_TIME_LIMITED: Final = Prepared(
    TIME_LIMITED,
    met="It is for a limited time.",
    not_met="It has no end.",
    unknown="You did not say whether it has an end.",
    needs=("plans.job_offers[{i}].permanent",),
)
_HOME_POST: Final = Prepared(
    HOME_POST,
    met="You have a post outside Canada.",
    not_met="You named no post outside Canada that you hold now.",
    unknown="You did not say whether you hold a post outside Canada.",
    needs=("applicant.work",),
)


def _doctorate(case: Case) -> Conditions:
    education = case.situation.facts.applicant.education
    if education is None:
        return (_DOCTORATE(None),)
    held = education.held
    return (_DOCTORATE(True if held == DOCTORAL else None if held is None else False),)


def _paid(case: Case) -> Condition:
    offer = case.offer
    assert offer is not None  # noqa: S101 - called for an offer only
    wage = offer.annual_wage_cad or offer.hourly_wage_cad
    return _PAID(True if offer.paid is None and wage else offer.paid, case.index)


def _time_limited(case: Case) -> Condition:
    offer = case.offer
    assert offer is not None  # noqa: S101 - called for an offer only
    fact = False if offer.permanent else True if offer.months is not None else None
    return _TIME_LIMITED(True if offer.permanent is False else fact, case.index)


def _length(case: Case) -> Condition:
    offer = case.offer
    assert offer is not None  # noqa: S101 - called for an offer only
    longest = case.situation.day.figures["visiting_professor_months"]
    if offer.permanent:
        return check(LENGTH, False, "It has no end.", figures=(longest,))
    if offer.months is None:
        found = "You did not say for how many months it is."
        return check(LENGTH, None, found, figures=(longest,), needs=(case.path("months"),))
    found = "Length in months: {0:g}."
    return check(LENGTH, offer.months <= longest, found, offer.months, figures=(longest,))


def _home_post(case: Case) -> Conditions:
    jobs = None if case.situation.person is None else case.situation.person.work
    if jobs is None:
        return (_HOME_POST(None),)
    return (_HOME_POST(any(isinstance(j.end, Nothing) and j.country != "CA" for j in jobs)),)


def _fellow(case: Case) -> Conditions:
    return (FELLOW(case), _time_limited(case), _paid(case))


def _award(case: Case) -> Conditions:
    return (AWARD_HOLDER(case), _paid(case))


def _research(case: Case) -> Conditions:
    return (RESEARCHER(case),)


def _guest(case: Case) -> Conditions:
    return (GUEST(case), _length(case))


POSTDOC: Final = Kind(
    "postdoc",
    "Post-doctoral fellow (C44)",
    "A work permit without a labour market assessment for people with a new doctorate and a paid fellowship.",
    FELLOW_STATUS,
    backing="portal",
    of_person=_doctorate,
    person_rules=(DOCTORATE,),
    of_offer=_fellow,
    offer_rules=(FELLOW.rule, TIME_LIMITED, PAID),
)
AWARD: Final = Kind(
    "award",
    "Holder of an academic award, for research (C52)",
    "A work permit without a labour market assessment for people whose academic award from a Canadian "
    "institution involves paid research.",
    AWARD_STATUS,
    backing="portal",
    of_offer=_award,
    offer_rules=(AWARD_HOLDER.rule, PAID),
)
RESEARCH: Final = Kind(
    "research",
    "Designated research position (C31)",
    "A work permit without a labour market assessment, and without fees, for designated research positions.",
    RESEARCH_STATUS,
    backing="portal_without_fee",
    of_offer=_research,
    offer_rules=(RESEARCHER.rule,),
)
LECTURER: Final = Kind(
    "guest-lecturer",
    "Guest lecturer or visiting professor (C22)",
    "A work permit without a labour market assessment for guests of a university who keep their post.",
    GUEST_STATUS,
    backing="portal",
    of_person=_home_post,
    person_rules=(HOME_POST,),
    of_offer=_guest,
    offer_rules=(GUEST.rule, LENGTH),
)
