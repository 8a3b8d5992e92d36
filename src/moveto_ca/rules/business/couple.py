"""Adaptability in the grid of the Self-Employed class: the couple's ties to Canada.

Authority: IRPR 105.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from moveto_ca.dates import years_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.business.schooling import education
from moveto_ca.rules.conditions import all_of, any_of
from moveto_ca.rules.education import INDEX, TWO_YEAR, in_canada
from moveto_ca.rules.job_facts import CANADIAN_PERMIT_ANY_LEVEL
from moveto_ca.rules.work_history import worked

if TYPE_CHECKING:
    from moveto_ca.profile import Credential
    from moveto_ca.rules.business.situation import Situation
    from moveto_ca.rules.facts import PersonFacts

RELATIVES: Final = frozenset(
    {"parent", "grandparent", "child", "grandchild", "sibling", "aunt_or_uncle", "niece_or_nephew"}
)
RESIDENT: Final = frozenset({"citizen", "permanent_resident"})
_EVER: Final = -60


class Ties(NamedTuple):
    """Points for adaptability: fewest, most, and the paths of the facts that keep the two apart."""

    low: int
    high: int
    needs: tuple[str, ...]


def adaptability(
    situation: Situation, points: dict[str, int], most: int, rows: tuple[tuple[str, int, int], ...]
) -> Ties:
    """Score the couple's ties to Canada; together they are capped.

    Args:
        situation: The person.
        points: Points of each element.
        most: The cap.
        rows: The items of the grid for education.
    """
    spouse = _spouse_education(situation, points, rows)
    elements = {
        "study": _either(situation, _study),
        "work": _either(situation, _work),
        "relative": _relative(situation),
    }
    low = spouse.low + sum(points[name] for name, (fact, _) in elements.items() if fact)
    high = spouse.high + sum(points[name] for name, (fact, _) in elements.items() if fact is not False)
    low, high = min(most, low), min(most, high)
    if low == high:
        return Ties(low, high, ())
    needs = [*spouse.needs, *(path for fact, paths in elements.values() if fact is None for path in paths)]
    return Ties(low, high, tuple(needs))


def _spouse_education(
    situation: Situation, points: dict[str, int], rows: tuple[tuple[str, int, int], ...]
) -> Ties:
    """Points by what the accompanying spouse would score for education."""
    comes, partner = situation.facts.accompanying, situation.facts.partner
    if comes.fact is False or isinstance(partner, Nothing):
        return Ties(0, 0, ())
    most = points["spouse-25"]
    if partner is None or comes.fact is None:
        return Ties(0, most, comes.needs)
    scored = education(partner.person, "partner", rows, situation.on)
    steps = sorted({one for _, _, one in rows}, reverse=True)

    def given(score: int) -> int:
        if score >= steps[0]:
            return points["spouse-25"]
        if score >= _lowest_of(rows, ("ps_nonuni_2", "bach_2")):
            return points["spouse-20"]
        return points["spouse-12"] if score >= _lowest_of(rows, ("ps_nonuni_1", "bach_1")) else 0

    low, high = given(scored.low), given(scored.high)
    return Ties(low, high, () if low == high else scored.needs)


def _lowest_of(rows: tuple[tuple[str, int, int], ...], items: tuple[str, ...]) -> int:
    return min(points for item, _, points in rows if item in items)


def _either(situation: Situation, of: object) -> tuple[bool | None, tuple[str, ...]]:
    """Ask an element of the applicant, and of a partner who comes along."""
    own, needs = of(situation, situation.facts.applicant)  # type: ignore[operator]
    comes, partner = situation.facts.accompanying, situation.facts.partner
    if own or comes.fact is False or isinstance(partner, Nothing):
        return own, needs
    if partner is None or comes.fact is None:
        return any_of(own, None), (*needs, *comes.needs)
    theirs, more = of(situation, partner)  # type: ignore[operator]
    return any_of(own, theirs), (*needs, *more)


def _study(situation: Situation, person: PersonFacts) -> tuple[bool | None, tuple[str, ...]]:
    """Two years of full-time study in Canada after school, completed on or after the 17th birthday."""
    told = person.person
    if told is None or told.education is None:
        none = told is not None and (told.canadian_study == "none" or told.education_level == "none")
        return (False, ()) if none else (None, (f"{person.path}.education",))
    figures = situation.day.figures
    years, from_age = figures["self_employed_study_years"], figures["self_employed_study_age"]
    found: bool | None = False
    needs: list[str] = []
    for place, credential in enumerate(told.education):
        if credential.completed is not None and credential.completed > situation.on:
            continue
        if credential.level in ("none", "secondary"):
            continue
        born = told.birth_date
        old_enough = (
            True
            if born is None or credential.completed is None
            else credential.completed >= years_after(born, from_age)
        )
        facts = {
            "country": in_canada(credential),
            "full_time": credential.full_time,
            "years": _long(credential, years),
            "completed": old_enough,
        }
        fact = all_of(*facts.values())
        found = any_of(found, fact)
        if fact is None:
            needs += [
                f"{person.path}.education[{place}].{name}" for name, one in facts.items() if one is None
            ]
    return found, tuple(needs)


def _long(credential: Credential, years: int) -> bool | None:
    if credential.years is not None:
        return credential.years >= years
    level = credential.level
    return True if level is not None and TWO_YEAR <= INDEX[level] <= INDEX["bachelor"] else None


def _work(situation: Situation, person: PersonFacts) -> tuple[bool | None, tuple[str, ...]]:
    """A year of full-time work in Canada under a work permit."""
    years = situation.day.figures["self_employed_work_years"]
    jobs = person.jobs
    if jobs is not None:
        since = years_after(situation.on, _EVER)
        done = worked(jobs, CANADIAN_PERMIT_ANY_LEVEL, since, situation.on, person.rules.work)
        return done.reaches(years), tuple(f"{person.path}.{name}" for name in done.needs)
    told = person.person
    sums = None if told is None else told.work_years
    if sums is None or sums.canada is None:
        return None, (f"{person.path}.work",)
    return sums.canada >= years, ()


def _relative(situation: Situation) -> tuple[bool | None, tuple[str, ...]]:
    """A relative in Canada, or a partner there who stays behind and is a citizen or permanent resident."""
    facts = situation.facts
    partner = facts.partner
    found: bool | None = False
    needs: list[str] = []
    if partner is not None and not isinstance(partner, Nothing) and partner.person is not None:
        home = partner.person.residence
        resident = any_of(partner.canadian_citizen, partner.canadian_permanent_resident)
        in_country = None if home is None else home[:2] == "CA"
        found = all_of(facts.accompanying.fact is False, resident, in_country)
    relatives = facts.profile.relatives_in_canada
    if relatives is None:
        return any_of(found, None), ("relatives_in_canada",)
    for place, relative in enumerate(relatives):
        told = {"relation": relative.relation, "canada_status": relative.canada_status}
        fact = all_of(
            None if relative.relation is None else relative.relation in RELATIVES,
            None if relative.canada_status is None else relative.canada_status in RESIDENT,
            relative.lives_in_canada,
            facts.accompanying.fact if relative.of == "partner" else True,
        )
        found = any_of(found, fact)
        if fact is None:
            needs += [f"relatives_in_canada[{place}].{name}" for name, one in told.items() if one is None]
            if relative.lives_in_canada is None:
                needs.append(f"relatives_in_canada[{place}].lives_in_canada")
    return found, tuple(needs)
