"""Preferences: other keys, kept and restored; the theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from conftest import MOTIF, Answers
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from aiva_desktop.settings import Settings, ThemeChoice, load_settings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import note_actions
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.preferences_window import PreferencesWindow
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.shortcuts_page import ShortcutsPage


@pytest.fixture
def preferences(song_window: MainWindow) -> Iterator[PreferencesWindow]:
    song_window.commands[specs.PREFERENCES].trigger()
    found = song_window.findChild(PreferencesWindow)
    assert isinstance(found, PreferencesWindow)
    yield found
    found.close()


@pytest.fixture
def page(preferences: PreferencesWindow) -> ShortcutsPage:
    return preferences.shortcuts


def record(page: ShortcutsPage, key: str) -> None:
    page.recorder.setKeySequence(QKeySequence(key))


def test_names_tell_actions_apart() -> None:
    names = [spec.name for spec in specs.all_specs()]
    assert len(names) == len(set(names))


def test_a_new_key_works_at_once_and_is_kept(page: ShortcutsPage, song_window: MainWindow) -> None:
    page.choose(note_actions.REVERSE)
    record(page, "F11")
    assert page.notice.text() == ""
    page.set_button.click()
    assert song_window.commands.keys(note_actions.REVERSE) == ("F11",)
    assert song_window.commands[note_actions.REVERSE].toolTip().startswith("Reverse (F11)")
    assert load_settings().keys == {"Reverse": ("F11",)}


def test_a_key_in_use_is_said_and_moves_only_when_told_to(page: ShortcutsPage, song_window: MainWindow) -> None:
    page.choose(specs.QUANTIZE)
    record(page, "Ctrl+D")
    assert page.notice.text() == "Ctrl+D is the key of Duplicate, which would lose it."
    assert song_window.commands.keys(specs.DUPLICATE) == ("Ctrl+D",)
    page.add_button.click()
    assert song_window.commands.keys(specs.QUANTIZE) == ("Q", "Ctrl+D")
    assert song_window.commands.keys(specs.DUPLICATE) == ()
    page.choose(specs.DUPLICATE)
    page.reset_button.click()
    assert song_window.commands.keys(specs.DUPLICATE) == ("Ctrl+D",)
    assert song_window.commands.keys(specs.QUANTIZE) == ("Q",)
    assert load_settings().keys == {}


def test_two_that_come_with_one_key_may_keep_it(page: ShortcutsPage, song_window: MainWindow) -> None:
    page.choose(specs.DESELECT)
    record(page, "F12")
    page.add_button.click()
    assert "Esc" in song_window.commands.keys(specs.REJECT)


def test_no_key_and_default_for_all(page: ShortcutsPage, song_window: MainWindow) -> None:
    for spec in (specs.UNDO, specs.REDO):
        page.choose(spec)
        page.clear_button.click()
        assert song_window.commands.keys(spec) == ()
    page.reset_all_button.click()
    assert song_window.commands.keys(specs.REDO) == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert load_settings().keys == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ctrl+dup", set()), ("ctrl+d dup", {"Duplicate"}), ("edit tool", None), ("nothing such", set())],
)
def test_searching_by_name_menu_and_key(page: ShortcutsPage, text: str, expected: set[str] | None) -> None:
    page.search.setText(text)
    rows = [row for row in range(page.table.rowCount()) if not page.table.isRowHidden(row)]
    names = {page.table.item(row, 0).text() for row in rows}  # type: ignore[union-attr]
    entries = {spec.name for spec in (*specs.TOOLS, specs.TOGGLE_DRAW, specs.KEYBOARD_CURSOR, note_actions.STEP_INPUT)}
    assert names == (entries if expected is None else expected)


def test_by_keyboard_alone(page: ShortcutsPage, song_window: MainWindow, qtbot: QtBot) -> None:
    page.search.setFocus()
    QTest.keyClicks(page.search, "reverse")
    page.table.setFocus()
    page.choose(note_actions.REVERSE)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.recorder
    QTest.keyClick(page.recorder, Qt.Key.Key_F11)
    qtbot.keyClick(page.set_button, Qt.Key.Key_Space)
    assert song_window.commands.keys(note_actions.REVERSE) == ("F11",)


def test_kept_keys_come_back_and_nonsense_among_them_does_not(
    services: Services, answers: Answers, qtbot: QtBot
) -> None:
    keys = {"Undo": ("Ctrl+U", "no such key", ""), "No such action": ("F1",)}
    object.__setattr__(services, "preferences", Preferences(Settings(keys=keys)))
    window = MainWindow(services, answers)
    qtbot.addWidget(window)
    assert window.commands.keys(specs.UNDO) == ("Ctrl+U",)
    window.close()


def test_the_theme(preferences: PreferencesWindow, song_window: MainWindow) -> None:
    preferences.general.theme.activated.emit(2)
    assert load_settings().theme is ThemeChoice.DARK
    assert song_window.commands[specs.DARK_THEME].isChecked()


@pytest.mark.parametrize("on_a_note", [True, False])
def test_the_rolls_menu_shows_keys_and_works(song_window: MainWindow, services: Services, on_a_note: bool) -> None:
    song_window.roll.set_selection(MOTIF[:1])
    song_window.roll.menu_requested.emit(QPoint(50, 50), on_a_note)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    chosen: list[QAction] = [action for action in menu.actions() if not action.isSeparator()]
    assert all(action.isShortcutVisibleInContextMenu() and action.shortcut().toString() for action in chosen)
    assert (song_window.commands[specs.DELETE] in chosen) is on_a_note
    menu.close()
