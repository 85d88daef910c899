"""`aiva-desktop render`: a song as a .wav file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.songs import read_song

NAME = "render"
HELP = "render a MIDI file or project to a .wav file through FluidSynth"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("file", type=Path, metavar="IN.mid")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.wav")
    parser.add_argument("--soundfont", type=Path, default=None, metavar="SF2", help="default: the app's own")
    parser.add_argument("--sample-rate", type=int, default=48_000, metavar="HZ", help="8000 to 96000; default: 48000")


def run(arguments: argparse.Namespace) -> int:
    """Render, with progress on the error stream."""
    from aiva_desktop.playback.render import render_wav
    from aiva_desktop.playback.sinks.base import SinkError
    from aiva_desktop.playback.soundfonts import find_soundfont

    if not 8_000 <= arguments.sample_rate <= 96_000:
        raise CommandError(f"The sample rate is 8000 to 96000 Hz, not {arguments.sample_rate}.")
    song = read_song(arguments.file)
    try:
        for done in render_wav(song, arguments.output, arguments.soundfont or find_soundfont(), arguments.sample_rate):
            print(f"\r{done:4.0%}", end="", file=sys.stderr, flush=True)
    except SinkError as error:
        raise CommandError(str(error)) from error
    print(file=sys.stderr)
    print(arguments.output)
    return 0
