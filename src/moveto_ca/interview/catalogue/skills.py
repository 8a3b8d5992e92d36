"""Studies, languages and work, of the applicant and of a partner alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import lookup, readers
from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.catalogue.household import has_partner
from moveto_ca.interview.catalogue.opening import put_birth
from moveto_ca.interview.document import get, put, told
from moveto_ca.interview.questions import YES_NO, Choice, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.interview.questions import Document

_LEVELS: Final = (
    Choice("Secondary school (high school)", "secondary"),
    Choice("A diploma of one year after it", "one_year"),
    Choice("A diploma of two years (associate degree)", "two_year"),
    Choice("A bachelor's degree, or three years or more", "bachelor"),
    Choice("A master's degree", "masters"),
    Choice("A professional degree (law, medicine …)", "professional_degree"),
    Choice("A doctorate (PhD)", "doctoral"),
    Choice("None of these", ""),
    Choice("There is an ECA of the last five years for it", "eca"),
    Choice("Some of it was outside the United States", "elsewhere"),
)
_MARKS: Final = ("eca", "elsewhere")
# Estimates stand for all four abilities; the report says that they are estimates.
_ESTIMATES: Final = (
    Choice("No test yet; it is a first language (level 10)", "self_assessed:10"),
    Choice("No test yet; very good, for any job (level 9)", "self_assessed:9"),
    Choice("No test yet; good, for most jobs (level 7)", "self_assessed:7"),
    Choice("No test yet; simple talk (level 5)", "self_assessed:5"),
)
_ENGLISH: Final = (
    *_ESTIMATES,
    Choice("IELTS General Training", "ielts_general"),
    Choice("CELPIP General", "celpip_general"),
    Choice("PTE Core", "pte_core"),
    Choice("Levels on the Canadian scale (CLB) are known", "clb"),
    Choice("Another test", "other"),
    Choice("No English", None),
)
_FRENCH: Final = (
    Choice("No French", None),
    *reversed(_ESTIMATES),
    Choice("TEF Canada", "tef_canada"),
    Choice("TCF Canada", "tcf_canada"),
    Choice("Levels on the Canadian scale (NCLC) are known", "clb"),
    Choice("Another test", "other"),
)
_WHY_LANGUAGE: Final = {
    "english": "Language counts more than anything else in the points. Native speakers need a test too.",
    "french": "French adds points, and there are rounds of invitations for French speakers alone.",
}
_TESTED: Final = (
    "ielts_general",
    "celpip_general",
    "pte_core",
    "clb",
    "tef_canada",
    "tcf_canada",
    "self_assessed",
)


def _put_education(document: Document, path: str, value: Any) -> None:
    """Put what was finished, in the United States unless marked otherwise, and whether it was assessed."""
    levels = [level for level in value if level and level not in _MARKS]
    if not levels and "" not in value:
        raise RefusedError("Choose what was finished too, or none of these.")
    marks = {"eca": "eca" in value, **({} if "elsewhere" in value else {"country": "US"})}
    put(document, path, [{"level": level, **marks} for level in levels])


def _put_everywhere(field: str) -> Callable[[Document, str, Any], None]:
    """Give a way to put one answer into every credential that lacks it."""

    def put_all(document: Document, path: str, value: Any) -> None:
        credentials = get(document, path.partition("[")[0])
        for credential in credentials if isinstance(credentials, list) else []:
            credential.setdefault(field, value)

    return put_all


def _put_country(document: Document, path: str, value: Any) -> None:
    """Put where the studies were; those in Canada need no assessment."""
    _put_everywhere("country")(document, path, value)
    for credential in get(document, path.partition("[")[0]):
        if credential["country"] == "CA":
            credential.pop("eca", None)


def _put_test(document: Document, path: str, value: Any) -> None:
    """Put the test taken, or the level that a person believes to have in all four abilities."""
    if value is None:
        put(document, path, None)
        return
    test, _, level = value.partition(":")
    abilities = ("listening", "reading", "writing", "speaking") if level else ()
    put(document, path, {"test": test, **{ability: int(level) for ability in abilities}})


def _put_years(document: Document, path: str, value: Any) -> None:
    for field, years in zip(("foreign", "canada"), value, strict=True):
        put(document, f"{path.rpartition('.')[0]}.{field}", years)


def _put_scores(document: Document, path: str, value: Any) -> None:
    result = path.rpartition(".")[0]
    for ability, score in value.items():
        put(document, f"{result}.{ability}", score)


def _tested(document: Document, path: str) -> bool:
    return get(document, f"{path.rpartition('.')[0]}.test") in _TESTED


def _untold_jobs(who: str) -> Callable[[Document, str], bool]:
    """Give a test: no single jobs are told, so the sum of years will do."""
    return lambda document, path: not told(document, f"{who}.work") and _there(document, path)


def _there(document: Document, path: str) -> bool:
    """Tell whether the person asked about exists: a partner only if one was told of."""
    return not path.startswith("partner") or has_partner(document, path)


def _in_a_trade(document: Document, path: str) -> bool:
    """Tell whether the work told of is in a skilled trade; others have no use for a trade certificate."""
    who = path.partition(".")[0]
    jobs = get(document, f"{who}.work")
    codes = [get(document, f"{who}.work_years.noc")]
    codes += [job.get("noc") for job in jobs if isinstance(job, dict)] if isinstance(jobs, list) else []
    return any(isinstance(code, str) and lookup.is_trade(code) for code in codes)


def of(who: str) -> tuple[Question, ...]:
    """Give the questions on a person's skills.

    Args:
        who: ``applicant`` or ``partner``.
    """
    you = who == "applicant"
    do, have, your = (
        ("do you", "have you", "your") if you else ("does your partner", "has your partner", "your partner's")
    )
    birth = () if you else (_partner_birth(),)
    return (
        *birth,
        Question(
            id=f"{who}.education",
            path=f"{who}.education",
            kind="many",
            words=f"What {have} finished? Choose everything; what you leave out counts as not so.",
            why="Studies count in the points; Express Entry counts those from elsewhere only with an ECA.",
            choices=_LEVELS,
            covers=(f"{who}.education_level", f"{who}.education[].eca"),
            when=_there,
            put=_put_education,
        ),
        Question(
            id=f"{who}.education.country",
            path=f"{who}.education[].country",
            kind="text",
            words=f"In which country did {'you' if you else 'your partner'} study?",
            why="Studies in Canada open ways of their own; others are assessed first.",
            hint="The country of the last degree or diploma.",
            read=readers.country,
            put=_put_country,
        ),
        Question(
            id=f"{who}.education.field",
            path=f"{who}.education[].field",
            kind="text",
            words=f"What did {'you' if you else 'your partner'} study?",
            hint="The subject, like accounting or nursing.",
            read=readers.short_text,
            put=_put_everywhere("field"),
        ),
        *_language(who, "english", f"Which English test {have} taken?", _ENGLISH),
        *_language(who, "french", f"{do.capitalize()} speak French?", _FRENCH),
        *_work(who, your),
    )


def _partner_birth() -> Question:
    return Question(
        id="partner.birth_date",
        path="partner.birth_date",
        kind="text",
        words="When was your partner born?",
        hint="Like 1985-03-02. The age alone will do, like 41.",
        read=readers.a_birth_date,
        covers=("partner.age",),
        when=has_partner,
        put=put_birth,
    )


def _language(who: str, language: str, words: str, choices: tuple[Choice, ...]) -> tuple[Question, Question]:
    path = f"{who}.languages.{language}"
    whose = "" if who == "applicant" else ", your partner's"
    return (
        Question(
            id=path,
            path=path,
            kind="choice",
            words=words,
            why=_WHY_LANGUAGE[language],
            hint="Results count for two years; choose no test if yours are older.",
            choices=choices,
            when=_there,
            put=_put_test,
        ),
        Question(
            id=f"{path}.scores",
            path=f"{path}.listening",
            kind="text",
            words=f"What are the four results in {language.title()}{whose}?",
            hint="Listening, reading, writing, speaking, like 8 7.5 7 7. One number stands for all four.",
            read=readers.scores,
            covers=(path, f"{path}.reading", f"{path}.writing", f"{path}.speaking"),
            when=_tested,
            put=_put_scores,
        ),
    )


def _work(who: str, your: str) -> tuple[Question, ...]:
    mine = _untold_jobs(who)
    return (
        Question(
            id=f"{who}.work.noc",
            path=f"{who}.work_years.noc",
            kind="search",
            words=f"What is {your} job, or the job of most of the last ten years?",
            why="Canada sorts jobs by a list (NOC); the kind of job decides what it counts for.",
            hint="The title in a few words, like accountant or truck driver.",
            search=lookup.occupations,
            covers=(f"{who}.work", f"{who}.work[].noc"),
            when=mine,
        ),
        Question(
            id=f"{who}.work.years",
            path=f"{who}.work_years.foreign",
            kind="text",
            words=f"How many years of {your} paid work in it were outside Canada, and in Canada?",
            why="Both count in the points, in different ways.",
            hint="Full-time years in the last ten: outside, then in Canada, like 4, 1. One "
            "number alone means none in Canada.",
            read=readers.years,
            covers=(
                f"{who}.work",
                f"{who}.work[].start",
                f"{who}.work[].country",
                f"{who}.work_years.canada",
            ),
            when=mine,
            put=_put_years,
        ),
        Question(
            id=f"{who}.certificate",
            path=f"{who}.certificate_of_qualification",
            kind="choice",
            words="Is there a trade certificate from a Canadian province?",
            hint="A certificate of qualification, for a trade such as electrician.",
            choices=YES_NO,
            when=_in_a_trade,
        ),
    )
