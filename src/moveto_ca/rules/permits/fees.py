"""What a permit costs, and whether biometrics must be given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.nothing import Nothing
from moveto_ca.report import Fee
from moveto_ca.rules.authorities import authority

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from moveto_ca.report import Authority, FeeGroup
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Row, Tables

WORK_PERMIT: Final = "work_permit"
OPEN_WORK_PERMIT: Final = "open_work_permit"
STUDY_PERMIT: Final = "study_permit"
EMPLOYER_COMPLIANCE: Final = "employer_compliance"
LMIA: Final = "lmia"
BIOMETRICS: Final = "biometrics"

_EMPLOYER: Final = frozenset({EMPLOYER_COMPLIANCE, LMIA})
_GROUPS: Final[dict[str, FeeGroup]] = {
    EMPLOYER_COMPLIANCE: "employer",
    LMIA: "employer",
    BIOMETRICS: "biometrics",
}


def fee_rows(tables: Tables, on: date) -> Mapping[str, Row]:
    """Compile the fees that hold on a day, by name."""
    return {row["fee"]: row for row in tables.rows("cusma-work-permit-fees", on=on)}


def amount_of(rows: Mapping[str, Row], fee: str) -> int | None:
    """Give the amount of a fee in Canadian dollars, or None if it is not known."""
    row = rows.get(fee)
    return None if row is None else row["amount_cad"]


def us_national(facts: Facts) -> bool | None:
    """Tell whether the applicant is a US national: a citizen, or a national without citizenship."""
    person = facts.profile.applicant
    if person is None:
        return None
    if person.us_status in ("citizen", "national"):
        return True
    if person.citizenships is not None:
        return "US" in person.citizenships
    return None if person.us_status is None else False


def gives_biometrics(facts: Facts, figures: Mapping[str, int], on: date) -> bool | None:
    """Tell whether the applicant must give biometrics for a work or study permit.

    Args:
        facts: The person's facts.
        figures: The figures of the day, by name.
        on: Day of the application.

    Returns:
        False for US nationals, for children and old people, and for ten years after the last time; None
        if that cannot be known. Authority: IRPR s. 12.2(1), 12.7.
    """
    if "biometrics_years" not in figures:
        return False
    exempt = us_national(facts)
    if exempt:
        return False
    age = facts.applicant.age_on(on)
    if age is not None and not figures["biometrics_youngest"] <= age <= figures["biometrics_oldest"]:
        return False
    person = facts.profile.applicant
    given = None if person is None else person.biometrics_given_on
    if given is not None and not isinstance(given, Nothing):
        if given <= on < years_after(given, figures["biometrics_years"]):
            return False
        given_before: bool | None = False
    else:
        given_before = None if given is None else False
    return None if exempt is None or given_before is None else True


def fees_due(
    facts: Facts,
    rows: Mapping[str, Row],
    figures: Mapping[str, int],
    on: date,
    codes: Sequence[str],
) -> tuple[Fee, ...]:
    """Give the fees of a permit.

    Args:
        facts: The person's facts.
        rows: The fees of the day, by name.
        figures: The figures of the day, by name.
        on: Day of the application.
        codes: Names of the fees that this permit asks for. Biometrics may cost nothing.

    Returns:
        The fees, in the order of the names; an amount that is not known is None.
    """
    kept = facts.tables.compiled(_kept, on)
    found = []
    for code in codes:
        amount = amount_of(rows, code)
        if code == BIOMETRICS:
            gives = gives_biometrics(facts, figures, on)
            amount = None if gives is None else amount if gives else 0
        key = (code, amount, rows.get(code))
        fee = kept.get(key)
        if fee is None:
            fee = kept[key] = _fee(*key)
        found.append(fee)
    return tuple(found)


def _kept(tables: Tables, on: date) -> dict[tuple[str, float | None, Row | None], Fee]:
    """Begin to keep the fees of a day: most people pay the same."""
    del tables, on
    return {}


def _fee(code: str, amount: float | None, row: Row | None) -> Fee:
    who = "employer" if code in _EMPLOYER else "applicant"
    return Fee(code, _GROUPS.get(code, "permit"), who, amount, _authority(row))


def _authority(row: Row | None) -> Authority:
    """Name where a fee is set; one without a row on the day is set by the same Part."""
    if row is None:
        return authority("irpr", "Part 19")
    return authority("irpr", row.authority, None if row.from_ is None else row.from_.isoformat(), row.grade)


def total_of(fees: tuple[Fee, ...]) -> int | float | None:
    """Add up everything that must be paid; None if an amount is not known."""
    total: int | float = 0
    for fee in fees:
        if fee.amount_cad is None:
            return None
        total += fee.amount_cad
    return total
