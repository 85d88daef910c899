"""Where a file that is dragged over the roll would go."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from aiva_desktop.ui.pianoroll.lettering import small_font
from aiva_desktop.ui.pianoroll.palette import colors_for

_LINE_PX = 2
_ROOM_PX = 8


class DropMark(QWidget):
    """A line over all of its parent, with words beside it; hidden until `show_at`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._x = 0.0
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(small_font(parent.font()))
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._words

    def show_at(self, x: float, words: str) -> None:
        """Mark the place `x`, in logical pixels from the left."""
        self._x, self._words = x, words
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and the words to that side of it where there is room."""
        painter = QPainter(self)
        colors = colors_for(self.palette())
        painter.setPen(QPen(colors.playhead, _LINE_PX))
        painter.drawLine(round(self._x), 0, round(self._x), self.height())
        label = self._label()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.playhead)
        painter.drawRoundedRect(label, _ROOM_PX / 2, _ROOM_PX / 2)
        painter.setPen(_readable_on(colors.playhead))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self._words)

    def _label(self) -> QRectF:
        metrics = self.fontMetrics()
        width, height = metrics.horizontalAdvance(self._words) + 2 * _ROOM_PX, metrics.height() + _ROOM_PX
        left = max(0.0, self._x) + _ROOM_PX
        if left + width > self.width():
            left = max(0.0, self._x - _ROOM_PX - width)
        return QRectF(left, _ROOM_PX, width, height)


def _readable_on(ground: QColor) -> QColor:
    return QColor("black") if ground.lightnessF() > 0.5 else QColor("white")
