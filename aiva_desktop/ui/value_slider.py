"""A slider for a number, with words at its ends, its value in figures and a mark at the default."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPolygon
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QStyle, QStyleOptionSlider, QWidget

from aiva_desktop.language import tr
from aiva_desktop.ui.theme import TARGET, UNIT


@dataclass(frozen=True)
class SliderSpec:
    """`low` to `high` in `step`s; `shown` writes the value. `words` stand at the left and the right end.

    Name, words and tip are marked for translation.
    """

    name: str
    low: float
    high: float
    step: float
    default: float
    words: tuple[str, str]
    shown: Callable[[float], str]
    tip: str


class ValueSlider(QWidget):
    """Arrow keys step, a double click resets to the default."""

    value_changed = Signal(float)

    def __init__(self, spec: SliderSpec) -> None:
        super().__init__()
        self._spec = spec
        self._slider = _MarkedSlider(self._steps(spec.default))
        self._slider.setRange(self._steps(spec.low), self._steps(spec.high))
        self._slider.setPageStep(max(1, (self._slider.maximum() - self._slider.minimum()) // 8))
        self._slider.setAccessibleName(tr(spec.name))
        self._slider.valueChanged.connect(self._tell)
        self._figure = QLabel()
        self._figure.setObjectName("value")
        self.setToolTip(
            tr("{tip}. Double-click for {shown}, as it comes.", tip=tr(spec.tip), shown=spec.shown(spec.default))
        )
        self._lay_out()
        self.set_value(spec.default)

    def value(self) -> float:
        """The number now."""
        return round(self._slider.value() * self._spec.step, 6)

    def set_value(self, value: float) -> None:
        """Move to `value`, clipped to the range."""
        self._slider.setValue(self._steps(value))
        self._write()

    def _lay_out(self) -> None:
        name = QLabel(tr(self._spec.name))
        name.setBuddy(self._slider)
        low, high = (QLabel(tr(word)) for word in self._spec.words)
        for label in (low, high):
            label.setObjectName("quiet")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        right = Qt.AlignmentFlag.AlignRight
        grid.addWidget(name, 0, 0)
        grid.addWidget(self._figure, 0, 1, right)
        grid.addWidget(self._slider, 1, 0, 1, 2)
        grid.addWidget(low, 2, 0)
        grid.addWidget(high, 2, 1, right)

    def _steps(self, value: float) -> int:
        return round(value / self._spec.step)

    def _tell(self) -> None:
        self._write()
        self.value_changed.emit(self.value())

    def _write(self) -> None:
        text = self._spec.shown(self.value())
        self._figure.setText(text)
        self._slider.setAccessibleDescription(text)


class _MarkedSlider(QSlider):
    """A slider with a small mark at its default."""

    def __init__(self, default: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._default = default
        self.setMinimumHeight(TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to the default."""
        self.setValue(self._default)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark first, so that the handle covers it."""
        x = self._default_x()
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.PlaceholderText))
        bottom = self.height() - 1
        painter.drawPolygon(QPolygon([QPoint(x - 3, bottom), QPoint(x + 3, bottom), QPoint(x, bottom - UNIT)]))
        painter.end()
        super().paintEvent(event)

    def _default_x(self) -> int:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        length = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, self)
        span = self.width() - length
        return length // 2 + QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self._default, span)
