"""The dynamics network (velocity of each note) and the plan network (which bar the next bar restates)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn

from aiva_desktop.models.history import BAR_CYCLE, BAR_LENGTH_UNIT, MAX_BAR_LENGTH, MAX_POSITION, History
from aiva_desktop.models.plan import PLAN_CLASSES, PLAN_INPUTS
from aiva_desktop.models.recurrent import CellName, RecurrentStack
from aiva_desktop.models.vocabulary import GAP_INPUTS, INTERVAL_INPUTS, PITCH_INPUTS, STYLES, VELOCITY_CLASSES

# Notes of a bar as the plan network counts them; more count as the last.
NOTE_COUNTS = 16


@dataclass(frozen=True)
class SmallConfig:
    """Architecture arguments of either network, kept in the checkpoint."""

    cell: CellName = "gru"
    hidden: int = 96
    layers: int = 1
    embedding: int = 24
    dropout: float = 0.2

    def to_dict(self) -> dict[str, Any]:
        """As JSON takes it."""
        return asdict(self)


class DynamicsNetwork(nn.Module):
    """Columns: velocity before (128: none), pitch, interval, gap before, position, bar length, style."""

    COLUMNS = 7
    NO_VELOCITY = VELOCITY_CLASSES

    def __init__(self, config: SmallConfig) -> None:
        super().__init__()
        self.config = config
        sizes = (VELOCITY_CLASSES + 1, PITCH_INPUTS, INTERVAL_INPUTS, GAP_INPUTS, MAX_POSITION, MAX_BAR_LENGTH)
        self.tables = nn.ModuleList(nn.Embedding(n, config.embedding) for n in (*sizes, len(STYLES)))
        self.dropout = nn.Dropout(config.dropout)
        width = self.COLUMNS * config.embedding
        self.stack = RecurrentStack(config.cell, width, config.hidden, config.layers, config.dropout)
        self.write = nn.Linear(config.hidden, VELOCITY_CLASSES)

    def embed(self, inputs: Tensor) -> Tensor:
        """(..., COLUMNS) integers -> (..., width)."""
        return _joined(self.tables, inputs, self.dropout)


class PlanNetwork(nn.Module):
    """Columns: label before (`NO_PLAN`: none), notes in the bar before that, bar in its cycle, bar length, style."""

    COLUMNS = 5

    def __init__(self, config: SmallConfig) -> None:
        super().__init__()
        self.config = config
        sizes = (PLAN_INPUTS, NOTE_COUNTS, BAR_CYCLE, MAX_BAR_LENGTH, len(STYLES))
        self.tables = nn.ModuleList(nn.Embedding(n, config.embedding) for n in sizes)
        self.dropout = nn.Dropout(config.dropout)
        width = self.COLUMNS * config.embedding
        self.stack = RecurrentStack(config.cell, width, config.hidden, config.layers, config.dropout)
        self.write = nn.Linear(config.hidden, PLAN_CLASSES)

    def embed(self, inputs: Tensor) -> Tensor:
        """(..., COLUMNS) integers -> (..., width)."""
        return _joined(self.tables, inputs, self.dropout)


def _joined(tables: nn.ModuleList, inputs: Tensor, dropout: nn.Dropout) -> Tensor:
    joined: Tensor = dropout(torch.cat([table(inputs[..., i]) for i, table in enumerate(tables)], -1))
    return joined


def plan_columns(bar: int, class_before: int, notes_before: int, bar_steps: int, style: int) -> list[int]:
    """One row of `PlanNetwork`; `notes_before` counts the bar two before, the last that is surely finished."""
    count = min(notes_before, NOTE_COUNTS - 1)
    return [class_before, count, bar % BAR_CYCLE, _bar_length(bar_steps), style]


def dynamics_columns(history: History, i: int, velocity_before: int, style: int) -> list[int]:
    """The row of `DynamicsNetwork` for note `i` of a history."""
    return [
        velocity_before,
        history.pitches[i],
        history.intervals[i],
        history.gaps[i],
        min(history.positions[i], MAX_POSITION - 1),
        _bar_length(history.grid.length(history.bars[i])),
        style,
    ]


def dynamics_rows(history: History, velocities: Sequence[int], style: int) -> list[list[int]]:
    """The rows of all notes, whose `velocities` are known."""
    before = [DynamicsNetwork.NO_VELOCITY, *velocities[:-1]]
    return [dynamics_columns(history, i, before[i], style) for i in range(len(velocities))]


def _bar_length(bar_steps: int) -> int:
    return min(bar_steps // BAR_LENGTH_UNIT, MAX_BAR_LENGTH - 1)
