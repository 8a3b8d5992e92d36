"""What must hold of the sponsor from filing to decision (IRPR 133(1)), and what stops the work (136)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, any_of, check, negation, unsettled
from moveto_ca.rules.family.people import CITIZEN
from moveto_ca.rules.prepared import Prepared

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

REMOVAL: Final = Rule(
    "removal-order",
    "The sponsor is not under a removal order",
    source="irpr",
    reference="133(1)(c)",
    required="The sponsor is not under an order to leave Canada.",
    changeable=True,
    remedy="Settle the removal order first.",
    reads=("sponsor.removal_order",),
)
DETAINED: Final = Rule(
    "not-detained",
    "The sponsor is not in prison",
    source="irpr",
    reference="133(1)(d)",
    required="The sponsor is not held in a penitentiary, jail, reformatory or prison.",
    changeable=True,
    remedy="Apply after release.",
    reads=("sponsor.detained",),
)
DEFAULT: Final = Rule(
    "no-default",
    "The sponsor has kept earlier undertakings and support orders",
    source="irpr",
    reference="133(1)(g), 137(c)",
    required="The sponsor is not in default on an earlier undertaking, nor on support that a court "
    "ordered. This is not applied to sponsors who live in Quebec.",
    changeable=True,
    remedy="Pay what is owed, or agree with the authority on how to pay it.",
    reads=("sponsor.undertaking_default", "sponsor.support_default", "sponsor.residence", "plans.province"),
)
LOAN: Final = Rule(
    "no-loan-default",
    "The sponsor owes nothing overdue on an immigration loan",
    source="irpr",
    reference="133(1)(h); IRPA 145(1)",
    required="The sponsor is not in default on an immigration loan or deposit.",
    changeable=True,
    remedy="Pay what is owed.",
    reads=("sponsor.loan_default",),
)
BANKRUPT: Final = Rule(
    "not-bankrupt",
    "The sponsor is not bankrupt",
    source="irpr",
    reference="133(1)(i), 137(c)",
    required="The sponsor is not an undischarged bankrupt. This is not applied to sponsors who live in "
    "Quebec.",
    changeable=True,
    remedy="Apply after the discharge.",
    reads=("sponsor.bankrupt", "sponsor.residence", "plans.province"),
)
ASSISTANCE: Final = Rule(
    "no-social-assistance",
    "The sponsor does not live on social assistance",
    source="irpr",
    reference="133(1)(k)",
    required="The sponsor receives no social assistance, other than for a disability.",
    changeable=True,
    remedy="Apply when the sponsor no longer receives it.",
    reads=("sponsor.social_assistance",),
)
CHARGES: Final = Rule(
    "no-serious-charge",
    "No serious charge against the sponsor is open",
    source="irpr",
    reference="136",
    required="No charge for an offence with a longest sentence of {0} years or more is open against the "
    "sponsor. Since 18 December 2018 an ordinary charge of impaired driving in Canada is one. While it is "
    "open the application is not worked on; it is not refused for it.",
    changeable=True,
    remedy="Wait for the decision on the charge.",
    reads=("sponsor.charges",),
)
RULES: Final = (REMOVAL, DETAINED, DEFAULT, LOAN, BANKRUPT, ASSISTANCE, CHARGES)

_REMOVAL: Final = Prepared(
    REMOVAL,
    met="The sponsor is not under a removal order.",
    not_met="The sponsor is under a removal order.",
    unknown="Whether the sponsor is under a removal order was not told.",
    needs=("sponsor.removal_order",),
    outside="A citizen cannot be ordered to leave Canada.",
)
_DETAINED: Final = Prepared(
    DETAINED,
    met="The sponsor is not in prison.",
    not_met="The sponsor is in prison.",
    unknown="Whether the sponsor is in prison was not told.",
    needs=("sponsor.detained",),
)
_DEFAULT: Final = Prepared(
    DEFAULT,
    met="The sponsor is in default neither on an undertaking nor on support.",
    not_met="The sponsor is in default on an undertaking or on support that a court ordered.",
    unknown="Whether the sponsor is in default on an undertaking or on support was not told.",
    outside="This is not applied to sponsors who live in Quebec.",
)
_LOAN: Final = Prepared(
    LOAN,
    met="The sponsor is not in default on an immigration loan.",
    not_met="The sponsor is in default on an immigration loan.",
    unknown="Whether the sponsor is in default on an immigration loan was not told.",
    needs=("sponsor.loan_default",),
)
_BANKRUPT: Final = Prepared(
    BANKRUPT,
    met="The sponsor is not an undischarged bankrupt.",
    not_met="The sponsor is an undischarged bankrupt.",
    unknown="Whether the sponsor is an undischarged bankrupt was not told.",
    needs=("sponsor.bankrupt",),
    outside="This is not applied to sponsors who live in Quebec.",
)
_ASSISTANCE: Final = Prepared(
    ASSISTANCE,
    met="The sponsor receives no social assistance other than for a disability.",
    not_met="The sponsor receives social assistance that is not for a disability.",
    unknown="Whether the sponsor receives social assistance was not told.",
    needs=("sponsor.social_assistance",),
)


def fitness(case: Case) -> tuple[Condition, ...]:
    """Give the conditions of 133(1)(c), (d), (g), (h), (i) and (k), and of 136."""
    section = case.section
    citizen = case.sponsor.status == CITIZEN
    quebec = case.sponsor_in_quebec
    if section is None:
        return (
            _REMOVAL.none if citizen else _REMOVAL.unknown,
            _DETAINED.unknown,
            _DEFAULT.none if quebec else _DEFAULT(None, *_DEFAULT_PATHS),
            _LOAN.unknown,
            _BANKRUPT.none if quebec else _BANKRUPT.unknown,
            _ASSISTANCE.unknown,
            serious_charge(case),
        )
    assistance = section.social_assistance
    return (
        _REMOVAL.none if citizen and not section.removal_order else _REMOVAL(negation(section.removal_order)),
        _DETAINED(negation(section.detained)),
        _DEFAULT.none if quebec else _no_default(section.undertaking_default, section.support_default),
        _LOAN(negation(section.loan_default)),
        _BANKRUPT.none if quebec else _BANKRUPT(negation(section.bankrupt)),
        _ASSISTANCE(None if assistance is None else assistance != "other"),
        serious_charge(case),
    )


_DEFAULT_PATHS: Final = ("sponsor.undertaking_default", "sponsor.support_default")


def _no_default(undertaking: bool | None, support: bool | None) -> Condition:
    missing = [
        path for path, fact in zip(_DEFAULT_PATHS, (undertaking, support), strict=True) if fact is None
    ]
    return _DEFAULT(negation(any_of(undertaking, support)), *missing)


def suspended(case: Case) -> bool | None:
    """Tell whether the work on the file stops for a charge (136); None if not known."""
    charges = None if case.section is None else case.section.charges
    if charges is None:
        return None
    least = case.law.figures["charge_term"]
    terms = [
        case.law.charges.get(charge.kind or "") if charge.max_term_years is None else charge.max_term_years
        for charge in charges
    ]
    return any_of(*(None if term is None else term >= least for term in terms)) if terms else False


def serious_charge(case: Case) -> Condition:
    """136: an open charge stops the work on a file; only its outcome settles it, no fact told now."""
    least = case.law.figures["charge_term"]
    stopped = suspended(case)
    if stopped:
        return unsettled(
            CHARGES,
            "A charge with a longest sentence of {0} years or more is open against the sponsor. The "
            "application is not worked on until it is decided.",
            least,
            figures=(least,),
        )
    charges = None if case.section is None else case.section.charges
    if stopped is None:
        needs = tuple(
            f"sponsor.charges[{index}].max_term_years"
            for index, charge in enumerate(charges or ())
            if charge.max_term_years is None and (charge.kind or "") not in case.law.charges
        )
        return check(
            CHARGES,
            None,
            "Whether a serious charge against the sponsor is open was not told.",
            figures=(least,),
            needs=needs or ("sponsor.charges",),
        )
    return check(CHARGES, True, "No such charge against the sponsor is open.", figures=(least,))
