"""What a MIDI input sends, made whole and timed. Pure: bytes and times are arguments."""

from __future__ import annotations

from aiva_desktop.playback.clock import CONTINUE, PULSE, START, STOP
from aiva_desktop.playback.clock_follower import SONG_POSITION
from aiva_desktop.playback.messages import channel_of, is_note_off, note_off, release_of

_FIRST_STATUS = 0x80
_FIRST_SYSTEM = 0xF0
_FIRST_REAL_TIME = 0xF8
# Program change and channel pressure carry one data byte, the other channel messages two.
_CLOCK_BYTES = frozenset((*PULSE, *START, *CONTINUE, *STOP))
_ONE_BYTE_KINDS = (0xC0, 0xD0)


class InputParser:
    """Cuts a stream of bytes, in pieces of any size, into whole channel messages.

    A status byte holds until the next one (running status). System exclusive and common messages are skipped,
    real-time bytes may stand anywhere, stray data bytes are dropped. A note-on of velocity 0 becomes a note-off.
    """

    def __init__(self) -> None:
        self._status: int | None = None
        self._data: list[int] = []

    def feed(self, content: bytes) -> list[bytes]:
        """The messages that `content` completes."""
        return [message for byte in content if (message := self._take(byte)) is not None]

    def _take(self, byte: int) -> bytes | None:
        if byte >= _FIRST_REAL_TIME:
            return None
        if byte >= _FIRST_STATUS:
            self._status = byte if byte < _FIRST_SYSTEM else None
            self._data = []
            return None
        if self._status is None:
            return None
        self._data.append(byte)
        if len(self._data) < (1 if self._status & 0xF0 in _ONE_BYTE_KINDS else 2):
            return None
        message, self._data = bytes((self._status, *self._data)), []
        if is_note_off(message):
            return note_off(channel_of(message), message[1], release_of(message))
        return message


class ClockParser:
    """Cuts a stream of bytes into what concerns the clock: pulses, start, continue, stop, song position."""

    def __init__(self) -> None:
        self._position: bytes | None = None

    def feed(self, content: bytes) -> list[bytes]:
        """The messages that `content` completes."""
        return [message for byte in content if (message := self._take(byte)) is not None]

    def _take(self, byte: int) -> bytes | None:
        if byte >= _FIRST_REAL_TIME:
            return bytes((byte,)) if byte in _CLOCK_BYTES else None
        if byte >= _FIRST_STATUS:
            self._position = bytes((byte,)) if byte == SONG_POSITION else None
        elif self._position is not None:
            self._position += bytes((byte,))
            if len(self._position) == 3:
                message, self._position = self._position, None
                return message
        return None


class ArrivalClock:
    """When messages really came, from the driver's time between them and from when this process got to see them.

    The driver counts exactly, but only from message to message; this process may be late, but never early. So
    the earliest that any message vouches for is the best origin for them all. After a long rest it starts anew,
    since the two clocks drift.
    """

    _REST_S = 5.0

    def __init__(self) -> None:
        self._counted_s = 0.0
        self._origin_s: float | None = None

    def time_of(self, delta_s: float, seen_s: float) -> float:
        """When the message came, on the clock of `seen_s`; `delta_s` is the driver's time since the one before."""
        if self._origin_s is None or delta_s > self._REST_S:
            self._counted_s, self._origin_s = 0.0, seen_s
        else:
            self._counted_s += delta_s
            self._origin_s = min(self._origin_s, seen_s - self._counted_s)
        return self._origin_s + self._counted_s
