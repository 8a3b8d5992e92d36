"""The figures of a day that the facts of every person are worked out with, gathered once for each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.education import EducationRules
from moveto_ca.rules.language import LanguageRules
from moveto_ca.rules.limits import Limits
from moveto_ca.rules.work_history import WorkRules

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Tables


class DayRules:
    """What a day's tables say of languages, education and work.

    Attributes:
        language: Language tests and their scales.
        education: Education and its assessment.
        work: How work is counted.
        limits: Periods, levels and other limits.
    """

    __slots__ = ("education", "language", "limits", "work")

    def __init__(self, tables: Tables, on: date) -> None:
        self.language = LanguageRules(tables, on)
        self.education = EducationRules(tables, on)
        self.work = WorkRules(tables, on)
        self.limits = Limits(tables, on)
