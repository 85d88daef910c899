"""`aiva-desktop ports`: the MIDI ports that `play --port` can send to."""

from __future__ import annotations

import argparse
import sys

NAME = "ports"
HELP = "list the MIDI ports that music can be sent to"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command has no words of its own."""


def run(arguments: argparse.Namespace) -> int:
    """One name a line."""
    from aiva_desktop.playback.sinks.ports import list_ports, midi_system_problem

    problem = midi_system_problem()
    if problem is not None:
        print(problem, file=sys.stderr)
        return 0
    print("\n".join(list_ports()))
    return 0
