"""P3 and P4: the conditions about the credential and its field of study."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import MET, Condition
from moveto_ca.rules.conditions import GUIDANCE, Rule, any_of, check, not_applicable, unsettled
from moveto_ca.rules.cusma.degrees import CREDENTIAL_TESTS
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.rules.cusma.credentials import Credentials
    from moveto_ca.rules.cusma.evidence import Evidence, Finding
    from moveto_ca.rules.cusma.expression import Operand

CREDENTIAL: Final = Rule(
    "credential",
    "You have the credential that the list wants",
    source="cusma-appendix-2",
    reference="Appendix 2",
    number="P3",
    required="{0}",
    changeable=True,
    reads=(
        "applicant.education",
        "applicant.education_level",
        "applicant.licences",
        "applicant.work",
        "plans.job_offers.profession",
        "plans.job_offers.experience_months",
        "plans.job_offers.experience_proof",
        "plans.job_offers.training_done",
        "plans.job_offers.discipline",
    ),
    remedy="What the nearest of these ways still lacks.",
)
FIELD: Final = Rule(
    "field",
    "Your field of study is close to the profession",
    source="ircc-cusma",
    reference="Professionals; field of the degree",
    number="P4",
    required="The degree or diploma is in the field of the profession, or in one closely related to it.",
    basis=GUIDANCE,
    changeable=True,
    reads=CREDENTIAL.reads,
    remedy="A degree or diploma in the field, or another credential that the list names.",
)
FIELD_FIXED: Final = Rule(
    FIELD.id,
    FIELD.title,
    source="cusma-appendix-2",
    reference="Appendix 2",
    number="P4",
    required="The degree or diploma is in hotel or restaurant management; the list itself says so.",
    changeable=True,
    reads=CREDENTIAL.reads,
    remedy="A degree or diploma in hotel or restaurant management.",
    grade="B",
)
NO_DIPLOMA: Final = frozenset({"none", "secondary", "one_year"})
# Kinds of credential that are a degree or diploma in some field, to be compared with the profession.
WITH_A_FIELD: Final = frozenset({"bachelor", "licenciatura", "psd", "psc"})

ANY_CREDENTIAL: Final = "The credential that the list wants for the profession."
_RELATED: Final = Prepared(
    FIELD,
    met="Your field of study is that of the profession, or close to it.",
    not_met="Your field of study is not close to the profession.",
    outside="No field of study is asked for here.",
)

_NO_SUBJECT: Final = not_applicable(
    FIELD, "The subject of the work was not told, so that no field can be compared with it."
)
_NO_CREDENTIAL: Final = not_applicable(FIELD, "There is no credential yet whose field could be compared.")


def credential_without_profession(outside: bool, index: int) -> Condition:
    """P3 where no profession is known: outside the list, or not told yet."""
    return (
        not_applicable(CREDENTIAL, "The job is outside the listed professions.", figures=(ANY_CREDENTIAL,))
        if outside
        else check(
            CREDENTIAL,
            None,
            "Which credential is wanted depends on the profession, which is not known yet.",
            figures=(ANY_CREDENTIAL,),
            needs=(f"plans.job_offers[{index}].profession",),
        )
    )


def credential(credentials: Credentials) -> Condition:
    """P3: the person satisfies the credential expression of the profession.

    The words say which credential satisfied which way, or what the nearest way still lacks.
    """
    truth = credentials.truth
    figures = credentials.evidence.profession.wanted
    if truth:
        return Condition(CREDENTIAL, MET, "{0}", (credentials,), figures=figures)
    needs = credentials.needs() if truth is None else ()
    return check(CREDENTIAL, truth, "{0}", credentials, figures=figures, needs=needs)


def _subject(evidence: Evidence) -> str | None:
    """Give the subject of the work: as told, or as the title of the job names it; None if neither does."""
    offer = evidence.offer
    if offer.discipline is not None:
        return offer.discipline
    named = offer.title is not None and evidence.listed.fields.families(offer.title)
    return offer.title if named else None


def _field_of(operand: Operand, evidence: Evidence) -> tuple[bool | None, dict[str, None]]:
    """Tell whether a credential that satisfies an operand is in a related field, and what would settle it."""
    profession, fields = evidence.profession, evidence.listed.fields
    wanted = profession.families
    needs: dict[str, None] = {}
    if profession.field_of_the_work:
        wanted = fields.families(_subject(evidence) or "")
    if evidence.credentials is None:
        return None, {"applicant.education": None}
    test = CREDENTIAL_TESTS[operand.name]
    truth: bool | None = False
    for index, held in enumerate(evidence.credentials):
        if not evidence.completed(held):
            continue
        satisfies, open_fields = test(operand, held, evidence)
        if satisfies is False:
            continue
        needs.update({evidence.credential_path(index, name): None for name in open_fields})
        if held.field is None:
            needs[evidence.credential_path(index, "field")] = None
            truth = None
            continue
        related = fields.related(held.field, wanted) if wanted else None
        if related and satisfies:
            return True, {}
        if related is not False:
            truth = None
    return truth, needs


def _first_way_is_related(credentials: Credentials) -> bool:
    """Tell at once, for the common case of a degree in the field, that nothing more need be looked at."""
    evidence = credentials.evidence
    if not credentials.truth or not evidence.profession.degree_comes_first:
        return False
    place = credentials.finding(0).by
    if place < 0 or evidence.credentials is None:
        return False
    told = evidence.credentials[place].field
    return told is not None and bool(evidence.listed.fields.related(told, evidence.profession.families))


def _open_ways(credentials: Credentials) -> Iterator[tuple[Operand | None, list[Finding]]]:
    """Walk through the ways that hold or still may: the degree or diploma wanted, and the findings."""
    operands = credentials.evidence.profession.operands
    for branch in credentials.evidence.profession.branches:
        findings = [credentials.finding(place) for place in branch]
        if all(finding.truth is not False for finding in findings):
            yield next((o for place in branch if (o := operands[place]).name in WITH_A_FIELD), None), findings


def field(credentials: Credentials) -> Condition:
    """P4: the degree or diploma is in the field, or a closely related one.

    Treaty for a hotel manager, guidance for the rest; no field is asked for where the credential is a
    licence, a named degree or experience, nor of a management consultant.

    Args:
        credentials: The credential expression, tried.

    Returns:
        The condition. A field whose words the tables do not know is for the officer: unsettled.
    """
    evidence = credentials.evidence
    profession = evidence.profession
    if profession.fixed_field is not None:
        return _fixed_field(credentials)
    if profession.any_field:
        return _RELATED.none
    if credentials.truth is False:
        return _NO_CREDENTIAL
    if profession.field_of_the_work and _subject(evidence) is None:
        return _NO_SUBJECT
    if _first_way_is_related(credentials):
        return _RELATED(True)
    needs: dict[str, None] = {}
    truth: bool | None = False
    without_field = False
    for degree, findings in _open_ways(credentials):
        holds = all(finding.truth for finding in findings)
        if credentials.truth and not holds:
            continue  # the credential is shown; what else the person may hold is not asked
        if degree is None and holds:
            without_field = True
            continue
        related, wanted = (None, {}) if degree is None else _field_of(degree, evidence)
        if related and holds:
            return _RELATED(True)
        truth = any_of(truth, None if related else related)
        needs.update(wanted)
        for finding in findings:
            needs.update(dict.fromkeys(finding.needs))
    if without_field:
        return _RELATED.none
    if truth is None and not needs:
        return unsettled(
            FIELD, "Whether your field of study is close enough to the profession is for the officer to say."
        )
    if truth is None:
        return check(FIELD, None, "Your field of study is not known yet.", needs=tuple(needs))
    return _RELATED(False)


def _fixed_field(credentials: Credentials) -> Condition:
    """P4 where the treaty fixes the field: some degree or diploma of the person is in it."""
    evidence = credentials.evidence
    if evidence.credentials is None:
        found = "You did not say what you have studied."
        return check(FIELD_FIXED, None, found, needs=("applicant.education",))
    wanted = evidence.profession.families
    truth: bool | None = False
    needs: list[str] = []
    told: list[str] = []
    for index, held in enumerate(evidence.credentials):
        if held.level in NO_DIPLOMA or not evidence.completed(held):
            continue
        if held.field is None:
            needs.append(evidence.credential_path(index, "field"))
            related = None
        else:
            told.append(held.field)
            related = evidence.listed.fields.related(held.field, wanted)
        truth = any_of(truth, related)
    if truth is None:
        return check(FIELD_FIXED, None, "Your field of study is not known yet.", needs=tuple(needs))
    if not told:
        return check(FIELD_FIXED, truth, "You have no degree or diploma.")
    return check(FIELD_FIXED, truth, "Field of study: {0}.", tuple(told))
