"""From the bytes of a file to a plain document: JSON or TOML, and everything that can be wrong with either.

A file is refused as a whole, with the reason, before anything of it is used.
"""

import json
import os
import re
import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NoReturn, Protocol

from moveto_ca.problems import InputError, InputProblem, path_text, shown

LARGEST: Final = 5_000_000
"""The largest file that is read, in bytes; a profile has a few thousand."""

DEEPEST: Final = 50
"""The deepest nesting that is read; a profile has about seven levels."""

_DIGITS: Final = 400
"""The longest number that is read as one, in digits; no field takes more than 13."""

_DOTS: Final = 200
"""The most dots in a line of TOML: each one in a key is a level of nesting, slow to read."""

_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f]")


_TOML_NAME: Final = re.compile(
    r"\s*(?:\[\[(?P<list>[\w.-]{1,100})\]\]|\[(?P<table>[\w.-]{1,100})\]|(?P<name>[\w.-]{1,100})\s{0,20}=)",
    re.ASCII,
)


class Readable(Protocol):
    """A stream of bytes, such as standard input."""

    def read(self, size: int, /) -> bytes:
        """Read at most so many bytes."""


def refuse(name: str, message: str) -> NoReturn:
    """Refuse a file as a whole.

    Args:
        name: Name of the file.
        message: Why.

    Raises:
        InputError: Always.
    """
    raise InputError([InputProblem(name, message)])


def read_document(data: bytes, name: str) -> dict[str, Any]:
    """Read a document of JSON or TOML.

    The name's ending tells the format; without one, JSON is tried first.

    Args:
        data: The bytes of the file.
        name: Its name, for messages.

    Raises:
        InputError: If it is empty, too large, not text, neither JSON nor TOML, nested too deeply,
            not an object, or has a name twice.
    """
    if len(data) > LARGEST:
        _refuse_size(name, len(data))
    text = decoded(data, name)
    document = _parsed(text, name)
    if not isinstance(document, dict):
        refuse(name, f"must hold an object with named fields at the top; found {shown(document)}")
    _see_depth(document, name)
    return document


def read_stream(stream: Readable, name: str) -> dict[str, Any]:
    """Read a document from a stream, no more of it than a file may have.

    Args:
        stream: A stream of bytes.
        name: Its name, for messages.

    Raises:
        InputError: As `read_document`.
    """
    return read_document(bytes_of_stream(stream, name), name)


def bytes_of_stream(stream: Readable, name: str) -> bytes:
    """Read the bytes of a stream, no more of them than a file may have.

    Args:
        stream: A stream of bytes.
        name: Its name, for messages.

    Raises:
        InputError: If there are more.
    """
    chunks: list[bytes] = []
    left = LARGEST + 1
    while left > 0 and (chunk := stream.read(left)):
        chunks.append(chunk)
        left -= len(chunk)
    if left <= 0:
        refuse(name, f"is too large: a file may have {LARGEST // 1_000_000} MB at most")
    return b"".join(chunks)


def read_file(path: str | os.PathLike[str]) -> dict[str, Any]:
    """Read a document from a file.

    Args:
        path: Where it is.

    Raises:
        InputError: If there is no such file, it is no ordinary file or cannot be read, or as `read_document`.
    """
    if not os.fspath(path):
        refuse("profile", "no file is named")
    return read_document(bytes_of_file(path), str(Path(path)))


def bytes_of_file(path: str | os.PathLike[str]) -> bytes:
    """Read the bytes of a file.

    Args:
        path: Where it is.

    Raises:
        InputError: If there is no such file, it is no ordinary file, too large, or cannot be read.
    """
    with ordinary(path) as found:
        if found.st_size > LARGEST:
            _refuse_size(str(Path(path)), found.st_size)
        with Path(path).open("rb") as stream:
            return bytes_of_stream(stream, str(Path(path)))


@contextmanager
def ordinary(path: str | os.PathLike[str]) -> Iterator[os.stat_result]:
    """See that a path names an ordinary file, and say in words why it cannot be read, if so.

    Args:
        path: Where it is.

    Raises:
        InputError: If there is no such file, it is no ordinary file, or cannot be read.
    """
    name = str(Path(path))
    try:
        # Looked at before it is opened: opening a pipe waits, and opening a device may act.
        found = Path(path).stat()
        _see_ordinary(found.st_mode, name)
        yield found
    except FileNotFoundError:
        refuse(name, "there is no such file")
    except PermissionError:
        refuse(name, "may not be read: permission denied")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        refuse(shown(name) if "\x00" in name else name, f"cannot be read: {reason}")


def _see_ordinary(mode: int, name: str) -> None:
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        refuse(name, "is a directory, not a file")
    if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode):
        refuse(name, "is a pipe, not a file; to pass a profile through a pipe, use standard input")
    refuse(name, "is a device, not a file")


def _refuse_size(name: str, size: int) -> NoReturn:
    refuse(
        name, f"is too large: {size / 1_000_000:.1f} MB; a file may have {LARGEST // 1_000_000} MB at most"
    )


def decoded(data: bytes, name: str) -> str:
    """Turn bytes into text; only UTF-8 is read, with or without a byte order mark.

    Args:
        data: The bytes of a file.
        name: Its name, for messages.

    Raises:
        InputError: If they are of another encoding, no text, or nothing.
    """
    if data.startswith((BOM_UTF32_LE, BOM_UTF32_BE)):
        refuse(name, "is encoded in UTF-32; save it as UTF-8")
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or _looks_like_utf_16(data):
        refuse(name, "is encoded in UTF-16; save it as UTF-8")
    try:
        text = data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        if _CONTROLS.search(data.decode("latin-1")):
            refuse(name, "is a binary file, not text")
        line = data.count(b"\n", 0, error.start) + 1
        refuse(name, f"is not UTF-8 text: line {line} has bytes of another encoding; save it as UTF-8")
    if _CONTROLS.search(text):
        refuse(name, "is a binary file, not text")
    if not text.strip():
        refuse(name, "is empty")
    return text


def _looks_like_utf_16(data: bytes) -> bool:
    """Tell whether bytes without a mark begin as a text does in UTF-16: every second byte of it is zero."""
    if b"\0" not in data[:2]:
        return False
    starts = (data[:40].decode(codec, "replace") for codec in ("utf-16-le", "utf-16-be"))
    return any(start.isascii() and not _CONTROLS.search(start) for start in starts)


def _parsed(text: str, name: str) -> Any:
    """Parse text in the format that the name tells, or else in the one that fits."""
    ending = Path(name).suffix.lower()
    if ending == ".toml":
        return _parsed_toml(text, name)
    if ending == ".json" or text.lstrip().startswith("{"):
        return _parsed_json(text, name)
    try:
        return _parsed_json(text, name)
    except InputError as not_json:
        try:
            return _parsed_toml(text, name)
        except InputError as not_toml:
            if any(problem.path != name for problem in not_toml.problems):
                raise
            refuse(
                name,
                "; it ".join(problem.message for error in (not_json, not_toml) for problem in error.problems),
            )


def _parsed_json(text: str, name: str) -> Any:
    """Parse JSON; a name given twice in one object is an error, not a choice."""
    twice: list[tuple[dict[str, Any], str]] = []

    def made(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        result = dict(pairs)
        if len(result) < len(pairs):
            counted = Counter(key for key, _ in pairs)
            twice.extend((result, key) for key, times in counted.items() if times > 1)
        return result

    try:
        document = json.loads(text, object_pairs_hook=made, parse_int=_whole)
    except json.JSONDecodeError as error:
        reason = error.msg[0].lower() + error.msg[1:]
        refuse(name, f"is not valid JSON: line {error.lineno}, column {error.colno}: {reason}")
    except RecursionError:
        _refuse_depth(name)
    if twice:
        _see_depth(document, name)
        places = _places_of({id(owner) for owner, _ in twice}, document)
        raise InputError(
            InputProblem(path_text([*places.get(id(owner), ()), key]), "is given twice; keep one of them")
            for owner, key in twice
        )
    return document


def _whole(digits: str) -> int:
    """Read a whole number; of an absurdly long one only the beginning, which every field refuses as well."""
    return int(digits[:_DIGITS])


def _parsed_toml(text: str, name: str) -> Any:
    """Parse TOML, which refuses a name given twice by itself."""
    # TOML is slow to import; most profiles are JSON.
    import tomllib

    if any(line.count(".") > _DOTS for line in text.splitlines()):
        _refuse_depth(name)
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        if str(error).startswith("Cannot"):
            _see_repeated_name(text)
        refuse(name, f"is not valid TOML: {_toml_reason(str(error))}")
    except RecursionError:
        _refuse_depth(name)
    except ValueError:
        refuse(name, "is not valid TOML: a number or a date in it cannot be read")


def _toml_reason(message: str) -> str:
    """Put the place first."""
    found = re.fullmatch(r"(.*) \(at (line \d+, column \d+)\)", message, re.DOTALL)
    place, reason = (f"{found[2]}: ", found[1]) if found else ("", message)
    return f"{place}{reason[0].lower()}{reason[1:]}"


def _see_repeated_name(text: str) -> None:
    """Name what stands twice in a TOML document, which its parser does not say.

    Raises:
        InputError: If a table or a name within a table is plainly written twice.
    """
    table, seen = "", set[str]()
    for number, line in enumerate(text.splitlines(), 1):
        found = _TOML_NAME.match(line)
        if found is None:
            continue
        if found["list"]:
            # Each element of a list of tables begins anew.
            seen = {name for name in seen if not name.startswith(f"{found['list']}.")}
            table = found["list"]
            continue
        table = found["table"] or table
        name = found["table"] or (f"{table}.{found['name']}" if table else found["name"])
        if name in seen:
            raise InputError(
                [InputProblem(name, f"is given twice, again in line {number}; keep one of them")]
            )
        seen.add(name)


def _see_depth(document: Any, name: str) -> None:
    """Refuse a document that is nested too deeply, looking at one level after another."""
    level = [document]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return
    _refuse_depth(name)


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [inner for inner in value.values() if isinstance(inner, dict | list)]
    if isinstance(value, list):
        return [inner for inner in value if isinstance(inner, dict | list)]
    return []


def _refuse_depth(name: str) -> NoReturn:
    refuse(name, f"is nested too deeply: more than {DEEPEST} levels")


def _places_of(wanted: set[int], document: Any) -> Mapping[int, tuple[str | int, ...]]:
    """Find the places of certain objects within a document."""
    places: dict[int, tuple[str | int, ...]] = {}
    left: list[tuple[tuple[str | int, ...], Any]] = [((), document)]
    while left:
        place, value = left.pop()
        if isinstance(value, dict):
            if id(value) in wanted:
                places[id(value)] = place
            left.extend(((*place, key), inner) for key, inner in value.items())
        elif isinstance(value, list):
            left.extend(((*place, index), inner) for index, inner in enumerate(value))
    return places
