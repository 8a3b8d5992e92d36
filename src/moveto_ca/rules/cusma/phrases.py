"""Credentials in plain words. Nothing here is made before it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from moveto_ca.rules.cusma.credentials import Branch, Credentials
    from moveto_ca.rules.cusma.evidence import Evidence, Finding
    from moveto_ca.rules.cusma.expression import Operand
    from moveto_ca.rules.cusma.professions import Profession

_LEVELS: Final = {
    None: "credential",
    "none": "no credential",
    "secondary": "secondary school diploma",
    "one_year": "one-year credential",
    "two_year": "two-year credential",
    "bachelor": "bachelor's degree",
    "professional_degree": "professional degree",
    "masters": "master's degree",
    "doctoral": "doctorate",
}
_EXPERIENCE: Final = {
    "claims_adjustment": " in claims adjustment",
    "hotel_restaurant_management": " in hotel or restaurant management",
    "management_consultant": " as a management consultant",
    "field_of_consulting_agreement": " in the field of the consulting agreement",
}
_ABILITIES: Final = {
    "theory": "theoretical knowledge of one of these sciences: ",
    "solve_practical_problems": "the ability to solve practical problems in that science",
    "apply_principles_to_research": "the ability to apply the principles of that science to research",
}


def _joined(words: tuple[str, ...], last: str = "or") -> str:
    spaced = [word.replace("_", " ") for word in words]
    return spaced[0] if len(spaced) == 1 else f"{', '.join(spaced[:-1])} {last} {spaced[-1]}"


def _with_field(text: str, operand: Operand) -> str:
    field = operand.qualifier("field")
    return f"{text} in hotel or restaurant management" if field else text


def operand_words(operand: Operand) -> str:
    """Say in plain words what an operand asks for."""
    name, arguments = operand.name, operand.arguments
    if name == "bachelor":
        return _with_field("a bachelor's degree or higher", operand)
    if name == "licenciatura":
        years = f" of {arguments[0].removesuffix('y')} years" if arguments else ""
        return _with_field(f"a Mexican licenciatura{years}", operand)
    if name == "named_degree":
        text = (
            f"one of these degrees: {_joined(arguments)}"
            if len(arguments) > 1
            else f"the degree {arguments[0]}"
        )
        if operand.qualifier("prerequisite"):
            text += " that required another degree first"
        return text
    if name == "psd":
        return _with_field(
            "a post-secondary diploma of two years or more from an accredited institution in Canada or the "
            "United States",
            operand,
        )
    if name == "psc":
        return _with_field(
            "a post-secondary certificate of two years or more that Mexico recognises", operand
        )
    if name == "licence":
        return f"a {_joined(arguments)} licence"
    if name == "membership":
        return "membership in good standing of a state or provincial bar"
    if name == "designation":
        return f"the designation {_joined(arguments)}"
    if name == "experience":
        field = next((_EXPERIENCE[a] for a in arguments), "")
        proof = ", shown by a statement or professional credential" if operand.qualifier("evidence") else ""
        return f"{operand.years} years of experience{field}{proof}"
    if name == "training":
        return "training in disaster-relief claims"
    fields = operand.qualifier("field")
    return _ABILITIES[arguments[0]] + (_joined(fields) if fields else "")


def branch_words(operands: tuple[Operand, ...]) -> str:
    """Say in plain words what one way asks for."""
    return " and ".join(operand_words(operand) for operand in operands)


class Wanted:
    """What the list wants for a profession, said when shown."""

    __slots__ = ("profession",)

    def __init__(self, profession: Profession) -> None:
        self.profession = profession

    def __str__(self) -> str:
        ways = (
            branch_words(tuple(self.profession.operands[place] for place in branch))
            for branch in self.profession.branches
        )
        text = "; or ".join(ways)
        return text[0].upper() + text[1:] + "."


def found_words(credentials: Credentials) -> str:
    """Say what a person's credentials come to."""
    evidence = credentials.evidence
    nearest = credentials.nearest()
    way = branch_words(nearest.operands)
    if credentials.truth:
        shown = "; ".join(shown_by(nearest, evidence)) or "What you told"
        return f"{shown}. This satisfies: {way}."
    lacking = "; ".join(missing_words(nearest))
    if credentials.truth is None:
        return f"Nearest way: {way}. Still to be known: {lacking}."
    return f"Nearest way: {way}. Missing: {lacking}."


def shown_by(branch: Branch, evidence: Evidence) -> list[str]:
    """Say which credentials of the person satisfy a way."""
    return [
        text
        for operand, finding in zip(branch.operands, branch.findings, strict=True)
        if (text := _shown(operand, finding, evidence))
    ]


def _shown(operand: Operand, finding: Finding, evidence: Evidence) -> str:
    if operand.name == "experience":
        return f"Experience of {finding.have or 0:g} months"
    if operand.name == "training":
        return "Training in disaster-relief claims"
    if operand.name in ("knowledge", "ability"):
        return f"Science that you work in: {evidence.offer.discipline}" if operand.name == "knowledge" else ""
    if operand.name in ("licence", "membership", "designation"):
        assert evidence.person is not None  # noqa: S101 - it holds the licence
        licence = (evidence.person.licences or ())[finding.by]
        said = licence.name or f"{licence.by} {'membership' if operand.name == 'membership' else 'licence'}"
        return f"Your licence or title: {said}" + (f" ({licence.place})" if licence.place else "")
    if evidence.summary:
        return f"Level that you gave: {_LEVELS[(evidence.credentials or ())[0].level]}"
    held = (evidence.credentials or ())[finding.by]
    text = f"Your {held.degree or _LEVELS[held.level]}"
    if held.field:
        text += f" in {held.field}"
    return text + (f" ({held.country})" if held.country else "")


def missing_words(branch: Branch) -> list[str]:
    """Say what a way still lacks, or what is still to be known of it."""
    failed = any(finding.truth is False for finding in branch.findings)
    words: list[str] = []
    for operand, finding in zip(branch.operands, branch.findings, strict=True):
        if finding.truth or (failed and finding.truth is None):
            continue
        text = operand_words(operand)
        if operand.name == "experience" and finding.have is not None:
            text += f" ({finding.have:g} of {operand.years * 12} months)"
        words.append(text)
    return words
