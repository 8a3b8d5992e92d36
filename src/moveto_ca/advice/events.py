"""What happens on days ahead: birthdays, and the ends of tests, assessments and a status in Canada."""

from __future__ import annotations

from datetime import timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from moveto_ca.advice.told import with_applicant, with_partner
from moveto_ca.dates import completed_years, months_after, years_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.language import LanguageFacts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from moveto_ca.advice.parts import EventKind
    from moveto_ca.advice.told import Told
    from moveto_ca.profile import Credential, Profile
    from moveto_ca.rules.facts import PersonFacts

MONTHS: Final = 24
_ONE_DAY: Final = timedelta(days=1)
# One day would not do: who is born on 29 February and who is born on 1 March may share a birthday.
_NOT_YET: Final = timedelta(days=2)
_LANGUAGES: Final = {"english": "English", "french": "French"}
_ASSESSMENT: Final = "assessment"
# Nothing that is looked at turns on an age below this.
_YOUNGEST: Final = 17


class Event(NamedTuple):
    """Something that happens on a day ahead.

    Attributes:
        on: The day.
        kind: What kind of thing it is.
        who: Whose it is.
        text: What happens, in plain words.
        come: The profile on that day, every other test and assessment renewed.
        not_come: The same as if this had not happened yet.
    """

    on: date
    kind: EventKind
    who: str
    text: str
    come: Profile
    not_come: Profile


def last_day(as_of: date) -> date:
    """Give the last day that is looked ahead to."""
    return months_after(as_of, MONTHS)


def events(told: Told) -> list[Event]:
    """Give what happens from the day after the assessment up to the last day, the earliest first."""
    last = last_day(told.as_of)
    found = [event for event in _all(told) if told.as_of < event.on <= last]
    return sorted(found, key=attrgetter("on", "who", "text"))


def _all(told: Told) -> Iterator[Event]:
    for person in (told.facts.applicant, told.facts.partner):
        if person is not None and not isinstance(person, Nothing) and person.person is not None:
            yield from _birthdays(told, person)
            yield from _tests_end(told, person)
            yield from _assessments_end(told, person)
            yield from _status_ends(told, person)
    yield from _of_children(told)


def _birthdays(told: Told, person: PersonFacts) -> Iterator[Event]:
    born = None if person.person is None else person.person.birth_date
    if born is None:
        return
    name = "You turn" if person.path == "applicant" else "Your partner turns"
    for on, age in _ages(born, told.as_of):
        come = renewed(told, on)
        not_come = _with(come, person.path, birth_date=born + _NOT_YET)
        yield Event(on, "birthday", person.path, f"{name} {age}.", come, not_come)


def _ages(born: date, as_of: date) -> Iterator[tuple[date, int]]:
    """Give the birthdays ahead, and the age reached; one of 29 February falls on 1 March."""
    age = completed_years(born, as_of)
    while True:
        age += 1
        on = years_after(born, age)
        if completed_years(born, on) < age:
            on += _ONE_DAY
        if on > last_day(as_of):
            return
        yield on, age


def _of_children(told: Told) -> Iterator[Event]:
    children = told.profile.children or ()
    for place, child in enumerate(children):
        if child.birth_date is None:
            continue
        for on, age in _ages(child.birth_date, told.as_of):
            if age >= _YOUNGEST:
                come = renewed(told, on)
                younger = child.model_copy(update={"birth_date": child.birth_date + _NOT_YET})
                others = (*children[:place], younger, *children[place + 1 :])
                not_come = come.model_copy(update={"children": others})
                who, text = f"children[{place}]", f"Child {place + 1} turns {age}."
                yield Event(on, "child_birthday", who, text, come, not_come)


def _tests_end(told: Told, person: PersonFacts) -> Iterator[Event]:
    for language, name in _LANGUAGES.items():
        result = getattr(person, language)
        if isinstance(result, LanguageFacts) and result.usable and result.usable_until is not None:
            on = result.usable_until + _ONE_DAY
            text = f"{_whose(person)} {name} test result no longer counts from this day."
            come = renewed(told, on, but=(person.path, language))
            yield Event(on, "test_expires", person.path, text, come, renewed(told, on))


def _assessments_end(told: Told, person: PersonFacts) -> Iterator[Event]:
    years = person.rules.education.eca_years
    held = () if person.person is None else person.person.education or ()
    ends = {
        years_after(one.eca_date, years)
        for one in held
        if one.eca_date is not None and not isinstance(one.eca_date, Nothing) and one.eca is not False
    }
    for on in ends:
        text = f"{_whose(person)} credential assessment (ECA) no longer counts from this day."
        come = renewed(told, on, but=(person.path, _ASSESSMENT))
        yield Event(on, "assessment_expires", person.path, text, come, renewed(told, on))


def _status_ends(told: Told, person: PersonFacts) -> Iterator[Event]:
    until = None if person.person is None else person.person.status_until
    if until is None:
        return
    on = until + _ONE_DAY
    come = renewed(told, on)
    not_come = _with(come, person.path, status_until=on + _ONE_DAY)
    text = f"{_whose(person)} status in Canada has ended: its last day was {until}."
    yield Event(on, "status_ends", person.path, text, come, not_come)


def _whose(person: PersonFacts) -> str:
    return "Your" if person.path == "applicant" else "Your partner's"


def _with(profile: Profile, who: str, **fields: Any) -> Profile:
    changed = (with_partner if who == "partner" else with_applicant)(profile, **fields)
    return changed or profile


# --- Renewed in time ------------------------------------------------------------------------------


def renewed(told: Told, on: date, but: tuple[str, str] = ("", "")) -> Profile:
    """Give the profile with the tests and assessments renewed that count today and will not on a day.

    Args:
        told: The person.
        on: The day.
        but: Whose, and what, is not renewed.
    """
    profile = told.profile
    for person in (told.facts.applicant, told.facts.partner):
        if person is None or isinstance(person, Nothing) or person.person is None:
            continue
        own = but[1] if person.path == but[0] else ""
        fields: dict[str, Any] = {}
        languages = person.person.languages
        for language in _LANGUAGES:
            if languages and language != own and _runs_out(getattr(person, language), on):
                again = getattr(languages, language).model_copy(update={"date": on - _ONE_DAY})
                languages = languages.model_copy(update={language: again})
                fields["languages"] = languages
        if person.person.education and own != _ASSESSMENT:
            fields["education"] = tuple(_assessed_again(told, one, on) for one in person.person.education)
        if fields:
            profile = _with(profile, person.path, **fields)
    return profile


def _runs_out(result: LanguageFacts | Nothing | None, on: date) -> bool:
    """Tell whether a result that counts today no longer does on a day."""
    if not isinstance(result, LanguageFacts) or not result.usable or result.usable_until is None:
        return False
    return result.usable_until < on


def _assessed_again(told: Told, credential: Credential, on: date) -> Credential:
    """Give a credential with its assessment renewed, if that counts today and would not on the day."""
    given = credential.eca_date
    if given is None or isinstance(given, Nothing) or credential.eca is False:
        return credential
    end = years_after(given, told.facts.applicant.rules.education.eca_years)
    if not told.as_of < end <= on:
        return credential
    return credential.model_copy(update={"eca_date": on - _ONE_DAY})
