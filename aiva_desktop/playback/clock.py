"""MIDI clock out: pulses, start, continue, stop and song position, as ticks and bytes. Pure.

As the MIDI 1.0 specification has it: 24 pulses a quarter note; the position counts sixteenths, in 14 bits.
"""

from __future__ import annotations

from aiva_desktop.playback.messages import MidiEvent
from aiva_desktop.score.time import PPQ

PULSE = b"\xf8"
START = b"\xfa"
CONTINUE = b"\xfb"
STOP = b"\xfc"
PULSE_TICKS = PPQ // 24
_POSITION = 0xF2
_SIXTEENTH_TICKS = PPQ // 4
_LAST_POSITION = 2**14 - 1


def pulses(from_tick: int, until_tick: int) -> list[MidiEvent]:
    """The clock pulses in [from_tick, until_tick)."""
    first = -(-from_tick // PULSE_TICKS) * PULSE_TICKS
    return [MidiEvent(tick, PULSE) for tick in range(first, until_tick, PULSE_TICKS)]


def starting(tick: int) -> list[MidiEvent]:
    """What makes a follower begin with us at `tick`: start at 0, else position and continue.

    A position is a whole sixteenth: between two of them the follower comes in with the next one. Beyond the last
    position that the format can name, about 1024 bars of 4/4, it stays still.
    """
    if tick == 0:
        return [MidiEvent(0, START)]
    sixteenth = -(-tick // _SIXTEENTH_TICKS)
    if sixteenth > _LAST_POSITION:
        return []
    at = sixteenth * _SIXTEENTH_TICKS
    return [MidiEvent(at, position(sixteenth)), MidiEvent(at, CONTINUE)]


def position(sixteenth: int) -> bytes:
    """The song position pointer, 0..16383 sixteenths from the start."""
    return bytes((_POSITION, sixteenth & 0x7F, sixteenth >> 7))
