"""What the plan and the dynamics network have in common: rows of categories in, one class a row out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn

from aiva_desktop.models.recurrent import CellName, RecurrentStack


@dataclass(frozen=True)
class SmallConfig:
    """Architecture arguments, kept in the checkpoint."""

    cell: CellName = "gru"
    hidden: int = 96
    layers: int = 1
    embedding: int = 24
    dropout: float = 0.2

    def to_dict(self) -> dict[str, Any]:
        """As JSON takes it."""
        return asdict(self)


class RowsNetwork(nn.Module):
    """One embedding a column, joined, then recurrent layers, then logits."""

    def __init__(self, config: SmallConfig, columns: Sequence[int], classes: int) -> None:
        """`columns` holds the number of values that each input column can take."""
        super().__init__()
        self.config = config
        self.tables = nn.ModuleList(nn.Embedding(values, config.embedding) for values in columns)
        self.dropout = nn.Dropout(config.dropout)
        width = len(columns) * config.embedding
        self.stack = RecurrentStack(config.cell, width, config.hidden, config.layers, config.dropout)
        self.write = nn.Linear(config.hidden, classes)

    def embed(self, inputs: Tensor) -> Tensor:
        """(..., columns) integers -> (..., width)."""
        joined: Tensor = self.dropout(torch.cat([table(inputs[..., i]) for i, table in enumerate(self.tables)], -1))
        return joined
