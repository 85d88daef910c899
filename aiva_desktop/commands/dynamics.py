"""`aiva-desktop dynamics`: shape how loud the notes are, or let the network play them."""

from __future__ import annotations

import argparse
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from aiva_desktop.commands.bars import parse_bars, ticks_of_bars, track_named
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.songs import read_song, save_song
from aiva_desktop.compose.performing import Performed, PerformRequest
from aiva_desktop.compose.requests import ANY_STYLE, RequestError
from aiva_desktop.editing.shaping import RAMP_DEPTH, accented, blended, levelled, phrase_arch, swelled
from aiva_desktop.editing.transforms import Notes
from aiva_desktop.score.song import Song, Track
from aiva_desktop.score.time import MeterMap

if TYPE_CHECKING:
    from aiva_desktop.compose.performing import PerformanceEngine

NAME = "dynamics"
HELP = "shape how loud the notes of IN.mid are, on any track, or let the network play them"

_NETWORK = "network"
_SHAPES: dict[str, Callable[[Notes, MeterMap, int], Notes]] = {
    "arch": phrase_arch,
    "accents": lambda notes, meter, bars: accented(notes, meter),
    "crescendo": lambda notes, meter, bars: swelled(notes),
    "diminuendo": lambda notes, meter, bars: swelled(notes, -RAMP_DEPTH),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("file", type=Path, metavar="IN.mid")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.mid", help="the song, played")
    parser.add_argument("--shape", choices=(_NETWORK, *_SHAPES), default=_NETWORK, help="default: network")
    parser.add_argument("--amount", type=_amount, default=1.0, help="0: as it is, to 1: all of it (default)")
    parser.add_argument("--track", default=None, metavar="NAME", help="name or number, from 1 (default: all tracks)")
    parser.add_argument("--bars", type=parse_bars, default=None, metavar="A-B", help="which bars (default: all)")
    parser.add_argument("--phrase-bars", type=_phrase_bars, default=4, help="arch: bars in a phrase (default: 4)")
    parser.add_argument("--own-level", action="store_true", help="network: as loud as it plays, not as the track was")
    parser.add_argument(
        "--temperature", type=float, default=0.0, help="network: 0 (default) what it expects, 1 as varied as players"
    )
    parser.add_argument("--style", default=ANY_STYLE, help="any (default), folk, 'art song', songbook, hymn, strings")
    parser.add_argument("--seed", type=int, default=None, help="network: the same seed gives the same velocities")
    parser.add_argument("--engine", type=Path, default=None, metavar="DIR", help="other checkpoints than the bundled")


def run(arguments: argparse.Namespace) -> int:
    """Shape, write the file, report."""
    song = read_song(arguments.file)
    tracks = song.tracks if arguments.track is None else (track_named(song, arguments.track),)
    chosen = {track.id: _chosen(arguments, song, track) for track in tracks}
    if not any(chosen.values()):
        raise CommandError("No note starts in these bars; choose bars or a track that have notes.")
    seed = secrets.randbelow(2**31) if arguments.seed is None else arguments.seed
    performer = _performer(arguments.engine) if arguments.shape == _NETWORK else None
    changed = song
    for track in tracks:
        if notes := chosen[track.id]:
            changed = changed.with_track(_shaped(arguments, song, track, notes, performer, seed))
    save_song(changed, arguments.output)
    drawn = f", seed {seed}" if performer is not None and arguments.temperature > 0 else ""
    print(f"{arguments.output}: {sum(map(len, chosen.values()))} notes, {arguments.shape}{drawn}")
    return 0


def _chosen(arguments: argparse.Namespace, song: Song, track: Track) -> Notes:
    start, end = ticks_of_bars(song, arguments.bars) if arguments.bars else (0, song.end_tick)
    return tuple(note for note in track.notes if start <= note.onset < end)


def _shaped(
    arguments: argparse.Namespace,
    song: Song,
    track: Track,
    notes: Notes,
    performer: PerformanceEngine | None,
    seed: int,
) -> Track:
    if performer is None:
        shape = _SHAPES[arguments.shape](notes, song.conductor.meter, arguments.phrase_bars)
        velocities = [note.velocity for note in shape]
    else:
        velocities = _played(arguments, song, track, notes, performer, seed)
    gone = frozenset(notes)
    kept = [note for note in track.notes if note not in gone]
    return track.with_notes([*kept, *blended(notes, velocities, arguments.amount)])


def _played(
    arguments: argparse.Namespace, song: Song, track: Track, notes: Notes, performer: PerformanceEngine, seed: int
) -> list[int]:
    chosen = frozenset(notes)
    try:
        request = PerformRequest(
            track.notes, chosen, song.conductor, track.is_drums, arguments.style, arguments.temperature, seed
        )
        played = next(event for event in performer.perform(request) if isinstance(event, Performed))
    except RequestError as error:
        raise CommandError(str(error)) from error
    velocities = [v for note, v in zip(track.notes, played.velocities, strict=True) if note in chosen]
    if arguments.own_level:
        return velocities
    return levelled(velocities, sum(note.velocity for note in notes) / len(notes))


def _performer(folder: Path | None) -> PerformanceEngine:
    from aiva_desktop.inference.perform import load_performer
    from aiva_desktop.models.checkpoint import CheckpointError

    try:
        return load_performer(folder)
    except CheckpointError as error:
        raise CommandError(f"The performance network cannot be loaded: {error}.") from error


def _amount(text: str) -> float:
    try:
        amount = float(text)
    except ValueError:
        amount = -1.0
    if not 0.0 <= amount <= 1.0:
        raise argparse.ArgumentTypeError(f"an amount is 0 to 1, not {text!r}")
    return amount


def _phrase_bars(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f"a phrase has 1 to 64 bars, not {text!r}")
    return int(text)
