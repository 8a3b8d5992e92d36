"""Which streams are left out while nothing that was told points to them.

* A stream for physicians asks for an occupation that must have been told: of anybody else it would stand
  above the streams that they can use. One for exceptional talent asks for little that other people know of.
* A federal programme for certain provinces, of a person who named another one: unless they told of a town,
  of a designated employer or of an endorsement there, so that they learn that it is not for that place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.provincial.quebec import QUEBEC

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.rules.provincial.situation import Situation


def _no_physician(situation: Situation) -> bool:
    """Tell whether no occupation that was told, of a job, of an offer or of all work, is a physician's."""
    person = situation.person
    if person is None:
        return False
    told = {job.noc for job in situation.jobs or ()}
    told.update(offer.noc for offer in situation.offers or ())
    if person.work_years is not None:
        told.add(person.work_years.noc)
    return told.isdisjoint(situation.facts.applicant.rules.work.physicians)


def _no_endorsement_told(situation: Situation) -> bool:
    return (
        situation.endorsements is None and situation.person is not None and QUEBEC not in situation.provinces
    )


_ATLANTIC: Final = "atlantic"
_COMMUNITY: Final = "community"


def to_a_federal_programme(name: str, situation: Situation) -> bool:
    """Tell whether facts point to a federal programme that is not for the province which the person named."""
    kind = _ATLANTIC if name == _ATLANTIC else _COMMUNITY
    here = (None, situation.wanted)
    if any(each.kind == kind and each.province in here for each in situation.endorsements or ()):
        return True
    offers = [offer for offer in situation.offers or () if offer.province in here]
    if any(offer.designated_employer is not None for offer in offers):
        return True
    plans = situation.plans
    town = plans is not None and plans.community is not None
    return kind == _COMMUNITY and (town or any(offer.community is not None for offer in offers))


# For each such stream, whether nothing points to it. Somebody of whom nothing at all was told sees them all.
NOTHING_POINTS_TO: Final[dict[str, Callable[[Situation], bool]]] = {
    "on-workforce-priority-physicians": _no_physician,
    "qc-pstq-4": _no_endorsement_told,
}
