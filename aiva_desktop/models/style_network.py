"""The style network: in which style a melody is, heard as a whole."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn

from aiva_desktop.models.style_features import FEATURES
from aiva_desktop.models.vocabulary import STYLES

# Class k is style k + 1: `any` is no answer.
STYLE_CLASSES = len(STYLES) - 1


@dataclass(frozen=True)
class StyleConfig:
    """Architecture arguments, kept in the checkpoint."""

    hidden: int = 96
    dropout: float = 0.4

    def to_dict(self) -> dict[str, Any]:
        """As JSON takes it."""
        return asdict(self)


class StyleNetwork(nn.Module):
    """One hidden layer over `style_features`, which are first brought to mean 0 and spread 1 as in training."""

    def __init__(self, config: StyleConfig) -> None:
        super().__init__()
        self.config = config
        self.mean: Tensor
        self.spread: Tensor
        self.register_buffer("mean", torch.zeros(FEATURES))
        self.register_buffer("spread", torch.ones(FEATURES))
        self.read = nn.Linear(FEATURES, config.hidden)
        self.dropout = nn.Dropout(config.dropout)
        self.write = nn.Linear(config.hidden, STYLE_CLASSES)

    def forward(self, features: Tensor) -> Tensor:
        """(..., FEATURES) -> logits (..., STYLE_CLASSES)."""
        hidden = torch.relu(self.read((features - self.mean) / self.spread))
        logits: Tensor = self.write(self.dropout(hidden))
        return logits
