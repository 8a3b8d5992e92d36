"""Turns the neutral words of the Express Entry cases into profiles."""

from __future__ import annotations

from typing import Any

from moveto_ca.profile import Profile


def levels(told: dict[str, int] | None) -> dict[str, Any] | None:
    """Give a language result of levels already converted; None means no ability."""
    return None if told is None else {"test": "clb", **told}


def of_grid_case(case: dict[str, Any]) -> Profile:
    """Give the profile of one of the 1,400 scored profiles. Unrelated facts are told as none."""
    told = case["input"]
    first, second = told["first_language"], told["second_language"]
    languages: dict[str, Any] = {"english": None, "french": None}
    languages[first] = levels(told["first_clb"])
    if second:
        languages[second] = levels(told["second_clb"])
    partner: dict[str, Any] | None = None
    if told["with_spouse"]:
        partner = {
            "accompanies": True,
            "canada_status": "none",
            "citizenships": ["US"],
            "education_level": told["spouse_education"],
            "languages": {"english": levels(told["spouse_clb"]), "french": None},
            "work_years": {"canada": told["spouse_canadian_work_years"], "foreign": 0},
        }
    return Profile.model_validate(
        {
            "applicant": {
                "age": told["age"],
                "education_level": told["education"],
                "first_official_language": first,
                "languages": languages,
                "work_years": {
                    "canada": told["canadian_work_years"],
                    "foreign": told["foreign_work_years"],
                },
                "certificate_of_qualification": told["certificate_of_qualification"],
                "canadian_study": told["canadian_study"],
            },
            "partner": partner,
            "relatives_in_canada": [
                {
                    "relation": "sibling",
                    "of": "applicant",
                    "canada_status": "citizen",
                    "lives_in_canada": True,
                    "age": 30,
                }
            ]
            if told["sibling"]
            else [],
            "plans": {
                "nomination": {"kind": "enhanced" if told["provincial_nomination"] else "none"},
                "job_offers": [],
            },
        }
    )
