"""What all lanes beside the notes have in common: the stretch of time that they show, the wheel, and keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aiva_desktop.pianoroll.viewport import Viewport

# A press that moves less is a click.
LEAST_DRAG_PX = 4
Command = Callable[[], object]


class Lane(QWidget):
    """A strip as wide as the roll. A subclass says what keys do: `_command` gives None for those it has no use for."""

    wheel_turned = Signal(object)

    def __init__(self, name: str, tip: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._view = Viewport()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setToolTip(tip)

    def set_view(self, view: Viewport) -> None:
        """Show the stretch of time that the roll shows."""
        before, self._view = self._view, view
        if not before.times_as(view):
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel over the lane does what it does over the roll."""
        self.wheel_turned.emit(event)

    def event(self, event: QEvent) -> bool:
        """Keys that the lane has a use for are not taken by the window's actions."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._command(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the tooltip."""
        if command := self._command(event):
            command()
        else:
            super().keyPressEvent(event)

    def _command(self, event: QKeyEvent) -> Command | None:
        """What a key does now."""
        raise NotImplementedError
