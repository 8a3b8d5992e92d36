"""The list of trips that ``moveto-ca presence`` is given: a file, or standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from moveto_ca import trips
from moveto_ca.cli import errors
from moveto_ca.cli.reading import STANDARD_INPUT
from moveto_ca.documents import bytes_of_stream, decoded

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.trips import Trip

_CALLED = "standard input"


def read(name: str, as_of: date) -> list[Trip]:
    """Read a list of trips.

    Args:
        name: A file, or ``-`` for standard input. What begins with a bracket is JSON, anything else CSV.
        as_of: Day of the count; no trip begins after it.

    Returns:
        The trips, in the order of their days.

    Raises:
        InputError: With everything that is wrong, each thing with its line or place.
    """
    if name != STANDARD_INPUT:
        return trips.of_file(name, as_of)
    if sys.stdin is None:
        raise errors.wrong(_CALLED, "is closed; nothing can be read from it")
    return trips.of_text(decoded(bytes_of_stream(sys.stdin.buffer, _CALLED), _CALLED), _CALLED, as_of)
