"""The computer's keys as a piano."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.duet_actions import COMPUTER_KEYS
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.piano_keys import SEMITONES, PianoKeys


@pytest.fixture
def heard(window: MainWindow) -> list[tuple[str, int]]:
    """What the keys said, from now on."""
    events: list[tuple[str, int]] = []
    keys = window.composing.live.keys
    keys.pressed.connect(lambda pitch: events.append(("down", pitch)))
    keys.released.connect(lambda pitch: events.append(("up", pitch)))
    return events


def test_two_rows_are_a_chromatic_scale() -> None:
    assert sorted(SEMITONES.values()) == list(range(18))
    assert SEMITONES[Qt.Key.Key_A] == 0
    assert SEMITONES[Qt.Key.Key_K] == 12


def test_letters_play_instead_of_their_shortcuts(
    window: MainWindow, heard: list[tuple[str, int]], qtbot: QtBot
) -> None:
    window.commands[COMPUTER_KEYS].trigger()
    assert "A is C4" in window.status.message
    qtbot.keyPress(window.roll.area, "s")
    assert not window.tracks.current.soloed
    qtbot.keyRelease(window.roll.area, "s")
    assert heard == [("down", 62), ("up", 62)]
    qtbot.keyClick(window.roll.area, "m", Qt.KeyboardModifier.ControlModifier)
    assert len(heard) == 2, "with Ctrl, keys mean what they meant"
    window.commands[COMPUTER_KEYS].trigger()
    qtbot.keyClick(window.roll.area, "s")
    assert window.tracks.current.soloed
    assert len(heard) == 2


def test_octaves_and_a_key_that_is_held_across_them(
    window: MainWindow, heard: list[tuple[str, int]], qtbot: QtBot
) -> None:
    window.commands[COMPUTER_KEYS].trigger()
    qtbot.keyPress(window.roll.area, "d")
    qtbot.keyClick(window.roll.area, "x")
    qtbot.keyRelease(window.roll.area, "d")
    qtbot.keyClick(window.roll.area, "d")
    for _ in range(20):
        qtbot.keyClick(window.roll.area, "z")
    qtbot.keyClick(window.roll.area, "a")
    pitches = [pitch for _, pitch in heard]
    assert pitches == [64, 64, 76, 76, 24, 24]
    assert "A plays C1" in window.status.message


def test_a_key_that_repeats_is_one_note_and_leaving_the_window_ends_it(
    window: MainWindow, heard: list[tuple[str, int]], qtbot: QtBot
) -> None:
    window.commands[COMPUTER_KEYS].trigger()
    qtbot.keyPress(window.roll.area, "g")
    repeat = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_G, Qt.KeyboardModifier.NoModifier, "g", True)
    QApplication.sendEvent(window.roll.area, repeat)
    assert heard == [("down", 67)]
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    assert heard == [("down", 67), ("up", 67)]


def test_whoever_writes_a_name_writes_letters(window: MainWindow, heard: list[tuple[str, int]], qtbot: QtBot) -> None:
    window.commands[COMPUTER_KEYS].trigger()
    window.commands[specs.EDIT_VALUES].trigger()
    window.commands[specs.RENAME_TRACK].trigger()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "dad")
    assert heard == []


def test_switching_off_releases_what_is_down(qapp: QApplication, qtbot: QtBot, window: MainWindow) -> None:
    keys, up = PianoKeys(window), list[int]()
    keys.released.connect(up.append)
    keys.switch(True)
    keys.switch(True)
    qtbot.keyPress(window.roll.area, "a")
    keys.switch(False)
    assert up == [60]
    keys.switch(False)
