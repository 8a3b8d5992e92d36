"""What must hold for any person: more never harms, citizenship decides, guidance never shuts the door."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cusma.applicants import condition, stream
from moveto_ca.rules.conditions import LAW, RANK
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

if TYPE_CHECKING:
    from moveto_ca.report import Stream

ROWS = PACKAGED.rows("cusma-professions", on=AS_OF)
PROFESSIONS = [row["profession"] for row in ROWS]
FIELDS = [
    "economics",
    "nursing",
    "hotel management",
    "mechanical engineering",
    "graphic design",
    "law",
    "history",
]
LADDER = {"not_met": 0, "unknown": 1, "met": 2, "not_applicable": 2}
WITHIN_TIME = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])

professions = st.sampled_from(PROFESSIONS)
yes_no = st.booleans()
credentials = st.fixed_dictionaries(
    {
        "level": st.sampled_from(["one_year", "two_year", "bachelor", "professional_degree", "masters"]),
        "country": st.sampled_from(["US", "CA", "MX", "GB"]),
        "field": st.sampled_from(FIELDS),
        "degree": st.sampled_from(["BA", "JD", "Licenciatura", "MLS", "DDS", "diploma", "BLS"]),
        "years": st.sampled_from([1, 2, 3, 5]),
        "accredited": yes_no,
        "prior_degree_required": yes_no,
    }
)
licences = st.fixed_dictionaries(
    {
        "profession": professions,
        "by": st.sampled_from(["state", "provincial", "federal", "local", "bar", "designation"]),
        "name": st.sampled_from(["CPA", "PE", "RN"]),
    }
)
offers = st.fixed_dictionaries(
    {
        "profession": professions,
        "experience_months": st.sampled_from([0, 35, 36, 59, 60]),
        "experience_proof": yes_no,
        "training_done": yes_no,
        "within_entry_limits": yes_no,
        "regulated": yes_no,
        "licence_obtainable": yes_no,
        "discipline": st.sampled_from(["biology", "psychology", "economics"]),
    }
)


def partly_told(told: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Leave some facts untold."""
    return told.flatmap(
        lambda whole: st.sets(st.sampled_from(sorted(whole))).map(
            lambda kept: {key: value for key, value in whole.items() if key in kept}
        )
    )


def place(found: Stream) -> tuple[int, int]:
    assert found.score is not None
    return (-RANK[found.standing], found.score)


@WITHIN_TIME
@given(offers, st.lists(credentials, max_size=3), credentials, st.lists(licences, max_size=2))
def test_a_further_credential_never_harms(
    offer: dict[str, Any],
    held: list[dict[str, Any]],
    further: dict[str, Any],
    with_licences: list[dict[str, Any]],
) -> None:
    before = stream(person={"education": held, "licences": with_licences}, offer=offer)
    after = stream(person={"education": [*held, further], "licences": with_licences}, offer=offer)
    assert place(after) >= place(before)


@WITHIN_TIME
@given(offers, st.lists(credentials, max_size=2), st.lists(licences, max_size=2), licences)
def test_a_further_licence_never_harms(
    offer: dict[str, Any],
    held: list[dict[str, Any]],
    with_licences: list[dict[str, Any]],
    further: dict[str, Any],
) -> None:
    before = stream(person={"education": held, "licences": with_licences}, offer=offer)
    after = stream(person={"education": held, "licences": [*with_licences, further]}, offer=offer)
    assert place(after) >= place(before)


@WITHIN_TIME
@given(professions, st.lists(partly_told(credentials), max_size=2), partly_told(credentials))
def test_a_credential_of_which_little_is_known_never_lowers_a_condition(
    profession: str, held: list[dict[str, Any]], further: dict[str, Any]
) -> None:
    before = stream(person={"education": held}, offer={"profession": profession})
    after = stream(person={"education": [*held, further]}, offer={"profession": profession})
    for rule in ("credential", "field"):
        if condition(before, rule).outcome != "not_applicable":
            assert LADDER[condition(after, rule).outcome] >= LADDER[condition(before, rule).outcome]


@WITHIN_TIME
@given(
    st.lists(st.sampled_from(["IN", "GB", "CA", "PK", "CN"]), max_size=3, unique=True),
    st.sampled_from(["citizen", "national", "permanent_resident", "temporary", "none", ...]),
    partly_told(offers),
)
def test_nobody_without_us_or_mexican_citizenship_ever_meets_the_stream(
    citizenships: list[str], us_status: Any, offer: dict[str, Any]
) -> None:
    found = stream(person={"citizenships": citizenships, "us_status": us_status}, offer=offer)
    assert condition(found, "citizenship").outcome != "met"
    assert found.standing not in ("strong", "eligible")
    if us_status != "citizen":  # who says both contradicts the list of citizenships
        assert found.standing == "not_available"


@WITHIN_TIME
@given(partly_told(offers), st.lists(partly_told(credentials), max_size=2))
def test_a_failed_guidance_condition_never_makes_the_stream_not_available(
    offer: dict[str, Any], held: list[dict[str, Any]]
) -> None:
    weak = {**offer, "regulated": True, "licence_obtainable": False, "within_entry_limits": False}
    found = stream(person={"education": held}, offer=weak)
    assert any(c.outcome == "not_met" and c.rule.basis != LAW for c in found.conditions)
    assert found.standing != "not_available"


@WITHIN_TIME
@given(st.lists(partly_told(offers), min_size=1, max_size=3), partly_told(offers))
def test_a_further_offer_never_harms(held: list[dict[str, Any]], further: dict[str, Any]) -> None:
    assert place(stream(offers=[*held, further])) >= place(stream(offers=held))


@WITHIN_TIME
@given(partly_told(offers), st.lists(partly_told(credentials), max_size=2))
def test_the_same_facts_give_the_same_answer(offer: dict[str, Any], held: list[dict[str, Any]]) -> None:
    one, other = (stream(person={"education": held}, offer=offer) for _ in range(2))
    assert [(c.id, c.outcome, c.found, c.needs) for c in one.conditions] == [
        (c.id, c.outcome, c.found, c.needs) for c in other.conditions
    ]
    assert one.measures == other.measures
