"""A melody read note by note: the inputs of the rhythm and melody networks before each note.

Training walks a finished melody with it, the engine a growing one, so both see the same numbers.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from aiva_desktop.models.melody import BarGrid, ChordTrack, StepNote
from aiva_desktop.models.plan import UNKNOWN_BAR, BarPlan, Degree
from aiva_desktop.models.vocabulary import (
    NO_GAP,
    NO_INTERVAL,
    NO_LENGTH,
    NO_PITCH,
    gap_token,
    interval_input,
    length_token,
    pitch_of_scale_step,
    scale_step,
)

LOOKBACK_BARS = (1, 2, 4, 8)
MAX_POSITION = 192
BAR_LENGTH_UNIT = 6
MAX_BAR_LENGTH = 40  # in units of 6 steps
BAR_CYCLE = 16
# A planned gap may reach into the next bar: that far the plan is known while a bar is being written.
_PLAN_HORIZON = 2
# Plans that say something about pitches.
_PITCH_DEGREES = (Degree.EXACT, Degree.SEQUENCE, Degree.VARIED, Degree.ORNAMENTED)


def bar_length_input(steps: int) -> int:
    """A bar's length in steps as a network input, 0..39."""
    return min(steps // BAR_LENGTH_UNIT, MAX_BAR_LENGTH - 1)


PlanOf = Callable[[int], BarPlan]


def no_plan(bar: int) -> BarPlan:
    """A plan that says nothing about any bar."""
    return UNKNOWN_BAR


@dataclass(frozen=True, slots=True)
class RhythmInputs:
    """Known before the gap to the next onset is."""

    gap_before: int
    length_before: int
    interval_before: int
    position: int
    bar_length: int
    bar_in_cycle: int
    degree: int
    next_degree: int
    lookback_gaps: tuple[int, int, int, int]
    plan_gap: int
    chord: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class PitchInputs:
    """Known before the pitch at the next onset is."""

    pitch_before: int
    interval_before: int
    gap: int
    position: int
    bar_length: int
    bar_in_cycle: int
    degree: int
    lookback_pitches: tuple[int, int, int, int]
    lookback_aligned: int  # bit k: an onset stood exactly LOOKBACK_BARS[k] bars ago
    plan_pitch: int
    chord: tuple[float, ...]


class History:
    """The notes so far. Bars count from 0 at step 0; `plan_of` tells each bar's plan."""

    def __init__(self, grid: BarGrid, chords: ChordTrack, plan_of: PlanOf = no_plan) -> None:
        self.grid = grid
        self.chords = chords
        self.plan_of = plan_of
        self.onsets: list[int] = []
        self.pitches: list[int] = []
        self.gaps: list[int] = []  # gap tokens, one a note; the first is NO_GAP
        self.lengths: list[int] = []  # length tokens; one fewer than notes while the next onset is unknown
        self.intervals: list[int] = []
        self.bars: list[int] = []
        self.positions: list[int] = []

    def beginning(self, count: int, plan_of: PlanOf) -> History:
        """A history of the first `count` (>= 1) notes alone, to go on by another plan."""
        other = History(self.grid, self.chords, plan_of)
        for name in ("onsets", "pitches", "gaps", "intervals", "bars", "positions"):
            setattr(other, name, getattr(self, name)[:count])
        other.lengths = self.lengths[: count - 1]
        return other

    def append(self, onset: int, pitch: int) -> None:
        """The next note starts at `onset`, later than all before."""
        before = len(self.onsets) - 1
        self.gaps.append(gap_token(onset - self.onsets[before]) if before >= 0 else NO_GAP)
        self.intervals.append(interval_input(pitch - self.pitches[before]) if before >= 0 else NO_INTERVAL)
        self.onsets.append(onset)
        self.pitches.append(pitch)
        bar = self.grid.index(onset)
        self.bars.append(bar)
        self.positions.append(onset - self.grid.start(bar))

    def close_note(self, length: int) -> None:
        """The length token of the last note whose next onset is known by now."""
        self.lengths.append(length)

    def rhythm_inputs(self) -> RhythmInputs:
        """Before the gap from the last note to the next."""
        now, bar = self.onsets[-1], self.bars[-1]
        count = len(self.onsets)
        return RhythmInputs(
            gap_before=self.gaps[-1],
            length_before=self.lengths[count - 2] if count >= 2 else NO_LENGTH,
            interval_before=self.intervals[-1],
            position=min(self.positions[-1], MAX_POSITION - 1),
            bar_length=bar_length_input(self.grid.length(bar)),
            bar_in_cycle=bar % BAR_CYCLE,
            degree=self.plan_of(bar).degree,
            next_degree=self.plan_of(bar + 1).degree,
            lookback_gaps=(
                self._lookback_gap(bar, now, 1),
                self._lookback_gap(bar, now, 2),
                self._lookback_gap(bar, now, 4),
                self._lookback_gap(bar, now, 8),
            ),
            plan_gap=self._plan_gap(bar, now),
            chord=self.chords.at(now),
        )

    def pitch_inputs(self, onset: int) -> PitchInputs:
        """Before the pitch of the next note, which starts at `onset`."""
        bar = self.grid.index(onset)
        back = [self._lookback_pitch(bar, onset, bars) for bars in LOOKBACK_BARS]
        return PitchInputs(
            pitch_before=self.pitches[-1],
            interval_before=self.intervals[-1],
            gap=gap_token(onset - self.onsets[-1]),
            position=min(onset - self.grid.start(bar), MAX_POSITION - 1),
            bar_length=bar_length_input(self.grid.length(bar)),
            bar_in_cycle=bar % BAR_CYCLE,
            degree=self.plan_of(bar).degree,
            lookback_pitches=(back[0][0], back[1][0], back[2][0], back[3][0]),
            lookback_aligned=sum(1 << k for k, (_, aligned) in enumerate(back) if aligned),
            plan_pitch=self._plan_pitch(bar, onset),
            chord=self.chords.at(onset),
        )

    def _lookback_gap(self, bar: int, now: int, bars: int) -> int:
        """The gap that would repeat what came next `bars` bars ago."""
        if bar < bars:
            return NO_GAP
        then = self.grid.start(bar - bars) + now - self.grid.start(bar)
        j = bisect_right(self.onsets, then)
        return gap_token(self.onsets[j] - then) if j < len(self.onsets) else NO_GAP

    def _lookback_pitch(self, bar: int, onset: int, bars: int) -> tuple[int, bool]:
        """The pitch that sounded or last sounded `bars` bars before `onset`, and whether it started right there."""
        if bar < bars:
            return NO_PITCH, False
        then = self.grid.start(bar - bars) + onset - self.grid.start(bar)
        j = bisect_right(self.onsets, then) - 1
        if j < 0:
            return NO_PITCH, False
        return self.pitches[j], self.onsets[j] == then

    def _plan_gap(self, bar: int, now: int) -> int:
        """The gap after which the plan's source bars have their next onset."""
        for ahead in range(_PLAN_HORIZON):
            plan = self.plan_of(bar + ahead)
            if plan.lag == 0 or plan.lag > bar + ahead:
                return NO_GAP
            shift = self.grid.start(bar + ahead) - self.grid.start(bar + ahead - plan.lag)
            source = bisect_right(self.onsets, max(now - shift, self.grid.start(bar + ahead - plan.lag) - 1))
            end = min(self.grid.start(bar + ahead + 1) - shift, self.grid.start(bar + ahead - plan.lag + 1))
            if source < len(self.onsets) and self.onsets[source] < end:
                return gap_token(self.onsets[source] + shift - now)
        return NO_GAP

    def _plan_pitch(self, bar: int, onset: int) -> int:
        """The pitch that the plan's source bar has at this place, moved along for a sequence."""
        plan = self.plan_of(bar)
        if plan.degree not in _PITCH_DEGREES or plan.lag > bar:
            return NO_PITCH
        then = onset - self.grid.start(bar) + self.grid.start(bar - plan.lag)
        j = bisect_left(self.onsets, then)
        if j >= len(self.onsets) or self.onsets[j] != then:
            return NO_PITCH
        if plan.degree is Degree.SEQUENCE:
            return self._sequence_pitch(j, bar, plan.lag)
        return self.pitches[j]

    def _sequence_pitch(self, j: int, bar: int, lag: int) -> int:
        """Note j's step from its predecessor, taken from our last note; unknown for a bar's first note."""
        if j == 0 or self.bars[j - 1] != bar - lag or self.bars[-1] != bar:
            return NO_PITCH
        here, there, before = scale_step(self.pitches[-1]), scale_step(self.pitches[j]), scale_step(self.pitches[j - 1])
        pitch = pitch_of_scale_step(here[0] + there[0] - before[0], there[1])
        return pitch if 0 <= pitch < NO_PITCH else NO_PITCH


@dataclass(frozen=True)
class Reading:
    """A finished melody of n notes.

    `rhythm[r]` is known after note r (n rows; after the last one only its length is to be told), `pitch[r]` once
    the onset of note r + 1 is known as well (n - 1 rows).
    """

    rhythm: list[RhythmInputs]
    pitch: list[PitchInputs]
    history: History


def read_melody(notes: list[StepNote], grid: BarGrid, chords: ChordTrack, plan_of: PlanOf) -> Reading:
    """Walk a melody (>= 1 note)."""
    history = History(grid, chords, plan_of)
    history.append(notes[0].onset, notes[0].pitch)
    rhythm, pitch = [history.rhythm_inputs()], []
    for before, note in pairwise(notes):
        history.close_note(length_token(before.duration, note.onset - before.onset))
        pitch.append(history.pitch_inputs(note.onset))
        history.append(note.onset, note.pitch)
        rhythm.append(history.rhythm_inputs())
    history.close_note(length_token(notes[-1].duration, None))
    return Reading(rhythm, pitch, history)
