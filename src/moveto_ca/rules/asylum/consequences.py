"""What each step leads to: said always, so that nobody learns it too late.

Authority: IRPA 20, 24, 25, 40, 55, 57, 101, 104.1, 108, 133; IRPR 27(2), 206, 224 to 228, 315.3; sections
4.2 to 4.12 of the fact sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.asylum import effects
from moveto_ca.rules.asylum import safe_third_country as stca
from moveto_ca.rules.asylum.claimant import UNITED_STATES
from moveto_ca.rules.asylum.fourteen_days import BETWEEN_PORTS
from moveto_ca.rules.asylum.one_year import no_entry_told_that_counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.rules.asylum.claimant import Claimant
    from moveto_ca.rules.asylum.gates import Gates

_ONCE: Final = (
    "A claim is heard once in a lifetime. One that was rejected, found ineligible, withdrawn or "
    "abandoned bars every later one. A withdrawal cannot be undone."
)
_WITHDRAWN_SAME_DAY: Final = (
    "If a claim is withdrawn, the removal order is in force the same day (IRPA 49(2))."
)
_WITHDRAWN: Final = (
    "If a claim is withdrawn, the removal order is in force {days} days after the notice (IRPA 49(2))."
)
_JOURNEY_HOME: Final = (
    "A journey back to the country that you fear puts the claim at an end: since {day} it must be "
    "declared abandoned if you return there of your own will before the decision (IRPA 104.1). While you "
    "are out of Canada for any other reason the Board may not go on with it."
)
_BACK_AGAIN: Final = (
    "The words of the law do not settle whether it must still be declared abandoned once the person is "
    "back in Canada before the Board acts."
)
_FIRST_ENTRY: Final = (
    "No entry into Canada on or after {first} that counts was told. Any entry since then starts the year "
    "of the one-year bar, however short it was and for any purpose, a visit of hours too. The first such "
    "entry counts, and leaving Canada does not start the year again (IRPA 101(1)(b.1), (1.1))."
)
_BETWEEN_PORTS: Final = (
    "Beside it stands a bar of its own: after an entry along the land border with the United States "
    "elsewhere than at a port of entry, a claim made {days} or more days after the day of entry is not "
    "heard (IRPA 101(1)(b.2))."
)
_TRIP: Final = {
    effects.ABANDONED: "The trip that you told of has that effect: the claim must be declared abandoned.",
    effects.SUSPENDED: "The trip that you told of suspends the claim while you are out of Canada.",
    effects.NOT_SETTLED: (
        "What the trip that you told of does to the claim is not known: a fact is missing, or you are "
        "back in Canada before the Board acted, and the words of the law do not settle that case."
    ),
}
_IRREGULAR: Final = (
    "A person who enters elsewhere than at a port of entry must go without delay to the nearest one to "
    "be examined (IRPR 27(2)). Not doing so leads to a removal order and may be an offence. Charges for "
    "the entry wait while a claim is pending, and fall away after acceptance, for a person who came from "
    "the feared country (IRPA 133)."
)
_BY_EXCEPTION: Final = (
    "A claim that is heard because of an exception of the Safe Third Country Agreement has no appeal to "
    "the Refugee Appeal Division (IRPA 110(2)(d))."
)
_INLAND: Final = (
    "For a claim made inland after being let in at a land port of entry, the Safe Third Country "
    "Agreement is in practice not applied (not confirmed from an official source). Have a lawyer confirm "
    "it."
)
_APPEAL_OPEN: Final = (
    "A refusal can be appealed to the Refugee Appeal Division, unless the Board finds no credible basis for "
    "the claim, or finds it manifestly unfounded (IRPA 110(2))."
)
_APPEAL_NOT_CONFIRMED: Final = (
    "Whether a refusal could be appealed to the Refugee Appeal Division is not confirmed for your situation."
)
_LATER_ENTRY: Final = (
    "After a removal order a return to Canada may need written permission: none after a departure order "
    "obeyed within {departure} days, for {exclusion} year after an exclusion order, for good after a "
    "deportation order. While a claim is not decided the order is usually a departure order; once it is "
    "found that the Board will not hear it, often an exclusion order (IRPR 224 to 229)."
)
_OTHER_APPLICATIONS: Final = (
    "A claim touches other applications. A humanitarian request is closed while the claim is pending, "
    "and while a person whose claim is not heard awaits the pre-removal risk assessment. It is closed "
    "too for {months} months after a claim is rejected, abandoned, or withdrawn once evidence was heard, "
    "with exceptions for a child directly affected and for a risk to life from lack of medical care "
    "(IRPA 25(1.2), (1.21)). A removal order or loss of status touches all others."
)
_TEMPORARY_PERMIT: Final = (
    "A pending claim does not close a temporary resident permit. That permit is closed while a person "
    "whose claim is not heard awaits the pre-removal risk assessment, and for {months} months after a "
    "claim is rejected, withdrawn or abandoned, without those exceptions (IRPA 24(3.1), (4))."
)
_DETENTION: Final = (
    "Claiming protection is not by itself a ground for detention. An officer may detain a person on "
    "other grounds; that is reviewed within {reviews} (IRPA 55, 57)."
)
_DISCLOSURE: Final = (
    "Information from a claim is not given to United States Homeland Security under the asylum agreement "
    "if the United States is the country feared (IRPR 315.3). That is what the regulation says of this "
    "one channel."
)
_USING_THE_PASSPORT: Final = (
    "Going back to the feared country, or renewing and using its passport, weighs against the fear, and "
    "after acceptance can end the protection and the permanent residence (IRPA 46(1)(c.1), 108)."
)
_STATEMENTS: Final = ("misrepresentation", "work", "health", "hearing_wait")


def consequences(gates: Gates) -> Iterator[str]:
    """Give the consequences that concern this person."""
    c = gates.claimant
    yield _ONCE
    withdrawn = c.law.limit("removal_order_withdrawn", c.law.as_of)
    if withdrawn is not None:
        yield _WITHDRAWN_SAME_DAY if withdrawn == 0 else _WITHDRAWN.format(days=withdrawn)
    if c.law.as_of >= c.law.dates["return_ends_claim"]:
        yield f"{_JOURNEY_HOME.format(day=c.law.dates['return_ends_claim'])} {_BACK_AGAIN}"
        effect = effects.trip_effect(c)
        if effect is not None:
            yield _TRIP[effect]
    yield _USING_THE_PASSPORT
    if no_entry_told_that_counts(c):
        first, last_day = c.law.dates["first_entry_that_counts"], c.law.numbers["last_day_between_ports"]
        yield f"{_FIRST_ENTRY.format(first=first)} {_BETWEEN_PORTS.format(days=last_day + 1)}"
    if any(entry.mode == BETWEEN_PORTS for entry in c.entries or ()):
        yield _IRREGULAR
    yield from _of_the_agreement(gates)
    yield from _of_the_law(c)


def _of_the_agreement(gates: Gates) -> Iterator[str]:
    finding = gates.stca
    if finding is None:
        return
    if finding.why_not == stca.BY_EXCEPTION:
        yield _BY_EXCEPTION
    elif finding.why_not == stca.IN_PRACTICE:
        yield _INLAND
    appeal = effects.rad_appeal(gates)
    if appeal == effects.OPEN:
        yield _APPEAL_OPEN
    elif appeal == effects.NOT_CONFIRMED:
        yield _APPEAL_NOT_CONFIRMED


def _of_the_law(c: Claimant) -> Iterator[str]:
    law, day = c.law, c.law.as_of
    departure, exclusion = law.limit("departure_order", day), law.limit("return_after_exclusion", day)
    if departure is not None and exclusion is not None:
        yield _LATER_ENTRY.format(departure=departure, exclusion=exclusion)
    months = law.limit("humanitarian_bar", day)
    if months is not None:
        yield _OTHER_APPLICATIONS.format(months=months)
    months = law.limit("temporary_permit_bar", day)
    if months is not None:
        yield _TEMPORARY_PERMIT.format(months=months)
    reviews = law.tables.row("asylum-time-limits", "detention_review", on=day)
    if reviews is not None:
        yield _DETENTION.format(reviews=reviews["limit"])
    yield from (text for name in _STATEMENTS if (text := law.statement(name)) is not None)
    if c.us_national or (c.stateless and c.told.habitual_residence == UNITED_STATES):
        yield _DISCLOSURE
