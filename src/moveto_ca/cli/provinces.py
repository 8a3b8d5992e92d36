"""``moveto-ca provinces``: what each province and territory offers this person, in one table."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from moveto_ca.cli import options, output

EPILOG: Final = (
    "\b\nExamples:\n"
    "  moveto-ca provinces --profile me.json\n"
    "  moveto-ca provinces --profile me.json --province MB,NS\n"
    "  moveto-ca provinces --profile me.json --set plans.job_offers=[] --json\n\n"
    "Each province is read as if you wanted to live there. Most streams begin with a job offer; what you "
    "leave out counts as unknown."
)


def provinces(
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile",
            metavar="FILE",
            help="Facts of a person, JSON or TOML; - reads standard input.",
        ),
    ] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="PATH=VALUE",
            help="Set any field of the profile, for example plans.job_offers=[]; may be repeated.",
        ),
    ] = None,
    province: Annotated[
        str | None,
        typer.Option("--province", metavar="A,B", help="Only these provinces, such as ON,MB."),
    ] = None,
    json: options.Json = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours; NO_COLOR says the same.")] = False,
    as_of: options.AsOf = None,
    rules_overlay: options.Overlay = None,
) -> None:
    """Compare the provinces and territories for you: the best stream of each, and what it lacks."""
    from moveto_ca.cli.provinces_listing import Wanted, listing

    told = listing(Wanted(profile, tuple(settings or ()), province), as_of, rules_overlay)
    if json:
        output.write(output.json_text(told))
        return
    from moveto_ca.cli.provinces_text import render

    with output.page(no_color=no_color) as page:
        render(told, page.console)
    output.write(page.text)


provinces.epilog = EPILOG  # type: ignore[attr-defined]
