"""The measures of a line: the names that the report contract fixes, in plain JSON types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.citizenship.adoption import adoption_grant
from moveto_ca.rules.citizenship.branches import branches
from moveto_ca.rules.citizenship.connection import BirthParent
from moveto_ca.rules.citizenship.law import AMENDMENTS, C3
from moveto_ca.rules.citizenship.status import ADOPTED, DECEASED_LINK, RENOUNCED
from moveto_ca.rules.citizenship.verdict import (
    CITIZEN,
    IF_CONNECTED,
    NEEDS_FACT,
    NOT_CITIZEN,
    NOT_YET,
    UNKNOWN,
    citizen_from,
    notes_in_common,
    outcome,
)
from moveto_ca.rules.citizenship.who import YOU, birth, code_of_relation, label, paragraph_text, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.line import Generation
    from moveto_ca.rules.citizenship.people import Lines
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.status import Status
    from moveto_ca.rules.citizenship.verdict import Answer

LINE_KEYS: Final = (
    "line",
    "verdict",
    "reason",
    "lean",
    "needs",
    "paragraph",
    "citizen_from",
    "recognized_since",
    "becomes",
    "days_counted",
    "days_short",
    "pivot",
    "deceased_link",
    "branches",
    "other_way",
    "other_way_since",
    "generations",
)
RESUMPTION: Final = "resumption 11(1)"


def line_row(answer: Answer, as_of: date, law: Law, names: tuple[str, str] = YOU) -> dict[str, Any]:
    """Give the row of one line, with the keys of the contract.

    Args:
        answer: The answer of the line.
        as_of: Day of the assessment.
        law: Days of law.
        names: What the person at the end is called.
    """
    read, chain = answer.outcome, answer.chain
    last = chain[-1]
    certain = answer.certain
    other_way, since = _other_way(answer, as_of, law)
    agreed = _Agreed(answer.generations[-1], as_of, law)
    newfoundland = any(status.newfoundland for status in chain)
    has_paragraph = answer.verdict != NOT_CITIZEN or read.reason == NOT_YET
    return {
        "line": answer.line,
        "verdict": answer.verdict,
        "reason": answer.reason,
        "lean": answer.lean,
        "needs": list(answer.needs),
        "paragraph": agreed.paragraph if certain and has_paragraph else None,
        "citizen_from": agreed.citizen_from if certain else None,
        "recognized_since": agreed.recognized_since if certain else None,
        "becomes": _iso(read.becomes) if certain else None,
        "days_counted": last.days_counted,
        "days_short": last.days_short,
        "pivot": (law.nl_union if newfoundland else law.act_1946).isoformat(),
        "deceased_link": _deceased_link(chain) if answer.verdict in (UNKNOWN, IF_CONNECTED) else None,
        "branches": branches(answer, as_of, law, names),
        "other_way": other_way,
        "other_way_since": _iso(since),
        "generations": [_generation_row(answer, index, as_of, law, names) for index in range(len(chain))],
    }


def person_row(lines: Lines, as_of: date, law: Law, names: tuple[str, str] = YOU) -> dict[str, Any]:
    """Give verdict, reason, needs, best line and every line of a person.

    Args:
        lines: The person's lines.
        as_of: Day of the assessment.
        law: Days of law.
        names: What the person is called.
    """
    verdict, reason, needs = lines.verdict
    rows = [line_row(a, as_of, law, names) for a in lines.answers]
    if lines.by_own_words:
        rows.insert(
            0,
            {**dict.fromkeys(LINE_KEYS), "verdict": CITIZEN, "needs": [], "branches": [], "generations": []},
        )
    best = lines.best
    return {
        "verdict": verdict,
        "reason": reason,
        "needs": list(needs),
        "best_line": None if best is None or lines.by_own_words else best.line,
        "lines": rows,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


class _Agreed:
    """What all possible outcomes of a person agree on; None where they differ."""

    def __init__(self, generation: Generation, as_of: date | None, law: Law) -> None:
        statuses = [p.status for p in generation.possible]
        person = generation.person
        self.paragraph = _same([paragraph_text(s) for s in statuses])
        self.remedied_by = _same([AMENDMENTS[s.remedied_by] if s.citizen else None for s in statuses])
        self.citizen_from = _same([_iso(citizen_from(s, person)) if s.citizen else None for s in statuses])
        if as_of is None:
            since = [
                _iso(law.in_force[s.remedied_by] or citizen_from(s, person)) if s.citizen else None
                for s in statuses
            ]
        else:
            since = [_iso(outcome(s, person, as_of, law).recognized_since) for s in statuses]
        self.recognized_since = _same(since)


def _same(values: Sequence[Any]) -> Any:
    return values[0] if all(value == values[0] for value in values) else None


def _generation_row(
    answer: Answer, index: int, as_of: date, law: Law, names: tuple[str, str]
) -> dict[str, Any]:
    generation, status = answer.generations[index], answer.chain[index]
    distance = len(answer.chain) - 1 - index
    agreed = _Agreed(generation, None, law)
    notes = list(notes_in_common(generation, status))
    under = paragraphs(generation)
    if len(under) > 1:
        notes.append(f"Under {' or '.join(under)}: facts that were not told decide which.")
    verdict, reason = _own_verdict(generation, as_of, law)
    if verdict == CITIZEN and _died_too_early(answer, index):
        verdict, reason = UNKNOWN, DECEASED_LINK
    return {
        "paragraph": agreed.paragraph,
        "citizen_from": agreed.citizen_from,
        "recognized_since": agreed.recognized_since,
        "remedied_by": agreed.remedied_by,
        "rule": status.rule.number,
        "note": " ".join(notes) or None,
        "who": label(generation.person, distance, names),
        "born": birth(generation.person) or None,
        "verdict": verdict,
        "reason": reason,
    }


def _died_too_early(answer: Answer, index: int) -> bool:
    """Tell whether a person of a line died before the amendment, and the Act is silent on that death."""
    chain = answer.chain
    return index + 1 < len(chain) and chain[index + 1].missed is not None


def _own_verdict(generation: Generation, as_of: date, law: Law) -> tuple[str, str | None]:
    """Say how one person of a line stands, in the words of a line; unknown where the outcomes differ."""
    read = [outcome(p.status, generation.person, as_of, law) for p in generation.possible]
    if len({one.signature for one in read}) > 1:
        return UNKNOWN, NEEDS_FACT
    return read[0].verdict, read[0].reason


def _deceased_link(chain: Sequence[Status]) -> str | None:
    """Name the dead person at whom the doubt arises, by generations above the person assessed."""
    for index, status in enumerate(chain):
        if status.missed or (status.contested_here and status.rule.number in ("X5", "L12")):
            return code_of_relation(len(chain) - index)
    return None


# --- Another way ------------------------------------------------------------------------------------------


def _other_way(answer: Answer, as_of: date, law: Law) -> tuple[str | None, date | None]:
    """Give another way to citizenship, and since when: adoption, resumption, the interim measure."""
    last, reason = answer.chain[-1], answer.reason
    if reason == ADOPTED:
        if answer.best.parent is None or last.rule.number != "L1":
            return None, None
        return _of_the_adopted(answer, answer.best.parent.status, as_of, law)
    if reason == RENOUNCED:
        return RESUMPTION, None
    if interim_measure(answer, as_of, law):
        return _interim_grant(law), law.interim_from
    return None, None


def _of_the_adopted(answer: Answer, adopter: Status, as_of: date, law: Law) -> tuple[str | None, date | None]:
    """Give the grant to an adopted person; while the old limit held it back, the interim measure."""
    person, elder = answer.generations[-1].person, answer.generations[-2].person
    grand = answer.generations[-3].person if len(answer.generations) > 2 else None
    way = adoption_grant(BirthParent(adopter, elder, grand), person, law)
    if way is None:
        return None, None
    grant, since = way
    adopted = elder.told.adopted_next_on
    if since == law.c3 and adopted and _let_in_meanwhile(adopted.last, elder, as_of, law):
        return _interim_grant(law), law.interim_from
    return grant, since


def interim_measure(answer: Answer, as_of: date, law: Law) -> bool:
    """Tell whether the discretionary grant of 2025, for people whom the limit of 2009 kept out, is open.

    It served those born and those adopted abroad.
    """
    last = answer.chain[-1]
    if answer.reason == ADOPTED:
        way, _ = _other_way(answer, as_of, law)
        return way == _interim_grant(law)
    if answer.reason != NOT_YET or last.remedied_by != C3:
        return False
    parent = answer.generations[-2].person if len(answer.generations) > 1 else None
    return _let_in_meanwhile(answer.generations[-1].person.born_last, parent, as_of, law)


def _let_in_meanwhile(born_or_adopted: date, parent: Person | None, as_of: date, law: Law) -> bool:
    """Tell whether the interim measure took in a person: since the judgment, with a parent's days only."""
    if not law.interim_from <= as_of <= law.interim_to:
        return False
    if born_or_adopted < law.bjorkquist:
        return True
    days = None if parent is None else parent.told.days_in_canada_before_next_birth
    return days is not None and days >= law.connection_days


def _interim_grant(law: Law) -> str:
    return f"discretionary grant under 5(4) (interim measure, {law.interim_from} to {law.interim_to})"
