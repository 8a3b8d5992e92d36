"""The temporary measures for members of Indigenous nations of the United States with family in Canada."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.admissibility.admissible import RULES as ADMISSIBLE
from moveto_ca.rules.conditions import Rule, all_of, any_of, check
from moveto_ca.rules.indigenous.law import MeasuresLaw
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.profile import Partner, Relative
    from moveto_ca.report import Condition
    from moveto_ca.rules.facts import Facts

STREAM: Final = "indigenous/border-measures"
SOURCE: Final = "indigenous-border-measures"

PROGRAMME: Final = ProgrammeRules(SOURCE, "eligibility")
MEMBER: Final = Rule(
    "nation-member",
    "Member of a recognized nation",
    source=SOURCE,
    reference="eligibility",
    required=(
        "You are a member of a tribe that the United States recognizes, or a citizen of the Manitoba Métis "
        "Federation."
    ),
    reads=("applicant.tribe_member",),
)
AMERICAN: Final = Rule(
    "american",
    "US citizen or born in the United States",
    source=SOURCE,
    reference="eligibility",
    required="You are a US citizen, or you were born in the United States.",
    reads=("applicant.citizenships", "applicant.us_status", "applicant.birth_country"),
)
RELATIVE: Final = Rule(
    "relative-in-canada",
    "A close relative who lives in Canada",
    source=SOURCE,
    reference="eligibility",
    required=(
        "A relative of yours lives in Canada and is a citizen, a permanent resident or registered under the "
        "Indian Act: spouse or partner, child, grandchild, great-grandchild, parent, step-parent, "
        "parent-in-law, "
        "grandparent, great-grandparent, brother or sister, aunt or uncle, niece or nephew."
    ),
    reads=("relatives_in_canada", "partner.canada_status", "partner.residence", "children"),
)
SPEC: Final = StreamSpec(
    STREAM,
    "Measures for members of US tribes with family in Canada",
    "A temporary policy lets members of recognized tribes with family in Canada work, study or stay there "
    "longer: "
    "an open work permit of up to three years, a study permit, or a longer visit. It can end on any day.",
    (*PROGRAMME.all, MEMBER, AMERICAN, RELATIVE, *ADMISSIBLE),
    "temporary_residence",
)

_MEMBER_WORDS: Final = {
    True: "You are a member.",
    False: "You are not a member.",
    None: "Whether you are a member is not known.",
}
_MEMBER: Final = {
    fact: check(MEMBER, fact, words, needs=("applicant.tribe_member",))
    for fact, words in _MEMBER_WORDS.items()
}
_AMERICAN_WORDS: Final = {
    True: "You are a US citizen or were born in the United States.",
    False: "You are neither a US citizen nor born in the United States.",
    None: "Your citizenship and place of birth are not known.",
}
_AMERICAN: Final = {
    fact: check(AMERICAN, fact, words, needs=("applicant.citizenships", "applicant.birth_country"))
    for fact, words in _AMERICAN_WORDS.items()
}


def conditions(facts: Facts) -> tuple[Condition, ...]:
    """Give the conditions of the measures, after the status."""
    person = facts.profile.applicant
    member = None if person is None else person.tribe_member
    return (
        _MEMBER[member],
        _AMERICAN[american(facts)],
        relative_in_canada(facts),
        *facts.admissible_conditions(STREAM),
    )


def american(facts: Facts) -> bool | None:
    """Tell whether the person is a US citizen or was born in the United States."""
    person = facts.profile.applicant
    if person is None:
        return None
    citizen = facts.applicant.citizen_of("US")
    if citizen is None and person.us_status is not None:
        citizen = person.us_status == "citizen"
    born = None if person.birth_country is None else person.birth_country[:2] == "US"
    return any_of(citizen, born)


def relative_in_canada(facts: Facts) -> Condition:
    """Look for the relative whom the measures ask for, among relatives, the partner and the children."""
    profile = facts.profile
    law = facts.tables.compiled(MeasuresLaw, facts.as_of)
    found: list[bool | None] = [_partner_counts(profile.partner, law)]
    needs: list[str] = ["partner.residence"] if found[0] is None else []
    if profile.relatives_in_canada is None:
        found.append(None)
        needs.append("relatives_in_canada")
    for place, relative in enumerate(profile.relatives_in_canada or ()):
        fact = _counts(relative, law)
        found.append(fact)
        if fact is None:
            needs.extend(_missing(relative, f"relatives_in_canada[{place}]"))
    if any(child.canada_status in law.statuses for child in profile.children or ()):
        # Where a child lives is told only among the relatives.
        found.append(None)
        needs.append("relatives_in_canada")
    fact = any_of(*found)
    words = {
        True: "Such a relative lives in Canada.",
        False: "You told of no such relative in Canada.",
        None: "Whether such a relative lives in Canada is not known.",
    }
    return check(RELATIVE, fact, words[fact], needs=tuple(dict.fromkeys(needs)))


def _counts(relative: Relative, law: MeasuresLaw) -> bool | None:
    if relative.of == "partner":
        return False
    kin = None if relative.relation is None else relative.relation in law.relations
    status = None if relative.canada_status is None else relative.canada_status in law.statuses
    return all_of(kin, status, relative.lives_in_canada)


def _missing(relative: Relative, path: str) -> list[str]:
    return [
        f"{path}.{name}"
        for name in ("relation", "canada_status", "lives_in_canada")
        if getattr(relative, name) is None
    ]


def _partner_counts(partner: Partner | Nothing | None, law: MeasuresLaw) -> bool | None:
    """Count a spouse or partner who has such a status and lives in Canada."""
    if partner is None or isinstance(partner, Nothing) or partner.canada_status not in law.statuses:
        return False
    return None if partner.residence is None else partner.residence[:2] == "CA"
