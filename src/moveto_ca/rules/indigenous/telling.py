"""The figures and words of the Indigenous route. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import NOT_MET, Prose, Step
from moveto_ca.rules.indigenous import border_measures
from moveto_ca.rules.indigenous.law import MeasuresLaw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.programme import Programme

VERDICTS: Final[dict[str, str]] = {
    "strong": "open",
    "eligible": "open",
    "incomplete": "unknown",
    "within_reach": "to_come",
    "closed": "closed",
    "not_available": "not_available",
}
JAY_TREATY: Final = (
    "The Jay Treaty of 1794 gives no right to enter, live or work in Canada: Canada never made it law. "
    "The United "
    "States does apply it, the other way, to people born in Canada."
)
NO_CITIZENSHIP: Final = (
    "Registration is not citizenship. There are separate instructions for registered people who want a grant."
)


def measures(facts: Facts, stream_id: str, open_to: Programme, standing: Standing) -> dict[str, Any]:
    """Give the measures of a stream. No fee is known for either; most fees of the measures are waived."""
    common = {
        "verdict": VERDICTS[standing],
        "status_since": None if open_to.since is None else open_to.since.isoformat(),
        "reopens_on": None if open_to.reopens_on is None else open_to.reopens_on.isoformat(),
        "fees_total_cad": None,
    }
    if stream_id != border_measures.STREAM:
        return {**common, "permit_needed": False}
    law = facts.tables.compiled(MeasuresLaw, facts.as_of)
    return {
        **common,
        "first_permit_months": law.figures.get("work_permit_months"),
        "place_of_application": {"port_of_entry": False, "online": False, "inside_canada": True},
    }


def prose(stream_id: str, conditions: Sequence[Condition], standing: Standing) -> Prose:
    """Give the words of a stream."""
    shut = standing in ("closed", "not_available")
    of_measures = stream_id == border_measures.STREAM
    steps = _steps_of_measures() if of_measures else _steps_of_registered(conditions)
    cautions = (
        ("The policy can be ended on any day; when it ends is not published.", JAY_TREATY)
        if of_measures
        else (JAY_TREATY, NO_CITIZENSHIP)
    )
    return Prose(
        _summary(conditions, standing, of_measures=of_measures),
        next_steps=() if shut else tuple(steps),
        cautions=cautions,
    )


def _summary(conditions: Sequence[Condition], standing: Standing, *, of_measures: bool) -> str:
    failing = " ".join(c.found for c in conditions if c.outcome == NOT_MET)
    if standing in ("strong", "eligible"):
        if of_measures:
            return "You can ask for a work permit, a study permit or a longer stay under a temporary policy."
        return "You may enter Canada and live, work and study there, without any permit."
    if standing == "incomplete":
        return "This may be open to you. Some facts are missing."
    if standing == "within_reach":
        return f"This is not open to you yet. {failing}"
    return f"This is not open to you. {failing}"


def _steps_of_measures() -> Iterator[Step]:
    yield Step(
        "Gather proof of membership in the nation, of US citizenship or birth, and of the relative: "
        "kinship, status "
        "and home in Canada."
    )
    yield Step(
        "Apply on paper by mail for an open work permit of up to three years, a study permit, or a longer "
        "stay. It "
        "cannot be done at the border. Most fees and the medical exam are waived.",
        where="by mail",
    )


def _steps_of_registered(conditions: Sequence[Condition]) -> Iterator[Step]:
    yield from (Step(c.rule.remedy) for c in conditions if c.outcome == NOT_MET and c.rule.remedy is not None)
    yield Step("Carry the Secure Certificate of Indian Status and show it when you enter.")
