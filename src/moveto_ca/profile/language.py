"""Results of language tests, on each test's own scale."""

from typing import Annotated, Any, Final, Self

from pydantic import model_validator

from moveto_ca.nothing import Nothing
from moveto_ca.profile import kinds
from moveto_ca.profile.base import Model, clash
from moveto_ca.profile.fields import Day

ABILITIES: Final = ("listening", "reading", "writing", "speaking")

# Lowest score, highest score, step. A level of CLB or NCLC runs to 12; IELTS alone has half points.
_SCALES: Final[dict[str, dict[str, tuple[int, int, float]]]] = {
    "ielts_general": dict.fromkeys(ABILITIES, (0, 9, 0.5)),
    "celpip_general": dict.fromkeys(ABILITIES, (0, 12, 1)),
    "pte_core": dict.fromkeys(ABILITIES, (10, 90, 1)),
    "tef_canada": dict.fromkeys(ABILITIES, (0, 699, 1)),
    "tef_canada old": {
        "listening": (0, 360, 1),
        "reading": (0, 300, 1),
        "writing": (0, 450, 1),
        "speaking": (0, 450, 1),
    },
    "tcf_canada": {
        "listening": (0, 699, 1),
        "reading": (0, 699, 1),
        "writing": (0, 20, 1),
        "speaking": (0, 20, 1),
    },
    "clb": dict.fromkeys(ABILITIES, (0, 12, 1)),
    "self_assessed": dict.fromkeys(ABILITIES, (0, 12, 1)),
}

_OF_ENGLISH: Final = frozenset({"ielts_general", "celpip_general", "pte_core"})
_OF_FRENCH: Final = frozenset({"tef_canada", "tcf_canada"})

Score = Annotated[float | None, kinds.number(0, 1000)]


class LanguageResult(Model):
    """The result of one test, or the levels that come from it."""

    test: Annotated[
        str | None,
        kinds.choice(
            "ielts_general",
            "celpip_general",
            "pte_core",
            "tef_canada",
            "tcf_canada",
            "clb",
            "self_assessed",
            "other",
        ),
    ] = None
    """Test; clb: levels already converted; self_assessed: an estimate; other: a test that is not accepted."""
    listening: Score = None
    """Score in listening, on the test's own scale."""
    reading: Score = None
    """Score in reading, on the test's own scale."""
    writing: Score = None
    """Score in writing, on the test's own scale."""
    speaking: Score = None
    """Score in speaking, on the test's own scale."""
    date: Day = None
    """Day of the result."""
    scale: Annotated[str | None, kinds.choice("0_699", "old")] = None
    """Scale of a TEF Canada result, where both fit."""

    @model_validator(mode="after")
    def _scores_fit_the_test(self) -> Self:
        name = "tef_canada old" if self.test == "tef_canada" and self.scale == "old" else self.test
        scores = self.__dict__
        for ability, (low, high, step) in _SCALES.get(name or "", {}).items():
            score = scores[ability]
            if score is not None and (not low <= score <= high or score % step):
                steps = " in half points" if step == 0.5 else ""
                raise clash(ability, f"must be a score of {name} from {low} to {high}{steps}")
        return self


class QuebecFrench(Model):
    """French on Quebec's own scale of twelve levels."""

    oral: Annotated[int | None, kinds.whole(0, 12)] = None
    """Level of spoken French, 0 to 12."""
    written: Annotated[int | None, kinds.whole(0, 12)] = None
    """Level of written French, 0 to 12."""


class Languages(Model):
    """What the person can do in the two official languages."""

    english: Annotated[
        LanguageResult | Nothing | None, kinds.ObjectKind(LanguageResult, null_means="no ability")
    ] = None
    """Result in English; null: no ability."""
    french: Annotated[
        LanguageResult | Nothing | None, kinds.ObjectKind(LanguageResult, null_means="no ability")
    ] = None
    """Result in French; null: no ability."""
    quebec_french: Annotated[QuebecFrench | None, kinds.ObjectKind(QuebecFrench)] = None
    """French on Quebec's own scale."""

    @model_validator(mode="after")
    def _tests_are_of_the_language(self) -> Self:
        _see_language(self.english, "english", _OF_FRENCH)
        _see_language(self.french, "french", _OF_ENGLISH)
        return self


def _see_language(result: Any, language: str, other_tests: frozenset[str]) -> None:
    """See that a result does not come from a test of the other language."""
    if isinstance(result, LanguageResult) and result.test in other_tests:
        raise clash(language, f"cannot come from {result.test}: that test is of the other language")
