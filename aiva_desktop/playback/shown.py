"""What the main thread sees of playback."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from aiva_desktop.playback.transport import TransportView


@dataclass(frozen=True, slots=True)
class Shown:
    """What the main thread sees: the transport's state, and how far the sink's clock is ahead of this computer's."""

    view: TransportView = field(default_factory=TransportView)
    clock_offset_s: float = 0.0

    def tick(self) -> float:
        """The position now."""
        return self.tick_at(time.perf_counter())

    def tick_at(self, time_s: float) -> float:
        """The position at `time_s` on `time.perf_counter`."""
        return self.view.tick_at(time_s + self.clock_offset_s)
