"""The command line: `aiva-desktop [FILE]` opens the window, `aiva-desktop COMMAND ...` works without one."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from aiva_desktop import __version__
from aiva_desktop.commands.errors import CommandError

PROGRAM = "aiva-desktop"
BAD_USE = 2


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_USE, f"{self.prog}: {message}; see {self.prog} --help\n")


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    from aiva_desktop.commands.every import COMMANDS

    parser = _Parser(
        prog=PROGRAM,
        description="Continue your melody: in a window without a command, else from the command line.",
        epilog=f"{PROGRAM} [FILE] opens the window, with a MIDI file or project if one is named.",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=_Parser)
    for command in COMMANDS:
        sub = commands.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        command.add_arguments(sub)
        sub.set_defaults(command=command)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit status: 0 done, 1 failed, 2 wrong arguments or unreadable files."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or (len(words) == 1 and _is_file(words[0])):
        return _open_window(Path(words[0]) if words else None)
    parsed = build_parser().parse_args(words)
    try:
        return int(parsed.command.run(parsed))
    except CommandError as error:
        print(f"{PROGRAM}: {error}", file=sys.stderr)
        return BAD_USE
    except BrokenPipeError:
        return 0


def _is_file(word: str) -> bool:
    """Whether a single word names a file to open; those with an ending are told without importing the commands."""
    if word.startswith("-"):
        return False
    if Path(word).suffix:
        return True
    from aiva_desktop.commands.every import COMMANDS

    return word not in {command.NAME for command in COMMANDS}


def _open_window(file: Path | None) -> int:
    if file is not None and not file.is_file():
        print(f"{PROGRAM}: {file} is neither a file nor a command; see {PROGRAM} --help", file=sys.stderr)
        return BAD_USE
    # Importing makes many objects and no garbage: looking for some takes a tenth of the time to the first paint.
    gc.disable()
    try:
        from aiva_desktop.app import run

        return run(file)
    finally:
        gc.enable()
