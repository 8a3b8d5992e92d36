"""``moveto-ca provinces``: the provinces compared for one person."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from program import DAY, refused, run
from provincial.nominees import offer, skilled

if TYPE_CHECKING:
    from pathlib import Path


def saved(tmp_path: Path, document: dict[str, Any]) -> str:
    path = tmp_path / "me.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


def compared(tmp_path: Path, document: dict[str, Any], *arguments: str) -> Any:
    ended = run("provinces", "--profile", saved(tmp_path, document), *DAY, "--json", *arguments)
    assert ended.status == 0, ended.err
    return ended.document


def test_every_province_and_territory_is_compared_best_first(tmp_path: Path) -> None:
    told = compared(tmp_path, skilled(job_offers=[offer(1, "CA-NS")]))
    assert len(told["provinces"]) == 13
    assert told["provinces"][0]["province"] in ("CA-NS", "CA-AB")
    row = next(row for row in told["provinces"] if row["province"] == "CA-NU")
    assert row["standing"] == "not_available"
    assert row["best_stream"] == "provincial/nu"
    assert row["missing"] == []


def test_each_province_says_what_it_adds_what_it_lacks_and_how_many_places_it_has(tmp_path: Path) -> None:
    told = compared(tmp_path, skilled(), "--province", "AB,Manitoba")
    rows = {row["province"]: row for row in told["provinces"]}
    assert set(rows) == {"CA-AB", "CA-MB"}
    assert rows["CA-AB"]["best_stream"] == "provincial/ab-priority-sectors"
    assert rows["CA-AB"]["adds_crs"] == 600
    assert rows["CA-AB"]["places"]["places"] == 6403
    assert rows["CA-MB"]["missing"] == ["A tie to the province"]
    assert "provincial/ab-priority-sectors" in rows["CA-AB"]["without_offer"]


def test_a_province_named_in_the_file_does_not_hide_the_others(tmp_path: Path) -> None:
    assert len(compared(tmp_path, skilled(province="CA-MB"))["provinces"]) == 13


def test_the_effect_of_a_nomination_stands_below_the_table(tmp_path: Path) -> None:
    ended = run("provinces", "--profile", saved(tmp_path, skilled()), *DAY)
    assert ended.status == 0
    assert "Prince Edward Island" in ended.out
    assert "A nomination within Express Entry would lift your points from" in ended.out


def test_a_field_may_be_set_on_top_of_the_file(tmp_path: Path) -> None:
    told = compared(
        tmp_path,
        skilled(),
        "--set",
        'plans.ties=[{"province": "CA-MB", "kind": "friend"}]',
        "--province",
        "MB",
    )
    assert told["provinces"][0]["standing"] == "eligible"


def test_a_citizen_is_told_that_no_province_is_needed(tmp_path: Path) -> None:
    told = compared(tmp_path, {"applicant": {"canada_status": "citizen"}})
    assert told["provinces"] == []
    assert "need no province" in told["notes"][0]


def test_wrong_input_names_what_is_wrong() -> None:
    texas = run("provinces", "--set", "applicant.age=34", "--province", "Texas", *DAY)
    assert "--profile FILE" in refused(run("provinces", *DAY))
    assert "no province or territory" in refused(texas)
    assert "must be PATH=VALUE" in refused(run("provinces", "--set", "age", *DAY))


def test_the_flag_province_narrows_the_report() -> None:
    ended = run("assess", "--age", "34", "--province", "MB", "--routes", "provincial", "--json", *DAY)
    assert ended.status == 0
    (route,) = ended.document["routes"]
    assert all(s["id"].removeprefix("provincial/")[:3] not in ("on-", "bc-", "qc-") for s in route["streams"])
    assert any(s["id"] == "provincial/mb-overseas-human-capital" for s in route["streams"])


def test_the_table_fits_a_narrow_terminal(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    ended = run("provinces", "--profile", saved(tmp_path, skilled()), *DAY)
    assert max(map(len, ended.out.splitlines())) <= 60
