"""Kinds of text: short texts, ids, and the codes of places and occupations."""

import re
from collections.abc import Callable
from typing import Any, Final

from moveto_ca import codes
from moveto_ca.profile.kinds import Kind, checked, choice, wrong
from moveto_ca.profile.vocabulary import CUSMA_PROFESSIONS, OFFENCE_KINDS

LONGEST_TEXT: Final = 300

# C0 and C1 controls, and lone halves of surrogate pairs, which no file and no terminal takes.
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")


def text() -> Kind:
    """Give the kind of a short printable text."""
    allowed = f"a text of 1 to {LONGEST_TEXT} printable characters"

    def check(value: Any) -> str:
        if type(value) is str and 0 < len(value) <= LONGEST_TEXT and _UNPRINTABLE.search(value) is None:
            return value
        raise wrong(allowed)

    return checked(allowed, check, {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT})


def shaped(allowed: str, pattern: str) -> Kind:
    """Give the kind of a text of a certain shape, such as an id.

    Args:
        allowed: What it takes, in words.
        pattern: The regular expression of the whole text.
    """
    matches = re.compile(pattern, re.ASCII).fullmatch

    def check(value: Any) -> str:
        if type(value) is str and len(value) <= LONGEST_TEXT and matches(value):
            return value
        raise wrong(allowed)

    return checked(allowed, check, {"type": "string", "pattern": f"^(?:{pattern})$"})


def code(
    allowed: str,
    is_one: Callable[[str], bool],
    nearest: Callable[[str], str | None],
    pattern: str,
    *,
    null_means: str | None = None,
) -> Kind:
    """Give the kind of a code out of a long list.

    Args:
        allowed: What it takes, in words.
        is_one: Tells whether a text is such a code.
        nearest: Finds the code that may have been meant.
        pattern: Its shape, for the JSON Schema.
        null_means: See `Kind`.
    """

    def check(value: Any) -> str:
        if type(value) is str:
            if is_one(value):
                return value
            raise wrong(allowed, nearest(value[:LONGEST_TEXT]))
        raise wrong(allowed, nearest(f"{value:05d}") if type(value) is int and 0 <= value < 100_000 else None)

    return checked(allowed, check, {"type": "string", "pattern": pattern}, null_means=null_means)


def country(null_means: str | None = None) -> Kind:
    """Give the kind of a country code (ISO 3166-1 alpha-2)."""
    return code(
        "a country code of two letters (ISO 3166-1), such as US",
        codes.is_country,
        codes.nearest_country,
        "^[A-Z]{2}$",
        null_means=null_means,
    )


def place() -> Kind:
    """Give the kind of a country, or of a province or state (ISO 3166-2)."""
    return code(
        "a country (US) or a province or state (CA-ON, US-CA)",
        codes.is_place,
        codes.nearest_place,
        "^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
    )


def province() -> Kind:
    """Give the kind of a Canadian province or territory."""
    return code(
        "a Canadian province or territory, such as CA-ON",
        codes.is_province,
        codes.nearest_province,
        "^CA-[A-Z]{2}$",
    )


def occupation() -> Kind:
    """Give the kind of an occupation code (NOC 2021)."""
    return code(
        'an occupation code of NOC 2021: five digits as text, such as "21231"',
        codes.is_noc,
        codes.nearest_noc,
        "^[0-9]{5}$",
    )


def word(allowed: str, known: frozenset[str], other: str) -> Kind:
    """Give the kind of a word out of a list too long to be shown in a message.

    Args:
        allowed: What it takes, in words.
        known: The list.
        other: The word for what is not on it.
    """
    return choice(*sorted(known), other, allowed=allowed)


def offence_kind() -> Kind:
    """Give the kind of a kind of offence."""
    return word("a kind of offence, such as dui or theft, or other", OFFENCE_KINDS, "other")


def profession() -> Kind:
    """Give the kind of a CUSMA profession."""
    return word("a profession of the CUSMA list, such as engineer, or none", CUSMA_PROFESSIONS, "none")
