"""Kinds of offences in plain words, in groups, so that nobody has to type what happened."""

from __future__ import annotations

from typing import Final

from moveto_ca.interview.questions import Choice, Group

_DRIVING: Final = (
    Choice("Drunk or drugged driving (DUI, DWI)", "dui"),
    Choice("Driving with some alcohol, below the limit (DWAI)", "dui_below_limit"),
    Choice("Driving with a low level of a drug in the blood", "drug_level_per_se"),
    Choice("Refusing a breath or blood test", "dui_refusal"),
    Choice("Drunk driving in which someone was hurt", "dui_injury"),
    Choice("Drunk driving in which someone died", "dui_death"),
    Choice("Reckless driving, also “wet reckless”", "reckless_driving"),
    Choice("Careless driving or speeding", "careless_driving"),
    Choice("Leaving the place of an accident", "hit_and_run"),
    Choice("Driving while the licence was suspended", "driving_while_suspended"),
    Choice("Fleeing from the police", "fleeing_police"),
)
_DRUGS: Final = (
    Choice("Having marijuana, up to 30 grams (about 1 ounce)", "marijuana_possession"),
    Choice("Having more marijuana than that", "marijuana_possession_over_30g"),
    Choice("Selling or growing marijuana", "marijuana_sale"),
    Choice("Selling marijuana, less than 3 kilograms", "marijuana_sale_small"),
    Choice("Having cocaine, heroin, fentanyl or meth", "drug_possession"),
    Choice("Having another drug", "drug_possession_schedule_2_3"),
    Choice("Selling cocaine, heroin, fentanyl or meth", "drug_sale"),
    Choice("Selling another drug", "drug_sale_schedule_3_5"),
    Choice("Carrying drugs across a border", "drug_import"),
)
_MONEY: Final = (
    Choice("Theft or shoplifting", "theft"),
    Choice("Having stolen goods", "receiving_stolen_property"),
    Choice("A bad cheque", "bad_cheque"),
    Choice("Fraud", "fraud"),
    Choice("Forging a paper, or using a forged one", "forgery"),
    Choice("Using another person's identity", "identity_theft"),
    Choice("Not paying for food or a room", "dine_and_dash"),
    Choice("Tax evasion", "tax_evasion"),
    Choice("Burglary of a home", "burglary_home"),
    Choice("Burglary of another place", "burglary_other"),
    Choice("Entering a home without leave", "unlawful_entry"),
    Choice("Damage or vandalism", "mischief"),
)
_VIOLENCE: Final = (
    Choice("Assault or battery, nobody hurt badly", "assault"),
    Choice("Assault with a weapon, an injury, or choking", "assault_weapon_or_injury"),
    Choice("Assault with a grave injury", "aggravated_assault"),
    Choice("Assault on an officer", "assault_on_officer"),
    Choice("Threats", "threats"),
    Choice("Stalking", "stalking"),
    Choice("Harassing calls or messages", "harassing_communications"),
    Choice("A sexual offence against a person", "sexual_assault"),
    Choice("Indecent exposure", "indecent_exposure"),
    Choice("Paying for sex", "prostitution_buyer"),
)
_WEAPONS: Final = (
    Choice("A hidden weapon", "concealed_weapon"),
    Choice("A gun without a licence", "unlicensed_firearm"),
    Choice("A gun that I knew I must not have", "knowing_unlicensed_firearm"),
    Choice("Carrying a loaded handgun", "loaded_handgun"),
    Choice("A gun in a car", "firearm_in_vehicle"),
    Choice("Pointing a gun", "pointing_firearm"),
    Choice("Careless use or keeping of a gun", "careless_firearm"),
    Choice("A weapon meant to harm", "weapon_dangerous_purpose"),
)
_ORDER: Final = (
    Choice("Not appearing in court, or escape", "failure_to_appear"),
    Choice("Breaking an order of a court", "contempt_of_court"),
    Choice("Resisting or hindering an officer", "obstructing_officer"),
    Choice("Lying under oath", "perjury"),
    Choice("Disorderly conduct, drunk in public, a fight", "disorderly_conduct"),
    Choice("Trespass by night", "prowling"),
)

GROUPS: Final = (
    Choice("Driving", Group("What about driving?", _DRIVING)),
    Choice("Drugs or marijuana", Group("What about drugs?", _DRUGS)),
    Choice("Theft, money, papers, a home, damage", Group("Which of these is nearest?", _MONEY)),
    Choice("Violence, threats, or a sexual offence", Group("Which of these is nearest?", _VIOLENCE)),
    Choice("Weapons", Group("What about weapons?", _WEAPONS)),
    Choice("Courts, officers, public order", Group("Which of these is nearest?", _ORDER)),
    Choice("Something else", "other"),
)
