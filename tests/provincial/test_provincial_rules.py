"""Each rule of the provinces and pilots: met, not met, unknown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from provincial.nominees import (
    PERSON,
    atlantic,
    clb,
    condition,
    in_pilot,
    job,
    offer,
    person,
    skilled,
    stream,
    years_of_work,
)

PLANS = PERSON["plans"]
APPLICANT = PERSON["applicant"]


def without(document: dict[str, Any], *path: str) -> dict[str, Any]:
    """Give the same document with one fact not told."""
    place: Any = document
    for name in path[:-1]:
        place = place[int(name)] if name.isdecimal() else place[name]
    place.pop(path[-1])
    return document


def atlantic_without(*path: str, **changes: Any) -> dict[str, Any]:
    return without(atlantic(**changes), *path)


def endorsed(*endorsements: dict[str, Any]) -> dict[str, Any]:
    document = atlantic()
    document["plans"]["endorsements"] = list(endorsements)
    return document


GRADUATE = {
    "level": "two_year",
    "country": "CA",
    "province": "CA-NB",
    "completed": "2025-06-01",
    "months_present": 18,
    "full_time": True,
    "accredited": True,
    "mostly_language_study": False,
    "return_obligation": False,
}
NURSE = {"hours": 2000, "experience": 1, "job": {"noc": "31301"}}
OTHER_SCHOOL = {**GRADUATE, "province": "CA-ON"}
NO_FUNDS = {"funds": 3814}
ENOUGH_FUNDS = {"funds": 3815}
LEFT = {"completed": "2024-11-21"}

ATLANTIC: list[tuple[str, str, dict[str, Any], str]] = [
    # T1
    ("endorsed", "endorsement", atlantic(), "met"),
    ("endorsed_later", "endorsement", endorsed({"kind": "atlantic", "date": "2026-11-23"}), "not_met"),
    ("endorsed_elsewhere", "endorsement", endorsed({"kind": "atlantic", "province": "CA-NS"}), "not_met"),
    ("not_endorsed", "endorsement", endorsed(), "not_met"),
    ("endorsement_untold", "endorsement", atlantic_without("plans", "endorsements"), "unknown"),
    # T2
    ("exactly_1560_hours", "work", atlantic(hours=1560), "met"),
    ("one_hour_less", "work", atlantic(hours=1559), "not_met"),
    ("in_teer_5", "work", atlantic(experience=5), "not_met"),
    ("unpaid", "work", atlantic(job={"paid": False}), "not_met"),
    ("own_company", "work", atlantic(job={"own_company": True}), "not_met"),
    ("in_canada_without_permit", "work", atlantic(job={"country": "CA", "authorized": False}), "not_met"),
    ("in_canada_with_permit", "work", atlantic(job={"country": "CA", "authorized": True}), "met"),
    ("permit_untold", "work", atlantic(job={"country": "CA"}), "unknown"),
    ("work_untold", "work", atlantic_without("applicant", "work"), "unknown"),
    ("hours_untold", "work", atlantic_without("applicant", "work", "0", "hours_per_week"), "unknown"),
    ("six_years_ago", "work", atlantic(job={"start": "2019-01-01", "end": "2021-11-21"}), "not_met"),
    # T2', instead of work
    ("graduate", "graduate", atlantic(hours=100, education=[GRADUATE]), "met"),
    ("graduate_in_ontario", "work", atlantic(hours=100, education=[OTHER_SCHOOL]), "not_met"),
    ("graduate_too_long_ago", "work", atlantic(hours=100, education=[GRADUATE | LEFT]), "not_met"),
    ("short_presence", "work", atlantic(hours=100, education=[GRADUATE | {"months_present": 15}]), "not_met"),
    (
        "presence_untold",
        "graduate",
        atlantic(hours=100, education=[{k: v for k, v in GRADUATE.items() if k != "months_present"}]),
        "unknown",
    ),
    ("a_worker_needs_no_degree", "graduate", atlantic(), "not_applicable"),
    # T3
    ("permanent", "offer", atlantic(), "met"),
    ("twelve_months", "offer", atlantic(offer={"permanent": False, "months": 12}), "met"),
    ("eleven_months", "offer", atlantic(offer={"permanent": False, "months": 11}), "not_met"),
    ("teer_4_with_an_end", "offer", atlantic(offer_teer=4, offer={"permanent": False}), "not_met"),
    ("teer_5", "offer", atlantic(offer_teer=5), "not_met"),
    ("part_time", "offer", atlantic(offer={"full_time": False}), "not_met"),
    ("length_untold", "offer", atlantic(offer={"permanent": None}), "unknown"),
    ("offers_untold", "offer", atlantic_without("plans", "job_offers"), "unknown"),
    # T4
    ("half_owned", "employer", atlantic(offer={"owner_share_percent": 50}), "met"),
    ("more_than_half", "employer", atlantic(offer={"owner_share_percent": 51}), "not_met"),
    (
        "together_more_than_half",
        "employer",
        atlantic(offer={"owner_share_percent": 30, "partner_share_percent": 21}),
        "not_met",
    ),
    ("not_designated", "employer", atlantic(offer={"designated_employer": False}), "not_met"),
    ("barred", "employer", atlantic(offer={"employer_barred": True}), "not_met"),
    (
        "share_untold",
        "employer",
        atlantic(offer={"owner_share_percent": None, "partner_share_percent": None}),
        "unknown",
    ),
    # T5
    ("teer_2_and_3_are_equal", "level", atlantic(experience=2, offer_teer=3), "met"),
    ("lower_than_the_experience", "level", atlantic(experience=1, offer_teer=2), "not_met"),
    ("higher_than_the_experience", "level", atlantic(experience=3, offer_teer=1), "met"),
    ("nurse_as_an_aide", "level", atlantic(**NURSE, offer={"noc": "33102"}), "met"),
    ("nurse_as_a_waiter", "level", atlantic(**NURSE, offer_teer=4), "not_met"),
    ("graduate_takes_any", "level", atlantic(hours=9, education=[GRADUATE], offer_teer=4), "not_applicable"),
    ("occupation_untold", "level", atlantic_without("plans", "job_offers", "0", "noc"), "unknown"),
    # T6
    ("secondary_for_teer_2", "education", atlantic(education=[{"level": "secondary", "eca": True}]), "met"),
    (
        "secondary_for_teer_1",
        "education",
        atlantic(offer_teer=1, education=[{"level": "secondary", "country": "US", "eca": True}]),
        "not_met",
    ),
    (
        "not_assessed",
        "education",
        atlantic(education=[{"level": "masters", "country": "US", "eca": False}]),
        "not_met",
    ),
    (
        "assessed_five_years_ago",
        "education",
        atlantic(education=[{"level": "masters", "country": "US", "eca_date": "2021-11-22"}]),
        "not_met",
    ),
    ("education_untold", "education", atlantic_without("applicant", "education"), "unknown"),
    # T7
    ("clb_5_for_teer_2", "language", atlantic(english=clb(5)), "met"),
    ("clb_4_for_teer_2", "language", atlantic(english=clb(4)), "not_met"),
    ("clb_4_for_teer_4", "language", atlantic(offer_teer=4, experience=4, english=clb(4)), "met"),
    ("an_old_test", "language", atlantic(english={**clb(7), "date": "2024-11-22"}), "not_met"),
    ("a_test_of_the_last_day", "language", atlantic(english={**clb(7), "date": "2024-11-23"}), "met"),
    ("language_untold", "language", atlantic_without("applicant", "languages"), "unknown"),
    # T8
    ("enough_money", "funds", atlantic(**ENOUGH_FUNDS), "met"),
    ("a_dollar_short", "funds", atlantic(**NO_FUNDS), "not_met"),
    ("money_untold", "funds", atlantic_without("plans", "funds_cad"), "unknown"),
    ("children_untold", "funds", without(atlantic(funds=4000), "children"), "unknown"),
]


@pytest.mark.parametrize(
    ("wanted", "document", "outcome"), [a[1:] for a in ATLANTIC], ids=[a[0] for a in ATLANTIC]
)
def test_an_atlantic_test(wanted: str, document: dict[str, Any], outcome: str) -> None:
    found = condition(document, "atlantic", wanted)
    assert found.outcome == outcome, found.found
    assert bool(found.needs) is (outcome == "unknown")


def test_the_tests_of_the_atlantic_programme_carry_their_numbers() -> None:
    found = {c.rule.number for c in stream(atlantic(), "atlantic").conditions} - {None}
    assert found == {"T1", "T2", "T2'", "T3", "T4", "T5", "T6", "T7", "T8"}


def test_the_best_of_two_offers_counts() -> None:
    document = atlantic()
    good = document["plans"]["job_offers"][0]
    document["plans"]["job_offers"] = [{**good, "full_time": False}, good]
    found = stream(document, "atlantic")
    assert found.standing == "strong"
    assert found.measures["offer"] == 1


FRENCH = {"languages": {"english": None, "french": clb(5)}}
PILOTS: list[tuple[str, str, dict[str, Any], str, str]] = [
    ("recommended", "rural-community", in_pilot(), "recommendation", "met"),
    ("in_another_town", "rural-community", in_pilot("Halifax", "CA-NS"), "community", "not_met"),
    ("in_the_wrong_province", "rural-community", in_pilot("Brandon", "CA-ON"), "community", "not_met"),
    (
        "designated",
        "rural-community",
        in_pilot(offer={"designated_employer": False}),
        "designated",
        "not_met",
    ),
    ("priority", "rural-community", in_pilot(offer={"priority_occupation": None}), "priority", "unknown"),
    (
        "clb_4_for_teer_4",
        "rural-community",
        in_pilot(teer=4, languages={"english": clb(4)}),
        "language",
        "met",
    ),
    ("clb_4_for_teer_2", "rural-community", in_pilot(languages={"english": clb(4)}), "language", "not_met"),
    ("hours_too_few", "rural-community", in_pilot(hours=1559), "work", "not_met"),
    ("hours_enough", "rural-community", in_pilot(hours=1560), "work", "met"),
    ("french_5", "francophone-community", in_pilot("Kelowna", "CA-BC", **FRENCH), "language", "met"),
    ("no_french", "francophone-community", in_pilot("Kelowna", "CA-BC"), "language", "not_met"),
    ("the_other_pilot", "francophone-community", in_pilot("Sudbury", "CA-ON"), "community", "met"),
]


@pytest.mark.parametrize(
    ("name", "document", "wanted", "outcome"), [p[1:] for p in PILOTS], ids=[p[0] for p in PILOTS]
)
def test_a_community_pilot(name: str, document: dict[str, Any], wanted: str, outcome: str) -> None:
    found = condition(document, name, wanted)
    assert found.outcome == outcome, found.found


def ontarian(**changes: Any) -> dict[str, Any]:
    document = skilled(province="CA-ON", job_offers=[offer(1, "CA-ON", employer="Acme", **changes)])
    document["applicant"]["work"] = [years_of_work(2)]
    return document


def with_applicant(document: dict[str, Any], **told: Any) -> dict[str, Any]:
    document["applicant"] |= told
    return document


ONTARIO = "on-workforce-priority-teer-0-3"
WORKS_THERE = {**years_of_work(1, 1, date(2026, 11, 22)), "country": "CA", "authorized": True}
MANITOBAN = {"province": "CA-MB", "months": 12}
AB_JOB = skilled(province="CA-AB", job_offers=[offer(1, "CA-AB", employer="Acme")])
OTHERS: list[tuple[str, str, dict[str, Any], str, str]] = [
    ("offer", ONTARIO, ontarian(), "offer", "met"),
    ("offer_with_an_end", ONTARIO, ontarian(permanent=False), "offer", "not_met"),
    ("offer_in_teer_4", ONTARIO, ontarian(noc="64100"), "offer", "not_met"),
    (
        "offer_elsewhere",
        ONTARIO,
        skilled(province="CA-ON", job_offers=[offer(1, "CA-MB")]),
        "offer",
        "not_met",
    ),
    ("term_untold", ONTARIO, ontarian(permanent=None), "offer", "unknown"),
    ("clb_6", ONTARIO, with_applicant(ontarian(), languages={"english": clb(6)}), "language", "met"),
    (
        "clb_5_is_open",
        ONTARIO,
        with_applicant(ontarian(), languages={"english": clb(5)}),
        "language",
        "unknown",
    ),
    ("clb_4", ONTARIO, with_applicant(ontarian(), languages={"english": clb(4)}), "language", "not_met"),
    ("two_years", ONTARIO, ontarian(), "experience", "met"),
    ("one_year", ONTARIO, with_applicant(ontarian(), work=[years_of_work(1)]), "experience", "not_met"),
    (
        "another_occupation",
        ONTARIO,
        with_applicant(ontarian(), work=[years_of_work(4, 2)]),
        "experience",
        "not_met",
    ),
    (
        "licence",
        ONTARIO,
        with_applicant(ontarian(), work=[], licences=[{"by": "provincial", "place": "CA-ON"}]),
        "experience",
        "met",
    ),
    (
        "works_there",
        ONTARIO,
        with_applicant(ontarian(), work=[{**WORKS_THERE, "employer": "Acme"}]),
        "experience",
        "unknown",
    ),
    (
        "no_degree",
        ONTARIO,
        with_applicant(ontarian(), education=[{"level": "secondary"}]),
        "credential-held",
        "not_met",
    ),
    (
        "works_in_alberta",
        "ab-opportunity",
        with_applicant(AB_JOB, work=[{**WORKS_THERE, "employer": "Acme"}]),
        "working",
        "met",
    ),
    ("works_in_the_us", "ab-opportunity", skilled(province="CA-AB"), "working", "not_met"),
    ("approved", "sk-employment-offer", skilled(job_offers=[offer(2, "CA-SK")]), "approval", "met"),
    (
        "not_approved",
        "sk-employment-offer",
        skilled(job_offers=[offer(2, "CA-SK", province_approved=False)]),
        "approval",
        "not_met",
    ),
    (
        "mining",
        "sk-employment-offer",
        skilled(job_offers=[offer(2, "CA-SK", sector="Mining")]),
        "sector",
        "met",
    ),
    (
        "retail",
        "sk-employment-offer",
        skilled(job_offers=[offer(2, "CA-SK", sector="Retail")]),
        "sector",
        "not_met",
    ),
    ("sector_untold", "sk-employment-offer", skilled(job_offers=[offer(2, "CA-SK")]), "sector", "unknown"),
    (
        "capped",
        "sk-capped-sectors",
        skilled(job_offers=[offer(4, "CA-SK", sector="trucking")]),
        "sector",
        "met",
    ),
    (
        "permit_ends_soon",
        "sk-capped-sectors",
        skilled(permits=[{"who": "applicant", "kind": "work", "to": "2027-05-22"}]),
        "permit-left",
        "met",
    ),
    (
        "permit_ends_late",
        "sk-capped-sectors",
        skilled(permits=[{"who": "applicant", "kind": "work", "to": "2027-05-23"}]),
        "permit-left",
        "not_met",
    ),
    ("friend", "mb-overseas-human-capital", skilled(ties=[{**MANITOBAN, "kind": "friend"}]), "tie", "met"),
    ("no_tie", "mb-overseas-human-capital", skilled(ties=[]), "tie", "not_met"),
    ("tie_untold", "mb-overseas-human-capital", without(skilled(), "plans", "ties"), "tie", "unknown"),
    (
        "worked_a_year",
        "ns-experience",
        skilled(ties=[{"province": "CA-NS", "kind": "worked", "months": 12}]),
        "worked",
        "met",
    ),
    (
        "eleven_months",
        "ns-experience",
        skilled(ties=[{"province": "CA-NS", "kind": "worked", "months": 11}]),
        "worked",
        "not_met",
    ),
    (
        "months_untold",
        "ns-experience",
        skilled(ties=[{"province": "CA-NS", "kind": "worked"}]),
        "worked",
        "unknown",
    ),
    ("physician", "ns-physicians", skilled(job_offers=[offer(1, "CA-NS", noc="31102")]), "occupation", "met"),
    ("engineer", "ns-physicians", skilled(job_offers=[offer(1, "CA-NS")]), "occupation", "not_met"),
    ("fits_a_class", "ns-labour-market-priorities", skilled(), "federal-class", "met"),
    (
        "fits_none",
        "ns-labour-market-priorities",
        with_applicant(skilled(), work=[]),
        "federal-class",
        "not_met",
    ),
    (
        "class_unknown",
        "ns-labour-market-priorities",
        without(skilled(), "applicant", "work"),
        "federal-class",
        "unknown",
    ),
    ("crs_300", "ab-priority-sectors", skilled(), "crs", "met"),
    ("crs_unknown", "ab-priority-sectors", without(skilled(), "applicant", "age"), "crs", "unknown"),
    (
        "french_5",
        "nb-strategic-initiative",
        with_applicant(skilled(), languages={"french": clb(5)}),
        "french",
        "met",
    ),
    (
        "french_4",
        "nb-strategic-initiative",
        with_applicant(skilled(), languages={"french": clb(4)}),
        "french",
        "not_met",
    ),
    ("quebec_months", "qc-pstq-1", with_applicant(skilled(), work=[years_of_work(1)]), "experience", "met"),
    (
        "quebec_teer_3",
        "qc-pstq-1",
        with_applicant(skilled(), work=[years_of_work(3, 3)]),
        "experience",
        "not_met",
    ),
    (
        "quebec_oral_6",
        "qc-pstq-1",
        with_applicant(skilled(), languages={"quebec_french": {"oral": 6}}),
        "french-oral",
        "not_met",
    ),
    (
        "quebec_oral_7",
        "qc-pstq-1",
        with_applicant(skilled(), languages={"quebec_french": {"oral": 7}}),
        "french-oral",
        "met",
    ),
    (
        "quebec_oral_untold",
        "qc-pstq-1",
        with_applicant(skilled(), languages={"english": clb(9)}),
        "french-oral",
        "unknown",
    ),
    (
        "quebec_oral_5_manual",
        "qc-pstq-2",
        with_applicant(skilled(), languages={"quebec_french": {"oral": 5}}),
        "french-oral",
        "met",
    ),
    (
        "quebec_there",
        "qc-pstq-2",
        skilled(ties=[{"province": "CA-QC", "kind": "worked", "months": 12}]),
        "work-in-quebec",
        "met",
    ),
    ("quebec_not_there", "qc-pstq-2", skilled(), "work-in-quebec", "not_met"),
]


@pytest.mark.parametrize(
    ("name", "document", "wanted", "outcome"), [o[1:] for o in OTHERS], ids=[f"{o[1]}_{o[0]}" for o in OTHERS]
)
def test_a_need_of_a_province(name: str, document: dict[str, Any], wanted: str, outcome: str) -> None:
    found = condition(document, name, wanted)
    assert found.outcome == outcome, found.found


def test_a_level_of_nclc_is_read_as_an_estimate_of_quebecs_scale() -> None:
    document = with_applicant(skilled(), languages={"french": clb(7)})
    assert condition(document, "qc-pstq-1", "french-oral").estimated


def test_a_partner_who_comes_along_needs_some_french() -> None:
    document = skilled()
    document["partner"] = {
        "relationship": "married",
        "accompanies": True,
        "canada_status": "none",
        "citizenships": ["US"],
    }
    document["partner"]["languages"] = {"quebec_french": {"oral": 3}}
    found = condition(document, "qc-pstq-1", "partner-french")
    assert found.outcome == "not_met"
    assert found.rule.basis == "guidance"


def test_before_the_change_of_the_law_an_officer_could_replace_the_provinces_view() -> None:
    before = stream(person(), "ab-opportunity", date(2026, 3, 29))
    assert before.measures["province_alone_decides"] is False
    assert stream(atlantic(), "atlantic").measures["province_alone_decides"] is None


@pytest.mark.parametrize(("score", "outcome"), [(60, "met"), (56, "not_met")])
def test_the_provinces_own_score_is_held_against_its_rounds(score: int, outcome: str) -> None:
    document = skilled(province="CA-AB", official_scores={"provincial/ab-opportunity": score})
    found = condition(document, "ab-opportunity", "invitations")
    assert found.outcome == outcome
    assert found.share == (outcome == "met", 1)


def test_a_score_between_two_cut_offs_by_region_is_neither() -> None:
    document = skilled(province="CA-ON", official_scores={"provincial/on-international-student": 81})
    found = condition(document, "on-international-student", "invitations", date(2026, 5, 1))
    assert found.outcome == "unknown"
    assert found.needs == ()


def test_somebody_without_a_score_of_the_province_is_never_strong_where_people_are_ranked() -> None:
    found = condition(skilled(), "ns-labour-market-priorities", "invitations")
    assert found.outcome == "unknown"
    assert stream(skilled(), "ns-labour-market-priorities").standing == "eligible"


def test_a_wage_below_the_first_step_gives_no_points_in_british_columbia() -> None:
    for wage, points in ((15.99, 0), (16, 1), (69.99, 54), (70, 55)):
        document = skilled(province="CA-BC", job_offers=[offer(1, "CA-BC", hourly_wage_cad=wage)])
        assert stream(document, "bc-skilled-worker").measures["points"]["wage"] == points


def test_manitoba_takes_off_points_for_ties_to_other_provinces() -> None:
    ties = [{"province": "CA-MB", "kind": "friend"}, {"province": "CA-ON", "kind": "studied"}]
    found = stream(skilled(province="CA-MB", ties=ties), "mb-overseas-human-capital")
    assert found.measures["ranking"]["risk"] == -100


def test_several_ties_leave_manitobas_assessment_open_between_the_best_and_their_sum() -> None:
    ties = [{"province": "CA-MB", "kind": "friend"}, {"province": "CA-MB", "kind": "worked", "months": 7}]
    points = stream(skilled(province="CA-MB", ties=ties), "mb-overseas-human-capital").measures["points"]
    assert points["high"] - points["low"] == 8
    assert points["total"] is None


def test_hours_above_full_time_do_not_count_in_the_atlantic_programme() -> None:
    told = job(2, 1560)
    told["hours_per_week"] = 60
    document = atlantic()
    document["applicant"]["work"] = [told]
    assert stream(document, "atlantic").measures["hours_counted"] == 1560


def test_whether_alberta_gives_a_sector_priority_is_not_settled_by_a_score_alone() -> None:
    document = with_applicant(skilled(job_offers=[offer(1, "CA-AB", priority_occupation=None)]))
    found = stream(document, "ab-priority-sectors")
    sector = next(c for c in found.conditions if c.id == "sector")
    assert (sector.outcome, sector.needs) == ("unknown", ())
    assert found.standing == "eligible"
    assert "meet what is settled" in found.summary
    assert "A sector with priority" in found.summary


@pytest.mark.parametrize(("told", "outcome"), [(True, "met"), (False, "not_met"), (None, "unknown")])
def test_a_persons_own_word_tells_whether_an_offer_in_alberta_is_in_a_sector_with_priority(
    told: bool | None, outcome: str
) -> None:
    document = skilled(job_offers=[offer(1, "CA-AB", priority_occupation=told)])
    assert condition(document, "ab-priority-sectors", "sector").outcome == outcome


@pytest.mark.parametrize(
    ("sector", "needs"), [(None, ("plans.job_offers[0].sector",)), ("mining", ())], ids=["untold", "other"]
)
def test_albertas_stream_for_tourism_is_not_met_by_any_job_whatever_its_sector(
    sector: str | None, needs: tuple[str, ...]
) -> None:
    found = condition(skilled(job_offers=[offer(1, "CA-AB", sector=sector)]), "ab-tourism", "sector")
    assert (found.outcome, found.needs) == ("unknown", needs)
    hotel = skilled(job_offers=[offer(1, "CA-AB", sector="Tourism and hospitality")])
    assert condition(hotel, "ab-tourism", "sector").outcome == "met"


@pytest.mark.parametrize("name", ["ab-priority-sectors", "ab-health-express-entry"])
def test_a_profile_in_express_entry_comes_before_the_registration_with_the_province(name: str) -> None:
    nurse = skilled(job_offers=[offer(1, "CA-AB", noc="31301")])
    steps = [step.text for step in stream(nurse, name).next_steps]
    profile = next(i for i, text in enumerate(steps) if text.startswith("Make a profile in Express Entry"))
    province = next(
        i
        for i, text in enumerate(steps)
        if text.startswith(("Register your interest", "Wait for the province"))
    )
    assert profile < province
    assert province < next(i for i, text in enumerate(steps) if text.startswith("Accept the nomination"))


def test_nobody_is_told_to_register_for_a_stream_that_picks_people_from_the_pool() -> None:
    steps = [step.text for step in stream(skilled(), "ab-priority-sectors").next_steps]
    assert not any("Register your interest" in text for text in steps)
