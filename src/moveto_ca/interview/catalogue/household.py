"""The household: partner, children, relatives in Canada; and the means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import readers
from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.document import get, put, told
from moveto_ca.interview.questions import YES_NO, Choice, Question

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Document


_NOMINATED: Final = "nomination"


def has_partner(document: Document, _path: str) -> bool:
    """Tell whether a partner was told of."""
    return isinstance(document.get("partner"), dict)


def _put_partner(document: Document, path: str, value: Any) -> None:
    put(document, path, None if value is None else {**(document.get("partner") or {}), "relationship": value})


def _plans_told(document: Document) -> bool:
    """Tell whether one of the two facts of one question is told, so that only the other is to be asked."""
    return told(document, "partner.accompanies") or told(document, "partner.canada_status")


def _put_plans(document: Document, path: str, value: Any) -> None:
    comes_too, status = value
    put(document, path, comes_too)
    put(document, "partner.canada_status", status)


def _put_relatives(document: Document, path: str, value: Any) -> None:
    relatives = []
    for choice in value:
        relation, _, status = choice.partition(":")
        if relation and relation != _NOMINATED:
            relatives.append(
                {"relation": relation, "of": "applicant", "canada_status": status, "lives_in_canada": True}
            )
    put(document, path, relatives)


_INVITED: Final = "invited"
_BACKED: Final = "endorsement"
_TIE: Final = "tie"
_SERVES: Final = "forces"
_OFFER: Final = "offer"


def _put_extras(document: Document, path: str, value: Any) -> None:
    """Put relatives in Canada and what opens ways; what was left out is not there."""
    _put_relatives(document, path, [choice for choice in value if choice.partition(":")[0] in _KIN])
    kinds = [choice.partition(":")[2] for choice in value if choice.startswith(_NOMINATED)]
    backers = [choice.partition(":")[2] for choice in value if choice.startswith(_BACKED)]
    _put_untold(document, "plans.nomination.kind", kinds[0] if kinds else "none")
    _put_untold(document, "plans.endorsements", [{"kind": kind} for kind in backers])
    if _TIE not in value:
        _put_untold(document, "plans.ties", [])
    if _INVITED not in value:
        _put_untold(document, "plans.express_entry.invited_on", None)
    _put_untold(document, "applicant.military_serving", _SERVES in value)
    _put_untold(document, "plans.job_offers", [{}] if _OFFER in value else [])


def _put_untold(document: Document, path: str, value: Any) -> None:
    if not told(document, path):
        put(document, path, value)


def both_untold(document: Document, _path: str = "") -> bool:
    """Tell whether one question can stand for two: only for those who want to stay for good."""
    wants = get(document, "plans.aims")
    settling = not isinstance(wants, list) or not {"settle", "safety"}.isdisjoint(wants)
    return settling and not told(document, "relatives_in_canada") and not told(document, "plans.nomination")


def _apart(document: Document, path: str) -> bool:
    return not both_untold(document, path)


def _put_nomination(document: Document, path: str, value: Any) -> None:
    put(document, f"{path}.kind", value)


_CHILDREN: Final = "children"


def _put_household(document: Document, path: str, value: Any) -> None:
    """Put who belongs to the family; the children are asked about next, whoever was left out is not there."""
    couple = [choice for choice in value if choice not in ("", _CHILDREN)]
    if len(couple) > 1:
        raise RefusedError("You chose two kinds of partner. Choose one of them.")
    _put_partner(document, path, couple[0] if couple else None)
    if _CHILDREN not in value:
        put(document, _CHILDREN, [])


HOUSEHOLD: Final = Question(
    id="household",
    path="partner",
    kind="many",
    words="Who belongs to your family? Whom you leave out counts as not there.",
    why="A partner can add points, need permission too, or be the one who brings you; children count too.",
    choices=(
        Choice("A husband or wife", "married"),
        Choice("A partner, together for a year or more", "common_law"),
        Choice("Children under 22, or who depend on me", _CHILDREN),
        Choice("Nobody", ""),
    ),
    covers=("partner.relationship", "children"),
    when=lambda document, _path: not told(document, "partner") and not told(document, _CHILDREN),
    put=_put_household,
)

PARTNER: Final = Question(
    id="partner",
    path="partner",
    kind="choice",
    words="Do you have a husband, a wife or a partner?",
    why="A partner can add points, need permission too, or be the one who brings you.",
    choices=(
        Choice("Yes, we are married", "married"),
        Choice("Yes, together for a year or more, not married", "common_law"),
        Choice("No", None),
    ),
    covers=("partner.relationship",),
    when=lambda document, _path: told(document, _CHILDREN),
    put=_put_partner,
)

PARTNER_PLANS: Final = Question(
    id="partner_plans",
    path="partner.accompanies",
    kind="choice",
    words="Will your partner come too, and is your partner Canadian?",
    why="A Canadian partner may sponsor you. Another partner who comes too counts in your points.",
    choices=(
        Choice("Comes too; not Canadian", (True, "none")),
        Choice("Stays behind; not Canadian", (False, "none")),
        Choice("Comes too; a Canadian citizen", (True, "citizen")),
        Choice("Comes too; permanent resident of Canada", (True, "permanent_resident")),
        Choice("Stays where we live; a Canadian citizen", (False, "citizen")),
        Choice("Stays; permanent resident of Canada", (False, "permanent_resident")),
    ),
    covers=("partner.canada_status",),
    when=lambda document, path: has_partner(document, path) and not _plans_told(document),
    put=_put_plans,
)

ACCOMPANIES: Final = Question(
    id="accompanies",
    path="partner.accompanies",
    kind="choice",
    words="Will your partner move to Canada with you?",
    why="If so, points are counted for you both.",
    choices=YES_NO,
    when=lambda document, path: has_partner(document, path) and _plans_told(document),
)

PARTNER_STATUS: Final = Question(
    id="partner_status",
    path="partner.canada_status",
    kind="choice",
    words="What is your partner in Canada?",
    why="A Canadian partner may sponsor you, and is not counted in your points.",
    choices=(
        Choice("Neither a citizen nor a permanent resident", "none"),
        Choice("A Canadian citizen", "citizen"),
        Choice("A permanent resident of Canada", "permanent_resident"),
    ),
    when=lambda document, path: has_partner(document, path) and _plans_told(document),
)

CHILDREN: Final = Question(
    id="children",
    path="children",
    kind="text",
    words="When was each of your children born?",
    why="Children count in the money to show, and may be citizens themselves.",
    hint="Days of birth or ages, with commas: 2015-06-01, 9. Write none if there are none.",
    read=readers.ages,
    when=lambda document, _path: told(document, "partner"),
)

_RELATIVES: Final = (
    Choice("A brother or sister, a citizen", "sibling:citizen"),
    Choice("A brother or sister, a permanent resident", "sibling:permanent_resident"),
    Choice("A parent, a citizen", "parent:citizen"),
    Choice("A parent, a permanent resident", "parent:permanent_resident"),
    Choice("A child, a citizen", "child:citizen"),
    Choice("A child, a permanent resident", "child:permanent_resident"),
    Choice("An aunt or uncle, a citizen", "aunt_or_uncle:citizen"),
    Choice("A niece or nephew, a citizen", "niece_or_nephew:citizen"),
    Choice("A grandparent, a citizen", "grandparent:citizen"),
)

_KIN: Final = frozenset(choice.value.partition(":")[0] for choice in _RELATIVES)

EXTRAS: Final = Question(
    id="extras",
    path="relatives_in_canada",
    kind="many",
    words="Which of these do you have? What you leave out counts as not there.",
    why="Each can add points or open a way: relatives who live in Canada, and backing from there.",
    choices=(
        Choice("None of these", ""),
        Choice("A job offer, or work agreed, in Canada", _OFFER),
        *_RELATIVES,
        Choice("Work, study, friends or a visit in a province", _TIE),
        Choice("A nomination through Express Entry (enhanced)", "nomination:enhanced"),
        Choice("A nomination outside Express Entry (base)", "nomination:base"),
        Choice("An invitation to apply (Express Entry)", _INVITED),
        Choice("An endorsement under the Atlantic programme", "endorsement:atlantic"),
        Choice("A recommendation of a community pilot", "endorsement:community"),
        Choice("A place with a youth exchange organization", "endorsement:organization"),
        Choice("Service in the armed forces of an ally", _SERVES),
    ),
    covers=(
        "plans.job_offers",
        "plans.nomination",
        "plans.nomination.kind",
        "plans.endorsements",
        "plans.ties",
        "plans.express_entry.invited_on",
        "applicant.military_serving",
        "applicant.military_years",
    ),
    when=both_untold,
    put=_put_extras,
)

TIES: Final = Question(
    id="ties",
    path="plans.ties",
    kind="text",
    words="In which province do you have a tie, and which one?",
    why="Some provinces choose people who have a tie to them.",
    hint="Province and tie: relative, friend, worked, studied, invited, visited or applied. "
    "Like Manitoba friend, Nova Scotia studied.",
    read=readers.ties,
    when=_apart,
)

RELATIVES: Final = Question(
    id="relatives",
    path="relatives_in_canada",
    kind="many",
    words="Which relatives of yours live in Canada?",
    why="Close relatives who live there can add points or sponsor you.",
    hint="Only relatives who are citizens or permanent residents of Canada.",
    choices=(Choice("None", ""), *_RELATIVES),
    when=_apart,
    put=_put_relatives,
)

FUNDS: Final = Question(
    id="funds",
    path="plans.funds_cad",
    kind="text",
    words="How much money could you bring to Canada, in Canadian dollars?",
    why="Some ways ask for proof of enough money to live on at first.",
    hint="Savings that are yours and free of debt, like 25,000. A house does not count.",
    read=readers.number(0, 10**12, whole=True),
)

NOMINATION: Final = Question(
    id="nomination",
    path="plans.nomination",
    kind="choice",
    words="Has a province of Canada nominated you?",
    why="A nomination through Express Entry adds more points than anything else.",
    choices=(
        Choice("No", "none"),
        Choice("Yes, through Express Entry (enhanced)", "enhanced"),
        Choice("Yes, outside Express Entry (base)", "base"),
    ),
    covers=("plans.nomination.kind",),
    when=_apart,
    put=_put_nomination,
)

PROVINCE: Final = Question(
    id="province",
    path="plans.province",
    kind="text",
    words="In which province would you like to live?",
    why="Each province chooses people too. Quebec has its own system.",
    hint="Its name, like Ontario. If it is not decided, the likeliest one.",
    read=readers.province,
    # Whoever has an offer is asked about its province instead.
    when=lambda document, _path: not document.get("plans", {}).get("job_offers"),
)

QUESTIONS: Final = (
    HOUSEHOLD,
    PARTNER,
    PARTNER_PLANS,
    ACCOMPANIES,
    PARTNER_STATUS,
    CHILDREN,
)
MEANS: Final = (PROVINCE, EXTRAS, TIES, NOMINATION, RELATIVES, FUNDS)
