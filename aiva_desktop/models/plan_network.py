"""The plan network: which earlier bar the next bar restates, and how closely."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import torch
from torch import Tensor

from aiva_desktop.models.history import BAR_CYCLE, MAX_BAR_LENGTH, bar_length_input
from aiva_desktop.models.plan import (
    DEGREE_INPUTS,
    MAX_LAG,
    NO_PLAN,
    PLAN_CLASSES,
    PLAN_DEGREES,
    PLAN_INPUTS,
    BarContent,
    BarPlan,
    likeness,
    plan_class,
)
from aiva_desktop.models.rows_network import RowsNetwork, SmallConfig
from aiva_desktop.models.vocabulary import STYLES, scale_step

# Notes of a bar as the network counts them; more count as the last.
NOTE_COUNTS = 16
# Bars that the same lag has held; more count as the last.
RUN_LENGTHS = 17
BARS_SO_FAR = 65
# Labels this many bars back are inputs, and how the last finished bar is like the one this far before it.
_LABELS_BACK = (2, 4, 8, 16)
_LIKENESS_LAGS = (1, 2, 4, 8, 16)
# What a bar is like, so that the network can tell a style by itself: its pitches, range, shortest and longest gap,
# turns and notes outside the scale, each in so many classes, the last for more; 0 also for "no notes".
_MEAN_PITCHES, _RANGES, _GAPS, _TURNS, _OUTSIDE = 44, 26, 50, 12, 6
_PITCH_UNIT = 3
_GAP_UNIT = 2
# A bar's label is drawn while the bar before it is being written: the one before that is the last finished.
FINISHED = 2


class PlanNetwork(RowsNetwork):
    """Columns: see `plan_columns`."""

    def __init__(self, config: SmallConfig) -> None:
        labels = [PLAN_INPUTS] * (1 + len(_LABELS_BACK))
        alike = [DEGREE_INPUTS] * len(_LIKENESS_LAGS)
        content = [_MEAN_PITCHES, _RANGES, _GAPS, _GAPS, _TURNS, _OUTSIDE]
        places = [NOTE_COUNTS, RUN_LENGTHS, BAR_CYCLE, BARS_SO_FAR, MAX_BAR_LENGTH, len(STYLES)]
        super().__init__(config, (*labels, *alike, *content, *places), PLAN_CLASSES)
        # Added to the logits when a plan is drawn, never when one is scored: by style, for NEW and each degree. The one
        # holds for a style that the composer named, the other for one that the motif was heard to be in.
        self.calibration: Tensor
        self.heard_calibration: Tensor
        for name in ("calibration", "heard_calibration"):
            self.register_buffer(name, torch.zeros(len(STYLES), 1 + len(PLAN_DEGREES)))


def of_classes(calibration: Tensor) -> Tensor:
    """The calibration of every class, (styles, PLAN_CLASSES), from that of the degrees."""
    degrees = calibration[:, 1:].repeat_interleave(MAX_LAG, dim=1)
    return torch.cat([calibration[:, :1], degrees], 1)


def plan_columns(labels: Sequence[BarPlan], contents: Sequence[BarContent], bar_steps: int, style: int) -> list[int]:
    """The row for the bar after `labels`.

    Its columns: the labels 1, 2, 4, 8 and 16 bars back (`NO_PLAN` before the beginning); the degree to which the last
    finished bar is like those 1, 2, 4, 8 and 16 before it; what it holds; its number of notes; for how many bars the
    lag has stayed;
    the bar in its cycle; the bars so far; the bar's length (`bar_steps`); the style. `contents` need to reach to the
    last finished bar only.
    """
    bar = len(labels)
    finished = bar - FINISHED
    content = contents[finished] if finished >= 0 else ()
    alike = [likeness(content, contents[finished - lag]) if finished >= lag else 0 for lag in _LIKENESS_LAGS]
    return [
        *(plan_class(labels[bar - back]) if back <= bar else NO_PLAN for back in (1, *_LABELS_BACK)),
        *alike,
        *_described(content),
        min(len(content), NOTE_COUNTS - 1),
        _run_length(labels),
        bar % BAR_CYCLE,
        min(bar, BARS_SO_FAR - 1),
        bar_length_input(bar_steps),
        style,
    ]


def _described(content: BarContent) -> list[int]:
    """What a bar is like, see `_MEAN_PITCHES`."""
    if not content:
        return [0] * 6
    pitches = [pitch for _, pitch in content]
    gaps = [after - before for (before, _), (after, _) in pairwise(content)] or [0]
    moves = [after - before for before, after in pairwise(pitches) if after != before]
    turns = sum((before > 0) != (after > 0) for before, after in pairwise(moves))
    outside = sum(scale_step(pitch)[1] for pitch in pitches)
    return [
        min(1 + sum(pitches) // len(pitches) // _PITCH_UNIT, _MEAN_PITCHES - 1),
        min(max(pitches) - min(pitches), _RANGES - 1),
        min(min(gaps) // _GAP_UNIT, _GAPS - 1),
        min(max(gaps) // _GAP_UNIT, _GAPS - 1),
        min(turns, _TURNS - 1),
        min(outside, _OUTSIDE - 1),
    ]


def _run_length(labels: Sequence[BarPlan]) -> int:
    """How many of the last labels have the lag of the last one."""
    run = 0
    while run < min(len(labels), RUN_LENGTHS - 1) and labels[-1 - run].lag == labels[-1].lag:
        run += 1
    return run
