"""The rounds of twelve months, made ready so that one person can be held against them quickly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.rules.express_entry import categories, rounds
from moveto_ca.rules.tables import descriptions

if TYPE_CHECKING:
    from datetime import datetime

    from moveto_ca.rules.express_entry.categories import CategoryRule
    from moveto_ca.rules.express_entry.rounds import Round
    from moveto_ca.rules.tables import Tables

_GRID_TABLES: Final = "crs-"
_RULE_SETS: Final = "crs-rule-sets"
_EXACT: Final = "exact"
_ONE_DAY: Final = timedelta(days=1)


class Group:
    """Rounds of one key that one grid and one set of category conditions govern.

    Attributes:
        key: What they were for.
        kind: general, program, category or unknown.
        rule: Conditions of the category on their days; None if it is none, or had none in force.
        exact: True if every value of that grid is known, so that a score on it can be compared.
        grid_day: A day on which that grid held; the same for every group of that grid.
        cutoffs: Their cut-offs, lowest first.
        tie_breaks: Their tie-breaks, in the same order.
    """

    __slots__ = ("cutoffs", "exact", "grid_day", "key", "kind", "rule", "tie_breaks")

    def __init__(
        self, key: str, rule: CategoryRule | None, grid_day: date, held: list[Round], *, exact: bool
    ) -> None:
        held = sorted(held, key=lambda r: r.cutoff)
        self.key = key
        self.kind = held[0].kind
        self.rule = rule
        self.grid_day = grid_day
        self.exact = exact
        self.cutoffs = tuple(r.cutoff for r in held)
        self.tie_breaks = tuple(r.tie_break for r in held)

    def invited(self, score: int, submitted_at: datetime | None) -> tuple[int, int]:
        """Count the rounds that a score is enough for, and those it ties in without the time deciding."""
        below = bisect_left(self.cutoffs, score)
        upto = bisect_right(self.cutoffs, score, below)
        if below == upto:
            return below, 0
        if submitted_at is None:
            return below, upto - below
        invited, ties = below, 0
        for tie_break in self.tie_breaks[below:upto]:
            if tie_break is None or submitted_at == tie_break:
                ties += 1
            elif submitted_at < tie_break:
                invited += 1
        return invited, ties


class Window:
    """The twelve months up to a day.

    Attributes:
        first: First day.
        last: Last day.
        coverage_end: Last day up to which rounds are known.
        held: Rounds held in it.
        groups: The same, grouped by what decides who is invited, but for the next.
        work_groups: Those of categories that ask for work in a listed occupation.
        listed: Every occupation on a list of these.
        last_general: The last round for all programs up to the last day, or None.
        titles: Title of every kind of round.
    """

    __slots__ = (
        "coverage_end",
        "first",
        "groups",
        "held",
        "last",
        "last_general",
        "listed",
        "titles",
        "work_groups",
    )

    def __init__(self, tables: Tables, last: date) -> None:
        self.first, self.last = rounds.twelve_months_to(last)
        self.coverage_end = rounds.coverage_end(tables)
        every = rounds.all_rounds(tables)
        self.held = rounds.within(every, self.first, last)
        self.last_general = next(
            (r for r in reversed(every) if r.key == rounds.GENERAL and r.date <= last), None
        )
        groups = _grouped(tables, self.held)
        self.groups = tuple(g for g in groups if not _asks_for_work(g))
        self.work_groups = tuple(g for g in groups if _asks_for_work(g))
        self.listed = frozenset().union(*(g.rule.codes for g in self.work_groups if g.rule))
        self.titles = {key: row["title"] for key, row in rounds.kinds(tables).items()}


def _asks_for_work(group: Group) -> bool:
    return group.rule is not None and group.rule.test == categories.WORK_TEST


def _grouped(tables: Tables, held: tuple[Round, ...]) -> tuple[Group, ...]:
    changes = _grid_changes(tables)
    grid_days: dict[int, date] = {}
    found: dict[tuple[str, CategoryRule | None, date], list[Round]] = {}
    for round_ in held:
        grid_day = grid_days.setdefault(bisect_right(changes, round_.date), round_.date)
        found.setdefault((round_.key, category_rule(tables, round_), grid_day), []).append(round_)
    return tuple(
        Group(key, rule, day, group, exact=grid_is_exact(tables, day))
        for (key, rule, day), group in found.items()
    )


def grid_is_exact(tables: Tables, day: date) -> bool:
    """Tell whether every value of the points system of a day is known."""
    row = tables.row(_RULE_SETS, "crs", on=day)
    return row is not None and row["exactness"] == _EXACT


def category_rule(tables: Tables, round_: Round) -> CategoryRule | None:
    """Give the conditions of a round's category on its day; None if it has none that are known."""
    if round_.kind != rounds.CATEGORY:
        return None
    return next((r for r in categories.in_force(tables, round_.date) if r.id == round_.key), None)


def _grid_changes(tables: Tables) -> list[date]:
    """Give every day on which something in a points table began or ended."""
    days: set[date] = set()
    for name in descriptions():
        if name.startswith(_GRID_TABLES):
            for row in tables.rows(name):
                if row.from_ is not None:
                    days.add(row.from_)
                if row.to is not None:
                    days.add(row.to + _ONE_DAY)
    return sorted(days)


def window(tables: Tables, as_of: date) -> Window:
    """Give the twelve months up to a day, made ready; the work is done once for each day."""
    return tables.compiled(Window, as_of)
