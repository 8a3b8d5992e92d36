"""Which streams a report shows, and how little is asked for those of which hardly anything was told."""

from __future__ import annotations

from typing import Any

import pytest

from cusma.applicants import OFFER, PERSON
from cusma.enterprises import INVESTOR, TRADER, TRANSFEREE, VISITOR, assessed, shown
from moveto_ca import Profile, assess
from support import AS_OF


@pytest.mark.parametrize(
    ("document", "streams"),
    [
        ({}, set()),
        ({"applicant": PERSON}, set()),
        ({"plans": {"job_offers": [OFFER]}}, set()),
        ({"plans": {"aims": ["work", "settle", "study", "safety"]}}, set()),
        ({"plans": {"aims": ["business"]}}, {TRADER, INVESTOR}),
        ({"plans": {"aims": ["visit"]}}, {VISITOR}),
        ({"plans": {"aims": ["visit"], "activity": {"kind": "remote_work"}}}, set()),
        ({"plans": {"activity": {"kind": "remote_work"}}}, set()),
        ({"plans": {"activity": {"kind": "volunteer"}}}, set()),
        ({"plans": {"activity": {"kind": "perform"}}}, set()),
        ({"plans": {"activity": {"days": 5}}}, {VISITOR}),
        ({"plans": {"activity": {"kind": "sell"}}}, {VISITOR}),
        ({"plans": {"intra_company": {}}}, {TRANSFEREE}),
        ({"business": {"net_worth_cad": 300_000}}, {INVESTOR}),
        ({"business": {"trade_with_canada": {}}}, {INVESTOR, TRADER}),
        ({"business": {"existing_company_in_us": True}}, {INVESTOR, TRANSFEREE}),
        ({"business": {"kind": "branch"}}, {INVESTOR, TRANSFEREE}),
        ({"plans": {"job_offers": [OFFER, {"lmia_exempt_code": "T34"}]}}, {TRADER}),
        ({"plans": {"job_offers": [{"lmia_exempt_code": "T38"}]}}, {TRANSFEREE}),
        ({"plans": {"job_offers": [{"lmia_exempt_code": "T36"}]}}, set()),
        ({"plans": {"job_offers": [{"lmia_exempt_code": "C16"}]}}, set()),
        ({"plans": {"applications": [{"route": INVESTOR}]}}, {INVESTOR}),
        ({"plans": {"applications": [{"route": "express-entry"}]}}, set()),
    ],
)
def test_a_stream_is_shown_where_the_facts_or_the_aims_point_to_it(
    document: dict[str, Any], streams: set[str]
) -> None:
    assert shown(document) == streams


@pytest.mark.parametrize(
    ("document", "stream_id", "question"),
    [
        ({"plans": {"aims": ["business"]}}, TRADER, "business.trade_with_canada.substantial"),
        ({"plans": {"aims": ["business"]}}, INVESTOR, "business.investment_cad"),
        ({"business": {"kind": "branch"}}, TRANSFEREE, "plans.intra_company.related_enterprise"),
        ({"plans": {"aims": ["visit"]}}, VISITOR, "plans.activity.kind"),
    ],
)
def test_a_stream_of_which_nothing_was_told_asks_one_question_of_its_own(
    document: dict[str, Any], stream_id: str, question: str
) -> None:
    report = assess(Profile.model_validate(document), as_of=AS_OF)
    shared = {
        "applicant.citizenships",
        "plans.will_leave",
        "plans.apply_at",
        "plans.job_offers",
        "background.unauthorized_in_canada",
    }
    asked = {m.path for m in report.missing_facts if stream_id in m.decides}
    assert asked - shared == {question}


def test_the_best_stream_stands_first_and_gives_the_route_its_standing() -> None:
    document = {
        "applicant": PERSON,
        "plans": {
            "will_leave": True,
            "job_offers": [],
            "activity": {"kind": "buy", "profits_in": "US"},
        },
    }
    route = assessed(document)
    assert [s.id for s in route.streams] == [VISITOR, "cusma/professional"]
    assert (route.best_stream, route.standing) == (VISITOR, "strong")
