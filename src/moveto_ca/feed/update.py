"""Bringing the rounds up to date: fetch, check, keep. Whatever fails, the old rounds stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.feed.errors import FeedError
from moveto_ca.feed.reading import read_feed
from moveto_ca.feed.store import load_user_rounds, save
from moveto_ca.rules.authorities import sources
from moveto_ca.rules.express_entry.rounds import coverage_end
from moveto_ca.rules.tables import PACKAGED

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from moveto_ca.feed.reading import Feed

FEED = "ee-rounds-feed"


def address() -> str:
    """Give the public address of the feed."""
    found = sources()[FEED].address
    if found is None:
        raise FeedError(["the address of the feed is not known"])
    return found


def take_over(data: bytes, today: date, folder: Path | None = None) -> Feed:
    """Check a file of the feed and keep what is new in it.

    Args:
        data: The file.
        today: Day on which it was fetched.
        folder: Where fetched rounds are kept; the user's data folder if left out.

    Returns:
        What is new against the rounds that were known before.

    Raises:
        FeedError: If the file is not to be trusted or nothing could be written; nothing has changed then.
    """
    known = PACKAGED.with_overlay(load_user_rounds(folder))
    if today < coverage_end(known):
        raise FeedError(
            [f"rounds are known up to {coverage_end(known)}, later than the day of this computer"]
        )
    new = read_feed(data, known, today)
    # What is kept is everything that the package does not have, not only what is new since the last time.
    kept = read_feed(data, PACKAGED, today)
    try:
        save(kept.rounds, kept.pool, today, sources()[FEED].title, folder)
    except OSError as error:
        raise FeedError([f"the rounds could not be written: {error.strerror}"]) from None
    return new
