"""The profile: the applicant, the people around, and one section for each subject."""

from typing import Annotated, Any

from moveto_ca.profile import kinds, lazy
from moveto_ca.profile.base import Model
from moveto_ca.profile.fields import YesNo
from moveto_ca.profile.person import Person


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
        if not include_protection:
            told.pop("protection", None)
        return told
