"""Degrees, diplomas and certificates: which one shows what the list asks for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.cusma.evidence import ABSENT, NO, YES, Finding, shown_by_place, together
from moveto_ca.rules.cusma.names import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.profile import Credential
    from moveto_ca.rules.cusma.evidence import Evidence, Told
    from moveto_ca.rules.cusma.expression import Operand

DEGREES: Final = frozenset({"bachelor", "professional_degree", "masters", "doctoral"})
# A Post-Secondary Diploma is one "from an accredited institution in Canada or the United States"; Puerto
# Rico, which has a country code of its own, is covered with the States.
DIPLOMA_COUNTRIES: Final = frozenset({"CA", "US", "PR"})
MEXICO: Final = "MX"
CERTIFICATE_COUNTRIES: Final = frozenset({MEXICO})


def is_diploma_by_name(credential: Credential) -> bool:
    """Tell whether a credential at the level of a bachelor's degree is named a diploma or certificate.

    The level ``bachelor`` also stands for diplomas of three years or more, which are no degrees here.
    """
    return _names_a_diploma(credential.degree, credential.title)


@lru_cache(maxsize=1024)
def _names_a_diploma(degree: str | None, title: str | None) -> bool:
    name = f"{degree or ''} {title or ''}".casefold()
    return ("diploma" in name or "certificate" in name) and "bachelor" not in name and "degree" not in name


def _is_licenciatura_by_name(credential: Credential) -> bool | None:
    if credential.degree is not None and plain(credential.degree).startswith("licenciat"):
        return True
    if credential.title is not None and plain(credential.title).startswith("licenciat"):
        return True
    return None if credential.degree is None else False


def _tied_to_mexico(evidence: Evidence) -> bool:
    """Tell whether a person's citizenship, birth or residence ties them to Mexico, or none was told."""
    person = evidence.person
    if person is None or person.citizenships is None:
        return True
    residence = person.residence or ""
    return MEXICO in (*person.citizenships, person.birth_country, residence[:2])


def _field_fits(operand: Operand, credential: Credential, evidence: Evidence) -> tuple[bool | None, str]:
    """Tell whether the field is the one that the treaty fixes, if it fixes one."""
    wanted = evidence.profession.fixed_field
    if wanted is None or not operand.qualifier("field"):
        return True, ""
    if credential.field is None:
        return None, "field"
    return evidence.listed.fields.related(credential.field, frozenset((wanted,))), ""


def is_degree(operand: Operand, credential: Credential, evidence: Evidence) -> Told:
    """``bachelor``: a baccalaureate degree or higher, from any country."""
    level = credential.level
    if level is None:
        named = credential.degree is not None and plain(credential.degree) in evidence.listed.degrees
        known: bool | None = True if named else None
    else:
        known = level in DEGREES and not (level == "bachelor" and is_diploma_by_name(credential))
    if known and not operand.qualifiers:
        return YES
    return together((known, "level"), _field_fits(operand, credential, evidence))


def is_licenciatura(operand: Operand, credential: Credential, evidence: Evidence) -> Told:
    """``licenciatura``: the Mexican first professional degree; with ``5y``, one of five years."""
    named = _is_licenciatura_by_name(credential)
    level = credential.level
    if named is None and level is not None and level not in ("bachelor", "professional_degree"):
        return NO
    if named is None and is_diploma_by_name(credential):
        return NO
    if credential.country is not None and credential.country != MEXICO:
        return NO
    if named is None and credential.country is None and level == "bachelor" and not _tied_to_mexico(evidence):
        return NO  # told as a bachelor's degree, by somebody whom nothing ties to Mexico
    years: tuple[bool | None, str] = (True, "")
    if operand.arguments:
        least = int(operand.arguments[0].removesuffix("y"))
        years = (None if credential.years is None else credential.years >= least, "years")
    return together(
        (None if credential.country is None else True, "country"),
        (named, "degree"),
        years,
        _field_fits(operand, credential, evidence),
    )


def _in_another_field(credential: Credential, evidence: Evidence) -> bool:
    """Tell whether a degree is in a field in which none of those that the list names is given."""
    listed, profession = evidence.listed, evidence.profession
    field = credential.field
    return field is not None and listed.fields.related(field, profession.families) is False


def is_named_degree(operand: Operand, credential: Credential, evidence: Evidence) -> Told:
    """``named_degree``: only the degrees that the list names."""
    names = evidence.listed.degrees
    named: bool | None = None
    for text in (credential.degree, credential.title):
        if text is not None:
            if names.get(plain(text)) in operand.arguments:
                named = True
                break
            if text is credential.degree:
                named = False
    if named is None and credential.level is not None:
        levels = evidence.listed.levels
        if not any(credential.level in levels.get(degree, ()) for degree in operand.arguments):
            return NO
    if named is None and _in_another_field(credential, evidence):
        return NO
    if operand.qualifier("prerequisite") is None:
        return together((named, "degree"))
    return together((named, "degree"), (credential.prior_degree_required, "prior_degree_required"))


def _is_diploma(
    operand: Operand, credential: Credential, evidence: Evidence, countries: frozenset[str]
) -> Told:
    level = credential.level
    if level is None:
        known: bool | None = None
    else:
        known = level == "two_year" or (level == "bachelor" and is_diploma_by_name(credential))
    least = evidence.listed.figures["diploma_years"]
    return together(
        (known, "level"),
        (credential.years is None or credential.years >= least, "years"),
        (None if credential.country is None else credential.country in countries, "country"),
        (credential.accredited, "accredited"),
        _field_fits(operand, credential, evidence),
    )


def is_post_secondary_diploma(operand: Operand, credential: Credential, evidence: Evidence) -> Told:
    """``psd``: two years or more, from an accredited institution in Canada or the United States."""
    return _is_diploma(operand, credential, evidence, DIPLOMA_COUNTRIES)


def is_post_secondary_certificate(operand: Operand, credential: Credential, evidence: Evidence) -> Told:
    """``psc``: two years or more, from a Mexican institution that the law there recognises."""
    return _is_diploma(operand, credential, evidence, CERTIFICATE_COUNTRIES)


CREDENTIAL_TESTS: Final[dict[str, Callable[[Operand, Any, Evidence], Told]]] = {
    "bachelor": is_degree,
    "licenciatura": is_licenciatura,
    "named_degree": is_named_degree,
    "psd": is_post_secondary_diploma,
    "psc": is_post_secondary_certificate,
}


def by_credential(operand: Operand, evidence: Evidence) -> Finding:
    """Try what a degree, diploma or certificate shows on each one that the person has completed."""
    if evidence.credentials is None:
        return Finding(None, ("applicant.education",))
    test = CREDENTIAL_TESTS[operand.name]
    needs: dict[str, None] = {}
    unknown = False
    for index, credential in enumerate(evidence.credentials):
        if not evidence.completed(credential):
            continue
        truth, fields = test(operand, credential, evidence)
        if truth:
            return shown_by_place(index)
        if truth is None:
            unknown = True
            for field in fields:
                needs[evidence.credential_path(index, field)] = None
    return Finding(None, tuple(needs)) if unknown else ABSENT
