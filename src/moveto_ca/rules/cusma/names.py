"""Names of degrees and licences, compared without regard to how they are written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_NOT_LETTERS: Final = re.compile(r"[^a-z]")


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Give a name without case, accents, dots and spaces: ``LL.B.`` and ``llb`` are the same."""
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKD", text).casefold())
