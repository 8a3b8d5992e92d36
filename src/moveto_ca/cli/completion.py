"""``moveto-ca completion``: the lines that make a shell complete commands and options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from moveto_ca.cli import errors, options, output

if TYPE_CHECKING:
    from moveto_ca.problems import InputProblem

SHELLS: Final = ("bash", "zsh", "fish", "powershell")
_VARIABLE: Final = "_MOVETO_CA_COMPLETE"

EPILOG: Final = (
    "\b\nExamples:\n"
    "  moveto-ca completion bash >> ~/.bashrc\n"
    "  moveto-ca completion zsh >> ~/.zshrc\n"
    "  moveto-ca completion fish > ~/.config/fish/completions/moveto-ca.fish\n\n"
    "It prints the lines and changes nothing by itself. Open a new shell after adding them."
)


def completion(
    shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh, fish or powershell.")],
) -> None:
    """Print what a shell needs to complete commands and options with the Tab key."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined]  # it is documented

    problems: list[InputProblem] = []
    options.one_of("SHELL", shell, SHELLS, problems)
    errors.stop_at(problems)
    script = get_completion_script(prog_name="moveto-ca", complete_var=_VARIABLE, shell=shell)
    output.write(f"{script}\n")


completion.epilog = EPILOG  # type: ignore[attr-defined]
