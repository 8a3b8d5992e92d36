"""The status of each provincial stream on the days around each change."""

from __future__ import annotations

from datetime import date

import pytest

from provincial.nominees import (
    skilled,
    stream,
)

OLD_ONTARIO = (
    "on-foreign-worker",
    "on-international-student",
    "on-in-demand-skills",
    "on-masters",
    "on-phd",
    "on-human-capital-priorities",
    "on-french-speaking",
    "on-skilled-trades",
)
STATUSES = [
    *[(name, "2026-06-25", "invitation") for name in OLD_ONTARIO],
    *[(name, "2026-06-26", "closed") for name in OLD_ONTARIO],
    ("on-workforce-priority-teer-0-3", "2026-06-25", "none"),
    ("on-workforce-priority-teer-0-3", "2026-06-26", "paused"),
    ("on-workforce-priority-teer-4-5", "2026-06-26", "paused"),
    ("on-workforce-priority-physicians", "2026-06-26", "unknown"),
    ("bc-international-graduate", "2024-11-25", "unknown"),
    ("bc-international-graduate", "2024-11-26", "closed"),
    ("bc-post-graduate", "2025-01-06", "unknown"),
    ("bc-post-graduate", "2025-01-07", "closed"),
    ("bc-entry-level", "2026-04-23", "closed"),
    ("bc-tech", "2026-04-23", "closed"),
    ("ab-opportunity", "2024-09-30", "invitation"),
    ("sk-occupations-in-demand", "2025-03-27", "closed"),
    ("sk-express-entry", "2025-03-27", "closed"),
    ("ns-skilled-worker", "2026-02-18", "invitation"),
    ("qc-peq", "2025-11-18", "unknown"),
    ("qc-peq", "2025-11-19", "closed"),
    ("qc-pstq-1", "2024-11-28", "none"),
    ("qc-pstq-1", "2024-11-29", "invitation"),
    ("atlantic", "2021-12-31", "none"),
    ("atlantic", "2022-01-01", "open"),
    ("rural-community", "2025-01-29", "none"),
    ("rural-community", "2025-01-30", "intake_window"),
    ("francophone-community", "2025-01-29", "none"),
    ("francophone-community", "2025-01-30", "open"),
    ("home-care-workers", "2025-03-30", "none"),
    ("home-care-workers", "2025-03-31", "closed"),
    ("home-care-workers", "2026-11-22", "closed"),
    ("agri-food", "2025-05-14", "closed"),
    ("nu", "2026-11-22", "none"),
]


@pytest.mark.parametrize(("name", "day", "status"), STATUSES, ids=[f"{n}_on_{d}" for n, d, _ in STATUSES])
def test_a_status_changes_on_its_day(name: str, day: str, status: str) -> None:
    document = skilled()
    if name == "on-workforce-priority-physicians":  # shown to physicians alone
        document["applicant"]["work"][0]["noc"] = "31102"
    assert stream(document, name, date.fromisoformat(day)).status == status
