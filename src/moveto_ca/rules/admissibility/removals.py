"""Earlier removals from Canada: whether authorization to return is needed, and for how long.

Authority: IRPA 52; IRPR 25, 223 to 226.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.admissibility.law import ends
from moveto_ca.rules.conditions import Rule, check

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.background import Background, PreviousRemoval
    from moveto_ca.report import Condition
    from moveto_ca.rules.admissibility.law import Law

PATH: Final = "background.previous_removal"
ORDER_PATH: Final = "background.removal_order"

REMOVAL: Final = Rule(
    "earlier-removal",
    "No removal order that still counts",
    source="irpa",
    reference="52(1); IRPR 25, 224 to 226",
    number="5",
    required=(
        "No removal order in force. After one: a departure order obeyed within {0} days, with the exit "
        "confirmed, needs nothing more; an exclusion order bars for {1} year ({2} for a false statement); "
        "a deportation order for life, unless Canada authorizes the return."
    ),
    changeable=True,
    remedy="A written request for authorization to return, with reasons and the removal papers.",
    reads=(PATH, ORDER_PATH),
)
RULES: Final = (REMOVAL,)


class Return:
    """Whether authorization to return is needed.

    Attributes:
        needed: True or False; None if not known.
        until: First day on which it is no longer needed; None if for life, or if not needed.
        needs: Profile paths that would tell.
        found: What was found, in words.
        values: Values for it.
        unenforced: True if an order has not been carried out; no authorization helps then.
    """

    __slots__ = ("found", "needed", "needs", "unenforced", "until", "values")

    def __init__(
        self,
        needed: bool | None,
        found: str,
        *values: object,
        until: date | None = None,
        needs: tuple[str, ...] = (),
        unenforced: bool = False,
    ) -> None:
        self.needed = needed
        self.found = found
        self.values = values
        self.until = until
        self.needs = needs
        self.unenforced = unenforced


def authorization_to_return(background: Background, law: Law) -> Return:
    """Tell whether the person needs authorization to return to Canada on the day."""
    removal = background.previous_removal
    if background.removal_order:
        return Return(True, "You said that a removal order is in force.", unenforced=True)
    if removal is None:
        needs = (PATH,) if background.removal_order is False else (PATH, ORDER_PATH)
        return Return(None, "You did not say whether you were ever ordered to leave Canada.", needs=needs)
    if isinstance(removal, Nothing):
        if background.removal_order is None:
            found = "You told of no earlier removal, but not whether an order is in force."
            return Return(None, found, needs=(ORDER_PATH,))
        return Return(False, "You said that there was none.")
    return _after(removal, law)


def _after(removal: PreviousRemoval, law: Law) -> Return:
    left = removal.date
    if isinstance(left, Nothing):
        return Return(True, "You said that you have not left; the order is not carried out.", unenforced=True)
    if removal.as_family_member:
        return Return(False, "The order was made only as a member of somebody's family: nothing is needed.")
    match removal.kind:
        case None:
            return Return(None, "You did not say which kind of order it was.", needs=(f"{PATH}.kind",))
        case "deportation":
            return Return(True, "A deportation order was carried out: authorization is needed for life.")
        case "departure":
            return _departure(removal, left, law)
    by_statement = removal.kind == "exclusion_misrepresentation"
    return _exclusion(
        removal,
        left,
        law,
        law.figures["exclusion_misrepresentation_years" if by_statement else "exclusion_years"],
    )


def _departure(removal: PreviousRemoval, left: date | None, law: Law) -> Return:
    """A departure order that is not obeyed in time, or without confirmation, becomes a deportation order."""
    if removal.confirmed is False:
        return Return(True, "The exit was not confirmed: the departure order became a deportation order.")
    needs = tuple(
        f"{PATH}.{name}" for name in ("enforceable_on", "date", "confirmed") if getattr(removal, name) is None
    )
    if left is None or removal.enforceable_on is None:
        return Return(None, "The days of the order and of the exit were not told in full.", needs=needs)
    last = removal.enforceable_on + timedelta(days=law.figures["departure_days"])
    if left > last:
        return Return(
            True, "You left on {0}, after {1}: the departure order became a deportation order.", left, last
        )
    if needs:
        return Return(None, "You did not say whether an officer confirmed the exit.", needs=needs)
    return Return(False, "You left on {0}, in time (by {1}), and the exit was confirmed.", left, last)


def _exclusion(removal: PreviousRemoval, left: date | None, law: Law, years: int) -> Return:
    if removal.confirmed is False:
        return Return(
            True,
            "The exit was not confirmed, so that the order does not count as carried out.",
            unenforced=True,
        )
    needs = tuple(f"{PATH}.{name}" for name in ("date", "confirmed") if getattr(removal, name) is None)
    if left is None:
        return Return(None, "You did not say when you left.", needs=needs)
    free = ends(left, years)
    if law.on < free:
        if removal.confirmed is None:
            # Confirmed or not, the person is barred on the day; only how long depends on it.
            return Return(True, "You left on {0}; authorization is needed, until {1} at least.", left, free)
        return Return(True, "You left on {0}; authorization is needed until {1}.", left, free, until=free)
    if needs:
        return Return(None, "You did not say whether an officer confirmed the exit.", needs=needs)
    return Return(False, "You left on {0}; authorization is not needed since {1}.", left, free)


def figures(law: Law) -> tuple[int, ...]:
    """Give the figures of the day for what the rule requires."""
    names = ("departure_days", "exclusion_years", "exclusion_misrepresentation_years")
    return tuple(law.figures[name] for name in names)


def earlier_removal(background: Background, law: Law) -> Condition:
    """Apply 52 to the earlier removal that was told."""
    found = authorization_to_return(background, law)
    return check(
        REMOVAL,
        None if found.needed is None else not found.needed,
        found.found,
        *found.values,
        figures=figures(law),
        needs=found.needs,
        lifts_on=found.until,
    )
