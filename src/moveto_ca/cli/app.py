"""The program: its commands, each loaded when it is used, and how every run ends."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from moveto_ca.cli import errors, output
from moveto_ca.cli.help import PlainParameters, SectionedCommand

if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM: Final = "moveto-ca"
_NOT_WRITTEN: Final = frozenset({errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT})


class Entry(NamedTuple):
    """A command, before it is loaded.

    Attributes:
        name: What is typed.
        module: Module in which it stands.
        attribute: The command's function there, or a ``typer.Typer`` with commands of its own.
        help: One line for the list of commands.
    """

    name: str
    module: str
    attribute: str
    help: str


COMMANDS: Final = (
    Entry("assess", "moveto_ca.cli.assess", "assess", "Which ways into Canada are open to you."),
    Entry(
        "explain", "moveto_ca.cli.explain", "explain", "A route, a stream or a rule: what it wants, where."
    ),
    Entry("rounds", "moveto_ca.cli.rounds", "rounds_app", "Express Entry rounds, and whom they invited."),
    Entry(
        "occupations",
        "moveto_ca.cli.occupations",
        "occupations",
        "Find the code of an occupation (NOC 2021).",
    ),
    Entry("provinces", "moveto_ca.cli.provinces", "provinces", "The provinces compared, for you."),
    Entry("language", "moveto_ca.cli.language", "language", "Test scores as Canadian language levels."),
    Entry(
        "reality", "moveto_ca.cli.reality", "reality", "What the figures say: who moves, costs, cover, tax."
    ),
    Entry(
        "presence",
        "moveto_ca.cli.presence",
        "presence",
        "Days in Canada for citizenship, from a list of trips.",
    ),
    Entry("diff", "moveto_ca.cli.diff", "diff", "What changed since an old report."),
    Entry(
        "sources", "moveto_ca.cli.sources", "sources", "Every source of law used, and when it was checked."
    ),
    Entry("schema", "moveto_ca.cli.schema", "schema", "JSON Schema of a profile or a report."),
    Entry("completion", "moveto_ca.cli.completion", "completion", "Completion of commands for your shell."),
)

HELP: Final = "Tells a person in the United States which legal ways into Canada are really open to them."
EPILOG: Final = (
    "\b\nExamples:\n"
    "  moveto-ca assess                          answer questions, get a report\n"
    "  moveto-ca assess --canadian-grandparent --birth-date 1980-05-04\n"
    "  moveto-ca assess --profile me.json --json > report.json\n"
    "  moveto-ca explain express-entry           what the route asks for\n\n"
    "It informs; it is not legal advice. Nothing that you tell it leaves your computer."
)


class CommandGroup(PlainParameters, TyperGroup):
    """The list of commands: shown from one-line entries, loaded one at a time."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        # Stand-ins carry name and help, so that the list, the suggestions and the completion of
        # command names work without loading any command.
        for entry in COMMANDS:
            self.add_command(TyperCommand(entry.name, callback=None, help=entry.help), entry.name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that was typed and load it."""
        name, command, rest = super().resolve_command(ctx, args)
        if command is not None:
            command = loaded(next(entry for entry in COMMANDS if entry.name == name))
        return name, command, rest

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a reader that has had enough (``| head``) ends it quietly."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            output.drop_standard_output()
            raise SystemExit(0) from None


def loaded(entry: Entry) -> Any:
    """Load a command."""
    found = getattr(import_module(entry.module), entry.attribute)
    if not isinstance(found, typer.Typer):
        found = _plain_app(found, entry.name, cls=SectionedCommand)
    found.rich_markup_mode = None  # Rich is loaded only to print a report
    command = typer.main.get_command(found)
    command.name = entry.name
    return command


def _plain_app(function: Any, name: str, cls: type[TyperCommand]) -> typer.Typer:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=cls, epilog=getattr(function, "epilog", None))(function)
    return app


def _start(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version and stop.")] = False,
) -> None:
    if version:
        from moveto_ca._version import __version__

        typer.echo(f"{PROGRAM} {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def program() -> Any:
    """Build the program with its list of commands."""
    app = typer.Typer(
        cls=CommandGroup, rich_markup_mode=None, context_settings={"help_option_names": ["-h", "--help"]}
    )
    app.callback(invoke_without_command=True, help=HELP, epilog=EPILOG)(_start)
    return typer.main.get_command(app)


def run(arguments: Sequence[str]) -> int:
    """Run the program to its end, whatever happens.

    Args:
        arguments: What was typed after the program's name.

    Returns:
        The exit status: 0 done, 1 a fault in the tool, 2 the input is wrong, 130 stopped by the user.
    """
    output.use_utf8()
    # The validation library would look through every installed package for extensions of itself.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    try:
        status = _run(arguments)
        output.flush()
    except BrokenPipeError:
        output.drop_standard_output()
        status = 0
    except OSError as error:  # a full disk, say: neither the tool's fault nor the input's
        sys.stderr.write(f"Error: standard output cannot be written: {error.strerror}\n")
        output.drop_standard_output()
        status = errors.FAULT
    return status


def _run(arguments: Sequence[str]) -> int:
    try:
        program().main(args=list(arguments), prog_name=PROGRAM)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped.\n")
        return errors.STOPPED
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is None and error.errno in _NOT_WRITTEN:
            raise
        return errors.explained(error)
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the person gets words, not a traceback
        return errors.explained(error)
    return 0
