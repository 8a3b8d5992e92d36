"""What to ask next: only what can still change an answer within the person's aims.

The opening is fixed (aims, birth, the family's birthplaces generation by generation, the
household). Then the next question is a fact that some condition needs, on a stream that could
still stand better than the best one for the same aim. There is no second list of what matters:
it follows from the conditions of the report. Last come the questions whose answer, tried out by
assessing again, changes how a way stands, the order of the ways or the first step of one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import aims
from moveto_ca.interview.catalogue import (
    doings,
    family_line,
    household,
    opening,
    past,
    prepared,
    protection,
    status,
)
from moveto_ca.interview.document import get, template_of, told
from moveto_ca.interview.needs import aims_of, askable, born_in_canada, is_citizen, needed
from moveto_ca.interview.probing import could_change, result, untold
from moveto_ca.interview.prompts import prompts_for
from moveto_ca.interview.questions import prompt_for
from moveto_ca.interview.worth import open_needs
from moveto_ca.problems import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from moveto_ca.interview.questions import Prompt
    from moveto_ca.report import Report, Route

RESIDENT: Final = "permanent_resident"


class Plan:
    """Chooses the next question.

    Args:
        only: Ids of the only routes to look at, or None for all.
        what_if: Assesses a document, to find out what an answer could change; None: not found out.
        find: Assesses some routes of a document alone, for the same; None: not found out.
    """

    def __init__(
        self,
        only: tuple[str, ...] | None = None,
        what_if: Callable[[dict[str, Any]], Report] | None = None,
        find: Callable[[dict[str, Any], Collection[str]], list[Route]] | None = None,
    ) -> None:
        self.only = only
        self.what_if = what_if
        self.find = find
        # Prompts that no answer to which changed anything, each with the facts on which that was found.
        self._idle: dict[str, str] = {}

    def next(self, document: dict[str, Any], report: Report, asked: Collection[str]) -> Prompt | None:
        """Give the next prompt, or None when no answer can change anything more.

        Args:
            document: What is told so far.
            report: The report on it.
            asked: Keys of the prompts that were asked and are not to be asked again.
        """
        for prompt in self._candidates(document, report, asked):
            if prompt.key not in asked:
                return prompt
        return None

    def still_open(self, document: dict[str, Any], report: Report, asked: Collection[str] = ()) -> list[str]:
        """Give the titles of the routes within the aims about which something is still to be asked."""
        can_tell = askable(document, asked)
        found: dict[str, None] = {}
        for way in self._ways(document):
            for name in way:
                route = report.route(name)
                if route is not None and any(
                    map(can_tell, needed(document, report, way, name, can_tell, self.what_if))
                ):
                    found[route.title] = None
        return list(found)

    def waiting(self, document: dict[str, Any], report: Report, asked: Collection[str]) -> int:
        """Give how many questions wait for an answer now; an answer can bring more."""
        keys = {
            prompt.key for way in self._ways(document) for prompt in self._needs(document, report, way, asked)
        }
        return len(keys.difference(asked))

    def waiting_for(self, prompt: Prompt, document: dict[str, Any], report: Report) -> list[str]:
        """Give the titles of the routes within the aims of which a condition waits for a prompt's answer."""
        found = []
        for name in self._routes(document):
            route = report.route(name)
            needs = () if route is None else {path for s in route.streams for path in open_needs(s)}
            if route is not None and any(prompt.settles_path(path) for path in needs):
                found.append(route.title)
        return list(dict.fromkeys(found))[:2]

    def _routes(self, document: dict[str, Any]) -> Iterator[str]:
        """Give the ids of the routes within the aims."""
        for way in self._ways(document):
            yield from way

    def _ways(self, document: dict[str, Any]) -> list[tuple[str, ...]]:
        return aims.groups(aims_of(document), self.only)

    def _candidates(
        self, document: dict[str, Any], report: Report, asked: Collection[str]
    ) -> Iterator[Prompt]:
        """Give what could be asked, in order; those asked already are passed over by the caller."""
        yield from self._opening(document)
        born_there = born_in_canada(document)
        if self._citizenship_asked():
            if not born_there:
                yield from self._family_line(document, report, asked)
            yield from self._status(document)
            yield from self._needs(document, report, (aims.CITIZENSHIP,), asked)
            yield from self._events(document)
            if born_there or is_citizen(report):
                yield from self._household(document)  # a citizen's family may need a way
                yield from self._could_change(document, asked)
                return
        yield from self._household(document)
        if doings.asked_of(document) and self.only is None:
            yield prompt_for(doings.DOINGS, doings.DOINGS.path)
        for way in self._ways(document):
            if aims.PROTECTION not in way:
                yield from self._needs(document, report, way, asked)
        if f"{past.OPENING.id}@{past.OPENING.path}" not in asked:
            yield from self._could_change(document, asked)
        yield from self._past(document, report, asked)
        yield from self._could_change(document, asked)
        if any(aims.PROTECTION in way for way in self._ways(document)):
            yield from self._protection(document, report, asked)

    def _opening(self, document: dict[str, Any]) -> Iterator[Prompt]:
        if not self._citizenship_asked():
            return  # what the routes chosen need of it comes among their other needs
        for question in opening.QUESTIONS:
            if question is opening.AIMS and self.only is not None:
                continue
            if (question.when is None or question.when(document, question.path)) and not told(
                document, question.path
            ):
                yield prompt_for(question, question.path)

    def _citizenship_asked(self) -> bool:
        return self.only is None or aims.CITIZENSHIP in self.only

    def _family_line(
        self, document: dict[str, Any], report: Report, asked: Collection[str]
    ) -> Iterator[Prompt]:
        """Ask one generation at a time while there is no line; then what the lines told of turn on."""
        for question in family_line.GENERATIONS:
            if question.when is None or question.when(document, question.path):
                yield prompt_for(question, question.path)
        yield from self._needs(document, report, (aims.CITIZENSHIP,), asked)

    def _status(self, document: dict[str, Any]) -> Iterator[Prompt]:
        """Ask who the person is to both countries, and of which other country, if of another, a citizen."""
        if not any(told(document, place) for place in status.PLACES):
            yield prompt_for(status.STATUS, status.STATUS.path)
        elif told(document, status.STATUS.path) and not told(document, status.CITIZENSHIPS.path):
            yield prompt_for(status.CITIZENSHIPS, status.CITIZENSHIPS.path)

    def _events(self, document: dict[str, Any]) -> Iterator[Prompt]:
        """Ask what may have ended a line, one list a line; then when it happened, and to whom."""
        for number in range(len(document.get("ancestry") or ())):
            if not family_line.events_told(document["ancestry"][number]):
                yield prompt_for(family_line.EVENTS, f"ancestry[{number}]")
            for path in family_line.events_to_ask(document, number):
                yield from prompts_for(document, path)

    def _could_change(self, document: dict[str, Any], asked: Collection[str]) -> Iterator[Prompt]:
        """Give what no condition waits for, or what can only lower a way, and still changes the result.

        What was found to change nothing is looked at again only after everything else, on the facts as they
        are then: so the last word is always about what is told now.
        """
        find = self.find
        if find is None:
            return
        routes = frozenset(self._routes(document)) - {aims.PROTECTION}

        def found(changed: dict[str, Any]) -> list[Route] | None:
            try:
                return find(changed, routes)
            except InputError:  # the profile does not allow it
                return None

        told_now = repr(document)
        now = result(find(document, routes), routes)
        prompts = sorted(untold(document, asked), key=_talking_order)
        fresh = [prompt for prompt in prompts if prompt.key not in self._idle]
        stale = [prompt for prompt in prompts if self._idle.get(prompt.key, told_now) != told_now]
        for prompt in (*fresh, *stale):
            if could_change(document, prompt, routes, found, now):
                yield prompt
            else:
                self._idle[prompt.key] = told_now

    def _household(self, document: dict[str, Any]) -> Iterator[Prompt]:
        """Ask about the household, unless only citizenship, or only certain routes, are asked for."""
        alone = aims_of(document) == ["know_if_citizen"] or self.only is not None
        if not alone and not told(document, "partner"):
            yield from prompts_for(document, household.PARTNER.path)

    def _past(self, document: dict[str, Any], report: Report, asked: Collection[str]) -> Iterator[Prompt]:
        """Ask about the past, unless only citizenship is asked about; nobody need answer.

        A permanent resident is asked for citizenship too: an offence of late keeps a grant from being made.
        """
        other_ways = set(self._routes(document)) - {*aims.ROUTES["know_if_citizen"], aims.PROTECTION}
        if other_ways or get(document, "applicant.canada_status") == RESIDENT:
            for path in past.paths(document, report, asked):
                yield from prompts_for(document, path)

    def _protection(
        self, document: dict[str, Any], report: Report, asked: Collection[str]
    ) -> Iterator[Prompt]:
        """Offer the section to those who want to be safe; ask in it only what the gates need."""
        wants = get(document, "protection.wants_information")
        if "safety" in aims_of(document) and wants is not True:
            yield prompt_for(protection.CONSENT, protection.CONSENT.path)
        if wants is True:
            for prompt in self._needs(document, report, (aims.PROTECTION,), asked):
                template = template_of(prompt.path)
                if not template.startswith("protection.") or template in protection.ALLOWED:
                    yield prompt

    def _needs(
        self, document: dict[str, Any], report: Report, way: tuple[str, ...], asked: Collection[str]
    ) -> Iterator[Prompt]:
        """Give the prompts for the facts that can lift the best standing of an aim.

        The most direct route comes first, and within a route the questions come in talking order.
        """
        can_tell = askable(document, asked)
        for route in way:
            prompts: dict[str, Prompt] = {}
            for path in needed(document, report, way, route, can_tell, self.what_if):
                for prompt in prompts_for(document, path):
                    prompts.setdefault(prompt.key, prompt)
            yield from sorted(prompts.values(), key=_talking_order)


def _talking_order(prompt: Prompt) -> int:
    for place, question in enumerate(prepared()):
        if question is prompt.question:
            return place
    return len(prepared())
