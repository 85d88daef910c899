"""The networks of an engine folded for stepping."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from aiva_desktop.inference.dynamics_stepper import RowsWeights
from aiva_desktop.inference.melody_stepper import MelodyWeights
from aiva_desktop.inference.networks import Networks
from aiva_desktop.inference.plan_stepper import PlanWeights
from aiva_desktop.inference.rhythm_stepper import RhythmWeights
from aiva_desktop.models.style_network import StyleNetwork


@dataclass(frozen=True)
class Weights:
    """Nothing here changes while notes are written. Plain arrays, but for the style network: it runs once a motif."""

    rhythm: RhythmWeights
    melody: MelodyWeights
    plan: PlanWeights
    dynamics: RowsWeights
    style: StyleNetwork | None


def folded(networks: Networks) -> Weights:
    """Takes some hundredths of a second."""
    with torch.no_grad():
        return Weights(
            RhythmWeights(networks.rhythm),
            MelodyWeights(networks.melody),
            PlanWeights(networks.plan),
            RowsWeights(networks.dynamics),
            networks.style,
        )
