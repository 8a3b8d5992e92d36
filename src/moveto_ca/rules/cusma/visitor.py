"""The stream of business visitors, who need no work permit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Stream
from moveto_ca.rules.conditions import score_of, standing_of
from moveto_ca.rules.cusma import visit
from moveto_ca.rules.cusma.situation import VISITOR
from moveto_ca.rules.permits.people import FOREIGN_NATIONAL, foreign_national
from moveto_ca.rules.programme import NO_PROGRAMME, ProgrammeRules, programme
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Activity
    from moveto_ca.report import Condition, Prose, Standing
    from moveto_ca.rules.cusma.situation import Situation
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables

ID: Final = VISITOR
TITLE: Final = "Business visitor, without a work permit"
STATUS: Final = ProgrammeRules("irpr", "s. 186(a), 187")

SPEC: Final = StreamSpec(
    ID,
    TITLE,
    "Meeting clients, buying, selling to firms, training and servicing for a business outside Canada, paid "
    "from outside Canada. No work permit is needed. The regulations open it to every nationality; the "
    "agreement adds a right of citizens of the United States and Mexico.",
    (
        *STATUS.all,
        FOREIGN_NATIONAL,
        *visit.RULES,
    ),
)


def current_programme(tables: Tables, on: date) -> Programme:
    """Give the status of business visits on a day."""
    return programme(tables, on, "cusma-statuses", ID, STATUS)


class VisitorCase:
    """A person's case as a business visitor.

    Attributes:
        situation: What the route reads of the person.
        programme: Status on the day.
        activity: What was told of the activity, or None.
        conditions: Every condition.
        standing: The standing that follows.
    """

    __slots__ = ("activity", "conditions", "programme", "situation", "standing")

    def __init__(self, situation: Situation) -> None:
        facts, plans = situation.facts, situation.plans
        self.situation = situation
        self.programme = facts.tables.compiled(current_programme, facts.as_of)
        self.activity: Activity | None = None if plans is None else plans.activity
        self.conditions: tuple[Condition, ...] = self.programme.conditions
        if self.programme.status != NO_PROGRAMME:
            activity = self.activity
            kind = None if activity is None else activity.kind
            right = visit.treaty_right(situation)
            self.conditions = (
                *self.programme.conditions,
                foreign_national(facts),
                visit.citizenship(right),
                visit.international_business(kind, right),
                visit.no_canadian_labour_market(activity),
                visit.paid_from_abroad(activity),
                visit.profits_abroad(activity),
                *visit.after_sales_contract(kind),
                visit.temporary(situation.profile),
                *facts.admissible_conditions(ID),
            )
        self.standing: Standing = standing_of(self.conditions)

    def measures(self) -> dict[str, Any]:
        """Give the figures with fixed names; see the report contract."""
        from moveto_ca.rules.cusma.visitor_telling import visitor_measures

        return visitor_measures(self)

    def prose(self) -> Prose:
        """Give the words of the stream."""
        from moveto_ca.rules.cusma.visitor_telling import visitor_prose

        return visitor_prose(self)


def assess(situation: Situation) -> Stream:
    """Assess a person as a business visitor."""
    case = VisitorCase(situation)
    return Stream(
        ID,
        TITLE,
        case.programme.status,
        case.conditions,
        case.standing,
        score_of(case.conditions, case.standing),
        measures=case.measures,
        prose=case.prose,
    )
