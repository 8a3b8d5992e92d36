"""What to do next, before and after an invitation.

Authority: IRPA 10.1, 11.2; Ministerial Instructions respecting Express Entry; section 12 of the sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import NOT_MET, UNKNOWN, Step
from moveto_ca.rules.conditions import LAW
from moveto_ca.rules.education import TWO_OR_MORE
from moveto_ca.rules.express_entry.categories import in_force
from moveto_ca.rules.express_entry.crs_extras import enhanced_nomination
from moveto_ca.rules.express_entry.crs_grid import HIGHEST_LEVEL
from moveto_ca.rules.express_entry.score import invited_on, last_day_to_apply
from moveto_ca.rules.language import ABILITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moveto_ca.report import Condition
    from moveto_ca.rules.education import EducationFacts
    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.express_entry.crs_grid import Grid

TREATY_PARTIES: Final = "cusma-parties"
ONLINE: Final = "Your secure account with Immigration, Refugees and Citizenship Canada, online"


def days_to_apply(case: Case) -> int | None:
    """Give how many days there are to apply after an invitation; None if not known."""
    row = case.facts.tables.row("ee-after-invitation", "apply", on=invited_on(case.facts) or case.facts.as_of)
    return None if row is None else int(row["days"])


def steps(case: Case, conditions: Sequence[Condition]) -> tuple[Step, ...]:
    """List what to do next for the best stream, first step first."""
    return tuple(_after(case) if invited_on(case.facts) is not None else _before(case, conditions))


def _before(case: Case, conditions: Sequence[Condition]) -> Iterator[Step]:
    open_ids = {condition.id for condition in conditions if condition.outcome in (NOT_MET, UNKNOWN)}
    guessed = any(result.estimated for result in case.results)
    if "language-test" in open_ids or "language-level" in open_ids or guessed:
        yield Step(
            (
                "Book an approved language test. Everybody needs one, native speakers too. Aim for level 9 "
                "in all four parts: below it you lose many points."
            ),
            where="IELTS General Training, CELPIP-General or PTE Core; for French TEF Canada or TCF Canada",
        )
    education = case.person.education
    if education is None or "eca" in open_ids or _unassessed(education):
        yield Step(
            (
                "Order an educational credential assessment (ECA) for each foreign diploma that is to count. "
                "It takes several weeks."
            ),
            where="World Education Services, ICAS, Comparative Education Service, IQAS or ICES",
        )
    for condition in conditions:
        if (
            condition.id
            in {"canadian-work", "primary-work", "trade-work", "offer-or-certificate", "funds", "points"}
            and condition.outcome == NOT_MET
            and condition.rule.remedy
            and not (condition.id == "points" and case.selection.once_assessed_passes)
        ):
            yield Step(condition.rule.remedy)
    if not case.occupations:
        yield Step(
            "Find your five-digit occupation code (NOC 2021) by its main duties, not by the title of your "
            "job."
        )
    yield Step(
        (
            "Create your Express Entry profile. It is free and lives for one year. The earlier it is "
            "submitted, the better it stands among equal scores."
        ),
        where=ONLINE,
    )
    if none_open(conditions):
        yield Step(f"Look for what opens rounds to you: {opens_rounds(case)}. A higher score alone does not.")
    better = _what_adds_points(case)
    if better:
        yield Step(f"Improve your points: {'; '.join(better)}.")
    days = days_to_apply(case)
    yield Step(
        "After an invitation, file the whole application in time. An incomplete one is sent back, and you "
        "need a new profile. Collect the documents before.",
        ONLINE,
        None,
        days,
    )


def _unassessed(education: EducationFacts) -> bool:
    """Tell whether the highest diploma still wants an assessment, or counts less for want of one."""
    held, level = education.held, education.level
    return bool(education.assumed and held) or (held is not None and level is not None and held > level)


def none_open(conditions: Sequence[Condition]) -> bool:
    """Tell whether a class may be met, but no round of the twelve months was open in it."""
    share = conditions[-1].share
    return fits(conditions) and share is not None and share[1] == 0


def fits(conditions: Sequence[Condition]) -> bool:
    """Tell whether nothing that the law asks of a class is known to fail."""
    return all(one.outcome != NOT_MET for one in conditions if one.rule.basis == LAW)


def opens_rounds(case: Case) -> str:
    """Say what opens rounds to somebody to whom none was open."""
    facts, held = case.facts, case.person.citizenships or frozenset()
    treaty = any(row.key[0] in held for row in facts.tables.rows(TREATY_PARTIES, on=facts.as_of))
    permit = " (for example on a CUSMA work permit)" if treaty else ""
    grid = case.score.grid
    points = "" if grid is None else f" ({grid.nomination} points)"
    return (
        f"a nomination by a province{points}, {_french(case)}a year of skilled work in Canada{permit}, or "
        "work in an occupation of a category in use"
    )


def _french(case: Case) -> str:
    """Name the level in French that the category of the day asks for."""
    rules = in_force(case.facts.tables, case.facts.as_of)
    level = next((rule.min_level for rule in rules if rule.min_level is not None), None)
    return "" if level is None else f"French at level {level} in all four parts, "


def _what_adds_points(case: Case) -> list[str]:
    """Say what could still add points to the ranking, by what the person has."""
    found: list[str] = []
    facts, grid = case.facts, case.score.grid
    if grid is None:
        return found
    results = [result.scored for result in case.results if result.scored]
    bands = facts.tables.rows("crs-bands", on=facts.as_of)
    best = max(row["minimum"] for row in bands if row.key[0] == "language")
    if not any(min(levels) >= best for levels in results):
        found.append(f"level {best} in all four parts of the test")
    french = case.score.inputs.french
    if grid.french_lowest <= HIGHEST_LEVEL and (french is None or min(french) < grid.french_lowest):
        found.append(f"French at level {grid.french_lowest} or more in all four parts")
    education = case.person.education
    if education is not None and education.level is not None and education.level < TWO_OR_MORE:
        found.append("a second diploma on the assessment")
    found.extend(_of_partner(case, grid))
    if not enhanced_nomination(facts):
        found.append(f"a nomination by a province ({grid.nomination} points)")
    return found


def _after(case: Case) -> Iterator[Step]:
    last_day = last_day_to_apply(case.facts)
    until = "" if last_day is None else f" by {last_day}"
    yield Step(
        f"File the online application{until}, or decline in time to keep your profile.",
        ONLINE,
        None,
        days_to_apply(case),
    )
    for text in documents(case):
        yield Step(text)
    yield Step(
        "Pay the fees. The right of permanent residence fee may be paid later, up to the visa; it is paid "
        "back if residence is refused."
    )
    yield Step(
        "Give your fingerprints and photo within the time in the letter. Citizens of the United States give "
        "them too."
    )


def _of_partner(case: Case, grid: Grid) -> Iterator[str]:
    """Say what a partner who is counted could still add: a test, a diploma with its assessment."""
    choices, partner = case.score.choices, case.score.inputs.partner
    if partner is None or not choices:
        return
    points, column = choices[0][1], grid.columns[1]
    most = len(ABILITIES) * max(column.partner_language)
    results = (partner.english, partner.french)
    guessed = any(r.estimated for r in results if r is not None and not isinstance(r, Nothing))
    if guessed or points.partner_language < most:
        yield "your partner's language test"
    if points.partner_education < max(column.partner_education):
        yield "your partner's diploma with an assessment, or a higher one"


def documents(case: Case) -> tuple[str, ...]:
    """List the documents of an application."""
    found = [
        "Passport, test results, ECA, and photos.",
        "Letters from employers with title, duties, hours, pay and dates.",
        (
            "Police certificates; for the United States the FBI identity history, for everyone of 18 or more "
            "who spent six months or more in a row there in the last ten years."
        ),
    ]
    medical = case.facts.tables.row(
        "ee-upfront-medical", "medical", on=invited_on(case.facts) or case.facts.as_of
    )
    if medical is not None and medical["required"]:
        found.append("Proof of a medical exam, done before you apply.")
    found.append(
        "Letters from your bank with the average balance of six months, or a letter that says why you need "
        "not show funds."
    )
    if case.has_partner:
        found.append("Proof of marriage, or the declaration of a common-law union (form IMM 5409).")
    if case.facts.children:
        found.append(
            "Birth certificates of the children; form IMM 5604 if the other parent does not come along."
        )
    found.append("If somebody represents you: form IMM 5476.")
    return tuple(found)
