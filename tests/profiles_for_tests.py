"""Any valid profile, as Hypothesis makes them: every fact may be given, told to be none, or absent."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

AS_OF = date(2026, 11, 22)
NOCS = ["21231", "31301", "63200", "72200", "62020", "00012", "41200", "65201", "11100"]
COUNTRIES = ["US", "MX", "IN", "GB", "CA", "FR"]
LEVELS = ["none", "secondary", "one_year", "two_year", "bachelor", "two_or_more", "masters", "doctoral"]
YES_NO = st.booleans()


def day(first: int, last: int) -> st.SearchStrategy[str]:
    return st.dates(date(first, 1, 1), date(last, 6, 30)).map(date.isoformat)


def partial_day(first: int, last: int) -> st.SearchStrategy[str]:
    return day(first, last) | st.integers(first, last).map(str) | day(first, last).map(lambda d: d[:7])


def facts(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Any of the fields, each given or absent."""
    return st.fixed_dictionaries({}, optional=fields)


CLB = st.integers(0, 12)
RESULT = st.fixed_dictionaries(
    {"test": st.sampled_from(["clb", "self_assessed"])},
    optional={"listening": CLB, "reading": CLB, "writing": CLB, "speaking": CLB, "date": day(2022, 2026)},
)
LANGUAGES = facts(english=st.none() | RESULT, french=st.none() | RESULT)
CREDENTIAL = facts(
    level=st.sampled_from(
        ["none", "secondary", "one_year", "two_year", "bachelor", "professional_degree", "masters"]
    ),
    country=st.sampled_from(COUNTRIES),
    field=st.sampled_from(["engineering", "accounting", "nursing"]),
    degree=st.sampled_from(["JD", "MLS", "licenciatura", "DVM"]),
    completed=day(1990, 2026),
    years=st.integers(1, 6),
    eca=YES_NO,
    eca_date=st.none() | day(2019, 2026),
    accredited=YES_NO,
)
JOB = facts(
    noc=st.sampled_from(NOCS),
    country=st.sampled_from(["CA", "US", "IN"]),
    end=st.none() | day(2021, 2026),
    start=day(2010, 2020),
    hours_per_week=st.integers(0, 60),
    self_employed=YES_NO,
    while_full_time_student=YES_NO,
    paid=YES_NO,
    authorized=YES_NO,
    profession=st.sampled_from(["accountant", "engineer", "none"]),
)
LICENCE = facts(
    profession=st.sampled_from(["accountant", "registered_nurse", "lawyer"]),
    by=st.sampled_from(["state", "provincial", "federal", "local", "bar", "designation"]),
    name=st.sampled_from(["CPA", "RN", "PE"]),
    place=st.sampled_from(["US-OH", "CA-ON", "US"]),
)
WORK_YEARS = facts(
    canada=st.integers(0, 8),
    foreign=st.integers(0, 8),
    noc=st.sampled_from(NOCS),
    canada_last_3=st.integers(0, 3),
)
PERSON = {
    "birth_country": st.sampled_from(["US", "US-CA", "CA-ON", "MX"]),
    "citizenships": st.lists(st.sampled_from(COUNTRIES), max_size=2, unique=True),
    "us_status": st.sampled_from(["citizen", "national", "permanent_resident", "temporary", "none"]),
    "canada_status": st.sampled_from(["none", "visitor", "worker", "permanent_resident", "citizen"]),
    "languages": LANGUAGES,
    "education": st.lists(CREDENTIAL, max_size=3),
    "work": st.lists(JOB, max_size=3),
    "licences": st.lists(LICENCE, max_size=2),
    "certificate_of_qualification": YES_NO,
}
AGE = facts(age=st.integers(16, 70)) | facts(birth_date=day(1950, 2008))
SHORT_CUTS = facts(
    education_level=st.sampled_from(LEVELS),
    work_years=WORK_YEARS,
    canadian_study=st.sampled_from(["none", "one_or_two", "three_plus"]),
)


def merge(*parts: dict[str, Any]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for part in parts:
        merged |= part
    if "education" in merged:
        merged.pop("education_level", None)
    if "work" in merged:
        merged.pop("work_years", None)
    return merged


ADULT = st.builds(merge, facts(**PERSON), AGE, SHORT_CUTS)
ANCESTOR = facts(
    link=st.sampled_from(["mother", "father", "adoptive_parent"]),
    birth_date=partial_day(1890, 1945),
    birth_place=st.sampled_from(["CA-ON", "CA-QC", "CA-NL", "US-MA", "GB"]),
    death_date=st.none() | partial_day(1971, 2024),
    naturalized_elsewhere=st.none() | partial_day(1946, 1970),
    naturalized_canada=st.none() | partial_day(1948, 1970),
    renounced=st.none() | partial_day(1950, 1990),
    birth_registered_with_canada=YES_NO,
)
PARTNER = st.none() | st.builds(
    merge,
    ADULT,
    facts(relationship=st.sampled_from(["married", "common_law"]), accompanies=YES_NO),
)
RELATIVE = facts(
    relation=st.sampled_from(["sibling", "cousin", "parent"]),
    of=st.sampled_from(["applicant", "partner"]),
    canada_status=st.sampled_from(["citizen", "permanent_resident", "other"]),
    lives_in_canada=YES_NO,
    age=st.integers(0, 90),
)
OFFER = facts(
    noc=st.sampled_from(NOCS),
    title=st.sampled_from(["Accountant", "Engineer"]),
    employer=st.just("Example Ltd."),
    province=st.sampled_from(["CA-ON", "CA-BC", "CA-QC"]),
    months=st.integers(1, 60),
    full_time=YES_NO,
    profession=st.sampled_from(["accountant", "engineer", "registered_nurse", "none"]),
    arrangement=st.sampled_from(["employee", "contract", "employer_contract", "own_practice"]),
    owner_share_percent=st.integers(0, 100),
    portal_filed=YES_NO,
    fee_paid=YES_NO,
    genuine=YES_NO,
    lmia=YES_NO,
)
PLANS = facts(
    province=st.sampled_from(["CA-ON", "CA-QC", "CA-SK"]),
    funds_cad=st.integers(0, 10**6),
    will_leave=YES_NO,
    job_offers=st.lists(OFFER, max_size=2),
    nomination=facts(
        kind=st.sampled_from(["none", "enhanced", "base"]),
        province=st.sampled_from(["CA-ON", "CA-AB"]),
        date=day(2020, 2026),
    ),
)
ENTRY = facts(
    date=day(2021, 2026),
    mode=st.sampled_from(["land_port", "between_ports", "airport", "ferry_or_harbour"]),
    admitted=YES_NO,
)
PROTECTION = facts(
    wants_information=YES_NO,
    in_canada_now=YES_NO,
    entries=st.lists(ENTRY, max_size=2),
    removal_order=YES_NO,
    prior_claims=st.just([]),
)
CHILD = facts(
    age=st.integers(0, 30),
    birth_country=st.sampled_from(["US", "CA-ON"]),
    accompanies=YES_NO,
    married=YES_NO,
)

PROFILES = facts(
    applicant=ADULT,
    partner=PARTNER,
    children=st.lists(CHILD, max_size=2),
    ancestry=st.lists(st.lists(ANCESTOR, min_size=1, max_size=3), max_size=2),
    relatives_in_canada=st.lists(RELATIVE, max_size=2),
    plans=PLANS,
    protection=PROTECTION,
)

# Any JSON value at all, for what must never end in a traceback.
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=20,
)
