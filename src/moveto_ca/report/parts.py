"""The parts that every answer is made of: authorities, steps, fees, times, warnings and prose."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from datetime import date

Outcome: TypeAlias = Literal["met", "not_met", "unknown", "not_applicable"]
Standing: TypeAlias = Literal["strong", "eligible", "incomplete", "within_reach", "closed", "not_available"]
Basis: TypeAlias = Literal["law", "guidance"]
LeadsTo: TypeAlias = Literal["citizenship", "permanent_residence", "temporary_residence", "protection"]
FeeGroup: TypeAlias = Literal[
    "processing",
    "right_of_residence",
    "biometrics",
    "sponsorship",
    "employer",
    "permit",
    "citizenship",
    "rehabilitation",
    "other",
]


def day_text(day: date | None) -> str | None:
    """Give a day as ISO text, or None."""
    return None if day is None else day.isoformat()


@dataclass(slots=True, frozen=True)
class Authority:
    """Where a rule is written, since when it holds, and when that was last checked.

    Attributes:
        title: Name of the statute, regulation, instruction or page.
        reference: Section or paragraph in it.
        address: Public address where it can be read, or None.
        in_force_from: First day on which the rule as applied holds, or None if not established.
        verified_on: Day on which the source was last checked.
        grade: A statute or official page, B two independent sources, C one source.
    """

    title: str
    reference: str
    address: str | None
    in_force_from: date | None
    verified_on: date
    grade: str
    _told: dict[str, Any] | None = field(default=None, init=False, repr=False, compare=False)

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types.

        Hundreds of conditions of a report share a few authorities, so the answer is kept; each reader gets
        a copy that may be changed.
        """
        return self.told().copy()

    def told(self) -> dict[str, Any]:
        """Give the answer that is kept, to be read and not changed."""
        told = self._told
        if told is None:
            told = {
                "title": self.title,
                "reference": self.reference,
                "address": self.address,
                "in_force_from": day_text(self.in_force_from),
                "verified_on": self.verified_on.isoformat(),
                "grade": self.grade,
            }
            object.__setattr__(self, "_told", told)
        return told


@dataclass(slots=True, frozen=True)
class Step:
    """One thing to do next.

    Attributes:
        text: What to do.
        where: Where it is done, or None.
        form: Number of the form, or None.
        days: How many days it usually takes or may take, or None.
    """

    text: str
    where: str | None = None
    form: str | None = None
    days: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {"text": self.text, "where": self.where, "form": self.form, "days": self.days}


@dataclass(slots=True, frozen=True)
class Fee:
    """One amount to pay.

    Attributes:
        code: Name of the fee in the fee table.
        group: What kind of fee it is.
        who: Whose fee: applicant, partner, children, employer, family.
        amount_cad: Canadian dollars, or None if the amount is not known.
        authority: Where the amount is set.
    """

    code: str
    group: FeeGroup
    who: str
    amount_cad: int | float | None
    authority: Authority

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {**self.told(), "authority": self.authority.to_dict()}

    def told(self) -> dict[str, Any]:
        """Give the same, its authority to be read and not changed."""
        return {
            "code": self.code,
            "group": self.group,
            "who": self.who,
            "amount_cad": self.amount_cad,
            "authority": self.authority.told(),
        }


@dataclass(slots=True, frozen=True)
class Months:
    """How long it usually takes, in months."""

    low: int
    high: int

    def to_dict(self) -> dict[str, int]:
        """Give it as plain JSON types."""
        return {"low": self.low, "high": self.high}


@dataclass(slots=True, frozen=True)
class Notice:
    """A warning of the whole report: stale rules, estimates, assumptions, contradictions, law to come."""

    code: str
    text: str

    def to_dict(self) -> dict[str, str]:
        """Give it as plain JSON types."""
        return {"code": self.code, "text": self.text}


@dataclass(slots=True, frozen=True)
class Prose:
    """The words that go with a route or a stream, made when the report is shown.

    Attributes:
        summary: The answer in one or two sentences.
        next_steps: What to do, first step first.
        fees: What must be paid.
        months: How long it takes, or None if not known.
        cautions: What a person should know before acting.
        notices: Warnings that belong to the whole report.
    """

    summary: str
    next_steps: tuple[Step, ...] = ()
    fees: tuple[Fee, ...] = ()
    months: Months | None = None
    cautions: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()


EMPTY_PROSE: Final = Prose("")
