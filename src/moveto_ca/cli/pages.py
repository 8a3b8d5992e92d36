"""A report, or a hand-off, in the format that was asked for; each format is loaded only when used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.cli import output

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from moveto_ca.advice.parts import Advice
    from moveto_ca.cli.output import Page
    from moveto_ca.profile import Profile
    from moveto_ca.report import Report


def of_report(report: Report, advice: Advice | None, kind: str, values: dict[str, Any]) -> str:
    """Give the text of a report.

    Args:
        report: The report.
        advice: What would change it; None to leave it out.
        kind: text, json, markdown or html.
        values: What each option was given, by the name of its parameter.
    """
    brief, explain = values["brief"], values["explain"]
    if kind == "json":
        told = report.to_dict()
        return output.report_text(told if advice is None else {**told, "advice": advice.to_dict()})
    if kind == "markdown":
        from moveto_ca.render import markdown

        return markdown.render(report, brief=brief, explain=explain, advice=advice)
    if kind == "html":
        from moveto_ca.render import html

        return html.render(report, brief=brief, explain=explain, advice=advice)
    from moveto_ca.render import text

    with _page(values) as page:
        text.render(report, page.console, brief=brief, explain=explain, advice=advice, plain=values["plain"])
    return page.text


def handed_off(report: Report, profile: Profile, kind: str, values: dict[str, Any]) -> str:
    """Give the page for a lawyer or consultant, without what concerns protection.

    Args:
        report: The report.
        profile: What was told.
        kind: text, markdown or html.
        values: What each option was given, by the name of its parameter.
    """
    from moveto_ca.render.handoff import handoff

    blocks = handoff(report, profile.to_dict(include_protection=False))
    if kind == "markdown":
        from moveto_ca.render import markdown

        return markdown.write(blocks)
    if kind == "html":
        from moveto_ca.render import html

        return html.page(blocks, one_page=True)
    from moveto_ca.render import text

    with _page(values) as page:
        text.show(blocks, page.console, plain=values["plain"])
    return page.text


def _page(values: dict[str, Any]) -> AbstractContextManager[Page]:
    to_file = values["output_file"] not in (None, output.STANDARD)
    return output.page(no_color=values["no_color"] or values["plain"], to_file=to_file)
