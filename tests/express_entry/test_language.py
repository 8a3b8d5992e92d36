"""Language tests: scores to levels, accepted tests, scales and how long a result counts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from moveto_ca.nothing import NOTHING
from moveto_ca.profile.language import LanguageResult
from moveto_ca.rules.language import ABILITIES, LanguageFacts, language_facts
from moveto_ca.rules.tables import PACKAGED

AS_OF = date(2026, 10, 15)

# The lowest score of each level from 10 down to 4: listening, reading, writing, speaking.
MINIMA = {
    "ielts_general": [
        (8.5, 8.0, 7.5, 7.5),
        (8.0, 7.0, 7.0, 7.0),
        (7.5, 6.5, 6.5, 6.5),
        (6.0, 6.0, 6.0, 6.0),
        (5.5, 5.0, 5.5, 5.5),
        (5.0, 4.0, 5.0, 5.0),
        (4.5, 3.5, 4.0, 4.0),
    ],
    "celpip_general": [(level,) * 4 for level in range(10, 3, -1)],
    "pte_core": [
        (89, 88, 90, 89),
        (82, 78, 88, 84),
        (71, 69, 79, 76),
        (60, 60, 69, 68),
        (50, 51, 60, 59),
        (39, 42, 51, 51),
        (28, 33, 41, 42),
    ],
    "tef_canada": [
        (546, 546, 558, 556),
        (503, 503, 512, 518),
        (462, 462, 472, 494),
        (434, 434, 428, 456),
        (393, 393, 379, 422),
        (352, 352, 330, 387),
        (306, 306, 268, 328),
    ],
    "tcf_canada": [
        (549, 549, 16, 16),
        (523, 524, 14, 14),
        (503, 499, 12, 12),
        (458, 453, 10, 10),
        (398, 406, 7, 7),
        (369, 375, 6, 6),
        (331, 342, 4, 4),
    ],
}
OLD_TEF = [
    (316, 263, 393, 393),
    (298, 248, 371, 371),
    (280, 233, 349, 349),
    (249, 207, 310, 310),
    (217, 181, 271, 271),
    (181, 151, 226, 226),
    (145, 121, 181, 181),
]
TEF_TO_2023 = [566, 533, 500, 450, 400, 350, 300]
STEP = {"ielts_general": 0.5}
FRENCH = {"tef_canada", "tcf_canada"}


def read(told: dict[str, Any], language: str | None = None, as_of: date = AS_OF) -> LanguageFacts:
    """Read a result."""
    wanted = language or ("french" if told.get("test") in FRENCH else "english")
    found = language_facts(LanguageResult.model_validate(told), wanted, as_of, PACKAGED)
    assert isinstance(found, LanguageFacts)
    return found


def scores(four: tuple[float, ...]) -> dict[str, float]:
    return dict(zip(ABILITIES, four, strict=True))


@pytest.mark.parametrize("test", MINIMA)
@pytest.mark.parametrize("row", range(7))
def test_the_lowest_score_of_a_level_gives_it_and_the_score_below_gives_the_next(test, row):
    level = 10 - row
    four = MINIMA[test][row]
    common = {"test": test, "date": "2026-01-20", **({"scale": "0_699"} if test == "tef_canada" else {})}
    assert read({**common, **scores(four)}).levels == (level,) * 4
    step = STEP.get(test, 1)
    below = read({**common, **scores(tuple(score - step for score in four))}).levels
    # Two levels may lie one step apart: then the score below is the minimum of the next one.
    assert below == (level - 1 if level > 4 else 0,) * 4


@pytest.mark.parametrize(
    (("test"), "top"), [("ielts_general", 9), ("celpip_general", 12), ("pte_core", 90), ("clb", 12)]
)
def test_levels_above_ten_count_as_ten(test, top):
    assert read({"test": test, **scores((top,) * 4)}).levels == (10, 10, 10, 10)


@pytest.mark.parametrize("row", range(7))
def test_the_older_scale_of_tef_canada(row):
    told = {"test": "tef_canada", "scale": "old", "date": "2025-05-10", **scores(OLD_TEF[row])}
    assert read(told).levels == (10 - row,) * 4


@pytest.mark.parametrize("row", range(7))
def test_results_of_2019_to_2023_have_their_own_table(row):
    told = {"test": "tef_canada", "scale": "0_699", **scores((TEF_TO_2023[row],) * 4)}
    day = date(2024, 6, 1)
    assert read({**told, "date": "2023-12-10"}, as_of=day).levels == (10 - row,) * 4


def test_the_day_of_the_test_decides_between_the_two_tables():
    told = {"test": "tef_canada", "scale": "0_699", **scores((434, 434, 428, 456))}
    assert read({**told, "date": "2023-12-10"}, as_of=date(2024, 6, 1)).levels == (6, 6, 6, 7)
    assert read({**told, "date": "2023-12-11"}, as_of=date(2024, 6, 1)).levels == (7, 7, 7, 7)
    undated = read(told, as_of=date(2024, 6, 1))
    assert (undated.levels, undated.needs) == ((None,) * 4, ("date",))


def test_a_score_above_the_older_scale_tells_the_scale():
    told = {"test": "tef_canada", "date": "2025-05-10", **scores((434, 301, 428, 456))}
    assert read(told).levels == (7, 0, 7, 7)
    assert read(told).needs == ()


def test_scores_that_fit_both_scales_are_asked_about_and_never_guessed():
    told = {"test": "tef_canada", "date": "2025-05-10", **scores((249, 207, 310, 310))}
    found = read(told)
    assert found.levels == (None, None, None, None)
    assert found.needs == ("scale",)
    assert read({**told, "scale": "old"}).levels == (7, 7, 7, 7)
    assert read({**told, "scale": "0_699"}).levels == (0, 0, 4, 0)


def test_scores_that_are_worth_the_same_on_both_scales_need_no_scale():
    assert read({("test"): "tef_canada", "date": "2025-05-10", **scores((100, 100, 100, 100))}).levels == (
        0,
        0,
        0,
        0,
    )


@pytest.mark.parametrize(
    ("taken", "as_of", "usable"),
    [
        ("2024-10-15", date(2026, 10, 14), True),
        ("2024-10-15", date(2026, 10, 15), False),
        ("2024-02-29", date(2026, 2, 27), True),
        ("2024-02-29", date(2026, 2, 28), False),
        ("2026-10-16", date(2026, 10, 15), False),
    ],
)
def test_a_result_counts_while_it_is_less_than_two_years_old(taken, as_of, usable):
    found = read({"test": "clb", **scores((9,) * 4), "date": taken}, as_of=as_of)
    assert found.usable is usable


def test_the_last_day_of_a_result_is_the_day_before_its_second_anniversary():
    found = read({"test": "clb", **scores((9,) * 4), "date": "2025-03-10"})
    assert found.usable_until == date(2027, 3, 9)
    again = read({"test": "clb", **scores((9,) * 4), "date": "2025-03-10"}, as_of=date(2027, 3, 9))
    assert again.usable
    late = read(
        {("test"): "clb", **scores((9,) * 4), "date": "2025-03-10"},
        as_of=date(2027, 3, 9) + timedelta(days=1),
    )
    assert not late.usable


def test_a_result_without_its_day_is_taken_as_counting():
    found = read({"test": "clb", **scores((9,) * 4)})
    assert found.usable
    assert found.date is None
    assert found.usable_until is None


def test_a_test_that_is_not_accepted_gives_nothing():
    found = read({"test": "other", **scores((9,) * 4)})
    assert (found.accepted, found.usable, found.levels) == (False, False, (0, 0, 0, 0))


def test_pte_core_is_accepted_since_2024_01_30():
    told = {"test": "pte_core", **scores((89, 88, 90, 89))}
    assert read(told, as_of=date(2024, 1, 29)).accepted is False
    assert read(told, as_of=date(2024, 1, 30)).accepted is True


def test_a_missing_score_leaves_that_ability_unknown():
    found = read({"test": "celpip_general", "listening": 9, "reading": 9, "writing": 9})
    assert found.levels == (9, 9, 9, None)
    assert found.needs == ("speaking",)


def test_without_the_name_of_the_test_nothing_is_known():
    found = read(scores((9,) * 4))
    assert (found.accepted, found.usable, found.needs) == (None, None, ("test",))


def test_an_own_estimate_is_marked():
    assert read({"test": "self_assessed", **scores((9,) * 4)}).estimated
    assert not read({"test": "clb", **scores((9,) * 4)}).estimated


def test_no_ability_and_not_told_are_two_things():
    assert language_facts(NOTHING, "french", AS_OF, PACKAGED) is NOTHING
    assert language_facts(None, "french", AS_OF, PACKAGED) is None
