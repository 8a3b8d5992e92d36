"""What to ask next: only what can still change an answer within the person's aims.

The opening is fixed (aims, birth, the family's birthplaces generation by generation, the
household). Then the next question is a fact that some condition needs, on a stream that could
still stand better than the best one for the same aim. There is no second list of what matters:
it follows from the conditions of the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import aims
from moveto_ca.interview.catalogue import family_line, household, opening, prepared, protection
from moveto_ca.interview.derived import derived
from moveto_ca.interview.document import get, indices_of, inside, template_of, told
from moveto_ca.interview.questions import prompt_for
from moveto_ca.report import NOT_MET, UNKNOWN
from moveto_ca.rules.conditions import LAW, RANK

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from moveto_ca.interview.questions import Prompt, Question
    from moveto_ca.report import Report, Stream

CITIZEN: Final = "citizen"

# Facts that count for nothing until told, so that no condition waits for them, though they can lift a score.
LIFTS: Final[dict[str, tuple[str, ...]]] = {
    "express-entry": (
        "applicant.languages.french",
        "applicant.certificate_of_qualification",
        "relatives_in_canada",
        "plans.nomination",
        "partner.education",
        "partner.languages.english",
        "partner.work_years.canada",
    ),
}


class Plan:
    """Chooses the next question.

    Args:
        only: Ids of the only routes to look at, or None for all.
    """

    def __init__(self, only: tuple[str, ...] | None = None) -> None:
        self.only = only

    def next(self, document: dict[str, Any], report: Report, asked: Collection[str]) -> Prompt | None:
        """Give the next prompt, or None when no answer can change anything more.

        Args:
            document: What is told so far.
            report: The report on it.
            asked: Keys of the prompts that were asked and are not to be asked again.
        """
        for prompt in self._candidates(document, report):
            if prompt.key not in asked:
                return prompt
        return None

    def still_open(self, document: dict[str, Any], report: Report) -> list[str]:
        """Give the titles of the routes within the aims that are not settled yet."""
        ids = [route for way in self._ways(document) for route in way]
        routes = [route for route in report.routes if route.id in ids and _waits(route.streams[0])]
        return [route.title for route in routes]

    def _ways(self, document: dict[str, Any]) -> list[tuple[str, ...]]:
        return aims.groups(aims_of(document), self.only)

    def _candidates(self, document: dict[str, Any], report: Report) -> Iterator[Prompt]:
        """Give what could be asked, in order; those asked already are passed over by the caller."""
        yield from self._opening(document)
        if self._citizenship_asked():
            if born_in_canada(document):
                return
            yield from self._family_line(document, report)
            if is_citizen(report):
                return
        yield from self._household(document)
        for way in self._ways(document):
            if aims.PROTECTION in way:
                yield from self._protection(document, report)
            else:
                yield from self._needs(document, report, way)

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

    def _family_line(self, document: dict[str, Any], report: Report) -> Iterator[Prompt]:
        """Ask one generation at a time while there is no line; then what the lines told of turn on."""
        for question in family_line.GENERATIONS:
            if question.when is None or question.when(document, question.path):
                yield prompt_for(question, question.path)
        yield from self._needs(document, report, (aims.CITIZENSHIP,))

    def _household(self, document: dict[str, Any]) -> Iterator[Prompt]:
        """Ask about the household, unless only citizenship, or only certain routes, are asked for."""
        alone = aims_of(document) == ["know_if_citizen"] or self.only is not None
        if not alone and not told(document, "partner"):
            yield prompt_for(household.PARTNER, household.PARTNER.path)

    def _protection(self, document: dict[str, Any], report: Report) -> Iterator[Prompt]:
        """Offer the section to those who want to be safe; ask in it only what the gates need."""
        wants = get(document, "protection.wants_information")
        if "safety" in aims_of(document) and wants is not True:
            yield prompt_for(protection.CONSENT, protection.CONSENT.path)
        if wants is True:
            for prompt in self._needs(document, report, (aims.PROTECTION,)):
                template = template_of(prompt.path)
                if not template.startswith("protection.") or template in protection.ALLOWED:
                    yield prompt

    def _needs(self, document: dict[str, Any], report: Report, way: tuple[str, ...]) -> Iterator[Prompt]:
        """Give the prompts for the facts that can lift the best standing of an aim.

        The most direct route comes first, and within a route the questions come in talking order.
        """
        for route in way:
            prompts: dict[str, Prompt] = {}
            for path in needed(document, report, way, route):
                for prompt in prompts_for(document, path):
                    prompts.setdefault(prompt.key, prompt)
            yield from sorted(prompts.values(), key=_talking_order)


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


def needed(document: dict[str, Any], report: Report, way: tuple[str, ...], name: str) -> Iterator[str]:
    """Give the paths of the facts of one route that can lift the best standing among some routes.

    A stream is worth asking about while it waits for a fact and could still end above the best
    standing that is certain; one that a law condition already shuts is not.

    Args:
        document: What is told so far.
        report: The report on it.
        way: Ids of the routes that serve the same aim.
        name: Id of the route to ask about, one of these.
    """
    route = report.route(name)
    if route is None:
        return
    peers = [peer for other in way if (peer := report.route(other)) is not None]
    settled = [RANK[s.standing] for peer in peers for s in peer.streams if not _waits(s)]
    if min(settled, default=len(RANK)) == 0:
        return
    for stream in route.streams:
        if _waits(stream):
            for condition in stream.conditions:
                if condition.outcome == UNKNOWN:
                    yield from condition.needs
    if any(s.standing not in ("closed", "not_available") for s in route.streams):
        yield from (path for path in LIFTS.get(route.id, ()) if _untold_lift(document, path))


def _untold_lift(document: dict[str, Any], path: str) -> bool:
    """Tell whether a fact that only adds is untold; a partner who stays or is Canadian adds nothing."""
    if told(document, path):
        return False
    if path.startswith("partner."):
        partner = document.get("partner")
        return (
            isinstance(partner, dict)
            and partner.get("accompanies") is True
            and partner.get("canada_status") not in ("citizen", "permanent_resident")
        )
    return True


def _waits(stream: Stream) -> bool:
    """Tell whether an answer could still lift a stream: it waits for facts and no law condition fails.

    Where people are ranked, a person whom no round would have invited still learns the own points.
    """
    if stream.standing in ("closed", "not_available"):
        return False
    if any(
        c.outcome == NOT_MET and c.share is None and c.rule.basis == LAW and not c.rule.step
        for c in stream.conditions
    ):
        return False
    return any(c.outcome == UNKNOWN and c.needs for c in stream.conditions)


def prompts_for(document: dict[str, Any], path: str) -> list[Prompt]:
    """Give the prompts that can tell a fact: those prepared, else one made from the profile's types."""
    template = template_of(path)
    found = [q for q in prepared() if _tells(document, q, path) and _makes_sense(document, q, path)]
    asked_for = any(template == q.path for q in prepared()) or any(template in q.covers for q in found)
    if not asked_for and _owner_told(document, path) and (made := derived(path)) is not None:
        found.append(made)
    about = _about(document, path)
    return [prompt_for(question, path, about) for question in found]


def _owner_told(document: dict[str, Any], path: str) -> bool:
    """Tell whether the partner, or the member of a list, that a path is about was told of."""
    if path.startswith("partner."):
        return isinstance(document.get("partner"), dict)
    owner = path[: path.rfind("]") + 1]
    return not owner or told(document, owner)


def _makes_sense(document: dict[str, Any], question: Question, path: str) -> bool:
    return question.when is None or question.when(document, prompt_for(question, path).path)


def _tells(document: dict[str, Any], question: Question, path: str) -> bool:
    """Tell whether a question's answer tells a fact: at its place, one it covers, or around it."""
    template = template_of(path)
    if template == question.path or template in question.covers:
        return True
    around = prompt_for(question, path).path
    return question.put is not None and inside(path, around) and not told(document, around)


def _about(document: dict[str, Any], path: str) -> str:
    """Say whom a path is about, where the question alone would not."""
    if path.startswith("ancestry["):
        indices = indices_of(path)
        return family_line.who(document, indices[0], indices[1]) if len(indices) > 1 else ""
    if path.startswith("children["):
        return f"Your {_ORDINALS[min(indices_of(path)[0], len(_ORDINALS) - 1)]} child"
    return ""


_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "next")


def _talking_order(prompt: Prompt) -> int:
    for place, question in enumerate(prepared()):
        if question is prompt.question:
            return place
    return len(prepared())
