"""The training loop: AdamW, cosine schedule, best checkpoint by held-out bits, resumable after every epoch."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from lightning_fabric import Fabric

from aiva_desktop.models.checkpoint import save_checkpoint
from aiva_desktop.training.curves import EpochReport, write_curves
from aiva_desktop.training.dataset import Draw
from aiva_desktop.training.objectives import Objective
from aiva_desktop.training.parallel import Tally, launched_fabric, share, sum_gradients
from aiva_desktop.training.training_state import TrainingError, TrainingState, load_state, save_state

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
class Progress:
    """Where a training stands within its schedule. `seconds_left` is for all epochs, without early stopping."""

    epoch: int
    batch: int
    batches: int
    seconds_left: float


def no_progress(progress: Progress) -> None:
    """Nobody watches."""


@torch.no_grad()
def held_out_figures(objective: Objective, fabric: Fabric) -> dict[str, float]:
    """What the network scores now, measured by the first process, so that all decide alike."""
    objective.network.eval()
    return fabric.broadcast(objective.validation() if fabric.is_global_zero else {})


@dataclass(frozen=True)
class Destination:
    """Where a training of a network of `kind` is kept, and with what words.

    In `folder`, KIND.safetensors is the best network so far, under `licence`, with a held-out figure below `to_beat`;
    KIND.state the newest one with all that is needed to go on; KIND.json and KIND.csv hold the configuration, with
    `about` (JSON values), and the curves.
    """

    kind: str
    folder: Path
    licence: str
    about: Mapping[str, Any] = field(default_factory=dict)
    to_beat: float = math.inf

    @property
    def weights(self) -> Path:
        """The best network."""
        return self.folder / f"{self.kind}.safetensors"

    @property
    def state(self) -> Path:
        """The newest one, to go on from."""
        return self.folder / f"{self.kind}.state"


class Trainer:
    """Trains one network. Where the destination holds a state already, the training goes on from it.

    Under several processes all make the same steps, and the first alone reads and writes files, decides, and tells the
    others.

    Raises:
        TrainingError: when KIND.state belongs to another network or is damaged.
    """

    def __init__(
        self,
        objective: Objective,
        schedule: Schedule,
        destination: Destination,
        fabric: Fabric | None = None,
        on_progress: Callable[[Progress], None] = no_progress,
    ) -> None:
        self._objective = objective
        self._schedule = schedule
        self._destination = destination
        self._fabric = fabric or launched_fabric()
        self._on_progress = on_progress
        self._parameters = list(objective.network.parameters())
        self._optimizer = torch.optim.AdamW(
            self._parameters, lr=schedule.learning_rate, weight_decay=schedule.weight_decay
        )
        self._curve: list[EpochReport] = []
        self._begin()

    def run(self) -> Iterator[EpochReport]:
        """Train on, yielding a report after each epoch; closing the generator stops after the last finished one."""
        while len(self._curve) < self._schedule.epochs and not self._is_stuck():
            epoch, started = len(self._curve), time.monotonic()
            train_bits = self._train_epoch(epoch, started)
            figures = held_out_figures(self._objective, self._fabric)
            best = all(figures["select"] < earlier for earlier in self._figures_so_far())
            self._curve.append(EpochReport(epoch, train_bits, figures, time.monotonic() - started, best))
            if self._fabric.is_global_zero:
                self._keep(best)
            yield self._curve[-1]

    def _figures_so_far(self) -> list[float]:
        return [self._destination.to_beat, *(report.figures["select"] for report in self._curve)]

    def _begin(self) -> None:
        """Start where the first process is: at its saved state, or at the weights that its network has."""
        state = self._saved_state() if self._fabric.is_global_zero else None
        state = self._fabric.broadcast(state)
        if state is None:
            fresh = TrainingState.of(self._objective.network, self._optimizer, [])
            state = self._fabric.broadcast(fresh)
        if state.config != self._objective.network.config.to_dict():  # type: ignore[operator, union-attr]
            raise TrainingError(
                f"{self._destination.folder} holds an unfinished training of another {self._destination.kind} network; "
                "give the same options as then, or name another folder"
            )
        state.put_into(self._objective.network, self._optimizer)
        self._curve = list(state.curve)

    def _saved_state(self) -> TrainingState | None:
        self._destination.folder.mkdir(parents=True, exist_ok=True)
        return load_state(self._destination.state) if self._destination.state.exists() else None

    def _train_epoch(self, epoch: int, started: float) -> float:
        # Dropout differs between processes, everything that decides who reads what does not.
        torch.manual_seed((self._schedule.seed * 1_000_003 + epoch) * 1_009 + self._fabric.global_rank)
        batches = self._objective.epoch(np.random.default_rng((self._schedule.seed, epoch)))
        self._objective.network.train()
        total = Tally()
        for step, batch in enumerate(batches):
            self._set_learning_rate(epoch, step, len(batches))
            total += self._step(batch)
            left = self._seconds_left(epoch, (step + 1) / len(batches), time.monotonic() - started)
            self._on_progress(Progress(epoch, step + 1, len(batches), left))
        return total.nats / max(1, total.count) / math.log(2)

    def _step(self, batch: list[Draw]) -> Tally:
        self._optimizer.zero_grad(set_to_none=True)
        own = Tally()
        if draws := share(batch, self._fabric):
            loss = self._objective.loss(draws)
            torch.autograd.backward(loss.nats)
            own = Tally(float(loss.nats.detach()), loss.count)
        total = sum_gradients(self._fabric, self._parameters, own)
        torch.nn.utils.clip_grad_norm_(self._parameters, GRADIENT_CLIP)
        self._optimizer.step()
        return total

    def _seconds_left(self, epoch: int, done: float, seconds: float) -> float:
        times = [report.seconds for report in self._curve] or [seconds / done]
        return (self._schedule.epochs - epoch - done) * sum(times) / len(times)

    def _set_learning_rate(self, epoch: int, step: int, steps: int) -> None:
        """Rising in the first steps, then half a cosine wave down to a fiftieth (Loshchilov and Hutter 2017)."""
        epochs = self._schedule.epochs
        warm = min(1.0, (epoch * steps + step + 1) / min(WARM_UP_STEPS, 1 + epochs * steps // 10))
        done = (epoch + min(1.0, step / SMOOTH_STEPS)) / epochs
        rate = self._schedule.learning_rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, done))))
        for group in self._optimizer.param_groups:
            group["lr"] = rate

    def _is_stuck(self) -> bool:
        since_best = next((i for i, report in enumerate(reversed(self._curve)) if report.is_best), len(self._curve))
        return since_best >= self._schedule.patience

    def _keep(self, best: bool) -> None:
        """Write everything, the state last: stopped in between, the epoch is done again and gives the same."""
        network, report, to = self._objective.network, self._curve[-1], self._destination
        if best:
            figures = {"held_out_bits": report.figures, "epoch": report.epoch}
            save_checkpoint(to.weights, to.kind, network, to.licence, figures)
        write_curves(to.folder, to.kind, self._all_about(), self._curve)
        save_state(to.state, TrainingState.of(network, self._optimizer, self._curve))

    def _all_about(self) -> dict[str, Any]:
        network = self._objective.network
        return {
            "kind": self._destination.kind,
            "network": network.config.to_dict(),  # type: ignore[operator, union-attr]
            "parameters": sum(parameter.numel() for parameter in self._parameters),
            "schedule": asdict(self._schedule),
            "processes": self._fabric.world_size,
            **self._destination.about,
        }
