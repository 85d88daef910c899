"""`aiva-desktop evaluate`: bits per note of the engine on MIDI files."""

from __future__ import annotations

import argparse
import json

from aiva_desktop.commands.counting import counted
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.evaluated_music import files_of, networks_of, say_rejected


def run(arguments: argparse.Namespace) -> int:
    """Evaluate, report; files that cannot be read are named on the error stream."""
    from aiva_desktop.training.corpus import Piece, Rejected, read_pieces
    from aiva_desktop.training.evaluate import Bits, evaluate

    found = list(counted(read_pieces(files_of(arguments)), "files read"))
    say_rejected(one for one in found if isinstance(one, Rejected))
    pieces = [one for one in found if isinstance(one, Piece)]
    if not pieces:
        raise CommandError("No MIDI file there has a melody of 8 notes or more.")
    bits = evaluate(pieces, networks_of(arguments), arguments.style)
    figures = sum(counted(bits, "pieces", len(pieces)), Bits()).per_note()
    print(json.dumps(figures) if arguments.json else _table(figures))
    return 0


def _table(figures: dict[str, float | int]) -> str:
    return "\n".join(f"{name:14s} {value:.4g}" for name, value in figures.items())
