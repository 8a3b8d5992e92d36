"""The Canadian credential that a work permit after graduation would rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.education import in_canada

if TYPE_CHECKING:
    from moveto_ca.profile.person import Credential
    from moveto_ca.rules.study.situation import Situation

_MONTHS: Final = 12
DEGREES: Final = frozenset({"bachelor", "professional_degree", "masters", "doctoral"})
CERTAIN_DEGREES: Final = frozenset({"professional_degree", "masters", "doctoral"})


class Studied:
    """The Canadian credential that the permit would rest on.

    Attributes:
        fact: True if there is one that is long enough; None if not known.
        needs: Paths of the facts that would settle it.
        credential: The best one, or None.
        path: Where it stands in the profile.
    """

    __slots__ = ("credential", "fact", "needs", "path")

    def __init__(self, situation: Situation) -> None:
        self.credential: Credential | None = None
        self.path = ""
        self.needs: tuple[str, ...] = ()
        told = None if situation.person is None else situation.person.education
        if told is None:
            self.fact: bool | None = None
            self.needs = ("applicant.education",)
            return
        shortest = situation.day.figures["graduate_shortest_months"]
        self.fact = False
        as_of = situation.facts.as_of
        best: tuple[int, float] = (-1, 0.0)
        for place, credential in enumerate(told):
            if credential.level in ("none", "secondary") or in_canada(credential) is False:
                continue
            if credential.completed is not None and credential.completed > as_of:
                continue
            years = credential.years
            long = None if years is None else years * _MONTHS >= shortest
            here = None if long is None or in_canada(credential) is None else long
            if here is False or long is False:
                continue
            rank = (1 if here else 0, years or 0.0)
            if rank > best:
                best = rank
                self.credential, self.path = credential, f"applicant.education[{place}]"
                self.fact = here
                field = "years" if years is None else "country"
                self.needs = () if here else (f"{self.path}.{field}",)


def is_degree(credential: Credential) -> bool | None:
    """Tell whether a credential is a bachelor's degree or higher.

    The level of a bachelor also stands for a college diploma of three years.
    """
    if credential.level is None:
        return None
    if credential.level in CERTAIN_DEGREES:
        return True
    return credential.university if credential.level in DEGREES else False
