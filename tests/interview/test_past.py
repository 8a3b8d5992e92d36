"""The past is asked about last, kindly, and nobody need answer; no means that nothing ever happened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca.intake import parse_profile
from moveto_ca.interview.answers import BACK, SKIP, UNKNOWN
from moveto_ca.interview.catalogue import past
from moveto_ca.interview.catalogue.offence_kinds import GROUPS
from moveto_ca.interview.questions import Group
from moveto_ca.interview.run import interview
from moveto_ca.profile.vocabulary import OFFENCE_KINDS
from moveto_ca.rules.assess import assess
from moveto_ca.rules.tables import PACKAGED
from scripted import ScriptedScreen
from support import AS_OF

if TYPE_CHECKING:
    from moveto_ca.report import Route

NARROWEST = 60
POINTER_AND_MARK = 8
AMERICAN = {
    "What would you like": "Live in Canada",
    "When and where were you born": "38 Ohio",
    "Was a parent of yours": "Nobody",
    "Who belongs to your family": "Nobody",
}
DUI = {
    "anything in the past": "Yes",
    "should be checked": "An arrest",
    "What was it about": ["Driving", "Drunk or drugged driving"],
    "Where was it": "Michigan",
    "How did it end": "convicted",
    "did it happen": "2021-05-08",
    "whole sentence done": "2022-09-14",
    "another offence": "No",
}
LEFT_OUT = {
    "previous_removal": None,
    "removal_order": False,
    "unauthorized_in_canada": None,
    "misrepresentation_finding": None,
    "health": {"danger_to_public": False, "expected_annual_cost_cad": 0, "people": []},
    "security_concern": False,
}


def converse(
    script: dict[str, Any], told: dict[str, Any] | None = None
) -> tuple[dict[str, Any], ScriptedScreen]:
    """Hold a conversation in which everything else is skipped."""
    screen = ScriptedScreen(AMERICAN | script)
    return interview(told, as_of=AS_OF, tables=PACKAGED, screen=screen), screen


def door(document: dict[str, Any]) -> Route:
    route = assess(parse_profile(document), as_of=AS_OF).admissibility
    assert route is not None
    return route


def test_no_tells_that_nothing_of_the_kind_ever_happened() -> None:
    document, _ = converse({"anything in the past": "No, nothing"})
    assert document["background"] == {"offences": [], **LEFT_OUT}
    assert door(document).standing == "strong"


@pytest.mark.parametrize("answer", [UNKNOWN, SKIP])
def test_whoever_does_not_answer_tells_nothing_and_is_asked_no_more(answer: Any) -> None:
    document, screen = converse({"anything in the past": answer})
    assert "background" not in document
    assert "anything in the past" in screen.asked[-1]


def test_the_past_comes_last() -> None:
    _, screen = converse({"anything in the past": "No, nothing"})
    assert "anything in the past" in screen.asked[-1]


def test_the_past_comes_before_protection_alone() -> None:
    _, screen = converse({"What would you like": "Be safe", "asking for protection": "No"})
    assert "anything in the past" in screen.asked[-2]
    assert "asking for protection" in screen.asked[-1]


def test_one_old_offence_is_told_step_by_step_and_the_rest_counts_as_never() -> None:
    document, screen = converse(DUI)
    offence = {
        "who": "applicant",
        "kind": "dui",
        "place": "US-MI",
        "outcome": "convicted",
        "act_date": "2021-05-08",
        "sentence_completed": "2022-09-14",
    }
    assert document["background"] == {"offences": [offence], **LEFT_OUT}
    assert screen.refusals == []
    row = door(document).measures["offences"][0]
    assert row["class"] == "serious"
    assert row["may_apply_for_rehabilitation_on"] is not None


def test_a_second_offence_is_asked_about_after_the_first() -> None:
    document, screen = converse(
        DUI
        | {
            "another offence": ["Yes", "No"],
            "What was it about": [*DUI["What was it about"], "Driving", "Careless driving"],
        }
    )
    kinds = [offence["kind"] for offence in document["background"]["offences"]]
    assert kinds == ["dui", "careless_driving"]
    assert sum("another offence" in words for words in screen.asked) == 2


def test_what_does_not_count_in_canada_is_asked_about_no_further() -> None:
    document, screen = converse(DUI | {"What was it about": ["Driving", "Careless driving"]})
    assert document["background"]["offences"][0]["kind"] == "careless_driving"
    assert not any("whole sentence" in words for words in screen.asked)


def test_back_within_the_kinds_leads_to_the_groups() -> None:
    script = DUI | {"What was it about": ["Driving", BACK, "Driving", "Careless driving"]}
    document, _ = converse(script)
    assert document["background"]["offences"][0]["kind"] == "careless_driving"


def test_whose_offence_it_was_is_asked_only_where_there_is_a_partner() -> None:
    married = {"Who belongs to your family": "A husband or wife", "you, or your partner": "partner"}
    document, _ = converse(DUI | married)
    assert document["background"]["offences"][0]["who"] == "partner"
    _, screen = converse(DUI)
    assert not any("you, or your partner" in words for words in screen.asked)


def test_only_what_is_chosen_is_asked_about() -> None:
    document, screen = converse(
        {
            "anything in the past": "Yes",
            "should be checked": "A false statement; An illness",
            "false statement?": "2024-05-01",
            "danger to others": "No",
            "your care cost": "0",
        }
    )
    background = document["background"]
    assert background["misrepresentation_finding"] == "2024-05-01"
    assert background["health"] == {"danger_to_public": False, "expected_annual_cost_cad": 0}
    assert background["offences"] == []
    assert not any("What was it about" in words for words in screen.asked)


def test_a_removal_is_asked_about_part_by_part() -> None:
    document, screen = converse(
        {
            "anything in the past": "Yes",
            "should be checked": "An order to leave Canada",
            "Which kind of order": "Exclusion",
        }
    )
    assert document["background"]["previous_removal"] == {"kind": "exclusion"}
    assert any("Which kind of order" in words for words in screen.asked)


def test_work_without_permission_is_asked_about_there_and_nowhere_else() -> None:
    script = {
        "anything in the past": "Yes",
        "should be checked": "Work, study or a stay",
        "without permission?": "2026-05-01",
    }
    document, screen = converse(script)
    assert document["background"]["unauthorized_in_canada"] == {"ended": "2026-05-01"}
    assert sum("without permission" in words for words in screen.asked) == 1


def test_none_together_with_something_is_refused() -> None:
    _, screen = converse(
        {"anything in the past": "Yes", "should be checked": ["None of these; An illness", "None of these"]}
    )
    assert any("“none”" in text for text in screen.refusals)


def test_what_a_file_tells_of_the_past_stays_and_is_not_asked_again() -> None:
    told = {"background": {"offences": [], "unauthorized_in_canada": {"ended": "2020-01-01"}}}
    document, screen = converse({"anything in the past": "No, nothing"}, told)
    assert document["background"] == told["background"]
    assert not any("anything in the past" in words for words in screen.asked)


def test_a_part_that_a_file_tells_is_kept_when_the_rest_is_denied() -> None:
    told = {"background": {"unauthorized_in_canada": {"ended": "2020-01-01"}}}
    document, _ = converse({"anything in the past": "No, nothing"}, told)
    assert document["background"] == {
        "offences": [],
        **LEFT_OUT,
        "unauthorized_in_canada": {"ended": "2020-01-01"},
    }


@pytest.mark.parametrize("aim", ["already Canadian"])
def test_whoever_only_asks_about_citizenship_is_not_asked_about_the_past(aim: str) -> None:
    _, screen = converse({"What would you like": aim})
    assert not any("in the past" in words for words in screen.asked)


def test_a_citizen_is_not_asked_about_the_past() -> None:
    _, screen = converse(
        {"When and where were you born": "38 Ontario", "Which of these are you": "A citizen of Canada"}
    )
    assert not any("in the past" in words for words in screen.asked)


def every_kind() -> list[Any]:
    return [
        choice
        for group in GROUPS
        for choice in (group.value.choices if isinstance(group.value, Group) else (group,))
    ]


def test_every_kind_of_offence_of_the_profile_can_be_chosen_once() -> None:
    values = [choice.value for choice in every_kind()]
    assert sorted(values) == sorted({*OFFENCE_KINDS, "other"})


def test_the_kinds_are_in_plain_words_that_fit_a_narrow_screen() -> None:
    for choice in (*GROUPS, *every_kind()):
        assert len(choice.words) <= NARROWEST - POINTER_AND_MARK
        assert not re.search(r"[!_]", choice.words)


def test_the_opening_says_that_it_may_be_skipped_and_stays_here() -> None:
    assert "may skip" in past.OPENING.why
    assert "stays on this computer" in past.OPENING.why
