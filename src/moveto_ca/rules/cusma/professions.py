"""The 63 professions of Appendix 2 on a day, and which of them a job may be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from moveto_ca.rules.cusma.expression import branches, parse
from moveto_ca.rules.cusma.fields import fields
from moveto_ca.rules.cusma.names import plain
from moveto_ca.rules.cusma.near import near_professions
from moveto_ca.rules.cusma.phrases import Wanted
from moveto_ca.rules.permits.day import PermitDay

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from moveto_ca.rules.cusma.expression import Operand
    from moveto_ca.rules.tables import Row, Tables

NO_PROFESSION: Final = "none"
"""What a job offer says where its duties are outside every entry of the list."""

ANY_FIELD: Final = "any"
_DEGREES: Final = frozenset({"bachelor", "licenciatura"})
FIELD_OF_THE_WORK: Final = "subject"


class Profession:
    """One entry of the list.

    Attributes:
        id: Its id, for example ``computer_systems_analyst``.
        title: Its name in the list.
        operands: Everything that its credential expression names, each once.
        branches: Every way to have the credential: places in ``operands``; of each way, all must hold.
        fixed_field: Family of fields that the treaty itself fixes, or None.
        families: Families of fields that are close to it.
        degree_comes_first: True if the first way to have the credential is a degree in such a field.
        any_field: True if no field is asked for.
        field_of_the_work: True if the field goes by the subject of the work, as for a teacher.
        limit: ``treaty`` or ``guidance`` if the entry covers only part of such work, else ``none``.
        condition: What the entry is limited to, or None.
        caution: What officers look for, or None.
        regulated: ``yes``, ``some`` or ``no``: whether provinces regulate it, for orientation only.
        wanted: The credential in plain words, as the only figure of a condition.
        nocs: Occupations (NOC 2021) that such a job is likely to have.
    """

    __slots__ = (
        "any_field",
        "branches",
        "caution",
        "condition",
        "degree_comes_first",
        "families",
        "field_of_the_work",
        "fixed_field",
        "id",
        "limit",
        "nocs",
        "operands",
        "regulated",
        "title",
        "wanted",
    )

    def __init__(self, row: Row, families: tuple[str, ...], caution: str | None) -> None:
        self.id: str = row["profession"]
        self.title: str = row["title"]
        ways = branches(parse(row["requirement_expr"]))
        self.operands: tuple[Operand, ...] = tuple(dict.fromkeys(operand for way in ways for operand in way))
        self.branches: tuple[tuple[int, ...], ...] = tuple(
            tuple(self.operands.index(operand) for operand in way) for way in ways
        )
        self.wanted = (Wanted(self),)
        self.limit: str = row["limit"]
        self.condition: str | None = row["special_condition"]
        self.caution = caution
        self.regulated: str = row["regulated_in_canada"]
        self.nocs: tuple[str, ...] = row["likely_noc_2021"]
        self.families = frozenset(families)
        self.any_field = ANY_FIELD in families
        self.field_of_the_work = FIELD_OF_THE_WORK in families
        fixed = any(
            operand.name in ("bachelor", "licenciatura") and operand.qualifier("field")
            for operand in self.operands
        )
        self.fixed_field = families[0] if fixed else None
        first = self.branches[0]
        self.degree_comes_first = (
            len(first) == 1 and self.operands[0].name in _DEGREES and not self.field_of_the_work
        )


class Book(PermitDay):
    """The list of professions on a day, and the other lists and figures of the agreement.

    Attributes:
        by_id: Every profession by its id.
        by_noc: Professions that an occupation is likely to be, by NOC 2021 code.
        fields: Families of fields of study.
        degrees: Degree that a name stands for, and the levels it is given at, by the plain name.
        parties: Countries whose citizens the agreement covers, by code, with their names.
        territories: US territories that guidance leaves out, by either code, with their names.
        codes: Stream that an exemption code stands for, by code.
        near: Gives the ids of the professions that a job title may mean.
    """

    __slots__ = (
        "by_id",
        "by_noc",
        "codes",
        "degrees",
        "fields",
        "levels",
        "near",
        "parties",
        "territories",
    )

    def __init__(self, tables: Tables, on: date) -> None:
        super().__init__(tables, on)
        self.near: Callable[[str], tuple[str, ...]] = partial(near_professions, tables, on=on)
        families = {
            row["profession"]: row["families"] for row in tables.rows("cusma-profession-fields", on=on)
        }
        cautions = {row["profession"]: row["text"] for row in tables.rows("cusma-cautions", on=on)}
        self.by_id: dict[str, Profession] = {}
        by_noc: dict[str, list[Profession]] = {}
        for row in tables.rows("cusma-professions", on=on):
            name = row["profession"]
            profession = Profession(row, families.get(name, (ANY_FIELD,)), cautions.get(name))
            self.by_id[name] = profession
            for noc in profession.nocs:
                by_noc.setdefault(noc, []).append(profession)
        self.by_noc = {noc: tuple(found) for noc, found in by_noc.items()}
        self.fields = tables.compiled(fields, on)
        self.degrees: dict[str, str] = {}
        self.levels: dict[str, frozenset[str]] = {}
        for row in tables.rows("cusma-degree-names", on=on):
            self.degrees[plain(row["name"])] = row["degree"]
            self.levels[row["degree"]] = self.levels.get(row["degree"], frozenset()) | frozenset(
                row["levels"]
            )
        self.codes: dict[str, str] = {
            row["code"]: row["stream"] for row in tables.rows("cusma-exemption-codes", on=on) if row["stream"]
        }
        self.parties: dict[str, str] = {
            row["country"]: row["name"] for row in tables.rows("cusma-parties", on=on)
        }
        self.territories: dict[str, str] = {
            place: row["name"]
            for row in tables.rows("cusma-territories", on=on)
            for place in (row["place"], f"US-{row['place']}")
        }

    def nearest(self, noc: str | None) -> tuple[Profession, ...]:
        """Give the professions that an occupation suggests; it can only suggest, for duties decide."""
        return self.by_noc.get(noc, ()) if noc else ()


def book(tables: Tables, on: date) -> Book:
    """Compile the list of professions for a day."""
    return Book(tables, on)
