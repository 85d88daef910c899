"""The training loop: AdamW, cosine schedule, best checkpoint by held-out bits, resumable after every epoch."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import save_file

from aiva_desktop.models.checkpoint import save_checkpoint
from aiva_desktop.training.objectives import Objective

GRADIENT_CLIP = 1.0
WARM_UP_STEPS = 100
# Over this many steps the rate falls smoothly to what the next epoch starts with: about an epoch of a large corpus.
SMOOTH_STEPS = 300


@dataclass(frozen=True)
class Schedule:
    """How long and how fast. `patience` epochs without a better figure end the training."""

    epochs: int = 20
    learning_rate: float = 2e-3
    weight_decay: float = 0.02
    seed: int = 1
    patience: int = 6


@dataclass(frozen=True)
class EpochReport:
    """What one epoch gave. `train_bits` has dropout and augmentation on."""

    epoch: int
    train_bits: float
    figures: dict[str, float]
    seconds: float
    is_best: bool


class Trainer:
    """Trains one network into `folder`: KIND.safetensors (best), KIND.state (newest, to resume), KIND.json (curves)."""

    def __init__(self, kind: str, objective: Objective, schedule: Schedule, folder: Path, licence: str) -> None:
        self._kind = kind
        self._objective = objective
        self._schedule = schedule
        self._folder = folder
        self._licence = licence
        self._curve: list[EpochReport] = []
        self._optimizer = torch.optim.AdamW(
            objective.network.parameters(), lr=schedule.learning_rate, weight_decay=schedule.weight_decay
        )
        folder.mkdir(parents=True, exist_ok=True)
        self._resume()

    def run(self) -> Iterator[EpochReport]:
        """Train on, yielding a report after each epoch; closing the generator stops after the last finished one."""
        for epoch in range(len(self._curve), self._schedule.epochs):
            started = time.monotonic()
            train_bits = self._train_epoch(epoch)
            figures = self._validate()
            best = all(figures["select"] < report.figures["select"] for report in self._curve)
            self._curve.append(EpochReport(epoch, train_bits, figures, time.monotonic() - started, best))
            self._keep(best)
            yield self._curve[-1]
            if self._is_stuck():
                return

    def _train_epoch(self, epoch: int) -> float:
        torch.manual_seed(self._schedule.seed * 1_000_003 + epoch)
        rng = np.random.default_rng((self._schedule.seed, epoch))
        network = self._objective.network.train()
        total, count = 0.0, 0
        for step, loss in enumerate(self._objective.epoch(rng)):
            self._set_learning_rate(epoch, step)
            self._optimizer.zero_grad(set_to_none=True)
            torch.autograd.backward(loss.nats / max(1, loss.count))
            torch.nn.utils.clip_grad_norm_(network.parameters(), GRADIENT_CLIP)
            self._optimizer.step()
            total, count = total + float(loss.nats.detach()), count + loss.count
        return total / max(1, count) / math.log(2)

    def _set_learning_rate(self, epoch: int, step: int) -> None:
        done = (epoch + min(1.0, step / SMOOTH_STEPS)) / self._schedule.epochs
        warm = min(1.0, (step + 1) / WARM_UP_STEPS) if epoch == 0 else 1.0
        rate = self._schedule.learning_rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, done))))
        for group in self._optimizer.param_groups:
            group["lr"] = rate

    @torch.no_grad()
    def _validate(self) -> dict[str, float]:
        self._objective.network.eval()
        return self._objective.validation()

    def _is_stuck(self) -> bool:
        since_best = next(i for i, report in enumerate(reversed(self._curve)) if report.is_best)
        return since_best >= self._schedule.patience

    def _keep(self, best: bool) -> None:
        network, report = self._objective.network, self._curve[-1]
        if best:
            figures = {"held_out_bits": report.figures, "epoch": report.epoch}
            save_checkpoint(self._folder / f"{self._kind}.safetensors", self._kind, network, self._licence, figures)
        curve = {"schedule": asdict(self._schedule), "epochs": [asdict(report) for report in self._curve]}
        (self._folder / f"{self._kind}.json").write_text(json.dumps(curve, indent=1))
        self._save_state()

    @property
    def _state_path(self) -> Path:
        return self._folder / f"{self._kind}.state"

    def _save_state(self) -> None:
        tensors = {f"weights/{name}": tensor for name, tensor in self._objective.network.state_dict().items()}
        for index, moments in self._optimizer.state_dict()["state"].items():
            tensors |= {f"adam/{index}/{name}": tensor for name, tensor in moments.items()}
        metadata = {"curve": json.dumps([asdict(report) for report in self._curve])}
        partial = self._state_path.with_suffix(".partial-state")
        save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, partial, metadata)
        partial.replace(self._state_path)

    def _resume(self) -> None:
        if not self._state_path.exists():
            return
        with safe_open(self._state_path, framework="pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
            self._curve = [EpochReport(**report) for report in json.loads(file.metadata()["curve"])]
        weights = {name.removeprefix("weights/"): t for name, t in tensors.items() if name.startswith("weights/")}
        self._objective.network.load_state_dict(weights)
        state = self._optimizer.state_dict()
        state["state"] = _moments({name: t for name, t in tensors.items() if name.startswith("adam/")})
        self._optimizer.load_state_dict(state)


def _moments(tensors: dict[str, torch.Tensor]) -> dict[int, dict[str, torch.Tensor]]:
    moments: dict[int, dict[str, torch.Tensor]] = {}
    for path, tensor in tensors.items():
        _, index, name = path.split("/")
        moments.setdefault(int(index), {})[name] = tensor
    return moments
