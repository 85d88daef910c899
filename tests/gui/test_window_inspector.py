"""The strip of exact values, by keyboard."""

from __future__ import annotations

import pytest
from conftest import MOTIF
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aiva_desktop.score.notes import Note
from aiva_desktop.ui.entry_field import MIXED, EntryField
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services


def notes(services: Services) -> tuple[Note, ...]:
    return services.document.song.tracks[0].notes


def enter(field: EntryField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def chosen(song_window: MainWindow) -> MainWindow:
    song_window.roll.select_all()
    return song_window


def test_it_shows_one_note_and_what_many_share(song_window: MainWindow) -> None:
    strip = song_window.inspector
    assert not strip.onset.isEnabled()
    song_window.roll.set_selection(MOTIF[1:2])
    fields = (strip.onset, strip.length, strip.pitch, strip.velocity)
    assert [field.text() for field in fields] == ["1.2.000", "1.000", "D4", "80"]
    song_window.roll.select_all()
    assert [field.text() for field in fields] == ["", "1.000", "", "80"]
    assert [field.placeholderText() for field in fields] == [MIXED, "", MIXED, ""]
    assert strip.pitch.accessibleDescription() == MIXED


def test_a_typed_value_is_one_step_and_gives_the_keyboard_back(chosen: MainWindow, services: Services) -> None:
    enter(chosen.inspector.velocity, "+5")
    assert {note.velocity for note in notes(services)} == {85}
    assert services.document.undo_name == "Set velocities"
    assert chosen.inspector.velocity.text() == "85"
    assert chosen.roll.area.hasFocus()
    services.document.undo()
    assert notes(services) == MOTIF
    assert services.document.undo_name is None


def test_each_field_sets_its_value(song_window: MainWindow, services: Services) -> None:
    song_window.roll.set_selection(MOTIF[:1])
    strip = song_window.inspector
    enter(strip.onset, "2.3.5")
    enter(strip.length, "1/8t")
    enter(strip.pitch, "F#3")
    enter(strip.velocity, "12")
    assert notes(services)[-1] == Note(1920 + 965, 54, 160, 12)


def test_what_cannot_be_is_said_and_leaves_all_as_it_was(chosen: MainWindow, services: Services) -> None:
    enter(chosen.inspector.pitch, "+100")
    assert "range" in chosen.status.message
    enter(chosen.inspector.onset, "soon")
    assert "3.2.120" in chosen.status.message
    assert notes(services) == MOTIF


def test_by_keyboard_alone(chosen: MainWindow, services: Services, qtbot: QtBot) -> None:
    strip = chosen.inspector
    qtbot.keyClick(chosen.roll.area, Qt.Key.Key_E)
    assert QApplication.focusWidget() is strip.onset
    qtbot.keyClick(strip.onset, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is strip.length
    QTest.keyClicks(strip.length, "2")
    qtbot.keyClick(strip.length, Qt.Key.Key_Escape)
    assert chosen.roll.area.hasFocus()
    assert notes(services) == MOTIF
    assert chosen.roll.selection == frozenset(MOTIF)


def test_it_folds_away(song_window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_F9)
    assert song_window.inspector.isHidden()
    song_window.roll.select_all()
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_E)
    assert song_window.inspector.isVisible()
    assert song_window.inspector.velocity.text() == "80"
