"""The folder in which the tool keeps what belongs to its user: figures and rounds added later."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

_NAME: Final = "moveto-ca"


def data_folder() -> Path:
    """Give the user's data folder for this tool, as each system wants it; it need not exist.

    Returns:
        ``$XDG_DATA_HOME/moveto-ca`` (``~/.local/share/moveto-ca`` if that is not set), on macOS the
        folder in ``Library/Application Support``, on Windows the one in ``LOCALAPPDATA``.
    """
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")  # noqa: PTH111
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Application Support")  # noqa: PTH111
    else:
        base = os.environ.get("XDG_DATA_HOME") or ""
        if not os.path.isabs(base):  # noqa: PTH117 - the standard says to ignore a relative one
            base = os.path.expanduser("~/.local/share")  # noqa: PTH111 - Path raises where no home is known
    return Path(base) / _NAME
