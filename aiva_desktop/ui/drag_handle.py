"""A place to take music by: press, drag it out of the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QWidget

from aiva_desktop.ui.icons import Icon, icon
from aiva_desktop.ui.theme import TARGET, UNIT


class DragHandle(QFrame):
    """Emits `dragged` once the pointer has left the place of the press. Disabled when there is nothing to take."""

    dragged = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dragHandle")
        self._pressed_at: QPoint | None = None
        self._dots = QLabel()
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(UNIT, 0, UNIT, 0)
        layout.addWidget(self._dots)
        layout.addWidget(self._label)
        self.setMinimumSize(TARGET, TARGET)
        self.setAccessibleName(name)
        self.redraw_icons()

    def set_load(self, label: str, tip: str) -> None:
        """Say what is carried: `label` on the handle, empty for none; `tip` more fully."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)

    @property
    def label(self) -> str:
        """What the handle says it carries."""
        return self._label.text()

    def set_available(self, available: bool) -> None:
        """Whether there is anything to take."""
        self.setEnabled(available)
        self.setCursor(Qt.CursorShape.OpenHandCursor if available else Qt.CursorShape.ArrowCursor)

    def redraw_icons(self) -> None:
        """Draw the dots in the colours of the theme."""
        self._dots.setPixmap(_drawn_dots())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from the press, it is a drag."""
        if self._pressed_at is None:
            return
        distance = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if distance >= QApplication.startDragDistance():
            self._pressed_at = None
            self.dragged.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It was a click."""
        self._pressed_at = None


def _drawn_dots() -> QPixmap:
    """Drawn once in each theme: a song has many tracks."""
    key = f"dots {QGuiApplication.palette().cacheKey()}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = icon(Icon.DRAG).pixmap(16, 16)
        QPixmapCache.insert(key, found)
    return found
