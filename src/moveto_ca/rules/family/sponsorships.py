"""Who could sponsor whom: as told in the section about the sponsor, else from the household and relatives.

A sponsor who is told of in so many words is the only one looked at. Otherwise the partner, the applicant
and every relative in Canada are tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.family import law
from moveto_ca.rules.family.people import AT_HOME, MAY_SPONSOR, Sponsored, SponsorFacts, by_citizenship

if TYPE_CHECKING:
    from moveto_ca.profile import Child, Partner, Person, Sponsor
    from moveto_ca.rules.facts import Facts

# What the sponsored person is to the sponsor.
TO_PARTNER: Final = "partner"
TO_BE_ADOPTED: Final = "to_be_adopted"
ADOPTED: Final = "adopted_child"
OWN_CHILDREN: Final = frozenset({"child", ADOPTED, TO_BE_ADOPTED})

# The other side of a relation: what the applicant is to a relative.
OTHER_SIDE: Final = {
    "sibling": "sibling",
    "parent": "child",
    "grandparent": "grandchild",
    "child": "parent",
    "grandchild": "grandparent",
    "aunt_or_uncle": "niece_or_nephew",
    "niece_or_nephew": "aunt_or_uncle",
    "great_grandparent": "great_grandchild",
    "great_grandchild": "great_grandparent",
    "step_parent": "other",
    "parent_in_law": "other",
    "cousin": "cousin",
    "other": "other",
}

_ORPHAN_OR_OTHER: Final = (law.ORPHAN, law.OTHER_RELATIVE)
STREAMS: Final[dict[str, tuple[str, ...]]] = {
    TO_PARTNER: (law.PARTNER, law.PARTNER_IN_CANADA),
    "child": (law.CHILD, law.OTHER_RELATIVE),
    ADOPTED: (law.ADOPTION,),
    TO_BE_ADOPTED: (law.ADOPTION,),
    "parent": (law.PARENT, law.SUPER_VISA),
    "grandparent": (law.PARENT, law.SUPER_VISA),
    "sibling": _ORPHAN_OR_OTHER,
    "niece_or_nephew": _ORPHAN_OR_OTHER,
    "grandchild": _ORPHAN_OR_OTHER,
}
_OTHER: Final = (law.OTHER_RELATIVE,)


class Sponsorship:
    """One possible sponsor, one person sponsored, and what the second is to the first.

    Attributes:
        sponsor: The sponsor.
        sponsored: The person sponsored.
        relation: What the person sponsored is to the sponsor; None if not told.
    """

    __slots__ = ("relation", "sponsor", "sponsored")

    def __init__(self, sponsor: SponsorFacts, sponsored: Sponsored, relation: str | None) -> None:
        self.sponsor = sponsor
        self.sponsored = sponsored
        self.relation = relation

    @property
    def streams(self) -> tuple[str, ...]:
        """Streams that this relation can use."""
        if self.relation is None:
            return _OTHER
        return STREAMS.get(self.relation, _OTHER)


def canadian(person: Person | Partner | None) -> bool | None:
    """Tell whether somebody may sponsor by status; None if not told."""
    if person is None:
        return None
    if by_citizenship(person):
        return True
    return None if person.canada_status is None else person.canada_status in MAY_SPONSOR


def sponsorships(facts: Facts) -> list[Sponsorship]:
    """List every possible sponsorship that the facts point to.

    Args:
        facts: The facts of the profile.

    Returns:
        The sponsorships; none if nobody told of could sponsor anybody.
    """
    section = facts.profile.sponsor
    if section is not None:
        told = _as_told(facts, section)
        if told is not None:
            return [told]
    return [*_of_partners(facts, section), *_of_children(facts, section), *_of_relatives(facts, section)]


def _as_told(facts: Facts, section: Sponsor) -> Sponsorship | None:
    """Give the sponsorship that the section names; None if it names neither sponsor nor relation."""
    who, relation, sponsored = section.who, section.relation, section.sponsored
    if who is None:
        if relation is None and sponsored is None:
            return None
        who = _sponsor_of(facts, relation, sponsored)
    if sponsored is None:
        sponsored = _sponsored_by(facts, who, relation)
    if relation is None and who != "relative":
        relation = "child" if sponsored.startswith("children") else TO_PARTNER
    if who != "relative":
        return Sponsorship(SponsorFacts(facts, who, section), Sponsored(facts, sponsored), relation)
    for index, relative in enumerate(facts.profile.relatives_in_canada or ()):
        other_side = None if relative.relation is None else OTHER_SIDE[relative.relation]
        if other_side is not None and relation in (None, other_side, _adopted(other_side)):
            sponsor = SponsorFacts(facts, who, section, relative, f"relatives_in_canada[{index}]")
            return Sponsorship(sponsor, Sponsored(facts, sponsored), relation or other_side)
    return Sponsorship(SponsorFacts(facts, who, section), Sponsored(facts, sponsored), relation)


def _adopted(relation: str) -> str | None:
    return ADOPTED if relation == "child" else None


def _sponsor_of(facts: Facts, relation: str | None, sponsored: str | None) -> str:
    """Give who sponsors, where only the other side was told."""
    if relation == TO_PARTNER or (relation is None and sponsored in ("applicant", "partner")):
        return "applicant" if sponsored == "partner" else "partner"
    if sponsored is not None and sponsored.startswith("children"):
        partner = facts.profile.partner
        theirs = None if isinstance(partner, Nothing) else canadian(partner)
        return "partner" if theirs and not canadian(facts.profile.applicant) else "applicant"
    return "relative"


def _sponsored_by(facts: Facts, who: str, relation: str | None) -> str:
    """Give who is sponsored, where only the sponsor was told."""
    if who == "relative":
        return "applicant"
    if relation in (None, TO_PARTNER):
        return "partner" if who == "applicant" else "applicant"
    if relation in OWN_CHILDREN:
        return "children[0]" if facts.profile.children else ""
    return "applicant" if who == "partner" else ""


def _of_partners(facts: Facts, section: Sponsor | None) -> list[Sponsorship]:
    """Give the sponsorship between the partners: whoever is Canadian sponsors the other."""
    profile = facts.profile
    partner = profile.partner
    if partner is None or isinstance(partner, Nothing):
        return []
    ours, theirs = canadian(profile.applicant), canadian(partner)
    if not theirs and facts.partner_by_descent:
        theirs = True
    if theirs and not ours:
        who = "partner"
    elif ours and not theirs:
        who = "applicant"
    elif ours is None and theirs is None:
        who = "partner" if partner.will_sponsor else ""
    elif ours is None:
        who = ""  # the partner is none, and the applicant's status was not told
    else:
        who = "partner" if theirs is None else ""
    if not who:
        return []
    sponsored = "applicant" if who == "partner" else "partner"
    return [Sponsorship(SponsorFacts(facts, who, section), Sponsored(facts, sponsored), TO_PARTNER)]


def _of_children(facts: Facts, section: Sponsor | None) -> list[Sponsorship]:
    """Give the sponsorships of children by the applicant, else by the partner."""
    profile = facts.profile
    if not profile.children:
        return []
    partner = None if isinstance(profile.partner, Nothing) else profile.partner
    if canadian(profile.applicant):
        who, not_of = "applicant", "partner"
    elif canadian(partner):
        who, not_of = "partner", "applicant"
    else:
        return []
    found = []
    for index, child in enumerate(profile.children):
        if child.canada_status in AT_HOME or by_citizenship(child) or child.of == not_of:
            continue
        sponsor = SponsorFacts(facts, who, section)
        found.append(Sponsorship(sponsor, Sponsored(facts, f"children[{index}]"), relation_of(child)))
    return found


def relation_of(child: Child) -> str:
    """Give what a child is to its parent: born to, or adopted."""
    adopted = child.adopted_on is not None and not isinstance(child.adopted_on, Nothing)
    return ADOPTED if adopted else "child"


def _of_relatives(facts: Facts, section: Sponsor | None) -> list[Sponsorship]:
    """Give the sponsorships by relatives in Canada who are citizens or permanent residents, or may be."""
    profile = facts.profile
    if not profile.relatives_in_canada:
        return []
    found = []
    for index, relative in enumerate(profile.relatives_in_canada):
        if relative.canada_status == "other":
            continue
        sponsored = Sponsored(facts, relative.of or "applicant")
        if sponsored.at_home:
            continue
        relation = None if relative.relation is None else OTHER_SIDE[relative.relation]
        sponsor = SponsorFacts(facts, "relative", section, relative, f"relatives_in_canada[{index}]")
        found.append(Sponsorship(sponsor, sponsored, relation))
    return found
