"""Security, money, misrepresentation, and stays without permission.

Authority: IRPA 34, 35, 35.1, 37, 39, 40, 41.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.admissibility.law import ends
from moveto_ca.rules.conditions import GUIDANCE, Rule, check, not_applicable

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Plans
    from moveto_ca.profile.background import Background
    from moveto_ca.report import Condition
    from moveto_ca.rules.admissibility.law import Law

SECURITY_PATH: Final = "background.security_concern"
FINDING_PATH: Final = "background.misrepresentation_finding"
STAY_PATH: Final = "background.unauthorized_in_canada"
BY_MISREPRESENTATION: Final = "exclusion_misrepresentation"

SECURITY: Final = Rule(
    "security",
    "Nothing that touches security, human rights violations or organized crime",
    source="irpa",
    reference="34, 35, 35.1, 37",
    number="1",
    required="No espionage, subversion, terrorism, violation of human or international rights, sanctions or "
    "organized crime. Reasonable grounds to believe it are enough. Service in the United States armed forces "
    "is not a ground.",
    reads=(SECURITY_PATH,),
)
MONEY: Final = Rule(
    "money",
    "Able to support yourself",
    source="irpa",
    reference="39",
    number="8",
    required="You can and will support yourself and those who depend on you. Each way in has its own rule on "
    "money; visitors must show enough for the stay.",
    basis=GUIDANCE,
    changeable=True,
    remedy="Savings, a job offer, or a person who undertakes to support you.",
    reads=("plans.funds_cad", "plans.job_offers", "partner", "sponsor"),
)
MISREPRESENTATION: Final = Rule(
    "misrepresentation",
    "No false statement to Canadian officers",
    source="irpa",
    reference="40",
    number="4",
    required="No finding that something important was misstated or withheld, by anyone, innocently or not. "
    "Such a finding bars for {0} years: from the decision, or, made in Canada, from the removal. In that "
    "time no application for permanent residence is taken.",
    changeable=True,
    remedy="Time: the bar ends by itself.",
    reads=(FINDING_PATH, "background.previous_removal"),
)
STAY: Final = Rule(
    "non-compliance",
    "No stay, work or study in Canada without permission now",
    source="irpa",
    reference="41",
    number="8",
    required="You do not stay, work or study in Canada without permission.",
    changeable=True,
    remedy="Leave Canada and have the departure confirmed, or restore the status in time.",
    reads=(STAY_PATH,),
)
RULES: Final = (SECURITY, MONEY, MISREPRESENTATION, STAY)


def security(background: Background, law: Law) -> Condition:
    """Apply 34 to 37."""
    told = background.security_concern
    key = (SECURITY, told)
    kept = law.ready.get(key)
    if kept is None:
        found = {
            True: "You said that there is something. See a Canadian immigration lawyer before anything else.",
            False: "You said that there is nothing.",
            None: "You did not say whether there is anything.",
        }[told]
        fact = None if told is None else not told
        kept = law.ready[key] = check(SECURITY, fact, found, needs=(SECURITY_PATH,))
    return kept


def money(plans: Plans | None, law: Law, *, supported: bool, spared: bool) -> Condition:
    """Apply 39 as far as the profile goes; each route has its own rule on money.

    Args:
        plans: The plans told.
        law: The law of the day.
        supported: True if a partner or sponsor may undertake to support the person.
        spared: True for permanent residents and protected persons.
    """
    funds = None if plans is None else plans.funds_cad
    offers = None if plans is None else plans.job_offers
    fact = None if funds is None else bool(funds) or bool(offers) or supported
    key: tuple[Rule, object] = (MONEY, (spared, fact))
    kept = law.ready.get(key)
    if kept is None:
        if spared:
            kept = not_applicable(MONEY, "This does not bar a person of your status.")
        elif fact is None:
            kept = not_applicable(MONEY, "You did not tell of funds. Each way in asks for its own amount.")
        else:
            kept = check(
                MONEY,
                fact,
                "You told of money, of an offer of work, or of somebody to support you."
                if fact
                else "You told of no money and of nobody to support you.",
            )
        law.ready[key] = kept
    return kept


def bar_begins(background: Background) -> date | Nothing | None:
    """Give the day from which a bar for misrepresentation is counted.

    Returns:
        The day; NOTHING if the person was ordered out for it and has not left; None if there was no
        finding. A finding that was not told is taken as never made.
    """
    removal = background.previous_removal
    if removal is not None and not isinstance(removal, Nothing) and removal.kind == BY_MISREPRESENTATION:
        return removal.date
    finding = background.misrepresentation_finding
    return None if isinstance(finding, Nothing) else finding


def _ordered_out(background: Background) -> bool:
    """Tell whether the person was ordered to leave for a false statement."""
    removal = background.previous_removal
    return removal is not None and not isinstance(removal, Nothing) and removal.kind == BY_MISREPRESENTATION


def free_from(background: Background, law: Law) -> date | None:
    """Give the first day without the bar for misrepresentation, or None if no bar runs to a day."""
    begins = bar_begins(background)
    if begins is None or isinstance(begins, Nothing):
        return None
    return ends(begins, law.figures["misrepresentation_years"])


def misrepresentation(background: Background, law: Law) -> Condition:
    """Apply 40."""
    shown = (law.figures["misrepresentation_years"],)
    begins = bar_begins(background)
    if isinstance(begins, Nothing):
        found = "You were ordered to leave for it and have not left; the years have not begun."
        return check(MISREPRESENTATION, False, found, figures=shown)
    if begins is None and _ordered_out(background):
        found = "You were ordered to leave for it. You did not say when you left."
        return check(
            MISREPRESENTATION, None, found, figures=shown, needs=("background.previous_removal.date",)
        )
    free = free_from(background, law)
    if free is None:
        told = isinstance(background.misrepresentation_finding, Nothing)
        key = (MISREPRESENTATION, told)
        kept = law.ready.get(key)
        if kept is None:
            kept = law.ready[key] = check(
                MISREPRESENTATION,
                True,
                "You said that there was none."
                if told
                else "You told of none, and none is taken to have been made.",
                figures=shown,
            )
        return kept
    return check(
        MISREPRESENTATION,
        law.on >= free,
        "The years are counted from {0}; free from {1}.",
        begins,
        free,
        figures=shown,
        lifts_on=free,
    )


def stay(background: Background, law: Law) -> Condition:
    """Apply 41 to a stay, work or study in Canada without permission."""
    told = background.unauthorized_in_canada
    if told is None:
        state: object = None
    elif isinstance(told, Nothing):
        state = "none"
    elif told.permit_since:
        state = "permit"
    elif told.ended is None:
        state = "untold"
    else:
        state = "now" if isinstance(told.ended, Nothing) or told.ended > law.on else "over"
    key = (STAY, state)
    kept = law.ready.get(key)
    if kept is None:
        kept = law.ready[key] = _stay(state)
    return kept


def _stay(state: object) -> Condition:
    match state:
        case None:
            return check(STAY, None, "You did not say whether there is any.", needs=(STAY_PATH,))
        case "untold":
            found = "There was some. You did not say whether it is over."
            return check(STAY, None, found, needs=(f"{STAY_PATH}.ended",))
        case "now":
            return check(STAY, False, "You said that it goes on.")
        case "over":
            found = (
                "There was some, and it is over. Officers will see it; each way in has its own rule on it."
            )
            return check(STAY, True, found)
        case "permit":
            return check(STAY, True, "There was some, and a permit was issued since.")
    return check(STAY, True, "You said that there was none.")
