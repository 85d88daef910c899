"""The music and the engine that `aiva-desktop evaluate` is asked about."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from aiva_desktop.commands.counting import counted
from aiva_desktop.commands.errors import CommandError

if TYPE_CHECKING:
    from aiva_desktop.inference.engine import TorchEngine
    from aiva_desktop.inference.networks import Networks
    from aiva_desktop.training.continuations import Asked, Found
    from aiva_desktop.training.corpus import Rejected


def files_of(arguments: argparse.Namespace) -> list[Path]:
    """The MIDI files of the folders, of which training held out, if asked for.

    Raises:
        CommandError: when there is none.
    """
    from aiva_desktop.training.corpus import midi_files
    from aiva_desktop.training.gathering import is_held_out

    for folder in arguments.folders:
        if not folder.is_dir():
            raise CommandError(f"{folder} is not a folder.")
    files = [path for path in midi_files(arguments.folders) if not arguments.held_out or is_held_out(path)]
    if not files:
        held_out = " that training holds out" if arguments.held_out else ""
        raise CommandError(f"{_shown(arguments.folders)} holds no MIDI file{held_out}.")
    return files


def drawn_files(arguments: argparse.Namespace) -> list[Path]:
    """Of the files as many of each style as asked for, drawn by the seed. Raises CommandError."""
    import numpy as np

    from aiva_desktop.training.corpus import style_of

    files = files_of(arguments)
    if arguments.pieces is None:
        return files
    drawn: dict[str, list[Path]] = {}
    for number in np.random.default_rng(arguments.seed).permutation(len(files)):
        drawn.setdefault(style_of(files[number]), []).append(files[number])
    return [path for part in drawn.values() for path in part[: arguments.pieces]]


def _shown(folders: Iterable[Path]) -> str:
    return ", ".join(str(folder) for folder in folders)


def networks_of(arguments: argparse.Namespace) -> Networks:
    """The bundled checkpoints, or those asked for. Raises CommandError."""
    from aiva_desktop.inference.engine import engine_folder
    from aiva_desktop.inference.networks import load_networks
    from aiva_desktop.models.checkpoint import CheckpointError

    try:
        return load_networks(arguments.engine or engine_folder())
    except CheckpointError as error:
        raise CommandError(f"The engine cannot start: {error}.") from error


def engine_of(arguments: argparse.Namespace) -> TorchEngine:
    """The engine with these checkpoints, on one processor core. Raises CommandError."""
    from aiva_desktop.inference.engine import load_engine
    from aiva_desktop.models.checkpoint import CheckpointError

    try:
        return load_engine(arguments.engine)
    except CheckpointError as error:
        raise CommandError(f"The engine cannot start: {error}.") from error


def openings_of(arguments: argparse.Namespace, asked: Asked) -> Found:
    """Openings to be continued; unreadable files are named on the error stream.

    Raises:
        CommandError: when there is none.
    """
    from aiva_desktop.training.continuations import Found, find_openings

    files = files_of(arguments)
    found = Found()
    for found in counted(find_openings(files, asked, arguments.pieces), "files read", len(files)):  # noqa: B007
        pass
    say_rejected(found.rejected)
    if not found.openings:
        raise CommandError(f"{_shown(arguments.folders)} holds no melody of 16 bars or more to continue.")
    return found


def say_rejected(rejected: Iterable[Rejected]) -> None:
    """Name the files that are not used, and why."""
    for one in rejected:
        print(f"not used: {one.path}: {one.reason}", file=sys.stderr)
