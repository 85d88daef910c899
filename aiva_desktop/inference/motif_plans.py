"""The bar plans that continuations of a motif start from: one a style."""

from __future__ import annotations

import numpy as np

from aiva_desktop.inference.arrays import Floats
from aiva_desktop.inference.motif import Motif
from aiva_desktop.inference.plan_stepper import Draw, PlanStepper
from aiva_desktop.inference.style_reading import style_shares
from aiva_desktop.inference.weights import Weights
from aiva_desktop.models.plan import UNKNOWN_BAR, BarPlan
from aiva_desktop.models.vocabulary import STYLES

# The likelier a style, the likelier still that it is the one to follow: a stray plan costs more than variety is worth.
_SURENESS = np.float32(2.0)


class MotifPlans:
    """Reads the motif's labels in a style when it is first asked for.

    Where the composer names no style, each candidate follows the plan of one that the motif may be in, drawn by how
    much the motif sounds like it: styles differ most in how often, and how closely, they come back to a theme.
    """

    def __init__(self, weights: Weights, motif: Motif, style: int) -> None:
        """`style` 0 (`any`): told by the motif."""
        self._weights = weights
        self._motif = motif
        self._calibration = weights.plan.named if style else weights.plan.heard
        self._plans: dict[int, PlanStepper] = {}
        self.shares: Floats = (
            np.eye(len(STYLES), dtype=np.float32)[style]
            if style
            else style_shares(weights.style, motif.contents, motif.grid, motif.mode)
        )

    def plan_of(self, bar: int) -> BarPlan:
        """The label of a bar of the motif, UNKNOWN behind it."""
        labels = self._motif.labels
        return labels[bar] if bar < len(labels) else UNKNOWN_BAR

    def drawn(self, draw: Draw) -> PlanStepper:
        """A plan for one candidate, at the end of the motif."""
        likely = np.flatnonzero(self.shares)
        style = likely[0] if len(likely) == 1 else draw(_SURENESS * _logits(self.shares))
        if style not in self._plans:
            self._plans[style] = self._read(int(style))
        return self._plans[style].copy()

    def _read(self, style: int) -> PlanStepper:
        calibration = self._calibration[style]
        plan = PlanStepper(self._weights.plan, self._motif.grid, style, calibration, self._motif.labels)
        for note in self._motif.notes:
            plan.write_note(note.onset, note.pitch)
        plan.read_motif()
        return plan


def _logits(shares: Floats) -> Floats:
    logits = np.full(shares.shape, -np.inf, np.float32)
    np.log(shares, out=logits, where=shares > 0)
    return logits
