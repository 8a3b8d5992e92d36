"""Lists, tables, scores of language tests, and what every model has in common."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from moveto_ca.intake import InputError, parse_profile
from moveto_ca.nothing import NOTHING
from moveto_ca.profile import LanguageResult, Person, Sponsor
from moveto_ca.profile import __all__ as model_names
from moveto_ca.profile.kinds import Kind
from moveto_ca.profile.paths import fields_of


def refused(model: Any, document: Any) -> bool:
    try:
        model.model_validate(document)
    except ValidationError:
        return True
    return False


def test_a_list_becomes_a_tuple_and_an_empty_one_is_not_unknown() -> None:
    assert Person.model_validate({"citizenships": ["US", "IE"]}).citizenships == ("US", "IE")
    assert Person.model_validate({"citizenships": []}).citizenships == ()
    assert Person.model_validate({}).citizenships is None


def test_income_is_told_by_year() -> None:
    read = Sponsor.model_validate({"income_cad": {"2024": 50_000, 2025: 60_000}})
    assert read.income_cad == {2024: 50_000, 2025: 60_000}
    assert read.to_dict() == {"income_cad": {"2024": 50_000, "2025": 60_000}}


@pytest.mark.parametrize(
    ("test", "score"),
    [
        ("ielts_general", 8.5),
        ("celpip_general", 12),
        ("pte_core", 90),
        ("tef_canada", 699),
        ("tcf_canada", 20),
        ("clb", 12),
        ("self_assessed", 0),
        ("other", 118),
        (None, 118),
    ],
)
def test_a_score_on_the_tests_own_scale_is_taken(test: str | None, score: float) -> None:
    assert LanguageResult.model_validate({"test": test, "writing": score}).writing == score


@pytest.mark.parametrize(
    ("test", "score"),
    [
        ("ielts_general", 9.5),
        ("ielts_general", 7.25),
        ("celpip_general", 13),
        ("celpip_general", 7.5),
        ("pte_core", 9),
        ("tef_canada", 700),
        ("tcf_canada", 21),
        ("clb", 12.5),
        ("self_assessed", 13),
        ("other", 1001),
    ],
)
def test_a_score_that_the_test_does_not_give_is_refused(test: str, score: float) -> None:
    assert refused(LanguageResult, {"test": test, "writing": score})


@pytest.mark.parametrize(
    ("ability", "most"), [("listening", 360), ("reading", 300), ("writing", 450), ("speaking", 450)]
)
def test_the_older_tef_scale_has_its_own_ends(ability: str, most: int) -> None:
    result = {"test": "tef_canada", "scale": "old", ability: most}
    assert not refused(LanguageResult, result)
    assert refused(LanguageResult, {**result, ability: most + 1})
    assert not refused(LanguageResult, {**result, ability: most + 1, "scale": "0_699"})


def test_an_english_test_does_not_prove_french() -> None:
    with pytest.raises(InputError, match="other language"):
        parse_profile({"applicant": {"languages": {"french": {"test": "pte_core"}}}})


def test_levels_stand_for_either_language() -> None:
    for language in ("english", "french"):
        parse_profile({"applicant": {"languages": {language: {"test": "clb", "reading": 9}}}})


def test_a_model_never_changes_once_made() -> None:
    person = Person.model_validate({"age": 34})
    with pytest.raises(ValidationError, match="frozen"):
        person.age = 35


def test_nothing_is_falsy_and_itself() -> None:
    import copy
    import pickle

    assert not NOTHING
    assert copy.deepcopy(NOTHING) is pickle.loads(pickle.dumps(NOTHING)) is NOTHING  # noqa: S301


def test_every_model_knows_the_kind_of_each_of_its_fields() -> None:
    from moveto_ca import profile

    for name in model_names:
        model = getattr(profile, name)
        if isinstance(model, type):
            assert all(isinstance(kind, Kind) for kind in fields_of(model).values())
