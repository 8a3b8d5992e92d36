"""Fact flags: the most wanted fields of a profile under short names.

Only the declarations stand here; ``facts`` writes what was given into a profile.
"""

from __future__ import annotations

from typing import Annotated, Any, Final

import typer

ABOUT: Final = "About you"


def _text(name: str, metavar: str, help: str) -> Any:  # noqa: A002 - the word of the library
    return typer.Option(name, metavar=metavar, help=help, rich_help_panel=ABOUT)


def _yes_no(name: str, help: str) -> Any:  # noqa: A002 - the word of the library
    return typer.Option(name, help=help, rich_help_panel=ABOUT)


Age = Annotated[str | None, _text("--age", "YEARS", "Your age.")]
BirthDate = Annotated[str | None, _text("--birth-date", "DATE", "Day of birth, such as 1984-05-31.")]
Citizenship = Annotated[
    list[str] | None,
    _text(
        "--citizenship", "COUNTRY", "A country of which you are a citizen (US, MX …); give it once for each."
    ),
]
UsStatus = Annotated[
    str | None,
    _text(
        "--us-status",
        "STATUS",
        "Your status in the US: citizen, national, permanent_resident, temporary, none.",
    ),
]
PartnerFlag = Annotated[bool | None, _yes_no("--partner/--no-partner", "A spouse or partner, or none.")]
Accompanies = Annotated[
    bool | None,
    _yes_no("--partner-accompanies/--partner-stays", "Whether the partner comes along to Canada."),
]
Education = Annotated[
    str | None,
    _text(
        "--education",
        "LEVEL",
        "Highest level as Canada assesses it: none, secondary, one_year, two_year, bachelor, two_or_more, "
        "masters, doctoral.",
    ),
]
ClbEnglish = Annotated[
    str | None,
    _text("--clb-english", "N", "English level on the Canadian scale (CLB), one number or L,R,W,S; or none."),
]
ClbFrench = Annotated[
    str | None,
    _text("--clb-french", "N", "French level on the Canadian scale (NCLC), one number or L,R,W,S; or none."),
]
Ielts = Annotated[
    str | None, _text("--ielts", "L,R,W,S", "IELTS General scores: listening, reading, writing, speaking.")
]
Celpip = Annotated[str | None, _text("--celpip", "L,R,W,S", "CELPIP General scores, in the same order.")]
Pte = Annotated[str | None, _text("--pte", "L,R,W,S", "PTE Core scores, in the same order.")]
Tef = Annotated[str | None, _text("--tef", "L,R,W,S", "TEF Canada scores (French), in the same order.")]
Tcf = Annotated[str | None, _text("--tcf", "L,R,W,S", "TCF Canada scores (French), in the same order.")]
Occupation = Annotated[
    str | None,
    _text("--occupation", "NOC", "Your occupation: its five-digit code (NOC 2021), or a job title."),
]
CanadianYears = Annotated[
    str | None, _text("--canadian-years", "YEARS", "Years of skilled work in Canada, in the last ten.")
]
ForeignYears = Annotated[
    str | None, _text("--foreign-years", "YEARS", "Years of skilled work outside Canada, in the last ten.")
]
JobOffer = Annotated[
    list[str] | None,
    _text("--job-offer", "NOC", "Occupation of a job offer in Canada, as for --occupation; or none."),
]
Nomination = Annotated[
    str | None,
    _text("--nomination", "PROVINCE", "A province that has nominated you through Express Entry; or none."),
]
Province = Annotated[
    str | None,
    _text("--province", "PROVINCE", "The province where you want to live; only its own streams are shown."),
]
Funds = Annotated[
    str | None, _text("--funds-cad", "DOLLARS", "Money that you can bring, in Canadian dollars.")
]
CanadianParent = Annotated[bool | None, _yes_no("--canadian-parent", "A parent of yours was born in Canada.")]
CanadianGrandparent = Annotated[
    bool | None, _yes_no("--canadian-grandparent", "A grandparent of yours was born in Canada.")
]
NetWorth = Annotated[
    str | None, _text("--net-worth-cad", "DOLLARS", "What you own less what you owe, in Canadian dollars.")
]
