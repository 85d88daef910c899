"""Places, lengths and pitches as a musician says them, for status line and screen readers."""

from __future__ import annotations

from fractions import Fraction

from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.score.time import PPQ, MeterMap

_VALUES = {
    Fraction(4): "whole",
    Fraction(2): "half",
    Fraction(1): "quarter",
    Fraction(1, 2): "eighth",
    Fraction(1, 4): "sixteenth",
    Fraction(1, 8): "thirty-second",
    Fraction(1, 16): "sixty-fourth",
}
_NAMES = {
    **{round(PPQ * share * Fraction(2, 3)): f"{name} triplet" for share, name in _VALUES.items()},
    **{round(PPQ * share * Fraction(3, 2)): f"dotted {name}" for share, name in _VALUES.items()},
    **{round(PPQ * share): name for share, name in _VALUES.items()},
}


def length_in_words(ticks: int) -> str:
    """Such as "quarter", "dotted eighth", "eighth triplet", "5 quarters" or "37 ticks"."""
    if ticks in _NAMES:
        return _NAMES[ticks]
    quarters, rest = divmod(ticks, PPQ)
    return f"{quarters} quarters" if not rest else f"{ticks} ticks"


def place_in_words(meter: MeterMap, tick: int) -> str:
    """Such as "bar 3 beat 2", or "bar 3 beat 2 plus eighth"."""
    bar, beat, rest = meter.position(tick)
    return f"bar {bar} beat {beat}{f' plus {length_in_words(rest)}' if rest else ''}"


def spot_in_words(meter: MeterMap, pitch: int, tick: int, flats: bool) -> str:
    """Such as "C4, bar 3 beat 2"."""
    return f"{pitch_name(pitch, flats)}, {place_in_words(meter, tick)}"
