"""`aiva-desktop infill`: write bars anew between what stands before and after them."""

from __future__ import annotations

import argparse
from pathlib import Path

from aiva_desktop.commands.bars import parse_bars, ticks_of_bars, track_named
from aiva_desktop.commands.engines import melody_engine
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.rewriting import add_writing_arguments, collected, output_paths, report, seed_of
from aiva_desktop.commands.songs import read_song, save_song
from aiva_desktop.compose.infill import InfillRequest, before_gap, infill_of
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.score.song import Song, Track

NAME = "infill"
HELP = "write some bars of IN.mid anew, so that they lead from what is before them into what is after"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("file", type=Path, metavar="IN.mid")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.mid", help="the song, filled")
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
    paths = output_paths(arguments.output, request.gap.candidates)
    span = range(request.gap.start_tick, request.gap.end_tick)
    kept = [note for note in track.notes if note.onset not in span]
    for path, notes in zip(paths, written, strict=True):
        save_song(song.with_track(track.with_notes([*kept, *notes])), path)
    return report(paths, written, request.gap.seed, arguments.json)


def _request(arguments: argparse.Namespace, song: Song, track: Track) -> InfillRequest:
    start, _ = ticks_of_bars(song, arguments.bars)
    if start >= song.end_tick:
        raise CommandError(f"The song ends before bar {arguments.bars[0]}; choose bars that it has.")
    gap = ContinueRequest(
        motif=before_gap(track.notes, start),
        start_tick=start,
        bars=arguments.bars[1] - arguments.bars[0] + 1,
        meter=song.conductor.meter,
        key=song.conductor.key_at(start),
        chords=song.conductor.chords,
        style=arguments.style,
        temperature=arguments.temperature,
        key_lock=arguments.key_lock,
        candidates=arguments.candidates,
        seed=seed_of(arguments),
    )
    return infill_of(track.notes, gap, arguments.samples)
