"""`aiva-desktop reroll`: write pitches, rhythm or dynamics of some bars anew; the rest of them stays."""

from __future__ import annotations

import argparse

from aiva_desktop.commands.bars import parse_bars, ticks_of_bars, track_named
from aiva_desktop.commands.engines import melody_engine
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.rewriting import (
    add_file_arguments,
    add_writing_arguments,
    collected,
    report,
    save_takes,
    span_request,
)
from aiva_desktop.commands.songs import read_song
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.compose.rerolls import Aspect, RerollRequest, bars_for, check_dynamics, parted
from aiva_desktop.score.song import Song, Track

NAME = "reroll"
HELP = "write pitches, rhythm or dynamics of some bars of IN.mid anew; what is not named stays"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    add_file_arguments(parser)
    parser.add_argument("--aspect", type=Aspect, choices=tuple(Aspect), required=True, help="what to write anew")
    parser.add_argument("--bars", type=parse_bars, default=None, metavar="A-B", help="which bars (default: all)")
    add_writing_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write anew, write the files, report."""
    song = read_song(arguments.file)
    track = track_named(song, arguments.track)
    try:
        request = _request(arguments, song, track)
        written = collected(melody_engine(arguments.engine).reroll(request), request.span.candidates)
    except RequestError as error:
        raise CommandError(str(error)) from error
    paths = save_takes(song, track, request.kept, written, arguments.output)
    return report(paths, written, request.span.seed, arguments.json)


def _request(arguments: argparse.Namespace, song: Song, track: Track) -> RerollRequest:
    start, end = ticks_of_bars(song, arguments.bars) if arguments.bars else (0, song.end_tick)
    before, kept = parted(track.notes, [note for note in track.notes if start <= note.onset < end])
    if arguments.aspect is Aspect.DYNAMICS:
        check_dynamics((*before, *kept))
    span = span_request(arguments, song, before, kept[0].onset, bars_for(kept, song.conductor.meter))
    return RerollRequest(span, kept, arguments.aspect)
