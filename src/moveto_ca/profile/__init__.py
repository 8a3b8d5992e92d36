"""What a person tells the tool: the one place where input is validated.

``None`` is unknown; `NOTHING` is told: none, never, living, still going on. A list that is given
is complete, and ``()`` says that there is nothing. Lists are tuples; nothing changes once made.

The models of rare sections load on first use; ``from moveto_ca.profile import Plans`` finds each.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from moveto_ca.profile.base import Model
from moveto_ca.profile.language import LanguageResult, Languages, QuebecFrench
from moveto_ca.profile.person import Credential, Job, Licence, LivedIn, Person, WorkYears
from moveto_ca.profile.profile import Applicant, Profile

if TYPE_CHECKING:
    from moveto_ca.profile.background import (
        Background,
        Health,
        HealthPerson,
        Offence,
        PreviousRemoval,
        Unauthorized,
    )
    from moveto_ca.profile.business import Business, CanadaTrade
    from moveto_ca.profile.descent import Ancestor, CitizenshipEvent, Line
    from moveto_ca.profile.household import Child, ParentsDays, Partner, Relative
    from moveto_ca.profile.job_offer import JobOffer
    from moveto_ca.profile.plans import (
        Endorsement,
        ExpressEntryPlan,
        IntraCompany,
        Nomination,
        PlannedApplication,
        Plans,
        StudyAdmission,
        Tie,
    )
    from moveto_ca.profile.presence import Absence, Presence, StatusPeriod
    from moveto_ca.profile.protection import (
        PriorClaim,
        Protection,
        ProtectionEntry,
        ProtectionRelative,
        StageDates,
        Trip,
    )
    from moveto_ca.profile.schema import profile_schema
    from moveto_ca.profile.sponsor import Sponsor, SponsorCharge, SponsorConviction, SponsorRelative
    from moveto_ca.profile.stays import Activity, HomePurchase, Permit, ShortExemption, Visit

_WHERE = {
    name: module
    for module, names in {
        "background": "Background Health HealthPerson Offence PreviousRemoval Unauthorized",
        "business": "Business CanadaTrade",
        "descent": "Ancestor CitizenshipEvent Line",
        "household": "Child ParentsDays Partner Relative",
        "job_offer": "JobOffer",
        "plans": "Endorsement ExpressEntryPlan IntraCompany Nomination PlannedApplication Plans"
        " StudyAdmission Tie",
        "presence": "Absence Presence StatusPeriod",
        "protection": "PriorClaim Protection ProtectionEntry ProtectionRelative StageDates Trip",
        "schema": "profile_schema",
        "sponsor": "Sponsor SponsorCharge SponsorConviction SponsorRelative",
        "stays": "Activity HomePurchase Permit ShortExemption Visit",
    }.items()
    for name in names.split()
}

__all__ = [
    "Absence",
    "Activity",
    "Ancestor",
    "Applicant",
    "Background",
    "Business",
    "CanadaTrade",
    "Child",
    "CitizenshipEvent",
    "Credential",
    "Endorsement",
    "ExpressEntryPlan",
    "Health",
    "HealthPerson",
    "HomePurchase",
    "IntraCompany",
    "Job",
    "JobOffer",
    "LanguageResult",
    "Languages",
    "Licence",
    "Line",
    "LivedIn",
    "Model",
    "Nomination",
    "Offence",
    "ParentsDays",
    "Partner",
    "Permit",
    "Person",
    "PlannedApplication",
    "Plans",
    "Presence",
    "PreviousRemoval",
    "PriorClaim",
    "Profile",
    "Protection",
    "ProtectionEntry",
    "ProtectionRelative",
    "QuebecFrench",
    "Relative",
    "ShortExemption",
    "Sponsor",
    "SponsorCharge",
    "SponsorConviction",
    "SponsorRelative",
    "StageDates",
    "StatusPeriod",
    "StudyAdmission",
    "Tie",
    "Trip",
    "Unauthorized",
    "Visit",
    "WorkYears",
    "profile_schema",
]


def __getattr__(name: str) -> Any:
    """Load a model of a rare section on first use."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"moveto_ca.profile.{_WHERE[name]}"), name)
