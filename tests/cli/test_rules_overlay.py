"""Figures of the user's own: laid over the packaged ones after every row was checked."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca.cli import overlay
from moveto_ca.intake import InputError
from moveto_ca.rules.tables import PACKAGED
from program import DAY, refused, run
from support import AS_OF, ROOT

if TYPE_CHECKING:
    from pathlib import Path

FUNDS = "settlement-funds"
ROW = {"family_size": "1", "amount_cad": 20000, "from": "2026-07-01", "note": None}


def laid(document: Any, tmp_path: Path, name: str = "overlay.json") -> Path:
    path = tmp_path / name
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return path


def test_a_row_takes_the_place_of_the_packaged_one_from_its_first_day(tmp_path: Path) -> None:
    tables = overlay.tables(str(laid({FUNDS: [ROW]}, tmp_path)), AS_OF)
    assert tables.value(FUNDS, "1", on=AS_OF, column="amount_cad") == 20000
    before = date(2026, 6, 30)
    packaged = PACKAGED.value(FUNDS, "1", on=before, column="amount_cad")
    assert tables.value(FUNDS, "1", on=before, column="amount_cad") == packaged != 20000


def test_toml_says_the_same(tmp_path: Path) -> None:
    text = f'[[{FUNDS}]]\nfamily_size = "1"\namount_cad = 20000\nfrom = 2026-07-01\n'
    tables = overlay.tables(str(laid(text, tmp_path, "overlay.toml")), AS_OF)
    assert tables.value(FUNDS, "1", on=AS_OF, column="amount_cad") == 20000


def test_a_row_that_names_no_authority_counts_as_unchecked(tmp_path: Path) -> None:
    row = overlay.tables(str(laid({FUNDS: [ROW]}, tmp_path)), AS_OF).row(FUNDS, "1", on=AS_OF)
    assert row is not None
    assert (row.authority, row.grade, row.verified_on, row.overlaid) == ("overlay file", "C", AS_OF, True)


def test_a_row_may_name_its_authority(tmp_path: Path) -> None:
    told = {**ROW, "authority": "Notice of 1 July", "grade": "A", "verified_on": "2026-07-02"}
    row = overlay.tables(str(laid({FUNDS: [told]}, tmp_path)), AS_OF).row(FUNDS, "1", on=AS_OF)
    assert row is not None
    assert (row.authority, row.grade, row.verified_on) == ("Notice of 1 July", "A", date(2026, 7, 2))


def test_without_a_file_the_packaged_tables_are_used() -> None:
    assert overlay.tables(None, AS_OF) is PACKAGED


@pytest.mark.parametrize("name", overlay.USER_FILES)
def test_a_file_in_the_data_folder_is_always_used(data_folder: Path, name: str) -> None:
    data_folder.mkdir()
    text = json.dumps({FUNDS: [ROW]})
    if name.endswith(".toml"):
        text = f'[[{FUNDS}]]\nfamily_size = "1"\namount_cad = 20000\n'
    (data_folder / name).write_text(text)
    assert overlay.tables(None, AS_OF).value(FUNDS, "1", on=AS_OF, column="amount_cad") == 20000


def test_the_named_file_lies_over_the_one_in_the_data_folder(data_folder: Path, tmp_path: Path) -> None:
    data_folder.mkdir()
    (data_folder / "rules-overlay.json").write_text(json.dumps({FUNDS: [ROW]}))
    named = laid({FUNDS: [{**ROW, "amount_cad": 30000}]}, tmp_path)
    assert overlay.tables(str(named), AS_OF).value(FUNDS, "1", on=AS_OF, column="amount_cad") == 30000


WRONG: list[tuple[str, Any, str]] = [
    (
        "an_unknown_table",
        {"setlement-funds": []},
        "setlement-funds: no such table of rules; did you mean 'settlement-funds'?",
    ),
    ("rows_that_are_no_list", {FUNDS: {}}, "settlement-funds: must be a list of rows"),
    ("a_row_that_is_no_object", {FUNDS: [5]}, "settlement-funds[0]: must be an object"),
    (
        "an_unknown_column",
        {FUNDS: [{**ROW, "amont_cad": 5}]},
        "settlement-funds[0].amont_cad: no such column in this table; did you mean 'amount_cad'?",
    ),
    (
        "a_missing_key",
        {FUNDS: [{"amount_cad": 5}]},
        "settlement-funds[0].family_size: is missing; it must be text",
    ),
    (
        "a_missing_value",
        {FUNDS: [{"family_size": "1"}]},
        "settlement-funds[0].amount_cad: is missing; it must be a whole number",
    ),
    (
        "a_word_for_a_number",
        {FUNDS: [{**ROW, "amount_cad": "much"}]},
        "settlement-funds[0].amount_cad: it must be a whole number, not 'much'",
    ),
    (
        "a_fraction_for_a_whole_number",
        {FUNDS: [{**ROW, "amount_cad": 5.5}]},
        "amount_cad: it must be a whole number",
    ),
    ("a_yes_for_a_number", {FUNDS: [{**ROW, "amount_cad": True}]}, "amount_cad: must not be true or false"),
    (
        "a_number_for_a_code",
        {FUNDS: [{**ROW, "family_size": 1}]},
        "family_size: must be text, in quotation marks",
    ),
    ("a_list_for_a_number", {FUNDS: [{**ROW, "amount_cad": [5]}]}, "amount_cad: must be a single value"),
    (
        "a_day_that_is_none",
        {FUNDS: [{**ROW, "from": "2026-02-30"}]},
        "settlement-funds[0].from: it must be a day",
    ),
    (
        "an_end_before_the_beginning",
        {FUNDS: [{**ROW, "to": "2020-01-01"}]},
        "settlement-funds[0].to: 2020-01-01 is before from",
    ),
    (
        "a_grade_that_is_none",
        {FUNDS: [{**ROW, "grade": "D"}]},
        "settlement-funds[0].grade: 'D' is none of A, B, C",
    ),
    (
        "a_day_of_checking_that_is_none",
        {FUNDS: [{**ROW, "verified_on": "soon"}]},
        "verified_on: it must be a day",
    ),
    (
        "a_status_that_is_none",
        {"cusma-statuses": [{"stream": "cusma/professional", "status": "opne"}]},
        "cusma-statuses[0].status: 'opne' is no status of a programme",
    ),
    (
        "a_yes_that_is_none",
        {"noc-2021": [{"code": "21231", "teer_0_to_3": "maybe"}]},
        "noc-2021[0].teer_0_to_3: it must be true or false, not 'maybe'",
    ),
    ("a_list_at_the_top", [1], "must hold an object"),
]


@pytest.mark.parametrize(("document", "says"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_a_wrong_row_is_refused_at_its_place(document: Any, says: str, tmp_path: Path) -> None:
    said = refused(run("assess", "--age", "34", "--rules-overlay", str(laid(document, tmp_path)), *DAY))
    assert says in said


def test_every_wrong_row_is_named_at_once(tmp_path: Path) -> None:
    document = {FUNDS: [{**ROW, "amount_cad": "x", "from": "y"}, ROW, {**ROW, "grade": "D"}], "nothing": []}
    with pytest.raises(InputError) as wrong:
        overlay.tables(str(laid(document, tmp_path)), AS_OF)
    assert [problem.path for problem in wrong.value.problems] == [
        f"{FUNDS}[0].amount_cad",
        f"{FUNDS}[0].from",
        f"{FUNDS}[2].grade",
        "nothing",
    ]


def test_the_report_says_which_rows_are_the_users_own(tmp_path: Path) -> None:
    path = laid({FUNDS: [ROW]}, tmp_path)
    report = run("assess", "--age", "34", "--json", "--rules-overlay", str(path), *DAY).document
    (notice,) = [w for w in report["warnings"] if w["code"] == "rules_overlay"]
    assert FUNDS in notice["text"]
    assert "1 from 2026-07-01" in notice["text"]


def test_a_row_that_the_rules_cannot_use_is_the_files_fault_not_the_tools(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def assess(profile: Any, *, as_of: Any, tables: Any) -> Any:
        del profile, as_of
        if tables is not PACKAGED:
            raise KeyError("strange")
        from moveto_ca.report import Report
        from moveto_ca.rules.assess import Rulebook

        return Report("0", AS_OF, (), None, Rulebook(tables))

    monkeypatch.setattr("moveto_ca.cli.assessment.assess_profile", assess)
    path = laid({FUNDS: [ROW]}, tmp_path)
    said = refused(run("assess", "--age", "34", "--rules-overlay", str(path), *DAY))
    assert "rules overlay: the rules cannot be worked out with these rows (KeyError: 'strange')" in said


def test_fetched_rounds_that_cannot_be_read_are_left_out_with_a_word(data_folder: Path) -> None:
    data_folder.mkdir()
    (data_folder / overlay.ROUNDS_FILE).write_text("{")
    ended = run("sources", "--json", *DAY)
    assert ended.status == 0
    assert "cannot be used" in ended.err


# --- The points that an amendment announced without its values -------------------------------------

LEVELS = {"1.3x": 10, "1.5x": 20, "2x": 30}
AMENDMENT = {
    "crs-points": [
        {"factor": factor, "level": level, "alone": value, "with_partner": value, "from": "2026-11-03"}
        for factor in ("high_wage_work", "high_wage_offer")
        for level, value in LEVELS.items()
    ],
    "crs-high-wage-occupations": [{"noc": "11100", "level": "2x", "from": "2026-11-03"}],
    "crs-rule-sets": [{"what": "crs", "exactness": "exact", "from": "2026-11-03"}],
}


def test_a_file_alone_fills_the_empty_slots_of_the_amendment_of_2026_11_03(tmp_path: Path) -> None:
    profile = str(ROOT / "examples" / "03-accountant-with-an-offer.json")

    def told(*arguments: str) -> tuple[dict[str, Any], set[str]]:
        report = run("assess", "--profile", profile, "--json", *DAY, *arguments).document
        (route,) = [one for one in report["routes"] if one["id"] == "express-entry"]
        return route["measures"]["crs"], {warning["code"] for warning in report["warnings"]}

    before, warned = told()
    assert (before["exactness"], before["detail"]["high_wage_offer"]) == ("baseline", None)
    assert {"rules_changed", "new_factors_possible"} <= warned
    after, warned = told("--rules-overlay", str(laid(AMENDMENT, tmp_path)))
    assert (after["exactness"], after["why_not_exact"]) == ("exact", None)
    assert (after["detail"]["high_wage_offer"], after["detail"]["high_wage_work"]) == (30, 0)
    assert after["total"] == before["total"] + 30
    assert not {"rules_changed", "new_factors_possible"} & warned


def test_a_newer_table_of_funds_ends_the_warning_that_the_amounts_may_be_old(tmp_path: Path) -> None:
    profile = str(ROOT / "examples" / "03-accountant-with-an-offer.json")

    def warned(*arguments: str) -> bool:
        report = run("assess", "--profile", profile, "--json", *DAY, *arguments).document
        return "funds_latest_known" in {warning["code"] for warning in report["warnings"]}

    assert warned()
    assert not warned("--rules-overlay", str(laid({FUNDS: [ROW]}, tmp_path)))
