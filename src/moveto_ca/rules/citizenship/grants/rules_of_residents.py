"""The rules of naturalization, C1 to C5 (section 5.1 of the sheet); C6 stands with the prohibitions."""

from __future__ import annotations

from typing import Final

from moveto_ca.rules.citizenship.grants.law import ACT
from moveto_ca.rules.conditions import Rule

_IN_FORCE: Final = "2017-10-11"
_AGES: Final = ("applicant.birth_date", "applicant.age", "plans.applications")
_FORCES: Final = "presence.armed_forces_years"
_PARENTS: Final = ("relatives_in_canada", "ancestry", "applicant")

RESIDENT: Final = Rule(
    "permanent-resident",
    "Permanent resident of Canada",
    source=ACT,
    reference="5(1)(c), 5(1.2), 5(1.3)",
    number="C1",
    required="You are a permanent resident, with no condition on that status left to fulfil.",
    changeable=True,
    remedy="Become a permanent resident first; see the other routes.",
    reads=("applicant.canada_status", _FORCES),
)
PRESENCE: Final = Rule(
    "presence",
    "Enough days in Canada",
    source=ACT,
    reference="5(1)(c)(i), 5(1.001) to 5(1.03), 5(1.2), 5(1.3), 21",
    number="C2",
    required=(
        "At least {0:,} days in Canada in the {1} years before the day you sign. A day as a permanent "
        "resident counts one; a day before that with a permit, as a visitor or as a protected person counts "
        "half, up to {2} days in all."
    ),
    changeable=True,
    remedy="Stay in Canada until you have the days. Time does it.",
    in_force_from=_IN_FORCE,
    reads=(
        "presence.absences",
        "presence.status_periods",
        "presence.sentence_days",
        "presence.crown_service_days",
        _FORCES,
        "applicant.permanent_resident_since",
        "applicant.canada_status",
        "background.offences",
        *_PARENTS,
        *_AGES,
    ),
)
TAXES: Final = Rule(
    "taxes",
    "Income tax returns",
    source=ACT,
    reference="5(1)(c)(iii), 5(1.2)",
    number="C3",
    required=(
        "Canadian income tax returns filed, for every year in which you had to, in {0} of the tax years that "
        "fall wholly or partly in the {1} years before you apply."
    ),
    changeable=True,
    remedy="File the returns that are missing; a late return counts.",
    in_force_from=_IN_FORCE,
    reads=("presence.tax_years_filed", _FORCES, *_PARENTS, *_AGES),
)
LANGUAGE: Final = Rule(
    "language",
    "English or French",
    source=ACT,
    reference="5(1)(d)",
    number="C4",
    required=(
        "From {0} to {1}: enough English or French to speak and follow a conversation, in practice level {2} "
        "in speaking and listening on the Canadian scale."
    ),
    changeable=True,
    remedy="Reach that level in one of the two languages, and prove it.",
    in_force_from=_IN_FORCE,
    reads=("applicant.languages", *_AGES),
)
TEST: Final = Rule(
    "knowledge-test",
    "The test on Canada, after applying",
    source=ACT,
    reference="5(1)(e)",
    number="C5",
    required="From {0} to {1}: a test on Canada and on the rights and duties of a citizen, after applying.",
    in_force_from=_IN_FORCE,
    reads=_AGES,
)
OATH: Final = Rule(
    "oath",
    "The oath, at the end",
    source=ACT,
    reference="3(1)(c)",
    number="C7",
    required="Whoever is {0} or older on the day of the grant takes the oath of citizenship.",
    reads=_AGES,
)
RULES: Final = (RESIDENT, PRESENCE, TAXES, LANGUAGE, TEST, OATH)
