"""Questions about the person and the household."""

from typing import Final

_OF_PERSON: Final[dict[str, tuple[str, str]]] = {
    "birth_date": ("What is your date of birth?", "What is your partner's date of birth?"),
    "citizenships": (
        "Which countries are you a citizen of?",
        "Which countries is your partner a citizen of?",
    ),
    "canada_status": (
        "What is your status in Canada now (none, visitor, student, worker, permanent resident, citizen)?",
        (
            "What is your partner's status in Canada now (none, visitor, student, worker, permanent "
            "resident, citizen)?"
        ),
    ),
    "residence": ("Where do you live now?", "Where does your partner live now?"),
    "us_status": (
        "What is your status in the United States?",
        "What is your partner's status in the United States?",
    ),
    "education": (
        "Which diplomas and degrees have you completed?",
        "Which diplomas and degrees has your partner completed?",
    ),
    "education_level": (
        "What is your highest level of education, as Canada assesses it?",
        "What is your partner's highest level of education, as Canada assesses it?",
    ),
    "education[].level": (
        "What level is this diploma or degree?",
        "What level is this diploma or degree of your partner?",
    ),
    "education[].country": (
        "In which country did you earn this diploma or degree?",
        "In which country did your partner earn this diploma or degree?",
    ),
    "education[].eca": (
        (
            "Do you have an educational credential assessment (ECA: a report on what a foreign diploma "
            "equals in Canada) for this diploma or degree?"
        ),
        (
            "Does your partner have an educational credential assessment (ECA: a report on what a foreign "
            "diploma equals in Canada) for this diploma or degree?"
        ),
    ),
    "education[].eca_date": (
        "On which day was the credential assessment (ECA) issued?",
        "On which day was your partner's credential assessment (ECA) issued?",
    ),
    "education[].years": (
        "How many years did this programme last?",
        "How many years did this programme of your partner last?",
    ),
    "education[].full_time": (
        "Did you study full-time in this programme for at least eight months?",
        "Did your partner study full-time in this programme for at least eight months?",
    ),
    "education[].in_person_canada": (
        "Were you in Canada in person for at least eight months of this programme?",
        "Was your partner in Canada in person for at least eight months of this programme?",
    ),
    "education[].mostly_language_study": (
        "Was half or more of this programme the study of English or French as a second language?",
        (
            "Was half or more of this programme of your partner the study of English or French as a second "
            "language?"
        ),
    ),
    "education[].return_obligation": (
        "Did an award for this programme oblige you to go home afterwards and use your skills there?",
        "Did an award for this programme oblige your partner to go home afterwards and use the skills there?",
    ),
    "canadian_study": (
        "Have you completed a qualifying study programme in Canada, and of how many years?",
        "Has your partner completed a qualifying study programme in Canada, and of how many years?",
    ),
    "canadian_study_years": (
        "How many years did you study full-time in Canada, with or without a diploma?",
        "How many years did your partner study full-time in Canada, with or without a diploma?",
    ),
    "languages.english": (
        (
            "What are your results in an approved English test (IELTS General Training, CELPIP-General, PTE "
            "Core)?"
        ),
        "What are your partner's results in an approved English test?",
    ),
    "languages.french": (
        "What are your results in an approved French test (TEF Canada, TCF Canada)?",
        "What are your partner's results in an approved French test?",
    ),
    "work": (
        "Which jobs have you had in the last ten years?",
        "Which jobs has your partner had in the last ten years?",
    ),
    "work_years": (
        "How many years of skilled work do you have in the last ten years?",
        "How many years of skilled work does your partner have in the last ten years?",
    ),
    "work_years.canada": (
        "How many years of skilled work do you have in Canada, in the last ten years?",
        "How many years of skilled work does your partner have in Canada, in the last ten years?",
    ),
    "work_years.foreign": (
        "How many years of skilled work do you have outside Canada, in the last ten years?",
        "How many years of skilled work does your partner have outside Canada, in the last ten years?",
    ),
    "work_years.noc": (
        "What is your occupation (five-digit code of NOC 2021, or your job title)?",
        "What is your partner's occupation (five-digit code of NOC 2021, or the job title)?",
    ),
    "work_years.canada_last_3": (
        "How many years of skilled work do you have in Canada in the last three years?",
        "How many years of skilled work does your partner have in Canada in the last three years?",
    ),
    "work_years.trade_last_5": (
        "How many years have you worked in your trade in the last five years?",
        "How many years has your partner worked in the trade in the last five years?",
    ),
    "work[].noc": (
        "Which occupation was this job (five-digit code of NOC 2021, or the job title)?",
        "Which occupation was this job of your partner (five-digit code of NOC 2021, or the job title)?",
    ),
    "work[].country": (
        "In which country were you while you did this job?",
        "In which country was your partner while doing this job?",
    ),
    "work[].employer_country": (
        "In which country is the employer of this job?",
        "In which country is the employer of this job of your partner?",
    ),
    "work[].employer": (
        "Who is the employer of this job?",
        "Who is the employer of this job of your partner?",
    ),
    "work[].start": ("On which day did this job start?", "On which day did this job of your partner start?"),
    "work[].end": (
        "On which day did this job end, or is it your job now?",
        "On which day did this job of your partner end, or is it the job now?",
    ),
    "work[].hours_per_week": (
        "How many hours a week did you work in this job?",
        "How many hours a week did your partner work in this job?",
    ),
    "work[].self_employed": (
        "Were you self-employed in this job?",
        "Was your partner self-employed in this job?",
    ),
    "work[].while_full_time_student": (
        "Were you a full-time student while you did this job?",
        "Was your partner a full-time student while doing this job?",
    ),
    "work[].authorized": (
        "Did you have the permit and the status that this work in Canada needs, all the time?",
        "Did your partner have the permit and the status that this work in Canada needs, all the time?",
    ),
    "work[].meets_noc_requirements": (
        "Do you meet the employment requirements that NOC 2021 gives for this occupation?",
        "Does your partner meet the employment requirements that NOC 2021 gives for this occupation?",
    ),
    "work[].public_physician": (
        "Was this the work of a physician who bills a public health plan?",
        "Was this the work of a physician who bills a public health plan (your partner)?",
    ),
    "certificate_of_qualification": (
        (
            "Do you hold a certificate of qualification in a trade from a Canadian province, territory or "
            "federal body?"
        ),
        (
            "Does your partner hold a certificate of qualification in a trade from a Canadian province, "
            "territory or federal body?"
        ),
    ),
    "trade_qualified_since": (
        "Since when may you practise your trade on your own?",
        "Since when may your partner practise the trade on the own?",
    ),
    "military_years": (
        "How many years of continuous service do you have in an armed force?",
        "How many years of continuous service does your partner have in an armed force?",
    ),
    "military_serving": (
        "Do you serve in an armed force now?",
        "Does your partner serve in an armed force now?",
    ),
    "military_noc": (
        "Which occupation is your military work (NOC 2021)?",
        "Which occupation is your partner's military work (NOC 2021)?",
    ),
}

_RESULT: Final[dict[str, str]] = {
    "test": "Which {0} test did {1} take?",
    "listening": "What is {2} score in listening in the {0} test?",
    "reading": "What is {2} score in reading in the {0} test?",
    "writing": "What is {2} score in writing in the {0} test?",
    "speaking": "What is {2} score in speaking in the {0} test?",
    "date": "On which day did {1} take the {0} test?",
    ("scale"): (
        "Are {2} {0} scores on the scale up to 699, or on the older one (listening up to 360, reading up to "
        "300, writing and speaking up to 450)?"
    ),
}

_WHO: Final = (("applicant", "you", "your"), ("partner", "your partner", "your partner's"))

QUESTIONS: Final[dict[str, str]] = {
    **{f"{_WHO[place][0]}.{name}": both[place] for name, both in _OF_PERSON.items() for place in (0, 1)},
    **{
        f"{who}.languages.{language}.{field}": text.format(language.title(), person, own)
        for who, person, own in _WHO
        for language in ("english", "french")
        for field, text in _RESULT.items()
    },
    "partner": "Do you have a husband, wife or partner?",
    "partner.accompanies": "Will your partner come to Canada with you?",
    "partner.relationship": "Are you married, or do you live together as a couple?",
    "children": "Do you have children?",
    "children[].birth_date": "What is this child's date of birth?",
    "children[].married": "Is this child married, or living with a partner?",
    "children[].dependent_by_condition": (
        "Does a physical or mental condition keep this child dependent on you since before the age of 22?"
    ),
    "children[].accompanies": "Will this child come to Canada with you?",
    "relatives_in_canada": "Do you or your partner have relatives in Canada?",
    "relatives_in_canada[].relation": "What is this relative to you or your partner?",
    "relatives_in_canada[].of": "Is this relative yours or your partner's?",
    "relatives_in_canada[].canada_status": "Is this relative a Canadian citizen or permanent resident?",
    "relatives_in_canada[].lives_in_canada": "Does this relative live in Canada?",
    "relatives_in_canada[].age": "How old is this relative?",
}
