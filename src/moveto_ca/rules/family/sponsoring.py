"""S1 to S5: who may sponsor, by status, age and residence (IRPR 130)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check
from moveto_ca.rules.family.people import CITIZEN, REGISTERED
from moveto_ca.rules.prepared import Prepared

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

IN_FORCE: Final = "2015-06-10"

RELATED: Final = Rule(
    "related",
    "Somebody in Canada to sponsor you",
    source="irpr",
    reference="117(1), 124",
    required="A partner or relative who is a Canadian citizen or permanent resident sponsors you.",
    reads=("partner", "relatives_in_canada", "sponsor", "children", "plans.aims", "applicant"),
)
STATUS: Final = Rule(
    "sponsor-status",
    "The sponsor is a citizen or permanent resident of Canada",
    source="irpr",
    reference="130(1)",
    number="S1",
    required="The sponsor is a Canadian citizen or a permanent resident. A person registered under the "
    "Indian Act is treated alike.",
    in_force_from=IN_FORCE,
    reads=(
        "sponsor.canada_status",
        "partner.canada_status",
        "partner.citizenships",
        "applicant.canada_status",
        "applicant.citizenships",
        "relatives_in_canada",
    ),
)
PROOF: Final = Rule(
    "sponsor-proof",
    "The sponsor can show proof of Canadian citizenship",
    source="irpr",
    reference="130(1)",
    number="S1",
    required="The sponsor shows that they are a citizen: a certificate of citizenship, or a birth "
    "certificate for somebody born in Canada.",
    step=True,
    changeable=True,
    remedy="First your partner gets proof of citizenship: see the route on citizenship by descent.",
    reads=("partner.ancestry", "partner.birth_country", "partner.birth_date"),
)
AGE: Final = Rule(
    "sponsor-age",
    "The sponsor is an adult",
    source="irpr",
    reference="130(1)(a)",
    number="S5",
    required="The sponsor is {0} or older on the day of the application.",
    changeable=True,
    remedy="Apply once the sponsor has reached that age.",
    in_force_from=IN_FORCE,
    reads=(
        "sponsor.birth_date",
        "sponsor.age",
        "partner.birth_date",
        "partner.age",
        "applicant.birth_date",
        "applicant.age",
        "relatives_in_canada",
        "plans.applications",
    ),
)
_RESIDENCE_READS: Final = (
    "sponsor.residence",
    "sponsor.will_live_in_canada",
    "partner.residence",
    "applicant.residence",
    "relatives_in_canada",
)
HOME: Final = Rule(
    "sponsor-residence",
    "The sponsor lives in Canada",
    source="irpr",
    reference="130(1)(b)",
    number="S1",
    required="The sponsor lives in Canada.",
    changeable=True,
    remedy="The sponsor moves to Canada first.",
    in_force_from=IN_FORCE,
    reads=_RESIDENCE_READS,
)
RETURNING_CITIZEN: Final = Rule(
    "sponsor-residence",
    "The sponsor will live in Canada",
    source="irpr",
    reference="130(2)",
    number="S2",
    required="A citizen who lives abroad may sponsor a partner, or a dependent child without a child, if "
    "the citizen will live in Canada once that person becomes a permanent resident.",
    changeable=True,
    remedy="The sponsor plans to live in Canada by then, and shows the plan.",
    in_force_from=IN_FORCE,
    reads=_RESIDENCE_READS,
)
CITIZEN_ABROAD: Final = Rule(
    "sponsor-residence",
    "The sponsor lives in Canada",
    source="irpr",
    reference="130(1)(b), 130(2)",
    number="S3",
    required="A citizen who lives abroad may sponsor only a partner, or a dependent child without a "
    "child. To sponsor anyone else the citizen must live in Canada.",
    changeable=True,
    remedy="The sponsor moves to Canada first.",
    in_force_from=IN_FORCE,
    reads=_RESIDENCE_READS,
)
RESIDENT_ABROAD: Final = Rule(
    "sponsor-residence",
    "The sponsor lives in Canada",
    source="irpr",
    reference="130(1)(b)",
    number="S4",
    required="A permanent resident may sponsor only while living in Canada. A plan to return is not "
    "enough, and a valid card does not help: the exception for people abroad is for citizens.",
    changeable=True,
    remedy="The sponsor moves back to Canada first.",
    in_force_from=IN_FORCE,
    reads=_RESIDENCE_READS,
)
RULES: Final = (RELATED, STATUS, PROOF, AGE, HOME, RETURNING_CITIZEN, CITIZEN_ABROAD, RESIDENT_ABROAD)

_CITIZEN: Final = check(STATUS, True, "The sponsor is a Canadian citizen.")
_BY_DESCENT: Final = check(
    STATUS,
    True,
    "By the family line that you told, your partner is very likely a Canadian citizen by birth or descent.",
)
_NOT_PROVEN: Final = check(
    PROOF, False, "Your partner is not told to hold proof. Once it is there, your partner can sponsor you."
)
_REGISTERED: Final = check(STATUS, True, "The sponsor is registered under the Indian Act.")
_STATUS: Final = Prepared(
    STATUS,
    met="The sponsor is a permanent resident of Canada.",
    not_met="The person who would sponsor is neither a citizen nor a permanent resident of Canada.",
    unknown="The status of the sponsor in Canada was not told.",
)
_HOME: Final = Prepared(
    HOME,
    met="The sponsor lives in Canada.",
    not_met="The sponsor does not live in Canada.",
    unknown="Where the sponsor lives was not told.",
)
_RETURNING: Final = Prepared(
    RETURNING_CITIZEN,
    met="The sponsor is a citizen who lives abroad and will live in Canada.",
    not_met="The sponsor is a citizen who lives abroad and will not live in Canada.",
    unknown="The sponsor is a citizen who lives abroad. Whether the sponsor will live in Canada was not "
    "told.",
    needs=("sponsor.will_live_in_canada",),
)
_CITIZEN_ABROAD: Final = check(CITIZEN_ABROAD, False, "The sponsor is a citizen who lives outside Canada.")
_RESIDENT_ABROAD: Final = check(
    RESIDENT_ABROAD, False, "The sponsor is a permanent resident who lives outside Canada."
)


def sponsor_status(case: Case) -> Condition:
    """S1: the sponsor is a citizen, a permanent resident or registered under the Indian Act."""
    sponsor = case.sponsor
    if sponsor.by_descent:
        return _BY_DESCENT
    if sponsor.status == CITIZEN:
        return _CITIZEN
    if sponsor.status == REGISTERED:
        return _REGISTERED
    return _STATUS(sponsor.may_sponsor, sponsor.path("canada_status"))


def sponsor_proof(case: Case) -> tuple[Condition, ...]:
    """S1: a citizen by descent who is to sponsor first needs the proof; nothing for anybody else."""
    return (_NOT_PROVEN,) if case.sponsor.by_descent else ()


def sponsor_age(case: Case) -> Condition:
    """S5: the sponsor has reached the age on the day of the application."""
    sponsor, least, filed = case.sponsor, case.law.figures["sponsor_age"], case.filed_on
    old_enough = sponsor.reached(least, filed)
    if old_enough:
        return check(AGE, True, "The sponsor is {0} or older on {1}.", least, filed, figures=(least,))
    if old_enough is None:
        return check(
            AGE, None, "The age of the sponsor was not told.", figures=(least,), needs=(sponsor.age_path,)
        )
    return check(
        AGE,
        False,
        "The sponsor is younger than {0} on {1}.",
        least,
        filed,
        figures=(least,),
        lifts_on=sponsor.adult_from(least),
    )


def sponsor_residence(case: Case, abroad_allowed: bool | None) -> Condition:
    """S1 to S4: where the sponsor lives.

    Args:
        case: The case.
        abroad_allowed: True if a citizen abroad may sponsor this person, None if not known.
    """
    sponsor = case.sponsor
    in_canada = sponsor.in_canada
    if in_canada is not False:
        return _HOME(in_canada, sponsor.residence_path)
    if sponsor.status is None:
        return _HOME(None, sponsor.path("canada_status"))
    if sponsor.status != CITIZEN:
        return _RESIDENT_ABROAD
    if abroad_allowed is False:
        return _CITIZEN_ABROAD
    will = None if case.section is None else case.section.will_live_in_canada
    if will is False:
        return _RETURNING.not_met
    if abroad_allowed is None:
        return check(
            RETURNING_CITIZEN,
            None,
            "The sponsor is a citizen who lives abroad. Whether the child has a child was not told.",
            needs=("children",) if case.sponsored.child is None else (case.sponsored.path("has_child"),),
        )
    return _RETURNING(will)


def host_at_home(case: Case) -> Condition:
    """Tell whether the sponsor lives in Canada, where no exception exists."""
    return _HOME(case.sponsor.in_canada, case.sponsor.residence_path)
