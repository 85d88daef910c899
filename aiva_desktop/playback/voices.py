"""The notes that sound, so that exactly those are released."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from aiva_desktop.playback.messages import channel_of, is_channel_message, is_note_off, is_note_on, key_of, note_off

Key = tuple[int, int]
"""(channel, pitch)"""


class VoiceBook:
    """Follows a stream of messages and keeps it clean: per channel and pitch, on and off strictly take turns.

    A synthesiser ends every note of a pitch at the first note-off, or none that it counts differently. So where
    notes of one pitch overlap on a channel, the earlier one is cut when the later one begins, and only the last
    note-off goes out.
    """

    def __init__(self) -> None:
        self._on: dict[Key, None] = {}
        # The notes that have begun and whose own note-offs are still to come, heard or not.
        self._to_end: Counter[Key] = Counter()

    def copy(self) -> VoiceBook:
        """Another book with the same notes in it."""
        book = VoiceBook()
        book._on, book._to_end = dict(self._on), Counter(self._to_end)
        return book

    @property
    def sounding(self) -> list[Key]:
        """What sounds, in the order in which it began."""
        return list(self._on)

    def expect_ends(self, begun: Mapping[Key, int]) -> None:
        """Notes begun before playback did: their ends will come, and must not cut what begins meanwhile."""
        self._to_end.update(begun)

    def start_held(self, data: bytes) -> list[bytes]:
        """Sound a note-on for one of the notes of `expect_ends`; one of each pitch is enough."""
        if key_of(data) in self._on:
            return []
        self._on[key_of(data)] = None
        return [data]

    def admit(self, data: bytes) -> list[bytes]:
        """What to send in place of `data`: the message itself, a note-off and the message, or nothing."""
        if is_note_on(data):
            return self._begin(data)
        if is_note_off(data):
            return self._end(data)
        return [data]

    def _begin(self, data: bytes) -> list[bytes]:
        key = key_of(data)
        cut = [note_off(*key)] if key in self._on else []
        self._on[key] = None
        self._to_end[key] += 1
        return [*cut, data]

    def _end(self, data: bytes) -> list[bytes]:
        key = key_of(data)
        self._to_end[key] -= 1
        if self._to_end[key] > 0:
            return []
        del self._to_end[key]
        return [data] if self._on.pop(key, 0) is None else []

    def release_all(self) -> list[bytes]:
        """The note-offs of all that sounds; nothing sounds then."""
        offs = [note_off(*key) for key in self._on]
        self._on.clear()
        self._to_end.clear()
        return offs

    def reconcile(self, wanted: Mapping[Key, int]) -> list[bytes]:
        """The note-offs of what sounds but should not, when the song has changed under the notes.

        `wanted` counts the notes that now overlap per channel and pitch. The others go on and end with their
        new ends.
        """
        unwanted = [key for key in self._on if not wanted.get(key)]
        for key in unwanted:
            del self._on[key]
        self._to_end = Counter(wanted)
        return [note_off(*key) for key in unwanted]


class SoundingNotes:
    """What a receiver was told, message by message: the notes left on there and the channels in use."""

    def __init__(self) -> None:
        self._on: dict[Key, None] = {}
        self._channels: set[int] = set()

    def hear(self, data: bytes) -> None:
        """Take note of a message that the receiver got; clock and other system messages have no channel."""
        if not is_channel_message(data):
            return
        self._channels.add(channel_of(data))
        if is_note_on(data):
            self._on[key_of(data)] = None
        elif is_note_off(data):
            self._on.pop(key_of(data), None)

    def would_repeat(self, data: bytes) -> bool:
        """Whether `data` starts a note that is on already, or ends one that is not."""
        if is_note_on(data):
            return key_of(data) in self._on
        return is_note_off(data) and key_of(data) not in self._on

    @property
    def keys(self) -> list[Key]:
        """What sounds at the receiver."""
        return list(self._on)

    @property
    def channels(self) -> list[int]:
        """The channels that got any message."""
        return sorted(self._channels)
