"""What the work of a permit counts for, in plain words."""

from __future__ import annotations

from typing import Any

import pytest

from moveto_ca.render.measures import bridge_blocks
from support import AS_OF

WHY = "Paid work as an employee counts."
ALLOWED = "The work that it allows"
COUNTS = (
    f"{ALLOWED} counts for the Canadian Experience Class and for points in Express Entry. {WHY} The class "
    "asks for a full year."
)
WHETHER = "Whether the work that it allows counts towards living in Canada for good is not known."
SO_FAR = (
    "So far 3.5 months of your work in Canada count. "
    "Begun as planned and done full-time, the year is complete on 2028-01-10."
)


def words(**told: Any) -> list[str]:
    bridge = {"counts": True, "months_counted": None, "from": None, "why": WHY, **told}
    return [block.text for block in bridge_blocks({"bridge": bridge}, AS_OF)]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"counts": False}, f"{ALLOWED} does not count towards living in Canada for good. {WHY}"),
        ({"counts": None}, f"{WHETHER} {WHY}"),
        (
            {"months_counted": 3.5, "from": "2028-01-10"},
            f"{COUNTS} {SO_FAR}",
        ),
        ({"months_counted": 0.0}, COUNTS),
    ],
)
def test_the_block_says_whether_the_work_counts_and_from_when(told: dict[str, Any], said: str) -> None:
    assert words(**told) == ["What this work counts for", said]


@pytest.mark.parametrize("measures", [{}, {"bridge": None}])
def test_a_permit_without_a_bridge_has_no_such_block(measures: dict[str, Any]) -> None:
    assert list(bridge_blocks(measures, AS_OF)) == []


def test_a_year_that_is_complete_already_is_said_to_be_and_not_to_be_begun() -> None:
    (_, said) = words(months_counted=24.8, **{"from": AS_OF.isoformat()})
    assert said == (
        f"{COUNTS} So far 24.8 months of your work in Canada count. The year is complete already."
    )
