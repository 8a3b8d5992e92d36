"""Questions for places without a prepared one, made from the profile's types and the report's words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import lookup, readers
from moveto_ca.interview.document import steps_of, template_of
from moveto_ca.interview.questions import YES_NO, Choice, Question
from moveto_ca.interview.short import short
from moveto_ca.wording import questions as wordings

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.profile.kinds import Kind

# Readers by the pattern or format that the profile's schema gives to a text.
_COUNTRY: Final = "^[A-Z]{2}$"
_PLACE: Final = "^[A-Z]{2}(-[A-Z0-9]{1,3})?$"
_PROVINCE: Final = "^CA-[A-Z]{2}$"
_OCCUPATION: Final = "^[0-9]{5}$"
_PARTIAL: Final = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


def derived(path: str) -> Question | None:
    """Make the question for a place of the profile.

    Args:
        path: The place, indices filled.

    Returns:
        The question, or None where nothing can be asked: an object, or a place without words.
    """
    made = _made(path)
    words, why = short(template_of(path))
    return replace(made, words=words, why=why) if made is not None and words else made


def _made(path: str) -> Question | None:
    """Make the question with the full wording of the report."""
    from moveto_ca.profile.paths import kind_at

    template = template_of(path)
    kind = kind_at(steps_of(path))
    if kind is None or template not in wordings():
        return None
    if kind.model is not None:
        return None
    if kind.item is not None:
        return _list_question(template, kind)
    schema = kind.schema
    if kind.choices:
        return Question(template, template, "choice", choices=_choices(kind))
    if schema.get("type") == "boolean":
        return Question(template, template, "choice", choices=YES_NO)
    if "enum" in schema:
        return Question(
            template, template, "choice", choices=tuple(Choice(str(v), v) for v in schema["enum"])
        )
    if schema.get("type") in ("integer", "number"):
        read = readers.number(schema["minimum"], schema["maximum"], whole=schema["type"] == "integer")
        return Question(template, template, "text", hint="A number.", read=read)
    return _text_question(template, kind)


# Words for codes whose letters alone would not tell a reader what they mean.
_IN_WORDS: Final = {
    "0_699": "From 0 to 699 in each part",
    "old": "The older scale",
    "ielts_general": "IELTS General Training",
    "celpip_general": "CELPIP General",
    "pte_core": "PTE Core",
    "tef_canada": "TEF Canada",
    "tcf_canada": "TCF Canada",
    "clb": "Levels on the Canadian scale (CLB or NCLC)",
    "self_assessed": "My own estimate",
    "one_year": "A diploma of one year after secondary school",
    "two_year": "A diploma of two years",
    "bachelor": "A bachelor's degree, or three years or more",
    "masters": "A master's degree",
    "doctoral": "A doctorate (PhD)",
    "national": "National, not a citizen (American Samoa)",
    "permanent_resident": "Permanent resident",
    "registered_indian": "Registered under the Indian Act",
    "three_plus": "Three years or more",
    "one_or_two": "One or two years",
    "land_port": "A border crossing on land",
    "between_ports": "Between border crossings",
    "ferry_or_harbour": "A ferry landing or harbour",
    "inland": "Inside Canada",
    "removal_stayed": "Removal is on hold",
    "claim_referred": "Claim sent to the tribunal",
    "claim_ended": "Claim ended",
    "visa_exempt_for_canada_only": "Needs a visa for the US, none for Canada",
    "returned_by_us": "Sent back to Canada by the United States",
    "human_rights": "Violating human rights",
}


def _choices(kind: Kind) -> tuple[Choice, ...]:
    return tuple(
        Choice(_IN_WORDS.get(choice, choice.replace("_", " ").capitalize()), choice)
        for choice in kind.choices
    )


def _list_question(template: str, kind: Kind) -> Question | None:
    """Ask for a list of countries or of choices; other lists cannot be asked for in one question."""
    item = kind.item
    if item is None:
        return None
    if item.choices:
        return Question(
            template, template, "many", choices=(*_choices(item), Choice("None", "")), put=_put_chosen
        )
    if item.schema.get("pattern") == _COUNTRY:
        hint = "Names, with commas. Write none if there is none."
        return Question(template, template, "text", hint=hint, read=readers.countries)
    return None


def _put_chosen(document: dict[str, Any], path: str, value: Any) -> None:
    from moveto_ca.interview.document import put

    put(document, path, [item for item in value if item])


def _text_question(template: str, kind: Kind) -> Question:
    schema: Any = kind.schema
    pattern = schema.get("pattern")
    if pattern == _OCCUPATION:
        hint = "The title in a few words, like accountant."
        return Question(template, template, "search", hint=hint, search=lookup.occupations)
    hint, read = _reader(schema.get("format") == "date", pattern)
    if kind.null_means and (schema.get("format") == "date" or pattern == _PARTIAL):
        word = kind.null_means.partition(":")[0]
        read = readers.a_day_or_never if schema.get("format") == "date" else readers.a_date_or_never
        hint = f"{hint} Or write: {word if word in readers.NEVER_WORDS else 'never'}."
    return Question(template, template, "text", hint=hint, read=read)


def _reader(day: bool, pattern: str | None) -> tuple[str, Callable[[str], Any]]:
    if day:
        return "The day, like 2026-05-01.", readers.a_date
    return {
        _PARTIAL: ("A day, a month or a year alone, like 1946.", readers.a_partial_date),
        _COUNTRY: ("The name of a country.", readers.country),
        _PLACE: ("A country, a province or a state.", readers.place),
        _PROVINCE: ("A Canadian province, like Ontario.", readers.province),
    }.get(pattern or "", ("In a few words.", readers.short_text))
