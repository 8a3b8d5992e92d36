"""The Safe Third Country Agreement: a person who came from the United States is sent back there.

It does not apply to nationals of the United States. Authority: IRPA 101(1)(e), 102; IRPR 159.01 to 159.7.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.asylum.claimant import UNITED_STATES
from moveto_ca.rules.asylum.fourteen_days import BETWEEN_PORTS
from moveto_ca.rules.asylum.saying import does_not_reach, say
from moveto_ca.rules.asylum.stca_exceptions import exception
from moveto_ca.rules.conditions import Rule

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.asylum.claimant import Claimant, Entry

SAFE_THIRD_COUNTRY: Final = Rule(
    "safe-third-country",
    "The Safe Third Country Agreement does not send you back to the United States",
    source="irpa-stca",
    reference="101(1)(e); IRPR 159.1-159.6",
    number="8",
    required=(
        "A claim by a person who came from the United States to a land port of entry, or who entered "
        "along the land border elsewhere and claims by day {0}, is not heard unless an exception holds. "
        "Nationals of the United States, and stateless people who lived there, are outside the rule."
    ),
    reads=(
        "applicant.citizenships",
        "applicant.us_status",
        "applicant.canada_status",
        "applicant.birth_date",
        "applicant.age",
        "partner",
        "children",
        "protection.stateless",
        "protection.habitual_residence",
        "protection.in_canada_now",
        "protection.entries",
        "protection.claim_date",
        "protection.claim_place",
        "protection.relatives_in_canada",
        "protection.stca_documents",
        "protection.unaccompanied_minor",
        "protection.parents_or_guardian_in",
    ),
)

LAND_PORT: Final = "land_port"
AIRPORT: Final = "airport"
HARBOUR: Final = "ferry_or_harbour"

# Why the rule does not stop the person; the appeal depends on it.
NATIONAL: Final = "national"
STATELESS: Final = "stateless"
NOT_FROM_US: Final = "not_from_us"
NOT_IN_FORCE: Final = "not_in_force"
BY_REGULATION: Final = "by_regulation"
BY_EXCEPTION: Final = "by_exception"
IN_PRACTICE: Final = "in_practice"


class Finding:
    """What the agreement means for a person.

    Attributes:
        condition: The gate.
        applies: True if it sends the person back, False if not, None if unknown.
        why_not: Why it does not, one of the names above, or None.
        exception: Paragraph of the exception that holds, or None.
    """

    __slots__ = ("applies", "condition", "exception", "why_not")

    def __init__(
        self,
        condition: Condition,
        applies: bool | None,
        why_not: str | None = None,
        exception: str | None = None,
    ) -> None:
        self.condition = condition
        self.applies = applies
        self.why_not = why_not
        self.exception = exception


def safe_third_country(c: Claimant) -> Finding:
    """Gate 8, paragraph (e)."""
    return _person(c) or _journey(c)


def _free(c: Claimant, why: str, found: str, *values: object) -> Finding:
    return Finding(say(c, SAFE_THIRD_COUNTRY, True, found, *values), False, why)


def _open(c: Claimant, found: str, *needs: str) -> Finding:
    return Finding(say(c, SAFE_THIRD_COUNTRY, None, found, needs=needs), None)


def _person(c: Claimant) -> Finding | None:
    """Rules S1 and S2: who is outside the agreement, however the person came."""
    if c.law.reaches("8", c.claim) is False:
        return Finding(does_not_reach(c, SAFE_THIRD_COUNTRY), False, NOT_IN_FORCE)
    if c.us_national:
        return _free(
            c,
            NATIONAL,
            "The United States is a country of your nationality, so the agreement does not apply to you.",
        )
    if c.stateless and c.told.habitual_residence == UNITED_STATES:
        return _free(
            c, STATELESS, "You are stateless and lived in the United States, so the agreement does not apply."
        )
    return None


def _journey(c: Claimant) -> Finding:
    """Rules S3 to S9: how the person came, for everyone who is not outside the agreement."""
    free_or_open = _way_in(c)
    if free_or_open is not None and (free_or_open.applies is False or c.us_national is False):
        return free_or_open
    if c.us_national is None:
        needs = (f"{c.who}.citizenships",)
        if c.stateless:
            needs = ("protection.habitual_residence",) if c.told.habitual_residence is None else needs
        return _open(c, "Your citizenships were not told.", *needs)
    if c.stateless is None:
        return _open(c, "Whether you are stateless was not told.", "protection.stateless")
    if c.stateless and c.told.habitual_residence is None:
        return _open(c, "The country in which you lived was not told.", "protection.habitual_residence")
    return _unless_exception(c)


def _last(c: Claimant) -> Entry | None:
    """Give the entry with which the person came; a person who claims inland was not turned back at it."""
    entries = c.entries_before_claim or ()
    inland = c.claim_place == "inland"
    return next((entry for entry in reversed(entries) if not (inland and entry.turned_back)), None)


def _unless_exception(c: Claimant) -> Finding:
    entry = _last(c)
    held, paragraph, needs = exception(c, at_airport=entry is not None and entry.mode == AIRPORT)
    if held:
        condition = say(
            c,
            SAFE_THIRD_COUNTRY,
            True,
            "The agreement applies to the way you came, and an exception holds: IRPR {0}. You must prove it.",
            paragraph,
        )
        return Finding(condition, False, BY_EXCEPTION, paragraph)
    if held is None:
        return _open(
            c, "The agreement applies to the way you came. Whether an exception holds was not told.", *needs
        )
    condition = say(
        c,
        SAFE_THIRD_COUNTRY,
        False,
        "You came from the United States on {0}, the agreement applies to the way you came, and no "
        "exception was told. Claim: {1}.",
        "a day not told" if entry is None or entry.day is None else entry.day,
        c.claim,
    )
    return Finding(condition, True)


def _way_in(c: Claimant) -> Finding | None:
    """Tell whether the way in is outside the agreement; None if the agreement applies to it."""
    entries = c.entries_before_claim
    if entries is None:
        return _open(c, "Your entries into Canada were not told.", "protection.entries")
    entry = _last(c)
    if entry is None:
        return _no_entry(c)
    if entry.day is None and len(entries) > 1:
        return _open(c, "The days of your entries were not all told.", entry.need("date"))
    if entry.mode is None:
        return _open(c, "The kind of place where you entered was not told.", entry.need("mode"))
    if entry.mode == HARBOUR:
        return _free(
            c, BY_REGULATION, "You entered at a harbour or ferry landing, where the agreement does not apply."
        )
    if entry.mode == AIRPORT:
        return _airport(c, entry)
    if entry.mode == BETWEEN_PORTS:
        return _between_ports(c, entry)
    return _land_port(c)


def _no_entry(c: Claimant) -> Finding:
    if c.in_canada:
        return _free(
            c,
            IN_PRACTICE,
            "You came to Canada before {0} and never left. The agreement speaks of people who arrive.",
            c.law.dates["first_entry_that_counts"],
        )
    found = "It turns on how a person comes to Canada, and you told of no entry."
    if c.us_national is False and not (c.stateless and c.told.habitual_residence in (None, UNITED_STATES)):
        found = (
            "The agreement applies to you: you are not a national of the United States. Whether it stops a "
            "claim turns on how a person comes to Canada, and you told of no entry."
        )
    return _open(c, found, *(("protection.in_canada_now",) if c.in_canada is None else ()))


def _airport(c: Claimant, entry: Entry) -> Finding | None:
    """Rules S3 and S4: airports are outside, but for a transit under a removal by the United States."""
    if entry.from_ is not None and entry.from_ != UNITED_STATES:
        return _free(c, NOT_FROM_US, "You did not come from the United States.")
    if not _may_be_in_transit(c, entry):
        return _free(c, BY_REGULATION, "You entered at an airport, where the agreement does not apply.")
    if entry.from_ is None:
        return _open(c, "The country you came from was not told.", entry.need("from"))
    if entry.in_transit is None:
        return _open(
            c,
            "At an airport the agreement applies only to a person in transit while the United States "
            "carries out a removal; whether that was so was not told.",
            entry.need("in_transit_under_us_removal"),
        )
    return None


def _may_be_in_transit(c: Claimant, entry: Entry) -> bool:
    """Tell whether the person may have claimed in transit; one who was let in, or claims inland, did not."""
    if entry.in_transit is not None:
        return entry.in_transit
    return not entry.admitted and c.claim_place != "inland"


def _between_ports(c: Claimant, entry: Entry) -> Finding | None:
    """Rules S6, S7 and S8: covered from 2023-03-25 on, for claims by day 13."""
    if entry.day is None:
        return _open(c, "The day of your entry was not told.", entry.need("date"))
    if entry.day < c.law.dates["land_border_covered"]:
        return _free(
            c,
            BY_REGULATION,
            "You entered between ports of entry on {0}, before the agreement reached such entries.",
            entry.day,
        )
    fewest, most = c.days_since(entry.day)
    limit = c.law.numbers["last_day_between_ports"]
    if fewest > limit:
        return _free(
            c,
            BY_REGULATION,
            "You entered between ports of entry on {0} and the claim of {1} came after day {2}. The "
            "agreement no longer applies; the gate on 14 days says what does.",
            entry.day,
            c.claim,
            limit,
        )
    if most > limit:
        return _open(c, "The day of the claim was not told.", "protection.claim_date")
    return None


def _land_port(c: Claimant) -> Finding | None:
    """Rule S9, and number 7 of the sheet: a claim on arrival, as against one made later inland."""
    if c.claim_place == "port_of_entry":
        return None
    if c.claim_place == "inland":
        return _free(
            c,
            IN_PRACTICE,
            "You were let in at a land port of entry, and the claim is made later, inland. In practice "
            "the agreement is then not applied; have a lawyer confirm it.",
        )
    return _open(
        c, "Whether the claim was made on arrival or later, inland, was not told.", "protection.claim_place"
    )
