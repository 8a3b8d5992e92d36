"""What all models of a profile share: strict, never changed once made, and able to say themselves back."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from moveto_ca.dates import DateSpan
from moveto_ca.nothing import NOTHING
from moveto_ca.profile.kinds import PROBLEM


class Model(BaseModel):
    """An object of the profile. Every field is optional; ``None`` is unknown."""

    # What was given is left out of the words of an error: they may end in somebody's log.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, hide_input_in_errors=True)

    def to_dict(self) -> dict[str, Any]:
        """Give the object in plain JSON types: only what is known, `NOTHING` as ``None``."""
        return plain(self)  # type: ignore[no-any-return]  # a model becomes a dict


def key_of(field: str) -> str:
    """Give the name that a file uses for a field: ``from_`` is ``from``, which Python keeps for itself."""
    return field.removesuffix("_")


def plain(value: Any) -> Any:
    """Turn a model, or a value of one, into plain JSON types."""
    if isinstance(value, Model):
        return {key_of(name): plain(held) for name, held in value.__dict__.items() if held is not None}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if value is NOTHING:
        return None
    if isinstance(value, DateSpan):
        return value.text
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    return value


def clash(field: str, message: str) -> PydanticCustomError:
    """Make the error for a field that contradicts another field of the same object.

    Args:
        field: The field that the error is shown at.
        message: What is wrong with it, in words that follow the path.
    """
    return PydanticCustomError(PROBLEM, "{message}", {"message": message, "field": key_of(field)})


def in_order(model: Model, first: str, second: str) -> None:
    """See that one date of an object does not come after another.

    Dates known to the month or year are wrong only if no reading of them is in order.

    Args:
        model: The object.
        first: The field of the earlier date.
        second: The field of the later date.

    Raises:
        PydanticCustomError: If it does.
    """
    earlier, later = getattr(model, first), getattr(model, second)
    if not earlier or not later:
        return
    start = earlier.first if isinstance(earlier, DateSpan) else earlier
    end = later.last if isinstance(later, DateSpan) else later
    if end < start:
        raise clash(second, f"is before '{key_of(first)}' ({start})")


def only_one(model: Model, first: str, second: str) -> None:
    """See that an object does not have both of two fields.

    Raises:
        PydanticCustomError: If it does.
    """
    if getattr(model, first) is not None and getattr(model, second) is not None:
        raise clash(second, f"cannot stand beside '{key_of(first)}': give one of the two")
