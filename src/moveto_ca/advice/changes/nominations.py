"""A nomination by a province, and the endorsements that other programmes ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.advice.changes.possible import Possible
from moveto_ca.advice.parts import Change
from moveto_ca.advice.told import QUEBEC, with_plans
from moveto_ca.place_names import PROVINCES
from moveto_ca.profile.plans import Endorsement, Nomination

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.advice.told import Told
    from moveto_ca.profile import Profile
    from moveto_ca.profile.plans import Plans

_PROVINCIAL: Final = ("provincial",)
_STREAMS: Final = "provincial-streams"
_STATUSES: Final = "provincial-statuses"
# A nomination counts within Express Entry always, or for those who have a profile there.
_LINKED: Final = frozenset({"yes", "optional"})
_TAKES: Final = frozenset({"open", "open_capped", "invitation"})


def possible(told: Told) -> Iterator[Possible]:
    """Give a nomination within Express Entry, and the endorsements."""
    yield from _nomination(told)
    yield from _endorsements(told)


def nominating_provinces(told: Told) -> list[str]:
    """Give the provinces with a stream that takes people on the day and counts within Express Entry."""
    found: dict[str, None] = {}
    for row in told.tables.rows(_STREAMS, on=told.as_of):
        if row["province"] is None or row["express_entry"] not in _LINKED:
            continue
        status = told.tables.row(_STATUSES, row.key[0], on=told.as_of)
        if status is not None and status["status"] in _TAKES:
            found[row["province"]] = None
    return list(found)


def _nomination(told: Told) -> Iterator[Possible]:
    """Give a nomination by the province that the person means to live in, or by another if it gives none.

    Another one is no change for a person with a job offer there: who moves away does not keep the job.
    """
    plans = told.profile.plans
    held = None if plans is None else plans.nomination
    where = told.province
    if where == QUEBEC or (held is not None and held.kind == "enhanced"):
        return
    provinces = nominating_provinces(told)
    if not provinces or (where not in provinces and _works_in(where, plans)):
        return
    if where is None:
        province, title = None, "A nomination by a province within Express Entry"
    elif where in provinces:
        province, title = where, f"A nomination by {PROVINCES.get(where, where)} within Express Entry"
    else:
        province, title = (
            provinces[0],
            (
                "A nomination within Express Entry by another province, to live there: "
                f"{PROVINCES.get(where, where)} has no open stream that gives one"
            ),
        )
    nomination = Nomination(kind="enhanced", province=province, date=told.as_of)

    def nominated(profile: Profile) -> Profile:
        settles = {} if province is None else {"province": province}
        return with_plans(profile, nomination=nomination, **settles)

    yield Possible(
        Change("nomination", title, "nomination"),
        ("plans.nomination",),
        nominated,
        "nomination",
    )


def _works_in(province: str | None, plans: Plans | None) -> bool:
    """Tell whether the person has a job offer in a province."""
    offers = () if plans is None else plans.job_offers or ()
    return province is not None and any(offer.province == province for offer in offers)


def _endorsements(told: Told) -> Iterator[Possible]:
    for kind, title in (
        ("atlantic", "An endorsement by an Atlantic province"),
        ("community", "A recommendation by a community"),
    ):
        endorsement = Endorsement(kind=kind, province=told.province, date=told.as_of)

        def endorsed(profile: Profile, added: Endorsement = endorsement) -> Profile:
            plans = profile.plans
            held = () if plans is None else plans.endorsements or ()
            return with_plans(profile, endorsements=(*held, added))

        yield Possible(
            Change(f"endorsement-{kind}", title, "nomination"),
            ("plans.endorsements",),
            endorsed,
            f"endorsement {kind}",
            only=_PROVINCIAL,
        )
