"""The bars by earlier claims, in Canada and elsewhere.

Authority: IRPA 101(1)(b), (c), (c.1); IRPR 159.01 and Part 19.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.asylum.claimant import CANADA
from moveto_ca.rules.asylum.saying import does_not_reach, say
from moveto_ca.rules.conditions import Rule, any_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.profile import PriorClaim
    from moveto_ca.report import Condition
    from moveto_ca.rules.asylum.claimant import Claimant

NO_REJECTED_CLAIM: Final = Rule(
    "no-rejected-claim",
    "The Board has never rejected a claim of yours",
    source="irpa",
    reference="101(1)(b)",
    number="2",
    required="A claim that the Board once rejected bars every later one, for life, whatever changed since.",
    reads=(
        "protection.prior_claims",
        "protection.stage_dates",
    ),
)
NO_ENDED_CLAIM: Final = Rule(
    "no-ended-claim",
    "No earlier claim in Canada was found ineligible, withdrawn or abandoned",
    source="irpa",
    reference="101(1)(c); IRPR 159.01",
    number="5",
    required=(
        "An earlier claim in Canada that was found ineligible, withdrawn or abandoned bars every later "
        "one. A finding under the Safe Third Country Agreement does not count only for a person whom the "
        "United States refused entry without deciding a claim there, and who now seeks to re-enter "
        "Canada."
    ),
    reads=(
        "protection.prior_claims",
        "protection.stage",
        "protection.stca_documents",
        "protection.claim_date",
        "applicant.canada_status",
        "partner.canada_status",
        "children",
    ),
)
NO_FOREIGN_CLAIM: Final = Rule(
    "no-foreign-claim",
    "No earlier claim in a country that shares information with Canada",
    source="irpa-2019",
    reference="101(1)(c.1); IRPR Part 19.1",
    number="6",
    required=(
        "A claim made earlier in one of these countries ({0}), and confirmed to Canada under an agreement "
        "on sharing information, bars a claim here, whatever became of it and however the person came to "
        "Canada. A refused visa is not a claim."
    ),
    reads=(
        "protection.prior_claims",
        "protection.claim_date",
    ),
)
PRIOR_CLAIMS: Final = "protection.prior_claims"


def no_rejected_claim(c: Claimant) -> Condition:
    """Gate 2, paragraph (b): a claim once rejected by the Board."""
    if c.last_rejection is not None:
        return say(
            c,
            NO_REJECTED_CLAIM,
            False,
            "You told that the Board rejected your claim on {0}. An appeal or the court may still look "
            "at it; a later claim is barred for good.",
            c.last_rejection,
        )
    rejected, needs = earlier_claim(c, lambda claim: claim.outcome == "rejected", "outcome")
    return say(
        c,
        NO_REJECTED_CLAIM,
        None if rejected is None else not rejected,
        {
            True: "You told of an earlier claim that the Board rejected.",
            False: "You told of no claim that the Board rejected.",
            None: "Whether the Board ever rejected a claim of yours was not told in full.",
        }[rejected],
        needs=needs,
    )


def no_ended_claim(c: Claimant) -> Condition:
    """Gate 5, paragraph (c): an earlier claim found ineligible, withdrawn or abandoned."""
    if c.told.stage in ("withdrawn", "abandoned"):
        return say(
            c,
            NO_ENDED_CLAIM,
            False,
            "You told that your claim was {0}. A claim after that is barred for good.",
            c.told.stage,
        )
    ended, needs = earlier_claim(
        c, lambda claim: claim.outcome in ("ineligible", "withdrawn", "abandoned"), "outcome"
    )
    if ended:
        counts, more = _still_counts(c)
        if counts is None:
            return say(
                c,
                NO_ENDED_CLAIM,
                None,
                "You told of an earlier claim found ineligible. Whether it counts turns on what was not "
                "told.",
                needs=more,
            )
        ended = counts
        if not ended:
            return say(
                c,
                NO_ENDED_CLAIM,
                True,
                "Your earlier claim was found ineligible under the Safe Third Country Agreement, and the "
                "United States then refused you entry. Such a finding does not count.",
            )
    return say(
        c,
        NO_ENDED_CLAIM,
        None if ended is None else not ended,
        {
            True: "You told of an earlier claim in Canada that was found ineligible, withdrawn or abandoned.",
            False: "You told of no such earlier claim.",
            None: "Earlier claims in Canada, or what became of them, were not told in full.",
        }[ended],
        needs=needs,
    )


def _still_counts(c: Claimant) -> tuple[bool | None, tuple[str, ...]]:
    """Tell whether an ended earlier claim counts. Authority: IRPR 159.01, from 2023-03-25."""
    defined = c.claim.on_or_after(c.law.dates["prior_claim_defined"])
    documents = c.told.stca_documents
    outcomes: list[bool | None] = []
    needs: list[str] = []
    for index, claim in enumerate(c.told.prior_claims or ()):
        if claim.country != CANADA or claim.outcome not in ("ineligible", "withdrawn", "abandoned"):
            continue
        if claim.outcome != "ineligible" or claim.under_stca is False or defined is False:
            return True, ()
        if documents is not None and "returned_by_us" not in documents:
            return True, ()
        if c.canada_status == "permanent_resident":
            return True, ()  # the exception speaks of a person who seeks to re-enter, not of a resident
        if claim.under_stca is None:
            needs.append(f"{PRIOR_CLAIMS}[{index}].under_stca")
        if documents is None:
            needs.append("protection.stca_documents")
        if defined is None:
            needs.append("protection.claim_date")
        outcomes.append(None if needs else False)
    return any_of(*outcomes), tuple(dict.fromkeys(needs))


def earlier_claim(
    c: Claimant, matches: Callable[[PriorClaim], bool], fact: str
) -> tuple[bool | None, tuple[str, ...]]:
    """Tell whether any earlier claim in Canada passes a test on what became of it."""
    claims = c.told.prior_claims
    if claims is None:
        return None, (PRIOR_CLAIMS,)
    needs: list[str] = []
    for index, claim in enumerate(claims):
        if claim.country is None:
            if claim.outcome is None or matches(claim):
                needs.append(f"{PRIOR_CLAIMS}[{index}].country")
        elif claim.country == CANADA:
            if claim.outcome is None:
                needs.append(f"{PRIOR_CLAIMS}[{index}].{fact}")
            elif matches(claim):
                return True, ()
    return (None, tuple(needs)) if needs else (False, ())


def no_foreign_claim(c: Claimant) -> Condition:
    """Gate 6, paragraph (c.1): an earlier claim in a country that shares information with Canada."""
    reached = c.law.reaches("6", c.claim)
    if reached is False:
        return does_not_reach(c, NO_FOREIGN_CLAIM)
    barred, needs = _foreign_claim(c)
    if barred and reached is None:
        barred, needs = None, ("protection.claim_date",)
    if barred and c.claim.first < c.law.dates["foreign_claim_rule_in_force"]:
        return say(
            c,
            NO_FOREIGN_CLAIM,
            None,
            "You told of such an earlier claim. For a claim made on {0} it matters whether the Board had "
            "heard evidence, or had accepted it without a hearing, by {1}; this tool does not ask that.",
            c.claim,
            c.law.dates["foreign_claim_rule_in_force"],
        )
    return say(
        c,
        NO_FOREIGN_CLAIM,
        None if barred is None else not barred,
        {
            True: "You told of an earlier claim in such a country, confirmed to Canada.",
            False: "You told of no earlier claim in such a country that was confirmed to Canada.",
            None: _not_told_in_full(c),
        }[barred],
        needs=needs,
    )


def _not_told_in_full(c: Claimant) -> str:
    """Say what is open of the claims elsewhere."""
    if any(claim.country in c.law.sharing and claim.confirmed is None for claim in c.told.prior_claims or ()):
        return (
            "You told of an earlier claim in such a country. It bars a claim in Canada once it is confirmed; "
            "whether it is was not told."
        )
    return "Earlier claims in such a country, or whether they are confirmed, were not told in full."


def _foreign_claim(c: Claimant) -> tuple[bool | None, tuple[str, ...]]:
    claims = c.told.prior_claims
    if claims is None:
        return None, (PRIOR_CLAIMS,)
    needs: list[str] = []
    for index, claim in enumerate(claims):
        if claim.country is not None and claim.country not in c.law.sharing:
            continue
        if claim.confirmed is False or (claim.date is not None and claim.date > c.claim.last):
            continue
        open_facts = [
            f"{PRIOR_CLAIMS}[{index}].{fact}"
            for fact, known in (("country", claim.country), ("confirmed", claim.confirmed))
            if known is None
        ]
        if not open_facts:
            return True, ()
        needs += open_facts
    return (None, tuple(needs)) if needs else (False, ())
