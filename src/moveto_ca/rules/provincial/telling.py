"""The words of a stream and of the route: summary, steps, fees, times, cautions. Made when read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from moveto_ca.report import MET, NOT_MET, UNKNOWN, Months, Prose, Step
from moveto_ca.rules.admissibility.in_the_way import but_the_bar, the_bar
from moveto_ca.rules.programme import NO_PROGRAMME
from moveto_ca.rules.provincial.family import fees
from moveto_ca.rules.provincial.measures import allocation, linked, nomination_points
from moveto_ca.rules.provincial.quebec import QUEBEC
from moveto_ca.rules.provincial.streams import APPROVAL, ATLANTIC, PILOTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.report import Condition, Stream
    from moveto_ca.rules.provincial.case import Case
    from moveto_ca.rules.provincial.situation import Situation
    from moveto_ca.rules.provincial.streams import OnDay

_OFFER: Final = "offer"
# Streams for which nobody registers: the province searches the pool of Express Entry.
_PICKED: Final = frozenset({"ab-priority-sectors", "ns-labour-market-priorities"})
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
    kept = _kept(case)
    return Prose(
        summary=_summary(case),
        next_steps=kept.steps,
        fees=fees(case),
        months=kept.months,
        cautions=kept.cautions,
    )


class Kept(NamedTuple):
    """The words of a stream that depend on the day and on little of the person."""

    steps: tuple[Step, ...]
    months: Months | None
    cautions: tuple[str, ...]


def _kept(case: Case) -> Kept:
    """Give these words, made once for each day, and for people with the same things still to do."""
    key = (case.offer is None, linked(case), to_do(case))
    found: Kept | None = case.stream.words.get(key)
    if found is None:
        made = Kept(tuple(_steps(case)), _months(case), tuple(_cautions(case)))
        found = case.stream.words[key] = made
    return found


def _failing(case: Case) -> list[str]:
    failing = (c for c in case.judged.conditions if c.outcome == NOT_MET and not c.rule.closes)
    return [c.rule.title for c in but_the_bar(failing)]


def _is_open(case: Case, condition: Condition) -> bool:
    """Tell whether nothing that the person may tell settles a condition; the rounds are told of apart."""
    apart = None if case.stream.kind.invitations is None else case.stream.kind.invitations.id
    return condition.outcome == UNKNOWN and not condition.needs and condition.id not in (apart, "intake")


def _summary(case: Case) -> str:
    status = case.judged.conditions[0]
    failing = _failing(case)
    bar = the_bar(c for c in case.judged.conditions if c.outcome == NOT_MET)
    if bar and status.outcome != NOT_MET:
        more = f" You would also need: {'; '.join(failing)}." if failing else ""
        return f"Not open to you as things stand. {bar}{more}"
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
        unsettled = [c.rule.title for c in case.judged.conditions if _is_open(case, c)]
        published = "meet what is settled" if unsettled else "meet what is published"
        rest = f" Not settled: {'; '.join(unsettled)}." if unsettled else ""
        return (
            f"By what you told, you {published}.{rest} The province ranks people and invites whom it chooses."
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
        yield Step(
            "With the endorsement and the offer you may ask for a work permit of "
            f"{figures['atlantic_permit_years']} year while you wait, with a referral letter of the province."
        )
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
        yield from _preparations(case)
        if linked(case):
            yield Step("Make a profile in Express Entry, and name the province there.", where="Express Entry")
        if name in _PICKED:
            yield Step(
                "Wait for the province to write to you: it picks people from the pool, and nobody can apply "
                "without its word. Then apply to the province."
            )
        else:
            yield Step("Register your interest with the province.", where="the portal of the province")
        if linked(case):
            yield Step(
                "Accept the nomination in your profile.",
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


def to_do(case: Case) -> tuple[bool, bool, bool]:
    """Tell what is still to do before a registration: the approval of the job, a test, an assessment."""
    approval = case.stream.of_approval and any(
        c.id == APPROVAL and c.outcome != MET for c in case.judged.conditions
    )
    return (approval, *case.view.situation.to_do)


def _preparations(case: Case) -> Iterator[Step]:
    """Give what comes before a registration with a province, as far as it is not done."""
    approval, test, assessment = to_do(case)
    if approval:
        yield Step("Ask the employer to have the job approved by the province, or by its health authority.")
    if test:
        yield Step("Take an approved language test.")
    if assessment:
        yield Step("Have your diplomas from outside Canada assessed (ECA).")


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
    when = f"in {seen}" if len(seen) == len("2026") else f"on {seen}"
    whom = "the province" if province is not None else "canada.ca"
    yield f"Whether it takes applications was last seen {when}. Check with {whom} before you act."
    if row["note"] and row["status_code"] != "closed":
        yield f"{row['note'][0].upper()}{row['note'][1:]}."
    note = situation.facts.tables.row("provincial-notes", province or case.stream.kind.name, on=situation.on)
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
