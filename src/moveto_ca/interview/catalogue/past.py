"""The past: offences, health, removals and the like. Asked late, kindly, and nobody need answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import readers
from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.catalogue.offence_kinds import GROUPS
from moveto_ca.interview.document import get, inside, put, told
from moveto_ca.interview.questions import YES_NO, Choice, Question
from moveto_ca.report import NOT_MET, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from moveto_ca.interview.questions import Document
    from moveto_ca.report import Report

BACKGROUND: Final = "background"
_OFFENCES: Final = "background.offences"
_FINDING: Final = "background.misrepresentation_finding"

_CRIMES: Final = ("serious-criminality", "criminality")

# What each place holds for somebody to whom nothing of its kind ever happened.
_NONE: Final[dict[str, tuple[tuple[str, Any], ...]]] = {
    "offences": ((_OFFENCES, []),),
    "removal": (("background.previous_removal", None), ("background.removal_order", False)),
    "unauthorized": (("background.unauthorized_in_canada", None),),
    "misrepresentation": ((_FINDING, None),),
    "health": (
        ("background.health.danger_to_public", False),
        ("background.health.expected_annual_cost_cad", 0),
        ("background.health.people", []),
    ),
    "security": (("background.security_concern", False),),
}
# What of an offence a person can be expected to know; the rest is for a lawyer.
_ASKED: Final = (
    "who",
    "kind",
    "place",
    "outcome",
    "act_date",
    "conviction_date",
    "sentence_completed",
    "value_cad",
)


def _put_none(document: Document, kinds: Collection[str]) -> None:
    """Tell that nothing of some kinds happened; what is told already stays."""
    for kind in kinds:
        for place, value in _NONE[kind]:
            if not told(document, place):
                put(document, place, value)


def _put_opening(document: Document, path: str, value: Any) -> None:
    if value:
        put(document, path, {**(document.get(path) or {})})
    else:
        _put_none(document, _NONE)


def _put_kinds(document: Document, _path: str, value: Any) -> None:
    """Tell that what was left out never happened; what was chosen is asked about next."""
    if "none" in value and len(value) > 1:
        raise RefusedError("You chose “none” and something else too. Choose again.")
    _put_none(document, [kind for kind in _NONE if kind not in value])
    if "offences" in value:
        put(document, _OFFENCES, [_an_offence(document)])
    if "removal" in value and not told(document, "background.previous_removal"):
        put(document, "background.previous_removal", {})


def _an_offence(document: Document) -> dict[str, Any]:
    """Begin to tell of an offence: of the person's own where there is no partner."""
    return {} if isinstance(document.get("partner"), dict) else {"who": "applicant"}


def _put_another(document: Document, path: str, value: Any) -> None:
    if value:
        put(document, path, _an_offence(document))


def _put_unauthorized(document: Document, path: str, value: Any) -> None:
    put(document, path, None if value is None else {"ended": value})


OPENING: Final = Question(
    id="past",
    path=BACKGROUND,
    kind="choice",
    words="Is there anything in the past that you would like checked?",
    why="An arrest or a conviction, however old; a refusal, a removal, or a stay or work in Canada without "
    "permission; a false statement; an illness. You may skip this. It stays on this computer.",
    choices=(Choice("No, nothing of that kind", False), Choice("Yes", True)),
    when=lambda document, _path: not told(document, _OFFENCES),
    put=_put_opening,
)

KINDS: Final = Question(
    id="past.kinds",
    path=_OFFENCES,
    kind="many",
    words="What should be checked? What you leave out counts as never.",
    choices=(
        Choice("An arrest, a charge or a conviction, anywhere", "offences"),
        Choice("An order to leave Canada", "removal"),
        Choice("Work, study or a stay there without permission", "unauthorized"),
        Choice("A false statement that Canada found", "misrepresentation"),
        Choice("An illness or costly care", "health"),
        Choice("Security, sanctions, human rights", "security"),
        Choice("None of these", "none"),
    ),
    when=lambda document, path: told(document, BACKGROUND) and not told(document, path),
    put=_put_kinds,
)

QUESTIONS: Final = (
    OPENING,
    KINDS,
    Question(
        id="offence.who",
        path="background.offences[].who",
        kind="choice",
        words="Was it you, or your partner?",
        choices=(Choice("It was me", "applicant"), Choice("It was my partner", "partner")),
    ),
    Question(
        id="offence.kind",
        path="background.offences[].kind",
        kind="choice",
        words="What was it about?",
        why="Canada compares it with its own law. The nearest of the list will do.",
        choices=GROUPS,
    ),
    Question(
        id="offence.place",
        path="background.offences[].place",
        kind="text",
        words="Where was it?",
        hint="A state, a province or a country, like Ohio.",
        read=readers.place,
    ),
    Question(
        id="offence.outcome",
        path="background.offences[].outcome",
        kind="choice",
        words="How did it end?",
        why="Some endings count in Canada, others do not.",
        choices=(
            Choice("I was convicted, or pleaded guilty", "convicted"),
            Choice("I was acquitted", "acquitted"),
            Choice("The charge was dismissed or dropped", "dismissed"),
            Choice("It is still open", "pending"),
            Choice("It was put off, then dismissed (deferred)", "deferred"),
            Choice("I did a programme instead (diversion)", "diverted"),
            Choice("A discharge", "discharged"),
            Choice("Expunged or sealed", "expunged"),
            Choice("Pardoned", "pardoned"),
            Choice("Record suspended in Canada", "record_suspended"),
            Choice("I was never charged", "not_charged"),
        ),
    ),
    Question(
        id="offence.act_date",
        path="background.offences[].act_date",
        kind="text",
        words="On which day did it happen?",
        why="The law of that day counts; for drunk driving it has become stricter.",
        hint="The day of the act, not of the court, like 2015-06-20.",
        read=readers.a_date,
    ),
    Question(
        id="offence.conviction_date",
        path="background.offences[].conviction_date",
        kind="text",
        words="On which day was the conviction?",
        hint="Like 2015-09-01. Write never if there was none.",
        read=readers.a_day_or_never,
    ),
    Question(
        id="offence.sentence_completed",
        path="background.offences[].sentence_completed",
        kind="text",
        words="On which day was the whole sentence done?",
        why="The years after which it no longer stops a person begin on that day.",
        hint="The last of jail, probation, fine and driving ban, like 2016-09-01. Write now if it goes on.",
        read=readers.a_day_or_never,
    ),
    Question(
        id="offence.value",
        path="background.offences[].value_cad",
        kind="text",
        words="What was it worth, in Canadian dollars?",
        hint="About, like 400.",
        read=readers.number(0, 10**9),
    ),
    Question(
        id="offence.another",
        path="background.offences[]",
        kind="choice",
        words="Is there another offence to check?",
        choices=(Choice("No", False), Choice("Yes", True)),
        put=_put_another,
    ),
    Question(
        id="unauthorized",
        path="background.unauthorized_in_canada",
        kind="text",
        words="Until when did you stay, work or study in Canada without permission?",
        why="It keeps a person from a permit for some months.",
        hint="The last day, like 2026-05-01. Write never if it did not happen.",
        read=readers.a_day_or_never,
        put=_put_unauthorized,
    ),
    Question(
        id="misrepresentation",
        path=_FINDING,
        kind="text",
        words="When did Canada find that you had made a false statement?",
        hint="The day of the decision, like 2024-05-01. Write never if it did not.",
        read=readers.a_day_or_never,
    ),
    Question(
        id="health.danger",
        path="background.health.danger_to_public",
        kind="choice",
        words="Could the illness be a danger to others, like untreated tuberculosis?",
        choices=YES_NO,
    ),
    Question(
        id="health.cost",
        path="background.health.expected_annual_cost_cad",
        kind="text",
        words="What would your care cost the public in Canada in a year?",
        hint="In Canadian dollars, like 8,000. Write 0 if you need none.",
        read=readers.number(0, 10**9),
    ),
    Question(
        id="security",
        path="background.security_concern",
        kind="choice",
        words="Do terrorism, spying, war crimes, sanctions or organized crime come into it?",
        why="Service in the armed forces alone is not meant.",
        choices=YES_NO,
    ),
)


def paths(document: Document, report: Report, asked: Collection[str]) -> Iterator[str]:
    """Give the places of the past to ask about, in order; none for those who enter Canada by right.

    Args:
        document: What is told so far.
        report: The report on it.
        asked: Keys of the prompts that were asked already.
    """
    door = report.admissibility
    if door is None:
        return
    needs = [
        path
        for condition in door.streams[0].conditions
        if condition.outcome == UNKNOWN
        for path in condition.needs
        if inside(path, BACKGROUND)
    ]
    if not told(document, _OFFENCES):
        yield from (BACKGROUND, _OFFENCES) if needs else ()
        return
    yield from _offences(document, report, needs, opened=f"{KINDS.id}@{_OFFENCES}" in asked)
    yield from (path for path in needs if not inside(path, _OFFENCES))
    if f"{KINDS.id}@{_OFFENCES}" in asked and not told(document, _FINDING):
        yield _FINDING


def _end_matters(report: Report, offence: dict[str, Any]) -> bool:
    """Tell whether the end of the sentence decides from when a bar may be lifted."""
    door = report.admissibility
    barred = door is not None and any(
        condition.outcome == NOT_MET and condition.id in _CRIMES for condition in door.streams[0].conditions
    )
    return barred and offence.get("outcome") == "convicted"


def _offences(document: Document, report: Report, needs: list[str], *, opened: bool) -> Iterator[str]:
    """Give what is to be asked of each offence, one at a time, then whether there is another."""
    offences = get(document, _OFFENCES)
    for number, offence in enumerate(offences):
        place = f"{_OFFENCES}[{number}]"
        wanted = {path.rpartition(".")[2] for path in needs if inside(path, place)}
        wanted.update(("who", "kind") if opened else ())
        if opened and _end_matters(report, offence):
            wanted.add("sentence_completed")
        yield from (f"{place}.{name}" for name in _ASKED if name in wanted and name not in offence)
    if offences and opened:
        yield f"{_OFFENCES}[{len(offences)}]"
