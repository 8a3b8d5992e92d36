"""What every stream of the route reads of a person and of a day, worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.permits.day import PermitDay
from moveto_ca.rules.permits.people import exam_done, foreign_national, no_unauthorized_work, temporary
from moveto_ca.rules.permits.spouse import SpouseRules
from moveto_ca.rules.plain_words import plain

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import JobOffer, Person, Plans, Profile
    from moveto_ca.profile.stays import Activity
    from moveto_ca.report import Condition
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Row, Tables

ROUTE: Final = "other-work"


class WorkDay(PermitDay):
    """Figures, lists and fees of the route on a day.

    Attributes:
        thresholds: Hourly wage from which the high-wage stream applies, by province.
        areas: Areas known to be processed again, in plain letters.
        sectors: Sector that a word stands for, and whether it is exempt from refusal, in plain letters.
        talents: For each listed occupation, whether only some of its jobs are listed.
        spouse: What is asked of the worker whose spouse applies.
        religious: Occupations whose main duties are religious.
    """

    __slots__ = ("areas", "religious", "sectors", "spouse", "talents", "thresholds")

    def __init__(self, tables: Tables, on: date) -> None:
        super().__init__(tables, on)
        self.figures.update({row["name"]: row["value"] for row in tables.rows("work-figures", on=on)})
        self.thresholds = {
            row["province"]: float(row["hourly_cad"]) for row in tables.rows("work-wage-thresholds", on=on)
        }
        self.areas = frozenset(plain(row["community"]) for row in tables.rows("work-areas", on=on))
        self.sectors: dict[str, Row] = {plain(row["word"]): row for row in tables.rows("work-sectors", on=on)}
        self.talents: dict[str, bool] = {}
        for row in tables.rows("work-gts-occupations", on=on):
            for noc in row["nocs"]:
                self.talents[noc] = row["only_some"] and self.talents.get(noc, True)
        self.spouse = tables.compiled(SpouseRules, on)
        self.religious = frozenset(row["noc"] for row in tables.rows("work-religious-occupations", on=on))

    def sector(self, told: str) -> Row | None:
        """Give the sector that a person's words stand for, or None if none of them is known."""
        words = f" {plain(told)} "
        return next((row for word, row in self.sectors.items() if f" {word} " in words), None)


class Situation:
    """A person's facts as the route reads them.

    Attributes:
        facts: The facts of the whole profile.
        profile: What was told.
        person: The applicant, or None if nothing was told.
        plans: The plans, or None if nothing was told.
        offers: The job offers, () if there are none, None if not told.
        activity: What the person wants to do in Canada without a job there, or None.
        day: The figures of the day of the assessment.
        on: Day of the application.
        foreign_national: Whether a permit is needed at all.
        temporary: Whether the person will leave.
        unauthorized: Whether there was a breach of the last months.
        exam: Whether a valid medical exam is done.
        admissible: Whether something bars the person from temporary permits; empty while not known.
        shared: Conditions about each offer that many streams share, by its place, once they are made.
        steps: What is to be done before applying with each offer, likewise.
    """

    __slots__ = (
        "activity",
        "admissible",
        "day",
        "exam",
        "facts",
        "foreign_national",
        "offers",
        "on",
        "person",
        "plans",
        "profile",
        "shared",
        "steps",
        "temporary",
        "unauthorized",
    )

    def __init__(self, facts: Facts, on: date) -> None:
        profile = facts.profile
        self.facts = facts
        self.on = on
        self.profile: Profile = profile
        self.person: Person | None = profile.applicant
        self.plans: Plans | None = profile.plans
        self.offers: tuple[JobOffer, ...] | None = None if self.plans is None else self.plans.job_offers
        self.activity: Activity | None = None if self.plans is None else self.plans.activity
        self.day: WorkDay = facts.tables.compiled(WorkDay, facts.as_of)
        self.foreign_national: Condition = foreign_national(facts)
        self.temporary: Condition = temporary(profile)
        self.unauthorized: Condition = no_unauthorized_work(profile, on, self.day)
        self.admissible: tuple[Condition, ...] = facts.admissible_conditions(ROUTE)
        self.shared: dict[int, tuple[Condition, ...]] = {}
        self.steps: dict[int, tuple[Condition, ...]] = {}
        self.exam = exam_done(profile, on, self.day.figures["medical_exam_months"])


def filed_on(facts: Facts, stream_id: str) -> date:
    """Give the day of an application: as planned or filed, else the day of the assessment."""
    plans = facts.profile.plans
    if plans is not None and plans.applications:
        for application in plans.applications:
            if application.route in (ROUTE, stream_id) and application.on is not None:
                return application.on
    return facts.as_of
