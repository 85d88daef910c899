"""Places, lengths and pitches as a musician says them, for status line and screen readers."""

from __future__ import annotations

from fractions import Fraction

from aiva_desktop.language import all_marked, tr
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.score.time import PPQ, MeterMap

_VALUES = (Fraction(4), Fraction(2), Fraction(1), Fraction(1, 2), Fraction(1, 4), Fraction(1, 8), Fraction(1, 16))
_PLAIN = all_marked("whole", "half", "quarter", "eighth", "sixteenth", "thirty-second", "sixty-fourth")
_TRIPLETS = all_marked(
    *("whole triplet", "half triplet", "quarter triplet", "eighth triplet"),
    *("sixteenth triplet", "thirty-second triplet", "sixty-fourth triplet"),
)
_DOTTED = all_marked(
    *("dotted whole", "dotted half", "dotted quarter", "dotted eighth"),
    *("dotted sixteenth", "dotted thirty-second", "dotted sixty-fourth"),
)
_NAMES = {
    **{round(PPQ * share * Fraction(2, 3)): name for share, name in zip(_VALUES, _TRIPLETS, strict=True)},
    **{round(PPQ * share * Fraction(3, 2)): name for share, name in zip(_VALUES, _DOTTED, strict=True)},
    **{round(PPQ * share): name for share, name in zip(_VALUES, _PLAIN, strict=True)},
}


def length_in_words(ticks: int) -> str:
    """Such as "quarter", "dotted eighth", "eighth triplet", "5 quarters" or "37 ticks"."""
    if ticks in _NAMES:
        return tr(_NAMES[ticks])
    quarters, rest = divmod(ticks, PPQ)
    return tr("{count} quarters", count=quarters) if not rest else tr("{count} ticks", count=ticks)


def place_in_words(meter: MeterMap, tick: int) -> str:
    """Such as "bar 3 beat 2", or "bar 3 beat 2 plus eighth"."""
    bar, beat, rest = meter.position(tick)
    if not rest:
        return tr("bar {bar} beat {beat}", bar=bar, beat=beat)
    return tr("bar {bar} beat {beat} plus {length}", bar=bar, beat=beat, length=length_in_words(rest))


def spot_in_words(meter: MeterMap, pitch: int, tick: int, flats: bool) -> str:
    """Such as "C4, bar 3 beat 2"."""
    return tr("{pitch}, {place}", pitch=pitch_name(pitch, flats), place=place_in_words(meter, tick))
