"""Words that every permit of the agreement shares: where to apply, and what the spouse gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.report import Condition
    from moveto_ca.rules.permits.places import Places

ADMISSIBILITY: Final = (
    "This answer does not say whether something in your past, such as an offence, bars you from Canada."
)
ONE_EMPLOYER: Final = "The permit names one employer. A new employer needs a new offer and you a new permit."
NO_LICENCE: Final = (
    "The permit is no licence. Where the province regulates the work, you need its licence too."
)
PUBLIC_LIST: Final = "Look your employer up in Canada's public list of employers who broke the rules."
CHECK_PERMIT: Final = Step("When the permit is issued, check its code, employer, occupation and dates.")


def admissibility_cautions(conditions: Sequence[Condition]) -> tuple[str, ...]:
    """Say that the past was not looked at, in a stream without the condition about it."""
    return () if any(c.rule.id == "admissible" for c in conditions) else (ADMISSIBILITY,)


def application(places: Places, fee: int | None) -> list[Step]:
    """Give the ways to apply that are open.

    Args:
        places: Where the person may apply.
        fee: Fee of the permit, in Canadian dollars.
    """
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


def portal_step(code: str | None, fee: int | None) -> Step:
    """Give the employer's part: the offer in the portal, and its fee.

    Args:
        code: Exemption code of the permit, or None if it is not known.
        fee: Fee of the employer, in Canadian dollars.
    """
    under = "" if code is None else f" under the code {code}"
    return Step(
        f"Your employer files the offer in the Employer Portal{under}, pays CAD {fee}, and gives you the "
        "offer number and the signed employment agreement. For a contract between two firms, the Canadian "
        "client does this. The employer may not charge the fee to you.",
        where="Employer Portal",
    )


def medical_step(public_health: bool | None) -> Step:
    """Give the exam that comes first, if the work calls for one."""
    when = "" if public_health else " if the work is in health care, child care or the like"
    return Step(f"Have the immigration medical exam first{when}. Without it you may not apply at the border.")


def spouse(months: int | None) -> str:
    """Say what the spouse gets.

    Args:
        months: Months of work that the permit must leave under the general rule, or None on a day on which
            that rule is not known.
    """
    text = "The agreement itself gives your spouse no permit."
    if months is None:
        return text
    return (
        f"{text} The general rule for spouses of skilled workers asks for at least {months} months left on "
        "your permit, and for an occupation that it lists."
    )
