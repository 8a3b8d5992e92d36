"""A report as one HTML file: nothing is loaded from elsewhere and no script is needed.

It reads on a phone and on paper, light and dark, and with a screen reader. Every word is escaped.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from moveto_ca.render.blocks import Heading
from moveto_ca.render.document import Document
from moveto_ca.render.html_parts import part
from moveto_ca.render.style import sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moveto_ca.advice.parts import Advice
    from moveto_ca.render.blocks import Block
    from moveto_ca.report import Report

# Nothing may be loaded, run or sent, whatever stands in the text.
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(
    report: Report, *, brief: bool = False, explain: bool = False, advice: Advice | None = None
) -> str:
    """Give a report as an HTML page.

    Args:
        report: The report.
        brief: True for the first screen only.
        explain: True for every condition and every authority in full.
        advice: What would change it, the days ahead and the household; None to leave them out.

    Returns:
        The page, ending in a line break.
    """
    return page(Document(report, brief=brief, explain=explain, advice=advice).blocks())


def page(blocks: Sequence[Block], *, one_page: bool = False) -> str:
    """Give the parts of a page as HTML.

    Args:
        blocks: The parts; the first is the heading of the page.
        one_page: True for a hand-off, which is printed on one sheet of paper.
    """
    title = next(escape(block.text) for block in blocks if isinstance(block, Heading))
    lines = [
        "<!doctype html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="robots" content="noindex">',
        f"<title>{title}</title>",
        f"<style>\n{sheet(one_page=one_page)}\n</style>",
        "</head>",
        f'<body class="{"one" if one_page else "whole"}">',
        '<a class="skip" href="#answer">Skip to the answer</a>',
        '<main id="answer" tabindex="-1">',
        *_sections(blocks, contents=not one_page),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _sections(blocks: Sequence[Block], *, contents: bool) -> Iterator[str]:
    """Write the parts; a heading of the second level opens a section, and the first brings the contents."""
    parts = [block for block in blocks if isinstance(block, Heading) and block.level == 2]
    open_section = False
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            if open_section:
                yield "</section>"
            elif contents and len(parts) > 1:
                yield from _contents(parts)
            yield f'<section aria-labelledby="{escape(block.key)}">'
            open_section = True
        yield from part(block)
    if open_section:
        yield "</section>"


def _contents(parts: Sequence[Heading]) -> Iterator[str]:
    yield '<nav aria-labelledby="contents"><h2 id="contents">On this page</h2><ul>'
    for heading in parts:
        yield f'<li><a href="#{escape(heading.key)}">{escape(heading.text)}</a></li>'
    yield "</ul></nav>"
