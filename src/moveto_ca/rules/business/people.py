"""What provincial streams ask of the person: language, schooling, age, lawful status, studies there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.business.need import NeedKind
from moveto_ca.rules.conditions import all_of, any_of
from moveto_ca.rules.language import at_least_in_all
from moveto_ca.rules.quebec_french import READ_FROM_NCLC, French

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.business.need import Need
    from moveto_ca.rules.business.situation import Situation

_NO_STATUS: Final = "none"
UNITED_STATES: Final = "US"

_ORAL: Final = "applicant.languages.quebec_french.oral"


def language(situation: Situation, level: int) -> bool | None:
    """Tell whether one official language reaches a level in all four skills; None if not known."""
    return any_of(
        *(None if levels is None else at_least_in_all(levels, level) for levels in situation.levels)
    )


def language_paths(situation: Situation) -> tuple[str, ...]:
    """Name what would settle a language; of two untold ones English alone is asked about first."""
    needs = situation.language_needs
    both_untold = situation.languages == (None, None)
    return needs[:1] if both_untold else needs


def _language(situation: Situation, need: Need) -> Condition:
    levels = situation.levels
    estimated = situation.estimated
    key = (levels, estimated, situation.language_needs)
    kept = need.kept(key)
    if kept is not None:
        return kept
    assert need.amount is not None  # noqa: S101 - every row of this kind has a level
    fact = language(situation, need.amount)
    if fact and need.conflict is not None:
        higher = language(situation, need.conflict)
        if not higher:
            return need.open(
                key,
                "{0} Sources differ: one asks for level {1}, another for {2}. Ask the province.",
                levels_in_words(situation),
                need.amount,
                need.conflict,
            )
    needs = language_paths(situation) if fact is None else ()
    return need.say(
        key,
        fact,
        "{0}",
        levels_in_words(situation),
        needs=needs,
        estimated=estimated and bool(fact),
        figures=(need.amount, need.conflict),
    )


def levels_in_words(situation: Situation) -> str:
    """Say which levels count, listening, reading, writing and speaking in this order."""
    said = []
    for name, levels, result in zip(
        ("English", "French"), situation.levels, situation.languages, strict=True
    ):
        if levels is None or isinstance(result, Nothing):
            continue
        shown = ", ".join(
            "not told" if one is None else "below 4" if one == 0 else str(one) for one in levels
        )
        said.append(f"{name} (listening, reading, writing, speaking): {shown}.")
    return " ".join(said) or "No language test that counts was told of."


def _quebec_french(situation: Situation, need: Need) -> Condition:
    """Tell whether the spoken French is good enough; NCLC levels are read as levels of Quebec's scale."""
    person = situation.person
    languages = None if person is None else person.languages
    none_at_all = languages is not None and isinstance(languages.french, Nothing)
    french = French(situation.facts.applicant)
    scale = None if languages is None else languages.quebec_french
    told = scale is not None and scale.oral is not None
    key = (french.oral, none_at_all, told)
    kept = need.kept(key)
    if kept is not None:
        return kept
    assert need.amount is not None  # noqa: S101 - every row of this kind has a level
    if french.oral is None:
        return need.say(key, None, "You did not say your spoken French on Quebec's scale.", needs=(_ORAL,))
    if none_at_all and not told:
        return need.say(key, False, "You said that you have no French.")
    found = "Spoken French on Quebec's scale: level {0}."
    if not told:
        found += f" {READ_FROM_NCLC}"
    return need.say(key, french.oral >= need.amount, found, french.oral, estimated=not told)


def _age(situation: Situation, need: Need) -> Condition:
    age = situation.age
    kept = need.kept(age)
    if kept is not None:
        return kept
    if age is None:
        return need.say(age, None, "You did not say how old you are.", needs=("applicant.birth_date",))
    found = "Age on the day of the application: {0}."
    if need.elsewhere is not None and age > need.elsewhere:
        return need.say(age, False, found, age, final=True)
    assert need.amount is not None  # noqa: S101 - every row of this kind has an age
    if age >= need.amount and need.conflict is not None and age < need.conflict:
        return need.open(
            age,
            found + " Sources differ: one asks for {1}, another for {2}.",
            age,
            need.amount,
            need.conflict,
        )
    return need.say(age, age >= need.amount, found, age)


def lawful(situation: Situation) -> bool | None:
    """Tell whether the person lives lawfully where they live now.

    Their own word comes first. A status in the United States, or its citizenship, tells it for those who
    live there, and for those who did not say where they live.
    """
    told: bool | None = situation.business.lawful_where_living
    if told is not None:
        return told
    person = situation.person
    if person is None:
        return None
    home = person.residence
    if home is not None and home[:2] != UNITED_STATES:
        return None
    if person.us_status is not None:
        return person.us_status != _NO_STATUS
    return True if UNITED_STATES in (person.citizenships or ()) else None


def _lawful(situation: Situation, need: Need) -> Condition:
    fact = lawful(situation)
    person = situation.person
    elsewhere = person is not None and person.us_status is not None
    key = (fact, elsewhere)
    kept = need.kept(key)
    if kept is not None:
        return kept
    words = {
        True: "You live lawfully where you live now.",
        False: "You have no lawful status where you live now.",
        None: "You did not say which status you have where you live.",
    }[fact]
    path = "business.lawful_where_living" if elsewhere else "applicant.us_status"
    return need.say(key, fact, words, needs=(path,))


def _graduate_permit(situation: Situation, need: Need) -> Condition:
    """A post-graduation work permit that is valid on the day."""
    permits = situation.permits("work")
    found: bool | None = None
    if permits is not None:
        found = any_of(
            False,
            *(
                all_of(p.basis == "post_graduation", None if p.to is None else p.to >= situation.on)
                for p in permits
            ),
        )
    elif situation.person is not None and situation.person.canada_status in ("none", "visitor", "student"):
        found = False
    kept = need.kept(found)
    if kept is not None:
        return kept
    words = {
        True: "You hold a post-graduation work permit.",
        False: "You told of no such permit that is valid.",
        None: "You did not say whether you hold a post-graduation work permit.",
    }[found]
    return need.say(found, found, words, needs=("plans.permits",))


_LANGUAGES: Final = ("applicant.languages", "plans.applications")

_AGE: Final = ("applicant.birth_date", "applicant.age", "plans.applications")

KINDS: Final = {
    "language": NeedKind(
        "You have the language", "A language test that shows the level.", _LANGUAGES, _language
    ),
    "quebec-french": NeedKind(
        "You speak French", "A French test that shows the level.", ("applicant.languages",), _quebec_french
    ),
    "age": NeedKind("Your age", "Time: wait for the birthday.", _AGE, _age, can_be_final=True),
    "lawful-status": NeedKind(
        "You live lawfully where you live",
        "A lawful status where you live.",
        (
            "business.lawful_where_living",
            "applicant.us_status",
            "applicant.citizenships",
            "applicant.residence",
        ),
        _lawful,
    ),
    "graduate-permit": NeedKind(
        "You hold a post-graduation permit",
        "A post-graduation work permit.",
        ("plans.permits", "applicant.canada_status"),
        _graduate_permit,
    ),
}
