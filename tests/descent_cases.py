"""Turns a case of the fact sheet, told in neutral words, into a profile.

What a case does not mention is taken as harmless, once and visibly here: nobody lost, gave up or was granted
citizenship, no birth was registered with Canada, nobody served the Crown abroad, and who has no date of death
is living.
"""

from __future__ import annotations

from typing import Any

HARMLESS_ANCESTOR: dict[str, Any] = {
    "death_date": None,
    "parents_married": True,
    "naturalized_canada": None,
    "naturalized_elsewhere": None,
    "married_alien": None,
    "declaration_of_alienage": None,
    "renounced": None,
    "revoked": None,
    "retention_lost": None,
    "lost_otherwise": None,
    "granted": None,
    "landed_in_canada": None,
    "birth_registered_with_canada": False,
    "crown_service_abroad_at_next_birth": False,
    "british_subject_resident_on_pivot": False,
    "canadian_domicile_on_pivot": False,
    "canadian_domicile_at_next_birth": False,
    "sentence_days_before_next_birth": 0,
    "foreign_diplomat_parent": False,
    "adopted_next_on": None,
}
HARMLESS_APPLICANT: dict[str, Any] = {
    "parents_married": True,
    "foreign_diplomat_parent": False,
}
PLACES = {"Canada": "CA-ON", "Newfoundland": "CA-NL", "outside Canada": "US"}
EVENTS = {
    "foreign_naturalization": "naturalized_elsewhere",
    "lost_british_subject_by_marriage": "married_alien",
    "renounced_canadian": "renounced",
    "lost_under_former_section_8": "retention_lost",
    "died": "death_date",
    "registered_birth_abroad": "birth_registered_with_canada",
    "parents_married": "parents_married",
    "days_in_canada_before_child": "days_in_canada_before_next_birth",
}
# Said of a person, and of no bearing on the Act as it stands.
OF_NO_BEARING = {
    "person",
    "birthplace",
    "place",
    "born",
    "married",
    "spouse_nationality",
    "note",
    "canadian_parent",
    "lived_in_canada",
    "link",
    "adopted_on",
    "biological_parents_canadian",
    "parents",
    "other_parent",
    "foreign_diplomat_parent",
    "other_parent_citizen_or_pr",
}


def link_of(person: dict[str, Any], child: dict[str, Any]) -> str:
    """Tell what a person is to the next one, by the words of the case."""
    if child.get("link") == "adopted":
        return "adoptive_parent"
    if child.get("canadian_parent"):
        return str(child["canadian_parent"])
    return "mother" if "mother" in person["person"] else "father"


def ancestor(person: dict[str, Any], child: dict[str, Any]) -> dict[str, Any]:
    """Turn a person of a case into an ancestor."""
    unknown = set(person) - set(EVENTS) - OF_NO_BEARING
    assert not unknown, f"the case speaks of {unknown}"
    told = {
        **HARMLESS_ANCESTOR,
        "link": link_of(person, child),
        "birth_date": person["born"],
        "birth_place": PLACES[person["place"]],
    }
    if person["place"] == "Canada" and person.get("birthplace") == "Quebec":
        told["birth_place"] = "CA-QC"
    told.update({EVENTS[key]: value for key, value in person.items() if key in EVENTS})
    if child.get("link") == "adopted":
        told["adopted_next_on"] = child["adopted_on"]
        told["adoption_conditions_met"] = True
    return told


def profile_of(facts: dict[str, Any]) -> dict[str, Any]:
    """Turn the facts of a case into a profile."""
    line = facts["line"]
    *elders, user = line
    unknown = set(user) - set(EVENTS) - OF_NO_BEARING
    assert not unknown, f"the case speaks of {unknown}"
    events = []
    if user.get("registered_birth_abroad"):
        events.append({"kind": "registered"})
    losses = ("renounced_canadian", "lost_under_former_section_8")
    events.extend({"kind": EVENTS[word], "date": user[word]} for word in losses if word in user)
    applicant = {
        **HARMLESS_APPLICANT,
        "birth_date": user["born"],
        "birth_country": PLACES[user["place"]],
        "citizenship_events": events,
    }
    if "foreign_diplomat_parent" in user:
        applicant["foreign_diplomat_parent"] = user["foreign_diplomat_parent"]
        applicant["parent_citizen_or_resident_at_birth"] = user["other_parent_citizen_or_pr"]
    ancestry = []
    if elders:
        ancestry.append([ancestor(p, line[i + 1]) for i, p in reversed(list(enumerate(elders)))])
    other = user.get("other_parent", {})
    if other.get("citizen"):
        own = ancestry[0][0]["link"]
        ancestry.append(
            [
                {
                    **HARMLESS_ANCESTOR,
                    "link": "mother" if own == "father" else "father",
                    "birth_date": "1991-01-01",
                    "birth_place": "CA-ON" if other["born_in_canada"] else "US",
                }
            ]
        )
    return {"applicant": applicant, "ancestry": ancestry}
