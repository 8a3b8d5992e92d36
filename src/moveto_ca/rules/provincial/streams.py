"""The streams: read from the table of streams and the table of what each asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from moveto_ca.report import Stream
from moveto_ca.report.shared import NONE_OWN, Shared, Written
from moveto_ca.rules.admissibility.admissible import with_admissible
from moveto_ca.rules.conditions import RANK, score_of, standing_of, unsettled
from moveto_ca.rules.programme import CLOSED, NO_PROGRAMME, ProgrammeRules, programme
from moveto_ca.rules.provincial import (
    atlantic,
    atlantic_person,
    communities,
    in_pool,
    manitoba,
    offers,
    ontario,
    quebec,
    ties,
)
from moveto_ca.rules.provincial.day import ProvincialDay
from moveto_ca.rules.provincial.invitations import invitations_rule, open_question
from moveto_ca.rules.provincial.need import Need, NeedKind, rule_of
from moveto_ca.rules.provincial.situation import ROUTE
from moveto_ca.rules.specs import StreamSpec
from moveto_ca.rules.tables import PACKAGED

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Row, Tables

NEED_KINDS: Final[dict[str, NeedKind]] = {
    **offers.KINDS,
    **ties.KINDS,
    **in_pool.KINDS,
    **ontario.KINDS,
    **manitoba.KINDS,
    **atlantic.KINDS,
    **atlantic_person.KINDS,
    **communities.KINDS,
    **quebec.KINDS,
}
APPROVAL: Final = "approval"
ATLANTIC: Final = "atlantic"
PILOTS: Final = frozenset({"rural-community", "francophone-community"})
_PAUSED: Final = "paused"
_ATLANTIC_WORDS: Final = "an Atlantic province"
_PILOT_WORDS: Final = "a community of this pilot"


class Kind:
    """One stream, whoever asks for it.

    Attributes:
        name: Its name in the tables.
        id: Its id in the report.
        title: Its title.
        province: Code of its province; None for a federal programme.
        row: Its row.
        status: Rules about status and intake.
        rules: Its rules by the name of the need.
        invitations: The rule about its rounds, or None if nobody is ranked.
        spec: What it is, for explanations.
    """

    __slots__ = ("id", "invitations", "name", "province", "row", "rules", "spec", "status", "title")

    def __init__(self, row: Row, needs: list[Row]) -> None:
        self.row = row
        self.name: str = row["stream"]
        self.id = f"{ROUTE}/{self.name}"
        self.title: str = row["title"]
        self.province: str | None = row["province"]
        source, reference = row["source"], row["reference"] or ""
        self.status = ProgrammeRules(source, reference)
        self.rules: dict[str, Rule] = {
            need["need"]: rule_of(need, NEED_KINDS[need["kind"]], source, reference) for need in needs
        }
        self.invitations = invitations_rule(source, reference) if row["ranked"] else None
        ranked = () if self.invitations is None else (self.invitations,)
        self.spec = with_admissible(
            StreamSpec(
                self.id,
                row["title"],
                _about(row),
                (*self.status.all, self.status.absent, *self.rules.values(), *ranked),
            )
        )


def _about(row: Row) -> str:
    """Say in plain words what a stream is."""
    if row["status_code"] == NO_PROGRAMME:
        return "This territory has no nominee programme. Federal and family routes remain."
    parts = []
    if row["job_offer"]:
        parts.append(f"Job offer: {row['job_offer']}.")
    if row["connection"]:
        parts.append(f"Tie to the place: {row['connection']}.")
    link = {
        "yes": "A nomination counts within Express Entry.",
        "no": "It stands outside Express Entry and gives no points there.",
        "optional": "A nomination counts within Express Entry for those who have a profile there.",
    }
    parts.append(link[row["express_entry"]])
    return " ".join(parts)


def _kinds() -> tuple[Kind, ...]:
    needs: dict[str, list[Row]] = {}
    for row in PACKAGED.rows("provincial-needs"):
        needs.setdefault(row["stream"], []).append(row)
    return tuple(
        Kind(row, needs.get(row["stream"], []))
        for row in PACKAGED.rows("provincial-streams")
        if row["route"] == ROUTE
    )


KINDS: Final = _kinds()


class Judged(NamedTuple):
    """What comes of a person in a stream.

    Attributes:
        conditions: Every condition, in the order of the report.
        standing: The standing that follows.
        score: The score that follows.
        place: What the streams are ordered by: the better standing first, then the higher score.
        offer: Place of the job offer by which it was judged, or None.
    """

    conditions: tuple[Condition, ...]
    standing: Standing
    score: int
    place: tuple[int, int]
    offer: int | None


class OnDay:
    """A stream on a day.

    Attributes:
        kind: The stream.
        status: Its status.
        closed: The stream as everybody gets it, where it takes nobody on that day; else None.
        closed_place: What it is ordered by then.
        conditions: What stands first: status and intake.
        needs: What it asks for.
        judges: For each need, the function that judges it.
        of_offer: True if it asks for something of a job offer.
        of_approval: True if it asks for an approval of the job.
        open_question: What is said of its rounds where nothing is known; None if nobody is ranked.
        provinces: For a federal programme, the provinces that it is for; None for any.
        plain: True if all needs are plain ones.
        settled: What came of conditions before, by the place of the offer and the conditions.
        written: Its JSON for people who are told the same, once it was written.
        words: Steps, times and cautions, once they were read: by an offer, a link and what is still to do.
    """

    __slots__ = (
        "closed",
        "closed_place",
        "conditions",
        "judges",
        "kind",
        "needs",
        "of_approval",
        "of_offer",
        "open_question",
        "plain",
        "provinces",
        "settled",
        "status",
        "words",
        "written",
    )

    def __init__(self, kind: Kind, tables: Tables, on: date, day: ProvincialDay) -> None:
        self.kind = kind
        self.status: Programme = programme(tables, on, "provincial-statuses", kind.name, kind.status)
        status = self.status.status
        self.conditions: tuple[Condition, ...] = self.status.conditions
        if status == _PAUSED:
            # When it opens again was not confirmed, so that nobody can say that it is closed for good.
            note = tables.row("provincial-statuses", kind.name, on=on)
            words = None if note is None else note["note"]
            self.conditions = (*self.conditions, unsettled(kind.status.intake, words or ""))
        self.closed: Stream | None = None
        self.closed_place = (0, 0)
        place = _place(kind, day)
        needs = [(r, tables.row("provincial-needs", kind.name, n, on=on)) for n, r in kind.rules.items()]
        self.needs = tuple(
            Need(rule, NEED_KINDS[row["kind"]], row, day, place) for rule, row in needs if row is not None
        )
        self.judges = tuple((need.judge, need) for need in self.needs)
        self.of_offer = any(need.kind.of_offer for need in self.needs)
        self.of_approval = any(need.rule.id == APPROVAL for need in self.needs)
        self.open_question = None if kind.invitations is None else open_question(kind.invitations)
        self.provinces = _provinces(kind, day)
        self.written: dict[tuple[object, ...], Written] = {}
        self.words: dict[tuple[object, ...], Any] = {}
        self.settled: dict[tuple[int | None, tuple[Condition, ...]], Judged] = {}
        self.plain = kind.province is not None and all(need.kind.plain for need in self.needs)
        if status == NO_PROGRAMME or (status in CLOSED and status != _PAUSED):
            self.closed = _closed(self)
            self.closed_place = (RANK[self.closed.standing], -(self.closed.score or 0))


def _place(kind: Kind, day: ProvincialDay) -> str:
    """Give the words for the place where the job must be."""
    if kind.province is not None:
        name: str = day.provinces[kind.province]["name"]
        return name
    return _ATLANTIC_WORDS if kind.name == ATLANTIC else _PILOT_WORDS


def _provinces(kind: Kind, day: ProvincialDay) -> frozenset[str] | None:
    """Give the provinces that a federal programme is for."""
    if kind.name == ATLANTIC:
        return frozenset(code for code, row in day.provinces.items() if row["covers_atlantic"])
    if kind.name in PILOTS:
        return frozenset(code for _, code, _ in day.communities.get(kind.name, ()))
    return None


def _closed(on_day: OnDay) -> Stream:
    """Make the stream as everybody gets it on a day on which it takes nobody."""
    from moveto_ca.rules.provincial.measures import closed_measures
    from moveto_ca.rules.provincial.telling import closed_prose

    kind, conditions = on_day.kind, on_day.conditions
    standing = standing_of(conditions)
    return Stream(
        kind.id,
        kind.row["title"],
        on_day.status.status,
        conditions,
        standing,
        score_of(conditions, standing),
        measures=closed_measures(on_day),
        prose=closed_prose(on_day),
        shared=Shared(Written(), NONE_OWN),
    )


def on_day(tables: Tables, on: date) -> tuple[OnDay, ...]:
    """Compile every stream for a day, in the order of the table."""
    day = tables.compiled(ProvincialDay, on)
    return tuple(OnDay(kind, tables, on, day) for kind in KINDS)
