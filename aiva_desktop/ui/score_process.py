"""Scores read and written by a process of its own: it can be stopped at once, and the window stays quick meanwhile.

The library behind it takes seconds for a large score, asks nobody in between, and holds the interpreter all the while.
"""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import IO, Any

from aiva_desktop.files import write_atomically
from aiva_desktop.language import tr
from aiva_desktop.notation.errors import NotationError
from aiva_desktop.score.rescue import Rescue
from aiva_desktop.score.song import Song
from aiva_desktop.storage.project import project_bytes, song_from_bytes
from aiva_desktop.ui.languages import current_language

_MODULE = "aiva_desktop.ui.score_worker"
# So often it is seen whether anybody still wants it.
_LOOK_EVERY_S = 0.1
# Written but not yet on the disk.
_ALMOST = 0.99
Answer = dict[str, Any]


def read_score_apart(path: Path, watch: Callable[[], None]) -> Song:
    """As `notation.reader.read_score`; `watch` is called all the while, and may stop it by raising."""
    return song_from_bytes(_read({"do": "read", "path": str(path)}, watch))


def rescue_score_apart(path: Path, watch: Callable[[], None]) -> Rescue | None:
    """As `notation.rescue.rescue_score`; `watch` is called all the while, and may stop it by raising."""
    try:
        head, _, project = _read({"do": "rescue", "path": str(path)}, watch).partition(b"\n")
    except NotationError:
        # It ends as early as the reading did.
        return None
    if not head:
        return None
    whole, announced = json.loads(head)
    return Rescue(song_from_bytes(project), whole, announced)


def _read(request: dict[str, str], watch: Callable[[], None]) -> bytes:
    asked = _asked(request, b"")
    while True:
        try:
            next(asked)
            watch()
        except StopIteration as answer:
            return bytes(answer.value)
        except BaseException:
            asked.close()
            raise


def write_score_apart(song: Song, path: Path) -> Iterator[float]:
    """As `notation.writer.write_score`, in steps that yield the share that is done; whoever drops them stops it."""
    try:
        content = yield from _asked({"do": "write"}, project_bytes(song))
        yield _ALMOST
        write_atomically(path, content)
    except OSError as error:
        raise NotationError(
            tr("{name} was not written: {error}.", name=path.name, error=error.strerror or error)
        ) from error
    except NotationError as error:
        raise NotationError(tr("{name} was not written: {error}.", name=path.name, error=error)) from error
    yield 1.0


def _asked(request: dict[str, str], content: bytes) -> Generator[float, None, bytes]:
    """Yields the share that is done, many times a second; returns what the process made.

    Raises:
        NotationError: with the process's reason.
    """
    with _started({**request, "language": current_language()}) as process:
        try:
            answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
            threading.Thread(target=_listen, args=(process.stdout, answers), name="score", daemon=True).start()
            _send(process.stdin, content)
            return (yield from _waited(answers))
        finally:
            process.kill()


def _started(request: dict[str, str]) -> subprocess.Popen[bytes]:
    # Late: what starts processes belongs to playback, which the window's launch does not wait for.
    from aiva_desktop.playback.sinks.midi_port import SCORE_WORD, start_module

    return start_module(_MODULE, SCORE_WORD, json.dumps(request))


def _send(stream: IO[bytes] | None, content: bytes) -> None:
    assert stream is not None
    try:
        stream.write(content)
        stream.close()
    except OSError:
        # It has ended already; that is told by what it answers.
        pass


def _listen(stream: IO[bytes] | None, answers: queue.SimpleQueue[Answer | None]) -> None:
    """Each answer is a line; behind the one that is done there is what was made."""
    assert stream is not None
    try:
        for line in stream:
            answer = json.loads(line)
            if "size" in answer:
                answer["made"] = stream.read(answer["size"])
            answers.put(answer)
    except (OSError, ValueError):
        pass
    answers.put(None)


def _waited(answers: queue.SimpleQueue[Answer | None]) -> Generator[float, None, bytes]:
    share = 0.0
    while True:
        try:
            answer = answers.get(timeout=_LOOK_EVERY_S)
        except queue.Empty:
            yield share
            continue
        if answer is None:
            raise NotationError(
                tr("the process that reads and writes scores has ended; there may be too little memory")
            )
        if "made" in answer:
            return bytes(answer["made"])
        if "refused" in answer:
            raise NotationError(answer["refused"])
        share = answer["share"]
        yield share
