"""Start of the program: ``moveto-ca`` and ``python -m moveto_ca``."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        arguments: What was typed after the program's name; ``sys.argv`` if None.

    Returns:
        The exit status: 0 done, 1 a fault in the tool, 2 the input is wrong, 130 stopped by the user.
    """
    own_process = arguments is None
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    if arguments in (["--version"], ["-V"]):
        # Answered before anything else is loaded: scripts ask for the version often.
        from moveto_ca._version import __version__

        sys.stdout.write(f"moveto-ca {__version__}\n")
        return 0
    # A run is over before there is any garbage worth looking for: looking takes a fifth of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        from moveto_ca.cli.app import run

        status = run(arguments)
    finally:
        if collecting and not own_process:
            gc.enable()
    if own_process:
        # All that was written is flushed. Taking apart what was loaded, piece by piece, would only take time.
        os._exit(status)
    return status


if __name__ == "__main__":
    sys.exit(main())
