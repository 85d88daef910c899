"""The whole song as a thin strip: where notes are, where one is, and a frame to be dragged."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aiva_desktop.compose.form_markers import is_of_form
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.minimap import On, Strip
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.pianoroll.words import place_in_words
from aiva_desktop.ui.announcing import announce
from aiva_desktop.ui.pianoroll.density import coverage
from aiva_desktop.ui.pianoroll.palette import RollColors, colors_for, mixed, with_alpha

HEIGHT_PX = 32
_MARGIN_PX = 3
_LEAST_ROWS = 24
_ZOOM = 1.25
_STEP_SHARE = 0.1
_TIP = marked(
    "The whole song. Click to go there, drag the frame to scroll, drag its edges to zoom.\n"
    "By keyboard: Left and Right scroll, with Shift by a page, Up and Down zoom, Home and End."
)
_CURSORS = {
    On.FRAME: Qt.CursorShape.OpenHandCursor,
    On.LEFT_EDGE: Qt.CursorShape.SizeHorCursor,
    On.RIGHT_EDGE: Qt.CursorShape.SizeHorCursor,
}
_K = Qt.Key


class Minimap(QWidget):
    """`view_asked` carries the viewport to look through. `left`: the keyboard goes back to the notes."""

    view_asked = Signal(object)
    wheel_turned = Signal(object)
    left = Signal()

    def __init__(self, contents: RollContents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents = contents
        self._view = Viewport()
        self._image: QImage | None = None
        self._image_of: tuple[object, ...] = ()
        self._press: tuple[On, float, Strip] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Minimap"))
        self.setToolTip(tr(_TIP))

    def sizeHint(self) -> QSize:
        """A fixed height."""
        return QSize(100, HEIGHT_PX)

    def set_view(self, view: Viewport) -> None:
        """Show which part the roll shows."""
        self._view = view
        self.update()

    @property
    def strip(self) -> Strip:
        """Where things are."""
        return Strip(self._view, self._contents.end_tick, max(1, self.width()))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, sections, notes, the part in sight, playhead."""
        painter, colors, strip = QPainter(self), colors_for(self.palette()), self.strip
        painter.fillRect(self.rect(), mixed(colors.text, colors.ground, 0.04))
        self._paint_sections(painter, colors, strip)
        room = QRectF(0, _MARGIN_PX, self.width(), self.height() - 2 * _MARGIN_PX)
        painter.drawImage(room, self._notes(colors, strip))
        left, right = strip.frame
        painter.setPen(QPen(colors.composer, 2 if self.hasFocus() else 1))
        painter.setBrush(with_alpha(colors.composer, 0.12))
        painter.drawRect(QRectF(left + 0.5, 0.5, right - left - 1, self.height() - 2))
        painter.fillRect(QRectF(strip.x_of(self._contents.playhead), 0, 1, self.height()), colors.playhead)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colors.bar_line)

    def _paint_sections(self, painter: QPainter, colors: RollColors, strip: Strip) -> None:
        starts = [marker for marker in self._contents.song.conductor.markers if is_of_form(marker)]
        for number, marker in enumerate(starts):
            end = starts[number + 1].tick if number + 1 < len(starts) else strip.end_tick
            if marker.text.endswith("end"):
                continue
            left, right = strip.x_of(marker.tick), strip.x_of(end)
            tint = mixed(colors.track_hue(number), colors.ground, 0.22)
            painter.fillRect(QRectF(left, 0, right - left, self.height()), tint)

    def _notes(self, colors: RollColors, strip: Strip) -> QImage:
        """Remembered as long as the notes, the length and the colours are the same."""
        key = (self._contents.index, strip.end_tick, strip.width, colors.composer.rgba(), self.devicePixelRatioF())
        if self._image is None or key != self._image_of:
            self._image_of = key
            self._image = _density(self._contents.index, strip, colors, self.devicePixelRatioF())
        return self._image

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame or an edge; elsewhere go there and take hold."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x, strip = event.position().x(), self.strip
        hit = strip.hit(x)
        if hit is On.ELSEWHERE:
            self.view_asked.emit(strip.centred(x))
            hit, strip = On.FRAME, self.strip
        self._press = hit, x, strip

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll or zoom along."""
        x = event.position().x()
        if self._press is None:
            self.setCursor(_CURSORS.get(self.strip.hit(x), Qt.CursorShape.PointingHandCursor))
            return
        hit, start, strip = self._press
        self.view_asked.emit(strip.scrolled(x - start) if hit is On.FRAME else strip.pulled(hit, x))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._press = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel over the strip does what it does over the roll."""
        self.wheel_turned.emit(event)

    # The keyboard

    def event(self, event: QEvent) -> bool:
        """Keys that the strip has a use for are not taken by the window's actions."""
        is_override = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if (is_override and self._view_after(event) is not None) or (is_override and event.key() == _K.Key_Escape):  # type: ignore[arg-type,attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the tooltip."""
        view = self._view_after(event)
        if view is not None:
            self.view_asked.emit(view)
            tick = max(0, round(self._view.tick_at(0)))
            announce(self, place_in_words(self._contents.song.conductor.meter, tick))
        elif event.key() == _K.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _view_after(self, event: QKeyEvent) -> Viewport | None:
        held, view = event.modifiers(), self._view
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return None
        step = view.width * (1.0 if held & Qt.KeyboardModifier.ShiftModifier else _STEP_SHARE)
        end = self._contents.end_tick * view.px_per_tick - view.width / 2
        moves = {_K.Key_Left: view.left_px - step, _K.Key_Right: view.left_px + step, _K.Key_Home: 0.0, _K.Key_End: end}
        key = _K(event.key())
        if key in moves:
            return view.scrolled_to(min(max(0.0, end), moves[key]), view.top_px)
        zooms = {_K.Key_Up: _ZOOM, _K.Key_Down: 1 / _ZOOM}
        return view.zoomed_time(zooms[key], view.width / 2) if key in zooms else None


def _density(index: NoteIndex, strip: Strip, colors: RollColors, scale: float) -> QImage:
    """A row for each pitch from the highest to the lowest, two octaves at least; a column for each device pixel."""
    bounds = index.bounds
    low, high = (bounds.low, bounds.high) if bounds else (48, 72)
    spare = max(0, _LEAST_ROWS - (high - low)) // 2
    low, high = max(0, low - spare), min(127, high + spare)
    whole = Viewport(width=strip.width, height=128, px_per_tick=strip.px_per_tick, row_px=1)
    covered = coverage(whole, [(index, np.arange(len(index)))], low, high, scale)
    rgba = np.zeros((*covered.shape, 4), dtype=np.uint8)
    rgba[covered] = colors.composer.getRgb()
    rows, columns = covered.shape
    return QImage(rgba.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()
