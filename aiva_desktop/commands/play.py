"""`aiva-desktop play`: a song aloud, or to a MIDI port."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.songs import read_song

NAME = "play"
HELP = "play a MIDI file or project through FluidSynth, or to a MIDI port; Ctrl-C stops"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("file", type=Path, metavar="IN.mid")
    parser.add_argument("--port", default=None, metavar="NAME", help="a MIDI port, see `aiva-desktop ports`")


def run(arguments: argparse.Namespace) -> int:
    """Play to the end."""
    from aiva_desktop.playback.headless import play_song
    from aiva_desktop.playback.outputs import FLUIDSYNTH, Output, OutputKind
    from aiva_desktop.playback.sinks.base import SinkError
    from aiva_desktop.playback.soundfonts import find_soundfont

    song = read_song(arguments.file)
    output = FLUIDSYNTH if arguments.port is None else Output(OutputKind.MIDI_PORT, arguments.port)

    def show(tick: float, end_tick: int) -> None:
        bar, beat, _ = song.conductor.meter.position(round(tick))
        print(f"\rbar {bar}, beat {beat}   ", end="", file=sys.stderr, flush=True)

    try:
        play_song(song, output, find_soundfont(), show)
    except SinkError as error:
        raise CommandError(str(error)) from error
    except KeyboardInterrupt:
        return 130
    finally:
        print(file=sys.stderr)
    return 0
