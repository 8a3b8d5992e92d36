"""The grounds of criminality, and the proof of rehabilitation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.admissibility.equivalence import SERIOUS as SERIOUS_LEVEL
from moveto_ca.rules.admissibility.equivalence import SUMMARY as SUMMARY_LEVEL
from moveto_ca.rules.conditions import Rule, check, not_applicable

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.admissibility.criminality import Record
    from moveto_ca.rules.admissibility.law import Law
    from moveto_ca.rules.tables import Row

OFFENCES: Final = "background.offences"
READS: Final = (OFFENCES, "applicant.birth_date", "applicant.canada_status", "applicant.citizenships")
REMEDY: Final = (
    "Outside Canada: rehabilitation on application, once the years have passed. In Canada: a record "
    "suspension. For an urgent trip: a temporary resident permit, if an officer finds it justified."
)

SERIOUS: Final = Rule(
    "serious-criminality",
    "No serious offence",
    source="irpa",
    reference="36(1), 36(3)",
    number="R7",
    required=(
        "No offence for which Canadian law allows {0} years in prison or more, by the law of the day of the "
        "act; in Canada also none with more than {1} months of prison imposed. It never ends by time alone. "
        "What the other country calls it, and the sentence given there, do not matter."
    ),
    changeable=True,
    remedy=REMEDY,
    reads=READS,
)
ORDINARY: Final = Rule(
    "criminality",
    "No other offence that bars you",
    source="irpa",
    reference="36(2), 36(3); IRPR 17 to 18.1",
    number="R2",
    required=(
        "No offence that in Canada may be prosecuted by indictment, and no two smaller ones from separate "
        "events. A single offence outside Canada ends by itself {0} years after the whole sentence, two or "
        "more of the smallest kind {1} years after the last."
    ),
    changeable=True,
    remedy=REMEDY,
    reads=READS,
)
PROOF: Final = Rule(
    "proof-of-rehabilitation",
    "Proof that time has rehabilitated you",
    source="irpr",
    reference="18, 18.1",
    number="R2",
    required="You carry the court record and proof of the day on which the whole sentence ended.",
    changeable=True,
    step=True,
    remedy="Get the court record and the proof, and carry both whenever you travel to Canada.",
    reads=(OFFENCES,),
)
RULES: Final = (SERIOUS, ORDINARY, PROOF)


def figures(law: Law, rule: Rule) -> tuple[int, ...]:
    """Give the figures of the day for what a rule requires."""
    f = law.figures
    if rule is SERIOUS:
        return (f["serious_offence_years"], f["prison_months_in_canada"])
    if rule is ORDINARY:
        return (f["deemed_years_indictable"], f["deemed_years_summary"])
    return ()


def criminality(record: Record | None, law: Law, *, permanent_resident: bool) -> list[Condition]:
    """Apply the grounds of criminality to the applicant's record.

    Args:
        record: The record; None if offences were not told.
        law: The law of the day.
        permanent_resident: True for a permanent resident of Canada, whom only serious offences bar.
    """
    if record is None:
        return [
            check(
                rule,
                None,
                "You did not say whether there was ever a charge.",
                figures=figures(law, rule),
                needs=(OFFENCES,),
            )
            for rule in (SERIOUS, ORDINARY)
        ]
    found = [_serious(record, law)]
    if permanent_resident:
        found.append(
            not_applicable(
                ORDINARY, "This does not bar a permanent resident.", figures=figures(law, ORDINARY)
            )
        )
    else:
        found.append(_ordinary(record, law))
    if record.deemed is not None:
        found.append(
            check(
                PROOF,
                None,
                "You are rehabilitated since {0}. An officer may ask you to show it.",
                record.deemed,
            )
        )
    return found


def _serious(record: Record, law: Law) -> Condition:
    shown = figures(law, SERIOUS)
    serious = record.serious
    if serious is None:
        return check(SERIOUS, None, _doubt(record), figures=shown, needs=record.needs)
    if serious:
        words, values = _when(record, "A serious offence bars you")
        grave = _equivalents(record, SERIOUS_LEVEL)
        if grave:
            words += f" By Canadian law of the day of the act it is: {{{len(values)}}}."
            values.append(grave)
        return check(SERIOUS, False, words, *values, figures=shown)
    found = "None of the offences that you told of is serious." if record.items else "You told of no offence."
    return check(SERIOUS, True, found, figures=shown, estimated=record.estimated)


def _ordinary(record: Record, law: Law) -> Condition:
    shown = figures(law, ORDINARY)
    if record.inadmissible is None:
        return check(ORDINARY, None, _doubt(record), figures=shown, needs=record.needs)
    if record.serious:
        return not_applicable(ORDINARY, "The serious offence above decides.", figures=shown)
    if record.inadmissible:
        words, values = _when(record, "What you told of bars you")
        counted = _equivalents(record, SUMMARY_LEVEL)
        if counted:
            words += f" By Canadian law of the day of the act it is: {{{len(values)}}}."
            values.append(counted)
        return check(ORDINARY, False, words, *values, figures=shown, lifts_on=record.lifts_on)
    if record.deemed is not None:
        return check(
            ORDINARY,
            True,
            "By time alone you are rehabilitated since {0}, by the rule.",
            record.deemed,
            figures=shown,
        )
    found_text = "Nothing that you told of bars you." if record.items else "You told of no offence."
    return check(ORDINARY, True, found_text, figures=shown, estimated=record.estimated)


def _equivalents(record: Record, least: int) -> tuple[str, ...]:
    """Name the Canadian equivalents that count, with their maxima, of at least a level of gravity."""
    rows = (
        item.equivalent.row
        for item in record.items
        if item.may_count and item.level is not None and item.level >= least
    )
    return tuple(dict.fromkeys(_named(row) for row in rows if row is not None))


def _named(row: Row) -> str:
    longest = row["maximum"]
    years = f", up to {longest} years in prison" if longest and longest.isdigit() else ""
    return f"{row['canadian_offence']} ({row['section']}){years}"


def _doubt(record: Record) -> str:
    if record.needs:
        return "What you told of your record does not settle this yet."
    return (
        "Whether this counts in Canada is a legal judgement on the offence and its outcome. Ask a Canadian "
        "immigration lawyer."
    )


def _when(record: Record, begin: str) -> tuple[str, list[object]]:
    """Say when a bar of the record ends, with the values of the sentence after it."""
    words = begin
    values: list[object] = []
    if record.lifts_on is not None:
        values.append(record.lifts_on)
        words += " until it ends by itself on {0}"
    words += "."
    if record.apply_from is not None:
        values.append(record.apply_from)
        words += f" You may ask for rehabilitation from {{{len(values) - 1}}}."
    elif record.abroad.inadmissible:
        words += (
            " The day from which you may ask for rehabilitation is not known: no period runs until "
            "the whole sentence is done."
        )
    if record.home.inadmissible:
        suspension = record.home.suspension_from
        words += " For the offence in Canada only a record suspension helps"
        if suspension is not None:
            values.append(suspension)
            words += f"; you may ask for it from {{{len(values) - 1}}}"
        words += "."
    return words, values
