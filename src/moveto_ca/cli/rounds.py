"""``moveto-ca rounds``: Express Entry rounds of invitations, and whom they invited."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from moveto_ca.cli import options, output

PERIOD: Final = "Which rounds"
CANDIDATE: Final = "Whom they invited"

EPILOG: Final = (
    "\b\nExamples:\n"
    "  moveto-ca rounds                              the last twelve months\n"
    "  moveto-ca rounds --from 2026-01-01 --kind cec,french\n"
    "  moveto-ca rounds --crs 516 --class cec --submitted 2026-04-01T00:00:00Z\n"
    "  moveto-ca rounds --profile me.json --json\n"
    "  moveto-ca rounds update                       fetch the newer ones\n\n"
    "A score under which the last round stopped is no promise for the next one."
)

rounds_app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@rounds_app.callback(epilog=EPILOG)
def rounds(
    ctx: typer.Context,
    first: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="DATE",
            help="First day; twelve months before the last one if left out.",
            rich_help_panel=PERIOD,
        ),
    ] = None,
    last: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", help="Last day; --as-of if left out.", rich_help_panel=PERIOD),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="A,B",
            help="Only these kinds: general, pnp, cec, french, healthcare …",
            rich_help_panel=PERIOD,
        ),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile",
            metavar="FILE",
            help="Facts of a person, JSON or TOML; - reads standard input.",
            rich_help_panel=CANDIDATE,
        ),
    ] = None,
    crs: Annotated[
        str | None,
        typer.Option("--crs", metavar="N", help="A score, 0 to 1200.", rich_help_panel=CANDIDATE),
    ] = None,
    classes: Annotated[
        str | None,
        typer.Option(
            "--class",
            metavar="A,B",
            help="Classes whose conditions are met: fsw, cec, fst.",
            rich_help_panel=CANDIDATE,
        ),
    ] = None,
    category: Annotated[
        str | None,
        typer.Option(
            "--category",
            metavar="A,B",
            help="Categories that are met: french, healthcare, trades …",
            rich_help_panel=CANDIDATE,
        ),
    ] = None,
    nominee: Annotated[
        bool | None,
        typer.Option(
            "--nominee/--not-nominee",
            help="Nominated by a province within Express Entry.",
            rich_help_panel=CANDIDATE,
        ),
    ] = None,
    submitted: Annotated[
        str | None,
        typer.Option(
            "--submitted",
            metavar="TIME",
            help="When the profile was submitted, in UTC, such as 2026-04-01T14:05:00Z.",
            rich_help_panel=CANDIDATE,
        ),
    ] = None,
    json: options.Json = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours; NO_COLOR says the same.")] = False,
    as_of: options.AsOf = None,
    rules_overlay: options.Overlay = None,
) -> None:
    """List the rounds of a period, their cut-offs, and which would have invited you."""
    if ctx.invoked_subcommand is not None:
        return
    from moveto_ca.cli.rounds_listing import listing
    from moveto_ca.cli.rounds_seeker import Wanted

    wanted = Wanted(
        first=first,
        last=last,
        kind=kind,
        profile=profile,
        crs=crs,
        classes=classes,
        category=category,
        nominee=nominee,
        submitted=submitted,
    )
    told = listing(wanted, as_of, rules_overlay)
    if json:
        output.write(output.json_text(told))
        return
    from moveto_ca.cli.rounds_text import render

    with output.page(no_color=no_color) as page:
        render(told, page.console)
    output.write(page.text)


_UPDATE_EPILOG: Final = (
    "\b\nExamples:\n"
    "  moveto-ca rounds update\n"
    "  moveto-ca rounds update --file rounds.json\n\n"
    "This is the one command that uses the network, and it sends nothing about you."
)


@rounds_app.command("update", epilog=_UPDATE_EPILOG)
def update(
    file: Annotated[
        str | None,
        typer.Option("--file", metavar="FILE", help="A file of the feed that you fetched yourself."),
    ] = None,
) -> None:
    """Fetch newer rounds from the department's public feed and keep them on this computer.

    The file is checked row by row. If anything is wrong with it, nothing changes.
    """
    from moveto_ca.cli.rounds_update import run

    run(file)
