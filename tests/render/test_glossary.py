"""Short words are found as words, and explained once."""

from __future__ import annotations

from moveto_ca.render.glossary import Glossary, terms_in


def test_a_short_word_is_found_in_the_order_of_the_text() -> None:
    assert terms_in(["A NOC of TEER 1, then CLB 7."]) == ("NOC", "TEER", "CLB")


def test_a_short_word_inside_another_word_is_not_taken() -> None:
    assert terms_in(["RADAR and CLBX", "pre-NOC-list"]) == ()


def test_a_plural_is_the_same_word() -> None:
    assert terms_in(["two work permits"]) == ("work permit",)


def test_a_word_is_explained_once() -> None:
    glossary = Glossary()
    assert [word for word, _ in glossary.new(["CRS and CLB"])] == ["CRS", "CLB"]
    assert glossary.new(["CRS again"]) == ()
