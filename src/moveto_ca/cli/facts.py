"""What the fact flags say, written into the same document as a profile file gives.

Flags override the file. Values are taken as text and checked here or by the profile's own rules, so
that all mistakes come out at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.cli import errors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping

    from moveto_ca.problems import InputProblem

_NUMBER: Final = re.compile(r"-?\d{1,300}(\.\d{1,300})?", re.ASCII)
_NONE: Final = "none"
_ABILITIES: Final = ("listening", "reading", "writing", "speaking")
_CANADA: Final = "CA"
_NOC_LENGTH: Final = 5

# Flags that write one value to one place. The path doubles as the place that an error names.
_PLAIN: Final = {
    "birth_date": ("--birth-date", "applicant.birth_date"),
    "us_status": ("--us-status", "applicant.us_status"),
    "education": ("--education", "applicant.education_level"),
}
_NUMBERS: Final = {
    "age": ("--age", "applicant.age"),
    "canadian_years": ("--canadian-years", "applicant.work_years.canada"),
    "foreign_years": ("--foreign-years", "applicant.work_years.foreign"),
    "funds_cad": ("--funds-cad", "plans.funds_cad"),
    "net_worth_cad": ("--net-worth-cad", "business.net_worth_cad"),
}
_LANGUAGES: Final = {
    "clb_english": ("--clb-english", "english", "clb"),
    "ielts": ("--ielts", "english", "ielts_general"),
    "celpip": ("--celpip", "english", "celpip_general"),
    "pte": ("--pte", "english", "pte_core"),
    "clb_french": ("--clb-french", "french", "clb"),
    "tef": ("--tef", "french", "tef_canada"),
    "tcf": ("--tcf", "french", "tcf_canada"),
}
_LINES: Final = {
    "canadian_parent": [{"birth_place": _CANADA}],
    "canadian_grandparent": [{}, {"birth_place": _CANADA}],
}
# A flag is a short form of a longer field that a file may give; both at once would contradict each other.
_REPLACES: Final = {
    "applicant.age": ("birth_date",),
    "applicant.birth_date": ("age",),
    "applicant.education_level": ("education",),
    "applicant.work_years.canada": ("work",),
    "applicant.work_years.foreign": ("work",),
    "applicant.work_years.noc": ("work",),
}


class Writer:
    """Writes what the flags say into a profile document.

    Args:
        document: The document, as read from a file; it is changed.

    Attributes:
        problems: What is wrong with the flags.
        flag_of: The flag that wrote each path.
        replaced: Fields of the file that a flag took the place of.
    """

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.problems: list[InputProblem] = []
        self.flag_of: dict[str, str] = {}
        self.replaced: dict[str, str] = {}

    def put(self, flag: str, path: str, value: Any) -> None:
        """Write a value to a path of plain names; what is in the way is left for the profile's check."""
        *parents, last = path.split(".")
        place = self._place(parents)
        if place is None:
            return
        for other in _REPLACES.get(path, ()):
            told = self._place(["applicant"])
            if (
                told is not None
                and f"applicant.{other}" not in self.flag_of
                and told.pop(other, None) is not None
            ):
                self.replaced[f"applicant.{other}"] = flag
        place[last] = value
        self.flag_of[path] = flag

    def _place(self, parents: list[str]) -> MutableMapping[str, Any] | None:
        place: MutableMapping[str, Any] = self.document
        for name in parents:
            inner = place.get(name)
            if inner is None:
                inner = place[name] = {}
            if not isinstance(inner, dict):
                return None
            place = inner
        return place

    def wrong(self, flag: str, message: str, suggestion: str | None = None) -> None:
        """Note that a flag's value is wrong."""
        self.problems.append(errors.problem(flag, message, suggestion))


def given(values: Mapping[str, Any]) -> bool:
    """Tell whether any fact flag was used."""
    return any(values.get(name) not in (None, []) for name in FACTS)


def write(writer: Writer, values: Mapping[str, Any]) -> None:
    """Write every fact flag that was used.

    Args:
        writer: Gets values and problems.
        values: What each option was given, by the name of its parameter.
    """
    for name in FACTS:
        value = values.get(name)
        if value is not None and value != []:
            _WRITERS[name](writer, name, value)
    if values.get("age") is not None and values.get("birth_date") is not None:
        writer.wrong("--age", "is not needed beside --birth-date; give one of them")


def _write_plain(writer: Writer, name: str, value: str) -> None:
    flag, path = _PLAIN[name]
    writer.put(flag, path, value.strip())


def _write_number(writer: Writer, name: str, value: str) -> None:
    flag, path = _NUMBERS[name]
    number = _number(value.strip().replace(",", "") if path.endswith("_cad") else value)
    if number is None:
        writer.wrong(flag, f"{value!r} is not a number")
    else:
        writer.put(flag, path, number)


def _number(text: str) -> int | float | None:
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        return None
    return float(text) if "." in text else int(text)


def _write_language(writer: Writer, name: str, value: str) -> None:
    flag, language, test = _LANGUAGES[name]
    path = f"applicant.languages.{language}"
    if path in writer.flag_of:
        writer.wrong(flag, f"and {writer.flag_of[path]} both give {language.capitalize()}; give one of them")
        return
    if value.strip().casefold() == _NONE:
        writer.put(flag, path, None)
        return
    scores = [_number(part) for part in re.split(r"[,/\s]+", value.strip())]
    if test == "clb" and len(scores) == 1:
        scores *= len(_ABILITIES)
    if len(scores) != len(_ABILITIES) or None in scores:
        one = "one level, or " if test == "clb" else ""
        writer.wrong(
            flag,
            f"{value!r} is not {one}four scores: listening, reading, writing, speaking, such as 8,7.5,7,7"
            if test == "ielts_general"
            else f"{value!r} is not {one}four scores: listening, reading, writing, speaking, such as 9,9,8,8",
        )
        return
    writer.put(flag, path, {"test": test, **dict(zip(_ABILITIES, scores, strict=True))})


def _write_citizenship(writer: Writer, name: str, value: list[str]) -> None:
    del name
    if [v.strip().casefold() for v in value] == [_NONE]:
        writer.put("--citizenship", "applicant.citizenships", [])
        return
    countries = [part.strip().upper() for each in value for part in each.split(",")]
    writer.put("--citizenship", "applicant.citizenships", list(dict.fromkeys(countries)))


def _write_partner(writer: Writer, name: str, value: bool) -> None:
    del name
    if not value:
        writer.put("--no-partner", "partner", None)
    elif not isinstance(writer.document.get("partner"), dict):
        writer.put("--partner", "partner", {})


def _write_occupation(writer: Writer, name: str, value: str) -> None:
    del name
    code = _occupation(writer, "--occupation", value)
    if code is not None:
        writer.put("--occupation", "applicant.work_years.noc", code)


def _write_job_offer(writer: Writer, name: str, value: list[str]) -> None:
    del name
    if [v.strip().casefold() for v in value] == [_NONE]:
        writer.put("--job-offer", "plans.job_offers", [])
        return
    codes = [_occupation(writer, "--job-offer", each) for each in value]
    writer.put("--job-offer", "plans.job_offers", [{"noc": code} for code in codes if code is not None])


def _occupation(writer: Writer, flag: str, value: str) -> str | None:
    """Give the code of an occupation that was named by its code or its title."""
    value = value.strip()
    if value.isdecimal() and len(value) == _NOC_LENGTH:
        return value
    from moveto_ca.cli.titles import code_of

    code, reason = code_of(value)
    if code is None:
        writer.wrong(flag, reason)
    return code


def _write_nomination(writer: Writer, name: str, value: str) -> None:
    del name
    if value.strip().casefold() == _NONE:
        writer.put("--nomination", "plans.nomination", {"kind": "none"})
        return
    province = _checked_province(writer, "--nomination", value)
    if province is not None:
        writer.put("--nomination", "plans.nomination", {"kind": "enhanced", "province": province})


def _write_province(writer: Writer, name: str, value: str) -> None:
    del name
    province = _checked_province(writer, "--province", value)
    if province is not None:
        writer.put("--province", "plans.province", province)


def _checked_province(writer: Writer, flag: str, value: str) -> str | None:
    province = province_named(value)
    if province is None:
        from moveto_ca.codes import nearest_province

        message = f"{value!r} is no province or territory of Canada; write it as ON or CA-ON"
        writer.wrong(flag, message, nearest_province(value))
    return province


def province_named(text: str) -> str | None:
    """Give the province that is named by code (``ON``, ``CA-ON``) or by its full name; nothing is guessed."""
    from moveto_ca.place_names import PROVINCES

    wanted = text.strip().casefold()
    for code, name in PROVINCES.items():
        if wanted in (code.casefold(), code[3:].casefold(), name.casefold()):
            return code
    return None


def _write_line(writer: Writer, name: str, value: bool) -> None:
    """Add a line of descent to those that a file gives."""
    del value
    flag = f"--{name.replace('_', '-')}"
    lines = writer.document.get("ancestry")
    known = lines if isinstance(lines, list) else []
    if lines is None or isinstance(lines, list):
        writer.put(flag, "ancestry", known if _LINES[name] in known else [*known, _LINES[name]])


def _write_accompanies(writer: Writer, name: str, value: bool) -> None:
    del name
    flag = "--partner-accompanies" if value else "--partner-stays"
    if writer.flag_of.get("partner") == "--no-partner":
        writer.wrong(flag, "and --no-partner contradict each other")
        return
    writer.put(flag, "partner.accompanies", value)


_WRITERS: Final[dict[str, Callable[[Writer, str, Any], None]]] = {
    **dict.fromkeys(_PLAIN, _write_plain),
    **dict.fromkeys(_NUMBERS, _write_number),
    **dict.fromkeys(_LANGUAGES, _write_language),
    "citizenship": _write_citizenship,
    "partner": _write_partner,
    "partner_accompanies": _write_accompanies,
    "occupation": _write_occupation,
    "job_offer": _write_job_offer,
    "nomination": _write_nomination,
    "province": _write_province,
    **dict.fromkeys(_LINES, _write_line),
}
FACTS: Final = tuple(_WRITERS)
