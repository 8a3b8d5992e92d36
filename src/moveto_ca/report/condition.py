"""A rule applied to a person: the outcome, what was found, what is still needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

from moveto_ca.report.parts import day_text

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report.parts import Authority, Basis, Outcome

MET: Final = "met"
NOT_MET: Final = "not_met"
UNKNOWN: Final = "unknown"
NOT_APPLICABLE: Final = "not_applicable"


class Rule(Protocol):
    """What a condition must know of the rule that it applies; rules.conditions has the real one."""

    @property
    def id(self) -> str:
        """Name within its stream, for example ``language``."""

    @property
    def number(self) -> str | None:
        """Number in the fact sheet, for example ``N4``."""

    @property
    def title(self) -> str:
        """The rule in a few plain words."""

    @property
    def basis(self) -> Basis:
        """``law``, or ``guidance``: how officers usually read it."""

    @property
    def changeable(self) -> bool:
        """True if one's own act, or time, can still meet it."""

    @property
    def step(self) -> bool:
        """True if it is something to do before applying."""

    @property
    def closes(self) -> bool:
        """True if failing it means that the programme takes no application."""

    @property
    def required(self) -> str:
        """What the law wants; may hold {0}, {1} for figures of the day."""

    @property
    def remedy(self) -> str | None:
        """What would meet it, in plain words."""

    @property
    def authority(self) -> Authority:
        """Where it is written."""


_LISTS: Final = frozenset({tuple, list, frozenset})


def words(template: str, values: tuple[Any, ...]) -> str:
    """Fill a template's {0}, {1} with values; a list of values reads as ``a, b, c``."""
    if not values:
        return template
    for value in values:
        if type(value) in _LISTS:
            shown = [", ".join(map(str, v)) if type(v) in _LISTS else v for v in values]
            return template.format(*shown)
    return template.format(*values)


class Condition:
    """A rule applied to a person: the outcome, what was found, what is still needed.

    Attributes:
        rule: The rule applied.
        outcome: met, not_met, unknown or not_applicable.
        needs: Paths of the facts that would settle an unknown; empty and unknown means that the law or
            the sources are unsettled and no fact of the person can settle it.
        lifts_on: First day on which a bar no longer stands, if known.
        estimated: True if the outcome rests on an estimate (for example a self-assessed language level).
        share: For ``invitations`` only: (rounds that would have invited, rounds held) of the best kind.
        written: Its JSON, once it was written: many conditions are shared by many people.
    """

    __slots__ = (
        "_figures",
        "_found",
        "_told",
        "_values",
        "estimated",
        "lifts_on",
        "needs",
        "outcome",
        "rule",
        "share",
        "written",
    )

    def __init__(
        self,
        rule: Rule,
        outcome: Outcome,
        found: str = "",
        values: tuple[Any, ...] = (),
        *,
        figures: tuple[Any, ...] = (),
        needs: tuple[str, ...] = (),
        lifts_on: date | None = None,
        estimated: bool = False,
        share: tuple[int, int] | None = None,
    ) -> None:
        self.rule = rule
        self.outcome: Outcome = outcome
        self.needs = needs
        self.lifts_on = lifts_on
        self.estimated = estimated
        self.share = share
        self._found = found
        self._values = values
        self._figures = figures
        self._told: dict[str, Any] | None = None
        self.written: bytes | None = None

    @property
    def id(self) -> str:
        """Name of the condition within its stream."""
        return self.rule.id

    @property
    def found(self) -> str:
        """What was found about this person, in words."""
        if self._found:
            return words(self._found, self._values)
        return {
            MET: "This is met.",
            NOT_MET: "This is not met.",
            UNKNOWN: "Not known yet." if self.needs else "Not settled.",
            NOT_APPLICABLE: "Does not apply to you.",
        }[self.outcome]

    @property
    def required(self) -> str:
        """What the law wants, in words, with its figures on the day of the assessment."""
        return words(self.rule.required, self._figures)

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types; this is where its words are made.

        Many conditions depend on the day alone and are shared by many people, so the answer is kept; each
        reader gets a copy that may be changed.
        """
        told = self.told()
        copy = told.copy()
        copy["authority"] = told["authority"].copy()
        copy["needs"] = told["needs"].copy()
        return copy

    def told(self) -> dict[str, Any]:
        """Give the answer that is kept, to be read and not changed."""
        told = self._told
        if told is None:
            told = self._told = self._as_dict()
        return told

    def _as_dict(self) -> dict[str, Any]:
        rule = self.rule
        return {
            "id": rule.id,
            "rule": rule.number,
            "title": rule.title,
            "outcome": self.outcome,
            "basis": rule.basis,
            "found": self.found,
            "required": self.required,
            "authority": rule.authority.told(),
            "changeable": rule.changeable,
            "lifts_on": day_text(self.lifts_on),
            "step": rule.step,
            "remedy": rule.remedy,
            "needs": list(self.needs),
            "estimated": self.estimated,
        }

    def __repr__(self) -> str:
        return f"<{self.rule.id}: {self.outcome}>"
