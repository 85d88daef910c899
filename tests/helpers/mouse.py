"""A mouse that sends real events to a widget, with the keys that are held down."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
RIGHT = Qt.MouseButton.RightButton


@dataclass
class Mouse:
    """Places are QPointF in the widget's logical pixels."""

    widget: QWidget

    def press(self, place: QPointF, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        """Press a button."""
        self._send(QEvent.Type.MouseButtonPress, place, held, button, button)

    def move(self, place: QPointF, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        """Move with a button down."""
        self._send(QEvent.Type.MouseMove, place, held, Qt.MouseButton.NoButton, button)

    def hover(self, place: QPointF) -> None:
        """Move with no button down."""
        self._send(QEvent.Type.MouseMove, place, NONE, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton)

    def release(self, place: QPointF, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        """Let the button go."""
        self._send(QEvent.Type.MouseButtonRelease, place, held, button, Qt.MouseButton.NoButton)

    def click(self, place: QPointF, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        """Press and release."""
        self.press(place, held, button)
        self.release(place, held, button)

    def drag(
        self, start: QPointF, end: QPointF, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT
    ) -> None:
        """Press, move in three steps, release."""
        self.press(start, held, button)
        for step in (1, 2, 3):
            self.move(start + (end - start) * (step / 3), held, button)
        self.release(end, held, button)

    def wheel(self, place: QPointF, turned: int, held: Qt.KeyboardModifier = NONE) -> None:
        """Turn the wheel; 120 is one notch away from the hand."""
        event = QWheelEvent(
            place,
            QPointF(self.widget.mapToGlobal(place.toPoint())),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.widget, event)

    def _send(
        self,
        kind: QEvent.Type,
        place: QPointF,
        held: Qt.KeyboardModifier,
        button: Qt.MouseButton,
        buttons: Qt.MouseButton,
    ) -> None:
        everywhere = QPointF(self.widget.mapToGlobal(place.toPoint()))
        QApplication.sendEvent(self.widget, QMouseEvent(kind, place, everywhere, button, buttons, held))
