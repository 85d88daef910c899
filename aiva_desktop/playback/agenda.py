"""Messages that wait for their time, and what they leave sounding once it has come."""

from __future__ import annotations

import heapq

from aiva_desktop.playback.messages import TimedMessage, is_note_on, key_of, note_off, silence
from aiva_desktop.playback.voices import Key, SoundingNotes


class Agenda:
    """A queue by time; messages of one time keep the order in which they were added. Not thread-safe."""

    def __init__(self) -> None:
        self._waiting: list[tuple[float, int, bytes, int]] = []
        self._added = 0
        self._heard = SoundingNotes()
        # The batch that began each note that sounds.
        self._begun_by: dict[Key, int] = {}

    def add(self, message: TimedMessage) -> None:
        """Queue a message; one that is late is due at once."""
        heapq.heappush(self._waiting, (message.time_s, self._added, message.data, message.batch))
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
            time_s, _, data, batch = heapq.heappop(self._waiting)
            due += [TimedMessage(time_s, clean, batch) for clean in self._in_turn(data, batch)]
        return due

    def _in_turn(self, data: bytes, batch: int) -> list[bytes]:
        """`data` such that per channel and pitch on and off take turns."""
        messages = [data]
        if self._heard.would_repeat(data):
            messages = [note_off(*key_of(data)), data] if is_note_on(data) else []
        for message in messages:
            self._heard.hear(message)
        if is_note_on(data):
            self._begun_by[key_of(data)] = batch
        return messages

    def take_back(self, batch: int, now_s: float) -> None:
        """Forget what waits of `batch` and of later ones; notes that those have begun end at `now_s`.

        Whoever takes back does not know that they have begun: they were heard while it made up its mind.
        """
        self._waiting = [entry for entry in self._waiting if entry[3] < batch]
        heapq.heapify(self._waiting)
        for key in self._heard.keys:
            if self._begun_by[key] >= batch:
                self.add(TimedMessage(now_s, note_off(*key)))

    def release(self) -> list[bytes]:
        """Forget what waits and say what must be sent at once for silence: note-offs, then the three controllers."""
        self._waiting.clear()
        messages = [note_off(*key) for key in self._heard.keys] + silence(self._heard.channels)
        self._heard = SoundingNotes()
        self._begun_by.clear()
        return messages

    @property
    def sounding(self) -> list[Key]:
        """(channel, pitch) of the notes left on."""
        return self._heard.keys
