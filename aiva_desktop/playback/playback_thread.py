"""The `playback` thread: carries out commands one after the other, and goes on playing between them."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable
from typing import Protocol

from aiva_desktop.playback.shown import Display, Shown
from aiva_desktop.playback.transport import TransportView

STEP_S = 0.02
# How long closing an output may take, or opening one that is not wanted any more.
CLOSE_WITHIN_S = 5.0

Command = Callable[[], None]


class Worker(Protocol):
    """What the thread runs; all of it is called there."""

    @property
    def is_playing(self) -> bool:
        """Whether `step` is to be called some 50 times a second."""

    def step(self) -> None:
        """Go on playing."""

    def carry_out(self, command: Command) -> None:
        """Call it, and deal with whatever it raises."""

    def shown(self) -> Shown:
        """How things stand."""

    def close(self) -> None:
        """Let everything go. Commands that were given meanwhile still come."""


class PlaybackThread:
    """Commands come from any thread and in their order. `display` shows what they lead to."""

    def __init__(self, worker: Worker) -> None:
        """Start it."""
        self._worker = worker
        self.display = Display(worker.shown)
        self._commands: queue.SimpleQueue[Command | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="playback", daemon=True)
        self._thread.start()

    def ask(self, command: Command, meanwhile: TransportView | None = None) -> None:
        """Queue a command; until it is carried out, `meanwhile` is shown."""
        self.display.expect(meanwhile)
        self._commands.put(command)

    @property
    def is_alive(self) -> bool:
        """Whether it has not been closed."""
        return self._thread.is_alive()

    def close(self) -> None:
        """Carry out what was asked, then end; waits CLOSE_WITHIN_S at most. Twice is fine."""
        self._commands.put(None)
        self._thread.join(CLOSE_WITHIN_S)

    def _run(self) -> None:
        try:
            while (command := self._next_command()) is not None:
                self._carry_out(command)
        finally:
            self._worker.close()
            self._carry_out_rest()

    def _next_command(self) -> Command | None:
        """The next command, or a step when playing and none has come in time."""
        try:
            return self._commands.get(timeout=STEP_S if self._worker.is_playing else None)
        except queue.Empty:
            self.display.expect()
            return self._worker.step

    def _carry_out(self, command: Command) -> None:
        self._worker.carry_out(command)
        self.display.carried_out()

    def _carry_out_rest(self) -> None:
        """What came while the worker closed."""
        with contextlib.suppress(queue.Empty):
            while True:
                if (command := self._commands.get_nowait()) is not None:
                    self._carry_out(command)
