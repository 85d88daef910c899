"""`aiva-desktop harmonize`: chords for the melody of a file, or a progression of their own."""

from __future__ import annotations

import argparse
import json
import secrets
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.songs import read_song, save_song
from aiva_desktop.compose.harmony import HARMONISED, INVENTED, ChordWritten, HarmonyRequest, with_written_chords
from aiva_desktop.compose.parts.making import USUAL_PARTS, Texture, make_part
from aiva_desktop.compose.parts.spans import chord_spans
from aiva_desktop.compose.requests import ANY_STYLE, RequestError, melody_line
from aiva_desktop.editing.track_edits import add_track, replace_tracks
from aiva_desktop.score.chords import NO_CHORD, Chord
from aiva_desktop.score.song import Song, Track
from aiva_desktop.score.song_key import estimate_song_key
from aiva_desktop.score.voicing import block_chords

if TYPE_CHECKING:
    from aiva_desktop.compose.harmony import HarmonyEngine

NAME = "harmonize"
HELP = "write chords to the melody in IN.mid, as chord symbols, into OUT.mid"
CHORD_VELOCITY = 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("file", type=Path, metavar="IN.mid", help="the melody: its track called Melody, else its first")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.mid", help="the song with its chords")
    parser.add_argument("--from-bar", type=int, default=1, help="the first bar to harmonise (default: 1)")
    parser.add_argument("--bars", type=int, default=None, help="how many bars (default: to the end of the melody)")
    parser.add_argument(
        "--style", default=ANY_STYLE, help="any (default), folk, 'art song', songbook, hymn, strings, pop"
    )
    parser.add_argument("--ignore-melody", action="store_true", help="invent a progression, whatever the melody is")
    parser.add_argument("--drafts", type=int, default=None, help="to choose from, 1 to 64 (default: 32, invented 1)")
    parser.add_argument("--temperature", type=float, default=None, help="0 to 2: bold (default: 0.7, invented 1)")
    parser.add_argument("--seed", type=int, default=None, help="the same seed gives the same chords")
    parser.add_argument("--chord-track", action="store_true", help="add a track that plays the chords")
    parser.add_argument(
        "--parts",
        nargs="+",
        type=_texture,
        default=(),
        metavar="PART",
        help=f"add tracks that play the chords, with voice leading: {', '.join(Texture)}",
    )
    parser.add_argument("--keep-chords", action="store_true", help="make the parts from the chords that the file has")
    parser.add_argument("--json", action="store_true", help="print the chords, with alternatives, as JSON")


def _texture(word: str) -> Texture:
    try:
        return Texture(word)
    except ValueError:
        known = ", ".join(Texture)
        raise argparse.ArgumentTypeError(f"there is no part '{word}'; choose from {known}") from None


def run(arguments: argparse.Namespace) -> int:
    """Harmonise, write the file, report."""
    song = read_song(arguments.file)
    if arguments.keep_chords:
        return _make_parts(arguments, song)
    try:
        request = _request(arguments, song)
        written = [e for e in _load_engine().write_chords(request) if isinstance(e, ChordWritten)]
    except RequestError as error:
        raise CommandError(str(error)) from error
    harmonised = _with_chords(song, request, written)
    if arguments.chord_track:
        harmonised = _with_chord_track(harmonised, written)
    save_song(_with_parts(harmonised, arguments.parts), arguments.output)
    report = _report(arguments.output, request, written)
    print(json.dumps(report, indent=1) if arguments.json else _summary(report))
    return 0


def _make_parts(arguments: argparse.Namespace, song: Song) -> int:
    if not any(change.chord for change in song.conductor.chords):
        raise CommandError(f"There are no chords in {arguments.file.name}; without --keep-chords they are written.")
    if not arguments.parts:
        raise CommandError("Name the parts to make: --parts block bass, for instance.")
    made = _with_parts(song, arguments.parts)
    save_song(made, arguments.output)
    added = made.tracks[len(song.tracks) :]
    print(f"{arguments.output}: " + ", ".join(f"{track.name} with {len(track.notes)} notes" for track in added))
    return 0


def _with_parts(song: Song, textures: Sequence[Texture]) -> Song:
    spans = chord_spans(song.conductor.chords, 0, song.conductor.meter.next_bar_line(song.end_tick))
    parts = [USUAL_PARTS[texture] for texture in textures]
    tracks = [Track(0, p.name, make_part(p, spans, song.conductor.meter), program=p.program) for p in parts]
    return replace_tracks(song, (), tracks, "Make parts").apply(song)


def _request(arguments: argparse.Namespace, song: Song) -> HarmonyRequest:
    track, meter = song.melody_track, song.conductor.meter
    if track is None and (not arguments.ignore_melody or arguments.bars is None):
        raise CommandError(
            f"There is no melody in {arguments.file.name}; --ignore-melody and --bars invent chords without one."
        )
    first = arguments.from_bar - 1
    last_tick = max(0, track.end_tick - 1) if track else 0
    bars = meter.bar_at(last_tick).index - first + 1 if arguments.bars is None else arguments.bars
    if first < 0 or bars < 1:
        raise CommandError("There is nothing to harmonise: choose bars that the melody has.")
    start = meter.bar(first).start_tick
    manner = INVENTED if arguments.ignore_melody else HARMONISED
    return HarmonyRequest(
        start_tick=start,
        bars=bars,
        meter=meter,
        key=song.conductor.key_at(0) or estimate_song_key(song),
        melody=melody_line(track.notes) if track and not arguments.ignore_melody else (),
        before=tuple(change for change in song.conductor.chords if change.tick < start),
        style=arguments.style,
        temperature=manner.temperature if arguments.temperature is None else arguments.temperature,
        drafts=manner.drafts if arguments.drafts is None else arguments.drafts,
        seed=secrets.randbelow(2**31) if arguments.seed is None else arguments.seed,
    )


def _load_engine() -> HarmonyEngine:
    from aiva_desktop.inference.harmony import load_harmony
    from aiva_desktop.models.checkpoint import CheckpointError

    try:
        return load_harmony()
    except CheckpointError as error:
        raise CommandError(f"The engine cannot start: {error}.") from error


def _with_chords(song: Song, request: HarmonyRequest, written: list[ChordWritten]) -> Song:
    """The song with its chords in the range replaced; after it they go on as before."""
    chords = with_written_chords(song.conductor.chords, request, written, song.end_tick)
    return replace(song, conductor=replace(song.conductor, chords=chords))


def _with_chord_track(song: Song, written: list[ChordWritten]) -> Song:
    spans = [(one.start_tick, one.end_tick, one.chord) for one in written]
    song = add_track(song, "Chords").apply(song)
    return song.with_track(song.tracks[-1].with_notes(block_chords(spans, CHORD_VELOCITY)))


def _report(path: Path, request: HarmonyRequest, written: list[ChordWritten]) -> dict[str, Any]:
    return {
        "file": str(path),
        "seed": request.seed,
        "chords": [
            {
                "start_tick": one.start_tick,
                "end_tick": one.end_tick,
                "chord": _name(one.chord, request),
                "alternatives": [[_name(a.chord, request), round(a.probability, 4)] for a in one.alternatives],
            }
            for one in written
        ],
    }


def _name(chord: Chord | None, request: HarmonyRequest) -> str:
    return NO_CHORD if chord is None else chord.symbol(flats=request.key is not None and request.key.uses_flats)


def _summary(report: dict[str, Any]) -> str:
    names = " ".join(one["chord"] for one in report["chords"])
    return f"{report['file']}: {len(report['chords'])} chords\n{names}\nseed {report['seed']}"
