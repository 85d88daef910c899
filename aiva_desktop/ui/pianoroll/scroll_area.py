"""Scrolling and zooming: keeps a viewport and the scroll bars in step."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.viewport import Viewport

WHEEL_NOTCH = 120
ZOOM_PER_NOTCH = 1.2
# One notch of the wheel scrolls this far.
PX_PER_NOTCH = 60
# Fingers do not come nearer to each other than this in one event.
_LEAST_PINCH = 0.1


class RollScrollArea(QAbstractScrollArea):
    """A scroll area whose content is as large as the roll.

    The wheel and two fingers on a touchpad scroll; the wheel with Control, and two fingers that part, zoom; the middle
    button pans.
    """

    view_changed = Signal()

    def __init__(self, contents: RollContents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents = contents
        self.view = Viewport().centred_on_pitch(66)
        self._panning_from: QPoint | None = None
        self._pitch_wheel = 0.0
        # What was scrolled short of a pixel.
        self._scrolled_rest = QPointF()
        self._setting_bars = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def set_view(self, view: Viewport) -> None:
        """See another part of the roll."""
        self.view = view
        self.update_range()
        self.view_changed.emit()

    def update_range(self) -> None:
        """Set the scroll bars to the contents' size: half a window of free space follows the end."""
        view = self.view
        room = view.content_width(self.contents.end_tick) - view.width // 2
        horizontal, vertical = self.horizontalScrollBar(), self.verticalScrollBar()
        self._setting_bars = True
        horizontal.setRange(0, max(0, room, view.left_px))
        horizontal.setPageStep(view.width)
        horizontal.setSingleStep(PX_PER_NOTCH // 2)
        horizontal.setValue(view.left_px)
        vertical.setRange(0, max(0, view.content_height - view.height))
        vertical.setPageStep(view.height)
        vertical.setSingleStep(view.row_px)
        vertical.setValue(view.top_px)
        self._setting_bars = False

    def scroll_by(self, dx: float, dy: float) -> None:
        """Scroll by px, as far as there is something to see."""
        horizontal, vertical = self.horizontalScrollBar(), self.verticalScrollBar()
        horizontal.setValue(horizontal.value() + round(dx))
        vertical.setValue(vertical.value() + round(dy))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The composer moved a scroll bar."""
        if not self._setting_bars:
            self.view = self.view.scrolled_to(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
            self.view_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the top left corner."""
        size = self.viewport().size()
        self.set_view(self.view.resized(size.width(), size.height()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Shift sideways; with Control zoom time; with Control and Shift zoom pitch."""
        event.accept()
        held = event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by_wheel(event, bool(held & Qt.KeyboardModifier.ShiftModifier))
            return
        moved = _scrolled_px(event)
        if held & Qt.KeyboardModifier.ShiftModifier:
            moved = QPointF(moved.x() + moved.y(), 0)
        moved += self._scrolled_rest
        whole = moved.toPoint()
        self._scrolled_rest = moved - whole
        self.scroll_by(-whole.x(), -whole.y())

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers that part or come together zoom time under them; with Shift, pitch."""
        if not isinstance(event, QNativeGestureEvent):
            return super().viewportEvent(event)
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        turned = WHEEL_NOTCH * math.log(max(_LEAST_PINCH, 1 + event.value())) / math.log(ZOOM_PER_NOTCH)
        self._zoom(turned, event.position(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        return True

    def _zoom_by_wheel(self, event: QWheelEvent, pitch: bool) -> None:
        self._zoom(event.angleDelta().y() or event.angleDelta().x(), event.position(), pitch)

    def _zoom(self, turned: float, place: QPointF, pitch: bool) -> None:
        """As much as the wheel does when it is turned so far; pitch by whole notches."""
        if not pitch:
            self.set_view(self.view.zoomed_time(ZOOM_PER_NOTCH ** (turned / WHEEL_NOTCH), place.x()))
            return
        self._pitch_wheel += turned
        notches = int(self._pitch_wheel / WHEEL_NOTCH)
        self._pitch_wheel -= notches * WHEEL_NOTCH
        if notches:
            self.set_view(self.view.zoomed_pitch(ZOOM_PER_NOTCH**notches, place.y()))

    def start_panning(self, event: QMouseEvent) -> None:
        """The roll follows the pointer from here on."""
        self._panning_from = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def pan(self, event: QMouseEvent) -> bool:
        """Follow the pointer; whether the roll is being panned at all."""
        if self._panning_from is None:
            return False
        place = event.position().toPoint()
        moved = place - self._panning_from
        self._panning_from = place
        self.scroll_by(-moved.x(), -moved.y())
        return True

    def stop_panning(self) -> None:
        """The middle button was released."""
        self._panning_from = None
        self.viewport().unsetCursor()


def _scrolled_px(event: QWheelEvent) -> QPointF:
    """What a touchpad says in px, or a wheel in notches."""
    if not event.pixelDelta().isNull():
        return QPointF(event.pixelDelta())
    return QPointF(event.angleDelta()) * (PX_PER_NOTCH / WHEEL_NOTCH)
