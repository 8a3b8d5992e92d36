"""``sources``: every authority, since when it holds, when it was last checked."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from moveto_ca.rules.assess import STALE_AFTER
from moveto_ca.rules.authorities import sources
from moveto_ca.rules.listed import ROUTES
from moveto_ca.rules.tables import TOPICS, descriptions
from program import DAY, run

if TYPE_CHECKING:
    from pathlib import Path


def listed(*arguments: str) -> Any:
    return run("sources", "--json", *(arguments or DAY)).document


def test_every_source_that_a_rule_names_is_listed_with_its_paragraph() -> None:
    by_id = {source["id"]: source for source in listed()["sources"]}
    for route in ROUTES:
        for stream in route.spec.streams:
            for rule in stream.rules:
                source = by_id[rule.source]
                assert rule.reference in source["references"]
                assert stream.id in source["used_by"]


def test_each_source_says_since_when_it_holds_and_when_it_was_checked() -> None:
    for source in listed()["sources"]:
        known = sources()[source["id"]]
        assert source["verified_on"] == known.verified_on.isoformat()
        assert source["in_force_from"] == (known.in_force_from and known.in_force_from.isoformat())
        assert source["grade"] == known.grade


def test_every_table_of_figures_is_listed() -> None:
    told = {table["id"] for table in listed()["tables"]}
    assert told == set(descriptions()) - {f"{topic}-sources" for topic in TOPICS}


def test_stale_is_counted_from_the_day() -> None:
    source = listed()["sources"][0]
    last_fresh = date.fromisoformat(source["verified_on"]) + STALE_AFTER
    assert listed("--as-of", last_fresh.isoformat())["sources"][0]["stale"] is False
    next_day = (last_fresh + timedelta(days=1)).isoformat()
    assert listed("--as-of", next_day)["sources"][0]["stale"] is True
    assert "(stale: more than 90 days before)" in run("sources", "--as-of", next_day).out


def test_text_names_every_source() -> None:
    shown = " ".join(run("sources", *DAY).out.split())
    for source in sources().values():
        assert " ".join(source.title.split()) in shown


def test_rows_of_the_users_own_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "overlay.json"
    row = {"family_size": "1", "amount_cad": 1, "from": "2026-11-01", "authority": "My own letter"}
    path.write_text(json.dumps({"settlement-funds": [row]}))
    (table,) = [
        table
        for table in listed("--rules-overlay", str(path), *DAY)["tables"]
        if table["id"] == "settlement-funds"
    ]
    assert table["own_rows"] == 1
    assert "My own letter" in table["authorities"]
    assert "1 of them your own" in run("sources", "--rules-overlay", str(path), *DAY).out


def test_the_same_day_gives_the_same_bytes() -> None:
    assert run("sources", "--json", *DAY) == run("sources", "--json", *DAY)
