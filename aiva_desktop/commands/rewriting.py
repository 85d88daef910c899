"""What the commands that write parts of a song anew have in common."""

from __future__ import annotations

import argparse
import json
import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from aiva_desktop.commands.songs import save_song
from aiva_desktop.compose.candidates import EngineEvent, NoteWritten
from aiva_desktop.compose.requests import ANY_STYLE, ContinueRequest, request_in
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track


def add_writing_arguments(parser: argparse.ArgumentParser) -> None:
    """How notes are written."""
    parser.add_argument("--track", default=None, metavar="NAME", help="name or number, from 1 (default: the melody)")
    parser.add_argument("--candidates", type=int, default=1, help="how many to write, to OUT-1.mid, OUT-2.mid, ...")
    parser.add_argument("--style", default=ANY_STYLE, help="any (default), folk, 'art song', songbook, hymn, strings")
    parser.add_argument("--temperature", type=float, default=0.95, help="0: the most probable notes; up to 2: bold")
    parser.add_argument("--key-lock", action=argparse.BooleanOptionalAction, default=True, help="stay in the key")
    parser.add_argument("--seed", type=int, default=None, help="the same seed gives the same notes")
    parser.add_argument("--engine", type=Path, default=None, metavar="DIR", help="other checkpoints than the bundled")
    parser.add_argument("--json", action="store_true", help="print notes and seed as JSON")


def seed_of(arguments: argparse.Namespace) -> int:
    """The seed that was named, else any."""
    return secrets.randbelow(2**31) if arguments.seed is None else int(arguments.seed)


def add_file_arguments(parser: argparse.ArgumentParser) -> None:
    """What is read and what is written."""
    parser.add_argument("file", type=Path, metavar="IN.mid")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.mid", help="the song, changed")


def span_request(
    arguments: argparse.Namespace, song: Song, motif: tuple[Note, ...], start: int, bars: int
) -> ContinueRequest:
    """`bars` bars from tick `start` after `motif`, as the words of `add_writing_arguments` say. Raises RequestError."""
    return replace(
        request_in(song.conductor, motif, start, bars),
        style=arguments.style,
        temperature=arguments.temperature,
        key_lock=arguments.key_lock,
        candidates=arguments.candidates,
        seed=seed_of(arguments),
    )


def save_takes(
    song: Song, track: Track, replaced: Collection[Note], written: Sequence[Sequence[Note]], output: Path
) -> list[Path]:
    """Write the song with each take in the place of the `replaced` notes; the files. Raises CommandError."""
    paths, gone = output_paths(output, len(written)), set(replaced)
    kept = [note for note in track.notes if note not in gone]
    for path, notes in zip(paths, written, strict=True):
        save_song(song.with_track(track.with_notes([*kept, *notes])), path)
    return paths


def collected(events: Iterable[EngineEvent], candidates: int) -> list[list[Note]]:
    """The notes of each candidate, sorted."""
    written: list[list[Note]] = [[] for _ in range(candidates)]
    for event in events:
        if isinstance(event, NoteWritten):
            written[event.candidate].append(event.note)
    return [sorted(notes) for notes in written]


def output_paths(output: Path, candidates: int) -> list[Path]:
    """OUT.mid, or OUT-1.mid, OUT-2.mid and so on."""
    if candidates == 1:
        return [output]
    return [output.with_name(f"{output.stem}-{k}{output.suffix}") for k in range(1, candidates + 1)]


def report(paths: Sequence[Path], written: Sequence[Sequence[Note]], seed: int, as_json: bool) -> int:
    """Print what was written; the exit status."""
    if as_json:
        takes = [
            {"file": str(path), "notes": [[n.onset, n.pitch, n.duration, n.velocity] for n in notes]}
            for path, notes in zip(paths, written, strict=True)
        ]
        print(json.dumps({"seed": seed, "candidates": takes}, indent=1))
        return 0
    for path, notes in zip(paths, written, strict=True):
        print(f"{path}: {len(notes)} new notes")
    print(f"seed {seed}")
    return 0
