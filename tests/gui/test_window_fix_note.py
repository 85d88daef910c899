"""Fix this note: other pitches in a menu, one of them by the keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import MOTIF
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.pitches_menu import PitchesMenu
from aiva_desktop.ui.services import Services


def ask(window: MainWindow, qtbot: QtBot, *selected: Note) -> None:
    window.roll.set_selection(selected)
    qtbot.keyClick(window.roll.area, Qt.Key.Key_X)


def menu_for(window: MainWindow, qtbot: QtBot, note: Note) -> PitchesMenu:
    ask(window, qtbot, note)
    qtbot.waitUntil(lambda: window.composing.note_fixing.menu is not None)
    assert window.composing.note_fixing.menu is not None
    return window.composing.note_fixing.menu


def test_the_most_probable_pitch_replaces_the_note_by_return(
    song_window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    menu = menu_for(song_window, qtbot, MOTIF[2])
    assert [action.text() for action in menu.actions()] == ["F#4\t50%", "D4\t25%", "E4\t12%"]
    assert [action.isChecked() for action in menu.actions()] == [False, False, True]
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    fixed = replace(MOTIF[2], pitch=66, origin=Origin.ENGINE)
    assert services.document.song.tracks[0].notes == (*MOTIF[:2], fixed, MOTIF[3])
    assert services.document.undo_name == "Fix note"
    assert song_window.roll.selection == {fixed}
    services.document.undo()
    assert services.document.song.tracks[0].notes == MOTIF


def test_pointing_at_a_pitch_sounds_it(
    song_window: MainWindow, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[int] = []
    monkeypatch.setattr(services.player, "audition", lambda pitch, *_: heard.append(pitch))
    menu = menu_for(song_window, qtbot, MOTIF[2])
    heard.clear()
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    assert heard == [62]
    menu.close()


def test_escape_leaves_the_note(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    qtbot.keyClick(menu_for(song_window, qtbot, MOTIF[2]), Qt.Key.Key_Escape)
    assert services.document.song.tracks[0].notes == MOTIF


@pytest.mark.parametrize(
    ("selected", "sentence"),
    [(MOTIF[:2], "Select one note to see what else it could be."), (MOTIF[:1], "Nothing stands before this note")],
)
def test_what_is_missing_is_said(
    song_window: MainWindow, qtbot: QtBot, selected: tuple[Note, ...], sentence: str
) -> None:
    ask(song_window, qtbot, *selected)
    assert song_window.status.message.startswith(sentence)
    assert song_window.composing.note_fixing.menu is None
