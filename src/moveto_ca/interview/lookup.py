"""Lists that are searched by words: occupations, and the professions of the trade agreement."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache
from typing import Final

from moveto_ca import occupation_search
from moveto_ca.interview.questions import Choice
from moveto_ca.rules.cusma.near import near_professions
from moveto_ca.rules.occupations import UNIT_GROUPS
from moveto_ca.rules.tables import PACKAGED

_SHOWN: Final = 8
_ALIKE: Final = 0.72
_LONGEST: Final = 50
_WIDEST: Final = 56
_PROFESSIONS: Final = "cusma-professions"
_NONE: Final = Choice("None of the professions on the list", "none")


def occupations(text: str) -> tuple[Choice, ...]:
    """Find the occupations of NOC 2021 that a job title, or a code, may mean; best first."""
    found = occupation_search.search(text, _SHOWN) if text.strip() else ()
    return tuple(Choice(f"{_fit(one.title, _LONGEST - 8)} ({one.noc})", one.noc) for one in found)


def is_trade(code: str) -> bool:
    """Tell whether an occupation is, or was, in a group of skilled trades."""
    return any(row["fst_group"] for row in PACKAGED.history(UNIT_GROUPS, code))


def professions(text: str) -> tuple[Choice, ...]:
    """Find the CUSMA professions that some words may mean, with a way to say that none fits.

    Each is shown with what its people do, for the duties decide. A title that is not on the list, such as
    software developer, finds those whose duties it may have.
    """
    wanted = text.casefold().split()
    titles = dict(_profession_titles())
    ranked = [(_likeness(wanted, title), title, key) for key, title in titles.items()]
    best = sorted((row for row in ranked if row[0] >= _ALIKE), key=lambda row: (-row[0], len(row[1])))
    keys = dict.fromkeys((*(key for _, _, key in best), *near_professions(PACKAGED, text)))
    return (*(Choice(_with_duties(titles[key], key), key) for key in list(keys)[:_SHOWN]), _NONE)


def _with_duties(title: str, key: str) -> str:
    """Say in a line what a profession is called, and what its people do."""
    short = title.partition(" (")[0].partition(" / ")[0]
    does = next((row["does"] for row in PACKAGED.history("cusma-duties", key)), "")
    return _fit(f"{short}: {does}" if does else short, _WIDEST)


@cache
def _profession_titles() -> tuple[tuple[str, str], ...]:
    """Give the id and the title of every profession, each once."""
    return tuple(dict.fromkeys((row["profession"], row["title"]) for row in PACKAGED.rows(_PROFESSIONS)))


def _likeness(wanted: list[str], title: str) -> float:
    """Tell how well each wanted word is found in a title, 0 to 1."""
    words = title.casefold().replace(",", " ").replace("/", " ").split()
    if not wanted or not words:
        return 0.0
    return sum(max(_alike(word, other) for other in words) for word in wanted) / len(wanted)


def _alike(word: str, other: str) -> float:
    """Tell how alike two words are: 1 for the same but for a plural."""
    if other.rstrip("s") == word.rstrip("s"):
        return 1.0
    if other.startswith(word) and len(word) > 2:
        return 0.95
    matcher = SequenceMatcher(None, word, other)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def _fit(title: str, longest: int) -> str:
    """Shorten a title to what a narrow screen shows on one line."""
    return title if len(title) <= longest else f"{title[: longest - 2].rstrip()} …"
