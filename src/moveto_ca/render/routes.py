"""The part of a page on one route: how the person stands, why, what would help, what to do, what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.render.advice import lever_blocks
from moveto_ca.render.answer import OPEN, SHUT, best_stream, is_citizen, steps_of, summary_of
from moveto_ca.render.blocks import Amount, Amounts, Heading, Items, Para, Stand
from moveto_ca.render.household import household_blocks
from moveto_ca.render.measures import bridge_blocks, measure_blocks
from moveto_ca.render.streams import conditions_of_best, other_streams
from moveto_ca.render.words import (
    LEADS_TO,
    counted,
    counts_until_proven,
    fee_words,
    money,
    months_words,
    score_words,
    standing_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.render.blocks import Block
    from moveto_ca.render.setting import Setting
    from moveto_ca.report import Fee, Route, Step


def route_part(setting: Setting, route: Route) -> Iterator[Block]:
    """Give the part of the page on one route, or on what could stop the person at the border."""
    yield Heading(2, route.title, route.id)
    at_the_border = route is setting.report.admissibility
    leads = f"leads to {LEADS_TO[best_stream(route).leads_to or route.leads_to]}"
    detail = "" if at_the_border else f"{score_words(route.score)}; {leads}"
    yield Stand(route.standing, standing_words(route), detail, sober=route.score is None)
    if summary := summary_of(route):
        yield Para(summary)
    best = best_stream(route)
    measures = {**best.measures, **route.measures}
    if at_the_border and is_citizen(setting.report) and not setting.explain:
        # A citizen enters by right, and what bars others is no matter once there is proof.
        if counts_until_proven(route):
            yield from _to_do(setting, route)
        return
    # Whoever may go ahead wants to know what to do; whoever may not, why.
    # Of protection the gates come first in any case: they are the answer.
    to_do_first = route.standing in OPEN and route.score is not None
    if to_do_first:
        yield from _to_do(setting, route)
    yield from conditions_of_best(setting, best, named=len(route.streams) > 1)
    yield from measure_blocks(measures)
    if route.standing not in SHUT:
        yield from household_blocks(measures)
        yield from bridge_blocks(best.measures, setting.report.as_of)
    if setting.advice is not None and not at_the_border:
        yield from lever_blocks(setting.advice, route, explain=setting.explain)
    if not to_do_first:
        yield from _to_do(setting, route)
    yield from other_streams(setting, [stream for stream in route.streams if stream is not best])


def _to_do(setting: Setting, route: Route) -> Iterator[Block]:
    best = best_stream(route)
    if steps := steps_of(route):
        yield Heading(3, "What to do, first things first")
        yield Items(tuple(map(step_words, steps)), numbered=True)
    if fees := route.fees or best.fees:
        yield Heading(3, "What it costs")
        total = {**best.measures, **route.measures}.get("fees_total_cad")
        together = "" if total is None or len(fees) < 2 else money(total)
        everybody = [fee.who for fee in fees]
        yield Amounts(tuple(_amount(setting, fee, everybody) for fee in fees), together)
    if months := route.months or best.months:
        yield Heading(3, "How long it takes")
        yield Para(months_words(months))
    if cautions := tuple(dict.fromkeys((*route.cautions, *best.cautions))):
        yield Heading(3, "Know this before you act")
        yield Items(cautions)


def _amount(setting: Setting, fee: Fee, everybody: list[str]) -> Amount:
    return Amount(money(fee.amount_cad), fee_words(fee, everybody), setting.sources.cite(fee.authority))


def step_words(step: Step) -> str:
    """Say one step with its form, place and usual time."""
    extra = [
        f"form {step.form}" if step.form else "",
        (step.where or "").rstrip("."),
        f"about {counted(step.days, 'day', 'days')}" if step.days else "",
    ]
    told = "; ".join(filter(None, extra))
    return f"{step.text} ({told})" if told else step.text
