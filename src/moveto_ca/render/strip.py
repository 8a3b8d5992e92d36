"""Cut-offs of recent rounds as lines of letters, for text and Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from moveto_ca.render.blocks import Strip

_SHORTEST: Final = 20


class Signs(NamedTuple):
    """What the strip is drawn with: the ground, one cut-off, several, the person's score."""

    ground: str
    one: str
    several: str
    score: str
    pointer: str


UNICODE: Final = Signs("·", "o", "●", "│", "▲")
ASCII: Final = Signs(".", "o", "@", "|", "^")


def scale(strip: Strip) -> tuple[int, int]:
    """Give the lowest and the highest score of a strip, the person's included."""
    scores = [cutoff for row in strip.rows for cutoff in row.cutoffs]
    if strip.score is not None:
        scores.append(strip.score)
    low, high = min(scores), max(scores)
    return (low, high) if low < high else (low - 1, high + 1)


def lines(strip: Strip, width: int, signs: Signs) -> list[str]:
    """Draw a strip.

    Args:
        strip: The cut-offs and the score.
        width: Characters that a line may have.
        signs: What to draw with.

    Returns:
        For each kind of round its name and its line, then the scale, the mark and what the signs mean.
    """
    longest = max(len(row.label) for row in strip.rows)
    beside = longest + 2 + 2 * _SHORTEST <= width
    columns = width - longest - 2 if beside else width
    low, high = scale(strip)

    def column(score: int) -> int:
        return round((score - low) * (columns - 1) / (high - low))

    drawn = []
    for row in strip.rows:
        line = [signs.ground] * columns
        if strip.score is not None:
            line[column(strip.score)] = signs.score
        for cutoff in row.cutoffs:
            at = column(cutoff)
            line[at] = signs.several if line[at] in (signs.one, signs.several) else signs.one
        if beside:
            drawn.append(f"{row.label:<{longest}}  {''.join(line)}")
        else:
            drawn += [row.label, "".join(line)]
    indent = " " * (longest + 2 if beside else 0)
    drawn.append(f"{indent}{low}{high:>{columns - len(str(low))}}")
    if strip.score is not None:
        drawn.append(indent + _pointed(strip.mark, column(strip.score), columns, signs.pointer))
    return [*drawn, f"{signs.one} a round's cut-off, {signs.several} several at one place"]


def _pointed(mark: str, at: int, columns: int, pointer: str) -> str:
    """Put the mark beside its pointer, on the side where there is room."""
    if at + 2 + len(mark) <= columns:
        return f"{' ' * at}{pointer} {mark}"
    if at - 1 >= len(mark):
        return f"{mark} {pointer}".rjust(at + 1)
    return f"{' ' * at}{pointer}"
