"""Losses of citizenship, and which of them the Act cures (section 3.2 of the sheet)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import NOTHING
from moveto_ca.rules.citizenship.law import C3, C37
from moveto_ca.rules.citizenship.status import DEEMED_1947, RENOUNCED, REVOKED, Status, refused

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.citizenship.asking import Asking
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.questions import Moment

FATHER: Final = "father"

NOTE_LISTED: Final = (
    "A renunciation before 15 February 1977 ends citizenship only if it was made under a section that the "
    "Act lists. It is taken to be one of these; if it was not, the loss is cured."
)
NOTE_DECLARED_LATER: Final = (
    "A declaration of alienage after citizenship began is taken as a renunciation under a listed section."
)
NOTE_REVOKED_GRANT: Final = (
    "A grant was revoked for fraud. Since 15 December 2025 that no longer touches citizenship by descent."
)
NOTE_CHILD_OF_REVOKED: Final = (
    "Citizenship of the parent was revoked after the birth. What that means for a child is not established."
)


def british_status_lost(person: Person, ask: Asking, pivot: date) -> Moment | None:
    """Find when a person ceased to be a British subject before citizenship began, if at all.

    By naturalization elsewhere, with a parent or husband, by revocation, or as a woman by marriage to an
    alien: 3(1)(k), (l) ask only that it happened, "for any reason".

    Args:
        person: The person.
        ask: The questions of this step.
        pivot: Day on which citizenship began: 1947-01-01, or 1949-04-01 for Newfoundland.

    Returns:
        The day, as far as it is known, or None.
    """
    fields = ["naturalized_elsewhere", "lost_otherwise", "revoked"]
    if person.told.link != FATHER:
        fields.append("married_alien")
    found: Moment | None = None
    for field in fields:
        # Once a loss is found, one that was not told could only have come on top of it.
        if found is not None and getattr(person.told, field) is None:
            continue
        if ask.before(person, field, pivot):
            moment = ask.moment(person, field)
            if found is None or moment.last < found.last:
                found = moment
    return found


def after_cured_losses(
    status: Status, person: Person, ask: Asking, law: Law, *, by_grant: bool = False
) -> Status:
    """Take account of what a citizen in fact lost later, and of the cure: 3(1)(f), (i), (j).

    Args:
        status: The person as a citizen in fact.
        person: The person.
        ask: The questions of this step.
        law: Days of law.
        by_grant: True if first a citizen by grant: (f) then deems citizenship granted again.

    Returns:
        The same status, with losses, cures and ends that count.
    """
    losses: list[tuple[Moment, int]] = []
    before_1977 = person.born_first < law.act_1977 and ask.born_before(person, law.act_1977)
    if before_1977 and _lost_before_1977(status, person, ask, law, "naturalized_elsewhere"):
        losses.append((ask.moment(person, "naturalized_elsewhere"), C37))
    told = person.told
    if told.lost_otherwise and before_1977 and _lost_before_1977(status, person, ask, law, "lost_otherwise"):
        losses.append((ask.moment(person, "lost_otherwise"), C37))
    if told.retention_lost:
        losses.append((ask.moment(person, "retention_lost"), C37 if before_1977 else C3))
    if losses:
        status.lost = min((moment for moment, _ in losses), key=_last_day)
        status.remedied_by = max(status.remedied_by, *(amendment for _, amendment in losses))
        again = (
            told.granted and ask.before(person, "granted", law.c37) and told.granted.last > status.lost.first
        )
        if not again:
            status.paragraph = "f"
        elif not by_grant:
            status.paragraph = "j" if told.granted_as == "resumption" else "i"
    return after_own_acts(status, person, ask, law)


def _last_day(moment: Moment) -> date:
    return moment.last


def _lost_before_1977(status: Status, person: Person, ask: Asking, law: Law, field: str) -> bool:
    """Tell whether an event cost citizenship: after it began, before 15 February 1977 (3(1)(f))."""
    if not ask.before(person, field, law.act_1977):
        return False
    start = status.start
    if start is None:
        return True
    if start.first == start.last:
        return not ask.before(person, field, start.first)
    return ask.moment(person, field).last >= start.first


def after_own_acts(
    status: Status, person: Person, ask: Asking, law: Law, parent_paragraph: str | None = None
) -> Status:
    """Take account of renunciation and revocation, which are not cured: 3(1)(f)(i), (ii), 3(2.1) to (2.5).

    Args:
        status: The person as a citizen.
        person: The person.
        ask: The questions of this step.
        law: Days of law.
        parent_paragraph: Paragraph of the parent from whom citizenship comes, if any.

    Returns:
        The status with its end; or, where a grant was renounced before the amendment, no citizenship.
    """
    told = person.told
    renounced = told.renounced
    field = "renounced"
    if not renounced and told.declaration_of_alienage:
        renounced, field = told.declaration_of_alienage, "declaration_of_alienage"
        status.note(NOTE_DECLARED_LATER)
    if renounced:
        in_force = law.in_force[status.remedied_by]
        if not status.in_fact and in_force is not None and ask.before(person, field, in_force):
            # Not a citizen yet, so it can only have been a citizenship by grant that was given up.
            return _only_by_grant(status, person, ask, law, field)
        if ask.before(person, field, law.act_1977):
            status.note(NOTE_LISTED)
        _ended(status, person, ask, field, RENOUNCED)
    if told.revoked and not _was_british_status(status, person, ask):
        if status.paragraph in DEEMED_1947 or (
            status.paragraph in ("b", "h") and parent_paragraph in DEEMED_1947
        ):
            status.remedied_by = C3
            status.note(NOTE_REVOKED_GRANT)
        else:
            _ended(status, person, ask, "revoked", REVOKED)
    return status


def _only_by_grant(status: Status, person: Person, ask: Asking, law: Law, renounced: str) -> Status:
    """Give what is left to one who was granted citizenship and renounced it before the amendment.

    The paragraphs of the amendment do not apply: 3(2.1)(b), (2.2), (2.3)(b), (2.4), (2.5). Between the grant
    and the renunciation the person was a citizen all the same.
    """
    granted = next((f for f in ("granted", "naturalized_canada") if getattr(person.told, f)), None)
    if granted is None:
        return refused(status.rule, RENOUNCED)
    by_grant = Status(
        status.rule, citizen=True, paragraph="d" if ask.before(person, granted, law.act_1977) else "c"
    )
    by_grant.in_fact, by_grant.start = True, ask.moment(person, granted)
    by_grant.end, by_grant.end_by = ask.moment(person, renounced), RENOUNCED
    by_grant.notes = status.notes
    return by_grant


def _was_british_status(status: Status, person: Person, ask: Asking) -> bool:
    """Tell whether what was revoked was British-subject status, before citizenship began."""
    start = status.start
    return (
        status.paragraph in DEEMED_1947 and start is not None and ask.before(person, "revoked", start.first)
    )


def _ended(status: Status, person: Person, ask: Asking, field: str, by: str) -> None:
    """End citizenship for good on the day of an event, unless it ended before; a grant begins it again."""
    moment = ask.moment(person, field)
    if status.end is not None and status.end.last <= moment.first:
        return
    status.end, status.end_by = moment, by
    granted = person.told.granted
    if granted and granted is not NOTHING and granted.first >= moment.last:
        status.again = ask.moment(person, "granted")
