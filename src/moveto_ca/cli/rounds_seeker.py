"""The candidate who is held against the rounds: described by flags, by a profile, or by both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.cli import errors, options
from moveto_ca.problems import InputError
from moveto_ca.rules.express_entry import categories
from moveto_ca.rules.express_entry import rounds as ee_rounds
from moveto_ca.rules.express_entry.candidate import Candidate
from moveto_ca.rules.express_entry.judging import Judgement, judge
from moveto_ca.rules.express_entry.window import category_rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.problems import InputProblem
    from moveto_ca.rules.express_entry.rounds import Round
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Tables

CLASSES: Final = ("fsw", "cec", "fst")
LIMITS: Final = "express-entry-limits"
_SOME_CLASS: Final = "some"
_MOST_POINTS: Final = 1200
_SCORE: Final = re.compile(r"\d{1,4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for, as it was typed."""

    first: str | None = None
    last: str | None = None
    kind: str | None = None
    profile: str | None = None
    crs: str | None = None
    classes: str | None = None
    category: str | None = None
    nominee: bool | None = None
    submitted: str | None = None

    @property
    def describes_somebody(self) -> bool:
        """True if a candidate was described."""
        told = (self.profile, self.crs, self.classes, self.category, self.nominee, self.submitted)
        return any(each is not None for each in told)


class Seeker:
    """The candidate who was described: by a file, by flags, or by a file that flags override.

    Args:
        wanted: What was typed.
        day: Day of the law.
        tables: The dated tables.
        problems: Gets what is wrong with what was typed.

    Attributes:
        candidate: The candidate.
        categories: Categories named by a flag, or None if they follow from the file.
        by_flag: True if the score was given by a flag.
        class_assumed: True if no class was told, so that some class is taken to be met.
    """

    def __init__(self, wanted: Wanted, day: date, tables: Tables, problems: list[InputProblem]) -> None:
        score = _score(wanted.crs, problems)
        self.tables = tables
        self.day = day
        self.by_flag = wanted.crs is not None
        self.class_assumed = wanted.profile is None and wanted.classes is None and not wanted.nominee
        known = tuple(k for k, row in ee_rounds.kinds(tables).items() if row["kind"] == ee_rounds.CATEGORY)
        classes = _named("--class", wanted.classes, CLASSES, problems)
        named = _named("--category", wanted.category, known, problems)
        submitted = _moment(wanted.submitted, problems)
        self.facts: Facts | None = None
        found = Candidate(frozenset(), frozenset(), None, lambda _: None)
        if wanted.profile is not None:
            try:
                self.facts, found = _from_profile(wanted.profile, day, tables)
            except InputError as error:
                problems.extend(error.problems)
        self.categories = None if self.facts is not None and wanted.category is None else named
        if self.class_assumed:
            # Somebody with a score is in the pool, so in some class; in which was not told.
            found = Candidate(frozenset({_SOME_CLASS}), frozenset(CLASSES), None, found.score_on)
        self.candidate = Candidate(
            found.classes if wanted.classes is None else classes,
            found.maybe_classes if wanted.classes is None else frozenset(),
            found.nominee if wanted.nominee is None else wanted.nominee,
            found.score_on if score is None else lambda _: score,
            found.submitted_at if wanted.submitted is None else submitted,
        )

    def judge(self, held: tuple[Round, ...]) -> tuple[Judgement, ...]:
        """Hold the candidate against rounds."""
        years = self.tables.value(LIMITS, "profile_years", on=self.day)
        return judge(held, self.candidate, self._member(), years)

    def _member(self) -> Callable[[Round], bool | None]:
        facts, named = self.facts, self.categories
        if named is not None or facts is None:
            return lambda round_: round_.key in (named or ())

        def by_facts(round_: Round) -> bool | None:
            rule = category_rule(self.tables, round_)
            return None if rule is None else categories.member(facts, rule)

        return by_facts

    def told(self, last: date) -> dict[str, Any]:
        """Give what is known of the candidate as plain JSON types."""
        candidate = self.candidate
        submitted = candidate.submitted_at
        if self.categories is not None or self.facts is None:
            met = sorted(self.categories or ())
        else:
            met = categories.ids_met(self.facts, self.day)[0]
        return {
            "crs": candidate.score_on(last),
            "classes": sorted(candidate.classes - {_SOME_CLASS}),
            "possible_classes": sorted(candidate.maybe_classes),
            "categories": met,
            "nominee": bool(candidate.nominee),
            "submitted_at": None if submitted is None else submitted.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }


def _from_profile(name: str, day: date, tables: Tables) -> tuple[Facts, Candidate]:
    """Read the facts of a person and make a candidate of them.

    Raises:
        InputError: If the file cannot be read or is no profile.
    """
    from moveto_ca import intake
    from moveto_ca.cli.reading import document_from
    from moveto_ca.rules.express_entry.route import candidate
    from moveto_ca.rules.facts import Facts

    profile = intake.parse_profile(document_from(name))
    errors.stop_at(intake.check_against(profile, day))
    facts = Facts(profile, day, tables)
    return facts, candidate(facts)


# --- What was typed ---------------------------------------------------------------------------------


def _score(text: str | None, problems: list[InputProblem]) -> int | None:
    if text is None:
        return None
    if not _SCORE.fullmatch(text) or int(text) > _MOST_POINTS:
        message = f"{text!r} is not a score; give a whole number from 0 to {_MOST_POINTS}"
        problems.append(errors.problem("--crs", message))
        return None
    return int(text)


def _moment(text: str | None, problems: list[InputProblem]) -> datetime | None:
    if text is None:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or "T" not in text.upper().replace(" ", "T"):
        message = f"{text!r} is not a time; write it in UTC as 2026-04-01T14:05:00Z"
        problems.append(errors.problem("--submitted", message))
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _named(
    flag: str, text: str | None, known: tuple[str, ...], problems: list[InputProblem]
) -> frozenset[str]:
    return frozenset() if text is None else frozenset(options.names(flag, text.casefold(), known, problems))
