"""The credential expressions: read into a tree, every one of the 63."""

from __future__ import annotations

import pytest

from moveto_ca.rules.cusma.expression import All, Any, Operand, branches, parse
from moveto_ca.rules.cusma.professions import book
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

# How many ways each kind of requirement of section 1.3 gives, counted by hand from the sheet.
WAYS = {
    1: [],
    2: [
        "economist",
        "social_worker",
        "librarian",
        "physician",
        "veterinarian",
        "astronomer",
        "college_teacher",
    ],
    3: ["accountant", "architect", "engineer", "land_surveyor", "dietitian", "lawyer"],
    4: ["computer_systems_analyst", "graphic_designer", "hotel_manager", "management_consultant"],
}


def test_the_list_has_63_professions_in_four_groups() -> None:
    groups = [row["group"] for row in PACKAGED.rows("cusma-professions", on=AS_OF)]
    assert {name: groups.count(name) for name in sorted(set(groups))} == {
        "general": 25,
        "medical_allied": 12,
        "scientist": 23,
        "teacher": 3,
    }


@pytest.mark.parametrize(("ways", "profession"), [(n, p) for n, named in WAYS.items() for p in named])
def test_a_profession_has_as_many_ways_as_the_sheet_gives_it(ways: int, profession: str) -> None:
    assert len(book(PACKAGED, AS_OF).by_id[profession].branches) == ways


def test_or_gives_a_choice_and_and_binds_tighter() -> None:
    tree = parse("bachelor OR psd AND experience>=3y")
    assert tree == Any((Operand("bachelor"), All((Operand("psd"), Operand("experience", (), 3)))))


def test_brackets_group() -> None:
    assert branches(parse("(psd OR psc) AND experience>=3y")) == (
        (Operand("psd"), Operand("experience", (), 3)),
        (Operand("psc"), Operand("experience", (), 3)),
    )


def test_arguments_years_and_qualifiers_are_read() -> None:
    tree = parse("experience(management_consultant)>=5y[evidence=statement|professional_credential]")
    assert tree == Operand(
        "experience", ("management_consultant",), 5, (("evidence", ("statement", "professional_credential")),)
    )


def test_a_qualifier_may_have_no_value() -> None:
    assert parse("ability(x)[same_fields]") == Operand("ability", ("x",), 0, (("same_fields", ()),))


@pytest.mark.parametrize(
    "text",
    ["", "bachelor OR", "(bachelor", "bachelor)", "OR bachelor", "bachelor licenciatura", "bachelor[x", "()"],
)
def test_what_is_no_expression_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(ValueError, match="character"):
        parse(text)


def test_every_operand_of_every_profession_can_be_tried() -> None:
    from moveto_ca.rules.cusma.credentials import TESTS

    used = {o.name for p in book(PACKAGED, AS_OF).by_id.values() for o in p.operands}
    assert used == set(TESTS)
