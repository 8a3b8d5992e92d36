"""``moveto-ca rounds update``: what is fetched, checked, kept, and said about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from moveto_ca.cli import errors, options, output
from moveto_ca.feed import fetch, store, update
from moveto_ca.feed.errors import FeedError
from moveto_ca.problems import InputError

if TYPE_CHECKING:
    from moveto_ca.feed.reading import Feed


def run(file: str | None) -> None:
    """Bring the rounds up to date.

    Args:
        file: A file of the feed to read in place of fetching it, or None.

    Raises:
        InputError: If it could not be fetched or is not to be trusted; nothing has changed then.
    """
    today = options.day(None)
    place = file or update.address()
    try:
        data = fetch.fetch(place) if file is None else _read(file)
        new = update.take_over(data, today)
    except FeedError as error:
        problems = [errors.problem(place, reason) for reason in error.reasons]
        problems.append(errors.problem("rounds update", "nothing was changed; the rounds known before stay"))
        raise InputError(problems) from None
    for remark in new.remarks:
        output.note(remark)
    output.write(_said(new, today.isoformat()))


def _read(file: str) -> bytes:
    path = Path(file)
    try:
        if not path.is_file():
            raise FeedError(["is no file that can be read"])
        if path.stat().st_size > fetch.MOST_BYTES:
            raise FeedError([f"the file is larger than {fetch.MOST_BYTES} bytes"])
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise FeedError([f"cannot be read: {getattr(error, 'strerror', None) or 'no such name'}"]) from None


def _said(new: Feed, day: str) -> str:
    """Say what came of it."""
    if not new.rounds:
        return f"No newer rounds. Rounds are known up to {day}.\n"
    news = "One new round" if len(new.rounds) == 1 else f"{len(new.rounds)} new rounds"
    lines = [f"{news}. Rounds are known up to {day}."]
    lines += [
        f"  {cells['date']}  {cells['number']:>5}  {cells['key']:<16} {cells['crs_cutoff']:>4}"
        for cells in new.rounds
    ]
    lines.append(f"They are kept in {store.user_file()}.")
    return "\n".join(lines) + "\n"
