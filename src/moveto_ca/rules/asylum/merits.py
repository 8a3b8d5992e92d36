"""What the Board would ask. Listed only; nothing here answers, weighs or foresees.

Authority: IRPA 96, 97, 98.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.place_names import COUNTRIES
from moveto_ca.rules.asylum.claimant import UNITED_STATES

if TYPE_CHECKING:
    from moveto_ca.rules.asylum.claimant import Claimant

QUESTIONS: Final = {
    "ground": (
        "Is the fear for one of the reasons in the Convention (race, religion, nationality, membership "
        "in a particular social group, political opinion), or is there a danger of torture or a personal "
        "risk to life?"
    ),
    "harm": "What harm is feared, and is it serious enough?",
    "state_protection": (
        "Was protection sought from the authorities of that country? A democracy is presumed able to give it."
    ),
    "another_place": "Could the person live safely and reasonably in another state or city of that country?",
    "every_nationality": (
        "Does the fear concern every country of which the person is, or could become, a citizen?"
    ),
}

_MEASURED: Final = "fear_measured_against_"
ARTICLE_1E: Final = "article_1E_possible"
EVERY_NATIONALITY: Final = "no_fear_stated_for_every_nationality"
OTHER_NATIONALITY: Final = "nationality_within_reach_counts"


def flags(c: Claimant) -> tuple[str, ...]:
    """Give the points that the told facts raise for a hearing."""
    found: list[str] = []
    held = c.citizenships
    resident = c.us_status == "permanent_resident"
    if held and c.us_national is False:
        names = "_".join(COUNTRIES.get(country, country) for country in held).replace(" ", "_")
        found.append(f"{_MEASURED}{names}_not_US")
    if (held and resident and c.us_national is False) or (
        c.stateless and c.told.habitual_residence == UNITED_STATES
    ):
        found.append(ARTICLE_1E)
    if held and len(held) > 1:
        found.append(EVERY_NATIONALITY)
    if c.told.other_nationality_available:
        found.append(OTHER_NATIONALITY)
    return tuple(found)


def in_words(flag: str) -> str:
    """Say a point that the told facts raise."""
    if flag == ARTICLE_1E:
        return (
            "Permanent residence in another country, such as the United States, may exclude a person "
            "from protection if it gives much the same rights as citizens have there (Article 1E of the "
            "Convention)."
        )
    if flag == EVERY_NATIONALITY:
        return (
            "You hold more than one citizenship. The fear must concern each of those countries; one "
            "country without fear defeats the claim."
        )
    if flag == OTHER_NATIONALITY:
        return "A citizenship that you could have for the asking counts like one that you hold."
    names = flag.removeprefix(_MEASURED).removesuffix("_not_US").replace("_", " ")
    return (
        f"The fear is measured against the country of citizenship ({names}), not against the United "
        "States, where you only live or lived."
    )
