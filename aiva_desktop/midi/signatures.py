"""What tempo, time signature and key metas say: from their bytes and to them (RP-001, Standard MIDI Files 1.0).

Longer ones than the format knows are read by their start, as it asks for. None: it cannot be told what is meant.
"""

from __future__ import annotations

from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.time import MAX_BPM, MIN_BPM, Click, Meter, MeterChange

SET_TEMPO = 0x51
TIME_SIGNATURE = 0x58
KEY_SIGNATURE = 0x59
_MICROSECONDS_A_MINUTE = 60_000_000
_SLOWEST_TEMPO = 0xFF_FFFF  # microseconds a quarter note
_MAX_DENOMINATOR_POWER = 6
_MOST_SHARPS = 7


def tempo_of(payload: bytes) -> float | None:
    """Quarter notes a minute, as near as MIN_BPM to MAX_BPM come."""
    microseconds = int.from_bytes(payload[:3], "big")
    if len(payload) < 3 or not microseconds:
        return None
    return min(MAX_BPM, max(MIN_BPM, _MICROSECONDS_A_MINUTE / microseconds))


def tempo_payload(bpm: float) -> bytes:
    """The nearest tempo that three bytes hold."""
    return min(_SLOWEST_TEMPO, round(_MICROSECONDS_A_MINUTE / bpm)).to_bytes(3, "big")


def meter_of(payload: bytes, tick: int = 0) -> MeterChange | None:
    """The meter from `tick` on, with the click where it is another one than a click on each felt beat."""
    if len(payload) < 2 or not payload[0] or payload[1] > _MAX_DENOMINATOR_POWER:
        return None
    meter = Meter(payload[0], 2 ** payload[1])
    click = Click(payload[2], payload[3]) if len(payload) >= 4 else Click.of(meter)
    return MeterChange(tick, meter, None if click == Click.of(meter) else click)


def meter_payload(change: MeterChange) -> bytes:
    """The meter's four bytes."""
    meter, click = change.meter, change.click or Click.of(change.meter)
    return bytes((meter.numerator, meter.denominator.bit_length() - 1, click.clocks, click.thirty_seconds))


def key_of(payload: bytes) -> Key | None:
    """The key of a signature of up to seven sharps or flats."""
    if len(payload) < 2 or payload[1] > 1:
        return None
    sharps, minor = int.from_bytes(payload[:1], "big", signed=True), payload[1]
    if not -_MOST_SHARPS <= sharps <= _MOST_SHARPS:
        return None
    return Key((7 * sharps + 9 * minor) % 12, Mode.MINOR if minor else Mode.MAJOR)


def key_payload(key: Key) -> bytes:
    """The key's two bytes, with the signature that is usual for it."""
    minor = key.mode is Mode.MINOR
    sharps = 7 * (key.tonic - 9 * minor) % 12
    if key.uses_flats or sharps > _MOST_SHARPS:
        sharps -= 12
    return sharps.to_bytes(1, "big", signed=True) + bytes((minor,))
