"""One page for a lawyer or consultant: what was told, what came of it, what is open.

What concerns protection never stands on it, nor does the name of anybody.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from moveto_ca.render.answer import answer, best_stream, ranked
from moveto_ca.render.blocks import Grid, Heading, Items, Para, Terms
from moveto_ca.render.conditions import by_weight
from moveto_ca.render.facts import facts_told
from moveto_ca.render.people import joined, names
from moveto_ca.render.questions import lawyers_questions, missing_facts
from moveto_ca.render.setting import Setting
from moveto_ca.render.words import counted, short_words, standing_words
from moveto_ca.report import NOT_MET, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.render.blocks import Block
    from moveto_ca.report import Condition, Report, Route

_ASYLUM: Final = "asylum"
_DESCENT: Final = "citizenship-by-descent"
# The longest that one text may be, in characters.
_FACT: Final = 480
_QUESTION: Final = 180
_POINT: Final = (
    440  # a point for the lawyer: the offence with its maximum, or the doubt and which way it leans
)
_CONDITION: Final = 130
_ANSWER: Final = 320
_TITLE: Final = 120
# What one sheet of paper holds, set small, in lines; the facts take what the rest leaves.
_SHEET: Final = 64
_LEAST_FACTS: Final = 8
# Characters that a line holds, of text and of each column of the results.
_LINE: Final = 125
_COLUMNS: Final = (21, 27, 16, 5, 60)


class _Layout(NamedTuple):
    """How many conditions stand beside each way in, and how many questions in each list.

    ``point`` is the longest that a point for the lawyer may be, in characters.
    """

    conditions: int
    questions: int
    point: int


_LAYOUTS: Final = (_Layout(2, 6, _POINT), _Layout(1, 3, _POINT), _Layout(1, 3, _QUESTION))  # roomy to tight


def handoff(report: Report, document: dict[str, Any]) -> list[Block]:
    """Give the page.

    Args:
        report: The report; its part on protection is left out.
        document: The profile as plain JSON types; its part on protection is left out.
    """
    report = replace(report, routes=tuple(route for route in report.routes if route.id != _ASYLUM))
    for layout in _LAYOUTS:
        rest = _rest(report, layout)
        if _SHEET - _height(rest) >= _LEAST_FACTS:
            break
    facts = _fitting(facts_told(document), max(_SHEET - _height(rest), _LEAST_FACTS))
    return [
        Heading(1, "Hand-off for a lawyer or licensed consultant"),
        Para(_made(report), "quiet"),
        Para(_short(" ".join(answer(report)), _ANSWER), "strong"),
        Heading(2, "Facts as told, not verified", "facts"),
        Terms(facts),
        *rest,
    ]


def _made(report: Report) -> str:
    checked = report.rules_verified_on
    told = f"Made by moveto-ca {report.tool_version}. Law and figures as of {report.as_of}."
    if checked is not None:
        told += f" Oldest check of a rule used: {checked}."
    return f"{told} “You” is the person. Names are left out."


def _rest(report: Report, layout: _Layout) -> list[Block]:
    """Give what stands below the facts."""
    setting = Setting(report)
    blocks: list[Block] = [Heading(2, "Results", "results"), _results(setting, layout)]
    blocks += [Para(text) for text in _citizens(report)]
    if lawyers := _cut(lawyers_questions(setting), layout, layout.point):
        blocks += [Heading(2, "What the law leaves open, and what bars", "open"), Items(lawyers)]
    missing, _ = missing_facts(setting)
    if asked := _cut([fact.question for fact in missing], layout):
        blocks += [Heading(2, "Not told yet", "not-told"), Items(asked)]
    if notes := setting.sources.block(full=False).rows:
        listed = "; ".join(f"[{note.number}] {_short(note.title, _TITLE)}" for note in notes)
        blocks += [Heading(2, "Sources", "sources"), Para(listed)]
    return [*blocks, Para(report.disclaimer, "quiet")]


def _citizens(report: Report) -> Iterator[str]:
    """Name the members of the family who are, or may well be, citizens already and have not told so."""
    route = report.route(_DESCENT)
    people = () if route is None else route.measures.get("people") or ()
    called = names(row["who"] for row in people)
    certain: list[str] = []
    open_: list[str] = []
    for row in people:
        if any(line["verdict"] == "citizen" and not line["generations"] for line in row["lines"]):
            continue  # told to be one
        best = next((line for line in row["lines"] if line["line"] == row["best_line"]), None)
        paragraph = None if best is None else best["paragraph"]
        who = called[row["who"]] + (f" ({paragraph})" if paragraph else "")
        if row["verdict"] == "citizen":
            certain.append(who)
        elif (row["reason"] or "").startswith("contested"):
            open_.append(who)
    if certain:
        yield f"Very likely Canadian by descent already, on what was told: {joined(certain)}."
    if open_:
        yield f"Perhaps Canadian by descent already, but the law is not settled: {joined(open_)}."


def _results(setting: Setting, layout: _Layout) -> Grid:
    report = setting.report
    rows = [_result(setting, route, layout) for route in ranked(report)]
    if report.admissibility is not None:
        rows.append(_result(setting, report.admissibility, layout))
    return Grid(
        ("Way in", "Best programme", "How you stand", "Score", "In the way"),
        tuple(rows),
        "How you stand on each way in",
    )


def _result(setting: Setting, route: Route, layout: _Layout) -> tuple[str, ...]:
    best = best_stream(route)
    door = route is setting.report.admissibility
    in_the_way = [c for c in by_weight(best.conditions) if c.outcome in (NOT_MET, UNKNOWN)]
    shown = [_short(_said(setting, one), _CONDITION) for one in in_the_way[: layout.conditions]]
    if len(in_the_way) > len(shown):
        shown.append(f"{len(in_the_way) - len(shown)} more")
    return (
        route.title,
        "" if door or best.title == route.title else best.title,
        standing_words(route) if door else short_words(route),
        "" if door else str(route.score),
        "; ".join(shown),
    )


def _said(setting: Setting, condition: Condition) -> str:
    word = "not met" if condition.outcome == NOT_MET else "not known"
    return f"{word}: {condition.rule.title} {setting.sources.cite(condition.rule.authority)}"


def _height(blocks: list[Block]) -> int:
    """Estimate how many lines some parts take on paper."""
    lines = 0
    for block in blocks:
        if isinstance(block, Heading):
            lines += 2
        elif isinstance(block, Para):
            lines += _lines(block.text)
        elif isinstance(block, Items):
            lines += sum(map(_lines, block.items))
        elif isinstance(block, Grid):
            lines += 1 + sum(max(map(_lines, row, _COLUMNS)) for row in block.rows)
            lines += len(block.rows) // 2  # the lines between the rows
    return lines


def _lines(text: str, width: int = _LINE) -> int:
    return -(-len(text) // width)


def _fitting(facts: tuple[tuple[str, str], ...], room: int) -> tuple[tuple[str, str], ...]:
    """Keep as many facts as there is room for, in lines, and say how many were left out."""
    kept: list[tuple[str, str]] = []
    for place, (subject, told) in enumerate(facts):
        text = _short(told, _FACT)
        room -= _lines(f"{subject}: {text}")
        if room < (1 if place + 1 < len(facts) else 0):  # a line is kept for what is left out
            left = counted(len(facts) - place, "subject is", "subjects are")
            return (*kept, ("Not on this page", f"{left} left out; the saved facts (--save) have all."))
        kept.append((subject, text))
    return tuple(kept)


def _cut(lines: list[str], layout: _Layout, most: int = _QUESTION) -> tuple[str, ...]:
    shown = [_short(line, most) for line in lines[: layout.questions]]
    if len(lines) > len(shown):
        shown.append(f"And {len(lines) - len(shown)} more.")
    return tuple(shown)


def _short(text: str, most: int) -> str:
    """Cut a text at a space, so that it has so many characters at most."""
    return text if len(text) <= most else f"{text[: most - 2].rsplit(' ', 1)[0]} …"
