"""MIDI clock out: pulses, start, continue, stop and song position, as ticks and bytes. Pure.

As the MIDI 1.0 specification has it: 24 pulses a quarter note; the position counts sixteenths, in 14 bits.
"""

from __future__ import annotations

from collections.abc import Iterable

from aiva_desktop.playback.messages import MidiEvent, TimedMessage
from aiva_desktop.score.time import PPQ

PULSE = b"\xf8"
START = b"\xfa"
CONTINUE = b"\xfb"
STOP = b"\xfc"
PULSE_TICKS = PPQ // 24
_POSITION = 0xF2
# A follower comes in with the pulse after start or continue, and wants a moment to go to its place before.
_POSITION_LEAD_S, _START_LEAD_S = 0.012, 0.004
_SIXTEENTH_TICKS = PPQ // 4
_LAST_POSITION = 2**14 - 1


def pulses(from_tick: int, until_tick: int) -> list[MidiEvent]:
    """The clock pulses in [from_tick, until_tick)."""
    first = -(-from_tick // PULSE_TICKS) * PULSE_TICKS
    return [MidiEvent(tick, PULSE) for tick in range(first, until_tick, PULSE_TICKS)]


def starting(tick: int, *, was_running: bool = False) -> list[MidiEvent]:
    """What makes a follower begin with us at `tick`: start at 0, else position and continue; `lead_in` times it.

    Followers heed a position only while they rest: one that runs is stopped first.
    A position is a whole sixteenth: between two of them the follower comes in with the next one. Beyond the last
    position that the format can name, about 1024 bars of 4/4, it stays still.
    """
    at, place = _next_sixteenth(tick) * _SIXTEENTH_TICKS, position_at(tick)
    rest = [STOP] if was_running else []
    going = [START] if tick == 0 else [place, CONTINUE] if place else []
    return [MidiEvent(at, word) for word in (*rest, *going)]


def lead_in(at_s: float, words: Iterable[bytes], batch: int = 0) -> list[TimedMessage]:
    """The words of `starting`, so long before the pulse at `at_s` that a follower is there in time."""
    leads = ((_START_LEAD_S if word in (START, CONTINUE) else _POSITION_LEAD_S, word) for word in words)
    return [TimedMessage(at_s - lead_s, word, batch) for lead_s, word in leads]


def position_at(tick: int) -> bytes:
    """The song position of the first sixteenth at or after `tick`; empty beyond the last one."""
    sixteenth = _next_sixteenth(tick)
    return position(sixteenth) if sixteenth <= _LAST_POSITION else b""


def _next_sixteenth(tick: int) -> int:
    return -(-tick // _SIXTEENTH_TICKS)


def position(sixteenth: int) -> bytes:
    """The song position pointer, 0..16383 sixteenths from the start."""
    return bytes((_POSITION, sixteenth & 0x7F, sixteenth >> 7))
