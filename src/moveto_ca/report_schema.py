"""The JSON Schema of a report: the contract in a form that other programs can check against."""

from __future__ import annotations

from typing import Any, Final

from moveto_ca.report import SCHEMA

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_STANDINGS: Final = ["strong", "eligible", "incomplete", "within_reach", "closed", "not_available"]
_LEADS_TO: Final = ["citizenship", "permanent_residence", "temporary_residence", "protection"]
_STATUSES: Final = [
    "open",
    "open_capped",
    "invitation",
    "intake_window",
    "open_unconfirmed",
    "unknown",
    "closed_with_exception",
    "paused",
    "closed",
    "announced",
    "proposed",
    "replaced",
    "none",
]
_FEE_GROUPS: Final = [
    "processing",
    "right_of_residence",
    "biometrics",
    "sponsorship",
    "employer",
    "permit",
    "citizenship",
    "rehabilitation",
    "other",
]

_DAY: Final = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_DAY_OR_NULL: Final = {"anyOf": [_DAY, {"type": "null"}]}
_TEXT: Final = {"type": "string"}
_TEXT_OR_NULL: Final = {"type": ["string", "null"]}
_YES_NO: Final = {"type": "boolean"}
_SCORE: Final = {
    "type": ["integer", "null"],
    "minimum": 0,
    "maximum": 100,
    "description": "Higher is better; null where nothing is scored (protection).",
}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}


def _list(of: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": of, **more}


def _object(description: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Describe an object whose fields are all present, and that may gain more in later versions."""
    return {"type": "object", "description": description, "properties": fields, "required": list(fields)}


def _told() -> dict[str, Any]:
    """Describe what a route and a stream have in common."""
    return {
        "summary": {**_TEXT, "description": "The answer in one or two sentences."},
        "measures": {"type": "object", "description": "Figures with fixed names, by route or stream."},
        "next_steps": _list(_ref("step")),
        "fees": _list(_ref("fee")),
        "months": {"anyOf": [_ref("months"), {"type": "null"}]},
        "cautions": _list(_TEXT),
        "leads_to": {"enum": _LEADS_TO},
    }


def _standing() -> dict[str, Any]:
    return {"standing": {"enum": _STANDINGS, "description": "Best first."}, "score": _SCORE}


def _definitions() -> dict[str, Any]:
    return {
        "route": _object(
            "One way into Canada; it stands as its best stream does.",
            {
                "id": _TEXT,
                "title": _TEXT,
                **_standing(),
                "streams": _list(_ref("stream"), minItems=1),
                "best_stream": _TEXT_OR_NULL,
                **_told(),
            },
        ),
        "stream": _object(
            "One programme of a route.",
            {
                "id": {**_TEXT, "pattern": "^[a-z0-9-]+/[a-z0-9-]+$"},
                "title": _TEXT,
                "status": {"enum": _STATUSES, "description": "Whether the programme takes applications."},
                **_standing(),
                "conditions": _list(_ref("condition"), minItems=1),
                **_told(),
            },
        ),
        "condition": _object(
            "A rule applied to the person.",
            {
                "id": _TEXT,
                "rule": {**_TEXT_OR_NULL, "description": "Short number of the rule, such as P3, or null."},
                "title": _TEXT,
                "outcome": {"enum": ["met", "not_met", "unknown", "not_applicable"]},
                "basis": {"enum": ["law", "guidance"]},
                "found": {**_TEXT, "description": "What was found about the person."},
                "required": {**_TEXT, "description": "What the law wants, with its figures of the day."},
                "authority": _ref("authority"),
                "changeable": {
                    **_YES_NO,
                    "description": "Whether one's own act, or time, can still meet it.",
                },
                "lifts_on": {**_DAY_OR_NULL, "description": "Day from which a bar no longer stands."},
                "step": {**_YES_NO, "description": "Whether it is something to do before applying."},
                "remedy": {**_TEXT_OR_NULL, "description": "What would meet it."},
                "needs": _list(
                    _TEXT, description="Paths of the facts that would settle an unknown; empty if none can."
                ),
                "estimated": {**_YES_NO, "description": "Whether the outcome rests on an estimate."},
            },
        ),
        "authority": _object(
            "Where a rule is written.",
            {
                "title": _TEXT,
                "reference": {**_TEXT, "description": "Section or paragraph."},
                "address": _TEXT_OR_NULL,
                "in_force_from": _DAY_OR_NULL,
                "verified_on": {**_DAY, "description": "Day on which the source was last checked."},
                "grade": {
                    "enum": ["A", "B", "C"],
                    "description": "A: statute or official page; B: two independent sources; C: one source.",
                },
            },
        ),
        "step": _object(
            "One thing to do next.",
            {
                "text": _TEXT,
                "where": _TEXT_OR_NULL,
                "form": _TEXT_OR_NULL,
                "days": {"type": ["integer", "null"]},
            },
        ),
        "fee": _object(
            "One amount to pay.",
            {
                "code": _TEXT,
                "group": {"enum": _FEE_GROUPS},
                "who": _TEXT,
                "amount_cad": {
                    "type": ["number", "null"],
                    "minimum": 0,
                    "description": "Canadian dollars; null if the amount is not known.",
                },
                "authority": _ref("authority"),
            },
        ),
        "months": _object(
            "How long it usually takes.",
            {"low": {"type": "integer", "minimum": 0}, "high": {"type": "integer", "minimum": 0}},
        ),
        "missing_fact": _object(
            "A fact that was not given and that some stream waits for.",
            {
                "path": {**_TEXT, "description": "Where it stands in a profile."},
                "question": _TEXT,
                "decides": _list(_TEXT, minItems=1, description="Ids of the streams that wait for it."),
            },
        ),
        "warning": _object("Something to know about the whole report.", {"code": _TEXT, "text": _TEXT}),
    }


def _advice_definitions() -> dict[str, Any]:
    """Describe what would change the answer, the days ahead, and the household."""
    place: dict[str, Any] = {
        **_standing(),
        "crs": {"type": ["integer", "null"], "description": "Points in Express Entry; null elsewhere."},
    }
    stream: dict[str, Any] = {"route": _TEXT, "stream": _TEXT, "title": _TEXT}
    moved = {"before": _ref("place"), "after": _ref("place")}
    return {
        "advice": _object(
            "What would change the answer, found by assessing again; nothing about protection.",
            {
                "as_of": _DAY,
                "until": {**_DAY, "description": "Last day that was looked ahead to."},
                "levers": _list(_ref("lever"), description="The smallest changes that lift a stream."),
                "ahead": _list(_ref("day_ahead"), description="Days that lower a score; earliest first."),
                "principals": _list(
                    _ref("principal"), description="Each of a couple as the one who applies."
                ),
                "members": _list(_ref("member"), description="Each member of a family, by route."),
            },
        ),
        "place": _object("How a person stands in a stream.", place),
        "lever": _object(
            "One change, or two together, and how the person would then stand, all else as told.",
            {
                **stream,
                "changes": _list(_ref("change"), minItems=1),
                **moved,
                "gains": {
                    "enum": ["standing", "rounds", "points"],
                    "description": "A better standing; more of the past rounds; only points.",
                },
            },
        ),
        "change": _object(
            "A change that a person could make.",
            {
                "id": _TEXT,
                "title": _TEXT,
                "group": {"enum": "language work study papers offer nomination partner money place".split()},
            },
        ),
        "day_ahead": _object(
            "A day ahead that, if nothing is done, makes the person stand worse.",
            {
                "on": _DAY,
                "kind": {
                    "enum": [
                        *"birthday child_birthday test_expires assessment_expires".split(),
                        *"status_ends programme_status_ends".split(),
                    ]
                },
                "who": _TEXT,
                "text": _TEXT,
                "effects": _list(_object("What it does to a stream.", {**stream, **moved})),
            },
        ),
        "principal": _object(
            "One adult as the one who applies, the other coming along.",
            {
                "who": _TEXT,
                "best": _list(
                    _object(
                        "A route that is not shut.",
                        {"route": _TEXT, "title": _TEXT, "stream": _TEXT, "stream_title": _TEXT, **place},
                    )
                ),
            },
        ),
        "member": _object(
            "What a route says of one member of the family.",
            {
                "who": _TEXT,
                "route": _TEXT,
                "title": _TEXT,
                "facts": {"type": "object", "description": "Its row of the measures of that route."},
            },
        ),
    }


def report_schema() -> dict[str, Any]:
    """Give the JSON Schema of a report.

    Returns:
        A schema of draft 2020-12, in plain JSON types.
    """
    fields = {
        "schema": {"const": SCHEMA},
        "tool_version": _TEXT,
        "as_of": {**_DAY, "description": "Day on which the law was read."},
        "rules_verified_on": {
            **_DAY_OR_NULL,
            "description": "The oldest day on which a source used was last checked.",
        },
        "routes": _list(_ref("route"), description="Best first; protection, if asked for, stands last."),
        "admissibility": {"anyOf": [_ref("route"), {"type": "null"}]},
        "missing_facts": _list(_ref("missing_fact")),
        "warnings": _list(_ref("warning")),
        "disclaimer": _TEXT,
    }
    whole = _object("Which ways into Canada are open to a person on a day.", fields)
    # Given only if it is asked for, so that it may be absent.
    whole["properties"] = {**fields, "advice": _ref("advice")}
    return {
        "$schema": _DIALECT,
        "title": "moveto-ca report",
        **whole,
        "$defs": {**_definitions(), **_advice_definitions()},
    }
