"""When the section is shown, and what the conversation must ask so that it can give an answer."""

from __future__ import annotations

import pytest

from asylum.told import AMERICAN, HARMLESS
from moveto_ca.intake import parse_profile
from moveto_ca.interview.catalogue.protection import CONSENT
from moveto_ca.interview.run import Interview, interview
from moveto_ca.profile import Profile
from moveto_ca.rules.assess import assess
from moveto_ca.rules.tables import PACKAGED
from scripted import ScriptedScreen
from support import AS_OF

FILLED = {name: value for name, value in HARMLESS.items() if name != "wants_information"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (None, False),
        ({}, False),
        ({"wants_information": False}, False),
        ({**FILLED, "wants_information": False}, False),
        ({"wants_information": True}, True),
        (FILLED, False),
    ],
)
def test_the_section_is_shown_only_to_those_who_asked_for_it(told, expected):
    report = assess(Profile.model_validate({"applicant": AMERICAN, "protection": told}), as_of=AS_OF)
    assert (report.route("asylum") is not None) == expected


SAFETY = {
    "What would you like": "Be safe",
    "When and where were you born": "38 Ohio",
    "Was a parent of yours": "Nobody",
    "Who belongs to your family": "Nobody",
    "Which of these are you today": "A citizen of the United States; as a visitor",
    "asking for protection": "Yes",
    "in Canada now": "Yes",
    "entered Canada": "2026-10-01 airport",
    "claim in person": "never",
    "refugee claim before": "none",
    "protect you": "none",
    "order to remove": "No",
    "ten years or more": "No",
    "such a charge": "No",
    "inadmissible on one": "None",
}


def conversation(**changes):
    screen = ScriptedScreen({**SAFETY, **changes})
    document = interview(None, as_of=AS_OF, tables=PACKAGED, screen=screen)
    route = assess(parse_profile(document), as_of=AS_OF).route("asylum")
    assert route is not None
    return document["protection"], route.measures, screen


def test_a_conversation_can_reach_eligible():
    told, measures, _ = conversation()
    assert told["inadmissibility_determined"] == []
    assert measures["verdict"] == "eligible"


def test_so_can_one_of_a_citizen_of_another_country_who_flew_in_and_was_let_in():
    _, measures, _ = conversation(**{"citizen of": "Venezuela", "Where were you born": "Venezuela"})
    assert measures["verdict"] == "eligible"
    assert measures["stca_applies"] is False


def test_a_decision_on_a_ground_is_taken_over():
    told, measures, _ = conversation(**{"inadmissible on one": "Security; Organized crime"})
    assert told["inadmissibility_determined"] == ["security", "organized_criminality"]
    assert measures["bars"] == ["101(1)(f)"]


def test_a_decision_that_was_not_told_of_leaves_it_open():
    told, measures, _ = conversation(**{"inadmissible on one": []})
    assert "inadmissibility_determined" not in told
    assert measures["verdict"] == "unknown"
    assert measures["possible_bars"] == ["101(1)(f)"]


@pytest.mark.parametrize(
    ("filed", "verdict"), [("2026-10-15", "unknown"), ("2026-10-21", "ineligible"), ("never", "ineligible")]
)
def test_whoever_claimed_late_is_asked_whether_the_form_was_filed_online_in_time(filed, verdict):
    changes = {"entered Canada": "2025-10-20 airport", "claim in person": "2026-11-01"}
    _, measures, screen = conversation(**changes, **{"file the claim online": filed})
    assert any("file the claim online" in words for words in screen.asked)
    assert measures["verdict"] == verdict


def test_whoever_made_no_claim_is_not_asked_about_a_form():
    _, _, screen = conversation(**{"entered Canada": "2021-10-20 airport"})
    assert not any("file the claim online" in words for words in screen.asked)


def test_whoever_has_no_status_in_canada_is_asked_whether_they_are_there():
    told, measures, screen = conversation(
        **{"Which of these are you today": "A citizen of the United States"}
    )
    assert any("Are you in Canada now" in words for words in screen.asked)
    assert told["in_canada_now"] is True
    assert measures["verdict"] == "eligible"


def traces(session):
    """Whatever of the section is still held anywhere in a conversation."""
    held = [session.document, *(one.before for one in session.answered)]
    keys = [key for key in (*session.asked, *session._kept) if "@protection." in key]
    return [document for document in held if "protection" in document], keys


def test_what_was_told_can_be_cleared_where_the_answers_are_listed():
    screen = ScriptedScreen({**SAFETY, "Your answers": ["Clear all that I told about protection"]})
    held = Interview(None, as_of=AS_OF, tables=PACKAGED, screen=screen)
    document = held.hold()
    assert "protection" not in document
    assert document["applicant"]["age"] == 38
    assert any("is forgotten" in text for _, text in screen.said)
    assert traces(held.session) == ([], ["protection@protection.wants_information"])
    assert assess(parse_profile(document), as_of=AS_OF).route("asylum") is None


def test_it_can_be_cleared_after_the_report_too_and_is_not_asked_about_again():
    screen = ScriptedScreen({**SAFETY, "You can go on from here": ["Clear all that I told", "Finish"]})
    held = Interview(None, as_of=AS_OF, tables=PACKAGED, screen=screen)
    assert "protection" in held.hold()
    asked = len(screen.asked)
    assert "protection" not in held.go_on()
    assert held.go_on() is None
    assert not any("protection" in words for words in screen.asked[asked:])
    assert traces(held.session)[0] == []


def test_the_line_that_clears_is_there_only_where_there_is_something_to_clear():
    closed = ScriptedScreen({**SAFETY, "asking for protection": "No", "Your answers": ["Clear all"]})
    with pytest.raises(AssertionError, match="no choice has"):
        Interview(None, as_of=AS_OF, tables=PACKAGED, screen=closed).hold()


def test_the_question_that_opens_the_section_says_that_it_can_be_cleared():
    assert "clear them again" in CONSENT.why
