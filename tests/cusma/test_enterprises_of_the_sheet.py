"""Section 2 of the fact sheet: traders, investors, transferees and visitors, at every boundary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from answers import FAILS, MEETS, MET, MISSING, NOT_MET, UNKNOWN, WEAK, answers
from cusma.enterprises import INVESTOR, TRADER, TRANSFEREE, VISITOR, stream
from support import AS_OF

CASES: list[Any] = []
RESIDENT = {"citizenships": ["IN"], "us_status": "permanent_resident"}
KNOWING = {"capacity": "specialized_knowledge", "knowledge_advanced": True, "knowledge_proprietary": True}
READY = {"business_plan": True, "business_funds": True}
BAD = {**FAILS, "standing": "within_reach"}


def case(sentence: str, stream_id: str, on: str | None = None, /, **told: Any) -> Any:
    day = AS_OF if on is None else date.fromisoformat(on)

    def is_answered(**expected: Any) -> None:
        CASES.append(pytest.param(stream_id, day, told, expected, id=sentence))

    return is_answered


def transfer(sentence: str, on: str | None = None, /, **told: Any) -> Any:
    return case(sentence, TRANSFEREE, on, transfer=told)


def visit(sentence: str, **told: Any) -> Any:
    return case(sentence, VISITOR, activity=told)


# --- 2.2 Traders and investors --------------------------------------------------------------------------

case("a trader", TRADER)(verdict=MEETS, code="T34", first_months=12, counts=False, total_years=None)
case("a trader under the old code", TRADER, "2022-12-14")(code="T21")
for share, verdict in ((50, WEAK), (50.1, MEETS)):
    trade = {"trade_with_canada": {"substantial": True, "share_percent": share}}
    case(f"{share} percent of the trade with Canada", TRADER, business=trade)(verdict=verdict)
case("trade that is not substantial", TRADER, business={"trade_with_canada": {"substantial": False}})(**BAD)
for share, outcome in ((50, NOT_MET), (51, MET)):
    owned = {"nationals_own_percent": share}
    case(f"{share} percent in the hands of nationals", TRADER, business=owned)(
        **{"enterprise-nationality": outcome}
    )
case("a trader from India", TRADER, person=RESIDENT)(standing="not_available")
case("an investor", INVESTOR)(code="T35", first_months=12, counts=False)
case("an investor under the old code", INVESTOR, "2022-12-14")(code="T22")
case("an investor with half", INVESTOR, business={"ownership_percent": 50})(**{"develops-and-directs": MET})
case(
    "with less than half it is for the officer",
    INVESTOR,
    business={"ownership_percent": 49, "voting_percent": 49},
)(**{"develops-and-directs": UNKNOWN})
case("capital that is not committed", INVESTOR, business={"capital_committed": False})(**BAD)
case("a marginal business", INVESTOR, business={"marginal": True})(verdict=WEAK)
case("no amount decides", INVESTOR, business={"investment_cad": 5_000})(**{"substantial-capital": UNKNOWN})

# --- 2.3 Transferees ------------------------------------------------------------------------------------

transfer("an executive")(code="T37", total_years=7, first_months=36, verdict=MEETS)
transfer("a manager", capacity="manager")(code="T37", total_years=7, verdict=MEETS)
transfer("a specialist", **KNOWING)(code="T38", total_years=5, verdict=MEETS)
transfer("a transferee under the old code", "2022-12-14")(code="T24")
for months, verdict in ((12, MEETS), (11.9, "not_eligible"), (11, "not_eligible"), (36, MEETS)):
    transfer(f"{months} months with the enterprise", months_in_last_36=months)(verdict=verdict)
for part in ("knowledge_advanced", "knowledge_proprietary"):
    transfer(f"without {part}", **{**KNOWING, part: False})(**BAD)
    transfer(f"{part} is not told", **{**KNOWING, part: ...})(verdict=MISSING)
transfer("a firm of another group", related_enterprise=False)(**BAD)
transfer("a firm that does no business", both_doing_business=False)(**BAD)
case(
    "a new office with all it needs",
    TRANSFEREE,
    transfer={"new_office": True, "premises": True},
    business=READY,
)(verdict=MEETS, first_months=12)
case(
    "a new office without premises",
    TRANSFEREE,
    transfer={"new_office": True, "premises": False},
    business=READY,
)(verdict=WEAK)
for used, told, verdict in (
    (83, {}, MEETS),
    (84, {}, "not_eligible"),
    (59, KNOWING, MEETS),
    (60, KNOWING, "not_eligible"),
):
    transfer(f"{used} months used as {told.get('capacity', 'executive')}", months_used=used, **told)(
        verdict=verdict
    )
transfer("the first permit ends with the time that is left", months_used=80)(first_months=4)
case("a Mexican transferee applies online", TRANSFEREE, person={"citizenships": ["MX"], "us_status": "none"})(
    at_the_border=False
)
case("a US permanent resident is no transferee here", TRANSFEREE, person=RESIDENT)(standing="not_available")

# --- 2.1 Visitors on business -----------------------------------------------------------------------------

for kind in ("buy", "sell", "train"):
    visit(f"who comes to {kind} is always one", kind=kind)(
        verdict=MEETS, standing="strong", fees=0, counts=False
    )
visit("selling to the public", kind="sell", to_public=True)(**BAD)
visit("pay from Canada", paid_from="CA")(**BAD)
visit("profits in Canada", profits_in="CA")(**BAD)
visit("a place in the labour market", is_work=True)(**BAD)
case(
    "every nationality may buy",
    VISITOR,
    person={"citizenships": ["IN"], "us_status": "temporary"},
    activity={"kind": "buy"},
)(verdict=MEETS)
case("visits on business do not hang on the agreement", VISITOR, "2027-01-01", activity={"kind": "buy"})(
    verdict=MEETS
)


@pytest.mark.parametrize(("stream_id", "on", "told", "expected"), CASES)
def test_a_case_is_answered_as_the_sheet_has_it(
    stream_id: str, on: date, told: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert answers(stream(stream_id, on, **told), expected) == expected
