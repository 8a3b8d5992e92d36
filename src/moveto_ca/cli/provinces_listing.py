"""The provinces compared for one person, as plain JSON types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from moveto_ca import intake
from moveto_ca.cli import errors, options, overlay
from moveto_ca.cli.facts import province_named
from moveto_ca.cli.reading import document_from
from moveto_ca.report import NOT_MET, UNKNOWN
from moveto_ca.rules.assess import assess
from moveto_ca.rules.conditions import RANK

if TYPE_CHECKING:
    from moveto_ca.problems import InputProblem
    from moveto_ca.profile import Profile
    from moveto_ca.report import Route, Stream

ROUTE: Final = "provincial"
# Conditions about the programme itself: nothing that the person could bring.
_OF_THE_PROGRAMME: Final = frozenset({"status", "intake"})
PROVINCES: Final = "provincial-provinces"
NOT_NEEDED: Final = (
    "By what you told, you are a citizen or permanent resident of Canada. You need no province to choose you."
)
RANKED: Final = (
    "Each province is read as if you wanted to live there. Where people are ranked, nobody can count on an "
    "invitation."
)
LAST_SEEN: Final = (
    "Whether a stream takes applications was last seen on the day that its report names. Check with the "
    "province."
)


class Wanted(NamedTuple):
    """What was asked for, as it was typed."""

    profile: str | None
    settings: tuple[str, ...]
    provinces: str | None


def listing(wanted: Wanted, as_of: str | None, rules_overlay: str | None) -> dict[str, Any]:
    """Compare the provinces.

    Args:
        wanted: What was asked for.
        as_of: Day of the law, as typed.
        rules_overlay: File of the user's own rows, or None.

    Returns:
        Plain JSON types, the best province first. ``provinces`` is empty for a citizen or permanent
        resident of Canada.

    Raises:
        InputError: With everything that is wrong with what was typed.
    """
    day = options.day(as_of)
    problems: list[InputProblem] = []
    codes = _codes(wanted.provinces, problems)
    document = _document(wanted, problems)
    tables = overlay.tables(rules_overlay, day)
    errors.stop_at(problems)
    profile = intake.parse_profile(document)
    errors.stop_at(intake.check_against(profile, day))
    rows = []
    nomination: dict[str, Any] | None = None
    for row in tables.rows(PROVINCES, on=day):
        code = row["province"]
        if codes and code not in codes:
            continue
        route = assess(_living_in(document, code), as_of=day, tables=tables).route(ROUTE)
        if route is None:
            return {"as_of": day.isoformat(), "provinces": [], "nomination": None, "notes": [NOT_NEEDED]}
        nomination = route.measures["nomination"]
        rows.append(_row(code, row["name"], route))
    rows.sort(key=lambda each: (RANK[each["standing"]], -each["score"]))
    return {
        "as_of": day.isoformat(),
        "provinces": rows,
        "nomination": nomination,
        "notes": [RANKED, LAST_SEEN],
    }


def _document(wanted: Wanted, problems: list[InputProblem]) -> dict[str, Any]:
    if wanted.profile is None and not wanted.settings:
        problems.append(
            errors.problem(
                "no facts", "give --profile FILE, or facts such as --set applicant.age=34; --help shows more"
            )
        )
        return {}
    document: dict[str, Any] = {}
    with errors.gathered(problems):
        if wanted.profile is not None:
            document = document_from(wanted.profile)
    pairs = []
    for setting in wanted.settings:
        path, sign, value = setting.partition("=")
        if sign and path.strip():
            pairs.append((path.strip(), value))
        else:
            problems.append(errors.problem(f"--set {setting}", "must be PATH=VALUE"))
    with errors.gathered(problems):
        return intake.apply_settings(document, pairs)
    return {}


def _codes(text: str | None, problems: list[InputProblem]) -> frozenset[str]:
    """Read the provinces that were named."""
    found = set()
    for name in (part.strip() for part in (text or "").split(",")):
        if not name:
            continue
        code = province_named(name)
        if code is None:
            from moveto_ca.codes import nearest_province

            message = f"{name!r} is no province or territory of Canada; write it as ON or CA-ON"
            problems.append(errors.problem("--province", message, nearest_province(name)))
        else:
            found.add(code)
    if text is not None and not found and not problems:
        problems.append(errors.problem("--province", "names none; write it as ON or CA-ON,CA-MB"))
    return frozenset(found)


def _living_in(document: dict[str, Any], code: str) -> Profile:
    """Give the person as somebody who wants to live in a province."""
    plans = {**(document.get("plans") or {})}
    if plans.get("province") != code:
        plans.pop("community", None)  # a town of another province says nothing of this one
    return intake.parse_profile({**document, "plans": {**plans, "province": code}})


def _row(code: str, name: str, route: Route) -> dict[str, Any]:
    # What is closed everywhere says nothing about this province.
    own = [s for s in route.streams if s.standing != "closed" or s.measures.get("province") == code]
    best = own[0] if own else route.streams[0]
    places = route.measures["allocations"][code]
    return {
        "province": code,
        "name": name,
        "standing": best.standing,
        "score": best.score,
        "best_stream": best.id,
        "title": best.title,
        "status": best.status,
        "intake_confirmed": all(c.id != "intake" for c in best.conditions),
        "summary": best.summary,
        "missing": [
            c.rule.title for c in best.conditions if c.outcome == NOT_MET and c.id not in _OF_THE_PROGRAMME
        ],
        "not_known": [c.rule.title for c in best.conditions if c.outcome == UNKNOWN and c.needs],
        "adds_crs": best.measures.get("adds_crs"),
        "open_streams": sum(_takes(stream) for stream in route.streams),
        "without_offer": [s.id for s in route.streams if _takes(s) and not _asks_for_offer(s)],
        "places": places,
        "fees_total_cad": best.measures.get("fees_total_cad"),
    }


def _takes(stream: Stream) -> bool:
    return stream.standing not in ("closed", "not_available")


def _asks_for_offer(stream: Stream) -> bool:
    return any(condition.id == "offer" for condition in stream.conditions)
