"""From a file's time base to the app's ticks."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from aiva_desktop.score.time import PPQ

# The rate byte of a time-code division, and the frames per second that it means.
_FRAME_RATES = {24: Fraction(24), 25: Fraction(25), 29: Fraction(30_000, 1001), 30: Fraction(30)}
# A file in time code knows seconds, not beats. It is opened at this tempo, where a second is 960 ticks.
TIME_CODE_BPM = 120.0


@dataclass(frozen=True, slots=True)
class TickScale:
    """`numerator` / `denominator` of the app's ticks make one tick of the file."""

    numerator: int
    denominator: int

    @classmethod
    def of_division(cls, division: int) -> TickScale:
        """The scale for a header's division, 1..65535."""
        ratio = _app_ticks_per_file_tick(division)
        return cls(ratio.numerator, ratio.denominator)

    def ticks(self, file_tick: int) -> int:
        """The app's tick nearest to a tick of the file, halves up."""
        return (2 * file_tick * self.numerator + self.denominator) // (2 * self.denominator)


def is_time_code(division: int) -> bool:
    """Whether a header's division counts frames of a second, not ticks of a quarter note."""
    return division >= 0x8000


def _app_ticks_per_file_tick(division: int) -> Fraction:
    if not is_time_code(division):
        return Fraction(PPQ, division)
    rate = _FRAME_RATES.get(256 - (division >> 8), _FRAME_RATES[25])
    per_frame = division & 0xFF or 1
    return Fraction(TIME_CODE_BPM) * PPQ / 60 / (rate * per_frame)
