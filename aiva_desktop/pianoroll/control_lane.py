"""A controller lane without Qt: what a stroke of the pointer makes of the events under it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from aiva_desktop.editing.dynamics import eased
from aiva_desktop.pianoroll.control_index import ControlIndex
from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.score.controllers import Controller
from aiva_desktop.score.notes import ControlEvent

# Events that are drawn stand at least this far apart: what a hand draws has no more in it.
LEAST_STEP_PX = 2
_DENSITIES = (*(Snap.SIXTY_FOURTH, Snap.THIRTY_SECOND, Snap.SIXTEENTH, Snap.EIGHTH, Snap.QUARTER, Snap.HALF, Snap.BAR),)


class Shape(Enum):
    """What a stroke draws."""

    FREE = "free"
    LINE = "line"
    CURVE = "curve"
    ERASER = "eraser"
    PEDAL = "pedal"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the pointer is, as a tick (which may be negative) and a value of the controller."""

    tick: float
    value: int


@dataclass(frozen=True)
class Drawing:
    """From `start_tick` to before `end_tick` the controller's events are to be `events`."""

    start_tick: int
    end_tick: int
    events: tuple[ControlEvent, ...] = ()

    def shown_in(self, index: ControlIndex) -> ControlIndex:
        """The controller as it would be."""
        return index.redrawn(self.start_tick, self.end_tick, self.events)


def drawing_grid(grid: Grid) -> Grid:
    """Where drawn events stand: on the grid if it is a fixed one, else every 64th; wider apart when zoomed out."""
    is_free = grid.snap.is_adaptive or grid.snap is Snap.OFF
    wanted = 1 if is_free else grid.step_at(0)
    own: tuple[Grid, ...] = () if is_free else (grid,)
    grids: tuple[Grid, ...] = (*own, *(replace(grid, snap=snap) for snap in _DENSITIES))
    least = max(wanted, LEAST_STEP_PX / grid.px_per_tick)
    for one in grids:
        if one.step_at(0) >= least:
            return one
    return grids[-1]


@dataclass(frozen=True)
class Stroke:
    """The pointer's way over the lane. `drawn` holds the value of each division that it went over, by its tick."""

    controller: Controller
    grid: Grid
    shape: Shape
    press: Place
    last: Place
    drawn: tuple[tuple[int, int], ...] = ()

    @classmethod
    def begun(cls, controller: Controller, grid: Grid, shape: Shape, press: Place) -> Stroke:
        """The pointer is pressed."""
        fitting = grid if shape in (Shape.PEDAL, Shape.ERASER) else drawing_grid(grid)
        return cls(controller, fitting, shape, press, press).to(press)

    def to(self, place: Place) -> Stroke:
        """The pointer went on."""
        before = dict(self.drawn) if self.shape is Shape.FREE else {}
        start = self.last if self.shape is Shape.FREE else self.press
        before.update(_between(self.grid, start, place, eased if self.shape is Shape.CURVE else _straight))
        return replace(self, last=place, drawn=tuple(sorted(before.items())))

    def drawing(self, index: ControlIndex) -> Drawing:
        """What is to stand where it went."""
        start, end = self.drawn[0][0], self.grid.after(self.drawn[-1][0])
        if self.shape is Shape.ERASER:
            return Drawing(start, end)
        if self.shape is Shape.PEDAL:
            return _pressed(self.controller, index, start, end, not self._is_down_at_press(index))
        events = tuple(self.controller.at(tick, value) for tick, value in _thinned(self.drawn))
        return Drawing(start, end, events)

    def _is_down_at_press(self, index: ControlIndex) -> bool:
        return self.controller.is_on(index.value_at(self.press.tick))


def _between(grid: Grid, start: Place, end: Place, shape: Callable[[float], float]) -> Iterator[tuple[int, int]]:
    """The divisions from one place to another, with the value of each."""
    first, last = sorted((start.tick, end.tick))
    tick, stop = grid.floor(first), grid.floor(last)
    anchor, ticks = grid.floor(start.tick), grid.floor(end.tick) - grid.floor(start.tick)
    while tick <= stop:
        share = (tick - anchor) / ticks if ticks else 1.0
        yield tick, round(start.value + shape(share) * (end.value - start.value))
        tick = grid.after(tick)


def _straight(share: float) -> float:
    return share


def _thinned(drawn: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """A value that still holds is not said again."""
    before = None
    for tick, value in drawn:
        if value != before:
            yield tick, value
        before = value


def _pressed(controller: Controller, index: ControlIndex, start: int, end: int, down: bool) -> Drawing:
    """The pedal goes down, or up, at `start` and is at `end` as it was there before."""
    afterwards = index.value_at(end)
    events = [controller.at(start, controller.high if down else controller.low)]
    has_own = end in index.ticks
    if not has_own and controller.is_on(afterwards) is not down:
        events.append(controller.at(end, afterwards))
    if controller.is_on(index.value_at(start - 1)) is down:
        del events[0]
    return Drawing(start, end, tuple(events))
