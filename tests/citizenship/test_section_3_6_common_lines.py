"""Section 3.6 of the sheet: the common American lines; section 6: the same on earlier days."""

import pytest

from family_lines import abroad, assert_like, elder, ontario, row_of, you

DEAD = "contested_deceased_link"
TWO = "contested_pre1947_second_generation"
REGISTERED = {"birth_registered_with_canada": True}
AMERICAN_1915 = {"naturalized_elsewhere": "1915-01-01"}

SOLVED = {
    "a Canadian parent who became American in 1960, born 1965": (
        (ontario("1930-01-01", naturalized_elsewhere="1960-01-01"), you("1965-01-01")),
        ("citizen", None, "3(1)(g)", "2009-04-17"),
    ),
    "the same parent, born 1985": (
        (ontario("1930-01-01", naturalized_elsewhere="1960-01-01"), you("1985-01-01")),
        ("citizen", None, "3(1)(b)", "2009-04-17"),
    ),
    "a Canadian parent who became American in 1940, born 1950": (
        (ontario("1910-01-01", naturalized_elsewhere="1940-01-01"), you("1950-01-01")),
        ("citizen", None, "3(1)(g)", "2015-06-11"),
    ),
    "a Canadian parent who became American in 1940, born 1980": (
        (ontario("1925-01-01", naturalized_elsewhere="1940-01-01"), you("1980-01-01")),
        ("citizen", None, "3(1)(b)", "2015-06-11"),
    ),
    "a Canadian mother, born 1930": (
        (ontario("1905-01-01", link="mother"), you("1930-01-01")),
        ("citizen", None, "3(1)(q)", "2015-06-11"),
    ),
    "a Canadian father not yet American, born 1930": (
        (ontario("1905-01-01"), you("1930-01-01")),
        ("citizen", None, "3(1)(d)", "1947-01-01"),
    ),
    "a grandparent, the parent born 1955 and alive": (
        (ontario(), abroad("1955-01-01"), you("1985-01-01")),
        ("citizen", None, "3(1)(b)", "2025-12-15"),
    ),
    "a grandparent, the parent born 1955, registered, the user kept it": (
        (ontario(), abroad("1955-01-01", **REGISTERED), you("1985-01-01")),
        ("citizen", None, "3(1)(b)", "1985-01-01"),
    ),
    "a grandparent, the parent born 1955, registered, the user lost it at 28": (
        (ontario(), abroad("1955-01-01", **REGISTERED), you("1980-01-01", retention_lost="2008-01-01")),
        ("citizen", None, "3(1)(f)", "2025-12-15"),
    ),
    "a grandparent, the parent born 1955, dead in 2000 and never registered": (
        (ontario(), abroad("1955-01-01", death_date="2000-01-01"), you("1985-01-01")),
        ("unknown", DEAD, "3(1)(b)", "2025-12-15"),
    ),
    "a grandparent who lost British status, the parent born 1950 dead in 2012": (
        (
            ontario("1890-01-01", **AMERICAN_1915),
            abroad("1950-01-01", death_date="2012-01-01"),
            you("1985-01-01"),
        ),
        ("unknown", DEAD, "3(1)(b)", "2025-12-15"),
    ),
    "a grandparent, the parent born 1935 through a mother, alive": (
        (ontario("1905-01-01", link="mother"), abroad("1935-01-01"), you("1965-01-01")),
        ("citizen", None, "3(1)(g)", "2025-12-15"),
    ),
    "a grandparent, the parent born 1935 through a mother, dead in 2010": (
        (
            ontario("1905-01-01", link="mother"),
            abroad("1935-01-01", death_date="2010-01-01"),
            you("1965-01-01"),
        ),
        ("unknown", DEAD, "3(1)(g)", "2025-12-15"),
    ),
    "a grandfather not yet American, the parent born 1935, dead in 2010": (
        (ontario("1905-01-01"), abroad("1935-01-01", death_date="2010-01-01"), you("1965-01-01")),
        ("citizen", None, "3(1)(g)", "2025-12-15"),
    ),
    "a grandparent, the parent born 1980, the user 2005": (
        (ontario("1950-01-01"), abroad("1980-01-01", death_date="2006-01-01"), you("2005-01-01")),
        ("citizen", None, "3(1)(b)", "2005-01-01"),
    ),
    "the same, the user 2012": (
        (ontario("1950-01-01"), abroad("1980-01-01", death_date="2013-01-01"), you("2012-01-01")),
        ("citizen", None, "3(1)(b)", "2025-12-15"),
    ),
    "a grandparent who had lost citizenship before the parent's birth in 1980": (
        (ontario("1950-01-01", naturalized_elsewhere="1976-01-01"), abroad("1980-01-01"), you("2005-01-01")),
        ("citizen", None, "3(1)(b)", "2025-12-15"),
    ),
    "a great-grandparent, two births abroad before 1947": (
        (ontario("1880-01-01"), abroad("1905-01-01"), abroad("1935-01-01"), you("1965-01-01")),
        ("unknown", TWO, "3(1)(g)", "2025-12-15"),
    ),
    "a great-grandparent, the later links since 1947, two of them dead": (
        (
            ontario("1900-01-01", link="mother"),
            abroad("1925-01-01", death_date="2016-01-01"),
            abroad("1950-01-01", death_date="2020-01-01"),
            abroad("1975-01-01", death_date="2021-01-01"),
            you("2000-01-01"),
        ),
        ("citizen", None, "3(1)(b)", "2025-12-15"),
    ),
    "a woman of Canada who married an American in 1930": (
        (ontario("1905-01-01", link="mother", married_alien="1930-01-01"), you("1950-01-01")),
        ("citizen", None, "3(1)(g)", "2015-06-11"),
    ),
    "an ancestor who renounced in 1960, the child born 1965": (
        (ontario("1930-01-01", renounced="1960-01-01"), you("1965-01-01")),
        ("not_citizen", "parent_renounced_before_birth", None, None),
    ),
    "an ancestor who only lived in Canada": (
        (elder("1888-01-01", "PL"), abroad("1930-01-01"), you("1960-01-01")),
        ("not_citizen", "no_anchor", None, None),
    ),
    "the user renounced": (
        (ontario("1940-01-01"), you("1980-01-01", renounced="2010-01-01")),
        ("not_citizen", "renounced", None, None),
    ),
}


@pytest.mark.parametrize(
    ("people", "expected"), SOLVED.values(), ids=[name.replace(" ", "_") for name in SOLVED]
)
def test_the_common_american_lines(people, expected):
    row = row_of(*people)
    verdict, reason, paragraph, since = expected
    assert_like(row, verdict=verdict, reason=reason, paragraph=paragraph)
    if since:
        assert row["recognized_since"] == since
    if reason == "renounced":
        assert row["other_way"] == "resumption 11(1)"


INTERIM = "discretionary grant under 5(4) (interim measure, 2025-03-13 to 2025-12-14)"
LIMITED = (ontario(), abroad("1955-01-01"), you("1985-01-01"))
OF_2015 = (ontario("1910-01-01", naturalized_elsewhere="1940-01-01"), you("1980-01-01"))
AT_28 = (ontario(), abroad("1955-01-01", **REGISTERED), you("1980-01-01", retention_lost="2008-01-01"))
OF_1949 = (ontario("1860-01-01"), abroad("1890-01-01"), you("1930-01-01"))
ADOPTED = (
    ontario("1926-01-01"),
    abroad("1955-05-05", link="adoptive_parent", adopted_next_on="1992-06-06", adoption_conditions_met=True),
    you("1990-03-03"),
)
ADOPTED_2024 = (
    ADOPTED[0],
    {**ADOPTED[1], "adopted_next_on": "2024-01-01", "days_in_canada_before_next_birth": 1095},
    you("2020-03-03"),
)
ADOPTED_2024_NO_DAYS = (
    ADOPTED[0],
    {**ADOPTED[1], "adopted_next_on": "2024-01-01", "days_in_canada_before_next_birth": 1094},
    you("2020-03-03"),
)


@pytest.mark.parametrize(
    ("people", "as_of", "verdict", "becomes", "way"),
    [
        (LIMITED, "2009-04-16", "not_citizen", "2025-12-15", None),
        (LIMITED, "2025-03-12", "not_citizen", "2025-12-15", None),
        (LIMITED, "2025-03-13", "not_citizen", "2025-12-15", INTERIM),
        (LIMITED, "2025-12-14", "not_citizen", "2025-12-15", INTERIM),
        (LIMITED, "2025-12-15", "citizen", None, None),
        (OF_2015, "2015-06-10", "not_citizen", "2015-06-11", None),
        (OF_2015, "2015-06-11", "citizen", None, None),
        (OF_2015, "2025-06-01", "citizen", None, None),
        (AT_28, "2007-12-31", "citizen", None, None),
        (AT_28, "2008-01-02", "not_citizen", "2025-12-15", None),
        (AT_28, "2025-06-01", "not_citizen", "2025-12-15", INTERIM),
        (AT_28, "2025-12-15", "citizen", None, None),
        (OF_1949, "2025-06-01", "not_citizen", None, INTERIM),
        (OF_1949, "2025-12-15", "unknown", None, None),
        (ADOPTED, "2025-03-12", "not_citizen", None, "adoption_grant 5.1(1)"),
        (ADOPTED, "2025-03-13", "not_citizen", None, INTERIM),
        (ADOPTED, "2025-12-14", "not_citizen", None, INTERIM),
        (ADOPTED, "2025-12-15", "not_citizen", None, "adoption_grant 5.1(1)"),
        (ADOPTED_2024, "2025-06-01", "not_citizen", None, INTERIM),
        (ADOPTED_2024_NO_DAYS, "2025-06-01", "not_citizen", None, "adoption_grant 5.1(1)"),
    ],
)
def test_the_same_lines_on_earlier_days(people, as_of, verdict, becomes, way):
    row = row_of(*people, as_of=as_of)
    assert (row["verdict"], row["becomes"], row["other_way"]) == (verdict, becomes, way)


@pytest.mark.parametrize("as_of", ["1990-01-01", "2009-04-17", "2015-06-11", "2024-01-01", "2026-11-22"])
def test_the_deemed_date_is_the_same_on_every_day(as_of):
    row = row_of(ontario("1930-01-01", naturalized_elsewhere="1960-01-01"), you("1965-01-01"), as_of=as_of)
    assert (row["citizen_from"], row["recognized_since"]) == ("1965-01-01", "2009-04-17")
