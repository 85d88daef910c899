"""How a long training shows on a terminal, and in a log."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from aiva_desktop.training.trainer import Progress

_TERMINAL_EVERY_S, _LOG_EVERY_S = 0.5, 60.0


def time_left(seconds: float) -> str:
    """A duration as one would say it."""
    if seconds < 90:
        return f"{seconds:.0f} seconds"
    if seconds < 90 * 60:
        return f"{seconds / 60:.0f} minutes"
    return f"{seconds / 3600:.1f} hours"


class ProgressLine:
    """Lines on the standard output, and between them on `stream` where the training stands.

    On a terminal that is one line that changes, in a log a line a minute.
    """

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._changes = stream.isatty()
        self._shown = clock()
        self._width = 0

    def say(self, line: str) -> None:
        """Print a line that stays."""
        self._rub_out()
        print(line, flush=True)

    def show(self, kind: str, progress: Progress) -> None:
        """Say where the training stands, if it is time to."""
        now = self._clock()
        if now - self._shown < (_TERMINAL_EVERY_S if self._changes else _LOG_EVERY_S):
            return
        self._shown = now
        percent = 100 * progress.batch // progress.batches
        left = time_left(progress.seconds_left)
        self._print(f"{kind} epoch {progress.epoch + 1}: {percent}% read, at most {left} left")

    def _print(self, line: str) -> None:
        if not self._changes:
            print(line, file=self._stream, flush=True)
            return
        self._rub_out()
        print(line, end="\r", file=self._stream, flush=True)
        self._width = len(line)

    def _rub_out(self) -> None:
        if self._width:
            print(" " * self._width, end="\r", file=self._stream, flush=True)
            self._width = 0
