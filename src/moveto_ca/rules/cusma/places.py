"""P15: where the application can be made, which is a result of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, all_of, check, negation, not_applicable
from moveto_ca.rules.permits.offered import exam_needs, exam_stops_arrival
from moveto_ca.rules.permits.places import PERMIT_HOLDERS, Places, visa_exempt

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer, Person
    from moveto_ca.report import Condition

PLACE: Final = Rule(
    "place",
    "You apply where you may",
    source="irpr",
    reference="s. 197 to 199",
    number="P15",
    required="Online before you enter Canada; or on arrival, if you need no visa and a medical exam that the "
    "work calls for is done; or inside Canada, if the regulations allow it in your case.",
    changeable=True,
    step=True,
    reads=(
        "plans.apply_at",
        "applicant.us_status",
        "applicant.citizenships",
        "applicant.canada_status",
        "plans.job_offers.public_health",
        "plans.medical_exam_on",
    ),
    remedy="Another place of application.",
)


def on_arrival(person: Person | None, offer: JobOffer | None, exam: bool | None) -> bool | None:
    """Tell whether the person may apply at a port of entry.

    A medical exam that the work calls for must be done before. Authority: IRPR s. 198.

    Args:
        person: The person, or None if nothing was told.
        offer: The job offer, or None.
        exam: Whether a valid exam is done.
    """
    if offer is None and not exam:
        stops: bool | None = None  # of work that is not told it is not known whether it calls for an exam
    else:
        stops = exam_stops_arrival(offer, exam)
    return all_of(visa_exempt(person), negation(stops))


def from_inside(person: Person | None) -> bool | None:
    """Tell whether the person may apply from inside Canada.

    A holder of a work or study permit may. Whether a visitor may, under the agreement, turns on a
    reading of s. 199(h) that is not settled.
    """
    status = None if person is None else person.canada_status
    if status in PERMIT_HOLDERS:
        return True
    return False if status == "none" else None


def places(person: Person | None, offer: JobOffer | None, exam: bool | None) -> Places:
    """Tell where the person may apply; online before entry, anybody may (IRPR s. 197).

    Args:
        person: The person, or None if nothing was told.
        offer: The job offer, or None.
        exam: Whether a valid exam is done.
    """
    return Places(on_arrival(person, offer, exam), True, from_inside(person))


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
# Whatever place is chosen later, one is open to everybody: an application online, before travel (s. 197).
_NOT_CHOSEN: Final = not_applicable(PLACE, "You have not said where you want to apply. Online, anybody may.")


def allowed_place(
    person: Person | None, chosen: str | None, offer: JobOffer | None, index: int, exam: bool | None
) -> Condition:
    """P15: the place that the person has chosen is one where they may apply.

    A place that is not allowed only removes that place, never the route: it is a step to change.

    Args:
        person: The person, or None if nothing was told.
        chosen: ``port_of_entry``, ``online``, ``inside_canada``, or None if not chosen yet.
        offer: The job offer, or None.
        index: Its place among the offers.
        exam: Whether a valid medical exam is done, or none is called for.
    """
    if chosen is None:
        return _NOT_CHOSEN
    if chosen == "online":
        return _SETTLED[chosen, True]
    needs: tuple[str, ...] = ()
    if chosen == "port_of_entry":
        fact = on_arrival(person, offer, exam)
        if fact is None:
            needs = exam_needs(offer, index, exam)
            if visa_exempt(person) is None and (person is None or person.us_status is None):
                needs = ("applicant.us_status", *needs)
    else:
        fact = from_inside(person)
        if person is None or person.canada_status is None:
            needs = ("applicant.canada_status",)
    if fact is not None:
        return _SETTLED[chosen, fact]
    found = "You want to apply {0}. Whether you may is not known."
    return check(PLACE, None, found, _NAMES[chosen], needs=needs)
