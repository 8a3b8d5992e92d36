"""Needs of streams within Express Entry: a federal class, a lowest score; and levels of language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.education import INDEX
from moveto_ca.rules.provincial.need import NeedKind
from moveto_ca.rules.provincial.reached import FRENCH

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.provincial.need import Need
    from moveto_ca.rules.provincial.reached import Reached
    from moveto_ca.rules.provincial.view import View

# What Express Entry reads of a person.
POOL_READS: Final = (
    "applicant",
    "partner",
    "children",
    "relatives_in_canada",
    "plans.job_offers",
    "plans.nomination",
    "plans.express_entry",
    "plans.applications",
    "plans.funds_cad",
    "plans.permits",
    "background.misrepresentation_finding",
)


def federal_class(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the person fits a federal class, without which a nominee cannot use Express Entry."""
    standing = view.situation.in_pool
    fact = standing.fits
    key = (fact, standing.needs)
    words = {
        True: "You fit a federal class of Express Entry.",
        False: "You fit none of the federal classes of Express Entry as things stand.",
        None: "It is not known yet whether you fit a federal class of Express Entry.",
    }
    return need.kept(key) or need.say(key, fact, words[fact], needs=standing.needs)


def crs(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the score without a nomination is high enough."""
    standing = view.situation.in_pool
    score = standing.score
    if score is None:
        needs = standing.score_needs
        return need.kept(needs) or need.say(needs, None, "Your score is not known yet.", needs=needs)
    key = (score, standing.estimated)
    return need.kept(key) or need.say(
        key, score >= (need.amount or 0), "Your score: {0}.", score, estimated=standing.estimated
    )


def level_condition(need: Need, found: Reached, key: object) -> Condition:
    """Make the condition about a level of language."""
    whole = (key, found.fact, found.language, found.levels, found.estimated, found.needs)
    text, values = found.words
    return need.kept(whole) or need.say(
        whole, found.fact, text, *values, needs=found.needs, estimated=found.estimated
    )


def french(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the French is good enough."""
    found = view.situation.reached(need.amount or 0, FRENCH)
    return level_condition(need, found, "french")


def credential_held(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the person completed a credential of a level, assessed or not."""
    education = view.situation.facts.applicant.education
    held = None if education is None else education.held
    least = next(INDEX[value] for value in need.values)
    if held is None:
        needs = (
            ("applicant.education",)
            if education is None or not education.needs
            else tuple(f"applicant.{name}" for name in education.needs)
        )
        return need.kept(needs) or need.say(needs, None, "Your education is not known.", needs=needs)
    fact = held >= least
    found = "You completed such a credential." if fact else "You have told of no such credential."
    return need.kept(fact) or need.say(fact, fact, found)


KINDS: Final = {
    "federal-class": NeedKind(
        "You fit a federal class of Express Entry",
        "Meet what one of the three federal classes asks for; see the route Express Entry.",
        POOL_READS,
        federal_class,
        plain=True,
    ),
    "crs": NeedKind("A lowest score", "A higher score; see the route Express Entry.", POOL_READS, crs),
    "french": NeedKind(
        "Your French",
        "Take TEF Canada or TCF Canada and reach the level in each of the four parts.",
        ("applicant.languages",),
        french,
    ),
    "credential-held": NeedKind(
        "A credential after secondary school",
        "Complete a degree, diploma or certificate.",
        ("applicant.education", "applicant.education_level"),
        credential_held,
    ),
}
