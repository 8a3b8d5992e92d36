"""Who of a couple applies, and who comes along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.advice.changes.possible import Possible
from moveto_ca.advice.parts import Change
from moveto_ca.advice.swap import swapped
from moveto_ca.advice.told import with_partner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.advice.told import Told
    from moveto_ca.profile import Profile

_EXPRESS_ENTRY: Final = ("express-entry",)
SWAP: Final = "partner-as-principal"


def possible(told: Told) -> Iterator[Possible]:
    """Give the partner as the one who applies, and the partner who stays; nothing without a partner."""
    partner = told.partner
    if partner is None or partner.canada_status in ("citizen", "permanent_resident"):
        return
    if partner.accompanies is not False:
        yield Possible(
            Change(SWAP, "Your partner as the one who applies, you coming along", "partner"),
            ("applicant", "partner"),
            swapped,
            SWAP,
        )
    if partner.accompanies:
        yield Possible(
            Change("partner-stays", "Your partner not coming along", "partner"),
            ("partner",),
            _stays,
            "partner-stays",
            only=_EXPRESS_ENTRY,
        )


def _stays(profile: Profile) -> Profile | None:
    return with_partner(profile, accompanies=False)
