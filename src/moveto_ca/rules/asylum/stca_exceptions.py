"""The exceptions of the Safe Third Country Agreement, which the claimant must establish.

Authority: IRPR 159.1 (family member), 159.5(a) to (h), 159.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.asylum.claimant import CANADA, UNITED_STATES
from moveto_ca.rules.conditions import all_of, negation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from moveto_ca.rules.asylum.claimant import Claimant

Found = tuple[bool | None, str, tuple[str, ...]]
"""Whether an exception holds, its paragraph, and the facts that would settle it."""

RELATIVES: Final = "protection.relatives_in_canada"
DOCUMENTS: Final = "protection.stca_documents"

# Status of the relative, row of the table, paragraph, and whether the relative must be an adult.
_BY_STATUS: Final = (
    ("citizen", "E1", "159.5(a)", False),
    ("protected_person", "E2", "159.5(b)(i)", False),
    ("permanent_resident", "E2", "159.5(b)(ii)", False),
    ("removal_stayed", "E2", "159.5(b)(iii)", False),
    ("claim_referred", "E3", "159.5(c)", True),
    ("work_or_study_permit", "E4", "159.5(d)", True),
)
_BY_DOCUMENT: Final = (
    ("canadian_visa", "E6", "159.5(f)"),
    ("travel_document", "E6", "159.5(f)"),
    ("visa_exempt_for_canada_only", "E7", "159.5(g)"),
    ("returned_by_us", "E8", "159.5(h)"),
)
DEATH_PENALTY: Final = ("death_penalty_charge", "E9", "159.6")


def exception(c: Claimant, *, at_airport: bool) -> Found:
    """Find the first exception that holds.

    Args:
        c: The claimant.
        at_airport: True for a person in transit at an airport, for whom section 159.5 is not open.

    Returns:
        Whether one holds, its paragraph ("" if none), and the facts that would settle an unknown.
    """
    unknown = False
    needs: dict[str, None] = {}
    for held, paragraph, open_facts in _exceptions(c, at_airport):
        if held:
            return True, paragraph, ()
        if held is None:
            unknown = True
            needs.update(dict.fromkeys(open_facts))
    return (None, "", tuple(needs)) if unknown else (False, "", ())


def _exceptions(c: Claimant, at_airport: bool) -> Iterator[Found]:
    if not at_airport:
        yield from _relatives(c)
        if c.law.stca_rule("E5", c.claim.last):
            yield _minor_alone(c)
        for document, row, paragraph in _BY_DOCUMENT:
            if c.law.stca_rule(row, c.claim.last):
                yield _document(c, document, paragraph)
    document, row, paragraph = DEATH_PENALTY
    if c.law.stca_rule(row, c.claim.last):
        yield _document(c, document, paragraph)


def _document(c: Claimant, document: str, paragraph: str) -> Found:
    told = c.told.stca_documents
    if told is None:
        return None, paragraph, (DOCUMENTS,)
    return document in told, paragraph, ()


def _relatives(c: Claimant) -> Iterator[Found]:
    """Go through the relatives in Canada, in the order of the paragraphs."""
    relatives = c.told.relatives_in_canada
    if relatives is None:
        yield None, "159.5(a)", (RELATIVES,)
        return
    for status, row, paragraph, adult in _BY_STATUS:
        if not c.law.stca_rule(row, c.claim.last):
            continue
        for index, relative in enumerate(relatives):
            family = None if relative.relation is None else c.law.family.get(relative.relation, False)
            of_status = None if relative.status is None else relative.status == status
            grown_up = relative.adult if adult else True
            held = all_of(family, of_status, grown_up)
            yield held, paragraph, _open(index, held, family, of_status, grown_up)


def _open(
    index: int, held: bool | None, family: bool | None, of_status: bool | None, grown_up: bool | None
) -> tuple[str, ...]:
    if held is not None:
        return ()
    facts = (("relation", family), ("status", of_status), ("adult", grown_up))
    return tuple(f"{RELATIVES}[{index}].{name}" for name, fact in facts if fact is None)


def _minor_alone(c: Claimant) -> Found:
    """Paragraph (e): a minor alone, without a partner, and no parent or guardian in either country."""
    facts: tuple[tuple[bool | None, Callable[[], str]], ...] = (
        (c.unaccompanied_minor, lambda: "protection.unaccompanied_minor"),
        (negation(c.partner), lambda: "partner"),
        (
            negation(c.parent_or_guardian_in(CANADA, UNITED_STATES)),
            lambda: "protection.parents_or_guardian_in",
        ),
    )
    held = all_of(*(fact for fact, _ in facts))
    needs = tuple(path() for fact, path in facts if fact is None) if held is None else ()
    return held, "159.5(e)", needs
