"""The words of a grant: the answer, what to do, what it costs and takes. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, Months, Notice, Prose, Step
from moveto_ca.rules.citizenship.grants.fees import fees, total
from moveto_ca.rules.citizenship.grants.law import ADOPTION, DISCRETIONARY, NATURALIZATION, RESUMPTION
from moveto_ca.rules.citizenship.grants.naturalization import language_required, oath_required
from moveto_ca.rules.citizenship.grants.pointing import contested
from moveto_ca.rules.citizenship.grants.presence import number
from moveto_ca.rules.conditions import LAW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moveto_ca.report import Condition, Fee, Standing
    from moveto_ca.rules.citizenship.grants.applicant import GrantCase

_WHAT: Final = {
    NATURALIZATION: "ask for citizenship as a permanent resident",
    ADOPTION: "ask for citizenship as the adopted child of a citizen",
    RESUMPTION: "become a citizen again",
    DISCRETIONARY: "ask the Minister for a grant",
}
_STATELESS: Final = "ask for citizenship as somebody born stateless to a citizen"
_ONLINE: Final = "online at canada.ca"


def prose_of(case: GrantCase, conditions: Sequence[Condition], standing: Standing) -> Prose:
    """Give the words of a stream."""
    shut = standing in ("closed", "not_available")
    found = fees(case)
    wait = case.facts.tables.row("citizenship-waits", "grant", on=case.as_of)
    of_residents = case.stream_id == NATURALIZATION
    return Prose(
        " ".join(_summary(case, conditions, standing)),
        next_steps=() if shut else tuple(_steps(case, conditions, found)),
        fees=() if shut or found is None else found,
        months=Months(wait["months"], wait["months"])
        if wait is not None and of_residents and not shut
        else None,
        cautions=tuple(_cautions(case, standing)),
        notices=tuple(_notices(case)) if of_residents else (),
    )


# --- The answer --------------------------------------------------------------------------------------------


def _summary(case: GrantCase, conditions: Sequence[Condition], standing: Standing) -> Iterator[str]:
    what = _WHAT.get(case.stream_id, _STATELESS)
    failing = [c for c in conditions if c.outcome == NOT_MET and c.rule.basis == LAW]
    if standing == "strong":
        yield f"You can {what} now, on what you told."
    elif standing == "eligible" and _after_proof(case):
        yield f"If proof of citizenship is refused, you can {what}; the outcome is not certain."
    elif standing == "eligible":
        yield f"You can {what}, but the outcome is not certain."
    elif standing == "incomplete":
        yield f"You may be able to {what}. Some facts are missing."
    elif standing == "within_reach":
        yield f"You cannot {what} yet."
        yield from dict.fromkeys(c.found for c in failing)
    else:
        yield f"You cannot {what}."
        yield from dict.fromkeys(c.found for c in failing if not c.rule.changeable)
    if case.stream_id == NATURALIZATION:
        yield from _day_count(case, standing)


def _after_proof(case: GrantCase) -> bool:
    """Tell whether the grant is only for the case that proof of a contested line of descent is refused."""
    return case.stream_id == DISCRETIONARY and contested(case.facts)


def _day_count(case: GrantCase, standing: Standing) -> Iterator[str]:
    presence = case.physical_presence
    count = presence.as_told
    if count is None or case.by_service or case.with_parent or case.permanent_resident is False:
        return
    if standing in ("strong", "eligible", "incomplete"):
        parts = f"{count.resident_days:,} as a permanent resident"
        if count.twice_credit:
            parts += f", {number(count.twice_credit):,} of credit for the time before"
        if count.crown_days:
            parts += f", {count.crown_days:,} in Crown service abroad"
        if count.sentence_days:
            parts += f", less {count.sentence_days:,} under a sentence"
        yield f"{number(count.twice):,} days count ({parts}); {presence.needed_days:,} are needed."
    if presence.met is False and presence.earliest is not None:
        yield (
            f"If you stay in Canada from now on, you have the {presence.needed_days:,} days on "
            f"{presence.earliest}. Each day abroad moves that date."
        )


# --- What to do --------------------------------------------------------------------------------------------


def _steps(case: GrantCase, conditions: Sequence[Condition], found: tuple[Fee, ...] | None) -> Iterator[Step]:
    yield from (
        Step(text)
        for text in dict.fromkeys(
            c.rule.remedy for c in conditions if c.outcome == NOT_MET and c.rule.remedy is not None
        )
    )
    amount = total(found)
    pay = "pay the fee" if amount is None else f"pay CAD {amount:g}"
    if case.stream_id == NATURALIZATION:
        yield from _steps_of_residents(case, pay)
    elif case.stream_id == ADOPTION:
        yield Step("Confirm the adoptive parent's citizenship with a certificate.", form="CIT 0010")
        yield Step(f"Then file the adopted person's own application, and {pay}.")
    elif case.stream_id == RESUMPTION:
        yield Step(f"File the application for resumption, and {pay}.", form="CIT 0301")
    elif case.stream_id == DISCRETIONARY:
        if _after_proof(case):
            yield Step(
                "Ask for proof of citizenship first: see the route by descent. It costs far less, and "
                "whoever gets it needs no grant."
            )
        yield Step(
            f"Explain the ground in writing, with proof of every point, apply for a grant, and {pay}. Have a "
            "lawyer look at it first."
        )
    else:
        yield Step("Ask the citizenship office which form and which proof of statelessness it wants.")


def _steps_of_residents(case: GrantCase, pay: str) -> Iterator[Step]:
    figures = case.figures
    yield Step(
        "List every trip out of Canada in the five years before you sign, also trips of one day, and "
        "check the "
        "count with the government's own calculator. A margin of some days above the minimum is wise."
    )
    if language_required(case):
        yield Step(
            f"Have proof of English or French at level {figures['language_level']} in speaking and listening."
        )
    form = "CIT 0003" if case.with_parent else "CIT 0403" if case.minor else "CIT 0002"
    yield Step(
        f"Apply, and {pay}. The application must arrive within {figures['signature_days']} days after you "
        f"sign.",
        where=_ONLINE,
        form=form,
    )
    if language_required(case):
        yield Step(
            f"Take the test when invited: {figures['test_questions']} questions in {figures['test_minutes']} "
            f"minutes, {figures['test_pass']} right to pass, {figures['test_tries']} tries.",
            days=figures["test_days"],
        )
    if oath_required(case):
        yield Step("Take the oath at the ceremony. Up to that day nothing may happen that bars the grant.")


# --- What to know ------------------------------------------------------------------------------------------


def _cautions(case: GrantCase, standing: Standing) -> Iterator[str]:
    if case.stream_id == NATURALIZATION:
        if case.citizen_parent:
            yield (
                "A parent of yours is a citizen: look first at the route by descent. Who is one needs "
                "no grant."
            )
        yield "The days of leaving and of coming back both count as days in Canada. 29 February counts too."
        yield "Days without status, and as a refugee claimant before a decision, do not count."
        if case.physical_presence.told.presence is None or (
            case.physical_presence.told.presence.crown_service_days is None
        ):
            yield (
                "Days abroad in Canadian public or military service, your own or of a spouse or parent, can "
                "count as days in Canada. They were not told, so none is counted."
            )
        if case.by_service:
            yield (
                "Service counts if it was in the last six years and you were not released otherwise than "
                "honourably. Somebody seconded from abroad must have been attached to the Forces."
            )
        yield (
            "If days are missing, the Minister can waive some conditions on compassionate grounds. A "
            "refusal for "
            "want of days goes to a citizenship judge; the Federal Court can be asked for leave within 30 "
            "days."
        )
        yield (
            "A false statement in the application bars a grant for five years. So does citizenship "
            "revoked for "
            "fraud, for ten, and a removal from Canada without authorization to return."
        )
    elif case.stream_id == ADOPTION:
        yield (
            "Citizenship begins with the grant, not with birth. Your children born before the grant get "
            "nothing "
            "through it."
        )
        yield "An adoption in Quebec needs a written opinion of the Quebec authority."
    elif case.stream_id == RESUMPTION:
        yield (
            "A woman who lost British-subject status by marriage has an easier way: a written notice, 11(2)."
        )
    elif case.stream_id == DISCRETIONARY and standing != "not_available":
        yield "Such grants are rare. Do not give up another way for this one."
        yield "Offences and charges can bar such a grant too; they count only if you tell of them."


def _notices(case: GrantCase) -> Iterator[Notice]:
    background = case.facts.profile.background
    if case.permanent_resident and (background is None or background.removal_order is None):
        yield Notice(
            "grant_taken_as_none",
            "For citizenship as a permanent resident, no condition on the status and no order to leave "
            "Canada is "
            "taken to stand, because none was told of.",
        )
    if case.physical_presence.told.sentence_days is None:
        yield Notice(
            "grant_no_sentence",
            "The days counted for citizenship leave out days on probation, on parole or in prison, which "
            "were "
            "not told. Such days never count.",
        )
