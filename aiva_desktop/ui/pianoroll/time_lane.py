"""What the lanes under the ruler have in common: blocks in time, one of which is chosen, by mouse or keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from aiva_desktop.score.time import MeterMap
from aiva_desktop.ui.pianoroll.lane import Command, Lane
from aiva_desktop.ui.pianoroll.palette import RollColors
from aiva_desktop.ui.text_scale import in_text

HEIGHT_PX = 24
_K = Qt.Key


class TimeLane(Lane):
    """A subclass paints the blocks, says what the keys do to the chosen one, and describes it to screen readers."""

    def __init__(self, name: str, tip: str, hint: str, parent: QWidget | None) -> None:
        """`hint` is what stands in the empty lane."""
        super().__init__(name, tip, parent)
        self._hint = hint
        self._meter = MeterMap()
        self._chosen = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """A fixed height."""
        return QSize(100, in_text(HEIGHT_PX))

    # What a subclass says

    def _count(self) -> int:
        """How many blocks there are."""
        raise NotImplementedError

    def _describe(self) -> None:
        """Set the accessible description."""
        raise NotImplementedError

    def _chosen_changed(self) -> None:
        """Tell that another block is chosen."""
        raise NotImplementedError

    def _insert(self) -> None:
        """Make a new block."""
        raise NotImplementedError

    def _shift(self, step: int) -> None:
        """What Shift and an arrow do to the chosen block; `step` is -1 or 1."""
        raise NotImplementedError

    def edit_chosen(self) -> None:
        """Edit the chosen block."""
        raise NotImplementedError

    def remove_chosen(self) -> None:
        """Remove the chosen block."""
        raise NotImplementedError

    def _escape(self) -> Command | None:
        """What Esc does now; None: nothing here."""
        raise NotImplementedError

    def _command_of_letter(self, text: str) -> Command | None:
        """What a typed letter does to the chosen block."""
        raise NotImplementedError

    # Choosing

    def choose(self, index: int) -> None:
        """Choose a block; -1: none."""
        changed, self._chosen = index != self._chosen, index
        self._describe()
        self.update()
        if changed:
            self._chosen_changed()

    def _step(self, by: int) -> None:
        count = self._count()
        if count:
            self.choose((self._chosen + by) % count if self._chosen >= 0 else 0)

    def _below(self, tick: int) -> QPoint:
        """The place on the screen below `tick`, as far as it is in sight."""
        return self.mapToGlobal(QPoint(max(0, round(self._view.x_of(tick))), self.height()))

    # Painting

    def _paint_ground(self, painter: QPainter, colors: RollColors, ground: QColor) -> None:
        """The ground, and the hint where there are no blocks."""
        painter.fillRect(self.rect(), ground)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colors.bar_line)
        if not self._count():
            painter.setPen(colors.quiet_text)
            painter.drawText(self.rect().adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, self._hint)

    def _paint_focus(self, painter: QPainter, colors: RollColors) -> None:
        if self.hasFocus():
            painter.setPen(QPen(colors.selected_edge, 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -1.5))

    # The keyboard

    def _command(self, event: QKeyEvent) -> Command | None:
        held, key = event.modifiers(), _K(event.key())
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return None
        if key == _K.Key_Escape:
            return self._escape()
        if key == _K.Key_Insert:
            return self._insert
        if key in (_K.Key_Left, _K.Key_Right):
            step = 1 if key == _K.Key_Right else -1
            shifts = bool(held & Qt.KeyboardModifier.ShiftModifier)
            return (lambda: self._shift(step)) if shifts else (lambda: self._step(step))
        return self._command_of_chosen(key, event.text()) if self._chosen >= 0 else None

    def _command_of_chosen(self, key: Qt.Key, text: str) -> Command | None:
        if key in (_K.Key_Return, _K.Key_Enter, _K.Key_F2):
            return self.edit_chosen
        if key in (_K.Key_Delete, _K.Key_Backspace):
            return self.remove_chosen
        return self._command_of_letter(text)
