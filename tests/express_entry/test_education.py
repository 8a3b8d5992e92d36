"""Education as Canada counts it: levels, assessments, study in Canada."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from moveto_ca.profile.person import Person
from moveto_ca.rules.canadian_study import canadian_study
from moveto_ca.rules.day_rules import DayRules
from moveto_ca.rules.education import LEVELS, EducationFacts, education_facts
from moveto_ca.rules.tables import PACKAGED

AS_OF = date(2026, 10, 15)
RULES = DayRules(PACKAGED, AS_OF).education


def facts(*credentials: dict[str, Any]) -> EducationFacts:
    found = education_facts(Person.model_validate({"education": list(credentials)}), AS_OF, RULES)
    assert found is not None
    return found


def us(level: str, **more: Any) -> dict[str, Any]:
    return {"level": level, "country": "US", "eca": True, "eca_date": "2025-01-01", **more}


def ca(level: str, **more: Any) -> dict[str, Any]:
    return {"level": level, "country": "CA", **more}


def name(found: EducationFacts) -> str | None:
    return None if found.level is None else LEVELS[found.level]


@pytest.mark.parametrize(
    ("credentials", "level"),
    [
        ([], "none"),
        ([us("secondary")], "secondary"),
        ([us("one_year")], "one_year"),
        ([us("one_year"), us("two_year")], "two_year"),
        ([us("bachelor")], "bachelor"),
        ([us("bachelor"), us("one_year")], "two_or_more"),
        ([us("bachelor"), us("bachelor")], "two_or_more"),
        ([us("bachelor"), us("secondary")], "bachelor"),
        ([us("bachelor"), ca("two_year")], "two_or_more"),
        ([us("masters")], "masters"),
        ([us("professional_degree")], "masters"),
        ([us("doctoral"), us("bachelor")], "doctoral"),
    ],
)
def test_the_level_of_a_set_of_credentials(credentials, level):
    assert name(facts(*credentials)) == level


@pytest.mark.parametrize(
    ("issued", "level"),
    [("2021-10-16", "bachelor"), ("2021-10-15", "none"), ("2026-10-16", "none"), ("2026-10-15", "bachelor")],
)
def test_an_assessment_counts_while_it_is_less_than_five_years_old(issued, level):
    assert name(facts(us("bachelor", eca_date=issued))) == level


def test_a_foreign_credential_without_an_assessment_gives_nothing():
    found = facts({"level": "bachelor", "country": "US", "eca": False})
    assert name(found) == "none"
    assert (found.eca_needed, found.eca_usable) == (True, False)


def test_whether_there_is_an_assessment_is_asked_for_and_never_guessed():
    found = facts({"level": "bachelor", "country": "US"})
    assert name(found) is None
    assert found.needs == ("education[0].eca",)
    assert facts({"level": "bachelor", "eca": None}).needs == ("education[0].country",)
    assert facts({"country": "CA"}).needs == ("education[0].level",)


def test_a_canadian_credential_needs_no_assessment():
    found = facts(ca("bachelor"))
    assert (name(found), found.eca_needed) == ("bachelor", False)
    assert name(facts({"level": "bachelor", "province": "CA-ON"})) == "bachelor"


def test_a_second_degree_counts_only_with_its_own_assessment():
    both = [us("bachelor"), {"level": "two_year", "country": "US", "eca": False}]
    assert name(facts(*both)) == "bachelor"


def test_a_credential_still_to_be_completed_does_not_count():
    assert name(facts(us("bachelor"), us("masters", completed="2026-10-16"))) == "bachelor"


def test_an_assessment_without_its_day_is_taken_as_good_and_said_so():
    found = facts({"level": "bachelor", "country": "US", "eca": True})
    assert (name(found), found.eca_undated) == ("bachelor", True)


# --- Study in Canada ------------------------------------------------------------------------------

GOOD = {
    "mostly_language_study": False,
    "return_obligation": False,
    "full_time": True,
    "in_person_canada": True,
    "completed": "2024-05-01",
    "started": "2023-05-01",
}


def study(*credentials: dict[str, Any], **more: Any) -> str | None:
    person = Person.model_validate({"education": list(credentials), **more})
    return canadian_study(person, AS_OF, RULES).kind


@pytest.mark.parametrize(
    ("level", "kind"),
    [
        ("secondary", "none"),
        ("one_year", "one_or_two"),
        ("two_year", "one_or_two"),
        ("bachelor", "three_plus"),
        ("masters", "three_plus"),
        ("professional_degree", "three_plus"),
        ("doctoral", "three_plus"),
    ],
)
def test_the_kind_of_canadian_study_by_level(level, kind):
    assert study(ca(level, **GOOD)) == kind


@pytest.mark.parametrize(
    "change",
    [
        {"mostly_language_study": True},
        {"return_obligation": True},
        {"full_time": False},
        {"in_person_canada": False},
        {"country": "US"},
    ],
)
def test_study_that_misses_one_of_the_conditions_gives_nothing(change):
    assert study({**ca("bachelor", **GOOD), **change}) == "none"


@pytest.mark.parametrize(
    ("field"), ["mostly_language_study", "return_obligation", "full_time", "in_person_canada"]
)
def test_a_condition_of_study_that_was_not_told_leaves_it_unknown(field):
    told = ca("bachelor", **GOOD)
    told.pop(field)
    person = Person.model_validate({"education": [told]})
    found = canadian_study(person, AS_OF, RULES)
    assert found.kind is None
    assert found.needs == (f"education[0].{field}",)


def test_study_between_march_2020_and_august_2022_needs_no_presence_and_no_full_time():
    remote = {**GOOD, "full_time": False, "in_person_canada": False}
    assert (
        study(ca(("bachelor"), **{**remote, "started": "2022-08-31", "completed": "2025-05-01"}))
        == "three_plus"
    )
    assert study(ca("bachelor", **{**remote, "started": "2022-09-01", "completed": "2025-05-01"})) == "none"
    assert study(ca("bachelor", **{**remote, "started": "2017-09-01", "completed": "2020-02-29"})) == "none"


def test_the_longer_study_counts_and_only_once():
    assert study(ca("two_year", **GOOD), ca("bachelor", **GOOD)) == "three_plus"


def test_a_short_graduate_degree_does_not_give_the_higher_points():
    assert study(ca("masters", **GOOD, years=0.5)) == "one_or_two"
    assert study(ca("masters", **GOOD, years=1)) == "three_plus"


def test_study_as_told_in_short_is_taken_as_it_is():
    person = Person.model_validate({"canadian_study": "one_or_two"})
    assert canadian_study(person, AS_OF, RULES).kind == "one_or_two"
    assert canadian_study(Person(), AS_OF, RULES).needs == ("canadian_study",)
