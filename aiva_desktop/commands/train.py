"""`aiva-desktop train`: networks from folders of MIDI files."""

from __future__ import annotations

import argparse
import math
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.training_progress import ProgressLine, time_left
from aiva_desktop.models.vocabulary import HARMONY_KIND, KINDS, PERFORMANCE_KIND, STYLE_KIND, STYLES

if TYPE_CHECKING:
    from aiva_desktop.training.curves import EpochReport
    from aiva_desktop.training.train import TrainingRequest

NAME = "train"
HELP = "train the engine's networks on folders of MIDI files; stopped, it goes on where it was"
EPOCHS = 20
BUNDLED = "bundled"
RATE, RATE_FROM_CHECKPOINT = 2e-3, 5e-4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="searched for .mid files")
    parser.add_argument("--out", type=Path, default=Path("runs/engine"), metavar="DIR", help="for the checkpoints")
    _add_music(parser.add_argument_group("the music"))
    _add_networks(parser.add_argument_group("the networks"))
    _add_schedule(parser.add_argument_group("the training"))


def _add_music(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--validation",
        type=Path,
        nargs="+",
        default=[],
        metavar="FOLDER",
        help="music to choose the best epoch by (default: 4%% of the pieces, one at least)",
    )
    group.add_argument("--style", choices=STYLES, default=None, help="of all pieces (default: by the folders' names)")
    group.add_argument("--licence", default="not stated", help="the licence line of your music, kept with the weights")


def _add_networks(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--networks",
        nargs="+",
        choices=(*KINDS, STYLE_KIND, HARMONY_KIND, PERFORMANCE_KIND),
        default=(*KINDS, STYLE_KIND),
        help="which to train (default: all that melodies are written with)",
    )
    group.add_argument(
        "--start-from",
        type=_checkpoint_folder,
        metavar="DIR",
        help=f"go on from the checkpoints in this folder, or from those that come with the app: {BUNDLED!r}",
    )
    group.add_argument("--cell", choices=("lstm", "gru", "rnn"), default=None, help="other cells than usual")
    group.add_argument("--hidden", type=int, default=None, help="units a layer, 8 to 4096")
    group.add_argument("--layers", type=int, default=None, help="1 to 8")
    group.add_argument(
        "--memory",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="with or without memory of the theme (rhythm and melody have it by default, other networks never)",
    )
    group.add_argument("--dropout", type=float, default=None, help="share of units left out while learning, 0 to 0.9")


def _checkpoint_folder(word: str) -> Path:
    if word != BUNDLED:
        return Path(word)
    from aiva_desktop.inference.engine import engine_folder

    return engine_folder()


def _add_schedule(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--epochs", type=int, default=EPOCHS, help=f"times to read all music, at most (default: {EPOCHS})"
    )
    group.add_argument(
        "--patience", type=int, default=6, help="epochs without a better held-out figure that end it (default: 6)"
    )
    group.add_argument(
        "--learning-rate",
        type=float,
        default=None,
        metavar="RATE",
        help=f"at its highest (default: {RATE:g}, with --start-from {RATE_FROM_CHECKPOINT:g})",
    )
    group.add_argument("--seed", type=int, default=1, help="the same seed gives the same training (default: 1)")
    group.add_argument("--threads", type=int, default=1, help="processor cores a process uses (default: 1)")


def run(arguments: argparse.Namespace) -> int:
    """Train, a line an epoch; of several processes the first alone prints."""
    from aiva_desktop.training.train import TrainingError, train

    _check(arguments)
    line = ProgressLine(sys.stderr)
    try:
        for kind, report in train(_request(arguments), line.say, line.show):
            line.say(_sentence(kind, report, arguments.epochs))
    except TrainingError as error:
        raise CommandError(f"Training cannot go on: {error}.") from error
    except OSError as error:
        raise CommandError(f"Training cannot go on: {arguments.out} cannot be written: {error.strerror}.") from error
    except KeyboardInterrupt:
        if _is_first_process():
            line.say("Stopped; the same command goes on after the last finished epoch.")
        return 130
    return 0


def _is_first_process() -> bool:
    """Whether `torchrun`, if there is one, started this process as the first."""
    return os.environ.get("RANK", "0") == "0"


def _request(arguments: argparse.Namespace) -> TrainingRequest:
    from aiva_desktop.training.train import Shape, TrainingRequest
    from aiva_desktop.training.trainer import Schedule

    rate = arguments.learning_rate or (RATE_FROM_CHECKPOINT if arguments.start_from else RATE)
    return TrainingRequest(
        folders=tuple(arguments.folders),
        out=arguments.out,
        kinds=tuple(arguments.networks),
        shape=Shape(arguments.cell, arguments.hidden, arguments.layers, arguments.memory, arguments.dropout),
        schedule=Schedule(
            epochs=arguments.epochs, learning_rate=rate, seed=arguments.seed, patience=arguments.patience
        ),
        validation=tuple(arguments.validation),
        start_from=arguments.start_from,
        style=arguments.style,
        licence=arguments.licence,
        threads=arguments.threads,
    )


def _sentence(kind: str, report: EpochReport, epochs: int) -> str:
    best = ", best so far" if report.is_best else ""
    left = time_left((epochs - report.epoch - 1) * report.seconds)
    return (
        f"{kind} epoch {report.epoch + 1} of {epochs}: {report.train_bits:.3f} bits learning, "
        f"{report.figures['select']:.3f} held out{best}; {report.seconds:.0f} s, at most {left} left"
    )


def _check(arguments: argparse.Namespace) -> None:
    folders = [*arguments.folders, *arguments.validation, *filter(None, [arguments.start_from])]
    if missing := [str(folder) for folder in folders if not folder.is_dir()]:
        raise CommandError(f"Not a folder: {', '.join(missing)}.")
    for name, least, most in (
        ("epochs", 1, 100_000),
        ("patience", 1, 100_000),
        ("threads", 1, 1024),
        ("seed", 0, 2**31 - 1),
        ("hidden", 8, 4096),
        ("layers", 1, 8),
        ("dropout", 0.0, 0.9),
        ("learning_rate", 1e-8, 1.0),
    ):
        value = getattr(arguments, name)
        if value is not None and not (least <= value <= most and math.isfinite(value)):
            raise CommandError(f"--{name.replace('_', '-')} is {least:g} to {most:g}, not {value:g}.")
