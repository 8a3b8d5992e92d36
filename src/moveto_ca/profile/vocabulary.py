"""The longer lists of words that a profile may use; the tables of rules have a row for each."""

from typing import Final

OFFENCE_KINDS: Final = frozenset(
    (
        "aggravated_assault assault assault_on_officer assault_weapon_or_injury bad_cheque burglary_home "
        "burglary_other careless_driving careless_firearm concealed_weapon contempt_of_court "
        "dine_and_dash disorderly_conduct driving_while_suspended drug_import drug_level_per_se "
        "drug_possession drug_possession_schedule_2_3 drug_sale drug_sale_schedule_3_5 dui "
        "dui_below_limit dui_death dui_injury dui_refusal failure_to_appear firearm_in_vehicle "
        "fleeing_police forgery fraud harassing_communications hit_and_run identity_theft "
        "indecent_exposure knowing_unlicensed_firearm loaded_handgun marijuana_possession "
        "marijuana_possession_over_30g marijuana_sale marijuana_sale_small mischief obstructing_officer "
        "perjury pointing_firearm prostitution_buyer prowling receiving_stolen_property reckless_driving "
        "sexual_assault stalking tax_evasion theft threats unlawful_entry unlicensed_firearm "
        "weapon_dangerous_purpose "
    ).split()
)
"""Kinds of offence that the table of Canadian equivalents knows."""

CUSMA_PROFESSIONS: Final = frozenset(
    (
        "accountant agriculturist animal_breeder animal_scientist apiculturist architect astronomer "
        "biochemist biologist chemist college_teacher computer_systems_analyst dairy_scientist dentist "
        "dietitian disaster_relief_claims_adjuster economist engineer entomologist epidemiologist "
        "forester geneticist geochemist geologist geophysicist graphic_designer horticulturist "
        "hotel_manager industrial_designer interior_designer land_surveyor landscape_architect lawyer "
        "librarian management_consultant mathematician medical_lab_technologist meteorologist "
        "nutritionist occupational_therapist pharmacist pharmacologist physician physicist "
        "physiotherapist plant_breeder poultry_scientist psychologist range_manager "
        "recreational_therapist registered_nurse research_assistant scientific_technician "
        "seminary_teacher social_worker soil_scientist sylviculturist technical_publications_writer "
        "university_teacher urban_planner veterinarian vocational_counsellor zoologist "
    ).split()
)
"""Professions of the list in CUSMA, Annex 16-A, Appendix 2."""
