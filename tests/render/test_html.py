"""The HTML report: one file that loads nothing, headings in order, tables with headers, enough contrast."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest

import sample_reports as sample
from moveto_ca import Profile, assess
from moveto_ca.advice.advise import advise
from moveto_ca.render import html
from moveto_ca.render.blocks import Cite, Heading, Para, Tick, Ticks
from moveto_ca.render.handoff import handoff
from moveto_ca.render.style import DARK, GROUNDS, LIGHT, TEXTS, sheet
from moveto_ca.rules.tables import PACKAGED
from render_profiles import HOSTILE, HOUSEHOLD
from render_profiles import TEXTS as HOSTILE_TEXTS
from support import AS_OF

VOID = {"meta", "br", "img", "link", "input", "hr"}
ENOUGH = 4.5


class Reader(HTMLParser):
    """Reads a page and keeps what the tests ask about."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data

    def all(self, *names: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.tags if tag in names]


def whole(document: dict[str, Any], **how: bool) -> str:
    profile = Profile.model_validate(document)
    report = assess(profile, as_of=AS_OF)
    return html.render(report, advice=advise(profile, report, AS_OF, PACKAGED), **how)


def one_page(document: dict[str, Any]) -> str:
    profile = Profile.model_validate(document)
    blocks = handoff(assess(profile, as_of=AS_OF), profile.to_dict(include_protection=False))
    return html.page(blocks, one_page=True)


PAGES = {
    "sample": html.render(sample.everything()),
    "sample in full": html.render(sample.everything(), explain=True),
    "brief": html.render(sample.everything(), brief=True),
    "household": whole(HOUSEHOLD, explain=True),
    "hostile": whole(HOSTILE),
    "hand-off": one_page(HOUSEHOLD),
    "hostile hand-off": one_page(HOSTILE),
}
each_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())


@each_page
def test_every_tag_is_closed_where_it_was_opened(page: str) -> None:
    assert Reader(page).open == []


@each_page
def test_the_page_says_its_language_its_title_and_its_width(page: str) -> None:
    read = Reader(page)
    assert page.startswith("<!doctype html>\n")
    assert [tag["lang"] for tag in read.all("html")] == ["en"]
    assert len(read.all("title")) == 1
    assert any(tag.get("name") == "viewport" for tag in read.all("meta"))


@each_page
def test_nothing_is_loaded_run_or_sent(page: str) -> None:
    read = Reader(page)
    assert not read.all("script", "img", "link", "iframe", "object", "embed", "form", "input", "base", "svg")
    assert not any(name.startswith("on") or name == "src" for _, tag in read.tags for name in tag)
    assert "url(" not in page
    assert "@import" not in page
    policy = next(tag for tag in read.all("meta") if tag.get("http-equiv") == "Content-Security-Policy")
    assert policy["content"].startswith("default-src 'none'")


@each_page
def test_links_lead_to_a_place_on_the_page_or_to_a_source(page: str) -> None:
    read = Reader(page)
    ids = [tag["id"] for _, tag in read.tags if "id" in tag]
    assert len(ids) == len(set(ids))
    links = [tag["href"] for tag in read.all("a")]
    assert "#answer" in links
    assert all(link.startswith("https://") or link.removeprefix("#") in ids for link in links)


@each_page
def test_headings_come_in_order_and_none_is_left_out(page: str) -> None:
    levels = [int(tag[1]) for tag, _ in Reader(page).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@each_page
def test_every_section_has_the_heading_that_names_it(page: str) -> None:
    read = Reader(page)
    named = {tag["id"] for tag in read.all("h2")}
    assert all(tag["aria-labelledby"] in named for tag in read.all("section", "nav"))


@each_page
def test_every_table_has_a_caption_and_headers_with_a_scope(page: str) -> None:
    read = Reader(page)
    assert len(read.all("table")) == len(read.all("caption"))
    assert all(tag.get("scope") in ("row", "col") for tag in read.all("th"))
    rows = page.split("<tbody")[1:]
    for body in rows:
        table = body.split("</tbody>")[0]
        assert table.count('scope="row"') == table.count("<tr")


@each_page
def test_a_drawing_is_silent_and_says_in_words_what_it_shows(page: str) -> None:
    for part in re.findall(r"<figure.*?</figure>", page, re.DOTALL):
        shown = re.sub(r'<(span|div)[^>]*aria-hidden="true".*', "", part.split("</figcaption>")[1])
        assert "cut-off" in shown
    assert all(
        tag.get("aria-hidden") == "true" for tag in Reader(page).all("span") if tag.get("class") == "track"
    )


def test_the_household_has_a_strip_a_tree_bars_and_a_table_of_its_members() -> None:
    page = PAGES["household"]
    for part in ('class="strip"', 'class="tree"', 'class="bars"', "What this means for each of your family"):
        assert part in page


@pytest.mark.parametrize("page", [PAGES["hostile"], PAGES["hostile hand-off"]])
def test_what_a_profile_says_is_text_and_nothing_else(page: str) -> None:
    for text in HOSTILE_TEXTS[:3]:
        assert text not in page
    assert "<script" not in page
    assert page.count("<style>") == page.count("</style>") == 1


def test_what_a_profile_says_stands_on_the_hand_off_as_it_was_told() -> None:
    shown = Reader(PAGES["hostile hand-off"]).text
    for text in HOSTILE_TEXTS[:5]:
        assert text.replace("_", " ") in shown


def test_every_place_for_text_is_escaped() -> None:
    bad = '<b onclick="x">&\''
    blocks = [
        Heading(1, bad),
        Heading(2, bad, bad),
        Para(bad),
        Ticks((Tick("met", bad, ((bad, bad),), (Cite(1, bad),)),)),
    ]
    assert "<b " not in html.page(blocks)
    assert 'onclick="' not in html.page(blocks)


def luminance(colour: str) -> float:
    """Relative luminance of a colour, as WCAG 2 has it."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, from 1 to 21, as WCAG 2 has it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_worked_out_as_the_guidelines_do() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_text_has_enough_contrast(colours: dict[str, str], ground: str) -> None:
    for name in TEXTS:
        assert contrast(colours[name], colours[ground]) >= ENOUGH, name


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_drawing_has_enough_contrast(colours: dict[str, str]) -> None:
    for name in ("bar", "line", "bad"):
        assert contrast(colours[name], colours["ground"]) >= 3, name


def test_only_named_colours_of_the_two_palettes_are_used() -> None:
    used = set(re.findall(r"var\(--([a-z]+)\)", sheet(one_page=True)))
    assert used <= set(LIGHT)
    assert set(LIGHT) == set(DARK)
    rules = re.sub(r"--[a-z]+:#[0-9a-f]{6};", "", sheet(one_page=True))
    assert "#" not in rules


def test_paper_is_always_light() -> None:
    on_paper = sheet().split("@media print")[1]
    assert f"--ground:{LIGHT['ground']};" in on_paper
    assert f"--text:{LIGHT['text']};" in on_paper
