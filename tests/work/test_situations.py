"""The named situations whose answer is a permit: what each report must get right, read from the report."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from moveto_ca.profile import Profile
from moveto_ca.rules.assess import assess
from support import AS_OF, ROOT

if TYPE_CHECKING:
    from moveto_ca.report import Report, Stream


@cache
def report(number: str) -> Report:
    (path,) = (ROOT / "examples").glob(f"{number}-*.json")
    return assess(Profile.model_validate(json.loads(path.read_text("utf-8"))), as_of=AS_OF)


def stream(number: str, stream_id: str) -> Stream:
    found = report(number).stream(stream_id)
    assert found is not None
    return found


def steps(of: Stream) -> list[str]:
    return [step.text for step in of.next_steps]


def words(of: Stream) -> str:
    return " ".join((of.summary, *steps(of), *of.cautions))


def outcomes(of: Stream) -> dict[str, Any]:
    return {c.id: c.outcome for c in of.conditions}


def test_the_accountant_meets_every_condition_and_is_told_what_comes_before_the_border() -> None:
    found = stream("03", "cusma/professional")
    assert found.standing == "strong"
    assert set(outcomes(found).values()) == {"met"}
    assert found.measures["listed_as"] == "accountant"
    assert found.measures["bridge"]["counts"] is True
    assert found.measures["bridge"]["from"] == "2028-01-10"
    told = words(found)
    assert all(part in told for part in ("T36", "the signed employment agreement", "passport", "CAD 155"))
    assert "your spouse" not in told  # single
    # Both are done: nobody is asked to do them again.
    assert "files the offer" not in told


def test_the_veterinarian_sees_the_licence_first() -> None:
    found = stream("06", "cusma/professional")
    assert found.standing == "eligible"
    assert outcomes(found)["credential"] == "met"
    assert "licence" in steps(found)[0]


def test_the_pastor_sees_how_he_stays_what_counts_and_what_his_family_may_do() -> None:
    found = stream("09", "other-work/religious-no-permit")
    assert found.standing == "strong"
    assert "stay longer before your present stay ends, which is on 2027-01-31" in words(found)
    bridge = found.measures["bridge"]
    assert (bridge["counts"], bridge["from"]) == (True, AS_OF.isoformat())
    assert bridge["months_counted"] > 24
    partner, elder, younger = found.measures["people"]
    assert partner["open_work_permit"] is False
    assert "With a permit of yours that leaves at least 16 months" in partner["why"]
    assert any("a permit (C50) all the same: it gives clearer evidence" in text for text in found.cautions)
    assert "school" in elder["why"]
    assert "needs no permit" in younger["why"]
    permit = stream("09", "other-work/religious-charitable")
    assert permit.measures["verdict"] == "not_yet"
    assert permit.measures["people"][0]["open_work_permit"] is True
    assert "apply online before your present permit ends, which is on 2027-01-31" in words(permit)


def test_the_climate_scientist_sees_the_line_of_scientists_and_the_research_permits() -> None:
    found = stream("10", "cusma/professional")
    assert found.measures["verdict"] == "not_yet"
    assert found.measures["listed_as"] == "meteorologist"
    for name in ("research", "postdoc", "gss-120"):
        assert stream("10", f"other-work/{name}").standing != "not_available"


def test_the_nurse_is_told_of_the_bar_before_anything_else() -> None:
    for name in ("cusma/professional", "other-work/lmia-high"):
        found = stream("14", name)
        assert found.standing == "within_reach"
        assert outcomes(found)["admissible"] == "not_met"
        assert steps(found)[0].startswith("First deal with what bars you from Canada: a serious offence.")
        assert "apply for rehabilitation from" in steps(found)[0]
        assert not [step for step in steps(found)[1:] if "what bars you" in step]
        assert "Nothing stops you at the border" not in found.summary
        assert "What stands in the way: a serious offence." in found.summary


def test_the_founder_sees_the_transfer_and_that_own_work_does_not_count() -> None:
    for name in ("cusma/intra-company-transferee", "cusma/investor", "other-work/general-ict"):
        assert stream("16", name).measures["bridge"]["counts"] is False
    assert stream("16", "cusma/intra-company-transferee").standing == "incomplete"
    assert outcomes(stream("16", "cusma/investor"))["substantial-capital"] == "unknown"
    # The firm itself moves its founder: no other offer is asked for.
    assert outcomes(stream("16", "other-work/general-ict"))["offer"] == "not_applicable"


def test_the_french_teacher_lacks_only_an_offer_for_francophone_mobility() -> None:
    found = outcomes(stream("18", "other-work/francophone-mobility"))
    assert {name for name, outcome in found.items() if outcome == "not_met"} == {"offer"}
    assert (found["language"], found["destination"]) == ("met", "met")


def test_the_remote_worker_is_told_what_a_visit_is_and_what_it_is_not() -> None:
    found = stream("19", "other-work/digital-nomad")
    assert found.standing == "strong"
    told = words(found)
    for part in (
        "It is a visit, not a move",
        "As a visitor you may: stay up to six months",
        "As a visitor you may not: work for a Canadian employer",
        "tax resident",
    ):
        assert part in told
    assert found.measures["bridge"]["counts"] is False
    route = next(route for route in report("19").routes if route.id == "other-work")
    assert route.summary.startswith(found.title)


def test_the_student_sees_the_money_the_points_and_the_permit_afterwards() -> None:
    found = stream("20", "study/study")
    assert found.standing == "eligible"  # the tuition is not told, so that the money is not settled
    assert outcomes(found)["funds"] == "unknown"
    assert found.measures["adds"]["crs_points"] == 30
    assert found.measures["permit_after_graduation_months"] == 36
    told = words(found)
    for part in ("tuition", "30 points", "24 hours a week", "open work permit of up to 36 months"):
        assert part in told
    assert "attestation" not in told  # a master's degree at a public school needs no letter
