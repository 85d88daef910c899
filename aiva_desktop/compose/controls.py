"""What a composer lays down for a continuation: promises that hold for every note, and wishes it leans towards."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from aiva_desktop.compose.errors import RequestError
from aiva_desktop.language import marked, tr
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.score.scales import Scale
from aiva_desktop.score.swing import HARDEST, STRAIGHT
from aiva_desktop.score.time import PPQ

MAX_BARS = 64
MAX_NOTES_PER_BAR = 32
LEAST_DENSITY = 0.25
MAX_CURVE_VALUES = 64
LAST_BAR = -1
# The longest note may be as short as a thirty-second, and as long as all that can be asked for.
SHORTEST_LONGEST = PPQ // 8
LONGEST_LONGEST = MAX_BARS * 4 * PPQ
FINEST = (4, 8, 16, 32)
# Shares such as 1 - 0.9 are not exact.
_ROUNDING = 1e-9


def _check_share(what: str, share: float) -> None:
    if not 0.0 <= share <= 1.0:
        raise RequestError(tr("{what} is 0% to 100%, not {share:.0%}.", what=tr(what), share=share))


@dataclass(frozen=True, slots=True)
class Budget:
    """How many notes may be exceptions: at most `notes` (None: any number) and at most `share` (0..1) of all."""

    notes: int | None = None
    share: float = 1.0

    def __post_init__(self) -> None:
        if self.notes is not None and self.notes < 0:
            raise RequestError(tr("The number of outside notes is 0 or more, not {notes}.", notes=self.notes))
        _check_share(marked("The share of outside notes"), self.share)

    def allows_one_more(self, exceptions: int, notes: int) -> bool:
        """Whether the note after `notes`, of which `exceptions` were exceptions, may be one."""
        if self.notes is not None and exceptions >= self.notes:
            return False
        return exceptions + 1 <= self.share * (notes + 1) + _ROUNDING


NO_EXCEPTIONS = Budget(notes=0)


@dataclass(frozen=True, slots=True)
class PitchRange:
    """MIDI pitches `low` to `high`, both included."""

    low: int
    high: int

    def __post_init__(self) -> None:
        for pitch in (self.low, self.high):
            if not 0 <= pitch <= 127:
                raise RequestError(tr("The range lies within C-1 and G9, the lowest and the highest note of MIDI."))
        if self.low > self.high:
            low, high = pitch_name(self.low), pitch_name(self.high)
            raise RequestError(
                tr("The range goes from its lowest note to its highest, but {low} is above {high}.", low=low, high=high)
            )


class Division(StrEnum):
    """How beats divide."""

    STRAIGHT = "straight"
    TRIPLET = "triplet"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class TimeGrid:
    """The lines, counted from each bar line, where notes may start and end. `finest` 16: sixteenths and longer."""

    division: Division = Division.STRAIGHT
    finest: int = 16

    def __post_init__(self) -> None:
        if self.finest not in FINEST:
            raise RequestError(
                tr("The finest note of the grid is 4, 8, 16 or 32 to the whole note, not {finest}.", finest=self.finest)
            )

    @property
    def spacings(self) -> tuple[int, ...]:
        """The ticks between lines, for each division that the grid has."""
        straight = 4 * PPQ // self.finest
        triplet = straight * 2 // 3
        return {
            Division.STRAIGHT: (straight,),
            Division.TRIPLET: (triplet,),
            Division.BOTH: (straight, triplet),
        }[self.division]

    def holds(self, position: int) -> bool:
        """Whether a line stands `position` ticks after a bar line."""
        return any(position % spacing == 0 for spacing in self.spacings)


@dataclass(frozen=True, slots=True)
class Rests:
    """The least and the most share (0..1) of the time that is silent."""

    least: float = 0.0
    most: float = 1.0

    def __post_init__(self) -> None:
        _check_share(marked("The share of rests"), self.least)
        _check_share(marked("The share of rests"), self.most)
        if self.least > self.most:
            raise RequestError(
                tr(
                    "The least of rests, {least:.0%}, is more than the most, {most:.0%}.",
                    least=self.least,
                    most=self.most,
                )
            )
        if self.least > 0.9:
            raise RequestError(tr("Rests take 90% of the time at most: something has to sound."))


@dataclass(frozen=True, slots=True)
class Curve:
    """Values at equal distances from the first new bar line to the last; in between they are joined by lines."""

    values: tuple[float, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.values) <= MAX_CURVE_VALUES:
            raise RequestError(
                tr("A curve has 1 to {most} values, not {count}.", most=MAX_CURVE_VALUES, count=len(self.values))
            )
        if not all(map(math.isfinite, self.values)):
            raise RequestError(tr("The values of a curve are numbers."))

    def at(self, fraction: float) -> float:
        """The value at `fraction` (0..1) of the way."""
        place = min(1.0, max(0.0, fraction)) * (len(self.values) - 1)
        left = min(int(place), len(self.values) - 1)
        right = min(left + 1, len(self.values) - 1)
        return self.values[left] + (place - left) * (self.values[right] - self.values[left])


@dataclass(frozen=True)
class Controls:
    """What is laid down for a continuation. The default lays down nothing.

    Promises, kept by every note:
        scale: only its notes, but for the `outside` ones; None: the key, where the request locks it.
        pitch_range: no note beyond.
        chord_tones: at least this share (0..1) of the notes that start on a strong beat under a chord belong to it.
        most_notes: no bar has more notes that start in it, 1..32.
        longest: no note lasts longer, in ticks as written, before swing.
        grid: notes start and end on its lines.
        swing: 0.5 (straight) to 0.75: where in the beat its second eighth falls; needs a straight grid.
        cadences: bars (1 is the first new one, `LAST_BAR` the last) that bring the line to rest: a note on the first
            beat, the root of the chord or else the tonic, as long as half the bar where grid and longest let it, then
            a rest until the bar ends.
    Wishes, which the line leans towards:
        density: notes per bar, 0.25..32.
        contour: heights, 0 (the lowest of the notes in reach) to 1 (the highest).
        rests: the share of the time that is silent, cadence bars aside; kept unless a promise stands against it.

    Raises:
        RequestError: when a value is out of range or two contradict each other.
    """

    scale: Scale | None = None
    outside: Budget = NO_EXCEPTIONS
    pitch_range: PitchRange | None = None
    chord_tones: float = 0.0
    most_notes: int | None = None
    longest: int | None = None
    grid: TimeGrid | None = None
    swing: float = STRAIGHT
    cadences: tuple[int, ...] = ()
    density: Curve | None = None
    contour: Curve | None = None
    rests: Rests | None = None

    def __post_init__(self) -> None:
        _check_share(marked("The share of chord tones"), self.chord_tones)
        if self.most_notes is not None and not 1 <= self.most_notes <= MAX_NOTES_PER_BAR:
            raise RequestError(
                tr(
                    "The most notes in a bar are 1 to {most}, not {most_notes}.",
                    most=MAX_NOTES_PER_BAR,
                    most_notes=self.most_notes,
                )
            )
        if not all(1 <= bar <= MAX_BARS or bar == LAST_BAR for bar in self.cadences):
            raise RequestError(tr("Cadences are in bars 1 to {most} of the new ones, or in the last.", most=MAX_BARS))
        self._check_times()
        self._check_curves()

    def _check_times(self) -> None:
        if self.longest is not None and not SHORTEST_LONGEST <= self.longest <= LONGEST_LONGEST:
            raise RequestError(tr("The longest note is a thirty-second (1/32) or more, and 64 whole notes at most."))
        if not STRAIGHT <= self.swing <= HARDEST:
            raise RequestError(
                tr(
                    "Swing is {straight:.0%} (straight) to {hardest:.0%}, not {swing:.0%}.",
                    straight=STRAIGHT,
                    hardest=HARDEST,
                    swing=self.swing,
                )
            )
        if self.is_swung and self.grid is not None and self.grid.division is not Division.STRAIGHT:
            raise RequestError(tr("Swing needs the straight grid: it makes the triplet feel itself."))
        finest = min(self.time_grid.spacings) if self.time_grid else 0
        if self.longest is not None and self.longest < finest:
            raise RequestError(tr("The longest note is shorter than the finest note of the grid: lengthen it."))

    def _check_curves(self) -> None:
        if self.density and not all(LEAST_DENSITY <= value <= MAX_NOTES_PER_BAR for value in self.density.values):
            raise RequestError(
                tr(
                    "The density is {least_density} to {most} notes per bar.",
                    least_density=LEAST_DENSITY,
                    most=MAX_NOTES_PER_BAR,
                )
            )
        if self.contour and not all(0.0 <= value <= 1.0 for value in self.contour.values):
            raise RequestError(tr("The heights of a contour are 0% (low) to 100% (high)."))

    def cadence_bars(self, bars: int) -> tuple[int, ...]:
        """The bars with a cadence among `bars` new ones, counted from 1, in order."""
        return tuple(sorted({bars if bar == LAST_BAR else bar for bar in self.cadences}))

    @property
    def is_swung(self) -> bool:
        """Whether anything is played later than it is written."""
        return self.swing != STRAIGHT

    @property
    def time_grid(self) -> TimeGrid | None:
        """The grid; what is to swing is written on a straight one of sixteenths where none is asked for."""
        return TimeGrid() if self.grid is None and self.is_swung else self.grid


# Nothing is laid down.
UNCONTROLLED = Controls()


def ticks_of(length: Fraction) -> int:
    """A length in whole notes (1/4: a quarter) in ticks."""
    return round(4 * PPQ * length)
