"""The words of the route: what the rules give, what to do, what to know. An officer decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, Months, Notice, Prose, Step
from moveto_ca.rules.admissibility import family, health, removals
from moveto_ca.rules.admissibility.fees import fees, fees_to_come, permit_fee
from moveto_ca.rules.admissibility.in_short import in_short, own_record, stopped
from moveto_ca.rules.admissibility.requirements import of_a_visa
from moveto_ca.rules.admissibility.verdict import CLEAR, DEEMED, INADMISSIBLE, LAWYER, NOT_KNOWN, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.rules.admissibility.criminality import Record
    from moveto_ca.rules.admissibility.grounds import Grounds
    from moveto_ca.rules.facts import Facts

_BY_RIGHT: Final = "You enter Canada by right. Nothing here can keep you out."
_UNTOLD: Final = (
    "Nothing was told of offences, health, money or earlier stays, so nothing can be said. You need not "
    "tell; but officers ask everybody, and an old conviction, even for impaired driving, can stop a person."
)
SUMMARIES: Final = {
    CLEAR: "Nothing that you told of would stop you. An officer decides at the border.",
    DEEMED: (
        "By the rule, time has rehabilitated you since {since}. No application is needed. Carry the proof: "
        "an officer decides."
    ),
    LAWYER: (
        "Something that you told of can be settled only by a legal judgement. Ask a Canadian immigration "
        "lawyer before you apply or travel. In the end an officer decides."
    ),
}
_STOPPED: Final = "On these facts you are inadmissible, as the law calls it. {reason} An officer decides."

_PROVE: Final = Step(
    "Get the proof of citizenship before you travel: with it nothing in your past can keep you out.",
    where="See the route on citizenship by descent",
)
_RECORDS: Final = Step(
    "Get the court record of every arrest: how it ended, the text of the law at that time, and proof of the "
    "day on which the whole sentence ended.",
    where="The court, and the probation office",
)
_FBI: Final = Step(
    "Get your FBI Identity History Summary. It shows what the border sees, arrests without a conviction too.",
    where="The FBI",
)
_LAWYER: Final = Step(
    "Ask a Canadian immigration lawyer whether the offence counts in Canada, with the record in hand.",
    where="A lawyer or licensed consultant for Canadian immigration",
)
_CARRY: Final = Step(
    "Carry the court record and the proof that the sentence ended. Ask a port of entry for an assessment "
    "outside busy hours.",
    where="A Canadian port of entry",
)
_AUTHORIZATION: Final = Step(
    "Ask in writing for authorization to return to Canada, with your reasons and the removal papers.",
    where="The Canadian visa office",
)
_LEAVE: Final = Step(
    "A removal order stands. Leave Canada, have the departure confirmed by an officer, and keep the paper.",
    where="The Canada Border Services Agency",
)
_MITIGATE: Final = Step(
    "Get a letter from a specialist on what your care will cost before the examination, and prepare a plan "
    "to lower the cost to the public.",
)
CAUTIONS: Final = (
    "The Canadian equivalent of an offence is a legal judgement. What is shown is the usual answer.",
    "A sentence ends with its last part: probation, a fine, or a driving ban by the court.",
    "An expungement does not count in Canada by itself.",
    "The days shown are a day later than those in official guides. Do not rely on a margin of a day.",
)
_BORDER: Final = (
    "Cannabis may not cross the border in either direction. Declare any firearm; handguns cannot be "
    "brought in by visitors."
)


def prose(grounds: Grounds, facts: Facts) -> Prose:
    """Give the words of the route."""
    if grounds.by_descent:
        return _unproven(grounds)
    if grounds.by_right:
        return Prose(_BY_RIGHT)
    visa = of_a_visa(facts)
    travel = () if visa is None else (visa,)
    if grounds.background is None:
        return Prose(_UNTOLD, cautions=travel)
    rehabilitating = any(fee.group == "rehabilitation" for fee in fees(grounds))
    figures = grounds.law.figures
    months = Months(figures["rehabilitation_months_low"], figures["rehabilitation_months_high"])
    return Prose(
        _summary(grounds),
        tuple(_steps(grounds)),
        fees(grounds),
        months if rehabilitating else None,
        (*_cautions(grounds), *fees_to_come(grounds), *travel),
        tuple(_notices(grounds)),
    )


def _unproven(grounds: Grounds) -> Prose:
    """Give the words for a citizen by descent: proof first, and the papers for the time before it."""
    record = own_record(grounds.unproven)
    if record is None or not record.items:
        return Prose(in_short(grounds))
    steps = [_PROVE, _RECORDS, _FBI]
    if record.needs_lawyer:
        steps.append(_LAWYER)
    if record.deemed is not None:
        steps.append(_CARRY)
    return Prose(in_short(grounds), tuple(steps), cautions=tuple(_cautions(grounds.unproven)))


def _summary(grounds: Grounds) -> str:
    word = verdict(grounds)
    if word == INADMISSIBLE:
        return _STOPPED.format(reason=stopped(grounds))
    if word == NOT_KNOWN:
        return f"{in_short(grounds)} An officer decides."
    record = own_record(grounds)
    return SUMMARIES[word].format(since=None if record is None else record.deemed)


def _steps(grounds: Grounds) -> Iterator[Step]:
    failing = {c.id for c in grounds.conditions if c.outcome == NOT_MET}
    record = own_record(grounds)
    if record is not None and record.items:
        yield _RECORDS
        yield _FBI
        if record.needs_lawyer:
            yield _LAWYER
        if record.deemed is not None:
            yield _CARRY
        if record.inadmissible:
            yield from _ways_back(record, grounds)
    if family.FAMILY.id in failing:
        yield Step("The same for the member of your family: records, then rehabilitation or a permit.")
    if removals.REMOVAL.id in failing and grounds.background is not None:
        unenforced = removals.authorization_to_return(grounds.background, grounds.law).unenforced
        yield _LEAVE if unenforced else _AUTHORIZATION
    if failing & {health.DEMAND.id, health.FAMILY_DEMAND.id}:
        yield _MITIGATE


def _ways_back(record: Record, grounds: Grounds) -> Iterator[Step]:
    since = record.apply_from
    if since is not None:
        when = "now" if since <= grounds.law.on else f"from {since}"
        yield Step(
            f"Apply for rehabilitation ({when}), before or with an application for residence.",
            where="The visa office for the United States",
            form="IMM 1444 (guide 5312)",
        )
    if record.home.inadmissible:
        suspended = record.home.suspension_from
        when = "" if suspended is None else f" (from {suspended})"
        yield Step(
            f"Apply for a record suspension for the conviction in Canada{when}.",
            where="The Parole Board of Canada",
        )
    amount = permit_fee(grounds)
    cost = "" if amount is None else f" It costs CAD {amount:,.2f}."
    yield Step(
        "For an urgent trip: ask for a temporary resident permit, with written reasons. It is granted only "
        f"if an officer finds it justified, for {grounds.law.figures['permit_years']} years at most.{cost}",
        where="A port of entry, or the visa office",
        form="IMM 5708 or IMM 5257",
    )


def _cautions(grounds: Grounds) -> Iterator[str]:
    record = own_record(grounds)
    if record is not None and record.items:
        yield from CAUTIONS
        for note in dict.fromkeys(
            item.equivalent.row["note"] for item in record.items if item.may_count and item.equivalent.row
        ):
            if note and not note.startswith("date ="):
                yield f"On the Canadian equivalent: {note}."
        if record.estimated:
            yield (
                "What a person did as a minor is usually no ground. Where an adult sentence was possible, "
                "ask a lawyer."
            )
    yield _BORDER


def _notices(grounds: Grounds) -> Iterator[Notice]:
    record = own_record(grounds)
    if record is not None and any(item.offence.as_minor is None and item.may_count for item in record.items):
        yield Notice(
            "assumption",
            "Unless you said otherwise, offences are taken as those of an adult, judged in your presence.",
        )
    background = grounds.background
    if background is not None and background.misrepresentation_finding is None:
        yield Notice(
            "assumption", "A finding of misrepresentation that you did not tell of is taken as never made."
        )
