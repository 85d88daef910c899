"""`aiva-desktop infill`: write bars anew between what stands before and after them."""

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
from aiva_desktop.compose.infill import InfillRequest, before_gap, infill_of
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.score.song import Song, Track

NAME = "infill"
HELP = "write some bars of IN.mid anew, so that they lead from what is before them into what is after"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    add_file_arguments(parser)
    parser.add_argument("--bars", type=parse_bars, required=True, metavar="A-B", help="the bars to write, from 1")
    parser.add_argument("--samples", type=int, default=24, help="how many to choose from, up to 64 (default: 24)")
    add_writing_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Fill, write the files, report."""
    song = read_song(arguments.file)
    track = track_named(song, arguments.track)
    try:
        request = _request(arguments, song, track)
        written = collected(melody_engine(arguments.engine).infill(request), request.gap.candidates)
    except RequestError as error:
        raise CommandError(str(error)) from error
    span = range(request.gap.start_tick, request.gap.end_tick)
    replaced = [note for note in track.notes if note.onset in span]
    paths = save_takes(song, track, replaced, written, arguments.output)
    return report(paths, written, request.gap.seed, arguments.json)


def _request(arguments: argparse.Namespace, song: Song, track: Track) -> InfillRequest:
    start, _ = ticks_of_bars(song, arguments.bars)
    if start >= song.end_tick:
        raise CommandError(f"The song ends before bar {arguments.bars[0]}; choose bars that it has.")
    bars = arguments.bars[1] - arguments.bars[0] + 1
    gap = span_request(arguments, song, before_gap(track.notes, start), start, bars)
    return infill_of(track.notes, gap, arguments.samples)
