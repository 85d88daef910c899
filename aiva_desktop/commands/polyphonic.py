"""`aiva-desktop polyphonic`: our cells on the piano rolls of the literature."""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.training_progress import ProgressLine

if TYPE_CHECKING:
    from aiva_desktop.training.polyphonic import PolyphonicRequest

NAME = "polyphonic"
HELP = "train a network on piano rolls (JSB Chorales, Nottingham) and score it as the literature does"
# (least, most) of each number.
_RANGES = {
    "hidden": (8, 4096),
    "layers": (1, 8),
    "epochs": (1, 100_000),
    "patience": (1, 100_000),
    "batch": (1, 1024),
    "crop": (96, 100_000),
    "rate": (1e-8, 1.0),
    "dropout": (0.0, 0.9),
    "input_dropout": (0.0, 0.9),
    "transposed": (0.0, 1.0),
    "seed": (0, 2**31 - 1),
    "threads": (1, 1024),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    add = parser.add_argument
    add("file", type=Path, metavar="FILE.mat", help="JSB_Chorales.mat, Nottingham.mat or one like them")
    add("--out", type=Path, default=Path("runs/polyphonic"), metavar="DIR", help="for weights, curve and figures")
    add("--cell", choices=("lstm", "gru", "rnn"), default="lstm", help="default: lstm")
    add("--hidden", type=int, default=300, help="units a layer (default: 300)")
    add("--layers", type=int, default=2, help="default: 2")
    add("--dropout", type=float, default=0.3, help="after each layer (default: 0.3)")
    add("--input-dropout", type=float, default=0.1, help="of the keys that are read (default: 0.1)")
    add("--transposed", type=float, default=0.0, help="share of pieces learned in another key (default: 0)")
    add("--batch", type=int, default=2, help="pieces a step (default: 2)")
    add("--crop", type=int, default=512, help="longest stretch of frames to learn at once (default: 512)")
    add("--rate", type=float, default=3e-3, help="learning rate at its highest (default: 0.003)")
    add("--epochs", type=int, default=40, help="times to read the train part (default: 40)")
    add("--patience", type=int, default=6, help="epochs without a better valid figure that end it (default: 6)")
    add("--seed", type=int, default=1, help="the same seed gives the same training (default: 1)")
    add("--threads", type=int, default=1, help="processor cores to use (default: 1)")


def run(arguments: argparse.Namespace) -> int:
    """Train, a line an epoch, then the test figure."""
    if find_spec("scipy") is None:
        raise CommandError("Reading .mat files needs scipy: pip install 'aiva-desktop[train]'.")
    from aiva_desktop.training.polyphonic import score_test_part, train_polyphonic
    from aiva_desktop.training.polyphonic_data import PianoRollError
    from aiva_desktop.training.training_state import TrainingError

    _check(arguments)
    request, line = _request(arguments), ProgressLine(sys.stderr)
    try:
        for report in train_polyphonic(request, lambda progress: line.show(request.name, progress)):
            best = ", best so far" if report.is_best else ""
            valid = report.figures["select"]
            line.say(f"epoch {report.epoch + 1}: valid {valid:.3f} nats a frame{best}; {report.seconds:.0f} s")
        line.say(_summary(score_test_part(request)))
    except (PianoRollError, TrainingError) as error:
        raise CommandError(f"Training cannot go on: {error}.") from error
    except OSError as error:
        raise CommandError(f"Training cannot go on: {arguments.out} cannot be written: {error.strerror}.") from error
    except KeyboardInterrupt:
        line.say("Stopped; the same command goes on after the last finished epoch.")
        return 130
    return 0


def _request(arguments: argparse.Namespace) -> PolyphonicRequest:
    from aiva_desktop.training.polyphonic import PolyphonicRequest
    from aiva_desktop.training.polyphonic_network import PolyphonicConfig
    from aiva_desktop.training.polyphonic_objective import Recipe
    from aiva_desktop.training.trainer import Schedule

    a = arguments
    return PolyphonicRequest(
        a.file,
        a.out,
        PolyphonicConfig(a.cell, a.hidden, a.layers, a.input_dropout, a.dropout),
        Recipe(a.batch, a.crop, a.transposed),
        Schedule(a.epochs, a.rate, seed=a.seed, patience=a.patience),
        a.threads,
    )


def _summary(figures: dict[str, Any]) -> str:
    others = ", ".join(f"{name} {nats:.2f}" for name, nats in figures["published"].items())
    beside = f"; published (Bai et al. 2018): {others}" if others else ""
    return (
        f"{figures['file']}, {figures['cell']}: valid {figures['valid_nats_per_frame']:.3f}, "
        f"test {figures['test_nats_per_frame']:.3f} nats a frame{beside}"
    )


def _check(arguments: argparse.Namespace) -> None:
    for name, (least, most) in _RANGES.items():
        value = getattr(arguments, name)
        # Not a number fails every comparison.
        if not least <= value <= most:
            raise CommandError(f"--{name.replace('_', '-')} is {least:g} to {most:g}, not {value:g}.")
