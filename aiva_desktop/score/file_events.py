"""What a MIDI file holds besides the music, kept byte for byte so that it is written again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

SYSTEM_EXCLUSIVE, ESCAPE, META = 0xF0, 0xF7, 0xFF
END_OF_TRACK = 0x2F
# Types of metas have seven bits.
MAX_META = 127
# What all of a song's may hold together.
MAX_FILE_BYTES = 16 * 1024 * 1024
# A delta time and a length have seven bits in each of four bytes.
_LONGEST = 2**28 - 1
_NAME, _LYRIC, _CHANNEL_PREFIX, _PORT = 0x03, 0x05, 0x20, 0x21
# How a chord, a tempo, a meter or a key is written that goes on until the next one.
_IN_FORCE = (0x06, 0x51, 0x58, 0x59)


@dataclass(frozen=True, slots=True, order=True)
class FileEvent:
    """A system exclusive, an escape, or a meta event that the app makes nothing of or would write otherwise, at `tick`.

    `status` is SYSTEM_EXCLUSIVE, ESCAPE or META, `kind` the type of a meta (0..MAX_META), else 0; `content` is what
    follows the length in the file (RP-001, Standard MIDI Files 1.0).

    Raises:
        ValueError: when a field is out of range.
    """

    tick: int
    status: int
    kind: int
    content: bytes

    def __post_init__(self) -> None:
        if self.tick < 0 or self.status not in (SYSTEM_EXCLUSIVE, ESCAPE, META):
            raise ValueError(f"no event of a file: status {self.status} at {self.tick}")
        if not 0 <= self.kind <= (MAX_META if self.status == META else 0) or len(self.content) > _LONGEST:
            raise ValueError(f"no event of a file: kind {self.kind}, {len(self.content)} bytes")

    @property
    def is_end(self) -> bool:
        """Whether it says how long the track is, where that is longer than what is in it."""
        return self.status == META and self.kind == END_OF_TRACK

    @property
    def is_name(self) -> bool:
        """Whether it names the track, or the song."""
        return self.status == META and self.kind == _NAME

    @property
    def is_prefix(self) -> bool:
        """Whether it names the channel or the port that the metas behind it are about."""
        return self.status == META and self.kind in (_CHANNEL_PREFIX, _PORT)

    @property
    def lyric(self) -> str | None:
        """The syllable that is sung here, where it is one."""
        if self.status != META or self.kind != _LYRIC:
            return None
        try:
            return self.content.decode("utf-8")
        except UnicodeDecodeError:
            return self.content.decode("latin-1")


def size(events: Iterable[FileEvent]) -> int:
    """How many bytes they hold."""
    return sum(len(event.content) for event in events)


def later(events: Iterable[FileEvent], ticks: int) -> tuple[FileEvent, ...]:
    """The same events `ticks` later."""
    return tuple(replace(event, tick=event.tick + ticks) for event in events)


def between(events: Iterable[FileEvent], start: int, end: int) -> tuple[FileEvent, ...]:
    """What belongs to the ticks `start` to before `end`, counted from `start`.

    System exclusives before set the instruments up, so they come along, at tick 0; so does how the key is written
    that goes on there.
    """
    taken = (event for event in events if not event.is_end and event.tick < end)
    return tuple(
        replace(event, tick=max(0, event.tick - start))
        for event in taken
        if event.tick >= start or event.status != META or event.kind in _IN_FORCE
    )


def on_channel(events: tuple[FileEvent, ...], before: int, after: int) -> tuple[FileEvent, ...]:
    """The events of a part that moves from one channel (0..15) to another: prefixes that name it name the new one."""
    if before == after:
        return events
    return tuple(
        replace(event, content=bytes((after,)))
        if event.status == META and event.kind == _CHANNEL_PREFIX and event.content == bytes((before,))
        else event
        for event in events
    )
