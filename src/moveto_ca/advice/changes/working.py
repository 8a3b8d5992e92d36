"""A year more of work, in Canada or at home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.advice.changes.possible import Possible
from moveto_ca.advice.changes.time import years_pass
from moveto_ca.advice.parts import Change
from moveto_ca.advice.told import with_applicant
from moveto_ca.dates import years_after
from moveto_ca.nothing import NOTHING
from moveto_ca.place_names import PROVINCES
from moveto_ca.profile.person import Job

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.advice.told import Told
    from moveto_ca.profile import Person, Profile

_FULL_TIME: Final = 40
_WINDOW: Final = 10
_TOUCHES: Final = ("applicant.work", "applicant.work_years")


def possible(told: Told) -> Iterator[Possible]:
    """Give a year more of work in the person's own occupation; nothing if the occupation is not known."""
    person = told.profile.applicant
    if told.own_occupation is None or person is None or (person.work is None and person.work_years is None):
        return
    noc = told.own_occupation.noc

    def in_canada(profile: Profile) -> Profile | None:
        return _with_year(told, profile, noc, in_canada=True)

    def at_home(profile: Profile) -> Profile | None:
        return _with_year(told, profile, noc, in_canada=False)

    yield Possible(
        Change("canadian-work-year", "A year of full-time work in Canada in your occupation", "work"),
        _TOUCHES,
        in_canada,
        "work in Canada",
        (1,),
    )
    where = told.province
    if where is not None and person.work is not None:

        def there(profile: Profile) -> Profile | None:
            changed = _with_year(told, profile, noc, in_canada=True)
            return (
                None if changed is None else with_applicant(changed, residence=where, canada_status="worker")
            )

        yield Possible(
            Change(
                "provincial-work-year",
                f"A year of full-time work in {PROVINCES.get(where, where)} in your occupation, living there",
                "work",
            ),
            (*_TOUCHES, "applicant.residence", "applicant.canada_status", "plans.ties"),
            there,
            "work in Canada",
            (2,),
            only=("provincial",),
        )
    yield Possible(
        Change(
            "foreign-work-year", "One more year of full-time work where you are, in your occupation", "work"
        ),
        _TOUCHES,
        at_home,
        "work abroad",
        (1,),
    )


def _with_year(told: Told, profile: Profile, noc: str, *, in_canada: bool) -> Profile | None:
    person = profile.applicant
    if person is None:
        return None
    later = years_pass(profile, 1, told.as_of, stops_work=in_canada)
    moved = later.applicant
    if moved is None:
        return None
    if moved.work is None:
        return _with_years_told(later, moved, in_canada=in_canada)
    if not in_canada and any(job.end is NOTHING and job.country not in (None, "CA") for job in moved.work):
        return later  # the job held now goes on for a year
    residence = person.residence
    country = "CA" if in_canada else "US" if residence is None or residence[:2] == "CA" else residence[:2]
    year = Job(
        noc=noc,
        country=country,
        employer_country=country,
        start=years_after(told.as_of, -1),
        end=NOTHING,
        hours_per_week=_FULL_TIME,
        paid=True,
        self_employed=False,
        own_company=False,
        while_full_time_student=False,
        authorized=True,
        duties_match=True,
        meets_noc_requirements=True,
    )
    return with_applicant(later, work=(*moved.work, year))


def _with_years_told(profile: Profile, person: Person, *, in_canada: bool) -> Profile | None:
    """Add a year to years told in sum: to those in Canada, which are recent, or to those abroad."""
    years = person.work_years
    if years is None:
        return None
    fields: dict[str, Any] = {}
    if in_canada:
        if years.canada is None:
            return None
        fields["canada"] = min(years.canada + 1, _WINDOW)
        if years.canada_last_3 is not None or years.canada == 0:
            fields["canada_last_3"] = min((years.canada_last_3 or 0) + 1, 3)
    else:
        if years.foreign is None:
            return None
        fields["foreign"] = min(years.foreign + 1, _WINDOW)
    return with_applicant(profile, work_years=years.model_copy(update=fields))
