"""Fields whose models are loaded only when a profile has them.

For type checkers these are the models themselves; at run time a declaration that knows where the
model is, so that a person without, say, a business does not wait for that section.
"""

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

if TYPE_CHECKING:
    from moveto_ca.nothing import Nothing
    from moveto_ca.profile.background import Background as _Background
    from moveto_ca.profile.business import Business as _Business
    from moveto_ca.profile.descent import CitizenshipEvent, Line
    from moveto_ca.profile.household import Child, Relative
    from moveto_ca.profile.household import Partner as _Partner
    from moveto_ca.profile.plans import Plans as _Plans
    from moveto_ca.profile.presence import Presence as _Presence
    from moveto_ca.profile.protection import Protection as _Protection
    from moveto_ca.profile.sponsor import Sponsor as _Sponsor

    Ancestry: TypeAlias = tuple[Line, ...] | None
    Background: TypeAlias = _Background | None
    Business: TypeAlias = _Business | None
    Children: TypeAlias = tuple[Child, ...] | None
    CitizenshipEvents: TypeAlias = tuple[CitizenshipEvent, ...] | None
    PartnerOrNone: TypeAlias = _Partner | Nothing | None
    Plans: TypeAlias = _Plans | None
    Presence: TypeAlias = _Presence | None
    Protection: TypeAlias = _Protection | None
    Relatives: TypeAlias = tuple[Relative, ...] | None
    Sponsor: TypeAlias = _Sponsor | None
else:
    from moveto_ca.profile.kinds import ObjectKind, many, some

    Ancestry = Annotated[Any, many(some(ObjectKind("descent:Ancestor")))]
    Background = Annotated[Any, ObjectKind("background:Background")]
    Business = Annotated[Any, ObjectKind("business:Business")]
    Children = Annotated[Any, many(ObjectKind("household:Child"))]
    CitizenshipEvents = Annotated[Any, many(ObjectKind("descent:CitizenshipEvent"))]
    PartnerOrNone = Annotated[Any, ObjectKind("household:Partner", null_means="none")]
    Plans = Annotated[Any, ObjectKind("plans:Plans")]
    Presence = Annotated[Any, ObjectKind("presence:Presence")]
    Protection = Annotated[Any, ObjectKind("protection:Protection")]
    Relatives = Annotated[Any, many(ObjectKind("household:Relative"))]
    Sponsor = Annotated[Any, ObjectKind("sponsor:Sponsor")]
