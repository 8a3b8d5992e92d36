"""P1: citizenship decides, not residence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check, unsettled

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.cusma.professions import Book
    from moveto_ca.rules.facts import Facts

UNITED_STATES: Final = "US"
_ONLY_UNITED_STATES: Final = (UNITED_STATES,)

CITIZEN: Final = Rule(
    "citizenship",
    "Citizen of the United States or Mexico",
    source="cusma",
    reference="art. 16.1; Annex 16-A, Section D",
    number="P1",
    required="You are a citizen of the United States or of Mexico. Living there, even as a permanent "
    "resident, is not enough, and neither is being a US national who is not a citizen.",
    reads=("applicant.citizenships", "applicant.us_status", "applicant.residence"),
)

_CONTRADICTORY: Final = check(
    CITIZEN,
    None,
    "You say that you are a US citizen, but the United States is not among your citizenships.",
    needs=("applicant.citizenships",),
)
_NOT_TOLD: Final = check(
    CITIZEN,
    None,
    "You did not say of which countries you are a citizen.",
    needs=("applicant.citizenships",),
)


def qualifying_citizenships(facts: Facts, listed: Book) -> tuple[str, ...] | None:
    """Give the citizenships that the agreement covers; None if they cannot be known.

    A US national who is not a citizen (most people born in American Samoa) may give ``US`` among the
    citizenships; the status then says that it is none. Authority: CUSMA art. 16.1.
    """
    person = facts.profile.applicant
    if person is None:
        return None
    held, status = person.citizenships, person.us_status
    if held is None:
        return _ONLY_UNITED_STATES if status == "citizen" and UNITED_STATES in listed.parties else None
    if held == _ONLY_UNITED_STATES and status != "national" and UNITED_STATES in listed.parties:
        return _ONLY_UNITED_STATES  # the common case
    if status == "citizen" and UNITED_STATES not in held:
        return None
    found = tuple([country for country in held if country in listed.parties])
    if status == "national" and UNITED_STATES in found:
        return tuple([country for country in found if country != UNITED_STATES])
    return found


def citizenship(facts: Facts, listed: Book) -> Condition:
    """P1: the person is a citizen of the United States or of Mexico.

    Args:
        facts: The person's facts.
        listed: The agreement's lists on the day.

    Returns:
        The condition. It is unsettled for a US citizen who lives in a territory that guidance leaves
        out of the agreement: the treaty asks about citizenship, the guidance about territory.
    """
    person = facts.profile.applicant
    held = qualifying_citizenships(facts, listed)
    if held is None:
        told = person is not None and person.citizenships is not None
        return _CONTRADICTORY if told else _NOT_TOLD
    assert person is not None  # noqa: S101 - without a person nothing is held
    if not held:
        if person.us_status == "national":
            found = "You are a US national, but not a citizen."
            return check(CITIZEN, False, found)
        return check(CITIZEN, False, "Your citizenships: {0}.", person.citizenships or "none")
    if held == _ONLY_UNITED_STATES and person.residence is not None:
        territory = listed.territories.get(person.residence)
        if territory is not None:
            return unsettled(
                CITIZEN,
                "You are a US citizen and live in {0}. Guidance leaves that territory out of the agreement; "
                "whether this touches its citizens is not settled. Ask a licensed adviser.",
                territory,
            )
    kept = listed.kept.get((CITIZEN, held[0]))
    if kept is None:
        kept = check(CITIZEN, True, "You are a citizen of {0}.", listed.parties[held[0]])
        listed.kept[CITIZEN, held[0]] = kept
    return kept
