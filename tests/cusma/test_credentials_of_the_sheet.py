"""P2, P3 and P4 of the fact sheet: every row, trap and boundary of the list, as cases derived from it."""

from __future__ import annotations

from typing import Any

import pytest

from answers import FAILS, MEETS, MET, MISSING, NONE, NOT_MET, REFUSED, UNKNOWN, WEAK, answers
from cusma.applicants import stream

CASES: list[Any] = []


def case(
    sentence: str,
    profession: str,
    *education: dict[str, Any],
    licence: dict[str, Any] | None = None,
    offer: dict[str, Any] | None = None,
    person: dict[str, Any] | None = None,
    **expected: Any,
) -> None:
    """Note a case: a person who has nothing but what it names, and what the sheet expects."""
    told = {
        "person": {
            "education": list(education),
            "licences": [] if licence is None else [{"profession": profession, **licence}],
            **(person or {}),
        },
        "offer": {"profession": profession, **(offer or {})},
    }
    CASES.append(pytest.param(told, expected, id=sentence))


def degree(level: str, field: str, name: str | None = None, country: str | None = "US", **more: Any) -> Any:
    told = {"level": level, "field": field, "degree": name, "country": country, **more}
    return {key: value for key, value in told.items() if value is not None}


def bachelor(field: str, name: str | None = None, **more: Any) -> dict[str, Any]:
    return degree("bachelor", field, name, **more)  # type: ignore[no-any-return]


def diploma(**changes: Any) -> dict[str, Any]:
    both = {"level": "two_year", "country": "US", "years": 2, "accredited": True, "field": "graphic design"}
    return {key: value for key, value in {**both, **changes}.items() if value is not ...}


STATE = {"by": "state", "place": "US-OH"}
LICENCIATURA = degree("bachelor", "nursing", "Licenciatura", "MX", years=5)

# --- Traps 5 and 11: licences -----------------------------------------------------------------------

NURSE = "registered_nurse"
case("a nurse with a BSN and no licence fails", NURSE, bachelor("nursing", "BSN"), P3=NOT_MET, **FAILS)
case("a nurse with a master's and no licence fails", NURSE, degree("masters", "nursing"), P3=NOT_MET, **FAILS)
case("a nurse with a doctorate and no licence fails", NURSE, degree("doctoral", "nursing"), P3=NOT_MET)
case(
    "a bachelor's degree of no country is no licenciatura",
    NURSE,
    bachelor("nursing", country=None),
    P3=NOT_MET,
)
case("a nurse with a licenciatura meets it", NURSE, LICENCIATURA, P3=MET)
case("a nurse with a licence of Ohio meets it", NURSE, licence=STATE, P3=MET, P4=NONE, verdict=MEETS)
for by, place in (("provincial", "CA-ON"), ("state", "MX-JAL"), ("state", "US-CA")):
    case(f"a nurse with a licence of {place} meets it", NURSE, licence={"by": by, "place": place}, P3=MET)
for by, place in (("federal", "US"), ("local", "US-OH"), ("federal", "GB"), ("state", "IN-KA")):
    case(f"a {by} licence of {place} is none", NURSE, licence={"by": by, "place": place}, P3=NOT_MET)
case("a psychologist with a PhD fails", "psychologist", degree("doctoral", "psychology", "PhD"), P3=NOT_MET)
case("a psychologist with a licence meets it", "psychologist", licence=STATE, P3=MET, verdict=MEETS)
for name in ("architect", "engineer", "forester", "dietitian", "occupational_therapist", "pharmacist"):
    case(f"a state licence is enough: {name}", name, licence=STATE, P3=MET)
for name in ("physiotherapist", "dentist", "veterinarian", "land_surveyor"):
    case(f"a state licence is enough: {name}", name, licence=STATE, P3=MET)
for name in (
    "landscape_architect",
    "nutritionist",
    "social_worker",
    "geologist",
    "pharmacologist",
    "biologist",
):
    case(f"there is no way by a licence: {name}", name, licence=STATE, P3=NOT_MET)
for name in ("medical_lab_technologist", "recreational_therapist", "urban_planner", "interior_designer"):
    case(f"there is no way by a licence: {name}", name, licence=STATE, P3=NOT_MET)
case("a federal licence serves a land surveyor", "land_surveyor", licence={"by": "federal"}, P3=MET)
case("a federal licence serves no architect", "architect", licence={"by": "federal"}, P3=NOT_MET)
case("a county licence serves no land surveyor", "land_surveyor", licence={"by": "local"}, P3=NOT_MET)
for name in ("CPA", "CA", "CGA", "CMA"):
    case(f"an accountant may be a {name}", "accountant", licence={"by": "designation", "name": name}, P3=MET)
case("a CFA is none of them", "accountant", licence={"by": "designation", "name": "CFA"}, P3=NOT_MET)

# --- Traps 6 to 8: diplomas, certificates, experience -----------------------------------------------

FIELDS = {
    "computer_systems_analyst": "computer science",
    "graphic_designer": "graphic design",
    "industrial_designer": "industrial design",
    "interior_designer": "interior design",
    "technical_publications_writer": "technical writing",
    "medical_lab_technologist": "medical laboratory technology",
    "hotel_manager": "hotel management",
}
for name, field in FIELDS.items():
    own, year = diploma(field=field), degree("one_year", field, accredited=True)
    case(
        f"{name}: a diploma and 36 months", name, own, offer={"experience_months": 36}, P3=MET, verdict=MEETS
    )
    case(f"{name}: a diploma and 35 months", name, own, offer={"experience_months": 35}, P3=NOT_MET, **FAILS)
    case(f"{name}: ten years without a diploma", name, offer={"experience_months": 120}, P3=NOT_MET)
    case(
        f"{name}: one year of study, however long the work",
        name,
        year,
        offer={"experience_months": 400},
        P3=NOT_MET,
    )
LONG = {"experience_months": 36}
DESIGNER = "graphic_designer"
case("a British diploma is none", DESIGNER, diploma(country="GB"), offer=LONG, P3=NOT_MET)
case(
    "a British degree is a degree", DESIGNER, bachelor("graphic design", country="GB"), P3=MET, verdict=MEETS
)
case("a Canadian diploma counts", DESIGNER, diploma(country="CA"), offer=LONG, P3=MET)
case("a recognised Mexican certificate counts", DESIGNER, diploma(country="MX"), offer=LONG, P3=MET)
case(
    "a diploma of a school without accreditation", DESIGNER, diploma(accredited=False), offer=LONG, P3=NOT_MET
)
case("accreditation not told", DESIGNER, diploma(accredited=...), offer=LONG, P3=UNKNOWN, verdict=MISSING)
case("a diploma of less than two years", DESIGNER, diploma(years=1.9), offer=LONG, P3=NOT_MET)
case("experience not told", DESIGNER, diploma(), person={"work": ...}, P3=UNKNOWN, verdict=MISSING)
case("an economist has no way by a diploma", "economist", diploma(field="economics"), offer=LONG, P3=NOT_MET)
HOTEL = "hotel_manager"
case(
    "a business degree is not hotel management", HOTEL, bachelor("business"), P3=NOT_MET, P4=NOT_MET, **FAILS
)
case("a degree in hotel management", HOTEL, bachelor("hotel management"), P3=MET, P4=MET, verdict=MEETS)
case(
    "a degree whose field was not told",
    HOTEL,
    {"level": "bachelor", "country": "US"},
    P3=UNKNOWN,
    verdict=MISSING,
)
case("a diploma in another field", HOTEL, diploma(field="accounting"), offer=LONG, P3=NOT_MET)
CONSULTANT = "management_consultant"
PROOF = {"experience_proof": True}
case("a consultant of 60 months", CONSULTANT, offer={"experience_months": 60, **PROOF}, P3=MET, verdict=MEETS)
case("a consultant of 59 months", CONSULTANT, offer={"experience_months": 59, **PROOF}, P3=NOT_MET, **FAILS)
case(
    "60 months and no proof",
    CONSULTANT,
    offer={"experience_months": 60, "experience_proof": False},
    P3=NOT_MET,
)
case(
    "60 months, proof not told",
    CONSULTANT,
    offer={"experience_months": 60, "experience_proof": ...},
    P3=UNKNOWN,
)
case("any degree serves a consultant", CONSULTANT, bachelor("history"), P3=MET, P4=NONE, verdict=MEETS)
ADJUSTER = "disaster_relief_claims_adjuster"
for months, trained, outcome in ((36, True, MET), (35, True, NOT_MET), (36, False, NOT_MET)):
    told = {"experience_months": months, "training_done": trained}
    case(f"an adjuster of {months} months, trained: {trained}", ADJUSTER, offer=told, P3=outcome)
case("an adjuster with a degree and training", ADJUSTER, bachelor("insurance"), P3=MET)
case(
    "a degree without the training",
    ADJUSTER,
    bachelor("insurance"),
    offer={"training_done": False},
    P3=NOT_MET,
)

# --- Named degrees ----------------------------------------------------------------------------------

for name in ("JD", "J.D.", "LLB", "LL.B.", "LLL", "BCL"):
    case(f"a lawyer with a {name}", "lawyer", degree("professional_degree", "law", name), P3=MET, P4=NONE)
case("a lawyer with a BA in law", "lawyer", bachelor("law", "BA"), P3=NOT_MET)
case("a lawyer with an LLM alone", "lawyer", degree("masters", "law", "LLM"), P3=NOT_MET)
case("a member of a bar", "lawyer", licence={"by": "bar", "place": "US-NY"}, P3=MET)
for years, outcome in ((5, MET), (4, NOT_MET)):
    named = degree("bachelor", "law", "Licenciatura", "MX", years=years)
    case(f"a licenciatura in law of {years} years", "lawyer", named, P3=outcome)
for name in ("MLS", "MLIS"):
    case(f"a librarian with an {name}", "librarian", degree("masters", "library science", name), P3=MET)
for earlier, outcome in ((True, MET), (False, NOT_MET)):
    bls = bachelor("library science", "BLS", prior_degree_required=earlier)
    case(f"a BLS that asked for an earlier degree: {earlier}", "librarian", bls, P3=outcome)
case("a librarian with a degree in history", "librarian", bachelor("history", "BA"), P3=NOT_MET)
for profession, name in (
    ("dentist", "DDS"),
    ("dentist", "DMD"),
    ("veterinarian", "DVM"),
    ("veterinarian", "DMV"),
):
    case(f"a {profession} with a {name}", profession, degree("professional_degree", "medicine", name), P3=MET)
case("a veterinarian with a BSc", "veterinarian", bachelor("biology", "BSc"), P3=NOT_MET)
case("a dentist with a BSc", "dentist", bachelor("biology", "BSc"), P3=NOT_MET)

# --- Scientific technicians, and what counts as which scientist ---------------------------------------

for science in (
    *("agricultural sciences", "astronomy", "biology", "chemistry", "engineering"),
    *("forestry", "geology", "geophysics", "meteorology", "physics"),
):
    case(f"a technician in {science}", "scientific_technician", offer={"discipline": science}, P3=MET)
for science in ("nursing", "welding", "psychology"):
    case(f"a technician in {science}", "scientific_technician", offer={"discipline": science}, P3=NOT_MET)
case("an actuary is a mathematician", "mathematician", bachelor("actuarial science"), P3=MET, P4=MET)
case("a plant pathologist is a biologist", "biologist", bachelor("plant pathology"), P3=MET, P4=MET)
case("an oceanographer is a physicist", "physicist", bachelor("oceanography"), P3=MET, P4=MET)

# --- P2: the limits of an entry; P4: the field --------------------------------------------------------

MD = degree("professional_degree", "medicine", "MD")
OUTSIDE, WITHIN, NOT_TOLD = ({"within_entry_limits": value} for value in (False, True, ...))
case("a physician who treats patients", "physician", MD, offer=OUTSIDE, P2=NOT_MET, P3=MET, **FAILS)
case("a physician who teaches", "physician", MD, offer=WITHIN, P2=MET, P7=MET, verdict=MEETS)
case(
    "a physician of unknown duties", "physician", MD, offer=NOT_TOLD, P2=UNKNOWN, P7=UNKNOWN, verdict=MISSING
)
case(
    "a research assistant in a company", "research_assistant", bachelor("biology"), offer=OUTSIDE, P2=NOT_MET
)
case("a laboratory in industry", "medical_lab_technologist", bachelor("biology"), offer=OUTSIDE, P2=NOT_MET)
case("a teacher at a school", "college_teacher", bachelor("history"), offer=OUTSIDE, P2=NOT_MET, **FAILS)
case(
    "a technician who supports nobody",
    "scientific_technician",
    offer={**OUTSIDE, "discipline": "physics"},
    P2=NOT_MET,
)
ANALYST = "computer_systems_analyst"
case(
    "an analyst who only programs", ANALYST, bachelor("computer science"), offer=OUTSIDE, P2=MET, verdict=WEAK
)
case(
    "a consultant in a line post",
    CONSULTANT,
    bachelor("history"),
    offer=OUTSIDE,
    verdict=WEAK,
    standing="eligible",
)
case(
    "duties outside the list",
    "none",
    bachelor("history"),
    P2=NOT_MET,
    verdict=REFUSED,
    standing="within_reach",
)
case("a field far from the profession", "economist", bachelor("dance"), P3=MET, P4=NOT_MET, verdict=WEAK)
case(
    "a field that was not told",
    "economist",
    {"level": "bachelor", "country": "US"},
    P4=UNKNOWN,
    verdict=MISSING,
)
case("an engineer with a degree in history", "engineer", bachelor("history"), P4=NOT_MET, verdict=WEAK)


@pytest.mark.parametrize(("told", "expected"), CASES)
def test_a_case_is_answered_as_the_sheet_has_it(told: dict[str, Any], expected: dict[str, Any]) -> None:
    assert answers(stream(**told), expected) == expected


def test_a_title_alone_is_never_refused() -> None:
    for title in ("Software developer", "Engineer", "Product manager", "Data scientist", "Chef"):
        told = stream(offer={"profession": ..., "title": title})
        expected = {"P2": UNKNOWN, "verdict": MISSING, "standing": "incomplete"}
        assert answers(told, expected) == expected
