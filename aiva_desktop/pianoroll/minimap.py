"""The strip of the whole song without Qt: where the seen part lies, and what dragging it does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from aiva_desktop.pianoroll.viewport import Viewport

# An edge can be taken hold of this far to either side.
REACH_PX = 6
LEAST_FRAME_PX = 8


class On(Enum):
    """What the pointer is on."""

    ELSEWHERE = auto()
    FRAME = auto()
    LEFT_EDGE = auto()
    RIGHT_EDGE = auto()


@dataclass(frozen=True, slots=True)
class Strip:
    """The song from tick 0 to `end_tick` over `width` px, and the part that `view` shows."""

    view: Viewport
    end_tick: int
    width: int

    @property
    def px_per_tick(self) -> float:
        """The strip's own zoom."""
        return self.width / max(1, self.end_tick)

    def x_of(self, tick: float) -> float:
        """Where a tick is."""
        return tick * self.px_per_tick

    def tick_at(self, x: float) -> float:
        """The inverse of `x_of`."""
        return x / self.px_per_tick

    @property
    def frame(self) -> tuple[float, float]:
        """The seen part in px, wide enough to be taken hold of."""
        left, right = (self.x_of(tick) for tick in self.view.ticks_seen)
        left, right = max(0.0, left), min(float(self.width), right)
        spare = max(0.0, LEAST_FRAME_PX - (right - left)) / 2
        return left - spare, right + spare

    def hit(self, x: float) -> On:
        """Edges go first, except on a frame too narrow for three."""
        left, right = self.frame
        inward = min(REACH_PX, (right - left) / 4)
        if left - REACH_PX <= x <= left + inward:
            return On.LEFT_EDGE
        if right - inward <= x <= right + REACH_PX:
            return On.RIGHT_EDGE
        return On.FRAME if left < x < right else On.ELSEWHERE

    def centred(self, x: float) -> Viewport:
        """The place under `x` in the middle of the roll."""
        middle = self.tick_at(x) * self.view.px_per_tick
        return self.view.scrolled_to(middle - self.view.width / 2, self.view.top_px)

    def scrolled(self, by_px: float) -> Viewport:
        """The frame moved along the strip."""
        by = by_px / self.px_per_tick * self.view.px_per_tick
        return self.view.scrolled_to(self.view.left_px + by, self.view.top_px)

    def pulled(self, edge: On, x: float) -> Viewport:
        """An edge of the frame pulled to `x`: the roll zooms so that the other one stays."""
        start, end = self.view.ticks_seen
        least = self.view.width / 4.0 / max(self.view.px_per_tick, 1e-9) / 16
        if edge is On.LEFT_EDGE:
            start = min(max(0.0, self.tick_at(x)), end - least)
        else:
            end = max(self.tick_at(min(x, self.width)), start + least)
        return self.view.fitted_time(start, end, margin_px=0)
