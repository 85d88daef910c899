"""`aiva-desktop compose`: a piece in a form, from a motif."""

from __future__ import annotations

import argparse
import json
import secrets
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.songs import read_song, save_song
from aiva_desktop.compose.form import DEFAULT_SECTION_BARS, Form, parse_form
from aiva_desktop.compose.form_arrangement import accompaniment, with_dynamics
from aiva_desktop.compose.form_markers import form_in
from aiva_desktop.compose.form_request import FormRequest, SectionBegun, SectionDone, WrittenSection, first_whole_bar
from aiva_desktop.compose.form_song import song_with_form
from aiva_desktop.compose.form_writing import write_form
from aiva_desktop.compose.requests import ANY_STYLE, RequestError, melody_line
from aiva_desktop.editing.track_edits import replace_tracks
from aiva_desktop.score.chords import NO_CHORD
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Song, Track

if TYPE_CHECKING:
    from aiva_desktop.compose.engine import Engine
    from aiva_desktop.compose.harmony import HarmonyEngine

NAME = "compose"
HELP = "write a piece in a form, such as A A' B A'', from the motif in MOTIF.mid, into OUT.mid"
DEFAULT_FORM = "A A' B A''"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("file", type=Path, metavar="MOTIF.mid", help="the motif: the melody found in it")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.mid", help="the piece")
    parser.add_argument(
        "--form", default=None, help=f"sections by letter and primes (default: those of the file, else {DEFAULT_FORM})"
    )
    parser.add_argument("--section-bars", type=int, default=DEFAULT_SECTION_BARS, help="bars a section (default: 8)")
    parser.add_argument(
        "--motif-bars", type=int, default=None, help="take so many bars of the file (default: as far as section A goes)"
    )
    parser.add_argument("--key", default=None, help="such as 'D minor' (default: what the file says, or estimated)")
    parser.add_argument("--style", default=ANY_STYLE, help="any (default), folk, 'art song', songbook, hymn, strings")
    parser.add_argument("--temperature", type=float, default=0.95, help="0: the most probable notes; up to 2: bold")
    parser.add_argument("--key-lock", action=argparse.BooleanOptionalAction, default=True, help="stay in the key")
    parser.add_argument("--chords", action=argparse.BooleanOptionalAction, default=True, help="write chord symbols too")
    parser.add_argument("--arrange", action="store_true", help="add accompanying tracks, and shape how loud it is")
    parser.add_argument("--seed", type=int, default=None, help="the same seed gives the same piece")
    parser.add_argument("--engine", type=Path, default=None, metavar="DIR", help="other checkpoints than the bundled")
    parser.add_argument("--json", action="store_true", help="print sections, notes, chords and times as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Compose, write the file, report."""
    song = read_song(arguments.file)
    track = song.melody_track
    if track is None:
        raise CommandError(f"There is no motif in {arguments.file.name}: it has no notes outside the drum channel.")
    try:
        form = _form(arguments, song)
        song = _motif_alone(song, track, arguments.motif_bars or form.sections[0].bars)
        request = _request(arguments, song, song.track(track.id), form)
        started = time.perf_counter()
        engine, harmony = _load_engines(arguments)
        written = _write(request, engine, harmony, quiet=arguments.json)
    except RequestError as error:
        raise CommandError(str(error)) from error
    seconds = time.perf_counter() - started
    piece = song_with_form(song, track.id, request, written, engine.model_hash)
    save_song(_arranged(piece, track.id, request) if arguments.arrange else piece, arguments.output)
    report = {"engine": engine.model_hash, **_report(arguments.output, request, written, seconds)}
    print(json.dumps(report, indent=1) if arguments.json else _summary(report))
    return 0


def _form(arguments: argparse.Namespace, song: Song) -> Form:
    """As asked for; else the one that the file's own markers tell, with its keys and closenesses."""
    conductor = song.conductor
    placed = form_in(conductor.markers, conductor.meter, song.end_tick)
    if arguments.form is None and placed is not None:
        return placed.form
    return parse_form(arguments.form or DEFAULT_FORM, arguments.section_bars)


def _motif_alone(song: Song, track: Track, bars: int) -> Song:
    """The song up to the end of the motif: so many bars from the melody's first whole one on, or fewer."""
    if bars < 1:
        raise RequestError(f"A motif has 1 bar or more, not {bars}.")
    meter = song.conductor.meter
    end = meter.bar(first_whole_bar(track.notes, meter) + bars).start_tick
    tracks = tuple(
        replace(
            one,
            notes=tuple(replace(n, duration=min(n.duration, end - n.onset)) for n in one.notes if n.onset < end),
            controls=tuple(c for c in one.controls if c.tick < end),
        )
        for one in song.tracks
    )
    conductor = song.conductor
    return replace(
        song,
        tracks=tracks,
        conductor=replace(
            conductor,
            chords=tuple(change for change in conductor.chords if change.tick < end),
            markers=tuple(marker for marker in conductor.markers if marker.tick < end),
        ),
    )


def _request(arguments: argparse.Namespace, song: Song, track: Track, form: Form) -> FormRequest:
    line = melody_line(track.notes)
    return FormRequest(
        motif=line,
        form=form,
        meter=song.conductor.meter,
        key=_key(arguments.key) or song.conductor.key_at(line[0].onset),
        chords=song.conductor.chords,
        style=arguments.style,
        temperature=arguments.temperature,
        key_lock=arguments.key_lock,
        seed=secrets.randbelow(2**31) if arguments.seed is None else arguments.seed,
    )


def _key(text: str | None) -> Key | None:
    try:
        return None if text is None else Key.parse(text)
    except ValueError as error:
        raise CommandError(f"{error}.") from error


def _load_engines(arguments: argparse.Namespace) -> tuple[Engine, HarmonyEngine | None]:
    from aiva_desktop.inference.engine import load_engine
    from aiva_desktop.inference.harmony import load_harmony
    from aiva_desktop.models.checkpoint import CheckpointError

    try:
        return load_engine(arguments.engine), load_harmony(arguments.engine) if arguments.chords else None
    except CheckpointError as error:
        raise CommandError(f"The engine cannot start: {error}.") from error


def _write(request: FormRequest, engine: Engine, harmony: HarmonyEngine | None, quiet: bool) -> list[WrittenSection]:
    written = []
    for event in write_form(engine, request, harmony):
        if isinstance(event, SectionDone):
            written.append(event.section)
        elif isinstance(event, SectionBegun) and not quiet and sys.stderr.isatty():
            print(f"{request.form.sections[event.index].label} ...", file=sys.stderr)
    return written


def _arranged(song: Song, track_id: int, request: FormRequest) -> Song:
    track = song.track(track_id)
    song = song.with_track(track.with_notes(with_dynamics(track.notes, request)))
    parts = accompaniment(request, song.conductor.chords)
    return replace_tracks(song, (), parts, "Arrange").apply(song)


def _report(path: Path, request: FormRequest, written: Sequence[WrittenSection], seconds: float) -> dict[str, Any]:
    return {
        "file": str(path),
        "form": request.form.labels,
        "key": str(request.key_of_piece),
        "seed": request.seed,
        "motif_bars": request.given_bars,
        "total_ms": round(1000 * seconds, 1),
        "sections": [_section_report(request, index, one) for index, one in enumerate(written)],
    }


def _section_report(request: FormRequest, index: int, written: WrittenSection) -> dict[str, Any]:
    section, key = request.form.sections[index], request.key_of(index)
    flats = key is not None and key.uses_flats
    return {
        "label": section.label,
        "start_tick": request.start_tick(index),
        "bars": section.bars,
        "key": str(key),
        "closeness": section.closeness,
        "seed": request.seed_of(index),
        "notes": [
            {"onset": n.onset, "pitch": n.pitch, "duration": n.duration, "velocity": n.velocity} for n in written.notes
        ],
        "chords": [
            {"tick": c.tick, "chord": NO_CHORD if c.chord is None else c.chord.symbol(flats)} for c in written.chords
        ],
    }


def _summary(report: dict[str, Any]) -> str:
    lines = [
        f"{one['label']}: {one['bars']} bars, {len(one['notes'])} notes  {' '.join(c['chord'] for c in one['chords'])}"
        for one in report["sections"]
    ]
    bars = report["motif_bars"]
    head = (
        f"{report['file']}: {report['form']} in {report['key']}, from a motif of {bars} bar{'' if bars == 1 else 's'}"
    )
    return "\n".join([head, *lines, f"seed {report['seed']}, {report['total_ms'] / 1000:.1f} s"])
