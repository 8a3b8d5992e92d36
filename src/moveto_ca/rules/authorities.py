"""Where rules are written: the sources, each with its address and the day it was last checked."""

from __future__ import annotations

from datetime import date
from functools import cache

from moveto_ca.report import Authority
from moveto_ca.rules.tables import PACKAGED, TOPICS, Tables


@cache
def sources() -> dict[str, Authority]:
    """Give every packaged source by its id, as an authority without a paragraph."""
    return sources_of(PACKAGED)


def sources_of(tables: Tables) -> dict[str, Authority]:
    """Give every source of some tables by its id: rows laid over them may have been read later."""
    return {
        row.key[0]: Authority(
            title=row["title"],
            reference="",
            address=row["address"],
            in_force_from=row.from_,
            verified_on=row.verified_on,
            grade=row.grade,
        )
        for topic in TOPICS
        for row in tables.rows(f"{topic}-sources")
    }


def authority(
    source: str, reference: str, in_force_from: str | None = None, grade: str | None = None
) -> Authority:
    """Name a paragraph of a source.

    Args:
        source: Id of the source in a table of sources.
        reference: Section or paragraph.
        in_force_from: ISO day from which the paragraph holds, where it differs from the source's own.
        grade: Grade, where it differs from the source's own.

    Returns:
        The authority.

    Raises:
        KeyError: If there is no such source.
    """
    found = sources()[source]
    return Authority(
        title=found.title,
        reference=reference,
        address=found.address,
        in_force_from=found.in_force_from if in_force_from is None else date.fromisoformat(in_force_from),
        verified_on=found.verified_on,
        grade=grade or found.grade,
    )
