"""How quickly one person is held against the rounds of twelve months."""

from __future__ import annotations

from datetime import date

import pytest

from moveto_ca.rules.express_entry.invitations import Candidate, invitations
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from rounds_for_tests import job, person

AS_OF = date(2026, 11, 22)
FRENCH = {"test": "clb", "listening": 8, "reading": 8, "writing": 8, "speaking": 8}
PEOPLE = {
    "a software engineer": person(job("21231", date(2019, 1, 1), None)),
    "a nurse with French": person(job("31301", date(2019, 1, 1), None), french=FRENCH),
}


@pytest.mark.parametrize("name", PEOPLE)
def test_the_invitations_of_three_classes(benchmark, name):
    facts = Facts(PEOPLE[name], AS_OF, PACKAGED)
    classes = frozenset({"fsw", "cec"})

    def work() -> None:
        candidate = Candidate(classes, frozenset(), None, lambda _: 517)
        for class_id in ("cec", "fsw", "fst"):
            invitations(facts, candidate, class_id)

    benchmark(work)
