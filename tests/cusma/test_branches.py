"""For each of the 63 professions: every way of its expression just met, and just missed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cusma.applicants import condition, stream
from moveto_ca.rules.cusma.professions import book
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

if TYPE_CHECKING:
    from moveto_ca.rules.cusma.expression import Operand

BOOK = book(PACKAGED, AS_OF)
FIELD = "hotel management"
SCIENCE = "forestry"


class Facts:
    """Facts of a person who shows nothing but what is added."""

    def __init__(self) -> None:
        self.education: list[dict[str, Any]] = []
        self.licences: list[dict[str, Any]] = []
        self.offer: dict[str, Any] = {
            "experience_months": 0,
            "experience_proof": True,
            "training_done": False,
        }

    def credential(self, **told: Any) -> None:
        self.education.append({"field": FIELD, "accredited": True, **told})


def meet(facts: Facts, operand: Operand, profession: str) -> None:
    """Add the least that shows an operand."""
    match operand.name:
        case "bachelor":
            facts.credential(level="bachelor", country="PH", years=3)
        case "licenciatura":
            facts.credential(level="bachelor", country="MX", degree="Licenciatura", years=5)
        case "named_degree":
            facts.credential(
                level="masters", country="US", degree=operand.arguments[0], prior_degree_required=True
            )
        case "psd":
            facts.credential(level="two_year", country="US", years=2)
        case "psc":
            facts.credential(level="two_year", country="MX", years=2)
        case "licence":
            facts.licences.append({"profession": profession, "by": operand.arguments[-1]})
        case "membership":
            facts.licences.append({"profession": profession, "by": "bar", "place": "US-NY"})
        case "designation":
            facts.licences.append({"profession": profession, "by": "designation", "name": "C.P.A."})
        case "experience":
            facts.offer["experience_months"] = operand.years * 12
        case "training":
            facts.offer["training_done"] = True
        case "knowledge" | "ability":
            facts.offer["discipline"] = SCIENCE
        case _:
            raise AssertionError(operand)


def miss(facts: Facts, operand: Operand, profession: str) -> None:
    """Add what comes nearest to an operand without showing it."""
    match operand.name:
        case "bachelor":
            facts.credential(level="bachelor", country="GB", title="Higher Diploma", years=3)
        case "licenciatura":
            four = {"level": "bachelor", "country": "MX", "degree": "Licenciatura", "years": 4}
            spanish = {"level": "bachelor", "country": "ES", "degree": "Licenciatura", "years": 5}
            unfinished = {"level": "two_year", "country": "MX", "degree": "Tecnico", "accredited": False}
            any_degree = any(o.name == "bachelor" for o in BOOK.by_id[profession].operands)
            facts.credential(**(four if operand.arguments else unfinished if any_degree else spanish))
        case "named_degree" if operand.qualifier("prerequisite"):
            facts.credential(level="bachelor", country="US", degree="BLS", prior_degree_required=False)
        case "named_degree":
            facts.credential(level="masters", country="US", degree="MBA", prior_degree_required=True)
        case "psd":
            facts.credential(level="two_year", country="GB", years=2)
        case "psc":
            facts.credential(level="two_year", country="MX", years=2, accredited=False)
        case "licence":
            facts.licences.append({"profession": profession, "by": "local"})
        case "membership":
            facts.licences.append({"profession": profession, "by": "local", "place": "US-NY"})
        case "designation":
            facts.licences.append({"profession": profession, "by": "designation", "name": "EA"})
        case "experience":
            facts.offer["experience_months"] = operand.years * 12 - 1
        case "training":
            facts.offer["training_done"] = False
        case "knowledge" | "ability":
            facts.offer["discipline"] = "psychology"
        case _:
            raise AssertionError(operand)


def assessed(profession: str, facts: Facts) -> Any:
    return stream(
        person={"education": facts.education, "licences": facts.licences},
        offer={"profession": profession, **facts.offer},
    )


def ways() -> list[Any]:
    return [
        pytest.param(p.id, tuple(p.operands[place] for place in branch), id=f"{p.id}-{number}")
        for p in BOOK.by_id.values()
        for number, branch in enumerate(p.branches)
    ]


@pytest.mark.parametrize(("profession", "way"), ways())
def test_a_person_who_just_meets_a_way_has_the_credential(profession: str, way: tuple[Operand, ...]) -> None:
    facts = Facts()
    for operand in way:
        meet(facts, operand, profession)
    found = assessed(profession, facts)
    assert condition(found, "credential").outcome == "met", condition(found, "credential").found
    assert found.measures["credential"]["missing"] == []
    assert found.measures["listed_as"] == profession


@pytest.mark.parametrize(("profession", "way"), ways())
def test_a_person_who_just_misses_one_part_of_a_way_does_not(
    profession: str, way: tuple[Operand, ...]
) -> None:
    for missed in {operand.name: operand for operand in way}.values():
        facts = Facts()
        for operand in way:
            if operand.name not in ("knowledge", "ability") or missed.name not in ("knowledge", "ability"):
                (miss if operand == missed else meet)(facts, operand, profession)
        if missed.name in ("knowledge", "ability"):
            miss(facts, missed, profession)
        found = assessed(profession, facts)
        assert condition(found, "credential").outcome == "not_met", condition(found, "credential").found
        assert found.measures["credential"]["missing"]
        assert found.standing == "within_reach"


@pytest.mark.parametrize(("profession", "way"), ways())
def test_a_person_of_whom_nothing_is_known_may_have_it(profession: str, way: tuple[Operand, ...]) -> None:
    unknown = stream(
        person={"education": ..., "licences": ..., "work": ...},
        offer={"profession": profession, "experience_proof": ..., "training_done": ..., "discipline": ...},
    )
    found = condition(unknown, "credential")
    assert found.outcome == "unknown"
    assert found.needs
    assert way
