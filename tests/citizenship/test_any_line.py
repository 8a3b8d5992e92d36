"""What holds for every line of descent."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from descent_cases import HARMLESS_ANCESTOR
from family_lines import abroad, ontario, profile_of, route_of, row_of, you
from moveto_ca.rules.citizenship.law import law_of
from moveto_ca.rules.citizenship.people_in_line import TAKEN_AS_NEVER
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.wording import question
from profiles_for_tests import PROFILES

AS_OF = date(2026, 11, 22)
LAW = law_of(PACKAGED, AS_OF)
NUMBERS = {f"N{n}" for n in range(1, 14)} | {f"L{n}" for n in range(1, 13)} | {"X3", "X5", "AD8"}
VERDICTS = {"citizen", "citizen_if_substantial_connection", "not_citizen", "unknown"}
STANDINGS = {
    "citizen": "strong",
    "citizen_if_substantial_connection": "incomplete",
    "not_citizen": "not_available",
}
# Facts that may turn a citizen into no citizen although something was told before: what is taken as never
# where it is not told, and days that were counted but were spent in prison.
BREAKING = TAKEN_AS_NEVER | {"sentence_days_before_next_birth"}


def days(first: int, last: int) -> Any:
    return st.dates(date(first, 1, 1), date(last, 12, 31)).map(str)


def rarely(strategy: Any) -> Any:
    return st.one_of(st.none(), st.none(), st.none(), strategy)


@st.composite
def lines(draw: Any, *, longest: int = 4, open_facts: bool = True) -> dict[str, Any]:
    """A profile with one line: an ancestor from Canada or not, and births abroad or in Canada below."""
    count = draw(st.integers(1, longest))
    year = draw(st.integers(1850, 1960))
    people = []
    for index in range(count):
        born = str(date(year, draw(st.integers(1, 12)), draw(st.integers(1, 28))))
        told: dict[str, Any] = {
            **HARMLESS_ANCESTOR,
            "link": draw(st.sampled_from(["mother", "father", "mother", "father", "adoptive_parent"])),
            "birth_date": draw(st.sampled_from([born, born, born[:4], born[:7]])),
            "birth_place": draw(
                st.sampled_from(["CA-ON", "CA-NL"] if index == 0 else ["US", "US", "US", "CA-ON"])
            ),
            "death_date": draw(st.none() | days(year + 45, year + 95)),
            "parents_married": draw(st.booleans()),
            "naturalized_elsewhere": draw(rarely(days(year + 1, year + 44))),
            "declaration_of_alienage": draw(rarely(days(year + 20, year + 40))),
            "renounced": draw(rarely(days(max(1947, year + 18), max(1948, year + 80)))),
            "birth_registered_with_canada": draw(st.booleans()),
            "crown_service_abroad_at_next_birth": draw(st.booleans()),
            "days_in_canada_before_next_birth": draw(st.sampled_from([0, 1094, 1095, 5000])),
        }
        if told["link"] == "adoptive_parent":
            told["adopted_next_on"] = str(year + 40)
        if open_facts:
            for name in draw(st.sets(st.sampled_from(sorted(told)), max_size=3)):
                del told[name]
        people.append(told)
        year += draw(st.integers(18, 40))
        if year > 2000:
            break
    born_you = date(min(max(year, 1920), 2026), draw(st.integers(1, 11)), draw(st.integers(1, 20)))
    applicant = you(str(born_you), draw(st.sampled_from(["US", "US", "US", "CA-ON"])))
    return profile_of(*people, applicant)


def measures_of(document: dict[str, Any]) -> dict[str, Any]:
    return route_of(document).measures


@given(lines(longest=8))
@settings(max_examples=300, deadline=None)
def test_every_line_has_one_verdict_and_every_person_exactly_one_rule(document):
    route = route_of(document)
    row = route.measures["lines"][-1]
    assert row["verdict"] in VERDICTS
    assert (row["reason"] is None) == (row["verdict"] in ("citizen", "citizen_if_substantial_connection"))
    for generation in row["generations"]:
        assert generation["rule"] in NUMBERS
    assert bool(row["needs"]) == (
        row["reason"] == "needs_fact" or row["verdict"] == "citizen_if_substantial_connection"
    )
    json.dumps(route.measures)


@given(lines())
@settings(max_examples=300, deadline=None)
def test_the_standing_follows_from_the_verdict_and_every_need_has_a_question(document):
    route = route_of(document)
    measures = route.measures
    if measures["verdict"] == "unknown":
        assert route.standing == ("incomplete" if measures["reason"] == "needs_fact" else "eligible")
    else:
        assert route.standing == STANDINGS[measures["verdict"]]
    for path in measures["needs"]:
        assert question(path)
    ids = [condition.id for condition in route.streams[0].conditions]
    assert len(ids) == len(set(ids))
    assert route.streams[0].summary


@given(lines(), st.data())
@settings(max_examples=400, deadline=None)
def test_a_told_fact_never_turns_a_citizen_into_no_citizen_unless_it_is_one_that_breaks(document, data):
    """Told without the fact, then with it: what was certain without it stays so."""
    place = data.draw(st.integers(0, len(document["ancestry"][0]) - 1))
    ancestor = document["ancestry"][0][place]
    name = data.draw(st.sampled_from(sorted(set(ancestor) - BREAKING)))
    without = json.loads(json.dumps(document))
    del without["ancestry"][0][place][name]
    before = measures_of(without)["verdict"]
    after = measures_of(document)["verdict"]
    if before == "citizen":
        assert after == "citizen", f"{name} of ancestor {place}"
    if before == "not_citizen":
        assert after == "not_citizen", f"{name} of ancestor {place}"


# What a line cannot do without: who it is about, when and where they were born, and what breaks it.
BARE = {"link", "birth_date", "birth_place", "adopted_next_on", *BREAKING}


@given(lines(longest=8))
@settings(max_examples=300, deadline=None)
def test_everything_that_breaks_nothing_told_at_once_leaves_a_citizen_a_citizen(document):
    """The bare line first, then all of it: who is a citizen by the bare line alone stays one."""
    bare = json.loads(json.dumps(document))
    for ancestor in bare["ancestry"][0]:
        for name in set(ancestor) - BARE:
            del ancestor[name]
    del bare["applicant"]["parents_married"], bare["applicant"]["foreign_diplomat_parent"]
    before, after = measures_of(bare)["verdict"], measures_of(document)["verdict"]
    if before in ("citizen", "not_citizen"):
        assert after == before


@given(lines(open_facts=False), st.sampled_from(["renounced", "revoked"]))
@settings(max_examples=200, deadline=None)
def test_a_renunciation_or_revocation_on_the_day_before_the_birth_never_makes_a_citizen(document, event):
    """Each is a listed fact that breaks: it may take citizenship away, and never gives it."""
    born = date.fromisoformat(document["applicant"]["birth_date"])
    broken = json.loads(json.dumps(document))
    broken["ancestry"][0][0][event] = str(born - timedelta(days=1))
    before, after = measures_of(document)["verdict"], measures_of(broken)["verdict"]
    assert not (before == "not_citizen" and after == "citizen")


@given(lines(open_facts=False), st.data())
@settings(max_examples=300, deadline=None)
def test_a_date_known_to_the_year_gives_the_answer_of_every_day_in_it_or_asks(document, data):
    place = data.draw(st.integers(0, len(document["ancestry"][0]) - 1))
    ancestor = document["ancestry"][0][place]
    names = [
        n
        for n in ("birth_date", "death_date", "naturalized_elsewhere", "renounced")
        if len(ancestor[n] or "") == 10
    ]
    if not names:
        return
    name = data.draw(st.sampled_from(names))
    exact = measures_of(document)["lines"][-1]
    vague_document = json.loads(json.dumps(document))
    vague_document["ancestry"][0][place][name] = ancestor[name][:4]
    vague = measures_of(vague_document)["lines"][-1]
    if vague["reason"] != "needs_fact":
        assert (vague["verdict"], vague["reason"]) == (exact["verdict"], exact["reason"])
        for key in ("paragraph", "citizen_from", "recognized_since"):
            assert vague[key] in (None, exact[key])


@given(lines(), lines())
@settings(max_examples=150, deadline=None)
def test_a_further_line_never_takes_away_what_another_gives(one, other):
    together = {**one, "ancestry": [*one["ancestry"], *other["ancestry"]]}
    if measures_of(one)["verdict"] == "citizen":
        assert measures_of(together)["verdict"] == "citizen"


@given(PROFILES, st.dates(date(1990, 1, 1), date(2027, 1, 1)))
@settings(max_examples=150, deadline=None)
def test_any_family_on_any_day_has_rows_for_everybody_and_words_for_every_need(document, as_of):
    measures = route_of(document, as_of).measures
    rows = [measures, *measures["people"]]
    partners = 0 if document.get("partner") is None else 1
    assert len(measures["people"]) == partners + len(document.get("children", []))
    for row in rows:
        assert row["verdict"] in VERDICTS
        for path in row["needs"]:
            assert question(path)


# A birth moved over each boundary of the sheet ------------------------------------------------------------

BOUNDARIES = [LAW.act_1946, LAW.act_1977, LAW.c3]
FIRST_GENERATION = ["L5", "L8", "L9", "L10"]


def period(born: date) -> int:
    return sum(born >= boundary for boundary in BOUNDARIES)


@given(st.dates(date(1926, 1, 2), date(2026, 11, 1)))
@settings(max_examples=300, deadline=None)
def test_the_rule_of_a_first_birth_abroad_follows_from_the_period_alone(born):
    parent_born = date(born.year - 30, 6, 15)
    row = row_of(ontario(str(parent_born), foreign_diplomat_parent=False), you(str(born)))
    assert row["verdict"] == "citizen"
    assert row["generations"][-1]["rule"] == FIRST_GENERATION[period(born)]


# Days on which something in the law of births turns; the day after an event of the line is one too.
TURNS = {LAW.day_after_of_age, LAW.act_1946, LAW.nl_union, LAW.act_1977, LAW.c37, LAW.c24, LAW.c3}


def events_of(document):
    """Every day that is told about the ancestors, and the day after."""
    found = set()
    for ancestor in document["ancestry"][0]:
        for value in ancestor.values():
            if isinstance(value, str) and len(value) == 10 and value[4] == "-":
                day = date.fromisoformat(value)
                found |= {day, day + timedelta(days=1)}
    return found


def told_of(document, born):
    """The answer for a last person born on a day, without the dates that move with the birth."""
    moved = {**document, "applicant": {**document["applicant"], "birth_date": str(born)}}
    row = measures_of(moved)["lines"][-1]
    last = row["generations"][-1]
    return row["verdict"], row["reason"], row["paragraph"], last["rule"], last["remedied_by"]


@given(lines(open_facts=False), st.dates(date(1925, 6, 1), date(2026, 6, 1)))
@settings(max_examples=400, deadline=None)
def test_a_birth_moved_by_a_day_changes_nothing_but_over_a_boundary_or_an_event_of_the_line(document, born):
    """Between the turns of the law, two births next to each other are judged alike, whoever the ancestors."""
    youngest = document["ancestry"][0][0]["birth_date"]
    after = born + timedelta(days=1)
    if after in TURNS | events_of(document) or str(born)[:4] <= youngest[:4]:
        return
    assert told_of(document, born) == told_of(document, after)


@pytest.mark.parametrize("boundary", [*BOUNDARIES, LAW.c37, LAW.nl_union, LAW.bjorkquist], ids=str)
def test_a_birth_moved_over_a_boundary_changes_the_answer_only_as_the_sheet_says(boundary):
    """The day before, and the day itself: for a second generation whose parent has no days in Canada."""
    before, since = (
        row_of(
            ontario(str(day - timedelta(days=365 * 55))),
            abroad(
                str(day - timedelta(days=365 * 28)),
                days_in_canada_before_next_birth=0,
                birth_registered_with_canada=True,
            ),
            you(str(day)),
        )
        for day in (boundary - timedelta(days=1), boundary)
    )
    expected = {
        # before citizenship began, the second birth abroad in a row is contested; from that day on it is not
        LAW.act_1946: ("unknown", "citizen"),
        LAW.c3: ("citizen", "not_citizen"),
    }.get(boundary, ("citizen", "citizen"))
    assert (before["verdict"], since["verdict"]) == expected
    if boundary == LAW.c37:
        assert (before["generations"][-1]["remedied_by"], since["generations"][-1]["remedied_by"]) == (
            "none",
            "C3",
        )


@given(st.dates(date(1948, 1, 1), date(1977, 2, 14)), st.dates(date(1900, 1, 1), date(1976, 12, 31)))
@settings(max_examples=200, deadline=None)
def test_no_date_of_a_us_naturalization_ever_breaks_a_line(born, naturalized):
    parent_born = str(date(min(born.year - 22, naturalized.year - 1), 3, 3))
    row = row_of(ontario(parent_born, naturalized_elsewhere=str(naturalized)), you(str(born)))
    assert row["verdict"] == "citizen"
