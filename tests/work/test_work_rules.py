"""Every rule of every stream: where it is met, where it is not, and where it is unknown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.route import KINDS
from moveto_ca.wording import question
from support import AS_OF
from work.workers import condition, stream

FRENCH = {"test": "clb", "listening": 5, "reading": 3, "writing": 2, "speaking": 5}
SPOUSE = {"relationship": "married", "genuine": True}
WORKER = {"who": "partner", "kind": "work", "basis": "204a", "to": "2028-03-22", "noc": "21301"}
TRANSFER = {
    "months_in_last_36": 12,
    "capacity": "executive",
    "related_enterprise": True,
    "both_doing_business": True,
    "months_used": 0,
}
REMOTE = {"kind": "remote_work", "paid_from": "US", "is_work": False, "to_public": False, "days": 181}
SPEECH = {"kind": "speak", "days": 5}
SHOW = {"kind": "perform", "days": 30}
READY = {"business__business_plan": True, "business__business_funds": True}
CAQ = [{"kind": "province", "province": "CA-QC"}]


def of(offer: dict[str, Any] | None = None, **facts: Any) -> dict[str, Any]:
    return {"offer": {} if offer is None else offer, **facts}


def without_offer(**facts: Any) -> dict[str, Any]:
    return facts


def activity(base: dict[str, Any], **changes: Any) -> dict[str, Any]:
    both = {**base, **changes}
    return {"plans__activity": {k: v for k, v in both.items() if v is not ...}, "plans__job_offers": []}


def transfer(**changes: Any) -> dict[str, Any]:
    both = {**TRANSFER, **changes}
    return of(plans__intra_company={k: v for k, v in both.items() if v is not ...})


def spouse(partner: Any = None, permit: dict[str, Any] | None = None, **facts: Any) -> dict[str, Any]:
    told = {**SPOUSE, **(partner or {})}
    worker = {k: v for k, v in {**WORKER, **(permit or {})}.items() if v is not ...}
    return {
        "partner": {k: v for k, v in told.items() if v is not ...},
        "plans__permits": [worker],
        **facts,
    }


SHORT = {"plans__short_exemption": {"days": 15, "last_kind": 15, "last_on": "2026-04-22"}}


def short(offer: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
    both = {**SHORT["plans__short_exemption"], **changes}
    return of(offer, plans__short_exemption={k: v for k, v in both.items() if v is not ...})


# (stream, rule): facts with which it is met, not met, unknown.
RULES: dict[tuple[str, str], tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    ("c10", "foreign-national"): (
        of(),
        of(applicant__canada_status="permanent_resident"),
        of(applicant__citizenships=..., applicant__canada_status=...),
    ),
    ("c10", "offer"): (of(), without_offer(plans__job_offers=[]), without_offer()),
    ("c10", "genuine-offer"): (of(), of({"genuine": False}), of({"genuine": ...})),
    ("c10", "able-to-work"): (
        of({"regulated": True, "licence_obtainable": True}),
        of({"regulated": True, "licence_obtainable": False}),
        of({"regulated": True}),
    ),
    ("c10", "temporary"): (of(), of(plans__will_leave=False), of(plans__will_leave=...)),
    ("c10", "no-unauthorized-work"): (
        of(background__unauthorized_in_canada={"ended": "2026-05-20"}),
        of(background__unauthorized_in_canada={"ended": "2026-05-23"}),
        of(background__unauthorized_in_canada=...),
    ),
    ("c10", "place"): (
        of(plans__apply_at="port_of_entry"),
        of(plans__apply_at="inside_canada"),
        of(plans__apply_at="inside_canada", applicant__canada_status=...),
    ),
    ("c10", "portal"): (of(), of({"fee_paid": False}), of({"portal_filed": ...})),
    ("c10", "medical-exam"): (
        of({"public_health": True}, plans__medical_exam_on="2025-11-22"),
        of({"public_health": True}, plans__medical_exam_on="2025-11-21"),
        of({"public_health": True}),
    ),
    ("c10", "significant-benefit"): (
        # Nobody can meet it for certain: an officer decides.
        {},
        of(business__significant_benefit=False),
        of(business__significant_benefit=...),
    ),
    ("lmia-high", "lmia"): (of({"lmia": True}), of({"lmia": False}), of()),
    ("lmia-high", "wage"): (
        of({"hourly_wage_cad": 36}),
        of({"hourly_wage_cad": 35.99}),
        of(),
    ),
    ("lmia-low", "wage"): (
        of({"hourly_wage_cad": 35.99}),
        of({"hourly_wage_cad": 36}),
        of({"province": ...}),
    ),
    ("lmia-high", "quebec-consent"): (
        of({"province": "CA-QC"}, plans__endorsements=CAQ),
        of({"province": "CA-QC"}, plans__endorsements=[]),
        of({"province": "CA-QC"}),
    ),
    ("lmia-low", "area"): (
        of({"sector": "Construction", "community": "Toronto"}),
        {},
        of({"community": "Toronto"}),
    ),
    ("lmia-low", "length"): (of({"months": 12}), of({"months": 13}), of()),
    ("gts-a", "referral"): (
        of(plans__endorsements=[{"kind": "agency"}]),
        of(plans__endorsements=[]),
        of(),
    ),
    ("gts-a", "pay"): (
        of({"annual_wage_cad": 80000}),
        of({"annual_wage_cad": 79999}),
        of(),
    ),
    ("gts-b", "listed-occupation"): (of({"noc": "21231"}), of({"noc": "21301"}), of({"noc": ...})),
    ("francophone-mobility", "language"): (
        of(applicant__languages={"french": FRENCH}),
        of(applicant__languages={"french": {**FRENCH, "speaking": 4}}),
        of(),
    ),
    ("francophone-mobility", "destination"): (of(), of({"province": "CA-QC"}), of({"province": ...})),
    ("francophone-mobility", "occupation"): (
        of({"noc": "64100", "sector": "retail"}),
        of({"noc": "85100", "sector": "dairy farm"}),
        of({"noc": "85100"}),
    ),
    ("general-ict", "one-year-employment"): (
        transfer(),
        transfer(months_in_last_36=11),
        transfer(months_in_last_36=...),
    ),
    ("general-ict", "related-enterprise"): (
        transfer(),
        transfer(related_enterprise=False),
        transfer(related_enterprise=...),
    ),
    ("general-ict", "doing-business"): (
        transfer(),
        transfer(both_doing_business=False),
        transfer(both_doing_business=...),
    ),
    ("general-ict", "capacity"): (transfer(), {}, transfer(capacity=...)),
    ("general-ict", "specialized-knowledge"): (
        transfer(capacity="specialized_knowledge", knowledge_advanced=True, knowledge_proprietary=True),
        transfer(capacity="specialized_knowledge", knowledge_advanced=True, knowledge_proprietary=False),
        transfer(capacity="specialized_knowledge", knowledge_advanced=True),
    ),
    ("general-ict", "new-office"): (
        {**transfer(new_office=True, premises=True), **READY},
        {**transfer(new_office=True, premises=False), **READY},
        transfer(new_office=True, premises=True),
    ),
    ("general-ict", "time-left"): (
        transfer(months_used=83),
        transfer(months_used=84),
        transfer(months_used=...),
    ),
    ("spouse-c41", "relationship"): (
        spouse(),
        spouse({"relationship": "conjugal"}),
        spouse({"relationship": ...}),
    ),
    ("spouse-c41", "common-law-year"): (
        spouse({"relationship": "common_law", "cohabiting_since": "2025-11-22"}),
        spouse({"relationship": "common_law", "cohabiting_since": "2025-11-23"}),
        spouse({"relationship": "common_law"}),
    ),
    ("spouse-c41", "genuine-relationship"): (
        spouse(),
        spouse({"genuine": False}),
        spouse({"genuine": ...}),
    ),
    ("spouse-c41", "worker-permit"): (
        spouse(),
        spouse(plans__permits=[]),
        spouse(plans__permits=...),
    ),
    ("spouse-c41", "months-left"): (
        spouse(),
        spouse(permit={"to": "2028-03-20"}),
        spouse(permit={"to": ...}),
    ),
    ("spouse-c41", "worker-occupation"): (
        spouse(permit={"noc": "22300"}),
        spouse(permit={"noc": "52120"}),
        spouse(permit={"noc": ...}),
    ),
    ("iec-ro", "citizenship"): (
        without_offer(),
        without_offer(applicant__citizenships=["FR"], applicant__us_status="permanent_resident"),
        without_offer(applicant__citizenships=..., applicant__us_status=...),
    ),
    ("iec-ro", "age"): (
        without_offer(applicant__birth_date="1990-11-23"),
        without_offer(applicant__birth_date="1990-11-22"),
        without_offer(applicant__birth_date=...),
    ),
    ("iec-ro", "organization-place"): (
        without_offer(plans__endorsements=[{"kind": "organization"}]),
        without_offer(plans__endorsements=[]),
        without_offer(),
    ),
    ("religious-no-permit", "main-duties"): (
        of({"religious_duties": "main"}),
        of({"religious_duties": "other"}),
        of({"noc": "41302"}),
    ),
    ("religious-charitable", "religious-or-charitable-work"): (
        of({"religious_duties": "other"}),
        of({"religious_duties": "none"}, plans__activity={"charity": False}),
        of({"religious_duties": "none"}),
    ),
    ("postdoc", "doctorate"): (
        of(applicant__education=[{"level": "doctoral", "country": "US"}]),
        of(applicant__education=[{"level": "masters", "country": "US"}]),
        of(),
    ),
    ("postdoc", "position"): (
        of({"lmia_exempt_code": "C44"}),
        of(applicant__researcher_or_academic=False),
        of(),
    ),
    ("postdoc", "time-limited"): (of({"months": 24}), of({"permanent": True}), of()),
    ("postdoc", "paid"): (of({"paid": True}), of({"paid": False}), of()),
    ("award", "position"): (of({"lmia_exempt_code": "C52"}), of({"lmia_exempt_code": "C44"}), of()),
    ("research", "position"): (of({"lmia_exempt_code": "C31"}), of({"lmia_exempt_code": "C44"}), of()),
    ("guest-lecturer", "position"): (
        of({"lmia_exempt_code": "C22"}),
        of({"lmia_exempt_code": "C44"}),
        of(),
    ),
    ("guest-lecturer", "length"): (of({"months": 24}), of({"months": 25}), of()),
    ("guest-lecturer", "home-post"): (
        of(applicant__work=[{"country": "US", "end": None}]),
        of(applicant__work=[{"country": "US", "end": "2026-10-31"}]),
        of(applicant__work=...),
    ),
    ("gss-15-30", "occupation"): (short({"noc": "00012"}), short({"noc": "22300"}), short({"noc": ...})),
    ("gss-15-30", "days"): (short(days=30), short(days=31), short(days=...)),
    ("gss-15-30", "wait"): (
        short(last_on="2026-05-22"),
        short(last_on="2026-05-23"),
        short(last_on=...),
    ),
    ("gss-120", "research"): (
        # Whether the institution is publicly funded must be checked.
        {},
        without_offer(applicant__researcher_or_academic=False),
        without_offer(),
    ),
    ("gss-120", "days"): (
        without_offer(plans__short_exemption={"days": 120}),
        without_offer(plans__short_exemption={"days": 121}),
        without_offer(),
    ),
    ("gss-120", "wait"): (
        without_offer(plans__short_exemption={"last_on": None}),
        without_offer(plans__short_exemption={"last_on": "2025-11-23"}),
        without_offer(),
    ),
    ("digital-nomad", "activity"): (activity(REMOTE), activity(SHOW), activity(REMOTE, kind=...)),
    ("digital-nomad", "foreign-employer"): (
        activity(REMOTE),
        activity(REMOTE, paid_from="CA"),
        activity(REMOTE, paid_from=...),
    ),
    ("digital-nomad", "no-canadian-market"): (
        activity(REMOTE),
        activity(REMOTE, to_public=True),
        activity(REMOTE, is_work=..., paid_from=...),
    ),
    ("digital-nomad", "stay"): (
        activity(REMOTE),
        activity(REMOTE, days=182),
        activity(REMOTE, days=...),
    ),
    ("speaker", "activity"): (activity(SPEECH), activity(SHOW), activity(SPEECH, kind=...)),
    ("speaker", "seminar-length"): (
        activity(SPEECH),
        activity(SPEECH, days=6, profits_in="US"),
        activity(SPEECH, days=6),
    ),
    ("performer", "activity"): (activity(SHOW), activity(SPEECH), activity(SHOW, kind=...)),
    ("performer", "not-employed"): (
        activity(SHOW),
        {"offer": {"arrangement": "employee"}, "plans__activity": SHOW},
        {"plans__activity": SHOW},
    ),
    ("performer", "time-limited"): (activity(SHOW), {}, activity(SHOW, days=...)),
    ("c10", "employer-not-barred"): (
        of({"employer_barred": False}),
        of({"employer_barred": True}),
        {},  # left out while nobody has said it
    ),
}
# Rules that hold for every permit, or with an offer, are tried once, in c10.
SHARED = {rule for name, rule in RULES if name == "c10"}
SAME_EVERYWHERE = {"lmia", "quebec-consent", "paid", "h1b-holder"}


def outcome(of_stream: str, rule: str, facts: dict[str, Any]) -> str:
    return condition(stream(of_stream, **facts), rule).outcome


@pytest.mark.parametrize(("name", "rule"), [key for key, facts in RULES.items() if facts[0]])
def test_the_rule_is_met(name: str, rule: str) -> None:
    assert outcome(name, rule, RULES[name, rule][0]) == "met"


@pytest.mark.parametrize(("name", "rule"), [key for key, facts in RULES.items() if facts[1]])
def test_the_rule_is_not_met(name: str, rule: str) -> None:
    assert outcome(name, rule, RULES[name, rule][1]) == "not_met"


@pytest.mark.parametrize(
    ("name", "rule"),
    [key for key, facts in RULES.items() if facts[2] or key[1] != "employer-not-barred"],
)
def test_the_rule_is_unknown(name: str, rule: str) -> None:
    assert outcome(name, rule, RULES[name, rule][2]) == "unknown"


def test_no_rule_of_any_stream_is_left_out_here() -> None:
    status = set(ProgrammeRules("irpr", "s. 1").all)
    assert status
    missing = {
        (kind.name, rule.id)
        for kind in KINDS
        for rule in kind.spec.rules
        if rule.id not in {"status", "intake"} | SHARED | SAME_EVERYWHERE
        and (kind.name, rule.id) not in RULES
    }
    assert missing == set()


def test_every_fact_that_a_stream_needs_has_a_plain_question() -> None:
    for (name, _), told in RULES.items():
        for facts in told:
            for found in stream(name, **facts).conditions:
                for path in found.needs:
                    assert question(path)


# One profile a stream that is open on the day: it passes, as far as anybody can say.
BEST = {"lmia": True, "hourly_wage_cad": 40, "annual_wage_cad": 90000, "months": 24, "paid": True}
PASSES: dict[str, tuple[str, dict[str, Any]]] = {
    "francophone-mobility": ("strong", of(applicant__languages={"french": FRENCH})),
    "general-ict": ("strong", transfer()),
    "gts-b": ("strong", of({**BEST, "noc": "21231"})),
    "gts-a": ("strong", of(BEST, plans__endorsements=[{"kind": "agency"}])),
    "lmia-high": ("strong", of(BEST)),
    "lmia-low": ("strong", of({**BEST, "hourly_wage_cad": 20, "months": 12})),
    "spouse-c41": ("strong", spouse()),
    "iec-ro": ("strong", without_offer(plans__endorsements=[{"kind": "organization"}])),
    "postdoc": (
        "strong",
        of(
            {**BEST, "lmia_exempt_code": "C44"}, applicant__education=[{"level": "doctoral", "country": "US"}]
        ),
    ),
    "award": ("strong", of({**BEST, "lmia_exempt_code": "C52"})),
    "research": ("strong", of({**BEST, "lmia_exempt_code": "C31"})),
    "guest-lecturer": (
        "strong",
        of({**BEST, "lmia_exempt_code": "C22"}, applicant__work=[{"country": "US", "end": None}]),
    ),
    "religious-no-permit": ("strong", of({"religious_duties": "main"})),
    "religious-charitable": ("strong", of({"religious_duties": "other", "paid": True})),
    "c10": ("eligible", of(business__significant_benefit=True)),
    "gss-15-30": ("strong", short()),
    "gss-120": (
        "eligible",
        without_offer(
            applicant__researcher_or_academic=True, plans__short_exemption={"days": 120, "last_on": None}
        ),
    ),
    "speaker": ("strong", activity(SPEECH)),
    "performer": ("strong", activity(SHOW)),
    "digital-nomad": ("strong", activity(REMOTE)),
}
TAKES_NOBODY = ("h1b-2023", "h1b-accelerated")


def test_every_stream_is_in_the_list() -> None:
    assert {kind.name for kind in KINDS} == set(PASSES) | set(TAKES_NOBODY)


@pytest.mark.parametrize("name", PASSES)
def test_somebody_passes_an_open_stream(name: str) -> None:
    standing, facts = PASSES[name]
    assert stream(name, **facts).standing == standing


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_stream_has_a_status_a_condition_an_authority_and_a_grade(kind: Any) -> None:
    found = stream(kind.name, offer={})
    assert found.status
    assert found.conditions[0].id == "status"
    assert len(kind.spec.rules) > 2
    for rule in kind.spec.rules:
        assert rule.authority.title
        assert rule.authority.grade in "ABC"
        assert rule.id in ("status", "intake") or rule.reads, f"{kind.name}: {rule.id} names no fact"


@pytest.mark.parametrize("name", [*PASSES, *TAKES_NOBODY])
def test_the_words_of_a_stream_can_be_made_for_anybody(name: str) -> None:
    for facts in ({}, PASSES.get(name, ("", {}))[1], {"offer": {}}):
        found = stream(name, **facts)
        assert found.summary
        assert found.to_dict()["measures"]["verdict"]
        assert "!" not in str(found.to_dict())


@pytest.mark.parametrize(
    ("name", "day", "status", "standing"),
    [
        ("h1b-2023", date(2023, 7, 15), "announced", "closed"),
        ("h1b-2023", date(2023, 7, 17), "closed", "closed"),
        ("h1b-2023", AS_OF, "closed", "closed"),
        ("h1b-accelerated", date(2025, 11, 3), "none", "not_available"),
        ("h1b-accelerated", date(2025, 11, 4), "announced", "closed"),
    ],
)
def test_what_is_closed_or_only_announced_is_shown_so_with_its_dates(
    name: str, day: date, status: str, standing: str
) -> None:
    found = stream(name, day)
    assert (found.status, found.standing) == (status, standing)
    assert found.measures["status_since"] or status == "none"


def test_on_its_one_open_day_the_measure_of_2023_asked_for_h1b_status() -> None:
    day = date(2023, 7, 16)
    assert stream("h1b-2023", day, applicant__us_status="temporary").standing == "eligible"
    assert condition(stream("h1b-2023", day), "h1b-holder").outcome == "not_met"
    assert condition(stream("h1b-2023", day, applicant__us_status=...), "h1b-holder").outcome == "unknown"


def test_a_medical_exam_that_the_work_calls_for_comes_before_an_application_on_arrival() -> None:
    nursing = {"public_health": True}
    at_border = {"plans__apply_at": "port_of_entry"}
    done = stream("c10", offer=nursing, plans__medical_exam_on="2026-06-01", **at_border)
    assert condition(done, "place").outcome == "met"
    missing = stream("c10", offer=nursing, plans__medical_exam_on=None, **at_border)
    assert condition(missing, "place").outcome == "not_met"
    assert missing.measures["place_of_application"]["port_of_entry"] is False
    not_told = condition(stream("c10", offer=nursing, **at_border), "place")
    assert (not_told.outcome, not_told.needs) == ("unknown", ("plans.medical_exam_on",))
    untold = condition(stream("c10", offer={"public_health": ...}, **at_border), "place")
    assert untold.needs == ("plans.job_offers[0].public_health", "plans.medical_exam_on")


def test_a_quebec_job_needs_the_certificate_only_with_a_labour_market_assessment() -> None:
    quebec = {"province": "CA-QC"}
    assert "quebec-consent" in {c.id for c in stream("lmia-high", offer=quebec).conditions}
    assert "quebec-consent" not in {c.id for c in stream("c10", offer=quebec).conditions}


@pytest.mark.parametrize(
    ("day", "threshold", "outcome"),
    [
        (date(2024, 11, 8), 34.07, "met"),
        (date(2025, 6, 26), 34.07, "met"),
        (date(2025, 6, 27), 34.07, "not_met"),
        (date(2024, 11, 7), 34.07, "unknown"),
    ],
)
def test_the_wage_threshold_goes_by_the_day(day: date, threshold: float, outcome: str) -> None:
    found = condition(stream("lmia-high", day, offer={"hourly_wage_cad": threshold}), "wage")
    assert (found.outcome, found.needs) == (outcome, ())


def test_an_area_off_the_refused_list_is_processed_only_while_that_list_holds() -> None:
    offer = {"community": "Montréal"}
    assert condition(stream("lmia-low", date(2026, 4, 9), offer=offer), "area").outcome == "met"
    later = condition(stream("lmia-low", date(2026, 4, 10), offer=offer), "area")
    assert (later.outcome, later.needs) == ("unknown", ())
    before = condition(stream("lmia-low", date(2024, 9, 25), offer=offer), "area")
    assert before.outcome == "met"


def test_seasonal_work_below_270_days_is_not_refused() -> None:
    for months, outcome in ((8, "met"), (9, "unknown")):
        offer = {"seasonal": True, "months": months, "community": "Toronto"}
        assert condition(stream("lmia-low", offer=offer), "area").outcome == outcome


def test_before_june_2023_francophone_mobility_asked_for_skilled_work() -> None:
    day = date(2023, 6, 14)
    offer = {"noc": "64100"}
    assert condition(stream("francophone-mobility", day, offer=offer), "occupation").outcome == "not_met"
    later = stream("francophone-mobility", date(2023, 6, 15), offer=offer)
    assert condition(later, "occupation").outcome == "met"


def test_the_code_of_a_transferee_goes_by_day_and_capacity() -> None:
    assert stream("general-ict", **transfer()).measures["exemption_code"] == "C62"
    specialist = transfer(capacity="specialized_knowledge")
    assert stream("general-ict", **specialist).measures["exemption_code"] == "C63"
    assert stream("general-ict", **specialist).measures["total_years"] == 5
    new = transfer(new_office=True)
    assert stream("general-ict", **new).measures["exemption_code"] == "C61"
    assert stream("general-ict", **new).measures["first_permit_months"] == 12
    assert stream("general-ict", date(2022, 12, 14), **transfer()).measures["exemption_code"] == "C12"


@pytest.mark.parametrize(
    ("name", "facts", "total"),
    [
        ("francophone-mobility", of(), 385),
        ("lmia-high", of(), 1155),
        ("research", of(), 0),
        ("spouse-c41", spouse(), 255),
        ("iec-ro", without_offer(), 100),
        ("iec-ro", of(), 230),
        ("religious-charitable", of({"paid": False}), 0),
        ("religious-charitable", of({"paid": True}), 385),
        ("religious-charitable", of(), None),
        ("digital-nomad", {}, 0),
    ],
)
def test_what_a_us_citizen_and_the_employer_pay(name: str, facts: dict[str, Any], total: Any) -> None:
    assert stream(name, **facts).measures["fees_total_cad"] == total


def test_a_us_permanent_resident_gives_biometrics_and_a_us_national_does_not() -> None:
    resident = of(applicant__citizenships=["IN"], applicant__us_status="permanent_resident")
    assert stream("francophone-mobility", **resident).measures["fees_total_cad"] == 470
    national = of(applicant__citizenships=["US"], applicant__us_status="national")
    assert stream("francophone-mobility", **national).measures["fees_total_cad"] == 385


def test_a_remote_worker_is_told_what_a_visitor_may_do_and_what_not() -> None:
    rules = stream("digital-nomad", **activity(REMOTE)).measures["visitor_rules"]
    assert {rule["allowed"] for rule in rules} == {True, False}


def test_how_long_one_waits_goes_by_the_exemption_that_is_wanted_next() -> None:
    used = {"last_kind": 30, "last_on": "2026-04-22"}
    exemptions = stream("gss-15-30", **short(**used)).measures["exemptions"]
    assert [(e["days"], e["available"], e["from"]) for e in exemptions] == [
        (15, True, "2026-10-22"),
        (30, False, "2027-04-22"),
    ]
    assert condition(stream("gss-15-30", **short(days=16, **used)), "wait").outcome == "not_met"


def test_a_planned_application_is_judged_on_its_own_day() -> None:
    told = short(last_on="2026-05-23")
    told["plans__applications"] = [{"route": "other-work", "on": "2026-11-23"}]
    assert condition(stream("gss-15-30", **told), "wait").outcome == "met"


@pytest.mark.parametrize(
    ("profits", "outcome"), [("US", "met"), (None, "met"), ("CA", "not_met"), (..., "unknown")]
)
def test_for_those_whom_nobody_pays_the_profit_decides(profits: Any, outcome: str) -> None:
    facts = activity(REMOTE, paid_from=None, profits_in=profits)
    assert condition(stream("digital-nomad", **facts), "foreign-employer").outcome == outcome
