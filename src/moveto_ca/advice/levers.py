"""What would change it: the smallest changes that lift how a person stands, found by assessing again.

For each stream that is not open, every change that one of its open conditions points to is made on a
copy of what was told, and the stream's route is assessed again. Pairs are tried only where no single
change within one's own reach lifts the standing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from moveto_ca.advice.changes import possible_changes
from moveto_ca.advice.changes.household import SWAP
from moveto_ca.advice.parts import Lever
from moveto_ca.advice.placing import EXPRESS_ENTRY, OPEN, SHUT, Placed, rank
from moveto_ca.advice.pointing import in_the_way, points_to, reads
from moveto_ca.report import NOT_MET
from moveto_ca.rules.listed import ROUTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moveto_ca.advice.changes.possible import Possible
    from moveto_ca.advice.parts import Gain, Place
    from moveto_ca.advice.told import Told
    from moveto_ca.profile import Profile
    from moveto_ca.report import Condition, Report, Stream
    from moveto_ca.rules.listed import Listed

# Ways that no act of the person opens (descent), that follow other rules (protection), or that only
# residents walk (grants), where time and days count rather than changes.
_NO_LEVERS: Final = frozenset({"citizenship-by-descent", "citizenship-grant", "indigenous", "asylum"})
# Pairs tried for one stream: where people are ranked, many together may do; elsewhere few can.
_MOST_PAIRS_RANKED: Final = 50
_MOST_PAIRS: Final = 8
# Pairs tried for one route where people are not ranked: its best streams come first.
_MOST_PAIRS_OF_ROUTE: Final = 24
_MOST_SHOWN: Final = 6
_MOST_POINTS: Final = 3
# What no act of the person's own brings about: a province or community decides.
_GIVEN: Final = "nomination"
# What a condition met weighs against points when pairs are chosen; it orders and decides nothing.
_A_CONDITION: Final = 100


class _Tried(NamedTuple):
    """Changes made together, and the route assessed on them."""

    changes: tuple[Possible, ...]
    placed: Placed


def levers(told: Told, report: Report) -> tuple[Lever, ...]:
    """Give the smallest changes that lift how the person stands, route by route as in the report.

    Args:
        told: The person before any change.
        report: The report on the person; only its routes are looked at.

    Returns:
        For each stream at most `_MOST_SHOWN`, the best first.
    """
    every = possible_changes(told, report)
    by_id = {listed.id: listed for listed in ROUTES}
    found: list[Lever] = []
    for route in report.routes:
        if route.id in _NO_LEVERS:
            continue
        found.extend(_of_route(_Search(told, by_id[route.id], every), route.streams))
    return tuple(found)


def _of_route(search: _Search, streams: Iterable[Stream]) -> Iterator[Lever]:
    for stream in streams:
        yield from search.of_stream(stream)


class _Search:
    """The search through the changes of one route; each assessment serves all its streams."""

    def __init__(self, told: Told, listed: Listed, every: tuple[Possible, ...]) -> None:
        self.told = told
        self.listed = listed
        self.ranked = listed.id == EXPRESS_ENTRY
        self.every = tuple(one for one in every if one.only is None or listed.id in one.only)
        self._tried: dict[tuple[Possible, ...], _Tried | None] = {}
        self._now: Placed | None = None
        self._pairs_left = _MOST_PAIRS_OF_ROUTE

    @property
    def now(self) -> Placed:
        """The route as it is."""
        if self._now is None:
            self._now = Placed(self.listed, self.told.profile, self.told.as_of, self.told.tables)
        return self._now

    def of_stream(self, stream: Stream) -> list[Lever]:
        """Give the levers of one stream, the best first."""
        if stream.standing == "strong" or (stream.standing in OPEN and not self.ranked):
            return []
        before = self.now.place(stream)
        pointed = [one for one in self.every if self._points_to(stream, one)]
        singles = [tried for one in pointed if (tried := self._try((one,))) is not None]
        lifting = self._lifting(singles, stream, before)
        own = [one for one in lifting if one.changes[0].change.group != _GIVEN]
        if not own and stream.standing not in SHUT:
            pairs = self._pairs_of(singles, stream)
            lifting += self._minimal_pairs(self._lifting(pairs, stream, before), lifting)
        made = [self._lever(one, stream, before) for one in lifting]
        if not made and self.ranked and before.crs is not None and stream.standing not in SHUT:
            made = self._points_only(singles, stream, before)
        return sorted(made, key=_best_first)[:_MOST_SHOWN]

    def _points_to(self, stream: Stream, change: Possible) -> bool:
        """Tell whether a change is worth trying: another applicant always is, others if pointed to."""
        if change.change.id == SWAP:
            return True
        return stream.standing not in SHUT and points_to(stream, change)

    # --- Trying -------------------------------------------------------------------------------

    def _try(self, changes: tuple[Possible, ...]) -> _Tried | None:
        """Assess the route with changes made one after the other; None where one changes nothing."""
        if changes in self._tried:
            return self._tried[changes]
        profile: Profile | None = self.told.profile
        for one in changes:
            profile = None if profile is None else one.make(profile)
        tried = None
        if profile is not None:
            tried = _Tried(changes, Placed(self.listed, profile, self.told.as_of, self.told.tables))
        self._tried[changes] = tried
        return tried

    def _pairs_of(self, singles: list[_Tried], stream: Stream) -> list[_Tried]:
        """Try the pairs of which one change helps and the other could mend what it leaves."""
        found: list[_Tried] = []
        for one, other in self._promising(singles, stream):
            tried = self._try((one, other))
            if tried is not None:
                found.append(tried)
        return found

    def _promising(self, singles: list[_Tried], stream: Stream) -> Iterator[tuple[Possible, Possible]]:
        """Choose the pairs worth an assessment, at most so many, those that help most first.

        The second change is one to which every condition points that fails after the first. So a
        condition that no single change meets may be met by two, and one that comes up only with the first
        change (what an offer must be like) is looked at too.
        """
        helping = self._helping(singles, stream)
        worth = {one: points for points, one, _ in helping}
        seconds = sorted(self.every, key=lambda one: -worth.get(one, 0))
        seen: set[frozenset[str]] = set()
        most = _MOST_PAIRS_RANKED if self.ranked else _MOST_PAIRS
        for _, one, left in helping:
            for other in seconds:
                both = frozenset((one.change.id, other.change.id))
                if one.ladder == other.ladder or other.change.id == SWAP or both in seen:
                    continue
                if all(condition.rule.changeable and reads(condition, other) for condition in left):
                    if not self.ranked and (one, other) not in self._tried:
                        if not self._pairs_left:
                            return
                        self._pairs_left -= 1
                    seen.add(both)
                    yield one, other
                    if len(seen) >= most:
                        return

    def _helping(self, singles: list[_Tried], stream: Stream) -> list[tuple[int, Possible, list[Condition]]]:
        """Give the changes that mend a condition of a stream or add points, with what is left in the way."""
        failing = {c.id for c in stream.conditions if in_the_way(c)}
        helping: list[tuple[int, Possible, list[Condition]]] = []
        for tried in singles:
            after = tried.placed.stream(stream.id)
            if after is None or tried.changes[0].change.id == SWAP:
                continue
            still = [c for c in after.conditions if in_the_way(c)]
            left = [c for c in still if c.outcome == NOT_MET]
            mended = failing - {c.id for c in still}
            gained = (tried.placed.crs or 0) - (self.now.crs or 0) if self.ranked else 0
            if left and (mended or gained > 0):
                helping.append((gained + _A_CONDITION * len(mended), tried.changes[0], left))
        helping.sort(key=lambda one: -one[0])
        return helping

    # --- Choosing -----------------------------------------------------------------------------

    def _lifting(self, tried: list[_Tried], stream: Stream, before: Place) -> list[_Tried]:
        """Keep the changes that lift, and of one ladder only the steps that gain by being greater."""
        lifting = [one for one in tried if self._gain(one, stream, before) is not None]
        return [
            one
            for one in lifting
            if not any(
                _smaller(other, one) and self._as_good(other, one, stream)
                for other in lifting
                if other is not one
            )
        ]

    def _minimal_pairs(self, pairs: list[_Tried], singles: list[_Tried]) -> list[_Tried]:
        """Leave out the pairs with a change that lifts by itself."""
        alone = {one.changes[0].ladder for one in singles}
        return [pair for pair in pairs if not any(one.ladder in alone for one in pair.changes)]

    def _as_good(self, one: _Tried, other: _Tried, stream: Stream) -> bool:
        """Tell whether the smaller change does as much: the same standing, and where ranked the score."""
        mine, theirs = one.placed.stream(stream.id), other.placed.stream(stream.id)
        if mine is None or theirs is None:
            return False
        if rank(mine.standing) != rank(theirs.standing):
            return rank(mine.standing) < rank(theirs.standing)
        return not self.ranked or mine.standing not in OPEN or (mine.score or 0) >= (theirs.score or 0)

    def _gain(self, tried: _Tried, stream: Stream, before: Place) -> Gain | None:
        """Say what changes gain in a stream: a better standing, or more rounds where it is open."""
        after = tried.placed.stream(stream.id)
        if after is None or after.standing == "closed":
            return None
        if tried.changes[0].change.id == SWAP and after.standing not in OPEN:
            return None  # less is told of the partner; what is not known is no gain
        if rank(after.standing) < rank(before.standing):
            return "standing"
        same = after.standing == before.standing
        if self.ranked and same and after.standing in OPEN and (after.score or 0) > (before.score or 0):
            return "rounds"
        return None

    def _points_only(self, singles: list[_Tried], stream: Stream, before: Place) -> list[Lever]:
        """Give what brings the person nearer where nothing lifts the standing: best of each kind.

        Where the class is met, that is whatever adds points; else only what mends a condition of the class.
        """
        failing = {c.id for c in stream.conditions if c.share is None and in_the_way(c)}
        best: dict[str, tuple[tuple[int, int], _Tried]] = {}
        for one in singles:
            after = one.placed.stream(stream.id)
            if after is None or after.standing != before.standing:
                continue
            left = {c.id for c in after.conditions if c.share is None and in_the_way(c)}
            points = (one.placed.crs or 0) - (before.crs or 0)
            worth = (len(failing) - len(left), points)
            if points <= 0 or (after.score or 0) < (before.score or 0) or (failing and not left < failing):
                continue
            ladder = one.changes[0].ladder
            if ladder not in best or worth > best[ladder][0]:
                best[ladder] = (worth, one)
        chosen = sorted(best.values(), key=lambda item: item[0], reverse=True)[:_MOST_POINTS]
        return [self._lever(one, stream, before, gains="points") for _, one in chosen]

    def _lever(self, tried: _Tried, stream: Stream, before: Place, gains: Gain | None = None) -> Lever:
        after = tried.placed.stream(stream.id)
        if after is None:
            raise LookupError(stream.id)
        return Lever(
            self.listed.id,
            stream.id,
            stream.title,
            tuple(one.change for one in tried.changes),
            before,
            tried.placed.place(after),
            gains or self._gain(tried, stream, before) or "standing",
        )


def _best_first(lever: Lever) -> tuple[int, bool, int, int, int]:
    """Order levers: the best standing, one's own acts before a province's, one before two, more points."""
    after = lever.after
    given = any(change.group == _GIVEN for change in lever.changes)
    return (rank(after.standing), given, len(lever.changes), -(after.score or 0), -(after.crs or 0))


def _smaller(one: _Tried, other: _Tried) -> bool:
    """Tell whether changes are a smaller step than others: nowhere greater, and somewhere smaller."""
    if len(one.changes) != len(other.changes):
        return False
    pairs = list(zip(one.changes, other.changes, strict=True))
    return all(a == b or a.smaller_than(b) for a, b in pairs) and any(a != b for a, b in pairs)
