"""The JSON Schema of the profile, generated from the models: the full reference of its fields."""

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from moveto_ca.profile.base import Model, key_of
from moveto_ca.profile.kinds import NONE_WORD, Kind
from moveto_ca.profile.paths import fields_of
from moveto_ca.profile.profile import Profile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def profile_schema() -> dict[str, Any]:
    """Give the JSON Schema of a profile.

    A field that is absent is unknown. Where ``null`` has a meaning, the schema says so beside the
    field, and takes the text ``none`` in its place, for TOML has no ``null``.
    """
    definitions: dict[str, Any] = {}
    top = _object(Profile, definitions)
    ordered = {name: definitions[name] for name in sorted(definitions)}
    return {"$schema": DIALECT, "title": "Profile", **top, "$defs": ordered}


def _object(model: type[BaseModel], definitions: dict[str, Any]) -> dict[str, Any]:
    """Give the schema of one model, and add those of the models within it."""
    words = descriptions(model)
    return {
        "description": inspect.cleandoc(model.__doc__ or "").splitlines()[0],
        "type": "object",
        "additionalProperties": False,
        "properties": {
            name: {"description": words[name], **_kind(kind, definitions)}
            for name, kind in fields_of(model).items()
        },
    }


def _kind(kind: Kind, definitions: dict[str, Any]) -> dict[str, Any]:
    """Give the schema of one kind of value."""
    model = kind.model
    if model is not None:
        if model.__name__ not in definitions:
            definitions[model.__name__] = {}
            definitions[model.__name__] = _object(model, definitions)
        schema: dict[str, Any] = {"$ref": f"#/$defs/{model.__name__}"}
    elif kind.item is not None:
        inner = "items" if kind.schema["type"] == "array" else "additionalProperties"
        schema = {**kind.schema, inner: _kind(kind.item, definitions)}
    else:
        schema = {**kind.schema}
    if kind.null_means:
        return {"anyOf": [schema, {"enum": [None, NONE_WORD]}]}
    return schema


@cache
def descriptions(model: type[BaseModel]) -> dict[str, str]:
    """Give the words beside each field of a model, by the names that a file uses.

    They stand under the fields in the source and cost nothing until they are asked for.
    """
    words: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, Model) and base is not Model:
            words |= _written_in(base)
    return words


def _written_in(model: type[BaseModel]) -> dict[str, str]:
    tree = _source_of(model.__module__)
    body = next(
        node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == model.__name__
    )
    return {
        key_of(field.target.id): word.value.value
        for field, word in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(word, ast.Expr)
        and isinstance(word.value, ast.Constant)
        and isinstance(word.value.value, str)
    }


@cache
def _source_of(module: str) -> ast.Module:
    return ast.parse(inspect.getsource(sys.modules[module]))
