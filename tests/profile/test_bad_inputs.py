"""Every kind of wrong input is refused with its place, its reason and, where one is near, the right word."""

from __future__ import annotations

import json
import stat
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from bad_inputs import BAD_INPUTS, STILL_TO_COME, UNREADABLE, BadInput
from moveto_ca.intake import (
    InputError,
    check_against,
    load_profile,
    parse_profile,
    read_document,
    read_profile_file,
)
from support import AS_OF, from_json, from_toml

by_name = pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: bad.name)


@by_name
def test_bad_input_is_refused_at_its_place(bad: BadInput) -> None:
    with pytest.raises(InputError) as refused:
        load_profile(bad.data, f"profile{bad.ending}")
    where = bad.path or f"profile{bad.ending}"
    said = [str(problem) for problem in refused.value.problems if problem.path == where]
    assert len(said) == 1, str(refused.value)
    assert bad.says in said[0]


@by_name
def test_bad_input_gives_one_problem_and_no_noise(bad: BadInput) -> None:
    with pytest.raises(InputError) as refused:
        load_profile(bad.data, f"profile{bad.ending}")
    assert len(refused.value.problems) == 1
    assert len(str(refused.value)) < 400
    assert str(refused.value).isprintable()


def test_every_bad_input_has_a_name_of_its_own() -> None:
    names = [bad.name for bad in [*BAD_INPUTS, *STILL_TO_COME]] + [name for name, _, _ in UNREADABLE]
    assert len(names) == len(set(names)) >= 40


@pytest.mark.parametrize("bad", STILL_TO_COME, ids=lambda bad: bad.name)
def test_what_cannot_be_true_on_the_day_is_found(bad: BadInput) -> None:
    (problem,) = check_against(parse_profile(json.loads(bad.data)), AS_OF)
    assert problem.path == bad.path
    assert bad.says in str(problem)


@pytest.mark.parametrize(
    ("make", "says"), [case[1:] for case in UNREADABLE], ids=[case[0] for case in UNREADABLE]
)
def test_a_path_that_cannot_be_read_is_refused(make: Any, says: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        read_profile_file(make(tmp_path))
    (problem,) = refused.value.problems
    assert says in problem.message


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "profile.json"
    path.write_text("{}")

    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(InputError, match="permission denied"):
        read_profile_file(path)


def test_a_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    with pytest.raises(InputError, match=r"too large: 200\.0 MB"):
        read_profile_file(path)


def test_no_more_of_a_stream_is_read_than_a_file_may_have() -> None:
    class Endless:
        given = 0

        def read(self, size: int, /) -> bytes:
            self.given += size
            return b" " * size

    stream = Endless()
    with pytest.raises(InputError, match="too large"):
        load_profile(stream)
    assert stream.given <= 5_000_001


def test_an_empty_name_names_no_file() -> None:
    with pytest.raises(InputError, match="no file is named"):
        load_profile("")


def test_a_name_with_a_zero_byte_is_refused() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load_profile("a\0b")


def test_a_duplicate_of_an_inner_object_is_found_with_all_others() -> None:
    with pytest.raises(InputError) as refused:
        read_document(b'{"children":[{"age":1},{"age":2,"age":3,"of":"both","of":"both"}]}', "a.json")
    assert [problem.path for problem in refused.value.problems] == ["children[1].age", "children[1].of"]


@pytest.mark.parametrize("name", ["profile.json", "profile", "standard input", "profile.txt"])
def test_json_is_read_whatever_its_name(name: str) -> None:
    assert load_profile(b' {"applicant": {"age": 34}}', name) == from_json('{"applicant":{"age":34}}')


@pytest.mark.parametrize("name", ["profile.toml", "profile", "PROFILE.TOML"])
def test_toml_is_read_by_its_name_or_when_it_is_not_json(name: str) -> None:
    read = load_profile(b'[applicant]\r\nage = 34\r\nbirth_country = "US"\r\n', name)
    assert read == from_json('{"applicant": {"age": 34, "birth_country": "US"}}')


def test_dates_of_toml_are_taken_without_quotation_marks() -> None:
    read = from_toml("applicant.birth_date = 1990-03-04\nancestry = [[{birth_date = 1912-05-01}]]")
    assert read == from_json(
        '{"applicant":{"birth_date":"1990-03-04"},"ancestry":[[{"birth_date":"1912-05-01"}]]}'
    )


def test_a_byte_order_mark_is_skipped() -> None:
    assert load_profile('\ufeff{"applicant": {"age": 34}}'.encode()) == from_json('{"applicant":{"age":34}}')


def test_accents_are_kept() -> None:
    read = load_profile('{"plans": {"community": "Québec"}}'.encode())
    assert read.to_dict() == {"plans": {"community": "Québec"}}


def test_a_stream_is_read_as_a_file() -> None:
    assert load_profile(BytesIO(b'{"partner": null}')) == from_json('{"partner": null}')


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    path.write_text('partner = "none"\n')
    assert stat.S_ISREG(path.stat().st_mode)
    assert load_profile(path) == load_profile(str(path)) == from_json('{"partner": null}')


def test_nesting_within_the_limit_is_left_to_the_models() -> None:
    with pytest.raises(InputError) as refused:
        load_profile(b'{"applicant":' + b"[" * 40 + b"]" * 40 + b"}")
    assert refused.value.problems[0].path == "applicant"
