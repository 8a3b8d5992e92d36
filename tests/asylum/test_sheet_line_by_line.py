"""Cases drawn from the fact sheet line by line: each gate, each row of its tables, each day.

A case is a sentence, who the person is, what was told beside harmless facts, the day, and what must come
out. The expectations are those of the sheet and of the statute, written down without looking at a result.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import pytest

from asylum.told import assessed, entry, protection

US: dict[str, Any] = {"citizenships": ["US"], "age": 33}
VE: dict[str, Any] = {"citizenships": ["VE"], "us_status": "none", "age": 30}
IN_LPR: dict[str, Any] = {"citizenships": ["IN"], "us_status": "permanent_resident", "age": 41}
STATELESS: dict[str, Any] = {"citizenships": [], "age": 41}
AVAILABLE = "available_when_removal_order_in_force_and_notified"
UNTOLD = object()


class Case(NamedTuple):
    sentence: str
    person: dict[str, Any]
    told: dict[str, Any]
    expected: dict[str, Any]
    as_of: str = "2026-11-22"


def inland(day: str, *entries: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"claim_date": day, "claim_place": "inland", "entries": list(entries), **more}


def arrival(day: str, mode: str = "land_port", **more: Any) -> dict[str, Any]:
    return {"claim_date": day, "claim_place": "port_of_entry", "entries": [entry(day, mode)], **more}


def relative(relation: str, status: str, adult: bool | None = None) -> dict[str, Any]:
    told = {"relation": relation, "status": status, "adult": adult}
    return {"relatives_in_canada": [{name: value for name, value in told.items() if value is not None}]}


def prior(country: str, outcome: str | None = None, **more: Any) -> dict[str, Any]:
    told = {"country": country, "outcome": outcome, **more}
    return {"prior_claims": [{name: value for name, value in told.items() if value is not None}]}


def verdict(word: str, *bars: str, **more: Any) -> dict[str, Any]:
    return {"verdict": word, "bars": list(bars), **more}


ELIGIBLE = verdict("eligible")
LATE = verdict("ineligible", "101(1)(b.1)")
FOURTEEN = verdict("ineligible", "101(1)(b.2)")
SENT_BACK = verdict(
    "ineligible",
    "101(1)(e)",
    stca_applies=True,
    prra="barred",
    prra_hearing=None,
    removal_order_in_force="day_of_notice",
    rad_appeal="none",
)

PRECONDITIONS = (
    Case("a citizen of Canada alone needs no claim", {"citizenships": ["CA"]}, {}, verdict("not_needed")),
    Case("a person with the status of a citizen needs no claim", {**US, "canada_status": "citizen"}, {},
         verdict("not_needed", prra=None, rad_appeal="none", deadlines={}, merits_questions=[])),
    Case("a person registered under the Indian Act needs no claim",
         {**US, "canada_status": "registered_indian"}, {}, verdict("not_needed")),
    Case("a citizen under every bar still needs no claim", {"citizenships": ["US", "CA"]},
         {"removal_order": True, **prior("CA", "rejected"), "protected_in": ["CA"]}, verdict("not_needed")),
    Case("without citizenships nothing is known", {"age": 30}, {}, {"verdict": "unknown", "bars": []}),
    Case("a person of whom it was told that no country owns them is no citizen of Canada", {"age": 41},
         arrival("2026-11-20", stateless=True, habitual_residence="US"), ELIGIBLE),
    Case("from outside Canada no claim can be made", US, {"in_canada_now": False, "entries": []},
         verdict("cannot_claim", "99(2)", prra=None, removal_order_in_force=None)),
    Case("nor after an earlier visit that ended", US,
         {"in_canada_now": False, "entries": [entry("2026-10-01")]}, verdict("cannot_claim", "99(2)")),
    Case("a preclearance area is not Canada", US,
         {"in_canada_now": False, "entries": [], "claim_date": "2026-10-01", "claim_place": "port_of_entry"},
         verdict("cannot_claim", "Preclearance Act, 2016 48(2)", prra=None)),
    Case("a removal order stops a claim, in force or not", US, {"removal_order": True},
         verdict("cannot_claim", "99(3)", prra=AVAILABLE)),
    Case("whether an order stands must be known", US, {"removal_order": UNTOLD},
         verdict("unknown", possible_bars=["99(3)"])),
    Case("whether in Canada must be known", US, {"in_canada_now": UNTOLD, "claim_date": None},
         {"verdict": "unknown", "bars": []}),
    Case("a report or a charge that is pending leaves the decision open", US, {"proceedings_pending": True},
         verdict("unknown", possible_bars=["100(2)", "105"])),
    Case("a charge that is pending does not save a claim that is barred", US,
         inland("2026-10-05", entry("2021-08-15"), proceedings_pending=True), LATE),
    Case("with no claim made the gates are read as for a claim today", US, {"claim_date": None}, ELIGIBLE),
)  # fmt: skip

ONE_YEAR = (
    Case("a day trip on 2021-08-10 and a claim on its anniversary: long before the bar", US,
         inland("2022-08-10", entry("2021-08-10")), ELIGIBLE),
    Case("a day trip in 2021 bars a claim of today, of a citizen of the United States too", US,
         inland("2026-11-20", entry("2021-08-10"), entry("2026-11-01", "airport")),
         LATE | {"first_counted_entry": "2021-08-10", "last_day_in_time": "2022-08-10", "prra": AVAILABLE,
                 "prra_hearing": "discretionary", "removal_order_in_force": "7_days_after_notice"}),
    Case("the first entry counts whatever the order of the list", US,
         inland("2026-11-20", entry("2026-11-01"), entry("2022-02-02", "airport"), entry("2024-01-01")),
         LATE | {"first_counted_entry": "2022-02-02"}),
    Case("an entry on 24 June 2020 does not count", US, inland("2026-05-01", entry("2020-06-24", "airport")),
         ELIGIBLE | {"first_counted_entry": None, "last_day_in_time": None}),
    Case("an entry on 25 June 2020 counts", US, inland("2026-05-01", entry("2020-06-25", "airport")),
         LATE | {"last_day_in_time": "2021-06-25"}),
    Case("an entry on 26 June 2020 counts", US, inland("2026-05-01", entry("2020-06-26", "airport")), LATE),
    Case("a stay from before, then a return in 2021: the return counts", US,
         inland("2026-05-01", entry("2018-01-01", "airport"), entry("2021-05-05", "airport")),
         LATE | {"first_counted_entry": "2021-05-05"}),
    Case("an entry of 2019 and a first return this year are in time", US,
         inland("2026-05-01", entry("2019-01-01"), entry("2026-04-01")),
         ELIGIBLE | {"first_counted_entry": "2026-04-01", "last_day_in_time": "2027-04-01"}),
    Case("a claim of 2 June 2025 is not reached", US, inland("2025-06-02", entry("2020-07-01")), ELIGIBLE),
    Case("a claim of 3 June 2025 is reached", US, inland("2025-06-03", entry("2020-07-01")), LATE),
    Case("a claim of 4 June 2025 is reached", US, inland("2025-06-04", entry("2020-07-01")), LATE),
    Case("entered 2 June 2024, claimed 3 June 2025: a day late", US,
         inland("2025-06-03", entry("2024-06-02")), LATE | {"last_day_in_time": "2025-06-02"}),
    Case("entered 3 June 2024, claimed 3 June 2025: in time", US,
         inland("2025-06-03", entry("2024-06-03")), ELIGIBLE),
    Case("the day before the anniversary", US, inland("2026-05-19", entry("2025-05-20")), ELIGIBLE),
    Case("the anniversary", US, inland("2026-05-20", entry("2025-05-20")), ELIGIBLE),
    Case("the day after the anniversary", US, inland("2026-05-21", entry("2025-05-20")), LATE),
    Case("no claim yet, today is the anniversary", US, {"entries": [entry("2025-11-22")]},
         ELIGIBLE | {"last_day_in_time": "2026-11-22"}),
    Case("no claim yet, the anniversary was yesterday", US, {"entries": [entry("2025-11-21")]}, LATE),
    Case("entered on a leap day: 28 February is the last day", US,
         inland("2029-02-28", entry("2028-02-29")), ELIGIBLE | {"last_day_in_time": "2029-02-28"},
         "2029-06-01"),
    Case("entered on a leap day: 1 March is late", US, inland("2029-03-01", entry("2028-02-29")), LATE,
         "2029-06-01"),
    Case("entered on 29 February 2024: its last day is 28 February 2025", US,
         inland("2025-06-03", entry("2024-02-29")), LATE | {"last_day_in_time": "2025-02-28"}),
    Case("entered on 1 March before a leap year: 1 March is the last day", US,
         inland("2028-03-01", entry("2027-03-01")), ELIGIBLE, "2028-06-01"),
    Case("entered on 28 February before a leap year: the 28th is safe", US,
         inland("2028-02-28", entry("2027-02-28")), ELIGIBLE | {"last_day_in_time": "2028-02-28"},
         "2028-06-01"),
    Case("entered on 28 February before a leap year: the 29th is not settled", US,
         inland("2028-02-29", entry("2027-02-28")), verdict("unknown", possible_bars=["101(1)(b.1)"]),
         "2028-06-01"),
    Case("entered on 28 February before a leap year: 1 March is late", US,
         inland("2028-03-01", entry("2027-02-28")), LATE, "2028-06-01"),
    Case("entered on 31 December: the year ends on 31 December", US,
         inland("2026-01-01", entry("2024-12-31")), LATE | {"last_day_in_time": "2025-12-31"}),
    Case("every way in counts: by ferry", US, inland("2026-10-01", entry("2024-01-01", "ferry_or_harbour")),
         LATE),
    Case("a permanent resident of the United States is caught as well", IN_LPR,
         inland("2026-10-01", entry("2024-01-01", "airport")), LATE),
    Case("a stateless person is caught as well", STATELESS,
         inland("2026-10-01", entry("2024-01-01", "airport"), habitual_residence="US", stateless=True), LATE),
    Case("an entry after the claim does not matter", US,
         inland("2026-10-01", entry("2026-09-01"), entry("2026-11-01")), ELIGIBLE),
    Case("turned back long ago is an open point", US,
         inland("2026-10-01", entry("2021-01-01", admitted=False), entry("2026-09-01")),
         verdict("unknown", possible_bars=["101(1)(b.1)"])),
    Case("turned back within the year bars nothing", US,
         inland("2026-10-01", entry("2026-08-01", admitted=False), entry("2026-09-01")), ELIGIBLE),
    Case("turned back long ago does not save a person who came in later, still too long ago", US,
         inland("2026-10-01", entry("2021-01-01", admitted=False), entry("2022-09-01")), LATE),
    Case("a transit at an airport long ago is an open point", VE,
         inland("2026-10-01", entry("2021-01-01", "airport", in_transit_under_us_removal=True),
                entry("2026-09-01", "airport")),
         verdict("unknown", possible_bars=["101(1)(b.1)"])),
    Case("an entry as a baby is an open point", {"citizenships": ["US"], "birth_date": "2020-12-01"},
         inland("2026-10-01", entry("2021-01-01"), entry("2026-09-01")),
         verdict("unknown", possible_bars=["101(1)(b.1)"])),
    Case("the online form within the year and the claim after it: never eligible", US,
         inland("2026-06-30", entry("2025-05-20"), claim_filed_online="2026-05-19"),
         verdict("unknown", possible_bars=["101(1)(b.1)"])),
    Case("the online form on the last day", US,
         inland("2026-06-30", entry("2025-05-20"), claim_filed_online="2026-05-20"), verdict("unknown")),
    Case("the online form a day late", US,
         inland("2026-06-30", entry("2025-05-20"), claim_filed_online="2026-05-21"), LATE),
    Case("the online form within the year, seen within it too", US,
         inland("2026-05-20", entry("2025-05-20"), claim_filed_online="2026-05-01"), ELIGIBLE),
    Case("the online form within the year, not seen yet, the year over", US,
         {"entries": [entry("2025-05-20")], "claim_filed_online": "2026-05-01"}, verdict("unknown")),
    Case("entries not told", US, {"entries": UNTOLD}, {"verdict": "unknown", "bars": []}),
    Case("a minor alone may be exempted", {"citizenships": ["US"], "age": 16},
         inland("2026-07-01", entry("2024-06-01"), unaccompanied_minor=True),
         verdict("unknown", possible_bars=["101(1)(b.1)"])),
    Case("a minor with a parent in Canada may not", {"citizenships": ["US"], "age": 16},
         inland("2026-07-01", entry("2024-06-01"), unaccompanied_minor=True, parents_or_guardian_in=["CA"]),
         LATE),
    Case("a minor who is not alone may not", {"citizenships": ["US"], "age": 16},
         inland("2026-07-01", entry("2024-06-01"), unaccompanied_minor=False), LATE),
    Case("an adult may not", US, inland("2026-07-01", entry("2024-06-01"), unaccompanied_minor=True), LATE),
    Case("the policy for minors was signed on 19 May 2026: not on the 18th",
         {"citizenships": ["US"], "age": 16},
         inland("2026-05-01", entry("2024-06-01"), unaccompanied_minor=True), LATE, "2026-05-18"),
    Case("the policy for minors spares no other paragraph", {"citizenships": ["US"], "age": 16},
         inland("2026-07-01", entry("2026-06-01"), unaccompanied_minor=True, **prior("CA", "withdrawn")),
         verdict("ineligible", "101(1)(c)")),
)  # fmt: skip

AS_OF = (
    Case("before the bill nothing of the kind is law", US, {"entries": [entry("2021-08-15")]}, ELIGIBLE,
         "2025-06-02"),
    Case("from the bill on the law in force still has no bar", US, {"entries": [entry("2021-08-15")]},
         ELIGIBLE, "2025-06-03"),
    Case("on the last day before the Act", US, {"entries": [entry("2021-08-15")]}, ELIGIBLE, "2026-03-25"),
    Case("on the day of the Act", US, {"entries": [entry("2021-08-15")]}, LATE, "2026-03-26"),
    Case("a claim made before the Act and read after it is caught", US,
         inland("2025-12-01", entry("2021-08-15")), LATE),
    Case("a claim before the Board when the bar became law is before the courts", US,
         inland("2025-12-01", entry("2021-08-15"), stage="referred",
                stage_dates={"referred": "2025-12-20"}), verdict("unknown")),
    Case("a claim decided by then is not reached", US,
         inland("2025-07-01", entry("2021-08-15"), stage="decided"), ELIGIBLE),
    Case("the 14-day bar too is law from 26 March 2026", US,
         inland("2025-12-01", entry("2025-11-01", "between_ports")), ELIGIBLE, "2026-03-25"),
    Case("and reaches back", US, inland("2025-12-01", entry("2025-11-01", "between_ports")), FOURTEEN,
         "2026-03-26"),
)  # fmt: skip

FOURTEEN_DAYS = (
    Case("day 0", US, inland("2026-09-01", entry("2026-09-01", "between_ports")), ELIGIBLE),
    Case("day 13", US, inland("2026-09-14", entry("2026-09-01", "between_ports")),
         ELIGIBLE | {"stca_applies": False}),
    Case("day 14", US, inland("2026-09-15", entry("2026-09-01", "between_ports")),
         FOURTEEN | {"stca_applies": False, "prra": AVAILABLE, "prra_hearing": "discretionary"}),
    Case("day 15", US, inland("2026-09-16", entry("2026-09-01", "between_ports")), FOURTEEN),
    Case("no claim yet on day 13", US, {"entries": [entry("2026-11-09", "between_ports")]}, ELIGIBLE),
    Case("no claim yet on day 14", US, {"entries": [entry("2026-11-08", "between_ports")]}, FOURTEEN),
    Case("day 13 over the end of a month", US, inland("2026-03-13", entry("2026-02-28", "between_ports")),
         ELIGIBLE),
    Case("a claim of 2 June 2025 on day 14", US, inland("2025-06-02", entry("2025-05-19", "between_ports")),
         ELIGIBLE),
    Case("a claim of 3 June 2025 on day 14", US, inland("2025-06-03", entry("2025-05-20", "between_ports")),
         FOURTEEN),
    Case("a claim of 3 June 2025 on day 13", US, inland("2025-06-03", entry("2025-05-21", "between_ports")),
         ELIGIBLE),
    Case("14 days after an arrival by air", US,
         inland("2026-10-15", entry("2026-09-01", "airport")), ELIGIBLE),
    Case("14 days after an arrival by ferry", US,
         inland("2026-10-15", entry("2026-09-01", "ferry_or_harbour")), ELIGIBLE),
    Case("14 days after an arrival at a land port", US,
         inland("2026-10-15", entry("2026-09-01", "land_port")), ELIGIBLE),
    Case("between ports, left, and came again at a port: not settled", US,
         inland("2026-10-15", entry("2026-02-01", "between_ports"), entry("2026-10-10")),
         verdict("unknown", possible_bars=["101(1)(b.2)"])),
    Case("an entry between ports long before the list of entries still binds", US,
         inland("2026-10-15", entry("2020-01-01", "between_ports")), FOURTEEN),
    Case("both bars at once are both named", US, inland("2026-10-15", entry("2024-01-01", "between_ports")),
         verdict("ineligible", "101(1)(b.1)", "101(1)(b.2)")),
    Case("a minor alone may be exempted from this bar", {"citizenships": ["US"], "age": 15},
         inland("2026-10-15", entry("2026-09-01", "between_ports"), unaccompanied_minor=True),
         verdict("unknown", possible_bars=["101(1)(b.2)"])),
)  # fmt: skip

EARLIER = (
    Case("protected in Canada already", US, {"protected_in": ["CA"]},
         verdict("ineligible", "101(1)(a)", prra="excluded", prra_hearing=None,
                 removal_order_in_force=None, rad_appeal="none")),
    Case("a protected person by status", {**US, "canada_status": "protected_person"}, {},
         verdict("ineligible", "101(1)(a)")),
    Case("a claim in Canada that was granted", US, prior("CA", "granted"),
         verdict("ineligible", "101(1)(a)")),
    Case("rejected once, however long ago", US, prior("CA", "rejected", date="2003-01-01"),
         verdict("ineligible", "101(1)(b)", prra=AVAILABLE, prra_hearing="discretionary",
                 removal_order_in_force="7_days_after_notice", rad_appeal="none")),
    *(Case(f"{word} once", US, prior("CA", word),
           verdict("ineligible", "101(1)(c)", prra=AVAILABLE, prra_hearing="discretionary",
                   removal_order_in_force="7_days_after_notice"))
      for word in ("withdrawn", "abandoned", "ineligible")),
    Case("a claim in Canada that is pending is no bar", US, prior("CA", "pending"), ELIGIBLE),
    Case("ineligible by the agreement, refused by the United States, seeks to re-enter", VE,
         arrival("2026-10-05", stca_documents=["returned_by_us"],
                 **prior("CA", "ineligible", under_stca=True)),
         verdict("eligible", stca_exception="159.5(h)", rad_appeal="barred")),
    Case("the same on the last day before the definition", VE,
         arrival("2023-03-24", stca_documents=["returned_by_us"],
                 **prior("CA", "ineligible", under_stca=True)),
         verdict("ineligible", "101(1)(c)"), "2023-04-01"),
    Case("the same on the day of the definition", VE,
         arrival("2023-03-25", stca_documents=["returned_by_us"],
                 **prior("CA", "ineligible", under_stca=True)), verdict("eligible"), "2023-04-01"),
    Case("ineligible by the agreement without such a refusal counts for good", US,
         prior("CA", "ineligible", under_stca=True), verdict("ineligible", "101(1)(c)", prra="unknown")),
    *(Case(f"an earlier claim in {country}, confirmed", US, prior(country, outcome, confirmed=True),
           verdict("ineligible", "101(1)(c.1)", prra=AVAILABLE, prra_hearing="mandatory",
                   removal_order_in_force="7_days_after_notice"))
      for country, outcome in (("US", "granted"), ("GB", "rejected"), ("AU", "withdrawn"),
                               ("NZ", "pending"))),
    *(Case(f"an earlier claim in {country} does not count", US, prior(country, "rejected", confirmed=True),
           ELIGIBLE) for country in ("DE", "FR", "MX", "IE")),
    Case("an earlier claim in the United States that is not confirmed", VE,
         {**arrival("2026-10-05", "airport", **prior("US", "pending", confirmed=False)),
          "entries": [entry("2026-10-05", "airport", in_transit_under_us_removal=False)]}, ELIGIBLE),
    Case("whether it is confirmed is not known", US, prior("US", "pending"),
         verdict("unknown", possible_bars=["101(1)(c.1)"])),
    Case("a foreign claim beside another ground: the hearing is not mandatory", US,
         inland("2026-10-05", entry("2021-01-01"), **prior("GB", "rejected", confirmed=True)),
         verdict("ineligible", "101(1)(b.1)", "101(1)(c.1)", prra_hearing="discretionary")),
    Case("a foreign claim and a claim of 7 April 2019", US,
         inland("2019-04-07", **prior("GB", "rejected", confirmed=True)), ELIGIBLE),
    Case("a foreign claim and a claim of 8 April 2019: it matters what the Board had heard", US,
         inland("2019-04-08", **prior("GB", "rejected", confirmed=True)), {"verdict": "unknown"}),
    Case("a foreign claim and a claim of 22 June 2019", US,
         inland("2019-06-22", **prior("GB", "rejected", confirmed=True)),
         verdict("ineligible", "101(1)(c.1)")),
    Case("recognized in Germany", US, {"protected_in": ["DE"]},
         verdict("ineligible", "101(1)(d)", prra="unknown", removal_order_in_force="7_days_after_notice")),
    Case("granted asylum in the United States, arrives by air", {"citizenships": ["HN"], "age": 30},
         {**arrival("2026-10-05", "airport", protected_in=["US"]),
          "entries": [entry("2026-10-05", "airport", in_transit_under_us_removal=False)]},
         verdict("ineligible", "101(1)(d)", stca_applies=False)),
    Case("recognized in the United States before becoming its citizen", US, {"protected_in": ["US"]},
         ELIGIBLE),
    Case("recognized in the United States, at a land port: two grounds", {"citizenships": ["HN"], "age": 30},
         arrival("2026-10-05", protected_in=["US"]),
         verdict("ineligible", "101(1)(d)", "101(1)(e)", prra="barred",
                 removal_order_in_force="7_days_after_notice")),
    *(Case(f"found inadmissible: {ground}", US, {"inadmissibility_determined": [ground]},
           verdict("ineligible", "101(1)(f)", prra="limited", prra_hearing="discretionary",
                   removal_order_in_force="7_days_after_notice"))
      for ground in ("security", "human_rights", "organized_criminality")),
    Case("found inadmissible for serious crime with a conviction of ten years or more", US,
         {"inadmissibility_determined": ["serious_criminality"], "serious_conviction": True},
         verdict("ineligible", "101(1)(f)")),
    Case("found inadmissible for serious crime without such a conviction", US,
         {"inadmissibility_determined": ["serious_criminality"], "serious_conviction": False}, ELIGIBLE),
    Case("found inadmissible for serious crime, the conviction not told", US,
         {"inadmissibility_determined": ["serious_criminality"], "serious_conviction": UNTOLD},
         verdict("unknown", possible_bars=["101(1)(f)"])),
    Case("claim withdrawn", US, inland("2026-10-05", entry("2026-10-01"), stage="withdrawn"),
         verdict("ineligible", "101(1)(c)", removal_order_in_force="day_of_notice", rad_appeal="barred")),
    Case("claim abandoned", US, inland("2026-10-05", entry("2026-10-01"), stage="abandoned"),
         verdict("ineligible", "101(1)(c)", removal_order_in_force="15_days_after_notice",
                 rad_appeal="barred")),
    Case("every ground is named, in the order of the Act", VE,
         arrival("2026-10-05", protected_in=["CA", "DE"], inadmissibility_determined=["security"],
                 prior_claims=[{"country": "CA", "outcome": "rejected"},
                               {"country": "CA", "outcome": "withdrawn"},
                               {"country": "GB", "confirmed": True}]),
         verdict("ineligible", "101(1)(a)", "101(1)(b)", "101(1)(c)", "101(1)(c.1)", "101(1)(d)",
                 "101(1)(e)", "101(1)(f)", prra="barred")),
)  # fmt: skip

AGREEMENT = (
    Case("a citizen of the United States at a land port", US, arrival("2026-10-05"),
         verdict("eligible", stca_applies=False, stca_exception=None, rad_appeal="open")),
    Case("a dual citizen", {"citizenships": ["US", "IE"], "age": 40}, arrival("2026-10-05"),
         verdict("eligible", stca_applies=False, rad_appeal="open")),
    Case("a national who is no citizen", {"us_status": "national", "citizenships": [], "age": 40},
         arrival("2026-10-05"), verdict("eligible", stca_applies=False, rad_appeal="open")),
    Case("a stateless person who lived in the United States", STATELESS,
         arrival("2026-10-05", stateless=True, habitual_residence="US"),
         verdict("eligible", stca_applies=False, rad_appeal="not_confirmed")),
    Case("a stateless person who lived elsewhere", STATELESS,
         arrival("2026-10-05", stateless=True, habitual_residence="LB"), SENT_BACK),
    Case("a permanent resident of the United States with another nationality", IN_LPR, arrival("2026-10-05"),
         SENT_BACK),
    Case("everybody else at a land port", VE, arrival("2026-10-05"), SENT_BACK),
    Case("between ports, day 0", VE, inland("2026-10-05", entry("2026-10-05", "between_ports")), SENT_BACK),
    Case("between ports, day 12", VE, inland("2026-10-17", entry("2026-10-05", "between_ports")), SENT_BACK),
    Case("between ports, day 13", VE, inland("2026-10-18", entry("2026-10-05", "between_ports")), SENT_BACK),
    Case("between ports, day 14", VE, inland("2026-10-19", entry("2026-10-05", "between_ports")),
         FOURTEEN | {"stca_applies": False, "prra": AVAILABLE,
                     "removal_order_in_force": "7_days_after_notice"}),
    Case("between ports, entered 24 March 2023", VE,
         inland("2023-03-26", entry("2023-03-24", "between_ports")),
         ELIGIBLE | {"stca_applies": False}, "2023-04-01"),
    Case("between ports, entered 25 March 2023", VE,
         inland("2023-03-26", entry("2023-03-25", "between_ports")),
         verdict("ineligible", "101(1)(e)", stca_applies=True), "2023-04-01"),
    Case("between ports in 2024, day 14: open by the law of that time", VE,
         inland("2024-05-15", entry("2024-05-01", "between_ports")),
         ELIGIBLE | {"stca_applies": False}),
    Case("by air", VE, {**arrival("2026-10-05", "airport"),
                        "entries": [entry("2026-10-05", "airport", in_transit_under_us_removal=False)]},
         verdict("eligible", stca_applies=False)),
    Case("by air, in transit while the United States removes", VE,
         {**arrival("2026-10-05", "airport"),
          "entries": [entry("2026-10-05", "airport", in_transit_under_us_removal=True)]}, SENT_BACK),
    Case("in transit, a relative does not help", VE,
         {**arrival("2026-10-05", "airport", **relative("sibling", "citizen")),
          "entries": [entry("2026-10-05", "airport", in_transit_under_us_removal=True)]}, SENT_BACK),
    Case("in transit, a charge that carries death does", VE,
         {**arrival("2026-10-05", "airport", stca_documents=["death_penalty_charge"]),
          "entries": [entry("2026-10-05", "airport", in_transit_under_us_removal=True)]},
         verdict("eligible", stca_exception="159.6", rad_appeal="barred")),
    Case("by ferry", VE, arrival("2026-10-05", "ferry_or_harbour"), verdict("eligible", stca_applies=False)),
    Case("let in at a land port, claims later inland: not applied in practice", VE,
         inland("2026-10-05", entry("2026-09-01", admitted=True)), verdict("eligible", stca_applies=False)),
    Case("before 29 December 2004 there was no agreement", VE, arrival("2004-12-28"),
         verdict("eligible", stca_applies=False), "2004-12-28"),
    Case("on 29 December 2004 there was", VE, arrival("2004-12-29"),
         {"bars": ["101(1)(e)"], "stca_applies": True}, "2004-12-29"),
    *(Case(f"a citizen in the family: {relation}", VE, arrival("2026-10-05", **relative(relation, "citizen")),
           verdict("eligible", stca_applies=False, stca_exception="159.5(a)", rad_appeal="barred"))
      for relation in ("partner", "guardian", "child", "parent", "sibling", "grandparent", "grandchild",
                       "aunt_or_uncle", "niece_or_nephew")),
    *(Case(f"a {relation} is no member of the family", VE,
           arrival("2026-10-05", **relative(relation, "citizen")), SENT_BACK)
      for relation in ("cousin", "parent_in_law", "other")),
    *(Case(f"a sibling: {status}", VE, arrival("2026-10-05", **relative("sibling", status)),
           verdict("eligible", stca_exception=paragraph, rad_appeal="barred"))
      for status, paragraph in (("protected_person", "159.5(b)(i)"), ("permanent_resident", "159.5(b)(ii)"),
                                ("removal_stayed", "159.5(b)(iii)"))),
    *(Case(f"an adult sibling: {status}", VE, arrival("2026-10-05", **relative("sibling", status, True)),
           verdict("eligible", stca_exception=paragraph, rad_appeal="barred"))
      for status, paragraph in (("claim_referred", "159.5(c)"), ("work_or_study_permit", "159.5(d)"))),
    *(Case(f"a sibling under 18: {status}", VE, arrival("2026-10-05", **relative("sibling", status, False)),
           SENT_BACK) for status in ("claim_referred", "work_or_study_permit")),
    Case("a sibling whose claim ended", VE, arrival("2026-10-05", **relative("sibling", "claim_ended", True)),
         SENT_BACK),
    Case("a sibling of an age not told", VE, arrival("2026-10-05", **relative("sibling", "claim_referred")),
         verdict("unknown", possible_bars=["101(1)(e)"], stca_applies=None)),
    *(Case(f"a document: {document}", VE, arrival("2026-10-05", stca_documents=[document]),
           verdict("eligible", stca_exception=paragraph, rad_appeal="barred"))
      for document, paragraph in (("canadian_visa", "159.5(f)"), ("travel_document", "159.5(f)"),
                                  ("visa_exempt_for_canada_only", "159.5(g)"),
                                  ("returned_by_us", "159.5(h)"), ("death_penalty_charge", "159.6"))),
    Case("a charge that carries death, before 23 July 2009", VE,
         arrival("2009-07-22", stca_documents=["death_penalty_charge"]),
         {"bars": ["101(1)(e)"], "stca_applies": True}, "2009-07-22"),
    Case("a charge that carries death, from 23 July 2009", VE,
         arrival("2009-07-23", stca_documents=["death_penalty_charge"]),
         {"stca_applies": False, "stca_exception": "159.6"}, "2009-07-23"),
    Case("an exception on day 13 holds", VE,
         inland("2026-10-18", entry("2026-10-05", "between_ports"), **relative("sibling", "citizen")),
         verdict("eligible", stca_exception="159.5(a)")),
    Case("an exception on day 14 does not help against the 14-day bar", VE,
         inland("2026-10-19", entry("2026-10-05", "between_ports"), **relative("sibling", "citizen")),
         FOURTEEN),
    Case("relatives not told", VE, arrival("2026-10-05", relatives_in_canada=UNTOLD),
         verdict("unknown", possible_bars=["101(1)(e)"])),
    Case("an earlier visit and a land port: two grounds", VE,
         {**arrival("2026-10-05"), "entries": [entry("2022-01-01", "airport"), entry("2026-10-05")]},
         verdict("ineligible", "101(1)(b.1)", "101(1)(e)", prra="barred",
                 removal_order_in_force="7_days_after_notice")),
)  # fmt: skip

CASES = (*PRECONDITIONS, *ONE_YEAR, *AS_OF, *FOURTEEN_DAYS, *EARLIER, *AGREEMENT)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_it_comes_out_as_the_sheet_says(case: Case) -> None:
    untold = [name for name, value in case.told.items() if value is UNTOLD]
    told = {name: value for name, value in case.told.items() if value is not UNTOLD}
    found = assessed(
        protection(*untold, **told), case.person, as_of=date.fromisoformat(case.as_of), partner=None
    )
    measures = found.measures
    shown = {c.id: (c.outcome, c.found) for c in found.streams[0].conditions if c.outcome != "met"}
    assert {name: measures[name] for name in case.expected} == case.expected, shown


def test_the_sentences_differ() -> None:
    assert len({case.sentence for case in CASES}) == len(CASES) >= 120
