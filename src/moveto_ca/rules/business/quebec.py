"""What only Quebec asks for.

Authority: Quebec Immigration Regulation, ss. 48 to 54.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.business.need import NeedKind

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.business.need import Need
    from moveto_ca.rules.business.situation import Situation


def _started(situation: Situation, need: Need) -> Condition:
    fact: bool | None = situation.business.in_canada
    kept = need.kept(fact)
    if kept is not None:
        return kept
    words = {
        True: "The business is set up in Canada.",
        False: "The business is not set up in Canada.",
        None: "You did not say whether the business is set up in Canada.",
    }[fact]
    return need.say(fact, fact, words, needs=("business.in_canada",))


def _applicants(situation: Situation, need: Need) -> Condition:
    told = situation.business.applicants
    kept = need.kept(told)
    if kept is not None:
        return kept
    if told is None:
        return need.say(
            told,
            None,
            "You did not say how many people apply for the business.",
            needs=("business.applicants",),
        )
    assert need.amount is not None  # noqa: S101 - every row of this kind has a number
    return need.say(told, told <= need.amount, "Applicants for the business: {0}.", told)


def _quebec_profession(situation: Situation, need: Need) -> Condition:
    """A profession that Quebec licenses asks for its authorisation, or recognised training."""
    regulated: bool | None = situation.business.regulated
    person = situation.person
    licences = None if person is None else person.licences
    held = licences is not None and any(held.place == need.province for held in licences)
    key = (regulated, held)
    kept = need.kept(key)
    if kept is not None:
        return kept
    if regulated is None:
        return need.say(
            key, None, "You did not say whether the profession is licensed.", needs=("business.regulated",)
        )
    if not regulated:
        return need.none(key, "You said that nobody licenses the profession.")
    if held:
        return need.say(key, True, "You hold a licence of Quebec.")
    return need.open(
        key, "The profession is licensed. Whether your training is recognised is for Quebec to say."
    )


def _lived_in_quebec(situation: Situation, need: Need) -> Condition:
    """Two years of living in Quebec on an open work permit or a study permit."""
    from moveto_ca.dates import years_after

    person = situation.person
    home = None if person is None else person.residence
    assert need.amount is not None  # noqa: S101 - every row of this kind has a number
    since = years_after(situation.on, -need.amount)
    permits = situation.plans.permits
    fact: bool | None = None
    if home is not None and home not in (need.province, "CA"):
        fact = False
    elif permits is not None:
        held = [
            p
            for p in permits
            if p.who in (None, "applicant")
            and (p.kind == "study" or (p.kind == "work" and p.basis in ("open", "post_graduation")))
        ]
        spans = [(p.from_, p.to) for p in held if p.from_ is not None and not isinstance(p.from_, Nothing)]
        if any(first <= since and (last is None or last >= situation.on) for first, last in spans):
            fact = True if home == need.province else None
        elif not held:
            fact = False
    key = (fact, home is None)
    kept = need.kept(key)
    if kept is not None:
        return kept
    words = {
        True: "You live in Quebec and have held such a permit for that long.",
        False: "You have not lived in Quebec on such a permit for that long.",
        None: "Whether you have lived in Quebec on such a permit for that long is not known.",
    }[fact]
    return need.say(key, fact, words, needs=("applicant.residence",) if home is None else ("plans.permits",))


KINDS: Final = {
    "started": NeedKind(
        "The enterprise is started", "Start the enterprise.", ("business.in_canada",), _started
    ),
    "applicants": NeedKind(
        "Not too many applicants", "Fewer applicants for the business.", ("business.applicants",), _applicants
    ),
    "quebec-profession": NeedKind(
        "Your profession is open to you in Quebec",
        "Quebec's authorisation.",
        ("business.regulated", "applicant.licences"),
        _quebec_profession,
    ),
    "lived-in-quebec": NeedKind(
        "You have lived in Quebec",
        "Time: live in Quebec on such a permit.",
        ("applicant.residence", "plans.permits"),
        _lived_in_quebec,
    ),
}
