"""Conditions that several classes share: bar on the profile, language test and level, destination."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.conditions import Rule, all_of, check
from moveto_ca.rules.express_entry.names import ProvinceName

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.language import LanguageFacts
    from moveto_ca.rules.tables import Tables

QUEBEC: Final = "CA-QC"
NAMES: Final = {"english": "English", "french": "French"}

PROFILE_BAR: Final = Rule(
    "profile-bar",
    "No bar for misrepresentation",
    source="irpa",
    reference="s. 10.1(4), s. 40",
    number="1",
    required="You are not barred for misrepresentation. Such a bar lasts {0} years.",
    changeable=True,
    remedy="Wait until the bar has ended.",
    reads=("background.misrepresentation_finding", "plans.applications"),
)


def _no_bar(tables: Tables, on: date) -> Condition:
    years = tables.value("express-entry-limits", "misrepresentation_years", on=on)
    return check(PROFILE_BAR, True, "No finding of misrepresentation was told.", figures=(years,))


def profile_bar(case: Case) -> Condition:
    """Tell whether a finding of misrepresentation bars a profile; none told is taken as none made.

    The years begin the day after the finding, as for every other purpose: a finding of 2023-03-10 bars up to
    2028-03-10. Authority: IRPA 10.1(4), 40(2)(a); Interpretation Act 27(4).
    """
    background = case.facts.profile.background
    found = None if background is None else background.misrepresentation_finding
    if found is None or isinstance(found, Nothing):
        return case.facts.tables.compiled(_no_bar, case.facts.as_of)
    years = case.limits["misrepresentation_years"]
    free = years_after(found + timedelta(days=1), years)
    return check(
        PROFILE_BAR,
        case.facts.as_of >= free,
        "Finding of misrepresentation on {0}; free from {1}.",
        found,
        free,
        figures=(years,),
        lifts_on=free,
    )


class DestinationRule(Rule):
    """The rule that the person means to live outside Quebec, with the paragraph of one class."""

    def __init__(self, reference: str) -> None:
        super().__init__(
            "destination",
            "You mean to live outside Quebec",
            source="irpr",
            reference=reference,
            number="4.1",
            required="You intend to live in a province or territory other than Quebec.",
            changeable=True,
            remedy="Choose a province other than Quebec. Quebec selects its own immigrants.",
            reads=("plans.province", "plans.nomination", "plans.job_offers"),
        )


def destination(rule: Rule, case: Case) -> Condition:
    """Tell whether the person means to live outside Quebec."""
    place = case.destination
    if place is None:
        return check(rule, None, "You have not named a province.", needs=("plans.province",))
    return check(rule, place != QUEBEC, "You named {0}.", ProvinceName(place))


class LanguageRules:
    """The two rules of a class about language: an approved test that still counts, and its levels.

    Args:
        reference: Paragraph of the class.
        number: Number in the fact sheet.
        required: What levels it wants, with {0}, {1} for the figures of the day.
        also_reads: Facts beside the languages that decide which level is wanted.
    """

    __slots__ = ("level", "test")

    def __init__(self, reference: str, number: str, required: str, also_reads: tuple[str, ...] = ()) -> None:
        reads = ("applicant.languages", "plans.applications", *also_reads)
        self.test = Rule(
            "language-test",
            "An approved language test that still counts",
            source="irpr",
            reference=reference,
            number=number,
            required="A result of an approved test in English or French, less than {0} years old.",
            changeable=True,
            reads=reads,
            remedy=(
                "Take one of the approved tests: IELTS General Training, CELPIP-General or PTE Core for "
                "English, TEF Canada or TCF Canada for French. Everybody needs one, native speakers too."
            ),
        )
        self.level = Rule(
            "language-level",
            "Your language level",
            source="irpr",
            reference=reference,
            number=number,
            required=required,
            changeable=True,
            reads=reads,
            remedy="Take the test again and reach the level in each of the four parts.",
        )


def reaches(result: LanguageFacts, minima: tuple[int, int, int, int]) -> bool | None:
    """Tell whether a result reaches a level in listening, reading, writing and speaking each."""
    found: bool | None = True
    for level, minimum in zip(result.levels, minima, strict=True):
        if level is None:
            found = None
        elif level < minimum:
            return False
    return found


def language(
    rules: LanguageRules, case: Case, minima: tuple[int, int, int, int] | None, figures: tuple[int, ...]
) -> tuple[Condition, Condition]:
    """Apply the two language rules to the better of the two languages.

    A language that was not told counts as no result once the other was told.

    Args:
        rules: The rules of the class.
        case: The case.
        minima: Levels wanted in listening, reading, writing and speaking; None if not known.
        figures: Figures for the level's required text.

    Returns:
        The conditions on the test and on the level.
    """
    years = (case.limits["language_result_years"],)
    person = case.person
    results = case.results
    if not results:
        none = person.english is NOTHING and person.french is NOTHING
        other = "french" if person.english is NOTHING else "english"
        fact = False if none else None
        needs = (f"applicant.languages.{other}",)
        return (
            check(rules.test, fact, "No test result was told.", figures=years, needs=needs),
            check(rules.level, fact, "No language level was told.", figures=figures, needs=needs),
        )
    best = results[0]
    best_level = None if minima is None else reaches(best, minima)
    if len(results) > 1:
        other_level = None if minima is None else reaches(results[1], minima)
        if _worth(results[1], other_level) > _worth(best, best_level):
            best, best_level = results[1], other_level
    path = f"applicant.languages.{best.language}"
    return _test(rules.test, best, path, years), _level(rules.level, best, best_level, path, figures)


def _worth(result: LanguageFacts, level: bool | None) -> tuple[int, int]:
    """Rank a result: by test and level together, of equals by whether the test counts."""
    return _rank(all_of(result.usable, level)), _rank(result.usable)


def _rank(fact: bool | None) -> int:
    return {True: 2, None: 1, False: 0}[fact]


def _test(rule: Rule, result: LanguageFacts, path: str, figures: tuple[int, ...]) -> Condition:
    name = NAMES[result.language]
    if result.estimated:
        return check(
            rule,
            result.usable,
            "{0}: your own estimate. A test must confirm it.",
            name,
            figures=figures,
            estimated=True,
        )
    if result.accepted is False:
        return check(rule, False, "{0}: this test is not accepted.", name, figures=figures)
    if result.usable is None:
        return check(
            rule, None, "{0}: which test it was is not known.", name, figures=figures, needs=(f"{path}.test",)
        )
    if result.date is None:
        return check(
            rule,
            True,
            "{0}: the day of the test was not told; it is taken as still counting.",
            name,
            figures=figures,
        )
    return check(
        rule,
        result.usable,
        "{0}: test of {1}; it counts up to and including {2}.",
        name,
        result.date,
        result.usable_until,
        figures=figures,
    )


def _level(
    rule: Rule, result: LanguageFacts, fact: bool | None, path: str, figures: tuple[int, ...]
) -> Condition:
    return check(
        rule,
        fact,
        "{0}: listening {1}, reading {2}, writing {3}, speaking {4}.",
        NAMES[result.language],
        *(
            result.levels
            if None not in result.levels
            else ["not known" if one is None else one for one in result.levels]
        ),
        figures=figures,
        needs=tuple([f"{path}.{field}" for field in result.needs]) if fact is None else (),
        estimated=result.estimated,
    )
