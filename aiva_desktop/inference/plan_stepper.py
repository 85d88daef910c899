"""The bar plan of one candidate, drawn bar by bar as far as the notes need it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from aiva_desktop.models.melody import BarGrid
from aiva_desktop.models.plan import (
    PLAN_CLASSES,
    UNKNOWN_BAR,
    BarContent,
    BarPlan,
    allowed_classes,
    plan_of_class,
)
from aiva_desktop.models.plan_network import PlanNetwork, plan_columns

Draw = Callable[[Tensor], int]


class PlanStepper:
    """Knows the labels of all bars written or about to be; `plan_of` is what `History` asks."""

    def __init__(self, network: PlanNetwork, grid: BarGrid, style: int, labels: Sequence[BarPlan]) -> None:
        """`labels` are those of the motif's bars."""
        self._network = network
        self._grid = grid
        self._style = style
        self._labels: list[BarPlan] = []
        self._state = network.stack.zero_state(1)
        self._logits = torch.zeros(PLAN_CLASSES)
        self._contents: list[BarContent] = []
        self._motif = list(labels)

    def plan_of(self, bar: int) -> BarPlan:
        """The label of a bar, UNKNOWN beyond what was drawn."""
        return self._labels[bar] if bar < len(self._labels) else UNKNOWN_BAR

    def write_note(self, onset: int, pitch: int) -> None:
        """A note was written: its onset in steps and its normalised pitch, later than all before."""
        bar = self._grid.index(onset)
        while len(self._contents) <= bar:
            self._contents.append(())
        self._contents[bar] += ((onset - self._grid.start(bar), pitch),)

    def extend_to(self, bar: int, draw: Draw, recall: float) -> None:
        """Have labels up to `bar`: the motif's as they are, the others by `draw` from their probabilities."""
        while len(self._labels) <= bar:
            index = len(self._labels)
            self._read(index)
            if index < len(self._motif):
                self._labels.append(self._motif[index])
            else:
                self._labels.append(plan_of_class(draw(self._probabilities(index, recall))))

    def _read(self, bar: int) -> None:
        while len(self._contents) < bar:
            self._contents.append(())
        row = plan_columns(self._labels, self._contents, self._grid.length(bar), self._style)
        hidden, self._state = self._network.stack.step(self._network.embed(torch.tensor([row])), self._state)
        self._logits = self._network.write(hidden)[0]

    def _probabilities(self, bar: int, recall: float) -> Tensor:
        """(PLAN_CLASSES,); `recall` is added to the logits of all that restates."""
        allowed = torch.full((PLAN_CLASSES,), float("-inf"))
        allowed[allowed_classes(bar)] = recall
        allowed[0] = 0.0
        return (self._logits + allowed).softmax(-1)
