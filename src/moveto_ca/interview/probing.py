"""Whether the answer to a question could change the result: found by assessing its answers, never guessed.

The result is what a person reads first: how each way within the aims stands, in which order the ways come,
and the first step of each.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.catalogue import prepared
from moveto_ca.interview.document import get, told
from moveto_ca.interview.gates import unspoken
from moveto_ca.interview.prompts import prompts_for
from moveto_ca.interview.questions import Group
from moveto_ca.wording import questions as wordings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from moveto_ca.interview.questions import Choice, Document, Prompt, Question
    from moveto_ca.report import Route

Result: TypeAlias = tuple[tuple[str, str, str], ...]

# Answers in words that stand for the kinds of answers which a rule may tell apart: nothing, little, much;
# long ago, of late, still to come; Canada, the United States, elsewhere.
_WRITTEN: Final = (
    *"none never 0 1 3 10 20 95 25000 900000 38 2010-05-05 1990-07-01 2024-06-01 2027-06-01".split(),
    *"1886 1925 1950 Ohio Ontario Quebec Mexico Canada 7 8 9 text".split(),
    "United States",
    "1925 Ontario",
    "1950 Ohio",
    "4, 1",
    "0, 3",
    "M F",
    "M F F",
    "8 7.5 7 7",
    "2024-05-01 airport",
    "United States pending",
    "Manitoba friend",
    "Manitoba worked",
    "2022-09-01 to 2024-08-30",
    "worker 2020-09-01 to 2022-08-14",
    "2021, 2022, 2023, 2024, 2025",
)
_SOUGHT: Final = ("accountant", "electrician", "registered nurse", "software engineer", "pastor", "cashier")
_LEFT_OUT: Final = ("", "none")
_ELSEWHERE: Final = (
    "background",
    "protection",
    "plans.aims",
    # Asked about only where the profession has such limits: then a condition waits for it.
    "plans.job_offers[].within_entry_limits",
    # Asked about only where the law turns on it, likewise.
    "ancestry[][].death_date",
)


@cache
def answers(question: Question) -> tuple[Any, ...]:
    """Give answers that stand for all that could be given to a question."""
    if question.kind == "choice":
        return tuple(_leaves(question.choices))
    if question.kind == "many":
        values = [choice.value for choice in question.choices]
        return (*([value] for value in values), [value for value in values if value not in _LEFT_OUT])
    if question.kind == "search":
        search = question.search
        found = [search(words)[:1] for words in _SOUGHT] if search is not None else []
        return tuple(dict.fromkeys(choice.value for choices in found for choice in choices))
    return tuple(_read(question))


def _leaves(choices: Iterable[Choice]) -> Iterator[Any]:
    for choice in choices:
        if isinstance(choice.value, Group):
            yield from list(_leaves(choice.value.choices))[:2]
        else:
            yield choice.value


def _read(question: Question) -> Iterator[Any]:
    seen: list[Any] = []
    for words in _WRITTEN:
        try:
            value = question.read(words) if question.read is not None else words
        except RefusedError:
            continue
        if value not in seen:
            seen.append(value)
            yield value


def result(found: Iterable[Route], routes: Collection[str]) -> Result:
    """Give what a person reads first of some routes, in the order of the report."""
    return tuple(
        (route.id, route.standing, route.next_steps[0].text if route.next_steps else "")
        for route in found
        if route.id in routes
    )


def could_change(
    document: Document,
    prompt: Prompt,
    routes: Collection[str],
    what_if: Callable[[Document], Iterable[Route] | None],
    now: Result,
) -> bool:
    """Tell whether an answer to a prompt would change the result.

    Args:
        document: What is told so far.
        prompt: The prompt.
        routes: Ids of the routes within the aims.
        what_if: Gives the routes of a document; None for one that the profile does not allow.
        now: The result on what is told so far.
    """
    for value in answers(prompt.question):
        changed = deepcopy(document)
        try:
            prompt.place(changed, deepcopy(value))
        except RefusedError:
            continue
        found = what_if(changed)
        if found is not None and result(found, routes) != now:
            return True
    return False


def untold(document: Document, asked: Collection[str]) -> Iterator[Prompt]:
    """Give every prompt that makes sense and was neither asked nor answered already.

    The past and protection have rules of their own for what is asked.
    """
    seen: set[str] = set(asked)
    for template in _templates():
        if template.startswith(_ELSEWHERE):
            continue
        for place in _places(document, template):
            if told(document, place) or unspoken(document, place):
                continue
            for prompt in prompts_for(document, place):
                if prompt.key not in seen:
                    seen.add(prompt.key)
                    yield prompt


@cache
def _templates() -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(question.path for question in prepared()), *wordings())))


def _places(document: Document, template: str) -> list[str]:
    """Fill the open indices of a template with those that there are."""
    first, *rest = template.split("[]")
    found = [first]
    for part in rest:
        counted = [(place, get(document, place)) for place in found]
        found = [
            f"{place}[{number}]{part}"
            for place, held in counted
            if isinstance(held, list)
            for number in range(len(held))
        ]
    return found
