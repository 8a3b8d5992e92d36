"""What remains for a person whose claim would not be heard, paragraph by paragraph.

Authority: IRPA 49(2), 112 to 115; section 2.6 of the fact sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.asylum import effects
from moveto_ca.rules.asylum.gates import CANNOT_CLAIM, INELIGIBLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.rules.asylum.gates import Gates

_ASSESSMENT: Final = (
    "What remains: a pre-removal risk assessment (an officer weighs the risk before removal). It can be "
    "asked for only once a removal order is in force and you are notified. If it is positive, it "
    "protects like a claim."
)
_BY_ASSESSMENT: Final = {
    effects.AVAILABLE: _ASSESSMENT,
    effects.BARRED_FOR_A_YEAR: (
        "What remains: no pre-removal risk assessment for a time after the last rejection; the days "
        "worked out below say when that ends. An appeal or the Federal Court may look at the decision "
        "itself."
    ),
    effects.LIMITED: (
        "What remains: a pre-removal risk assessment with a limited result. It can stop the removal; it "
        "does not give the status of a protected person."
    ),
    effects.BARRED: (
        "What remains: no pre-removal risk assessment, because the Safe Third Country Agreement is among "
        "the grounds. A person to whom it applies is sent back to the United States, and the claim "
        "counts for good as an earlier ineligible claim."
    ),
    effects.EXCLUDED: (
        "What remains: you are already protected from being sent back (IRPA 115), so no further "
        "assessment is made."
    ),
    effects.NOT_SETTLED: (
        "What remains: whether a pre-removal risk assessment is open is not settled. The words of the "
        "Act and a departmental note differ, or an earlier finding under the Safe Third Country "
        "Agreement may close it."
    ),
}
_OPEN_GATE: Final = (
    "What remains: which risk assessment is open cannot be said yet. It turns on a rule above that is not "
    "settled ({possible})."
)
_HEARING: Final = {
    effects.MANDATORY: "That assessment has a hearing, unless it is granted without one (IRPA 113.01).",
    effects.NOT_SETTLED: (
        "Whether that assessment comes with a hearing turns on a rule above that is not settled yet."
    ),
    effects.DISCRETIONARY: "Whether that assessment comes with a hearing is for the Minister (IRPA 113(b)).",
}
_OTHER_WAYS: Final = (
    "Other requests exist: a humanitarian and compassionate request (IRPA 25), a temporary resident "
    "permit (IRPA 24). Filing one does not stop a removal, and each has bars of its own. See also the "
    "other routes in this report."
)

# What each of two grounds would leave, said while both are open.
_IF_CONFIRMED: Final = (
    "If an earlier claim in a country that shares information is confirmed (IRPA 101(1)(c.1)), and no "
    "other ground is found, the claim would not be heard. What remains is then a pre-removal risk "
    "assessment, once a removal order is in force and you are notified, with a hearing unless it is "
    "granted without one (IRPA 113.01)."
)
_IF_THE_AGREEMENT: Final = (
    "If the Safe Third Country Agreement applies (IRPA 101(1)(e)), the claim would not be heard, and no "
    "pre-removal risk assessment remains (IRPA 112(2)(b)), whatever other ground is found beside it."
)
_ORDER_LATER: Final = "The removal order would be in force {days} days after the notice (IRPA 49(2))."
_ORDER_THE_SAME_DAY: Final = (
    "If it is the only ground, the removal order would be in force on the day of the notice (IRPA 49(2))."
)

_FROM_OUTSIDE: Final = (
    "What remains: the other routes in this report, none of which asks you to show a risk. No claim can be "
    "made at an embassy or a consulate."
)


def what_remains(gates: Gates) -> Iterator[str]:
    """Give what remains, in plain sentences."""
    c = gates.claimant
    if gates.verdict in (INELIGIBLE, CANNOT_CLAIM):
        assessment = effects.prra(gates)
        if assessment == effects.NOT_SETTLED and effects.waits_for_a_gate(gates):
            yield _OPEN_GATE.format(possible=", ".join(gates.possible_bars))
        elif assessment is not None:
            yield _BY_ASSESSMENT[assessment]
        hearing = effects.prra_hearing(gates)
        if hearing is not None:
            yield _HEARING[hearing]
        yield from _removal(gates)
        if assessment != effects.EXCLUDED:
            yield _FROM_OUTSIDE if c.in_canada is False else _OTHER_WAYS
    yield from _of_open_grounds(gates)
    if {"101(1)(b.1)", "101(1)(b.2)"} & {*gates.bars, *gates.possible_bars}:
        challenges = c.law.statement("challenges")
        if challenges is not None:
            yield challenges


def _of_open_grounds(gates: Gates) -> Iterator[str]:
    """Say what an earlier foreign claim and the agreement would each leave, while both are open."""
    open_ = gates.possible_bars
    found = any(paragraph.startswith("101(1)") for paragraph in gates.bars)
    if found or not {*effects.FOREIGN_CLAIM_ONLY, *effects.STCA_ONLY} <= {*open_}:
        return
    law = gates.claimant.law
    later = law.limit("removal_order_otherwise_ineligible", law.as_of)
    yield _IF_CONFIRMED + ("" if later is None else f" {_ORDER_LATER.format(days=later)}")
    at_once = law.limit("removal_order_ineligible_only_under_e", law.as_of)
    yield _IF_THE_AGREEMENT + (f" {_ORDER_THE_SAME_DAY}" if at_once == 0 else "")


def _removal(gates: Gates) -> Iterator[str]:
    timing = effects.removal_order_in_force(gates)
    if timing is None:
        return
    if timing == "day_of_notice":
        yield "A removal order comes into force on the day of the notice (IRPA 49(2))."
        return
    days = timing.removeprefix(effects.AFTER_APPEAL_LIMIT).partition("_")[0]
    if timing.startswith(effects.AFTER_APPEAL_LIMIT):
        yield (
            "If no appeal is made, a removal order comes into force the day after the time to appeal "
            f"ends, or {days} days after the notice if that is later (IRPA 49(2))."
        )
        return
    yield f"A removal order comes into force {days} days after the notice (IRPA 49(2))."
