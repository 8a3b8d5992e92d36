"""A next credential, earned in Canada or at home, and the assessment of one that is held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from moveto_ca.advice.changes.possible import Possible
from moveto_ca.advice.changes.time import years_pass
from moveto_ca.advice.parts import Change
from moveto_ca.advice.told import with_applicant, with_partner
from moveto_ca.dates import years_after
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.place_names import PROVINCES
from moveto_ca.profile.person import Credential
from moveto_ca.rules import education as levels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.advice.told import Told
    from moveto_ca.profile import Profile
    from moveto_ca.rules.facts import PersonFacts

_CANADA: Final = "CA"
_MONTHS: Final = 12
_PROVINCIAL: Final = ("provincial",)
# Where it does not matter in which province of Canada somebody studied.
_WHEREVER: Final = ("express-entry", "cusma", "business", "family", "other-work", "study")
_TOUCHES: Final = ("applicant.education", "applicant.education_level", "applicant.canadian_study")


class _Next(NamedTuple):
    """A credential that follows on those held: its level, the usual length in years, its name."""

    level: str
    years: int
    name: str


_ONE_YEAR: Final = _Next("one_year", 1, "one-year certificate or diploma")
_TWO_YEAR: Final = _Next("two_year", 2, "two-year diploma")
_BACHELOR: Final = _Next("bachelor", 4, "bachelor's degree")
_MASTERS: Final = _Next("masters", 2, "master's degree")
_DOCTORATE: Final = _Next("doctoral", 4, "doctorate")

# What can follow on the highest credential completed.
_AFTER: Final[dict[int, tuple[_Next, ...]]] = {
    levels.NONE: (),
    levels.SECONDARY: (_ONE_YEAR, _TWO_YEAR, _BACHELOR),
    levels.ONE_YEAR: (_TWO_YEAR, _BACHELOR),
    levels.TWO_YEAR: (_BACHELOR,),
    levels.BACHELOR: (_ONE_YEAR, _MASTERS),
    levels.TWO_OR_MORE: (_ONE_YEAR, _MASTERS),
    levels.MASTERS: (_ONE_YEAR, _DOCTORATE),
    levels.DOCTORAL: (_ONE_YEAR,),
}
_DEGREES: Final = ("bachelor", "masters", "doctoral")
_GRADUATE: Final = ("masters", "doctoral")


def possible(told: Told) -> Iterator[Possible]:
    """Give the credentials that could follow, and the assessments that are missing."""
    yield from _assessments(told)
    education = told.facts.applicant.education
    if education is None or education.held is None:
        return
    for following in _AFTER[education.held]:
        yield from _in_canada(told, following)
        if levels.INDEX[following.level] > education.held or following is _ONE_YEAR:
            yield _study(told, following, "at-home", "at home, with its assessment (ECA)")


def _in_canada(told: Told, following: _Next) -> Iterator[Possible]:
    """Give a credential of the province that the person means to live in: provinces count only their own.

    Where none was told, what it does for a province's programme is named apart.
    """
    where = told.province
    if where in PROVINCES:
        yield _study(told, following, "in-canada", f"in {PROVINCES[where]}")
        return
    yield _study(told, following, "in-canada", "in Canada", only=_WHEREVER)
    yield _study(told, following, "in-province", "in the province of the programme", only=_PROVINCIAL)


def _study(
    told: Told, following: _Next, name: str, where: str, *, only: tuple[str, ...] | None = None
) -> Possible:
    in_canada = name != "at-home"

    def make(profile: Profile) -> Profile | None:
        return _with_credential(told, profile, following, in_canada=in_canada)

    years = "a year" if following.years == 1 else f"{following.years} years"
    return Possible(
        Change(
            f"{following.level.replace('_', '-')}-{name}",
            f"A {following.name} {where}, after {years} of study",
            "study",
        ),
        _TOUCHES,
        make,
        "study in Canada" if in_canada else "study at home",
        (following.years,),
        only,
    )


def _with_credential(told: Told, profile: Profile, following: _Next, *, in_canada: bool) -> Profile | None:
    person = profile.applicant
    if person is None or (person.education is None and person.education_level is None):
        return None
    later = years_pass(profile, following.years, told.as_of, stops_work=True)
    if person.education is None:
        return with_applicant(later, **_level_told(told, following, in_canada=in_canada))
    residence = person.residence or "US"
    shared: dict[str, Any] = {
        "level": following.level,
        "started": years_after(told.as_of, -following.years),
        "completed": told.as_of,
        "years": following.years,
        "full_time": True,
        "university": following.level in _DEGREES,
        "accredited": True,
        "prior_degree_required": following.level in _GRADUATE,
        "mostly_language_study": False,
        "return_obligation": False,
    }
    if in_canada:
        credential = Credential(
            country=_CANADA,
            province=told.province,
            in_person_canada=True,
            months_present=min(following.years, 2) * _MONTHS,
            **shared,
        )
    else:
        home = "US" if residence[:2] == _CANADA else residence[:2]
        credential = Credential(country=home, in_person_canada=False, eca=True, eca_date=told.as_of, **shared)
    return with_applicant(later, education=(*person.education, credential))


def _level_told(told: Told, following: _Next, *, in_canada: bool) -> dict[str, Any]:
    """Give the level that results, for those who told only the level as Canada assesses it."""
    held = told.facts.applicant.education
    level = levels.INDEX[following.level]
    before = levels.NONE if held is None or held.held is None else held.held
    if following is _ONE_YEAR and before == levels.BACHELOR:
        level = levels.TWO_OR_MORE
    fields: dict[str, Any] = {"education_level": levels.LEVELS[max(level, before)]}
    if in_canada:
        fields["canadian_study"] = "one_or_two" if following.years < 3 else "three_plus"
    return fields


def _assessments(told: Told) -> Iterator[Possible]:
    for person in (told.facts.applicant, told.facts.partner):
        if person is None or isinstance(person, Nothing):
            continue
        partner = person.path == "partner"
        if partner and told.partner is not None and told.partner.accompanies is False:
            continue
        education = person.education
        if education is not None and education.eca_needed and not education.eca_usable:
            yield _assessment(told, person, partner=partner)


def _assessment(told: Told, person: PersonFacts, *, partner: bool) -> Possible:
    def make(profile: Profile) -> Profile | None:
        of: Any = getattr(profile, person.path)
        if of is None or of is NOTHING or of.education is None:
            return None
        assessed = tuple(
            credential
            if credential.country == _CANADA
            else credential.model_copy(update={"eca": True, "eca_date": told.as_of})
            for credential in of.education
        )
        change = with_partner if partner else with_applicant
        return change(profile, education=assessed)

    whose = "your partner's studies" if partner else "your studies"
    return Possible(
        Change(
            "partner-credential-assessment" if partner else "credential-assessment",
            f"An assessment (ECA) of {whose} outside Canada that confirms them",
            "partner" if partner else "papers",
        ),
        (f"{person.path}.education",),
        make,
        f"{person.path} assessment",
    )
