"""P8: the end of the stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from moveto_ca.profile import Profile
    from moveto_ca.report import Condition

TEMPORARY: Final = Rule(
    "temporary",
    "You will leave at the end of your stay",
    source="irpr",
    reference="s. 200(1)(b); IRPA s. 22(2); CUSMA art. 16.1",
    number="P8",
    required="The stay is temporary, and you will leave when it ends. You may still want to become a "
    "permanent resident, if the officer believes that you will leave when you must.",
    changeable=True,
    reads=("plans.will_leave",),
    remedy="A plan with an end, and the will to leave when the stay ends.",
)
_TEMPORARY: Final = Prepared(
    TEMPORARY,
    met="You said that you will leave at the end of the stay.",
    not_met="You said that you will not leave at the end of the stay.",
    unknown="You did not say whether you will leave at the end of the stay.",
    needs=("plans.will_leave",),
)


def temporary(profile: Profile) -> Condition:
    """P8: the person will leave by the end of the stay."""
    plans = profile.plans
    return _TEMPORARY(None if plans is None else plans.will_leave)
