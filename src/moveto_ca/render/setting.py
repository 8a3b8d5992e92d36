"""What every part of a page needs to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from moveto_ca.render.sources import Sources

if TYPE_CHECKING:
    from moveto_ca.advice.parts import Advice
    from moveto_ca.report import Report


@dataclass(slots=True, frozen=True)
class Setting:
    """What every part of a page needs to know.

    Attributes:
        report: The report.
        explain: True for every condition of every stream, and every authority in full.
        advice: What would change it, the days ahead and the household; None to leave them out.
        sources: Gives each source its number.
    """

    report: Report
    explain: bool = False
    advice: Advice | None = None
    sources: Sources = field(default_factory=Sources)
