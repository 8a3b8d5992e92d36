"""What would change the answer, the days ahead, and who of a couple applies, as parts of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.render.blocks import Grid, Heading, Items, Para
from moveto_ca.render.words import SHORT, STANDINGS, counted
from moveto_ca.report import NOT_MET
from moveto_ca.rules.admissibility.in_the_way import the_bar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.advice.parts import Advice, Ahead, Effect, Lever, Place, Principal
    from moveto_ca.render.blocks import Block
    from moveto_ca.report import Route

_RANKED: Final = "express-entry"
_OPEN: Final = ("strong", "eligible")
_NOT_YET: Final = "within_reach"
_MOST: Final = 6
_FEW: Final = 3
_HEADING: Final = "What would change it"
# How a standing reads of a day that is not yet.
_THEN: Final = {"incomplete": "nothing that is known would stand in the way, but more must be told"}
_ORDER: Final = tuple(STANDINGS)


def lever_blocks(advice: Advice, route: Route, *, explain: bool = False) -> Iterator[Block]:
    """Show the smallest changes that would lift how the person stands on a route.

    Args:
        advice: The advice.
        route: The route.
        explain: True to show all of them; else those that open a programme, if there are any.
    """
    levers = [lever for lever in advice.levers if lever.route == route.id]
    if not levers:
        if route.standing == _NOT_YET:
            yield Heading(3, _HEADING)
            if bar := the_bar(c for c in route.streams[0].conditions if c.outcome == NOT_MET):
                yield Para(f"{bar} No change of test, work, study or offer opens it before that.")
                return
            yield Para(
                "None of the changes that were tried would open it, neither one alone nor two together. "
                "More is in the way, or something that only time lifts."
            )
        return
    yield Heading(3, _HEADING)
    if levers[0] is advice.levers[0]:
        yield Para(
            "You were assessed again with each change, all else as you told it. Work and study take their "
            "time: you are counted as that much older.",
            "quiet",
        )
    groups = _together(levers)
    opening = [group for group in groups if group[0].after.standing in _OPEN]
    shown = groups if explain else (opening[:_MOST] or groups[:_FEW])
    yield Items(tuple(_group_words(group, route) for group in shown))
    if len(groups) > len(shown):
        more = counted(len(groups) - len(shown), "more change helps", "more changes help")
        yield Para(f"{more} in part or elsewhere: see --explain.", "quiet")


def _together(levers: list[Lever]) -> list[list[Lever]]:
    """Put the levers with the same changes and the same outcome together, the best first."""
    groups: dict[tuple[object, ...], list[Lever]] = {}
    for lever in levers:
        key = (lever.changes, lever.after.standing, lever.after.crs, lever.gains)
        groups.setdefault(key, []).append(lever)
    return sorted(groups.values(), key=lambda group: _weight(group[0]))


def _weight(lever: Lever) -> tuple[bool, int, bool, int]:
    """Order what is shown: what opens most first, of that one's own acts, of these one before two."""
    given = any(change.group == "nomination" for change in lever.changes)
    return (lever.gains == "points", _ORDER.index(lever.after.standing), given, len(lever.changes))


def _group_words(group: list[Lever], route: Route) -> str:
    """Say a change, or two, then what it does to one programme or to several."""
    first = group[0]
    before, after = first.before, first.after
    changes = " And: ".join(f"{change.title}." for change in first.changes)
    names = "; ".join(lever.title for lever in group) if len(route.streams) > 1 else ""
    points = _points_words(before, after)
    if first.gains == "points":
        return f"{changes} Then: {points}{_aside(names)}. That alone does not open it yet."
    told = _THEN.get(after.standing) or STANDINGS[after.standing].lower()
    alone = len(group) == 1 and after.score is not None
    score = f"score {after.score} instead of {before.score}" if alone else ""
    return f"{changes} Then: {told}{_aside(names, score, points)}."


def _aside(*parts: str) -> str:
    """Put what there is in brackets."""
    told = "; ".join(filter(None, parts))
    return f" ({told})" if told else ""


def _points_words(before: Place, after: Place) -> str:
    if after.crs is None:
        return ""
    if before.crs is None or before.crs == after.crs:
        return f"{after.crs:,} points in Express Entry"
    return f"{after.crs:,} points in Express Entry instead of {before.crs:,}"


def ahead_blocks(advice: Advice) -> Iterator[Block]:
    """Show the days ahead that will lower a score or shut a programme."""
    lines = tuple(line for event in advice.ahead if (line := _ahead_words(event)))
    if not lines:
        return
    yield Heading(2, "Dates ahead", "dates-ahead")
    yield Para(
        f"Up to {advice.until}, these days will lower a score, shut a programme or end a stay if you do "
        "nothing. Each is looked at alone; your other tests and papers are taken as renewed, the rounds as "
        "they are now."
    )
    yield Items(lines)


def _ahead_words(event: Ahead) -> str:
    """Say what a day does: the points once for all classes, then the programmes in which one stands worse."""
    said = []
    ranked = next((effect for effect in event.effects if effect.route == _RANKED), None)
    if ranked is not None and ranked.before.crs is not None and ranked.after.crs is not None:
        said.append(f"Express Entry: {ranked.after.crs:,} points instead of {ranked.before.crs:,}.")
    fallen = [effect for effect in event.effects if effect.before.standing != effect.after.standing]
    worst = [effect for effect in fallen if effect.before.standing in _OPEN]
    said.extend(map(_effect_words, worst[:_MOST]))
    others = len(fallen) - len(worst[:_MOST])
    if others:
        more = ("other programme", "other programmes") if said else ("programme", "programmes")
        said.append(f"You would stand lower in {counted(others, *more)}.")
    if event.kind == "status_ends":
        said.insert(0, "Ask to stay longer before that day, or leave by then.")
    if event.kind == "programme_status_ends" and any(e.before.standing in _OPEN for e in event.effects):
        said.insert(0, "If you mean to use it, apply before that day.")
    return f"{event.on}: {event.text} {' '.join(said)}" if said else ""


def _effect_words(effect: Effect) -> str:
    now, then = STANDINGS[effect.before.standing], STANDINGS[effect.after.standing]
    return f"{effect.title}: {then.lower()} (before: {now.lower()})."


def household_blocks(advice: Advice) -> Iterator[Block]:
    """Show how each of a couple stands as the one who applies."""
    if len(advice.principals) < 2:
        return
    routes = {place.route: place.title for one in advice.principals for place in one.best}
    if not routes:
        return
    yield Heading(2, "Who of you applies", "who-applies")
    yield Para(
        "In most ways one of you applies and the other comes along. Each was tried, with what was told. "
        "Of your partner's own offers and business nothing is taken as known."
    )
    yield Grid(
        ("Way", "You apply", "Your partner applies"),
        tuple((title, *(_cell(one, route) for one in advice.principals)) for route, title in routes.items()),
        "How each of you stands as the one who applies",
    )


def _cell(principal: Principal, route: str) -> str:
    found = next((place for place in principal.best if place.route == route), None)
    if found is None:
        return "none found"
    points = "" if found.place.crs is None else f", {found.place.crs:,} points"
    return f"{SHORT[found.place.standing]}{points}"
