"""Which questions make no sense by what is told: what they are about is not there, or follows already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from moveto_ca.interview.document import ABSENT, get, steps_of, template_of, told

if TYPE_CHECKING:
    from collections.abc import Callable

Document: TypeAlias = dict[str, Any]
Test: TypeAlias = "Callable[[Document, str], bool]"
Tests: TypeAlias = "tuple[tuple[str, Test], ...]"

_CANADIAN: Final = ("citizen", "permanent_resident")
_BROUGHT: Final = frozenset(
    {"sponsor.relation", "sponsor.canada_status", "sponsor.residence", "sponsor.birth_date"}
)
_APPLIED_FOR: Final = (
    "plans.study_admission",
    "plans.intra_company",
    "plans.activity",
    "plans.short_exemption",
    "business",
)
_STATUS: Final = "applicant.canada_status"


def closed(document: Document, path: str) -> bool:
    """Tell whether a question about a place makes no sense.

    Args:
        document: What is told so far.
        path: The place, indices filled.
    """
    if _within_nothing(document, path):
        return True
    return _fails(_TESTS, document, path)


def unspoken(document: Document, path: str) -> bool:
    """Tell whether a place is about something that nobody spoke of, so that only a condition asks for it."""
    return _fails(_SPOKEN, document, path)


def _fails(tests: Tests, document: Document, path: str) -> bool:
    template = template_of(path)
    found = next((test for start, test in tests if template.startswith(start)), None)
    return found is not None and not found(document, path)


def concerns_family(document: Document) -> bool:
    """Tell whether sponsorship is worth asking about: it is wanted, or somebody there could sponsor."""
    wants = get(document, "plans.aims")
    if isinstance(wants, list) and not {"family", "visit"}.isdisjoint(wants):
        return True
    canadian = get(document, "partner.canada_status") in _CANADIAN
    return canadian or bool(document.get("relatives_in_canada")) or told(document, "sponsor")


def _within_nothing(document: Document, path: str) -> bool:
    """Tell whether a place lies within something that is told not to exist."""
    held: Any = document
    for step in steps_of(path)[:-1]:
        if isinstance(step, int):
            held = held[step] if isinstance(held, list) and step < len(held) else {}
        else:
            held = held.get(step, {}) if isinstance(held, dict) else {}
        if held is None:
            return True
    return False


def _resident(document: Document, _path: str) -> bool:
    return get(document, _STATUS) == "permanent_resident" or isinstance(document.get("presence"), dict)


def _sponsored(document: Document, path: str) -> bool:
    """A partner who sponsors brings the facts of a partner; a relative's are asked for."""
    if not concerns_family(document):
        return False
    by_partner = get(document, "partner.canada_status") in _CANADIAN
    relatives = get(document, "relatives_in_canada")
    if relatives == [] and not by_partner and not told(document, "sponsor"):
        return False
    return not ((by_partner or isinstance(relatives, list)) and path in _BROUGHT)


def _in_business(document: Document, _path: str) -> bool:
    wants = get(document, "plans.aims")
    return isinstance(document.get("business"), dict) or (isinstance(wants, list) and "business" in wants)


def _spoken_of(place: str, *aims: str) -> Callable[[Document, str], bool]:
    """Give a test: something is told there, or an aim speaks of it."""

    def test(document: Document, _path: str) -> bool:
        wants = get(document, "plans.aims")
        wanted = isinstance(wants, list) and not set(aims).isdisjoint(wants)
        return isinstance(get(document, place), dict) or wanted

    return test


def _tested(document: Document, path: str) -> bool:
    """The parts of a language are asked for once its test is told; its day only where the test was not."""
    language, _, part = path.rpartition(".")
    return isinstance(get(document, language), dict) and part not in ("test", "date")


def _in_canada(document: Document, path: str) -> bool:
    years = get(document, f"{path.rpartition('.')[0]}.canada")
    return isinstance(years, int | float) and years > 0


def _studied_there(document: Document, path: str) -> bool:
    credentials = get(document, f"{path.partition('.')[0]}.education")
    return isinstance(credentials, list) and any(one.get("country") == "CA" for one in credentials)


def _in_quebec(document: Document, _path: str) -> bool:
    return bool(get(document, "plans.province") == "CA-QC")


def _untold(*places: str) -> Callable[[Document, str], bool]:
    """Give a test: none of some places is told, from which the answer would follow."""
    return lambda document, _path: not any(told(document, place) for place in places)


def _applying(document: Document, _path: str) -> bool:
    """Whoever has no offer and no place at a school, and is not in Canada, has nothing to apply for."""
    if get(document, _STATUS) not in (ABSENT, "none") or get(document, "plans.job_offers") != []:
        return True
    return any(isinstance(get(document, place), dict) for place in _APPLIED_FOR)


def _never(_document: Document, _path: str) -> bool:
    return False


_SPOKEN: Final[Tests] = (
    ("business", _in_business),
    ("plans.intra_company.", _spoken_of("plans.intra_company")),
    ("plans.activity.", _spoken_of("plans.activity", "visit")),
    ("plans.short_exemption.", _spoken_of("plans.short_exemption")),
    ("plans.study_admission.", _spoken_of("plans.study_admission", "study")),
)

# What a question about a place beginning so takes for granted; the first that fits counts.
_TESTS: Final[Tests] = (
    ("presence", _resident),
    ("applicant.permanent_resident_since", _resident),
    ("sponsor", _sponsored),
    ("applicant.languages.english.", _tested),
    ("applicant.languages.french.", _tested),
    ("partner.languages.english.", _tested),
    ("partner.languages.french.", _tested),
    ("applicant.work_years.canada_last_3", _in_canada),
    ("partner.work_years.canada_last_3", _in_canada),
    ("applicant.canadian_study", _studied_there),
    ("partner.canadian_study", _studied_there),
    ("plans.apply_at", _applying),
    ("applicant.residence", _untold(_STATUS)),
    ("partner.citizenships", _untold("partner.canada_status")),
    ("applicant.languages.quebec_french", _in_quebec),
    ("partner.languages.quebec_french", _in_quebec),
    # What was finished was finished before today; the day counts only after studies in Canada.
    ("applicant.education[].completed", _studied_there),
    ("partner.education[].completed", _studied_there),
    # The choice of the assessment says that it is recent.
    ("applicant.education[].eca_date", _never),
    ("partner.education[].eca_date", _never),
    # What only a lawyer can tell of an offence.
    ("background.offences[].canadian_class", _never),
    ("background.offences[].max_term_years", _never),
    ("background.offences[].as_minor", _untold("applicant.birth_date", "applicant.age")),
)
