"""Which changes the open conditions of a stream point to.

A condition that is met, or that the person cannot change, points to none; any other points to the changes
that touch a fact that it reads or still needs.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET
from moveto_ca.rules.conditions import LAW

if TYPE_CHECKING:
    from moveto_ca.advice.changes.possible import Possible
    from moveto_ca.report import Condition, Stream

INVITATIONS: Final = "invitations"
# What counts in the ranking of Express Entry, to which its condition about rounds points.
_RANKING: Final = (
    "applicant.languages",
    "applicant.work",
    "applicant.work_years",
    "applicant.education",
    "applicant.education_level",
    "applicant.canadian_study",
    "applicant.certificate_of_qualification",
    "plans.nomination",
    "partner",
)
_INDEX: Final = re.compile(r"\[\d+\]")


def in_the_way(condition: Condition) -> bool:
    """Tell whether a condition keeps the stream from being open: it fails, or a fact of it is missing."""
    if condition.outcome in (MET, NOT_APPLICABLE) or condition.rule.step:
        return False
    if condition.outcome == NOT_MET:
        return condition.rule.basis == LAW or condition.share is not None
    return bool(condition.needs)


def points_to(stream: Stream, change: Possible) -> bool:
    """Tell whether a condition of a stream that the person could meet points to a change."""
    return any(
        condition.outcome != MET
        and (condition.outcome != NOT_MET or condition.rule.changeable)
        and reads(condition, change)
        for condition in stream.conditions
    )


def reads(condition: Condition, change: Possible) -> bool:
    """Tell whether a condition reads, or needs, a fact that a change touches."""
    paths: tuple[str, ...] = getattr(condition.rule, "reads", ())
    if condition.id == INVITATIONS:
        paths = (*_RANKING, *paths)
    return _meet(paths, change.touches) or any(
        _meet((_plain(need),), change.touches) for need in condition.needs
    )


@cache
def _plain(path: str) -> str:
    """Give a path without its indices."""
    return _INDEX.sub("", path)


@cache
def _meet(paths: tuple[str, ...], touches: tuple[str, ...]) -> bool:
    """Tell whether some path read is one that is touched, or lies above or below one."""
    return any(_overlap(read, touched) for read in paths for touched in touches)


def _overlap(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")
