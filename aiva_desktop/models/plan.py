"""The bar plan: which earlier bar a bar restates, and how closely.

Labels are read off finished music; before a bar is written, the plan network predicts its label.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from aiva_desktop.models.melody import BarGrid, StepNote
from aiva_desktop.models.vocabulary import scale_step

MAX_LAG = 32
# Where several earlier bars match equally well: keep going where we were, else phrase lengths first.
_LAG_PREFERENCE = (8, 4, 16, 2, 1, 12, 32, 24, 6)


class Degree(IntEnum):
    """How a bar follows its source bar."""

    UNKNOWN = 0
    NEW = 1
    EXACT = 2
    SEQUENCE = 3  # the same rhythm and scale-step intervals, on another step
    RHYTHM = 4


DEGREE_INPUTS = len(Degree)


@dataclass(frozen=True, slots=True)
class BarPlan:
    """One bar's label. `lag` is how many bars back its source is, 1..32; 0 for NEW and UNKNOWN."""

    degree: Degree
    lag: int = 0


NEW_BAR = BarPlan(Degree.NEW)
UNKNOWN_BAR = BarPlan(Degree.UNKNOWN)
# Classes of the plan network: NEW, then each degree with each lag.
PLAN_DEGREES = (Degree.EXACT, Degree.SEQUENCE, Degree.RHYTHM)
PLAN_CLASSES = 1 + len(PLAN_DEGREES) * MAX_LAG
NO_PLAN = PLAN_CLASSES
PLAN_INPUTS = PLAN_CLASSES + 1


def plan_class(plan: BarPlan) -> int:
    """The class number of a label that is not UNKNOWN."""
    if plan.degree is Degree.NEW:
        return 0
    return 1 + PLAN_DEGREES.index(plan.degree) * MAX_LAG + plan.lag - 1


def plan_of_class(number: int) -> BarPlan:
    """The inverse of `plan_class`."""
    if number == 0:
        return NEW_BAR
    degree, lag = divmod(number - 1, MAX_LAG)
    return BarPlan(PLAN_DEGREES[degree], lag + 1)


def allowed_classes(bar: int) -> list[int]:
    """The classes possible for bar `bar`, counted from the first bar of the melody."""
    lags = min(bar, MAX_LAG)
    return [0] + [1 + d * MAX_LAG + lag for d in range(len(PLAN_DEGREES)) for lag in range(lags)]


BarContent = tuple[tuple[int, int], ...]  # (step within the bar, pitch) of each onset


def bar_contents(notes: Sequence[StepNote], grid: BarGrid) -> list[BarContent]:
    """What each bar holds, from bar 0 to the bar of the last onset."""
    bars: list[list[tuple[int, int]]] = [[] for _ in range(grid.index(notes[-1].onset) + 1)]
    for note in notes:
        bar = grid.index(note.onset)
        bars[bar].append((note.onset - grid.start(bar), note.pitch))
    return [tuple(bar) for bar in bars]


def label_bars(contents: Sequence[BarContent]) -> list[BarPlan]:
    """The label of each bar, by its best match within the `MAX_LAG` bars before it."""
    by_view: tuple[dict[object, list[int]], ...] = ({}, {}, {})
    plans: list[BarPlan] = []
    lag_before = 0
    for bar, content in enumerate(contents):
        plan = _best_match(bar, content, by_view, lag_before)
        plans.append(plan)
        lag_before = plan.lag
        for view, seen in zip(_views(content), by_view, strict=True):
            seen.setdefault(view, []).append(bar)
    return plans


def _best_match(
    bar: int, content: BarContent, by_view: tuple[dict[object, list[int]], ...], lag_before: int
) -> BarPlan:
    for degree, view, seen in zip(PLAN_DEGREES, _views(content), by_view, strict=True):
        lags = [bar - source for source in seen.get(view, ()) if bar - source <= MAX_LAG]
        if not content:
            lags = [lag for lag in lags if lag == lag_before]
        if lags:
            return BarPlan(degree, _preferred(lags, lag_before))
    return NEW_BAR


def _preferred(lags: list[int], lag_before: int) -> int:
    if lag_before in lags:
        return lag_before
    return next((lag for lag in _LAG_PREFERENCE if lag in lags), min(lags))


def _views(content: BarContent) -> tuple[object, object, object]:
    """What must be equal for EXACT, SEQUENCE and RHYTHM."""
    onsets = tuple(onset for onset, _ in content)
    steps = [scale_step(pitch) for _, pitch in content]
    shape = tuple((step - steps[0][0], sharp) for step, sharp in steps)
    # A single note is a sequence of any other: too weak to count as one.
    return content, (onsets, shape) if len(content) > 1 else content, onsets
