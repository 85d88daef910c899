"""The process that reads and writes scores: one request in its argument, a line for each thing that it has to tell.

It ends with its request. What it tells: {"share": 0..1} that is done, {"refused": a sentence}, or {"size": bytes}
followed by what it made: a project to read, MusicXML to write, a line on what is whole and a project to rescue.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from aiva_desktop.language import set_translator


def main(arguments: list[str]) -> int:
    """The exit status; whatever libraries print does not reach the answers."""
    request = json.loads(arguments[0])
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def tell(content: bytes = b"", **answer: Any) -> None:
        answers.write(json.dumps(answer).encode() + b"\n" + content)
        answers.flush()

    _speak(request["language"])
    from aiva_desktop.notation.errors import NotationError

    try:
        made = _made(request, tell)
    except NotationError as error:
        tell(refused=str(error))
        return 1
    tell(made, size=len(made))
    return 0


def _made(request: dict[str, str], tell: Any) -> bytes:
    if request["do"] == "write":
        return _written(tell)
    path = Path(request["path"])
    return _read(path) if request["do"] == "read" else _rescued(path)


def _rescued(path: Path) -> bytes:
    """Empty where nothing could be read."""
    from aiva_desktop.notation.rescue import rescue_score
    from aiva_desktop.storage.project import project_bytes

    rescue = rescue_score(path)
    if rescue is None:
        return b""
    return json.dumps([rescue.whole, rescue.announced]).encode() + b"\n" + project_bytes(rescue.song)


def _read(path: Path) -> bytes:
    from aiva_desktop.notation.reader import read_score
    from aiva_desktop.storage.project import project_bytes

    return project_bytes(read_score(path))


def _written(tell: Any) -> bytes:
    from aiva_desktop.notation.writer import score_bytes
    from aiva_desktop.storage.project import song_from_bytes

    song = song_from_bytes(sys.stdin.buffer.read())
    return score_bytes(song, lambda share: tell(share=share))


def _speak(language: str) -> None:
    """Sentences are to be in the language of the window."""
    from PySide6.QtCore import QTranslator

    from aiva_desktop.ui.languages import CONTEXT, translations_dir

    translator = QTranslator()
    if translator.load(str(translations_dir() / f"aiva_{language}.qm")):
        set_translator(lambda text: translator.translate(CONTEXT, text) or text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
