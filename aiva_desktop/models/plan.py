"""The bar plan: which earlier bar a bar restates, and how closely.

Labels are read off finished music; before a bar is written, the plan network predicts its label.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from aiva_desktop.models.melody import BarGrid, StepNote
from aiva_desktop.models.vocabulary import scale_step

MAX_LAG = 32
# Where several earlier bars match equally well: keep going where we were, else phrase lengths first.
_LAG_PREFERENCE = (8, 4, 16, 2, 1, 12, 32, 24, 6)
# The share of their notes (onset and pitch) that two bars have in common when one is a variation of the other.
VARIED_SHARE = 0.6
# A contour of fewer notes is shared by too many bars to mean anything.
_CONTOUR_NOTES = 3


class Degree(IntEnum):
    """How a bar follows its source bar."""

    UNKNOWN = 0
    NEW = 1
    EXACT = 2
    SEQUENCE = 3  # the same rhythm and scale-step intervals, on another step
    RHYTHM = 4
    VARIED = 5  # the same rhythm, and most pitches the same
    CONTOUR = 6  # the same rhythm, going up and down alike
    ORNAMENTED = 7  # another rhythm, but most notes are the same


DEGREE_INPUTS = len(Degree)


@dataclass(frozen=True, slots=True)
class BarPlan:
    """One bar's label. `lag` is how many bars back its source is, 1..32; 0 for NEW and UNKNOWN."""

    degree: Degree
    lag: int = 0


NEW_BAR = BarPlan(Degree.NEW)
UNKNOWN_BAR = BarPlan(Degree.UNKNOWN)
# From the closest to the loosest; the classes of the plan network are NEW, then each of these with each lag.
PLAN_DEGREES = (
    Degree.EXACT,
    Degree.SEQUENCE,
    Degree.VARIED,
    Degree.CONTOUR,
    Degree.RHYTHM,
    Degree.ORNAMENTED,
)
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
    plans: list[BarPlan] = []
    for bar, content in enumerate(contents):
        lag_before = plans[-1].lag if plans else 0
        plans.append(_best_match(content, contents[max(0, bar - MAX_LAG) : bar], lag_before))
    return plans


def _best_match(content: BarContent, before: Sequence[BarContent], lag_before: int) -> BarPlan:
    lags_of: dict[Degree, list[int]] = {}
    for lag, source in enumerate(reversed(before), start=1):
        # An empty bar is like every other: it counts only as the continuation of a restatement.
        if content or lag == lag_before:
            lags_of.setdefault(likeness(content, source), []).append(lag)
    closest = next((degree for degree in PLAN_DEGREES if degree in lags_of), None)
    return NEW_BAR if closest is None else BarPlan(closest, _preferred(lags_of[closest], lag_before))


def _preferred(lags: list[int], lag_before: int) -> int:
    if lag_before in lags:
        return lag_before
    return next((lag for lag in _LAG_PREFERENCE if lag in lags), min(lags))


def likeness(bar: BarContent, source: BarContent) -> Degree:
    """The closest degree in which `bar` follows `source`; NEW for none."""
    if bar == source:
        return Degree.EXACT
    if not bar or not source:
        return Degree.NEW
    if _onsets(bar) == _onsets(source):
        return _likeness_in_rhythm(bar, source)
    return Degree.ORNAMENTED if _have_most_in_common(bar, source) else Degree.NEW


def _likeness_in_rhythm(bar: BarContent, source: BarContent) -> Degree:
    # A single note is a sequence of any other: too weak to count as one.
    if len(bar) > 1 and _shape(bar) == _shape(source):
        return Degree.SEQUENCE
    if _have_most_in_common(bar, source):
        return Degree.VARIED
    if len(bar) >= _CONTOUR_NOTES and _directions(bar) == _directions(source):
        return Degree.CONTOUR
    return Degree.RHYTHM


def _have_most_in_common(bar: BarContent, source: BarContent) -> bool:
    shared = len(set(bar) & set(source))
    return shared > 1 and 2 * shared >= VARIED_SHARE * (len(bar) + len(source))


@lru_cache(maxsize=4096)
def _onsets(bar: BarContent) -> tuple[int, ...]:
    return tuple(onset for onset, _ in bar)


@lru_cache(maxsize=4096)
def _shape(bar: BarContent) -> tuple[tuple[int, int], ...]:
    steps = [scale_step(pitch) for _, pitch in bar]
    return tuple((step - steps[0][0], sharp) for step, sharp in steps)


@lru_cache(maxsize=4096)
def _directions(bar: BarContent) -> tuple[int, ...]:
    pitches = [pitch for _, pitch in bar]
    return tuple((after > before) - (after < before) for before, after in pairwise(pitches))
