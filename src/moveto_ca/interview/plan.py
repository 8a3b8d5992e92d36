"""What to ask next: only what can still change an answer within the person's aims.

The opening is fixed (aims, birth, the family's birthplaces generation by generation, the
household). Then the next question is a fact that some condition needs, on a stream that could
still stand better than the best one for the same aim. There is no second list of what matters:
it follows from the conditions of the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import aims
from moveto_ca.interview.catalogue import family_line, household, opening, past, prepared, protection
from moveto_ca.interview.document import get, inside, template_of, told
from moveto_ca.interview.lifts import lifts
from moveto_ca.interview.prompts import prompts_for
from moveto_ca.interview.questions import prompt_for
from moveto_ca.interview.worth import open_needs, possible, sure, waits

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from moveto_ca.interview.questions import Prompt
    from moveto_ca.report import Report, Stream

CITIZEN: Final = "citizen"
_FAMILY: Final = "family"
_PROVINCIAL: Final = "provincial"
_PROVINCE: Final = "plans.province"


class Plan:
    """Chooses the next question.

    Args:
        only: Ids of the only routes to look at, or None for all.
        what_if: Assesses a document, to find out what an answer could change; None: not found out.
    """

    def __init__(
        self,
        only: tuple[str, ...] | None = None,
        what_if: Callable[[dict[str, Any]], Report] | None = None,
    ) -> None:
        self.only = only
        self.what_if = what_if

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
        if self._citizenship_asked():
            if born_in_canada(document):
                return
            yield from self._family_line(document, report, asked)
            if is_citizen(report):
                return
        yield from self._household(document)
        for way in self._ways(document):
            if aims.PROTECTION not in way:
                yield from self._needs(document, report, way, asked)
        yield from self._past(document, report, asked)
        if any(aims.PROTECTION in way for way in self._ways(document)):
            yield from self._protection(document, report, asked)

    def _opening(self, document: dict[str, Any]) -> Iterator[Prompt]:
        if not self._citizenship_asked():
            return  # what the routes chosen need of it comes among their other needs
        for question in opening.QUESTIONS:
            if question is opening.AIMS and self.only is not None:
                continue
            if not any(told(document, place) for place in (question.path, *question.covers)):
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
        alone = aims_of(document) == ["know_if_citizen"] and get(document, "ancestry") == []
        if alone and not told(document, household.CANADA_STATUS.path):
            # Whoever lives in Canada may become a citizen by a grant instead.
            yield prompt_for(household.CANADA_STATUS, household.CANADA_STATUS.path)

    def _household(self, document: dict[str, Any]) -> Iterator[Prompt]:
        """Ask about the household, unless only citizenship, or only certain routes, are asked for."""
        alone = aims_of(document) == ["know_if_citizen"] or self.only is not None
        if not alone and not told(document, "partner"):
            yield prompt_for(household.PARTNER, household.PARTNER.path)

    def _past(self, document: dict[str, Any], report: Report, asked: Collection[str]) -> Iterator[Prompt]:
        """Ask about the past, unless only citizenship is asked about; nobody need answer."""
        if set(self._routes(document)) - {*aims.ROUTES["know_if_citizen"], aims.PROTECTION}:
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


def _concerns_family(document: dict[str, Any]) -> bool:
    """Tell whether sponsorship is worth asking about: it is wanted, or somebody there could sponsor."""
    if "family" in aims_of(document) or "visit" in aims_of(document):
        return True
    partner, relatives = document.get("partner"), document.get("relatives_in_canada")
    canadian = isinstance(partner, dict) and partner.get("canada_status") in ("citizen", "permanent_resident")
    return canadian or bool(relatives) or told(document, "sponsor")


def askable(document: dict[str, Any], asked: Collection[str]) -> Callable[[str], bool]:
    """Give a test: a question about a path is still to be asked.

    Args:
        document: What is told so far.
        asked: Keys of the prompts that were asked already.
    """
    known: dict[str, bool] = {}

    def can_tell(path: str) -> bool:
        if path not in known:
            known[path] = any(prompt.key not in asked for prompt in prompts_for(document, path))
        return known[path]

    return can_tell


def aims_of(document: dict[str, Any]) -> list[str]:
    """Give what the person wants; empty if that was not told."""
    held = get(document, "plans.aims")
    return held if isinstance(held, list) else []


def born_in_canada(document: dict[str, Any]) -> bool:
    """Tell whether the person was born in Canada, or is told to be a citizen: nothing else matters then."""
    born = get(document, "applicant.birth_country")
    held = get(document, "applicant.citizenships")
    status = get(document, "applicant.canada_status")
    return (
        (isinstance(born, str) and born[:2] == "CA")
        or (isinstance(held, list) and "CA" in held)
        or status == CITIZEN
    )


def is_citizen(report: Report) -> bool:
    """Tell whether the report finds a citizen."""
    route = report.route(aims.CITIZENSHIP)
    return route is not None and route.standing == "strong"


def needed(
    document: dict[str, Any],
    report: Report,
    way: tuple[str, ...],
    name: str,
    can_tell: Callable[[str], bool] | None = None,
    what_if: Callable[[dict[str, Any]], Report] | None = None,
) -> Iterator[str]:
    """Give the paths of the facts of one route that can lift the best standing among some routes.

    A stream is worth asking about while an answer could lift it, and lift it above the best standing
    that is sure among these routes.

    Args:
        document: What is told so far.
        report: The report on it.
        way: Ids of the routes that serve the same aim.
        name: Id of the route to ask about, one of these.
        can_tell: Tells whether a question about a path is still to be asked; every one if left out.
        what_if: Assesses a document, to find out what an answer could change.
    """
    route = report.route(name)
    if route is None or (name == _FAMILY and not _concerns_family(document)):
        return
    test = can_tell or askable(document, ())
    peers = [peer for other in way if (peer := report.route(other)) is not None]
    best = sure((stream for peer in peers for stream in peer.streams), test)
    if not best:
        return
    if name == _PROVINCIAL and not told(document, _PROVINCE):
        yield _PROVINCE  # which of its many programmes matter
        return
    waiting = [stream for stream in route.streams if waits(stream, test) and possible(stream, test) < best]
    for stream in waiting:
        yield from (path for path in open_needs(stream) if not inside(path, past.BACKGROUND))
    if waiting or any(_outranked(stream) for stream in route.streams):
        yield from lifts(document, name, test, what_if)


def _outranked(stream: Stream) -> bool:
    """Tell whether a person is ranked, and by what is told so far no round would have invited them."""
    return any(c.share is not None and c.share[0] == 0 for c in stream.conditions)


def _talking_order(prompt: Prompt) -> int:
    for place, question in enumerate(prepared()):
        if question is prompt.question:
            return place
    return len(prepared())
