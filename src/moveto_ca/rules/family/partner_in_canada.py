"""A spouse or common-law partner who lives with the sponsor in Canada (IRPR 123 to 129)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, all_of, check, unsettled
from moveto_ca.rules.family import exclusions, sponsor_rules, sponsoring
from moveto_ca.rules.family import relationship as couple
from moveto_ca.rules.family.law import PARTNER_IN_CANADA
from moveto_ca.rules.family.partner import the_couple
from moveto_ca.rules.family.people import TEMPORARY
from moveto_ca.rules.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

TOGETHER: Final = Rule(
    "together-in-canada",
    "You live together in Canada",
    source="irpr",
    reference="124(a)",
    required="The person sponsored lives with the sponsor in Canada.",
    changeable=True,
    remedy="Live together in Canada first, or use the family class, which can be filed from anywhere.",
    reads=(
        "partner.lives_with_applicant",
        "partner.cohabiting_since",
        "partner.residence",
        "partner.canada_status",
        "applicant.residence",
        "applicant.canada_status",
        "sponsor.residence",
    ),
)
STATUS: Final = Rule(
    "status-in-canada",
    "A status in Canada",
    source="irpr",
    reference="124(b)",
    required="The person sponsored holds the status of a visitor, student or worker. A standing public "
    "policy waives the lack of a status, and nothing else.",
    changeable=True,
    remedy="Hold a status in Canada as a visitor, student or worker.",
    reads=(
        "applicant.canada_status",
        "applicant.status_until",
        "applicant.residence",
        "partner.canada_status",
        "partner.status_until",
        "partner.residence",
    ),
)
PROGRAMME: Final = ProgrammeRules("irpr", "124")
SPEC: Final = StreamSpec(
    PARTNER_IN_CANADA,
    "Sponsored spouse or partner, class for couples in Canada",
    "A husband, wife or common-law partner who lives with the sponsor in Canada applies there. There is "
    "no appeal to a tribunal, and leaving Canada while waiting is risky.",
    (
        *PROGRAMME.all,
        sponsoring.STATUS,
        sponsoring.AGE,
        sponsoring.HOME,
        TOGETHER,
        STATUS,
        couple.RELATIONSHIP_IN_CANADA,
        *exclusions.RULES,
        *sponsor_rules.AFTER,
    ),
)

_TOGETHER: Final = Prepared(
    TOGETHER,
    met="The two live together in Canada.",
    not_met="The two do not live together in Canada.",
    unknown="Whether the two live together in Canada was not told.",
)
_STATUS: Final = Prepared(
    STATUS,
    met="The person sponsored holds a status in Canada on the day of the assessment.",
    not_met="The person sponsored is not in Canada.",
    unknown="The status of the person sponsored in Canada was not told.",
)


def conditions(case: Case) -> tuple[Condition, ...]:
    """Give the conditions of the class, after the status."""
    return (
        sponsoring.sponsor_status(case),
        *sponsoring.sponsor_proof(case),
        sponsoring.sponsor_age(case),
        sponsoring.host_at_home(case),
        together_in_canada(case),
        status_in_canada(case),
        couple.relationship(case, couple.RELATIONSHIP_IN_CANADA),
        *the_couple(case),
        *sponsor_rules.after(case),
    )


def living_together(case: Case) -> bool | None:
    """Tell whether the couple lives at one address."""
    told = case.couple
    if told is None:
        return None
    if told.lives_with_applicant is not None:
        return told.lives_with_applicant
    return None if told.cohabiting_since is None else bool(told.cohabiting_since)


def together_in_canada(case: Case) -> Condition:
    """124(a): both are in Canada and live together."""
    sponsored, sponsor = case.sponsored, case.sponsor
    needs: list[str] = []
    if sponsored.in_canada is None:
        needs.extend(sponsored.in_canada_needs)
    if sponsor.in_canada is None:
        needs.append(sponsor.residence_path)
    together = living_together(case)
    if together is None:
        needs.append("partner" if case.couple is None else "partner.lives_with_applicant")
    return _TOGETHER(all_of(sponsored.in_canada, sponsor.in_canada, together), *needs)


def status_in_canada(case: Case) -> Condition:
    """124(b): the person sponsored is a temporary resident; where status is lacking, a policy may help."""
    sponsored = case.sponsored
    if sponsored.in_canada is not True:
        return _STATUS(sponsored.in_canada, *sponsored.in_canada_needs)
    adult = sponsored.adult_record
    if sponsored.status is None or adult is None:
        return _STATUS(None, sponsored.path("canada_status"))
    until = adult.status_until
    if sponsored.status in TEMPORARY and (until is None or until >= case.as_of):
        return _STATUS.met
    if "lack-of-status-waived" not in case.law.policies:
        return check(STATUS, False, "The person sponsored is in Canada without a status.")
    return unsettled(
        STATUS,
        "The person sponsored is in Canada without a status that holds. A public policy waives that, and "
        "nothing else; it rests on one source.",
    )
