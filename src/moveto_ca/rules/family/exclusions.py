"""Who is left out of the class although related: too young, apart, not genuine, never examined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_completed_on
from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import Rule, any_of, check, negation
from moveto_ca.rules.family.relationship import COMMON_LAW, CONJUGAL
from moveto_ca.rules.prepared import Prepared

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

PARTNER_AGE: Final = Rule(
    "sponsored-age",
    "The partner sponsored is an adult",
    source="irpr",
    reference="5(a), 117(9)(a), 125(1)(a)",
    required="The partner sponsored is {0} or older.",
    changeable=True,
    remedy="Apply once the partner has reached that age.",
    reads=(
        "applicant.birth_date",
        "applicant.age",
        "partner.birth_date",
        "partner.age",
        "plans.applications",
    ),
)
NOT_APART: Final = Rule(
    "not-apart",
    "The spouses have not gone separate ways",
    source="irpr",
    reference="117(9)(c)(ii), 125(1)(c)(ii)",
    required="The two have not lived apart for a year or more while either of them has a new partner.",
    reads=("partner.separated_since", "partner.new_partner", "partner.lives_with_applicant"),
)
GENUINE: Final = Rule(
    "genuine",
    "The relationship is genuine",
    source="irpr",
    reference="4(1), 4.1",
    required="The relationship is genuine, and was not entered into mainly for a status in Canada. Either "
    "failing is enough for a refusal. So is a sham break-up after which the two come together again.",
    reads=("partner.genuine",),
)
EXAMINED: Final = Rule(
    "examined",
    "The person was examined when the sponsor immigrated",
    source="irpr",
    reference="117(9)(d), (10), (11), 125(1)(d)",
    required="A partner or child whom the sponsor already had when becoming a permanent resident was "
    "examined then, even if they did not come along. Whoever was not is left out for good, unless an "
    "officer decided that no examination was needed.",
    reads=(
        "sponsor.sponsored_examined",
        "sponsor.permanent_resident_since",
        "partner.permanent_resident_since",
        "partner.birth_country",
        "applicant.permanent_resident_since",
        "applicant.birth_country",
        "children.birth_date",
    ),
)
RULES: Final = (PARTNER_AGE, NOT_APART, GENUINE, EXAMINED)

_NOT_APART: Final = Prepared(
    NOT_APART,
    met="The two have not separated.",
    not_met="The two have lived apart for a year or more, and one of them has a new partner.",
    unknown="Whether the two have separated was not told.",
    needs=("partner.separated_since",),
    outside="This concerns spouses only.",
)
_GENUINE: Final = Prepared(
    GENUINE,
    met="You said that the relationship is genuine. An officer looks at the proof.",
    not_met="You said that the relationship is not genuine, or is for a status.",
    unknown="Whether the relationship is genuine was not told.",
    needs=("partner.genuine",),
)
_EXAMINED: Final = Prepared(
    EXAMINED,
    met="The person was examined, or excused, when the sponsor became a permanent resident.",
    not_met="The person was not examined when the sponsor became a permanent resident.",
    unknown="Whether the person was examined when the sponsor became a permanent resident was not told.",
    needs=("sponsor.sponsored_examined",),
    outside="The sponsor never immigrated, or did so before the person was family.",
)
_STILL_TOGETHER: Final = check(
    NOT_APART, True, "The two have not been apart for a year, or neither has a new partner."
)


def partner_age(case: Case) -> Condition:
    """Tell whether the partner sponsored has reached the age."""
    least, sponsored = case.law.figures["partner_age"], case.sponsored
    old_enough = sponsored.reached(least, case.filed_on)
    if old_enough:
        return check(
            PARTNER_AGE, True, "The partner is {0} or older on {1}.", least, case.filed_on, figures=(least,)
        )
    if old_enough is None:
        return check(
            PARTNER_AGE,
            None,
            "The age of the partner sponsored was not told.",
            figures=(least,),
            needs=(sponsored.path("birth_date"),),
        )
    return check(
        PARTNER_AGE,
        False,
        "The partner is younger than {0} on {1}, and so no spouse or partner for this purpose.",
        least,
        case.filed_on,
        figures=(least,),
        lifts_on=sponsored.turns(least),
    )


def not_apart(case: Case) -> Condition:
    """Tell whether spouses have lived apart for a year while either has a new partner."""
    couple = case.couple
    if couple is None or case.relationship.kind in (COMMON_LAW, CONJUGAL):
        return _NOT_APART.none if couple is not None else _NOT_APART(None, "partner")
    apart = couple.separated_since
    if isinstance(apart, Nothing):
        return _NOT_APART.met
    if apart is None:
        # Without a new partner of either, living apart ends no marriage here.
        return _NOT_APART(True if couple.lives_with_applicant or couple.new_partner is False else None)
    if (
        case.filed_on < years_completed_on(apart, case.law.figures["separation"])
        or couple.new_partner is False
    ):
        return _STILL_TOGETHER
    return _NOT_APART(negation(couple.new_partner), "partner.new_partner")


def genuine(case: Case) -> Condition:
    """Tell whether the relationship is genuine and not for status."""
    couple = case.couple
    return _GENUINE(None, "partner") if couple is None else _GENUINE(couple.genuine)


def examined(case: Case) -> Condition:
    """Tell whether a partner or child was examined when the sponsor landed (117(9)(d))."""
    said = None if case.section is None else case.section.sponsored_examined
    if said is not None:
        return _EXAMINED(said)
    return (
        _EXAMINED.none
        if any_of(case.sponsor.never_landed(), _born_after_landing(case))
        else _EXAMINED.unknown
    )


def _born_after_landing(case: Case) -> bool:
    """Tell whether the person sponsored is a child born after the sponsor's own landing."""
    landed = case.sponsor.told("permanent_resident_since")
    person = case.sponsored.person
    if case.of_partners or landed is None or isinstance(landed, Nothing) or person is None:
        return False
    return person.birth_date is not None and person.birth_date > landed
