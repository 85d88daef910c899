"""Qt Linguist's files: texts go in through lupdate, which keeps what is translated, and lrelease compiles them."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

CONTEXT = "AIVA Desktop"
# lupdate comes with PySide6, and reads our marks only through C++.
_DECLARATION = "//: {places}\nQT_TRANSLATE_NOOP({context}, {text});\n"


def as_source(texts: Mapping[str, Sequence[str]]) -> str:
    """The texts as lines that lupdate understands; the files they are in come as a remark to the translator."""
    return "".join(
        _DECLARATION.format(places=", ".join(places), context=json.dumps(CONTEXT), text=_quoted(text))
        for text, places in sorted(texts.items())
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def update(ts: Path, texts: Mapping[str, Sequence[str]]) -> None:
    """Bring a .ts file up to the texts: new ones come in unfinished, those that are gone go."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.cpp"
        source.write_text(as_source(texts), encoding="utf-8")
        # Texts that are alike would take over each other's translation.
        heuristics = ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
        options = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages", *heuristics]
        _run("lupdate", *options, str(source), "-ts", str(ts))


def compile_to(qm: Path, ts: Path) -> None:
    """The .qm file that the app loads."""
    _run("lrelease", "-silent", str(ts), "-qm", str(qm))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([str(program), *arguments], check=True)
