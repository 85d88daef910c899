"""The melody network: the pitch at the next onset, given rhythm, meter, key, style, chord and the past."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn

from aiva_desktop.models.history import BAR_CYCLE, LOOKBACK_BARS, MAX_BAR_LENGTH, MAX_POSITION, PitchInputs
from aiva_desktop.models.matching import PITCH_FEATURES, RUN_BUCKETS
from aiva_desktop.models.melody import ChordTrack
from aiva_desktop.models.mixture import gate_input
from aiva_desktop.models.plan import DEGREE_INPUTS
from aiva_desktop.models.recurrent import CellName, RecurrentStack
from aiva_desktop.models.theme_memory import ThemeMemory
from aiva_desktop.models.vocabulary import (
    GAP_INPUTS,
    INTERVAL_INPUTS,
    MODE_INPUTS,
    PITCH_CLASSES,
    PITCH_INPUTS,
    STYLES,
)

PITCH_BEFORE, INTERVAL_BEFORE, GAP, POSITION, BAR_LENGTH, BAR_IN_CYCLE, DEGREE = range(7)
LOOKBACK = slice(7, 11)
ALIGNED = 11
PLAN_PITCH = 12
STYLE, MODE = 13, 14
COLUMNS = 15
# Columns that hold pitches, for transposition.
PITCH_COLUMNS = (PITCH_BEFORE, 7, 8, 9, 10, PLAN_PITCH)
# Sources of a pitch: written freely, copied as it was, by semitones or by scale steps from here, the plan's.
SOURCES = 5
ABSOLUTE_HEAD, RELATIVE_HEAD = 0, 1


def columns(inputs: PitchInputs, style: int, mode: int) -> list[int]:
    """The integer inputs in the order of the column constants above."""
    return [
        inputs.pitch_before,
        inputs.interval_before,
        inputs.gap,
        inputs.position,
        inputs.bar_length,
        inputs.bar_in_cycle,
        inputs.degree,
        *inputs.lookback_pitches,
        inputs.lookback_aligned,
        inputs.plan_pitch,
        style,
        mode,
    ]


@dataclass(frozen=True)
class MelodyConfig:
    """Architecture arguments, kept in the checkpoint."""

    cell: CellName = "lstm"
    hidden: int = 320
    layers: int = 2
    embedding: int = 32
    dropout: float = 0.35
    memory: bool = True

    def to_dict(self) -> dict[str, Any]:
        """As JSON takes it."""
        return asdict(self)


class MelodyNetwork(nn.Module):
    """LSTM by default. Inputs are (batch, time, COLUMNS) integers and (batch, time, 13) chords."""

    def __init__(self, config: MelodyConfig) -> None:
        super().__init__()
        self.config = config
        size = config.embedding
        self.pitch = nn.Embedding(PITCH_INPUTS, size)
        self.interval = nn.Embedding(INTERVAL_INPUTS, size)
        self.gap = nn.Embedding(GAP_INPUTS, size)
        self.position = nn.Embedding(MAX_POSITION, size)
        self.bar_length = nn.Embedding(MAX_BAR_LENGTH, size // 2)
        self.bar_in_cycle = nn.Embedding(BAR_CYCLE, size // 2)
        self.degree = nn.Embedding(DEGREE_INPUTS, size // 4)
        self.aligned = nn.Embedding(2 ** len(LOOKBACK_BARS), size // 4)
        self.style = nn.Embedding(len(STYLES), size // 2)
        self.mode = nn.Embedding(MODE_INPUTS, size // 4)
        width = 9 * size + 3 * (size // 2) + 3 * (size // 4) + ChordTrack.WIDTH
        self.stack = RecurrentStack(config.cell, width, config.hidden, config.layers, config.dropout)
        self.dropout = nn.Dropout(config.dropout)
        self.write = nn.Linear(config.hidden, PITCH_CLASSES)
        self.memory = ThemeMemory(config.hidden, 2, PITCH_FEATURES) if config.memory else None
        self.gate = nn.Linear(config.hidden + 2 * RUN_BUCKETS + DEGREE_INPUTS, SOURCES)

    def tables(self) -> list[nn.Embedding]:
        """The embedding of each input column."""
        places = [self.pitch, self.interval, self.gap, self.position, self.bar_length, self.bar_in_cycle, self.degree]
        return [*places, *[self.pitch] * len(LOOKBACK_BARS), self.aligned, self.pitch, self.style, self.mode]

    def embed(self, inputs: Tensor, chords: Tensor) -> Tensor:
        """(..., COLUMNS) and (..., 13) -> (..., width) for the cells."""
        parts = [table(inputs[..., column]) for column, table in enumerate(self.tables())]
        joined: Tensor = self.dropout(torch.cat([*parts, chords], -1))
        return joined

    def gate_logits(self, hidden: Tensor, run: Tensor, interval_run: Tensor, inputs: Tensor) -> Tensor:
        """(..., SOURCES) from the hidden state, the buckets of the longest runs and the plan's degree."""
        logits: Tensor = self.gate(gate_input(hidden, run, interval_run, inputs[..., DEGREE]))
        return logits
