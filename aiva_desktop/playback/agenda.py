"""Messages that wait for their time, and what they leave sounding once it has come."""

from __future__ import annotations

import heapq

from aiva_desktop.playback.messages import TimedMessage, note_off, silence
from aiva_desktop.playback.voices import SoundingNotes


class Agenda:
    """A queue by time; messages of one time keep the order in which they were added. Not thread-safe."""

    def __init__(self) -> None:
        self._waiting: list[tuple[float, int, bytes]] = []
        self._added = 0
        self._heard = SoundingNotes()

    def add(self, message: TimedMessage) -> None:
        """Queue a message; one that is late is due at once."""
        heapq.heappush(self._waiting, (message.time_s, self._added, message.data))
        self._added += 1

    @property
    def next_time_s(self) -> float | None:
        """When the next message is due; None when nothing waits."""
        return self._waiting[0][0] if self._waiting else None

    def take_due(self, now_s: float) -> list[TimedMessage]:
        """Take out all that is due at `now_s` or before, in order; from now on it counts as heard."""
        due = []
        while self._waiting and self._waiting[0][0] <= now_s:
            time_s, _, data = heapq.heappop(self._waiting)
            self._heard.hear(data)
            due.append(TimedMessage(time_s, data))
        return due

    def cancel(self) -> None:
        """Forget what waits."""
        self._waiting.clear()

    def release(self) -> list[bytes]:
        """Forget what waits and say what must be sent at once for silence: note-offs, then the three controllers."""
        self.cancel()
        messages = [note_off(*key) for key in self._heard.keys] + silence(self._heard.channels)
        self._heard = SoundingNotes()
        return messages

    @property
    def sounding(self) -> list[tuple[int, int]]:
        """(channel, pitch) of the notes left on."""
        return self._heard.keys
