"""`aiva-desktop vary`: develop a phrase: turned round, sequenced, adorned, in its place or behind it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from aiva_desktop.commands.bars import parse_bars, ticks_of_bars, track_named
from aiva_desktop.commands.engines import melody_engine
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.rewriting import collected
from aiva_desktop.commands.songs import read_song, save_song
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.compose.seams import seam_notes, seam_request
from aiva_desktop.editing.developing import (
    Displace,
    Invert,
    Measure,
    Retrograde,
    Reversed,
    Sequencing,
    Setting,
    Stretch,
    Transpose,
    Variation,
    developed,
    making_way,
)
from aiva_desktop.editing.figuration import Fragment, Level, Ornament, OrnamentKind, Part, Simplify
from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, estimate_key, parse_pitch
from aiva_desktop.score.song import Song, Track

NAME = "vary"
HELP = "develop some bars of IN.mid: sequence, invert, retrograde, augment, ornament and more, in place or behind"

_HOW: dict[str, Callable[[argparse.Namespace], Variation]] = {
    "sequence": lambda a: Sequencing(a.times, a.steps, a.count_in),
    "invert": lambda a: Invert(a.axis, a.count_in),
    "retrograde": lambda a: Retrograde(a.what),
    "augment": lambda a: Stretch(a.factor),
    "diminish": lambda a: Stretch(1 / a.factor),
    "fragment": lambda a: Fragment(a.part, a.beats or Fraction(2)),
    "ornament": lambda a: Ornament(a.ornament, a.share, a.seed),
    "simplify": lambda a: Simplify(a.level),
    "transpose": lambda a: Transpose(a.steps, a.count_in),
    "displace": lambda a: Displace(a.beats or Fraction(1, 2)),
}
# What changes pitches means nothing to drums, whose pitches name instruments.
_PITCHED = frozenset({"sequence", "invert", "ornament", "transpose"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("file", type=Path, metavar="IN.mid")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.mid", help="the song, varied")
    parser.add_argument("--how", choices=tuple(_HOW), required=True, help="what becomes of the phrase")
    parser.add_argument("--bars", type=parse_bars, default=None, metavar="A-B", help="the phrase (default: all bars)")
    parser.add_argument("--track", default=None, metavar="NAME", help="name or number, from 1 (default: the melody)")
    parser.add_argument("--append", action="store_true", help="put the result behind the phrase, not in its place")
    parser.add_argument("--join", action="store_true", help="with --append: write the beat before the result anew")
    parser.add_argument(
        "--key", type=_key, default=None, help="such as 'F# minor' (default: the song's, else estimated)"
    )
    parser.add_argument("--json", action="store_true", help="print the new notes as JSON")
    _add_settings(parser)


def _add_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--steps", type=_steps, default=1, help="sequence, transpose: how far, -24 to 24 (default: 1)")
    parser.add_argument("--times", type=int, default=2, help="sequence: how often it goes on, 1 to 16 (default: 2)")
    parser.add_argument(
        "--in",
        dest="count_in",
        type=Measure,
        choices=tuple(Measure),
        default=Measure.SCALE,
        help="count steps in the scale or in semitones (default: scale)",
    )
    parser.add_argument("--axis", type=_pitch, default=None, help="invert: around this pitch (default: the first note)")
    parser.add_argument("--what", type=Reversed, choices=tuple(Reversed), default=Reversed.BOTH, help="retrograde")
    parser.add_argument(
        "--factor", type=_positive, default=Fraction(2), help="augment, diminish: 2 (default), 3/2, ..."
    )
    parser.add_argument("--part", type=Part, choices=tuple(Part), default=Part.HEAD, help="fragment: which end")
    parser.add_argument("--beats", type=_beats, default=None, help="fragment: its length (2); displace: how far (1/2)")
    parser.add_argument(
        "--ornament", type=OrnamentKind, choices=tuple(OrnamentKind), default=OrnamentKind.PASSING, help="which one"
    )
    parser.add_argument("--share", type=_share, default=0.5, help="ornament: of how many notes, 0 to 1 (default: 0.5)")
    parser.add_argument("--seed", type=int, default=1, help="ornament: the same seed adorns the same notes")
    parser.add_argument("--level", type=Level, choices=tuple(Level), default=Level.BEAT, help="simplify: what is left")


def run(arguments: argparse.Namespace) -> int:
    """Vary, write the file, report."""
    song = read_song(arguments.file)
    track = track_named(song, arguments.track)
    if arguments.join and not arguments.append:
        raise CommandError("--join joins what --append puts behind the phrase; name both.")
    phrase = _phrase(arguments, song, track)
    if track.is_drums and arguments.how in _PITCHED:
        raise CommandError(f"{track.name} is a drum track, whose pitches name instruments; name another with --track.")
    key = arguments.key or song.conductor.key_at(phrase[0].onset) or estimate_key(phrase) or Key()
    new, gone = _varied(arguments, track, phrase, Setting(song.conductor.meter, key))
    lost = frozenset(gone)
    notes = [note for note in track.notes if note not in lost] + list(new)
    if arguments.join:
        notes = _joined(arguments, song, notes, new[0].onset)
    save_song(song.with_track(track.with_notes(notes)), arguments.output)
    if arguments.json:
        print(json.dumps({"key": str(key), "notes": [[n.onset, n.pitch, n.duration, n.velocity] for n in new]}))
        return 0
    print(f"{arguments.output}: {len(phrase)} notes became {len(new)}, in {key}")
    return 0


def _joined(arguments: argparse.Namespace, song: Song, notes: list[Note], seam_tick: int) -> list[Note]:
    try:
        request = seam_request(notes, seam_tick, song.conductor, seed=arguments.seed)
        written = collected(melody_engine(None).infill(request), 1)[0]
    except RequestError as error:
        raise CommandError(str(error)) from error
    gone, new = seam_notes(notes, request, written)
    return [note for note in notes if note not in gone] + list(new)


def _phrase(arguments: argparse.Namespace, song: Song, track: Track) -> Notes:
    start, end = ticks_of_bars(song, arguments.bars) if arguments.bars else (0, song.end_tick)
    phrase = tuple(note for note in track.notes if start <= note.onset < end)
    if not phrase:
        raise CommandError("No note starts in these bars; choose bars that the track has.")
    return phrase


def _varied(arguments: argparse.Namespace, track: Track, phrase: Notes, setting: Setting) -> tuple[Notes, Notes]:
    """The new notes, and those that make way for them."""
    variation = _HOW[arguments.how](arguments)
    try:
        if not arguments.append:
            return variation.applied(phrase, setting), phrase
        new = developed(phrase, variation, setting)
    except CannotEditError as refusal:
        raise CommandError(str(refusal)) from refusal
    return new, making_way(track.notes, phrase, new)


def _key(text: str) -> Key:
    try:
        return Key.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _pitch(text: str) -> int:
    try:
        pitch = int(text) if text.isdecimal() else parse_pitch(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    if not 0 <= pitch <= 127:
        raise argparse.ArgumentTypeError(f"the axis is a pitch from C-1 to G9, not {text!r}")
    return pitch


def _steps(text: str) -> int:
    try:
        steps = int(text)
    except ValueError:
        steps = 99
    if not -24 <= steps <= 24:
        raise argparse.ArgumentTypeError(f"steps are a whole number, -24 to 24, not {text!r}")
    return steps


def _beats(text: str) -> Fraction:
    try:
        beats = Fraction(text)
    except (ValueError, ZeroDivisionError):
        beats = Fraction(0)
    if not beats or abs(beats) > 64:
        raise argparse.ArgumentTypeError(f"beats look like 2 or 1/2, up to 64, not {text!r}")
    return beats


def _positive(text: str) -> Fraction:
    try:
        factor = Fraction(text)
    except (ValueError, ZeroDivisionError):
        factor = Fraction(0)
    if factor <= 0:
        raise argparse.ArgumentTypeError(f"a factor looks like 2 or 3/2, not {text!r}")
    return factor


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0.0 <= share <= 1.0:
        raise argparse.ArgumentTypeError(f"a share is 0 to 1, not {text!r}")
    return share
