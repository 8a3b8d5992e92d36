"""moveto-ca: which legal ways into Canada are really open to a person in the United States.

The public library is three names::

    from datetime import date
    from moveto_ca import Profile, assess

    report = assess(Profile.model_validate({"applicant": {"age": 34}}), as_of=date(2026, 11, 22))
    report.routes[0].standing
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca._version import __version__

if TYPE_CHECKING:
    from moveto_ca.profile import Profile
    from moveto_ca.report import Report
    from moveto_ca.rules.assess import assess

__all__ = ["Profile", "Report", "__version__", "assess"]

_WHERE = {"Profile": "moveto_ca.profile", "Report": "moveto_ca.report", "assess": "moveto_ca.rules.assess"}


def __getattr__(name: str) -> Any:
    """Load a public name on first use, so that ``--version`` and ``--help`` stay quick."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)
