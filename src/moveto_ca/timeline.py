"""What cannot be true on the day of the assessment: births, tests and other past events still to come.

The models cannot see this, for they do not know the day. What an ancestor did after that day is
no error: an assessment as of an earlier day asks what held then.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from moveto_ca.dates import DateSpan, completed_years
from moveto_ca.nothing import NOTHING
from moveto_ca.problems import InputProblem, is_private, path_text
from moveto_ca.profile import Model, Person, Profile
from moveto_ca.profile.base import key_of

OLDEST: Final = 120
"""The greatest age of a living person, in years."""

_Steps = tuple[str | int, ...]

_PAST: Final[dict[str, tuple[str, ...]]] = {
    "Absence": ("left",),
    "Ancestor": ("birth_date",),
    "Applicant": (
        "birth_date",
        "permanent_resident_since",
        "citizen_since",
        "biometrics_given_on",
        "trade_qualified_since",
    ),
    "Child": ("birth_date", "adopted_on", "married_on"),
    "CitizenshipEvent": ("date",),
    "Credential": ("started", "completed", "eca_date"),
    "Endorsement": ("date",),
    "ExpressEntryPlan": ("submitted_at", "invited_on"),
    "Job": ("start",),
    "LanguageResult": ("date",),
    "LivedIn": ("from_",),
    "Nomination": ("date",),
    "Offence": ("act_date", "conviction_date"),
    "Partner": (
        "birth_date",
        "permanent_resident_since",
        "citizen_since",
        "biometrics_given_on",
        "trade_qualified_since",
        "since",
        "cohabiting_since",
        "separated_since",
        "earlier_marriage_ended",
    ),
    "PreviousRemoval": ("enforceable_on", "date"),
    "PriorClaim": ("date",),
    "Protection": ("claim_date", "claim_filed_online"),
    "ProtectionEntry": ("date",),
    "Sponsor": ("birth_date", "permanent_resident_since", "citizen_since", "earlier_partner_landed_on"),
    "StageDates": ("referred", "reasons_received", "rpd_rejected", "rad_rejected", "prra_mailed"),
    "StatusPeriod": ("from_",),
    "Trip": ("from_",),
    "Unauthorized": ("ended",),
}
"""For each model, the dates of what has already happened if it is told at all."""


def check_against(profile: Profile, as_of: date) -> list[InputProblem]:
    """Find what cannot be true on the day of the assessment.

    Args:
        profile: A profile that is right by itself.
        as_of: Day of the assessment.

    Returns:
        Every contradiction: events in the future, impossible ages, events before the person's
        birth, parents younger than their children. Empty if there is none.
    """
    if _plainly_possible(profile, as_of):
        return list({each.path: each for each in _parents_younger_than_children(profile)}.values())
    found = [
        *_still_to_come(profile, as_of),
        *_too_old(profile, as_of),
        *_before_birth(profile, as_of),
        *_parents_younger_than_children(profile),
    ]
    return list({problem.path: problem for problem in reversed(found)}.values())[::-1]


def _plainly_possible(profile: Profile, as_of: date) -> bool:
    """Tell at a glance that nothing is still to come, nobody too old, and nothing before anybody's birth.

    Where it says no, something may be wrong; where and what, only a look at each place can tell.
    """
    latest_birth, earliest_event = date.min, date.max
    seen: list[Model] = [profile]
    for model in seen:
        for held in model.__dict__.values():
            if isinstance(held, Model):
                seen.append(held)
            elif held.__class__ is tuple:
                seen.extend(_models_in(held))
        own = type(model).__name__ != "Ancestor"
        for name in _PAST.get(type(model).__name__, ()):
            told = getattr(model, name)
            if told is None:
                continue
            first, last = _first_day(told), _last_day(told)
            if first is not None and first > as_of:
                return False
            if own and last is not None and name != "birth_date":
                earliest_event = min(earliest_event, last)
        if own:
            told = getattr(model, "birth_date", None)
            born = _born_from(model, as_of)[0] if isinstance(model, Person) else None
            if isinstance(told, date) and as_of.year - told.year > OLDEST:
                return False
            if born is not None:
                latest_birth = max(latest_birth, born)
    return latest_birth <= earliest_event


def _models_in(items: tuple[Any, ...]) -> Iterator[Model]:
    for item in items:
        if isinstance(item, Model):
            yield item
        elif isinstance(item, tuple):
            yield from _models_in(item)


def _models(value: Any, steps: _Steps = ()) -> Iterator[tuple[_Steps, Model]]:
    """Walk all objects of a profile, each with its place."""
    if isinstance(value, Model):
        yield steps, value
        for name, held in value.__dict__.items():
            yield from _models(held, (*steps, key_of(name)))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _models(item, (*steps, index))


def _first_day(value: Any) -> date | None:
    """Give the earliest day on which something told may have been; None if it is unknown or never was."""
    if value is None or value is NOTHING:
        return None
    if isinstance(value, DateSpan):
        return value.first
    day: date = value.date() if hasattr(value, "date") else value
    return day


def _last_day(value: Any) -> date | None:
    return value.last if isinstance(value, DateSpan) else _first_day(value)


def _still_to_come(profile: Profile, as_of: date) -> Iterator[InputProblem]:
    for steps, model in _models(profile):
        for name in _PAST.get(type(model).__name__, ()):
            day = _first_day(getattr(model, name))
            if day is not None and day > as_of:
                yield InputProblem(
                    path_text((*steps, key_of(name))),
                    f"is after the day of the assessment ({as_of})",
                    None if is_private(steps) else str(day),
                    f"a day up to {as_of}",
                )


def _too_old(profile: Profile, as_of: date) -> Iterator[InputProblem]:
    for steps, model in _models(profile):
        born = getattr(model, "birth_date", None)
        living = type(model).__name__ != "Ancestor"
        if living and isinstance(born, date) and born <= as_of and completed_years(born, as_of) > OLDEST:
            message = f"makes an age of {completed_years(born, as_of)} on {as_of}; the most is {OLDEST}"
            yield InputProblem(path_text((*steps, "birth_date")), message, str(born))


def _before_birth(profile: Profile, as_of: date) -> Iterator[InputProblem]:
    """Find what a person is said to have done before being born."""
    for steps, model in _models(profile):
        if not isinstance(model, Person):
            continue
        born, by = _born_from(model, as_of)
        if born is None:
            continue
        for inner, told in _models(model):
            for name in _PAST.get(type(told).__name__, ()):
                day = _last_day(getattr(told, name))
                own = name != "birth_date" and type(told).__name__ != "Ancestor"
                if own and day is not None and day < born:
                    path = path_text((*steps, *inner, key_of(name)))
                    yield InputProblem(path, f"is before the person was born, by '{by}'", str(day))


def _born_from(person: Person, as_of: date) -> tuple[date | None, str]:
    """Give the first day on which a person can have been born, and the field that tells it."""
    if person.birth_date is not None:
        return person.birth_date, "birth_date"
    if person.age is None:
        return None, ""
    # Someone of that age was born within the year before the birthday reached.
    return date(as_of.year - person.age - 1, 1, 1), "age"


def _parents_younger_than_children(profile: Profile) -> Iterator[InputProblem]:
    """Find ancestors born after the person below them, in every line of the applicant and the partner."""
    partner = profile.partner or None
    for steps, person, ancestry in (
        ((), profile.applicant, profile.ancestry),
        (("partner",), partner, partner.ancestry if partner else None),
    ):
        for number, line in enumerate(ancestry or ()):
            below: Any = person.birth_date if person else None
            for generation, ancestor in enumerate(line):
                born, limit = _first_day(ancestor.birth_date), _last_day(below)
                path = path_text((*steps, "ancestry", number, generation, "birth_date"))
                if born is not None and limit is not None and born >= limit:
                    yield InputProblem(
                        path, f"is not before the child's birth ({below})", str(ancestor.birth_date)
                    )
                below = ancestor.birth_date
