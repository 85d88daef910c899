"""The performance network: the velocity of each note of any finished track, chords, drums and melodies alike.

Unlike the dynamics network, which writes along with a melody, it knows the whole track: what comes next, and which
notes sound together.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from aiva_desktop.models.recurrent import CellName
from aiva_desktop.models.rows_network import RowsNetwork, SmallConfig
from aiva_desktop.models.vocabulary import INTERVAL_INPUTS, STYLES, VELOCITY_CLASSES

# What kind of music a track is. Played without a click: there are no bars to be heard in the ticks.
DRUMS, FREE_PIANO = "drums", "piano as played"
MUSIC: tuple[str, ...] = (*STYLES, DRUMS, FREE_PIANO)

NO_VELOCITY = VELOCITY_CLASSES
_VELOCITY_INPUTS = VELOCITY_CLASSES + 1
# Drum pitches name instruments, not tones, so they have entries of their own.
DRUM_PITCHES = 128
TIME_INPUTS = 34
PLACE_INPUTS = 17
OFFSET_INPUTS = 12
SLOT_INPUTS = 65
DENSITY_INPUTS = 16
BAR_INPUTS = 33
TEMPO_INPUTS = 17

# The columns of a row, in order. The first ones are velocities: of the two notes before, of the same pitch the last
# two times and one and two bars ago, and the means so far and of the last notes.
VELOCITY_COLUMNS = 8
PITCH, INTERVAL, GAP, NEXT_GAP, LENGTH, PLACE, SLOT, OFFSET, DENSITY, BAR, TEMPO, KIND = range(8, 20)
COLUMNS: tuple[int, ...] = (
    *(_VELOCITY_INPUTS for _ in range(VELOCITY_COLUMNS)),
    2 * DRUM_PITCHES,
    INTERVAL_INPUTS,
    TIME_INPUTS,
    TIME_INPUTS,
    TIME_INPUTS,
    PLACE_INPUTS,
    SLOT_INPUTS,
    OFFSET_INPUTS,
    DENSITY_INPUTS,
    BAR_INPUTS,
    TEMPO_INPUTS,
    len(MUSIC),
)
# Loudness is a scale, not 128 names: this many bumps along it are what the tables start from.
_BUMPS = 12


@dataclass(frozen=True)
class PerformanceConfig(SmallConfig):
    """Architecture arguments, kept in the checkpoint."""

    cell: CellName = "gru"
    hidden: int = 128
    layers: int = 1
    embedding: int = 16
    dropout: float = 0.2


class PerformanceNetwork(RowsNetwork):
    """Rows of categories, an embedding each, recurrent layers, 128 logits: so it is stepped with folded tables.

    `COLUMNS` says how many values each column takes.
    """

    def __init__(self, config: PerformanceConfig) -> None:
        super().__init__(config, COLUMNS, VELOCITY_CLASSES)
        with torch.no_grad():
            for column in range(VELOCITY_COLUMNS):
                self.get_parameter(f"tables.{column}.weight")[:VELOCITY_CLASSES] = _smooth(config.embedding)
            self.write.weight.copy_(_smooth(config.hidden) * 0.3)


def _smooth(width: int) -> Tensor:
    """(128, width) of random numbers that change little from one velocity to the next."""
    velocities = torch.arange(VELOCITY_CLASSES)[:, None]
    centres = torch.linspace(0, VELOCITY_CLASSES - 1, _BUMPS)[None]
    bumps = torch.exp(-0.5 * ((velocities - centres) / (VELOCITY_CLASSES / _BUMPS)) ** 2)
    smooth: Tensor = bumps @ torch.randn(_BUMPS, width) / bumps.norm(dim=1, keepdim=True)
    return smooth
