"""The events inside a track chunk, from bytes and to bytes.

Read by hand and not through a library: of the two at hand one forgets channels, titles, pressures and
program changes inside a track, the other takes 1.7 s for 100,000 notes and its writer as long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from aiva_desktop.language import tr
from aiva_desktop.midi.errors import MidiFileError

NOTE_OFF = 0x80
NOTE_ON = 0x90
POLY_PRESSURE = 0xA0
CONTROL_CHANGE = 0xB0
PROGRAM_CHANGE = 0xC0
CHANNEL_PRESSURE = 0xD0
PITCH_BEND = 0xE0
SYSTEM = 0xF0  # from here on: messages without a channel
META = 0xFF
END_OF_TRACK = 0x2F

SYSTEM_EXCLUSIVE = (0xF0, 0xF7)  # whole or begun, and gone on with or escaped
# The other system messages have no place in a file; where one strayed in, this many bytes follow it.
_STRAY_DATA_BYTES = {0xF1: 1, 0xF2: 2, 0xF3: 1}
_MAX_DELTA = 0x0FFF_FFFF
_FILLER = b"\xff\x01\x00"  # an empty text


class RawEvent(NamedTuple):
    """One event at `tick` of the file's own time base.

    Channel messages: `status` 0x80..0xEF with data bytes 0..127 (`data2` 0 where there is one only).
    Metas: `status` 0xFF, `data1` the meta type, `payload` its content. System exclusives and escapes: `status` 0xF0 or
    0xF7, `payload` what follows the length. Other system messages: the status alone.
    """

    tick: int
    status: int
    data1: int
    data2: int = 0
    payload: bytes = b""


_made = tuple.__new__


def track_events(content: bytes) -> Iterator[RawEvent]:
    """All events up to the end of the track, in file order.

    Raises:
        MidiFileError: where the bytes make no sense.
    """
    try:
        yield from _events(content)
    except IndexError:
        raise MidiFileError(tr("the file ends in the middle of a track")) from None


def _events(content: bytes) -> Iterator[RawEvent]:
    position = tick = running_status = 0
    while position < len(content):
        delta, position = _variable_length(content, position)
        tick += delta
        status = content[position]
        if status >= 0x80:
            position += 1
        else:
            status = running_status
        if status < SYSTEM:
            running_status = status
            event, position = _channel_event(content, position, tick, status)
            yield event
        elif status == META:
            event, position = _meta_event(content, position, tick)
            yield event
            if event.data1 == END_OF_TRACK:
                return
        else:
            payload, position = _system_message(content, position, status)
            yield RawEvent(tick, status, 0, 0, payload)


def _channel_event(content: bytes, position: int, tick: int, status: int) -> tuple[RawEvent, int]:
    if status < 0x80:
        raise MidiFileError(tr("a track starts in the middle of an event"))
    first = content[position]
    single = status & 0xE0 == 0xC0  # program change and channel pressure
    second = 0 if single else content[position + 1]
    if first > 127 or second > 127:
        raise MidiFileError(tr("an event holds values that MIDI does not know"))
    # Past the class's own way to make one, written in Python: it is called for every event of a file.
    return _made(RawEvent, (tick, status, first, second, b"")), position + (1 if single else 2)


def _meta_event(content: bytes, position: int, tick: int) -> tuple[RawEvent, int]:
    kind = content[position]
    length, start = _variable_length(content, position + 1)
    end = _checked_end(content, start, length)
    return RawEvent(tick, META, kind, 0, content[start:end]), end


def _system_message(content: bytes, position: int, status: int) -> tuple[bytes, int]:
    if status not in SYSTEM_EXCLUSIVE:
        return b"", position + _STRAY_DATA_BYTES.get(status, 0)
    length, start = _variable_length(content, position)
    end = _checked_end(content, start, length)
    return content[start:end], end


def _checked_end(content: bytes, start: int, length: int) -> int:
    if start + length > len(content):
        raise IndexError
    return start + length


def _variable_length(content: bytes, position: int) -> tuple[int, int]:
    """The number at `position` and the position after it."""
    byte = content[position]
    if byte < 0x80:
        return byte, position + 1
    value = byte & 0x7F
    for offset in range(1, 4):
        byte = content[position + offset]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, position + offset + 1
    raise MidiFileError(tr("a length or a pause in it is longer than MIDI allows"))


def track_bytes(events: Iterable[RawEvent]) -> bytes:
    """A track's content: `events`, in order of tick, then its end: where one of them says so, or the last is."""
    parts = []
    last_tick = end_tick = 0
    for event in events:
        if event.status == META and event.data1 == END_OF_TRACK:
            end_tick = max(end_tick, event.tick)
            continue
        parts.append(_delta_bytes(event.tick - last_tick))
        parts.append(_event_bytes(event))
        last_tick = event.tick
    return b"".join([*parts, _delta_bytes(max(0, end_tick - last_tick)), b"\xff\x2f\x00"])


def _event_bytes(event: RawEvent) -> bytes:
    if event.status == META:
        return bytes((META, event.data1)) + variable_length_bytes(len(event.payload)) + event.payload
    if event.status in SYSTEM_EXCLUSIVE:
        return bytes((event.status,)) + variable_length_bytes(len(event.payload)) + event.payload
    if event.status & 0xE0 == 0xC0:
        return bytes((event.status, event.data1))
    return bytes((event.status, event.data1, event.data2))


def is_filler(event: RawEvent) -> bool:
    """Whether this is the text without a text that parts a pause which is too long for one number."""
    return event.status == META and event.data1 == 1 and not event.payload


def _delta_bytes(delta: int) -> bytes:
    fillers, rest = divmod(delta, _MAX_DELTA)
    return (variable_length_bytes(_MAX_DELTA) + _FILLER) * fillers + variable_length_bytes(rest)


def variable_length_bytes(value: int) -> bytes:
    """A number, 0..2^28 - 1, in MIDI's seven bits a byte."""
    if value < 0x80:
        return bytes((value,))
    groups = [value & 0x7F]
    while value := value >> 7:
        groups.append(value & 0x7F | 0x80)
    return bytes(reversed(groups))
