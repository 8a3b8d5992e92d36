"""People whose advice the tests look at."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moveto_ca.advice.advise import advise
from moveto_ca.advice.changes import possible_changes
from moveto_ca.advice.told import Told
from moveto_ca.intake import parse_profile, read_profile_file
from moveto_ca.rules.assess import assess
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF, ROOT

if TYPE_CHECKING:
    from moveto_ca.advice.parts import Advice, Lever
    from moveto_ca.profile import Profile
    from moveto_ca.report import Report


def example(number: str) -> Profile:
    """Give the profile of an example by its number."""
    (path,) = Path(ROOT, "examples").glob(f"{number}-*.json")
    return read_profile_file(path)


def changed(profile: Profile, **sections: Any) -> Profile:
    """Give a profile with other sections or facts, written as in a file."""
    document: dict[str, Any] = deepcopy(profile.to_dict())
    for path, value in sections.items():
        *way, last = path.split("__")
        at = document
        for step in way:
            at = at.setdefault(step, {})
        at[last] = value
    return parse_profile(document)


def report_of(profile: Profile) -> Report:
    return assess(profile, as_of=AS_OF)


def advice_for(profile: Profile) -> Advice:
    return advise(profile, report_of(profile), AS_OF)


def of_stream(advice: Advice, stream: str) -> dict[tuple[str, ...], Lever]:
    """Give the levers of a stream by the ids of their changes."""
    return {
        tuple(change.id for change in lever.changes): lever
        for lever in advice.levers
        if lever.stream == stream
    }


def by_hand(profile: Profile, lever: Lever) -> Profile:
    """Make the changes of a lever again, one after the other."""
    told = Told(profile, AS_OF, PACKAGED)
    made = {one.change.id: one for one in possible_changes(told, report_of(profile))}
    for change in lever.changes:
        after = made[change.id].make(profile)
        assert after is not None
        profile = after
    return profile
