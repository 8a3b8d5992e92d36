"""Licences, memberships and designations; those of a city or county never count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.cusma.evidence import ABSENT, NO, YES, Finding, shown_by_place, together
from moveto_ca.rules.cusma.names import plain

if TYPE_CHECKING:
    from moveto_ca.profile import Licence
    from moveto_ca.rules.cusma.evidence import Evidence, Told
    from moveto_ca.rules.cusma.expression import Operand

# A state or provincial licence is one of a US state, a Mexican state or a Canadian province.
LICENCE_COUNTRIES: Final = frozenset({"CA", "US", "MX", "PR"})


def _practises(licence: Licence, profession: str) -> bool | None:
    if licence.profession is not None:
        return plain(licence.profession) == plain(profession)
    # The name of a licence often names the profession: "California registered nurse".
    return True if licence.name is not None and plain(profession) in plain(licence.name) else None


def _issued_in(licence: Licence) -> bool:
    """Tell whether the place fits; a licence without a place is taken from its kind of body."""
    return licence.place is None or licence.place[:2] in LICENCE_COUNTRIES


def _licence(operand: Operand, licence: Licence, profession: str) -> Told:
    issuer: bool | None = None if licence.by is None else licence.by in operand.arguments
    return together(
        (_issued_in(licence), ""),
        (issuer, "by"),
        (_practises(licence, profession), "profession"),
    )


def _membership(licence: Licence) -> Told:
    issuer: bool | None = None if licence.by is None else licence.by == "bar"
    return together((_issued_in(licence), ""), (issuer, "by"))


def _designation(operand: Operand, licence: Licence, profession: str) -> Told:
    if licence.by == "local":
        return NO
    if licence.name is not None:
        wanted = {plain(name) for name in operand.arguments}
        return YES if plain(licence.name) in wanted else NO
    return together((_practises(licence, profession), "profession"), (None, "name"))


def by_licence(operand: Operand, evidence: Evidence) -> Finding:
    """Try ``licence``, ``membership`` or ``designation`` on each licence that the person holds."""
    licences = None if evidence.person is None else evidence.person.licences
    if licences is None:
        return Finding(None, ("applicant.licences",))
    profession = evidence.profession.id
    needs: list[str] = []
    unknown = False
    for index, licence in enumerate(licences):
        if operand.name == "licence":
            truth, fields = _licence(operand, licence, profession)
        elif operand.name == "membership":
            truth, fields = _membership(licence)
        else:
            truth, fields = _designation(operand, licence, profession)
        if truth:
            return shown_by_place(index)
        if truth is None:
            unknown = True
            needs.extend(f"applicant.licences[{index}].{field}" for field in fields)
    return Finding(None, tuple(needs)) if unknown else ABSENT
