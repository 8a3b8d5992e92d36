"""The route of citizenship by descent: the verdict over all lines, and proof as its one stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import Prose, Route, Stream
from moveto_ca.rules.citizenship import proof
from moveto_ca.rules.citizenship.law import law_of
from moveto_ca.rules.citizenship.people import (
    Lines,
    Parents,
    child_lines,
    lines_of,
    partner_lines,
    says_citizen,
)
from moveto_ca.rules.conditions import score_of, standing_of
from moveto_ca.rules.specs import RouteSpec

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables

ROUTE: Final = "citizenship-by-descent"
TITLE: Final = "Canadian citizenship by descent"

SPEC: Final = RouteSpec(
    ROUTE,
    TITLE,
    "Somebody with a parent, grandparent or earlier ancestor from Canada is often a Canadian citizen "
    "already, without ever having asked. That is a status held since birth, or since 1947; it only "
    "has to be proved.",
    "citizenship",
    (proof.SPEC,),
    (
        "citizenship-sources",
        "citizenship-dates",
        "citizenship-figures",
        "citizenship-paragraphs",
        "citizenship-fees",
        "citizenship-waits",
        "citizenship-notices",
        "citizenship-programmes",
    ),
    also_reads=(
        "applicant.citizen_since",
        "children",
        "partner.age",
        "partner.ancestry",
        "partner.birth_country",
        "partner.birth_date",
        "partner.canada_status",
        "partner.citizen_since",
        "partner.citizenships",
    ),
)


class Descent:
    """The route for one person: the conditions at once, measures and words when they are read."""

    __slots__ = ("facts",)

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    @property
    def law(self) -> Law:
        """Days of law and figures."""
        return self.facts.tables.compiled(law_of, self.facts.as_of)

    @property
    def lines(self) -> Lines:
        """The applicant's lines."""
        return lines_of(self.facts)

    def measures(self) -> dict[str, Any]:
        """Give the measures of the route: verdict, best line, every line, partner and children."""
        from moveto_ca.rules.citizenship.tell import person_row

        return {
            **person_row(self.lines, self.facts.as_of, self.law),
            **self._programme(),
            "people": self.people(),
        }

    def stream_measures(self) -> dict[str, Any]:
        """Give the measures of the stream, the same for every route."""
        return {"verdict": self.lines.verdict[0], **self._programme()}

    def _programme(self) -> dict[str, Any]:
        from moveto_ca.rules.citizenship.documents import birth_certificate_is_enough
        from moveto_ca.rules.citizenship.prose import fee_cad

        lines = self.lines
        free = lines.by_own_words and birth_certificate_is_enough(lines.person.told.birth_place)
        fee = 0 if free else fee_cad(self.facts.tables, self.facts.as_of, "citizenship_certificate")
        programme = proof.programme_of(self.facts.tables, self.facts.as_of)
        return {
            "status_since": None if programme.since is None else programme.since.isoformat(),
            "reopens_on": None if programme.reopens_on is None else programme.reopens_on.isoformat(),
            "fees_total_cad": fee,
        }

    def people(self) -> list[dict[str, Any]]:
        """Give a row for the partner and for each child."""
        from moveto_ca.rules.citizenship.tell import person_row
        from moveto_ca.rules.citizenship.who import CHILD, PARTNER

        profile, as_of, law = self.facts.profile, self.facts.as_of, self.law
        rows: list[dict[str, Any]] = []
        partner = profile.partner
        theirs: Lines | None = None
        if partner is not None and not isinstance(partner, Nothing):
            theirs = partner_lines(partner, as_of, law)
            rows.append({"who": "partner", **person_row(theirs, as_of, law, PARTNER)})
        if profile.children:
            parents = Parents(profile, self.lines, theirs)
            for index, child in enumerate(profile.children):
                lines = child_lines(child, index, parents, as_of, law)
                rows.append({"who": f"children[{index}]", **person_row(lines, as_of, law, CHILD)})
        return rows

    def prose(self) -> Prose:
        """Give the words."""
        from moveto_ca.rules.citizenship.prose import prose_of

        return prose_of(self)

    def route_prose(self) -> Prose:
        """Give the words of the route: those of its one stream are enough."""
        return Prose(self.prose().summary)


def assess(facts: Facts) -> Route | None:
    """Assess a person for citizenship by descent.

    Args:
        facts: The person's facts.

    Returns:
        The route. It concerns everybody: who has not told of the family is asked.
    """
    profile = facts.profile
    descent = Descent(facts)
    if profile.ancestry is None and not _something_of_own(facts):
        told = profile.applicant
        even_birth = told is not None and told.birth_country is not None
        found = facts.tables.compiled(_only_birth_told if even_birth else _nothing_told, facts.as_of)
    else:
        programme = proof.programme_of(facts.tables, facts.as_of)
        found = _standing(programme, proof.conditions_of(descent.lines))
    status, conditions, standing, score = found
    stream = Stream(
        proof.STREAM,
        proof.TITLE,
        status,
        conditions,
        standing,
        score,
        measures=descent.stream_measures,
        prose=descent.prose,
    )
    return Route(ROUTE, TITLE, "citizenship", (stream,), measures=descent.measures, prose=descent.route_prose)


def _standing(
    programme: Programme, of_the_line: tuple[Condition, ...]
) -> tuple[str, tuple[Condition, ...], Standing, int]:
    """Give status, conditions, standing and score of the stream."""
    conditions = (*programme.conditions, *of_the_line)
    standing = standing_of(conditions)
    return programme.status, conditions, standing, score_of(conditions, standing)


def _nothing_told(tables: Tables, on: date) -> tuple[str, tuple[Condition, ...], Standing, int]:
    """Give the same for everybody who has told nothing; made once a day of assessment."""
    return _standing(proof.programme_of(tables, on), proof.not_told(None))


def _only_birth_told(tables: Tables, on: date) -> tuple[str, tuple[Condition, ...], Standing, int]:
    """Give the same for everybody who has told of the own birth abroad alone."""
    return _standing(proof.programme_of(tables, on), proof.not_told("elsewhere"))


def _something_of_own(facts: Facts) -> bool:
    """Tell whether the person's own facts may settle the matter without a line."""
    told = facts.profile.applicant
    if told is None:
        return False
    place = told.birth_country
    return bool((place is not None and place[:2] == "CA") or told.citizenship_events or says_citizen(told))
