"""Papers, money, a place at a school, and where to live."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.advice.changes.possible import Possible
from moveto_ca.advice.parts import Change
from moveto_ca.advice.told import QUEBEC, with_applicant, with_plans
from moveto_ca.place_names import PROVINCES
from moveto_ca.profile.plans import StudyAdmission

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.advice.told import Told
    from moveto_ca.profile import Profile
    from moveto_ca.report import Report

_FUNDS: Final = "funds"
_STUDY: Final = ("study",)
_FAMILY: Final = ("family",)
_OUTSIDE_QUEBEC: Final = "CA-ON"


def possible(told: Told, report: Report) -> Iterator[Possible]:
    """Give the papers, the money, the place at a school and the move that could help."""
    yield from _certificate(told)
    yield from _funds(told, report)
    yield from _admission(told)
    yield from _living(told)


def _certificate(told: Told) -> Iterator[Possible]:
    """Give a certificate of qualification to somebody who works in a trade."""
    person, own = told.profile.applicant, told.own_occupation
    if own is None or not own.trade or person is None or person.certificate_of_qualification:
        return

    def certified(profile: Profile) -> Profile:
        return with_applicant(profile, certificate_of_qualification=True)

    yield Possible(
        Change(
            "trade-certificate", "A certificate of qualification in your trade, from a province", "papers"
        ),
        ("applicant.certificate_of_qualification",),
        certified,
        "trade-certificate",
    )


def _funds(told: Told, report: Report) -> Iterator[Possible]:
    """Give each amount of money that a programme asks for and that the person has not told of."""
    plans = told.profile.plans
    held = None if plans is None else plans.funds_cad
    for amount in sorted(_required(report)):
        if held is not None and held >= amount:
            continue

        def saved(profile: Profile, amount: int = amount) -> Profile:
            return with_plans(profile, funds_cad=amount)

        yield Possible(
            Change(f"funds-{amount}", f"CAD {amount:,} in free savings in all", "money"),
            ("plans.funds_cad",),
            saved,
            "funds",
            (amount,),
        )


def _required(report: Report) -> set[int]:
    """Give the amounts that the streams ask for whose condition about money is not met or not known."""
    found = set()
    for route in report.routes:
        for stream in route.streams:
            if any(c.id == _FUNDS and c.outcome in ("not_met", "unknown") for c in stream.conditions):
                funds: Any = stream.measures.get("funds")
                amount = funds.get("required_cad") if isinstance(funds, dict) else None
                if amount is not None:
                    found.add(int(amount))
    return found


def _admission(told: Told) -> Iterator[Possible]:
    plans = told.profile.plans
    held = None if plans is None else plans.study_admission
    complete = held is not None and held.dli and held.confirmed and held.attestation
    if complete:
        return

    def admitted(profile: Profile) -> Profile:
        now = None if profile.plans is None else profile.plans.study_admission
        place = now or StudyAdmission(public=True, months=24)
        better = place.model_copy(update={"dli": True, "confirmed": True, "attestation": True})
        return with_plans(profile, study_admission=better)

    yield Possible(
        Change(
            "study-place",
            "A confirmed place at a Canadian school that may take foreign students, with the letter of "
            "the province",
            "study",
        ),
        ("plans.study_admission",),
        admitted,
        "study-place",
        only=_STUDY,
    )


def _living(told: Told) -> Iterator[Possible]:
    """Give a life outside Quebec to whoever is bound there; a return to whoever sponsors from abroad."""
    if told.province == QUEBEC:

        def elsewhere(profile: Profile) -> Profile:
            return with_plans(profile, province=_OUTSIDE_QUEBEC, community=None)

        yield Possible(
            Change(
                "outside-quebec",
                f"Settling outside Quebec, in {PROVINCES[_OUTSIDE_QUEBEC]} for example",
                "place",
            ),
            ("plans.province",),
            elsewhere,
            "outside-quebec",
        )
    sponsor = told.profile.sponsor
    if sponsor is not None and sponsor.will_live_in_canada is not True:

        def returning(profile: Profile) -> Profile | None:
            held = profile.sponsor
            if held is None:
                return None
            changed = held.model_copy(update={"will_live_in_canada": True})
            return profile.model_copy(update={"sponsor": changed})

        yield Possible(
            Change("sponsor-returns", "A sponsor who will live in Canada", "place"),
            ("sponsor.will_live_in_canada",),
            returning,
            "sponsor-returns",
            only=_FAMILY,
        )
