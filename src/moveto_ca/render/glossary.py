"""What the short words mean: each is explained where a report, or a conversation, first uses it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

MEANINGS: Final = {
    "CLB": "Canadian Language Benchmarks: the Canadian scale of levels in English. The results of each "
    "approved test are turned into it; a higher number is a better level.",
    "NCLC": "Niveaux de compétence linguistique canadiens: the Canadian scale of levels in French, like CLB"
    " for English.",
    "NOC": "National Occupational Classification: Canada's list of occupations. Each has a number of five "
    "digits.",
    "TEER": "the kind of training that an occupation usually asks for: 0 managers, 1 university degree, 2 "
    "and 3 college or a trade, 4 and 5 school or short training.",
    "CRS": "Comprehensive Ranking System: the points by which people in Express Entry are ranked.",
    "ECA": "Educational Credential Assessment: a report by an approved body that says what a foreign "
    "degree is worth in Canada.",
    "LMIA": "Labour Market Impact Assessment: a government decision that an employer in Canada may hire "
    "from abroad. The employer asks for it.",
    "CUSMA": "the trade agreement of Canada, the United States and Mexico. Citizens of these countries may "
    "work in Canada under it in certain cases.",
    "Express Entry": "the system that ranks skilled workers and invites the highest to apply to live in "
    "Canada for good.",
    "permanent residence": "permission to live in Canada for good.",
    "permanent resident": "a person who may live in Canada for good without being a citizen.",
    "work permit": "paper permission to work in Canada for a time.",
    "IRCC": "Immigration, Refugees and Citizenship Canada: the government department that decides.",
    "IRB": "Immigration and Refugee Board: the tribunal that hears claims for protection.",
    "PRRA": "pre-removal risk assessment: a last check of danger before a person is sent away.",
    "RAD": "Refugee Appeal Division: it hears appeals against a refused claim.",
    "STCA": "Safe Third Country Agreement: the rule by which many people who come from the United States "
    "cannot have a claim heard in Canada.",
    "proof of citizenship": "a certificate which shows that a person is already a citizen.",
    "biometrics": "fingerprints and a photograph, taken once.",
    "common-law": "living together like a married couple for at least twelve months without a break.",
    "port of entry": "a place where you are checked as you come into Canada: a border crossing, an airport.",
    "IELTS": "an English test that Canada accepts (the General Training version).",
    "CELPIP": "a Canadian English test that Canada accepts (the General version).",
    "PTE": "an English test that Canada accepts (PTE Core).",
    "TEF": "a French test that Canada accepts (TEF Canada).",
    "TCF": "a French test that Canada accepts (TCF Canada).",
    "ITA": "invitation to apply for permanent residence.",
    "PNP": "Provincial Nominee Program: a province chooses people whom it wants.",
}
_WORD: Final = re.compile(
    r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, MEANINGS), key=len, reverse=True)) + r")s?(?![\w])"
)


def terms_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the short words that some texts use, in the order in which they are met."""
    found: dict[str, None] = {}
    for text in texts:
        for match in _WORD.finditer(text):
            term = match.group()
            found[term if term in MEANINGS else term[:-1]] = None
    return tuple(found)


class Glossary:
    """Explains each short word once, where it first appears."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def new(self, texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Give the words of some texts that were not explained yet, with their meanings."""
        fresh = tuple(term for term in terms_in(texts) if term not in self._told)
        self._told.update(fresh)
        return tuple((term, MEANINGS[term]) for term in fresh)
