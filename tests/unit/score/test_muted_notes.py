"""A muted note stays in the song wherever it goes, and is heard nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from aiva_desktop.compose.requests import RequestError, melody_line, motif_of
from aiva_desktop.editing import clipboard
from aiva_desktop.editing.clipboard import ClipboardError
from aiva_desktop.editing.document import Document
from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.midi.reader import song_from_bytes
from aiva_desktop.midi.writer import midi_bytes
from aiva_desktop.notation.errors import NotationError
from aiva_desktop.notation.writer import score_bytes
from aiva_desktop.playback.scheduler import Timeline
from aiva_desktop.score.notes import Note, sounding
from aiva_desktop.score.song import Song, Track
from aiva_desktop.storage.encoding import decode_notes, encode_notes
from aiva_desktop.storage.project import load_project, save_project

HEARD = Note(0, 60, 480)
SILENT = Note(480, 64, 480, muted=True)
SONG = Song((Track(1, notes=(HEARD, SILENT)),))


def test_what_sounds_is_told_from_what_does_not() -> None:
    assert sounding((HEARD, SILENT)) == (HEARD,)
    notes = (HEARD, HEARD)
    assert sounding(notes) is notes


def test_it_is_not_played() -> None:
    timeline = Timeline(SONG)
    assert {event.data[1] for event in timeline.due(0, 2000)} == {HEARD.pitch}
    assert not timeline.sounding_at(700)
    assert not timeline.held_at(700)


def test_it_is_heard_once_it_sounds_again() -> None:
    again = SONG.with_track(replace(SONG.tracks[0], notes=(HEARD, replace(SILENT, muted=False))))
    assert Timeline(again, Timeline(SONG)).sounding_at(700) == {(0, SILENT.pitch): 1}


def test_it_is_not_written_to_a_midi_file() -> None:
    (track,) = song_from_bytes(midi_bytes(SONG)).tracks
    assert track.notes == (HEARD,)


def test_it_is_not_told_to_the_engine() -> None:
    assert melody_line((replace(HEARD, pitch=72, muted=True), HEARD)) == (HEARD,)
    motif, _ = motif_of(SONG, 1)
    assert motif == (HEARD,)
    with pytest.raises(RequestError, match="no notes to continue"):
        motif_of(Song((Track(1, notes=(SILENT,)),)), 1)


def test_a_project_keeps_it_with_its_history(tmp_path: Path) -> None:
    document = Document(SONG)
    document.apply(ReplaceNotes(1, (HEARD,), (replace(HEARD, muted=True),), "Mute notes"))
    save_project(document.song, tmp_path / "song.aiva")
    assert load_project(tmp_path / "song.aiva") == document.song


def test_a_project_from_before_there_were_muted_notes_is_read() -> None:
    assert decode_notes([[0, 60, 480, 80, 0]]) == [HEARD]
    assert encode_notes([HEARD]) == [[0, 60, 480, 80, 0]]
    assert decode_notes(encode_notes([SILENT])) == [SILENT]


@pytest.mark.parametrize("row", [[0, 60, 480, 80, 0, 2], [0, 60, 480, 80, 0, 1, 64, 1], [0, 60, 480, 80, 0, "yes"]])
def test_a_row_of_another_make_is_refused(row: list[object]) -> None:
    with pytest.raises(ValueError, match="values"):
        decode_notes([row])


def test_the_clipboard_keeps_it() -> None:
    assert clipboard.from_bytes(clipboard.to_bytes([HEARD, SILENT])) == (HEARD, SILENT)
    damaged = clipboard.to_bytes([SILENT]).replace(b"true", b"[1]")
    with pytest.raises(ClipboardError, match="damaged"):
        clipboard.from_bytes(damaged)


def test_it_is_not_written_to_a_score() -> None:
    assert score_bytes(SONG).count(b"<pitch>") == 1
    with pytest.raises(NotationError, match="no notes"):
        score_bytes(Song((Track(1, notes=(SILENT,)),)))
