"""A small slider for a controller of MIDI, 0 to 127, that says its value in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QSlider, QToolTip

from aiva_desktop.language import tr
from aiva_desktop.ui.theme import TARGET, UNIT

_HIGHEST = 127
_WHEEL_STEP, _PAGE_STEP = 4, 16
_GROOVE_PX, _KNOB_PX = 4, 8


@dataclass(frozen=True)
class LevelSpec:
    """`in_words` says a value; the groove is filled from `origin` on, and a double click goes back to `default`."""

    default: int
    origin: int
    in_words: Callable[[int], str]
    least_width_px: int


def volume_in_words(value: int) -> str:
    """Of a track's volume."""
    return tr("Volume {value} of 127", value=value)


def pan_in_words(value: int) -> str:
    """Of a track's place between left and right."""
    if value == 64:
        return tr("In the middle")
    return tr("{value} to the left", value=64 - value) if value < 64 else tr("{value} to the right", value=value - 64)


VOLUME = LevelSpec(default=100, origin=0, in_words=volume_in_words, least_width_px=44)
PAN = LevelSpec(default=64, origin=64, in_words=pan_in_words, least_width_px=32)


class LevelSlider(QSlider):
    """Drag or click; arrow keys; the wheel, once the pointer has moved here; a double click resets."""

    def __init__(self, spec: LevelSpec) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._spec = spec
        self._is_pointed_at = False
        self.setRange(0, _HIGHEST)
        self.setPageStep(_PAGE_STEP)
        self.setMinimumSize(spec.least_width_px, TARGET)
        self.setMaximumWidth(spec.least_width_px)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.valueChanged.connect(self._say)

    def show_value(self, value: int, name: str) -> None:
        """Show a value without telling anyone; `name` is what it is called."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)
        self.setAccessibleName(name)
        self._say()

    def _say(self) -> None:
        words = self._spec.in_words(self.value())
        self.setAccessibleDescription(words)
        self.setToolTip(tr("{value}; double-click to reset", value=words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A groove, filled from the origin to the knob."""
        roles = QPalette.ColorRole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, x, origin = self.height() / 2, self._x_of(self.value()), self._x_of(self._spec.origin)
        radius = _GROOVE_PX / 2
        painter.setBrush(self.palette().color(roles.Mid))
        painter.drawRoundedRect(QRectF(0, middle - radius, self.width(), _GROOVE_PX), radius, radius)
        accent = self.palette().color(roles.Highlight if self.hasFocus() else roles.PlaceholderText)
        painter.setBrush(accent)
        painter.drawRect(QRectF(min(x, origin), middle - radius, abs(x - origin), _GROOVE_PX))
        painter.setBrush(self.palette().color(roles.Highlight if self.hasFocus() else roles.WindowText))
        painter.drawRoundedRect(QRectF(x - _KNOB_PX / 2, middle - _KNOB_PX, _KNOB_PX, 2 * _KNOB_PX), radius, radius)
        painter.end()

    def _x_of(self, value: int) -> float:
        return _KNOB_PX / 2 + value / _HIGHEST * (self.width() - _KNOB_PX)

    def _value_at(self, x: float) -> int:
        share = (x - _KNOB_PX / 2) / max(1, self.width() - _KNOB_PX)
        value = round(share * _HIGHEST)
        # A little pull to where it comes from: the middle is hard to hit.
        return self._spec.default if abs(value - self._spec.default) <= 2 else max(0, min(_HIGHEST, value))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._drag_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow it."""
        self._is_pointed_at = True
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It was told on the way."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to where it comes from."""
        self.setValue(self._spec.default)

    def _drag_to(self, event: QMouseEvent) -> None:
        self.setValue(self._value_at(event.position().x()))
        below = self.mapToGlobal(QPoint(0, self.height() + UNIT))
        QToolTip.showText(below, self._spec.in_words(self.value()), self)

    def enterEvent(self, event: QEnterEvent) -> None:
        """It may have come under the pointer by the list being scrolled."""
        self._is_pointed_at = False

    def leaveEvent(self, event: QEvent) -> None:
        """The wheel is for the list again."""
        self._is_pointed_at = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Up is more. Whoever scrolls the list across it changes nothing."""
        if not (self._is_pointed_at or self.hasFocus()):
            event.ignore()
            return
        up = event.angleDelta().y() or event.angleDelta().x()
        self.setValue(self.value() + (up > 0) * _WHEEL_STEP - (up < 0) * _WHEEL_STEP)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete resets; the rest is as of any slider."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setValue(self._spec.default)
        else:
            super().keyPressEvent(event)
