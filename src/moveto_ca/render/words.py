"""The plain words for the report's codes: standings, outcomes, fees, parts of a score, kinds of rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.render.people import names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moveto_ca.report import Fee, Months, Route, Standing, Stream

STANDINGS: Final[dict[Standing, str]] = {
    "strong": "Open to you on these facts",
    "eligible": "You meet the rules; a ranking or an officer decides",
    "incomplete": "Not enough told yet",
    "within_reach": "Not now, but you could change that",
    "closed": "Closed now",
    "not_available": "Not open to you",
}

# Where nothing is ranked (protection) the answer is only whether a bar was found.
UNSCORED: Final[dict[Standing, str]] = {
    **STANDINGS,
    "strong": "No bar found on these facts; an officer decides",
    "eligible": "No bar found on these facts; an officer decides",
    "not_available": "A rule stands in the way",
}

# Of protection, where nothing else stands in the way.
OUTSIDE: Final = "Not from where you are: a claim can be made only in Canada or on arrival there"

# Admissibility is not a way in but a check at the door.
ADMISSIBILITY: Final[dict[Standing, str]] = {
    "strong": "Nothing found that would stop you",
    "eligible": "Nothing found that would stop you, if you bring the proof",
    "incomplete": "Not settled by what was told",
    "within_reach": "Something stops you now; it can be lifted",
    "closed": "Something stops you now",
    "not_available": "Something stops you",
}

# For a citizen by descent whose past would count as long as there is no proof.
UNPROVEN: Final = "Nothing can stop you once you can show that you are a citizen"

LEADS_TO: Final = {
    "citizenship": "Canadian citizenship",
    "permanent_residence": "permission to live there for good (permanent residence)",
    "temporary_residence": "permission to stay for a time",
    "protection": "protection",
}

# The same in the fewest words, for a column of a table.
SHORT: Final[dict[Standing, str]] = {
    "strong": "Open to you",
    "eligible": "Rules met; others decide",
    "incomplete": "Not enough told",
    "within_reach": "You could change it",
    "closed": "Closed now",
    "not_available": "Not open to you",
}
PROGRAMME: Final = {
    "closed": "closed",
    "closed_with_exception": "closed, with an exception",
    "paused": "paused",
    "announced": "announced, not open yet",
    "proposed": "proposed, not open yet",
    "replaced": "replaced by another",
    "none": "no such programme",
}

OUTCOMES: Final = {
    "met": "Met",
    "not_met": "Not met",
    "unknown": "Not known",
    "unsettled": "Not settled",
    "not_applicable": "Does not apply",
}

MARKS: Final = {"met": "✓", "not_met": "✗", "unknown": "?", "unsettled": "?", "not_applicable": "\u2013"}
ASCII_MARKS: Final = {"met": "+", "not_met": "x", "unknown": "?", "unsettled": "?", "not_applicable": "-"}

GRADES: Final = {"A": "law or official page", "B": "two independent sources", "C": "one source only"}

FEE_GROUPS: Final = {
    "processing": "processing the application",
    "right_of_residence": "right of permanent residence",
    "biometrics": "fingerprints and photograph (biometrics)",
    "sponsorship": "sponsorship",
    "employer": "paid by the employer",
    "permit": "permit",
    "citizenship": "citizenship",
    "rehabilitation": "rehabilitation",
    "other": "other",
}

WHO: Final = {
    "children": "each child",
    "employer": "the employer",
    "family": "the family together",
    "sponsor": "the sponsor",
}

CRS_SECTIONS: Final = {
    "core": "You (age, education, languages, Canadian work)",
    "partner": "Your partner",
    "transferability": "Pairs of strengths",
    "additional": "Extra points",
}

CRS_PARTS: Final = {
    "age": "Age",
    "education": "Education",
    "first_language": "First official language",
    "second_language": "Second official language",
    "canadian_work": "Work in Canada",
    "partner_education": "Partner's education",
    "partner_language": "Partner's language",
    "partner_canadian_work": "Partner's work in Canada",
    "education_language": "Education with language",
    "education_canadian_work": "Education with work in Canada",
    "foreign_work_language": "Work abroad with language",
    "foreign_work_canadian_work": "Work abroad with work in Canada",
    "certificate_language": "Trade certificate with language",
    "sibling": "Brother or sister in Canada",
    "french": "French",
    "canadian_study": "Study in Canada",
    "nomination": "Nomination by a province",
    "arranged_employment": "Job offer",
    "high_wage_work": "High-wage work in Canada",
    "high_wage_offer": "High-wage job offer",
}

SELECTION_FACTORS: Final = {
    "language": "Languages",
    "education": "Education",
    "age": "Age",
    "experience": "Work experience",
    "arranged_employment": "Arranged job in Canada",
    "adaptability": "Adaptability (ties to Canada)",
}

ROUND_KINDS: Final = {
    "general": "All programmes",
    "cec": "Canadian Experience Class",
    "fsw": "Federal Skilled Worker",
    "fst": "Federal Skilled Trades",
    "pnp": "Nominated by a province",
    "french": "French speakers",
    "healthcare": "Health and social services",
    "health": "Health and social services",
    "stem": "Science and technology",
    "trade": "Trades",
    "trades": "Trades",
    "education": "Education",
    "transport": "Transport",
    "agriculture": "Farming and food",
    "other": "Other",
}


def is_unsettled(part: Route | Stream) -> bool:
    """Tell whether the law itself gives no plain answer: a contested line of descent."""
    return part.id.partition("/")[0] == "citizenship-by-descent" and part.standing == "eligible"


def short_words(part: Route | Stream) -> str:
    """Say how a person stands in the fewest words."""
    return "Not settled in law" if is_unsettled(part) else SHORT[part.standing]


def counts_until_proven(part: Route | Stream) -> bool:
    """Tell whether something in the past would, or may, count while a citizen by descent has no proof."""
    told = part.measures.get("until_proven")
    return told is not None and told["verdict"] != "clear"


def standing_words(part: Route | Stream) -> str:
    """Say in plain words how a person stands."""
    if is_unsettled(part):
        return "Neither yes nor no: the law is not settled"
    if part.id.partition("/")[0] == "admissibility":
        return UNPROVEN if counts_until_proven(part) else ADMISSIBILITY[part.standing]
    if part.score is None and part.measures.get("only_outside_canada"):
        return OUTSIDE
    return (UNSCORED if part.score is None else STANDINGS)[part.standing]


def score_words(score: int | None) -> str:
    """Say a score, or that there is none."""
    return "Not scored" if score is None else f"Score {score} of 100"


def round_kind(key: str) -> str:
    """Give the plain name of a kind of round."""
    return ROUND_KINDS.get(key, key.replace("_", " ").replace("-", " ").capitalize())


def money(amount: float | None) -> str:
    """Say an amount in Canadian dollars."""
    if amount is None:
        return "Amount not known"
    if amount == 0:
        return "Nothing to pay"
    return f"CAD {amount:,.0f}" if float(amount).is_integer() else f"CAD {amount:,.2f}"


def fee_words(fee: Fee, people: Iterable[str]) -> str:
    """Say what a fee is for, and for whom.

    Args:
        fee: The fee.
        people: Everybody for whom there is a fee, so that one of several children is told apart.
    """
    group = FEE_GROUPS.get(fee.group, fee.group)
    if fee.group == "employer":
        return group
    return f"{group}, for {WHO.get(fee.who) or names(people)[fee.who]}"


def cost_words(fees: tuple[Fee, ...], total: float | None) -> str:
    """Say in two or three words what must be paid: the total, or what is known of it."""
    if total is not None:
        return "nothing" if total == 0 else money(total)
    known = sum(fee.amount_cad or 0 for fee in fees)
    return f"{money(known)} or more" if known else "not known"


def months_words(months: Months) -> str:
    """Say how long it takes."""
    if months.low == months.high:
        return f"About {counted(months.low, 'month', 'months')}."
    return f"About {months.low} to {months.high} months."


def short_months(months: Months | None) -> str:
    """Say in two or three words how long it takes."""
    if months is None:
        return "not known"
    if months.low == months.high:
        return counted(months.low, "month", "months")
    return f"{months.low} to {months.high} months"


def counted(number: int, one: str, many: str) -> str:
    """Say a number with its noun: ``1 rule``, ``3 rules``."""
    return f"{number} {one if number == 1 else many}"
