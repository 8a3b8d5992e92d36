"""What a person would do in Canada: one list to tick, which opens the questions on what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import lookup
from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.document import get, put, told
from moveto_ca.interview.questions import Choice, Question

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Document

_NONE: Final = "none"
_OFFERS: Final = "plans.job_offers"
_DUTIES: Final = "plans.job_offers[0].religious_duties"
_CHARITY: Final = "plans.activity.charity"

# Each by its tick: the place, what it holds where the tick stands, and where it is left out. An object that
# holds nothing says that it is spoken of; null, that it is not.
_FACTS: Final[dict[str, tuple[str, Any, Any]]] = {
    "transfer": ("plans.intra_company", {}, None),
    "owner": ("business", {}, None),
    "research": ("applicant.researcher_or_academic", True, False),
    "religious": ("applicant.ordained_or_religious_worker", True, False),
    "short": ("plans.short_exemption", {}, None),
    "activity": ("plans.activity", {}, None),
}
# What belongs to an object that was chosen, or would be a contradiction of one that was not.
_WITHIN: Final[tuple[tuple[str, str, str, Any], ...]] = (
    ("trade", "business", "trade_with_canada", {}),
    ("charity", "plans.activity", "charity", True),
    ("charity", "plans.activity", "kind", "volunteer"),
    ("remote", "plans.activity", "kind", "remote_work"),
)


def asked_of(document: Document, _path: str = "") -> bool:
    """Tell whether the list makes sense: work or a business is wanted, and none of it is told yet."""
    wants = get(document, "plans.aims")
    wanted = isinstance(wants, list) and not {"work", "business"}.isdisjoint(wants)
    return wanted and not any(told(document, place) for place, _, _ in _FACTS.values())


def _put(document: Document, _path: str, value: Any) -> None:
    if _NONE in value and len(value) > 1:
        raise RefusedError("You chose “none” and something else too. Choose again.")
    wants = get(document, "plans.aims")
    for name, (place, ticked, left_out) in _FACTS.items():
        chosen = name in value or any(tick in value and where == place for tick, where, _, _ in _WITHIN)
        if name == "owner" and isinstance(wants, list) and "business" in wants:
            chosen = True
        put(document, place, dict(ticked) if chosen and ticked == {} else ticked if chosen else left_out)
    for name, place, field, held in _WITHIN:
        if name in value:
            put(document, f"{place}.{field}", held)
    if "charity" not in value and isinstance(get(document, "plans.activity"), dict):
        put(document, _CHARITY, False)
    if not told(document, _OFFERS):
        put(document, _OFFERS, [{}] if "offer" in value else [])
    if "religious" not in value and told(document, f"{_OFFERS}[0]"):
        put(document, _DUTIES, "none")


DOINGS: Final = Question(
    id="doings",
    path="plans.intra_company",
    kind="many",
    words="Which of these fit your plans in Canada? What you leave out counts as not so.",
    why="Some kinds of work have ways of their own; the questions after this follow from it.",
    choices=(
        Choice("None of these", _NONE),
        Choice("There is a job offer, or work agreed", "offer"),
        Choice("My employer would move me to its firm there", "transfer"),
        Choice("Run a business that I own, or own a part of", "owner"),
        Choice("My firm trades with Canada", "trade"),
        Choice("Research or teach at a university", "research"),
        Choice("Religious work, such as pastor or chaplain", "religious"),
        Choice("Volunteer for a charity, unpaid", "charity"),
        Choice("Work online for an employer outside Canada", "remote"),
        Choice("Buy, sell, train, perform, speak on a visit", "activity"),
        Choice("Highly skilled work of 30 days or less", "short"),
    ),
    covers=(
        *(place for place, _, _ in _FACTS.values()),
        *(f"{place}.{field}" for _, place, field, _ in _WITHIN),
        _OFFERS,
        "plans.job_offers[].religious_duties",
    ),
    when=asked_of,
    put=_put,
)


def _put_permit(document: Document, path: str, value: Any) -> None:
    held = {"who": "applicant", "kind": "work"}
    put(document, path, [{**held, **({"noc": value} if value else {"basis": "open"})}])


def _permit_work(text: str) -> tuple[Choice, ...]:
    return (*lookup.occupations(text), Choice("Any work (an open permit)", ""))


PERMIT: Final = Question(
    id="permit",
    path="plans.permits",
    kind="search",
    words="What work does your permit for Canada allow?",
    why="What you do there now can count for staying.",
    hint="The title in a few words; any, for an open permit.",
    search=_permit_work,
    covers=("plans.permits[].noc",),
    when=lambda document, _path: (
        get(document, "applicant.canada_status") == "worker" and not told(document, "plans.permits")
    ),
    put=_put_permit,
)

QUESTIONS: Final = (DOINGS, PERMIT)
