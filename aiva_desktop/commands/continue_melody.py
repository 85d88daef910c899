"""`aiva-desktop continue`: the Continue melody button without a window."""

from __future__ import annotations

import argparse
import json
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from aiva_desktop.commands.control_arguments import add_control_arguments, asked_preset
from aiva_desktop.commands.engines import melody_engine
from aiva_desktop.commands.errors import CommandError
from aiva_desktop.commands.rewriting import output_paths
from aiva_desktop.commands.songs import read_song, save_song
from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.requests import ANY_STYLE, ContinueRequest, RequestError, motif_of
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

NAME = "continue"
HELP = "write a melody on: the motif in IN.mid, then new bars, into OUT.mid"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("file", type=Path, metavar="IN.mid", help="the motif: the melody found in it")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.mid", help="motif and continuation")
    parser.add_argument("--bars", type=int, default=8, help="how many bars to write (default: 8)")
    parser.add_argument("--candidates", type=int, default=1, help="how many to write, to OUT-1.mid, OUT-2.mid, ...")
    parser.add_argument("--style", default=ANY_STYLE, help="any (default), folk, 'art song', songbook, hymn, strings")
    parser.add_argument("--temperature", type=float, default=None, help="0: the most probable notes; up to 2: bold")
    parser.add_argument("--theme-recall", type=float, default=None, help="-1: free of the motif, 1: literal")
    parser.add_argument("--key-lock", action=argparse.BooleanOptionalAction, default=True, help="stay in the key")
    add_control_arguments(parser)
    parser.add_argument("--seed", type=int, default=None, help="the same seed gives the same notes")
    parser.add_argument("--engine", type=Path, default=None, metavar="DIR", help="other checkpoints than the bundled")
    parser.add_argument("--json", action="store_true", help="print notes, seed and times as JSON")


@dataclass
class _Written:
    notes: list[Note] = field(default_factory=list)
    first_note_ms: float | None = None


def run(arguments: argparse.Namespace) -> int:
    """Continue, write the files, report."""
    song = read_song(arguments.file)
    track = song.melody_track
    if track is None:
        raise CommandError(f"There are no notes to continue in {arguments.file.name}.")
    try:
        request = _request(arguments, song, track)
    except RequestError as error:
        raise CommandError(str(error)) from error
    engine = melody_engine(arguments.engine)
    started = time.perf_counter()
    written = _write(engine, request, started)
    total_ms = 1000 * (time.perf_counter() - started)
    paths = output_paths(arguments.output, request.candidates)
    for path, one in zip(paths, written, strict=True):
        save_song(song.with_track(track.with_notes(_with_continuation(track, request, one.notes))), path)
    report = _report(request, written, paths, total_ms)
    print(json.dumps(report, indent=1) if arguments.json else _summary(report))
    return 0


def _request(arguments: argparse.Namespace, song: Song, track: Track) -> ContinueRequest:
    motif, start = motif_of(song, track.id)
    seed = secrets.randbelow(2**31) if arguments.seed is None else arguments.seed
    preset = asked_preset(arguments, song.conductor.meter.meter_at(start))
    return ContinueRequest(
        motif=motif,
        start_tick=start,
        bars=arguments.bars,
        meter=song.conductor.meter,
        key=song.conductor.key_at(motif[-1].onset),
        chords=song.conductor.chords,
        style=arguments.style,
        temperature=preset.temperature,
        theme_recall=preset.theme_recall,
        key_lock=arguments.key_lock,
        candidates=arguments.candidates,
        seed=seed,
        controls=preset.controls,
    )


def _write(engine: Engine, request: ContinueRequest, started: float) -> list[_Written]:
    written = [_Written() for _ in range(request.candidates)]
    try:
        for event in engine.continue_melody(request):
            if isinstance(event, NoteWritten):
                one = written[event.candidate]
                one.notes.append(event.note)
                if one.first_note_ms is None:
                    one.first_note_ms = 1000 * (time.perf_counter() - started)
    except RequestError as error:
        raise CommandError(str(error)) from error
    return written


def _with_continuation(track: Track, request: ContinueRequest, notes: Sequence[Note]) -> list[Note]:
    """The track's notes, none sounding into the continuation, then the continuation."""
    kept = [note for note in track.notes if note.onset < request.start_tick]
    cut = [replace(n, duration=min(n.duration, request.start_tick - n.onset)) for n in kept]
    return [*cut, *notes]


def _report(request: ContinueRequest, written: list[_Written], paths: list[Path], total_ms: float) -> dict[str, Any]:
    return {
        "seed": request.seed,
        "total_ms": round(total_ms, 1),
        "candidates": [
            {
                "file": str(path),
                "seed": request.seed,
                "first_note_ms": None if one.first_note_ms is None else round(one.first_note_ms, 1),
                "total_ms": round(total_ms, 1),
                "notes": [
                    {"onset": n.onset, "pitch": n.pitch, "duration": n.duration, "velocity": n.velocity}
                    for n in one.notes
                ],
            }
            for path, one in zip(paths, written, strict=True)
        ],
    }


def _summary(report: dict[str, Any]) -> str:
    lines = [f"{one['file']}: {len(one['notes'])} new notes" for one in report["candidates"]]
    return "\n".join([*lines, f"seed {report['seed']}, {report['total_ms'] / 1000:.1f} s"])
