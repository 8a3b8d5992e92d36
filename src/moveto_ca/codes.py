"""Codes of occupations, countries, provinces and states: is it one, and which was meant.

Countries are ISO 3166-1 alpha-2 (with XK, in common use for Kosovo), provinces and states
ISO 3166-2, occupations NOC 2021. Newfoundland is CA-NL at every time; the date decides what it was.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

COUNTRIES: Final = frozenset(
    (
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS "
        "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE "
        "EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM "
        "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC "
        "LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA "
        "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW "
        "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO "
        "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW "
    ).split()
)
"""Every country and territory with a code of its own, those of the United States among them."""

PROVINCES: Final = frozenset(f"CA-{code}" for code in "AB BC MB NB NL NS NT NU ON PE QC SK YT".split())
"""The ten provinces and three territories of Canada."""

STATES: Final = frozenset(
    f"US-{code}"
    for code in (
        "AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND "
        "NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UM UT VA VI VT WA WI WV WY "
    ).split()
)
"""The states of the United States, the District of Columbia and the outlying areas."""

_SUBDIVISION: Final = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}", re.ASCII)
_NOC_FILE: Final = "rules/data/noc-2021.csv"

# What people write for a country, beside its name.
_OTHER_NAMES: Final = {
    "usa": "US",
    "u.s.": "US",
    "u.s.a.": "US",
    "united states of america": "US",
    "america": "US",
    "uk": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "great britain": "GB",
    "can": "CA",
    "mex": "MX",
    "korea": "KR",
    "russian federation": "RU",
    "turkey": "TR",
    "vietnam": "VN",
    "ivory coast": "CI",
    "czech republic": "CZ",
    "burma": "MM",
    "newfoundland": "CA-NL",
    "québec": "CA-QC",
    "washington dc": "US-DC",
    "washington, d.c.": "US-DC",
}


def is_country(code: str) -> bool:
    """Tell whether a text is a country code (ISO 3166-1 alpha-2, capital letters)."""
    return code in COUNTRIES


def is_province(code: str) -> bool:
    """Tell whether a text is a Canadian province or territory (``CA-ON``)."""
    return code in PROVINCES


def is_place(code: str) -> bool:
    """Tell whether a text is a country, or a province or state.

    Provinces and states of Canada and the United States are checked one by one, those of other
    countries by their country and shape.
    """
    if code in COUNTRIES or code in PROVINCES or code in STATES:
        return True
    if code[:3] in {"CA-", "US-"}:
        return False
    return code[:2] in COUNTRIES and _SUBDIVISION.fullmatch(code) is not None


def country_of(place: str) -> str:
    """Give the country of a place: ``CA`` for ``CA-ON``, ``US`` for ``US``."""
    return place[:2]


@cache
def noc_codes() -> tuple[str, ...]:
    """Give the 516 occupation codes of NOC 2021, in order.

    Authority: National Occupational Classification 2021, Statistics Canada; the packaged list.
    """
    # The reader of packaged files is slow to import, and most profiles name no occupation.
    from importlib.resources import files

    lines = files("moveto_ca").joinpath(_NOC_FILE).read_text(encoding="utf-8").splitlines()
    return tuple(line[:5] for line in lines if line[:5].isdecimal() and line[5:6] == ",")


@cache
def _noc_set() -> frozenset[str]:
    return frozenset(noc_codes())


def is_noc(code: str) -> bool:
    """Tell whether a text is the five-digit code of an occupation of NOC 2021."""
    return len(code) == 5 and code in _noc_set()


def nearest(wanted: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Find the text most like another, small slips and letter case forgiven.

    Args:
        wanted: What was written.
        known: What there is.
        cutoff: How alike it must be, from 0 (anything) to 1 (the same).

    Returns:
        The nearest one, or None if nothing is near.
    """
    # difflib is wanted only after a slip.
    from difflib import get_close_matches

    by_plain_form = {_plain(name): name for name in known}
    plain = _plain(wanted[:60])
    if plain in by_plain_form:
        return by_plain_form[plain]
    found = get_close_matches(plain, by_plain_form, n=1, cutoff=cutoff)
    return by_plain_form[found[0]] if found else None


def _plain(name: str) -> str:
    return name.strip().casefold().replace("-", "_").replace(" ", "_")


def _named(wanted: str, names: Mapping[str, str]) -> str | None:
    """Find a code by itself in other letter case, by its name, or by another name in use."""
    plain = wanted.strip()
    if plain.upper() in names:
        return plain.upper()
    other = _OTHER_NAMES.get(plain.casefold())
    if other in names:
        return other
    by_name = {name: code for code, name in names.items()}
    name = nearest(plain, by_name, cutoff=0.8)
    return by_name[name] if name else None


def nearest_country(wanted: str) -> str | None:
    """Find the country code that was meant: by letter case, by name, or from a province or state."""
    from moveto_ca.place_names import COUNTRIES as NAMES

    if is_place(wanted.strip().upper()):
        return wanted.strip()[:2].upper()
    return _named(wanted, NAMES)


def nearest_province(wanted: str) -> str | None:
    """Find the Canadian province that was meant: ``ON`` and ``Ontario`` give ``CA-ON``."""
    from moveto_ca.place_names import PROVINCES as NAMES

    with_country = f"CA-{wanted.strip().upper()}"
    return with_country if with_country in NAMES else _named(wanted, NAMES)


def nearest_place(wanted: str) -> str | None:
    """Find the country, province or state that was meant."""
    from moveto_ca import place_names

    return _named(wanted, place_names.COUNTRIES | place_names.PROVINCES | place_names.STATES)


def nearest_noc(wanted: str) -> str | None:
    """Find the occupation code most like a text, if any is."""
    digits = wanted.strip().upper().removeprefix("NOC").strip()
    if is_noc(digits):
        return digits
    # The first digits say what kind of work it is: a neighbour shares them.
    for length in (4, 3):
        kin = [code for code in noc_codes() if len(digits) >= length and code.startswith(digits[:length])]
        if kin:
            return kin[0]
    return None
