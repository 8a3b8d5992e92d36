"""Every name of the contract stands in the right model: other people's scripts depend on them."""

from __future__ import annotations

import pytest

from moveto_ca import profile as models
from moveto_ca.profile.paths import fields_of

PERSON = """
birth_date age birth_country citizenships us_status residence canada_status status_until
permanent_resident_since citizen_since biometrics_given_on education years_of_study languages
first_official_language work licences certificate_of_qualification trade_qualified_since
ordained_or_religious_worker researcher_or_academic tribe_member military_years military_serving
military_noc lived_in education_level canadian_study canadian_study_years work_years
"""

ANCESTOR = """
link adopted_next_on birth_date birth_place death_date deceased name foundling parents_married
naturalized_canada naturalized_elsewhere married_alien declaration_of_alienage renounced revoked
retention_lost lost_otherwise granted granted_as birth_registered_with_canada certificate_issued
landed_in_canada crown_service_abroad_at_next_birth british_subject_resident_on_pivot
canadian_domicile_on_pivot canadian_domicile_at_next_birth days_in_canada_before_next_birth
sentence_days_before_next_birth foreign_diplomat_parent parent_citizen_or_resident_at_birth
adoption_conditions_met
"""

CONTRACT = {
    "Profile": """applicant partner children relatives_in_canada ancestry sponsor presence plans business
        protection background""",
    "Person": PERSON,
    "Applicant": PERSON
    + """foundling parents_married foreign_diplomat_parent parent_citizen_or_resident_at_birth
        citizenship_events""",
    "Credential": """level country province institution field title degree started completed eca_date years
        months_present eca in_person_canada full_time university accredited prior_degree_required
        mostly_language_study return_obligation""",
    "Languages": "english french quebec_french",
    "QuebecFrench": "oral written",
    "LanguageResult": "test listening reading writing speaking date scale",
    "Job": """title noc employer country employer_country clearance_or_licence profession start end
        hours_per_week annual_wage_cad self_employed while_full_time_student paid authorized
        own_company duties_match meets_noc_requirements public_physician""",
    "Licence": "profession by name place",
    "LivedIn": "country from to",
    "WorkYears": "canada foreign noc canada_last_3 trade_last_5",
    "Partner": PERSON
    + """relationship since accompanies ancestry will_sponsor lives_with_applicant genuine
        cohabiting_since separated_since earlier_marriage_ended both_present_at_wedding
        obstacle_to_marriage new_partner""",
    "Child": """birth_date age birth_country citizenships canada_status accompanies married married_on
        dependent_by_condition has_child adopted_on of custody parent_in_crown_service
        parents_days_in_canada""",
    "ParentsDays": "applicant partner",
    "Relative": "relation of canada_status lives_in_canada age province",
    "Ancestor": ANCESTOR,
    "CitizenshipEvent": "kind date",
    "Sponsor": """who sponsored relation birth_date age canada_status residence will_live_in_canada landed_as
        permanent_resident_since citizen_since earlier_partner_landed_on income_cad earlier_dependants
        other_application_pending social_assistance bankrupt undertaking_default support_default
        loan_default removal_order detained charges convictions relatives sponsored_examined
        sponsored_orphaned sponsored_adopted_on tie_before_18 adoption_lawful adoption_for_status""",
    "SponsorCharge": "kind max_term_years",
    "SponsorConviction": "kind place sentence_completed record_suspended rehabilitated",
    "SponsorRelative": "relation age canada_status",
    "Presence": """status_periods absences sentence_days crown_service_days armed_forces_years
        tax_years_filed""",
    "StatusPeriod": "status from to",
    "Absence": "left returned",
    "Plans": """aims province community outside_main_city move_by landing_on will_leave funds_cad
        visit_insurance_cad medical_exam_on apply_at applications express_entry nomination
        official_scores endorsements ties job_offers intra_company permits study_admission visits
        short_exemption activity home_purchase""",
    "PlannedApplication": "route on",
    "ExpressEntryPlan": "submitted_at invited_on",
    "Nomination": "kind province date",
    "Endorsement": "kind province community date",
    "Tie": "province kind months",
    "JobOffer": """noc title employer province community sector start months full_time annual_wage_cad
        hourly_wage_cad lmia lmia_exempt_code owner_share_percent partner_share_percent
        experience_months profession arrangement religious_duties discipline permanent seasonal paid
        genuine portal_filed fee_paid regulated licence_obtainable public_health within_entry_limits
        training_done experience_proof designated_employer priority_occupation province_approved
        employer_barred forces_recruiting""",
    "IntraCompany": """years_with_employer months_in_last_36 months_used capacity related_enterprise
        both_doing_business knowledge_advanced knowledge_proprietary new_office premises""",
    "Permit": "who kind basis employer from to noc",
    "StudyAdmission": "institution dli public confirmed attestation level months",
    "Visit": "entered left port_of_entry mode",
    "ShortExemption": "days last_kind last_on",
    "Activity": "kind days paid_from profits_in to_public main_purpose is_work charity",
    "HomePurchase": """on units acquired_by already_bought urban_area with_partner foreign_share_percent
        control_in_fact""",
    "Business": """net_worth_cad gifts_last_6_months_cad liquid_cad investment_cad equity_cad deposit_cad
        ownership_percent owner_years senior_manager_years owner_years_last_5 manager_years_last_5
        past_ownership_percent jobs_to_create province community kind graduate_of_province
        trade_with_canada nationals_own_percent capacity designated_support committed_on
        designated_investment_cad voting_percent joint_voting_percent applicants cultural_or_athletic
        cultural_years athletic_years cultural_world_class_years athletic_world_class_years farm_years
        existing_company_in_us existing_company_years assessment_fee_charged entity_designated
        in_canada active_management redemption_option passive for_status essential_refused
        business_plan exploratory_visit community_letter lawful_where_living capital_committed marginal
        significant_benefit business_funds regulated""",
    "CanadaTrade": "substantial share_percent",
    "Protection": """wants_information in_canada_now entries claim_date claim_place claim_filed_online stage
        stage_dates prior_claims protected_in stateless habitual_residence removal_order
        other_nationality_available serious_conviction proceedings_pending inadmissibility_determined
        relatives_in_canada stca_documents unaccompanied_minor parents_or_guardian_in child_affected
        trip""",
    "ProtectionEntry": "date mode from admitted in_transit_under_us_removal",
    "StageDates": "referred reasons_received rpd_rejected rad_rejected prra_mailed",
    "PriorClaim": "country date outcome confirmed under_stca",
    "ProtectionRelative": "relation adult status",
    "Trip": "from until to_feared_country voluntary",
    "Background": """offences health previous_removal removal_order unauthorized_in_canada
        misrepresentation_finding security_concern police_certificates_ready""",
    "Offence": """kind charge place who us_class canadian_class max_term_years value_usd usd_to_cad value_cad
        act_date conviction_date sentence_completed custody_end probation_end fine_paid licence_ban_end
        prison_months as_minor in_absence outcome occurrence""",
    "Health": "expected_annual_cost_cad danger_to_public people",
    "HealthPerson": "who expected_annual_cost_cad",
    "PreviousRemoval": "kind enforceable_on date confirmed as_family_member",
    "Unauthorized": "ended permit_since",
}


@pytest.mark.parametrize("model", CONTRACT)
def test_a_model_has_every_name_of_the_contract_and_no_other(model: str) -> None:
    assert sorted(fields_of(getattr(models, model))) == sorted(CONTRACT[model].split())


def test_every_model_is_in_the_table() -> None:
    everything = {name for name in models.__all__ if isinstance(getattr(models, name), type)}
    assert everything - set(CONTRACT) == {"Model"}


def test_every_field_may_be_left_out() -> None:
    for name in CONTRACT:
        model = getattr(models, name)
        assert set(model.model_validate({}).__dict__.values()) == {None}


def test_the_public_name_is_the_model() -> None:
    import moveto_ca

    assert moveto_ca.Profile is models.Profile


def test_a_name_that_no_section_has_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="Plan"):
        getattr(models, "Plan")  # noqa: B009  # the name is looked up as a script would, not written as code
