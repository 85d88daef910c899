"""The roll by keyboard alone, and what screen readers are told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aiva_desktop.pianoroll.grid import Snap
from aiva_desktop.score.notes import Note
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

K, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def at_start(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """An empty roll in quarters, the cursor shown."""
    window.roll.ensure_visible(0, 66)
    qtbot.keyClick(window.roll.area, Qt.Key.Key_C)
    assert window.roll.note_cursor is not None
    return window


def notes(services: Services) -> tuple[Note, ...]:
    return services.document.song.tracks[0].notes


def test_a_melody_is_written_mended_and_removed(at_start: MainWindow, services: Services, qtbot: QtBot) -> None:
    area, cursor = at_start.roll.area, at_start.roll.note_cursor
    assert cursor is not None
    qtbot.keyClick(area, Qt.Key.Key_Return)
    qtbot.keyClick(area, Qt.Key.Key_Right)
    qtbot.keyClick(area, Qt.Key.Key_Up)
    qtbot.keyClick(area, Qt.Key.Key_Return)
    qtbot.keyClick(area, Qt.Key.Key_Right, SHIFT)
    first, second = notes(services)
    assert (first.onset, first.pitch) == (0, cursor.pitch)
    assert (second.onset, second.pitch) == (first.duration, cursor.pitch + 1)
    assert second.duration > first.duration
    qtbot.keyClick(area, Qt.Key.Key_Return)
    assert notes(services) == (first,)
    assert "empty" in at_start.status.message
    assert "empty" in area.accessibleDescription()


def test_the_cursor_goes_by_bars(at_start: MainWindow, qtbot: QtBot) -> None:
    at_start.roll.set_snap(Snap.QUARTER)
    ticks = []
    for key in (K.Key_PageDown, K.Key_PageDown, K.Key_PageUp, K.Key_Right, K.Key_PageUp, K.Key_PageUp, K.Key_PageUp):
        qtbot.keyClick(at_start.roll.area, key)
        assert at_start.roll.note_cursor is not None
        ticks.append(at_start.roll.note_cursor.tick)
    assert ticks == [1920, 3840, 1920, 2400, 1920, 0, 0]
    # The playhead stays where it was.
    assert at_start.roll.state().playhead == 0


def test_the_arrows_go_back_to_the_selection(at_start: MainWindow, services: Services, qtbot: QtBot) -> None:
    area = at_start.roll.area
    qtbot.keyClick(area, Qt.Key.Key_Return)
    (note,) = notes(services)
    qtbot.keyClick(area, Qt.Key.Key_C)
    assert at_start.roll.note_cursor is None
    qtbot.keyClick(area, Qt.Key.Key_Up)
    assert notes(services)[0].pitch == note.pitch + 1


def test_enter_accepts_takes_that_wait(at_start: MainWindow, services: Services, qtbot: QtBot) -> None:
    at_start.commands[specs.ACCEPT].setEnabled(True)
    qtbot.keyClick(at_start.roll.area, Qt.Key.Key_Return)
    assert notes(services) == ()


def seen_by_screen_readers(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything in the tree that a screen reader walks, from here down."""
    yield interface
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and child.isValid():
            yield from seen_by_screen_readers(child)


def test_a_screen_reader_finds_a_name_and_a_role_everywhere(window: MainWindow) -> None:
    for panel in (specs.HISTORY_PANEL, specs.STRUCTURE_PANEL):
        window.commands[panel].trigger()
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    found = list(seen_by_screen_readers(root))
    focusable = [one for one in found if one.state().focusable and not one.state().invisible]  # type: ignore[attr-defined]
    assert len(focusable) > 40
    roll = [one for one in found if one.object() is window.roll.area]
    assert [one.text(QAccessible.Text.Name) for one in roll] == ["Piano roll"]
    for one in focusable:
        widget = one.object()
        named = one.text(QAccessible.Text.Name) or (one.parent() and one.parent().text(QAccessible.Text.Name))
        assert named, (one.role(), widget, widget and widget.parent())
        assert one.role() is not QAccessible.Role.NoRole, widget


def test_a_melody_is_written_continued_and_kept_by_keyboard_alone(
    at_start: MainWindow, services: Services, qtbot: QtBot
) -> None:
    area = at_start.roll.area
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(area, key)
    motif = notes(services)
    assert len(motif) == 2
    qtbot.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not at_start.composing.compose.is_writing)
    assert "Return keeps" in at_start.status.message
    qtbot.keyClick(area, Qt.Key.Key_Return)
    kept = notes(services)
    assert kept[:2] == motif
    assert len(kept) > 2
    qtbot.keyClick(area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert notes(services) == motif


def test_every_control_that_takes_the_keyboard_has_a_name_and_a_role(window: MainWindow) -> None:
    window.commands[specs.HISTORY_PANEL].trigger()
    found = [w for w in window.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(found) > 15
    for widget in found:
        seen = QAccessible.queryAccessibleInterface(widget)
        assert seen is not None, widget
        is_inner = widget.objectName().startswith("qt_") or widget.parentWidget().accessibleName()
        assert seen.text(QAccessible.Text.Name) or is_inner, widget
        assert seen.role() is not QAccessible.Role.NoRole, widget
