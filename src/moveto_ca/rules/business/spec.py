"""What the route is: its streams with their rules, its tables, the facts that it reads."""

from __future__ import annotations

from typing import Final

from moveto_ca.rules import bridge
from moveto_ca.rules.admissibility.admissible import with_admissible
from moveto_ca.rules.business import closed_classes, permits, pointing, self_employed, startup_law
from moveto_ca.rules.business.home import READS as HOME_READS
from moveto_ca.rules.business.provinces import STREAMS
from moveto_ca.rules.business.situation import ROUTE, TITLE
from moveto_ca.rules.specs import RouteSpec

SPEC: Final = RouteSpec(
    ROUTE,
    TITLE,
    "Ways to Canada for people who start, buy or run a business: what is closed and since when, the streams "
    "of "
    "the provinces by their numbers, and temporary permits for owners. A home or a passive investment gives "
    "no "
    "status, but in one program of Quebec.",
    "permanent_residence",
    tuple(
        map(
            with_admissible,
            (
                startup_law.SPEC,
                self_employed.SPEC,
                *closed_classes.SPECS.values(),
                *(stream.spec for stream in STREAMS),
                *(kind.spec for kind in permits.KINDS.values()),
            ),
        )
    ),
    (
        "business-sources",
        "business-statuses",
        "business-programmes",
        "business-conditions",
        "business-experience",
        "business-areas",
        "business-places",
        "business-rounds",
        "business-notes",
        "business-figures",
        "business-periods",
        "business-fees",
        "business-provincial-fees",
        "business-self-employed-grid",
        "business-provincial-grids",
        "business-streams",
        "business-work-permits",
        "settlement-funds",
        "work-bridge",
        "cusma-figures",
        "cusma-work-permit-fees",
        "cusma-parties",
    ),
    (
        *bridge.READS,
        *pointing.READS,
        *HOME_READS,
        "applicant.birth_date",
        "applicant.age",
        "applicant.us_status",
        "applicant.biometrics_given_on",
        "plans.community",
        "plans.outside_main_city",
    ),
)
