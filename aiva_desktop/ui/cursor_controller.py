"""The roll by keyboard: while the cursor is shown, the arrow keys move it, and Enter writes and removes notes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from aiva_desktop.language import tr
from aiva_desktop.pianoroll import cursor as cursors
from aiva_desktop.pianoroll.cursor import Cursor
from aiva_desktop.score.notes import DEFAULT_VELOCITY
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.actions import Actions
from aiva_desktop.ui.pianoroll.view import RollView

AUDITION_MS = 250
OCTAVE = 12
_K = Qt.Key
_MOVES = {_K.Key_Left: (-1, 0), _K.Key_Right: (1, 0), _K.Key_Up: (0, 1), _K.Key_Down: (0, -1)}
_BARS = {_K.Key_PageUp: -1, _K.Key_PageDown: 1}
_ENTER = frozenset({_K.Key_Return, _K.Key_Enter})
_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class CursorController(QObject):
    """`said` carries where the cursor is and what sounds there, for the status line and screen readers."""

    said = Signal(str)

    def __init__(self, roll: RollView, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._roll = roll
        self._actions = actions
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(AUDITION_MS)
        self._silence.timeout.connect(roll.audition_ended)
        actions[specs.KEYBOARD_CURSOR].toggled.connect(self._toggle)
        roll.selection_changed.connect(self._follow_selection)
        roll.area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the cursor's keys from the window's actions, and act upon them."""
        if not isinstance(event, QKeyEvent) or not self._is_mine(event):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self._act(event)
            return True
        return False

    def _is_mine(self, event: QKeyEvent) -> bool:
        if self._roll.note_cursor is None or self._roll.area.is_dragging or event.modifiers() & _OTHERS:
            return False
        # Takes that wait for an answer get it: Enter accepts them, whatever the cursor is on.
        is_free = not self._actions[specs.ACCEPT].isEnabled()
        return event.key() in _MOVES or event.key() in _BARS or (event.key() in _ENTER and is_free)

    def _act(self, event: QKeyEvent) -> None:
        cursor = self._roll.note_cursor
        assert cursor is not None
        if event.key() in _ENTER:
            self._write(cursor)
            return
        if event.key() in _BARS:
            self._go(cursors.by_bar(self._roll.state(), cursor, _BARS[_K(event.key())]))
            return
        right, up = _MOVES[_K(event.key())]
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and right:
            self._lengthen(cursor, right)
        elif right:
            self._go(cursors.stepped(self._roll.state(), cursor, right))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._go(cursors.raised(cursor, up * OCTAVE))
        else:
            self._go(cursors.raised(cursor, up, self._roll.area.view.folded))

    def _write(self, cursor: Cursor) -> None:
        is_new = cursors.note_at(self._roll.state(), cursor) is None
        self._roll.perform(lambda state: cursors.toggled(state, cursor))
        if is_new:
            self._sound(cursor.pitch)
        self._go(cursor)

    def _lengthen(self, cursor: Cursor, direction: int) -> None:
        longer, outcome = cursors.lengthened(self._roll.state(), cursor, direction)
        self._roll.perform(lambda _: outcome)
        self._go(longer)

    def _go(self, cursor: Cursor) -> None:
        self._roll.set_note_cursor(cursor)
        self._roll.ensure_visible(cursor.tick, cursor.pitch)
        self.said.emit(cursors.in_words(self._roll.state(), cursor))

    def _sound(self, pitch: int) -> None:
        self._roll.audition_requested.emit(pitch, DEFAULT_VELOCITY)
        self._silence.start()

    def _toggle(self, shown: bool) -> None:
        if not shown:
            self._roll.set_note_cursor(None)
            self.said.emit(tr("The arrow keys move the selected notes again."))
            return
        state = self._roll.state()
        tick = state.grid.floor(state.playhead)
        pitch = self._roll.area.view.pitch_at(self._roll.area.view.height / 2)
        self._roll.setFocus()
        self._roll.set_note_cursor(Cursor(tick, pitch, state.grid.note_length_at(tick)))
        self._follow_selection()
        cursor = self._roll.note_cursor
        assert cursor is not None
        self._go(cursor)

    def _follow_selection(self) -> None:
        """Tab goes from note to note; the cursor comes along."""
        if self._roll.note_cursor is not None and len(self._roll.selection) == 1:
            (note,) = self._roll.selection
            self._roll.set_note_cursor(Cursor(note.onset, note.pitch, note.duration))
