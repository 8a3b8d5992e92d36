"""What to know before acting on an Express Entry answer, made when the report is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.express_entry import skilled_worker
from moveto_ca.rules.express_entry.categories import ids_met_now, in_force, member
from moveto_ca.rules.express_entry.crs import crs_points, swapped
from moveto_ca.rules.express_entry.crs_grid import HIGHEST_AGE, MOST_CANADIAN_YEARS, grid_on
from moveto_ca.rules.express_entry.names import OccupationName
from moveto_ca.rules.express_entry.rounds import NOMINEES, all_rounds
from moveto_ca.rules.express_entry.score import partner_score
from moveto_ca.rules.express_entry.steps import fits, none_open
from moveto_ca.rules.express_entry.window import window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from moveto_ca.report import Stream
    from moveto_ca.rules.express_entry.case import Case

RESEARCHERS: Final = "researchers"
CEC: Final = "cec"
FRENCH: Final = "french"
NO_ROUND: Final = (
    "No round of the last twelve months was open to you, whatever your score. The steps name what could open "
    "some."
)
FOR_COMPARISON: Final = (
    "For comparison, the lowest scores invited in the rounds of these twelve months: {0}. On the points "
    "system of those days you have {1}; a year of skilled work in Canada from now on would make it {2}, your "
    "age then included."
)
WITH_600: Final = "provincial nominees, with the points of their nomination,"
UNUSED_CATEGORY: Final = (
    "You are in a category that is in force, {0}, but no round of it was held in the last twelve months; {1}."
)
ONCE_IN_A_CLASS: Final = (
    "You are in the category {0}. Its rounds are open to you once you meet one of the three classes. Held in "
    "the last twelve months: {1}; lowest score invited: {2}."
)
ONLY_CANADA: Final = (
    "The category {0} asks for {1} months of work in Canada in one of its occupations ({2}). Work elsewhere "
    "does not count for it."
)
AGE_COSTS: Final = (
    "Age counts: at {0} it gives {1} points in the ranking, at {3} to {4} it gives {2}, and from {5} on none."
)
TRUE_TWICE: Final = (
    "Your points must be true both on the day of the invitation and on the day you apply. Points lost only "
    "by a birthday between the two are forgiven."
)
AT_VISA_TOO: Final = (
    "The requirements of the Federal Skilled Worker class must be met on the day you apply and again on the "
    "day the visa is issued."
)
PARTNER_FIRST: Final = (
    "With your partner as the principal applicant the points would be {0}. Only one of you is ranked; it can "
    "be either."
)
NO_OFFER_POINTS: Final = "A job offer as such has given no points since 2025-03-25."
EXCEPT_HIGH_WAGE: Final = "Since 2026-11-03 it may again, in listed high-wage occupations."
PARTNER_STAYS: Final = (
    "A partner who stays behind is not scored, but must be declared and examined, and does not become a "
    "permanent resident with this application."
)


def cautions(case: Case, best: Stream) -> Iterator[str]:
    """Give what to know before acting.

    Args:
        case: The case on the day of the assessment.
        best: Its best stream.
    """
    facts = case.facts
    if none_open(best.conditions):
        yield NO_ROUND
    if best.conditions[-1].share == (0, 0):
        yield from _comparison(case)
    yield from _categories(case, best)
    yield from _categories_for_work_in_canada(case)
    yield from _age(case)
    yield TRUE_TWICE
    if best.id == skilled_worker.STREAM_ID:
        yield AT_VISA_TOO
    other = partner_score(facts)
    if other is not None and other.total is not None and other.total > (case.score.total or 0):
        about = "about " if other.inputs.estimated() else ""
        yield PARTNER_FIRST.format(f"{about}{other.total}")
    if _partner_stays(case):
        yield PARTNER_STAYS
    yield from _body_cautions(case)
    grid = case.score.grid
    scores_now = bool(case.score.choices) and case.score.choices[0][1].high_wage_offer > 0
    if case.offered and grid is not None and not grid.offers_score and not scores_now:
        yield NO_OFFER_POINTS if not grid.high_wage_exists else NO_OFFER_POINTS + " " + EXCEPT_HIGH_WAGE


def _partner_stays(case: Case) -> bool:
    """Tell whether a partner stays behind who is neither citizen nor permanent resident of Canada."""
    partner = case.facts.partner
    if partner is None or isinstance(partner, Nothing) or case.facts.accompanying.fact is not False:
        return False
    return not partner.canadian_citizen and not partner.canadian_permanent_resident


def _comparison(case: Case) -> Iterator[str]:
    """Set the score beside the rounds that a year of work in Canada, French or a nomination would open."""
    span = window(case.facts.tables, case.facts.as_of)
    score = case.score.on(span.held[-1].date) if span.held else None
    if score is None:
        return
    told = []
    for key, words in ((CEC, None), (FRENCH, None), (NOMINEES, WITH_600)):
        cutoffs = [round_.cutoff for round_ in span.held if round_.key == key]
        if cutoffs:
            title = words or span.titles[key]
            told.append(f"{title} {_from_to(min(cutoffs), max(cutoffs))}")
    later = _with_a_year_in_canada(case, span.held[-1].date)
    about = "about " if case.score.inputs.estimated() else ""
    if told and later is not None:
        yield FOR_COMPARISON.format("; ".join(told), f"{about}{score}", f"{about}{later}")


def _with_a_year_in_canada(case: Case, day: date) -> int | None:
    """Work out the score of a person who works in Canada for a year from now on, on the grid of a day."""
    facts, inputs = case.facts, case.score.inputs
    grid = grid_on(facts.tables, day)
    prepared = None if grid is None else inputs.prepared(grid)
    if grid is None or prepared is None:
        return None
    in_a_year = case.person.age_on(years_after(facts.as_of, 1))
    age = prepared.age + 1 if in_a_year is None else in_a_year
    years = min(prepared.canadian_years + 1, MOST_CANADIAN_YEARS)
    after = prepared._replace(age=min(age, HIGHEST_AGE), canadian_years=years)
    one, other = crs_points(grid, after).total, crs_points(grid, swapped(after)).total
    return max(one, other) if len(inputs.choices) > 1 else one


def _from_to(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} to {high}"


def _categories(case: Case, best: Stream) -> Iterator[str]:
    """Name the categories that the person meets without their rounds showing in the table of rounds."""
    facts = case.facts
    span = window(facts.tables, facts.as_of)
    in_class = fits(best.conditions)
    for category in facts.once(ids_met_now)[0]:
        title = span.titles.get(category, category)
        cutoffs = [round_.cutoff for round_ in span.held if round_.key == category]
        if cutoffs and not in_class:
            yield ONCE_IN_A_CLASS.format(title, len(cutoffs), _from_to(min(cutoffs), max(cutoffs)))
        elif not cutoffs:
            yield UNUSED_CATEGORY.format(title, _last_round(case, category))


def _last_round(case: Case, key: str) -> str:
    """Say when the last round of a kind was held."""
    day = case.facts.as_of
    found = next((r for r in reversed(all_rounds(case.facts.tables)) if r.key == key and r.date <= day), None)
    if found is None:
        return "none was ever held"
    return f"the last one was on {found.date}, at {found.cutoff} points"


def _categories_for_work_in_canada(case: Case) -> Iterator[str]:
    """Say of the categories for work in Canada alone that work elsewhere does not open them."""
    facts, person = case.facts, case.person.person
    plans = facts.profile.plans
    offered = {offer.noc for offer in (None if plans is None else plans.job_offers) or ()}
    near = case.occupations | {noc for noc in offered if noc is not None}
    academic = person is not None and bool(person.researcher_or_academic)
    for rule in in_force(facts.tables, facts.as_of):
        concerns = not rule.codes.isdisjoint(near) or (rule.id == RESEARCHERS and academic)
        if rule.in_canada and concerns and member(facts, rule) is not True:
            listed = "; ".join(str(OccupationName.of(facts, noc)) for noc in sorted(rule.codes))
            yield ONLY_CANADA.format(rule.title, rule.min_months, listed)


def _age(case: Case) -> Iterator[str]:
    """Say what age costs in the ranking."""
    inputs, grid = case.score.inputs, case.score.grid
    age = inputs.age
    if grid is None or age is None or not case.score.choices:
        return
    cells = grid.columns[inputs.with_partner or 0].age
    most = max(cells)
    best = [years for years, points in enumerate(cells) if points == most]
    if age > best[-1]:
        none_from = next(years for years in range(best[-1], len(cells)) if cells[years] == 0)
        yield AGE_COSTS.format(age, cells[age], most, best[0], best[-1], none_from)


def _body_cautions(case: Case) -> Iterator[str]:
    """Name the body that must assess the diploma, where an occupation has one."""
    for row in case.facts.tables.rows("eca-designated-bodies", on=case.facts.as_of):
        if row.key[0] in case.occupations:
            only = "" if row["always"] else " if you need a licence"
            yield (
                f"For the occupation {row.key[0]} the assessment of the diploma must come from the "
                f"{row['body']}{only}."
            )
