"""The profile: the applicant, the people around, and one section for each subject."""

from collections.abc import Mapping
from typing import Annotated, Any, Final

from moveto_ca.problems import PRIVATE
from moveto_ca.profile import kinds, lazy
from moveto_ca.profile.base import Model
from moveto_ca.profile.fields import YesNo
from moveto_ca.profile.person import Person

_SAFETY: Final = "safety"


class Applicant(Person):
    """The applicant: a person, and what the own birth and citizenship need beyond."""

    foundling: YesNo = None
    """Whether found as a deserted child in Canada."""
    parents_married: YesNo = None
    """Whether the applicant's parents were married at the birth."""
    foreign_diplomat_parent: YesNo = None
    """Whether a parent was a foreign diplomat with immunity at the birth."""
    parent_citizen_or_resident_at_birth: YesNo = None
    """Whether, at that birth, the other parent was a citizen or permanent resident of Canada."""
    citizenship_events: lazy.CitizenshipEvents = None
    """Registrations, grants and losses of the applicant's own citizenship."""


class Profile(Model):
    """All that a person has told. Everything is optional."""

    applicant: Annotated[Applicant | None, kinds.ObjectKind(Applicant)] = None
    """The person who wants to move."""
    partner: lazy.PartnerOrNone = None
    """Husband, wife or partner; null: none."""
    children: lazy.Children = None
    """Every child of the applicant and of the partner; an empty list: none."""
    relatives_in_canada: lazy.Relatives = None
    """Relatives of either in Canada; an empty list: none."""
    ancestry: lazy.Ancestry = None
    """The applicant's lines of descent, each from the parent up."""
    sponsor: lazy.Sponsor = None
    """Who sponsors a member of the family, and what touches the right to."""
    presence: lazy.Presence = None
    """Status in Canada and absences, for the count of days."""
    plans: lazy.Plans = None
    """What the person wants, has arranged and intends."""
    business: lazy.Business = None
    """Business experience, means and intentions."""
    protection: lazy.Protection = None
    """What the gates to a refugee claim need; filled only with explicit consent, saved only if asked for."""
    background: lazy.Background = None
    """Offences, health, removals and other bars."""

    def to_dict(self, include_protection: bool = False) -> dict[str, Any]:
        """Give the profile in plain JSON types: only what is known, `NOTHING` as ``None``.

        Args:
            include_protection: Also give the protection section, which is left out unless asked for.
        """
        told = super().to_dict()
        return told if include_protection else without_protection(told)


def without_protection(document: Mapping[str, Any]) -> dict[str, Any]:
    """Give a plain document without what concerns protection: the section, and the aim of being safe.

    Args:
        document: A profile in plain JSON types; it is not changed.
    """
    kept = {name: value for name, value in document.items() if name != PRIVATE}
    plans = kept.get("plans")
    if isinstance(plans, Mapping) and isinstance(plans.get("aims"), list) and _SAFETY in plans["aims"]:
        aims = [aim for aim in plans["aims"] if aim != _SAFETY]
        rest = {name: value for name, value in plans.items() if name != "aims"}
        kept["plans"] = {**rest, "aims": aims} if aims else rest
    return kept
