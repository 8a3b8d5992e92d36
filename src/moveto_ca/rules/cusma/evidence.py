"""What a person can show for a job offer, and what became of a thing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import JobOffer, Person
    from moveto_ca.rules.cusma.professions import Book, Profession


class Finding(NamedTuple):
    """What became of one operand.

    Attributes:
        truth: True if shown, False if not, None if unknown.
        needs: Profile paths that would settle an unknown.
        by: Place of the first credential or licence that shows it, or -1.
        have: Months had, where months are counted.
    """

    truth: bool | None
    needs: tuple[str, ...] = ()
    by: int = -1
    have: float | None = None


SHOWN: Final = Finding(True)
ABSENT: Final = Finding(False)
_SHOWN_BY: Final = tuple(Finding(True, (), place) for place in range(8))


def shown_by_place(place: int) -> Finding:
    """Give what an operand comes to that the credential or licence at a place shows."""
    return _SHOWN_BY[place] if place < len(_SHOWN_BY) else Finding(True, (), place)


class SummaryCredential:
    """What stands for the credentials of a person who told only the level."""

    __slots__ = ("level",)
    country = degree = title = field = years = accredited = prior_degree_required = completed = None

    def __init__(self, level: str) -> None:
        self.level = "bachelor" if level == "two_or_more" else level


class Evidence:
    """What a person can show for one job offer.

    Args:
        person: The person, or None if nothing was told of them.
        offer: The job offer.
        path: Profile path of the offer.
        profession: The profession of its duties.
        listed: The list of professions.
        on: Day of the application.
    """

    __slots__ = ("credentials", "listed", "offer", "on", "path", "person", "profession", "summary")

    def __init__(
        self,
        person: Person | None,
        offer: JobOffer,
        path: str,
        profession: Profession,
        listed: Book,
        on: date,
    ) -> None:
        self.person = person
        self.offer = offer
        self.path = path
        self.profession = profession
        self.listed = listed
        self.on = on
        told = None if person is None else person.education
        level = None if person is None or told is not None else person.education_level
        self.summary = level is not None
        self.credentials: tuple[Any, ...] | None = (SummaryCredential(level),) if level is not None else told

    def completed(self, credential: Any) -> bool:
        """Tell whether a credential is completed on the day of the application."""
        return credential.completed is None or credential.completed <= self.on

    def credential_path(self, index: int, field: str = "") -> str:
        """Give the profile path of a credential, or of one of its fields."""
        if self.summary:
            return "applicant.education"
        return f"applicant.education[{index}].{field}" if field else f"applicant.education[{index}]"


Told: TypeAlias = tuple[bool | None, tuple[str, ...]]
YES: Final[Told] = (True, ())
NO: Final[Told] = (False, ())


def together(*facts: tuple[bool | None, str]) -> Told:
    """Join facts of one credential, each with the field that would settle it."""
    if any(truth is False for truth, _ in facts):
        return NO
    open_fields = tuple(field for truth, field in facts if truth is None and field)
    return (None, open_fields) if any(truth is None for truth, _ in facts) else YES
