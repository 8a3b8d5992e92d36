"""Study in Canada, as the additional points of the ranking system count it.

Authority: Ministerial Instructions respecting the Express Entry system, s. 30; official tool.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import all_of, any_of, negation
from moveto_ca.rules.education import BACHELOR, INDEX, MASTERS, in_canada

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.person import Credential, Person
    from moveto_ca.rules.education import EducationRules


class CanadianStudy:
    """Study in Canada, for the additional points.

    Attributes:
        kind: ``none``, ``one_or_two`` or ``three_plus``; None if not known.
        certain: What counts whatever the answers to what was not told.
        needs: Names of the fields, below the person, that would settle it.
    """

    __slots__ = ("certain", "kind", "needs")

    def __init__(self, kind: str | None, needs: tuple[str, ...] = (), certain: str = "none") -> None:
        self.kind = kind
        self.certain = certain if kind is None else kind
        self.needs = needs


NO_STUDY: Final = CanadianStudy("none")


def canadian_study(person: Person, as_of: date, rules: EducationRules) -> CanadianStudy:
    """Tell which Canadian study counts for the additional points.

    Args:
        person: The person as told.
        as_of: Day on which it must be completed.
        rules: The figures of the day.

    Returns:
        The kind of study; the longest alone counts.
    """
    if person.canadian_study is not None:
        return CanadianStudy(person.canadian_study)
    if person.education is None:
        return CanadianStudy(None, ("canadian_study",))
    kind = "none"
    doubtful: list[tuple[bool | None, list[str]]] = []
    for place, credential in enumerate(person.education):
        completed = credential.completed
        if credential.level in {"none", "secondary"} or (completed is not None and completed > as_of):
            continue
        fact, missing = _counts_as_study(credential, rules)
        long = _is_long(credential, rules)
        if fact and long is not None:
            kind = "three_plus" if long or kind == "three_plus" else "one_or_two"
        elif fact is not False:
            doubtful.append((long, [f"education[{place}].{name}" for name in missing]))
    # A shorter study adds nothing to one that counts already.
    open_ = [names for long, names in doubtful if kind == "none" or long is not False]
    if kind == "three_plus" or not open_:
        return CanadianStudy(kind)
    return CanadianStudy(None, tuple(name for names in open_ for name in names), kind)


def _is_long(credential: Credential, rules: EducationRules) -> bool | None:
    """Tell whether a credential gives the higher points: three years, or a graduate degree of a year."""
    if credential.level is None:
        return None
    level = INDEX[credential.level]
    if level < MASTERS:
        return level >= BACHELOR
    # A graduate degree shorter than one academic year does not give the higher points.
    return credential.years is None or credential.years >= rules.academic_year


def _counts_as_study(credential: Credential, rules: EducationRules) -> tuple[bool | None, list[str]]:
    remote = _studied_in_waived_months(credential, rules)
    facts: dict[str, bool | None] = {
        "level": None if credential.level is None else True,
        "country": in_canada(credential),
        "mostly_language_study": negation(credential.mostly_language_study),
        "return_obligation": negation(credential.return_obligation),
        "full_time": any_of(credential.full_time, remote),
        "in_person_canada": any_of(credential.in_person_canada, remote),
    }
    return all_of(*facts.values()), [name for name, fact in facts.items() if fact is None]


def _studied_in_waived_months(credential: Credential, rules: EducationRules) -> bool | None:
    """Tell whether a part of the study fell into the months without presence."""
    started, completed = credential.started, credential.completed
    if (started is not None and started > rules.remote_to) or (
        completed is not None and completed < rules.remote_from
    ):
        return False
    if started is not None and completed is not None:
        return True
    known = completed if started is None else started
    return True if known is not None and rules.remote_from <= known <= rules.remote_to else None
