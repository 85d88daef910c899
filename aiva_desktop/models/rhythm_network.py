"""The rhythm network: time to the next onset, then the length of the note it ends."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn

from aiva_desktop.models.history import BAR_CYCLE, LOOKBACK_BARS, MAX_BAR_LENGTH, MAX_POSITION, RhythmInputs
from aiva_desktop.models.matching import RHYTHM_FEATURES, RUN_BUCKETS
from aiva_desktop.models.melody import ChordTrack
from aiva_desktop.models.mixture import gate_input
from aiva_desktop.models.plan import DEGREE_INPUTS
from aiva_desktop.models.recurrent import CellName, RecurrentStack
from aiva_desktop.models.theme_memory import ThemeMemory
from aiva_desktop.models.vocabulary import (
    GAP_CLASSES,
    GAP_INPUTS,
    INTERVAL_INPUTS,
    LENGTH_CLASSES,
    LENGTH_INPUTS,
    MODE_INPUTS,
    STYLES,
)

GAP_BEFORE, LENGTH_BEFORE, INTERVAL_BEFORE, POSITION, BAR_LENGTH, BAR_IN_CYCLE, DEGREE, NEXT_DEGREE = range(8)
LOOKBACK = slice(8, 12)
PLAN_GAP = 12
STYLE, MODE = 13, 14
COLUMNS = 15
# Sources of a gap: written freely, copied from memory by either head, the plan's.
SOURCES = 4


def columns(inputs: RhythmInputs, style: int, mode: int) -> list[int]:
    """The integer inputs in the order of the column constants above."""
    return [
        inputs.gap_before,
        inputs.length_before,
        inputs.interval_before,
        inputs.position,
        inputs.bar_length,
        inputs.bar_in_cycle,
        inputs.degree,
        inputs.next_degree,
        *inputs.lookback_gaps,
        inputs.plan_gap,
        style,
        mode,
    ]


@dataclass(frozen=True)
class RhythmConfig:
    """Architecture arguments, kept in the checkpoint."""

    cell: CellName = "gru"
    hidden: int = 256
    layers: int = 2
    embedding: int = 32
    dropout: float = 0.3
    memory: bool = True

    def to_dict(self) -> dict[str, Any]:
        """As JSON takes it."""
        return asdict(self)


class RhythmNetwork(nn.Module):
    """GRU by default. Inputs are (batch, time, COLUMNS) integers and (batch, time, 13) chords."""

    def __init__(self, config: RhythmConfig) -> None:
        super().__init__()
        self.config = config
        size = config.embedding
        self.gap = nn.Embedding(GAP_INPUTS, size)
        self.length = nn.Embedding(LENGTH_INPUTS, size // 2)
        self.interval = nn.Embedding(INTERVAL_INPUTS, size // 2)
        self.position = nn.Embedding(MAX_POSITION, size)
        self.bar_length = nn.Embedding(MAX_BAR_LENGTH, size // 2)
        self.bar_in_cycle = nn.Embedding(BAR_CYCLE, size // 2)
        self.degree = nn.Embedding(DEGREE_INPUTS, size // 4)
        self.style = nn.Embedding(len(STYLES), size // 2)
        self.mode = nn.Embedding(MODE_INPUTS, size // 4)
        width = 7 * size + 5 * (size // 2) + 3 * (size // 4) + ChordTrack.WIDTH
        self.stack = RecurrentStack(config.cell, width, config.hidden, config.layers, config.dropout)
        self.dropout = nn.Dropout(config.dropout)
        self.write = nn.Linear(config.hidden, GAP_CLASSES)
        self.memory = ThemeMemory(config.hidden, 2, RHYTHM_FEATURES) if config.memory else None
        self.gate = nn.Linear(config.hidden + 2 * RUN_BUCKETS + DEGREE_INPUTS, SOURCES)
        self.length_head = nn.Sequential(
            nn.Linear(config.hidden + size, config.hidden // 2),
            nn.ReLU(),
            nn.Linear(config.hidden // 2, LENGTH_CLASSES),
        )

    def tables(self) -> list[nn.Embedding]:
        """The embedding of each input column."""
        places = [self.gap, self.length, self.interval, self.position, self.bar_length, self.bar_in_cycle]
        return [*places, self.degree, self.degree, *[self.gap] * len(LOOKBACK_BARS), self.gap, self.style, self.mode]

    def embed(self, inputs: Tensor, chords: Tensor) -> Tensor:
        """(..., COLUMNS) and (..., 13) -> (..., width) for the cells."""
        parts = [table(inputs[..., column]) for column, table in enumerate(self.tables())]
        joined: Tensor = self.dropout(torch.cat([*parts, chords], -1))
        return joined

    def gate_logits(self, hidden: Tensor, run: Tensor, gap_run: Tensor, inputs: Tensor) -> Tensor:
        """(..., SOURCES) from the hidden state, the buckets of the longest runs and the plan's degree."""
        logits: Tensor = self.gate(gate_input(hidden, run, gap_run, inputs[..., DEGREE]))
        return logits

    def length_logits(self, hidden: Tensor, gap: Tensor) -> Tensor:
        """(..., LENGTH_CLASSES) of the last note, once the gap token to the next onset is known."""
        logits: Tensor = self.length_head(torch.cat([hidden, self.gap(gap)], -1))
        return logits
