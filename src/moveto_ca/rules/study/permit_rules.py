"""The rules of the study permit, and the outcomes whose words depend on nothing else.

Authority: IRPR 188(1)(c), 212 to 222; IRCC instructions on study permits.
"""

from __future__ import annotations

from typing import Final

from moveto_ca.rules.conditions import Rule, not_applicable, unsettled
from moveto_ca.rules.permits.people import FOREIGN_NATIONAL, TEMPORARY
from moveto_ca.rules.permits.places import PLACE
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec
from moveto_ca.rules.study.situation import STUDY

TITLE: Final = "Study permit"
ADMISSION_PATH: Final = "plans.study_admission"
_READS: Final = (ADMISSION_PATH,)
SCHOOL_LEVELS: Final = frozenset({"none", "secondary"})
GRADUATE_LEVELS: Final = frozenset({"masters", "doctoral"})

STATUS: Final = ProgrammeRules("irpr", "s. 212 to 222")
ADMISSION: Final = Rule(
    "admission",
    "A place at a school in Canada",
    source="irpr",
    reference="s. 219",
    required="A school in Canada that may take foreign students (a designated learning institution, DLI) has "
    "accepted you.",
    changeable=True,
    reads=_READS,
    remedy="A letter of acceptance from a designated school.",
)
CONFIRMED: Final = Rule(
    "confirmed",
    "The school has confirmed the acceptance",
    source="irpr",
    reference="s. 216(1)(e), 219",
    required="A school above the secondary level has confirmed to the government that it accepted you.",
    changeable=True,
    reads=_READS,
    remedy="Ask the school to confirm the acceptance.",
    in_force_from="2024-11-08",
)
ATTESTATION: Final = Rule(
    "attestation",
    "An attestation letter of the province",
    source="ircc-study",
    reference="Provincial attestation letter",
    required="The province attests that you are within its share of the year's permits. No letter is needed "
    "for school up to the secondary level, for an extension at the same school and level and, from "
    "2026-01-01, for a master's or doctorate at a public school.",
    changeable=True,
    reads=(*_READS, "applicant.canada_status"),
    remedy="Ask the school for the province's attestation letter.",
    in_force_from="2024-01-22",
    grade="B",
)
FUNDS: Final = Rule(
    "funds",
    "Money for the first year",
    source="irpr",
    reference="s. 220",
    required="Besides the tuition of the first year and the journey: CAD {0} for the student and the family "
    "that comes along, outside Quebec.",
    changeable=True,
    reads=("plans.funds_cad", "plans.province", "partner", "children"),
    remedy="More money of your own, or a scholarship.",
    grade="B",
)
QUEBEC_CONSENT: Final = Rule(
    "quebec-consent",
    "Quebec consents, if the school is there",
    source="irpr",
    reference="s. 216(3)",
    required="For study in Quebec you also hold Quebec's certificate of acceptance (CAQ).",
    changeable=True,
    step=True,
    reads=("plans.province", "plans.endorsements"),
    remedy="Apply to Quebec for the certificate of acceptance (CAQ).",
)

SPEC: Final = StreamSpec(
    STUDY,
    TITLE,
    "Leave to study in Canada for longer than six months. The number of permits is capped. Work during full-"
    "time study does not count for permanent residence, but a Canadian diploma adds points later.",
    (
        *STATUS.all,
        FOREIGN_NATIONAL,
        ADMISSION,
        CONFIRMED,
        ATTESTATION,
        FUNDS,
        TEMPORARY,
        QUEBEC_CONSENT,
        PLACE,
    ),
)

PLACE_AT_SCHOOL: Final = Prepared(
    ADMISSION,
    met="You have a place at a designated school.",
    not_met="No designated learning institution has accepted you.",
    unknown="You did not say whether a designated learning institution has accepted you.",
    needs=(f"{ADMISSION_PATH}.dli",),
)
IS_CONFIRMED: Final = Prepared(
    CONFIRMED,
    met="The school has confirmed it.",
    not_met="The school has not confirmed it yet.",
    unknown="You did not say whether the school has confirmed it.",
    needs=(f"{ADMISSION_PATH}.confirmed",),
    outside="It is not asked for.",
)
ATTESTED: Final = Prepared(
    ATTESTATION,
    met="You have the letter.",
    not_met="You have no attestation letter.",
    unknown="You did not say whether you have an attestation letter.",
    needs=(f"{ADMISSION_PATH}.attestation",),
    outside="No letter is needed for such study.",
)
LEVEL_NOT_TOLD: Final = Prepared(
    ATTESTATION,
    met="",
    not_met="",
    unknown="Whether you need a letter depends on the level, and for a graduate degree on whether the school "
    "is public.",
    needs=(f"{ADMISSION_PATH}.level", f"{ADMISSION_PATH}.public"),
)
EXTENSION: Final = unsettled(
    ATTESTATION, "You study in Canada already. No letter is needed if school and level stay the same."
)
QUEBEC_CONSENTED: Final = Prepared(
    QUEBEC_CONSENT,
    met="You study in Quebec, and Quebec has consented.",
    not_met="You study in Quebec, and Quebec has not consented yet.",
    unknown="You study in Quebec. You did not say whether Quebec has consented.",
    needs=("plans.endorsements",),
    outside="You did not say that you will study in Quebec.",
)
NO_PLACE: Final = "You did not tell of a place at a school yet."
SHORT: Final = tuple(
    not_applicable(rule, "A course of six months or less needs no study permit.", figures=("",))
    for rule in (CONFIRMED, ATTESTATION, FUNDS)
)
