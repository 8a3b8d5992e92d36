"""C1 to C3: convictions that keep a sponsor from sponsoring anyone (IRPR 133(1)(e), (f), (2), (3))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_completed_on
from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import Rule, all_of, any_of, check
from moveto_ca.rules.family.people import in_canada_place
from moveto_ca.rules.prepared import Prepared

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import SponsorConviction
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

HARMLESS: Final = "other"

_KINDS: Final = (
    "The offences that count: a sexual offence, or an attempt or threat of one, against anyone; a violent "
    "indictable offence with a longest sentence of ten years or more; bodily harm to a relative, a "
    "partner or former partner, a child in care, or somebody dated or their family."
)
IN_CANADA: Final = Rule(
    "convictions-in-canada",
    "No conviction in Canada that bars the sponsor",
    source="irpr",
    reference="133(1)(e), 133(2)",
    number="C1",
    required=f"{_KINDS} One in Canada no longer counts after a record suspension or an acquittal on "
    "appeal, or when five years have passed since the sentence was completed.",
    changeable=True,
    remedy="Wait until five years after the sentence was completed, or get a record suspension.",
    reads=("sponsor.convictions",),
)
ABROAD: Final = Rule(
    "convictions-abroad",
    "No conviction outside Canada that bars the sponsor",
    source="irpr",
    reference="133(1)(f), 133(3)",
    number="C2",
    required=f"{_KINDS} One outside Canada no longer counts after an acquittal on appeal, or when five "
    "years have passed since the sentence was completed and the sponsor shows to be rehabilitated.",
    changeable=True,
    remedy="Wait until five years after the sentence was completed, and show the rehabilitation.",
    reads=("sponsor.convictions",),
)
ANYWHERE: Final = Rule(
    "convictions",
    "No conviction that bars the sponsor",
    source="irpr",
    reference="133(1)(e), (f), (2), (3)",
    number="C3",
    required=f"{_KINDS} A sponsor with such a conviction that still counts can sponsor nobody.",
    changeable=True,
    remedy="Wait until the conviction no longer counts.",
    reads=("sponsor.convictions",),
)
RULES: Final = (ANYWHERE, IN_CANADA, ABROAD)

_NONE: Final = Prepared(
    ANYWHERE,
    met="The sponsor has no conviction of these kinds.",
    not_met="A conviction of the sponsor still counts.",
    unknown="Whether the sponsor has convictions was not told.",
    needs=("sponsor.convictions",),
)


class Judged:
    """One conviction as the rule reads it.

    Attributes:
        harmless: True if it does not bar, False if it does, None if that is not known.
        rule: C1 or C2, by where it was.
        free_from: Day from which it no longer bars, if it is sure to.
        needs: Paths that would settle it.
    """

    __slots__ = ("free_from", "harmless", "needs", "rule")

    def __init__(self, conviction: SponsorConviction, place: str, filed: date, years: int) -> None:
        self.rule = IN_CANADA
        self.free_from: date | None = None
        self.needs: tuple[str, ...] = ()
        self.harmless: bool | None = True
        if conviction.kind == HARMLESS:
            return
        done = conviction.sentence_completed
        after = None if done is None or isinstance(done, Nothing) else years_completed_on(done, years)
        over: bool | None = None if done is None else after is not None and filed >= after
        here = any_of(conviction.record_suspended, over)
        there = all_of(over, conviction.rehabilitated)
        where = conviction.place
        at_home = None if where is None else in_canada_place(where)
        if at_home is None:
            self.harmless = here if here == there else None
        else:
            self.harmless = here if at_home else there
            self.rule = IN_CANADA if at_home else ABROAD
        if conviction.kind is None and self.harmless is not True:
            self.harmless = None
        if self.harmless is False and (at_home or conviction.rehabilitated):
            self.free_from = after
        if self.harmless is None:
            facts = {
                "kind": conviction.kind,
                "place": where,
                "sentence_completed": done,
                "record_suspended": conviction.record_suspended if at_home is not False else True,
                "rehabilitated": conviction.rehabilitated if at_home is not True else True,
            }
            self.needs = tuple(f"{place}.{name}" for name, fact in facts.items() if fact is None)


def convictions(case: Case) -> Condition:
    """C1 to C3: no conviction bars the sponsor on the day of filing.

    Returns:
        The condition: of the convictions that bar, the one that bars longest decides the rule and the day.
    """
    told = None if case.section is None else case.section.convictions
    if not told:
        return _NONE(None if told is None else True)
    years = case.law.figures["conviction_years"]
    judged = [
        Judged(conviction, f"sponsor.convictions[{index}]", case.filed_on, years)
        for index, conviction in enumerate(told)
    ]
    barring = [each for each in judged if each.harmless is False]
    if barring:
        lasting = [each for each in barring if each.free_from is None]
        worst = lasting[0] if lasting else max(barring, key=lambda each: each.free_from or case.filed_on)
        if worst.free_from is None:
            return check(
                worst.rule, False, "A conviction of the sponsor still counts, with no day of its end known."
            )
        return check(
            worst.rule,
            False,
            "A conviction of the sponsor counts until five years after the sentence was completed: it is "
            "free from {0}.",
            worst.free_from,
            lifts_on=worst.free_from,
        )
    unknown = next((each for each in judged if each.harmless is None), None)
    if unknown is not None:
        return check(
            unknown.rule,
            None,
            "Whether a conviction of the sponsor still counts is not known.",
            needs=unknown.needs or ("sponsor.convictions",),
        )
    return check(ANYWHERE, True, "No conviction of the sponsor counts any more, or of these kinds.")
