"""Words that people use for places and sectors, compared without regard to how they are written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Give a text in plain letters, words parted by single spaces: ``Montréal, QC`` is ``montreal qc``."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_LETTERS.sub(" ", letters.casefold()).strip()
