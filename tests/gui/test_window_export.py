"""File > Export: parts of a song as MIDI files, pictures, pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import mido
import pytest
from conftest import MOTIF, Answers
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.form import parse_form
from aiva_desktop.compose.form_markers import PlacedForm, markers_of
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.pianoroll.grid import Snap
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.ui import export_actions as specs
from aiva_desktop.ui.action_spec import ActionSpec
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

BAR = 1920
SUSTAIN = ControlEvent(0, ControlKind.CONTROL_CHANGE, 64, 127)


@pytest.fixture
def piece(window: MainWindow, services: Services) -> MainWindow:
    """Sixteen bars of two tracks in the form A B."""
    tune = tuple(Note(BAR * bar, 60 + bar, 480) for bar in range(16))
    low = tuple(Note(BAR * bar, 40, BAR) for bar in range(16))
    song = Song((Track(1, "Tune", tune), Track(2, "Low", low, (SUSTAIN,), program=32, channel=1)))
    markers = markers_of(PlacedForm(parse_form("A B")), song.conductor.meter)
    services.document.replace_song(replace(song, conductor=Conductor(markers=markers)))
    return window


def export(window: MainWindow, qtbot: QtBot, spec: ActionSpec) -> None:
    window.commands[spec].trigger()
    qtbot.waitUntil(lambda: not window.files.is_writing)


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_current_track(piece: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.to_export = tmp_path / "one.mid"
    export(piece, qtbot, specs.EXPORT_TRACK)
    (track,) = read_midi(answers.to_export).tracks
    assert (track.name, len(track.notes)) == ("Tune", 16)
    assert answers.asked == ["export Untitled - Tune.mid"]
    assert piece.status.message == "Exported one.mid."


def test_the_whole_song_in_one_track(piece: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.to_export = tmp_path / "one.mid"
    export(piece, qtbot, specs.EXPORT_SINGLE)
    assert mido.MidiFile(answers.to_export).type == 0
    assert [len(track.notes) for track in read_midi(answers.to_export).tracks] == [16, 16]
    assert piece.status.message == "Exported one.mid."


def test_more_instruments_than_channels_get_a_sentence(
    piece: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    services.document.replace_song(Song(tuple(Track(i, str(i), program=i, channel=0) for i in range(1, 18))))
    answers.to_export = tmp_path / "one.mid"
    export(piece, qtbot, specs.EXPORT_SINGLE)
    assert "more instruments" in piece.banner.sentence
    assert not answers.to_export.exists()


def test_the_selection(piece: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    export(piece, qtbot, specs.EXPORT_SELECTION)
    assert "Select" in piece.status.message
    answers.to_export = tmp_path / "some.mid"
    notes = piece.tracks.current.notes
    piece.roll.set_selection(notes[4:6])
    export(piece, qtbot, specs.EXPORT_SELECTION)
    (track,) = read_midi(answers.to_export).tracks
    assert [(note.onset, note.pitch) for note in track.notes] == [(0, 64), (BAR, 65)]


def test_each_track(piece: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.to_export = tmp_path / "song.mid"
    export(piece, qtbot, specs.EXPORT_TRACKS)
    assert files_in(tmp_path / ".") == ["song - Low.mid", "song - Tune.mid"]
    assert read_midi(tmp_path / "song - Low.mid").tracks[0].program == 32


def test_tracks_of_one_name_go_to_files_of_their_own(
    window: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    tracks = tuple(Track(i, name, MOTIF) for i, name in enumerate(("Flute", "flute", "a/b", "Flute 2"), start=1))
    services.document.replace_song(Song(tracks))
    answers.to_export = tmp_path / "x.mid"
    export(window, qtbot, specs.EXPORT_TRACKS)
    assert len(files_in(tmp_path)) == 4
    assert len({name.casefold() for name in files_in(tmp_path)}) == 4


def test_files_of_tracks_are_not_replaced_unasked(
    piece: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    answers.to_export = tmp_path / "x.mid"
    (tmp_path / "x - Low.mid").write_bytes(b"of value")
    answers.replaces = False
    export(piece, qtbot, specs.EXPORT_TRACKS)
    assert answers.asked[-1] == "replace x - Low.mid"
    assert files_in(tmp_path) == ["x - Low.mid"]
    assert (tmp_path / "x - Low.mid").read_bytes() == b"of value"
    answers.replaces = True
    export(piece, qtbot, specs.EXPORT_TRACKS)
    assert files_in(tmp_path) == ["x - Low.mid", "x - Tune.mid"]


def test_each_section(piece: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.to_export = tmp_path / "song.mid"
    export(piece, qtbot, specs.EXPORT_SECTIONS)
    assert files_in(tmp_path) == ["song - 1 A.mid", "song - 2 B.mid"]
    second = read_midi(tmp_path / "song - 2 B.mid")
    assert [note.onset for note in second.tracks[0].notes] == [BAR * bar for bar in range(8)]
    assert second.tracks[0].notes[0].pitch == 68
    # The pedal that went down before is down.
    assert SUSTAIN in second.tracks[1].controls


def test_without_sections_it_is_said(song_window: MainWindow, answers: Answers, qtbot: QtBot) -> None:
    export(song_window, qtbot, specs.EXPORT_SECTIONS)
    assert "no sections yet" in song_window.status.message
    assert answers.asked == []


def test_a_picture_shows_the_notes(piece: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.to_export = tmp_path / "roll.png"
    piece.roll.zoom_to_fit()
    export(piece, qtbot, specs.EXPORT_PICTURE)
    picture = QImage(str(answers.to_export))
    view = piece.roll.area.view
    assert (picture.width(), picture.height()) == (2 * view.width, 2 * view.height)
    note = piece.tracks.current.notes[3]
    x, y = view.x_of(note.onset + note.duration / 2), view.y_of(note.pitch) + view.row_px / 2
    on_note, beside = (
        picture.pixelColor(round(2 * x), round(2 * y)),
        picture.pixelColor(round(2 * x), round(2 * y) + 80),
    )
    assert on_note != beside


def test_a_drawing_has_a_shape_for_each_note(piece: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.to_export = tmp_path / "roll.svg"
    piece.roll.zoom_to_fit()
    export(piece, qtbot, specs.EXPORT_PICTURE)
    svg = answers.to_export.read_text()
    assert svg.startswith("<?xml")
    assert svg.count("<rect") + svg.count("<path") >= 16


def test_a_picture_has_the_grid_that_is_chosen(
    piece: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    drawn = []
    for snap in (Snap.BAR, Snap.EIGHTH_TRIPLET):
        answers.to_export = tmp_path / f"{snap.name}.svg"
        piece.roll.set_snap(snap)
        export(piece, qtbot, specs.EXPORT_PICTURE)
        drawn.append(answers.to_export.read_text())
    assert len(drawn[1]) > len(drawn[0])


def test_another_kind_of_picture_gets_a_sentence(
    piece: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    answers.to_export = tmp_path / "roll.docx"
    export(piece, qtbot, specs.EXPORT_PICTURE)
    assert ".png or .svg" in piece.banner.sentence
    assert files_in(tmp_path) == []


def test_pages(piece: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.to_export = tmp_path / "roll.pdf"
    export(piece, qtbot, specs.EXPORT_PAGES)
    assert answers.to_export.read_bytes().startswith(b"%PDF")
    one = pages_of(answers.to_export)
    long = tuple(Note(BAR * bar, 30 + bar % 60, 480) for bar in range(200))
    services.document.replace_song(Song((Track(1, "Tune", long),)))
    export(piece, qtbot, specs.EXPORT_PAGES)
    assert pages_of(answers.to_export) > 10 * one


def pages_of(path: Path) -> int:
    return path.read_bytes().count(b"/Type /Page\n")


def test_a_score(piece: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.to_export = tmp_path / "song.musicxml"
    piece.commands[specs.EXPORT_SCORE].trigger()
    qtbot.waitUntil(lambda: not piece.files.is_writing, timeout=30_000)
    before = services.document.song
    piece.files.new()
    piece.files.open_path(answers.to_export)
    qtbot.waitUntil(lambda: not piece.files.is_reading, timeout=30_000)
    assert [len(track.notes) for track in services.document.song.tracks] == [len(t.notes) for t in before.tracks]
    assert piece.files.name == "song"
