"""Trying to have a lost output again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from aiva_desktop.playback.outputs import Output
from aiva_desktop.playback.playback_thread import CLOSE_WITHIN_S, Command
from aiva_desktop.playback.sinks.base import Sink, SinkError

# A lost sound card is asked for this often.
REOPEN_EVERY_S = 3.0


class Reopening:
    """One try at a time, on a thread of its own, and not more often than every REOPEN_EVERY_S."""

    def __init__(self, open_sink: Callable[[Output], Sink], ask: Callable[[Command], None]) -> None:
        """`ask` has a command carried out on the playback thread, where all methods are called."""
        self._open_sink = open_sink
        self._ask = ask
        self._thread: threading.Thread | None = None
        self._not_before_s = 0.0

    @property
    def may_try(self) -> bool:
        """Whether the last try was long enough ago."""
        return time.monotonic() > self._not_before_s

    @property
    def is_under_way(self) -> bool:
        """Whether a try has begun and its result has not been told."""
        return self._thread is not None

    def try_now(self, output: Output, tell: Callable[[Sink | None], None]) -> None:
        """Open the output's sink; `tell` gets it on the playback thread, or None where it cannot be had."""
        self._not_before_s = time.monotonic() + REOPEN_EVERY_S

        def finish(sink: Sink | None) -> None:
            self._thread = None
            tell(sink)

        def open_it() -> None:
            try:
                sink = self._open_sink(output)
            except SinkError:
                self._ask(lambda: finish(None))
            else:
                self._ask(lambda: finish(sink))

        self._thread = threading.Thread(target=open_it, name="reopen output", daemon=True)
        self._thread.start()

    def join(self) -> None:
        """Wait for a try that is under way; its result is still to be told."""
        if self._thread is not None:
            self._thread.join(CLOSE_WITHIN_S)
