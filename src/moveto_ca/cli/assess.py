"""``moveto-ca assess``: facts in, a report out."""

from typing import Annotated, Final

import typer

from moveto_ca.cli import flags, options

FACTS: Final = "Facts from a file"
SHOW: Final = "The report"
ASKING: Final = "Questions"

EPILOG: Final = (
    "\b\nExamples:\n"
    "  moveto-ca assess\n"
    "  moveto-ca assess --canadian-grandparent --birth-date 1980-05-04\n"
    "  moveto-ca assess --age 29 --no-partner --education masters \\\n"
    "      --ielts 8,7.5,7,7 --foreign-years 3\n"
    "  moveto-ca assess --profile me.toml --set applicant.work[0].end=2026-10-31\n"
    "  moveto-ca assess --profile - --json < me.json\n"
    "  moveto-ca assess --profile me.json --output report.html\n"
    "  moveto-ca assess --profile me.json --handoff --output for-my-lawyer.html\n\n"
    "With --profile, a fact flag or --set, nothing is asked. Flags override the file, --set overrides both. "
    "What you leave out counts as unknown, never as no.\n\n"
    "Exit status: 0 assessed; 2 the input is wrong; 1 a fault in the tool; 130 stopped by you."
)


def assess(
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile",
            metavar="FILE",
            help="Facts from a JSON or TOML file; - reads standard input.",
            rich_help_panel=FACTS,
        ),
    ] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="PATH=VALUE",
            rich_help_panel=FACTS,
            help="Set any field of the profile, for example ancestry[0][1].birth_date=1912; may be repeated.",
        ),
    ] = None,
    age: flags.Age = None,
    birth_date: flags.BirthDate = None,
    citizenship: flags.Citizenship = None,
    us_status: flags.UsStatus = None,
    partner: flags.PartnerFlag = None,
    partner_accompanies: flags.Accompanies = None,
    education: flags.Education = None,
    clb_english: flags.ClbEnglish = None,
    ielts: flags.Ielts = None,
    celpip: flags.Celpip = None,
    pte: flags.Pte = None,
    clb_french: flags.ClbFrench = None,
    tef: flags.Tef = None,
    tcf: flags.Tcf = None,
    occupation: flags.Occupation = None,
    canadian_years: flags.CanadianYears = None,
    foreign_years: flags.ForeignYears = None,
    job_offer: flags.JobOffer = None,
    nomination: flags.Nomination = None,
    province: flags.Province = None,
    funds_cad: flags.Funds = None,
    canadian_parent: flags.CanadianParent = None,
    canadian_grandparent: flags.CanadianGrandparent = None,
    net_worth_cad: flags.NetWorth = None,
    json: Annotated[
        bool, typer.Option("--json", help="Print JSON and nothing else.", rich_help_panel=SHOW)
    ] = False,
    format: Annotated[  # noqa: A002 - the flag's name
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            rich_help_panel=SHOW,
            help="text, json, markdown or html; text if left out, or as the ending of --output says.",
        ),
    ] = None,
    output_file: Annotated[
        str | None,
        typer.Option(
            "--output",
            metavar="FILE",
            help="Write the report to a file that only you may read.",
            rich_help_panel=SHOW,
        ),
    ] = None,
    routes: Annotated[
        str | None,
        typer.Option(
            "--routes",
            metavar="A,B",
            help="Show only these routes, such as express-entry,cusma.",
            rich_help_panel=SHOW,
        ),
    ] = None,
    brief: Annotated[
        bool, typer.Option("--brief", help="Only the answer and the list of routes.", rich_help_panel=SHOW)
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Every source in full.", rich_help_panel=SHOW)
    ] = False,
    advice: Annotated[
        bool | None,
        typer.Option(
            "--advice/--no-advice",
            rich_help_panel=SHOW,
            help="What would change the answer, dates ahead, and who of a couple applies. Shown unless "
            "--no-advice; in JSON only with --advice.",
        ),
    ] = None,
    handoff: Annotated[
        bool,
        typer.Option(
            "--handoff",
            rich_help_panel=SHOW,
            help="One page for a lawyer or consultant: facts, results, open questions.",
        ),
    ] = False,
    plain: Annotated[
        bool,
        typer.Option(
            "--plain",
            rich_help_panel=SHOW,
            help="For a screen reader: words alone and numbered choices, no boxes, bars, marks or colours.",
        ),
    ] = False,
    no_pager: Annotated[
        bool,
        typer.Option("--no-pager", help="Write a long report without a pager.", rich_help_panel=SHOW),
    ] = False,
    no_color: Annotated[
        bool, typer.Option("--no-color", help="No colours; NO_COLOR says the same.", rich_help_panel=SHOW)
    ] = False,
    include_protection: Annotated[
        bool,
        typer.Option(
            "--include-protection",
            rich_help_panel=SHOW,
            help="Keep what concerns protection (asylum) in the report and in saved files.",
        ),
    ] = False,
    ask: Annotated[
        bool, typer.Option("--ask", help="Ask for what is missing, facts or not.", rich_help_panel=ASKING)
    ] = False,
    quick: Annotated[
        bool,
        typer.Option(
            "--quick",
            help="Ask about twelve questions, then show the report; you can go on from there.",
            rich_help_panel=ASKING,
        ),
    ] = False,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="Never ask anything.", rich_help_panel=ASKING)
    ] = False,
    save: Annotated[
        str | None,
        typer.Option(
            "--save",
            metavar="FILE",
            help="Save the facts as a JSON file that only you may read.",
            rich_help_panel=ASKING,
        ),
    ] = None,
    as_of: options.AsOf = None,
    rules_overlay: options.Overlay = None,
) -> None:
    """Assess a person against every route and explain the answer.

    On a terminal and without facts it asks questions. Every question may be left unanswered.
    """
    given = dict(locals())
    from moveto_ca.cli.assessment import Assessment

    Assessment(given).run()


assess.epilog = EPILOG  # type: ignore[attr-defined]
