"""The case file of the fact sheet on provinces and pilots, through Profile and assess alone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca import Profile, assess
from provincial.nominees import NOC_OF_TEER, PERSON, clb, job, offer, person, stream, years_of_work
from support import AS_OF, cases

if TYPE_CHECKING:
    from moveto_ca.report import Stream

CASES = {case["id"].removeprefix("provincial-dev-"): case for case in cases("provincial")}
GOOD = ("strong", "eligible")
LEVELS = {
    "bachelor": "bachelor",
    "secondary diploma": "secondary",
    "secondary diploma only": "secondary",
    "secondary": "secondary",
    "college diploma": "two_year",
}
# Words of the case file and the ids of the conditions that they mean.
FAILED = {
    "work experience": ("work",),
    "self-employment does not count": ("work", "level"),
    "language": ("language",),
    "TEER 4 offer must be indeterminate": ("offer",),
    "offer is at a lower TEER than the experience": ("level",),
    "education": ("education",),
    "funds": ("funds",),
}


def ids() -> list[str]:
    return list(CASES)


def failing(found: Stream) -> list[str]:
    return [c.id for c in found.conditions if c.outcome == "not_met"]


def part(number: str) -> tuple[dict[str, Any], dict[str, Any], date]:
    case = CASES[number]
    facts = case["facts"]
    return facts, case["expect"], date.fromisoformat(facts.get("as_of", AS_OF.isoformat()))


# --- The Atlantic programme -----------------------------------------------------------------------


def education_of(words: str, as_of: date) -> list[dict[str, Any]]:
    level, _, assessed = words.partition(", ECA ")
    years = int(assessed.split()[0]) if assessed else 1
    return [
        {
            "level": LEVELS[level],
            "country": "US",
            "eca_date": as_of.replace(year=as_of.year - years).isoformat(),
        }
    ]


def atlantic_applicant(facts: dict[str, Any], as_of: date) -> dict[str, Any]:
    work = job(facts["experience_teer"], facts["hours_last_5_years"], as_of)
    if "experience_noc" in facts:
        work["noc"] = facts["experience_noc"][:5]
    if "self-employed" in facts.get("experience_kind", ""):
        work["self_employed"] = True
    jobs = [work]
    if facts.get("working_in_canada"):
        jobs = [{**work, "country": "CA", "end": None, "authorized": facts["authorized_to_work"]}]
    return {
        **PERSON["applicant"],
        "education": education_of(facts["education"], as_of),
        "languages": {"english": clb(facts["clb"]), "french": None},
        "work": jobs,
    }


def atlantic_offer(facts: dict[str, Any]) -> dict[str, Any]:
    term = facts["offer_term"]
    told = offer(facts["offer_teer"], "CA-NB", designated_employer=facts["employer_designated"])
    if "offer_noc" in facts:
        told["noc"] = facts["offer_noc"][:5]
    if term != "permanent":
        told |= {"permanent": False, "months": 12 * int(term.split()[0])}
    return told


@pytest.mark.parametrize("number", [f"{n:02}" for n in range(1, 14)])
def test_an_atlantic_case(number: str) -> None:
    facts, expected, as_of = part(number)
    children = [{"age": 9, "accompanies": True} for _ in range(facts["family_size"] - 1)]
    document = person(
        applicant=atlantic_applicant(facts, as_of),
        plans={
            **PERSON["plans"],
            "province": "CA-NB",
            "funds_cad": facts["funds_cad"],
            "endorsements": [{"kind": "atlantic", "province": "CA-NB"}] if facts["endorsed"] else [],
            "job_offers": [atlantic_offer(facts)],
        },
    )
    document["children"] = children
    found = stream(document, "atlantic", as_of)
    assert (found.standing in GOOD) is expected["eligible"], found.conditions
    assert (found.measures["verdict"] == "eligible") is expected["eligible"]
    if "failed" in expected:
        assert failing(found)
        assert set(failing(found)) <= set(FAILED[expected["failed"]])
    if "needed_cad" in expected:
        assert found.measures["funds"]["required_cad"] == expected["needed_cad"]
    if "funds_needed" in expected:
        assert found.measures["funds"]["required"] is expected["funds_needed"]


# --- A nomination and the points ------------------------------------------------------------------

# Somebody whose points without a nomination are those of the cases.
WITH_391 = {
    "age": 25,
    "education_level": "masters",
    "languages": {
        "english": {"test": "clb", "listening": 7, "reading": 7, "writing": 9, "speaking": 9},
        "french": None,
    },
    "work_years": {"canada": 0, "foreign": 3, "noc": "21231"},
}


def nominee(kind: str) -> dict[str, Any]:
    return person(
        applicant={**PERSON["applicant"], **WITH_391},
        plans={**PERSON["plans"], "nomination": {"kind": kind, "province": "CA-AB", "date": "2026-11-01"}},
    )


def test_an_enhanced_nomination_adds_its_points_case_14() -> None:
    facts, expected, as_of = part("14")
    found = stream(nominee("enhanced"), "ab-tech", as_of)
    effect = found.measures["nomination"]
    assert effect["crs_without"] == facts["crs_without_nomination"]
    assert effect["crs_with"] == expected["crs_with_nomination"]
    report = assess(Profile.model_validate(nominee("enhanced")), as_of=as_of)
    assert report.route("express-entry").measures["crs"]["total"] == expected["crs_with_nomination"]


def test_a_base_nomination_adds_nothing_case_15() -> None:
    _, expected, as_of = part("15")
    found = stream(nominee("base"), "ab-opportunity", as_of)
    assert found.measures["adds_crs"] == expected["crs_added"]
    assert found.measures["apply_through"] == expected["apply_through"]


# --- Ontario --------------------------------------------------------------------------------------


def test_human_capital_priorities_is_closed_case_16() -> None:
    _, expected, as_of = part("16")
    found = stream(person(plans={"province": "CA-ON"}), "on-human-capital-priorities", as_of)
    assert found.standing == expected["route"]
    assert found.measures["status_since"] == expected["closed_on"]


def test_the_masters_stream_existed_before_it_closed_case_17() -> None:
    _, expected, as_of = part("17")
    applicant = {
        **PERSON["applicant"],
        "canadian_study": None,
        "education": [{"level": "masters", "province": "CA-ON", "country": "CA", "completed": "2025-06-01"}],
    }
    found = stream(person(applicant=applicant, plans={"province": "CA-ON"}), "on-masters", as_of)
    assert (found.standing in GOOD) is expected["route_existed"]
    assert {"date": "2026-04-22", "lowest_cutoff": 61}.items() <= found.measures["rounds"][0].items()


def test_workforce_priority_apparently_fits_but_its_registration_is_unknown_case_18() -> None:
    facts, expected, as_of = part("18")
    months = facts["experience_same_occupation_last_5_years_months"]
    work = years_of_work(2, 1, as_of.replace(month=as_of.month - (months - 24)))
    applicant = {
        **PERSON["applicant"],
        "education": [{"level": facts["education"], "country": "US"}],
        "languages": {"english": clb(facts["clb"]), "french": None},
        "work": [work],
    }
    plans = {**PERSON["plans"], "province": "CA-ON", "job_offers": [offer(1, "CA-ON", community="Toronto")]}
    found = stream(person(applicant=applicant, plans=plans), "on-workforce-priority-teer-0-3", as_of)
    assert (found.measures["verdict"] == "eligible") is expected["apparently_qualifies"]
    assert failing(found) == ["status"]
    intake = next(c for c in found.conditions if c.id == "intake")
    assert intake.outcome == "unknown"
    assert "offline when last seen" in intake.found


# --- Manitoba -------------------------------------------------------------------------------------


def manitoban(facts: dict[str, Any], as_of: date, education: list[dict[str, Any]], ties: list[Any]) -> Any:
    applicant = {
        **PERSON["applicant"],
        "age": facts["age"],
        "languages": {"english": clb(facts["clb_each"]), "french": None},
        "education": education,
        "work": [years_of_work(facts["experience_years"], 1, as_of)],
    }
    return person(applicant=applicant, plans={**PERSON["plans"], "province": "CA-MB", "ties": ties})


def test_manitoba_assesses_with_a_friend_case_19() -> None:
    facts, expected, as_of = part("19")
    ties = [{"province": "CA-MB", "kind": "friend"}]
    document = manitoban(facts, as_of, [{"level": "two_year", "country": "US", "eca": True}], ties)
    found = stream(document, "mb-overseas-human-capital", as_of)
    assert found.measures["points"]["total"] == expected["assessment_points"]
    assert (found.standing in GOOD) is expected["eligible_for_pool"]


def test_manitoba_without_a_tie_is_not_open_case_20() -> None:
    facts, expected, as_of = part("20")
    document = manitoban(facts, as_of, [{"level": "masters", "country": "US", "eca": True}], [])
    found = stream(document, "mb-overseas-human-capital", as_of)
    assert found.measures["points"]["total"] == expected["assessment_points"]
    assert (found.standing in GOOD) is expected["eligible_for_pool"]
    assert failing(found) == ["tie"]


def test_manitoba_ranks_a_relative_case_21() -> None:
    facts, expected, as_of = part("21")
    ties = [{"province": "CA-MB", "kind": "close_relative"}]
    document = manitoban(facts, as_of, [{"level": "bachelor", "country": "US", "eca": True}], ties)
    found = stream(document, "mb-overseas-human-capital", as_of)
    assert found.measures["ranking"]["total"] == expected["eoi_rank_points"]


# --- Community pilots -----------------------------------------------------------------------------


def pilot_applicant(facts: dict[str, Any], as_of: date) -> dict[str, Any]:
    town, _, province = facts["community"].rpartition(" ")
    code = f"CA-{province}"
    teer = int(facts["offer"][-1]) if facts["offer"][-1].isdigit() else 2
    applicant = dict(PERSON["applicant"])
    if "hours_last_3_years" in facts:
        applicant |= {
            "languages": {"english": clb(facts["clb"]), "french": None},
            "education": education_of(facts["education"], as_of),
            "work": [job(teer, facts["hours_last_3_years"], as_of)],
        }
    recommended = [{"kind": "community", "province": code, "community": town}]
    return person(
        applicant=applicant,
        plans={
            **PERSON["plans"],
            "province": code,
            "community": town,
            "endorsements": recommended if facts.get("recommendation") else [],
            "job_offers": [offer(teer, code, community=town)],
        },
    )


@pytest.mark.parametrize(("number", "failed"), [("22", []), ("23", ["language"]), ("24", ["community"])])
def test_a_rural_case(number: str, failed: list[str]) -> None:
    facts, expected, as_of = part(number)
    found = stream(pilot_applicant(facts, as_of), "rural-community", as_of)
    assert (found.standing in GOOD) is expected["eligible"], found.conditions
    assert (failing(found) == failed) or (failed and failed[0] in failing(found))


# --- Closed, Quebec, Nunavut, British Columbia, federal law ---------------------------------------


def test_home_care_takes_no_new_applications_case_25() -> None:
    _, expected, as_of = part("25")
    found = stream(person(), "home-care-workers", as_of)
    assert found.standing == "closed"
    assert expected["until"] in found.conditions[0].found
    assert date.fromisoformat(found.measures["reopens_on"]) > date.fromisoformat(expected["until"])


def test_peq_is_abolished_case_26() -> None:
    _, expected, as_of = part("26")
    found = stream(person(plans={"province": "CA-QC"}), "qc-peq", as_of)
    assert found.standing == expected["route"]
    assert found.measures["status_since"] == expected["closed_on"]


def test_quebec_lets_register_and_warns_case_27() -> None:
    facts, expected, as_of = part("27")
    years = facts["experience_months_last_5_years"] // 12
    french = {"oral": facts["french_oral"], "written": facts["french_written"]}
    applicant = {
        **PERSON["applicant"],
        "languages": {"quebec_french": french},
        "work": [years_of_work(years, facts["occupation_teer"], as_of)],
    }
    document = person(applicant=applicant, plans={**PERSON["plans"], "province": "CA-QC"})
    found = stream(document, f"qc-pstq-{expected['pstq_component']}", as_of)
    assert (found.standing == "eligible") is expected["may_register"]
    assert any(expected["warning"].casefold() in caution.casefold() for caution in found.cautions)


def test_nunavut_has_no_programme_case_28() -> None:
    _, expected, as_of = part("28")
    found = stream(person(plans={"province": "CA-NU"}), "nu", as_of)
    assert found.standing == "not_available"
    assert found.measures["nominee_programme"] is expected["nominee_programme"]


def test_a_high_wage_has_full_marks_in_british_columbia_case_29() -> None:
    facts, expected, as_of = part("29")
    told = offer(1, "CA-BC", hourly_wage_cad=facts["hourly_wage_cad"])
    document = person(plans={**PERSON["plans"], "province": "CA-BC", "job_offers": [told]})
    found = stream(document, "bc-skilled-worker", as_of)
    assert found.measures["points"]["wage"] == expected["sirs_wage_points"]


def test_the_province_alone_decides_case_30() -> None:
    facts, expected, _ = part("30")
    day = date.fromisoformat(facts["decision_date"])
    found = stream(person(), "ab-opportunity", day)
    assert found.measures["province_alone_decides"] is not expected["officer_may_substitute_own_evaluation"]


def test_every_case_is_covered() -> None:
    assert ids() == [f"{number:02}" for number in range(1, 31)]
    assert NOC_OF_TEER.keys() == {0, 1, 2, 3, 4, 5}
