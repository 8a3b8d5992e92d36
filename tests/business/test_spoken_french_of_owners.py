"""Quebec's business programmes ask for spoken French at level 7 of Quebec's scale, which is close to NCLC."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from business.owners import clb, condition, stream

if TYPE_CHECKING:
    from moveto_ca.report import Condition

PROGRAMMES = (
    "qc-investor",
    "qc-entrepreneur-innovative",
    "qc-entrepreneur-started-up",
    "qc-entrepreneur-takeover",
    "qc-self-employed",
)
UNTOLD: dict[str, Any] = {"applicant__languages__quebec_french": ...}


def french(name: str, **changes: Any) -> Condition:
    return condition(stream(name, **changes), "french")


@pytest.mark.parametrize("name", PROGRAMMES)
def test_nclc_5_falls_short_of_the_spoken_french_that_quebec_asks_of_owners(name: str) -> None:
    found = french(name, applicant__languages__french=clb(5), **UNTOLD)
    assert found.outcome == "not_met"
    assert "level 5" in found.found
    assert "NCLC" in found.found


@pytest.mark.parametrize("name", PROGRAMMES)
def test_nclc_7_in_listening_and_speaking_reaches_it_as_an_estimate(name: str) -> None:
    spoken = {**clb(5), "listening": 7, "speaking": 7}
    found = french(name, applicant__languages__french=spoken, **UNTOLD)
    assert found.outcome == "met"
    assert found.estimated


def test_the_lower_of_listening_and_speaking_counts() -> None:
    spoken = {**clb(9), "speaking": 6}
    assert french("qc-self-employed", applicant__languages__french=spoken, **UNTOLD).outcome == "not_met"


def test_a_level_told_on_quebecs_own_scale_comes_before_nclc() -> None:
    found = french(
        "qc-self-employed",
        applicant__languages__french=clb(5),
        applicant__languages__quebec_french={"oral": 7},
    )
    assert found.outcome == "met"
    assert not found.estimated


def test_french_that_was_not_told_of_stays_unknown_for_quebec() -> None:
    found = french("qc-self-employed", applicant__languages__french=..., **UNTOLD)
    assert found.outcome == "unknown"
