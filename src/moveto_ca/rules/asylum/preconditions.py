"""Before the bars: can a claim be made at all, and is one needed. Gates P1 to P5 of the fact sheet.

Authority: IRPA 19(1), 99; Preclearance Act, 2016, s. 48.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.asylum.saying import does_not_reach, say
from moveto_ca.rules.conditions import Rule, not_applicable

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.asylum.claimant import Claimant

NOT_A_CITIZEN: Final = Rule(
    "not-a-citizen",
    "You are not a Canadian citizen already, nor registered under the Indian Act",
    source="irpa",
    reference="19(1)",
    number="P1",
    required=(
        "A Canadian citizen enters and stays in Canada by right, also one by descent; so does a person "
        "registered under the Indian Act. A claim is for everyone else."
    ),
    remedy="Nothing is needed: a right to stay is more than a claim could give.",
    reads=(
        "ancestry",
        "applicant.birth_country",
        "applicant.citizenships",
        "applicant.canada_status",
        "partner.citizenships",
        "partner.canada_status",
        "children",
        "protection.stateless",
    ),
)
IN_CANADA: Final = Rule(
    "in-canada",
    "The claim is made in Canada",
    source="irpa",
    reference="99(1)-(3); IRPR 139, 145, 147",
    number="P2",
    required=(
        "A claim is made in Canada or on arrival there. From outside, only a visa as a refugee exists, "
        "for people who are outside every country of which they are citizens."
    ),
    remedy="Nothing from outside Canada; see the other routes in this report.",
    reads=(
        "protection.in_canada_now",
        "protection.claim_date",
        "protection.claim_place",
        "protection.entries",
        "protection.stage",
        "applicant.canada_status",
    ),
)
NOT_IN_PRECLEARANCE: Final = Rule(
    "not-in-preclearance",
    "The claim is not made in a preclearance area",
    source="preclearance-act",
    reference="48(1)-(2)",
    number="P3",
    required=(
        "No claim can be made to Canadian officers in a preclearance area abroad; a person there is "
        "treated as being outside Canada."
    ),
    reads=(
        "protection.in_canada_now",
        "protection.claim_date",
        "protection.claim_place",
        "protection.entries",
        "protection.stage",
        "applicant.canada_status",
    ),
)
NO_REMOVAL_ORDER: Final = Rule(
    "no-removal-order",
    "No removal order stands against you",
    source="irpa",
    reference="99(3)",
    number="P4",
    required=(
        "A person under a Canadian removal order that has not been carried out may not make a claim. The "
        "conditional order that comes with a claim does not count here."
    ),
    reads=(
        "protection.removal_order",
        "background.removal_order",
    ),
)
IN_PERSON: Final = Rule(
    "in-person",
    "The claim is made in person to an officer",
    source="irpa-2023",
    reference="99(3)",
    number="P5",
    step=True,
    changeable=True,
    remedy="Making the claim in person to an officer. Legal advice comes before any step.",
    required="A claim is made when it is made in person to an officer. Filing online is a step before.",
    reads=(
        "protection.claim_date",
        "protection.claim_filed_online",
    ),
)


def not_a_citizen(c: Claimant) -> Condition:
    """Gate P1: a citizen needs no claim."""
    if c.canadian is None:
        return say(
            c, NOT_A_CITIZEN, None, "Your citizenships were not told.", needs=(f"{c.who}.citizenships",)
        )
    if c.by_descent:
        return say(
            c,
            NOT_A_CITIZEN,
            False,
            "By the lines that you told of you are a Canadian citizen already. You have the right to enter "
            "and to stay; what is left is to prove it. You need no claim.",
        )
    if c.canadian:
        return say(
            c, NOT_A_CITIZEN, False, "You have the right to enter Canada and to stay. You need no claim."
        )
    return say(c, NOT_A_CITIZEN, True, "You told of no Canadian citizenship and no registration.")


def made_in_preclearance(c: Claimant) -> bool:
    """Tell whether the facts leave only a preclearance area as the place of the claim.

    An officer received it, the person is not in Canada and never entered, and the claim went no further.
    """
    return (
        c.claim_made is True
        and c.in_canada is False
        and c.entries_before_claim == ()
        and not _before_the_list(c)
        and c.told.stage is None
        and c.claim_place != "inland"
    )


def _before_the_list(c: Claimant) -> bool:
    """Tell whether the claim is older than the first day from which entries are told."""
    return c.claim.first < c.law.dates["first_entry_that_counts"]


def _place_not_told(c: Claimant) -> bool:
    """Tell whether a claim older than the list of entries may have been made anywhere."""
    return (
        bool(c.claim_made)
        and c.in_canada is False
        and c.entries_before_claim == ()
        and _before_the_list(c)
        and c.told.stage is None
        and c.claim_place is None
    )


def in_canada(c: Claimant) -> Condition:
    """Gate P2: no claim from outside Canada."""
    if made_in_preclearance(c):
        return not_applicable(IN_CANADA, "The gate on preclearance areas says what holds for you.")
    if c.claim_made:
        return _made_in_canada(c)
    if c.in_canada:
        return say(c, IN_CANADA, True, "You are in Canada.")
    if c.in_canada is None:
        return say(
            c,
            IN_CANADA,
            None,
            "Whether you are in Canada now was not told.",
            needs=("protection.in_canada_now",),
        )
    if c.claim_made is None:
        return say(
            c,
            IN_CANADA,
            None,
            "You are not in Canada now. Whether you made a claim when you were there was not told.",
            needs=("protection.claim_date",),
        )
    return say(
        c,
        IN_CANADA,
        False,
        "You are not in Canada, and you made no claim. It could be made only in Canada or on arrival there.",
    )


def _made_in_canada(c: Claimant) -> Condition:
    if c.in_canada or c.claim_place == "inland" or c.told.stage is not None:
        return say(c, IN_CANADA, True, "You told of a claim made in Canada on {0}.", c.claim)
    if c.in_canada is None:
        return say(
            c,
            IN_CANADA,
            None,
            "Whether you are in Canada now was not told.",
            needs=("protection.in_canada_now",),
        )
    if c.entries_before_claim is None:
        return say(
            c, IN_CANADA, None, "Your entries into Canada were not told.", needs=("protection.entries",)
        )
    if _place_not_told(c):
        return say(
            c,
            IN_CANADA,
            None,
            "The kind of place where you made the claim was not told.",
            needs=("protection.claim_place",),
        )
    return say(c, IN_CANADA, True, "You told of a claim in Canada on {0}.", c.claim)


def not_in_preclearance(c: Claimant) -> Condition:
    """Gate P3: no claim in a preclearance area."""
    if c.law.reaches("P3", c.claim) is False:
        return does_not_reach(c, NOT_IN_PRECLEARANCE)
    if made_in_preclearance(c):
        return say(
            c,
            NOT_IN_PRECLEARANCE,
            False,
            "You told of a claim on {0} to an officer, of no entry into Canada before it, and that you "
            "are not in Canada. That leaves a preclearance area abroad, where no claim can be made.",
            c.claim,
        )
    if c.in_canada:
        return say(c, NOT_IN_PRECLEARANCE, True, "You are in Canada, not in a preclearance area.")
    if c.in_canada is None:
        return say(
            c,
            NOT_IN_PRECLEARANCE,
            None,
            "Whether you are in Canada now was not told.",
            needs=("protection.in_canada_now",),
        )
    if c.claim_made and c.entries_before_claim is None and c.told.stage is None and c.claim_place != "inland":
        return say(
            c,
            NOT_IN_PRECLEARANCE,
            None,
            "Your entries into Canada were not told.",
            needs=("protection.entries",),
        )
    if c.claim_made is None:
        return say(
            c,
            NOT_IN_PRECLEARANCE,
            None,
            "You are not in Canada now. Whether you made a claim to an officer was not told.",
            needs=("protection.claim_date",),
        )
    if _place_not_told(c):
        return say(
            c,
            NOT_IN_PRECLEARANCE,
            None,
            "The kind of place where you made the claim was not told.",
            needs=("protection.claim_place",),
        )
    return say(c, NOT_IN_PRECLEARANCE, True, "You told of no claim in a preclearance area.")


def no_removal_order(c: Claimant, order_in_force: bool | None) -> Condition:
    """Gate P4: no claim by a person under a removal order.

    Args:
        c: The claimant.
        order_in_force: Whether the background part tells of a removal order in force.
    """
    order = c.told.removal_order
    if order is None and order_in_force:
        order = True
    if order is None:
        found = "Whether a removal order stands against you was not told."
    elif order:
        found = "You told of a Canadian removal order that has not been carried out."
    else:
        found = "You told of no removal order."
    return say(
        c,
        NO_REMOVAL_ORDER,
        None if order is None else not order,
        found,
        needs=("protection.removal_order",),
    )


def in_person(c: Claimant) -> Condition:
    """Gate P5: an online form is not yet a claim.

    Open, it is a step: with no claim made, the gates are read as for a claim on the day of the assessment.
    """
    if c.law.reaches("P5", c.claim) is False:
        return does_not_reach(c, IN_PERSON)
    if c.claim_made:
        return say(c, IN_PERSON, True, "You made the claim in person on {0}.", c.claim)
    if c.claim_made is None:
        return say(
            c,
            IN_PERSON,
            None,
            "Whether and when you made a claim in person was not told.",
            needs=("protection.claim_date",),
        )
    filed = c.told.claim_filed_online
    if filed is not None and not isinstance(filed, Nothing):
        return say(
            c,
            IN_PERSON,
            False,
            "You filed the form online on {0} and have not yet made the claim in person. Everything here "
            "is read as for a claim made in person on {1}.",
            filed,
            c.claim,
        )
    return say(
        c,
        IN_PERSON,
        False,
        "You have made no claim. Everything here is read as for a claim made in person on {0}.",
        c.claim,
    )
