"""`aiva-desktop melodies`: keep the melodies of folders in one small file, for telling how original others are."""

from __future__ import annotations

import argparse
from pathlib import Path

from aiva_desktop.commands.counting import counted
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.compose.melody_library import save_lines

NAME = "melodies"
HELP = "keep the melodies of folders in one small file, which the window compares new melodies with"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="searched for .mid files, deep down")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.npz", help="the library")


def run(arguments: argparse.Namespace) -> int:
    """Read the folders, write the library, say how large it is."""
    from aiva_desktop.training.corpus import midi_files
    from aiva_desktop.training.originality import read_lines

    missing = [str(folder) for folder in arguments.folders if not folder.is_dir()]
    if missing:
        raise CommandError(f"Not a folder: {', '.join(missing)}.")
    files = midi_files(arguments.folders)
    lines = [line for line in counted(read_lines(files), "files read", len(files)) if line is not None]
    if not lines:
        raise CommandError("These folders hold no melody of 8 notes or more.")
    try:
        save_lines(arguments.output, lines)
    except OSError as error:
        raise CommandError(f"{arguments.output} cannot be written: {error.strerror or error}.") from error
    notes, size = sum(len(line.onsets) for line in lines), arguments.output.stat().st_size
    print(f"{arguments.output}: {len(lines)} melodies of {notes} notes, {size / 1e6:.1f} MB")
    return 0
