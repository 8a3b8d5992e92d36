"""A report as a list of parts, the same for every format."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from moveto_ca.render.advice import ahead_blocks, household_blocks
from moveto_ca.render.answer import answer, at_the_border, folded, ranking, shown_routes
from moveto_ca.render.blocks import Heading, Items, Para, Terms, Ticks
from moveto_ca.render.glossary import Glossary
from moveto_ca.render.questions import not_known, whom_to_ask
from moveto_ca.render.reality import reality_check
from moveto_ca.render.routes import route_part
from moveto_ca.render.setting import Setting
from moveto_ca.render.texts import texts_of
from moveto_ca.render.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.advice.parts import Advice
    from moveto_ca.render.blocks import Block
    from moveto_ca.report import Report, Route


class Document:
    """Makes the parts of one report.

    Args:
        report: The report.
        brief: True for the first screen only.
        explain: True for every condition of every stream, and every authority in full.
        advice: What would change it, the days ahead and the household; None to leave them out.
    """

    def __init__(
        self, report: Report, *, brief: bool = False, explain: bool = False, advice: Advice | None = None
    ) -> None:
        self.report = report
        self.brief = brief
        self.explain = explain
        self.advice = advice
        self.setting = Setting(report, explain, advice)
        self.glossary = Glossary()

    def blocks(self) -> list[Block]:
        """Give every part in order, short words explained where they are first used."""
        parts = [self._first_screen()]
        if not self.brief:
            parts.extend(route_part(self.setting, route) for route in self._shown())
            if self.report.admissibility is not None:
                parts.append(route_part(self.setting, self.report.admissibility))
            if self.advice is not None:
                parts += [ahead_blocks(self.advice), household_blocks(self.advice)]
            parts.append(not_known(self.setting))
            parts.append(whom_to_ask(self.setting))
        parts.append(self._warnings())
        if not self.brief:
            parts.append(reality_check(self.report))
        made = [block for part in parts for block in self._with_terms(list(part))]
        if not self.brief and (notes := self.setting.sources.block(full=self.explain)).rows:
            made += [Heading(2, "Where this is written", "sources"), notes]
        return [*made, Heading(2, "What this is not", "disclaimer"), Para(self.report.disclaimer)]

    def _shown(self) -> tuple[Route, ...]:
        return shown_routes(self.report, explain=self.explain)

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
        yield ranking(report, explain=self.explain, linked=not self.brief)
        if line := folded(report, explain=self.explain):
            yield Para(line, "quiet")
        if report.admissibility is not None:
            yield Para(f"At the border: {at_the_border(report.admissibility)}")

    def _warnings(self) -> Iterator[Block]:
        """Give the warnings that concern what is shown."""
        warnings = [notice.text for notice in replace(self.report, routes=self._shown()).warnings]
        if not warnings:
            return
        if self.brief:
            yield Para(f"{counted(len(warnings), 'warning', 'warnings')}: see the whole report.")
            return
        yield Heading(2, "Take care", "take-care")
        yield Items(tuple(warnings))


def _starts_detail(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 3
