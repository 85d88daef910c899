"""Files put at a bar: dropped on the roll, or chosen for the playhead."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import BAR, MOTIF, Answers
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.song import Song, Track
from aiva_desktop.storage.project import save_project
from aiva_desktop.ui.actions import ADD_TRACK
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.questions import Dropped
from aiva_desktop.ui.services import Services

COPY = Qt.DropAction.CopyAction
HELD = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def tune(tmp_path: Path) -> Path:
    path = tmp_path / "tune.mid"
    write_midi(Song((Track(1, "Fiddle", notes=MOTIF, program=40),)), path)
    return path


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def place_of(window: MainWindow, tick: int) -> QPointF:
    return QPointF(window.roll.area.view.x_of(tick), 100)


def drag_over(window: MainWindow, tick: int, *paths: Path) -> bool:
    return drag_onto(window.roll.area.viewport(), place_of(window, tick), *paths)


def drag_onto(target: QWidget, point: QPointF, *paths: Path) -> bool:
    place, mime = point.toPoint(), mime_of(*paths)
    enter = QDragEnterEvent(place, COPY, mime, *HELD)
    QApplication.sendEvent(target, enter)
    QApplication.sendEvent(target, QDragMoveEvent(place, COPY, mime, *HELD))
    return enter.isAccepted()


def row_of(window: MainWindow, track_id: int) -> QPointF:
    row = window.tracks_view.row(track_id)
    return QPointF(row.mapTo(window.tracks_view, row.rect().center()))


def drop_on_tracks(window: MainWindow, qtbot: QtBot, point: QPointF, *paths: Path) -> None:
    assert drag_onto(window.tracks_view, point, *paths)
    mime = mime_of(*paths)
    QApplication.sendEvent(window.tracks_view, QDropEvent(point, COPY, mime, *HELD))
    qtbot.wait(10)
    qtbot.waitUntil(lambda: not window.files.is_reading)


def drop(window: MainWindow, qtbot: QtBot, tick: int, *paths: Path) -> None:
    assert drag_over(window, tick, *paths)
    # Events do not keep what they carry alive.
    mime = mime_of(*paths)
    QApplication.sendEvent(window.roll.area.viewport(), QDropEvent(place_of(window, tick), COPY, mime, *HELD))
    qtbot.wait(10)
    qtbot.waitUntil(lambda: not window.files.is_reading)


def test_a_tune_dropped_on_a_bar_goes_into_the_track_there(
    song_window: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tune: Path
) -> None:
    before = services.document.song
    drop(song_window, qtbot, 2 * BAR + 700, tune)
    (track,) = services.document.song.tracks
    assert [note.onset for note in track.notes[4:]] == [2 * BAR + note.onset for note in MOTIF]
    assert song_window.status.message == "Inserted tune.mid at bar 3: 4 notes added."
    assert answers.asked == []
    services.document.undo()
    assert services.document.song == before


def test_while_dragging_the_bar_is_marked(song_window: MainWindow, qtbot: QtBot, tune: Path) -> None:
    mark = song_window.file_desk.inserting.mark
    drag_over(song_window, BAR + 100, tune)
    assert mark.words == "Insert at bar 2 of Melody"
    drag_over(song_window, 10, tune)
    assert mark.words == "Insert at bar 1 of Melody"
    QApplication.sendEvent(song_window.roll.area.viewport(), QDragLeaveEvent())
    assert mark.words == ""
    drop(song_window, qtbot, 0, tune)
    assert mark.words == ""


def test_several_parts_become_tracks_at_the_bar(
    song_window: MainWindow, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "duo.mid"
    write_midi(Song((Track(1, "Fiddle", MOTIF), Track(2, "Bass", MOTIF, channel=1))), path)
    drop(song_window, qtbot, BAR, path)
    assert [(track.name, track.notes[0].onset) for track in services.document.song.tracks] == [
        ("Melody", 0),
        ("Fiddle", BAR),
        ("Bass", BAR),
    ]
    assert song_window.status.message == "Inserted duo.mid at bar 2: 2 tracks added."


def test_an_untouched_window_opens_what_is_dropped_on_its_roll(
    window: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tune: Path
) -> None:
    drop(window, qtbot, BAR, tune)
    assert services.document.song.tracks[0].name == "Fiddle"
    assert not services.document.is_modified
    assert answers.asked == []


def test_a_project_on_the_roll_is_asked_about(
    song_window: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    save_project(Song((Track(1, "Other", MOTIF),)), tmp_path / "other.aiva")
    answers.about_dropped = Dropped.OPEN
    drop(song_window, qtbot, BAR, tmp_path / "other.aiva")
    assert answers.asked == ["dropped other.aiva"]
    assert song_window.files.name == "other"


def test_a_damaged_file_is_asked_about_and_one_without_notes_refused(
    song_window: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tune: Path
) -> None:
    before, content = services.document.song, tune.read_bytes()
    tune.write_bytes(content[:-6])
    drop(song_window, qtbot, BAR, tune)
    assert answers.asked[0].startswith("damaged 1 of 2")
    assert services.document.song is before
    write_midi(Song((Track(1),)), tune)
    drop(song_window, qtbot, BAR, tune)
    assert services.document.song is before
    assert song_window.status.message == "tune.mid: There are no notes in it: nothing was inserted."


def test_from_the_keyboard_it_goes_to_the_bar_of_the_playhead(
    song_window: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tune: Path
) -> None:
    song_window.playback.seek(BAR + 500)
    answers.to_open = tune
    qtbot.keyClick(
        song_window.roll.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: len(services.document.song.tracks[0].notes) == 8)
    assert answers.asked == ["insert"]
    assert services.document.song.tracks[0].notes[4].onset == BAR


def test_a_soundfont_on_the_roll_is_for_the_sound(song_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(song_window.file_desk.inserting.drop.soundfonts_dropped):
        font = tmp_path / "none.sf2"
        drop(song_window, qtbot, 0, font)
    assert song_window.file_desk.inserting.mark.words == ""


def test_dropped_on_a_row_it_goes_into_that_track_at_the_bar_of_the_playhead(
    song_window: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tune: Path
) -> None:
    song_window.commands[ADD_TRACK].trigger()
    first, second = (track.id for track in services.document.song.tracks)
    song_window.tracks.choose(first)
    song_window.playback.seek(2 * BAR + 700)
    before = services.document.song
    drop_on_tracks(song_window, qtbot, row_of(song_window, second), tune)
    assert services.document.song.track(first) == before.track(first)
    assert [note.onset for note in services.document.song.track(second).notes] == [2 * BAR + n.onset for n in MOTIF]
    assert song_window.tracks.current_id == second
    assert song_window.status.message == "Inserted tune.mid at bar 3: 4 notes added."
    assert answers.asked == []
    services.document.undo()
    assert services.document.song == before


def test_while_dragging_the_row_is_framed(song_window: MainWindow, tune: Path) -> None:
    track = song_window.tracks.current
    frame = song_window.file_desk.inserting.rows.frame
    drag_onto(song_window.tracks_view, row_of(song_window, track.id), tune)
    assert not frame.isHidden()
    assert frame.geometry().contains(row_of(song_window, track.id).toPoint())
    assert song_window.status.message == "Insert at bar 1 of Melody"
    QApplication.sendEvent(song_window.tracks_view, QDragLeaveEvent())
    assert frame.isHidden()


def test_below_the_rows_it_is_asked_about_as_anywhere_in_the_window(
    song_window: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tune: Path
) -> None:
    answers.about_dropped = Dropped.JOIN
    below = QPointF(20, song_window.tracks_view.height() - 60)
    assert song_window.tracks_view.track_at(below.toPoint()) is None
    drop_on_tracks(song_window, qtbot, below, tune)
    assert answers.asked == ["dropped tune.mid"]
    assert len(services.document.song.tracks) == 2


def test_an_untouched_window_opens_what_is_dropped_on_a_row(
    window: MainWindow, services: Services, answers: Answers, qtbot: QtBot, tune: Path
) -> None:
    (track,) = services.document.song.tracks
    drop_on_tracks(window, qtbot, row_of(window, track.id), tune)
    assert services.document.song.tracks[0].name == "Fiddle"
    assert answers.asked == []
