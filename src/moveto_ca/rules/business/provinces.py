"""The streams of the provinces and territories: put together from their tables.

Authority: the programmes of the provinces; IRPR 87 for nominees, 90 and 97 for Quebec.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.dates import years_after
from moveto_ca.report import MET, NOT_MET, Condition
from moveto_ca.rules.business import backing, experience, money, ownership, people, project, quebec, studies
from moveto_ca.rules.business.case import Case, judge, takes_nobody
from moveto_ca.rules.business.day import BusinessDay
from moveto_ca.rules.business.need import Need, NeedKind, NeedRules
from moveto_ca.rules.business.provincial_telling import measures_of, prose_of
from moveto_ca.rules.business.situation import ROUTE
from moveto_ca.rules.conditions import GUIDANCE, Rule, check, unsettled
from moveto_ca.rules.programme import ProgrammeRules, programme
from moveto_ca.rules.specs import StreamSpec
from moveto_ca.rules.tables import PACKAGED

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from moveto_ca.report import Prose, Standing
    from moveto_ca.rules.business.situation import Situation
    from moveto_ca.rules.tables import Row, Tables

KINDS: Final[dict[str, NeedKind]] = {
    **money.KINDS,
    **ownership.KINDS,
    **experience.KINDS,
    **people.KINDS,
    **studies.KINDS,
    **project.KINDS,
    **backing.KINDS,
    **quebec.KINDS,
}

_MOST_JUDGED: Final = 1024


class Provincial:
    """One stream of a province, whatever the day.

    Attributes:
        name: Name within the route.
        id: Id of the stream.
        province: Code of the province.
        ranked: True if people are ranked.
        status: Rules about status and intake.
        needs: Its needs by name: their kind and their rules.
        invitations: The rule about the rounds, or None.
        spec: What it is.
    """

    def __init__(self, row: Row, needs: tuple[Row, ...]) -> None:
        self.name: str = row["stream"]
        self.id = f"{ROUTE}/{self.name}"
        self.row = row
        self.province: str = row["province"]
        self.ranked: bool = row["ranked"]
        source, reference = row["source"], row["reference"] or ""
        self.status = ProgrammeRules(source, reference)
        self.needs: dict[str, tuple[NeedKind, NeedRules]] = {}
        for each in needs:
            if each["need"] not in self.needs:
                kind = KINDS[each["kind"]]
                self.needs[each["need"]] = (kind, NeedRules(each, kind, source, reference))
        self.invitations = _invitations(source, reference) if self.ranked else None
        rules = [*self.status.all, *(rule for _, need in self.needs.values() for rule in need.all)]
        if self.invitations is not None:
            rules.append(self.invitations)
        self.spec = StreamSpec(self.id, row["title"], row["about"], tuple(rules))


def _invitations(source: str, reference: str) -> Rule:
    return Rule(
        "invitations",
        "The last rounds would have invited you",
        source=source,
        reference=reference,
        required=(
            "People are ranked by the province's own count. The score that the last round asked for: {0}."
        ),
        basis=GUIDANCE,
        changeable=True,
        step=True,
        reads=("plans.official_scores",),
        remedy="More points in the province's count.",
        grade="C",
    )


def _streams() -> tuple[Provincial, ...]:
    needs: dict[str, list[Row]] = {}
    for row in PACKAGED.rows("business-conditions"):
        needs.setdefault(row["stream"], []).append(row)
    return tuple(
        Provincial(row, tuple(needs.get(row["stream"], ()))) for row in PACKAGED.rows("business-programmes")
    )


STREAMS: Final = _streams()


class OnDay:
    """A provincial stream on a day.

    Attributes:
        stream: The stream.
        programme: Its status.
        needs: What it asks for.
        cutoffs: Lowest scores of the rounds of the last twelve months, oldest first.
        capital: The need of the federal rule on capital, or None.
        measures: Gives the figures of a case.
        prose: Gives the words of a case.
    """

    __slots__ = (
        "_invited",
        "_judged",
        "capital",
        "cutoffs",
        "measures",
        "needs",
        "programme",
        "prose",
        "stream",
    )

    def __init__(self, stream: Provincial, tables: Tables, day: BusinessDay, rows: tuple[Row, ...]) -> None:
        self.stream = stream
        self.programme = programme(tables, day.on, "business-statuses", stream.id, stream.status)
        found: dict[str, Need] = {}
        for row in rows:
            kind, rules = stream.needs[row["need"]]
            found[row["need"]] = Need(rules, kind, row, stream.row, day)
        self.needs = tuple(found.values())
        self.capital = found.get("capital-rule")
        since = years_after(day.on, -1)
        self.cutoffs = tuple(
            row["lowest"]
            for row in sorted(tables.rows("business-rounds"), key=lambda row: row["date"])
            if row["stream"] == stream.name and since < row["date"] <= day.on
        )
        self._invited: dict[float | None, Condition] = {}
        self._judged: dict[tuple[Condition, ...], tuple[Standing, int]] = {}
        self.measures: Callable[[Case], dict[str, Any]] = partial(measures_of, self)
        self.prose: Callable[[Case], Prose] = partial(prose_of, self)

    def judged(self, conditions: tuple[Condition, ...]) -> tuple[Standing, int]:
        """Give the standing and the score of conditions; the same shared ones are judged once."""
        found = self._judged.get(conditions)
        if found is None:
            if len(self._judged) >= _MOST_JUDGED:
                self._judged = {}
            found = self._judged[conditions] = judge(conditions)
        return found

    def invited(self, score: float | None) -> Condition:
        """Hold the person's own count against the rounds of the last twelve months."""
        made = self._invited.get(score)
        if made is None:
            made = self._invited[score] = self._judge(score)
        return made

    def _judge(self, score: float | None) -> Condition:
        rule = self.stream.invitations
        assert rule is not None  # noqa: S101 - called for ranked streams only
        cutoffs = self.cutoffs
        if not cutoffs:
            found = "People are ranked. No round of the last twelve months was found to compare with."
            return unsettled(rule, found, figures=("not found",))
        figures = (cutoffs[-1],)
        if score is None:
            found = "You told of no count of the province yet. Registering gives it."
            return check(rule, None, found, figures=figures, needs=("plans.official_scores",))
        invited = sum(score >= lowest for lowest in cutoffs)
        return Condition(
            rule,
            MET if score >= cutoffs[-1] else NOT_MET,
            "Your points: {0:g}. Rounds of the last twelve months asked for: {1}.",
            (score, cutoffs),
            figures=figures,
            share=(invited, len(cutoffs)),
        )


class Provinces:
    """Every provincial stream on a day.

    Attributes:
        by_province: Streams by the code of the province.
        open: Streams that take applications.
        by_id: Streams by their id.
    """

    __slots__ = ("by_id", "by_province", "open")

    def __init__(self, tables: Tables, on: date) -> None:
        day = tables.compiled(BusinessDay, on)
        rows: dict[str, list[Row]] = {}
        for row in tables.rows("business-conditions", on=on):
            rows.setdefault(row["stream"], []).append(row)
        found = [OnDay(s, tables, day, tuple(rows.get(s.name, ()))) for s in STREAMS]
        self.by_id = {one.stream.id: one for one in found}
        self.open = tuple(one for one in found if not takes_nobody(one.programme))
        self.by_province: dict[str, list[OnDay]] = {}
        for one in found:
            self.by_province.setdefault(one.stream.province, []).append(one)


def assess(stream: OnDay, situation: Situation) -> Case:
    """Give a person's case in a provincial stream."""
    conditions = [*stream.programme.conditions]
    if not takes_nobody(stream.programme):
        conditions += [need.judge(situation, need) for need in stream.needs]
        conditions += situation.facts.admissible_conditions(stream.stream.id)
        if stream.stream.ranked:
            scores = situation.plans.official_scores
            conditions.append(stream.invited(None if scores is None else scores.get(stream.stream.id)))
    every = tuple(conditions)
    return Case(
        stream.stream.spec,
        situation,
        stream.programme,
        every,
        judged=stream.judged(every),
        measures=stream.measures,
        prose=stream.prose,
    )
