"""One controller of a track as arrays: its values are found, and drawn, at the same cost in short and long tracks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from aiva_desktop.pianoroll.searching import IntArray, count_before, count_until
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.controllers import Controller
from aiva_desktop.score.notes import ControlEvent


@dataclass(frozen=True, slots=True)
class Step:
    """From `left` to `right`, in px, the controller stands at `value`; just before, it went over `low`..`high`."""

    left: float
    right: float
    value: int
    low: int
    high: int


@dataclass(frozen=True, eq=False)
class Columns:
    """Steps as arrays, (steps,) each; see `Step`."""

    lefts: IntArray
    rights: IntArray
    values: IntArray
    lows: IntArray
    highs: IntArray


@dataclass(frozen=True, eq=False)
class ControlIndex:
    """`ticks` (events,) rising and `values` (events,); before the first event the value is `resting`."""

    ticks: IntArray
    values: IntArray
    resting: int

    @classmethod
    def of(cls, controls: Sequence[ControlEvent], controller: Controller, resting: int) -> ControlIndex:
        """The index of a track's controls, in order."""
        found = [(one.tick, one.value) for one in controls if controller.says(one)]
        table = np.array(found, dtype=np.int64).reshape(-1, 2)
        return cls(table[:, 0], table[:, 1], resting)

    def __len__(self) -> int:
        return len(self.ticks)

    def value_at(self, tick: float) -> int:
        """The value in force at `tick`."""
        place = count_until(self.ticks, tick) - 1
        return int(self.values[place]) if place >= 0 else self.resting

    def next_tick(self, tick: int) -> int | None:
        """Where the first event after `tick` is."""
        place = count_until(self.ticks, tick)
        return int(self.ticks[place]) if place < len(self) else None

    def previous_tick(self, tick: int) -> int | None:
        """Where the last event before `tick` is."""
        place = count_before(self.ticks, tick) - 1
        return int(self.ticks[place]) if place >= 0 else None

    def count(self, start_tick: int, end_tick: int) -> int:
        """How many events there are from `start_tick` to before `end_tick`."""
        first, last = np.searchsorted(self.ticks, (start_tick, end_tick))
        return int(last - first)

    def redrawn(self, start_tick: int, end_tick: int, events: Sequence[ControlEvent]) -> ControlIndex:
        """With these events, in order, from `start_tick` to before `end_tick`."""
        first, last = np.searchsorted(self.ticks, (start_tick, end_tick))
        ticks = np.array([one.tick for one in events], dtype=np.int64)
        values = np.array([one.value for one in events], dtype=np.int64)
        return ControlIndex(
            np.concatenate((self.ticks[:first], ticks, self.ticks[last:])),
            np.concatenate((self.values[:first], values, self.values[last:])),
            self.resting,
        )

    def steps(self, view: Viewport) -> Iterator[Step]:
        """What is in sight, from the left edge on: one step at most for each column of pixels."""
        columns = self.columns(view)
        each = (columns.lefts, columns.rights, columns.values, columns.lows, columns.highs)
        return map(Step, *(one.tolist() for one in each))

    def columns(self, view: Viewport) -> Columns:
        """The fields of all steps in sight, as arrays."""
        first, last = count_before(self.ticks, view.tick_at(0)), count_before(self.ticks, view.tick_at(view.width))
        places = np.floor(self.ticks[first:last] * view.px_per_tick - view.left_px).astype(np.int64)
        seen, here = self.values[first:last], self.value_at(view.tick_at(0) - 1e-6)
        starts = np.flatnonzero(np.diff(places, prepend=-1))
        lefts = np.concatenate(([0], places[starts]))
        rights = np.concatenate((places[starts], [view.width]))
        if not len(starts):
            return Columns(lefts, rights, *(np.array([here]),) * 3)
        ends = seen[np.append(starts[1:], len(seen)) - 1]
        lows, highs = np.minimum.reduceat(seen, starts), np.maximum.reduceat(seen, starts)
        return Columns(lefts, rights, *(np.concatenate(([here], each)) for each in (ends, lows, highs)))
