"""Trying to have a lost output again."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable

from aiva_desktop.playback.outputs import FLUIDSYNTH, Output
from aiva_desktop.playback.reopening import Reopening
from aiva_desktop.playback.sinks.base import Sink, SinkError
from aiva_desktop.playback.sinks.memory import MemorySink


class Attempts:
    """Outputs that open, or not, and the thread that is told about them."""

    def __init__(self, *, open_well: bool) -> None:
        self._open_well = open_well
        self._commands: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.reopening = Reopening(self._open, self._commands.put)
        self.told: list[Sink | None] = []

    def _open(self, output: Output) -> Sink:
        if not self._open_well:
            raise SinkError("It is in use.")
        return MemorySink(time.perf_counter)

    def try_now(self) -> None:
        self.reopening.try_now(FLUIDSYNTH, self.told.append)
        assert self.reopening.is_under_way
        self.reopening.join()
        assert self.told == [], "told on the thread that carries commands out"
        self._commands.get(timeout=5)()


def test_what_could_be_opened_is_handed_over() -> None:
    attempts = Attempts(open_well=True)
    attempts.try_now()
    assert isinstance(attempts.told[0], MemorySink)
    assert not attempts.reopening.is_under_way


def test_what_could_not_is_told_and_not_tried_again_at_once() -> None:
    attempts = Attempts(open_well=False)
    assert attempts.reopening.may_try
    attempts.try_now()
    assert attempts.told == [None]
    assert not attempts.reopening.may_try
