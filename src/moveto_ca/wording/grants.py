"""Questions about grants of citizenship, and about the rights of Indigenous people."""

from typing import Final

QUESTIONS: Final[dict[str, str]] = {
    "applicant.permanent_resident_since": "On which day did you become a permanent resident of Canada?",
    "applicant.tribe_member": (
        "Are you a member of a tribe that the United States recognizes, or a citizen of the Manitoba Métis "
        "Federation?"
    ),
    "partner.residence": "Where does your partner live now?",
    "presence.absences": (
        "Which trips out of Canada did you make in the last five years? Give the day of leaving and the "
        "day of "
        "coming back of each."
    ),
    "presence.absences[].left": "On which day did you leave Canada on this trip?",
    "presence.absences[].returned": "On which day did you come back from this trip? (Or still away.)",
    "presence.status_periods": (
        "Before you became a permanent resident, when were you in Canada, and as what: visitor, student, "
        "worker, "
        "refugee claimant, protected person?"
    ),
    "presence.status_periods[].status": "What was your status in Canada in this time?",
    "presence.status_periods[].from": "On which day did this status begin?",
    "presence.status_periods[].to": "On which day did this status end? (Or it holds now.)",
    "presence.sentence_days": (
        "In the last five years, on how many days were you in prison, on parole or on probation in Canada?"
    ),
    "presence.tax_years_filed": (
        "For which years did you file a Canadian income tax return, or did not have to file one?"
    ),
    "presence.armed_forces_years": (
        "How many years did you serve in the Canadian Armed Forces in the last six years?"
    ),
}
