"""``moveto-ca schema``: the JSON Schema of what goes in and of what comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from moveto_ca.cli import errors, options, output

if TYPE_CHECKING:
    from moveto_ca.problems import InputProblem

KINDS: Final = ("profile", "report")

EPILOG: Final = "\b\nExamples:\n  moveto-ca schema profile > profile.schema.json\n  moveto-ca schema report"


def schema(
    what: Annotated[str, typer.Argument(metavar="profile|report", help="Which of the two.")],
) -> None:
    """Print the JSON Schema of a profile (every field that you can give) or of a report."""
    problems: list[InputProblem] = []
    options.one_of("schema", what, KINDS, problems)
    errors.stop_at(problems)
    if what == "profile":
        from moveto_ca.profile import profile_schema

        output.write(output.json_text(profile_schema()))
        return
    from moveto_ca.report_schema import report_schema

    output.write(output.json_text(report_schema()))


schema.epilog = EPILOG  # type: ignore[attr-defined]
