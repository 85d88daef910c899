"""A row of small bars, some of them full: how far a turn is, how far ahead the music is written."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from aiva_desktop.ui.theme import LIGHT, UNIT

_BAR_WIDTH, _HEIGHT = 4 * UNIT, 3 * UNIT
MOST = 16


class BarMeter(QWidget):
    """`show_bars` says how many bars there are, and how many of them, with a fraction, are full."""

    def __init__(self) -> None:
        super().__init__()
        self._full, self._total, self._is_engine = 0.0, 0, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_bars(self, full: float, total: int, *, is_engine: bool) -> None:
        """`full` of `total` bars (16 are drawn at most), in the engine's hue or in the composer's."""
        shown = (min(full, float(total)), min(total, MOST), is_engine)
        if shown != (self._full, self._total, self._is_engine):
            if shown[1] != self._total:
                self.updateGeometry()
            self._full, self._total, self._is_engine = shown
            self.update()

    @property
    def full(self) -> float:
        """How many bars are full."""
        return self._full

    def sizeHint(self) -> QSize:
        """So wide that all bars are seen."""
        return QSize(max(1, self._total) * (_BAR_WIDTH + UNIT), _HEIGHT + 2 * UNIT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frames, and in them how full they are: read without colour too."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        hue = QColor(LIGHT.engine) if self._is_engine else palette.color(QPalette.ColorRole.Accent)
        for i in range(self._total):
            frame = QRectF(i * (_BAR_WIDTH + UNIT) + 0.5, (self.height() - _HEIGHT) / 2, _BAR_WIDTH, _HEIGHT)
            share = min(1.0, max(0.0, self._full - i))
            painter.fillRect(frame, palette.color(QPalette.ColorRole.Midlight))
            painter.fillRect(QRectF(frame.x(), frame.y(), frame.width() * share, frame.height()), hue)
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawRect(frame)
