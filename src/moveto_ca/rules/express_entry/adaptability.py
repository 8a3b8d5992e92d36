"""Adaptability in the grid of the Federal Skilled Worker class: the couple's ties to Canada.

Authority: IRPR 83.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import all_of, any_of
from moveto_ca.rules.education import INDEX, TWO_YEAR, in_canada
from moveto_ca.rules.express_entry.crs_extras import RESIDENT, scored_levels
from moveto_ca.rules.job_facts import CANADIAN_PERMIT, CANADIAN_PERMIT_ANY_LEVEL, SKILLED
from moveto_ca.rules.language import at_least_in_all
from moveto_ca.rules.work_history import full_time_amount, worked

if TYPE_CHECKING:
    from moveto_ca.profile.household import Relative
    from moveto_ca.profile.person import Credential
    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.express_entry.selection_factors import SelectionGrid
    from moveto_ca.rules.facts import PersonFacts

RELATIVES: Final = frozenset(
    {"parent", "grandparent", "child", "grandchild", "sibling", "aunt_or_uncle", "niece_or_nephew"}
)


class Element:
    """One element of adaptability: whether it applies, and what would settle it."""

    __slots__ = ("fact", "needs")

    def __init__(self, fact: bool | None, needs: tuple[str, ...] = ()) -> None:
        self.fact = fact
        self.needs = needs if fact is None else ()


SO: Final = Element(True)
NOT_SO: Final = Element(False)


def _element(fact: bool | None, needs: tuple[str, ...]) -> Element:
    """Give an element; what is settled needs nothing."""
    if fact is None:
        return Element(None, needs)
    return SO if fact else NOT_SO


def elements(case: Case, grid: SelectionGrid) -> dict[str, Element]:
    """Tell which elements of adaptability apply, by name."""
    facts = case.facts
    scored = facts.accompanying
    partner = facts.partner
    if isinstance(partner, Nothing) or scored.fact is False:
        language = study = work = NOT_SO
    elif partner is None:
        language = study = work = Element(None, scored.needs)
    else:
        language = _of_partner(scored.fact, _partner_language(partner, grid))
        study = _of_partner(scored.fact, _study(partner, grid))
        work = _of_partner(scored.fact, _work(partner, CANADIAN_PERMIT_ANY_LEVEL, case))
    return {
        "partner_language": language,
        "study": _study(case.person, grid),
        "partner_study": study,
        "work": _work(case.person, CANADIAN_PERMIT, case),
        "partner_work": work,
        "relative": _relative(case, grid),
        "arranged_employment": _element(case.arranged.awarded, case.arranged.needs),
    }


def _of_partner(scored: bool | None, element: Element) -> Element:
    return _element(all_of(scored, element.fact), element.needs or ("partner.accompanies",))


def _partner_language(partner: PersonFacts, grid: SelectionGrid) -> Element:
    levels = [scored_levels(partner.english), scored_levels(partner.french)]
    facts = [None if one is None else at_least_in_all(one, grid.partner_language_minimum) for one in levels]
    return _element(any_of(*facts), ("partner.languages.english",))


def _study(person: PersonFacts, grid: SelectionGrid) -> Element:
    """Full-time study in Canada for two academic years, in a programme of two; no credential is needed."""
    told = person.person
    needs = (f"{person.path}.canadian_study_years",)
    if told is None:
        return Element(None, needs)
    if told.canadian_study_years is not None:
        return SO if told.canadian_study_years >= grid.study_years else NOT_SO
    if told.canadian_study == "none" or told.education is not None:
        # Who lists every credential, none of them Canadian, is taken as not having studied in Canada.
        return Element(
            any_of(False, *(_long_study(credential, grid) for credential in told.education or ())), needs
        )
    return Element(None, needs)


def _long_study(credential: Credential, grid: SelectionGrid) -> bool | None:
    """Tell whether a credential stands for two years of full-time study in Canada."""
    long = None
    if credential.years is not None:
        long = credential.years >= grid.study_years
    elif credential.level is not None and credential.level not in {"none", "secondary"}:
        long = True if TWO_YEAR <= INDEX[credential.level] <= INDEX["bachelor"] else None
    return all_of(in_canada(credential), credential.full_time, long)


def _work(person: PersonFacts, kind: tuple[str, ...], case: Case) -> Element:
    """A year of full-time work in Canada on a permit; the partner's may be of any level.

    Unlike elsewhere the law names no equal amount of part-time work here (IRPR 83(4)).
    """
    years = case.limits["fsw_minimum_years"]
    jobs = person.jobs
    if jobs is not None:
        first, before = case.limits.fsw_from, case.facts.as_of
        done = worked(jobs, kind, first, before, person.rules.work, add_up=full_time_amount)
        return _element(done.reaches(years), tuple(f"{person.path}.{name}" for name in done.needs))
    sums = None if person.person is None else person.person.work_years
    if sums is None or sums.canada is None:
        return Element(None, (f"{person.path}.work",))
    if "skilled" in kind and sums.noc is not None and sums.noc[1] not in SKILLED:
        return NOT_SO
    return SO if sums.canada >= years else NOT_SO


def _relative(case: Case, grid: SelectionGrid) -> Element:
    relatives = case.facts.profile.relatives_in_canada
    if relatives is None:
        return Element(None, ("relatives_in_canada",))
    if not relatives:
        return NOT_SO
    found: bool | None = False
    needs: list[str] = []
    for place, relative in enumerate(relatives):
        fact = _relative_counts(relative, case, grid)
        found = any_of(found, fact)
        if fact is None:
            told = {
                "canada_status": relative.canada_status,
                "lives_in_canada": relative.lives_in_canada,
                "age": relative.age,
                "relation": relative.relation,
                "of": relative.of,
            }
            needs.extend(
                f"relatives_in_canada[{place}].{name}" for name, value in told.items() if value is None
            )
    return _element(found, tuple(needs))


def _relative_counts(relative: Relative, case: Case, grid: SelectionGrid) -> bool | None:
    whose = relative.of
    accompanying = case.facts.accompanying.fact
    if whose is None:
        # Whose relative it is matters only beside a partner who is not counted.
        related = True if accompanying or isinstance(case.facts.partner, Nothing) else None
    else:
        related = accompanying if whose == "partner" else True
    return all_of(
        None if relative.relation is None else relative.relation in RELATIVES,
        related,
        None if relative.canada_status is None else relative.canada_status in RESIDENT,
        relative.lives_in_canada,
        None if relative.age is None else relative.age >= grid.relative_age,
    )
