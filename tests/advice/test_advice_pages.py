"""What would change it, the dates ahead and the household, as parts of a page."""

from __future__ import annotations

import io
from datetime import date

import pytest
from rich.cells import cell_len
from rich.console import Console

import sample_reports as sample
from moveto_ca.advice.parts import Advice, Ahead, Change, Effect, Lever, Place, Principal, RoutePlace
from moveto_ca.render import markdown, text
from moveto_ca.render.advice import ahead_blocks, household_blocks, lever_blocks
from moveto_ca.render.blocks import Grid, Heading, Items, Para

FSW = "express-entry/federal-skilled-worker"
CEC = "express-entry/canadian-experience-class"
TITLES = {FSW: "Federal Skilled Worker", CEC: "Canadian Experience Class"}
FRENCH = Change("french-7", "French: level 7 or more in each ability (NCLC 7)", "language")
OFFER = Change("job-offer", "A job offer", "offer")
YEAR = Change("canadian-work-year", "A year of work in Canada", "work")
NOW = Place("within_reach", 37, 481)
THEN = Place("strong", 100, 543)


def lever(*changes, stream=FSW, after=THEN, gains="standing"):
    return Lever("express-entry", stream, TITLES[stream], changes, NOW, after, gains)


def advice(*levers, ahead=(), principals=()):
    return Advice(date(2026, 11, 22), date(2028, 11, 22), levers, ahead, principals)


def lines(*levers, explain=False):
    """Give the list of changes, and the paragraphs around it."""
    blocks = list(lever_blocks(advice(*levers), sample.express_entry(), explain=explain))
    items = next((block.items for block in blocks if isinstance(block, Items)), ())
    return list(items), [block.text for block in blocks if isinstance(block, Para)]


def test_a_change_says_what_the_person_would_then_be_and_both_figures():
    (line,), _ = lines(lever(FRENCH))
    assert line == (
        "French: level 7 or more in each ability (NCLC 7). Then: open to you on these facts (Federal Skilled "
        "Worker; score 100 instead of 37; 543 points in Express Entry instead of 481)."
    )


def test_two_changes_that_belong_together_are_joined():
    (line,), _ = lines(lever(YEAR, FRENCH))
    assert line.startswith("A year of work in Canada. And: French: level 7")


def test_one_change_that_does_the_same_to_two_programmes_is_said_once():
    (line,), _ = lines(lever(FRENCH), lever(FRENCH, stream=CEC))
    assert "open to you on these facts (Federal Skilled Worker; Canadian Experience Class; 543" in line


def test_what_only_adds_points_is_said_not_to_open_it():
    (line,), _ = lines(lever(YEAR, after=Place("within_reach", 37, 500), gains="points"))
    assert line.endswith(
        "Then: 500 points in Express Entry instead of 481 (Federal Skilled Worker). That alone does not "
        "open it yet."
    )


def test_where_a_change_leads_to_more_questions_that_is_said():
    (line,), _ = lines(lever(OFFER, after=Place("incomplete", 54, 481)))
    assert "nothing that is known would stand in the way, but more must be told" in line


def test_what_opens_a_programme_is_shown_and_the_rest_counted_unless_all_is_asked_for():
    partly = lever(OFFER, after=Place("incomplete", 54, 481))
    shown, said = lines(lever(FRENCH), partly)
    assert len(shown) == 1
    assert said[-1] == "1 more change helps in part or elsewhere: see --explain."
    shown, _ = lines(lever(FRENCH), partly, explain=True)
    assert len(shown) == 2


def test_a_way_that_nothing_tried_would_open_says_so():
    route = sample.express_entry()
    route.standing = "within_reach"
    blocks = list(lever_blocks(advice(), route))
    assert isinstance(blocks[0], Heading)
    assert blocks[1].text.startswith("None of the changes that were tried would open it")


def test_a_way_that_is_open_or_shut_says_nothing():
    assert list(lever_blocks(advice(), sample.closed_route())) == []


def test_how_it_was_found_is_said_once_a_report():
    first = lever(FRENCH)
    other = Lever("cusma", "cusma/professional", "Professional", (OFFER,), NOW, THEN, "standing")
    told = advice(first, other)
    assert any(
        "assessed again" in b.text for b in lever_blocks(told, sample.express_entry()) if isinstance(b, Para)
    )
    assert not any(
        "assessed again" in b.text
        for b in lever_blocks(told, sample.contested_route())
        if isinstance(b, Para)
    )


def day(*effects):
    return Ahead(date(2027, 5, 20), "birthday", "applicant", "You turn 30.", effects)


def effect(before, after, stream=FSW, route="express-entry"):
    return Effect(route, stream, TITLES.get(stream, "A programme"), before, after)


def ahead_lines(*days):
    blocks = list(ahead_blocks(advice(ahead=days)))
    return list(blocks[2].items) if blocks else []


def test_a_birthday_says_the_points_once_for_all_classes():
    lower = Place("within_reach", 37, 476)
    assert ahead_lines(day(effect(NOW, lower), effect(NOW, lower, CEC))) == [
        "2027-05-20: You turn 30. Express Entry: 476 points instead of 481."
    ]


def test_a_programme_that_shuts_is_named_with_what_it_was_before():
    (line,) = ahead_lines(day(effect(THEN, Place("within_reach", 33, 240))))
    assert "Federal Skilled Worker: not now, but you could change that (before: open to you" in line


def test_a_programme_that_was_not_open_anyway_is_only_counted():
    waiting, lost = Place("incomplete", 54), Place("within_reach", 30)
    (line,) = ahead_lines(day(effect(waiting, lost, "provincial/x", "provincial")))
    assert line == "2027-05-20: You turn 30. You would stand lower in 1 programme."


def test_without_days_ahead_there_is_no_such_part():
    assert list(ahead_blocks(advice())) == []


def couple(*best):
    own = RoutePlace("express-entry", "Express Entry", FSW, TITLES[FSW], NOW)
    return advice(principals=(Principal("applicant", (own,)), Principal("partner", best)))


def test_a_couple_sees_both_side_by_side():
    other = RoutePlace("express-entry", "Express Entry", FSW, TITLES[FSW], THEN)
    (grid,) = (block for block in household_blocks(couple(other)) if isinstance(block, Grid))
    assert grid.rows == (
        (
            "Express Entry",
            "You could change it, 481 points",
            "Open to you, 543 points",
        ),
    )


def test_a_way_that_one_of_a_couple_does_not_have_says_so():
    (grid,) = (block for block in household_blocks(couple()) if isinstance(block, Grid))
    assert grid.rows[0][2] == "none found"


def test_somebody_alone_sees_no_such_part():
    assert list(household_blocks(advice(lever(FRENCH)))) == []


WHOLE = Advice(
    date(2026, 11, 22),
    date(2028, 11, 22),
    (lever(FRENCH),),
    (day(effect(NOW, Place("within_reach", 37, 476))),),
    couple().principals,
)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_parts_stand_in_the_text_at_every_width(width):
    out = io.StringIO()
    console = Console(file=out, width=width, color_system=None)
    text.render(sample.everything(), console, advice=WHOLE)
    page = out.getvalue()
    assert all(cell_len(line) <= width for line in page.splitlines())
    for heading in ("What would change it", "Dates ahead", "Who of you applies"):
        assert page.count(f"\n{heading}\n") == 1


def test_the_parts_stand_in_the_markdown():
    page = markdown.render(sample.everything(), advice=WHOLE)
    for heading in ("### What would change it", "## Dates ahead", "## Who of you applies"):
        assert heading in page


@pytest.mark.parametrize("how", [{"brief": True}, {"advice": None}])
def test_a_brief_report_and_one_without_advice_have_none(how):
    page = markdown.render(sample.everything(), **{"advice": WHOLE, **how})
    assert "What would change it" not in page
    assert "Dates ahead" not in page
