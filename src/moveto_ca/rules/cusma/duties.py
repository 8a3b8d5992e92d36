"""P2 and P7: the job is in a listed profession, judged by its duties, and at its professional level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import MET, UNKNOWN
from moveto_ca.rules.conditions import GUIDANCE, Rule, check
from moveto_ca.rules.cusma.professions import NO_PROFESSION
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.cusma.professions import Book, Profession

PROFESSION: Final = Rule(
    "profession",
    "The job is in a listed profession",
    source="cusma-appendix-2",
    reference="Appendix 2",
    number="P2",
    required="The duties of the job, not its title, are those of one of the listed professions, within the "
    "limits of its entry.",
    changeable=True,
    reads=(
        "plans.job_offers.profession",
        "plans.job_offers.within_entry_limits",
        "plans.job_offers.noc",
        "plans.job_offers.title",
    ),
    remedy="A job whose duties are those of a listed profession.",
)
LEVEL: Final = Rule(
    "professional-level",
    "The work is at a professional level",
    source="cusma",
    reference="Annex 16-A, Section D",
    number="P7",
    required="The work is done at the professional level of the listed profession.",
    changeable=True,
    reads=("plans.job_offers.profession", "plans.job_offers.within_entry_limits"),
    remedy="A job at the professional level of a listed profession.",
)
ENTRY_PRACTICE: Final = Rule(
    "entry-practice",
    "The job is what officers expect of this profession",
    source="ircc-cusma",
    reference="Profession-specific guidance",
    required="{0}",
    basis=GUIDANCE,
    changeable=True,
    reads=("plans.job_offers.within_entry_limits", "plans.job_offers.profession"),
    remedy="An offer letter that shows duties which fit what officers look for.",
)
_LEVEL: Final = Prepared(
    LEVEL,
    met="By its duties the job is that of a listed profession.",
    not_met="By its duties the job is outside the listed professions.",
    unknown="It is not known yet whether the duties are those of a listed profession.",
    needs=("plans.job_offers[{i}].profession",),
    outside="The job is outside the listed professions.",
)


class _Names:
    """Names of professions, joined when shown."""

    __slots__ = ("found",)

    def __init__(self, found: tuple[Profession, ...]) -> None:
        self.found = found

    def __str__(self) -> str:
        return "; ".join(profession.title for profession in self.found)


class _Title:
    """What a title suggests, told when shown."""

    __slots__ = ("listed", "title")

    def __init__(self, title: str, listed: Book) -> None:
        self.title = title
        self.listed = listed

    def __str__(self) -> str:
        near = [self.listed.by_id[name].title for name in self.listed.near(self.title)]
        may_be = f" It may be: {'; '.join(near)}." if near else ""
        return f"Title of the job: {self.title}.{may_be} A title does not decide; the duties do."


def profession_of(offer: JobOffer, listed: Book) -> Profession | None:
    """Give the listed profession that the person named for the duties of a job, or None."""
    return listed.by_id.get(offer.profession) if offer.profession is not None else None


def in_listed_profession(
    offer: JobOffer, index: int, listed: Book, profession: Profession | None
) -> Condition:
    """P2: the job is in a listed profession.

    A title, or an occupation code, can only suggest a profession. An entry that the list limits (a
    physician only teaches or does research) is met only if the work is known to stay within it.

    Args:
        offer: The job offer.
        index: Its place among the offers.
        listed: The list of professions.
        profession: The listed profession of the offer's duties, or None if there is none.

    Returns:
        The condition.
    """
    path = f"plans.job_offers[{index}]."
    if profession is None:
        if offer.profession == NO_PROFESSION:
            return check(PROFESSION, False, "You said that the duties are outside every listed profession.")
        return _unknown_profession(offer, path, listed)
    within = offer.within_entry_limits
    if within is False and profession.limit != "guidance":
        if profession.condition is None:
            return check(PROFESSION, False, "{0}: the work goes beyond this entry.", profession.title)
        return check(
            PROFESSION,
            False,
            "{0}: the work goes beyond this entry. {1}",
            profession.title,
            profession.condition,
        )
    if within is None and profession.limit == "treaty":
        return check(
            PROFESSION,
            None,
            "{0}. The entry has a limit: {1}",
            profession.title,
            profession.condition,
            needs=(f"{path}within_entry_limits",),
        )
    kept = listed.kept.get((PROFESSION, profession.id))
    if kept is None:
        found = "By its duties the job is this profession: {0}."
        kept = listed.kept[PROFESSION, profession.id] = check(PROFESSION, True, found, profession.title)
    return kept


def _unknown_profession(offer: JobOffer, path: str, listed: Book) -> Condition:
    told = offer.profession
    needs = (f"{path}profession",)
    if told is not None:
        return check(PROFESSION, None, "{0} is not an id of the list of professions.", told, needs=needs)
    suggested = listed.nearest(offer.noc)
    if suggested:
        found = "The duties of the job were not told. Its occupation suggests: {0}. The duties decide."
        return check(PROFESSION, None, found, _Names(suggested), needs=needs)
    if offer.title is not None:
        return check(PROFESSION, None, "{0}", _Title(offer.title, listed), needs=needs)
    return check(PROFESSION, None, "The duties of the job were not told.", needs=needs)


def at_professional_level(profession_condition: Condition, index: int) -> Condition:
    """P7: the work is at a professional level; the duties of a listed profession are."""
    outcome = profession_condition.outcome
    if outcome == MET:
        return _LEVEL.met
    return _LEVEL(None, index) if outcome == UNKNOWN else _LEVEL.none


def entry_practice(offer: JobOffer, index: int, profession: Profession) -> Condition:
    """Tell whether a job fits what guidance expects of an entry that guidance narrows."""
    within = offer.within_entry_limits
    looked_for = (profession.caution or profession.condition or "",)
    found = {
        True: "You said that the work stays within what officers expect.",
        False: "You said that the work goes beyond what officers expect.",
        None: "You did not say whether the work stays within this.",
    }[within]
    needs = (f"plans.job_offers[{index}].within_entry_limits",)
    return check(ENTRY_PRACTICE, within, found, figures=looked_for, needs=needs)
