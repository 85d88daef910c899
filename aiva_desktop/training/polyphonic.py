"""`aiva-desktop polyphonic`: the protocol of Bai, Kolter and Koltun (2018), table 1, on a file of piano rolls.

Trained on the file's train part, the epoch chosen on its valid part, the test part scored once by the chosen weights.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file

from aiva_desktop.files import write_atomically
from aiva_desktop.training.curves import EpochReport
from aiva_desktop.training.polyphonic_data import PianoRolls, key_odds, read_piano_rolls
from aiva_desktop.training.polyphonic_network import Averaged, PolyphonicConfig, PolyphonicNetwork
from aiva_desktop.training.polyphonic_objective import PolyphonicObjective, Recipe, nats_per_frame
from aiva_desktop.training.trainer import Destination, Progress, Schedule, Trainer, no_progress

# Nats per frame on the test parts.
PUBLISHED = {
    "JSB_Chorales": {"RNN": 8.91, "GRU": 8.43, "LSTM": 8.45, "TCN": 8.10},
    "Nottingham": {"RNN": 4.05, "GRU": 3.46, "LSTM": 3.29, "TCN": 3.07},
}


@dataclass(frozen=True)
class PolyphonicRequest:
    """What to train, on what, how. `out` is for the weights, the state to go on from, the curve and the figures."""

    file: Path
    out: Path
    config: PolyphonicConfig = field(default_factory=PolyphonicConfig)
    recipe: Recipe = field(default_factory=Recipe)
    schedule: Schedule = field(default_factory=Schedule)
    threads: int = 1

    @property
    def name(self) -> str:
        """What the files in `out` are called."""
        return f"{self.file.stem}-{self.config.cell}"

    @property
    def figures_path(self) -> Path:
        """Where the test figure is kept."""
        return self.out / f"{self.name}-figures.json"


def train_polyphonic(
    request: PolyphonicRequest, on_progress: Callable[[Progress], None] = no_progress
) -> Iterator[EpochReport]:
    """Train, or go on where an earlier training stopped, yielding a report an epoch; `select` is valid's nats.

    Raises:
        PianoRollError: for a file that cannot be used.
        TrainingError: when `out` holds a training of another network.
    """
    torch.set_num_threads(request.threads)
    rolls = read_piano_rolls(request.file)
    objective = PolyphonicObjective(_network(request, rolls), rolls.train, rolls.valid, request.recipe)
    about = {"file": request.file.name, "recipe": asdict(request.recipe)}
    destination = Destination(request.name, request.out, "see the file's own", about)
    trainer = Trainer(objective, request.schedule, destination, on_progress=on_progress)
    yield from trainer.run()


def score_test_part(request: PolyphonicRequest) -> dict[str, Any]:
    """The figures of the best weights, kept in `out`: a test part that was scored is not scored again."""
    weights = request.out / f"{request.name}.safetensors"
    if request.figures_path.exists() and request.figures_path.stat().st_mtime >= weights.stat().st_mtime:
        known: dict[str, Any] = json.loads(request.figures_path.read_bytes())
        return known
    figures = _measured(request, weights)
    write_atomically(request.figures_path, json.dumps(figures, indent=1).encode())
    return figures


def _network(request: PolyphonicRequest, rolls: PianoRolls) -> Averaged:
    torch.manual_seed(request.schedule.seed)
    return Averaged(PolyphonicNetwork(request.config, torch.from_numpy(key_odds(rolls.train))))


def _measured(request: PolyphonicRequest, weights: Path) -> dict[str, Any]:
    rolls = read_piano_rolls(request.file)
    network = _network(request, rolls)
    network.load_state_dict(load_file(weights))
    network.eval()
    started = time.monotonic()
    valid, test = nats_per_frame(network, rolls.valid), nats_per_frame(network, rolls.test)
    return {
        "file": request.file.name,
        "cell": request.config.cell,
        "parameters": sum(weight.numel() for weight in network.parameters()),
        "valid_nats_per_frame": valid,
        "test_nats_per_frame": test,
        "frames_tested": sum(len(roll) - 1 for roll in rolls.test),
        "seconds_to_measure": round(time.monotonic() - started, 1),
        "published": PUBLISHED.get(request.file.stem, {}),
        "network": request.config.to_dict(),
        "recipe": asdict(request.recipe),
        "schedule": asdict(request.schedule),
    }
