"""A route is read in only for whom it may concern: nobody may miss one by it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given

from moveto_ca import Profile
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.listed import ROUTES
from moveto_ca.rules.tables import PACKAGED
from profiles_for_tests import AS_OF, PROFILES

POINTED = [listed for listed in ROUTES if listed.points_to is not None]
UNASKED = (
    "asylum",
    "indigenous",
    "citizenship.grants.naturalization",
    "business.provinces",
    "cusma.investor",
)


@pytest.mark.parametrize("listed", ROUTES, ids=lambda listed: listed.id)
def test_a_listed_route_is_the_one_that_it_reads_in(listed):
    assert listed.spec.id == listed.id


@pytest.mark.parametrize("listed", POINTED, ids=lambda listed: listed.id)
@given(document=PROFILES)
def test_a_route_that_is_passed_over_would_have_said_nothing(listed, document):
    person = Profile.model_validate(document)
    if not listed.points_to(person):
        assert listed.assess(Facts(person, AS_OF, PACKAGED)) is None


def test_a_short_run_reads_in_no_rules_of_routes_that_nothing_points_to():
    told = (
        "import sys; from datetime import date; from moveto_ca import Profile, assess; "
        "assess(Profile.model_validate({'applicant': {'age': 40}}), as_of=date(2026, 11, 22)).to_dict(); "
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert "moveto_ca.rules.express_entry.crs" in loaded
    assert not {f"moveto_ca.rules.{name}" for name in UNASKED} & loaded
