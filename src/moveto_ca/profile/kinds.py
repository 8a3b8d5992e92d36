"""The kinds of value a profile is made of: how each is checked and how JSON Schema describes it.

A field is declared as ``name: Annotated[<type>, <kind>] = None``. The kind hands its check to
pydantic ready made, so that nothing has to be worked out from the annotation when the tool starts.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final

from pydantic import BaseModel
from pydantic_core import PydanticCustomError
from pydantic_core import core_schema as cs

from moveto_ca.nothing import NOTHING

Check = Callable[[Any], Any]

PROBLEM: Final = "profile_value"
"""The type of every error that a kind raises; its context says what is allowed, and what may be meant."""

NONE_WORD: Final = "none"
"""The text that stands for ``null`` where ``null`` has a meaning: TOML has no ``null``."""

LONGEST_LIST: Final = 1000


def wrong(allowed: str, suggestion: str | None = None) -> PydanticCustomError:
    """Make the error for a value that is not what its field takes.

    Args:
        allowed: What the field takes, in words that follow "must be".
        suggestion: A value that may have been meant.
    """
    return PydanticCustomError(PROBLEM, "must be {allowed}", {"allowed": allowed, "suggestion": suggestion})


class Kind:
    """One kind of value.

    Attributes:
        allowed: What it takes, in words that follow "must be".
        keeps_text: True if a value given as text stays text (``--set birth_date=1912``).
        core: Its check, ``None`` left out.
        schema: Its JSON Schema, ``null`` left out.
        null_means: What ``null`` says ("none", "never" …), or None if ``null`` is as good as absent.
        item: The kind of each element, for lists and tables.
        choices: The texts it takes, if they are a list.
    """

    __slots__ = ("allowed", "choices", "core", "item", "keeps_text", "null_means", "schema")

    def __init__(
        self,
        allowed: str,
        core: Any,
        schema: Mapping[str, Any],
        *,
        keeps_text: bool = False,
        null_means: str | None = None,
        item: "Kind | None" = None,
        choices: tuple[str, ...] = (),
    ) -> None:
        self.allowed = allowed
        self.core = core
        self.schema = schema
        self.keeps_text = keeps_text
        self.null_means = null_means
        self.item = item
        self.choices = choices

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Hand pydantic the finished check; the annotation before it serves readers and type checkers."""
        return self.core if self.null_means else cs.nullable_schema(self.core)

    @property
    def model(self) -> type[BaseModel] | None:
        """The class of the object, if it is one."""
        return None


class ObjectKind(Kind):
    """An object with named fields, checked by its own model.

    The model is imported, and its check built, when the first such object is met: a section that
    a person does not use costs nothing.
    """

    __slots__ = ("_model", "_place", "_validate")

    def __init__(self, place: str | type[BaseModel], null_means: str | None = None) -> None:
        """Declare an object.

        Args:
            place: The model, or ``module:Class`` within this package.
            null_means: See `Kind`.
        """
        self._place = place if isinstance(place, str) else ""
        self._model: type[BaseModel] | None = place if isinstance(place, type) else None
        self._validate: Check | None = None
        check = self._check
        super().__init__(
            "an object with named fields",
            cs.no_info_plain_validator_function(_or_nothing(check) if null_means else check),
            {},
            null_means=null_means,
        )

    def _check(self, value: Any) -> Any:
        validate = self._validate
        if validate is None:
            model = self.model
            model.model_rebuild()
            validate = self._validate = model.__pydantic_validator__.validate_python
        return validate(value)

    @property
    def model(self) -> type[BaseModel]:
        """The class of the object."""
        found = self._model
        if found is None:
            module, name = self._place.split(":")
            found = self._model = getattr(import_module(f"moveto_ca.profile.{module}"), name)
        return found


def _or_nothing(check: Check) -> Check:
    """Let ``null``, or the word for it, be told as `NOTHING`."""

    def check_or_nothing(value: Any) -> Any:
        if value is None or value is NOTHING or (type(value) is str and value == NONE_WORD):
            return NOTHING
        return check(value)

    return check_or_nothing


def checked(
    allowed: str,
    check: Check,
    schema: Mapping[str, Any],
    *,
    keeps_text: bool = True,
    null_means: str | None = None,
) -> Kind:
    """Make a kind from a function that returns the value or raises."""
    return Kind(
        allowed,
        cs.no_info_plain_validator_function(_or_nothing(check) if null_means else check),
        schema,
        keeps_text=keeps_text,
        null_means=null_means,
    )


def yes_or_no() -> Kind:
    """Give the kind of a yes-or-no fact."""
    allowed = "true or false"
    return Kind(
        allowed,
        cs.custom_error_schema(
            cs.bool_schema(strict=True),
            PROBLEM,
            custom_error_message="must be {allowed}",
            custom_error_context={"allowed": allowed},
        ),
        {"type": "boolean"},
    )


def whole(low: int, high: int) -> Kind:
    """Give the kind of a whole number within bounds; ``34.0`` is one, ``"34"`` and ``true`` are not."""
    allowed = f"a whole number from {low} to {high}"

    def check(value: Any) -> int:
        if type(value) is float and value.is_integer():
            value = int(value)
        if type(value) is int and low <= value <= high:
            return value
        raise wrong(allowed)

    return checked(allowed, check, {"type": "integer", "minimum": low, "maximum": high}, keeps_text=False)


def number(low: int, high: int) -> Kind:
    """Give the kind of a number within bounds, decimals allowed; NaN and infinity are outside all bounds."""
    allowed = f"a number from {low} to {high}"

    def check(value: Any) -> float:
        if type(value) in (int, float) and low <= value <= high:
            return value  # type: ignore[no-any-return]  # its type has just been tested
        raise wrong(allowed)

    return checked(allowed, check, {"type": "number", "minimum": low, "maximum": high}, keeps_text=False)


def one_of_numbers(*choices: int) -> Kind:
    """Give the kind of a number out of a short list."""
    allowed = f"one of {', '.join(map(str, choices))}"

    def check(value: Any) -> int:
        if type(value) in (int, float) and value in choices:
            return int(value)
        raise wrong(allowed)

    return checked(allowed, check, {"enum": list(choices)}, keeps_text=False)


def choice(*choices: str, allowed: str = "") -> Kind:
    """Give the kind of a text out of a list.

    Args:
        choices: The list.
        allowed: What it takes, in words, if the list is too long to be shown.
    """
    allowed = allowed or f"one of {', '.join(choices)}"
    return Kind(
        allowed,
        cs.custom_error_schema(
            cs.literal_schema(list(choices)),
            PROBLEM,
            custom_error_message="must be {allowed}",
            custom_error_context={"allowed": allowed, "choices": choices},
        ),
        {"enum": list(choices)},
        keeps_text=True,
        choices=choices,
    )


def many(item: Kind) -> Kind:
    """Give the kind of a list, which becomes a tuple.

    Args:
        item: The kind of each element.
    """
    return Kind(
        "a list",
        cs.tuple_schema([item.core], variadic_item_index=0, max_length=LONGEST_LIST),
        {"type": "array", "maxItems": LONGEST_LIST},
        item=item,
    )


def some(item: Kind) -> Kind:
    """Give the kind of a list that must not be empty.

    Args:
        item: The kind of each element.
    """
    allowed = "a list of at least one"

    def check(value: tuple[Any, ...]) -> tuple[Any, ...]:
        if not value:
            raise wrong(allowed)
        return value

    return Kind(
        allowed,
        cs.no_info_after_validator_function(check, many(item).core),
        {"type": "array", "minItems": 1, "maxItems": LONGEST_LIST},
        item=item,
    )


def table(allowed_key: str, read_key: Callable[[Any], Any], key_pattern: str, item: Kind) -> Kind:
    """Give the kind of a table with keys that the person chooses, such as income by year.

    Args:
        allowed_key: What a key must be, in words.
        read_key: Reads a key; None if it is not one.
        key_pattern: Its shape, for the JSON Schema.
        item: The kind of each value.
    """

    def check_key(value: Any) -> Any:
        read = read_key(value)
        if read is None:
            raise wrong(allowed_key)
        return read

    return Kind(
        "a table of names and values",
        cs.dict_schema(cs.no_info_plain_validator_function(check_key), item.core, max_length=LONGEST_LIST),
        {"type": "object", "propertyNames": {"pattern": key_pattern}},
        item=item,
    )
