"""Signs that a terminal may not have: what stands for them there."""

from __future__ import annotations

import os
import sys
from typing import Final

# Quotation marks, apostrophes, the three dots in one, dashes, the dot in the middle, arrow and bullet.
_STAND_INS: Final = {
    0x201C: '"',
    0x201D: '"',
    0x2018: "'",
    0x2019: "'",
    0x2026: "...",
    0x2013: "-",
    0x2014: "-",
    0x00B7: "-",
    0x2192: "->",
    0x2022: "*",
}
# Terminals with a small set of signs of their own.
_SMALL: Final = frozenset({"dumb", "unknown", "linux", "vt100", "vt102", "vt220", "ansi", "cons25"})
# A terminal of Windows that shows every sign names itself in one of these.
_WINDOWS: Final = ("WT_SESSION", "TERM_PROGRAM", "ConEmuANSI", "ANSICON")


def shown(environment: dict[str, str] | None = None, platform: str | None = None) -> bool:
    """Tell whether the terminal shows signs beyond the plainest.

    Args:
        environment: The variables of the environment; those of the process if left out.
        platform: As ``sys.platform``; this one if left out.
    """
    told = os.environ if environment is None else environment
    if told.get("TERM", "").casefold() in _SMALL:
        return False
    if (sys.platform if platform is None else platform) == "win32":
        return any(told.get(name) for name in _WINDOWS)
    locale = next((told[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if told.get(name)), "")
    _, names_encoding, encoding = locale.partition(".")
    return not names_encoding or encoding.partition("@")[0].casefold().replace("-", "") == "utf8"


def plain(text: str) -> str:
    """Write a text with the plainest signs; what has no stand-in is left as it is."""
    return text.translate(_STAND_INS)
