"""Whatever a person told: every page can be made, fits, is well formed, and speaks in words."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from rich.cells import cell_len
from rich.console import Console

from moveto_ca import Profile, Report, assess
from moveto_ca.render import html, markdown, text
from moveto_ca.render.handoff import handoff
from profiles_for_tests import AS_OF, PROFILES

# What only a program would say.
CODES = re.compile(r"children\[|\bNone\b(?! of\b| asks\b)|\bTrue\b|\bFalse\b|not_met|within_reach|\{\d*\}")
HOW = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)


# Two of the four parts of a test are known, and one of them is too low.
HALF_A_TEST = {
    "applicant": {"languages": {"french": {"test": "self_assessed", "listening": 10, "writing": 5}}},
    "plans": {"job_offers": [{"province": "CA-QC", "noc": "41200"}], "nomination": {"kind": "enhanced"}},
}


def assessed(document: dict[str, Any]) -> tuple[Profile, Report]:
    profile = Profile.model_validate(document)
    return profile, assess(profile, as_of=AS_OF)


class Balance(HTMLParser):
    """Counts that every tag is closed where it was opened."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids += [told["id"]] if told.get("id") else []
        self.links += [told["href"]] if told.get("href") else []
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("plain", [False, True])
@HOW
@given(document=PROFILES)
@example(document=HALF_A_TEST)
def test_the_text_fits_and_speaks_in_words(plain: bool, document: dict[str, Any]) -> None:
    _, report = assessed(document)
    console = Console(file=io.StringIO(), width=60, force_terminal=False)
    text.render(report, console, explain=plain, plain=plain)
    told = console.file.getvalue()  # type: ignore[attr-defined]
    assert all(cell_len(line) <= 60 for line in told.splitlines())
    assert CODES.findall(" ".join(told.split())) == []


@HOW
@given(document=PROFILES)
def test_the_html_is_well_formed_and_its_links_lead_somewhere(document: dict[str, Any]) -> None:
    _, report = assessed(document)
    page = html.render(report)
    read = Balance(page)
    assert read.open == []
    assert len(read.ids) == len(set(read.ids))
    assert all(link.startswith("https://") or link[1:] in read.ids for link in read.links)
    assert CODES.findall(page) == []


@HOW
@given(document=PROFILES)
def test_the_hand_off_tells_what_was_told_and_nothing_of_protection(document: dict[str, Any]) -> None:
    profile, report = assessed(document)
    blocks = handoff(report, profile.to_dict(include_protection=True))
    told = markdown.write(blocks)
    assert CODES.findall(told) == []
    assert "asylum" not in told
    assert "Protection in Canada" not in told
    assert Balance(html.page(blocks, one_page=True)).open == []
    if profile.applicant is not None and profile.applicant.birth_date is not None:
        assert f"born {profile.applicant.birth_date}" in told
