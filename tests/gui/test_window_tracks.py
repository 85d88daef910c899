"""The track list."""

from __future__ import annotations

from conftest import MOTIF
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.score.song import Song, Track
from aiva_desktop.storage.project import Project
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services


def tracks(services: Services) -> tuple[Track, ...]:
    return services.document.song.tracks


def test_adding_removing_and_bringing_back(window: MainWindow, services: Services) -> None:
    assert not window.commands[specs.REMOVE_TRACK].isEnabled()
    window.commands[specs.ADD_TRACK].trigger()
    assert [(t.name, t.channel) for t in tracks(services)] == [("Melody", 0), ("Melody 2", 1)]
    assert window.tracks.current.name == "Melody 2"
    window.commands[specs.REMOVE_TRACK].trigger()
    assert window.tracks.current.name == "Melody"
    services.document.undo()
    assert len(tracks(services)) == 2
    services.document.undo()
    assert len(tracks(services)) == 1
    assert window.tracks.current.name == "Melody"


def test_mute_and_solo_from_row_and_key(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    window.commands[specs.ADD_TRACK].trigger()
    qtbot.mouseClick(window.tracks_view.row(1)._mute, Qt.MouseButton.LeftButton)
    assert [t.muted for t in tracks(services)] == [True, False]
    qtbot.keyClick(window.roll.area, Qt.Key.Key_S)
    assert [t.soloed for t in tracks(services)] == [False, True]
    assert window.tracks_view.row(2)._solo.isChecked()
    services.document.undo()
    services.document.undo()
    assert not window.tracks_view.row(1)._mute.isChecked()


def test_clicking_a_row_puts_the_track_into_the_roll(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    services.document.replace_song(Song((Track(1), Track(2, "Other", notes=MOTIF, channel=1))))
    qtbot.mouseClick(window.tracks_view.row(2), Qt.MouseButton.LeftButton)
    assert window.tracks.current.name == "Other"
    window.roll.select_all()
    assert window.roll.selection == frozenset(MOTIF)
    qtbot.keyClick(window.roll.area, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert window.tracks.current.name == "Melody"


def test_rows_show_no_markup_from_files(window: MainWindow, services: Services) -> None:
    services.document.replace_song(Song((Track(1, "<b>bold</b>"),)))
    assert window.tracks_view.row(1).name.label.textFormat() is Qt.TextFormat.PlainText


def test_a_song_without_tracks_gets_one(window: MainWindow, services: Services) -> None:
    window.files._show(Project(Song()), None, "")
    assert len(tracks(services)) == 1
