"""The command class of the program: readable help, and options that are taken as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typer.core import TyperArgument, TyperCommand, TyperOption

if TYPE_CHECKING:
    from collections.abc import Callable

OTHER: Final = "Options"


def _taken(parameter: Any, ctx: Any, value: Any, convert: Callable[[Any, Any], Any]) -> Any:
    """Give text and yes or no as they are; leave anything else to the library."""
    if value is None and not parameter.required:
        return None if parameter.callback is None else parameter.callback(ctx, parameter, None)
    if parameter.callback is None:
        if isinstance(value, (str, bool)):
            return value
        if isinstance(value, (list, tuple)) and value and all(isinstance(each, str) for each in value):
            return list(value)
    return convert(ctx, value)


class PlainOption(TyperOption):
    """An option whose value is used as it was typed: text, a list of texts, yes or no.

    The library would otherwise build a converter for each of the forty options of ``assess``, which
    takes longer than the assessment itself.
    """

    def process_value(self, ctx: Any, value: Any) -> Any:
        """Take the value as it was typed."""
        return _taken(self, ctx, value, super().process_value)


class PlainArgument(TyperArgument):
    """An argument whose value is used as it was typed."""

    def process_value(self, ctx: Any, value: Any) -> Any:
        """Take the value as it was typed."""
        return _taken(self, ctx, value, super().process_value)


_PLAIN: Final[dict[type, type]] = {TyperOption: PlainOption, TyperArgument: PlainArgument}


class PlainParameters:
    """A command or a group whose options and arguments are plain ones."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Give the parameters, help among them; the plain classes add no state, only a shorter way."""
        parameters: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for parameter in parameters:
            parameter.__class__ = _PLAIN.get(type(parameter), type(parameter))
        return parameters


class SectionedCommand(PlainParameters, TyperCommand):
    """A command whose options stand under the headings that they name (``rich_help_panel``)."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options, heading by heading, in the order in which the headings first appear."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                heading = getattr(parameter, "rich_help_panel", None)
                if heading is None:
                    heading = "Arguments" if parameter.param_type_name == "argument" else OTHER
                sections.setdefault(heading, []).append(record)
        for heading, records in sections.items():
            with formatter.section(heading):
                formatter.write_dl(records)
