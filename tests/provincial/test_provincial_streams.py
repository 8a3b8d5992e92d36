"""Every stream of the tables is in the report, with all that a reader needs; every open one can be passed."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca import Profile, assess
from moveto_ca.render.streams import _in_the_way
from moveto_ca.report import NOT_MET
from moveto_ca.rules.conditions import LAW
from moveto_ca.rules.listed import ROUTES
from moveto_ca.rules.programme import CLOSED, NO_PROGRAMME
from moveto_ca.rules.provincial.streams import KINDS
from moveto_ca.rules.tables import PACKAGED
from provincial.nominees import PERSON, atlantic, clb, in_pilot, offer, person, skilled, years_of_work
from support import AS_OF, SHARED

if TYPE_CHECKING:
    from moveto_ca.report import Stream

BUSINESS = {"on-entrepreneur", "bc-entrepreneur", "sk-entrepreneur"}
SPEC = next(listed.spec for listed in ROUTES if listed.id == "provincial")


def rows(name: str) -> list[dict[str, str]]:
    with (SHARED / "facts" / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


LISTED = {row["stream_id"]: row for row in rows("provincial-streams.csv")}
STREAMS = [name for name in LISTED if name not in BUSINESS]


def streams_of(document: dict[str, Any], as_of: date = AS_OF) -> dict[str, Stream]:
    route = assess(Profile.model_validate(document), as_of=as_of).route("provincial")
    assert route is not None
    return {stream.id.removeprefix("provincial/"): stream for stream in route.streams}


NOBODY = streams_of({})


def test_the_report_has_every_stream_of_the_sheet_and_no_other() -> None:
    assert set(NOBODY) == set(STREAMS)
    assert {kind.name for kind in KINDS} == set(STREAMS)


@pytest.mark.parametrize("name", STREAMS)
def test_a_stream_has_a_status_conditions_authorities_and_grades(name: str) -> None:
    stream = NOBODY[name]
    assert stream.status == LISTED[name]["status_code"]
    assert stream.conditions[0].id == "status"
    if LISTED[name]["status_code"] not in ("closed", "none"):
        assert len(stream.conditions) > 1
    for condition in stream.conditions:
        told = condition.to_dict()
        assert told["required"]
        assert told["found"]
        assert told["authority"]["title"]
        assert told["authority"]["grade"] in ("A", "B", "C")
        assert "{" not in told["required"] + told["found"]
    if LISTED[name]["closed_on"]:
        assert stream.measures["status_since"] == LISTED[name]["closed_on"]


@pytest.mark.parametrize("name", STREAMS)
def test_a_rule_is_listed_with_the_stream_that_applies_it(name: str) -> None:
    spec = next(spec for spec in SPEC.streams if spec.id == f"provincial/{name}")
    for condition in NOBODY[name].conditions:
        assert condition.rule in spec.rules


def test_every_row_of_the_sheets_tables_is_in_the_packaged_ones() -> None:
    for table, name in (
        ("provincial-allocations", "pnp-allocations.csv"),
        ("provincial-grids", "provincial-points-grids.csv"),
        ("provincial-streams", "provincial-streams.csv"),
    ):
        assert len(PACKAGED.rows(table)) == len(rows(name))
    for row, told in zip(PACKAGED.rows("provincial-grids"), rows("provincial-points-grids.csv"), strict=True):
        assert (row["level_words"], row["points_words"] or "") == (told["level"], told["points"])
    for row, told in zip(PACKAGED.rows("provincial-allocations"), rows("pnp-allocations.csv"), strict=True):
        assert str(row["places"] or "") == told["allocation"]
        assert row["year"] == int(told["year"])


# --- Who passes each stream -----------------------------------------------------------------------


def local(province: str, **plans: Any) -> dict[str, Any]:
    """Give a strong worker who works in a province, has studied there and has every tie to it."""
    document = skilled(
        province=province,
        ties=[
            {"province": province, "kind": kind, "months": 24}
            for kind in ("close_relative", "worked", "studied", "invited", "visited")
        ],
        endorsements=[{"kind": "community", "province": province}],
        permits=[{"who": "applicant", "kind": "work", "to": "2027-01-31"}],
        job_offers=[offer(1, province, employer="Acme", sector="mining")],
        **plans,
    )
    document["applicant"] |= {
        "canada_status": "worker",
        "residence": province,
        "languages": {
            "english": {**clb(9), "date": "2026-01-10"},
            "french": {**clb(7), "date": "2026-01-10"},
            "quebec_french": {"oral": 8, "written": 8},
        },
        "education": [
            {"level": "masters", "country": "US", "eca_date": "2025-11-22"},
            {"level": "doctoral", "country": "CA", "province": province, "completed": "2025-05-01"},
        ],
        "canadian_study": None,
        "licences": [{"by": "provincial", "place": province}],
        "work": [
            years_of_work(
                2,
                country="CA",
                authorized=True,
                employer="Acme",
                employer_country="CA",
                while_full_time_student=False,
            )
        ],
    }
    return document


def with_offer(document: dict[str, Any], **changes: Any) -> dict[str, Any]:
    document["plans"]["job_offers"][0] |= changes
    return document


def manual(document: dict[str, Any]) -> dict[str, Any]:
    document["applicant"]["work"][0] |= {"noc": "73200"}
    return document


def endorsed(document: dict[str, Any], kind: str) -> dict[str, Any]:
    document["plans"]["endorsements"] = [{"kind": kind, "province": "CA-QC"}]
    document["applicant"]["work"][0] |= {"start": "2022-11-22"}
    return document


def physician(province: str) -> dict[str, Any]:
    document = with_offer(local(province), noc="31102")
    document["applicant"]["work"][0] |= {"noc": "31102", "public_physician": True, "self_employed": True}
    return document


PASSES: dict[str, dict[str, Any]] = {
    "atlantic": atlantic(),
    "rural-community": in_pilot(),
    "francophone-community": in_pilot("Kelowna", "CA-BC", languages={"english": None, "french": clb(5)}),
    "on-workforce-priority-teer-4-5": with_offer(local("CA-ON"), noc="64100"),
    "on-workforce-priority-physicians": physician("CA-ON"),
    "ab-tourism": with_offer(local("CA-AB"), sector="hospitality"),
    "ab-health": with_offer(local("CA-AB"), noc="31301"),
    "ab-health-express-entry": with_offer(local("CA-AB"), noc="31301"),
    "sk-capped-sectors": with_offer(local("CA-SK"), sector="retail"),
    "ns-physicians": with_offer(local("CA-NS"), noc="31102"),
    "yt-critical-impact": with_offer(local("CA-YT"), noc="64100"),
    "qc-pstq-2": manual(local("CA-QC")),
    "qc-pstq-4": endorsed(local("CA-QC"), "province"),
}
OPEN = [name for name in STREAMS if LISTED[name]["status_code"] not in ("closed", "none", "paused")]
PAUSED = [name for name in STREAMS if LISTED[name]["status_code"] == "paused"]


def passing(name: str) -> dict[str, Any]:
    return PASSES.get(name) or local(f"CA-{LISTED[name]['province']}")


@pytest.mark.parametrize("name", OPEN)
def test_an_open_stream_can_be_passed(name: str) -> None:
    stream = streams_of(passing(name))[name]
    assert stream.standing in ("strong", "eligible"), [c for c in stream.conditions if c.outcome != "met"]
    ranked = any(c.id in ("invitations", "intake") for c in stream.conditions)
    assert (stream.standing == "eligible") or not ranked


@pytest.mark.parametrize("name", PAUSED)
def test_a_paused_stream_is_closed_and_still_says_whether_it_would_fit(name: str) -> None:
    stream = streams_of(passing(name))[name]
    assert stream.standing == "closed"
    assert stream.measures["verdict"] == "eligible"
    assert [c.id for c in stream.conditions if c.outcome == NOT_MET] == ["status"]


@pytest.mark.parametrize("name", OPEN)
def test_an_open_stream_fails_for_somebody_without_anything(name: str) -> None:
    document = person(applicant={**PERSON["applicant"], "languages": {"english": None, "french": None}})
    document["applicant"] |= {"education": [], "work": []}
    if name == "on-workforce-priority-physicians":  # shown to physicians alone
        document["applicant"]["work_years"] = {"noc": "31102"}
    stream = streams_of(document)[name]
    checked = [c for c in stream.conditions if c.rule.basis == LAW and c.id not in ("status", "intake")]
    unlisted = all(c.outcome == "unknown" and not c.needs for c in checked)
    assert unlisted or stream.standing == "within_reach", stream.conditions


@pytest.mark.parametrize("name", OPEN)
def test_an_open_stream_needs_facts_of_somebody_who_told_nothing(name: str) -> None:
    stream = NOBODY[name]
    checked = [c for c in stream.conditions if c.rule.basis == LAW and c.id not in ("status", "intake")]
    assert stream.standing == "incomplete" or all(not c.needs for c in checked)


# --- The route ------------------------------------------------------------------------------------


def test_a_province_narrows_the_streams_to_its_own_and_the_federal_ones_there() -> None:
    found = set(streams_of(person(plans={"province": "CA-MB"})))
    assert all(name.startswith("mb-") or LISTED[name]["province"] == "FED" for name in found)
    assert "atlantic" not in found
    assert "rural-community" in found
    assert "atlantic" in streams_of(person(plans={"province": "CA-PE"}))


def test_closed_streams_of_a_place_that_the_facts_point_to_stand_first_among_the_closed() -> None:
    document = skilled(ties=[{"province": "CA-SK", "kind": "friend"}])
    closed = [name for name, s in streams_of(document).items() if s.status == "closed"]
    assert closed[0].startswith("sk-")


def test_a_citizen_and_a_permanent_resident_need_no_province() -> None:
    for status in ("citizen", "permanent_resident"):
        report = assess(Profile.model_validate({"applicant": {"canada_status": status}}), as_of=AS_OF)
        assert report.route("provincial") is None


def test_a_nomination_lifts_above_every_recent_round_for_nominees() -> None:
    route = assess(Profile.model_validate(skilled()), as_of=AS_OF).route("provincial")
    assert route is not None
    effect = route.measures["nomination"]
    assert effect["crs_with"] == effect["crs_without"] + effect["adds_crs"]
    assert effect["rounds_held_12m"] == effect["would_have_invited_12m"] > 0
    assert str(effect["crs_with"]) in route.summary


def test_the_points_of_a_nomination_are_not_promised_for_a_stream_that_gives_none() -> None:
    document = skilled(province="CA-SK", job_offers=[offer(1, "CA-SK", sector="mining")])
    route = assess(Profile.model_validate(document), as_of=AS_OF).route("provincial")
    assert route is not None
    assert route.best_stream == "provincial/sk-employment-offer"
    assert route.streams[0].measures["adds_crs"] == 0
    assert "points" not in route.summary


def test_a_nomination_is_capped_with_the_other_additional_points() -> None:
    document = skilled()
    document["relatives_in_canada"] = [
        {
            "relation": "sibling",
            "of": "applicant",
            "canada_status": "citizen",
            "lives_in_canada": True,
            "age": 30,
        }
    ]
    alone = assess(Profile.model_validate(skilled()), as_of=AS_OF).route("provincial")
    both = assess(Profile.model_validate(document), as_of=AS_OF).route("provincial")
    assert alone is not None
    assert both is not None
    assert both.measures["nomination"]["crs_without"] > alone.measures["nomination"]["crs_without"]
    assert both.measures["nomination"]["crs_with"] == alone.measures["nomination"]["crs_with"]


def test_fees_hold_the_province_canada_and_biometrics() -> None:
    stream = streams_of(local("CA-MB"))["mb-overseas-human-capital"]
    assert {fee.code for fee in stream.fees} == {
        "provincial",
        "economic_principal",
        "rprf",
        "biometrics_person",
    }
    assert stream.measures["fees_total_cad"] == sum(fee.amount_cad or 0 for fee in stream.fees) == 2175


def test_a_fee_that_is_not_known_leaves_the_total_open() -> None:
    assert (
        streams_of(physician("CA-ON"))["on-workforce-priority-physicians"].measures["fees_total_cad"] is None
    )


def test_a_child_has_its_age_fixed_on_the_day_of_the_application_to_the_province() -> None:
    document = local("CA-MB")
    document["children"] = [{"age": 21, "married": False, "accompanies": True}]
    people = streams_of(document)["mb-overseas-human-capital"].measures["people"]
    assert people[1] == {
        "who": "children[0]",
        "comes_along": True,
        "dependent": True,
        "age_fixed_on": AS_OF.isoformat(),
    }


def test_places_are_those_of_the_newest_year_that_is_known() -> None:
    route = assess(Profile.model_validate({}), as_of=AS_OF).route("provincial")
    assert route is not None
    places = route.measures["allocations"]
    assert (places["CA-ON"]["year"], places["CA-ON"]["places"]) == (2026, 14119)
    assert (places["CA-MB"]["year"], places["CA-MB"]["stage"]) == (2025, "final")
    assert places["CA-NU"] is None


@pytest.mark.parametrize("as_of", [date(2016, 1, 1), date(2022, 11, 15), date(2024, 5, 1), date(2026, 6, 25)])
def test_on_an_earlier_day_nothing_is_open_that_was_not_there_yet(as_of: date) -> None:
    found = streams_of(skilled(), as_of)
    if as_of < date(2022, 1, 1):
        assert found["atlantic"].status == NO_PROGRAMME
    if as_of < date(2025, 1, 30):
        assert found["rural-community"].status == NO_PROGRAMME
    assert found["on-workforce-priority-teer-0-3"].status == NO_PROGRAMME
    assert found["on-masters"].status not in CLOSED


def test_a_stream_for_very_few_is_left_out_while_nothing_that_was_told_points_to_it() -> None:
    few = {"on-workforce-priority-physicians", "qc-pstq-4"}
    assert few <= set(NOBODY)
    assert not few & set(streams_of({"applicant": {"age": 30}}))
    document = skilled()
    assert few & set(streams_of(document)) == {"qc-pstq-4"}
    document["plans"].pop("endorsements")
    assert not few & set(streams_of(document))
    document["plans"]["province"] = "CA-QC"
    assert "qc-pstq-4" in streams_of(document)


@pytest.mark.parametrize("noc", ["31100", "31101", "31102"])
def test_the_stream_for_physicians_is_shown_to_those_who_told_of_work_as_a_physician(noc: str) -> None:
    name = "on-workforce-priority-physicians"
    worked, promised, summed = skilled(), skilled(), {"applicant": {"work_years": {"noc": noc}}}
    worked["applicant"]["work"][0]["noc"] = noc
    promised["plans"]["job_offers"] = [offer(1, "CA-ON", noc=noc)]
    assert all(name in streams_of(document) for document in (worked, promised, summed))


def test_an_engineer_a_graduate_or_a_nurse_is_never_shown_the_stream_for_physicians() -> None:
    nurse, graduate = skilled(), skilled()
    nurse["applicant"]["work"][0]["noc"] = "31301"
    graduate["applicant"]["work"] = []
    for document in (skilled(), nurse, graduate):
        assert "on-workforce-priority-physicians" not in streams_of(document)


def test_a_town_outside_a_pilot_is_said_to_be_none_of_its_communities_in_any_province() -> None:
    for town, province in (("Charlottetown", "CA-PE"), ("Montreal", "CA-QC"), ("Saint John", "CA-NB")):
        stream = streams_of(in_pilot(town, province))["rural-community"]
        assert "community" in [c.id for c in stream.conditions if c.outcome == NOT_MET]
        assert stream.standing == "within_reach"
    assert "rural-community" not in streams_of(skilled(province="CA-PE"))


def test_the_atlantic_programme_is_said_not_to_be_for_another_province_that_endorses() -> None:
    document = atlantic()
    document["plans"]["province"] = "CA-ON"
    document["plans"]["endorsements"] = [{"kind": "atlantic", "province": "CA-ON"}]
    document["plans"]["job_offers"] = [offer(2, "CA-ON")]
    stream = streams_of(document)["atlantic"]
    assert stream.standing == "within_reach"
    assert {"endorsement", "offer"} <= {c.id for c in stream.conditions if c.outcome == NOT_MET}


def steps_of(document: dict[str, Any], name: str) -> str:
    return " ".join(step.text for step in streams_of(document)[name].next_steps)


def test_the_steps_name_only_what_is_still_to_do() -> None:
    done = local("CA-MB")
    assert "language test" not in steps_of(done, "mb-overseas-human-capital")
    assert "assessed" not in steps_of(done, "mb-overseas-human-capital")
    for untold in ("languages", "education"):
        done["applicant"].pop(untold)
    assert "Take an approved language test." in steps_of(done, "mb-overseas-human-capital")
    assert "assessed (ECA)" in steps_of(done, "mb-overseas-human-capital")


def test_an_offer_that_is_not_approved_yet_is_approved_first() -> None:
    told = {"sector": "mining", "province_approved": None}
    document = with_offer(local("CA-SK"), **told)
    assert steps_of(document, "sk-employment-offer").startswith("Ask the employer to have the job approved")
    assert "approved by" not in steps_of(local("CA-SK"), "sk-employment-offer")


def test_what_is_said_of_a_stream_is_plain_words_and_no_note_of_the_table():
    """Notes with an equals sign or a bare share read as jottings."""
    notes = {row.key[0]: row["note"] or "" for row in PACKAGED.rows("provincial-streams", on=AS_OF)}
    assert not [stream for stream, note in notes.items() if "=" in note or "2026 share" in note]
    assert notes["sk-employment-offer"].startswith("at least half of the 4,761 places of 2026 go to work in")


def test_a_province_without_a_programme_is_said_to_have_none():
    report = assess(Profile.model_validate(PERSON), as_of=AS_OF)
    stream = report.stream("provincial/nu")
    assert stream is not None
    assert _in_the_way(stream).startswith("There is no such programme.")
