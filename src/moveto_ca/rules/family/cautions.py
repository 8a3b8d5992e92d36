"""What people should know before they act on an answer about sponsorship."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from moveto_ca.report import NOT_MET
from moveto_ca.rules.family import law
from moveto_ca.rules.family.fees import NO_LANDING_FEE, work_permit_cad
from moveto_ca.rules.family.income import LICO_30, NO_TEST, income_test
from moveto_ca.rules.family.people import CITIZEN
from moveto_ca.rules.family.undertaking import kind_of_undertaking
from moveto_ca.rules.family.waiting import time_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.family.case import Case


def cautions(case: Case, conditions: Sequence[Condition], standing: Standing) -> Iterator[str]:
    """Give the cautions of a case, those that change most first."""
    if case.stream_id in (law.CHILD, law.ADOPTION):
        yield from _citizenship(case)
    if case.stream_id in (law.PARTNER, law.PARTNER_IN_CANADA):
        yield from _children_of_a_citizen(case)
    if standing == "not_available":
        yield from _undeclared(case, conditions)
        return
    if case.stream_id == law.SUPER_VISA:
        stay = case.law.figures.get("super_visa_stay")
        if stay is not None:
            yield (
                f"Each visit may last up to {stay} years. It is a visit: it gives no right to work or to "
                "stay for good."
            )
        yield "Neither money, nor a pension, nor a house in Canada gives a right to stay."
        yield from _buying_a_home(case)
        return
    if case.stream_id == law.PARTNER_IN_CANADA:
        yield "A refusal in this class cannot be appealed to a tribunal; only the Federal Court can be asked."
        yield (
            "Leaving Canada while you wait is risky: you may not be let back in, and must go on living "
            "together."
        )
    if case.stream_id == law.PARTNER:
        yield (
            "A refusal can be appealed to the Immigration Appeal Division, unless it rests on security, "
            "serious crime, organized crime or the like."
        )
        if case.sponsored.in_canada is not True:
            yield (
                "People who need no visa may visit while they wait, and may want to stay later; nothing "
                "guarantees that they are let in."
            )
    yield from _about_time(case)
    yield from _undertaking(case)
    test, _ = income_test(case)
    if test == NO_TEST:
        yield (
            "No income is asked for here. The sponsor must not live on social assistance, other than for "
            "a disability."
        )
    elif test is not None:
        years = " in each of three tax years" if test == LICO_30 else ""
        yield f"The sponsor must show an income{years}. Pay from a job in the United States does not count."
    if case.stream_id in (law.PARTNER, law.PARTNER_IN_CANADA) and case.sponsored.in_canada:
        cost = work_permit_cad(case)
        yield (
            "Waiting gives no right to work. A policy since 2023 gives an open work permit to those who "
            "live in "
            "Canada with the sponsor" + ("." if cost is None else f", for CAD {cost}.")
        )
    if case.stream_id not in NO_LANDING_FEE:
        yield (
            "The fee for the right of permanent residence may be paid later, before that residence is "
            "granted, and comes back if it is not."
        )
    yield (
        "Name every child and partner, also those who stay behind, and have them examined. Whoever is "
        "left out can hardly be sponsored later, and leaving somebody out may count as misrepresentation."
    )
    yield (
        "Offences are not forgiven for family. This answer does not say whether something in your past "
        "bars you."
    )
    yield from _undeclared(case, conditions)


def _citizenship(case: Case) -> Iterator[str]:
    if case.sponsor.status == CITIZEN or case.sponsor.status is None:
        yield (
            "The child of a citizen is often a citizen already, and is then not sponsored: see the route "
            "on citizenship by descent."
        )
    if case.stream_id == law.ADOPTION:
        yield (
            "The adopted child of a citizen can often be granted citizenship without becoming a resident "
            "first."
        )


def _children_of_a_citizen(case: Case) -> Iterator[str]:
    if case.sponsor.status == CITIZEN and case.profile.children:
        yield (
            "Children of the citizen may be citizens already. They are then not sponsored, and no fee is due "
            "for them here: see the route on citizenship by descent."
        )


def _buying_a_home(case: Case) -> Iterator[str]:
    """Say whether people who are neither citizens nor residents may buy a home, and until when.

    Authority: S.C. 2022, c. 10, ss. 235, 237 (as amended by S.C. 2024, c. 17, s. 149); SOR/2022-250.
    """
    row = case.facts.tables.row("business-periods", "home-purchase-ban", on=case.as_of)
    if row is None:
        return
    if row["status"] != "in_force":
        yield (
            f"The ban on buying homes was to end on {row.from_}, unless Parliament acted. Check before you "
            "buy a home there."
        )
        return
    until = "" if row.to is None else f" up to {row.to}"
    after = (
        "" if row.to is None else f" By the law as it stands the ban ends on {row.to + timedelta(days=1)}."
    )
    units = case.facts.tables.value("business-figures", "home_most_units", on=case.as_of)
    yield (
        f"Who is neither a citizen nor a permanent resident of Canada may not buy a home there{until}: a "
        f"house of {units} units or fewer, or a flat, in a city and its surroundings (a census metropolitan "
        "area or agglomeration). There are exceptions, such as a purchase together with a husband, wife or "
        f"partner who is one.{after} Check it before you buy."
    )


def _about_time(case: Case) -> Iterator[str]:
    row = time_row(case)
    if row is not None:
        low, high = row["low"], row["high"]
        length = f"{low} months" if low == high else f"{low} to {high} months"
        yield f"Four of five applications were decided within {length}; the figure was seen on {row['seen']}."


def _undertaking(case: Case) -> Iterator[str]:
    kind = kind_of_undertaking(case, case.filed_on)
    row = None if kind is None else case.facts.tables.row("family-undertakings", kind, on=case.filed_on)
    if row is not None:
        length = row["length_quebec_maximum" if case.to_quebec else "length_outside_quebec"]
        yield (
            f"How long the sponsor must provide for the person sponsored: {length}. A divorce or the loss of "
            "a job does not end that."
        )


def _undeclared(case: Case, conditions: Sequence[Condition]) -> Iterator[str]:
    if any(c.rule.id == "examined" and c.outcome == NOT_MET for c in conditions):
        if "undeclared-family" in case.law.policies:
            yield (
                "A temporary public policy eases the exclusion of family who were not examined, for some. "
                "Ask whether it covers you."
            )
        else:
            yield (
                "A temporary public policy eased this for some; its last known day was 9 September 2026. "
                "Ask whether it was extended."
            )
