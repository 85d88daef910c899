"""The Notes menu and its dialogs, by keys."""

from __future__ import annotations

import pytest
from conftest import MOTIF
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aiva_desktop.score.notes import Note
from aiva_desktop.ui import note_actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.note_dialogs.change_dialog import ChangeDialog
from aiva_desktop.ui.note_dialogs.humanise_dialog import HumaniseDialog
from aiva_desktop.ui.note_dialogs.quantize_dialog import QuantizeDialog
from aiva_desktop.ui.note_dialogs.ramp_dialog import RampDialog
from aiva_desktop.ui.services import Services


def press(window: MainWindow, key: str) -> None:
    QTest.keySequence(window.roll.area, QKeySequence(key))


def notes(services: Services) -> tuple[Note, ...]:
    return services.document.song.tracks[0].notes


@pytest.fixture
def chosen(song_window: MainWindow) -> MainWindow:
    song_window.roll.select_all()
    return song_window


def dialog_of(window: MainWindow, kind: type[ChangeDialog]) -> ChangeDialog:
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found


@pytest.mark.parametrize(
    ("spec", "name"),
    [
        (specs.STACCATO, "Staccato"),
        (specs.ONE_LENGTH, "One length"),
        (specs.HALF_TIME, "Halve time"),
        (specs.DOUBLE_TIME, "Double time"),
        (specs.REVERSE, "Reverse notes"),
        (specs.LATER_TICK, "Nudge notes"),
        (specs.START_LATER, "Change starts"),
    ],
)
def test_each_key_makes_one_step_of_undo(chosen: MainWindow, services: Services, spec, name: str) -> None:  # type: ignore[no-untyped-def]
    press(chosen, spec.keys[0])
    assert services.document.undo_name == name
    assert notes(services) != MOTIF
    services.document.undo()
    assert notes(services) == MOTIF
    assert services.document.undo_name is None


def test_splitting_and_joining_by_keys(chosen: MainWindow, services: Services) -> None:
    chosen.roll.set_playhead(240)
    press(chosen, "K")
    assert len(notes(services)) == len(MOTIF) + 1
    press(chosen, "J")
    assert notes(services) == MOTIF


def test_selecting_more(song_window: MainWindow) -> None:
    song_window.roll.set_selection(MOTIF[:1])
    press(song_window, "Ctrl+I")
    assert song_window.roll.selection == frozenset(MOTIF[1:])
    assert "3 of 4" in song_window.status.message


def test_a_key_of_the_keyboard_selects_its_notes(song_window: MainWindow, qtbot: QtBot) -> None:
    keyboard = song_window.roll.keyboard
    y = song_window.roll.area.view.y_of(MOTIF[2].pitch) + 2
    place = keyboard.rect().topLeft()
    place.setY(y)
    place.setX(5)
    qtbot.mouseClick(keyboard, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert song_window.roll.selection == frozenset({MOTIF[2]})


def test_without_a_selection_no_dialog_opens(song_window: MainWindow) -> None:
    press(song_window, "Shift+Q")
    assert song_window.findChild(QuantizeDialog) is None
    assert song_window.status.message == "Select some notes first."


def test_quantizing_with_counts_live_and_applies_by_keyboard(
    chosen: MainWindow, services: Services, qtbot: QtBot
) -> None:
    press(chosen, ".")
    press(chosen, "Shift+Q")
    dialog = dialog_of(chosen, QuantizeDialog)
    assert isinstance(dialog, QuantizeDialog)
    assert dialog.count_text == "Changes 4 of 4 selected notes."
    dialog.strength.setValue(0)
    assert dialog.count_text == "Changes 0 of 4 selected notes."
    dialog.strength.setValue(100)
    qtbot.keyClick(dialog.strength, Qt.Key.Key_Return)
    assert notes(services) == MOTIF
    assert services.document.undo_name == "Quantize notes"
    assert chosen.roll.area.hasFocus()


def test_a_cancelled_dialog_changes_nothing(chosen: MainWindow, services: Services, qtbot: QtBot) -> None:
    press(chosen, "Shift+H")
    qtbot.keyClick(dialog_of(chosen, HumaniseDialog), Qt.Key.Key_Escape)
    assert notes(services) == MOTIF


def test_a_crescendo(chosen: MainWindow, services: Services) -> None:
    press(chosen, "Shift+V")
    dialog = dialog_of(chosen, RampDialog)
    assert isinstance(dialog, RampDialog)
    dialog.first.setValue(30)
    dialog.last.setValue(90)
    dialog.accept()
    assert [note.velocity for note in notes(services)] == [30, 50, 70, 90]
