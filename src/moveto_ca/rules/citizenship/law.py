"""The days and figures of the law of citizenship, turned from the dated tables into one small object."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Tables

# The amendments without which a person would be no citizen, oldest first; a later one has a greater number.
NONE: Final = 0
C37: Final = 1
C24: Final = 2
C3: Final = 3
AMENDMENTS: Final = ("none", "C37", "C24", "C3")


class Law:
    """Days of law and figures, from the tables of the topic.

    Attributes:
        act_1946: First day of Canadian citizenship.
        nl_union: Day on which Newfoundland and Labrador joined Canada.
        act_1977: First day of the present Act.
        c37: First day of the amendments of 2009.
        c24: First day of the amendments of 2015.
        c3: First day of the amendments of 2025.
        bjorkquist: Day of the judgment that the interim measure looks to.
        interim_from: First day of the interim measure.
        interim_to: Last day of the interim measure.
        of_age_in_1947: Born after this day: under 21 when citizenship began.
        day_after_of_age: First day of birth of those under 21 then.
        in_force: First day of each amendment, by its number; None for no amendment.
        connection_days: Days in Canada that a parent born abroad needs before the birth or adoption.
        adult_age: Age from which an adoption is one of an adult, in years.
        deceased_in_a_row: How many people in a row who died before C-3 its text names.
        restricted: Paragraphs of 3(1) that limit the next generation if the person was born abroad.
    """

    __slots__ = (
        "act_1946",
        "act_1977",
        "adult_age",
        "bjorkquist",
        "c3",
        "c24",
        "c37",
        "connection_days",
        "day_after_of_age",
        "deceased_in_a_row",
        "in_force",
        "interim_from",
        "interim_to",
        "nl_union",
        "of_age_in_1947",
        "restricted",
    )

    act_1946: date
    nl_union: date
    act_1977: date
    c37: date
    c24: date
    c3: date
    bjorkquist: date
    interim_from: date
    interim_to: date
    of_age_in_1947: date
    day_after_of_age: date
    in_force: tuple[date | None, date, date, date]
    connection_days: int
    adult_age: int
    deceased_in_a_row: int
    restricted: frozenset[str]


def law_of(tables: Tables, on: date) -> Law:
    """Compile the law of citizenship from its tables.

    The days are constants of history; an assessment as of an earlier day asks which of them had come.

    Args:
        tables: The dated tables.
        on: Day of the assessment.

    Returns:
        The law, with every figure; one that took effect later is given as it then was first.
    """
    law = Law()
    for row in tables.rows("citizenship-dates"):
        setattr(law, row.key[0], row["value"])
    for row in tables.rows("citizenship-figures"):
        name = row.key[0]
        if row.holds_on(on) or not hasattr(law, name):
            setattr(law, name, row["value"])
    law.day_after_of_age = law.of_age_in_1947 + timedelta(days=1)
    law.in_force = (None, law.c37, law.c24, law.c3)
    law.restricted = frozenset(
        row.key[0] for row in tables.rows("citizenship-paragraphs") if row["restricted"]
    )
    return law
