"""What sets one permit for traders, investors and transferees apart from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.cusma import citizenship, engagement, person, places
from moveto_ca.rules.permits.people import FOREIGN_NATIONAL, NO_UNAUTHORIZED_WORK
from moveto_ca.rules.programme import programme
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.cusma.permit import PermitCase
    from moveto_ca.rules.cusma.situation import Situation
    from moveto_ca.rules.programme import Programme, ProgrammeRules
    from moveto_ca.rules.tables import Tables


def _nothing(_case: PermitCase) -> None:
    return None


def _everything(_situation: Situation) -> tuple[str, ...]:
    return ()


class PermitKind:
    """One of the permits.

    Args:
        id: Id of the stream.
        title: Its name in plain words.
        about: What it is, in one to three plain sentences.
        status: Rules about status and intake.
        own: Gives the conditions that only this permit sets.
        own_rules: Their rules.
        first_months: Gives the longest or usual first permit, in months.
        papers: What to bring besides what every permit wants.
        asked_first: Gives what alone is asked of a permit of which nothing was told yet.
        employed: True if a Canadian firm employs the person, who then needs its offer; False if they may
            be their own master.
        extension: Name of the figure of months for an extension, or None.
        total_years: Gives the longest stay in all, in years, or None.
        capacity: Gives the capacity by which the exemption code goes, or None.
        cautions: What a person should know before acting.
    """

    __slots__ = (
        "asked_first",
        "capacity",
        "cautions",
        "employed",
        "extension",
        "first_months",
        "id",
        "own",
        "papers",
        "spec",
        "status",
        "title",
        "total_years",
    )

    def __init__(
        self,
        id: str,  # noqa: A002 - the contract's name
        title: str,
        about: str,
        status: ProgrammeRules,
        *,
        own: Callable[[Situation], tuple[Condition, ...]],
        own_rules: tuple[Rule, ...],
        first_months: Callable[[PermitCase], int],
        papers: str,
        asked_first: Callable[[Situation], tuple[str, ...]] = _everything,
        employed: bool = False,
        extension: str | None = None,
        total_years: Callable[[PermitCase], int | None] = _nothing,
        capacity: Callable[[PermitCase], str | None] = _nothing,
        cautions: tuple[str, ...] = (),
    ) -> None:
        self.id = id
        self.title = title
        self.status = status
        self.own = own
        self.asked_first = asked_first
        self.first_months = first_months
        self.papers = papers
        self.employed = employed
        self.extension = extension
        self.total_years = total_years
        self.capacity = capacity
        self.cautions = cautions
        status.status.number = status.intake.number = status.absent.number = "P16"
        rules = (
            *status.all,
            FOREIGN_NATIONAL,
            citizenship.CITIZEN,
            *own_rules,
            person.TEMPORARY,
            engagement.OFFER.genuine,
            engagement.OFFER.able,
            NO_UNAUTHORIZED_WORK,
            engagement.OFFER.not_barred,
            places.PLACE,
            engagement.OFFER.portal,
            engagement.OFFER.exam,
        )
        self.spec = StreamSpec(id, title, about, rules)

    def programme_on(self, tables: Tables, on: date) -> Programme:
        """Give P16, whether the agreement is in force on a day."""
        return programme(tables, on, "cusma-statuses", self.id, self.status)
