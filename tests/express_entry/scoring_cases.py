"""Turns the cases of express-entry-scoring.jsonl, told in neutral words, into profiles.

What a case does not mention is harmless: no partner, no children, no relatives, no offer, no nomination,
no study in Canada, enough funds, bound for Ontario, a skilled occupation, good in one language only.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from moveto_ca.profile import Profile

ABILITIES = ("listening", "reading", "writing", "speaking")
SOFTWARE_ENGINEER = "21231"  # TEER 1
TECHNICIAN = "22310"  # TEER 2
ON = "2026-01-20"

TESTS = {
    "IELTS General Training": ("ielts_general", "english"),
    "CELPIP-General": ("celpip_general", "english"),
    "PTE Core": ("pte_core", "english"),
    "TEF Canada": ("tef_canada", "french"),
    "TEF Canada (0-699 scale, test after 2023-12-10)": ("tef_canada", "french"),
    "TCF Canada": ("tcf_canada", "french"),
}
# The words of the cases for education, longest first where one begins like another.
LEVELS = (
    ("one three-year-or-longer degree", "bachelor"),
    ("two credentials, one of them of three years", "two_or_more"),
    ("master's", "masters"),
    ("doctorate", "doctoral"),
    ("two-year", "two_year"),
    ("one-year", "one_year"),
    ("secondary", "secondary"),
)
STUDY = {
    "three years or longer, all conditions met": "three_plus",
    "one or two years, all conditions met": "one_or_two",
}


def education_level(words: str | None) -> str | None:
    """Give the level that a case's words name."""
    if words is None:
        return None
    return next(level for start, level in LEVELS if words.startswith(start))


def language_result(told: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Give the language and the result of a case's test."""
    scores = {ability: told[ability] for ability in ABILITIES}
    if told.get("already_converted"):
        return "english", {"test": "clb", **scores}
    test, language = TESTS[told["test"]]
    result = {"test": test, **scores}
    if "test_date" in told:
        result["date"] = told["test_date"]
    if "scale" in told:
        result["scale"] = "0_699" if told["scale"].startswith("0-699") else "old"
    return language, result


def languages(facts: dict[str, Any]) -> dict[str, Any]:
    """Give both languages; one that is not mentioned is none."""
    found: dict[str, Any] = {"english": None, "french": None}
    told = facts.get("first_language") or facts.get("language") or (facts if "test" in facts else None)
    if told is None:
        return found
    first, result = language_result(told)
    found[first] = result
    second = facts.get("second_language")
    if isinstance(second, dict):
        language, result = language_result(second)
        other = "french" if first == "english" else "english"
        found[language if language != first else other] = result
    return found


def partner(told: Any) -> dict[str, Any] | None:
    """Give the partner of a case."""
    if not isinstance(told, dict):
        return None
    citizen = told["status"] == "Canadian citizen"
    result = told.get("language")
    return {
        "accompanies": told["accompanying"],
        "relationship": "married",
        "canada_status": "citizen" if citizen else "none",
        "citizenships": ["CA"] if citizen else ["US"],
        "education_level": education_level(told.get("education")) or "none",
        "languages": {
            "english": language_result(result)[1] if isinstance(result, dict) else None,
            "french": None,
        },
        "work_years": {"canada": told.get("canadian_skilled_years", 0), "foreign": 0},
        "canadian_study_years": 0,
    }


def work(facts: dict[str, Any]) -> dict[str, Any]:
    """Give the applicant's work: dated where the case dates it, else in years."""
    dated = facts.get("canadian_work")
    if dated:
        return {
            "work": [
                {
                    "noc": SOFTWARE_ENGINEER if dated["noc_teer"] < 2 else TECHNICIAN,
                    "country": "CA",
                    "employer_country": "CA",
                    "start": dated["from"],
                    "end": dated["to"],
                    "hours_per_week": dated["hours_per_week"],
                    "authorized": dated["authorized"] and dated["temporary_resident_status"],
                    "self_employed": dated["self_employed"],
                    "while_full_time_student": dated["full_time_student"],
                    "paid": True,
                    "duties_match": True,
                }
            ]
        }
    if "trade_years_full_time_last_5" in facts:
        years = facts["trade_years_full_time_last_5"]
        return {"work_years": {"canada": 0, "foreign": years, "trade_last_5": years, "noc": facts["noc"]}}
    return {
        "work_years": {
            "canada": facts.get("canadian_skilled_years", 0),
            "foreign": facts.get("foreign_skilled_years", facts.get("skilled_experience_years", 0)),
            "canada_last_3": min(3, facts.get("canadian_skilled_years", 0)),
            "noc": facts.get("canadian_work_noc", SOFTWARE_ENGINEER),
        }
    }


def children(facts: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the children, each coming along."""
    ages = list(facts.get("children_ages", ()))
    ages += [
        int(member.rsplit(" ", 1)[1]) for member in facts.get("family", ()) if member.startswith("child")
    ]
    return [{"age": age, "married": False, "accompanies": True} for age in ages]


def as_of(case: dict[str, Any]) -> date:
    """Give the day of a case."""
    return date.fromisoformat(case["facts"]["as_of"])


def profile(case: dict[str, Any]) -> Profile:
    """Give the profile of a case."""
    facts = case["facts"]
    couple = facts.get("adults") == 2 or "accompanying spouse" in facts.get("family", ())
    simple_partner = {"accompanying": True, "status": "foreign national", "education": "secondary"}
    told_languages = languages(facts)
    if "language_test_date" in facts:
        told_languages["english"] = {"test": "ielts_general", **dict.fromkeys(ABILITIES, 7.0)}
        told_languages["english"]["date"] = facts["language_test_date"]
    offer = facts.get("qualifying_job_offer")
    relatives = []
    if facts.get("sibling_in_canada"):
        relatives.append(("sibling", 30, "citizen"))
    if facts.get("relative_in_canada"):
        relatives.append(("aunt_or_uncle", 52, "permanent_resident"))
    trade = facts.get("program") == "Federal Skilled Trades"
    return Profile.model_validate(
        {
            "applicant": {
                "age": facts.get("age", facts.get("age_at_application", 35)),
                "citizenships": ["US"],
                "canada_status": "none",
                "education_level": education_level(facts.get("education")) or "none",
                "languages": told_languages,
                **work(facts),
                "certificate_of_qualification": bool(
                    facts.get("canadian_trade_certificate_of_qualification")
                    or facts.get("certificate_of_qualification")
                ),
                "trade_qualified_since": "2015-01-01" if trade else None,
                "canadian_study": STUDY.get(facts.get("canadian_study_bonus_credential", ("")), "none"),
                "canadian_study_years": 0,
            },
            "partner": partner(simple_partner if couple else facts.get("spouse")),
            "children": children(facts),
            "relatives_in_canada": [
                {
                    "relation": relation,
                    "of": "applicant",
                    "canada_status": status,
                    "lives_in_canada": True,
                    "age": age,
                }
                for relation, age, status in relatives
            ],
            "plans": {
                "province": "CA-ON",
                "funds_cad": facts.get("funds_cad", 100_000),
                "nomination": {
                    "kind": "enhanced" if facts.get("provincial_nomination_express_entry") else "none"
                },
                "job_offers": [
                    {"noc": offer["noc"], "lmia": offer["lmia"], "full_time": True, "seasonal": False}
                ]
                if offer
                else [],
                "permits": [],
            },
        }
    )
