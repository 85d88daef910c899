"""Where pixels meet ticks and pitches. All pixels are logical ones, counted from the roll's top left corner."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from math import floor

from aiva_desktop.score.notes import MAX_PITCH, MIN_PITCH

MIN_PX_PER_TICK = 1 / 50_000
MAX_PX_PER_TICK = 4.0
MIN_ROW_PX = 4
MAX_ROW_PX = 40
PITCHES = MAX_PITCH - MIN_PITCH + 1
# Qt's widgets and scroll bars count in 32 bits.
MAX_CONTENT_PX = 2**30


@dataclass(frozen=True, slots=True)
class Viewport:
    """What part of the roll is seen, and how large.

    `width`, `height`: size in px. `px_per_tick`: zoom in time. `row_px`: height of one semitone in whole px.
    `left_px`, `top_px`: how far the content is scrolled; content starts at tick 0 and above the highest row.
    `folded`: the pitches that have rows, rising; () for all of them. A pitch without a row counts as the next lower
    one that has one.
    """

    width: int = 800
    height: int = 400
    px_per_tick: float = 0.1
    row_px: int = 14
    left_px: int = 0
    top_px: int = 0
    folded: tuple[int, ...] = ()

    def x_of(self, tick: float) -> float:
        """The x of `tick`, in px; outside 0..width when it is out of sight."""
        return tick * self.px_per_tick - self.left_px

    def column_of(self, tick: float) -> int:
        """The whole px at which `tick` is drawn: the same one of the content however far it is scrolled."""
        return floor(tick * self.px_per_tick + 0.5) - self.left_px

    def tick_at(self, x: float) -> float:
        """The inverse of `x_of`; negative before the song's start."""
        return (x + self.left_px) / self.px_per_tick

    def y_of(self, pitch: int) -> int:
        """The top of the row of `pitch`, in px."""
        return self.row_of(pitch) * self.row_px - self.top_px

    def pitch_at(self, y: float) -> int:
        """The pitch whose row contains `y`, held to those that have rows."""
        row = max(0, min(self.row_count - 1, int((y + self.top_px) // self.row_px)))
        return self.folded[-1 - row] if self.folded else MAX_PITCH - row

    def row_of(self, pitch: int) -> int:
        """Which row a pitch is on, counted from the highest, 0."""
        if not self.folded:
            return MAX_PITCH - pitch
        return min(len(self.folded) - 1, len(self.folded) - bisect_right(self.folded, pitch))

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self.folded) or PITCHES

    @property
    def ticks_seen(self) -> tuple[float, float]:
        """The ticks at the left and right edge."""
        return self.tick_at(0), self.tick_at(self.width)

    @property
    def pitches_seen(self) -> tuple[int, int]:
        """The lowest and highest pitch in sight, both included."""
        return self.pitch_at(self.height - 1), self.pitch_at(0)

    @property
    def rows_seen(self) -> tuple[int, ...]:
        """The pitches of all rows in sight, rising."""
        return self.rows_between(0, self.height)

    def rows_between(self, top: float, bottom: float) -> tuple[int, ...]:
        """The pitches of the rows from `top` to before `bottom`, in px, rising."""
        low, high = self.pitch_at(bottom - 1), self.pitch_at(top)
        if not self.folded:
            return tuple(range(low, high + 1))
        return self.folded[bisect_left(self.folded, low) : bisect_right(self.folded, high)]

    @property
    def content_height(self) -> int:
        """Height in px of all rows."""
        return self.row_count * self.row_px

    def folded_to(self, pitches: tuple[int, ...]) -> Viewport:
        """With rows for these pitches only (rising; () for all), the middle of the window staying about there."""
        if pitches == self.folded:
            return self
        middle = self.pitch_at(self.height / 2)
        return replace(self, folded=pitches).centred_on_pitch(middle)

    def content_width(self, end_tick: float) -> int:
        """Width in px of a roll that reaches to `end_tick`."""
        return int(min(MAX_CONTENT_PX, max(0.0, end_tick * self.px_per_tick)))

    def shows_as(self, other: Viewport) -> bool:
        """Whether it shows the same, as large, and is at most scrolled elsewhere."""
        return replace(self, left_px=other.left_px, top_px=other.top_px) == other

    def rows_as(self, other: Viewport) -> bool:
        """Whether it has the same rows, as high, in as high a window; they may be scrolled."""
        return (self.row_px, self.folded, self.height) == (other.row_px, other.folded, other.height)

    def times_as(self, other: Viewport) -> bool:
        """Whether it shows the same stretch of time, as wide."""
        return (self.px_per_tick, self.left_px, self.width) == (other.px_per_tick, other.left_px, other.width)

    def resized(self, width: int, height: int) -> Viewport:
        """The same corner in a window of another size."""
        return replace(self, width=max(1, width), height=max(1, height)).scrolled_to(self.left_px, self.top_px)

    def scrolled_to(self, left_px: float, top_px: float) -> Viewport:
        """Scrolled so that this content pixel is the top left one, kept inside the content."""
        lowest_top = max(0, self.content_height - self.height)
        left = min(MAX_CONTENT_PX, max(0, round(left_px)))
        return replace(self, left_px=left, top_px=min(lowest_top, max(0, round(top_px))))

    def zoomed_time(self, factor: float, at_x: float) -> Viewport:
        """Zoomed by `factor` (above 1: larger), the tick under `at_x` staying where it is."""
        scale = min(MAX_PX_PER_TICK, max(MIN_PX_PER_TICK, self.px_per_tick * factor))
        left = self.tick_at(at_x) * scale - at_x
        return replace(self, px_per_tick=scale).scrolled_to(left, self.top_px)

    def zoomed_pitch(self, factor: float, at_y: float) -> Viewport:
        """Zoomed by `factor`, by one px a row at least, the pitch under `at_y` staying where it is."""
        rows_above = (at_y + self.top_px) / self.row_px
        row_px = _next_row_px(self.row_px, factor)
        return replace(self, row_px=row_px).scrolled_to(self.left_px, rows_above * row_px - at_y)

    def fitted_time(self, start_tick: float, end_tick: float, margin_px: int = 24) -> Viewport:
        """Zoomed and scrolled so that `start_tick`..`end_tick` fills the width but for `margin_px` at either side."""
        ticks = max(1.0, end_tick - start_tick)
        scale = min(MAX_PX_PER_TICK, max(MIN_PX_PER_TICK, max(1, self.width - 2 * margin_px) / ticks))
        return replace(self, px_per_tick=scale).scrolled_to(start_tick * scale - margin_px, self.top_px)

    def fitted_pitch(self, low: int, high: int, largest_row_px: int = 20) -> Viewport:
        """Zoomed and scrolled so that the rows of pitches `low`..`high` are in sight with two to spare, and centred.

        Rows are MIN_ROW_PX to `largest_row_px` high: where even the smallest do not fit, the middle is in sight.
        """
        rows = self.row_of(low) - self.row_of(high) + 5
        row_px = min(largest_row_px, max(MIN_ROW_PX, self.height // rows))
        return replace(self, row_px=row_px).centred_on_pitch((low + high) / 2)

    def centred_on_pitch(self, pitch: float) -> Viewport:
        """Scrolled so that `pitch`, with a fraction between two rows, is halfway down, as far as there are rows."""
        row = self.row_of(int(pitch)) if self.folded else MAX_PITCH - pitch
        middle = (row + 0.5) * self.row_px
        return self.scrolled_to(self.left_px, middle - self.height / 2)

    def showing(self, tick: float, pitch: int | None = None) -> Viewport:
        """Scrolled as little as needed to see `tick` (a whole page when it runs off the right) and `pitch`."""
        left, top = self.left_px, self.top_px
        if not 0 <= self.x_of(tick) < self.width * 0.95:
            left = round(tick * self.px_per_tick - self.width * 0.1)
        if pitch is not None:
            top = self._top_showing(pitch)
        return self.scrolled_to(left, top)

    def _top_showing(self, pitch: int) -> int:
        row_top = self.row_of(pitch) * self.row_px
        spare = min(2 * self.row_px, max(0, self.height - self.row_px) // 2)
        highest, lowest = row_top - spare, row_top + self.row_px + spare - self.height
        return min(highest, max(lowest, self.top_px))


def _next_row_px(row_px: int, factor: float) -> int:
    wanted = round(row_px * factor)
    if factor > 1:
        wanted = max(wanted, row_px + 1)
    elif factor < 1:
        wanted = min(wanted, row_px - 1)
    return min(MAX_ROW_PX, max(MIN_ROW_PX, wanted))
