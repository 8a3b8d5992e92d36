"""Profiles for tests of rounds and categories."""

from __future__ import annotations

from datetime import date
from typing import Any

from moveto_ca.dates import months_after
from moveto_ca.profile import Profile

COUNTRIES = {"United States": "US", "Canada": "CA"}


def job(noc: str | None, start: date, end: date | None, **told: Any) -> dict[str, Any]:
    """A full-time job in the United States, unless told otherwise; no end means that it goes on."""
    return {
        "noc": noc,
        "start": start.isoformat(),
        "end": None if end is None else end.isoformat(),
        "hours_per_week": 40,
        "country": "US",
        **told,
    }


def person(*jobs: dict[str, Any], french: dict[str, Any] | None = None, **applicant: Any) -> Profile:
    """A person with these jobs; no French unless told."""
    return Profile.model_validate(
        {
            "applicant": {
                "birth_date": "1992-03-04",
                "citizenships": ["US"],
                "languages": {"english": None, "french": french},
                "work": list(jobs),
                **applicant,
            }
        }
    )


def _jobs(told: dict[str, Any], as_of: date) -> list[dict[str, Any]]:
    """The months of a case as jobs: the longest stretch up to the day, the rest after a gap before it.

    Paid and authorized work of the occupation's own duties is taken as read, as the cases do.
    """
    longest, months = told["longest_continuous_months"], told["full_time_months_in_last_36"]
    country = COUNTRIES[told["country"]]
    more = {"country": country, "authorized": True, "paid": True}
    start = months_after(as_of, -longest)
    found = [job(told["noc"], start, None, **more)]
    if months > longest:
        end = months_after(start, -2)
        found.append(job(told["noc"], months_after(end, longest - months), end, **more))
    return found


def person_with_work(facts: dict[str, Any]) -> Profile:
    """Turn a case about categories into a profile. What it does not name is harmless."""
    as_of = date.fromisoformat(facts["as_of"])
    french = facts["french_nclc"]
    return person(
        *(each for told in facts["work"] for each in _jobs(told, as_of)),
        french=None if french is None else {"test": "clb", **french},
    )
