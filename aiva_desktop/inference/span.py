"""The bars that a continuation fills, in steps from the motif's first bar line."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import pairwise

from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.models.vocabulary import TICKS_PER_STEP


class Span:
    """`lines` are the bar lines in steps, the end included; `bars` the same bars as the meter map has them."""

    def __init__(self, request: ContinueRequest, origin_tick: int) -> None:
        first = request.meter.bar_at(request.start_tick).index
        self.origin_tick = origin_tick
        self.bars = [request.meter.bar(first + i) for i in range(request.bars)]
        self.lines = [self.step(bar.start_tick) for bar in self.bars] + [self.step(request.end_tick)]

    @property
    def start(self) -> int:
        """The first step of the first bar."""
        return self.lines[0]

    @property
    def end(self) -> int:
        """The first step that is not written any more."""
        return self.lines[-1]

    @cached_property
    def lengths(self) -> list[int]:
        """The length of each bar in steps."""
        return [after - before for before, after in pairwise(self.lines)]

    def step(self, tick: int) -> int:
        """The step nearest to a tick."""
        return round((tick - self.origin_tick) / TICKS_PER_STEP)

    def tick(self, step: int) -> int:
        """Where a step lies in the song."""
        return self.origin_tick + step * TICKS_PER_STEP

    def bar_of(self, step: int) -> int:
        """The number, from 0, of the bar that contains `step`; -1 before the first."""
        return bisect_right(self.lines, step) - 1

    def fraction(self, step: int) -> float:
        """How far along `step` lies, 0..1 from the first bar line to the last."""
        return (step - self.start) / (self.end - self.start)
