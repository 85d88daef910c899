"""The network that a training starts with: a fresh one, or one from a checkpoint."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import nn

from aiva_desktop.models.checkpoint import CheckpointError, build_network, load_checkpoint, usual_config
from aiva_desktop.models.recurrent import CellName
from aiva_desktop.training.training_state import TrainingError


@dataclass(frozen=True)
class Shape:
    """How networks differ from the usual ones; None: they do not. Only some kinds have a `memory` (of the theme)."""

    cell: CellName | None = None
    hidden: int | None = None
    layers: int | None = None
    memory: bool | None = None
    dropout: float | None = None

    def applied_to(self, config: dict[str, Any]) -> dict[str, Any]:
        """The arguments of a network, changed as far as it has them."""
        return config | {name: value for name, value in asdict(self).items() if value is not None and name in config}


@dataclass(frozen=True)
class Start:
    """A network to train, and the licence line of what it has learned by the end."""

    network: nn.Module
    licence: str


def fresh(kind: str, shape: Shape, seed: int, licence: str) -> Start:
    """A network with random weights, the same for equal seeds."""
    torch.manual_seed(seed)
    return Start(build_network(kind, shape.applied_to(usual_config(kind))), licence)


def from_checkpoint(kind: str, shape: Shape, folder: Path, licence: str) -> Start:
    """The network of a checkpoint in `folder`, to be trained on.

    Raises:
        TrainingError: when there is none, or it has another shape than the one asked for.
    """
    try:
        checkpoint = load_checkpoint(folder / f"{kind}.safetensors")
    except CheckpointError as error:
        raise TrainingError(str(error)) from error
    if checkpoint.kind != kind:
        raise TrainingError(f"{folder / kind}.safetensors holds a {checkpoint.kind} network")
    config = checkpoint.network.config.to_dict()  # type: ignore[operator, union-attr]
    if different := _differences(config, shape.applied_to(config)):
        raise TrainingError(
            f"the {kind} network in {folder} has {different}; leave that option out, or train without --start-from"
        )
    return Start(checkpoint.network, f"{checkpoint.licence}; {licence}")


def _differences(has: dict[str, Any], wanted: dict[str, Any]) -> str:
    names = [name for name in has if has[name] != wanted[name] and name != "dropout"]
    return ", ".join(f"{name} {has[name]}, not {wanted[name]}" for name in names)
