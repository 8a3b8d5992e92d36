"""A job offer in Canada: whether there is one, for what work, and what an officer looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import lookup, readers
from moveto_ca.interview.catalogue import doings
from moveto_ca.interview.catalogue.household import both_untold
from moveto_ca.interview.document import get, put, told
from moveto_ca.interview.questions import YES_NO, Choice, Question

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Document

_CHECKED: Final = (
    "genuine",
    "full_time",
    "permanent",
    "regulated",
    "public_health",
    "portal_filed",
    "fee_paid",
    "lmia",
    "designated_employer",
)
_OWNER: Final = "owner"
_EMPLOYEE: Final = "employee"


def has_offer(document: Document, _path: str) -> bool:
    """Tell whether an offer was told of."""
    offers = get(document, "plans.job_offers")
    return isinstance(offers, list) and bool(offers)


def _sibling(path: str, field: str) -> str:
    """Give the place of another field of the same object."""
    return f"{path.rpartition('.')[0]}.{field}"


def _checklist_done(document: Document, path: str) -> bool:
    return told(document, _sibling(path, _CHECKED[0]))


def _put_offer(document: Document, path: str, value: Any) -> None:
    put(document, path, [{}] if value else [])


def _put_checklist(document: Document, path: str, value: Any) -> None:
    """Put what was chosen as true and the rest as not true; a share of the firm is asked for next."""
    for field in _CHECKED:
        put(document, _sibling(path, field), field in value)
    if "designated_employer" not in value:
        put(document, _sibling(path, "priority_occupation"), False)
    if _EMPLOYEE in value and not told(document, _sibling(path, "arrangement")):
        put(document, _sibling(path, "arrangement"), _EMPLOYEE)
    if _OWNER not in value:
        put(document, _sibling(path, "owner_share_percent"), 0)


def _put_province(document: Document, path: str, value: Any) -> None:
    put(document, path, value)
    put(document, "plans.province", value)


def _put_licences(document: Document, path: str, value: Any) -> None:
    licences = []
    for chosen in value:
        by, _, name = chosen.partition(":")
        if by:
            licences.append({"by": by, **({"name": name} if name else {})})
    put(document, path, licences)


OFFER: Final = Question(
    id="job_offer",
    path="plans.job_offers",
    kind="choice",
    words="Do you have a job offer, or work agreed, in Canada?",
    why="Work permits need one, and some ways to stay for good do too.",
    choices=YES_NO,
    when=lambda document, path: not both_untold(document, path) and not doings.asked_of(document),
    put=_put_offer,
)

PROFESSION: Final = Question(
    id="profession",
    path="plans.job_offers[].profession",
    kind="search",
    words="What will your work in Canada be?",
    why="The trade agreement (CUSMA) has a fixed list of professions. The duties count, not the title.",
    hint="A few words, like accountant, nurse or systems analyst.",
    search=lookup.professions,
    when=has_offer,
)

OCCUPATION: Final = Question(
    id="offer.noc",
    path="plans.job_offers[].noc",
    kind="search",
    words="What is the job that you are offered?",
    why="Canada sorts jobs by a list (NOC); the kind of job decides what it counts for.",
    hint="The title in a few words.",
    search=lookup.occupations,
    when=has_offer,
)

ARRANGEMENT: Final = Question(
    id="arrangement",
    path="plans.job_offers[].arrangement",
    kind="choice",
    words="How will you work there?",
    why="The trade agreement does not allow self-employment in Canada.",
    choices=(
        Choice("As an employee of a firm in Canada", "employee"),
        Choice("On my own contract with a client in Canada", "contract"),
        Choice("My employer at home has a contract in Canada", "employer_contract"),
        Choice("In a practice or business of my own", "own_practice"),
    ),
    when=has_offer,
)

CHECKLIST: Final = Question(
    id="offer.checklist",
    path="plans.job_offers[].genuine",
    kind="many",
    words="Which of these are true of the offer? What you leave out counts as not true.",
    why="An officer looks at each of them.",
    choices=(
        Choice("A working business needs this job done", "genuine"),
        Choice("It is full-time: 30 hours a week or more", "full_time"),
        Choice("It has no end", "permanent"),
        Choice("I would be an employee there", _EMPLOYEE),
        Choice("The work needs a licence in that province", "regulated"),
        Choice("It is health care, child care or the like", "public_health"),
        Choice("The employer filed it in the Employer Portal", "portal_filed"),
        Choice("The employer has paid the employer's fee", "fee_paid"),
        Choice("There is an LMIA for it", "lmia"),
        Choice("A community pilot has designated the employer", "designated_employer"),
        Choice("I own a part of the firm", _OWNER),
        Choice("None of these", ""),
    ),
    covers=tuple(
        f"plans.job_offers[].{field}"
        for field in (*_CHECKED, "priority_occupation", "owner_share_percent", "arrangement")
    ),
    when=lambda document, path: has_offer(document, path) and not _checklist_done(document, path),
    put=_put_checklist,
)

OWNER_SHARE: Final = Question(
    id="owner_share",
    path="plans.job_offers[].owner_share_percent",
    kind="text",
    words="Which part of the firm do you own?",
    why="Working for a firm that you control is working for yourself.",
    hint="In percent, like 20.",
    read=readers.number(0, 100),
    when=_checklist_done,
)

LICENCE: Final = Question(
    id="licence_obtainable",
    path="plans.job_offers[].licence_obtainable",
    kind="choice",
    words="Do you have the licence of that province, or can you get it before you start?",
    choices=YES_NO,
    when=has_offer,
)

PROVINCE: Final = Question(
    id="offer.province",
    path="plans.job_offers[].province",
    kind="text",
    words="In which province would you work, and live?",
    why="Each province chooses people too, and sets wages and licences.",
    hint="Its name, like Ontario.",
    read=readers.province,
    covers=("plans.province",),
    when=lambda document, path: has_offer(document, path) and not told(document, "plans.province"),
    put=_put_province,
)

WORK_PROVINCE: Final = Question(
    id="offer.work_province",
    path="plans.job_offers[].province",
    kind="text",
    words="In which province is the work?",
    why="Wages and licences differ by province.",
    hint="Its name, like Ontario.",
    read=readers.province,
    when=lambda document, path: has_offer(document, path) and told(document, "plans.province"),
)

LICENCES: Final = Question(
    id="licences",
    path="applicant.licences",
    kind="many",
    words="Which licences or professional titles do you hold?",
    why="Some professions accept a licence or a title instead of a degree.",
    choices=(
        Choice("None", ""),
        Choice("A licence from a US state", "state"),
        Choice("A licence from a Canadian province", "provincial"),
        Choice("A federal licence", "federal"),
        Choice("Membership of a bar (law)", "bar"),
        Choice("CPA (accounting)", "designation:CPA"),
        Choice("CA (accounting)", "designation:CA"),
        Choice("CGA (accounting)", "designation:CGA"),
        Choice("CMA (accounting)", "designation:CMA"),
    ),
    put=_put_licences,
)

WILL_LEAVE: Final = Question(
    id="will_leave",
    path="plans.will_leave",
    kind="choice",
    words="Would you leave Canada when your permit ends?",
    why="A work permit is for a time. You may still hope to stay for good by another way later.",
    choices=YES_NO,
)

_WHERE: Final = (
    Choice("When I arrive, at the border or airport", "port_of_entry"),
    Choice("Online, before I travel", "online"),
)
_WHY_WHERE: Final = "Citizens of the United States may ask when they arrive; others apply before they travel."


def _outside(document: Document, _path: str) -> bool:
    return bool(get(document, "applicant.canada_status") == "none")


APPLY_FROM: Final = Question(
    id="apply_from",
    path="plans.apply_at",
    kind="choice",
    words="Where would you apply for the permit?",
    why=_WHY_WHERE,
    choices=_WHERE,
    when=_outside,
)

APPLY_AT: Final = Question(
    id="apply_at",
    path="plans.apply_at",
    kind="choice",
    words="Where would you apply for the permit?",
    why=_WHY_WHERE,
    choices=(*_WHERE, Choice("Inside Canada", "inside_canada")),
    when=lambda document, path: not _outside(document, path),
)

MEDICAL_EXAM: Final = Question(
    id="medical_exam",
    path="plans.medical_exam_on",
    kind="text",
    words="Have you had the medical exam for immigration? When?",
    hint="The day, like 2026-05-01. Write never if you have not.",
    read=readers.a_day_or_never,
)

QUESTIONS: Final = (
    OFFER,
    PROFESSION,
    OCCUPATION,
    ARRANGEMENT,
    CHECKLIST,
    OWNER_SHARE,
    LICENCE,
    PROVINCE,
    WORK_PROVINCE,
    LICENCES,
    WILL_LEAVE,
    APPLY_FROM,
    APPLY_AT,
    MEDICAL_EXAM,
)
