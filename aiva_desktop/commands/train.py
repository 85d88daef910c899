"""`aiva-desktop train`: networks from folders of MIDI files."""

from __future__ import annotations

import argparse
from pathlib import Path

from aiva_desktop.commands.errors import CommandError
from aiva_desktop.models.vocabulary import KINDS

NAME = "train"
HELP = "train the engine's networks on folders of MIDI files; stopped, it goes on where it was"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="searched for .mid files")
    parser.add_argument("--out", type=Path, default=Path("runs/engine"), metavar="DIR", help="for the checkpoints")
    parser.add_argument("--networks", nargs="+", choices=KINDS, default=KINDS, help="which to train (default: all)")
    parser.add_argument("--cell", choices=("lstm", "gru", "rnn"), default=None, help="other cells than usual")
    parser.add_argument("--hidden", type=int, default=None, help="units a layer, 8 to 4096")
    parser.add_argument("--epochs", type=int, default=20, help="times to read all music (default: 20)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same training")
    parser.add_argument("--threads", type=int, default=1, help="processor cores to use (default: 1)")
    parser.add_argument("--licence", default="not stated", help="the licence line of your music, kept with the weights")


def run(arguments: argparse.Namespace) -> int:
    """Train, a line an epoch."""
    from aiva_desktop.training.train import Shape, TrainingError, TrainingRequest, train
    from aiva_desktop.training.trainer import Schedule

    _check(arguments)
    request = TrainingRequest(
        folders=tuple(arguments.folders),
        out=arguments.out,
        kinds=tuple(arguments.networks),
        shape=Shape(arguments.cell, arguments.hidden),
        schedule=Schedule(epochs=arguments.epochs, seed=arguments.seed),
        licence=arguments.licence,
        threads=arguments.threads,
    )
    try:
        for kind, report in train(request, lambda line: print(line, flush=True)):
            left = (arguments.epochs - report.epoch - 1) * report.seconds
            best = ", best so far" if report.is_best else ""
            held_out = report.figures["select"]
            print(
                f"{kind} epoch {report.epoch + 1} of {arguments.epochs}: {report.train_bits:.3f} bits learning, "
                f"{held_out:.3f} held out{best}; {report.seconds:.0f} s, at most {left / 60:.0f} minutes left",
                flush=True,
            )
    except TrainingError as error:
        raise CommandError(f"Training cannot start: {error}.") from error
    except KeyboardInterrupt:
        print("\nStopped; the same command goes on after the last finished epoch.")
        return 130
    return 0


def _check(arguments: argparse.Namespace) -> None:
    missing = [str(folder) for folder in arguments.folders if not folder.is_dir()]
    if missing:
        raise CommandError(f"Not a folder: {', '.join(missing)}.")
    if arguments.epochs < 1 or arguments.threads < 1:
        raise CommandError("Epochs and threads are 1 or more.")
    if arguments.hidden is not None and not 8 <= arguments.hidden <= 4096:
        raise CommandError("Hidden units are 8 to 4096.")
