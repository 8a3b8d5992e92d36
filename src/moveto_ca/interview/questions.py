"""What a question is: data about one prompt, where its answer goes, and when it makes sense."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from moveto_ca.interview.document import indices_of, inside, put, with_indices
from moveto_ca.wording import question as wording

if TYPE_CHECKING:
    from collections.abc import Callable

Document: TypeAlias = dict[str, Any]
Kind: TypeAlias = Literal["choice", "many", "text", "search"]


@dataclass(slots=True, frozen=True)
class Choice:
    """One answer to choose: the words, and the value that they stand for."""

    words: str
    value: Any


@dataclass(slots=True, frozen=True)
class Group:
    """The value of a choice that leads to a further list: the question to it, and its choices."""

    words: str
    choices: tuple[Choice, ...]


YES_NO = (Choice("Yes", True), Choice("No", False))


@dataclass(slots=True, frozen=True)
class Question:
    """One prompt.

    Attributes:
        id: Its own name; a question is asked once for each place.
        path: Where the answer goes, indices open: ``ancestry[][].birth_date``.
        kind: ``choice`` of one, ``many`` of several, ``text`` to be read, ``search`` of a list by words.
        words: The question; if empty, the words that the report uses for the path.
        why: Why it is asked, in one sentence.
        hint: How to write the answer.
        choices: What can be chosen.
        read: Turns a text into a value, or raises ``RefusedError`` with a reason.
        search: Finds the choices that a text may mean.
        covers: Other places that its answer settles.
        when: Whether it makes sense, given what is told.
        put: Puts the answer into the document, where it is more than a value at the path.
        default: Value taken by Enter alone, for a consent; None for no default.
    """

    id: str
    path: str
    kind: Kind
    words: str = ""
    why: str = ""
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    read: Callable[[str], Any] | None = None
    search: Callable[[str], tuple[Choice, ...]] | None = None
    covers: tuple[str, ...] = ()
    when: Callable[[Document, str], bool] | None = None
    put: Callable[[Document, str, Any], None] | None = None
    default: Any = None


@dataclass(slots=True, frozen=True)
class Prompt:
    """A question for one place of the profile, ready to be asked.

    Attributes:
        question: The question.
        path: The place, its indices filled.
        about: Whom it is about, if that is not plain ("Your mother's father").
    """

    question: Question
    path: str
    about: str = ""

    @property
    def key(self) -> str:
        """Name under which it counts as asked."""
        return f"{self.question.id}@{self.path}"

    @property
    def words(self) -> str:
        """The question in plain words."""
        text = self.question.words or wording(self.path)
        return f"{self.about}: {text[0].lower()}{text[1:]}" if self.about else text

    def settles(self, other: Prompt) -> bool:
        """Tell whether the answer to another prompt stands or falls with the one to this."""
        around, _, _ = self.path.rpartition(".")
        # Parts of one thing: an offer, a degree, the years in one occupation.
        beside = around.endswith(("]", ".work_years")) and inside(other.path, around)
        return beside or self.settles_path(other.path)

    def settles_path(self, path: str) -> bool:
        """Tell whether the answer tells a fact, or something around it."""
        covered = (with_indices(place, indices_of(self.path)) for place in self.question.covers)
        return any(inside(path, place) for place in (self.path, *covered))

    def place(self, document: Document, value: Any) -> None:
        """Put an answer into the document."""
        if self.question.put is not None:
            self.question.put(document, self.path, value)
        else:
            put(document, self.path, value)


def prompt_for(question: Question, path: str, about: str = "") -> Prompt:
    """Make the prompt of a question for the indices of a path."""
    return Prompt(question, with_indices(question.path, indices_of(path)), about)
