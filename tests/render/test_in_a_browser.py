"""The HTML report in a real browser, where one is installed: on a phone, light and dark, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import browser
import sample_reports as sample
from moveto_ca import Profile, assess
from moveto_ca.advice.advise import advise
from moveto_ca.render import html
from moveto_ca.render.handoff import handoff
from moveto_ca.render.style import DARK, LIGHT
from moveto_ca.report import Authority, Condition, Route
from moveto_ca.rules.tables import PACKAGED
from render_profiles import HOSTILE, HOUSEHOLD
from support import AS_OF

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(browser.PROGRAM is None, reason="no Chromium is installed")

PHONE = 360
TOO_WIDE = (
    "const all=page.documentElement;return all.scrollWidth>all.clientWidth?all.scrollWidth+' px':'fits'"
)
GROUND = "return page.defaultView.getComputedStyle(page.body).backgroundColor"
# What a script or a picture in a profile would leave behind.
RAN = "return [page.scripts.length,page.images.length,typeof page.defaultView.hacked].join(' ')"


def page_of(document: dict[str, Any]) -> str:
    profile = Profile.model_validate(document)
    report = assess(profile, as_of=AS_OF)
    return html.render(report, explain=True, advice=advise(profile, report, AS_OF, PACKAGED))


def handoff_of(document: dict[str, Any]) -> str:
    profile = Profile.model_validate(document)
    blocks = handoff(assess(profile, as_of=AS_OF), profile.to_dict(include_protection=False))
    return html.page(blocks, one_page=True)


@pytest.fixture(scope="module")
def pages() -> list[str]:
    return [
        html.render(sample.everything()),
        page_of(HOUSEHOLD),
        page_of(HOSTILE),
        handoff_of(HOUSEHOLD),
        handoff_of(HOSTILE),
    ]


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_nothing_runs_over_the_edge(width: int, pages: list[str], tmp_path: Path) -> None:
    told, said = browser.asked(tmp_path, pages, TOO_WIDE, width=width)
    assert told == ["fits"] * len(pages)
    assert said == ""


def test_a_page_that_is_too_wide_or_runs_something_would_be_noticed(tmp_path: Path) -> None:
    wide = (
        "<!doctype html><p style='width:900px'>wide</p><script>window.hacked=1;console.error('ran')</script>"
    )
    told, said = browser.asked(tmp_path, [wide], TOO_WIDE, width=PHONE)
    assert told == ["908 px"]
    assert "ran" in said
    assert browser.asked(tmp_path, [wide], RAN, width=PHONE)[0] == ["1 0 number"]


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_the_page_is_light_or_dark_as_the_person_prefers(
    dark: bool, colours: dict[str, str], pages: list[str], tmp_path: Path
) -> None:
    red, green, blue = (int(colours["ground"][n : n + 2], 16) for n in (1, 3, 5))
    told, _ = browser.asked(tmp_path, pages[:1], GROUND, width=PHONE, dark=dark)
    assert told == [f"rgb({red}, {green}, {blue})"]


def test_nothing_in_a_profile_runs_or_is_loaded(pages: list[str], tmp_path: Path) -> None:
    told, said = browser.asked(tmp_path, pages, RAN, width=PHONE)
    assert told == ["0 0 undefined"] * len(pages)
    assert said == ""


@pytest.mark.parametrize(("paper", "size"), [("A4", (594, 841)), ("letter", (612, 792))])
@pytest.mark.parametrize("document", [HOUSEHOLD, HOSTILE], ids=["household", "hostile"])
def test_a_hand_off_is_one_sheet_of_paper(
    document: dict[str, Any], paper: str, size: tuple[int, int], tmp_path: Path
) -> None:
    assert browser.printed(tmp_path, handoff_of(document), paper) == (1, size)


def test_a_hand_off_that_is_full_to_the_brim_is_one_sheet_of_paper(tmp_path: Path) -> None:
    long = "A rule with a name as long as any of them has, and then some more"
    doubts = [
        Condition(
            sample.SampleRule(f"doubt-{n}", f"{long} {n}", authority=source(n)), "unknown", f"{long}. " * 9
        )
        for n in range(5)
    ]
    routes = [
        Route(
            f"route-{n}", f"{long[:60]} {n}", "citizenship", (sample.stream(f"route-{n}/a", long, *doubts),)
        )
        for n in range(10)
    ]
    needs = tuple(f"applicant.fact_{n}_{'of_many_words ' * 6}" for n in range(9))
    asks = Condition(sample.SampleRule("facts", long), "unknown", needs=needs)
    routes.append(Route("more", long[:60], "citizenship", (sample.stream("more/a", long, asks),)))
    told = Profile.model_validate(HOSTILE).to_dict(include_protection=False)
    page = html.page(handoff(sample.report(*routes), told), one_page=True)
    assert page.count("<tr") == 12
    assert browser.printed(tmp_path, page, "letter") == (1, (612, 792))


def source(number: int) -> Authority:
    title = f"A source with the long and complete name of an instrument of law, number {number}"
    return Authority(title, f"{number}(1)(a), (b), (c); Schedule {number}", None, None, AS_OF, "A")


def test_a_whole_report_takes_more_than_one_sheet(pages: list[str], tmp_path: Path) -> None:
    sheets, _ = browser.printed(tmp_path, pages[1], "A4")
    assert sheets > 3
