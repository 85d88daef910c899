"""`aiva-desktop evaluate`: how well an engine predicts real music, and how its own compares with it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from aiva_desktop.commands import (
    evaluate_bits,
    evaluate_form,
    evaluate_harmony,
    evaluate_infill,
    evaluate_originality,
    evaluate_structure,
    evaluate_velocity,
)
from aiva_desktop.commands.errors import CommandError

NAME = "evaluate"
HELP = "how well the engine predicts MIDI files (bits per note), or with --structure how its continuations compare"
STOPPED = 130
_FOLDER_STYLE = "folder"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="searched for .mid files, deep down")
    parser.add_argument(
        "--style",
        default="any",
        help="what the engine is told of the style; folder: told by folder names (default: any)",
    )
    parser.add_argument("--engine", type=Path, default=None, metavar="DIR", help="other checkpoints than the bundled")
    parser.add_argument("--pieces", type=int, default=None, metavar="N", help="so many of each style, drawn by seed")
    parser.add_argument("--held-out", action="store_true", help="use only what `train` holds out of these folders")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same figures")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    structure = parser.add_argument_group("continuations: 8 bars written after the first 8 of each piece")
    structure.add_argument("--structure", action="store_true", help="compare them with how the pieces really go on")
    structure.add_argument(
        "--against", type=Path, nargs="+", metavar="FOLDER", help="look for the longest runs they share with this music"
    )
    structure.add_argument("--takes", type=int, default=1, help="continuations of each piece (default: 1)")
    structure.add_argument("--chords", action="store_true", help="give the engine the pieces' chords")
    evaluate_harmony.add_arguments(parser)
    evaluate_velocity.add_arguments(parser)
    evaluate_form.add_arguments(parser)
    evaluate_infill.add_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check the words, then report."""
    _check(arguments)
    report = _report_of(arguments)
    try:
        return report(arguments)
    except KeyboardInterrupt:
        print("\nStopped; nothing was measured to the end.", file=sys.stderr)
        return STOPPED


def _report_of(arguments: argparse.Namespace) -> Callable[[argparse.Namespace], int]:
    if arguments.form is not None:
        return evaluate_form.run
    if arguments.infill:
        return evaluate_infill.run
    if arguments.harmony:
        return evaluate_harmony.run
    if arguments.velocity:
        return evaluate_velocity.run
    if arguments.against:
        return evaluate_originality.run
    return evaluate_structure.run if arguments.structure else evaluate_bits.run


def _check(arguments: argparse.Namespace) -> None:
    from aiva_desktop.models.vocabulary import STYLES

    styles = (*STYLES, _FOLDER_STYLE)
    if arguments.style not in styles:
        raise CommandError(f"The style {arguments.style!r} is unknown; choose one of {', '.join(styles)}.")
    if arguments.takes < 1 or (arguments.pieces is not None and arguments.pieces < 1):
        raise CommandError("Takes and pieces are 1 or more.")
    if (
        sum(map(bool, (arguments.structure, arguments.against, arguments.harmony, arguments.velocity, arguments.form)))
        > 1
    ):
        raise CommandError("Ask for one report at a time: --structure, --against, --harmony, --velocity or --form.")
    if arguments.seed < 0:
        raise CommandError("The seed is 0 or more.")
