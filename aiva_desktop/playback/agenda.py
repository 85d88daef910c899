"""Messages that wait for their time, and what they leave sounding once it has come."""

from __future__ import annotations

import heapq

from aiva_desktop.playback.messages import TimedMessage, is_note_on, key_of, note_off, silence
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
        """Take out all that is due at `now_s` or before, in order; from now on it counts as heard.

        A note that is auditioned while the song plays the same one, or that was edited on the way, is met here:
        what is on already is ended before it begins again, and what is not on is not ended.
        """
        due: list[TimedMessage] = []
        while self._waiting and self._waiting[0][0] <= now_s:
            time_s, _, data = heapq.heappop(self._waiting)
            due += [TimedMessage(time_s, clean) for clean in self._in_turn(data)]
        return due

    def _in_turn(self, data: bytes) -> list[bytes]:
        """`data` such that per channel and pitch on and off take turns."""
        messages = [data]
        if self._heard.would_repeat(data):
            messages = [note_off(*key_of(data)), data] if is_note_on(data) else []
        for message in messages:
            self._heard.hear(message)
        return messages

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
