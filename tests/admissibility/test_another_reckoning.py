"""The steps at the end of the fact sheet, written a second time and held against the product.

Records of convictions outside Canada, each told in full, on any day: whether they bar, whether and when
that ends by itself, and from when rehabilitation may be asked for.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from hypothesis import example, given, settings
from hypothesis import strategies as st

from past_told import offences

CHANGED = date(2018, 12, 18)  # the ten-year maximum for impaired driving
SMALL, ORDINARY, GRAVE = "disorderly_conduct", "assault", "burglary_home"
DUI = "dui"


class Conviction(NamedTuple):
    kind: str
    act: date
    convicted: date
    done: date

    @property
    def grave(self) -> bool:
        return self.kind == GRAVE or (self.kind == DUI and self.act >= CHANGED)

    @property
    def small(self) -> bool:
        return self.kind == SMALL

    def told(self, place: int) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "place": "US",
            "outcome": "convicted",
            "act_date": self.act.isoformat(),
            "conviction_date": self.convicted.isoformat(),
            "sentence_completed": self.done.isoformat(),
            "occurrence": f"event {place}",
        }


def later(day: date, years: int) -> date:
    """The day after, so many years later; 29 February gives 28 February."""
    start = day + timedelta(days=1)
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return start.replace(year=start.year + years, day=28)


def reckoned(record: list[Conviction]) -> tuple[bool, date | str | None]:
    """Whether there is a ground at all, and the day on which it ends by itself, or ``never``."""
    indictable = [one for one in record if not one.small]
    small = [one for one in record if one.small]
    if any(one.grave for one in record) or len(indictable) > 1:
        return True, "never"
    if indictable:
        if len(small) > 1:  # at most one, and that before the last ten years
            return True, "never"
        ends = [later(indictable[0].done, 10), *(later(one.convicted, 10) for one in small)]
        return True, max(ends)
    if len(small) > 1:
        return True, max([later(max(one.done for one in small), 5), *(later(o.convicted, 5) for o in small)])
    return False, None


@st.composite
def convictions(draw: st.DrawFn) -> Conviction:
    act = draw(
        st.dates(date(2003, 1, 1), date(2024, 12, 31)) | st.sampled_from([CHANGED, CHANGED - timedelta(1)])
    )
    convicted = act + timedelta(days=draw(st.integers(1, 400)))
    done = convicted + timedelta(days=draw(st.integers(0, 700)))
    return Conviction(draw(st.sampled_from([SMALL, SMALL, ORDINARY, DUI, GRAVE])), act, convicted, done)


RECORDS = st.lists(convictions(), max_size=4)
NEAR = st.integers(-2, 2)


@settings(max_examples=400, deadline=None)
@given(RECORDS, st.dates(date(2016, 1, 1), date(2038, 12, 31)), NEAR)
@example([Conviction(DUI, date(2018, 12, 17), date(2019, 3, 4), date(2019, 12, 31))], date(2030, 1, 1), -1)
@example([Conviction(DUI, date(2018, 12, 17), date(2019, 3, 4), date(2019, 12, 31))], date(2030, 1, 1), 0)
def test_the_steps_of_the_sheet_give_the_same(record: list[Conviction], day: date, near: int) -> None:
    ground, ends = reckoned(record)
    # Half of the days are those around the end itself.
    on = ends + timedelta(days=near) if isinstance(ends, date) and day.toordinal() % 2 else day
    on = max([on, *(one.convicted for one in record)])  # nobody tells of what is to come
    route = offences(*(one.told(place) for place, one in enumerate(record)), as_of=on)
    barred = ground and (ends == "never" or (isinstance(ends, date) and on < ends))
    assert route.measures["people"][0]["for_visits"] is barred
    assert route.measures["verdict"] == (
        "inadmissible" if barred else "deemed_rehabilitated" if ground else "clear"
    )
    rows = [row for row in route.measures["offences"] if row["inadmissible"]]
    assert bool(rows) is barred
    if barred:
        apply_from = later(max(one.done for one in record), 5)
        for row in rows:
            assert row["deemed_rehabilitated_on"] == (ends if ends == "never" else ends.isoformat())  # type: ignore[union-attr]
            assert row["may_apply_for_rehabilitation_on"] == apply_from.isoformat()
            assert ("individual_rehabilitation" in row["remedies"]) is (apply_from <= on)
        serious = any(one.grave for one in record)
        assert {row["ground"] for row in rows} == {"serious criminality" if serious else "criminality"}
        assert [fee.code for fee in route.fees] == ["rehab_serious" if serious else "rehab_criminality"]
