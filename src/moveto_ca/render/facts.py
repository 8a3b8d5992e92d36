"""The facts that a person told, as short lines for whoever advises the person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.render.people import names

if TYPE_CHECKING:
    from collections.abc import Iterator

# No name of anybody, and nothing that concerns protection, is handed on.
_LEFT_OUT: Final = frozenset({"name", "protection"})
_SAFETY: Final = "safety"
_NONE: Final = "none"
_PEOPLE: Final = ("applicant", "partner")
_TITLES: Final = {
    "relatives_in_canada": "Relatives in Canada",
    "ancestry": "Line of descent",
    "sponsor": "Sponsor",
    "presence": "Stays in Canada",
    "plans": "Plans",
    "business": "Business",
    "background": "Background",
}
# Facts that need no label, since their words say what they are.
_BARE: Final = frozenset(
    {"level", "title", "kind", "test", "relation", "relationship", "charge", "profession"}
)
# Null in one of these means that it still goes on.
_ENDS: Final = frozenset({"end", "to"})
_LABELS: Final = {
    "birth_date": "born",
    "birth_country": "born in",
    "birth_place": "born in",
    "country": "in",
    "start": "from",
    "end": "to",
    "us_status": "status in the United States",
    "canada_status": "status in Canada",
    "noc": "NOC",
    "military_noc": "military NOC",
    "eca": "ECA",
    "eca_date": "ECA of",
    "lmia": "LMIA",
    "dli": "designated institution",
    "hours_per_week": "hours a week",
}
_PLACE_FIELDS: Final = frozenset(
    {
        "birth_country",
        "birth_place",
        "citizenships",
        "country",
        "employer_country",
        "place",
        "province",
        "residence",
    }
)


def facts_told(document: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Say what was told, a line for each person and subject.

    Args:
        document: The profile as plain JSON types.

    Returns:
        Pairs of a subject (``You``, ``You, work``, ``Your first child``) and what was told of it. What was
        not told does not appear; what was told to be none does.
    """
    lines = list(_lines(document))
    told = [line for line in lines if line[1] != _NONE]
    none = [_small(subject) for subject, said in lines if said == _NONE]
    return (*told, ("Told as none", ", ".join(none))) if none else tuple(told)


def _lines(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for who in _PEOPLE:
        if who not in document:
            continue
        name = _capital(names([who])[who])
        if document[who] is None:
            yield name, _NONE
        else:
            yield from _subject(name, document[who])
    children = document.get("children")
    if children is not None:
        called = names(f"children[{place}]" for place in range(len(children)))
        for name, child in zip(called.values(), children, strict=True):
            yield from _subject(_capital(name), child)
        if not children:
            yield "Children", _NONE
    for section, title in _TITLES.items():
        if section not in document:
            continue
        told = document[section]
        if isinstance(told, dict):
            yield from _subject(title, told)
        else:
            yield title, _value(section, told)


def _subject(title: str, told: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Say what was told of one subject: its plain facts in a line, each list or group of facts in its own."""
    own = {name: value for name, value in told.items() if not _is_group(value)}
    if line := _told(own):
        yield title, line
    for name, value in told.items():
        if _is_group(value) and name not in _LEFT_OUT:
            yield f"{title}, {_label(name)}", _value(name, value)


def _is_group(value: Any) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(v, (dict, list)) for v in value)
    )


def _told(facts: dict[str, Any]) -> str:
    """Say some facts in a line: values first, then what is so, what is not, and what there is none of."""
    parts: list[str] = []
    yes, no, none = [], [], []
    for name, value in facts.items():
        if name in _LEFT_OUT:
            continue
        if value is True:
            yes.append(_label(name))
        elif value is False:
            no.append(_label(name))
        elif value is None and name in _ENDS:
            parts.append("to now")
        elif value is None or value in ([], {}):
            none.append(_label(name))
        elif text := _value(name, value):
            parts.append(text if name in _BARE else f"{_label(name)} {text}")
    for word, labels in (("yes", yes), ("no", no), ("none", none)):
        if labels:
            parts.append(f"{word}: {', '.join(labels)}")
    return "; ".join(parts)


def _value(name: str, value: Any) -> str:
    if value is None or value in ([], {}):
        return _NONE
    if isinstance(value, dict):
        return _told(value)
    if isinstance(value, list):
        if any(isinstance(one, (dict, list)) for one in value):
            numbered = [f"({place}) {_value(name, one)}" for place, one in enumerate(value, start=1)]
            return numbered[0][4:] if len(numbered) == 1 else " ".join(numbered)
        shown = [_value(name, one) for one in value if not (name == "aims" and one == _SAFETY)]
        return ", ".join(shown)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return f"CAD {value:,}" if name.endswith("_cad") else f"{value:g}"
    if name in _PLACE_FIELDS:
        return _place(str(value))
    return str(value).replace("_", " ")


def _place(code: str) -> str:
    from moveto_ca.place_names import COUNTRIES, PROVINCES, STATES

    return COUNTRIES.get(code) or PROVINCES.get(code) or STATES.get(code) or code


def _label(name: str) -> str:
    return _LABELS.get(name) or name.removesuffix("_cad").replace("_", " ")


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
