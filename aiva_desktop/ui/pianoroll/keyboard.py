"""The keyboard at the roll's left edge: names the rows and sounds when clicked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aiva_desktop.language import tr
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.notes import DEFAULT_VELOCITY
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.ui.pianoroll.lettering import small_font
from aiva_desktop.ui.pianoroll.painter import BLACK_KEYS
from aiva_desktop.ui.pianoroll.palette import RollColors, colors_for, mixed
from aiva_desktop.ui.text_scale import in_text

WIDTH_PX = 64
DRUMS_WIDTH_PX = 88
BLACK_SHARE = 0.62
ALL_NAMES_ROW_PX = 14
# Names of very low rows reach into the rows beside them.
SPARE_PX = 6
_WHITE_BOUNDARIES = frozenset({0, 5})  # between B and C, and between E and F, no black key


class KeyboardStrip(QWidget):
    """Draws the keys of the rows in sight. Pressing a key sounds it, sliding plays the keys on the way.

    `chosen`: a key was clicked with Control, for the notes on it.
    """

    pressed = Signal(int, int)
    released = Signal()
    chosen = Signal(int)
    wheel_turned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = Viewport()
        self._held: int | None = None
        self._marked = -1
        self._drum_names: Mapping[int, str] | None = None
        # All of it is painted: what is scrolled need not be painted again.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(tr("Keyboard"))
        self.setAccessibleDescription(tr("Click a key to hear its pitch, with Ctrl to select the notes on it."))

    def sizeHint(self) -> QSize:
        """A fixed width."""
        return QSize(in_text(WIDTH_PX if self._drum_names is None else DRUMS_WIDTH_PX), 100)

    def show_drums(self, names: Mapping[int, str] | None) -> None:
        """Name the rows of a drum track; None: they are the keys of a keyboard."""
        if names is not self._drum_names:
            self._drum_names = names
            self.updateGeometry()
            self.update()

    def set_view(self, view: Viewport) -> None:
        """Show the rows that the roll shows."""
        before, self._view = self._view, view
        if before.rows_as(view) and self.devicePixelRatioF().is_integer():
            # Qt keeps the keys that stay in sight, and asks for the rest.
            self.scroll(0, before.top_px - view.top_px, QRect(0, 0, self.width(), view.height))
        else:
            self.update()

    def mark(self, pitch: int) -> None:
        """Set off one key (the row under the pointer); -1 for none."""
        if pitch != self._marked:
            self._marked = pitch
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """White keys, black keys, names."""
        painter, colors = QPainter(self), colors_for(self.palette())
        # Beside the roll's scroll bar there are no rows.
        painter.fillRect(self.rect(), self.palette().window())
        painter.setClipRect(QRectF(0, 0, self.width(), min(self.height(), self._view.height)))
        painter.fillRect(self.rect(), colors.white_key)
        # Names of low rows reach into their neighbours.
        reach = self._view.row_px + SPARE_PX
        top, bottom = event.rect().top() - reach, event.rect().bottom() + reach
        for pitch in self._view.rows_seen:
            if top <= self._view.y_of(pitch) + self._view.row_px and self._view.y_of(pitch) <= bottom:
                self._paint_key(painter, colors, pitch)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), colors.key_edge)

    def _paint_key(self, painter: QPainter, colors: RollColors, pitch: int) -> None:
        row = QRectF(0, self._view.y_of(pitch), self.width(), self._view.row_px)
        is_black = pitch % 12 in BLACK_KEYS and self._drum_names is None
        is_lit = pitch in (self._held, self._marked)
        if is_black:
            key = QRectF(row.left(), row.top(), row.width() * BLACK_SHARE, row.height())
            painter.fillRect(key, mixed(colors.composer, colors.black_key, 0.7) if is_lit else colors.black_key)
            middle = row.center().y()
            painter.setPen(colors.key_edge)
            painter.drawLine(QLineF(key.right(), middle, row.right(), middle))
        elif is_lit:
            painter.fillRect(row, mixed(colors.composer, colors.white_key, 0.45))
        if pitch % 12 in _WHITE_BOUNDARIES or self._drum_names is not None:
            painter.setPen(colors.key_edge)
            painter.drawLine(QLineF(row.left(), row.bottom() - 0.5, row.right(), row.bottom() - 0.5))
        self._paint_name(painter, colors, pitch, row, is_black)

    def _paint_name(self, painter: QPainter, colors: RollColors, pitch: int, row: QRectF, is_black: bool) -> None:
        if self._drum_names is None and (is_black or (pitch % 12 != 0 and row.height() < ALL_NAMES_ROW_PX)):
            return
        font = small_font(self.font(), row.height() - 2)
        font.setBold(pitch % 12 == 0 and self._drum_names is None)
        painter.setFont(font)
        painter.setPen(colors.key_text)
        painter.drawText(
            row.adjusted(0, -SPARE_PX, -4, SPARE_PX),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            pitch_name(pitch) if self._drum_names is None else tr(self._drum_names.get(pitch, "")),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Sound the key: the farther right, the louder. With Control choose the notes on it."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.chosen.emit(self._view.pitch_at(event.position().y()))
        else:
            self._hold(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Slide over the keys."""
        if self._held is not None:
            self._hold(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the key go."""
        if event.button() is Qt.MouseButton.LeftButton and self._held is not None:
            self._held = None
            self.released.emit()
            self.update()

    def _hold(self, event: QMouseEvent) -> None:
        pitch = self._view.pitch_at(event.position().y())
        if pitch == self._held:
            return
        if self._held is not None:
            self.released.emit()
        self._held = pitch
        share = min(1.0, max(0.0, event.position().x() / self.width()))
        self.pressed.emit(pitch, round(DEFAULT_VELOCITY * (0.6 + 0.8 * share)))
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel over the keys does what it does over the roll."""
        self.wheel_turned.emit(event)
