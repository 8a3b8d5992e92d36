"""Which kind of value stands at a place of the profile."""

from collections.abc import Mapping, Sequence
from functools import cache

from pydantic import BaseModel

from moveto_ca.profile.base import key_of
from moveto_ca.profile.kinds import Kind, ObjectKind
from moveto_ca.profile.profile import Profile


def kind_at(steps: Sequence[str | int]) -> Kind | None:
    """Find the kind of value that a place of a profile takes.

    Args:
        steps: The place, such as ``('applicant', 'work', 0)``.

    Returns:
        The kind, or None if there is no such place.
    """
    kind: Kind | None = ObjectKind(Profile)
    for step in steps:
        if kind is None:
            return None
        model = kind.model
        kind = kind.item if model is None else fields_of(model).get(str(step))
    return kind


@cache
def fields_of(model: type[BaseModel]) -> Mapping[str, Kind]:
    """Give the fields of a model, by the names that a file uses, with the kind of each."""
    return {
        key_of(name): next(part for part in field.metadata if isinstance(part, Kind))
        for name, field in model.model_fields.items()
    }
