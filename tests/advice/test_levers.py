"""What would change it: the smallest changes, found by assessing again."""

from advice.advised import advice_for, changed, example, of_stream

FSW = "express-entry/federal-skilled-worker"
CEC = "express-entry/canadian-experience-class"
FST = "express-entry/federal-skilled-trades"

ENGINEER = example("04")
ON_H1B = example("08")
ELECTRICIAN = example("17")
COUPLE = example("05")


def test_french_alone_lifts_the_engineer_whom_no_round_would_have_invited():
    lever = of_stream(advice_for(ENGINEER), FSW)[("french-7",)]
    assert lever.before.standing == "within_reach"
    assert lever.after.standing == "strong"
    assert (lever.before.crs, lever.after.crs) == (481, 543)
    assert lever.gains == "standing"


def test_a_nomination_adds_six_hundred_points():
    lever = of_stream(advice_for(ENGINEER), FSW)[("nomination",)]
    assert lever.after.crs == lever.before.crs + 600
    assert lever.changes[0].title == "A nomination by British Columbia within Express Entry"


def test_a_higher_step_that_gains_no_more_is_left_out():
    found = of_stream(advice_for(ENGINEER), FSW)
    assert ("french-7",) in found
    assert ("french-9",) not in found


def test_two_changes_are_given_where_no_single_one_within_reach_lifts():
    found = of_stream(advice_for(ON_H1B), CEC)
    assert found
    assert all(len(changes) == 2 for changes in found)
    lever = found[("canadian-work-year", "french-7")]
    assert lever.after.standing == "strong"


def test_a_year_of_work_makes_a_person_a_year_older():
    lever = of_stream(advice_for(ENGINEER), CEC)[("canadian-work-year",)]
    # Between 29 and 30 the points for age fall by 5, between 30 and 31 by 6 (rounded to whole points).
    birthday = changed(ENGINEER, applicant__birth_date="1996-05-20")
    older = of_stream(advice_for(birthday), CEC)[("canadian-work-year",)]
    assert lever.before.crs - older.before.crs == 5
    assert lever.after.crs - older.after.crs == 6


def test_a_trade_certificate_with_a_nomination_opens_the_trades_class_to_the_electrician():
    in_alberta = changed(ELECTRICIAN, plans__province="CA-AB")
    lever = of_stream(advice_for(in_alberta), FST)[("nomination", "trade-certificate")]
    assert lever.after.standing == "strong"


def nominations(profile):
    """Titles of the changes of a nomination within Express Entry."""
    levers = advice_for(profile).levers
    return {change.title for lever in levers for change in lever.changes if change.id == "nomination"}


def test_only_a_province_with_an_open_stream_linked_to_express_entry_nominates_within_it():
    # On that day every stream of Ontario and of Saskatchewan that is linked to Express Entry is closed.
    assert nominations(ENGINEER) == {"A nomination by British Columbia within Express Entry"}
    (elsewhere,) = nominations(changed(ENGINEER, plans__province="CA-SK"))
    assert "by another province, to live there" in elsewhere
    assert "Saskatchewan has no open stream" in elsewhere


def test_who_has_a_job_offer_in_a_province_without_such_a_stream_is_offered_no_nomination():
    assert not nominations(ELECTRICIAN)
    assert not nominations(example("03"))


def test_a_diploma_counts_for_a_province_if_it_is_of_that_province():
    found = of_stream(advice_for(ELECTRICIAN), "provincial/sk-graduates")
    lever = found[("one-year-in-canada",)]
    assert (
        lever.changes[0].title == "A one-year certificate or diploma in Saskatchewan, after a year of study"
    )
    undecided = of_stream(advice_for(COUPLE), "provincial/mb-international-education")
    lever = undecided[("one-year-in-province",)]
    assert "in the province of the programme" in lever.changes[0].title


def test_a_certificate_is_a_change_only_for_somebody_in_a_trade():
    ids = {change.id for lever in advice_for(ENGINEER).levers for change in lever.changes}
    assert "trade-certificate" not in ids


def test_an_assessment_by_the_labour_ministry_lifts_an_offer_that_is_held():
    lever = of_stream(advice_for(ELECTRICIAN), "other-work/lmia-high")[("offer-lmia",)]
    assert lever.after.standing == "eligible"


def test_an_offer_counts_in_the_province_where_it_is_made():
    found = of_stream(advice_for(COUPLE), "provincial/ns-skilled-worker")
    assert ("job-offer-ns",) in found
    assert ("job-offer-bc",) not in found


def test_who_is_bound_for_quebec_may_settle_elsewhere():
    bound = changed(example("18"), plans__province="CA-QC")
    lever = of_stream(advice_for(bound), FSW)[("outside-quebec",)]
    assert lever.before.standing == "within_reach"
    assert lever.after.standing == "strong"


def test_the_money_that_is_asked_for_is_a_change_with_its_amount():
    short = changed(example("18"), plans__funds_cad=1000)
    (lever,) = (
        lever
        for changes, lever in of_stream(advice_for(short), FSW).items()
        if changes[0].startswith("funds-")
    )
    assert (
        lever.changes[0].title
        == f"CAD {int(lever.changes[0].id.removeprefix('funds-')):,} in free savings in all"
    )
    assert lever.after.standing == "strong"


def test_an_expired_test_is_mended_by_a_new_one_with_the_same_result():
    expired = changed(example("18"), applicant__languages__french__date="2024-01-10")
    lever = of_stream(advice_for(expired), FSW)[("french-test",)]
    assert lever.after.standing == "strong"


def test_a_degree_without_an_assessment_is_mended_by_one():
    teacher = example("18").to_dict()
    for credential in teacher["applicant"]["education"]:
        credential.pop("eca_date", None)
        credential["eca"] = False
    unassessed = changed(example("18"), applicant__education=teacher["applicant"]["education"])
    found = of_stream(advice_for(unassessed), FSW)
    assert found[("credential-assessment",)].after.standing == "strong"


def test_the_partner_who_ranks_higher_is_a_change_of_who_applies():
    couple = example("08").to_dict()
    weak, strong = couple["partner"], example("18").to_dict()["applicant"]
    of_couple = ("relationship", "since", "accompanies", "ancestry")
    turned = changed(
        ON_H1B,
        applicant={name: value for name, value in weak.items() if name not in of_couple},
        partner=strong | {name: weak[name] for name in of_couple},
    )
    lever = of_stream(advice_for(turned), FSW)[("partner-as-principal",)]
    assert lever.before.standing == "within_reach"
    assert lever.after.standing == "strong"
    assert lever.after.crs > lever.before.crs


def test_what_is_open_needs_no_change():
    advice = advice_for(example("03"))
    assert not of_stream(advice, "cusma/professional")


def test_nothing_is_tried_where_only_a_fixed_fact_is_in_the_way():
    advice = advice_for(ON_H1B)
    assert not of_stream(advice, "cusma/professional")


def test_a_person_of_whom_almost_nothing_is_known_gets_questions_not_changes():
    assert advice_for(example("22")).levers == ()


def test_one_ability_at_the_next_level_is_the_smallest_step_where_it_is_enough():
    levels = {"listening": 8, "reading": 8, "writing": 6, "speaking": 8}
    weak = changed(
        example("18"), applicant__languages__french={"test": "clb", "date": "2026-05-20", **levels}
    )
    found = of_stream(advice_for(weak), FSW)
    assert found[("french-writing-7",)].after.standing == "strong"
    assert ("french-7",) not in found
    assert ("french-level-up",) not in found


def test_a_year_of_work_in_the_province_with_the_life_there_is_a_change_of_its_own():
    nurse = changed(ENGINEER, plans__province="CA-AB")
    found = of_stream(advice_for(nurse), "provincial/ab-opportunity")
    assert any("provincial-work-year" in changes for changes in found)


def test_a_second_change_may_meet_what_only_the_first_one_brings_up():
    # Without an offer nobody asks for the level of studies that the offered job needs.
    endorsed = changed(COUPLE, plans__endorsements=[{"kind": "atlantic", "province": "CA-NS"}])
    found = of_stream(advice_for(endorsed), "provincial/atlantic")
    assert ("credential-assessment",) not in found
    pairs = {first for first, *others in found if others == ["credential-assessment"]}
    assert pairs
    assert pairs <= {"job-offer-nb", "job-offer-nl", "job-offer-ns", "job-offer-pe"}
