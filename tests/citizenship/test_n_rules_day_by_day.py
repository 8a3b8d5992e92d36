"""Rules N1 to N13 at their edges: each sentence is a case of the sheet, oldest person first."""

import pytest

from family_lines import abroad, assert_like, elder, ontario, row_of, you

NOT = "not_citizen"
NO_PARENT = "parent_not_citizen_at_birth"


def poland(born="1890-01-01", **told):
    return elder(born, "PL", **told)


def newfoundland(born="1905-05-05", **told):
    return elder(born, "CA-NL", **told)


def britain(born="1900-01-01", **told):
    return elder(born, "GB", **told)


def check(people, expected):
    first = expected.pop("first", None)
    row = row_of(*people)
    assert_like(row, **expected)
    if first:
        found = row["generations"][0]
        assert (found["rule"], found["paragraph"], found["remedied_by"]) == first


BORN_IN_CANADA = {
    "N1: born in Canada, the province not told": (
        (you("1980-08-08", "CA"),),
        {"verdict": "citizen", "rule": "N1", "paragraph": "3(1)(a)"},
    ),
    "N1: becoming American later costs nothing": (
        (you("1980-08-08", "CA-BC", naturalized_elsewhere="2001-01-01"),),
        {"verdict": "citizen", "paragraph": "3(1)(a)", "since": "1980-08-08"},
    ),
    "N1: renounced": (
        (you("1980-08-08", "CA-BC", renounced="2010-01-01"),),
        {"verdict": NOT, "reason": "renounced"},
    ),
    "N2: the child of one who is no citizen by N2": (
        (
            elder(
                "1980-01-01", "CA-ON", foreign_diplomat_parent=True, parent_citizen_or_resident_at_birth=False
            ),
            you("2005-01-01"),
        ),
        {"verdict": NOT, "reason": "diplomatic_exception", "first": ("N2", None, None)},
    ),
    "N3: found on the first day of the present Act": (
        (you("1977-02-15", None, foundling=True),),
        {"verdict": "citizen", "rule": "N3"},
    ),
    "N3: found a day before it": (
        (you("1977-02-14", None, foundling=True),),
        {"verdict": "unknown", "reason": "not_covered"},
    ),
    "N4: lost on the last day of the old Act": (
        (ontario("1950-01-01", naturalized_elsewhere="1977-02-14"), you("1980-01-01")),
        {"verdict": "citizen", "since": "2009-04-17", "first": ("N4", "3(1)(f)", "C37")},
    ),
    "N4: became American on the first day of the present Act": (
        (ontario("1950-01-01", naturalized_elsewhere="1977-02-15"), you("1980-01-01")),
        {"verdict": "citizen", "since": "1980-01-01", "first": ("N4", "3(1)(d)", "none")},
    ),
    "N4: lost and granted again a day before the amendment of 2009": (
        (ontario("1950-01-01", naturalized_elsewhere="1970-01-01", granted="2009-04-16"), you("1980-01-01")),
        {"verdict": "citizen", "since": "2009-04-17", "first": ("N4", "3(1)(i)", "C37")},
    ),
    "N4: lost with a parent and given back": (
        (ontario("1950-01-01", lost_otherwise="1960-01-01"), you("1980-01-01")),
        {"verdict": "citizen", "since": "2009-04-17", "first": ("N4", "3(1)(f)", "C37")},
    ),
    "N4: revoked before the child was born": (
        (ontario("1950-01-01", revoked="1979-12-31"), you("1980-01-01")),
        {"verdict": NOT, "reason": NO_PARENT},
    ),
    "N4: born on the last day of the old Act": (
        (ontario("1977-02-14"), you("2005-01-01")),
        {"verdict": "citizen", "since": "2005-01-01", "first": ("N4", "3(1)(d)", "none")},
    ),
    "N1: born on the first day of the present Act": (
        (ontario("1977-02-15", foreign_diplomat_parent=False), you("2005-01-01")),
        {"verdict": "citizen", "since": "2005-01-01", "first": ("N1", "3(1)(a)", "none")},
    ),
    "N4: born in Newfoundland on the day it joined": (
        (newfoundland("1949-04-01"), you("1970-01-01")),
        {"verdict": "citizen", "first": ("N4", "3(1)(d)", "none")},
    ),
    "N4: born on New Year's Day 1947": (
        (ontario("1947-01-01", naturalized_elsewhere="1960-01-01"), you("1970-01-01")),
        {"verdict": "citizen", "first": ("N4", "3(1)(f)", "C37")},
    ),
    "N5: born the day before": (
        (ontario("1946-12-31"), you("1970-01-01")),
        {"verdict": "citizen", "first": ("N5", "3(1)(d)", "none")},
    ),
    "N7: died on the last day of 1946": (
        (ontario("1890-01-01", link="mother", death_date="1946-12-31"), you("1946-06-01")),
        {"verdict": "citizen", "paragraph": "3(1)(q)", "since": "2015-06-11", "first": ("N7", None, None)},
    ),
    "N5: died on the first day of 1947": (
        (ontario("1890-01-01", link="mother", death_date="1947-01-01"), you("1946-06-01")),
        {"verdict": "citizen", "paragraph": "3(1)(q)", "first": ("N5", "3(1)(d)", "none")},
    ),
    "N6: naturalized in Canada, revoked in 1930": (
        (poland(naturalized_canada="1912-01-01", revoked="1930-01-01"), you("1950-01-01")),
        {"verdict": "citizen", "since": "2025-12-15", "first": ("N6", "3(1)(k)", "C3")},
    ),
    "N6: a woman who married an alien on the last day of 1946": (
        (ontario("1920-01-01", link="mother", married_alien="1946-12-31"), you("1950-01-01")),
        {"verdict": "citizen", "since": "2015-06-11", "first": ("N6", "3(1)(k)", "C24")},
    ),
    "N6: marriage to an alien costs a man nothing": (
        (ontario("1920-01-01", married_alien="1946-12-31"), you("1950-01-01")),
        {"verdict": "citizen", "since": "2009-04-17", "first": ("N5", "3(1)(d)", "none")},
    ),
    "N6: became American and died before 1947": (
        (
            ontario("1880-01-01", naturalized_elsewhere="1910-01-01", death_date="1930-01-01"),
            you("1920-01-01"),
        ),
        {"verdict": "citizen", "paragraph": "3(1)(o)", "first": ("N6", "3(1)(k)", "C24")},
    ),
    "N8: declared alienage after the child was born": (
        (ontario("1880-01-01", declaration_of_alienage="1930-01-01"), you("1920-01-01")),
        {"verdict": NOT, "reason": "declaration_of_alienage", "first": ("N8", None, None)},
    ),
    "N8: declared alienage after becoming American": (
        (
            ontario("1880-01-01", naturalized_elsewhere="1910-01-01", declaration_of_alienage="1912-01-01"),
            you("1950-01-01"),
        ),
        {"verdict": NOT, "reason": "declaration_of_alienage", "first": ("N8", None, None)},
    ),
}

GRANTED_OR_RESIDENT = {
    "N9: naturalized on the first day of citizenship": (
        (poland("1920-01-01", naturalized_canada="1947-01-01"), you("1950-01-01")),
        {"verdict": "citizen", "paragraph": "3(1)(g)", "first": ("N9", "3(1)(d)", "none")},
    ),
    "N5: naturalized the day before": (
        (poland("1920-01-01", naturalized_canada="1946-12-31"), you("1950-01-01")),
        {"verdict": "citizen", "paragraph": "3(1)(g)", "first": ("N5", "3(1)(d)", "none")},
    ),
    "N9: naturalized on the last day of the old Act": (
        (poland("1940-01-01", naturalized_canada="1977-02-14"), you("1980-01-01")),
        {"verdict": "citizen", "since": "1980-01-01", "first": ("N9", "3(1)(d)", "none")},
    ),
    "N9: naturalized on the first day of the present Act": (
        (poland("1940-01-01", naturalized_canada="1977-02-15"), you("1980-01-01")),
        {"verdict": "citizen", "since": "1980-01-01", "first": ("N9", "3(1)(c)", "none")},
    ),
    "N9: naturalized, then American in 1960: restored": (
        (
            poland("1920-01-01", naturalized_canada="1950-01-01", naturalized_elsewhere="1960-01-01"),
            you("1965-01-01"),
        ),
        {"verdict": "citizen", "since": "2009-04-17", "first": ("N9", "3(1)(f)", "C37")},
    ),
    "N9: naturalized, American, and granted again: stays a grant": (
        (
            poland(
                "1920-01-01",
                naturalized_canada="1950-01-01",
                naturalized_elsewhere="1960-01-01",
                granted="1975-06-01",
            ),
            you("1965-01-01"),
        ),
        {"verdict": "citizen", "since": "2009-04-17", "first": ("N9", "3(1)(d)", "C37")},
    ),
    "N9: the child of one naturalized later, born before 1947": (
        (poland("1900-01-01", naturalized_canada="1947-01-01"), you("1930-01-01")),
        {"verdict": NOT, "reason": NO_PARENT, "rule": "L11"},
    ),
    "N9: a grant to one who is a citizen by descent is (h), not a grant": (
        (ontario("1925-01-01"), abroad("1950-01-01", granted="1990-01-01"), you("1995-01-01")),
        {"verdict": "citizen", "since": "2025-12-15"},
    ),
    "N10: the child born before 1947 of a domiciled British subject, through the mother": (
        (
            britain(link="mother", british_subject_resident_on_pivot=True, canadian_domicile_on_pivot=True),
            you("1930-01-01"),
        ),
        {
            "verdict": "citizen",
            "paragraph": "3(1)(q)",
            "remedied_by": "C24",
            "first": ("N10", "3(1)(d)", "none"),
        },
    ),
    "N11: the child born before 1947 of a resident British subject": (
        (britain(british_subject_resident_on_pivot=True), you("1930-01-01")),
        {
            "verdict": "citizen",
            "paragraph": "3(1)(o)",
            "remedied_by": "C24",
            "first": ("N11", "3(1)(m)", "C24"),
        },
    ),
    "N11: the child born since, and the resident long dead": (
        (britain(british_subject_resident_on_pivot=True, death_date="1970-01-01"), you("1950-01-01")),
        {"verdict": "citizen", "paragraph": "3(1)(g)", "since": "2015-06-11"},
    ),
    "N13: a British subject who had left before 1947": (
        (britain(british_subject_resident_on_pivot=False), you("1950-01-01")),
        {"verdict": NOT, "reason": "no_anchor", "first": ("N13", None, None)},
    ),
}

NEWFOUNDLAND = {
    "N12: American a day before it joined": (
        (newfoundland(naturalized_elsewhere="1949-03-31"), you("1960-01-01")),
        {"verdict": "citizen", "since": "2015-06-11", "first": ("N12", "3(1)(l)", "C24")},
    ),
    "N12: American on the day it joined": (
        (newfoundland(naturalized_elsewhere="1949-04-01"), you("1960-01-01")),
        {"verdict": "citizen", "since": "2009-04-17", "first": ("N12", "3(1)(f)", "C37")},
    ),
    "N12: a child born the day before, through a mother": (
        (newfoundland(link="mother"), you("1949-03-31")),
        {"verdict": "citizen", "paragraph": "3(1)(r)", "from": "1949-04-01", "since": "2015-06-11"},
    ),
    "N12: a child born on the day": (
        (newfoundland(link="mother"), you("1949-04-01")),
        {"verdict": "citizen", "paragraph": "3(1)(g)", "from": "1949-04-01", "since": "2009-04-17"},
    ),
    "N12: a child of one who lost British status, born on the day": (
        (newfoundland(naturalized_elsewhere="1930-01-01"), you("1949-04-01")),
        {"verdict": "citizen", "paragraph": "3(1)(g)", "since": "2015-06-11"},
    ),
    "N12: status revoked before it joined": (
        (newfoundland(revoked="1948-06-01"), you("1949-01-01")),
        {"verdict": "citizen", "paragraph": "3(1)(p)", "since": "2025-12-15"},
    ),
    "N12: a British subject living there on the day": (
        (britain("1948-06-01", british_subject_resident_on_pivot=True), you("1975-01-01")),
        {"verdict": "citizen", "first": ("N12", "3(1)(n)", "C24")},
    ),
    "N12: alienage declared on the last day": (
        (newfoundland(declaration_of_alienage="1949-03-31"), you("1948-01-01")),
        {"verdict": NOT, "reason": "declaration_of_alienage", "first": ("N12", None, None)},
    ),
    "N12: two births abroad before it joined": (
        (newfoundland("1880-01-01"), abroad("1910-01-01"), you("1949-03-31")),
        {"verdict": "unknown", "reason": "contested_pre1947_second_generation", "paragraph": "3(1)(r)"},
    ),
    "N12: the second of them on the day": (
        (newfoundland("1880-01-01"), abroad("1910-01-01"), you("1949-04-01")),
        {"verdict": "citizen", "paragraph": "3(1)(g)", "since": "2025-12-15"},
    ),
    "N12: an (l) parent and two births abroad before it joined": (
        (
            newfoundland("1880-01-01", naturalized_elsewhere="1905-01-01"),
            abroad("1910-01-01"),
            you("1948-01-01"),
        ),
        {"verdict": "unknown", "reason": "contested_pre1947_second_generation", "paragraph": "3(1)(r)"},
    ),
}


@pytest.mark.parametrize(
    ("people", "expected"), BORN_IN_CANADA.values(), ids=[name.replace(" ", "_") for name in BORN_IN_CANADA]
)
def test_n1_to_n8_births_in_canada(people, expected):
    check(people, dict(expected))


@pytest.mark.parametrize(
    ("people", "expected"),
    GRANTED_OR_RESIDENT.values(),
    ids=[name.replace(" ", "_") for name in GRANTED_OR_RESIDENT],
)
def test_n9_to_n13_grants_and_residents(people, expected):
    check(people, dict(expected))


@pytest.mark.parametrize(
    ("people", "expected"), NEWFOUNDLAND.values(), ids=[name.replace(" ", "_") for name in NEWFOUNDLAND]
)
def test_n12_newfoundland(people, expected):
    check(people, dict(expected))
