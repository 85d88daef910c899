"""One controller of the track under the roll: what holds when, drawn and marked with the mouse."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from aiva_desktop.editing import control_edits
from aiva_desktop.editing.control_edits import Controls
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.control_index import ControlIndex
from aiva_desktop.pianoroll.control_lane import Place, Shape, Stroke
from aiva_desktop.pianoroll.control_span import SpanDrag
from aiva_desktop.pianoroll.grid import Grid
from aiva_desktop.pianoroll.state import Tool
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.pianoroll.words import place_in_words
from aiva_desktop.score.controllers import PAN, VOLUME, Controller
from aiva_desktop.score.song import Track
from aiva_desktop.ui.announcing import announce
from aiva_desktop.ui.pianoroll.control_painting import LanePicture, paint_lane
from aiva_desktop.ui.pianoroll.lane import LEAST_DRAG_PX, Lane
from aiva_desktop.ui.pianoroll.palette import colors_for

_M = Qt.KeyboardModifier
_TIP = marked(
    "Drag to draw; with Shift a line, with Alt or Ctrl+Shift a curve; right button or Ctrl erases.\n"
    "Over a pedal's lane a drag presses the pedal, over a press it lifts it.\n"
    "With the Select tool drag a stretch, then drag it: sideways it moves, up and down its values change, "
    "with Alt they are scaled.\n"
    "By keyboard: arrows move the cursor and the value, Shift marks a stretch, Enter types a value, Delete removes,\n"
    "Page Up and Page Down go from event to event, Ctrl+C and Ctrl+V copy and paste."
)


class ControlStrip(Lane):
    """Shows one controller of the track and asks for edits; it changes nothing itself.

    `edit_requested` carries an edit.
    """

    edit_requested = Signal(object)
    message = Signal(str)

    def __init__(self, contents: RollContents, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller.title, tr(_TIP), parent)
        self._contents = contents
        self._controller = controller
        self._shown: Controls | None = None
        self._index = ControlIndex.of((), controller, controller.resting)
        self._stroke: Stroke | None = None
        self._span_drag: SpanDrag | None = None
        self._span: tuple[int, int] | None = None
        self._cursor: int | None = None
        self._anchor = 0
        # All of it is painted: what is scrolled need not be painted again.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._describe()

    def sizeHint(self) -> QSize:
        """A height that shows something; whoever owns the lane sets it."""
        return QSize(100, 72)

    @property
    def controller(self) -> Controller:
        """What the lane shows."""
        return self._controller

    @property
    def index(self) -> ControlIndex:
        """The controller's values as they are drawn, a drag under way included."""
        if self._stroke is not None:
            return self._stroke.drawing(self._index).shown_in(self._index)
        if self._span_drag is not None:
            return self._indexed(self._span_drag.controls)
        return self._index

    @property
    def is_dragging(self) -> bool:
        """Whether a drag is under way."""
        return self._stroke is not None or self._span_drag is not None

    def refresh(self) -> None:
        """The song or the track is another; a drag under way ends when the controls under it have changed."""
        if self._contents.track.controls is not self._shown:
            self.cancel_gesture()
            self._shown = self._contents.track.controls
            self._index = self._indexed(self._shown)
        elif self._index.resting != self._resting(self._contents.track):
            self._index = replace(self._index, resting=self._resting(self._contents.track))
        self._describe()
        self.update()

    def _indexed(self, controls: Controls) -> ControlIndex:
        return ControlIndex.of(controls, self._controller, self._resting(self._contents.track))

    def _resting(self, track: Track) -> int:
        own = {VOLUME: track.volume, PAN: track.pan}
        return own.get(self._controller, self._controller.resting)

    def cancel_gesture(self) -> None:
        """End a drag as if it had never begun."""
        self._stroke = self._span_drag = None
        self.update()

    def set_view(self, view: Viewport) -> None:
        """Show the stretch of time that the roll shows."""
        before, self._view = self._view, view
        is_plain = self._cursor is None and self._span is None and not self.is_dragging
        if is_plain and before.shows_as(view) and self.devicePixelRatioF().is_integer():
            # Qt keeps what stays in sight, and asks for the rest.
            self.scroll(before.left_px - view.left_px, 0)
        else:
            self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lane as far as is asked for, and a frame where the keyboard is here."""
        painter, colors = QPainter(self), colors_for(self.palette())
        whole, left = self._picture(self.index), event.rect().left()
        part = replace(whole.view, left_px=whole.view.left_px + left, width=event.rect().width())
        painter.translate(left, 0)
        paint_lane(painter, colors, replace(whole, view=part))
        painter.translate(-left, 0)
        if self.hasFocus() and self._cursor is not None:
            painter.setPen(QPen(colors.selected_edge, 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -0.5))

    def _picture(self, index: ControlIndex) -> LanePicture:
        span = self._span_drag.span if self._span_drag is not None else self._span
        view, grid = self._view.resized(self.width(), self._view.height), self._grid()
        return LanePicture(view, grid, self._controller, index, self.height(), span, self._cursor)

    def _grid(self) -> Grid:
        return self._contents.grid(self._view.px_per_tick)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw, to erase, or with the Select tool to mark a stretch or take hold of one."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton) or self.is_dragging:
            return
        place = self._place(event.position())
        self._cursor = None
        if self._contents.tool is Tool.SELECT and event.button() is Qt.MouseButton.LeftButton:
            self._grab(place, event.modifiers())
        else:
            self._span = None
            shape = self._shape(event)
            self._stroke = Stroke.begun(self._controller, self._grid(), shape, place)
        self.update()

    def _shape(self, event: QMouseEvent) -> Shape:
        held = event.modifiers()
        is_curve = bool(held & _M.AltModifier) or held & _ERASES == _M.ControlModifier | _M.ShiftModifier
        if event.button() is Qt.MouseButton.RightButton or self._contents.tool is Tool.ERASE:
            return Shape.ERASER
        if held & _M.ControlModifier and not is_curve:
            return Shape.ERASER
        if self._controller.is_switch:
            return Shape.PEDAL
        return Shape.CURVE if is_curve else Shape.LINE if held & _M.ShiftModifier else Shape.FREE

    def _grab(self, place: Place, held: Qt.KeyboardModifier) -> None:
        controls, grid = self._contents.track.controls, self._grid()
        is_inside = self._span is not None and self._span[0] <= place.tick < self._span[1]
        begin = SpanDrag.holding if is_inside else SpanDrag.marking
        scales = bool(held & _M.AltModifier) or bool(held & _M.ControlModifier)
        self._span_drag = begin(self._controller, grid, controls, place, self._span or (0, 0), scales)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it; without a button, say the value under the pointer."""
        place = self._place(event.position())
        if self._stroke is not None:
            self._stroke = self._stroke.to(place)
        elif self._span_drag is not None:
            self._span_drag = self._span_drag.to(place, LEAST_DRAG_PX / self._view.px_per_tick, self._value_slop())
        self._say_value(place)
        if self.is_dragging:
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for what was drawn, as one step."""
        stroke, drag = self._stroke, self._span_drag
        self._stroke = self._span_drag = None
        if stroke is not None:
            drawing = stroke.to(self._place(event.position())).drawing(self._index)
            controls = control_edits.redrawn(
                self._contents.track.controls,
                self._controller,
                drawing.start_tick,
                drawing.end_tick,
                drawing.events,
            )
            self._ask(controls, _stroke_name(stroke.shape, self._controller))
        elif drag is not None:
            self._span = drag.span if drag.span[1] > drag.span[0] else None
            self._ask(drag.controls, tr("Change {controller}", controller=self._controller.title))
            self._say_span()
        self.update()

    def _place(self, position: QPointF) -> Place:
        return Place(self._view.tick_at(position.x()), self._picture(self._index).value_at(position.y()))

    def _value_slop(self) -> int:
        picture = self._picture(self._index)
        return abs(picture.value_at(0) - picture.value_at(LEAST_DRAG_PX)) + 1

    def _say_value(self, place: Place) -> None:
        """What is drawn here, or what holds here."""
        tick = max(0, round(place.tick))
        is_drawn = self._stroke is not None and self._stroke.shape in (Shape.FREE, Shape.LINE, Shape.CURVE)
        value = place.value if is_drawn else self.index.value_at(tick)
        bar, beat, rest = self._contents.song.conductor.meter.position(tick)
        where = f"{bar}.{beat}.{rest:03d}"
        self.message.emit(tr("{value} at {place}", value=self._controller.in_words(value), place=where))

    # What is asked for

    def _ask(self, controls: Controls, name: str, gesture: str = "") -> None:
        edit = control_edits.change(self._contents.track, controls, name, gesture)
        if edit is not None:
            self.edit_requested.emit(edit)

    def _say_span(self) -> None:
        if self._span is None:
            return
        count = self._index.count(*self._span)
        self._tell(tr("1 event marked") if count == 1 else tr("{count} events marked", count=count))

    def _tell(self, text: str) -> None:
        self.message.emit(text)
        announce(self, text)

    # In words

    @property
    def _here(self) -> tuple[int, int]:
        """The marked stretch, else the division at the cursor."""
        tick = self._cursor or 0
        return self._span or (tick, self._grid().after(tick))

    def _cursor_in_words(self) -> str:
        tick = self._here[0] if self._cursor is None else self._cursor
        where = place_in_words(self._contents.song.conductor.meter, tick)
        value = self._controller.in_words(self._index.value_at(tick))
        return tr("{value}, {place}", value=value, place=where)

    def _describe(self) -> None:
        if self._cursor is not None or self._span is not None:
            self.setAccessibleDescription(self._cursor_in_words())
        else:
            count = len(self._index)
            self.setAccessibleDescription(tr("1 event.") if count == 1 else tr("{count} events.", count=count))


_ERASES = _M.ControlModifier | _M.ShiftModifier


def _stroke_name(shape: Shape, controller: Controller) -> str:
    if shape is Shape.ERASER:
        return tr("Erase {controller}", controller=controller.title)
    return tr("Draw {controller}", controller=controller.title)
