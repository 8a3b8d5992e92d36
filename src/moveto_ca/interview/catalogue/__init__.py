"""Every prepared question, in the order in which a conversation goes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Question


@cache
def prepared() -> tuple[Question, ...]:
    """Give the prepared questions; a place without one gets a question made from the profile's own types."""
    from moveto_ca.interview.catalogue import (
        doings,
        family_line,
        household,
        offer,
        opening,
        past,
        protection,
        school,
        skills,
        sponsor,
        status,
        stays,
        venture,
    )

    return (
        *opening.QUESTIONS,
        *family_line.QUESTIONS,
        *status.QUESTIONS,
        *stays.QUESTIONS,
        *household.QUESTIONS,
        *sponsor.QUESTIONS,
        *offer.QUESTIONS,
        *doings.QUESTIONS,
        *school.QUESTIONS,
        *venture.QUESTIONS,
        *skills.of("applicant"),
        *skills.of("partner"),
        *household.MEANS,
        *past.QUESTIONS,
        *protection.QUESTIONS,
    )
