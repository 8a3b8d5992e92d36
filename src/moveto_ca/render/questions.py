"""What is not known: answers that would settle more, and what only a lawyer can say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.render.answer import OPEN, SHUT, best_stream, shown_routes
from moveto_ca.render.blocks import Heading, Items, Para
from moveto_ca.render.conditions import SAYS_NOTHING, verdict
from moveto_ca.render.streams import FEW
from moveto_ca.render.words import counted
from moveto_ca.report import NOT_MET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from moveto_ca.render.blocks import Block
    from moveto_ca.render.setting import Setting
    from moveto_ca.report import Condition, MissingFact, Route

_SHOWN: Final = 8
# A citizen needs no other way, so that an answer about the family settles every programme at once.
_DESCENT: Final = "citizenship-by-descent/"
_RANKING: Final = "invitations"
# What the office of a programme can tell: whether it takes applications, and the rules of its own making.
_PROGRAMMES_OWN: Final = frozenset({"status", "intake", _RANKING})
_OWN_RULES: Final = frozenset({"provincial", "business"})


def not_known(setting: Setting) -> Iterator[Block]:
    """List the answers that would settle most, most useful first."""
    missing, shown = missing_facts(setting)
    if not missing:
        return
    limit = len(missing) if setting.explain else _SHOWN
    yield Heading(2, "What is not known yet", "not-known")
    yield Para("These answers would settle more. Those that settle most come first.")
    yield Items(
        tuple(
            f"{m.question} (for: {_decided(setting, [s for s in m.decides if s in shown], shown)})"
            for m in missing[:limit]
        )
    )
    if len(missing) > limit:
        yield Para(f"And {counted(len(missing) - limit, 'more answer', 'more answers')}.", "quiet")


def missing_facts(setting: Setting) -> tuple[list[MissingFact], dict[str, str]]:
    """Give the answers that would settle something shown, those that settle most first, and what is shown."""
    routes = shown_routes(setting.report, explain=setting.explain)
    shown = {stream.id: stream.title for route in routes for stream in route.streams}
    missing = [m for m in setting.report.missing_facts if any(stream in shown for stream in m.decides)]
    return sorted(missing, key=lambda m: -_settles(m, shown)), shown


def _settles(missing: MissingFact, shown: dict[str, str]) -> int:
    """Count the programmes that an answer settles: all of them if it may show that you are a citizen."""
    return len(shown) if any(s.startswith(_DESCENT) for s in missing.decides) else len(missing.decides)


def _decided(setting: Setting, streams: list[str], titles: dict[str, str]) -> str:
    """Name the programmes that an answer would settle: each of a few; of many, their ways in."""
    if setting.explain or len(streams) <= FEW:
        return ", ".join(titles[stream] for stream in streams)
    counted_by_route: dict[str, int] = {}
    for stream in streams:
        route = setting.report.route(stream.partition("/")[0])
        name = route.title if route is not None else titles[stream]
        counted_by_route[name] = counted_by_route.get(name, 0) + 1
    return "; ".join(
        name if number == 1 else f"{name}, {number} programmes" for name, number in counted_by_route.items()
    )


def whom_to_ask(setting: Setting) -> Iterator[Block]:
    """List what no answer of the person can settle: what the law leaves open, and what a programme knows."""
    lawyers = lawyers_questions(setting)
    programmes = _unsettled(setting, _of_programmes)
    if not lawyers and not programmes:
        return
    yield Heading(2, "What to ask, and whom", "ask")
    yield Para("No answer of yours can settle these. Take the list, and the papers, along.")
    if lawyers:
        yield Heading(3, "A lawyer or a licensed consultant")
        yield Items(tuple(_first(setting, lawyers)))
    if programmes:
        yield Heading(3, "The office of the programme")
        yield Items(tuple(_first(setting, programmes)))


def _first(setting: Setting, every: list[str]) -> list[str]:
    if setting.explain or len(every) <= _SHOWN:
        return every
    return [*every[:_SHOWN], f"And {counted(len(every) - _SHOWN, 'more question', 'more questions')}."]


def lawyers_questions(setting: Setting) -> list[str]:
    """Give what a lawyer should look at: what bars the person at the border, and what the law leaves open."""
    found: dict[str, None] = {}
    door = setting.report.admissibility
    if door is not None:
        for condition in best_stream(door).conditions:
            barred = condition.outcome == NOT_MET
            if barred or verdict(condition) == "unsettled":
                found[f"At the border: {_said(setting, condition, named=not barred)}"] = None
    found.update(dict.fromkeys(_unsettled(setting, _of_law)))
    return list(found)


def _unsettled(setting: Setting, fits: Callable[[Route, Condition], bool]) -> list[str]:
    """Give the unsettled conditions of what is open or could be, of each route's best programme at least."""
    found: dict[str, None] = {}
    for route in shown_routes(setting.report, explain=setting.explain):
        best = best_stream(route)
        for stream in route.streams:
            if stream.standing in SHUT or (stream is not best and stream.standing not in OPEN):
                continue
            for condition in stream.conditions:
                if verdict(condition) == "unsettled" and fits(route, condition):
                    said = _said(setting, condition, named=fits is _of_law)
                    found[f"{stream.title}: {said}"] = None
    return list(found)


def _of_law(route: Route, condition: Condition) -> bool:
    return condition.id not in _PROGRAMMES_OWN and not condition.rule.step and route.id not in _OWN_RULES


def _of_programmes(route: Route, condition: Condition) -> bool:
    """Tell whether the office that runs a programme can settle it; nobody can foretell a ranking."""
    if condition.id == _RANKING or condition.rule.step:
        return False
    return condition.id in _PROGRAMMES_OWN or route.id in _OWN_RULES


def _said(setting: Setting, condition: Condition, *, named: bool = True) -> str:
    """Say what was found, after the rule's name where the rule itself is in doubt."""
    found = condition.found
    told = [] if found in SAYS_NOTHING else [found]
    if named or not told:
        told.insert(0, f"{condition.rule.title}.")
    return f"{' '.join(told)} {setting.sources.cite(condition.rule.authority)}"
