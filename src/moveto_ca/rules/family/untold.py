"""Streams for those who have not told of a partner, or of relatives in Canada: incomplete, and asking.

They depend on the day alone, and are made once for it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import Prose, Stream
from moveto_ca.rules.conditions import check, score_of, standing_of
from moveto_ca.rules.family import law, sponsoring, streams
from moveto_ca.rules.family.measures import untold_measures
from moveto_ca.rules.family.sponsorships import canadian

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Tables

OF_RELATIVES: Final = (law.CHILD, law.PARENT, law.SUPER_VISA, law.ORPHAN, law.OTHER_RELATIVE)

_ASKED: Final = "Whether you have a partner or relative in Canada who could sponsor you was not told."
_FOLLOWS: Final = "This depends on who the sponsor is."
_PARTNER_FOUND: Final = (
    "Whether one of the two of you is a citizen or permanent resident of Canada was not told."
)
_SUMMARY: Final = "Tell whether you have a partner, or relatives in Canada: then this can be answered."


def _stream(tables: Tables, on: date, stream_id: str, needs: tuple[str, ...], found: str) -> Stream:
    """Make the stream of somebody who has not told of the sponsor."""
    programme = tables.compiled(streams.programmes, on)[stream_id]
    figures = (tables.compiled(law.Law, on).figures["sponsor_age"],)
    conditions: tuple[Condition, ...] = (
        *programme.conditions,
        check(sponsoring.RELATED, None, found, needs=needs),
        *(
            check(rule, None, _FOLLOWS, figures=figures, needs=needs)
            for rule in _about_the_sponsor(stream_id)
        ),
    )
    standing = standing_of(conditions)
    return Stream(
        stream_id,
        streams.SPECS[stream_id].title,
        programme.status,
        conditions,
        standing,
        score_of(conditions, standing),
        measures=partial(untold_measures, programme),
        prose=Prose(_SUMMARY),
        leads_to=streams.SPECS[stream_id].leads_to,
    )


def _about_the_sponsor(stream_id: str) -> tuple[Rule, ...]:
    """Give the rules of a stream about the sponsor's status, age and residence, one of each."""
    first: dict[str, Rule] = {}
    for rule in streams.SPECS[stream_id].rules:
        if rule.id in ("sponsor-status", "sponsor-age", "sponsor-residence"):
            first.setdefault(rule.id, rule)
    return tuple(first.values())


def _no_partner_told(tables: Tables, on: date) -> tuple[Stream, ...]:
    return (_stream(tables, on, law.PARTNER, ("partner",), _ASKED),)


def _no_status_told(tables: Tables, on: date) -> tuple[Stream, ...]:
    needs = ("partner.canada_status", "applicant.canada_status")
    return (_stream(tables, on, law.PARTNER, needs, _PARTNER_FOUND),)


def _own_status_untold(tables: Tables, on: date) -> tuple[Stream, ...]:
    return (_stream(tables, on, law.PARTNER, ("applicant.canada_status",), _PARTNER_FOUND),)


def _no_relatives_told(tables: Tables, on: date) -> tuple[Stream, ...]:
    return tuple(_stream(tables, on, each, ("relatives_in_canada",), _ASKED) for each in OF_RELATIVES)


def untold(facts: Facts) -> list[Stream]:
    """Give the streams that ask: for a partner, and for relatives in Canada.

    Args:
        facts: The facts of the profile.

    Returns:
        The streams; none where it was told that there is nobody, or where the person is Canadian.
    """
    tables, on = facts.tables, facts.as_of
    build: Callable[[Tables, date], tuple[Stream, ...]] | None = _partner_question(facts)
    found = [] if build is None else list(tables.compiled(build, on))
    if facts.profile.relatives_in_canada is None and not canadian(facts.profile.applicant):
        found.extend(
            each for each in tables.compiled(_no_relatives_told, on) if _fits_the_age(facts, each.id)
        )
    return [_admitted(each, facts) for each in found]


def _admitted(stream: Stream, facts: Facts) -> Stream:
    """Add whether something bars the person, where that was told."""
    admissible = facts.admissible_conditions(stream.id)
    if not admissible:
        return stream
    conditions = (*stream.conditions, *admissible)
    standing = standing_of(conditions)
    return Stream(
        stream.id,
        stream.title,
        stream.status,
        conditions,
        standing,
        score_of(conditions, standing),
        measures=lambda: stream.measures,
        prose=Prose(_SUMMARY),
        leads_to=stream.leads_to,
    )


def _partner_question(facts: Facts) -> Callable[[Tables, date], tuple[Stream, ...]] | None:
    """Choose what to ask about the partner, or nothing if what was told settles it."""
    profile = facts.profile
    partner = profile.partner
    if isinstance(partner, Nothing):
        return None
    ours = canadian(profile.applicant)
    if partner is None:
        return None if ours else _no_partner_told
    theirs = canadian(partner)
    if ours is None and theirs is None and not partner.will_sponsor:
        return _no_status_told
    return _own_status_untold if ours is None and theirs is False else None


def _fits_the_age(facts: Facts, stream_id: str) -> bool:
    """Tell whether a stream can concern somebody of the applicant's age, if that was told."""
    age = facts.applicant.age
    if age is None:
        return True
    day = facts.tables.compiled(law.Law, facts.as_of)
    if stream_id == law.CHILD:
        under = facts.applicant.rules.limits.get("dependent_child_under")
        return under is None or age < under
    if stream_id == law.ORPHAN:
        return age < day.figures["orphan_age"]
    if stream_id in (law.PARENT, law.SUPER_VISA):
        return age >= day.figures["sponsor_age"] + day.figures["youngest_parent"]
    return True
