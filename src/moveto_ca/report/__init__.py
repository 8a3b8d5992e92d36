"""What the tool tells a person: Report > Route > Stream > Condition.

Every class here is filled once and never changed afterwards. Words are made when they are read, not
when a person is assessed: a population run pays only for outcomes. This room knows no law; it stands
on the lowest floor, and the rules, the renderers and the command line all build on it.
"""

from moveto_ca.report.condition import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN, Condition, Rule, words
from moveto_ca.report.parts import (
    EMPTY_PROSE,
    Authority,
    Basis,
    Fee,
    FeeGroup,
    LeadsTo,
    Months,
    Notice,
    Outcome,
    Prose,
    Standing,
    Step,
)
from moveto_ca.report.report import DISCLAIMER, SCHEMA, Context, MissingFact, Report
from moveto_ca.report.route import Route, Stream

__all__ = [
    "DISCLAIMER",
    "EMPTY_PROSE",
    "MET",
    "NOT_APPLICABLE",
    "NOT_MET",
    "SCHEMA",
    "UNKNOWN",
    "Authority",
    "Basis",
    "Condition",
    "Context",
    "Fee",
    "FeeGroup",
    "LeadsTo",
    "MissingFact",
    "Months",
    "Notice",
    "Outcome",
    "Prose",
    "Report",
    "Route",
    "Rule",
    "Standing",
    "Step",
    "Stream",
    "words",
]
