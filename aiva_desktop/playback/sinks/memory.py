"""A sink that remembers what would have been heard; and one that only keeps time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from aiva_desktop.playback.agenda import Agenda
from aiva_desktop.playback.messages import TimedMessage
from aiva_desktop.playback.sinks.base import Sink


class MemorySink(Sink):
    """For tests: `heard` holds the messages whose time has come on `clock` (seconds)."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__()
        self._clock = clock
        self._agenda = Agenda()
        self._heard: list[TimedMessage] = []

    @property
    def heard(self) -> list[TimedMessage]:
        """All that has been heard by now, in order."""
        self._heard.extend(self._agenda.take_due(self._clock()))
        return self._heard

    @property
    def sounding(self) -> list[tuple[int, int]]:
        """(channel, pitch) of the notes that sound now."""
        self._heard.extend(self._agenda.take_due(self._clock()))
        return self._agenda.sounding

    def now_s(self) -> float:
        """Seconds on the given clock."""
        return self._clock()

    def _send(self, messages: Sequence[TimedMessage]) -> None:
        for message in messages:
            self._agenda.add(message)

    def _take_back(self, batch: int) -> None:
        now_s = self._clock()
        self._heard.extend(self._agenda.take_due(now_s))
        self._agenda.take_back(batch, now_s)

    def _panic(self) -> None:
        self._heard.extend(self._agenda.take_due(self._clock()))
        self._heard.extend(TimedMessage(self._clock(), data) for data in self._agenda.release())


class SilentSink(Sink):
    """Nothing is heard, but time goes on, so that the playhead moves without any device."""

    def now_s(self) -> float:
        """Seconds on the computer's clock."""
        return time.perf_counter()

    def _send(self, messages: Sequence[TimedMessage]) -> None:
        pass

    def _take_back(self, batch: int) -> None:
        pass

    def _panic(self) -> None:
        pass
