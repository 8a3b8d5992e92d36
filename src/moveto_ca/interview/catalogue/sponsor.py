"""The couple and the sponsor: what a sponsorship turns on, in two lists to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.catalogue.household import has_partner
from moveto_ca.interview.document import get, put, told
from moveto_ca.interview.questions import Choice, Question

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Document

# Each fact by its tick: the place, its value where the tick stands (None: it is asked about next), and
# its value where the tick is left out.
_COUPLE: Final[dict[str, tuple[str, Any, Any]]] = {
    "genuine": ("partner.genuine", True, False),
    "together": ("partner.lives_with_applicant", True, False),
    "present": ("partner.both_present_at_wedding", True, False),
    "married_before": ("partner.earlier_marriage_ended", None, "never"),
    "separated": ("partner.separated_since", None, "never"),
}
_SPONSOR: Final[dict[str, tuple[str, Any, Any]]] = {
    "lives": ("sponsor.will_live_in_canada", True, False),
    "prison": ("sponsor.detained", True, False),
    "undertaking": ("sponsor.undertaking_default", True, False),
    "support": ("sponsor.support_default", True, False),
    "loan": ("sponsor.loan_default", True, False),
    "bankrupt": ("sponsor.bankrupt", True, False),
    "assistance": ("sponsor.social_assistance", "other", "none"),
    "pending": ("sponsor.other_application_pending", True, False),
    "landed": ("sponsor.landed_as", "sponsored_partner", "other"),
    "earlier": ("sponsor.earlier_partner_landed_on", None, "never"),
    "hidden": ("sponsor.sponsored_examined", False, True),
    "charge": ("sponsor.charges", None, "nothing"),
    "conviction": ("sponsor.convictions", None, "nothing"),
    "removal": ("sponsor.removal_order", True, False),
}
_EMPTY: Final[dict[str, Any]] = {"never": None, "nothing": []}
_NONE: Final = "none"


def _put_ticks(document: Document, facts: dict[str, tuple[str, Any, Any]], chosen: Any) -> None:
    if _NONE in chosen and len(chosen) > 1:
        raise RefusedError("You chose “none” and something else too. Choose again.")
    for name, (place, ticked, left_out) in facts.items():
        if told(document, place) or (name in chosen and ticked is None):
            continue
        value = ticked if name in chosen else left_out
        put(document, place, _EMPTY.get(value, value) if isinstance(value, str) else value)


def _put_couple(document: Document, _path: str, value: Any) -> None:
    _put_ticks(document, _COUPLE, value)


def _put_sponsor(document: Document, _path: str, value: Any) -> None:
    _put_ticks(document, _SPONSOR, value)


def _married(document: Document, path: str) -> bool:
    return has_partner(document, path) and get(document, "partner.relationship") == "married"


COUPLE: Final = Question(
    id="couple",
    path="partner.genuine",
    kind="many",
    words="Which of these are true of you two? What you leave out counts as not true.",
    why="An officer looks at each of them before a partner may sponsor.",
    choices=(
        Choice("The marriage is real, not for a status in Canada", "genuine"),
        Choice("We live together", "together"),
        Choice("Both of us were there at the wedding", "present"),
        Choice("One was still married to another person then", "married_before"),
        Choice("We have separated", "separated"),
        Choice("None of these", _NONE),
    ),
    covers=tuple(place for place, _, _ in _COUPLE.values()),
    when=lambda document, path: _married(document, path) and not told(document, "partner.genuine"),
    put=_put_couple,
)

SPONSOR: Final = Question(
    id="sponsor.checklist",
    path="sponsor.detained",
    kind="many",
    words="Which of these are true of the sponsor? What you leave out counts as not true.",
    why="Each can keep a person from sponsoring. The sponsor is your relative or partner from Canada.",
    choices=(
        Choice("None of these", _NONE),
        Choice("Lives in Canada, or will when you come", "lives"),
        Choice("Charged with a crime", "charge"),
        Choice("Convicted of a crime", "conviction"),
        Choice("In prison", "prison"),
        Choice("Behind with support that a court ordered", "support"),
        Choice("Bankrupt, and not discharged", "bankrupt"),
        Choice("Lives on social assistance, not for a disability", "assistance"),
        Choice("Sponsored an earlier partner", "earlier"),
        Choice("Came to Canada as a sponsored partner", "landed"),
        Choice("Another application to sponsor is open", "pending"),
        Choice("Broke an earlier promise of support", "undertaking"),
        Choice("Behind with an immigration loan", "loan"),
        Choice("Once left this person out of an application", "hidden"),
        Choice("Under an order to leave Canada", "removal"),
    ),
    covers=tuple(place for place, _, _ in _SPONSOR.values()),
    when=lambda document, _path: not told(document, "sponsor.detained"),
    put=_put_sponsor,
)

QUESTIONS: Final = (COUPLE, SPONSOR)
