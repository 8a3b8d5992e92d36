"""Figures and words of the provincial streams. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import NOT_MET, Months, Prose, Step
from moveto_ca.rules.admissibility.in_the_way import in_the_way
from moveto_ca.rules.business.alberta_grid import rural_range
from moveto_ca.rules.business.fees import (
    BUSINESS_PRINCIPAL,
    NOMINEE_PRINCIPAL,
    people,
    permit_fees,
    provincial_fees,
    residence_fees,
    total,
)
from moveto_ca.rules.business.money import funds_measure
from moveto_ca.rules.business.ownership import capital_rule
from moveto_ca.rules.business.situation import QUEBEC

if TYPE_CHECKING:
    from moveto_ca.report import Fee
    from moveto_ca.rules.business.case import Case
    from moveto_ca.rules.business.provinces import OnDay

_ALONE: Final = "pnp-substituted-evaluation"
_RURAL: Final = "ab-res"
_CAUTIONS: Final = (
    "Do not invest before the agreement and the permit: earlier money is at your own risk.",
    "A nomination of such a stream lies outside Express Entry and adds no points there.",
    "Passive business, most rental property, payday lending and adult services are not accepted.",
    "Work in a company of your own does not count for the Canadian Experience Class (IRPR 87.1(3)(b)).",
    "Use only licensed advisers: a lawyer, a Quebec notary or a licensed consultant (RCIC).",
)


def fees_of(stream: OnDay, case: Case) -> tuple[Fee, ...]:
    """Give every fee: of the province, of the permit, of the federal application."""
    if case.takes_nobody:
        return ()
    situation, row = case.situation, stream.stream.row
    quebec = stream.stream.province == QUEBEC
    return (
        *provincial_fees(situation, stream.stream.name, row["source"]),
        *(() if quebec else permit_fees(situation)),
        *residence_fees(situation, BUSINESS_PRINCIPAL if quebec else NOMINEE_PRINCIPAL),
    )


def points_of(stream: OnDay, case: Case) -> dict[str, Any] | None:
    """Give the person's own official count against the minimum; for rural Alberta a range besides."""
    situation = case.situation
    scores = situation.plans.official_scores
    score = None if scores is None else scores.get(stream.stream.id)
    least = next((n.amount for n in stream.needs if n.rules.rule.id == "points"), None)
    if case.takes_nobody or not stream.stream.ranked:
        return None
    low, high, factors = rural_range(situation) if stream.stream.name == _RURAL else (None, None, {})
    return {
        "total": score,
        "minimum": least,
        "low": low,
        "high": high,
        **factors,
        "last_cutoff": stream.cutoffs[-1] if stream.cutoffs else None,
    }


def _funds(stream: OnDay, case: Case) -> dict[str, Any] | None:
    """Give the money to settle where the stream asks for it."""
    asked = any(need.rules.rule.id == "funds" for need in stream.needs)
    return funds_measure(case.situation) if asked and not case.takes_nobody else None


def measures_of(stream: OnDay, case: Case) -> dict[str, Any]:
    """Give the figures with fixed names; see the report contract."""
    situation = case.situation
    fees = fees_of(stream, case)
    since, reopens = case.programme.since, case.programme.reopens_on
    nominee = stream.stream.province != QUEBEC
    alone = situation.facts.tables.row("business-periods", _ALONE, on=situation.on)
    listed = situation.facts.tables.row("business-streams", stream.stream.name, on=situation.on)
    return {
        "verdict": case.verdict,
        "status_since": None if since is None else since.isoformat(),
        "reopens_on": None if reopens is None else reopens.isoformat(),
        "fees_total_cad": total(situation, fees) if fees else None,
        "people": [] if case.takes_nobody else people(situation),
        "points": points_of(stream, case),
        "capital_rule_met": capital_rule(situation, stream.capital)[0]
        if stream.capital is not None
        else None,
        "adds_crs": situation.day.figures["nominee_crs_points"] if nominee else None,
        "funds": _funds(stream, case),
        "hours_counted": None,
        "province_alone_decides": nominee and alone is not None and alone["status"] == "no",
        "run_before_nomination": None if listed is None else listed["operate_before_nomination"],
        "status_last_seen": None if listed is None else listed["newest_evidence_of_status"],
    }


def _summary(case: Case) -> str:
    if case.takes_nobody:
        return f"You cannot apply for this. {case.conditions[0].found}"
    failing = [
        c for c in case.conditions if c.outcome == NOT_MET and c.rule.basis == "law" and not c.rule.step
    ]
    if failing:
        return in_the_way(failing, "You do not meet its published minimums as things stand")
    if case.verdict == "does_not_qualify":
        return "Your points would not have been enough in any round of the last twelve months."
    if case.verdict == "possible_facts_missing":
        return "Possible, but facts are missing."
    return "What you told meets the published minimums. That is no promise: the province chooses."


def prose_of(stream: OnDay, case: Case) -> Prose:
    """Give the words of the stream."""
    if case.takes_nobody:
        return Prose(_summary(case))
    figures = case.situation.day.figures
    quebec = stream.stream.province == QUEBEC
    notes = case.situation.notes(stream.stream.name)
    return Prose(
        summary=_summary(case),
        next_steps=_quebec_steps() if quebec else _steps(),
        fees=fees_of(stream, case),
        months=None if quebec else Months(figures["nominee_months_low"], figures["nominee_months_high"]),
        cautions=notes if quebec else (*notes, *_CAUTIONS),
    )


def _steps() -> tuple[Step, ...]:
    return (
        Step(
            "Read the province's own guide, and send the expression of interest.", where="provincial portal"
        ),
        Step(
            "When invited: business plan, an accountant's report on your net worth, language test, "
            "credential assessment."
        ),
        Step(
            "Sign the agreement, and apply for the work permit with the letter of support.", form="IMM 1295"
        ),
        Step("Run the business as agreed, report to the province, and be nominated."),
        Step("Apply for permanent residence.", where="PR Portal", form="IMM 0008"),
    )


def _quebec_steps() -> tuple[Step, ...]:
    return (
        Step("Check on quebec.ca whether applications are taken.", where="quebec.ca"),
        Step("Apply to Quebec for selection, then to the federal government for permanent residence."),
    )
