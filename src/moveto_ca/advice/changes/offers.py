"""A job offer in one's own occupation, and what can be had for an offer held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.advice.changes.possible import Possible
from moveto_ca.advice.parts import Change
from moveto_ca.advice.told import with_plans
from moveto_ca.place_names import PROVINCES
from moveto_ca.profile.job_offer import JobOffer
from moveto_ca.rules.occupations import cusma_professions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from moveto_ca.advice.told import Told
    from moveto_ca.profile import Profile

_OFFERS: Final = ("plans.job_offers",)
_PROVINCIAL: Final = ("provincial",)
_CUSMA: Final = ("cusma",)
# Where the province of an offer does not matter; CUSMA asks for one in a listed profession.
_ANYWHERE: Final = ("express-entry", "other-work", "study", "business")
_IN_A_PROVINCE: Final = (*_ANYWHERE, "provincial")
_CERTAIN_ENOUGH: Final = ("high", "medium")
_MOST_PROFESSIONS: Final = 3

# An offer as an employer who is serious makes it.
_GOOD: Final[dict[str, Any]] = {
    "full_time": True,
    "permanent": True,
    "seasonal": False,
    "paid": True,
    "genuine": True,
    "arrangement": "employee",
    "owner_share_percent": 0,
    "partner_share_percent": 0,
    "licence_obtainable": True,
    "employer_barred": False,
}


def possible(told: Told) -> Iterator[Possible]:
    """Give the offers that the person could find, and what an offer held could still gain."""
    plans = told.profile.plans
    if plans is not None and plans.job_offers:
        yield from _better(told)
    elif told.own_occupation is not None:
        yield from _new(told)


def _new(told: Told) -> Iterator[Possible]:
    """Give offers in the person's own occupation: to stay, for a time as a profession, in a province."""
    noc = _noc(told)
    words = "A full-time job offer without an end, in your occupation"
    where = told.province
    only = _ANYWHERE if where is None else _IN_A_PROVINCE
    yield _offer("job-offer", _in(words, where), (1, 0, 0), _with(noc, province=where, lmia=False), only=only)
    yield _offer(
        "job-offer-lmia",
        f"{_in(words, where)}, with a labour market impact assessment (LMIA)",
        (1, 1, 0),
        _with(noc, province=where, lmia=True),
        only=only,
    )
    if where is not None:
        yield _offer(
            "job-offer-designated",
            f"{_in(words, where)}, from a designated employer",
            (1, 0, 1),
            _with(noc, province=where, lmia=False, designated_employer=True),
            only=_PROVINCIAL,
        )
    for profession in _professions(told, noc):
        yield _offer(
            f"job-offer-{profession['profession'].replace('_', '-')}",
            _in(f"A full-time job offer as {profession['title'].lower()}, for a set time", where),
            (1, 0, 0),
            _with(
                noc,
                province=where,
                lmia=False,
                permanent=False,
                months=24,
                profession=profession["profession"],
                within_entry_limits=True,
            ),
            only=_CUSMA,
        )
    if where is None:
        for code, name in PROVINCES.items():
            yield _offer(
                f"job-offer-{code[3:].lower()}",
                f"{words}, in {name}",
                (1, 0, 0),
                _with(noc, province=code, lmia=False),
                only=_PROVINCIAL,
            )


def _noc(told: Told) -> str:
    own = told.own_occupation
    return "" if own is None else own.noc


def _in(words: str, province: str | None) -> str:
    return words if province is None else f"{words}, in {PROVINCES.get(province, province)}"


def _professions(told: Told, noc: str) -> list[dict[str, Any]]:
    """Give the professions of the CUSMA list that the person's occupation usually falls under."""
    listed = cusma_professions(told.tables, noc, told.as_of)
    return [one for one in listed if one["confidence"] in _CERTAIN_ENOUGH][:_MOST_PROFESSIONS]


def _with(noc: str, **terms: Any) -> Callable[[Profile], Profile | None]:
    """Make the change that adds an offer of these terms."""
    offer = JobOffer(noc=noc, **{**_GOOD, **terms})

    def make(profile: Profile) -> Profile:
        plans = profile.plans
        held = () if plans is None else plans.job_offers or ()
        return with_plans(profile, job_offers=(*held, offer))

    return make


def _offer(
    name: str,
    title: str,
    size: tuple[float, ...],
    make: Callable[[Profile], Profile | None],
    *,
    only: tuple[str, ...] | None = None,
) -> Possible:
    return Possible(Change(name, title, "offer"), _OFFERS, make, "offer", size, only)


def _better(told: Told) -> Iterator[Possible]:
    """Give what the first offer held could still gain."""
    plans = told.profile.plans
    offer = plans.job_offers[0] if plans is not None and plans.job_offers else None
    if offer is None:
        return
    if offer.lmia is not True:
        yield _gain("offer-lmia", "A labour market impact assessment (LMIA) for your offer", lmia=True)
    if offer.permanent is not True or offer.full_time is not True:
        yield _gain(
            "offer-permanent",
            "Your offer made full-time and without an end",
            permanent=True,
            full_time=True,
            seasonal=False,
            months=None,
        )
    if offer.licence_obtainable is not True and offer.regulated is not False:
        yield _gain("offer-licence", "The licence that your job needs there", licence_obtainable=True)
    if offer.designated_employer is not True:
        yield _gain(
            "offer-designated",
            "Your employer designated by the province or community",
            designated_employer=True,
        )
    if offer.genuine is not None and not offer.genuine:
        yield _gain(
            "offer-genuine", "An employer who shows that the work is needed and can be paid", genuine=True
        )


def _gain(name: str, title: str, **terms: Any) -> Possible:
    def make(profile: Profile) -> Profile | None:
        plans = profile.plans
        if plans is None or not plans.job_offers:
            return None
        first, *others = plans.job_offers
        return with_plans(profile, job_offers=(first.model_copy(update=terms), *others))

    return Possible(Change(name, title, "offer"), _OFFERS, make, name)
