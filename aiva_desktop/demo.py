"""The main job without a window: the example motif is continued, written, rendered and drawn."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.requests import motif_of, request_in
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.paths import example_motif as example_motif
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song

BARS = 8
PICTURE_SIZE = (1600, 700)
# Fixed, so that everyone hears the same.
SEED = 4


def run(out_dir: Path) -> int:
    """Put continued.mid, continued.wav and continued.png into `out_dir`, say where; the exit status.

    What cannot be made is said in a sentence and makes the status 1; the others are made all the same.
    """
    from aiva_desktop.models.checkpoint import CheckpointError

    try:
        out_dir.mkdir(parents=True, exist_ok=True)
        song = read_midi(example_motif())
        written = continuation(song)
    except OSError as error:
        return _fail(f"{out_dir} cannot be used: {error.strerror or error}.")
    except (MidiFileError, CheckpointError) as error:
        return _fail(f"The demonstration cannot start: {error}")
    track = song.tracks[0]
    continued = song.with_track(track.with_notes([*track.notes, *written]))
    made = [
        _make(out_dir / "continued.mid", lambda path: write_midi(continued, path)),
        _make(out_dir / "continued.wav", lambda path: _render(continued, path)),
        _make(out_dir / "continued.png", lambda path: _draw(song, written, path)),
    ]
    return 0 if all(made) else 1


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def continuation(song: Song) -> list[Note]:
    """What the trained engine writes after the first track of `song`."""
    from aiva_desktop.inference.engine import load_engine

    engine = load_engine()
    motif, start = motif_of(song, song.tracks[0].id)
    request = replace(request_in(song.conductor, motif, start, BARS), seed=SEED)
    return [event.note for event in engine.continue_melody(request) if isinstance(event, NoteWritten)]


def _render(song: Song, path: Path) -> None:
    from aiva_desktop.playback.render import render_wav
    from aiva_desktop.playback.soundfonts import find_soundfont

    for _ in render_wav(song, path, find_soundfont()):
        pass


def _draw(song: Song, ghosts: list[Note], path: Path) -> None:
    from aiva_desktop.ui.picture_file import save_roll_picture

    save_roll_picture(song, path, *PICTURE_SIZE, ghosts)


def _make(path: Path, write: Callable[[Path], None]) -> bool:
    started = time.perf_counter()
    try:
        write(path)
    except (OSError, ValueError, SinkError) as error:
        print(f"{path} could not be made: {error}", file=sys.stderr)
        return False
    print(f"{path}  ({time.perf_counter() - started:.1f} s)")
    return True
