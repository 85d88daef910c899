"""The ruler above the roll: bar numbers, the playhead's handle and the loop."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aiva_desktop.language import tr
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.grid import Level
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.ui.pianoroll.palette import RollColors, colors_for, mixed, with_alpha
from aiva_desktop.ui.text_scale import in_text

HEIGHT_PX = 28
LOOP_PX = 8
NUMBER_PX = 44
# Less than this is a click, which clears the loop.
LEAST_LOOP_PX = 4


class Ruler(QWidget):
    """Left button: seek, also while dragging. Right button, or Shift: drag out a loop; a click clears it.

    Alt bypasses the grid in both. `scrubbed` carries the tick that a drag has come to, `scrub_ended` always follows.
    """

    seek_requested = Signal(int)
    loop_requested = Signal(object)
    scrubbed = Signal(int)
    scrub_ended = Signal()
    wheel_turned = Signal(object)

    def __init__(self, contents: RollContents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents = contents
        self._view = Viewport()
        self._loop_from: float | None = None
        self._loop_to = 0.0
        self._seeking = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(tr("Ruler"))
        self.setAccessibleDescription(
            tr("Click to move the playhead; drag with the right button or Shift to set a loop.")
        )
        self.setToolTip(tr("Click: move the playhead. Right button or Shift, dragged: loop; clicked: no loop."))

    def sizeHint(self) -> QSize:
        """A fixed height."""
        return QSize(100, in_text(HEIGHT_PX))

    def set_view(self, view: Viewport) -> None:
        """Show the bars that the roll shows."""
        before, self._view = self._view, view
        if not before.times_as(view):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, bars and beats, loop, playhead."""
        painter, colors = QPainter(self), colors_for(self.palette())
        painter.fillRect(self.rect(), mixed(colors.text, colors.ground, 0.05))
        self._paint_loop(painter, colors)
        self._paint_lines(painter, colors)
        self._paint_numbers(painter, colors)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colors.bar_line)
        self._paint_playhead(painter, colors)

    def _paint_lines(self, painter: QPainter, colors: RollColors) -> None:
        lengths = {Level.BAR: self.height(), Level.BEAT: 7, Level.DIVISION: 4}
        painter.setPen(colors.bar_line)
        lines, bottom = [], self.height()
        for line in self._contents.grid(self._view.px_per_tick).lines(*self._seen()):
            x = self._view.column_of(line.tick)
            lines.append(QLineF(x, bottom - lengths[line.level], x, bottom))
        painter.drawLines(lines)

    def _paint_numbers(self, painter: QPainter, colors: RollColors) -> None:
        painter.setPen(colors.text)
        meter = None
        for bar in self._contents.grid(self._view.px_per_tick).bars(*self._seen(), NUMBER_PX):
            x = self._view.column_of(bar.start_tick)
            label = str(bar.index + 1) if bar.meter == meter else f"{bar.index + 1}  {bar.meter}"
            meter = bar.meter
            painter.drawText(
                QRectF(x + 4, LOOP_PX - 2, 120, self.height() - LOOP_PX), Qt.AlignmentFlag.AlignVCenter, label
            )

    def _paint_loop(self, painter: QPainter, colors: RollColors) -> None:
        loop = self._loop_shown()
        if loop is None:
            return
        left, right = (self._view.x_of(tick) for tick in loop)
        band = QRectF(left, 0, right - left, self.height()) & QRectF(self.rect())
        painter.fillRect(band, with_alpha(colors.loop, 0.18))
        painter.fillRect(QRectF(band.left(), 0, band.width(), LOOP_PX / 2), colors.loop)

    def _paint_playhead(self, painter: QPainter, colors: RollColors) -> None:
        x = self._view.x_of(self._contents.playhead)
        if -LOOP_PX <= x <= self.width() + LOOP_PX:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.playhead))
            foot = self.height() - 1.0
            painter.drawPolygon(QPolygonF([QPointF(x - 6, foot - 9), QPointF(x + 6, foot - 9), QPointF(x, foot)]))

    def _seen(self) -> tuple[float, float]:
        return self._view.tick_at(-NUMBER_PX), self._view.tick_at(self.width())

    def _loop_shown(self) -> tuple[int, int] | None:
        return self._contents.loop if self._loop_from is None else self._dragged_loop(bypass_snap=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to seek, or to drag out a loop."""
        if event.button() is Qt.MouseButton.RightButton or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._loop_from = self._loop_to = self._view.tick_at(event.position().x())
        elif event.button() is Qt.MouseButton.LeftButton:
            self._seeking = True
            self._seek(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        if self._loop_from is not None:
            self._loop_to = self._view.tick_at(event.position().x())
            self.update()
        elif self._seeking:
            self._seek(event)
            self.scrubbed.emit(max(0, round(self._view.tick_at(event.position().x()))))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hand the loop over."""
        self._end_scrub()
        if self._loop_from is None:
            return
        self._loop_to = self._view.tick_at(event.position().x())
        loop = self._dragged_loop(bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        self._loop_from = None
        self.loop_requested.emit(loop)
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """What sounds under the pointer ends with it."""
        self._end_scrub()
        super().hideEvent(event)

    def _end_scrub(self) -> None:
        if self._seeking:
            self._seeking = False
            self.scrub_ended.emit()

    def _seek(self, event: QMouseEvent) -> None:
        tick = max(0.0, self._view.tick_at(event.position().x()))
        bypass_snap = event.modifiers() & Qt.KeyboardModifier.AltModifier
        self.seek_requested.emit(
            round(tick) if bypass_snap else self._contents.grid(self._view.px_per_tick).nearest(tick)
        )

    def _dragged_loop(self, bypass_snap: bool) -> tuple[int, int] | None:
        start, end = sorted((max(0.0, self._loop_from or 0.0), max(0.0, self._loop_to)))
        if (end - start) * self._view.px_per_tick < LEAST_LOOP_PX:
            return None
        if bypass_snap:
            return round(start), max(round(start) + 1, round(end))
        grid = self._contents.grid(self._view.px_per_tick)
        first = grid.floor(start)
        return first, max(grid.ceil(end), grid.after(first))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel over the ruler does what it does over the roll."""
        self.wheel_turned.emit(event)
