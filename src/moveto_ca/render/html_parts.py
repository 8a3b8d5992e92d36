"""Each part of a page as lines of HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from moveto_ca.render.blocks import (
    Amounts,
    Bars,
    Branches,
    Grid,
    Heading,
    Items,
    Notes,
    Para,
    Ranking,
    Stand,
    Strip,
    Terms,
    Ticks,
)
from moveto_ca.render.strip import scale
from moveto_ca.render.words import MARKS, OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.render.blocks import Block, Cite, Node, Rank, Tick, Verdict
    from moveto_ca.report import Standing

_STANDING: Final[dict[Standing, str]] = {
    "strong": "good",
    "eligible": "good",
    "incomplete": "doubt",
    "within_reach": "doubt",
    "closed": "bad",
    "not_available": "bad",
}
_VERDICT: Final[dict[Verdict, str]] = {
    "met": "good",
    "not_met": "bad",
    "unknown": "doubt",
    "unsettled": "doubt",
    "not_applicable": "quiet",
}
_SOBER: Final = "sober"  # without a colour of its own
_TONES: Final = {"strong": ' class="lead"', "quiet": ' class="quiet"', "plain": ""}


def part(block: Block) -> Iterator[str]:
    """Write one part of a page."""
    match block:
        case Heading():
            named = f' id="{escape(block.key)}"' if block.key else ""
            yield f"<h{block.level}{named}>{escape(block.text)}</h{block.level}>"
        case Para():
            yield f"<p{_TONES[block.tone]}>{escape(block.text)}</p>"
        case Stand():
            detail = f'<br><span class="quiet">{escape(block.detail)}</span>' if block.detail else ""
            kind = _SOBER if block.sober else _STANDING[block.standing]
            yield f'<p><span class="stand {kind}">{escape(block.words)}</span>{detail}</p>'
        case Ranking():
            yield from _ranking(block)
        case Ticks():
            yield '<ul class="ticks">'
            for item in block.items:
                yield from _tick(item)
            yield "</ul>"
        case Items():
            tag = "ol" if block.numbered else "ul"
            yield f"<{tag}>"
            yield from (f"<li>{escape(text)}</li>" for text in block.items)
            yield f"</{tag}>"
        case Terms():
            yield '<dl class="terms">'
            yield from (f"<dt>{escape(word)}</dt><dd>{escape(told)}</dd>" for word, told in block.pairs)
            yield "</dl>"
        case Amounts():
            yield from _amounts(block)
        case Bars():
            yield from _bars(block)
        case Strip():
            yield from _strip(block)
        case Grid():
            yield from _grid(block)
        case Branches():
            yield '<ul class="tree">'
            yield from _tree(block.root)
            yield "</ul>"
        case Notes():
            yield from _notes(block)


def _table(
    of_class: str, caption: str, headers: tuple[str, ...], *, number: int | None = None
) -> Iterator[str]:
    """Open a table. The roles keep it a table where a narrow screen shows its rows as blocks."""
    yield f'<table class="{of_class}" role="table"><caption>{escape(caption)}</caption>'
    yield '<thead role="rowgroup"><tr role="row">'
    for place, header in enumerate(headers):
        right = ' class="number"' if number is not None and place >= number else ""
        yield f'<th scope="col" role="columnheader"{right}>{escape(header)}</th>'
    yield '</tr></thead><tbody role="rowgroup">'


def _ranking(ranking: Ranking) -> Iterator[str]:
    headers = ("Way in", "How you stand", "Score", "Time", "Cost", "Next step")
    yield from _table("rank", "Your ways into Canada, the best first", headers)
    for row in ranking.rows:
        yield '<tr role="row">'
        yield from _rank(row)
        yield "</tr>"
    yield "</tbody></table>"


def _rank(row: Rank) -> Iterator[str]:
    place = f"{escape(row.place)}. " if row.place else ""
    title = escape(row.title)
    linked = f'<a href="#{escape(row.key)}">{title}</a>' if row.key else title
    yield f'<th scope="row" role="rowheader">{place}{linked}</th>'
    kind = _SOBER if row.score is None else _STANDING[row.standing]
    yield f'<td role="cell"><span class="{kind}">{escape(row.words)}</span></td>'
    score = "not scored" if row.score is None else str(row.score)
    yield f'<td role="cell" data-label="Score">{score}</td>'
    for label, text in (("Time", row.time), ("Cost", row.cost), ("Next", row.next_step)):
        yield f'<td role="cell" data-label="{label}">{escape(text)}</td>'


def _tick(item: Tick) -> Iterator[str]:
    kind = _SOBER if item.sober else _VERDICT[item.verdict]
    cites = "".join(f" {_cite(cite)}" for cite in item.cites)
    yield (
        f'<li><p><span class="mark {kind}" aria-hidden="true">{MARKS[item.verdict]}</span>'
        f'<strong class="{kind}">{OUTCOMES[item.verdict]}:</strong> {escape(item.title)}{cites}</p>'
    )
    if item.lines:
        yield '<dl class="lines">'
        yield from (f"<dt>{escape(label)}</dt><dd>{escape(text)}</dd>" for label, text in item.lines)
        yield "</dl>"
    yield "</li>"


def _cite(cite: Cite) -> str:
    reference = f": {escape(cite.reference)}" if cite.reference else ""
    return f'<span class="cite">[<a href="#note-{cite.number}">{cite.number}</a>{reference}]</span>'


def _amounts(amounts: Amounts) -> Iterator[str]:
    yield "<ul>"
    for row in amounts.rows:
        yield f"<li>{escape(row.amount)}: {escape(row.what)} {_cite(row.cite)}</li>"
    if amounts.together:
        yield f"<li><strong>Together: {escape(amounts.together)}</strong></li>"
    yield "</ul>"


def _bars(bars: Bars) -> Iterator[str]:
    yield from _table("bars", bars.caption, ("Part", "Points"))
    for label, value in bars.rows:
        width = round(100 * value / bars.full, 1) if bars.full > 0 else 0
        bar = f'<span class="bar" style="width:{width:g}%"></span>' if value else ""
        yield (
            f'<tr role="row"><th scope="row" role="rowheader">{escape(label)}</th><td role="cell">'
            f'<span class="amount"><span>{value}</span><span class="full">{bar}</span></span></td></tr>'
        )
    yield "</tbody></table>"


def _strip(strip: Strip) -> Iterator[str]:
    """Draw cut-offs on a scale; each row says in words what it shows, so the drawing itself stays silent."""
    low, high = scale(strip)

    def left(score: int) -> str:
        return f"left:{100 * (score - low) / (high - low):.1f}%"

    mine = "" if strip.score is None else f'<b style="{left(strip.score)}"></b>'
    marked = f" The upright line is {strip.mark}." if strip.mark else ""
    yield '<figure class="strip">'
    yield f"<figcaption>Each ring is the cut-off of a round.{escape(marked)}</figcaption>"
    for row in strip.rows:
        rings = "".join(f'<i style="{left(cutoff)}"></i>' for cutoff in row.cutoffs)
        yield f"<div>{escape(row.label)}: {escape(row.told)}"
        yield f'<span class="track" aria-hidden="true">{mine}{rings}</span></div>'
    yield f'<div class="ends quiet" aria-hidden="true"><span>{low}</span><span>{high}</span></div></figure>'


def _grid(grid: Grid) -> Iterator[str]:
    yield from _table("grid", grid.caption, grid.headers, number=1 if grid.numbers else None)
    right = ' class="number"' if grid.numbers else ""
    for cells in grid.rows:
        yield f'<tr role="row"><th scope="row" role="rowheader">{escape(cells[0])}</th>'
        for header, cell in zip(grid.headers[1:], cells[1:], strict=True):
            yield f'<td role="cell"{right} data-label="{escape(header)}">{escape(cell)}</td>'
        yield "</tr>"
    yield "</tbody></table>"


def _tree(node: Node) -> Iterator[str]:
    yield f'<li>{escape(node.who)}: <strong class="{_VERDICT[node.verdict]}">{escape(node.words)}</strong>'
    yield from (f'<br><span class="quiet">{escape(line)}</span>' for line in node.lines)
    if node.below:
        yield "<ul>"
        for below in node.below:
            yield from _tree(below)
        yield "</ul>"
    yield "</li>"


def _notes(notes: Notes) -> Iterator[str]:
    yield '<ol class="notes">'
    for note in notes.rows:
        text = f"{escape(note.title)} ({escape(note.detail)})"
        if note.address.startswith("https://"):
            address = escape(note.address)
            text += f'<br><a href="{address}" rel="noreferrer">{address}</a>'
        elif note.address:
            text += f"<br>{escape(note.address)}"
        if note.paragraphs:
            text += f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in note.paragraphs)}</ul>"
        yield f'<li id="note-{note.number}" value="{note.number}">{text}</li>'
    yield "</ol>"
