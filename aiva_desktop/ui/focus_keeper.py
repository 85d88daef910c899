"""Where the keyboard goes when what had it is gone: back to the notes, not to whatever stands next in the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget


class FocusKeeper(QObject):
    """Gives the focus to `home` when a widget of `window` that had it is hidden, removed or switched off."""

    _lost = Signal()

    def __init__(self, window: QWidget, home: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._home = home
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._moved)
        # Queued: another window may be about to take it.
        self._lost.connect(self._bring_home, Qt.ConnectionType.QueuedConnection)

    @Slot(QWidget, QWidget)
    def _moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            self._lost.emit()
        elif before is not None and self._is_mine(before) and self._is_mine(now) and _is_gone(before, now):
            self._home.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_mine(self, widget: QWidget) -> bool:
        return self._window.isVisible() and self._window.isAncestorOf(widget)

    def _bring_home(self) -> None:
        if self._window.isActiveWindow() and QApplication.focusWidget() is None:
            self._home.setFocus(Qt.FocusReason.OtherFocusReason)


def _is_gone(before: QWidget, now: QWidget) -> bool:
    """Whether the focus moved because its widget cannot have it any more, and out of its panel."""
    if not before.isVisible():
        return True
    return not before.isEnabled() and now.parentWidget() is not before.parentWidget()
