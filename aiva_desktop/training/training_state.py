"""The whole state of a training after an epoch: it goes on from here as if it had never stopped.

A safetensors file: the weights, the optimizer's moments, and as metadata the curve so far and the network's
architecture. Nothing is unpickled.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from aiva_desktop.files import replacing
from aiva_desktop.training.curves import EpochReport


class TrainingError(Exception):
    """Training cannot start or go on; the message says why, without its full stop."""


@dataclass(frozen=True)
class TrainingState:
    """`config` holds the network's arguments, `moments` the optimizer's by parameter."""

    config: dict[str, Any]
    weights: dict[str, Tensor]
    moments: dict[int, dict[str, Tensor]]
    curve: list[EpochReport]

    @classmethod
    def of(cls, network: nn.Module, optimizer: torch.optim.Optimizer, curve: list[EpochReport]) -> TrainingState:
        """What there is now; the tensors are those of the network and the optimizer, not copies."""
        config = network.config.to_dict()  # type: ignore[operator, union-attr]
        return cls(config, network.state_dict(), optimizer.state_dict()["state"], curve)

    def put_into(self, network: nn.Module, optimizer: torch.optim.Optimizer) -> None:
        """Set weights and moments."""
        network.load_state_dict(self.weights)
        state = optimizer.state_dict()
        state["state"] = self.moments
        optimizer.load_state_dict(state)


def save_state(path: Path, state: TrainingState) -> None:
    """Write atomically."""
    tensors = {f"weights/{name}": tensor for name, tensor in state.weights.items()}
    for index, moments in state.moments.items():
        tensors |= {f"adam/{index}/{name}": tensor for name, tensor in moments.items()}
    metadata = {
        "config": json.dumps(state.config),
        "curve": json.dumps([asdict(report) for report in state.curve]),
    }
    with replacing(path) as temporary:
        save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, temporary, metadata)


def load_state(path: Path) -> TrainingState:
    """Read back.

    Raises:
        TrainingError: when the file is damaged or foreign.
    """
    try:
        with safe_open(path, framework="pt") as file:
            metadata = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        return TrainingState(
            json.loads(metadata["config"]),
            {name.removeprefix("weights/"): t for name, t in tensors.items() if name.startswith("weights/")},
            _moments({name: t for name, t in tensors.items() if name.startswith("adam/")}),
            [EpochReport(**report) for report in json.loads(metadata["curve"])],
        )
    except (SafetensorError, OSError, ValueError, TypeError, KeyError) as error:
        raise TrainingError(f"{path} cannot be read; delete it to begin anew, or name another folder") from error


def _moments(tensors: dict[str, Tensor]) -> dict[int, dict[str, Tensor]]:
    moments: dict[int, dict[str, Tensor]] = {}
    for path, tensor in tensors.items():
        _, index, name = path.split("/")
        moments.setdefault(int(index), {})[name] = tensor
    return moments
