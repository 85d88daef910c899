"""The history panel."""

from __future__ import annotations

import pytest
from conftest import MOTIF
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services


@pytest.fixture
def worked_on(song_window: MainWindow) -> MainWindow:
    """A window with three steps, and the panel open."""
    song_window.roll.select_all()
    song_window.roll.nudge(0, 12)
    song_window.roll.quantize_selection()
    song_window.roll.change_velocity(5)
    song_window.roll.delete_selection()
    song_window.commands[specs.HISTORY_PANEL].trigger()
    return song_window


def names(window: MainWindow) -> list[str]:
    model = window.history.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_names_the_steps_and_follows_undo(worked_on: MainWindow, services: Services) -> None:
    assert names(worked_on) == ["Beginning", "Transpose notes", "Change velocity", "Delete notes"]
    assert worked_on.history.view.currentIndex().row() == 3
    worked_on.commands[specs.UNDO].trigger()
    assert worked_on.history.view.currentIndex().row() == 2
    last = worked_on.history.view.model().index(3, 0)
    assert last.data(Qt.ItemDataRole.AccessibleTextRole) == "Delete notes (undone)"


def test_a_click_goes_there(worked_on: MainWindow, services: Services, qtbot: QtBot) -> None:
    view = worked_on.history.view
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert services.document.song.tracks[0].notes == MOTIF
    assert services.document.steps_done == 0
    assert len(names(worked_on)) == 4


def test_by_keyboard(worked_on: MainWindow, services: Services, qtbot: QtBot) -> None:
    view = worked_on.history.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert services.document.steps_done == 1
    assert [note.pitch for note in services.document.song.tracks[0].notes] == [note.pitch + 12 for note in MOTIF]


def test_hidden_it_waits(song_window: MainWindow) -> None:
    song_window.roll.select_all()
    song_window.roll.nudge(0, 1)
    assert names(song_window) == ["Beginning"]
