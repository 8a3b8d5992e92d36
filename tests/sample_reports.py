"""Reports made by hand, one of each kind, so that the pages can be tested without any law."""

from __future__ import annotations

from datetime import date
from typing import Any

from moveto_ca.report import Authority, Condition, Fee, Months, Notice, Prose, Report, Route, Step, Stream
from moveto_ca.rules.conditions import score_of, standing_of

AS_OF = date(2026, 11, 22)
ACT = Authority(
    "Citizenship Act",
    "3(1)(g)",
    "https://laws-lois.justice.gc.ca/eng/acts/c-29/",
    date(2025, 12, 15),
    AS_OF,
    "A",
)
PAGE = Authority("Rounds of invitations", "table", None, None, date(2026, 9, 28), "C")


class SampleRule:
    """A rule as the report asks for it."""

    def __init__(self, id: str, title: str, **parts: Any) -> None:  # noqa: A002 - the contract's name
        self.id = id
        self.number = parts.get("number", "S1")
        self.title = title
        self.basis = parts.get("basis", "law")
        self.changeable = parts.get("changeable", False)
        self.step = parts.get("step", False)
        self.closes = parts.get("closes", False)
        self.required = parts.get("required", f"{title}, as the law has it.")
        self.remedy = parts.get("remedy")
        self.authority = parts.get("authority", ACT)


class SampleContext:
    """The rules behind a sample report."""

    def __init__(self, notices: tuple[Notice, ...] = ()) -> None:
        self._notices = notices

    def question(self, path: str) -> str:
        return f"What about {path}?"

    def verified_on(self, _report: Report) -> date | None:
        return AS_OF

    def notices(self, _report: Report) -> tuple[Notice, ...]:
        return self._notices


STATUS = Condition(
    SampleRule("status", "The programme takes applications", closes=True), "met", "It takes applications."
)


def stream(id: str, title: str, *conditions: Condition, **parts: Any) -> Stream:  # noqa: A002
    """Make a stream whose standing and score follow from its conditions."""
    every = (parts.pop("status_condition", STATUS), *conditions)
    standing = standing_of(every)
    score = parts.pop("score", score_of(every, standing))
    return Stream(id, title, parts.pop("status", "open"), every, standing, score, **parts)


def report(*routes: Route, notices: tuple[Notice, ...] = (), admissibility: Route | None = None) -> Report:
    """Make a report of some routes."""
    return Report("0.1.0", AS_OF, routes, admissibility, SampleContext(notices))


def descent(*, citizen: bool = True) -> Route:
    """Citizenship through a mother born in Canada, or a line that does not hold."""
    line = Condition(
        SampleRule("line-1", "Your mother was born in Canada", number="N4"),
        "met" if citizen else "not_met",
        "Born in {0} in {1}.",
        ("Ontario" if citizen else "Ohio", "1925"),
    )
    measures = {
        "verdict": "citizen" if citizen else "not_citizen",
        "best_line": 0,
        "lines": [
            {
                "line": 0,
                "generations": [
                    {"paragraph": "3(1)(a)", "citizen_from": "1947-01-01", "recognized_since": "1947-01-01"},
                    {"paragraph": "3(1)(g)", "citizen_from": "1951-03-04", "recognized_since": "2009-04-17"},
                ],
            }
        ],
        "fees_total_cad": 75,
    }
    prose = Prose(
        "You are already a Canadian citizen. You apply for proof of citizenship, not for immigration."
        if citizen
        else "No line to Canada was found.",
        (
            Step("Order your mother's birth record from the province.", "Ontario", None, 60),
            Step("Apply for proof.", form="CIT 0001"),
        ),
        (Fee("certificate", "citizenship", "applicant", 75, ACT),),
        Months(11, 15),
        ("Do not sell your house before the certificate is in your hands.",),
    )
    made = stream("citizenship-by-descent/proof", "Proof of citizenship", line)
    return Route(
        "citizenship-by-descent",
        "Citizenship through your family",
        "citizenship",
        (made,),
        measures=measures,
        prose=prose,
    )


def express_entry() -> Route:
    """A ranked route: one stream that waits for a fact, one in which a law condition fails."""
    rounds = Condition(
        SampleRule(
            "invitations",
            "Recent rounds would have invited you",
            basis="guidance",
            authority=PAGE,
            changeable=True,
        ),
        "unknown",
        "Your CRS score is not known.",
        needs=("applicant.languages.english",),
    )
    language = Condition(
        SampleRule("language", "English or French at CLB 7", required="At least CLB {0} in each ability."),
        "unknown",
        "No test result was told.",
        figures=(7,),
        needs=("applicant.languages.english", "applicant.languages.french"),
    )
    work = Condition(
        SampleRule(
            "work",
            "A year of skilled work in Canada",
            changeable=True,
            remedy="Work one year in Canada in a job of TEER 0 to 3. It must be paid.",
        ),
        "not_met",
        "Work in Canada: {0} months.",
        (0,),
    )
    ranked = stream(
        "express-entry/federal-skilled-worker",
        "Federal Skilled Worker",
        language,
        rounds,
        status="invitation",
    )
    cec = stream(
        "express-entry/canadian-experience-class", "Canadian Experience Class", work, language, rounds
    )
    measures = {
        "crs": {
            "total": 471,
            "core": 371,
            "partner": 0,
            "transferability": 100,
            "additional": 0,
            "detail": {"age": 110, "education": 135, "first_language": 126, "education_language": 50},
            "exactness": "estimate",
            "why_not_exact": ["Your language level is your own estimate."],
        },
        "rounds": [
            {
                "kind": "general",
                "open_to_you": True,
                "last_cutoff": 531,
                "median_cutoff_12m": 529,
                "held_12m": 6,
                "would_have_invited_12m": 0,
                "ties_12m": 0,
            },
            {
                "kind": "french",
                "open_to_you": False,
                "last_cutoff": 400,
                "median_cutoff_12m": 410,
                "held_12m": 9,
                "would_have_invited_12m": 9,
                "ties_12m": 0,
            },
        ],
        "rounds_window": {"from": "2025-11-22", "to": "2026-11-22"},
    }
    return Route(
        "express-entry",
        "Living in Canada for good through Express Entry",
        "permanent_residence",
        (ranked, cec),
        measures=measures,
        prose=lambda: Prose(
            "You can be ranked once your language level is known.", (Step("Book a language test."),)
        ),
    )


def closed_route() -> Route:
    """A programme that takes no applications."""
    shut = Condition(
        SampleRule("status", "The programme takes applications", closes=True),
        "not_met",
        "It is closed.",
        lifts_on=date(2027, 1, 1),
    )
    fine = Condition(SampleRule("money", "Enough money"), "met", "You told {0}.", ("CAD 300,000",))
    made = stream("business/fed-suv", "Start-Up Visa", fine, status_condition=shut, status="closed")
    return Route("business", "Starting a business", "permanent_residence", (made,))


def contested_route() -> Route:
    """A case in which the law itself is not settled, and a guidance rule fails."""
    open_question = Condition(
        SampleRule("deaths", "Two ancestors who have died", authority=PAGE),
        "unknown",
        "The Act can be read two ways.",
    )
    usual = Condition(
        SampleRule("usual", "Officers usually want papers", basis="guidance", changeable=True),
        "not_met",
        "No papers told.",
    )
    waiting = Condition(
        SampleRule("filing", "The portal filing is done", step=True),
        "unknown",
        needs=("plans.job_offers[0].portal_filed",),
    )
    made = stream("cusma/professional", "Professional", open_question, usual, waiting)
    return Route("cusma", "Work under the trade agreement", "temporary_residence", (made,))


def protection() -> Route:
    """Protection stands apart and has no score."""
    gate = Condition(
        SampleRule("one-year", "Claim within one year of the first entry"), "met", "No entry told."
    )
    made = stream("asylum/claim", "A claim for protection", gate, score=None)
    route = Route(
        "asylum",
        "Protection in Canada",
        "protection",
        (made,),
        measures={"gates": {"passed": 7, "failed": 0, "unknown": 2, "of": 9}},
    )
    route.score = None
    return route


def everything() -> Report:
    """A report with every kind of route and a warning."""
    return report(
        contested_route(),
        express_entry(),
        closed_route(),
        descent(citizen=False),
        protection(),
        notices=(Notice("assumption", "It was taken that your test is still valid."),),
    )
