"""What to collect and do for proof of citizenship, in the order of section 12 of the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import NOTHING
from moveto_ca.report import Step
from moveto_ca.rules.citizenship.people_in_line import CANADA
from moveto_ca.rules.citizenship.verdict import IF_CONNECTED
from moveto_ca.rules.citizenship.who import label, place_in_words

if TYPE_CHECKING:
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.verdict import Answer
    from moveto_ca.rules.tables import Row

WHERE_TO_APPLY: Final = (
    "Online, or on paper to the Case Processing Centre in Sydney, Nova Scotia; never both. Check the "
    "postal address on the form."
)
_QUEBEC: Final = "CA-QC"

CONTESTED: Final = (
    (
        "The claim is arguable and commonly made, and asking costs only the fee for proof. Nobody can tell "
        "you today how it ends."
    ),
    (
        "In December 2025 the department told its officers to set aside such files until further "
        "instructions. Yours may wait long."
    ),
    (
        "If the application is refused, you can ask the Federal Court for leave within 30 days, or "
        "file again with more evidence. A discretionary grant under section 5(4) may also be asked "
        "for."
    ),
)
HELD: Final = (
    "A bulletin of December 2025 puts some files on hold: claims over two or more generations abroad "
    "that rest on a relative whom the laws of 2009 or 2015 helped, where that relative never had a "
    "certificate. A certificate for that relative, if living, takes the file out of it. Whether the "
    "hold still stands is not known."
)
_OTHER_LAWS: Final = (
    (
        "Canadian citizenship puts United States citizenship at no risk. If you hold another "
        "nationality, check whether that country allows a second one."
    ),
    (
        "Canada taxes by residence, not by citizenship: a certificate alone creates no Canadian tax "
        "and no duty to file. Citizens of the United States stay taxable there wherever they live."
    ),
    "A wife, husband or partner does not become a citizen through you. A citizen may sponsor them.",
)
UNWANTED: Final = (
    "If you do not want the citizenship, the simplified renunciation is open to most people made citizens by "
    "these laws."
)
_AT_THE_BORDER: Final = (
    "A certificate is no travel document. A citizen enters Canada by right, but has to show an officer that "
    "it is so. A citizen of the United States may fly in on the US passport; other people with two "
    "citizenships need the Canadian one."
)
# For somebody who is found to be a citizen by descent, or may be.
WHAT_IT_CHANGES: Final = (
    *_OTHER_LAWS,
    (
        "Each child born to you before 15 December 2025 is very likely a citizen too and needs an own "
        "application for proof. For a child born outside Canada since, your days in Canada may count."
    ),
    f"Until you have proof, keep to the rules for visitors. {_AT_THE_BORDER}",
    UNWANTED,
)
# For somebody who is a citizen and knows it, by birth, descent or grant.
WHAT_A_CITIZEN_KNOWS: Final = (
    *_OTHER_LAWS,
    (
        "Your children born before 15 December 2025, while you were a citizen, are very likely citizens too, "
        "wherever they were born; each needs an own application for proof. For a child born outside Canada "
        "since, your days in Canada may count, unless you were born or naturalized in Canada."
    ),
    _AT_THE_BORDER,
)
NOTHING_ELSE: Final = (
    "Nothing else is asked of you: no test, no oath, no income, no police record, and no age is too high."
)
FIND_OUT: Final = (
    Step(
        "Draw the line: each person from you up to the ancestor from Canada, with the dates of birth, death "
        "and marriage."
    ),
    Step("Ask older relatives, and look for birth, marriage and naturalization papers in the family."),
)


def proof_steps(answer: Answer, fee: float, wait: Row | None, verdict: str) -> tuple[Step, ...]:
    """Give the steps to proof of citizenship.

    Args:
        answer: The best line.
        fee: Fee for the certificate, in Canadian dollars.
        wait: Row of the waiting time, or None.
        verdict: The verdict.
    """
    chain, generations = answer.chain, answer.generations
    last = len(chain) - 1
    steps = [
        Step(
            "Write the line down: every person from you to the ancestor from Canada, with births, deaths, "
            "marriages."
        ),
        Step(
            "Ask whether anybody in the line ever had a Canadian certificate of citizenship or a "
            "Registration of Birth Abroad. A search of records costs the same as a certificate.",
            form="CIT 0058",
        ),
    ]
    for index, generation in enumerate(generations):
        steps.append(_records_of(generation.person, last - index))
    steps.append(
        Step(
            "Order marriage and change-of-name certificates that connect the surnames, and death "
            "certificates where a death lies near 17 April 2009, 11 June 2015 or 15 December 2025. "
            "Where a record is missing, get a no-record letter and write down the search."
        )
    )
    if any(_became_american(g.person) for g in generations):
        steps.append(
            Step(
                "The naturalization file of the ancestor in the United States helps with dates. The law does "
                "not ask for it.",
                where="The genealogy service of USCIS, or the National Archives",
            )
        )
    living = [
        label(g.person, last - i)
        for i, g in enumerate(generations[:-1])
        if chain[i].citizen and not chain[i].born_in_canada and g.person.told.death_date is NOTHING
    ]
    if living:
        names = " and ".join(who[0].lower() + who[1:] for who in living)
        steps.append(Step(f"Let {names} apply for proof too, first or in the same envelope."))
    days = verdict == IF_CONNECTED or chain[-1].days_counted is not None
    if days:
        steps.append(
            Step(
                "Collect the parent's proof of days in Canada: school, work, tax, lease, travel records.",
                form="CIT 0555",
            )
        )
    steps.append(
        Step(
            f"Apply for a certificate of citizenship, CAD {fee} for each person, children included. Add two "
            f"pieces of identification, two "
            "photos, colour copies, and translations of what is in neither English nor French. The "
            "standard of June 2026 asks for papers from the office that made or keeps the record, "
            "for every generation; printouts of genealogy sites are not enough.",
            where=WHERE_TO_APPLY,
            form="CIT 0001, CIT 0014",
            days=None if wait is None else wait["months"] * 30,
        )
    )
    if wait is not None:
        queue = wait["waiting"]
        waiting = "" if queue is None else f", with about {queue:,} people waiting"
        steps.append(
            Step(
                f"Expect to wait: {wait['months']} months were shown in {wait['seen']}{waiting}. It is "
                "faster, with proof, where delay does harm: a death or serious illness in the family, the "
                "loss of a job or a job offer, or access to benefits."
            )
        )
    steps.append(
        Step(
            "With the certificate, apply for a Canadian passport and a social insurance number, and move "
            "when you like."
        )
    )
    return tuple(steps)


def birth_certificate_is_enough(birth_place: str | None) -> bool:
    """Tell whether a citizen was born in Canada, so that no certificate of citizenship need be bought."""
    return birth_place is not None and birth_place[:2] == CANADA


def citizen_steps(birth_place: str | None, *, children: bool | None) -> tuple[Step, ...]:
    """Give the steps of somebody who is a citizen and knows it.

    Args:
        birth_place: Where the person was born, if that was told.
        children: True if the person has children, None if that was not told.
    """
    proof = (
        Step(
            "If you have no proof at hand, order your birth certificate. For somebody born in Canada it is "
            "proof enough.",
            where=_office_of(birth_place),
        )
        if birth_certificate_is_enough(birth_place)
        else Step(
            "If you have no proof at hand, apply for a certificate of citizenship.",
            form="CIT 0001",
        )
    )
    found = [
        proof,
        Step("Apply for a Canadian passport and a social insurance number."),
        Step("Move when you like. You need no permit, no points and no invitation."),
    ]
    if children is not False:
        who = "each child" if children else "each child that you may have"
        found.append(Step(f"See to proof for {who}, on an own application.", form="CIT 0001"))
    return tuple(found)


def _became_american(person: Person) -> bool:
    """Tell whether somebody of the line is told to have become a citizen elsewhere by an own act."""
    told = person.told.naturalized_elsewhere
    return told is not None and told is not NOTHING


def _records_of(person: Person, distance: int) -> Step:
    """Tell which record to order for one person of the line, and who keeps it."""
    place = person.told.birth_place
    who = label(person, distance)
    owner = "your" if not distance else f"{who[0].lower()}{who[1:]}'s"
    text = f"Order {owner} long-form birth certificate, which names the parents."
    if place == _QUEBEC:
        return Step(
            f"{text} Certificates issued before 1994 are not accepted for Quebec. For older births, a "
            f"certified copy of the church register.",
            where=(
                "Directeur de l'état civil du Québec; for church registers Bibliothèque et Archives "
                "nationales du Québec"
            ),
        )
    return Step(text, where=_office_of(place))


def _office_of(place: str | None) -> str:
    """Name the office that keeps the record of a birth."""
    if place is None:
        return "The vital-statistics office or civil registry of the place of birth"
    if place == _QUEBEC:
        return "Directeur de l'état civil du Québec"
    if place in (CANADA, "US"):
        return "The vital-statistics office of the province or state of birth"
    office = "The vital-statistics office of" if place[:2] in (CANADA, "US") else "The civil registry of"
    return f"{office} {place_in_words(place)}"


def other_way_steps(
    reason: str | None, way: str | None, minor: float, adult: float, right: float
) -> tuple[Step, ...]:
    """Give the steps where there is no citizenship by descent, but another way to it.

    Args:
        reason: Why there is none.
        way: The other way, in the words of the sheet, or None.
        minor: Fee of a grant to an adopted minor, in Canadian dollars.
        adult: Fee of a grant to an adopted adult.
        right: The right-of-citizenship fee, which adults pay on top.
    """
    if reason == "adopted" and way:
        return (
            Step(
                "Confirm the adoptive parent's citizenship; then file the adopted person's application for "
                "a grant.",
                form="CIT 0010",
            ),
            Step(
                f"The fee is CAD {minor} for a minor, and CAD {adult} with a right-of-citizenship fee of "
                f"{right} for an adult."
            ),
            Step(
                "The grant must be made if the adoption was lawful and genuine, and not mainly for "
                "the sake of status. For an adoption in Quebec its authority gives a written opinion."
            ),
        )
    if reason == "renounced":
        return (
            Step(
                "A former citizen who becomes a permanent resident again can resume citizenship after 365 "
                "days in Canada within two years."
            ),
        )
    if way:
        return (Step(f"Until the law changes, there is the {way}."),)
    return ()
