"""What several tests share: where the case files are, how to read them, a day to assess on."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moveto_ca.intake import load_profile

if TYPE_CHECKING:
    from moveto_ca.profile import Profile

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
AS_OF = date(2026, 11, 22)


def cases(topic: str) -> list[dict[str, Any]]:
    """Read every case of a topic, one a line."""
    lines = (SHARED / "facts" / "cases" / f"{topic}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def from_json(text: str) -> Profile:
    """Read a profile from JSON text, as from a file."""
    return load_profile(text.encode("utf-8"), "profile.json")


def from_toml(text: str) -> Profile:
    """Read a profile from TOML text, as from a file."""
    return load_profile(text.encode("utf-8"), "profile.toml")
