"""What was typed for ``moveto-ca assess``, and what contradicts itself in it."""

from __future__ import annotations

import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.cli import errors, facts, options, output
from moveto_ca.cli.reading import STANDARD_INPUT
from moveto_ca.rules.listed import ROUTES

if TYPE_CHECKING:
    from moveto_ca.problems import InputProblem

FORMATS: Final = ("text", "json", "markdown", "html")
# What a name's ending asks for; a file of another program's kind would only look like one.
_BY_ENDING: Final = {
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}
_NOT_WRITTEN: Final = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx"})
_NOBODY: Final = (
    "nobody can be asked here. Give --profile FILE, or facts such as --age 34 --citizenship US; "
    "moveto-ca assess --help lists them all"
)
_JSON_ALONE: Final = (
    "--json prints JSON alone. Give --profile FILE or facts such as --age 34, or --ask to be asked first"
)


class Typed:
    """The options of one run.

    Args:
        values: What each option was given, by the name of its parameter.
        problems: Gets what is wrong with them.

    Attributes:
        format: The format of the report.
        routes: Ids of the routes to show; None for all.
        asking: True if questions are to be asked.
    """

    def __init__(self, values: dict[str, Any], problems: list[InputProblem]) -> None:
        self.values = values
        self.problems = problems
        self.format = self._format()
        self.routes = self._routes()
        self.asking = self._asking()
        self._check_save()
        self._check_handoff()

    def _format(self) -> str:
        wanted: str | None = self.values["format"]
        if self.values["json"]:
            if wanted not in (None, "json"):
                self.problems.append(errors.problem("--format", f"{wanted} and --json contradict each other"))
            wanted = "json"
        elif wanted is not None:
            options.one_of("--format", wanted, FORMATS, self.problems)
        name: str = self.values["output_file"] or ""
        ending = PurePath(name).suffix.lower()
        by_ending = _BY_ENDING.get(ending)
        if ending in _NOT_WRITTEN:
            kinds = ".html, .md, .txt or .json"
            self.problems.append(
                errors.problem(f"--output {name}", f"{ending} is not written here; give a name in {kinds}")
            )
        elif wanted in FORMATS and by_ending not in (None, wanted):
            output.note(f"The report is written as {wanted}, though {name} ends in {ending}.")
        return wanted or by_ending or "text"

    def _routes(self) -> tuple[str, ...] | None:
        if self.values["routes"] is None:
            return None
        known = [listed.id for listed in ROUTES]
        return options.names("--routes", self.values["routes"], known, self.problems)

    def _asking(self) -> bool:
        """Tell whether to ask questions; without facts and without anybody to ask, say what to type."""
        values = self.values
        told = values["profile"] is not None or bool(values["settings"]) or facts.given(values)
        if values["ask"] and values["no_input"]:
            self.problems.append(errors.problem("--ask", "and --no-input contradict each other"))
        wanted = values["ask"] or values["quick"]
        flag = "--ask" if values["ask"] or not values["quick"] else "--quick"
        if told and not wanted:
            return False
        if wanted and values["profile"] == STANDARD_INPUT:
            self.problems.append(
                errors.problem(flag, "cannot ask while --profile - reads standard input; give a file")
            )
        elif values["no_input"] or not somebody_is_there():
            self.problems.append(errors.problem("no facts" if not told and not wanted else flag, _NOBODY))
        elif self.format == "json" and values["output_file"] is None and not wanted:
            self.problems.append(errors.problem("no facts", _JSON_ALONE))
        return True

    def _check_save(self) -> None:
        name: str | None = self.values["save"]
        if name is not None and not name.lower().endswith(".json"):
            self.problems.append(
                errors.problem(f"--save {name}", "facts are saved as JSON; give a name that ends in .json")
            )

    def _check_handoff(self) -> None:
        """A hand-off is one page that a person reads, neither more nor less."""
        if not self.values["handoff"]:
            return
        if self.format == "json":
            self.problems.append(
                errors.problem("--handoff", "is a page: give --format text, markdown or html")
            )
        for flag in ("brief", "explain"):
            if self.values[flag]:
                self.problems.append(errors.problem("--handoff", f"and --{flag} contradict each other"))


def somebody_is_there() -> bool:
    """Tell whether questions would reach a person: input and output are a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
