"""`aiva-desktop render`: a song as an audio file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.songs import read_song

NAME = "render"
HELP = "render a MIDI file or project to an audio file (.wav, .flac, .ogg) through FluidSynth"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("file", type=Path, metavar="IN.mid")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.wav", help="or .flac, .ogg")
    parser.add_argument("--soundfont", type=Path, default=None, metavar="SF2", help="default: the app's own")
    parser.add_argument("--sample-rate", type=int, default=48_000, metavar="HZ", help="8000 to 96000; default: 48000")
    parser.add_argument("--fine", action="store_true", help="32-bit float in .wav, 24 bits in .flac")
    parser.add_argument("--normalize", action="store_true", help="raise the loudest sample to full scale")
    parser.add_argument("--stems", action="store_true", help="each track in a file of its own: OUT - TRACK.wav")


def run(arguments: argparse.Namespace) -> int:
    """Render, with progress on the error stream."""
    from aiva_desktop.playback.audio_file import AudioOptions, export_audio, export_stems, stem_paths
    from aiva_desktop.playback.sinks.base import SinkError
    from aiva_desktop.playback.soundfonts import find_soundfont

    if not 8_000 <= arguments.sample_rate <= 96_000:
        raise CommandError(f"The sample rate is 8000 to 96000 Hz, not {arguments.sample_rate}.")
    song = read_song(arguments.file)
    options = AudioOptions(arguments.sample_rate, arguments.fine, arguments.normalize)
    export = export_stems if arguments.stems else export_audio
    try:
        for done in export(song, arguments.output, arguments.soundfont or find_soundfont(), options):
            print(f"\r{done:4.0%}", end="", file=sys.stderr, flush=True)
    except SinkError as error:
        raise CommandError(str(error)) from error
    print(file=sys.stderr)
    written = [path for _, path in stem_paths(song, arguments.output)] if arguments.stems else [arguments.output]
    print(*written, sep="\n")
    return 0
