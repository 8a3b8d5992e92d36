"""Search for an occupation: from a job title, or part of a code, to codes of NOC 2021.

It looks through titles that are usual in the United States and through the official English and French
titles. A title finds an occupation; it does not decide it: the main duties do.
"""

from __future__ import annotations

import csv
import io
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

How: TypeAlias = Literal["code", "exact", "prefix", "words", "similar"]

BEST: Final = 8
_MOST_CHARACTERS: Final = 200
_MOST_WORDS: Final = 12
_LEAST_ALIKE: Final = 0.75
_WORD: Final = re.compile(r"[^\W_]+")
_PARENTHESES: Final = re.compile(r"\(([^()]*)\)")
_CODE: Final = re.compile(r"(?:noc\s*)?(\d{1,5})", re.IGNORECASE | re.ASCII)
# Words that say nothing about the work, and endings of a plural that official titles use.
_SMALL: Final = frozenset({"a", "an", "and", "de", "des", "et", "for", "in", "la", "le", "of", "or", "the"})
_DATA: Final = files("moveto_ca") / "rules" / "data"


class Found(NamedTuple):
    """One occupation that fits what was looked for.

    Attributes:
        noc: Its code.
        title: Its official title.
        teer: Its TEER category.
        matched: The title that fitted.
        how: How it fitted: by code, exactly, by its beginning, by its words, or only alike.
        note: What to know about that title, or None.
    """

    noc: str
    title: str
    teer: int
    matched: str
    how: How
    note: str | None


class _Title(NamedTuple):
    """One title that can be found, with its plain forms."""

    noc: str
    text: str
    note: str | None
    forms: tuple[str, ...]
    words: frozenset[str]


def plain(text: str) -> str:
    """Give the words of a title in small letters, plurals as singulars, without small words."""
    return " ".join(_singular(word) for word in _WORD.findall(text.casefold()) if word not in _SMALL)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _rows(name: str) -> csv.DictReader[str]:
    return csv.DictReader(io.StringIO((_DATA / name).read_text("utf-8"), newline=""))


@cache
def _official() -> dict[str, tuple[str, str, int]]:
    """Give the English title, the French one and the TEER category of each code."""
    return {
        row["code"]: (row["title_en"], row["title_fr"], int(row["teer"])) for row in _rows("noc-2021.csv")
    }


@cache
def _titles() -> tuple[_Title, ...]:
    found = [_title(row["noc"], row["title"], row["note"] or None) for row in _rows("us-job-titles.csv")]
    for noc, (english, french, _) in _official().items():
        found += [_title(noc, english, None), _title(noc, french, None)]
    return tuple(found)


def _title(noc: str, text: str, note: str | None) -> _Title:
    """Prepare a title.

    An abbreviation in parentheses, ``(RN)``, is another name. Other words there narrow the title down:
    ``Project manager (non-technical)`` is not what every project manager is.
    """
    insides = _PARENTHESES.findall(text)
    whole = plain(text)
    names = [whole, *(plain(inside) for inside in insides if inside.isupper())]
    if all(inside.isupper() for inside in insides):
        names.append(plain(_PARENTHESES.sub(" ", text)))
    return _Title(noc, text, note, tuple(dict.fromkeys(filter(None, names))), frozenset(whole.split()))


def search(query: str, limit: int = BEST) -> tuple[Found, ...]:
    """Find the occupations that a job title or a code may mean.

    Args:
        query: A job title in English or French, or a code or the beginning of one.
        limit: How many to give at most.

    Returns:
        The best first, each occupation once; empty if nothing is near. Titles that are only alike are
        given only where none fits by its words.
    """
    query = query[:_MOST_CHARACTERS].strip()
    code = _CODE.fullmatch(query)
    if code is not None:
        return _by_code(code[1])[:limit]
    wanted = plain(query)
    if not wanted:
        return ()
    return (
        _by_words(wanted, limit)
        or _alike(wanted, limit)
        or _with_better_spelling(wanted, limit)
        or _sharing(wanted, limit)
    )


def exactly(query: str) -> tuple[Found, ...]:
    """Find the occupations whose title, or code, is just what was written; several if it is not clear."""
    return tuple(found for found in search(query, limit=len(_official())) if found.how in ("code", "exact"))


def _by_code(digits: str) -> tuple[Found, ...]:
    return tuple(
        Found(noc, title, teer, title, "code", None)
        for noc, (title, _, teer) in _official().items()
        if noc.startswith(digits)
    )


def _by_words(wanted: str, limit: int) -> tuple[Found, ...]:
    words = wanted.split()
    ranked: list[tuple[int, int, int, _Title, How]] = []
    for place, title in enumerate(_titles()):
        rank = _rank(wanted, words, title)
        if rank is not None:
            order, how = rank
            ranked.append((order, len(title.words), place, title, how))
    ranked.sort(key=lambda each: each[:3])
    return _each_once(((title, how) for _, _, _, title, how in ranked), limit)


def _rank(wanted: str, words: list[str], title: _Title) -> tuple[int, How] | None:
    """Say how well a title fits: exactly, by its first words, by whole words, by beginnings of words."""
    if wanted in title.forms:
        return 0, "exact"
    if any(form.startswith(f"{wanted} ") for form in title.forms):
        return 1, "prefix"
    if title.words.issuperset(words):
        return 2, "words"
    if all(any(own.startswith(word) for own in title.words) for word in words):
        return 3, "prefix" if any(form.startswith(wanted) for form in title.forms) else "words"
    return None


def _alike(wanted: str, limit: int) -> tuple[Found, ...]:
    # difflib is wanted only where nothing fits.
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    ranked: list[tuple[float, int, _Title]] = []
    for place, title in enumerate(_titles()):
        likeness = 0.0
        for form in title.forms:
            matcher.set_seq1(form)
            if matcher.real_quick_ratio() >= _LEAST_ALIKE and matcher.quick_ratio() >= _LEAST_ALIKE:
                likeness = max(likeness, matcher.ratio())
        if likeness >= _LEAST_ALIKE:
            ranked.append((-likeness, place, title))
    ranked.sort(key=lambda each: each[:2])
    return _each_once(((title, "similar") for _, _, title in ranked), limit)


def _with_better_spelling(wanted: str, limit: int) -> tuple[Found, ...]:
    """Look again with each unknown word replaced by the known one that is most alike."""
    from difflib import get_close_matches

    known = frozenset().union(*(title.words for title in _titles()))
    words = [
        word if word in known else next(iter(get_close_matches(word, sorted(known), 1, _LEAST_ALIKE)), word)
        for word in wanted.split()[:_MOST_WORDS]
    ]
    better = " ".join(words)
    if better == wanted:
        return ()
    return tuple(found._replace(how="similar") for found in _by_words(better, limit))


def _sharing(wanted: str, limit: int) -> tuple[Found, ...]:
    """Find the titles that share at least half of the words."""
    words = frozenset(wanted.split())
    ranked: list[tuple[int, int, int, _Title]] = []
    for place, title in enumerate(_titles()):
        shared = len(words & title.words)
        if shared and 2 * shared >= len(words):
            ranked.append((-shared, len(title.words), place, title))
    ranked.sort(key=lambda each: each[:3])
    return _each_once(((title, "words") for *_, title in ranked), limit)


def _each_once(ranked: Iterable[tuple[_Title, How]], limit: int) -> tuple[Found, ...]:
    found: dict[str, Found] = {}
    for title, how in ranked:
        if title.noc not in found:
            if len(found) == limit:
                break
            official, _, teer = _official()[title.noc]
            found[title.noc] = Found(title.noc, official, teer, title.text, how, title.note)
    return tuple(found.values())
