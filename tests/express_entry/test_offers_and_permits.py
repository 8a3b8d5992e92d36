"""Job offers and permits: arranged employment, the trades, and who need not show funds."""

from __future__ import annotations

from typing import Any

import pytest

from express_entry.applicants import UNTOLD, job
from express_entry.simple import ON, before, outcome, plain, scores, verdict, worker
from moveto_ca.report import MET, NOT_MET, UNKNOWN, Route

ENGINEER = "21231"
ELECTRICIAN = "72200"


def offer(**more: Any) -> dict[str, Any]:
    told = {"noc": ENGINEER, "employer": "Acme", "full_time": True, "months": 24, "lmia": False, **more}
    return {name: value for name, value in told.items() if value is not UNTOLD}


def permit(basis: str = "lmia", **more: Any) -> dict[str, Any]:
    told = {"kind": "work", "basis": basis, "employer": "Acme", "from": "2024-01-01", "to": "2027-12-31"}
    return {name: value for name, value in {**told, **more}.items() if value is not UNTOLD}


def own_job(noc: str = ENGINEER, **more: Any) -> dict[str, Any]:
    return job(noc=noc, employer="Acme", start="2024-10-15", **more)


def assessed(
    jobs: list[dict[str, Any]],
    offers: list[dict[str, Any]],
    permits: list[dict[str, Any]],
    status: str,
    *more: tuple[str, Any],
) -> Route:
    told = (
        ("plans.job_offers", offers),
        ("plans.permits", permits),
        ("applicant.canada_status", status),
        *more,
    )
    return worker(*jobs, changes=told)


def arranged(found: Route) -> tuple[int, bool]:
    """Give the points for arranged employment, and whether funds must be shown."""
    (skilled,) = [one for one in found.streams if one.id.endswith("skilled-worker")]
    return found.measures["selection_factors"]["arranged_employment"], skilled.measures["funds"]["required"]


HERE, OPEN = "worker", permit("open", employer=UNTOLD)


# --- Arranged employment (IRPR 82) ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("offers", "permits", "expected"),
    [
        ([offer()], [permit()], (10, False)),
        ([offer(months=12)], [permit()], (10, False)),
        ([offer(months=UNTOLD, permanent=True)], [permit()], (10, False)),
        ([offer()], [permit(to=ON.isoformat())], (10, False)),
        ([offer(months=11)], [permit()], (0, True)),
        ([offer(full_time=False)], [permit()], (0, True)),
        ([offer(seasonal=True)], [permit()], (0, True)),
        ([offer(employer_barred=True)], [permit()], (0, True)),
        ([offer(employer="Other")], [permit()], (0, True)),
        ([offer()], [permit(to=before(ON, 1))], (0, True)),
        ([offer(noc="14100")], [permit(noc="14100")], (0, True)),
        ([offer()], [permit(noc="14100")], (0, True)),
        ([], [permit()], (0, True)),
    ],
)
def test_a_permit_on_an_assessment_for_the_employer_who_offers_the_work(offers, permits, expected):
    assert arranged(assessed([own_job()], offers, permits, HERE)) == expected


def test_who_no_longer_works_for_the_employer_of_the_permit_has_no_arranged_employment():
    left = own_job(end="2026-01-31")
    assert arranged(assessed([left], [offer()], [permit()], HERE)) == (0, True)
    elsewhere = job(noc=ENGINEER, employer="Other", start="2024-10-15")
    assert arranged(assessed([elsewhere], [offer()], [permit()], HERE)) == (0, True)


def test_who_told_no_jobs_and_holds_the_permit_is_taken_to_work_there():
    told = [("plans.job_offers", [offer()]), ("plans.permits", [permit()]), ("applicant.canada_status", HERE)]
    from express_entry.applicants import route

    assert arranged(route(*plain(*told), as_of=ON)) == (10, False)


@pytest.mark.parametrize(
    ("basis", "jobs", "expected"),
    [
        ("204a", [own_job()], (10, False)),
        ("204c", [own_job()], (10, False)),
        ("205", [own_job()], (10, False)),
        ("204d", [own_job()], (0, True)),
        ("open", [own_job()], (0, True)),
        ("post_graduation", [own_job()], (0, True)),
        ("204a", [job(noc=ENGINEER, employer="Acme", start=before(ON, 363))], (0, True)),
        ("204a", [job(noc=ENGINEER, employer="Acme", start=before(ON, 364))], (10, False)),
        ("204a", [job(noc=ENGINEER, employer="Acme", start=before(ON, 728), hours_per_week=15)], (10, False)),
        ("204a", [job(noc=ENGINEER, employer="Other", start="2020-01-01")], (0, True)),
    ],
)
def test_a_permit_without_an_assessment_needs_a_year_of_work_for_that_employer(basis, jobs, expected):
    assert arranged(assessed(jobs, [offer()], [permit(basis)], HERE)) == expected


def test_work_for_an_employer_not_told_leaves_arranged_employment_open():
    unnamed = job(noc=ENGINEER, start="2024-10-15")
    found = assessed([unnamed], [offer()], [permit("204a")], HERE)
    factors = found.measures["selection_factors"]
    # It counts as none until told; that it could count stays known.
    assert factors["arranged_employment"] == 0
    assert factors["most_possible"] >= factors["total"] + 10
    short = job(noc=ENGINEER, start=before(ON, 363))
    settled = assessed([short], [offer()], [permit("204a")], HERE).measures["selection_factors"]
    assert settled["most_possible"] == settled["total"]


def test_the_year_on_such_a_permit_must_be_without_a_break():
    broken = [
        job(noc=ENGINEER, employer="Acme", start="2024-01-01", end="2024-09-30"),
        job(noc=ENGINEER, employer="Acme", start="2025-06-01", end="2026-01-31"),
    ]
    assert arranged(assessed(broken, [offer()], [permit("204a")], HERE)) == (0, True)
    joined = [broken[0], {**broken[1], "start": "2024-10-01"}]
    assert arranged(assessed(joined, [offer()], [permit("204a")], HERE)) == (10, False)


@pytest.mark.parametrize(
    ("permits", "status", "jobs", "expected"),
    [
        ([], "none", [], (10, True)),
        ([], "visitor", [], (10, True)),
        ([OPEN], HERE, [own_job()], (10, False)),
        ([permit("post_graduation", employer=UNTOLD)], HERE, [own_job()], (10, False)),
        (
            [permit("204a")],
            HERE,
            [job(noc=ENGINEER, employer="Acme", start=before(ON, 100))],
            (10, False),
        ),
    ],
)
def test_an_offer_with_an_assessment_waives_the_funds_only_with_the_right_to_work(
    permits, status, jobs, expected
):
    assert arranged(assessed(jobs, [offer(lmia=True)], permits, status)) == expected


def test_a_permit_held_by_somebody_outside_canada_is_no_arranged_employment():
    assert arranged(assessed([own_job(end="2025-12-31")], [offer()], [permit("204a")], "none")) == (0, True)


# --- The trades (IRPR 87.2(3)(d)) -----------------------------------------------------------------

CLAIM = "offer-or-certificate"
ABROAD = job(noc=ELECTRICIAN, country="US", start="2021-01-01", authorized=UNTOLD)
AT_ACME = job(noc=ELECTRICIAN, employer="Acme", start="2022-01-01")
AT_BOTH = [
    job(noc=ELECTRICIAN, country="US", start="2021-01-01", end="2023-12-31"),
    job(noc=ELECTRICIAN, employer="Acme", start="2024-01-01"),
    job(noc=ELECTRICIAN, employer="Other", start="2024-01-01"),
]


def trade_offer(**more: Any) -> dict[str, Any]:
    return offer(**{"noc": ELECTRICIAN, **more})


def told_trade(
    jobs: list[dict[str, Any]],
    offers: list[dict[str, Any]],
    permits: list[dict[str, Any]] | None = None,
    status: str = "none",
    *more: tuple[str, Any],
) -> Route:
    jobs = [{name: value for name, value in one.items() if value is not UNTOLD} for one in jobs]
    qualified = ("applicant.trade_qualified_since", "2015-01-01")
    return assessed(
        jobs, offers, permits or [], status, qualified, ("applicant.languages.english", scores(5)), *more
    )


def claim(found: Route) -> tuple[str, bool]:
    """Give whether the certificate or offer is there, and whether funds must be shown."""
    (trades,) = [one for one in found.streams if one.id.endswith("trades")]
    return outcome(found, "fst", CLAIM), trades.measures["funds"]["required"]


HALF = {"lmia": True, "months": 6}


@pytest.mark.parametrize(
    ("jobs", "offers", "permits", "status", "expected"),
    [
        # (ii) a permit on an assessment, offers of employers on it
        ([AT_ACME], [trade_offer()], [permit()], HERE, (MET, False)),
        ([AT_ACME], [trade_offer()], [permit(noc="73200")], HERE, (NOT_MET, True)),
        # (iii) a permit without one, a year of work for the employer
        ([AT_ACME], [trade_offer()], [permit("204c")], HERE, (MET, False)),
        ([AT_ACME], [trade_offer()], [permit("204d")], HERE, (NOT_MET, True)),
        # (iv) an offer with an assessment, without the right to work
        ([ABROAD], [trade_offer(lmia=True)], [], "none", (MET, True)),
        # (v) the same with the right to work
        ([AT_ACME], [trade_offer(lmia=True)], [OPEN], HERE, (MET, False)),
        # the trade's minor group
        ([ABROAD], [trade_offer(lmia=True, noc="72201")], [], "none", (MET, True)),
        ([ABROAD], [trade_offer(lmia=True, noc="72400")], [], "none", (NOT_MET, True)),
        ([ABROAD], [], [], "none", (NOT_MET, True)),
    ],
)
def test_each_ground_of_an_offer_in_the_trade(jobs, offers, permits, status, expected):
    assert claim(told_trade(jobs, offers, permits, status)) == expected


@pytest.mark.parametrize(
    ("jobs", "offers", "permits", "status", "expected"),
    [
        ([ABROAD], [trade_offer(**HALF), trade_offer(**HALF, employer="Other")], [], "none", (MET, True)),
        ([ABROAD], [trade_offer(**HALF), trade_offer(**HALF)], [], "none", (MET, True)),
        (
            [ABROAD],
            [trade_offer(**HALF), trade_offer(lmia=True, months=5, employer="Other")],
            [],
            "none",
            (NOT_MET, True),
        ),
        (
            [ABROAD],
            [trade_offer(lmia=True, months=4, employer=name) for name in ("A", "B", "C")],
            [],
            "none",
            (NOT_MET, True),
        ),
        (
            [ABROAD],
            [trade_offer(**HALF), trade_offer(months=6, employer="Other")],
            [],
            "none",
            (NOT_MET, True),
        ),
        (
            [AT_ACME],
            [trade_offer(months=6), trade_offer(months=6, employer="Other")],
            [permit(), permit(employer="Other")],
            HERE,
            (MET, False),
        ),
        (
            [AT_ACME],
            [trade_offer(months=6), trade_offer(months=6, employer="Other")],
            [permit()],
            HERE,
            (NOT_MET, True),
        ),
        (
            AT_BOTH,
            [trade_offer(months=6), trade_offer(months=6, employer="Other")],
            [permit("204a"), permit("204a", employer="Other")],
            HERE,
            (MET, False),
        ),
        (
            [AT_ACME],
            [trade_offer(**HALF), trade_offer(lmia=True, months=7, employer="Other")],
            [OPEN],
            HERE,
            (MET, False),
        ),
    ],
)
def test_the_offers_of_up_to_two_employers_together_make_the_year(jobs, offers, permits, status, expected):
    assert claim(told_trade(jobs, offers, permits, status)) == expected


def test_an_offer_not_known_to_have_an_assessment_is_asked_about_only_where_it_could_make_the_year():
    half = trade_offer(**HALF)
    doubtful = trade_offer(months=6, employer="Other", lmia=UNTOLD)
    found = told_trade([ABROAD], [half, doubtful])
    assert outcome(found, "fst", CLAIM) == UNKNOWN
    (trades,) = [one for one in found.streams if one.id.endswith("trades")]
    needs = next(one.needs for one in trades.conditions if one.id == CLAIM)
    assert needs == ("plans.job_offers[1].lmia",)
    short = told_trade([ABROAD], [half, {**doubtful, "months": 5}])
    assert outcome(short, "fst", CLAIM) == NOT_MET


def test_of_two_trades_with_enough_work_the_offered_one_is_judged():
    jobs = [
        {**ABROAD, "start": "2022-01-01"},
        job(noc="72400", country="US", start="2023-06-01"),
    ]
    found = told_trade(jobs, [trade_offer(noc="72400", lmia=True)])
    assert verdict(found, "fst") == "class_met"
    assert "72400" in next(
        one.found
        for stream in found.streams
        for one in stream.conditions
        if one.id == "trade-work" and stream.id.endswith("trades")
    )


def test_a_certificate_is_enough_without_an_offer_and_waives_nothing():
    found = told_trade([ABROAD], [], [], "none", ("applicant.certificate_of_qualification", True))
    assert claim(found) == (MET, True)
    assert verdict(found, "fst") == "class_met"
