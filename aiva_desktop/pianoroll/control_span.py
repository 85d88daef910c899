"""A stretch of a controller lane: marked with the pointer, then moved, raised or scaled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from aiva_desktop.editing import control_edits
from aiva_desktop.editing.control_edits import Controls
from aiva_desktop.pianoroll.control_lane import Place
from aiva_desktop.pianoroll.grid import Grid
from aiva_desktop.score.controllers import Controller


class Way(Enum):
    """What a drag does; it is settled by where the pointer goes first."""

    UNDECIDED = auto()
    MARK = auto()
    MOVE = auto()
    RAISE = auto()
    SCALE = auto()


@dataclass(frozen=True)
class SpanDrag:
    """The drag so far: `span` is the stretch in ticks, `controls` what the track holds now.

    Sideways the stretch moves along the grid, upwards its values rise; `scales` multiplies them instead.
    """

    controller: Controller
    grid: Grid
    before: Controls
    press: Place
    held: tuple[int, int]
    scales: bool
    way: Way
    span: tuple[int, int]
    controls: Controls

    @classmethod
    def marking(
        cls, controller: Controller, grid: Grid, controls: Controls, press: Place, held: tuple[int, int], scales: bool
    ) -> SpanDrag:
        """A new stretch is marked from the press on."""
        start = grid.floor(press.tick)
        return cls(controller, grid, controls, press, held, scales, Way.MARK, (start, start), controls)

    @classmethod
    def holding(
        cls, controller: Controller, grid: Grid, controls: Controls, press: Place, held: tuple[int, int], scales: bool
    ) -> SpanDrag:
        """The stretch `held` was taken hold of."""
        way = Way.SCALE if scales else Way.UNDECIDED
        return cls(controller, grid, controls, press, held, scales, way, held, controls)

    def to(self, place: Place, slop_ticks: float, slop_value: int) -> SpanDrag:
        """The pointer went on; within the slop of the press nothing is settled yet."""
        if self.way is Way.MARK:
            first, last = sorted((self.press.tick, place.tick))
            return replace(self, span=(self.grid.floor(first), self.grid.after(self.grid.floor(last))))
        settled = self._settled(place, slop_ticks, slop_value)
        return settled._carried(place)

    def _settled(self, place: Place, slop_ticks: float, slop_value: int) -> SpanDrag:
        if self.way is not Way.UNDECIDED:
            return self
        aside = abs(place.tick - self.press.tick) / slop_ticks
        up = abs(place.value - self.press.value) / slop_value
        return self if max(aside, up) < 1 else replace(self, way=Way.MOVE if aside >= up else Way.RAISE)

    def _carried(self, place: Place) -> SpanDrag:
        start, end = self.held
        if self.way is Way.MOVE:
            by = self.grid.nearest(start + place.tick - self.press.tick) - start
            controls = control_edits.moved(self.before, self.controller, self.held, by)
            return replace(self, span=(start + by, end + by), controls=controls)
        if self.way is Way.RAISE:
            by = place.value - self.press.value
            return replace(self, controls=control_edits.moved(self.before, self.controller, self.held, 0, by))
        if self.way is Way.SCALE:
            full = self.controller.high - max(0, self.controller.low)
            factor = max(0.0, 1 + 2 * (place.value - self.press.value) / full)
            return replace(self, controls=control_edits.scaled(self.before, self.controller, self.held, factor))
        return self
