"""What is noted in a song asks for the same notes again: every verb, through a project and a MIDI file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.melodies import phrase, untrained_networks

from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.rerolls import Aspect
from aiva_desktop.inference.engine import TorchEngine
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.settings import ComposeSettings
from aiva_desktop.storage.project import load_project, save_project
from aiva_desktop.ui.continue_request import request_of
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.rewrite_request import filling_of, rerolling_of
from aiva_desktop.ui.same_again import record_at, task_again
from aiva_desktop.ui.takes import Takes
from aiva_desktop.ui.writing_task import Continuing, WritingTask

PITCHES = (60, 62, 64, 65, 67, 65, 64, 62, 60, 64, 67, 72, 71, 69, 67, 65)
# Notes that differ in loudness: among equal ones there are no new dynamics.
TUNE = tuple(replace(note, velocity=70 + 2 * place) for place, note in enumerate(phrase(*PITCHES)))
SONG = Song((Track(1, "Melody", TUNE),))
CHOSEN = frozenset(TUNE[5:11])
SETTINGS = ComposeSettings(bars=2, takes=3, seed=5, temperature=1.1, controls={"range": "C3:C6"})
TASKS: dict[str, Callable[[], WritingTask]] = {
    "continue": lambda: Continuing(request_of(SONG, 1, CHOSEN, SETTINGS)),
    "infill": lambda: filling_of(SONG, 1, CHOSEN, None, SETTINGS),
    **{aspect.value: lambda aspect=aspect: rerolling_of(SONG, 1, CHOSEN, aspect, SETTINGS) for aspect in Aspect},
}


@pytest.fixture(scope="module")
def room() -> EngineRoom:
    return EngineRoom(lambda: TorchEngine(untrained_networks()))


def written(takes: Takes, room: EngineRoom) -> tuple[Note, ...]:
    for event in takes.task.events(room):
        if isinstance(event, NoteWritten):
            takes.add(event)
    return takes.notes


def sound(notes: tuple[Note, ...]) -> list[tuple[int, int, int, int]]:
    """Notes as a MIDI file keeps them."""
    return [(note.onset, note.pitch, note.duration, note.velocity) for note in sorted(notes)]


@pytest.mark.parametrize("is_mixed", [True, False])
@pytest.mark.parametrize("verb", TASKS)
def test_the_same_notes_again(room: EngineRoom, tmp_path: Path, verb: str, is_mixed: bool) -> None:
    takes = Takes(1, TASKS[verb](), engine="hash")
    written(takes, room)
    takes.choose(2)
    if is_mixed:
        takes.toggle_pin(takes.bars[0])
    takes.choose(1)
    kept = takes.kept_in(SONG).apply(SONG)
    save_project(kept, tmp_path / "song.aiva")
    write_midi(kept, tmp_path / "song.mid")
    for song in (load_project(tmp_path / "song.aiva"), read_midi(tmp_path / "song.mid")):
        record = record_at(song, song.tracks[0].id, takes.request.start_tick)
        assert record is not None
        assert (record.engine, record.settings.seed, record.settings.takes) == ("hash", 5, 3)
        again = Takes(record.track_id, task_again(song, record), record.take, pins=dict(record.takes_of_bars))
        assert written(again, room) == takes.notes
        assert sound(again.replaced_in(song)) == sound(takes.notes)
