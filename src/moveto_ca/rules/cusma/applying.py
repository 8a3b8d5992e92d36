"""Words that every permit of the agreement shares: where to apply, and what the spouse gets."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import Step
from moveto_ca.rules.permits.inside import extension_step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.permits.places import Places

ADMISSIBILITY: Final = (
    "This answer does not say whether something in your past, such as an offence, bars you from Canada."
)
ONE_EMPLOYER: Final = "The permit names one employer. A new employer needs a new offer and you a new permit."
NO_LICENCE: Final = (
    "The permit is no licence. Where the province regulates the work, you need its licence too."
)
PUBLIC_LIST: Final = "Look your employer up in Canada's public list of employers who broke the rules."
STATUSES: Final = "cusma-statuses"
_ONE_DAY: Final = timedelta(days=1)
_AFTER: Final = (
    "The job starts on {0}. From {1} on it is not known whether the agreement still stands; without it there "
    "are no new and no renewed permits. A permit issued by {2} stays valid to its date."
)
CHECK_PERMIT: Final = Step("When the permit is issued, check its code, employer, occupation and dates.")


def admissibility_cautions(conditions: Sequence[Condition]) -> tuple[str, ...]:
    """Say that the past was not looked at, in a stream without the condition about it."""
    return () if any(c.rule.id == "admissible" for c in conditions) else (ADMISSIBILITY,)


def after_what_is_known(facts: Facts, stream_id: str, offer: JobOffer | None) -> tuple[str, ...]:
    """Warn of an offer that starts once nothing known shows any longer that the agreement stands.

    Authority: CUSMA art. 34.6; IRPR 209 (permits already issued).
    """
    start = None if offer is None else offer.start
    now = facts.tables.row(STATUSES, stream_id, on=facts.as_of)
    if start is None or now is None or now.to is None or start <= now.to or now.to < facts.as_of:
        return ()
    then = facts.tables.row(STATUSES, stream_id, on=now.to + _ONE_DAY)
    if then is not None and then["status"] == now["status"]:
        return ()
    return (_AFTER.format(start, now.to + _ONE_DAY, now.to),)


def application(places: Places, fee: int | None, facts: Facts) -> list[Step]:
    """Give the ways to apply that are open, the nearest first.

    Args:
        places: Where the person may apply.
        fee: Fee of the permit, in Canadian dollars.
        facts: The person's facts.
    """
    extension = extension_step(facts.profile, facts.as_of, fee)
    if extension is not None:
        return [extension]
    steps: list[Step] = []
    if places.port_of_entry is not False:
        doubt = "" if places.port_of_entry else ", if you may apply there"
        steps.append(
            Step(
                f"Apply with all papers when you arrive{doubt}. Pay CAD {fee}. The decision usually comes "
                "the same day.",
                where="port of entry",
            )
        )
    also = "Or apply" if steps else "Apply"
    steps.append(
        Step(
            f"{also} online before you travel. Pay CAD {fee}. It takes weeks to months.", "online", "IMM 1295"
        )
    )
    return steps


def portal_step(code: str | None, fee: int | None, offer: JobOffer | None = None) -> Step:
    """Give the employer's part: the offer in the portal, and its fee; or what it has to hand over still.

    Args:
        code: Exemption code of the permit, or None if it is not known.
        fee: Fee of the employer, in Canadian dollars.
        offer: The job offer, or None.
    """
    under = "" if code is None else f" under the code {code}"
    if offer is not None and offer.portal_filed and offer.fee_paid:
        return Step(
            f"Ask your employer for the number of the offer in the Employer Portal{under}, the receipt of "
            "the fee, and the signed employment agreement. The employer may not charge the fee to you."
        )
    client = (
        " For a contract between two firms, the Canadian client does this."
        if offer is None or offer.arrangement in (None, "employer_contract")
        else ""
    )
    return Step(
        f"Your employer files the offer in the Employer Portal{under}, pays CAD {fee}, and gives you the "
        f"offer number and the signed employment agreement.{client} The employer may not charge the fee to "
        "you.",
        where="Employer Portal",
    )


def medical_step(public_health: bool | None) -> Step:
    """Give the exam that comes first, if the work calls for one."""
    when = "" if public_health else " if the work is in health care, child care or the like"
    return Step(f"Have the immigration medical exam first{when}. Without it you may not apply at the border.")


def spouse(facts: Facts, months: int | None) -> tuple[str, ...]:
    """Say what the spouse gets; nothing for a person who told that there is none.

    Args:
        facts: The person's facts.
        months: Months of work that the permit must leave under the general rule, or None on a day on which
            that rule is not known.
    """
    return () if isinstance(facts.profile.partner, Nothing) else (_spouse(months),)


def _spouse(months: int | None) -> str:
    text = "The agreement itself gives your spouse no permit."
    if months is None:
        return text
    return (
        f"{text} The general rule for spouses of skilled workers asks for at least {months} months left on "
        "your permit, and for an occupation that it lists."
    )
