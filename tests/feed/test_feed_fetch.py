"""Fetching from a server that lies, stalls, truncates, redirects or is not there."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from feed_for_tests import file_of, new_entry
from moveto_ca.feed.errors import FeedError
from moveto_ca.feed.fetch import fetch

if TYPE_CHECKING:
    from collections.abc import Iterator

GOOD = file_of(new_entry())
# Only these tests fetch from an address that is not encrypted.
PLAIN = frozenset({"http"})


class Handler(BaseHTTPRequestHandler):
    """Answers by the path that is asked for."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""

    def head(self, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def do_GET(self) -> None:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            getattr(self, f"answer_{self.path.strip('/')}")()
        self.close_connection = True

    def answer_good(self) -> None:
        self.head(Content_Length=str(len(GOOD)))
        self.wfile.write(GOOD)

    def answer_without_length(self) -> None:
        self.head(Connection="close")
        self.wfile.write(GOOD)

    def answer_truncated(self) -> None:
        self.head(Content_Length=str(len(GOOD)))
        self.wfile.write(GOOD[: len(GOOD) // 2])

    def answer_broken_chunk(self) -> None:
        self.head(Transfer_Encoding="chunked")
        self.wfile.write(b"ffff\r\nshort")

    def answer_huge(self) -> None:
        self.head(Content_Length=str(10**12))
        self.wfile.write(b"x")

    def answer_huge_unsaid(self) -> None:
        self.head(Connection="close")
        for _ in range(100):
            self.wfile.write(b"x" * 10_000)

    def answer_lies_about_length(self) -> None:
        self.head(Content_Length="10")
        self.wfile.write(GOOD)

    def answer_stalls(self) -> None:
        time.sleep(2)

    def answer_stalls_halfway(self) -> None:
        self.head(Content_Length=str(len(GOOD)))
        self.wfile.write(GOOD[:100])
        self.wfile.flush()
        time.sleep(2)

    def answer_drips(self) -> None:
        self.head(Content_Length=str(len(GOOD)))
        for byte in GOOD[:40]:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(0.05)

    def answer_missing(self) -> None:
        self.head(404, Content_Length="0")

    def answer_busy(self) -> None:
        self.head(503, Content_Length="0")

    def answer_empty_success(self) -> None:
        self.head(204, Content_Length="0")

    def answer_compressed(self) -> None:
        self.head(Content_Encoding="gzip", Content_Length="3")
        self.wfile.write(b"abc")

    def answer_to_a_file(self) -> None:
        self.head(302, Location="file:///etc/hostname", Content_Length="0")

    def answer_to_ftp(self) -> None:
        self.head(302, Location="ftp://127.0.0.1/x", Content_Length="0")

    def answer_round_and_round(self) -> None:
        self.head(302, Location="/round_and_round", Content_Length="0")

    def answer_moved(self) -> None:
        self.head(302, Location="/good", Content_Length="0")

    def answer_garbage(self) -> None:
        self.wfile.write(b"\x00\x01\x02 nothing like HTTP\r\n\r\n")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.daemon_threads = True
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def fetched(server: str, path: str, **limits: Any) -> bytes:
    told: dict[str, Any] = {"seconds_in_all": 5.0, "seconds_of_silence": 0.5, "schemes": PLAIN, **limits}
    return fetch(f"{server}/{path}", **told)


@pytest.mark.parametrize("path", ["good", "without_length", "moved"])
def test_a_whole_file_is_fetched(server, path):
    assert fetched(server, path) == GOOD


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("truncated", "cut short"),
        ("broken_chunk", "broke off"),
        ("huge", "larger than"),
        ("stalls", "in time"),
        ("stalls_halfway", "in time"),
        ("missing", "status 404"),
        ("busy", "status 503"),
        ("empty_success", "status 204"),
        ("compressed", "compressed"),
        ("to_a_file", "status 302"),
        ("to_ftp", "not an encrypted address"),
        ("round_and_round", "status 302"),
        ("garbage", "broke off"),
    ],
)
def test_a_server_that_does_not_play_by_the_rules_is_told_in_words(server, path, reason):
    with pytest.raises(FeedError, match=reason):
        fetched(server, path)


def test_a_file_that_grows_beyond_the_limit_is_dropped(server):
    with pytest.raises(FeedError, match="larger than 50000"):
        fetched(server, "huge_unsaid", most_bytes=50_000)


def test_a_server_that_lies_about_the_length_does_not_get_a_file_through(server):
    assert fetched(server, "lies_about_length") == GOOD[:10]  # and these ten bytes are no JSON


def test_a_server_that_drips_cannot_hold_up_the_whole(server):
    with pytest.raises(FeedError, match="took more than"):
        fetched(server, "drips", seconds_in_all=0.4)


def test_an_address_that_is_not_encrypted_is_refused_before_anything_is_sent():
    for address in ("http://127.0.0.1:1/x", "file:///etc/hostname", "ftp://127.0.0.1/x", "x"):
        with pytest.raises(FeedError, match="not an encrypted address"):
            fetch(address)


def test_a_server_without_encryption_behind_an_encrypted_address_is_refused(server):
    with pytest.raises(FeedError, match=r"could not be (trusted|reached)"):
        fetch(f"{server.replace('http', 'https')}/good", seconds_in_all=5, seconds_of_silence=1)


def test_a_server_that_is_not_there_is_told_in_words():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(FeedError, match="could not be reached"):
        fetch(f"http://127.0.0.1:{port}/x", schemes=PLAIN, seconds_in_all=5, seconds_of_silence=1)
