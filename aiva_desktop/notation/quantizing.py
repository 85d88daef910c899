"""Notes as notation can write them: on a grid of thirty-seconds and triplet sixteenths, in voices that do not overlap.

Places and lengths are in units of 1/24 of a quarter note.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import PPQ

UNITS_PER_QUARTER = 24
_DUPLE, _TRIPLET = 3, 4
# Thirds that tuplets write with one sign, longest first: two thirds, a half, a third, a sixth.
_TRIPLET_LENGTHS = (16, 12, 8, 4)


@dataclass(frozen=True)
class Event:
    """Notes that begin and end together, `start`..`end`."""

    start: int
    end: int
    notes: tuple[Note, ...]


class NotationGrid:
    """Which quarters of a track are divided by three: those where its onsets fit that better."""

    def __init__(self, notes: Iterable[Note]) -> None:
        errors: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
        for note in notes:
            place = note.onset * UNITS_PER_QUARTER / PPQ
            for column, step in enumerate((_DUPLE, _TRIPLET)):
                errors[int(place // UNITS_PER_QUARTER)][column] += abs(place - step * round(place / step))
        self._triplets = {quarter for quarter, (duple, triplet) in errors.items() if triplet < duple}

    def is_triplet(self, quarter: int) -> bool:
        """Whether this quarter, from 0, is divided by three."""
        return quarter in self._triplets

    def nearest(self, tick: int) -> int:
        """The place of `tick` on the grid."""
        place = tick * UNITS_PER_QUARTER / PPQ
        step = _TRIPLET if self.is_triplet(int(place // UNITS_PER_QUARTER)) else _DUPLE
        return step * round(place / step)

    def after(self, place: int) -> int:
        """The next place: what is too short to be written lasts until there."""
        step = _TRIPLET if self.is_triplet(place // UNITS_PER_QUARTER) else _DUPLE
        return step * (place // step + 1)

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """`start`..`end` as lengths that can be written, to be tied: quarters by three stand for themselves."""
        while start < end:
            stop = self._end_of_piece(start, end)
            yield start, stop
            start = stop

    def _end_of_piece(self, start: int, end: int) -> int:
        quarter, into = divmod(start, UNITS_PER_QUARTER)
        left = min(end, (quarter + 1) * UNITS_PER_QUARTER) - start
        if self.is_triplet(quarter) and (into or left < UNITS_PER_QUARTER):
            return start + next((length for length in _TRIPLET_LENGTHS if length <= left), left)
        stop = start + left
        while stop < end and self._is_plain(stop // UNITS_PER_QUARTER, end):
            stop = min(end, stop + UNITS_PER_QUARTER)
        return stop

    def _is_plain(self, quarter: int, end: int) -> bool:
        """By two, or filled wholly."""
        return not self.is_triplet(quarter) or (quarter + 1) * UNITS_PER_QUARTER <= end


def voices_of(notes: Sequence[Note], grid: NotationGrid) -> list[list[Event]]:
    """The notes as chords, in as few voices as their overlaps allow; the voice that was free longest takes the next."""
    together: dict[tuple[int, int], list[Note]] = defaultdict(list)
    for note in sorted(notes):
        start = grid.nearest(note.onset)
        together[start, max(grid.nearest(note.end), grid.after(start))].append(note)
    voices: list[list[Event]] = []
    for (start, end), chord in sorted(together.items()):
        free = next((voice for voice in voices if voice[-1].end <= start), None)
        if free is None:
            free = []
            voices.append(free)
        free.append(Event(start, end, tuple(chord)))
    return voices
