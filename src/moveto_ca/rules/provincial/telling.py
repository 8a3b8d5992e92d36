"""The words of a stream and of the route: summary, steps, fees, times, cautions. Made when read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, UNKNOWN, Months, Prose, Step
from moveto_ca.rules.programme import NO_PROGRAMME
from moveto_ca.rules.provincial.family import fees
from moveto_ca.rules.provincial.measures import allocation, linked, nomination_points
from moveto_ca.rules.provincial.quebec import QUEBEC
from moveto_ca.rules.provincial.streams import ATLANTIC, PILOTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.report import Stream
    from moveto_ca.rules.provincial.case import Case
    from moveto_ca.rules.provincial.situation import Situation
    from moveto_ca.rules.provincial.streams import OnDay

_OFFER: Final = "offer"
_NO_PROMISE: Final = (
    "A nomination is not permanent residence: the medical exam and the checks on crime and security stay "
    "with Canada."
)
_INTENT: Final = (
    "You must mean to live in the province. After landing you may move, but a false word about what you "
    "intend is misrepresentation."
)
_NO_POINTS: Final = "A nomination of this stream gives no points in Express Entry."


def closed_prose(stream: OnDay) -> Prose:
    """Give the words of a stream that takes nobody."""
    found = stream.conditions[0].found
    if stream.status.status == NO_PROGRAMME:
        return Prose(f"{found} There is no nominee programme here.")
    until = stream.status.reopens_on
    again = "" if until is None else f" It may take applications again from {until}."
    return Prose(f"{found}{again}")


def prose_of(case: Case) -> Prose:
    """Give the words of a stream for a person."""
    return Prose(
        summary=_summary(case),
        next_steps=tuple(_steps(case)),
        fees=fees(case),
        months=_months(case),
        cautions=tuple(_cautions(case)),
    )


def _failing(case: Case) -> list[str]:
    return [c.rule.title for c in case.judged.conditions if c.outcome == NOT_MET and not c.rule.closes]


def _summary(case: Case) -> str:
    status = case.judged.conditions[0]
    failing = _failing(case)
    if status.outcome == NOT_MET:
        begin = f"{status.found} "
        if failing:
            return begin + f"You would also need: {'; '.join(failing)}."
        return begin + "By what you told, you appear to meet what it asks for otherwise."
    if case.judged.standing == "within_reach" and failing:
        without_offer = case.offer is None and any(
            c.id == _OFFER for c in case.judged.conditions if c.outcome == NOT_MET
        )
        if without_offer:
            others = [title for title in failing if "job offer" not in title.casefold()]
            more = "" if not others else f" Also missing: {'; '.join(others)}."
            return f"Open to you if you get such a job offer.{more}"
        return f"Not open to you as things stand. What could still change: {'; '.join(failing)}."
    if case.judged.standing == "incomplete":
        unknown = [c.rule.title for c in case.judged.conditions if c.outcome == UNKNOWN and c.needs]
        return f"Nothing that you told rules it out, but some facts are missing: {'; '.join(unknown)}."
    if case.stream.open_question is not None:
        return (
            "By what you told, you meet what is published. The province ranks people and invites whom it "
            "chooses."
        )
    if case.judged.standing == "eligible":
        return "By what you told, you meet what is settled; some of it is not settled or not confirmed."
    return "By what you told, you meet what is published. An officer decides."


def _steps(case: Case) -> Iterator[Step]:
    """Give what to do, the employer first."""
    name = case.stream.kind.name
    figures, tables = case.view.situation.day.figures, case.view.situation.facts.tables
    needs_offer = any(need.kind.of_offer for need in case.stream.needs)
    if needs_offer and case.offer is None:
        whom = "a designated employer" if name == ATLANTIC or name in PILOTS else "an employer there"
        yield Step(f"Find {whom} who offers you such work.")
    if name == ATLANTIC:
        yield Step("Make the settlement plan, and ask the province for the endorsement with your employer.")
        yield Step("Apply while the endorsement is valid.", where="permanent residence portal")
    elif name in PILOTS:
        yield Step("Ask the community for its recommendation, with the offer.")
        yield Step(
            "Apply. With the recommendation you may ask for a work permit of "
            f"{figures['pilot_permit_years']} years while you wait.",
            where="permanent residence portal",
        )
    elif case.stream.kind.province == QUEBEC:
        yield Step("Take a test of French (TEF or TCF).")
        yield Step("Make an expression of interest. It is free and lasts twelve months.", where="Arrima")
        yield Step("When invited, ask for the selection certificate (CSQ), then apply to Canada.")
    else:
        yield Step("Take the language test and have your diplomas assessed.")
        yield Step("Register your interest with the province.", where="the portal of the province")
        if linked(case):
            yield Step(
                "Keep a profile in Express Entry, name the province there, and accept the nomination in it.",
                where="Express Entry",
                days=figures["nomination_accept_days"],
            )
            apply = tables.row("ee-after-invitation", "apply", on=case.view.situation.on)
            yield Step(
                "When invited, apply.", where="Express Entry", days=None if apply is None else apply["days"]
            )
        else:
            yield Step(
                "With the nomination, apply outside Express Entry.",
                where="permanent residence portal",
                form="IMM 0008, IMM 5669, IMM 5406",
            )


def _months(case: Case) -> Months | None:
    name = case.stream.kind.name
    if case.stream.kind.province == QUEBEC:
        kind = "quebec"
    elif name == ATLANTIC:
        kind = ATLANTIC
    elif name in PILOTS:
        return None
    else:
        kind = "enhanced" if linked(case) else "base"
    situation = case.view.situation
    row = situation.facts.tables.row("provincial-times", kind, on=situation.on)
    return None if row is None else Months(row["low"], row["high"])


def _cautions(case: Case) -> Iterator[str]:
    situation = case.view.situation
    row = case.stream.kind.row
    province = case.stream.kind.province
    seen = row["status_seen"]
    yield f"Whether it takes applications was last seen on {seen}. Check with the province before you act."
    if row["note"] and row["status_code"] != "closed":
        yield f"{row['note'][0].upper()}{row['note'][1:]}."
    note = situation.facts.tables.row("provincial-notes", province or "", on=situation.on)
    if note is not None:
        yield note["words"]
    if province == QUEBEC:
        yield "Points of Express Entry and nominations do not apply to people bound for Quebec."
        return
    if province is not None:
        yield _NO_PROMISE
        if not linked(case):
            yield _NO_POINTS
        places = allocation(situation, province)
        if places is not None:
            yield (
                f"Places of the province in {places['year']}: {places['places']:,} ({places['counts']}), for "
                "all its streams."
            )
        fee = situation.day.provinces[province]["fee_words"]
        if fee:
            yield f"The fee of the province, in Canadian dollars: {fee}."
    yield _INTENT
    if case.stream.kind.name == ATLANTIC:
        yield "The amounts of money that apply from July 2026 were not found; those of 2025-07-29 are used."


def route_prose(situation: Situation, best: Stream) -> Prose:
    """Give the words of the route."""
    effect = situation.pool.nomination(situation.facts)
    points = nomination_points(situation.facts.tables, situation.on)
    text = f"{best.title}: {best.summary}"
    with_it = effect["crs_with"]
    if with_it is not None and best.measures.get("adds_crs"):
        text += f" With a nomination within Express Entry ({points} points) you would have {with_it} points."
        held, invited = effect["rounds_held_12m"], effect["would_have_invited_12m"]
        if held and invited is not None:
            text += (
                f" Of the {held} rounds for nominees in the last twelve months, {invited} would have invited "
                "you."
            )
    return Prose(
        text,
        cautions=(
            f"Only a nomination within Express Entry gives {points} points; others lead there without any.",
            "Most streams begin with an employer. Nobody needs to pay for a job offer.",
        ),
    )
