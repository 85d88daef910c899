"""What README, CONTRIBUTING and docs/ name is there: files, links, rooms of the package, targets of make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "aiva_desktop"
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "resources").rglob("*.md")),
]
# Capitals stand for something: bench_NAME.py, aiva_CODE.ts.
NAMED_FILE = re.compile(r"`([a-z_]+(?:/[a-z_]+)*\.(?:py|sh|toml|txt|ini|yml|lua))(?: [^`]*)?`")
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
MAKE_TARGET = re.compile(r"`make ([a-z_-]+)")
ROOM = re.compile(r"^  ([a-z_]+)/ ", re.MULTILINE)

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())


def missing_files(text: str) -> Iterator[str]:
    """Paths count from the project's folder or the package; a bare name may be of any file."""
    for name in NAMED_FILE.findall(text):
        found = (ROOT / name).exists() or (PACKAGE / name).exists()
        if not found and ("/" in name or not any(PACKAGE.rglob(name))):
            yield name


@every_document
def test_every_file_that_is_named_is_there(document: Path) -> None:
    assert list(missing_files(document.read_text(encoding="utf-8"))) == []


def test_a_file_that_has_moved_is_found_missing() -> None:
    text = "`playback/deck.py`, `deck.py`, `packaging/hunt.sh 300 1`, `playback/gone.py`, `gone.py`, `bench_NAME.py`"
    assert list(missing_files(text)) == ["playback/gone.py", "gone.py"]


@every_document
def test_every_link_leads_somewhere(document: Path) -> None:
    links = LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_room_of_the_package_is_in_the_layout() -> None:
    named = set(ROOM.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert {room.parent.name for room in PACKAGE.glob("*/__init__.py")} == named


@every_document
def test_every_make_target_that_is_named_is_there(document: Path) -> None:
    targets = set(re.findall(r"^([a-z_-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(MAKE_TARGET.findall(document.read_text(encoding="utf-8"))) <= targets
