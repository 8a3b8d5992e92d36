"""Every field of every model of the profile, for tests that hold of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca import profile
from moveto_ca.profile.base import Model
from moveto_ca.profile.paths import fields_of

if TYPE_CHECKING:
    from moveto_ca.profile.kinds import Kind


def every_model() -> list[type[Model]]:
    """Give every model of the profile."""
    named = (getattr(profile, name) for name in profile.__all__)
    return [
        model
        for model in named
        if isinstance(model, type) and issubclass(model, Model) and model is not Model
    ]


def every_field() -> list[tuple[type[Model], str, Kind]]:
    """Give every field: its model, its name in a file, and its kind."""
    return [(model, name, kind) for model in every_model() for name, kind in fields_of(model).items()]
