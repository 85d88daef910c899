"""Checkpoint files: weights and all that is needed to rebuild the network they belong to.

A safetensors file whose metadata says: `format` (version), `kind` of network, `config` (its arguments as JSON),
`vocabulary` (fingerprint), `licence` (of the training data) and `figures` (JSON). Nothing is ever unpickled.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import nn

from aiva_desktop.files import replacing
from aiva_desktop.models import history, matching, plan, vocabulary
from aiva_desktop.models.dynamics_network import DynamicsNetwork
from aiva_desktop.models.harmony_network import HarmonyConfig, HarmonyNetwork
from aiva_desktop.models.melody_network import MelodyConfig, MelodyNetwork
from aiva_desktop.models.performance_network import PerformanceConfig, PerformanceNetwork
from aiva_desktop.models.plan_network import PlanNetwork
from aiva_desktop.models.rhythm_network import RhythmConfig, RhythmNetwork
from aiva_desktop.models.rows_network import SmallConfig
from aiva_desktop.models.style_network import StyleConfig, StyleNetwork

FORMAT = "1"
MAX_HIDDEN = 4096
MAX_LAYERS = 8
MAX_EMBEDDING = 512
_CONFIGS: dict[str, type[Any]] = {
    "rhythm": RhythmConfig,
    "melody": MelodyConfig,
    "dynamics": SmallConfig,
    "plan": SmallConfig,
    "style": StyleConfig,
    "harmony": HarmonyConfig,
    "performance": PerformanceConfig,
}
_NETWORKS: dict[str, type[Any]] = {
    "rhythm": RhythmNetwork,
    "melody": MelodyNetwork,
    "dynamics": DynamicsNetwork,
    "plan": PlanNetwork,
    "style": StyleNetwork,
    "harmony": HarmonyNetwork,
    "performance": PerformanceNetwork,
}


class CheckpointError(Exception):
    """The file cannot be used; the message says why and what to do."""


@dataclass(frozen=True)
class Checkpoint:
    """A network with what its file says about it."""

    kind: str
    network: nn.Module
    licence: str
    figures: dict[str, Any]


def vocabulary_fingerprint() -> str:
    """Changes whenever tokens or inputs change their meaning."""
    parts = (
        vocabulary.GAPS,
        vocabulary.STYLES,
        vocabulary.INTERVAL_LIMIT,
        history.LOOKBACK_BARS,
        history.MAX_POSITION,
        history.MAX_BAR_LENGTH,
        history.BAR_CYCLE,
        plan.MAX_LAG,
        [degree.name for degree in plan.Degree],
        matching.RUN_BUCKETS,
        matching.LAG_BUCKETS,
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def usual_config(kind: str) -> dict[str, Any]:
    """The arguments of a kind of network as the bundled engine has them by default."""
    config: dict[str, Any] = _CONFIGS[kind]().to_dict()
    return config


def build_network(kind: str, config: dict[str, Any]) -> nn.Module:
    """A fresh network. Raises CheckpointError for a kind or arguments that make no sense."""
    if kind not in _NETWORKS:
        raise CheckpointError(f"this checkpoint holds a {kind!r} network, which this version does not know")
    known = {field.name for field in fields(_CONFIGS[kind])}
    if set(config) - known:
        raise CheckpointError(f"this {kind} checkpoint has unknown arguments; it may be from a newer version")
    limits = {"hidden": MAX_HIDDEN, "layers": MAX_LAYERS, "embedding": MAX_EMBEDDING}
    for name, limit in limits.items():
        value = config.get(name, 1)
        if type(value) is not int or not 1 <= value <= limit:
            raise CheckpointError(f"this {kind} checkpoint's {name} is out of range; the file is damaged")
    try:
        network: nn.Module = _NETWORKS[kind](_CONFIGS[kind](**config))
    except (TypeError, ValueError) as error:
        raise CheckpointError(f"this {kind} checkpoint's arguments do not fit: {error}") from error
    return network


def save_checkpoint(path: Path, kind: str, network: nn.Module, licence: str, figures: dict[str, Any]) -> None:
    """Write atomically: a reader sees the old file or the new one."""
    metadata = {
        "format": FORMAT,
        "kind": kind,
        "config": json.dumps(network.config.to_dict()),  # type: ignore[operator, union-attr]
        "vocabulary": vocabulary_fingerprint(),
        "licence": licence,
        "figures": json.dumps(figures),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as temporary:
        save_file({name: tensor.contiguous() for name, tensor in network.state_dict().items()}, temporary, metadata)


def load_checkpoint(path: Path) -> Checkpoint:
    """Rebuild the network, ready to use (eval mode).

    Raises:
        CheckpointError: with a sentence, for a missing, damaged, foreign or newer file.
    """
    try:
        with safe_open(path, framework="pt") as file:
            metadata = file.metadata() or {}
            weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except FileNotFoundError as error:
        raise CheckpointError(f"there is no checkpoint at {path}; reinstall the app or train one") from error
    except (SafetensorError, OSError, ValueError) as error:
        raise CheckpointError(f"{path.name} is not a readable checkpoint; the file is damaged or foreign") from error
    return _rebuild(path.name, metadata, weights)


def _rebuild(name: str, metadata: dict[str, str], weights: dict[str, torch.Tensor]) -> Checkpoint:
    if metadata.get("format") != FORMAT:
        raise CheckpointError(f"{name} has format {metadata.get('format')!r}; this version reads format {FORMAT}")
    if metadata.get("vocabulary") != vocabulary_fingerprint():
        raise CheckpointError(f"{name} was trained with another vocabulary; use one made for this version")
    try:
        config, figures = json.loads(metadata["config"]), json.loads(metadata.get("figures", "{}"))
    except (KeyError, ValueError, RecursionError) as error:
        raise CheckpointError(f"{name} does not say how its network was built; the file is damaged") from error
    if not isinstance(config, dict) or not isinstance(figures, dict):
        raise CheckpointError(f"{name} does not say how its network was built; the file is damaged")
    network = build_network(metadata.get("kind", ""), config)
    try:
        network.load_state_dict(weights)
    except RuntimeError as error:
        raise CheckpointError(f"{name} has weights that do not fit its network; the file is damaged") from error
    return Checkpoint(metadata["kind"], network.eval(), metadata.get("licence", ""), figures)
