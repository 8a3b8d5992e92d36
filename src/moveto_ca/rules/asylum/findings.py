"""The bars by protection already given and by findings of inadmissibility.

Authority: IRPA 101(1)(a), (d), (f) and 101(2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.asylum.claimant import CANADA
from moveto_ca.rules.asylum.earlier_claims import earlier_claim
from moveto_ca.rules.asylum.saying import does_not_reach, say
from moveto_ca.rules.conditions import Rule, any_of

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.asylum.claimant import Claimant

NOT_ALREADY_PROTECTED: Final = Rule(
    "not-already-protected",
    "Canada has not already given you protection",
    source="irpa",
    reference="101(1)(a)",
    number="1",
    required="A person to whom Canada already gave refugee protection cannot have a second claim heard.",
    reads=(
        "protection.protected_in",
        "protection.prior_claims",
        "applicant.canada_status",
        "partner.canada_status",
        "children",
    ),
)
NOT_RECOGNIZED_ELSEWHERE: Final = Rule(
    "not-recognized-elsewhere",
    "No other country protects you as a refugee",
    source="irpa",
    reference="101(1)(d)",
    number="7",
    required=(
        "A person whom another country has recognized as a refugee, and who can be sent back there, "
        "cannot have a claim heard. In the United States asylum counts, and so does withholding of "
        "removal. It does not apply to a citizen of that country."
    ),
    reads=(
        "protection.protected_in",
        "applicant.citizenships",
        "partner.citizenships",
        "children",
    ),
)
NOT_FOUND_INADMISSIBLE: Final = Rule(
    "not-found-inadmissible",
    "You have not been found inadmissible on a serious ground",
    source="irpa-2023",
    reference="101(1)(f), 101(2)",
    number="9",
    required=(
        "A decision that a person is inadmissible for security, human or international rights or "
        "organized crime bars a claim. For serious crime it does so only with a conviction for an "
        "offence whose maximum in Canada is {0} years or more; the maximum counts, not the sentence."
    ),
    reads=(
        "protection.inadmissibility_determined",
        "protection.serious_conviction",
        "protection.claim_date",
    ),
)


def not_already_protected(c: Claimant) -> Condition:
    """Gate 1, paragraph (a): protection already conferred in Canada."""
    granted = earlier_claim(c, lambda claim: claim.outcome == "granted", "outcome")
    told = c.told.protected_in
    protected = any_of(
        c.canada_status == "protected_person",
        None if told is None else CANADA in told,
        # An earlier claim not told of would be no other fact than protection told in the list of countries.
        bool(granted[0]),
    )
    if protected is None:
        return say(
            c,
            NOT_ALREADY_PROTECTED,
            None,
            "Whether Canada already protects you as a refugee was not told.",
            needs=("protection.protected_in",),
        )
    found = (
        "You told of protection that Canada gave you; it also protects you from being sent back."
        if protected
        else "You told of no protection by Canada."
    )
    return say(c, NOT_ALREADY_PROTECTED, not protected, found)


def not_recognized_elsewhere(c: Claimant) -> Condition:
    """Gate 7, paragraph (d): recognized as a refugee by another country, and returnable there.

    The profile lists the countries that still protect the person, so that a return is possible.
    """
    told = c.told.protected_in
    if told is None:
        return say(
            c,
            NOT_RECOGNIZED_ELSEWHERE,
            None,
            "Whether another country protects you as a refugee was not told.",
            needs=("protection.protected_in",),
        )
    others = tuple(country for country in told if country != CANADA)
    if others and c.citizenships is None:
        return say(
            c,
            NOT_RECOGNIZED_ELSEWHERE,
            None,
            "You told of protection in {0}. Your citizenships were not told.",
            others,
            needs=(f"{c.who}.citizenships",),
        )
    bars = tuple(country for country in others if country not in (c.citizenships or ()))
    if bars:
        return say(c, NOT_RECOGNIZED_ELSEWHERE, False, "You told of protection as a refugee in {0}.", bars)
    found = "You told of no protection in another country."
    if others:
        found = "You are a citizen of the country that protected you as a refugee ({0})."
    return say(c, NOT_RECOGNIZED_ELSEWHERE, True, found, *((others,) if others else ()))


def not_found_inadmissible(c: Claimant) -> Condition:
    """Gate 9, paragraph (f) with 101(2): determined inadmissible on a serious ground."""
    if c.law.reaches("9", c.claim) is False:
        return does_not_reach(c, NOT_FOUND_INADMISSIBLE)
    grounds = c.told.inadmissibility_determined
    convicted = c.told.serious_conviction
    if grounds is None:
        return say(
            c,
            NOT_FOUND_INADMISSIBLE,
            None,
            "Whether Canada has found you inadmissible on such a ground was not told.",
            needs=(
                *(("protection.serious_conviction",) if convicted is None else ()),
                "protection.inadmissibility_determined",
            ),
        )
    if any(ground != "serious_criminality" for ground in grounds):
        return say(c, NOT_FOUND_INADMISSIBLE, False, "You told of such a decision.")
    if not grounds:
        if convicted:
            return say(
                c,
                NOT_FOUND_INADMISSIBLE,
                None,
                "You told of a conviction of this kind and of no decision on it yet. An officer may "
                "first decide whether you are inadmissible for it.",
            )
        return say(c, NOT_FOUND_INADMISSIBLE, True, "You told of no such decision.")
    return say(
        c,
        NOT_FOUND_INADMISSIBLE,
        None if convicted is None else not convicted,
        {
            True: "You told of a decision for serious crime, with a conviction of this kind.",
            False: "You told of a decision for serious crime, without a conviction of this kind.",
            None: "You told of a decision for serious crime, not whether it rests on such a conviction.",
        }[convicted],
        needs=("protection.serious_conviction",),
    )
