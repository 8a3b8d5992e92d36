"""One run of ``moveto-ca assess``: from what was typed to what is printed."""

from __future__ import annotations

import gc
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from moveto_ca import intake
from moveto_ca.cli import errors, facts, options, output, overlay
from moveto_ca.cli.reading import STANDARD_INPUT, document_from
from moveto_ca.rules.assess import assess as assess_profile
from moveto_ca.rules.listed import ROUTES
from moveto_ca.rules.tables import PACKAGED

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.problems import InputProblem
    from moveto_ca.profile import Profile
    from moveto_ca.report import Report
    from moveto_ca.rules.tables import Tables

FORMATS: Final = ("text", "json", "markdown")
_BY_ENDING: Final = {".json": "json", ".md": "markdown", ".markdown": "markdown"}
_NOBODY: Final = (
    "nobody can be asked here. Give --profile FILE, or facts such as --age 34 --citizenship US; "
    "moveto-ca assess --help lists them all"
)
_JSON_ALONE: Final = (
    "--json prints JSON alone. Give --profile FILE or facts such as --age 34, or --ask to be asked first"
)


class Assessment:
    """One assessment, from what was typed to what is printed.

    Args:
        values: What each option was given, by the name of its parameter.
    """

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values
        self.problems: list[InputProblem] = []
        self.protection_asked_for: bool = values["include_protection"]

    def run(self) -> None:
        """Read, assess, print."""
        with errors.gathered(self.problems):
            self.as_of = options.day(self.values["as_of"])
        errors.stop_at(self.problems)  # every other check depends on the day
        self.format = self._format()
        self.routes = self._routes()
        asking = self._asking()
        self._check_save()
        document = self._document()
        tables = self._tables()
        errors.stop_at(self.problems)
        if asking:
            document = self._interview(document, tables)
        profile = self._profile(document)
        errors.stop_at(self.problems)
        text = self._text(profile, tables)
        self._save(profile)
        if self.values["output_file"] in (None, output.STANDARD):
            output.write(text)
        else:
            output.write_file(self.values["output_file"], text, flag="--output")

    # --- What was typed -----------------------------------------------------------------------

    def _format(self) -> str:
        wanted: str | None = self.values["format"]
        if self.values["json"]:
            if wanted not in (None, "json"):
                self.problems.append(errors.problem("--format", f"{wanted} and --json contradict each other"))
            return "json"
        if wanted is not None:
            options.one_of("--format", wanted, FORMATS, self.problems)
            return wanted
        name: str = self.values["output_file"] or ""
        return next((kind for ending, kind in _BY_ENDING.items() if name.lower().endswith(ending)), "text")

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
        if told and not values["ask"]:
            return False
        if values["ask"] and values["profile"] == STANDARD_INPUT:
            self.problems.append(
                errors.problem("--ask", "cannot ask while --profile - reads standard input; give a file")
            )
        elif values["no_input"] or not somebody_is_there():
            self.problems.append(errors.problem("no facts" if not told else "--ask", _NOBODY))
        elif self.format == "json" and values["output_file"] is None and not values["ask"]:
            self.problems.append(errors.problem("no facts", _JSON_ALONE))
        return True

    def _check_save(self) -> None:
        name: str | None = self.values["save"]
        if name is not None and not name.lower().endswith(".json"):
            self.problems.append(
                errors.problem(f"--save {name}", "facts are saved as JSON; give a name that ends in .json")
            )

    # --- The facts ----------------------------------------------------------------------------

    def _document(self) -> dict[str, Any]:
        document: dict[str, Any] = {}
        if self.values["profile"] is not None:
            with errors.gathered(self.problems):
                document = document_from(self.values["profile"])
        writer = facts.Writer(document)
        facts.write(writer, self.values)
        self.problems.extend(writer.problems)
        self.flag_of = writer.flag_of
        for path, flag in writer.replaced.items():
            output.note(f"{flag} takes the place of {path} of the file.")
        with errors.gathered(self.problems):
            document = intake.apply_settings(document, self._settings())
        with errors.gathered(self.problems):
            self._profile(document)
        return document

    def _settings(self) -> list[tuple[str, str]]:
        pairs: list[tuple[str, str]] = []
        for setting in self.values["settings"] or ():
            path, sign, value = setting.partition("=")
            if not sign or not path.strip():
                said = intake.setting_shown(setting)
                self.problems.append(errors.problem(f"--set {said}", "must be PATH=VALUE"))
            else:
                pairs.append((path.strip(), value))
        return pairs

    def _profile(self, document: dict[str, Any]) -> Profile:
        """Check the document as a profile; an error at a place that a flag wrote names the flag."""
        try:
            profile = intake.parse_profile(document)
            errors.stop_at(intake.check_against(profile, self.as_of))
        except intake.InputError as error:
            raise intake.InputError([self._named(problem) for problem in error.problems]) from None
        return profile

    def _named(self, problem: InputProblem) -> InputProblem:
        for path, flag in self.flag_of.items():
            if problem.path == path or problem.path.startswith((f"{path}.", f"{path}[")):
                return errors.at(problem, f"{flag} ({problem.path})")
        return problem

    def _tables(self) -> Tables:
        with errors.gathered(self.problems):
            return overlay.tables(self.values["rules_overlay"], self.as_of)
        return PACKAGED

    def _interview(self, document: dict[str, Any], tables: Tables) -> dict[str, Any]:
        from moveto_ca.interview.run import interview

        gc.enable()  # the start is over; a conversation may be long
        told_before = "protection" in document
        answers = interview(document, as_of=self.as_of, tables=tables, routes=self.routes)
        if "protection" in answers and not told_before:
            self.protection_asked_for = True
        return answers

    # --- The report ---------------------------------------------------------------------------

    def _shows_protection(self) -> bool:
        """Protection stays on the screen of the person who asked for it, and nowhere else."""
        if self.values["include_protection"]:
            return True
        on_screen = self.format == "text" and self.values["output_file"] is None and sys.stdout.isatty()
        return on_screen and self.protection_asked_for

    def _text(self, profile: Profile, tables: Tables) -> str:
        if profile.protection is not None and not self._shows_protection():
            profile = profile.model_copy(update={"protection": None})
            if sys.stderr.isatty():
                output.note("What concerns protection was left out; --include-protection keeps it in.")

        def attempt(used: Tables) -> str:
            return self._rendered(_report(profile, self.as_of, used, self.routes))

        return overlay.blamed(tables, lambda: attempt(tables), lambda: attempt(PACKAGED))

    def _rendered(self, report: Report) -> str:
        brief, explain = self.values["brief"], self.values["explain"]
        if self.format == "json":
            return output.report_text(report.to_dict())
        if self.format == "markdown":
            from moveto_ca.render import markdown

            return markdown.render(report, brief=brief, explain=explain)
        from moveto_ca.render import text

        to_file = self.values["output_file"] not in (None, output.STANDARD)
        with output.page(no_color=self.values["no_color"], to_file=to_file) as page:
            text.render(report, page.console, brief=brief, explain=explain)
        return page.text

    def _save(self, profile: Profile) -> None:
        if self.values["save"] is None:
            return
        saved = profile.to_dict(include_protection=self.values["include_protection"])
        output.write_file(self.values["save"], output.json_text(saved), flag="--save")
        output.note(f"The facts are saved in {self.values['save']}; only you may read it.")


def somebody_is_there() -> bool:
    """Tell whether questions would reach a person: input and output are a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def _report(profile: Profile, as_of: date, tables: Tables, routes: tuple[str, ...] | None) -> Report:
    report = assess_profile(profile, as_of=as_of, tables=tables)
    if routes is None:
        return report
    return replace(report, routes=tuple(route for route in report.routes if route.id in routes))
