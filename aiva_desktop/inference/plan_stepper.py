"""The bar plan of one candidate, drawn bar by bar as far as the notes need it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from aiva_desktop.inference.arrays import Floats, as_array
from aiva_desktop.inference.cells import Recurrence
from aiva_desktop.inference.dynamics_stepper import RowsWeights
from aiva_desktop.inference.plan_guide import PlanGuide
from aiva_desktop.models.melody import BarGrid
from aiva_desktop.models.plan import (
    MAX_LAG,
    NEW_BAR,
    PLAN_CLASSES,
    UNKNOWN_BAR,
    BarContent,
    BarPlan,
)
from aiva_desktop.models.plan_network import PlanNetwork, of_classes, plan_columns


class PlanWeights(RowsWeights):
    """The plan network folded for stepping.

    What is added to its logits, (styles, PLAN_CLASSES) both: `named` where the composer named the style, `heard` where
    it was told by the motif.
    """

    def __init__(self, network: PlanNetwork) -> None:
        super().__init__(network)
        self.named = as_array(of_classes(network.calibration))
        self.heard = as_array(of_classes(network.heard_calibration))


# Draws a token from logits (classes,).
Draw = Callable[[Floats], int]


class PlanStepper:
    """Knows the labels of all bars written or about to be; `plan_of` is what `History` asks."""

    def __init__(
        self, weights: PlanWeights, grid: BarGrid, style: int, calibration: Floats, labels: Sequence[BarPlan]
    ) -> None:
        """`labels` are those of the motif's bars; `calibration` (PLAN_CLASSES,) is added to all logits."""
        self._weights = weights
        self._grid = grid
        self._style = style
        self._calibration = calibration
        self._labels: list[BarPlan] = []
        self._recurrence = Recurrence(weights.cells, np.zeros((1, 1, weights.cells.state_size), np.float32))
        self._logits = np.zeros(PLAN_CLASSES, np.float32)
        self._contents: list[BarContent] = []
        self._motif = list(labels)

    def copy(self) -> PlanStepper:
        """Another candidate at the same place."""
        other = PlanStepper(self._weights, self._grid, self._style, self._calibration, self._motif)
        other._labels, other._contents = [*self._labels], [*self._contents]
        other._recurrence, other._logits = self._recurrence.selected([0]), self._logits
        return other

    def plan_of(self, bar: int) -> BarPlan:
        """The label of a bar, UNKNOWN beyond what was drawn."""
        return self._labels[bar] if bar < len(self._labels) else UNKNOWN_BAR

    def write_note(self, onset: int, pitch: int) -> None:
        """A note was written: its onset in steps and its normalised pitch, later than all before."""
        bar = self._grid.index(onset)
        while len(self._contents) <= bar:
            self._contents.append(())
        self._contents[bar] += ((onset - self._grid.start(bar), pitch),)

    def read_motif(self) -> None:
        """Read the motif's labels; all its notes were written before."""
        while len(self._labels) < len(self._motif):
            self._read(len(self._labels))
            self._labels.append(self._motif[len(self._labels)])

    def extend_to(self, bar: int, draw: Draw, guide: PlanGuide) -> None:
        """Have labels up to `bar`, those after the motif by `draw` from what `guide` leaves to choose from."""
        while len(self._labels) <= bar:
            index = len(self._labels)
            self._read(index)
            plans, logits = guide.choices(index, self._logits, self._contents)
            self._labels.append(plans[draw(logits)])

    def _read(self, bar: int) -> None:
        while len(self._contents) < bar:
            self._contents.append(())
        labels = [_within_reach(plan) for plan in self._labels]
        row = plan_columns(labels, self._contents, self._grid.length(bar), self._style)
        hidden = self._recurrence.step(self._weights.inputs([row]))
        self._logits = self._weights.readout(hidden)[0][0] + self._calibration


def _within_reach(plan: BarPlan) -> BarPlan:
    """The label as the plan network knows it; the note networks follow sources from any distance, or do without."""
    return plan if plan.lag <= MAX_LAG and plan != UNKNOWN_BAR else NEW_BAR
