"""A real browser without a window, where one is installed: a page as seen from inside it, and on paper."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PROGRAM = next((found for name in NAMES if (found := shutil.which(name))), None)
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-logging=stderr",
)
_SIZE = re.compile(rb"/MediaBox \[0 0 (\d+)[\d.]* (\d+)")
_SHEET = re.compile(rb"/Type /Page\s")


def _run(folder: Path, *flags: str) -> tuple[str, str]:
    """Run the browser; give its standard output and what pages said on its console."""
    assert PROGRAM is not None
    profile = folder / "browser"
    ended = subprocess.run(
        [PROGRAM, *_QUIET, f"--user-data-dir={profile}", *flags],
        capture_output=True,
        check=False,
        timeout=90,
        cwd=folder,
    )
    shutil.rmtree(profile, ignore_errors=True)
    said = "\n".join(line for line in ended.stderr.decode().splitlines() if "CONSOLE" in line)
    return ended.stdout.decode(), said


def asked(
    folder: Path, pages: list[str], question: str, *, width: int, dark: bool = False
) -> tuple[list[str], str]:
    """Ask something of pages shown in frames of some width.

    Args:
        folder: Where files may be written.
        pages: The HTML of the pages.
        question: JavaScript that gives a text, with ``page`` as the document of a frame.
        width: Width of each frame in CSS pixels.
        dark: True if the person prefers dark colours.

    Returns:
        The answer of each page, and what was said on the console.
    """
    frames = "".join(
        f'<iframe width="{width}" height="800" srcdoc="{escape(page)}"></iframe>' for page in pages
    )
    script = (
        "addEventListener('load',()=>{for(const frame of document.querySelectorAll('iframe')){"
        "const page=frame.contentDocument;const told=document.createElement('pre');"
        f"told.textContent=(()=>{{{question}}})();"
        "document.body.append(told)}for(const f of [...document.querySelectorAll('iframe')])f.remove()})"
    )
    path = folder / "frames.html"
    path.write_text(f"<!doctype html><meta charset=utf-8><body>{frames}<script>{script}</script>", "utf-8")
    scheme = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    out, said = _run(folder, scheme, "--window-size=1200,900", "--dump-dom", path.as_uri())
    return re.findall(r"<pre>(.*?)</pre>", out, re.DOTALL), said


def printed(folder: Path, page: str, paper: str) -> tuple[int, tuple[int, int]]:
    """Print a page; give how many sheets it takes, and the size of a sheet in points."""
    path = folder / "page.html"
    path.write_text(page.replace("</style>", f"\n@page{{size:{paper}}}\n</style>"), "utf-8")
    _run(folder, "--no-pdf-header-footer", f"--print-to-pdf={folder / 'page.pdf'}", path.as_uri())
    data = (folder / "page.pdf").read_bytes()
    size = _SIZE.search(data)
    assert size is not None
    return len(_SHEET.findall(data)), (int(size[1]), int(size[2]))
