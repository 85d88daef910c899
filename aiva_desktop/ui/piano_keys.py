"""The computer's keys as a piano: two rows of letters play an octave and a half, Z and X move it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

# The white keys are the home row from A, the black ones lie above them.
_ROWS = "AWSEDFTGYHUJKOLP"
SEMITONES = {Qt.Key(ord(letter)): semitones for semitones, letter in enumerate(_ROWS)} | {
    Qt.Key.Key_Semicolon: 16,
    Qt.Key.Key_Apostrophe: 17,
}
_OCTAVES = {Qt.Key.Key_Z: -12, Qt.Key.Key_X: 12}
_LOWEST, _MIDDLE, _HIGHEST = 24, 60, 96
_HELD_ELSEWHERE = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_WRITTEN_IN = (QLineEdit, QAbstractSpinBox, QTextEdit, QPlainTextEdit)
_KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class PianoKeys(QObject):
    """While it is on, the letters play in `window`, wherever the focus is but in a field that one writes in.

    `pressed` and `released` carry a MIDI pitch, `moved` the pitch of the key A. A pitch is released as it was pressed,
    whatever octave holds by then, and all are when the window is left.
    """

    pressed = Signal(int)
    released = Signal(int)
    moved = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_on = False
        self._base = _MIDDLE
        self._down: dict[int, int] = {}

    @property
    def is_on(self) -> bool:
        """Whether letters play."""
        return self._is_on

    @property
    def base(self) -> int:
        """The pitch of the key A."""
        return self._base

    def switch(self, on: bool) -> None:
        """Let the letters play, or mean what they meant before."""
        if on == self._is_on:
            return
        self._is_on = on
        application = QApplication.instance()
        assert application is not None
        if on:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)
            self.release_all()

    def release_all(self) -> None:
        """All keys are up."""
        for key in list(self._down):
            self.released.emit(self._down.pop(key))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the letters before any shortcut does."""
        kind = event.type()
        if kind is QEvent.Type.WindowDeactivate and watched is self._window:
            self.release_all()
        if kind not in _KEY_EVENTS or not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if kind is QEvent.Type.KeyRelease:
            return self._release(event)
        if not self._is_mine(watched, event):
            return False
        if kind is QEvent.Type.ShortcutOverride:
            event.accept()
        elif not event.isAutoRepeat():
            self._press(Qt.Key(event.key()))
        return True

    def _is_mine(self, watched: QWidget, event: QKeyEvent) -> bool:
        if (event.key() not in SEMITONES and event.key() not in _OCTAVES) or event.modifiers() & _HELD_ELSEWHERE:
            return False
        return watched.window() is self._window and not isinstance(QApplication.focusWidget(), _WRITTEN_IN)

    def _press(self, key: Qt.Key) -> None:
        if key in _OCTAVES:
            self._base = min(_HIGHEST, max(_LOWEST, self._base + _OCTAVES[key]))
            self.moved.emit(self._base)
        elif key not in self._down:
            self._down[key] = self._base + SEMITONES[key]
            self.pressed.emit(self._down[key])

    def _release(self, event: QKeyEvent) -> bool:
        if event.key() not in self._down:
            return False
        if not event.isAutoRepeat():
            self.released.emit(self._down.pop(event.key()))
        return True
