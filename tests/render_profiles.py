"""Profiles that fill every part of a page, and one whose texts try to break out of it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

HOUSEHOLD: Final[dict[str, Any]] = {
    "applicant": {
        "birth_date": "1988-03-14",
        "birth_country": "US-MI",
        "citizenships": ["US"],
        "us_status": "citizen",
        "residence": "US-MI",
        "canada_status": "none",
        "education": [
            {
                "level": "bachelor",
                "country": "US",
                "field": "nursing",
                "completed": "2010-05-15",
                "years": 4,
                "eca": True,
                "eca_date": "2026-02-01",
            },
            {
                "level": "masters",
                "country": "US",
                "field": "public health",
                "institution": "University of Michigan",
                "completed": "2014-05-15",
                "years": 2,
                "eca": True,
                "eca_date": "2026-02-01",
            },
        ],
        "languages": {
            "english": {
                "test": "clb",
                "listening": 10,
                "reading": 9,
                "writing": 9,
                "speaking": 10,
                "date": "2026-05-10",
            },
            "french": None,
        },
        "work": [
            {
                "title": "Registered nurse",
                "noc": "31301",
                "country": "US",
                "employer": "A hospital",
                "start": "2014-08-01",
                "end": None,
                "hours_per_week": 38,
                "self_employed": False,
                "while_full_time_student": False,
                "paid": True,
                "duties_match": True,
            }
        ],
        "licences": [{"profession": "registered_nurse", "by": "state", "name": "RN", "place": "US-MI"}],
        "certificate_of_qualification": False,
    },
    "partner": {
        "relationship": "married",
        "since": "2015-06-20",
        "accompanies": True,
        "birth_date": "1985-11-02",
        "birth_country": "US-OH",
        "citizenships": ["US"],
        "us_status": "citizen",
        "canada_status": "none",
        "education": [
            {
                "level": "bachelor",
                "country": "US",
                "field": "economics",
                "completed": "2007-06-15",
                "years": 4,
            }
        ],
        "languages": {
            "english": {"test": "self_assessed", "listening": 9, "reading": 9, "writing": 9, "speaking": 9},
            "french": None,
        },
        "work": [],
    },
    "children": [
        {"birth_date": "2017-03-03", "birth_country": "US", "citizenships": ["US"], "accompanies": True},
        {"birth_date": "2020-08-12", "birth_country": "US", "citizenships": ["US"], "accompanies": True},
    ],
    "relatives_in_canada": [
        {
            "relation": "sibling",
            "of": "partner",
            "canada_status": "citizen",
            "lives_in_canada": True,
            "age": 44,
        }
    ],
    "ancestry": [
        [
            {"link": "mother", "birth_date": "1955-02-02", "birth_place": "US-MI", "death_date": None},
            {
                "link": "father",
                "birth_date": "1921-05-01",
                "birth_place": "CA-ON",
                "death_date": "1990-01-01",
                "renounced": "1950-03-01",
            },
        ]
    ],
    "plans": {
        "aims": ["settle", "work", "safety"],
        "province": "CA-ON",
        "funds_cad": 60000,
        "will_leave": True,
        "job_offers": [
            {
                "noc": "31301",
                "title": "Registered nurse",
                "employer": "A hospital in Windsor",
                "province": "CA-ON",
                "months": 24,
                "full_time": True,
                "profession": "registered_nurse",
                "arrangement": "employee",
                "genuine": True,
                "lmia": False,
            }
        ],
    },
    "background": {
        "offences": [
            {
                "kind": "dui",
                "charge": "Operating while intoxicated",
                "place": "US-MI",
                "who": "applicant",
                "us_class": "misdemeanor",
                "act_date": "2021-05-08",
                "conviction_date": "2021-09-14",
                "sentence_completed": "2022-09-14",
                "outcome": "convicted",
            }
        ]
    },
}

# Text that would run, load, close a tag, forge a source or a link, or be too long to break.
TEXTS: Final = (
    "<script>window.hacked=1;console.error('ran')</script>",
    '"><img src=x onerror="window.hacked=1">',
    "</style><style>body{display:none}</style>",
    "[link](javascript:hacked) | `code` **bold** <https://example.org> [1: s. 40]",
    "&lt;b&gt; &amp; 'quotes' \"and\"",
    "W" * 300,
)


def hostile() -> dict[str, Any]:
    """Give the household with each text of it replaced by one that tries to break out of the page."""
    made = deepcopy(HOUSEHOLD)
    script, image, style, markdown, entities, long = TEXTS
    person = made["applicant"]
    person["work"][0] |= {"title": script, "employer": image}
    person["education"][0] |= {"field": style, "institution": markdown}
    person["education"][1] |= {"field": entities}
    person["licences"][0]["name"] = image
    made["ancestry"][0][1]["name"] = script
    made["plans"] |= {"community": script}
    made["plans"]["job_offers"][0] |= {"title": script, "employer": long, "community": image, "sector": style}
    made["background"]["offences"][0]["charge"] = entities
    return made


HOSTILE: Final = hostile()
