"""Notes entered one after the other, by the computer's keys and by a MIDI keyboard."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aiva_desktop.playback.messages import note_off, note_on
from aiva_desktop.score.notes import Note
from aiva_desktop.ui import keyboard_input
from aiva_desktop.ui.duet_actions import COMPUTER_KEYS
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.note_actions import STEP_INPUT
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.sound_actions import RECORD

_K = Qt.Key


class Typist:
    """Somebody at the window in step input."""

    def __init__(self, window: MainWindow, services: Services, qtbot: QtBot) -> None:
        self.window, self._services, self._qtbot = window, services, qtbot

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyClick(self.window.roll.area, key)

    def chord(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyPress(self.window.roll.area, key)
        for key in keys:
            self._qtbot.keyRelease(self.window.roll.area, key)

    def play(self, *pitches: int, velocity: int = 100) -> None:
        """On the MIDI keyboard, held together."""
        for message in [*(note_on(3, p, velocity) for p in pitches), *(note_off(3, p) for p in pitches)]:
            self.window.keyboard.hear(time.perf_counter(), message)

    @property
    def notes(self) -> list[tuple[int, int, int]]:
        """(onset, pitch, duration)."""
        return [(n.onset, n.pitch, n.duration) for n in self._services.document.song.tracks[0].notes]

    @property
    def cursor_tick(self) -> int:
        cursor = self.window.roll.note_cursor
        assert cursor is not None
        return cursor.tick


@pytest.fixture
def typist(window: MainWindow, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Typist:
    monkeypatch.setattr(keyboard_input, "list_inputs", list)
    window.show()
    window.activateWindow()
    window.roll.setFocus()
    hands = Typist(window, services, qtbot)
    hands.press(_K.Key_I)
    assert window.stepping.is_on
    return hands


def test_letters_write_a_melody_with_lengths_and_rests(typist: Typist) -> None:
    typist.press(_K.Key_A, _K.Key_4, _K.Key_S, _K.Key_Period, _K.Key_W, _K.Key_0, _K.Key_3, _K.Key_D)
    assert typist.notes == [(0, 60, 480), (480, 62, 240), (720, 61, 360), (1440, 64, 480)]
    assert typist.window.status.message == "E4, bar 1 beat 4, quarter"
    assert typist.cursor_tick == 1920


def test_keys_held_together_are_one_chord_and_one_step(typist: Typist, services: Services) -> None:
    typist.chord(_K.Key_A, _K.Key_D, _K.Key_G)
    typist.chord(_K.Key_S)
    assert [note[:2] for note in typist.notes] == [(0, 60), (0, 64), (0, 67), (480, 62)]
    services.document.undo()
    assert typist.cursor_tick == 480
    services.document.undo()
    assert typist.notes == []
    assert typist.cursor_tick == 0


def test_x_and_z_move_an_octave(typist: Typist) -> None:
    typist.press(_K.Key_X, _K.Key_A, _K.Key_Z, _K.Key_Z, _K.Key_A)
    assert [pitch for _, pitch, _ in typist.notes] == [72, 48]


def test_backspace_goes_back_over_notes_and_rests(typist: Typist) -> None:
    typist.press(_K.Key_A, _K.Key_Right, _K.Key_S, _K.Key_Backspace)
    assert typist.notes == [(0, 60, 480)]
    assert typist.cursor_tick == 960
    typist.press(_K.Key_Backspace)
    assert typist.cursor_tick == 480
    typist.press(_K.Key_Backspace)
    assert typist.notes == []
    typist.press(_K.Key_Backspace)
    assert typist.cursor_tick == 0


def test_shift_and_right_ties(typist: Typist, services: Services, qtbot: QtBot) -> None:
    typist.press(_K.Key_A)
    qtbot.keyClick(typist.window.roll.area, _K.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    typist.press(_K.Key_Slash, _K.Key_S)
    assert typist.notes == [(0, 60, 960), (960, 62, 320)]
    services.document.undo()
    services.document.undo()
    assert typist.notes == [(0, 60, 480)]


def test_a_midi_keyboard_enters_with_its_velocity(typist: Typist, services: Services, qtbot: QtBot) -> None:
    typist.play(60, 63, velocity=33)
    qtbot.waitUntil(lambda: len(typist.notes) == 2, timeout=2000)
    typist.play(67)
    qtbot.waitUntil(lambda: len(typist.notes) == 3, timeout=2000)
    assert services.document.song.tracks[0].notes == (
        Note(0, 60, 480, 33),
        Note(0, 63, 480, 33),
        Note(480, 67, 480, 100),
    )


def test_letters_are_shortcuts_again_once_it_is_over(typist: Typist) -> None:
    typist.press(_K.Key_A, _K.Key_Escape)
    assert not typist.window.stepping.is_on
    assert typist.window.roll.note_cursor is None
    typist.press(_K.Key_A)
    assert len(typist.notes) == 1


def test_the_computers_piano_and_step_input_take_turns(typist: Typist) -> None:
    actions = typist.window.commands
    typist.window.composing  # noqa: B018 - what the piano belongs to is made late
    actions[COMPUTER_KEYS].setChecked(True)
    assert not actions[STEP_INPUT].isChecked()
    actions[STEP_INPUT].setChecked(True)
    assert not actions[COMPUTER_KEYS].isChecked()


def test_a_take_has_the_keyboard_for_itself(typist: Typist, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typist.window.recording, "_has_input", lambda: True)
    typist.window.commands[RECORD].trigger()
    assert typist.window.recording.is_recording
    assert not typist.window.stepping.is_on
    typist.window.commands[RECORD].trigger()


def test_a_field_that_one_writes_in_keeps_its_letters(typist: Typist, qtbot: QtBot) -> None:
    field = typist.window.inspector.pitch
    typist.window.inspector.show()
    typist.press(_K.Key_A)
    field.setFocus()
    assert QApplication.focusWidget() is field
    qtbot.keyClick(field, _K.Key_D)
    assert len(typist.notes) == 1


def test_the_computers_piano_is_recorded_without_any_other_keyboard(
    window: MainWindow, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyboard_input, "list_inputs", list)
    window.commands[RECORD].trigger()
    assert not window.recording.is_recording
    window.commands[COMPUTER_KEYS].setChecked(True)
    window.roll.setFocus()
    window.commands[RECORD].trigger()
    qtbot.waitUntil(lambda: services.player.position_tick() > 60)
    qtbot.keyPress(window.roll.area, _K.Key_D)
    qtbot.wait(80)
    qtbot.keyRelease(window.roll.area, _K.Key_D)
    window.commands[RECORD].trigger()
    (note,) = services.document.song.tracks[0].notes
    assert note.pitch == 64
    assert note.onset > 50
