"""Where an application for a permit can be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from moveto_ca.rules.conditions import Rule, check, not_applicable

if TYPE_CHECKING:
    from moveto_ca.profile import Person
    from moveto_ca.report import Condition

PLACE: Final = Rule(
    "place",
    "You apply where you may",
    source="irpr",
    reference="s. 9.2, 197 to 199, 213 to 215",
    required="Online before you enter Canada; or on arrival, if the regulations allow it in your case and a "
    "medical exam that the work calls for is done; or inside Canada, if you hold a work or study permit.",
    changeable=True,
    step=True,
    reads=("plans.apply_at", "applicant.us_status", "applicant.citizenships", "applicant.canada_status"),
    remedy="Another place of application.",
)
# Not in Schedule 1.1 of the regulations: the countries of which the source says so.
VISA_REQUIRED: Final = frozenset({"IN", "MX"})
PERMIT_HOLDERS: Final = frozenset({"student", "worker"})


class Places(NamedTuple):
    """Where an application can be made; None if that is not known.

    Attributes:
        port_of_entry: On arrival at the border or an airport.
        online: From outside, before travel.
        inside_canada: From inside.
    """

    port_of_entry: bool | None
    online: bool | None
    inside_canada: bool | None


def from_the_united_states(person: Person | None) -> bool | None:
    """Tell whether the person is a US national or a US permanent resident (IRPR s. 190(1)(c), 214)."""
    if person is None:
        return None
    if person.us_status in ("citizen", "national", "permanent_resident"):
        return True
    held = person.citizenships
    if held is not None and "US" in held:
        return True
    return None if held is None or person.us_status is None else False


def visa_exempt(person: Person | None) -> bool | None:
    """Tell whether the person needs no visa, and so may ask for a work permit on arrival.

    US nationals and US permanent residents of any citizenship need none. A citizen of Mexico does, unless
    a US permanent resident: the travel authorization for some Mexicans is no visa exemption here. So does
    a citizen of India. Of other citizenships the list is not part of these rules.
    Authority: IRPR s. 190(1)(c), 198(1).
    """
    exempt = from_the_united_states(person)
    if exempt is False and person is not None and person.citizenships:
        return False if VISA_REQUIRED.issuperset(person.citizenships) else None
    return exempt


def inside(person: Person | None) -> bool | None:
    """Tell whether the person may apply from inside Canada: a holder of a work or study permit may."""
    status = None if person is None else person.canada_status
    return None if status is None else status in PERMIT_HOLDERS


_NAMES: Final = {
    "port_of_entry": "at a port of entry",
    "online": "online, before travel",
    "inside_canada": "from inside Canada",
}
_SETTLED: Final = {
    (place, may): check(PLACE, may, "You want to apply {0}; you {1}.", name, "may" if may else "may not")
    for place, name in _NAMES.items()
    for may in (True, False)
}
_OPEN: Final = {
    place: check(PLACE, None, "You want to apply {0}. Whether you may is not known.", name)
    for place, name in _NAMES.items()
}
# Whatever place is chosen later, one is open to everybody: an application online, before travel.
NOT_CHOSEN: Final = not_applicable(PLACE, "You have not said where you want to apply. Online, anybody may.")


def chosen_place(
    chosen: str | None, places: Places, person: Person | None, needs: tuple[str, ...] = ()
) -> Condition:
    """Tell whether the place that the person has chosen is one where they may apply.

    A place that is not allowed only removes that place, never the permit: it is a step to change.

    Args:
        chosen: ``port_of_entry``, ``online``, ``inside_canada``, or None if not chosen yet.
        places: Where the person may apply.
        person: The person, or None if nothing was told.
        needs: Paths of further facts that an application on arrival waits for.
    """
    if chosen is None:
        return NOT_CHOSEN
    fact: bool | None = getattr(places, chosen)
    if fact is not None:
        return _SETTLED[chosen, fact]
    if chosen == "port_of_entry" and (person is None or person.us_status is None):
        return check(
            PLACE,
            None,
            "You want to apply {0}. Whether you may depends on your status in the United States.",
            _NAMES[chosen],
            needs=("applicant.us_status", *needs),
        )
    if chosen == "port_of_entry" and needs:
        return check(
            PLACE,
            None,
            "You want to apply {0}. Whether you may depends on a medical exam that the work may call for.",
            _NAMES[chosen],
            needs=needs,
        )
    if chosen == "inside_canada":
        return check(
            PLACE,
            None,
            "You want to apply {0}. Whether you may depends on your status in Canada.",
            _NAMES[chosen],
            needs=("applicant.canada_status",),
        )
    return _OPEN[chosen]
