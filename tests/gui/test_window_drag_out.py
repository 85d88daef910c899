"""Dragging MIDI out: what is carried, as what, and what becomes of the files."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import BAR, MOTIF
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from pytestqt.qtbot import QtBot

from aiva_desktop.midi.reader import read_midi
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui.drag_handle import DragHandle
from aiva_desktop.ui.drag_out import DragFolder, load_of_track, safe_name
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that drags carried, checked when the drag began."""
    carried: list[Path] = []

    def run(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        assert actions == Qt.DropAction.CopyAction
        assert not drag.pixmap().isNull()
        (url,) = drag.mimeData().urls()
        path = Path(url.toLocalFile())
        assert path.read_bytes().startswith(b"MThd")
        carried.append(path)
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", run)
    return carried


def pull(handle: DragHandle, qtbot: QtBot) -> None:
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.mouseMove(handle, QPoint(10, 8))
    qtbot.mouseMove(handle, QPoint(60, -40))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)


def test_the_window_s_handle_carries_the_track(song_window: MainWindow, dragged: list[Path], qtbot: QtBot) -> None:
    handle = song_window.status.drag_handle
    assert handle.label == "1 bar of Melody"
    pull(handle, qtbot)
    assert dragged[0].name == "Melody bars 1-1.mid"
    assert read_midi(dragged[0]).tracks[0].notes == MOTIF


def test_a_click_on_the_handle_is_no_drag(song_window: MainWindow, dragged: list[Path], qtbot: QtBot) -> None:
    qtbot.mouseClick(song_window.status.drag_handle, Qt.MouseButton.LeftButton)
    assert dragged == []


def test_each_drag_is_a_fresh_file(song_window: MainWindow, dragged: list[Path], qtbot: QtBot) -> None:
    pull(song_window.status.drag_handle, qtbot)
    song_window.roll.select_all()
    song_window.roll.nudge(0, 1)
    song_window.roll.clear_selection()
    pull(song_window.status.drag_handle, qtbot)
    first, second = dragged
    assert first != second
    assert first.name == second.name
    assert read_midi(first).tracks[0].notes == MOTIF
    assert read_midi(second).tracks[0].notes[0].pitch == MOTIF[0].pitch + 1


def test_the_selection_is_carried_from_its_bar_line(
    window: MainWindow, services: Services, dragged: list[Path], qtbot: QtBot
) -> None:
    later = tuple(Note(note.onset + 2 * BAR, note.pitch, note.duration) for note in MOTIF)
    services.document.replace_song(Song((Track(1, notes=(*MOTIF, *later)),)))
    window.roll.set_selection(later[1:])
    assert window.status.drag_handle.label == "3 notes of Melody"
    pull(window.status.drag_handle, qtbot)
    assert dragged[0].name == "Melody bar 3.mid"
    assert [note.onset for note in read_midi(dragged[0]).tracks[0].notes] == [480, 960, 1440]


def test_a_note_that_was_just_drawn_is_not_taken_for_a_phrase(song_window: MainWindow) -> None:
    song_window.roll.set_selection(MOTIF[:1])
    assert song_window.status.drag_handle.label == "1 bar of Melody"


def test_the_roll_asks_for_the_selection_even_of_one_note(song_window: MainWindow, dragged: list[Path]) -> None:
    song_window.roll.set_selection(MOTIF[:1])
    song_window.roll.drag_out_requested.emit()
    assert read_midi(dragged[0]).tracks[0].notes == MOTIF[:1]


def test_each_track_has_its_handle(window: MainWindow, services: Services, dragged: list[Path], qtbot: QtBot) -> None:
    services.document.replace_song(Song((Track(1), Track(2, "Bass/Low", notes=MOTIF, channel=1))))
    assert not window.tracks_view.row(1).handle.isEnabled()
    pull(window.tracks_view.row(2).handle, qtbot)
    assert dragged[0].name == "Bass Low bars 1-1.mid"
    assert [track.name for track in read_midi(dragged[0]).tracks] == ["Bass/Low"]


def test_nothing_to_drag_is_said(window: MainWindow) -> None:
    assert not window.status.drag_handle.isEnabled()
    assert "write some notes first" in window.status.drag_handle.toolTip()


def test_a_cache_that_cannot_be_written_gets_a_sentence(
    song_window: MainWindow, services: Services, tmp_path: Path, dragged: list[Path], qtbot: QtBot
) -> None:
    (tmp_path / "drags").write_text("in the way")
    pull(song_window.status.drag_handle, qtbot)
    assert dragged == []
    assert "could not be written" in song_window.banner.sentence


def test_files_live_until_the_next_start(tmp_path: Path) -> None:
    song = Song((Track(1, notes=MOTIF),))
    load = load_of_track(song, 1)
    assert load is not None
    earlier, running = DragFolder(tmp_path), DragFolder(tmp_path)
    old, current = earlier.write(load), running.write(load)
    earlier.close()
    assert old.exists()
    starting = DragFolder(tmp_path)
    starting.clean_up()
    assert not old.exists()
    assert current.exists()
    running.close()


@pytest.mark.parametrize(
    ("text", "name"),
    [("Lead", "Lead"), ("a/b\\c:d", "a b c d"), ("..", "Melody"), ("\n\x00", "Melody"), ("x" * 300, "x" * 80)],
)
def test_names_are_fit_for_files(text: str, name: str) -> None:
    assert safe_name(text) == name
