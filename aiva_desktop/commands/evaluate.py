"""`aiva-desktop evaluate`: bits per note of the engine on a folder of MIDI files."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from aiva_desktop.commands.errors import CommandError

NAME = "evaluate"
HELP = "bits per note of the engine on a folder of MIDI files (lower is better)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="searched for .mid files, subfolders too")
    parser.add_argument("--style", default="any", help="read all pieces as this style (default: any)")
    parser.add_argument("--engine", type=Path, default=None, metavar="DIR", help="other checkpoints than the bundled")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Evaluate, report; files that cannot be read are named on the error stream."""
    from aiva_desktop.inference.engine import engine_folder
    from aiva_desktop.inference.networks import load_networks
    from aiva_desktop.models.checkpoint import CheckpointError
    from aiva_desktop.models.vocabulary import STYLES
    from aiva_desktop.training.corpus import Piece, midi_files, read_pieces
    from aiva_desktop.training.evaluate import Bits, evaluate

    if not arguments.folder.is_dir():
        raise CommandError(f"{arguments.folder} is not a folder.")
    if arguments.style not in STYLES:
        raise CommandError(f"The style {arguments.style!r} is unknown; choose one of {', '.join(STYLES)}.")
    try:
        networks = load_networks(arguments.engine or engine_folder())
    except CheckpointError as error:
        raise CommandError(f"The engine cannot start: {error}.") from error
    pieces = []
    for found in read_pieces(midi_files([arguments.folder])):
        if isinstance(found, Piece):
            pieces.append(found)
        else:
            print(f"not used: {found.path}: {found.reason}", file=sys.stderr)
    if not pieces:
        raise CommandError(f"{arguments.folder} holds no MIDI file with a melody of 8 notes or more.")
    total = Bits()
    for done, bits in enumerate(evaluate(pieces, networks, arguments.style), start=1):
        total = total + bits
        print(f"\r{done} of {len(pieces)} pieces", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    figures = total.per_note()
    print(json.dumps(figures) if arguments.json else _table(figures))
    return 0


def _table(figures: dict[str, float | int]) -> str:
    return "\n".join(f"{name:14s} {value:.4g}" for name, value in figures.items())
