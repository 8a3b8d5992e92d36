"""Every text that the product can show: no prediction of a claim, no way across, no waiting out.

Read are all words in the code that are not for programmers, all cells of the dated tables, the README and
the reports of the examples.
"""

from __future__ import annotations

import ast
import csv
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import moveto_ca
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(moveto_ca.__file__).parent

CLAIM = r"(claims?|cases?|asylum|refugees?|protection)"
DECIDED = (
    r"(accept(ed)?|grant(ed)?|approv(e|ed)|refus(e|ed)|reject(ed)?|den(y|ied)|succeed|fail|win|lose|allowed)"
)
FORBIDDEN = {
    "foresees what becomes of a claim": (
        (
            rf"\b{CLAIM}\b[^.;:]{{0,40}}\b(will|should|is going to|is certain to|is bound to)\b"
            rf"[^.;:]{{0,25}}\b{DECIDED}\b"
        ),
        rf"\b{CLAIM}\b[^.;:]{{0,40}}\b(un)?likely\b",
        rf"\b(un)?likely to be {DECIDED}",
        rf"\b(probably|surely|certainly|no doubt)\b[^.;:]{{0,30}}\b{DECIDED}\b",
        r"\b(strong|weak|good|bad|solid|promising|hopeless)\s+(refugee |asylum )?(case|claim)s?\b",
        rf"\b(chances?|odds|prospects?|probabilit\w+|likelihood)\b[^.;]{{0,40}}\b({CLAIM}|{DECIDED})\b",
        r"\byou (will|would|should) (get|receive|be given|win|have) (asylum|protection|refugee status)",
        r"\bour? (view|opinion)\b[^.;]{0,30}\bclaim\b",
    ),
    "names or compares a way across the border": (
        (
            r"\b(Roxham|Lacolle|Peace Arch|Peace Bridge|Ambassador Bridge|Rainbow Bridge|Blue Water Bridge|"
            r"Thousand Islands Bridge|Fort Erie|Coutts|Pembina|Point Roberts|Derby Line|Quebec Route)\b"
        ),
        r"\b(un)?guarded\b|\bundetected\b|\bunnoticed\b|\bsneak\w*|\bsmuggl\w+",
        r"\bcross(ing)? (the border )?(at|near|between|by night|on foot|where)\b",
        r"\b(safer|easier|quieter|best|better) (place|spot|port|crossing|time) to (cross|enter|claim)\b",
        r"\benter(ing)? between ports of entry (is|may be|can be|would be) (safer|easier|better|wise)",
        r"\b(choose|pick|prefer|use) (an?|the) (other )?(airport|crossing|port of entry|ferry)\b",
    ),
    "advises to wait out or to beat a period": (
        r"\bwait(ing)? (out|for|until|till|at least)\b[^.;]{0,30}\b(14|fourteen|thirteen|13) days?\b",
        r"\bwait(ing)? (14|fourteen) days?\b|\bsit(ting)? out\b|\bwait(ing)? out\b",
        r"\b(beat|outrun|get around|work around|escape) the (bar|rule|period|deadline|agreement|law)\b",
        r"\bloopholes?\b",
        r"\b(claim|file|hurry)\b[^.;]{0,30}\bbefore (the )?(14|fourteen) days? (are|is) (over|up)\b",
        r"\bonce (the )?(14|fourteen) days? (are|have)\b",
    ),
    "advises to hide something or what to say": (
        (
            r"\b(do not|don't|never|avoid|without) (tell|mention|show|say|admit)(t?ing)?\b"
            r"[^.;]{0,30}\b(officers?|border|purpose|reasons?)\b"
        ),
        r"\b(hid|conceal)(e|ing)? (your|the|it|what|why|from)\b",
        r"\btell (the|an|your) officers? (that )?you (fear|are afraid|are only|are just|want to visit)\b",
        r"\b(say|claim) you are (only|just) (visiting|a visitor|a tourist)\b",
    ),
    "promises": (
        r"\byou may enter\b",
        r"\bguarante(e|es|ed)\b[^.;]{0,30}\b(entry|approval|acceptance|visa|status|asylum|protection)\b",
        r"\b100 ?% (safe|sure|success)",
    ),
}
# Said only to those who have the right by their status.
RIGHTFUL = ("You may enter Canada and live, work and study there, without any permit.",)
PATTERNS = [(kind, pattern) for kind, patterns in FORBIDDEN.items() for pattern in patterns]


def words_in_code(path: Path) -> Iterator[str]:
    """Every text of a module but its docstrings; the parts of a formatted text joined."""
    tree = ast.parse(path.read_text("utf-8"))
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))  # docstrings, also of fields
        if isinstance(node, ast.JoinedStr):
            skipped.update(id(part) for part in node.values)
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "X" for p in node.values)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            yield node.value


def texts_of_json(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_of_json(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_of_json(one)


@cache
def all_texts() -> tuple[tuple[str, str], ...]:
    """Where it stands, and the text."""
    found: list[tuple[str, str]] = []
    for path in sorted(PACKAGE.rglob("*.py")):
        found += ((str(path.relative_to(PACKAGE)), text) for text in words_in_code(path))
    for path in sorted((PACKAGE / "rules" / "data").rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.reader(lines)
            found += ((str(path.relative_to(PACKAGE)), cell) for row in rows for cell in row if " " in cell)
    for path in sorted((PACKAGE / "rules" / "data").rglob("*.json")):
        found += ((path.name, text) for text in texts_of_json(json.loads(path.read_text("utf-8"))))
    for path in (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "examples").glob("*.md"))):
        text = re.sub(r"\s+", " ", path.read_text("utf-8"))
        found += ((path.name, sentence) for sentence in re.split(r"(?<=[.?!|]) ", text))
    return tuple(found)


@pytest.mark.parametrize(("kind", "pattern"), PATTERNS, ids=[pattern[:60] for _, pattern in PATTERNS])
def test_no_text_of_the_product(kind: str, pattern: str) -> None:
    forbidden = re.compile(pattern, re.IGNORECASE)
    found = [(where, text) for where, text in all_texts() if forbidden.search(text)]
    found = [(where, text) for where, text in found if text not in RIGHTFUL]
    assert not found, (kind, found[:5])


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Your claim will probably be accepted.", "foresees"),
        ("Claims like yours are likely to be refused.", "foresees"),
        ("You have a good chance of getting protection.", "foresees"),
        ("This is a strong claim.", "foresees"),
        ("The odds of being granted asylum are small.", "foresees"),
        ("Roxham Road is closed.", "names"),
        ("Cross at night where it is unguarded.", "names"),
        ("An easier place to cross is further west.", "names"),
        ("Use an airport, not a bridge.", "names"),
        ("Choose an airport, where the agreement does not apply.", "names"),
        ("Wait until the 14 days are over.", "advises to wait"),
        ("Wait 14 days before you claim.", "advises to wait"),
        ("Claim before the 14 days are over.", "advises to wait"),
        ("There is a loophole.", "advises to wait"),
        ("Do not tell the officer why you come.", "advises to hide"),
        ("Say you are just visiting.", "advises to hide"),
        ("Tell the officer that you fear your country.", "advises to hide"),
        ("With this paper you may enter Canada.", "promises"),
        ("It guarantees entry.", "promises"),
    ],
)
def test_the_list_catches_what_it_is_for(sentence: str, kind: str) -> None:
    caught = {k for k, pattern in PATTERNS if re.search(pattern, sentence, re.IGNORECASE)}
    assert any(name.startswith(kind) for name in caught), caught


def test_the_texts_are_those_of_the_whole_product() -> None:
    places = {where for where, _ in all_texts()}
    for part in ("render/words.py", "wording/protection.py", "rules/asylum/prose.py", "README.md",
                 "rules/data/asylum/statements.csv", "rules/data/cusma/sources.csv",
                 "07-two-women-who-are-afraid.md", "interview/catalogue/protection.py"):  # fmt: skip
        assert part in places, part
    assert len(all_texts()) > 10_000
