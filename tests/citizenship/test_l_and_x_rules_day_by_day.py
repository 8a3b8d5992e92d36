"""Rules L1 to L12 and X0 to X6 at their edges: each sentence is a case of the sheet, oldest person first."""

import pytest

from family_lines import UNTOLD, abroad, assert_like, elder, ontario, row_of, you

NOT = "not_citizen"
DEAD = "contested_deceased_link"
TWO = "contested_pre1947_second_generation"
THREE = "contested_more_than_two_deceased"
AMERICAN_1915 = {"naturalized_elsewhere": "1915-01-01"}
CITIZEN_IN_FACT = {"birth_registered_with_canada": True}


def mother(born, **told):
    return ontario(born, link="mother", **told)


BEFORE_1947 = {
    "L3: through a mother, on the last day of 1946": (
        (mother("1920-01-01"), you("1946-12-31")),
        {"paragraph": "3(1)(q)", "rule": "L3", "remedied_by": "C24", "from": "1947-01-01"},
    ),
    "L8: through a mother, on the first day of 1947": (
        (mother("1920-01-01"), you("1947-01-01")),
        {"paragraph": "3(1)(g)", "rule": "L8", "remedied_by": "C37", "from": "1947-01-01"},
    ),
    "L8: through one who lost British status, on the first day of 1947": (
        (ontario("1890-01-01", **AMERICAN_1915), you("1947-01-01")),
        {"paragraph": "3(1)(g)", "rule": "L8", "remedied_by": "C24", "from": "1947-01-01"},
    ),
    "L3: a naturalized Canadian's child born abroad before the father's naturalization": (
        (elder("1890-01-01", "PL", naturalized_canada="1940-01-01"), you("1920-01-01")),
        {"paragraph": "3(1)(q)", "rule": "L3", "remedied_by": "C24"},
    ),
    "L3: the father died on the last day of 1946": (
        (ontario("1890-01-01", death_date="1946-12-31"), you("1920-01-01")),
        {"paragraph": "3(1)(q)", "rule": "L3", "remedied_by": "C24"},
    ),
    "L3: the father lost citizenship after 1947": (
        (
            ontario("1890-01-01", naturalized_elsewhere="1950-01-01", death_date="1990-01-01"),
            you("1920-01-01"),
        ),
        {"paragraph": "3(1)(q)", "rule": "L3", "remedied_by": "C24"},
    ),
    "L4: a woman who married an American in 1918, child born 1920": (
        (mother("1895-01-01", married_alien="1918-01-01"), you("1920-01-01")),
        {"paragraph": "3(1)(o)", "rule": "L4", "remedied_by": "C24"},
    ),
    "L5: under 21 by one day in 1947, and back in the United States": (
        (ontario("1890-01-01"), you("1926-01-02")),
        {"paragraph": "3(1)(d)", "rule": "L5", "remedied_by": "none", "since": "1947-01-01"},
    ),
    "L3: 21 on New Year's Day 1947, and never landed": (
        (ontario("1890-01-01"), you("1926-01-01")),
        {"paragraph": "3(1)(q)", "rule": "L3", "remedied_by": "C24"},
    ),
    "L5: of age, landed on the last day of 1946": (
        (ontario("1890-01-01"), abroad("1910-01-01", landed_in_canada="1946-12-31"), you("1950-01-01")),
        {"paragraph": "3(1)(g)", "rule": "L8"},
    ),
    "L5: lost in 1950, so restored in 2009": (
        (ontario("1890-01-01"), you("1930-01-01", lost_otherwise="1950-01-01")),
        {"paragraph": "3(1)(f)", "rule": "L5", "remedied_by": "C37"},
    ),
    "L5: renounced in 1950": (
        (ontario("1890-01-01"), you("1930-01-01", renounced="1950-01-01")),
        {"verdict": NOT, "reason": "renounced"},
    ),
    "L4: the father became American a day before the birth": (
        (ontario("1890-01-01", naturalized_elsewhere="1929-12-31"), you("1930-01-01")),
        {"paragraph": "3(1)(o)", "rule": "L4"},
    ),
    "L6: declared alienage on the last day of 1946": (
        (ontario("1890-01-01"), you("1920-01-01", declaration_of_alienage="1946-12-31")),
        {"verdict": NOT, "reason": "declaration_of_alienage", "rule": "L6"},
    ),
    "L7: the second birth abroad on the last day of 1946": (
        (ontario("1860-01-01"), abroad("1890-01-01"), you("1946-12-31")),
        {"verdict": "unknown", "reason": TWO, "rule": "L7", "paragraph": "3(1)(q)", "since": "2025-12-15"},
    ),
    "L7: a third birth abroad before 1947": (
        (ontario("1840-01-01"), abroad("1870-01-01"), abroad("1900-01-01"), you("1930-01-01")),
        {"verdict": "unknown", "reason": TWO, "rule": "L7"},
    ),
    "L7: after a parent who had lost British status": (
        (ontario("1860-01-01", naturalized_elsewhere="1885-01-01"), abroad("1890-01-01"), you("1920-01-01")),
        {"verdict": "unknown", "reason": TWO, "rule": "L7"},
    ),
    "L3: not contested where the parent was a citizen of 1947 in fact": (
        (ontario("1895-01-01"), abroad("1926-01-02", link="mother"), you("1946-06-01")),
        {"verdict": "citizen", "paragraph": "3(1)(q)", "rule": "L3", "remedied_by": "C3"},
    ),
    "an anchor born before Confederation": (
        (ontario("1850-01-01"), you("1890-01-01")),
        {"verdict": "citizen", "paragraph": "3(1)(q)"},
    ),
}
SINCE_1947 = {
    "L8: on the last day of the old Act": (
        (mother("1950-01-01"), you("1977-02-14")),
        {"paragraph": "3(1)(g)", "remedied_by": "C37", "since": "2009-04-17"},
    ),
    "L9: on the first day of the present Act": (
        (mother("1950-01-01"), you("1977-02-15")),
        {"paragraph": "3(1)(b)", "remedied_by": "none", "since": "1977-02-15"},
    ),
    "L8: granted a day before the amendment of 2009": (
        (ontario(), you("1960-01-01", granted="2009-04-16")),
        {"paragraph": "3(1)(h)", "since": "2009-04-17"},
    ),
    "L8: granted on the day of the amendment of 2009": (
        (ontario(), you("1960-01-01", granted="2009-04-17")),
        {"paragraph": "3(1)(g)", "since": "2009-04-17"},
    ),
    "L8: a registered birth of the second generation": (
        (
            ontario("1900-01-01"),
            abroad("1948-01-01", **CITIZEN_IN_FACT),
            you("1970-01-01", registered="1971-01-01"),
        ),
        {"paragraph": "3(1)(d)", "remedied_by": "none", "since": "1970-01-01"},
    ),
    "L8: registered, then American in 1975": (
        (ontario(), you("1950-01-01", registered="1951-01-01", naturalized_elsewhere="1975-01-01")),
        {"paragraph": "3(1)(f)", "remedied_by": "C37"},
    ),
    "L9: the parent lost citizenship before the birth and is restored": (
        (ontario("1940-01-01", naturalized_elsewhere="1970-01-01"), you("1980-01-01")),
        {"paragraph": "3(1)(b)", "remedied_by": "C37", "since": "2009-04-17", "from": "1980-01-01"},
    ),
    "L9: the parent lost British status before 1947": (
        (ontario("1930-01-01", lost_otherwise="1940-01-01"), you("1980-01-01")),
        {"paragraph": "3(1)(b)", "remedied_by": "C24", "since": "2015-06-11"},
    ),
    "L9: a parent never registered is a citizen by the law of 2009, so the child by that of 2025": (
        (ontario(), abroad("1955-01-01"), you("1980-01-01")),
        {"paragraph": "3(1)(b)", "remedied_by": "C3"},
    ),
    "L9: a registered parent, born a day before the limit of 2009": (
        (ontario(), abroad("1955-01-01", **CITIZEN_IN_FACT), you("2009-04-16")),
        {"remedied_by": "none", "since": "2009-04-16"},
    ),
    "L9: a registered parent, born on the day of the limit of 2009": (
        (ontario(), abroad("1955-01-01", **CITIZEN_IN_FACT), you("2009-04-17")),
        {"remedied_by": "C3", "since": "2025-12-15"},
    ),
    "L9: a third generation born before 2009": (
        (
            ontario("1930-01-01"),
            abroad("1955-01-01", **CITIZEN_IN_FACT),
            abroad("1980-01-01"),
            you("2005-01-01"),
        ),
        {"remedied_by": "none", "since": "2005-01-01"},
    ),
    "L11: the parent renounced the day before the birth": (
        (ontario("1950-01-01", renounced="1979-12-31"), you("1980-01-01")),
        {"verdict": NOT, "reason": "parent_renounced_before_birth", "rule": "L11"},
    ),
    "L11: the grandparent renounced between the two births": (
        (ontario("1930-01-01", renounced="1965-01-01"), abroad("1955-01-01"), you("1980-01-01")),
        {"verdict": "citizen", "remedied_by": "C3"},
    ),
    "L11: the parent was naturalized the day after the birth": (
        (elder("1950-01-01", "PL", naturalized_canada="1980-01-02"), you("1980-01-01")),
        {"verdict": NOT, "reason": "parent_not_citizen_at_birth"},
    ),
    "L12: born in 1977 after the father's death": (
        (ontario("1940-01-01", death_date="1977-01-01"), you("1977-02-14")),
        {"verdict": "unknown", "reason": DEAD, "rule": "L12"},
    ),
    "L12: born a day later": (
        (ontario("1940-01-01", death_date="1977-01-01"), you("1977-02-15")),
        {"verdict": "citizen", "rule": "L9", "paragraph": "3(1)(b)"},
    ),
    "L12: born on New Year's Day 1947, the father dead since 1946": (
        (ontario("1910-01-01", death_date="1946-10-01"), you("1947-01-01")),
        {"verdict": "unknown", "reason": DEAD, "rule": "L12"},
    ),
    "L12: the doubt goes on to the next generation": (
        (ontario("1920-01-01", death_date="1950-01-01"), abroad("1950-06-01"), you("1980-01-01")),
        {"verdict": "unknown", "reason": DEAD, "rule": "L9"},
    ),
    "L1: adopted by a Canadian as a child": (
        (ontario("1950-01-01", link="adoptive_parent", adopted_next_on="1985-01-01"), you("1980-01-01")),
        {"verdict": NOT, "reason": "adopted", "rule": "L1"},
    ),
    "L2: the grandchild of an adopted person who was never granted citizenship": (
        (
            ontario("1930-01-01", link="adoptive_parent", adopted_next_on="1960-01-01"),
            abroad("1955-01-01"),
            you("1980-01-01"),
        ),
        {"verdict": NOT, "reason": "adopted", "rule": "L2"},
    ),
}
DEATHS = {
    "X0: a registered parent died in 1980": (
        (ontario(), abroad("1955-01-01", death_date="1985-01-01", **CITIZEN_IN_FACT), you("1980-01-01")),
        {"verdict": "citizen", "remedied_by": "none"},
    ),
    "X0: a parent born abroad since 1977 died in 2005": (
        (ontario("1950-01-01"), abroad("1978-01-01", death_date="2005-01-01"), you("2004-01-01")),
        {"verdict": "citizen", "remedied_by": "none"},
    ),
    "X1: died on the day of the amendment of 2009": (
        (ontario(), abroad("1955-01-01", death_date="2009-04-17"), you("1980-01-01")),
        {"verdict": "citizen"},
    ),
    "X2: a restored (f) parent died in 1960": (
        (
            ontario("1920-01-01", naturalized_elsewhere="1950-01-01", death_date="1960-01-01"),
            you("1958-01-01"),
        ),
        {"verdict": "citizen", "paragraph": "3(1)(g)", "remedied_by": "C37"},
    ),
    "X2: an (f) parent born abroad, citizen of 1947 in fact, died in 1990": (
        (
            ontario("1895-01-01"),
            abroad("1930-01-01", naturalized_elsewhere="1960-01-01", death_date="1990-01-01"),
            you("1965-01-01"),
        ),
        {"verdict": "citizen", "remedied_by": "C3"},
    ),
    "X2: a (k) grandparent long dead": (
        (ontario("1890-01-01", death_date="1940-01-01", **AMERICAN_1915), you("1930-01-01")),
        {"verdict": "citizen", "paragraph": "3(1)(o)"},
    ),
    "X3: an (o) parent died the day before the amendment of 2015": (
        (
            ontario("1890-01-01", **AMERICAN_1915),
            abroad("1920-01-01", death_date="2015-06-10"),
            you("1980-01-01"),
        ),
        {"verdict": "unknown", "reason": DEAD, "rule": "X3"},
    ),
    "X1: an (o) parent died on its day": (
        (
            ontario("1890-01-01", **AMERICAN_1915),
            abroad("1920-01-01", death_date="2015-06-11"),
            you("1980-01-01"),
        ),
        {"verdict": "citizen", "remedied_by": "C3"},
    ),
    "X3: a (b) parent through a mother who lost British status, died in 2010": (
        (
            mother("1935-01-01", lost_otherwise="1940-01-01"),
            abroad("1977-06-01", death_date="2010-01-01"),
            you("2005-01-01"),
        ),
        {"verdict": "unknown", "reason": DEAD},
    ),
    "X1: the same parent died in 2016": (
        (
            mother("1935-01-01", lost_otherwise="1940-01-01"),
            abroad("1977-06-01", death_date="2016-01-01"),
            you("2005-01-01"),
        ),
        {"verdict": "citizen", "remedied_by": "C3"},
    ),
    "X3: the doubt at the grandparent goes on to the user": (
        (ontario(), abroad("1950-01-01", death_date="2000-01-01"), abroad("1975-01-01"), you("2000-01-01")),
        {"verdict": "unknown", "reason": DEAD, "rule": "L9"},
    ),
    "X4: a (q) parent through a citizen of 1947 in fact died in 2010": (
        (
            ontario("1895-01-01"),
            abroad("1926-01-02", link="mother"),
            abroad("1946-06-01", death_date="2010-01-01"),
            you("1970-01-01"),
        ),
        {"verdict": "citizen", "remedied_by": "C3"},
    ),
    "X4: died on the last day before the amendment of 2025": (
        (ontario(), abroad("1950-01-01"), abroad("1976-01-01", death_date="2025-12-14"), you("2000-01-01")),
        {"verdict": "citizen"},
    ),
    "X6: the year of death holds both days": (
        (ontario("1890-01-01", **AMERICAN_1915), abroad("1920-01-01", death_date="2015"), you("1980-01-01")),
        {"verdict": "unknown", "reason": "needs_fact", "needs": ["ancestry[0][0].death_date"]},
    ),
    "X6: not known whether the parent lives": (
        (ontario(), abroad("1955-01-01", death_date=UNTOLD), you("1980-01-01")),
        {"verdict": "unknown", "reason": "needs_fact", "needs": ["ancestry[0][0].death_date"]},
    ),
    "X6: a month of death that decides nothing": (
        (ontario(), abroad("1955-01-01", death_date="2009-05"), you("1980-01-01")),
        {"verdict": "citizen", "needs": []},
    ),
}
WORDS = {"before 1947": BEFORE_1947, "since 1947": SINCE_1947, "deaths": DEATHS}
CASES = [
    pytest.param(people, expected, id=name.replace(" ", "_"))
    for cases in WORDS.values()
    for name, (people, expected) in cases.items()
]


@pytest.mark.parametrize(("people", "expected"), CASES)
def test_links_and_deaths(people, expected):
    assert_like(row_of(*people), **{"verdict": "citizen", **expected})
