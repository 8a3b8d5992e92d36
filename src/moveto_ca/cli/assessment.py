"""One run of ``moveto-ca assess``: from what was typed to what is printed."""

from __future__ import annotations

import gc
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from moveto_ca import intake
from moveto_ca.cli import errors, facts, options, output, overlay, pages, paging
from moveto_ca.cli.reading import STANDARD_INPUT, document_from, source
from moveto_ca.cli.typed import Typed
from moveto_ca.rules.assess import assess as assess_profile
from moveto_ca.rules.tables import PACKAGED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from moveto_ca.advice.parts import Advice
    from moveto_ca.cli.reading import Source
    from moveto_ca.problems import InputProblem
    from moveto_ca.profile import Profile
    from moveto_ca.report import Report
    from moveto_ca.rules.tables import Tables

# Formats that a person reads as they come.
_READ: Final = ("text", "markdown")


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
        typed = Typed(self.values, self.problems)
        self.format = typed.format
        self.routes = typed.routes
        with self._source() as told:
            if told is not None and told.lines is not None:
                self._many(told.lines)
                return
        document = self._document(None if told is None else told.document)
        tables = self._tables()
        errors.stop_at(self.problems)
        if typed.asking:
            self._converse(document, tables)
        else:
            self._answer(document, tables)

    def _answer(self, document: dict[str, Any], tables: Tables) -> None:
        """Assess and print."""
        profile = self._profile(document)
        errors.stop_at(self.problems)
        text = self._text(profile, tables)
        self._save(profile)
        if self.values["output_file"] in (None, output.STANDARD):
            wanted = self.format in _READ and not (self.values["no_pager"] or self.values["plain"])
            paging.show(text, wanted=wanted)
        else:
            output.write_file(self.values["output_file"], text, flag="--output")

    # --- The facts ----------------------------------------------------------------------------

    @contextmanager
    def _source(self) -> Iterator[Source | None]:
        """Open what ``--profile`` names; None if nothing is named or it cannot be read."""
        name: str | None = self.values["profile"]
        with ExitStack() as open_:
            told: Source | None = None
            if name is not None:
                with errors.gathered(self.problems):
                    told = open_.enter_context(source(name))
            yield told

    def _document(self, standard_input: bytes | None) -> dict[str, Any]:
        document: dict[str, Any] = {}
        if standard_input is not None:
            with errors.gathered(self.problems):
                document = intake.read_document(standard_input, "standard input")
        elif self.values["profile"] not in (None, STANDARD_INPUT):
            with errors.gathered(self.problems):
                document = document_from(self.values["profile"])
        return self._typed_over(document, self.problems, tell=output.note)

    def _typed_over(
        self,
        document: dict[str, Any],
        problems: list[InputProblem],
        tell: Callable[[str], None] | None = None,
    ) -> dict[str, Any]:
        """Write what was typed over what a file says, and check what comes of it.

        Args:
            document: What the file says; it is changed.
            problems: Where what is wrong is put.
            tell: Takes what a person should know; None to say nothing.
        """
        document = self._with_what_was_typed(document, problems, tell)
        with errors.gathered(problems):
            self._profile(document)
        return document

    def _with_what_was_typed(
        self,
        document: dict[str, Any],
        problems: list[InputProblem],
        tell: Callable[[str], None] | None = None,
    ) -> dict[str, Any]:
        writer = facts.Writer(document)
        facts.write(writer, self.values)
        problems.extend(writer.problems)
        self.flag_of = writer.flag_of
        if tell is not None:
            for path, flag in writer.replaced.items():
                tell(f"{flag} takes the place of {path} of the file.")
        settings = self._settings(problems)
        if settings:
            with errors.gathered(problems):
                return intake.apply_settings(document, settings)
        return document

    def _settings(self, problems: list[InputProblem]) -> list[tuple[str, str]]:
        pairs: list[tuple[str, str]] = []
        for setting in self.values["settings"] or ():
            path, sign, value = setting.partition("=")
            if not sign or not path.strip():
                said = intake.setting_shown(setting)
                problems.append(errors.problem(f"--set {said}", "must be PATH=VALUE"))
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

    def _converse(self, document: dict[str, Any], tables: Tables) -> None:
        """Ask, print, and go on from the report as long as the person likes."""
        from moveto_ca.interview.run import Interview

        gc.enable()  # the start is over; a conversation may be long
        told_before = "protection" in document
        conversation = Interview(
            document,
            as_of=self.as_of,
            tables=tables,
            routes=self.routes,
            quick=self.values["quick"],
            plain=self.values["plain"],
        )
        answers: dict[str, Any] | None = conversation.hold()
        while answers is not None:
            if "protection" in answers and not told_before:
                self.protection_asked_for = True
            self._answer(answers, tables)
            answers = conversation.go_on() if self._on_screen() else None

    # --- Many people --------------------------------------------------------------------------

    def _many(self, lines: Iterator[tuple[int, bytes]]) -> None:
        """Assess everybody in a list, a line each; what was typed holds for each of them."""
        from moveto_ca.cli import people

        for flag in ("save", "ask", "handoff"):
            if self.values[flag]:
                self.problems.append(
                    errors.problem(f"--{flag}", "is for one person, not for a list of people")
                )
        if self.values["format"] not in (None, "json"):
            self.problems.append(errors.problem("--format", "a list of people gives JSON, one line each"))
        tables = self._tables()
        self._typed_over({}, self.problems)  # what was typed is checked once, before anybody is assessed
        errors.stop_at(self.problems)

        def assessed(document: dict[str, Any]) -> bytes:
            wrong: list[InputProblem] = []
            document = self._with_what_was_typed(document, wrong)
            with errors.gathered(wrong):
                profile = self._shown(self._profile(document))
            errors.stop_at(wrong)
            return people.report_line(_report(profile, self.as_of, tables, self.routes))

        with output.streamed(self.values["output_file"], flag="--output") as write:
            status = people.run(lines, assessed, write)
        if status:
            raise SystemExit(status)

    # --- The report ---------------------------------------------------------------------------

    def _shows_protection(self) -> bool:
        """Protection stays on the screen of the person who asked for it, and nowhere else."""
        if self.values["handoff"]:
            return False
        if self.values["include_protection"]:
            return True
        return self._on_screen() and self.protection_asked_for

    def _on_screen(self) -> bool:
        """Tell whether the report goes to a person's screen."""
        return self.format == "text" and self.values["output_file"] is None and sys.stdout.isatty()

    def _shown(self, profile: Profile) -> Profile:
        """Leave out what concerns protection, unless it was asked for."""
        if profile.protection is None or self._shows_protection():
            return profile
        return profile.model_copy(update={"protection": None})

    def _text(self, profile: Profile, tables: Tables) -> str:
        shown = self._shown(profile)
        if shown is not profile:
            self._tell_what_is_left_out()
        profile = shown

        def attempt(used: Tables) -> str:
            report = _report(profile, self.as_of, used, self.routes)
            if self.values["handoff"]:
                return pages.handed_off(report, profile, self.format, self.values)
            return pages.of_report(report, self._advice(profile, report, used), self.format, self.values)

        return overlay.blamed(tables, lambda: attempt(tables), lambda: attempt(PACKAGED))

    def _advice(self, profile: Profile, report: Report, tables: Tables) -> Advice | None:
        """Find what would change the answer; JSON has it only if asked for, a brief report never."""
        wanted: bool | None = self.values["advice"]
        if wanted is None:
            wanted = self.format != "json"
        if not wanted or (self.values["brief"] and self.format != "json"):
            return None
        from moveto_ca.advice.advise import advise

        return advise(profile, report, self.as_of, tables)

    def _tell_what_is_left_out(self) -> None:
        if self.values["handoff"] and self.values["include_protection"]:
            output.note("A hand-off never holds what concerns protection; it was left out.")
        elif sys.stderr.isatty():
            kept = "" if self.values["handoff"] else "; --include-protection keeps it in"
            output.note(f"What concerns protection was left out{kept}.")

    def _save(self, profile: Profile) -> None:
        if self.values["save"] is None:
            return
        saved = profile.to_dict(include_protection=self.values["include_protection"])
        output.write_file(self.values["save"], output.json_text(saved), flag="--save")
        output.note(f"The facts are saved in {self.values['save']}; only you may read it.")


def _report(profile: Profile, as_of: date, tables: Tables, routes: tuple[str, ...] | None) -> Report:
    report = assess_profile(profile, as_of=as_of, tables=tables)
    if routes is None:
        return report
    return replace(report, routes=tuple(route for route in report.routes if route.id in routes))
