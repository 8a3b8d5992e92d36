"""Which class the answer speaks of, what is missing there, and what the people of a family give."""

from __future__ import annotations

from typing import Any

from advice.advised import changed, example, report_of

FSW = "express-entry/federal-skilled-worker"
CEC = "express-entry/canadian-experience-class"
FST = "express-entry/federal-skilled-trades"
PASTOR = example("09")
ELECTRICIAN = example("17")
MARRIED = example("12")


def express_entry(profile: Any) -> Any:
    return report_of(profile).route("express-entry")


def of(profile: Any, stream: str, name: str) -> Any:
    found = report_of(profile).stream(stream)
    return next(one for one in found.conditions if one.id == name)


# --- Rounds of another class that is met ------------------------------------------------------------


def test_who_meets_two_classes_is_told_of_the_rounds_of_the_class_that_had_some():
    found = express_entry(PASTOR)
    assert "You meet every requirement of the class Canadian Experience Class" in found.summary
    assert "0 of the 19 rounds" in found.summary
    assert "The lowest score invited was 507; on the points system of that day you have 432" in found.summary
    assert "75 too few" in found.summary


def test_who_has_worked_a_year_in_canada_is_not_told_that_no_round_was_open_or_to_work_there_a_year():
    found = express_entry(PASTOR)
    words = " ".join((found.summary, *found.cautions, *(step.text for step in found.next_steps)))
    assert "whatever your score" not in words
    assert "a year of skilled work in Canada" not in words
    worker = of(PASTOR, FSW, "invitations")
    assert worker.share == (0, 0)
    assert "In another class that you meet, Canadian Experience Class, 19 were open" in worker.found
    assert "year of skilled work" not in worker.rule.remedy


def test_where_no_class_met_had_a_round_it_stays_so_at_any_score():
    found = express_entry(example("03"))
    assert "whatever your score" in found.summary


# --- The smallest thing missing ---------------------------------------------------------------------


def test_of_classes_that_stand_alike_the_one_that_lacks_a_paper_goes_before_one_that_lacks_a_year():
    two = example("07")
    found = express_entry(two)
    scores = {stream.id: stream.score for stream in found.streams}
    assert scores[FSW] == scores[CEC]
    assert found.best_stream == FSW
    assert "The assessment alone would bring the points of that grid to 79." in found.summary


def test_the_electrician_is_led_to_the_trades_that_lack_only_the_certificate():
    found = express_entry(ELECTRICIAN)
    scores = {stream.id: stream.score for stream in found.streams}
    assert scores[FST] == scores[FSW]
    assert found.best_stream == FST


def test_a_score_is_never_passed_over_by_what_is_smaller_to_mend():
    found = express_entry(example("19"))
    assert found.score == max(stream.score for stream in found.streams)
    assert found.summary.count("The assessment alone would bring the points of that grid to 72.") == 1


# --- The grid of the skilled worker -----------------------------------------------------------------


def test_the_remedy_of_the_grid_names_only_factors_below_their_most_and_what_is_missing():
    points = of(example("16"), FSW, "points")
    assert "62 of 100" in points.found
    assert "5 more are needed" in points.found
    # Tests and work are at their most there.
    assert "test results" not in points.rule.remedy
    assert "years of skilled work" not in points.rule.remedy
    assert "a second official language" in points.rule.remedy


def test_below_its_most_a_test_is_named_as_what_can_add_points():
    points = of(ELECTRICIAN, FSW, "points")
    assert "higher test results" in points.rule.remedy
    assert "years of skilled work" not in points.rule.remedy


def test_where_an_assessment_alone_is_enough_it_is_the_remedy():
    points = of(example("07"), FSW, "points")
    assert "it would bring you to 79 points" in points.rule.remedy


# --- Citizens of the family -------------------------------------------------------------------------


def test_a_citizen_partner_and_children_who_are_citizens_by_descent_give_and_pay_nothing():
    found = express_entry(MARRIED)
    others = [row for row in found.measures["people"] if row["who"] != "applicant"]
    assert {row["who"] for row in others} == {"partner", "children[0]", "children[1]"}
    assert not any(row["applies"] or row["gives_biometrics"] for row in others)
    assert {fee.who for fee in found.fees} == {"applicant"}
    assert found.measures["fees_total_cad"] == 990 + 600 + 85
    assert not any("declared and examined" in text for text in found.cautions)


def test_a_province_counts_no_fee_for_children_who_are_citizens_by_descent():
    stream = report_of(MARRIED).stream("provincial/ns-skilled-worker")
    assert {fee.who for fee in stream.fees} == {"applicant"}
    coming = {row["who"]: row["comes_along"] for row in stream.measures["people"]}
    assert coming["children[0]"] is False


def test_nothing_at_the_border_bars_a_child_who_is_a_citizen_by_descent():
    people = {row["who"]: row for row in report_of(MARRIED).admissibility.measures["people"]}
    assert people["children[0]"]["for_residence"] is False
    assert people["applicant"]["for_residence"] is None


def test_a_child_of_no_citizen_applies_and_pays():
    children = [{**child, "of": "applicant"} for child in MARRIED.to_dict()["children"]]
    found = express_entry(changed(MARRIED, children=children))
    applies = {row["who"]: row["applies"] for row in found.measures["people"]}
    assert applies["children[0]"] is True
    assert {fee.who for fee in found.fees} == {"applicant", "children[0]", "children[1]"}


# --- The trade of somebody who has none ---------------------------------------------------------------


def test_who_works_in_no_trade_is_not_asked_for_a_trade_certificate():
    accountant = example("03").to_dict()
    del accountant["applicant"]["certificate_of_qualification"]
    found = report_of(changed(example("03"), applicant=accountant["applicant"]))
    asked = {missing.path for missing in found.missing_facts}
    assert "applicant.certificate_of_qualification" not in asked
    assert "applicant.trade_qualified_since" not in asked


def test_before_the_work_is_known_the_jobs_are_asked_for_and_not_the_trade():
    asked = {missing.path for missing in report_of(example("22")).missing_facts}
    assert "applicant.work" in asked
    assert not asked & {"applicant.certificate_of_qualification", "applicant.trade_qualified_since"}
