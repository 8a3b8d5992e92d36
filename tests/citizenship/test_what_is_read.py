"""The route says which facts it reads, and every question it can ask has words."""

from family_lines import route_of
from moveto_ca.profile.descent import Ancestor
from moveto_ca.rules.citizenship.route import SPEC
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.wording.citizenship import QUESTIONS
from support import AS_OF, cases

# Never needed, or read only where something else is asked for.
NOT_READ_BY_A_RULE = {"name"}


def test_every_fact_about_an_ancestor_is_read_by_some_rule():
    read = {path for rule in SPEC.streams[0].rules for path in rule.reads}
    for name in set(Ancestor.model_fields) - NOT_READ_BY_A_RULE:
        assert f"ancestry.{name}" in read, name


def test_rules_of_the_route_have_names_of_their_own_and_a_number_of_the_sheet_or_none():
    rules = SPEC.streams[0].rules
    ids = [rule.id for rule in rules]
    assert sorted(ids) == sorted({*ids, "status"} | {"intake"})
    for rule in rules:
        assert rule.required.endswith(".")
        assert rule.authority.title


def test_questions_are_questions_and_never_shout():
    for path, text in QUESTIONS.items():
        assert "?" in text, path
        assert "!" not in text


def test_the_fees_are_those_of_the_sheet():
    def fee(code):
        return PACKAGED.value("citizenship-fees", code, on=AS_OF)

    expected = next(case["expect"] for case in cases("citizenship") if case["id"] == "cit-d27")
    assert expected == {
        "adult_grant_cad": fee("grant_adult") + fee("right_of_citizenship"),
        "processing_cad": fee("grant_adult"),
        "right_of_citizenship_cad": fee("right_of_citizenship"),
        "minor_grant_cad": fee("grant_minor"),
        "citizenship_certificate_cad": fee("citizenship_certificate"),
        "record_search_cad": fee("record_search"),
        "renunciation_cad": fee("renunciation"),
        "simplified_renunciation_cad": fee("renunciation_simplified"),
    }


def test_a_line_of_which_nothing_is_known_asks_for_what_is_nearest_first():
    document = {"applicant": {"birth_date": "1990-01-01", "birth_country": "US"}, "ancestry": [[{}] * 8]}
    route = route_of(document)
    assert route.standing == "incomplete"
    assert route.measures["reason"] == "needs_fact"
    assert route.measures["lines"][0]["branches"] == []
    assert route.measures["needs"][:2] == ["ancestry[0][0].link", "ancestry[0][0].birth_place"]
