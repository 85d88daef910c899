"""What other threads see of playback."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from aiva_desktop.playback.transport import TransportView


@dataclass(frozen=True, slots=True)
class Shown:
    """The transport's state, and how far the sink's clock is ahead of this computer's."""

    view: TransportView = field(default_factory=TransportView)
    clock_offset_s: float = 0.0

    def tick(self) -> float:
        """The position now."""
        return self.tick_at(time.perf_counter())

    def tick_at(self, time_s: float) -> float:
        """The position at `time_s` on `time.perf_counter`."""
        return self.view.tick_at(time_s + self.clock_offset_s)


class Display:
    """Shows what was asked for until all of it has been carried out, then how things stand. Any thread may look."""

    def __init__(self, look: Callable[[], Shown]) -> None:
        """`look` tells how things stand; it is called on the thread that carries commands out."""
        self._look = look
        self._lock = threading.Lock()
        self._unanswered = 0
        self.shown = Shown()

    @property
    def is_settled(self) -> bool:
        """Whether everything that was asked for has been carried out."""
        return self._unanswered == 0

    def expect(self, meanwhile: TransportView | None = None) -> None:
        """One more command is to be carried out; until then `meanwhile` is shown, or what is shown already."""
        with self._lock:
            self._unanswered += 1
            if meanwhile is not None:
                self.shown = Shown(meanwhile)

    def carried_out(self) -> None:
        """One of the expected commands has been carried out."""
        with self._lock:
            self._unanswered -= 1
            if not self._unanswered:
                self.shown = self._look()
