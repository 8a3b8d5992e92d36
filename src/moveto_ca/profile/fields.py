"""The types that fields of the profile are declared with: short names for kinds used in many places."""

from datetime import date, datetime
from typing import Annotated, TypeAlias

from moveto_ca.dates import DateSpan
from moveto_ca.nothing import Nothing
from moveto_ca.profile import days, kinds, texts

YesNo: TypeAlias = Annotated[bool | None, kinds.yes_or_no()]

Text: TypeAlias = Annotated[str | None, texts.text()]
Country: TypeAlias = Annotated[str | None, texts.country()]
CountryOrNone: TypeAlias = Annotated[str | Nothing | None, texts.country(null_means="none")]
Countries: TypeAlias = Annotated[tuple[str, ...] | None, kinds.many(texts.country())]
Place: TypeAlias = Annotated[str | None, texts.place()]
Province: TypeAlias = Annotated[str | None, texts.province()]
Occupation: TypeAlias = Annotated[str | None, texts.occupation()]
Profession: TypeAlias = Annotated[str | None, texts.profession()]
OffenceKind: TypeAlias = Annotated[str | None, texts.offence_kind()]
Who: TypeAlias = Annotated[
    str | None, texts.shaped("applicant, partner or children[0]", r"applicant|partner|children\[[0-9]{1,2}\]")
]

Day: TypeAlias = Annotated[date | None, days.day()]
BirthDay: TypeAlias = Annotated[date | None, days.day(days.EARLIEST_LIVING_BIRTH)]
DayOrNever: TypeAlias = Annotated[date | Nothing | None, days.day(null_means="never")]
DayOrNow: TypeAlias = Annotated[date | Nothing | None, days.day(null_means="now: not ended yet")]
Span: TypeAlias = Annotated[DateSpan | None, days.span()]
SpanOrNever: TypeAlias = Annotated[DateSpan | Nothing | None, days.span(null_means="never")]
SpanOrNow: TypeAlias = Annotated[DateSpan | Nothing | None, days.span(null_means="now: not ended yet")]
Moment: TypeAlias = Annotated[datetime | None, days.moment()]

Age: TypeAlias = Annotated[int | None, kinds.whole(0, 120)]
Money: TypeAlias = Annotated[int | None, kinds.whole(0, 10**12)]
Wage: TypeAlias = Annotated[float | None, kinds.number(0, 10**12)]
Years: TypeAlias = Annotated[float | None, kinds.number(0, 80)]
Months: TypeAlias = Annotated[float | None, kinds.number(0, 960)]
Days: TypeAlias = Annotated[int | None, kinds.whole(0, 50_000)]
Hours: TypeAlias = Annotated[float | None, kinds.number(0, 168)]
Percent: TypeAlias = Annotated[float | None, kinds.number(0, 100)]
Count: TypeAlias = Annotated[int | None, kinds.whole(0, 1_000_000)]

CANADA_STATUSES = (
    "none",
    "visitor",
    "student",
    "worker",
    "permanent_resident",
    "citizen",
    "protected_person",
    "registered_indian",
)
CanadaStatus: TypeAlias = Annotated[str | None, kinds.choice(*CANADA_STATUSES)]

LEVELS = (
    "none",
    "secondary",
    "one_year",
    "two_year",
    "bachelor",
    "professional_degree",
    "masters",
    "doctoral",
)
Level: TypeAlias = Annotated[str | None, kinds.choice(*LEVELS)]

RELATIONS = (
    "sibling",
    "parent",
    "grandparent",
    "child",
    "grandchild",
    "aunt_or_uncle",
    "niece_or_nephew",
    "great_grandparent",
    "great_grandchild",
    "step_parent",
    "parent_in_law",
    "cousin",
    "other",
)
Relation: TypeAlias = Annotated[str | None, kinds.choice(*RELATIONS)]
