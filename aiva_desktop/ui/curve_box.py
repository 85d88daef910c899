"""A curve over the new bars, drawn with the mouse or point by point with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from aiva_desktop.compose.controls import Curve
from aiva_desktop.language import tr
from aiva_desktop.ui.theme import UNIT

POINTS = 9
HEIGHT = 64
_RADIUS = 2.5
_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True)
class CurveSpec:
    """Values `low` to `high` in `step`s; `shown` writes one, `start` is where a new curve begins."""

    name: str
    low: float
    high: float
    step: float
    start: float
    shown: Callable[[float], str]
    tip: str


class CurveBox(QWidget):
    """No curve until one is drawn; Delete or a double click takes it away again."""

    curve_changed = Signal()

    def __init__(self, spec: CurveSpec) -> None:
        super().__init__()
        self._spec = spec
        self._values: list[float] = []
        self._point = 0
        self._last: int | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr(spec.name))
        self.setToolTip(
            tr("{tip}. Draw with the mouse, or use the arrow keys; double-click or Delete clears", tip=tr(spec.tip))
        )
        self._describe()

    def curve(self) -> Curve | None:
        """What is drawn."""
        return Curve(tuple(self._values)) if self._values else None

    def set_curve(self, curve: Curve | None) -> None:
        """Show a curve, without telling."""
        self._values = list(curve.values) if curve else []
        self._point = 0
        self._show()

    def words(self) -> str:
        """The curve in words."""
        if not self._values:
            return tr("none")
        low, high = min(self._values), max(self._values)
        shown = self._spec.shown
        return shown(low) if low == high else tr("{low} to {high}", low=shown(low), high=shown(high))

    # Changing it

    def _make_points(self) -> None:
        """As many points as can be drawn, along the curve that is there."""
        curve = self.curve() or Curve((self._spec.start,))
        self._values = [curve.at(i / (POINTS - 1)) for i in range(POINTS)]

    def _set_point(self, point: int, value: float) -> None:
        steps = round((value - self._spec.low) / self._spec.step)
        self._values[point] = max(self._spec.low, min(self._spec.high, self._spec.low + steps * self._spec.step))
        self._point = point

    def _draw_to(self, position: QPointF) -> None:
        """Move the point below the pointer, and those that a quick stroke has jumped over."""
        if len(self._values) != POINTS:
            self._make_points()
        inside = self._inside()
        point = max(0, min(POINTS - 1, round((position.x() - inside.left()) / inside.width() * (POINTS - 1))))
        share = (inside.bottom() - position.y()) / inside.height()
        value = self._spec.low + share * (self._spec.high - self._spec.low)
        before = point if self._last is None else self._last
        start = self._values[before]
        for i in range(min(before, point), max(before, point) + 1):
            way = 1.0 if before == point else (i - before) / (point - before)
            self._set_point(i, value if i == point else start + way * (value - start))
        self._point = self._last = point
        self._tell()

    def clear(self) -> None:
        """Take the curve away."""
        self._values, self._point = [], 0
        self._tell()

    def _step(self, key: int) -> None:
        if len(self._values) != POINTS:
            self._make_points()
            self._point = min(self._point, POINTS - 1)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._point = max(0, min(POINTS - 1, self._point + (1 if key == Qt.Key.Key_Right else -1)))
        else:
            by = self._spec.step if key == Qt.Key.Key_Up else -self._spec.step
            self._set_point(self._point, self._values[self._point] + by)
        self._tell()

    def _tell(self) -> None:
        self._show()
        self.curve_changed.emit()

    def _show(self) -> None:
        self._describe()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._description())

    def _description(self) -> str:
        if not self._values:
            return self.words()
        point, count = self._point + 1, len(self._values)
        value = self._shown_point()
        return tr(
            "{curve}; point {point} of {count} is {value}", curve=self.words(), point=point, count=count, value=value
        )

    def _shown_point(self) -> str:
        return self._spec.shown(self._values[min(self._point, len(self._values) - 1)])

    # What Qt asks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start drawing."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._last = None
            self._draw_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on drawing."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_to(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Clear."""
        self.clear()

    def event(self, event: QEvent) -> bool:
        """The window leaves the keys of a curve to it."""
        is_override = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and _is_ours(event):  # type: ignore[arg-type]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose a point, up and down move it, Delete clears."""
        if not _is_ours(event):
            super().keyPressEvent(event)
        elif event.key() in _CLEARING:
            self.clear()
        else:
            self._step(event.key())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which point the keys move."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys move no point any more."""
        self.update()
        super().focusOutEvent(event)

    def _inside(self) -> QRectF:
        return QRectF(self.rect()).adjusted(2 * UNIT, UNIT + 1, -2 * UNIT, -UNIT - 1)

    def _at(self, i: int) -> QPointF:
        inside = self._inside()
        share = (self._values[i] - self._spec.low) / (self._spec.high - self._spec.low)
        x = inside.left() + inside.width() * (i / (len(self._values) - 1) if len(self._values) > 1 else 0.5)
        return QPointF(x, inside.bottom() - max(0.0, min(1.0, share)) * inside.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame, the curve with its points, and the point that the keys move."""
        palette, roles = self.palette(), QPalette.ColorRole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = palette.color(roles.Accent if self.hasFocus() else roles.Mid)
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(palette.color(roles.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), UNIT, UNIT)
        if self._values:
            self._paint_curve(painter)
        else:
            painter.setPen(palette.color(roles.PlaceholderText))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("as it comes; draw here"))
        painter.end()

    def _paint_curve(self, painter: QPainter) -> None:
        accent = self.palette().color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(accent, 2))
        points = [self._at(i) for i in range(len(self._values))]
        if len(points) == 1:
            inside = self._inside()
            points = [QPointF(inside.left(), points[0].y()), QPointF(inside.right(), points[0].y())]
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(accent)
        for i, point in enumerate(points):
            chosen = self.hasFocus() and i == self._point
            painter.drawEllipse(point, 2 * _RADIUS if chosen else _RADIUS, 2 * _RADIUS if chosen else _RADIUS)


def _is_ours(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and event.key() in (*_KEYS, *_CLEARING)
