"""`aiva-desktop calibrate`: lets continuations restate as often as the music of each style does."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from aiva_desktop.commands.errors import CommandError

if TYPE_CHECKING:
    from aiva_desktop.training.calibration import CalibrationReport
    from aiva_desktop.training.openings import Opening

NAME = "calibrate"
HELP = "let an engine restate as often as music does that it was not trained on; changes its plan checkpoint"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="searched for .mid files")
    parser.add_argument("--engine", type=Path, required=True, metavar="DIR", help="the folder of the checkpoints")
    parser.add_argument("--pieces", type=int, default=60, help="openings to use of each style (default: 60)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same result")


def run(arguments: argparse.Namespace) -> int:
    """Calibrate, a line a round, and write the checkpoint."""
    from aiva_desktop.inference.networks import load_networks
    from aiva_desktop.models.checkpoint import CheckpointError, load_checkpoint, save_checkpoint
    from aiva_desktop.training.calibration import calibrate

    if arguments.pieces < 1:
        raise CommandError("Use one piece of each style or more.")
    openings = _openings(arguments)
    path = arguments.engine / "plan.safetensors"
    try:
        before = load_checkpoint(path)
        networks = load_networks(arguments.engine)
    except CheckpointError as error:
        raise CommandError(f"The engine cannot be loaded: {error}.") from error
    for report in calibrate(networks, openings, arguments.seed):
        print(_in_words(report), flush=True)
    save_checkpoint(path, "plan", networks.plan, before.licence, before.figures)
    print(f"Written to {path}.")
    return 0


def _openings(arguments: argparse.Namespace) -> list[Opening]:
    """Those of all folders. Raises CommandError when there are none."""
    from aiva_desktop.training.continuations import Asked, find_openings
    from aiva_desktop.training.corpus import midi_files

    openings: list[Opening] = []
    for found in find_openings(midi_files(arguments.folders), Asked(seed=arguments.seed), arguments.pieces):
        openings = found.openings
    if not openings:
        raise CommandError("These folders hold no melody of 16 bars or more; name folders with .mid files.")
    return openings


def _in_words(report: CalibrationReport) -> str:
    from aiva_desktop.training.calibration import ROUNDS

    told = "named" if report.asked == report.style else "told by the motif"
    return (
        f"{report.style}, {told}, round {report.round} of {ROUNDS}: bars restated exactly {report.written[0]:.2f} "
        f"written, {report.real[0]:.2f} real; moved {report.written[1]:.2f}, {report.real[1]:.2f}; in the same "
        f"rhythm {report.written[2]:.2f}, {report.real[2]:.2f}"
    )
