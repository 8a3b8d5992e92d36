"""A file of the feed as the department publishes it, made from the rounds that are known."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from moveto_ca.rules.express_entry.rounds import all_rounds
from moveto_ca.rules.tables import PACKAGED

if TYPE_CHECKING:
    from moveto_ca.rules.express_entry.rounds import Round

POOL = {
    1: "601",
    2: "20,000",
    3: "65,000",
    4: "12,000",
    5: "12,000",
    6: "13,000",
    7: "14,000",
    8: "14,000",
    9: "60,000",
    10: "12,000",
    11: "12,000",
    12: "12,000",
    13: "12,000",
    14: "12,000",
    15: "46,000",
    16: "17,000",
    17: "7,000",
    18: "215,601",
}


def entry(round_: Round) -> dict[str, str]:
    """A round that is known, as an entry of the feed."""
    return {
        "drawNumber": round_.number,
        "drawDate": round_.date.isoformat(),
        "drawName": round_.name,
        "drawSize": f"{round_.invitations:,}",
        "drawCRS": str(round_.cutoff),
        "drawDateTime": "",
        "drawCutOff": "",
        "drawDistributionAsOn": "",
    }


def new_entry(number: str = "445", **other: Any) -> dict[str, Any]:
    """A new round as an entry of the feed."""
    return {
        "drawNumber": number,
        "drawNumberURL": f"<a href='/content/canadasite/x.html?q={number}'>{number}</a>",
        "drawDate": "2026-10-06",
        "drawDateFull": "October 6, 2026",
        "drawName": "Canadian Experience Class",
        "drawSize": "2,500",
        "drawCRS": "514",
        "mitext": "<a href='#'>text</a>",
        "DrawText1": "",
        "drawText2": "Canadian Experience Class",
        "drawDateTime": "October 6, 2026 at 14:22:10 UTC",
        "drawCutOff": "September 5th 2026 at 3:07:08 UTC",
        "drawDistributionAsOn": "October 4, 2026",
        **{f"dd{n}": figure for n, figure in POOL.items()},
        **other,
    }


def known_entries() -> list[dict[str, Any]]:
    """Every packaged round, newest first."""
    return [dict(entry(each)) for each in reversed(all_rounds(PACKAGED))]


def document(*new: dict[str, Any], known: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """A file of the feed with new rounds before the known ones."""
    return {"classes": "wb-tables", "rounds": [*new, *(known_entries() if known is None else known)]}


def file_of(*new: dict[str, Any], known: list[dict[str, Any]] | None = None) -> bytes:
    """The same as bytes."""
    return json.dumps(document(*new, known=known)).encode()
