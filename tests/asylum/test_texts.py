"""Every text of the section: sober, complete, and within what may be asked and said."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from asylum.told import AMERICAN, VENEZUELAN, assessed, entry, gate, protection
from moveto_ca.interview.catalogue import protection as asked
from moveto_ca.rules import asylum
from moveto_ca.rules.asylum.route import PROGRAMME, SPEC
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.wording import question, questions
from moveto_ca.wording.protection import QUESTIONS
from support import SHARED

SOURCES = sorted(Path(asylum.__file__).parent.glob("*.py"))
SHEET = (SHARED / "facts" / "asylum.md").read_text("utf-8")

# What no sentence may do: foresee an outcome, praise or blame a case, name or compare places to cross,
# advise to wait, to hurry, to hide or to say something; what no tool may promise.
FORBIDDEN = (
    r"\bchances?\b",
    r"\bodds\b",
    r"\bprobab\w+",
    r"\b(un)?likely\b",
    r"\b(strong|weak|good|bad|promising|hopeless)\s+(case|claim)",
    r"\bsucce\w+",
    r"\bwin(s|ning)?\b",
    r"\bguarantee\w*",
    r"\bpromis\w+",
    r"\bwill\s+(surely\s+)?be\s+(accepted|refused|rejected|granted|denied)\b",
    r"\bloopholes?\b",
    r"\bwait\s+(out|until|till|a year|14|fourteen)\b",
    r"\bsit\s+out\b",
    r"\bbeat(s|ing)?\b",
    r"\bhurry\b|\bquickly\b|\bas soon as\b|\bin time to\b",
    r"\bavoid\w*",
    r"\bhid(e|es|ing|den)\b|\bconceal\w*",
    r"\bdo(n't| not)\s+(tell|say|mention|show)\b",
    r"\btell\s+(the|an|your)\s+officers?\s+that\b",
    r"\bcross(es|ed|ing|ings)?\b",
    r"\b(safer|easier|better|best|quieter)\b",
    r"\bRoxham\b|\bNiagara\b|\bPeace Bridge\b|\bLacolle\b|\bAmbassador Bridge\b",
    r"\b(you|we)\s+(should|recommend|advise|suggest)\b",
    r"\byou\s+qualify\b",
    r"!",
)
ALLOWED = (
    "It says nothing about whether the claim would succeed.",
    "says nothing about whether a claim would succeed.",
)


def words_of(path: Path) -> list[str]:
    """Every text in a module that is not a docstring."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]


def situations():
    """Reports that between them show every kind of text."""
    claimed = {"claim_date": "2026-10-05", "claim_place": "inland"}
    late = [entry("2021-08-15")]
    between = [entry("2026-09-01", "between_ports")]
    yield assessed(protection())
    yield assessed(protection(entries=late, **claimed))
    yield assessed(protection(entries=between, claim_date="2026-09-10", claim_place="inland"))
    yield assessed(protection(entries=between, **claimed), VENEZUELAN)
    yield assessed(protection(entries=between, claim_date="2026-09-10", claim_place="inland"), VENEZUELAN)
    yield assessed(protection(claim_date="2026-10-01", claim_place="port_of_entry"), VENEZUELAN)
    yield assessed(protection(claim_date="2026-10-01", claim_place="inland"), VENEZUELAN)
    yield assessed(
        protection(
            claim_date="2026-10-01",
            claim_place="port_of_entry",
            relatives_in_canada=[{"relation": "sibling", "status": "citizen"}],
        ),
        {"citizenships": ["IN", "VE"], "us_status": "permanent_resident", "age": 40},
    )
    yield assessed(protection(entries=late, unaccompanied_minor=True), {"citizenships": ["US"], "age": 16})
    yield assessed(protection(entries=late, claim_filed_online="2022-01-01", **claimed))
    yield assessed(protection(prior_claims=[{"country": "GB", "confirmed": True}], **claimed))
    yield assessed(protection(protected_in=["CA"], other_nationality_available=True, **claimed))
    yield assessed(protection(protected_in=["DE"], inadmissibility_determined=["security"], **claimed))
    yield assessed(protection(inadmissibility_determined=["security"], **claimed))
    yield assessed(protection(in_canada_now=False, entries=[]))
    yield assessed(protection(removal_order=True))
    yield assessed(protection(), {"citizenships": ["CA", "US"]})
    yield assessed({"wants_information": True}, {})
    yield assessed(protection(entries=late), as_of=date(2025, 12, 1))
    dates = {"referred": "2026-01-02", "reasons_received": "2026-10-20", "rpd_rejected": "2026-10-19",
             "prra_mailed": "2026-11-01"}  # fmt: skip
    trip = {"from": "2026-11-01", "until": None, "to_feared_country": True, "voluntary": True}
    yield assessed(protection(stage="decided", stage_dates=dates, trip=trip, **claimed))
    yield assessed(protection(stage="withdrawn", **claimed))


SITUATIONS = tuple(situations())


def shown() -> list[str]:
    """Everything that a reader may see."""
    texts: list[str] = [
        SPEC.title,
        SPEC.about,
        SPEC.streams[0].title,
        SPEC.streams[0].about,
        *QUESTIONS.values(),
    ]
    for rule in (PROGRAMME.status, *SPEC.streams[0].rules):
        texts += [rule.title, rule.required, rule.remedy or "", rule.authority.title]
    for route in SITUATIONS:
        texts += [route.summary, *route.cautions, *(n.text for n in route.prose.notices)]
        texts += [f"{s.text} {s.where} {s.form}" for s in route.next_steps]
        for condition in route.streams[0].conditions:
            texts += [condition.found, condition.required]
    for name in SPEC.tables:
        texts += [
            value for row in PACKAGED.rows(name) for value in row.values.values() if isinstance(value, str)
        ]
    for path in (*SOURCES, Path(asked.__file__)):
        texts += words_of(path)
    return texts


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_no_text_foretells_advises_or_names_a_way_across(pattern):
    for text in shown():
        rest = text
        for allowed in ALLOWED:
            rest = rest.replace(allowed, "")
        assert not re.search(pattern, rest, re.IGNORECASE), text


@pytest.mark.parametrize(
    "sentence",
    [
        "You have a good chance of being accepted.",
        "Wait until the 14 days are over.",
        "Cross at a quiet place.",
        "Your claim will be accepted.",
        "Do not tell the officer.",
    ],
)
def test_the_list_of_forbidden_phrasings_catches_what_it_is_for(sentence):
    assert any(re.search(pattern, sentence, re.IGNORECASE) for pattern in FORBIDDEN)


def test_no_question_touches_what_must_never_be_asked():
    never = (
        r"orientation|gender|religio|politic|opinion|health|\bsick|what happened|account of|harm|passport"
        r"|file number|address|\broute\b|\bwhere did you\b|\bwhy\b|reason|persecut|fear"
    )
    for path, text in QUESTIONS.items():
        assert not re.search(never, text, re.IGNORECASE), path


FIELDS = {
    "wants_information", "in_canada_now", "entries", "claim_date", "claim_place",
    "claim_filed_online", "stage", "stage_dates", "prior_claims", "protected_in", "stateless",
    "habitual_residence", "removal_order", "other_nationality_available", "serious_conviction",
    "proceedings_pending", "inadmissibility_determined", "relatives_in_canada", "stca_documents",
    "unaccompanied_minor", "parents_or_guardian_in", "child_affected", "trip",
}  # fmt: skip


def test_the_rules_read_nothing_of_the_section_beyond_the_contract():
    read = {
        node.attr
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute | ast.Name)
        and (node.value.attr if isinstance(node.value, ast.Attribute) else node.value.id) == "told"
    }
    assert read == FIELDS


def test_the_title_is_neutral():
    assert SPEC.title == "Protection in Canada"
    assert all(route.title == SPEC.title for route in SITUATIONS)


def test_the_approved_sentence_is_shown_word_for_word_with_its_day():
    sentence = PACKAGED.row("asylum-statements", "indication", on=date(2026, 11, 22))["text"]
    assert f'"{sentence}"' in SHEET
    (text,) = (t for t in SITUATIONS[0].cautions if sentence in t)
    assert "checked on 2026-11-22" in text


def test_the_approved_sentence_agrees_with_the_table():
    years = {str(year) for year in range(2016, 2026)}
    rows = [r for r in PACKAGED.rows("asylum-us-claims") if r["series"] == "UNHCR_ORIGIN_USA"]
    first = [r for r in rows if r["stage"] == "first_instance" and r["period"] in years]
    total = sum(int(r["value"]) for r in first if r["measure"] == "total")
    recognized = sum(int(r["value"]) for r in first if r["measure"] == "recognized")
    rounded = sum(r["measure"] == "recognized" and "rounds" in (r["note"] or "") for r in first)
    sentence = PACKAGED.row("asylum-statements", "indication", on=date(2026, 11, 22))["text"]
    assert f"{total:,}" in sentence
    assert (recognized - 4 * rounded, recognized + 27) == (111, 150)


def test_the_two_bases_of_the_figures_are_never_mixed():
    (feared,) = (t for t in SITUATIONS[0].cautions if t.startswith("First basis"))
    (origin,) = (t for t in SITUATIONS[0].cautions if t.startswith("Second basis"))
    assert "UNHCR" not in feared
    assert "2017: 869" in feared
    assert "Board" not in origin
    assert "2018: 19 of 870" in origin
    assert "2020: 0 of 639 (27 not accounted for)" in origin
    assert "2017: 1 to 5 of 436" in origin


def test_the_figures_are_not_shown_to_somebody_whose_fear_is_not_measured_against_the_united_states():
    assert not any("UNHCR" in text for text in assessed(protection(), VENEZUELAN).cautions)


def test_no_share_or_percentage_is_given_for_claims():
    for route in SITUATIONS:
        for text in (route.summary, *route.cautions):
            assert not re.search(r"\d\s*%|percent|per cent", text) or "prescription" in text, text


@pytest.mark.parametrize("route", SITUATIONS[:-3], ids=lambda r: f"{r.measures['verdict']}")
def test_the_report_keeps_the_order_of_the_sheet(route):
    cautions = list(route.cautions)
    if route.measures["verdict"] == "not_needed":
        return
    marks = (
        "What remains",
        "A claim is heard once",
        "The Board would ask",
        "Claims against",
        "Days worked",
        "Help:",
    )
    places = [next((i for i, t in enumerate(cautions) if t.startswith(m)), None) for m in marks]
    found = [place for place in places if place is not None]
    assert found == sorted(found)
    assert cautions[-1].startswith("Help:")
    assert sum(t.startswith("The Board would ask") for t in cautions) == 5


def test_a_failing_gate_never_says_that_somebody_is_no_refugee():
    for route in SITUATIONS:
        verdict = route.measures["verdict"]
        if verdict in ("ineligible", "cannot_claim"):
            heard = route.summary.startswith("You told that the Board rejected your claim")
            assert heard or "does not say that you are not a refugee" in route.summary
        if verdict == "eligible":
            assert "an officer decides" in route.summary


def test_the_summary_names_the_act_with_the_paragraph():
    late = assessed(protection(entries=[entry("2021-08-15")]))
    assert "(IRPA 101(1)(b.1))" in late.summary
    untold = assessed(protection(), {"age": 30})
    assert "(citizenship)" in untold.summary
    nothing = assessed({"wants_information": True}, {})
    assert "(14 rules, listed below)" in nothing.summary


def test_from_outside_canada_only_the_other_routes_are_named_and_no_consulate():
    away = assessed(protection(in_canada_now=False, entries=[]))
    assert any("No claim can be made at an embassy or a consulate" in text for text in away.cautions)
    assert not any(text.startswith("Other requests exist") for text in away.cautions)


def test_the_agreement_is_said_to_apply_to_others_and_not_to_citizens_of_the_united_states():
    away = {"in_canada_now": False, "entries": []}
    one, other = assessed(protection(**away)), assessed(protection(**away), VENEZUELAN)
    assert "does not apply to you" in gate(one, "safe-third-country").found
    assert "The agreement applies to you" in gate(other, "safe-third-country").found


def test_an_earlier_claim_in_the_united_states_counts_however_one_comes():
    pending = protection(
        in_canada_now=False, entries=[], prior_claims=[{"country": "US", "outcome": "pending"}]
    )
    found = assessed(pending, {"citizenships": ["MX"], "us_status": "none", "age": 35})
    foreign = gate(found, "no-foreign-claim")
    assert "however the person came" in foreign.required
    assert "once it is confirmed" in foreign.found
    assert found.measures["possible_bars"] == ["101(1)(c.1)", "101(1)(e)"]
    assert "IRPA 101(1)(c.1), IRPA 101(1)(e)" in found.summary


def test_an_appeal_that_is_open_is_named_with_its_limits():
    assert any("no credible basis" in text for text in SITUATIONS[0].cautions)


def test_a_trip_back_is_always_warned_of():
    for route in SITUATIONS:
        if route.measures["verdict"] != "not_needed" and not route.prose.notices[0].code.startswith("retro"):
            assert any("104.1" in text for text in route.cautions)


def test_an_entry_between_ports_comes_with_its_consequences():
    told = protection(entries=[entry("2026-11-10", "between_ports")])
    assert any("IRPR 27(2)" in text for text in assessed(told).cautions)


def test_other_routes_and_legal_help_come_before_the_claim():
    steps = [step.text for step in SITUATIONS[0].next_steps]
    assert steps[0].startswith("Check first whether you are a Canadian citizen")
    assert steps[1].startswith("Get legal advice")
    assert steps[2].startswith("Read the other routes")


def test_every_fact_that_a_gate_can_ask_for_has_a_question():
    # Read, never asked: these come from a file alone.
    told_in_a_file = {f"protection.{name}" for name in ("stage", "stage_dates", "trip", "child_affected")}
    paths = {
        text for path in SOURCES for text in words_of(path) if re.fullmatch(r"protection\.[a-z_]+", text)
    } - told_in_a_file
    fields = {
        "protection.entries[0].date", "protection.entries[0].mode", "protection.entries[0].from",
        "protection.entries[0].in_transit_under_us_removal", "protection.prior_claims[0].country",
        "protection.prior_claims[0].outcome", "protection.prior_claims[0].confirmed",
        "protection.prior_claims[0].under_stca", "protection.relatives_in_canada[0].relation",
        "protection.relatives_in_canada[0].status", "protection.relatives_in_canada[0].adult",
        "applicant.citizenships", "applicant.birth_date", "partner",
    }  # fmt: skip
    assert len(paths) >= 15
    for path in paths | fields:
        assert question(path)


def test_the_questions_are_among_those_of_the_whole_interview():
    assert QUESTIONS.items() <= questions().items()


@pytest.mark.parametrize("name", list(SPEC.tables))
def test_every_table_that_the_route_names_is_there(name):
    assert PACKAGED.rows(name)


@pytest.mark.parametrize(
    ("table", "file"),
    [
        ("asylum-gates", "asylum-gates"),
        ("asylum-stca-rules", "stca-rules"),
        ("asylum-decisions", "asylum-decisions"),
        ("asylum-us-claims", "irb-us-claims"),
    ],
)
def test_every_row_of_the_sheets_tables_is_kept(table, file):
    lines = (SHARED / "facts" / "data" / f"{file}.csv").read_text("utf-8").splitlines()
    assert len(PACKAGED.rows(table)) == len(lines) - 1


def test_the_time_limits_are_those_of_the_sheet_and_one_earlier_notice():
    lines = (SHARED / "facts" / "data" / "asylum-time-limits.csv").read_text("utf-8").splitlines()
    assert len(PACKAGED.rows("asylum-time-limits")) == len(lines)


def test_american_is_the_reader_of_the_first_report():
    assert SITUATIONS[0].measures["verdict"] == "eligible"
    assert AMERICAN["citizenships"] == ["US"]
