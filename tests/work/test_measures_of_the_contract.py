"""The figures with fixed names of every stream of CUSMA, other work and study: present, and of their type."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca.profile import Profile
from moveto_ca.rules.assess import assess
from moveto_ca.rules.listed import ROUTES
from support import AS_OF, ROOT
from work.examiner import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.report import Stream

OF_THE_TOPIC = ("cusma", "other-work", "study")
VERDICTS = {"meets_published_conditions", "not_yet", "weak", "incomplete", "not_eligible", "closed"}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
CODE = re.compile(r"[CT]\d{2}")
EVERYWHERE = {"verdict", "status_since", "reopens_on", "fees_total_cad", "people"}
FIXED = {
    *("exemption_code", "listed_as", "first_permit_months", "total_years"),
    *("place_of_application", "bridge"),
}
PLACES = {"port_of_entry", "online", "inside_canada"}
BRIDGE = {"counts", "months_counted", "from"}


def every_stream() -> list[str]:
    return [one.id for listed in ROUTES if listed.id in OF_THE_TOPIC for one in listed.spec.streams]


def is_day(value: Any) -> bool:
    return value is None or DAY.fullmatch(value) is not None


def is_number(value: Any) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool) and value >= 0)


def is_fact(value: Any) -> bool:
    return value in (True, False, None)


def wrong(stream: Stream) -> Iterator[str]:
    """Name what a stream's measures lack, or have of another type."""
    measures = stream.measures
    yield from (EVERYWHERE | FIXED) - measures.keys()
    checks = {
        "verdict": measures["verdict"] in VERDICTS,
        "status_since": is_day(measures["status_since"]),
        "reopens_on": is_day(measures["reopens_on"]),
        "fees_total_cad": is_number(measures["fees_total_cad"]),
        "people": all("who" in row for row in measures["people"]),
        "exemption_code": (code := measures["exemption_code"]) is None or CODE.fullmatch(code),
        "listed_as": measures["listed_as"] is None or measures["listed_as"].replace("_", "").isalpha(),
        "first_permit_months": is_number(measures["first_permit_months"]),
        "total_years": measures["total_years"] in (None, 5, 7),
    }
    place, bridge = measures["place_of_application"], measures["bridge"]
    if place is not None:
        checks["place_of_application"] = place.keys() == PLACES and all(map(is_fact, place.values()))
    if bridge is not None:
        checks["bridge"] = bridge.keys() >= BRIDGE and is_fact(bridge["counts"])
        checks["bridge.months"] = is_number(bridge["months_counted"]) and is_day(bridge["from"])
    if stream.standing not in ("closed", "not_available"):
        checks["told while it is open"] = place is not None and bridge is not None
    yield from (name for name, right in checks.items() if not right)


def people() -> Iterator[Any]:
    for path in sorted((ROOT / "examples").glob("[0-9][0-9]-*.json")):
        yield pytest.param(json.loads(path.read_text("utf-8")), id=path.stem)
    everything = {"applications": [{"route": name} for name in every_stream()]}
    yield pytest.param({"plans": everything}, id="of whom nothing is known")
    yield pytest.param(told(None, {}, everything), id="with an offer")
    yield pytest.param(told(None, None, {**everything, "job_offers": []}), id="without an offer")


@pytest.mark.parametrize("document", list(people()))
@pytest.mark.parametrize("on", [date(2020, 6, 1), date(2022, 12, 14), AS_OF, date(2027, 6, 1)], ids=str)
def test_every_figure_of_the_contract_is_there_and_of_its_type(document: dict[str, Any], on: date) -> None:
    report = assess(Profile.model_validate(document), as_of=on)
    streams = [stream for route in report.routes if route.id in OF_THE_TOPIC for stream in route.streams]
    assert streams
    assert {stream.id: found for stream in streams if (found := list(wrong(stream)))} == {}


def test_whoever_plans_to_apply_for_every_stream_is_shown_every_stream() -> None:
    plans = {"applications": [{"route": name} for name in every_stream()]}
    report = assess(Profile.model_validate(told(None, {}, plans)), as_of=AS_OF)
    shown = {stream.id for route in report.routes for stream in route.streams}
    pointed = {name for name in every_stream() if name in shown}
    assert pointed == set(every_stream())
