"""The JSON Schema is generated from the models and tells all of them."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from moveto_ca.profile import profile_schema
from moveto_ca.profile.paths import fields_of
from walk import every_field, every_model

SCHEMA = profile_schema()


def of_model(name: str) -> dict[str, Any]:
    return SCHEMA if name == "Profile" else SCHEMA["$defs"][name]


def test_every_model_and_field_is_in_the_schema() -> None:
    for model in every_model():
        if model.__name__ != "Person":
            assert list(of_model(model.__name__)["properties"]) == list(fields_of(model))


def test_every_field_has_one_line_in_plain_words() -> None:
    for model, name, _ in every_field():
        if model.__name__ != "Person":
            line = of_model(model.__name__)["properties"][name]["description"]
            assert 3 < len(line) < 130
            assert line.endswith(".")
            assert "\n" not in line
            assert "!" not in line


def test_every_reference_leads_to_a_model() -> None:
    text = json.dumps(SCHEMA)
    for name in SCHEMA["$defs"]:
        assert f'"#/$defs/{name}"' in text
    assert text.count('"$ref"') >= len(SCHEMA["$defs"])


def test_an_unknown_field_is_not_allowed() -> None:
    assert all(of_model(name)["additionalProperties"] is False for name in [*SCHEMA["$defs"], "Profile"])


def test_the_schema_says_where_null_has_a_meaning() -> None:
    assert SCHEMA["properties"]["partner"]["anyOf"][1] == {"enum": [None, "none"]}
    assert "anyOf" not in SCHEMA["properties"]["children"]


def test_the_schema_says_bounds_and_words() -> None:
    person = of_model("Applicant")["properties"]
    assert (person["age"]["minimum"], person["age"]["maximum"]) == (0, 120)
    assert "permanent_resident" in person["us_status"]["enum"]
    assert person["citizenships"]["items"]["pattern"] == "^[A-Z]{2}$"
    assert SCHEMA["properties"]["ancestry"]["items"]["minItems"] == 1
    assert "dui" in of_model("Offence")["properties"]["kind"]["enum"]
    assert of_model("Sponsor")["properties"]["income_cad"]["additionalProperties"]["type"] == "integer"


def test_a_simple_profile_loads_no_rare_section() -> None:
    program = (
        "import sys; from moveto_ca.profile import Profile;"
        "Profile.model_validate({'applicant': {'age': 34}});"
        "print(*(name for name in sys.modules if name.startswith('moveto_ca.profile.')))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout
    assert "moveto_ca.profile.person" in loaded
    for section in ("plans", "business", "sponsor", "protection", "background", "schema", "household"):
        assert f"moveto_ca.profile.{section}" not in loaded.split()


def test_the_codes_load_neither_pydantic_nor_the_names_of_places() -> None:
    program = (
        "import sys; import moveto_ca.codes;"
        "print('pydantic' in sys.modules, 'moveto_ca.place_names' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["False", "False"]
