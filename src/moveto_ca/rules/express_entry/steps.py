"""What to do next, before and after an invitation.

Authority: IRPA 10.1, 11.2; Ministerial Instructions respecting Express Entry; section 12 of the sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, UNKNOWN, Step
from moveto_ca.rules.express_entry.score import invited_on, last_day_to_apply

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moveto_ca.report import Condition
    from moveto_ca.rules.express_entry.case import Case

ONLINE: Final = "Your secure account with Immigration, Refugees and Citizenship Canada, online"


def days_to_apply(case: Case) -> int | None:
    """Give how many days there are to apply after an invitation; None if not known."""
    row = case.facts.tables.row("ee-after-invitation", "apply", on=invited_on(case.facts) or case.facts.as_of)
    return None if row is None else int(row["days"])


def steps(case: Case, conditions: Sequence[Condition]) -> tuple[Step, ...]:
    """List what to do next for the best stream, first step first."""
    return tuple(_after(case) if invited_on(case.facts) is not None else _before(case, conditions))


def _before(case: Case, conditions: Sequence[Condition]) -> Iterator[Step]:
    open_ids = {condition.id for condition in conditions if condition.outcome in (NOT_MET, UNKNOWN)}
    if "language-test" in open_ids or "language-level" in open_ids:
        yield Step(
            (
                "Book an approved language test. Everybody needs one, native speakers too. Aim for level 9 "
                "in all four parts: below it you lose many points."
            ),
            where="IELTS General Training, CELPIP-General or PTE Core; for French TEF Canada or TCF Canada",
        )
    education = case.person.education
    if education is None or "eca" in open_ids or (education.assumed and education.held):
        yield Step(
            (
                "Order an educational credential assessment (ECA) for each foreign diploma that is to count. "
                "It takes several weeks."
            ),
            where="World Education Services, ICAS, Comparative Education Service, IQAS or ICES",
        )
    for condition in conditions:
        if (
            condition.id
            in {"canadian-work", "primary-work", "trade-work", "offer-or-certificate", "funds", "points"}
            and condition.outcome == NOT_MET
            and condition.rule.remedy
        ):
            yield Step(condition.rule.remedy)
    if not case.occupations:
        yield Step(
            "Find your five-digit occupation code (NOC 2021) by its main duties, not by the title of your "
            "job."
        )
    yield Step(
        (
            "Create your Express Entry profile. It is free and lives for one year. The earlier it is "
            "submitted, the better it stands among equal scores."
        ),
        where=ONLINE,
    )
    partner = "your partner's test, " if case.facts.accompanying.fact else ""
    yield Step(
        "Improve your points: level 9 in all four parts of the test, French, a second diploma on the "
        f"assessment, {partner}a nomination by a province."
    )
    days = days_to_apply(case)
    yield Step(
        "After an invitation, file the whole application in time. Collect the documents before.",
        ONLINE,
        None,
        days,
    )


def _after(case: Case) -> Iterator[Step]:
    last_day = last_day_to_apply(case.facts)
    until = "" if last_day is None else f" by {last_day}"
    yield Step(
        f"File the online application{until}, or decline in time to keep your profile.",
        ONLINE,
        None,
        days_to_apply(case),
    )
    for text in documents(case):
        yield Step(text)
    yield Step(
        "Pay the fees and give your fingerprints and photo within the time in the letter. Citizens of the "
        "United States give them too."
    )


def documents(case: Case) -> tuple[str, ...]:
    """List the documents of an application."""
    found = [
        "Passport, test results, ECA, and photos.",
        "Letters from employers with title, duties, hours, pay and dates.",
        (
            "Police certificates; for the United States the FBI identity history, for everyone of 18 or more "
            "who spent six months or more in a row there in the last ten years."
        ),
    ]
    medical = case.facts.tables.row(
        "ee-upfront-medical", "medical", on=invited_on(case.facts) or case.facts.as_of
    )
    if medical is not None and medical["required"]:
        found.append("Proof of a medical exam, done before you apply.")
    found.append(
        "Letters from your bank with the average balance of six months, or a letter that says why you need "
        "not show funds."
    )
    if case.has_partner:
        found.append("Proof of marriage, or the declaration of a common-law union (form IMM 5409).")
    if case.facts.children:
        found.append(
            "Birth certificates of the children; form IMM 5604 if the other parent does not come along."
        )
    return tuple(found)
