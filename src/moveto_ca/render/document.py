"""A report as a list of parts, the same for every format."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from moveto_ca.render.answer import (
    OPEN,
    answer,
    best_stream,
    folded,
    ranking,
    shown_routes,
    steps_of,
    summary_of,
)
from moveto_ca.render.blocks import Heading, Items, Para, Stand, Terms, Ticks
from moveto_ca.render.conditions import ASK, by_weight, tick, verdict
from moveto_ca.render.glossary import Glossary
from moveto_ca.render.measures import bridge_blocks, measure_blocks
from moveto_ca.render.reality import reality_check
from moveto_ca.render.sources import Sources
from moveto_ca.render.texts import texts_of
from moveto_ca.render.words import (
    LEADS_TO,
    counted,
    fee_line,
    money,
    months_words,
    score_words,
    standing_words,
)
from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.render.blocks import Block, Tick
    from moveto_ca.report import Fee, Notice, Report, Route, Step, Stream

_QUESTIONS_SHOWN: Final = 8
# So many other programmes of a route are shown condition by condition.
_FEW: Final = 3
_SHUT: Final = ("closed", "not_available")


class Document:
    """Makes the parts of one report.

    Args:
        report: The report.
        brief: True for the first screen only.
        explain: True for every condition of every stream, and every authority in full.
    """

    def __init__(self, report: Report, *, brief: bool = False, explain: bool = False) -> None:
        self.report = report
        self.brief = brief
        self.explain = explain
        self.sources = Sources()
        self.glossary = Glossary()

    def blocks(self) -> list[Block]:
        """Give every part in order, short words explained where they are first used."""
        parts = [self._first_screen()]
        if not self.brief:
            parts.extend(self._route(route) for route in shown_routes(self.report, explain=self.explain))
            if self.report.admissibility is not None:
                parts.append(self._route(self.report.admissibility))
            parts.append(self._not_known())
        parts.append(self._warnings())
        if not self.brief:
            parts.append(reality_check(self.report))
        made = [block for part in parts for block in self._with_terms(list(part))]
        if not self.brief and (notes := self.sources.block(full=self.explain)).rows:
            made += [Heading(2, "Where this is written"), notes]
        return [*made, Heading(2, "What this is not"), Para(self.report.disclaimer)]

    def _with_terms(self, part: list[Block]) -> list[Block]:
        """Put the meanings of new short words at the end of the part's opening, before its details."""
        pairs = self.glossary.new(text for block in part for text in texts_of(block))
        if not pairs:
            return part
        details = next(
            (n for n, block in enumerate(part) if isinstance(block, Ticks) or _starts_detail(block)),
            len(part),
        )
        return [*part[:details], Terms(pairs), *part[details:]]

    def _first_screen(self) -> Iterator[Block]:
        report = self.report
        yield Heading(1, "Your ways into Canada")
        yield Para(f"Law and figures as of {report.as_of}.", "quiet")
        yield Para(" ".join(answer(report)), "strong")
        yield ranking(report, explain=self.explain)
        if line := folded(report, explain=self.explain):
            yield Para(line, "quiet")
        if report.admissibility is not None:
            yield Para(f"At the border: {standing_words(report.admissibility)}.")

    def _route(self, route: Route) -> Iterator[Block]:
        yield Heading(2, route.title)
        leads = f"leads to {LEADS_TO[route.leads_to]}"
        if route is self.report.admissibility:
            yield Stand(route.standing, standing_words(route))
        else:
            yield Stand(route.standing, standing_words(route), f"{score_words(route.score)} · {leads}")
        if summary := summary_of(route):
            yield Para(summary)
        best = best_stream(route)
        # Whoever may go ahead wants to know what to do; whoever may not, why.
        if route.standing in OPEN:
            yield from self._to_do(route)
        yield from self._conditions(best, named=len(route.streams) > 1)
        yield from measure_blocks({**best.measures, **route.measures})
        if route.standing not in _SHUT:
            yield from bridge_blocks(best.measures)
        if route.standing not in OPEN:
            yield from self._to_do(route)
        yield from self._other_streams([stream for stream in route.streams if stream is not best])

    def _to_do(self, route: Route) -> Iterator[Block]:
        best = best_stream(route)
        if steps := steps_of(route):
            yield Heading(3, "What to do, first things first")
            yield Items(tuple(map(step_words, steps)), numbered=True)
        if fees := route.fees or best.fees:
            yield Heading(3, "What it costs")
            total = {**best.measures, **route.measures}.get("fees_total_cad")
            together = () if total is None or len(fees) < 2 else (f"Together: {money(total)}",)
            yield Items((*(self._fee(fee) for fee in fees), *together))
        if months := route.months or best.months:
            yield Heading(3, "How long it takes")
            yield Para(months_words(months))
        if cautions := tuple(dict.fromkeys((*route.cautions, *best.cautions))):
            yield Heading(3, "Know this before you act")
            yield Items(cautions)

    def _fee(self, fee: Fee) -> str:
        return f"{fee_line(fee)} [{self.sources.note(fee.authority)}]"

    def _conditions(self, stream: Stream, *, named: bool) -> Iterator[Block]:
        """Show the best programme; where it is not open, what is met takes a line, not the whole rule."""
        ticks, left_out = self._ticks(
            stream,
            all_met=self.explain or stream.standing not in _SHUT,
            short=False,
            short_met=not self.explain and stream.standing not in OPEN,
        )
        yield Heading(3, f"Why: {stream.title}" if named else "Why")
        yield Ticks(ticks)
        if left_out:
            yield Para(left_out, "quiet")

    def _other_streams(self, streams: list[Stream]) -> Iterator[Block]:
        """Show the other programmes: all of a few; of many, those that are open, the rest a line each."""
        few = self.explain or len(streams) <= _FEW
        in_full = [s for s in streams if few or s.standing in OPEN]
        for stream in in_full:
            yield from self._other_stream(stream)
        rest = [s for s in streams if s not in in_full]
        if rest:
            shut = [stream.title for stream in rest if stream.standing in _SHUT]
            together = shut if len(shut) > _FEW else []
            alone = [stream for stream in rest if stream.title not in together]
            yield Heading(3, "Also looked at")
            lines = list(map(self._in_a_line, alone))
            yield Items(
                (*lines, *([f"Closed or not open to you: {'; '.join(together)}."] if together else []))
            )

    def _in_a_line(self, stream: Stream) -> str:
        """Say in one line how a person stands in a programme, and what is in the way."""
        line = f"{stream.title}: {standing_words(stream).lower()}."
        in_the_way = [c for c in by_weight(stream.conditions) if c.outcome in (NOT_MET, UNKNOWN)]
        if in_the_way:
            first = in_the_way[0]
            line += f" {'In the way' if first.outcome == NOT_MET else 'Still open'}: {first.rule.title}."
        return line

    def _other_stream(self, stream: Stream) -> Iterator[Block]:
        yield Heading(3, f"Also looked at: {stream.title}")
        detail = score_words(stream.score)
        if stream.leads_to:
            detail += f" · leads to {LEADS_TO[stream.leads_to]}"
        yield Stand(stream.standing, standing_words(stream), detail)
        if stream.summary:
            yield Para(stream.summary)
        ticks, left_out = self._ticks(stream, all_met=self.explain, short=not self.explain)
        if ticks:
            yield Ticks(ticks)
        if left_out:
            yield Para(left_out, "quiet")
        yield from measure_blocks(stream.measures)

    def _ticks(
        self, stream: Stream, *, all_met: bool, short: bool, short_met: bool = False
    ) -> tuple[tuple[Tick, ...], str]:
        """Give a stream's conditions, and a line that counts those left out."""
        shown: list[Tick] = []
        met, asked = 0, set[str]()
        for condition in by_weight(stream.conditions):
            if verdict(condition) == NOT_APPLICABLE and not self.explain:
                continue
            if condition.outcome == MET and not all_met:
                met += 1
                continue
            brief = short or (short_met and condition.outcome == MET)
            shown.append(_once(tick(condition, self.sources, self.report.context, short=brief), asked))
        return tuple(
            shown
        ), f"{counted(met, 'other condition is', 'other conditions are')} met." if met else ""

    def _not_known(self) -> Iterator[Block]:
        """List the answers that would settle most, most useful first."""
        shown = {s.id: s.title for r in shown_routes(self.report, explain=self.explain) for s in r.streams}
        missing = [m for m in self.report.missing_facts if any(stream in shown for stream in m.decides)]
        if not missing:
            return
        missing.sort(key=lambda m: -len(m.decides))
        limit = len(missing) if self.explain else _QUESTIONS_SHOWN
        yield Heading(2, "What is not known yet")
        yield Para("These answers would settle more. Those that settle most come first.")
        yield Items(
            tuple(
                f"{m.question} (for: {self._decided([s for s in m.decides if s in shown], shown)})"
                for m in missing[:limit]
            )
        )
        if len(missing) > limit:
            yield Para(f"And {counted(len(missing) - limit, 'more answer', 'more answers')}.", "quiet")

    def _decided(self, streams: list[str], titles: dict[str, str]) -> str:
        """Name the programmes that an answer would settle: each of a few; of many, their ways in."""
        if self.explain or len(streams) <= _FEW:
            return ", ".join(titles[stream] for stream in streams)
        counted_by_route: dict[str, int] = {}
        for stream in streams:
            route = self.report.route(stream.partition("/")[0])
            name = route.title if route is not None else titles[stream]
            counted_by_route[name] = counted_by_route.get(name, 0) + 1
        return "; ".join(
            name if number == 1 else f"{name}, {number} programmes"
            for name, number in counted_by_route.items()
        )

    def _warnings(self) -> Iterator[Block]:
        """Give the warnings, without those that belong only to routes that are not shown."""
        shown = shown_routes(self.report, explain=self.explain)
        hidden = {n for route in self.report.routes if route not in shown for n in _notices_of(route)}
        kept = {notice for route in shown for notice in _notices_of(route)}
        warnings = [n.text for n in self.report.warnings if n in kept or n not in hidden]
        if not warnings:
            return
        if self.brief:
            yield Para(f"{counted(len(warnings), 'warning', 'warnings')}: see the whole report.")
            return
        yield Heading(2, "Take care")
        yield Items(tuple(warnings))


def _once(item: Tick, asked: set[str]) -> Tick:
    """Leave out a question that stands under an earlier condition of the same programme."""
    lines = tuple(line for line in item.lines if line[0] != ASK or line[1] not in asked)
    asked.update(text for label, text in item.lines if label == ASK)
    return replace(item, lines=lines)


def _starts_detail(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 3


def _notices_of(route: Route) -> Iterator[Notice]:
    yield from route.prose.notices
    for stream in route.streams:
        yield from stream.prose.notices


def step_words(step: Step) -> str:
    """Say one step with its form, place and usual time."""
    extra = [
        f"form {step.form}" if step.form else "",
        (step.where or "").rstrip("."),
        f"about {counted(step.days, 'day', 'days')}" if step.days else "",
    ]
    told = "; ".join(filter(None, extra))
    return f"{step.text} ({told})" if told else step.text
