"""Every command, in the order in which help shows them. Opening the window does not need them: import this late."""

from __future__ import annotations

import argparse
from typing import Protocol

from aiva_desktop.commands import (
    calibrate,
    compare,
    compose,
    continue_melody,
    demo,
    dynamics,
    evaluate,
    harmonize,
    infill,
    melodies,
    play,
    polyphonic,
    ports,
    render,
    reroll,
    train,
    vary,
)


class Command(Protocol):
    """What a module of `commands` has."""

    NAME: str
    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The words of the command."""
        ...

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it; the exit status. Raises CommandError with a sentence."""
        ...


COMMANDS: tuple[Command, ...] = (
    continue_melody,
    compose,
    harmonize,
    infill,
    reroll,
    vary,
    dynamics,
    evaluate,
    render,
    play,
    ports,
    train,
    calibrate,
    compare,
    polyphonic,
    melodies,
    demo,
)
