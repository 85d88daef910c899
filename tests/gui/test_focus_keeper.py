"""The keyboard is never where nobody sees it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import lane_actions
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.pianoroll.sign_lane import SignLane

K = Qt.Key


def hide_tracks(window: MainWindow) -> QWidget:
    window.tracks_view.row(window.tracks.current_id).volume.setFocus()
    window.commands[specs.TRACKS_PANEL].trigger()
    return window.roll.area


def hide_inspector(window: MainWindow) -> QWidget:
    window.roll.select_all()
    window.inspector.pitch.setFocus()
    window.commands[specs.INSPECTOR].trigger()
    return window.roll.area


def deselect(window: MainWindow) -> QWidget:
    """The inspector's fields are of no use then."""
    window.roll.select_all()
    window.inspector.pitch.setFocus()
    window.roll.clear_selection()
    return window.roll.area


def remove_track(window: MainWindow) -> QWidget:
    window.commands[specs.ADD_TRACK].trigger()
    window.tracks_view.row(window.tracks.current_id).volume.setFocus()
    window.commands[specs.REMOVE_TRACK].trigger()
    return window.roll.area


def hide_lane(window: MainWindow) -> QWidget:
    window.commands[lane_actions.TEMPO].setChecked(True)
    window.roll.tempo_lane.setFocus()
    window.commands[lane_actions.TEMPO].setChecked(False)
    return window.roll.area


def close_lane(window: MainWindow) -> QWidget:
    closer = window.roll.lower_lanes.headers[0].closer
    closer.setFocus()
    closer.click()
    return window.roll.area


def type_into_key_lane(window: MainWindow, *texts: str) -> SignLane:
    window.commands[lane_actions.KEY].setChecked(True)
    lane = window.roll.key_lane
    lane.type_at(0)
    for text in texts:
        QTest.keyClicks(lane.field, text)
        QTest.keyClick(lane.field, K.Key_Return)
    return lane


def type_nothing(window: MainWindow) -> QWidget:
    return type_into_key_lane(window, "")


def type_nonsense(window: MainWindow) -> QWidget:
    """It stays to be mended."""
    lane = type_into_key_lane(window, "H major")
    assert lane.field.selectedText() == "H major"
    return lane.field


def mend_nonsense(window: MainWindow) -> QWidget:
    lane = type_into_key_lane(window, "H major", "B major")
    assert lane.field.isHidden()
    assert [sign.text for sign in lane.signs] == ["B major"]
    return lane


def rename_by_key(window: MainWindow) -> QWidget:
    window.roll.setFocus()
    window.commands[specs.RENAME_TRACK].trigger()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.editingFinished.emit()
    return window.roll.area


def rename_from_row(window: MainWindow) -> QWidget:
    row = window.tracks_view.row(window.tracks.current_id)
    row.setFocus()
    window.commands[specs.RENAME_TRACK].trigger()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.editingFinished.emit()
    return row


@pytest.mark.parametrize(
    "go",
    [
        *(hide_tracks, hide_inspector, deselect, remove_track, hide_lane, close_lane),
        *(type_nothing, type_nonsense, mend_nonsense, rename_by_key, rename_from_row),
    ],
)
def test_what_goes_gives_the_keyboard_back(
    song_window: MainWindow, qtbot: QtBot, go: Callable[[MainWindow], QWidget]
) -> None:
    expected = go(song_window)
    qtbot.waitUntil(expected.hasFocus)


def test_tab_goes_on_as_ever(song_window: MainWindow, qtbot: QtBot) -> None:
    row = song_window.tracks_view.row(song_window.tracks.current_id)
    row.volume.setFocus()
    qtbot.keyClick(row.volume, K.Key_Tab)
    assert row.pan.hasFocus()
