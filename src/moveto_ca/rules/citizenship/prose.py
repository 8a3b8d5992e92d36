"""What is said about citizenship by descent: the answer, what to do, what it costs, what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Fee, Months, Notice, Prose, Step
from moveto_ca.rules.authorities import authority
from moveto_ca.rules.citizenship import documents
from moveto_ca.rules.citizenship.law import C3, C24, C37
from moveto_ca.rules.citizenship.losses import NOTE_CHILD_OF_REVOKED
from moveto_ca.rules.citizenship.of_children import Children
from moveto_ca.rules.citizenship.status import (
    DECEASED_LINK,
    MORE_THAN_TWO_DECEASED,
    NOT_COVERED,
    PRE_1947_SECOND_GENERATION,
)
from moveto_ca.rules.citizenship.tell import line_row
from moveto_ca.rules.citizenship.verdict import CITIZEN, IF_CONNECTED, NEEDS_FACT, NOT_CITIZEN, NOT_YET

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.route import Descent
    from moveto_ca.rules.citizenship.status import Status
    from moveto_ca.rules.citizenship.verdict import Answer
    from moveto_ca.rules.tables import Row, Tables

CERTIFICATE: Final = "citizenship_certificate"
ADOPTION_FEES: Final = ("adoption_grant_minor", "adoption_grant_adult", "right_of_citizenship")
REGULATIONS: Final = "citizenship-regulations"

_NO: Final = {
    "no_anchor": "Nobody in the family line you told was born or naturalized in Canada, or was a "
    "British subject living there when citizenship began. Having lived in Canada is not "
    "enough.",
    "declaration_of_alienage": (
        "Somebody in the line made a formal declaration of alienage. The law does not cure that."
    ),
    "parent_renounced_before_birth": "An ancestor formally renounced Canadian citizenship before the "
    "next person was born. That breaks the line.",
    "parent_not_citizen_at_birth": "The parent in this line was not a Canadian citizen at the birth, "
    "as the law now sees it. A later grant to the parent does not "
    "help.",
    "adopted": "An adopted child is not a citizen by descent.",
    "diplomatic_exception": "Birth in Canada does not make a citizen if a parent was a foreign "
    "diplomat with immunity and neither parent was a citizen or permanent "
    "resident.",
    "renounced": "You renounced Canadian citizenship. The law does not undo that.",
    "revoked": "Your Canadian citizenship was revoked.",
}
_DOUBT: Final = {
    PRE_1947_SECOND_GENERATION: (
        "Two people in a row in your line were born outside Canada before 1947 (before April 1949 "
        "for Newfoundland). The Act can be read in two ways there."
    ),
    DECEASED_LINK: (
        "Somebody in your line died before the law that would have made that person a citizen took "
        "effect. The Act names some such deaths as harmless, and is silent on this one."
    ),
    MORE_THAN_TWO_DECEASED: (
        "Three or more people in a row in your line died before 15 December 2025. The Act names the "
        "parent and the parent's parent, and is silent on a third."
    ),
}
_CAREFUL: Final = "The answer rests on what you told. Only the government can confirm it."


def prose_of(descent: Descent) -> Prose:
    """Give all words of the stream.

    Args:
        descent: The person's lines.
    """
    facts, lines, law = descent.facts, descent.lines, descent.law
    verdict, reason, _ = lines.verdict
    best = lines.best
    if lines.by_own_words:
        return Prose(
            "You say that you are a Canadian citizen. Then you need no other way: a citizen may "
            "enter, live and work in Canada, and asks nobody for leave.",
            documents.citizen_steps(lines.person.told.birth_place, children=_has_children(descent)),
            cautions=documents.WHAT_A_CITIZEN_KNOWS,
            notices=_notices(descent),
        )
    applies = verdict != NOT_CITIZEN and reason != NEEDS_FACT
    children = Children(descent.people() if facts.profile.children else [])
    for_children = children.steps(fee_cad(facts.tables, facts.as_of, CERTIFICATE))
    if best is None or not applies:
        summary = _summary(best, verdict, reason, facts.as_of, law)
        return Prose(
            " ".join(filter(None, (summary, children.words()))),
            (*for_children, *_other_steps(best, verdict, reason, facts.as_of, law, facts.tables)),
            cautions=_cautions(best, verdict, reason, facts.tables, facts.as_of),
            notices=_notices(descent),
        )
    wait = facts.tables.row("citizenship-waits", "proof", on=facts.as_of)
    summary = _summary(best, verdict, reason, facts.as_of, law)
    return Prose(
        " ".join(filter(None, (summary, children.words()))),
        (
            *documents.proof_steps(best, fee_cad(facts.tables, facts.as_of, CERTIFICATE), wait, verdict),
            *for_children,
        ),
        fees=(_fee(facts.tables, facts.as_of),),
        months=None if wait is None else Months(wait["months"], wait["months"]),
        cautions=_cautions(best, verdict, reason, facts.tables, facts.as_of),
        notices=_notices(descent),
    )


def _has_children(descent: Descent) -> bool | None:
    children = descent.facts.profile.children
    return None if children is None else bool(children)


def fee_cad(tables: Tables, on: date, code: str) -> int | float:
    """Give a fee in Canadian dollars, whole where it has no cents."""
    value = tables.value("citizenship-fees", code, on=on)
    return int(value) if value == int(value) else float(value)


def _fee(tables: Tables, on: date) -> Fee:
    row: Row | None = tables.row("citizenship-fees", CERTIFICATE, on=on)
    if row is None:
        raise LookupError(CERTIFICATE)
    written = authority(REGULATIONS, row.authority.partition("SOR/93-246, ")[2])
    return Fee(CERTIFICATE, "citizenship", "applicant", fee_cad(tables, on, CERTIFICATE), written)


# --- The answer in a sentence or two -----------------------------------------------------------------------


def _summary(best: Answer | None, verdict: str, reason: str | None, as_of: date, law: Law) -> str:
    if best is None:
        if verdict == NOT_CITIZEN:
            return "With no ancestor from Canada, there is no citizenship by descent."
        return (
            "Tell where you, your parents and grandparents were born. Many people in the United "
            "States are Canadian citizens through a parent, grandparent or earlier ancestor, and do "
            "not know it."
        )
    if verdict == CITIZEN:
        return _citizen_summary(best, as_of, law)
    if verdict == IF_CONNECTED:
        likely = "may well be" if reason else "are very likely"
        doubt = f" Even then the law is not settled. {_doubts(best, reason)}" if reason else ""
        return (
            f"You {likely} a Canadian citizen if one citizen parent spent at least "
            f"{law.connection_days:,} days in Canada "
            f"before the birth, or was in Crown service abroad.{doubt} {_CAREFUL}"
        )
    if verdict == NOT_CITIZEN:
        return _refusal(best, reason, as_of, law)
    if reason == NEEDS_FACT:
        lean = " What is known so far speaks for citizenship." if best.lean == CITIZEN else ""
        return f"Whether you are a Canadian citizen turns on facts that are not known yet.{lean}"
    if reason == NOT_COVERED:
        return f"The law that decides your case was not established, so there is no answer. {_CAREFUL}"
    return (
        f"You may well be a Canadian citizen already: the law can be read so, but it is not settled. "
        f"{_doubts(best, reason or '')} "
        f"The claim is "
        "arguable and commonly made. Asking for proof is the cheap way to test it."
    )


def _doubts(best: Answer, reason: str) -> str:
    """Name the doubt of a line, and the death that is a second one beside it."""
    if reason == DECEASED_LINK or not any(status.missed for status in best.chain):
        return _DOUBT[reason]
    return f"{_DOUBT[reason]} There is a second doubt beside it. {_DOUBT[DECEASED_LINK]}"


def _citizen_summary(best: Answer, as_of: date, law: Law) -> str:
    last = best.chain[-1]
    if last.rule.number in ("N1", "N3", "N4", "N5"):
        return (
            "You are very likely a Canadian citizen, because you were born in Canada. You need no other way. "
            f"{_CAREFUL}"
        )
    row = line_row(best, as_of, law)
    since, runs_from = row["recognized_since"], row["citizen_from"]
    recognized = f", recognized since {since}" if since else ""
    running = f" The law treats it as running from {runs_from}." if runs_from and runs_from != since else ""
    return (
        f"You are very likely already a Canadian citizen, by descent{recognized}.{running} You do not apply "
        f"for citizenship; you apply for proof of it. {documents.NOTHING_ELSE} {_CAREFUL}"
    )


def _refusal(best: Answer, reason: str | None, as_of: date, law: Law) -> str:
    if reason == NOT_YET:
        becomes = best.outcome.becomes
        on = f" You become one on {becomes}, by a change of the law." if becomes else ""
        return f"On {as_of} you are not a Canadian citizen by descent.{on}"
    if reason == "substantial_connection_not_met":
        status = best.chain[-1]
        had = f" The parent has {status.days_counted}." if status.days_counted is not None else ""
        return (
            f"Not a Canadian citizen by descent: for a birth since 15 December 2025, a parent born abroad "
            f"needs "
            f"{law.connection_days:,} days in Canada before it.{had}"
        )
    text = "On these facts you are not a Canadian citizen by descent. " + _NO[reason or "no_anchor"]
    if line_row(best, as_of, law)["other_way"]:
        text += " There is another way to citizenship: see the next steps."
    return text


# --- What else ---------------------------------------------------------------------------------------------


def _other_steps(
    best: Answer | None, verdict: str, reason: str | None, as_of: date, law: Law, tables: Tables
) -> tuple[Step, ...]:
    if verdict != NOT_CITIZEN:
        return documents.FIND_OUT
    if best is None:
        return ()
    way = line_row(best, as_of, law)["other_way"]
    fees = (fee_cad(tables, as_of, code) for code in ADOPTION_FEES)
    return documents.other_way_steps(reason, way, *fees)


def _cautions(
    best: Answer | None, verdict: str, reason: str | None, tables: Tables, as_of: date
) -> tuple[str, ...]:
    found: list[str] = []
    if best is not None and reason in _DOUBT:
        found.extend(documents.CONTESTED)
    if best is not None and verdict == CITIZEN and _may_be_held(best):
        found.append(documents.HELD)
    if best is not None and any(NOTE_CHILD_OF_REVOKED in status.notes for status in best.chain):
        found.append(NOTE_CHILD_OF_REVOKED)
    if verdict != NOT_CITIZEN and reason != NEEDS_FACT and best is not None:
        if best.chain[-1].remedied_by == C3:
            found.extend(row["text"] for row in tables.rows("citizenship-notices", on=as_of))
        found.extend(documents.WHAT_IT_CHANGES)
    return tuple(found)


def _may_be_held(best: Answer) -> bool:
    """Tell whether a file bears all five marks of the hold of December 2025 (3.4 of the sheet)."""
    chain = best.chain
    abroad = [status for status in chain if status.rule.number and status.rule.number[0] in "LX"]
    if len(abroad) < 2:
        return False
    remedied: list[tuple[Status, Any]] = [
        (status, generation.person.told)
        for status, generation in zip(chain[:-1], best.generations, strict=False)
        if status.remedied_by in (C37, C24)
    ]
    return bool(remedied) and not any(told.certificate_issued for _, told in remedied)


def _notices(descent: Descent) -> tuple[Notice, ...]:
    """Give what was assumed, for the warnings of the report."""
    profile, lines = descent.facts.profile, descent.lines
    found: list[Notice] = []
    if profile.ancestry:
        found.append(
            Notice(
                "taken_as_never",
                "For everybody in a family line, renunciation, revocation, a declaration of "
                "alienage, loss for not keeping citizenship and loss with a parent or husband are "
                "taken as never having happened where nothing was told.",
            )
        )
        links = {line[0].link for line in profile.ancestry if line}
        if len(links) == 1:
            found.append(
                Notice(
                    "one_parent",
                    "A parent for whom no line was told is taken not to be a Canadian citizen.",
                )
            )
        if profile.applicant is not None and profile.applicant.citizenship_events is None:
            found.append(
                Notice(
                    "own_events",
                    "Your own birth is taken as never registered with Canada, and your own "
                    "citizenship as never granted, lost or given up, because nothing was told.",
                )
            )
    if lines.best is not None and any(s.days_counted is not None for s in lines.best.chain[-1:]):
        found.append(
            Notice(
                "days_of_sentence",
                "Days in prison, on parole or on probation in Canada do not count. Where none were told, "
                "none were taken off.",
            )
        )
    return tuple(found)
