"""A person who answers a conversation from an example's profile, and does not know what it does not tell."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from moveto_ca.interview.answers import UNKNOWN
from moveto_ca.interview.catalogue.sponsor import _COUPLE, _SPONSOR
from moveto_ca.interview.document import ABSENT, get, indices_of, template_of
from moveto_ca.interview.questions import Group
from support import AS_OF

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.interview.questions import Prompt

Document = dict[str, Any]


class Person:
    """Answers prompts.

    Args:
        profile: Everything that the person knows.
    """

    def __init__(self, profile: Document) -> None:
        self.profile = profile

    def answer(self, prompt: Prompt, document: Document) -> Any:
        """Give the answer to a prompt: a value, or that it is not known.

        Args:
            prompt: The question.
            document: What was told so far.
        """
        path = _own_path(self.profile, prompt.path, document)
        if path is None:
            return UNKNOWN
        told = _SPECIAL.get(template_of(prompt.question.id), _plain)(self.profile, path, prompt)
        if told is ABSENT:
            return UNKNOWN
        return self._offered(prompt, told)

    def _offered(self, prompt: Prompt, told: Any) -> Any:
        """Keep to what can be chosen."""
        offered = [choice.value for choice in prompt.question.choices]
        if prompt.question.kind == "choice" and told not in offered:
            return told if any(isinstance(value, Group) for value in offered) else UNKNOWN
        if prompt.question.kind == "many":
            # A list gives back what was chosen in its own order.
            chosen = [value for value in offered if value in told] or [
                v for v in ("", "none") if v in offered
            ]
            return chosen or UNKNOWN
        return told


def _plain(profile: Document, path: str, _prompt: Prompt) -> Any:
    return get(profile, path)


def _own_path(profile: Document, path: str, document: Document) -> str | None:
    """Give where the person's own profile has what a path of the conversation is about."""
    if not path.startswith("ancestry["):
        return path
    line, *person = indices_of(path)
    links = [one["link"] for one in document["ancestry"][line]]
    for number, own in enumerate(profile.get("ancestry") or []):
        if [one["link"] for one in own] == links:
            place = f"ancestry[{number}]"
            return f"{place}[{person[0]}].{path.rpartition('.')[2]}" if person else place
    return None


def _birth(profile: Document, path: str, _prompt: Prompt) -> Any:
    day = get(profile, path)
    return get(profile, f"{path.rpartition('.')[0]}.age") if day is ABSENT else day


def _own_birth(profile: Document, path: str, prompt: Prompt) -> Any:
    day, place = _birth(profile, path, prompt), get(profile, "applicant.birth_country")
    told = {"birth_date": day, "birth_place": place}
    return {name: value for name, value in told.items() if value is not ABSENT} or ABSENT


def _household(profile: Document, path: str, prompt: Prompt) -> Any:
    partner = _partner(profile, path, prompt)
    if partner is ABSENT:
        return ABSENT
    return [*([partner] if partner else []), *(["children"] if profile.get("children") else [])] or [""]


def _lines(profile: Document) -> list[list[str]] | None:
    ancestry = profile.get("ancestry")
    return None if ancestry is None else [[one["link"] for one in line] for line in ancestry]


def _parents(profile: Document, _path: str, _prompt: Prompt) -> Any:
    lines = _lines(profile)
    if lines is None:
        return ABSENT
    near = "|".join(link for link in ("mother", "father") if [link] in lines)
    return near or ("" if lines else "nobody")


def _grandparents(profile: Document, _path: str, _prompt: Prompt) -> Any:
    lines = _lines(profile)
    if lines is None:
        return ABSENT
    near = [" ".join(line) for line in lines if len(line) == 2]
    return near or (["further"] if any(len(line) > 2 for line in lines) else ["none"])


def _earlier(profile: Document, _path: str, _prompt: Prompt) -> Any:
    lines = _lines(profile)
    if lines is None:
        return ABSENT
    return next((line for line in lines if len(line) > 2), [])


def _born(profile: Document, path: str, _prompt: Prompt) -> Any:
    person = get(profile, path.rpartition(".")[0])
    return {name: person[name] for name in ("birth_date", "birth_place") if name in person} or ABSENT


def _partner(profile: Document, _path: str, _prompt: Prompt) -> Any:
    partner = profile.get("partner", ABSENT)
    return partner.get("relationship", ABSENT) if isinstance(partner, dict) else partner


def _partner_plans(profile: Document, path: str, _prompt: Prompt) -> Any:
    status = get(profile, "partner.canada_status")
    return get(profile, path), status if status in ("citizen", "permanent_resident") else "none"


def _status(profile: Document, _path: str, _prompt: Prompt) -> Any:
    person = profile.get("applicant", {})
    held = person.get("citizenships")
    if held is None:
        return ABSENT
    ticks = [f"citizen:{country}" if country in ("US", "MX", "CA") else "other" for country in held]
    if person.get("us_status") not in (None, "citizen", "none"):
        ticks.append(f"us:{person['us_status']}")
    if person.get("canada_status") not in (None, "citizen", "none"):
        ticks.append(f"canada:{person['canada_status']}")
    return ticks + (["tribe"] if person.get("tribe_member") else [])


def _doings(profile: Document, _path: str, _prompt: Prompt) -> Any:
    plans = profile.get("plans", {})
    person, business = profile.get("applicant", {}), profile.get("business") or {}
    kind = (plans.get("activity") or {}).get("kind")
    ticks = {
        "offer": bool(plans.get("job_offers")),
        "transfer": "intra_company" in plans,
        "owner": bool(business),
        "trade": "trade_with_canada" in business,
        "research": person.get("researcher_or_academic"),
        "religious": person.get("ordained_or_religious_worker"),
        "remote": kind == "remote_work",
        "activity": kind not in (None, "remote_work"),
        "short": "short_exemption" in plans,
    }
    return [name for name, ticked in ticks.items() if ticked] or ["none"]


def _permit(profile: Document, _path: str, _prompt: Prompt) -> Any:
    permits = get(profile, "plans.permits")
    return permits[0].get("noc", "") if isinstance(permits, list) and permits else ABSENT


def _admission(profile: Document, path: str, _prompt: Prompt) -> Any:
    told = get(profile, path.rpartition(".")[0])
    if not isinstance(told, dict):
        return ABSENT
    return [name for name in ("dli", "public", "confirmed") if told.get(name)] or ["none"]


def _ties(profile: Document, _path: str, _prompt: Prompt) -> Any:
    return get(profile, "plans.ties")


def _events(profile: Document, path: str, _prompt: Prompt) -> Any:
    names = ("adopted_next_on", "renounced", "declaration_of_alienage", "revoked", "granted")
    people = get(profile, path)
    return [name for name in names if any(one.get(name) for one in people)] or ["none"]


def _children(profile: Document, _path: str, _prompt: Prompt) -> Any:
    children = profile.get("children", ABSENT)
    if children is ABSENT:
        return ABSENT
    return [{name: child[name] for name in ("birth_date", "age") if name in child} for child in children]


def _levels(profile: Document, path: str, _prompt: Prompt) -> Any:
    credentials = get(profile, path)
    if credentials is ABSENT:
        level = get(profile, f"{path}_level")
        return ABSENT if level is ABSENT else [level]
    marks = ["eca"] if credentials and credentials[-1].get("eca") else []
    marks += ["elsewhere"] if any(one.get("country") != "US" for one in credentials) else []
    return [*dict.fromkeys(one["level"] for one in credentials), *marks]


def _of_the_last_credential(profile: Document, path: str, _prompt: Prompt) -> Any:
    credentials = get(profile, path.partition("[")[0])
    if not isinstance(credentials, list) or not credentials:
        return ABSENT
    return credentials[-1].get(path.rpartition(".")[2], ABSENT)


def _test(profile: Document, path: str, _prompt: Prompt) -> Any:
    result = get(profile, path)
    if not isinstance(result, dict):
        return result
    if result["test"] != "self_assessed":
        return result["test"]
    level = min(value for name, value in result.items() if name != "test")
    return f"self_assessed:{next(n for n in (10, 9, 7, 5) if n <= level)}"


def _scores(profile: Document, path: str, _prompt: Prompt) -> Any:
    result = get(profile, path.rpartition(".")[0])
    abilities = ("listening", "reading", "writing", "speaking")
    return {name: result[name] for name in abilities if name in result} or ABSENT


def _occupation(profile: Document, path: str, _prompt: Prompt) -> Any:
    """Give the code of the work told, or that of the longest job."""
    told = get(profile, path)
    jobs = get(profile, f"{path.partition('.')[0]}.work")
    return max(jobs, key=_length)["noc"] if told is ABSENT and isinstance(jobs, list) and jobs else told


def _years(profile: Document, path: str, _prompt: Prompt) -> Any:
    """Give the years outside and in Canada, added up from single jobs where those are told."""
    sums = get(profile, path.rpartition(".")[0])
    if sums is not ABSENT:
        return sums.get("foreign", 0), sums.get("canada", 0)
    jobs = get(profile, f"{path.partition('.')[0]}.work")
    if not isinstance(jobs, list):
        return ABSENT
    there = sum(_length(job) for job in jobs if job.get("country") == "CA")
    every = sum(map(_length, jobs))
    return tuple(min(round(years, 1), 10) for years in (every - there, there))


def _length(job: Document) -> float:
    end = date.fromisoformat(job["end"]) if job.get("end") else AS_OF
    share = min(job.get("hours_per_week", 30) / 30, 1)
    return float((end - date.fromisoformat(job["start"])).days / 365.25 * share)


def _relatives(profile: Document, path: str, _prompt: Prompt) -> Any:
    told = get(profile, path)
    return told if told is ABSENT else [f"{one['relation']}:{one.get('canada_status')}" for one in told]


def _nomination(profile: Document, path: str, _prompt: Prompt) -> Any:
    told = get(profile, path)
    return told.get("kind", ABSENT) if isinstance(told, dict) else told


def _extras(profile: Document, path: str, prompt: Prompt) -> Any:
    relatives = _relatives(profile, path, prompt)
    if relatives is ABSENT:
        return ABSENT
    kind = _nomination(profile, "plans.nomination", prompt)
    backers = get(profile, "plans.endorsements")
    return [
        *relatives,
        *(["offer"] if get(profile, "plans.job_offers") not in (ABSENT, []) else []),
        *([] if kind is ABSENT or kind is None else [f"nomination:{kind}"]),
        *(f"endorsement:{one['kind']}" for one in (backers if isinstance(backers, list) else ())),
        *(["tie"] if get(profile, "plans.ties") not in (ABSENT, []) else []),
        *(["invited"] if get(profile, "plans.express_entry.invited_on") not in (ABSENT, None) else []),
        *(["forces"] if get(profile, "applicant.military_serving") is True else []),
    ]


def _ticks(facts: dict[str, tuple[str, Any, Any]]) -> Callable[[Document, str, Prompt], Any]:
    """Give an answer to a list of facts to tick; not known if nothing of it is."""

    def answer(profile: Document, _path: str, _prompt: Prompt) -> Any:
        told = {name: get(profile, place) for name, (place, _, _) in facts.items()}
        if all(value is ABSENT for value in told.values()):
            return ABSENT
        ticked = [n for n, v in told.items() if v is not ABSENT and v and v == (facts[n][1] or v)]
        return ticked or ["none"]

    return answer


def _offer(profile: Document, path: str, _prompt: Prompt) -> Any:
    told = get(profile, path)
    return told if told is ABSENT else bool(told)


def _checklist(profile: Document, path: str, prompt: Prompt) -> Any:
    offer = get(profile, path.rpartition(".")[0])
    fields = [choice.value for choice in prompt.question.choices if choice.value]
    if not any(field in offer for field in fields):
        return ABSENT
    return [
        *(field for field in fields if offer.get(field)),
        *(["owner"] if offer.get("owner_share_percent") else []),
        *(["employee"] if offer.get("arrangement") == "employee" else []),
    ]


def _licences(profile: Document, path: str, _prompt: Prompt) -> Any:
    told = get(profile, path)
    if told is ABSENT:
        return ABSENT
    return [f"designation:{one['name']}" if one["by"] == "designation" else one["by"] for one in told]


def _unauthorized(profile: Document, path: str, _prompt: Prompt) -> Any:
    told = get(profile, path)
    return told.get("ended", ABSENT) if isinstance(told, dict) else told


def _parts(*names: str) -> Callable[[Document, str, Prompt], Any]:
    """Give an answer of some parts of each member of a list."""

    def answer(profile: Document, path: str, _prompt: Prompt) -> Any:
        told = get(profile, path)
        return told if told is ABSENT else [{n: one[n] for n in names if n in one} for one in told]

    return answer


_MATTERS = {
    "offences": "offences",
    "removal": "previous_removal",
    "unauthorized": "unauthorized_in_canada",
    "misrepresentation": "misrepresentation_finding",
}


def _past(profile: Document, path: str, prompt: Prompt) -> Any:
    matters = _kinds(profile, path, prompt)
    return matters if matters is ABSENT else matters != ["none"]


def _kinds(profile: Document, _path: str, _prompt: Prompt) -> Any:
    background = profile.get("background", {})
    if "offences" not in background:
        return ABSENT
    return [kind for kind, field in _MATTERS.items() if background.get(field)] or ["none"]


def _another(profile: Document, path: str, _prompt: Prompt) -> Any:
    return get(profile, path) is not ABSENT


def _related(profile: Document, path: str, _prompt: Prompt) -> Any:
    told = get(profile, path)
    return told if told is ABSENT else [one["relation"] for one in told]


_SPECIAL: dict[str, Callable[[Document, str, Prompt], Any]] = {
    "born": _own_birth,
    "household": _household,
    "birth_date": _birth,
    "partner.birth_date": _birth,
    "parents": _parents,
    "grandparents": _grandparents,
    "earlier": _earlier,
    "ancestor_born": _born,
    "partner": _partner,
    "partner_plans": _partner_plans,
    "status": _status,
    "doings": _doings,
    "permit": _permit,
    "ties": _ties,
    "admission": _admission,
    "line_events": _events,
    "children": _children,
    "relatives": _relatives,
    "extras": _extras,
    "nomination": _nomination,
    "couple": _ticks(_COUPLE),
    "sponsor.checklist": _ticks(_SPONSOR),
    "job_offer": _offer,
    "offer.checklist": _checklist,
    "licences": _licences,
    "unauthorized": _unauthorized,
    "past": _past,
    "past.kinds": _kinds,
    "offence.another": _another,
    "entries": _parts("date", "mode"),
    "prior_claims": _parts("country", "outcome"),
    "protection_relatives": _related,
    **{
        f"{who}.{name}": answer
        for who in ("applicant", "partner")
        for name, answer in (
            ("education", _levels),
            ("education.country", _of_the_last_credential),
            ("education.field", _of_the_last_credential),
            ("languages.english", _test),
            ("languages.french", _test),
            ("languages.english.scores", _scores),
            ("languages.french.scores", _scores),
            ("work.noc", _occupation),
            ("work.years", _years),
        )
    },
}
