"""Conditions about the person that every permit of the agreement sets, worked out once for a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.cusma.citizenship import citizenship
from moveto_ca.rules.cusma.person import temporary
from moveto_ca.rules.permits.people import exam_done, foreign_national, no_unauthorized_work

if TYPE_CHECKING:
    from moveto_ca.rules.cusma.situation import Situation


class ApplicantConditions:
    """Conditions that do not depend on the offer.

    Args:
        situation: What the route reads of the person.
        stream_id: Id of the stream.

    Attributes:
        filed_on: Day of the application.
        foreign_national: Whether the person needs a permit at all.
        citizenship: P1.
        temporary: P8.
        unauthorized: P14, the person's side.
        admissible: Whether something bars the person; empty while not known.
        exam: Whether a valid medical exam is done; None if not told.
    """

    __slots__ = (
        "admissible",
        "citizenship",
        "exam",
        "filed_on",
        "foreign_national",
        "temporary",
        "unauthorized",
    )

    def __init__(self, situation: Situation, stream_id: str) -> None:
        facts, profile, listed = situation.facts, situation.profile, situation.listed
        self.filed_on = situation.filed_on(stream_id)
        self.foreign_national = foreign_national(facts)
        self.citizenship = citizenship(facts, listed)
        self.temporary = temporary(profile)
        self.unauthorized = no_unauthorized_work(profile, self.filed_on, listed)
        self.admissible = facts.admissible_conditions(stream_id)
        self.exam = exam_done(profile, self.filed_on, listed.figures["medical_exam_months"])
