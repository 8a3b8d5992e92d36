"""The programmes of a route: the best one condition by condition, the others as briefly as they deserve."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from moveto_ca.render.answer import OPEN, SHUT
from moveto_ca.render.blocks import Heading, Items, Para, Stand, Tick, Ticks
from moveto_ca.render.conditions import ASK, by_weight, tick, verdict
from moveto_ca.render.household import household_blocks
from moveto_ca.render.measures import measure_blocks
from moveto_ca.render.words import LEADS_TO, PROGRAMME, counted, score_words, standing_words
from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.render.blocks import Block
    from moveto_ca.render.setting import Setting
    from moveto_ca.report import Stream

# So many other programmes of a route are shown condition by condition.
FEW: Final = 3
_TOLD: Final = (ASK, "Found")


def conditions_of_best(setting: Setting, stream: Stream, *, named: bool) -> Iterator[Block]:
    """Show the best programme; where it is not open, what is met takes a line, not the whole rule."""
    ticks, left_out = _ticks(
        setting,
        stream,
        # Where nothing is ranked (protection), every gate is shown, those passed too.
        all_met=setting.explain or stream.standing not in SHUT or stream.score is None,
        short=False,
        short_met=not setting.explain and stream.standing not in OPEN,
    )
    yield Heading(3, f"Why: {stream.title}" if named else "Why")
    yield Ticks(ticks)
    if left_out:
        yield Para(left_out, "quiet")


def other_streams(setting: Setting, streams: list[Stream]) -> Iterator[Block]:
    """Show the other programmes: all of a few; of many, those that are open, the rest a line each."""
    closed = [] if setting.explain else [s for s in streams if s.standing == "closed"]
    others = [stream for stream in streams if stream not in closed]
    few = setting.explain or len(others) <= FEW
    in_full = [stream for stream in others if few or stream.standing in OPEN]
    for stream in in_full:
        yield from _in_full(setting, stream)
    rest = [stream for stream in others if stream not in in_full]
    if rest:
        yield Heading(3, "Also looked at")
        yield Items(tuple(_in_lines(rest)))
    if closed:
        yield Heading(3, "Programmes that are closed")
        yield Items(tuple(_closed(stream, short=len(closed) > FEW) for stream in closed))


def _in_lines(streams: list[Stream]) -> Iterator[str]:
    """Say how a person stands in each programme, and what is in the way; those alike share a line."""
    alike: dict[tuple[str, str], list[str]] = {}
    shut = sum(stream.standing in SHUT for stream in streams)
    for stream in streams:
        # Of many that are not open, the reasons are too many to be of use.
        why = "" if shut > FEW and stream.standing in SHUT else _in_the_way(stream)
        alike.setdefault((standing_words(stream), why), []).append(stream.title)
    for (words, why), titles in alike.items():
        if len(titles) == 1:
            yield " ".join(filter(None, (f"{titles[0]}: {_small(words)}.", why)))
        else:
            yield " ".join(filter(None, (f"{words}.", why, f"{'; '.join(titles)}.")))


def _in_the_way(stream: Stream) -> str:
    """Name the first thing that is in the way in a programme, or still open."""
    first = next((c for c in by_weight(stream.conditions) if c.outcome in (NOT_MET, UNKNOWN)), None)
    if first is None:
        return ""
    if first.outcome == NOT_MET and first.id == "status":
        return first.found
    if first.outcome == NOT_MET and first.id == "admissible":
        return "In the way: what bars you at the border."
    return f"{'In the way' if first.outcome == NOT_MET else 'Still open'}: {first.rule.title}."


def _closed(stream: Stream, *, short: bool) -> str:
    """Say in one line since when a programme takes no applications, and when it may take them again."""
    status = stream.conditions[0]
    if not short and status.outcome == NOT_MET:
        return f"{stream.title}: {_small(status.found)}"
    since, again = stream.measures.get("status_since"), stream.measures.get("reopens_on")
    line = f"{stream.title}: {PROGRAMME.get(stream.status, 'closed now')}"
    line += f" since {since}." if since else "."
    return f"{line} It may open again on {again}." if again else line


def _in_full(setting: Setting, stream: Stream) -> Iterator[Block]:
    yield Heading(3, f"Also looked at: {stream.title}")
    detail = score_words(stream.score)
    if stream.leads_to:
        detail += f"; leads to {LEADS_TO[stream.leads_to]}"
    yield Stand(stream.standing, standing_words(stream), detail)
    if stream.summary:
        yield Para(stream.summary)
    ticks, left_out = _ticks(setting, stream, all_met=setting.explain, short=not setting.explain)
    if ticks:
        yield Ticks(ticks)
    if left_out:
        yield Para(left_out, "quiet")
    yield from measure_blocks(stream.measures)
    if setting.explain:
        yield from household_blocks(stream.measures)


def _ticks(
    setting: Setting, stream: Stream, *, all_met: bool, short: bool, short_met: bool = False
) -> tuple[tuple[Tick, ...], str]:
    """Give a stream's conditions, and a line that counts those left out."""
    shown: list[Tick] = []
    met, told = 0, set[str]()
    for condition in by_weight(stream.conditions):
        if verdict(condition) == NOT_APPLICABLE and not setting.explain:
            continue
        if condition.outcome == MET and not all_met:
            met += 1
            continue
        brief = short or (short_met and condition.outcome == MET)
        item = tick(condition, setting.sources, setting.report.context, short=brief, asked=told)
        item = replace(item, sober=stream.score is None)
        shown.append(item if setting.explain else _once(item, told))
        told.update(text for label, text in item.lines if label in _TOLD)
    return tuple(shown), f"{counted(met, 'other condition is', 'other conditions are')} met." if met else ""


def _once(item: Tick, told: set[str]) -> Tick:
    """Leave a condition its name and its rule if it waits for what an earlier one of the programme asks for.

    Such a condition has found the same as an earlier one, and has no question of its own.
    """
    labels = dict(item.lines)
    if item.verdict != "unknown" or ASK in labels or labels.get("Found", "") not in {"", *told}:
        return item
    return replace(item, lines=tuple(line for line in item.lines if line[0] == "Rule"))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
