"""The self-similarity of a song as a picture: bars against bars, sections marked."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from aiva_desktop.compose.form_markers import PlacedForm
from aiva_desktop.compose.self_similarity import SelfSimilarity
from aiva_desktop.language import tr
from aiva_desktop.ui.pianoroll.palette import RollColors, colors_for, mixed

_LEAST_PX = 150
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_EMPTY = SelfSimilarity(np.zeros((0, 0), np.float32))


class SimilarityPicture(QWidget):
    """`bar_chosen` carries the bar (from 0) that was clicked, or that Enter was pressed on: the one of the column."""

    bar_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._similarity = _EMPTY
        self._placed: PlacedForm | None = None
        self._image: QImage | None = None
        self._cell = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_LEAST_PX, _LEAST_PX)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Self-similarity"))
        self._describe()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(240, 240)

    def show_similarity(self, similarity: SelfSimilarity, placed: PlacedForm | None) -> None:
        """Show another song's picture."""
        self._similarity, self._placed, self._image = similarity, placed, None
        count = len(similarity.cells)
        self._cell = (min(self._cell[0], max(0, count - 1)), min(self._cell[1], max(0, count - 1)))
        self._describe()
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, the sections' borders and labels, and where the keyboard is."""
        painter, colors = QPainter(self), colors_for(self.palette())
        painter.fillRect(self.rect(), colors.ground)
        count = len(self._similarity.cells)
        if not count:
            painter.setPen(colors.quiet_text)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("No notes yet"))
            return
        if self._image is None:
            self._image = _image_of(self._similarity, colors)
        square = self._square()
        painter.drawImage(square, self._image)
        self._paint_sections(painter, colors, square)
        if self.hasFocus():
            side = square.width() / count
            painter.setPen(QPen(colors.playhead, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            x, y = square.left() + self._cell[0] * side, square.top() + self._cell[1] * side
            painter.drawRect(QRectF(x, y, max(4.0, side), max(4.0, side)))

    def _paint_sections(self, painter: QPainter, colors: RollColors, square: QRectF) -> None:
        if self._placed is None:
            return
        form, per_bar = self._placed.form, square.width() / len(self._similarity.cells) / self._similarity.bars_per_cell
        for index, section in enumerate(form.sections):
            at = self._placed.first_bar_of(index) * per_bar
            if at >= square.width():
                return
            x, y = square.left() + at, square.top() + at
            painter.setPen(QPen(colors.engine, 1))
            painter.drawLine(QPointF(x, square.top()), QPointF(x, square.bottom()))
            painter.drawLine(QPointF(square.left(), y), QPointF(square.right(), y))
            if painter.fontMetrics().horizontalAdvance(section.label) < section.bars * per_bar:
                painter.setPen(colors.text)
                painter.drawText(QPointF(square.left() + at + 2, square.bottom() + 14), section.label)

    def _square(self) -> QRectF:
        side = min(self.width(), self.height() - 18)
        return QRectF((self.width() - side) / 2, 0, side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._image = None

    # The mouse and the keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        cell = self._cell_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and cell is not None:
            self._step_to(cell)
            self.bar_chosen.emit(cell[0] * self._similarity.bars_per_cell)

    def event(self, event: QEvent) -> bool:
        """Tooltips say which bars are compared; arrows and Enter are the picture's own."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if cell is None else self._in_words(cell), self)
            return True
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter goes to the bar."""
        count, key = len(self._similarity.cells), Qt.Key(event.key())
        if not _is_own(event) or not count:
            super().keyPressEvent(event)
        elif key in _STEPS:
            dx, dy = _STEPS[key]
            self._step_to((min(max(self._cell[0] + dx, 0), count - 1), min(max(self._cell[1] + dy, 0), count - 1)))
        else:
            self.bar_chosen.emit(self._cell[0] * self._similarity.bars_per_cell)

    def _step_to(self, cell: tuple[int, int]) -> None:
        self._cell = cell
        self._describe()
        self.update()

    def _cell_at(self, place: QPointF) -> tuple[int, int] | None:
        square, count = self._square(), len(self._similarity.cells)
        if not count or not square.contains(place):
            return None
        side = square.width() / count
        column, row = int((place.x() - square.left()) / side), int((place.y() - square.top()) / side)
        return min(column, count - 1), min(row, count - 1)

    def _describe(self) -> None:
        self.setAccessibleDescription(
            self._in_words(self._cell) if len(self._similarity.cells) else tr("There are no notes to compare.")
        )

    def _in_words(self, cell: tuple[int, int]) -> str:
        bars = [number * self._similarity.bars_per_cell for number in cell]
        share = self._similarity.at(bars[0], bars[1])
        return tr(
            "Bars {first} and {second} are {share:.0%} alike.", first=bars[0] + 1, second=bars[1] + 1, share=share
        )


def _is_own(event: QKeyEvent) -> bool:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and (event.key() in _STEPS or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter))


def _image_of(similarity: SelfSimilarity, colors: RollColors) -> QImage:
    """From the ground to the composer's hue."""
    levels = np.ascontiguousarray(np.rint(similarity.cells * 255).clip(0, 255).astype(np.uint8))
    side = len(levels)
    image = QImage(levels.tobytes(), side, side, side, QImage.Format.Format_Indexed8).copy()
    image.setColorTable([mixed(colors.composer, colors.ground, (level / 255) ** 1.5).rgb() for level in range(256)])
    return image
