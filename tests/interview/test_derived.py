"""A place without a prepared question gets one from the profile's own types and the report's words."""

from __future__ import annotations

import pytest

from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.catalogue import prepared
from moveto_ca.interview.derived import derived
from moveto_ca.interview.document import steps_of
from moveto_ca.interview.short import SHORT, short
from moveto_ca.profile.paths import kind_at
from moveto_ca.wording import questions as wordings

ASKED_OTHERWISE = {place for question in prepared() for place in (question.path, *question.covers)}


def whole_object_or_table(template: str) -> bool:
    """Tell whether a fact is an object, a list of them or a table, which is not asked for as a whole."""
    kind = kind_at(steps_of(template.replace("[]", "[0]")))
    assert kind is not None, template
    if kind.model is not None or (kind.item is not None and kind.item.model is not None):
        return True
    return kind.item is not None and not kind.item.choices and kind.item.schema.get("pattern") != "^[A-Z]{2}$"


# Only a lawyer can answer these, and the report alone shows them.
LAWYERS = {
    "background.offences[].canadian_class",
    "background.offences[].max_term_years",
    "background.offences[].occurrence",
}
ASKED_FOR = sorted(t for t in set(wordings()) - ASKED_OTHERWISE if not whole_object_or_table(t))


@pytest.mark.parametrize("template", ASKED_FOR)
def test_every_fact_that_a_report_may_ask_for_can_be_asked_in_the_interview(template: str) -> None:
    question = derived(template.replace("[]", "[0]"))
    assert question is not None
    assert question.choices or question.read is not None or question.search is not None


def test_a_place_without_words_is_not_asked_about() -> None:
    assert derived("applicant.years_of_study") is None or "applicant.years_of_study" in wordings()


def test_a_place_that_the_profile_does_not_have_is_not_asked_about() -> None:
    assert derived("applicant.shoe_size") is None


def test_yes_or_no_is_asked_as_a_choice() -> None:
    question = derived("ancestry[0][0].parents_married")
    assert question is not None
    assert [choice.value for choice in question.choices] == [True, False]


def test_a_date_that_may_be_never_takes_never_and_a_year() -> None:
    question = derived("ancestry[0][0].naturalized_elsewhere")
    assert question is not None
    assert question.read is not None
    assert question.read("never") is None
    assert question.read("1955") == "1955"
    assert "never" in question.hint


def test_a_number_is_held_to_the_bounds_of_the_profile() -> None:
    question = derived("ancestry[0][0].days_in_canada_before_next_birth")
    assert question is not None
    assert question.read is not None
    assert question.read("1,095") == 1095
    with pytest.raises(RefusedError, match="from 0 to"):
        question.read("-1")


def test_a_long_wording_gets_a_short_question_and_its_details_in_the_line_below() -> None:
    question = derived("plans.job_offers[0].lmia")
    assert question is not None
    assert question.words == "Is there an LMIA for the job offer?"
    assert question.why


@pytest.mark.parametrize("template", sorted(SHORT))
def test_every_short_question_is_short_and_belongs_to_a_wording(template: str) -> None:
    words, _ = SHORT[template]
    assert template in wordings()
    assert len(words) <= 90
    assert len(words) < len(wordings()[template])


def test_a_question_about_a_partners_ancestor_is_short_too() -> None:
    assert short("partner.ancestry[][].renounced") == SHORT["ancestry[][].renounced"]


@pytest.mark.parametrize("template", ASKED_FOR)
def test_no_question_is_longer_than_a_line_and_a_half(template: str) -> None:
    question = derived(template.replace("[]", "[0]"))
    assert question is not None
    assert len(question.words or wordings()[template]) <= 90 or template in LAWYERS
