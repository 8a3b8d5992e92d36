"""The status of each business stream on the days around each change."""

from __future__ import annotations

from datetime import date

import pytest

from business.owners import stream

STATUSES = [
    ("fed-suv", "2013-03-31", "none"),
    ("fed-suv", "2013-04-01", "open"),
    ("fed-suv", "2018-04-10", "open"),
    ("fed-suv", "2018-04-11", "open"),
    ("fed-suv", "2024-04-29", "open"),
    ("fed-suv", "2024-04-30", "open_capped"),
    ("fed-suv", "2025-12-31", "open_capped"),
    ("fed-suv", "2026-01-01", "closed_with_exception"),
    ("fed-suv", "2026-06-30", "closed_with_exception"),
    ("fed-suv", "2026-07-01", "closed"),
    ("fed-suv-work-permit", "2013-10-25", "none"),
    ("fed-suv-work-permit", "2013-10-26", "open"),
    ("fed-suv-work-permit", "2024-10-02", "open"),
    ("fed-suv-work-permit", "2025-12-18", "open"),
    ("fed-suv-work-permit", "2025-12-19", "closed_with_exception"),
    ("fed-entrepreneur-pilot", "2025-12-18", "none"),
    ("fed-entrepreneur-pilot", "2025-12-19", "announced"),
    ("fed-entrepreneur-pilot", "2026-11-22", "announced"),
    ("fed-self-employed", "2002-06-27", "none"),
    ("fed-self-employed", "2002-06-28", "open"),
    ("fed-self-employed", "2024-04-29", "open"),
    ("fed-self-employed", "2024-04-30", "paused"),
    ("fed-self-employed", "2027-01-01", "paused"),
    ("on-entrepreneur", "2023-12-04", "paused"),
    ("on-entrepreneur", "2024-11-03", "paused"),
    ("on-entrepreneur", "2024-11-04", "closed"),
    ("on-entrepreneur", "2026-05-30", "closed"),
    ("on-entrepreneur-new", "2026-11-22", "proposed"),
    ("sk-entrepreneur", "2025-03-26", "open"),
    ("sk-entrepreneur", "2025-03-27", "closed"),
    ("sk-ige", "2025-03-27", "closed"),
    ("sk-farm", "2025-03-27", "closed"),
    ("ns-ige", "2026-02-17", "open"),
    ("ns-ige", "2026-02-18", "replaced"),
    ("ns-entrepreneur", "2026-02-18", "open"),
    ("qc-investor", "2019-11-01", "paused"),
    ("qc-investor", "2023-12-31", "paused"),
    ("qc-investor", "2024-01-01", "open_unconfirmed"),
    ("qc-entrepreneur-innovative", "2024-01-01", "open_unconfirmed"),
    ("qc-self-employed", "2024-01-01", "open_unconfirmed"),
    ("pe-escrow", "2018-09-20", "closed"),
    ("nu", "2026-11-22", "none"),
]


@pytest.mark.parametrize(("name", "day", "status"), STATUSES, ids=[f"{n}_on_{d}" for n, d, _ in STATUSES])
def test_a_status_changes_on_its_day(name: str, day: str, status: str) -> None:
    assert stream(name, date.fromisoformat(day)).status == status


@pytest.mark.parametrize(
    ("name", "standing"),
    [
        ("fed-suv", "closed"),
        ("fed-entrepreneur-pilot", "closed"),
        ("fed-self-employed", "closed"),
        ("on-entrepreneur", "closed"),
        ("on-entrepreneur-new", "closed"),
        ("sk-entrepreneur", "closed"),
        ("ns-ige", "closed"),
        ("pe-escrow", "closed"),
        ("nb-postgrad", "closed"),
        ("nu", "not_available"),
    ],
)
def test_what_takes_nobody_is_closed_and_where_there_is_no_programme_nothing_is_available(
    name: str, standing: str
) -> None:
    assert stream(name).standing == standing
