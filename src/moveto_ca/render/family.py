"""The family line as a tree: every person of a line with how they stand, the oldest at the root."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.render.blocks import Branches, Heading, Node, Para
from moveto_ca.render.people import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.render.blocks import Block, Verdict

_WORDS: Final[dict[str, tuple[Verdict, str]]] = {
    "citizen": ("met", "citizen"),
    "citizen_if_substantial_connection": ("unknown", "citizen if a parent was in Canada long enough before"),
    "not_citizen": ("not_met", "not a citizen"),
    "unknown": ("unknown", "not known yet"),
}
_UNSETTLED: Final[tuple[Verdict, str]] = ("unsettled", "not settled in law")
_BY_BIRTH: Final = "very likely a citizen, if born to the parent and not adopted"
_YET: Final[tuple[Verdict, str]] = ("not_met", "not a citizen yet")


def family_tree(measures: dict[str, Any]) -> Iterator[Block]:
    """Draw the lines of the person, the best first, then those of the partner and of each child.

    Args:
        measures: The measures of citizenship by descent.
    """
    people = list(measures.get("people") or ())
    lines = _drawn(measures)
    told = _as_told(measures, lines)
    if told is not None:
        lines = [line for line in lines if line.get("verdict") == "citizen"]
    if (
        told is None
        and not lines
        and not any(_drawn(person) or person["verdict"] == "citizen" for person in people)
    ):
        return
    yield Heading(3, "The family line")
    called = _names(people)
    if told is not None and not lines:
        yield Branches(told)
    for place, line in enumerate(lines):
        heirs = [p for p in people if _carries_on(p, line)] if place == 0 else []
        people = [p for p in people if p not in heirs]
        if place == 1:
            yield Para("Another line:" if len(lines) == 2 else "Other lines:", "quiet")
        yield Branches(_nodes(line, tuple(_child(p, called[p["who"]]) for p in heirs)))
    for partner in [p for p in people if p["who"] == "partner" and _best(p)]:
        line = _best(partner)[0]
        heirs = [p for p in people if _carries_on(p, line)]
        people = [p for p in people if p is not partner and p not in heirs]
        yield Branches(_nodes(line, tuple(_child(p, called[p["who"]]) for p in heirs)))
    for together in _of_one_parent(people):
        yield Branches(_people(together, called))


def _as_told(measures: dict[str, Any], lines: list[dict[str, Any]]) -> Node | None:
    """Draw somebody who is a citizen by own words, whatever the lines would say; None for anybody else."""
    by_own_words = any(
        line.get("verdict") == "citizen" and not line.get("generations")
        for line in measures.get("lines") or ()
    )
    if not by_own_words or not lines:
        return None
    return Node(_who(lines[0]["generations"][-1]), "citizen, as you told", "met")


def _of_one_parent(people: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Put children whose best lines run through the same people together."""
    groups: dict[Any, list[dict[str, Any]]] = {}
    for person in people:
        drawn = _best(person)
        above = _alike(drawn[0]["generations"][:-1]) if drawn else []
        shared = person["who"].startswith("children") and above
        groups.setdefault(tuple(above) if shared else person["who"], []).append(person)
    return list(groups.values())


def _drawn(person: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the lines of a person that can be drawn, the best first."""
    lines = [line for line in person.get("lines") or () if line.get("generations")]
    return sorted(lines, key=lambda line: line["line"] != person.get("best_line"))


def _best(person: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the line that a person's verdict rests on; none if it rests on what was told of the person."""
    best = [line for line in _drawn(person) if line["line"] == person["best_line"]][:1]
    return [line for line in best if line["verdict"] == person["verdict"]]


def _carries_on(person: dict[str, Any], line: dict[str, Any]) -> bool:
    """Tell whether a child's best line is a line of a parent, carried on by one generation."""
    best = _best(person)
    if not person["who"].startswith("children") or not best:
        return False
    return _alike(best[0]["generations"][:-1]) == _alike(line["generations"])


def _alike(generations: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Give what two lines share if they are of the same people, whatever these are called."""
    return [(one.get("born"), one.get("verdict"), one.get("paragraph")) for one in generations]


def _nodes(line: dict[str, Any], heirs: tuple[Node, ...] = ()) -> Node:
    """Draw one line: each person below the parent, the children of the last below that person."""
    generations = line["generations"]
    node = replace(_row(generations[-1]), lines=(*_since(line), *_notes(generations[-1])), below=heirs)
    for generation in reversed(generations[:-1]):
        node = replace(_row(generation), below=(node,))
    return node


def _who(generation: dict[str, Any]) -> str:
    return ", ".join(filter(None, (generation.get("who") or "This person", generation.get("born"))))


def _row(generation: dict[str, Any]) -> Node:
    who = _who(generation)
    verdict, words = _stands(generation)
    paragraph = generation.get("paragraph")
    if paragraph and verdict in ("met", "unsettled"):
        words = f"{words} ({paragraph})"
    return Node(who, words, verdict, lines=_notes(generation))


def _notes(generation: dict[str, Any]) -> tuple[str, ...]:
    return (generation["note"],) if generation.get("note") else ()


def _stands(person: dict[str, Any]) -> tuple[Verdict, str]:
    reason = person.get("reason") or ""
    if reason.startswith(("contested", "not_covered")):
        return _UNSETTLED
    if reason == "not_yet_in_force":
        return _YET
    return _WORDS.get(person.get("verdict") or "unknown", _WORDS["unknown"])


def _since(line: dict[str, Any]) -> tuple[str, ...]:
    """Say since when, for the person at the end of a line."""
    since = line.get("citizen_from")
    if line.get("verdict") != "citizen" or not since:
        return ()
    recognized = line.get("recognized_since")
    law = f" The law has said so since {recognized}." if recognized and recognized != since else ""
    return (f"Citizen from {since}.{law}",)


def _names(people: list[dict[str, Any]]) -> dict[str, str]:
    called = names(person["who"] for person in people)
    return {who: name[:1].upper() + name[1:] for who, name in called.items()}


def _child(person: dict[str, Any], name: str) -> Node:
    """Draw a child below the parent whose line it carries on."""
    line = _best(person)[0]
    last = {**line["generations"][-1], "who": name}
    row = _row(last)
    by_birth = any(branch["verdict"] == "citizen" for branch in line.get("branches") or ())
    if by_birth and line["needs"] and all(path.endswith(".adopted_on") for path in line["needs"]):
        row = replace(row, words=_BY_BIRTH)
    return replace(row, lines=(*_since(line), *_notes(last)))


def _people(together: list[dict[str, Any]], called: dict[str, str]) -> Node:
    """Draw the best line of a partner, or of the children of one parent; or only how a person stands."""
    first = together[0]
    best = _best(first)
    if not best:
        verdict, words = _stands(first)
        by_own_words = first["verdict"] == "citizen"
        return Node(called[first["who"]], f"{words}, as you told" if by_own_words else words, verdict)
    above = best[0]["generations"][:-1]
    last = tuple(_child(person, called[person["who"]]) for person in together)
    if not above:
        return last[0]
    whose = f"{called[first['who']]}'s" if len(together) == 1 else "The children's"
    renamed = [{**one, "who": one["who"].replace("The child's", whose)} for one in above]
    return _nodes({**best[0], "generations": renamed, "verdict": None}, last)
