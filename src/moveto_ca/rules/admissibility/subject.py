"""Who must show that they may enter, and what their status spares them.

Authority: IRPA 19(1), 36(2), 36(2.1), 38(2), 39, 42.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from moveto_ca.nothing import Nothing
from moveto_ca.rules.household import dependent_child

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Profile
    from moveto_ca.profile.household import Child, Partner
    from moveto_ca.rules.limits import Limits

APPLICANT: Final = "applicant"
PARTNER: Final = "partner"
CANADA: Final = "CA"
PERMANENT_RESIDENT: Final = "permanent_resident"
PROTECTED_PERSON: Final = "protected_person"
BY_RIGHT: Final = ("citizen", "registered_indian")


class Member(NamedTuple):
    """A member of the household, as the rules on family members see one.

    Attributes:
        who: ``partner`` or ``children[0]``.
        birth_date: Day of birth, if told.
        status: Status in Canada, if told.
        by_right: Enters Canada by right, so that nothing makes the person inadmissible.
        accompanies: Whether the person comes along; None if not told.
        counts_behind: Whether the person counts although staying behind (IRPR 23(b)); None if not known.
        needs: Profile paths that would tell.
    """

    who: str
    birth_date: date | None
    status: str | None
    by_right: bool
    accompanies: bool | None
    counts_behind: bool | None
    needs: tuple[str, ...]

    @property
    def counts(self) -> bool | None:
        """Whether a bar of this person is one of the applicant for permanent residence."""
        if self.by_right:
            return False
        if self.accompanies or self.counts_behind:
            return True
        return False if self.accompanies is False and self.counts_behind is False else None


def enters_by_right(status: str | None, citizenships: tuple[str, ...] | None) -> bool:
    """Tell whether a person enters Canada by right: a citizen, or registered under the Indian Act."""
    return status in BY_RIGHT or CANADA in (citizenships or ())


def members(profile: Profile, on: date, limits: Limits) -> tuple[Member, ...]:
    """List the members of the household that were told."""
    found = []
    partner = profile.partner
    if partner is not None and not isinstance(partner, Nothing):
        found.append(_partner(partner))
    found.extend(_child(child, place, on, limits) for place, child in enumerate(profile.children or ()))
    return tuple(found)


def _partner(partner: Partner) -> Member:
    """A spouse from whom one has not parted, or a common-law partner, counts wherever they stay."""
    needs: tuple[str, ...] = ()
    if partner.relationship is None:
        behind: bool | None = None
        needs = ("partner.relationship",)
    elif partner.relationship == "married":
        behind = not partner.separated_since
    else:
        behind = partner.relationship == "common_law"
    if partner.accompanies is None and not behind:
        needs = (*needs, "partner.accompanies")
    return Member(
        PARTNER,
        partner.birth_date,
        partner.canada_status,
        enters_by_right(partner.canada_status, partner.citizenships),
        partner.accompanies,
        behind,
        needs,
    )


def _child(child: Child, place: int, on: date, limits: Limits) -> Member:
    """A dependent child counts, wherever it stays, if the applicant has custody or may act for it."""
    dependent = dependent_child(child, on, limits)
    path = f"children[{place}]"
    behind = False if dependent is False else child.custody
    needs: tuple[str, ...] = ()
    if child.accompanies is None and not behind:
        needs = (f"{path}.accompanies",)
    if behind is None:
        needs = (*needs, f"{path}.custody")
    return Member(
        path,
        child.birth_date,
        child.canada_status,
        enters_by_right(child.canada_status, child.citizenships),
        False if dependent is False else child.accompanies,
        behind,
        needs,
    )
