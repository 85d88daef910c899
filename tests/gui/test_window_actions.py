"""Every action is in a menu, has its key, and leaves typing alone."""

from __future__ import annotations

from collections import Counter

import pytest
from conftest import MOTIF
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QMenu,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aiva_desktop.pianoroll.state import Tool
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.theme import TARGET

# One key, two meanings; only one of the two is enabled at a time.
SHARED = {"Esc": {specs.DESELECT, specs.REJECT}}


def menu_actions(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        submenu = action.menu()
        found += menu_actions(submenu) if isinstance(submenu, QMenu) else [action]
    return found


def test_every_action_is_in_the_menus(window: MainWindow) -> None:
    in_menus = [a for top in window.menuBar().actions() for a in menu_actions(top.menu())]  # type: ignore[arg-type]
    for spec in specs.all_specs():
        assert window.commands[spec] in in_menus


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    uses = Counter(sequence.toString() for spec in specs.all_specs() for sequence in window.commands[spec].shortcuts())
    assert {key for key, count in uses.items() if count > 1} == set(SHARED)
    for key, sharing in SHARED.items():
        using = {spec for spec in specs.all_specs() if key in spec.keys}
        assert using == sharing
        assert sum(window.commands[spec].isEnabled() for spec in sharing) == 1


def test_keys_are_understood(window: MainWindow) -> None:
    for spec in specs.all_specs():
        assert [QKeySequence(key).toString() for key in spec.keys] == [
            sequence.toString() for sequence in window.commands[spec].shortcuts()
        ]
        assert all(QKeySequence(key).count() == 1 for key in spec.keys)


def test_tooltips_name_the_key(window: MainWindow) -> None:
    assert window.commands[specs.PLAY].toolTip() == "Play / pause (Space)"
    assert window.commands[specs.CONTINUE].toolTip().startswith("Continue melody (Ctrl+Return)")


def controls(window: MainWindow) -> list[QWidget]:
    kinds = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox)
    found = [widget for kind in kinds for widget in window.findChildren(kind)]
    return [
        w
        for w in found
        if w.isVisible() and not isinstance(w, QScrollBar) and w.objectName() != "qt_toolbar_ext_button"
    ]


def test_every_control_has_a_name_a_tooltip_and_a_size(window: MainWindow) -> None:
    window.panel.takes_box.show_takes(8, 0, "")
    QApplication.processEvents()
    found = controls(window)
    assert len(found) > 20
    for control in found:
        name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
        assert name, control
        tip = control.toolTip() or (control.parentWidget().toolTip() if control.parentWidget() else "")
        assert tip, control
        assert control.height() >= TARGET, (control, control.size())
        assert control.width() >= TARGET, (control, control.size())


def test_clicking_controls_leaves_the_keyboard_with_the_roll(window: MainWindow, qtbot: QtBot) -> None:
    window.roll.setFocus()
    for control in controls(window):
        if isinstance(control, QAbstractButton) and control.isEnabled():
            assert not control.focusPolicy() & Qt.FocusPolicy.ClickFocus & ~Qt.FocusPolicy.TabFocus, control


@pytest.fixture
def letters(song_window: MainWindow) -> MainWindow:
    song_window.roll.select_all()
    return song_window


def test_keys_nudge_and_transpose(letters: MainWindow, services: Services, qtbot: QtBot) -> None:
    area = letters.roll.area
    qtbot.keyClick(area, Qt.Key.Key_Up)
    qtbot.keyClick(area, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert services.document.song.tracks[0].notes[0].pitch == MOTIF[0].pitch + 13
    qtbot.keyClick(area, Qt.Key.Key_Right)
    assert services.document.song.tracks[0].notes[0].onset > 0
    qtbot.keyClick(area, Qt.Key.Key_Backspace)
    assert services.document.song.tracks[0].notes == ()


def test_the_number_keys_choose_tools(window: MainWindow, qtbot: QtBot) -> None:
    area = window.roll.area
    for key, tool in ((Qt.Key.Key_2, Tool.SELECT), (Qt.Key.Key_3, Tool.SPLIT), (Qt.Key.Key_1, Tool.DRAW)):
        qtbot.keyClick(area, key)
        assert window.roll.tool is tool
    qtbot.keyClick(area, Qt.Key.Key_B)
    assert window.roll.tool is Tool.SELECT
    assert window.commands[specs.SELECT_TOOL].isChecked()
    qtbot.keyClick(area, Qt.Key.Key_B)
    assert window.roll.tool is Tool.DRAW


def test_tab_goes_to_the_next_note_in_the_roll_alone(song_window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Tab)
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Tab)
    assert song_window.roll.selection == frozenset({MOTIF[1]})
    bars = song_window.panel._bars
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(bars, Qt.Key.Key_Tab)
    assert song_window.roll.selection == frozenset({MOTIF[1]})
    assert QApplication.focusWidget() is song_window.panel._takes


def test_digits_typed_into_a_box_choose_no_tool(window: MainWindow, qtbot: QtBot) -> None:
    bars = window.panel._bars
    bars.setFocus()
    bars.selectAll()
    qtbot.keyClick(bars, Qt.Key.Key_2)
    assert bars.value() == 2
    assert window.roll.tool is Tool.DRAW
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert window.roll.area.hasFocus()


def test_letters_in_a_number_box_stay_the_window_s(song_window: MainWindow, qtbot: QtBot) -> None:
    bars = song_window.panel._bars
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Space)
    assert song_window._services.player.is_playing
    qtbot.keyClick(bars, Qt.Key.Key_Space)
    assert not song_window._services.player.is_playing


def test_a_track_s_name_may_hold_any_letter(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    song_window.commands[specs.RENAME_TRACK].trigger()
    editor = song_window.tracks_view.row(1).name.editor
    assert editor is not None
    assert editor.hasFocus()
    qtbot.keyClicks(editor, "Blues 1 m")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert services.document.song.tracks[0].name == "Blues 1 m"
    assert not services.document.song.tracks[0].muted
    song_window.commands[specs.RENAME_TRACK].trigger()
    qtbot.keyClicks(editor, "Other")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert services.document.song.tracks[0].name == "Blues 1 m"


def test_space_presses_the_button_that_the_keyboard_is_on(song_window: MainWindow, qtbot: QtBot) -> None:
    lock = song_window.panel._key_lock
    lock.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(lock, Qt.Key.Key_Space)
    assert not lock.isChecked()
    assert not song_window._services.player.is_playing


def test_panels_fold_with_one_key(window: MainWindow, qtbot: QtBot) -> None:
    for key, dock in ((Qt.Key.Key_F7, window.docks.tracks), (Qt.Key.Key_F8, window.docks.compose)):
        qtbot.keyClick(window.roll.area, key)
        assert not dock.isVisible()
        qtbot.keyClick(window.roll.area, key)
        assert dock.isVisible()


def test_f6_goes_through_the_panels(window: MainWindow, qtbot: QtBot) -> None:
    seen = []
    panels = (window.tracks_view, window.panel, window.bar, window.roll)
    for _ in panels:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        seen.append(
            next(p for p in (window.tracks_view, window.panel, window.bar, window.roll) if p.isAncestorOf(focus))
        )
    assert seen == [window.tracks_view, window.panel, window.bar, window.roll]


def test_undo_says_what_it_takes_back(song_window: MainWindow) -> None:
    undo = song_window.commands[specs.UNDO]
    assert not undo.isEnabled()
    song_window.roll.select_all()
    song_window.roll.delete_selection()
    assert (undo.isEnabled(), undo.text()) == (True, "&Undo delete notes")


def test_the_roll_keeps_most_of_the_width(window: MainWindow, services: Services) -> None:
    window.resize(1024, 768)
    QApplication.processEvents()
    assert window.roll.width() >= 0.6 * window.width()
    services.document.replace_song(Song((Track(1, "A very long name of a track that goes on and on and on" * 3),)))
    QApplication.processEvents()
    assert window.roll.width() >= 0.6 * window.width()
