"""The dynamics network: the velocity of each note."""

from __future__ import annotations

from collections.abc import Sequence

from aiva_desktop.models.history import MAX_BAR_LENGTH, MAX_POSITION, History, bar_length_input
from aiva_desktop.models.rows_network import RowsNetwork, SmallConfig
from aiva_desktop.models.vocabulary import GAP_INPUTS, INTERVAL_INPUTS, PITCH_INPUTS, STYLES, VELOCITY_CLASSES


class DynamicsNetwork(RowsNetwork):
    """Columns: velocity before (128: none), pitch, interval, gap before, position, bar length, style."""

    NO_VELOCITY = VELOCITY_CLASSES

    def __init__(self, config: SmallConfig) -> None:
        columns = (VELOCITY_CLASSES + 1, PITCH_INPUTS, INTERVAL_INPUTS, GAP_INPUTS, MAX_POSITION, MAX_BAR_LENGTH)
        super().__init__(config, (*columns, len(STYLES)), VELOCITY_CLASSES)


def dynamics_columns(history: History, i: int, velocity_before: int, style: int) -> list[int]:
    """The row of `DynamicsNetwork` for note `i` of a history."""
    return [
        velocity_before,
        history.pitches[i],
        history.intervals[i],
        history.gaps[i],
        min(history.positions[i], MAX_POSITION - 1),
        bar_length_input(history.grid.length(history.bars[i])),
        style,
    ]


def dynamics_rows(history: History, velocities: Sequence[int], style: int) -> list[list[int]]:
    """The rows of all notes, whose `velocities` are known."""
    before = [DynamicsNetwork.NO_VELOCITY, *velocities[:-1]]
    return [dynamics_columns(history, i, before[i], style) for i in range(len(velocities))]
