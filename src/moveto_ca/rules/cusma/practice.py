"""Experience, training and knowledge, as far as the list asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.rules.cusma.evidence import ABSENT, SHOWN, Finding
from moveto_ca.rules.cusma.experience import counted_months

if TYPE_CHECKING:
    from moveto_ca.rules.cusma.evidence import Evidence
    from moveto_ca.rules.cusma.expression import Operand
    from moveto_ca.rules.cusma.professions import Profession

# A profile lists the jobs of the last ten years.
_OLDEST_JOB_YEARS: Final = 10


def by_experience(operand: Operand, evidence: Evidence) -> Finding:
    """``experience``: years in the profession, as told or as the jobs show, with proof where it is wanted."""
    needed = operand.years * 12
    offer = evidence.offer
    told = offer.experience_months
    have: float | None = told
    truth: bool | None = None if told is None else told >= needed
    jobs = None if evidence.person is None else evidence.person.work
    if not truth and jobs is not None:
        # The field of a consulting agreement is not told by any job's profession.
        tied = None if "field_of_consulting_agreement" in operand.arguments else evidence.profession.id
        earliest = years_after(evidence.on, -_OLDEST_JOB_YEARS)
        certain, possible = counted_months(jobs, tied, evidence.on, earliest)
        if certain >= needed:
            truth = True
        elif told is None:
            truth = False if possible < needed else None
        have = max(certain, told or 0)
    if truth is False:
        return Finding(False, (), -1, have)
    needs = () if truth else (f"{evidence.path}.experience_months",)
    if operand.qualifier("evidence") is not None:
        proof = offer.experience_proof
        if proof is False:
            return Finding(False, (), -1, have)
        if proof is None:
            return Finding(None, (*needs, f"{evidence.path}.experience_proof"), -1, have)
    if truth is None:
        return Finding(None, needs, -1, have)
    return Finding(True, (), -1, have)


def by_training(operand: Operand, evidence: Evidence) -> Finding:  # noqa: ARG001 - one training is listed
    """``training``: in disaster-relief claims, the one training that the list asks for."""
    path = f"{evidence.path}.training_done"
    done = evidence.offer.training_done
    if done is None:
        return Finding(None, (path,))
    return SHOWN if done else ABSENT


def by_knowledge(operand: Operand, evidence: Evidence) -> Finding:
    """``knowledge`` and ``ability``: theory of a listed science, and its use on practical problems.

    The person tells both by naming the science that they know and work in (``discipline``).
    """
    path = f"{evidence.path}.discipline"
    told = evidence.offer.discipline
    if told is None:
        return Finding(None, (path,))
    fields = evidence.listed.fields
    sciences = operand.qualifier("field") or _sciences(evidence.profession)
    wanted = frozenset(f for s in sciences for f in fields.families(s))
    truth = fields.related(told, wanted)
    return SHOWN if truth else Finding(truth)


def _sciences(profession: Profession) -> tuple[str, ...]:
    """Give the sciences that an expression lists once and then calls ``same_fields``."""
    return next((listed for operand in profession.operands if (listed := operand.qualifier("field"))), ())
