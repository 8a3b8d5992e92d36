"""Which grants a person's facts point to; for most people there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.citizenship.grants.law import (
    ADOPTION,
    DISCRETIONARY,
    NATURALIZATION,
    RESUMPTION,
    ROUTE,
    STATELESS,
    GrantLaw,
)
from moveto_ca.rules.citizenship.law import law_of
from moveto_ca.rules.citizenship.people import lines_of
from moveto_ca.rules.citizenship.tell import interim_measure
from moveto_ca.rules.citizenship.verdict import CITIZEN

if TYPE_CHECKING:
    from moveto_ca.rules.facts import Facts

STREAMS: Final = frozenset({NATURALIZATION, ADOPTION, RESUMPTION, DISCRETIONARY, STATELESS})
LOSSES: Final = frozenset({"renounced", "retention_lost", "lost_otherwise", "revoked"})


def pointed_to(facts: Facts) -> set[str]:
    """Give the streams that something told points to."""
    profile = facts.profile
    found: set[str] = set()
    if _resident_or_counts_days(facts):
        found.add(NATURALIZATION)
    if profile.ancestry and adopted(facts):
        found.add(ADOPTION)
    person = profile.applicant
    if person is not None:
        if person.citizenship_events and lost_citizenship(facts):
            found.add(RESUMPTION)
        if person.citizenships == () and stateless(facts):
            found.add(STATELESS)
    if special(facts):
        found.add(DISCRETIONARY)
    if not found <= {NATURALIZATION} and citizen_already(facts):
        found &= {NATURALIZATION}
    plans = profile.plans
    if plans is not None and plans.applications:
        named = {application.route or "" for application in plans.applications}
        found |= named & STREAMS
        if ROUTE in named and not found:
            found.add(NATURALIZATION)
    return found


def citizen_already(facts: Facts) -> bool:
    """Tell whether a line of the family, or the birth, makes the person a citizen, who needs no grant."""
    return lines_of(facts).verdict[0] == CITIZEN


def _resident_or_counts_days(facts: Facts) -> bool:
    """Tell whether permanent residence, a stay in Canada or service in its Forces was told."""
    person = facts.profile.applicant
    if person is not None and (
        person.canada_status == "permanent_resident" or person.permanent_resident_since
    ):
        return True
    return facts.profile.presence is not None


def adopted(facts: Facts) -> bool:
    """Tell whether a line of the family begins with an adoptive parent."""
    return any(
        line and (line[0].link == "adoptive_parent" or line[0].adopted_next_on)
        for line in facts.profile.ancestry or ()
    )


def lost_citizenship(facts: Facts) -> bool:
    """Tell whether a loss of citizenship was told."""
    person = facts.profile.applicant
    events = None if person is None else person.citizenship_events
    return bool(events) and any(e.kind in LOSSES and not isinstance(e.date, Nothing) for e in events or ())


def has_no_country(facts: Facts) -> bool | None:
    """Tell whether the person is a citizen of no country; None if not told."""
    held = facts.applicant.citizenships
    return None if held is None else not held


def stateless(facts: Facts) -> bool:
    """Tell whether somebody without a country was born when the grant of the day asks for it."""
    person = facts.profile.applicant
    if person is None or person.birth_date is None or not has_no_country(facts):
        return False
    since = facts.tables.compiled(GrantLaw, facts.as_of).stateless_born_from
    return since is not None and person.birth_date >= since


def contested(facts: Facts) -> bool:
    """Tell whether the law can be read two ways about the person's line of descent."""
    if not facts.profile.ancestry:
        return False
    verdict, reason, _ = lines_of(facts).verdict
    return verdict == "unknown" and reason is not None and reason.startswith("contested")


def interim(facts: Facts) -> bool:
    """Tell whether the interim measure of 2025 was for the person."""
    law = facts.tables.compiled(law_of, facts.as_of)
    if not facts.profile.ancestry or not law.interim_from <= facts.as_of <= law.interim_to:
        return False
    return any(interim_measure(answer, facts.as_of, law) for answer in lines_of(facts).answers)


def special(facts: Facts) -> bool:
    """Tell whether something that was told may be a ground."""
    return bool(has_no_country(facts)) or contested(facts) or interim(facts)
