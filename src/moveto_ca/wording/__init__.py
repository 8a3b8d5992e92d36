"""The plain question for each fact: one dictionary a topic, by profile path with ``[]`` for any index.

Both the report (``missing_facts``) and the interview take their words from here.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

_INDEX: Final = re.compile(r"\[\d+\]")


@cache
def questions() -> dict[str, str]:
    """Give every question by its path."""
    from moveto_ca.wording import (
        admissibility,
        business,
        citizenship,
        cusma,
        express_entry,
        family,
        grants,
        people,
        protection,
        provincial,
        study,
        work,
    )

    return {
        **admissibility.QUESTIONS,
        **business.QUESTIONS,
        **people.QUESTIONS,
        **citizenship.QUESTIONS,
        **express_entry.QUESTIONS,
        **cusma.QUESTIONS,
        **family.QUESTIONS,
        **grants.QUESTIONS,
        **provincial.QUESTIONS,
        **protection.QUESTIONS,
        **work.QUESTIONS,
        **study.QUESTIONS,
    }


@lru_cache(maxsize=4096)
def question(path: str) -> str:
    """Give the plain question for a profile path, for example ``ancestry[0][1].birth_date``.

    Raises:
        KeyError: If no question stands for the path; a test holds every rule's needs against them.
    """
    return questions()[_INDEX.sub("[]", path)]
