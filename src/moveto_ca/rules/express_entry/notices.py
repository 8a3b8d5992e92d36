"""Warnings of an Express Entry answer: assumptions, estimates, rules that changed or are to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import Notice
from moveto_ca.rules.express_entry.crs_grid import MOST_FOREIGN_YEARS
from moveto_ca.rules.express_entry.experience import longest_foreign_occupation
from moveto_ca.rules.express_entry.funds import TABLE as FUNDS
from moveto_ca.rules.express_entry.score import SELF_ASSESSED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.facts import PersonFacts

IN_WORDS: Final = {
    "languages.english": "a test in English",
    "languages.french": "a test in French",
    "certificate_of_qualification": "a Canadian certificate of qualification in a trade",
    "canadian_study": "study in Canada",
    "relatives_in_canada": "a brother or sister in Canada",
    "plans.nomination": "a nomination by a province",
    "education": "education",
    "work": "work in Canada",
}
RULES_CHANGED: Final = "rules_changed"
FUNDS_LATEST_KNOWN: Final = "funds_latest_known"
NEW_FACTORS: Final = (
    "Since 2026-11-03 there are also points for Canadian work and for a Canadian job offer in listed "
    "high-wage occupations. Your points may be higher than shown if your occupation is on that list. The "
    "list and the values are not known to this tool, so it cannot say more. Check the official tool."
)
NO_NEW_FACTORS: Final = (
    "You have neither a year of skilled work in Canada nor a job offer there, so the two new factors known "
    "of cannot add points for you."
)
ASSUMED_NEWCOMER: Final = (
    "Your partner, who comes with you, is taken to be neither a citizen nor a permanent resident of Canada, "
    "because nothing else was told. A partner who is one is not counted in your points."
)


def notices(case: Case, class_day: date) -> tuple[Notice, ...]:
    """Give every warning of the route.

    Args:
        case: The case.
        class_day: Day on which the application counts as made.
    """
    return tuple(_notices(case, class_day))


def _notices(case: Case, class_day: date) -> Iterator[Notice]:
    facts = case.facts
    yield from _of_the_law(case)
    if class_day != facts.as_of:
        yield Notice("application_day", f"The classes are read as for an application made on {class_day}.")
    score = case.score
    if score.grid is None:
        yield Notice("not_covered", "The points system before 2016-11-19 is not covered by this tool.")
        return
    possible = score.new_factors_possible(case.offered)
    if possible:
        yield Notice("new_factors_possible", NEW_FACTORS)
    elif possible is False and score.grid.high_wage_exists and not score.grid.high_wage_known:
        yield Notice("new_factors_not_possible", NO_NEW_FACTORS)
    if score.choices:
        yield from _of_score(case)
    for whose, person in _people(case):
        yield from _of_person(whose, person)


def _of_the_law(case: Case) -> Iterator[Notice]:
    """Give the notices of the day; one that newer rows of a table have answered is left out."""
    facts, grid = case.facts, case.score.grid
    funds = [row.from_ for row in facts.tables.rows(FUNDS, on=facts.as_of) if row.from_ is not None]
    for row in facts.tables.rows("ee-notices", on=facts.as_of):
        code, since = row.key[0], row.from_
        if code == RULES_CHANGED and grid is not None and not grid.why_not_exact:
            continue
        if code == FUNDS_LATEST_KNOWN and since is not None and any(day >= since for day in funds):
            continue
        yield Notice(code, row["text"])


def _people(case: Case) -> list[tuple[str, PersonFacts]]:
    partner = case.score.inputs.partner
    return (
        [(("Your"), case.person)] if partner is None else [("Your", case.person), ("Your partner's", partner)]
    )


def _of_score(case: Case) -> Iterator[Notice]:
    inputs = case.score.inputs
    if inputs.estimated():
        yield Notice("estimate", SELF_ASSESSED + " The points are an estimate until a test confirms them.")
    untold = inputs.untold()
    if untold:
        yield Notice(
            "assumptions",
            f"Counted as none in your points, because it was not told: {'; '.join(map(_in_words, untold))}. "
            "Each of these could only add points.",
        )
    partner = inputs.partner
    if partner is not None and partner.person is not None and partner.person.canada_status is None:
        yield Notice("assumed_newcomer", ASSUMED_NEWCOMER)
    longest = longest_foreign_occupation(case.person)
    if longest is not None and min(longest.years, MOST_FOREIGN_YEARS) < min(
        inputs.foreign.years, MOST_FOREIGN_YEARS
    ):
        yield Notice(
            "foreign_work_in_several_occupations",
            (
                "Your foreign work is counted over all your skilled occupations, as the instructions say. "
                "The official tool asks for one occupation only; counted so, it would give fewer points."
            ),
        )


def _in_words(path: str) -> str:
    who, _, rest = path.partition(".")
    if who == "partner":
        return "your partner's " + IN_WORDS.get(rest, rest).removeprefix("a ")
    known = IN_WORDS.get(path) or IN_WORDS.get(rest)
    if known is None:
        known = "study in Canada" if rest.startswith("education") else rest
    return known


def _of_person(whose: str, person: PersonFacts) -> Iterator[Notice]:
    for result in (person.english, person.french):
        if (
            result is not None
            and not isinstance(result, Nothing)
            and result.date is None
            and not result.estimated
        ):
            yield Notice(
                "undated_test",
                f"{whose} {result.language.title()} test: the day was not told; it is taken as counting.",
            )
    education = person.education
    if education is not None and education.assumed and education.held:
        yield Notice(
            "assumed_assessment",
            f"{whose} education: told as Canada assesses it. An assessment (ECA) is taken for granted.",
        )
    if education is not None and education.eca_undated:
        yield Notice(
            "undated_assessment",
            f"{whose} assessment (ECA): its day was not told. It is taken as still counting.",
        )
    if any(job.job.duties_match is None or job.job.paid is None for job in person.jobs or ()):
        yield Notice(
            "assumed_work",
            f"{whose} jobs: where nothing else was told, each is taken as paid, for an employer of the "
            "country where it was done, and with the main duties of the occupation given. The duties decide, "
            "not the title.",
        )
