"""From a fact that is needed to the questions that can tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview.catalogue import family_line, prepared
from moveto_ca.interview.derived import derived
from moveto_ca.interview.document import indices_of, inside, template_of, told
from moveto_ca.interview.gates import closed
from moveto_ca.interview.questions import prompt_for

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Prompt, Question


def prompts_for(document: dict[str, Any], path: str) -> list[Prompt]:
    """Give the prompts that can tell a fact: those prepared, else one made from the profile's types."""
    if closed(document, path):
        return []
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
