"""`aiva-desktop demo`: the main job without a window, on the bundled example motif."""

from __future__ import annotations

import argparse
from pathlib import Path

from aiva_desktop import demo

NAME = "demo"
HELP = "continue the example motif without a window: a .mid, a .wav and a .png"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="DIR", help="where to put them (default: out)")


def run(arguments: argparse.Namespace) -> int:
    """Make the three files."""
    return demo.run(arguments.out)
