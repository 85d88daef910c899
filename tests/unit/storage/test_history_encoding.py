"""Steps are kept with the song: they can be taken back after it was opened again."""

from __future__ import annotations

import inspect
import json
import random
from pathlib import Path
from typing import Any

import pytest
from helpers.edits import edits_of
from hypothesis import given, settings
from hypothesis import strategies as st

from aiva_desktop.editing import edits
from aiva_desktop.editing.document import Document
from aiva_desktop.editing.edits import Compound, Edit, ReplaceConductor, ReplaceNotes, ReplaceTrack
from aiva_desktop.editing.history import History
from aiva_desktop.score.file_events import META, FileEvent
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Conductor, Song, Track, empty_song
from aiva_desktop.score.time import TempoMap
from aiva_desktop.storage import history_encoding
from aiva_desktop.storage.history_encoding import decode_history, encode_history
from aiva_desktop.storage.project import Project, open_project, project_bytes, project_from_bytes, save_project

A, B = Note(0, 60, 240), Note(240, 62, 240)
SUNG = (FileEvent(0, META, 5, b"la"),)
BENT = Track(2, "Bass", (A,), (ControlEvent(0, ControlKind.PITCH_BEND, 0, -5),), extras=SUNG)


def worked_on() -> Document:
    """A song with a step of each kind, one of them undone."""
    document = Document(empty_song())
    document.apply(ReplaceNotes(1, (), (A,), "Draw note", "draw"))
    document.apply(ReplaceTrack(1, None, BENT, "Add track"))
    tempo = Conductor(tempo=TempoMap.constant(90), extras=SUNG)
    document.apply(ReplaceConductor(document.song.conductor, tempo, "Tempo"))
    parts: tuple[Edit, ...] = (ReplaceNotes(1, (A,), (B,), "Move"), ReplaceTrack(1, BENT, None, "Remove"))
    document.apply(Compound(parts, "Both", "gesture"))
    document.apply(ReplaceNotes(1, (), (A,), "Draw note"))
    document.undo()
    return document


def as_file(value: Any) -> Any:
    return json.loads(json.dumps(value))


def test_all_kinds_of_steps_come_back() -> None:
    document = worked_on()
    history = decode_history(as_file(encode_history(document.history)), document.song)
    assert history == document.history


def test_every_kind_of_edit_is_known() -> None:
    kinds = {kind for _, kind in inspect.getmembers(edits, inspect.isclass) if hasattr(kind, "inverse")} - {Edit}
    kept = {type(step) for step in worked_on().history.done} | {type(step) for step in worked_on().history.undone}
    assert kinds == kept


@settings(max_examples=60)
@given(st.data())
def test_random_work_is_taken_back_after_reopening(data: st.DataObject) -> None:
    document = Document(empty_song())
    for _ in range(data.draw(st.integers(1, 6))):
        document.apply(data.draw(edits_of(document.song)))
    document.go_to(data.draw(st.integers(0, document.steps_done)))
    here, steps = document.steps_done, len(document.step_names)
    opened = project_from_bytes(project_bytes(document.song, document.history))
    again = Document(Song())
    again.replace_song(opened.song, opened.history)
    for place in (*range(steps + 1), here):
        document.go_to(place)
        again.go_to(place)
        assert again.song == document.song
    assert again.step_names == document.step_names


def test_through_a_file(tmp_path: Path) -> None:
    document = worked_on()
    save_project(document.song, tmp_path / "a.aiva", document.history)
    assert open_project(tmp_path / "a.aiva") == Project(document.song, document.history)


def test_notes_that_steps_share_are_written_once() -> None:
    notes = tuple(Note(tick, 60, 1) for tick in range(500))
    document = Document(Song((Track(1, notes=notes),)))
    for volume in range(50):
        track = document.song.tracks[0]
        louder = Track(1, notes=notes, volume=volume)
        document.apply(ReplaceTrack(0, track, louder, f"Volume {volume}"))
    assert len(encode_history(document.history)["notes"]) == 1
    history = decode_history(as_file(encode_history(document.history)), document.song)
    assert all(isinstance(step, ReplaceTrack) for step in history.done)
    assert len({id(step.after.notes) for step in history.done if isinstance(step, ReplaceTrack) and step.after}) == 1


def test_of_heavy_work_the_newest_steps_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_encoding, "MOST_ROWS", 10)
    document = Document(empty_song())
    for tick in range(8):
        document.apply(ReplaceNotes(1, (), (Note(2 * tick, 60, 1), Note(2 * tick + 1, 60, 1)), f"Step {tick}"))
    history = decode_history(as_file(encode_history(document.history)), document.song)
    assert history.forgotten == 8 - len(history.done)
    assert [step.name for step in history.done] == ["Step 3", "Step 4", "Step 5", "Step 6", "Step 7"]


def test_steps_that_take_long_to_check_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    encoded = as_file(encode_history(worked_on().history))
    monkeypatch.setattr(history_encoding, "_MOST_CHECKED", 250)
    history = decode_history(encoded, worked_on().song)
    assert (len(history.done), history.forgotten) == (2, 2)


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        (("done", 0, "kind"), "script"),
        (("done", 0, "kind"), ["notes"]),
        (("done", 0, "after"), 99),
        (("done", 0, "after"), -1),
        (("done", 0, "track"), 77),
        (("done", 1, "after"), "none"),
        (("done", 1, "after"), 5),
        (("done", 1, "after", "id"), 1),
        (("done", 1, "index"), -1),
        (("done", 2, "before"), 7),
        (("done", 3, "edits"), {}),
        (("done",), 3),
        (("notes",), [[[0, 300, 1, 1, 0]]]),
        (("forgotten",), -1),
        (("undone", 0, "before"), 99),
    ],
)
def test_a_damaged_history_costs_the_history_alone(place: tuple[str | int, ...], wrong: object) -> None:
    document = worked_on()
    tree = json.loads(project_bytes(document.song, document.history))
    inside = tree["history"]
    for step in place[:-1]:
        inside = inside[step]
    inside[place[-1]] = wrong
    project = project_from_bytes(json.dumps(tree).encode())
    assert project == Project(document.song, History(), is_history_lost=True)


def test_steps_nested_very_deeply_are_damage() -> None:
    document = worked_on()
    encoded = as_file(encode_history(document.history))
    step = encoded["done"][3]
    for _ in range(50):
        step = {"kind": "compound", "name": "", "gesture": "", "edits": [step]}
    encoded["done"][3] = step
    with pytest.raises(ValueError, match="nested"):
        decode_history(encoded, document.song)


def test_random_damage_never_breaks_the_song() -> None:
    document, chance = worked_on(), random.Random(1)
    whole = project_bytes(document.song, document.history)
    start = whole.index(b'"history"')
    for _ in range(300):
        damaged = bytearray(whole)
        damaged[chance.randrange(start + 12, len(whole) - 2)] = chance.randrange(32, 127)
        try:
            json.loads(bytes(damaged))
        except ValueError:
            continue
        project = project_from_bytes(bytes(damaged))
        assert project.song == document.song
        again = Document(Song())
        again.replace_song(project.song, project.history)
        again.go_to(0)
        again.go_to(len(again.step_names))
