"""The route of the Canada-United States-Mexico Agreement: its streams, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.report import Prose, Route
from moveto_ca.rules.cusma import pointing, professional
from moveto_ca.rules.cusma.situation import ROUTE, TITLE, Situation

if TYPE_CHECKING:
    from moveto_ca.report import Stream
    from moveto_ca.rules.facts import Facts


def assess(facts: Facts) -> Route | None:
    """Assess a person for the route.

    Args:
        facts: The person's facts.

    Returns:
        The route. It concerns everybody: where citizenship rules it out, it says so. Of its streams, it has
        that of professionals and those that the person's facts point to.
    """
    situation = Situation(facts)
    best = professional.assess(situation)
    pointed_to = pointing.pointed_to(situation)
    streams = _best_first(best, situation, pointed_to) if pointed_to else (best,)
    return Route(ROUTE, TITLE, "temporary_residence", streams, prose=lambda: Prose(_summary_of(streams)))


def _summary_of(streams: tuple[Stream, ...]) -> str:
    """Give the answer of the best stream; where it is one of several, with its name."""
    best = streams[0]
    return f"{best.title}: {best.summary}" if len(streams) > 1 else best.summary


def _best_first(first: Stream, situation: Situation, pointed_to: frozenset[str]) -> tuple[Stream, ...]:
    from moveto_ca.rules.cusma.streams import best_first  # rules that most people need not wait for

    return best_first(first, situation, pointed_to)
