"""Channel messages as bytes, on the song's ticks and on a sink's clock.

A MIDI cable has 16 channels, a synthesiser of our own may have more. On channels from 16 on, a message has one byte
more at its end: the sixteens of its channel. Only sinks that say so (`Sink.channels`) get such messages.

Unless said otherwise channels are 0..15, or more as above, and all other values 0..127.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiva_desktop.midi.events import (
    CHANNEL_PRESSURE,
    CONTROL_CHANGE,
    NOTE_OFF,
    NOTE_ON,
    PITCH_BEND,
    POLY_PRESSURE,
    PROGRAM_CHANGE,
)
from aiva_desktop.score.notes import DEFAULT_RELEASE, ControlEvent, ControlKind

BANK_SELECT_CC = 0
BANK_SELECT_FINE_CC = 32
VOLUME_CC = 7
PAN_CC = 10
SUSTAIN_CC = 64
ALL_SOUND_OFF_CC = 120
ALL_NOTES_OFF_CC = 123
PORT_CHANNELS = 16
_BEND_CENTRE = 8192
_ONE_VALUE_KINDS = (PROGRAM_CHANGE, CHANNEL_PRESSURE)


@dataclass(frozen=True, slots=True)
class MidiEvent:
    """A channel message (status 0x80..0xEF, one or two data bytes, perhaps its sixteens) at `tick` of the song."""

    tick: int
    data: bytes


@dataclass(frozen=True, slots=True)
class TimedMessage:
    """A channel message at `time_s`, in seconds on the clock of the sink that it is for.

    What is sent ahead belongs to a `batch`, numbered in the order of time, so that it can be taken back; 0 cannot.
    """

    time_s: float
    data: bytes
    batch: int = 0


def note_on(channel: int, pitch: int, velocity: int) -> bytes:
    """A note-on; `velocity` is 1..127."""
    return _message(NOTE_ON, channel, pitch, velocity)


def note_off(channel: int, pitch: int, release: int = DEFAULT_RELEASE) -> bytes:
    """A real note-off: some instruments take a note-on of velocity 0 for a very soft note."""
    return _message(NOTE_OFF, channel, pitch, release)


def control_change(channel: int, number: int, value: int) -> bytes:
    """A controller's new value; `number` 120 and above are channel mode messages, such as all notes off."""
    return _message(CONTROL_CHANGE, channel, number, value)


def program_change(channel: int, program: int) -> bytes:
    """Another instrument on the channel: `program` counts from 0, General MIDI's lists from 1."""
    return _message(PROGRAM_CHANGE, channel, program)


def from_control(channel: int, control: ControlEvent) -> bytes:
    """A track's control event as the message that a channel gets."""
    match control.kind:
        case ControlKind.CONTROL_CHANGE:
            return control_change(channel, control.number, control.value)
        case ControlKind.PROGRAM_CHANGE:
            return program_change(channel, control.value)
        case ControlKind.PITCH_BEND:
            bend = control.value + _BEND_CENTRE
            return _message(PITCH_BEND, channel, bend & 0x7F, bend >> 7)
        case ControlKind.CHANNEL_PRESSURE:
            return _message(CHANNEL_PRESSURE, channel, control.value)
        case ControlKind.POLY_PRESSURE:
            return _message(POLY_PRESSURE, channel, control.number, control.value)


def silence(channels: Iterable[int]) -> list[bytes]:
    """What ends whatever may still sound on `channels`: pedal up, all notes off, all sound off."""
    return [
        control_change(channel, number, 0)
        for channel in channels
        for number in (SUSTAIN_CC, ALL_NOTES_OFF_CC, ALL_SOUND_OFF_CC)
    ]


def kind_of(data: bytes) -> int:
    """The status byte without its channel, such as NOTE_ON."""
    return data[0] & 0xF0


def channel_of(data: bytes) -> int:
    """The channel of a message: 0..15, or 16 and more at a synthesiser that has so many."""
    sixteens = data[_length_of(data) :]
    return data[0] & 0x0F | sixteens[0] << 4 if sixteens else data[0] & 0x0F


def on_channel(data: bytes, channel: int) -> bytes:
    """The same channel message on another channel."""
    return _message(kind_of(data), channel, *data[1 : _length_of(data)])


def is_channel_message(data: bytes) -> bool:
    """Whether the message is for one channel; the system's, such as the clock, are for all."""
    return data[0] < 0xF0


def is_note_on(data: bytes) -> bool:
    """Whether the message starts a note."""
    return kind_of(data) == NOTE_ON and data[2] > 0


def is_note_off(data: bytes) -> bool:
    """Whether the message ends a note."""
    return kind_of(data) == NOTE_OFF or (kind_of(data) == NOTE_ON and data[2] == 0)


def release_of(data: bytes) -> int:
    """How fast the key of a message that ends a note goes up; a note-on of velocity 0 does not say it."""
    return data[2] if kind_of(data) == NOTE_OFF else DEFAULT_RELEASE


def key_of(data: bytes) -> tuple[int, int]:
    """(channel, pitch) of a note message."""
    return channel_of(data), data[1]


def _message(kind: int, channel: int, *values: int) -> bytes:
    if channel < PORT_CHANNELS:
        return bytes((kind | channel, *values))
    return bytes((kind | channel % PORT_CHANNELS, *values, channel // PORT_CHANNELS))


def _length_of(data: bytes) -> int:
    """How many bytes the message has on a cable."""
    return 2 if kind_of(data) in _ONE_VALUE_KINDS else 3
