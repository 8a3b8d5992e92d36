"""Questions about citizenship, and their answers in words."""

from typing import Final

_ANCESTOR: Final = {
    "link": (
        "Is this person the mother, the father or an adoptive parent of the next person down? (A legal "
        "parent at the birth is a mother or father.)"
    ),
    "adopted_next_on": "On which day did this person adopt the next person down?",
    "birth_date": "When was this person born? A year is enough to begin with.",
    "birth_place": "In which country was this person born? If in Canada, in which province?",
    "death_date": "Is this person living? If not, on which day did he or she die?",
    "parents_married": "Were this person's own parents married at the birth (no, if the father had died)?",
    "naturalized_canada": (
        "Did this person become a citizen or British subject by naturalization in Canada, and on which day?"
    ),
    "naturalized_elsewhere": (
        "Did this person become a citizen of another country by applying for it, and on which day?"
    ),
    "married_alien": "Did this woman marry a man who was not a British subject, and on which day?",
    "declaration_of_alienage": (
        "Did this person make a formal declaration of alienage under British or Canadian law, and when?"
    ),
    "renounced": (
        "Did this person formally renounce Canadian citizenship? On which day was the certificate issued?"
    ),
    "revoked": (
        "Was this person's citizenship revoked for fraud (before 1947: British-subject status), and when?"
    ),
    "retention_lost": (
        "Did this person lose Canadian citizenship for not applying in time to keep it, and when?"
    ),
    "lost_otherwise": (
        "Did this person lose British-subject status or citizenship together with a parent or "
        "husband, and when?"
    ),
    "granted": "Was this person ever granted Canadian citizenship on application, and on which day?",
    "birth_registered_with_canada": (
        "Was this person's birth registered with Canada (a Registration of Birth Abroad)?"
    ),
    "landed_in_canada": "Was this person ever admitted to Canada as an immigrant, and on which day?",
    "crown_service_abroad_at_next_birth": (
        "When the next person down was born, did this person work outside Canada for the Canadian "
        "Armed Forces, the federal government or a province?"
    ),
    "british_subject_resident_on_pivot": (
        "Was this person a British subject who lived in Canada on 1 January 1947?"
    ),
    "canadian_domicile_on_pivot": (
        "Did this person have Canadian domicile on 1 January 1947, that is, about five years of landed "
        "residence?"
    ),
    "canadian_domicile_at_next_birth": (
        "When the next person down was born, was this person a British subject with a permanent home in "
        "Canada?"
    ),
    "days_in_canada_before_next_birth": (
        "How many days had this person spent in Canada before the next person down was born?"
    ),
    "adoption_conditions_met": (
        "Was the adoption lawful where it was made, with a real bond of parent and child, and not mainly "
        "for the "
        "sake of status?"
    ),
    "foreign_diplomat_parent": "When this person was born in Canada, was a parent a foreign diplomat?",
    "parent_citizen_or_resident_at_birth": (
        "At that birth, was a parent a Canadian citizen or permanent resident?"
    ),
}

QUESTIONS: Final[dict[str, str]] = {
    "ancestry": "Was any of your parents or grandparents, or an ancestor further back, born in Canada?",
    "applicant.birth_country": "In which country were you born? If in Canada, in which province?",
    "applicant.birth_date": "On which day were you born?",
    "applicant.canada_status": (
        "Do you have a status in Canada: citizen, permanent resident, worker, student, visitor, none?"
    ),
    "applicant.parents_married": (
        "Were your parents married when you were born (no, if your father had died)?"
    ),
    "applicant.foreign_diplomat_parent": (
        "When you were born in Canada, was one of your parents a foreign diplomat?"
    ),
    "applicant.parent_citizen_or_resident_at_birth": (
        "When you were born, was one of your parents a Canadian citizen or permanent resident?"
    ),
    "applicant.citizenship_events": (
        "Was your birth ever registered with Canada? Did you ever receive, renounce or lose Canadian "
        "citizenship?"
    ),
    "applicant.citizen_since": "Since which day have you been a Canadian citizen?",
    "partner.citizen_since": "Since which day has your partner been a Canadian citizen?",
    "partner.ancestry": (
        "Was any of your partner's parents or grandparents, or an ancestor further back, born in Canada?"
    ),
    "partner.birth_country": "In which country was your partner born? If in Canada, in which province?",
    "partner.birth_date": "On which day was your partner born?",
    "partner.canada_status": "Does your partner have a status in Canada?",
    "children[].birth_country": "In which country was the child born? If in Canada, in which province?",
    "children[].birth_date": "On which day was the child born?",
    "children[].canada_status": "Does the child have a status in Canada?",
    "children[].of": "Is this the child of you both, of you, or of your partner?",
    "children[].adopted_on": "Was the child adopted, and on which day?",
    "children[].parents_days_in_canada.applicant": (
        "How many days had you spent in Canada before the child was born?"
    ),
    "children[].parents_days_in_canada.partner": (
        "How many days had your partner spent in Canada before the child was born?"
    ),
    "children[].parent_in_crown_service": (
        "When the child was born, did a parent work outside Canada for the Canadian Armed Forces, "
        "the federal government or a province?"
    ),
    **{f"ancestry[][].{name}": text for name, text in _ANCESTOR.items()},
    **{f"partner.ancestry[][].{name}": text for name, text in _ANCESTOR.items()},
}

# How the answer to an open question reads: if yes, if no. ``day``: held against a day of law; ``birth``:
# against a birth; ``ever``: whether it ever was.
ANSWERS: Final[dict[tuple[str, str], tuple[str, str]]] = {
    ("birth_date", "day"): ("born before {day}", "born on or after {day}"),
    ("death_date", "day"): ("died before {day}", "living on {day}"),
    ("death_date", "birth"): ("died before the birth ({day})", "living at the birth ({day})"),
    ("birth_place", "ever"): ("born in Canada", "born outside Canada"),
    ("link", "adoptive_parent"): ("an adoptive parent", "a parent by birth"),
    ("link", "father"): ("the father", "the mother"),
    ("parents_married", "ever"): ("parents married at the birth", "parents not married at the birth"),
    ("birth_registered_with_canada", "ever"): (
        "birth registered with Canada",
        "birth never registered with Canada",
    ),
    ("foreign_diplomat_parent", "ever"): (
        "a parent was a foreign diplomat",
        "no parent was a foreign diplomat",
    ),
    ("parent_citizen_or_resident_at_birth", "ever"): (
        "a parent was a citizen or permanent resident",
        "no parent was a citizen or permanent resident",
    ),
    ("british_subject_resident_on_pivot", "ever"): (
        "a British subject living in Canada when citizenship began",
        "not a British subject living in Canada when citizenship began",
    ),
    ("canadian_domicile_on_pivot", "ever"): (
        "Canadian domicile when citizenship began",
        "no Canadian domicile when citizenship began",
    ),
    ("canadian_domicile_at_next_birth", "ever"): (
        "a British subject with Canadian domicile at the next birth",
        "no British subject with Canadian domicile at the next birth",
    ),
    ("naturalized_elsewhere", "day"): (
        "became a citizen elsewhere before {day}",
        "did not become a citizen elsewhere before {day}",
    ),
    ("naturalized_canada", "day"): (
        "naturalized in Canada before {day}",
        "not naturalized in Canada before {day}",
    ),
    ("naturalized_canada", "ever"): ("naturalized in Canada", "never naturalized in Canada"),
    ("granted", "ever"): ("granted Canadian citizenship", "never granted Canadian citizenship"),
    ("married_alien", "day"): ("married an alien before {day}", "did not marry an alien before {day}"),
    ("landed_in_canada", "day"): (
        "admitted to Canada as an immigrant before {day}",
        "not admitted to Canada as an immigrant before {day}",
    ),
    ("renounced", "birth"): (
        "renounced before the birth ({day})",
        "did not renounce before the birth ({day})",
    ),
    ("", "day"): ("{field} before {day}", "no {field} before {day}"),
    ("", "birth"): ("{field} before the birth ({day})", "no {field} before the birth ({day})"),
    ("", "ever"): ("{field}", "no {field}"),
}
