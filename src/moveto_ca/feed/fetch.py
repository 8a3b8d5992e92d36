"""Fetching a small public file: encrypted, within a time limit, up to a size, whole or not at all."""

from __future__ import annotations

import http.client
import ssl
import threading
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from moveto_ca.feed.errors import FeedError

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_BYTES: Final = 5_000_000
SECONDS_IN_ALL: Final = 60.0
SECONDS_OF_SILENCE: Final = 15.0
_CHUNK: Final = 65_536
_OK: Final = 200


class _OnlyAllowed(urllib.request.HTTPRedirectHandler):
    """Follows a redirection only to an address that may be fetched itself."""

    def __init__(self, schemes: frozenset[str]) -> None:
        self.schemes = schemes

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        """Refuse to be sent to an address that is not encrypted."""
        try:
            _see_scheme(newurl, self.schemes)
        except FeedError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _see_scheme(address: str, schemes: frozenset[str]) -> None:
    if urlsplit(address).scheme not in schemes:
        raise FeedError([f"{address} is not an encrypted address (https)"])


def fetch(
    address: str,
    *,
    most_bytes: int = MOST_BYTES,
    seconds_in_all: float = SECONDS_IN_ALL,
    seconds_of_silence: float = SECONDS_OF_SILENCE,
    schemes: frozenset[str] = frozenset({"https"}),
) -> bytes:
    """Fetch a file.

    Args:
        address: Where it is.
        most_bytes: Largest size that is taken.
        seconds_in_all: Longest time that the whole may take.
        seconds_of_silence: Longest time without a byte.
        schemes: Kinds of address that may be fetched, redirections included.

    Returns:
        Its bytes, complete.

    Raises:
        FeedError: If it could not be fetched whole within the limits.
    """
    _see_scheme(address, schemes)
    request = urllib.request.Request(  # noqa: S310 - the scheme has been checked
        address,
        headers={"User-Agent": "moveto-ca", "Accept": "application/json", "Accept-Encoding": "identity"},
    )
    opener = urllib.request.build_opener(_OnlyAllowed(schemes))
    ends = time.monotonic() + seconds_in_all

    def whole() -> bytes:
        try:
            with opener.open(request, timeout=seconds_of_silence) as answer:
                return _read(answer, most_bytes, ends)
        except urllib.error.HTTPError as error:
            error.close()
            raise

    return _in_time(whole, seconds_in_all)


def _in_time(work: Callable[[], bytes], seconds: float) -> bytes:
    """Do work with a limit on the whole of it: a server that drips one byte at a time cannot hold it up."""
    done: list[bytes] = []
    failed: list[Exception] = []

    def run() -> None:
        try:
            done.append(work())
        except Exception as error:  # noqa: BLE001 - handed to the caller, who tells it in words
            failed.append(error)

    worker = threading.Thread(target=run, name="fetch", daemon=True)
    worker.start()
    worker.join(seconds)
    if done:
        return done[0]
    raise FeedError([_in_words(failed[0]) if failed else f"the server took more than {seconds:g} seconds"])


def _read(answer: Any, most_bytes: int, ends: float) -> bytes:
    """Read the body of an answer.

    Raises:
        FeedError: If it is not a plain, whole answer within the limits.
    """
    if answer.status != _OK:
        raise FeedError([f"the server answered with status {answer.status}"])
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise FeedError(["the server sent a compressed file, which was not asked for"])
    told = answer.headers.get("Content-Length", "")
    if told.isdecimal() and int(told) > most_bytes:
        raise FeedError([f"the file is larger than {most_bytes} bytes"])
    body = bytearray()
    while chunk := answer.read(_CHUNK):
        body += chunk
        if len(body) > most_bytes:
            raise FeedError([f"the file is larger than {most_bytes} bytes"])
        if time.monotonic() > ends:
            raise FeedError(["the server took too long"])
    if told.isdecimal() and len(body) != int(told):
        raise FeedError([f"the file is cut short: {len(body)} of {told} bytes came"])
    return bytes(body)


def _in_words(error: Exception) -> str:
    """Say why a fetch failed."""
    if isinstance(error, FeedError):
        return "; ".join(error.reasons)
    if isinstance(error, urllib.error.HTTPError):
        return f"the server answered with status {error.code}"
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError):
        return "the server did not answer in time"
    if isinstance(reason, ssl.SSLError):
        return "the encrypted connection could not be trusted"
    if isinstance(reason, http.client.HTTPException):
        return "the server broke off its answer"
    return f"the server could not be reached ({getattr(reason, 'strerror', None) or type(reason).__name__})"
