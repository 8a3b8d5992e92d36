"""What each aim of a person looks at: the routes that could meet it, most direct first."""

from __future__ import annotations

from typing import Final

CITIZENSHIP: Final = "citizenship-by-descent"
PROTECTION: Final = "asylum"

# For whoever names no aim, or only wants to be safe: the ways that most people take. Those for special
# kinds of work, for study and for business are in the report, and asked about when an aim points there.
MAIN: Final = ("express-entry", "family", "cusma", "citizenship-grant", "indigenous")

ROUTES: Final[dict[str, tuple[str, ...]]] = {
    "know_if_citizen": (CITIZENSHIP, "citizenship-grant", "indigenous"),
    "settle": ("express-entry", "family", "provincial", "indigenous"),
    "work": ("cusma", "other-work"),
    "study": ("study",),
    "business": ("business", "cusma"),
    "family": ("family",),
    "safety": MAIN,  # every other way comes before a claim
    "visit": ("cusma", "family"),
}


def groups(aims: list[str], only: tuple[str, ...] | None = None) -> list[tuple[str, ...]]:
    """Give the routes to ask about, one group an aim, in the order in which they are asked about.

    Citizenship comes first for everybody, since a citizen needs no other route; protection comes
    last and only with its own consent.

    Args:
        aims: What the person wants, as told; empty: the main ways.
        only: Ids of the only routes to look at, or None for all.
    """
    chosen = [ROUTES[aim] for aim in aims if aim in ROUTES and aim != "know_if_citizen"]
    if not aims:
        chosen = [MAIN]
    ways = [ROUTES["know_if_citizen"], *chosen, (PROTECTION,)]
    if only is None:
        return ways
    found = [kept for way in ways if (kept := tuple(route for route in way if route in only))]
    # What is looked at by name, and serves none of the aims, is asked about all the same.
    others = tuple(route for route in only if not any(route in way for way in ways))
    return [*found, others] if others else found
