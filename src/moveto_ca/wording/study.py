"""Questions about study in Canada."""

from typing import Final

QUESTIONS: Final[dict[str, str]] = {
    "plans.study_admission.dli": (
        "Has a designated learning institution (a school that may take foreign students) accepted you?"
    ),
    "plans.study_admission.confirmed": "Has the school confirmed the acceptance to the government?",
    "plans.study_admission.attestation": "Do you have an attestation letter of the province?",
    "plans.study_admission.level": "At what level is the programme?",
    "plans.study_admission.public": "Is the school public?",
    "plans.study_admission.months": "How many months does the programme last?",
    "applicant.education[].university": "Was that school a university, and not a college?",
}
