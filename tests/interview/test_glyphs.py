"""A terminal that may not have a sign gets a plainer one."""

from __future__ import annotations

import pytest

from moveto_ca.interview import glyphs
from moveto_ca.interview.catalogue import prepared
from moveto_ca.interview.plain_screen import PlainScreen


@pytest.mark.parametrize(
    ("environment", "platform", "shown"),
    [
        ({"LANG": "en_US.UTF-8"}, "linux", True),
        ({"LANG": "en_US.utf8"}, "darwin", True),
        ({}, "linux", True),
        ({"LANG": "en_US.ISO-8859-1"}, "linux", False),
        ({"LC_ALL": "de_DE.ISO-8859-15@euro", "LANG": "en_US.UTF-8"}, "linux", False),
        ({"TERM": "linux", "LANG": "en_US.UTF-8"}, "linux", False),
        ({"TERM": "dumb"}, "linux", False),
        ({}, "win32", False),
        ({"WT_SESSION": "1"}, "win32", True),
    ],
)
def test_a_terminal_is_known_by_what_it_says_of_itself(
    environment: dict[str, str], platform: str, shown: bool
) -> None:
    assert glyphs.shown(environment, platform) is shown


def test_without_signs_every_word_of_a_question_is_written_with_the_plainest_ones() -> None:
    for question in prepared():
        for text in (question.words, question.why, question.hint, *(c.words for c in question.choices)):
            assert glyphs.plain(text).replace("é", "e").isascii(), text


def test_the_plain_screen_writes_what_the_terminal_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.ISO-8859-1")
    shown: list[str] = []
    PlainScreen(lambda: "", shown.append).say("law, medicine … “none”")
    assert shown == ['law, medicine ... "none"']
