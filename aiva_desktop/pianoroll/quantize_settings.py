"""What a quantization does, as a value that a dialog fills in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from aiva_desktop.editing.quantizing import quantize_both, quantize_ends, quantize_starts
from aiva_desktop.editing.transforms import Notes
from aiva_desktop.language import marked
from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.score.time import MeterMap


class Edges(Enum):
    """Which edges of notes go to the grid; the value is what a dialog shows."""

    STARTS = marked("Starts")
    ENDS = marked("Ends")
    BOTH = marked("Starts and ends")


@dataclass(frozen=True)
class QuantizeSettings:
    """`strength` 0..1 is how much of the way to the grid notes go.

    `swing` 0.5 (straight) to 0.75 is where the second of two divisions falls between the first of one pair and that
    of the next; 2/3 is a triplet feel.
    """

    snap: Snap = Snap.SIXTEENTH
    strength: float = 1.0
    swing: float = 0.5
    edges: Edges = Edges.STARTS

    def applied(self, notes: Notes, meter: MeterMap) -> Notes:
        """The notes, quantized."""
        grid = SwungGrid(Grid(meter, self.snap), self.swing)
        shortest = self.snap.ticks or 1
        if self.edges is Edges.STARTS:
            return quantize_starts(notes, grid.nearest, self.strength)
        if self.edges is Edges.ENDS:
            return quantize_ends(notes, grid.nearest, shortest, self.strength)
        return quantize_both(notes, grid.nearest, shortest, self.strength)


@dataclass(frozen=True)
class SwungGrid:
    """A grid whose every second division, counted from the bar line, comes late."""

    grid: Grid
    swing: float

    def nearest(self, tick: int) -> int:
        """The swung position closest to `tick`, the earlier of two equally close ones."""
        below = self.grid.floor(tick)
        around = (self.grid.floor(max(0, below - 1)), below, self.grid.after(below))
        return min((self._swung(position) for position in around), key=lambda place: (abs(place - tick), place))

    def _swung(self, position: int) -> int:
        step = self.grid.step_at(position)
        from_bar = position - self.grid.meter.bar_at(position).start_tick
        is_second = from_bar // step % 2 == 1
        return position + round((2 * self.swing - 1) * step) if is_second else position
