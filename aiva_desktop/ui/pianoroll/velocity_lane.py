"""The velocity lane under the roll."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aiva_desktop.language import tr
from aiva_desktop.pianoroll import velocity_lane as lane
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.gestures import GestureRun, Preview
from aiva_desktop.pianoroll.searching import IntArray
from aiva_desktop.pianoroll.velocity_lane import LanePointer
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.ui.pianoroll.note_painter import MANY_NOTES, hue_of
from aiva_desktop.ui.pianoroll.palette import RollColors, colors_for, mixed

HEIGHT_PX = 72
MARGIN_PX = 6
STEM_PX = 2
HEAD_PX = 6
# How much of their hue the stems of muted notes have.
MUTED_SHARE = 0.35
# More stems than this in sight become an outline.
_MANY_STEMS = MANY_NOTES
_NO_PREVIEW = Preview()


class VelocityLane(QWidget):
    """Draws a stem for each note in sight. Dragging draws velocities; on a selected stem it shifts the selection."""

    finished = Signal(object)
    # The painter and the colours, once the stems are there.
    painted = Signal(object, object)
    message = Signal(str)
    wheel_turned = Signal(object)

    def __init__(self, contents: RollContents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents = contents
        self._view = Viewport()
        self._run: GestureRun[LanePointer] | None = None
        # All of it is painted: what is scrolled need not be painted again.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Velocity"))
        self.describe("")
        self.setToolTip(
            tr(
                "Drag to draw velocities; drag the stem of a selected note to change the whole selection.\n"
                "With Shift a straight line, with Alt or Ctrl a curve, over what is selected.\n"
                "By keyboard: Left and Right to a note, Up and Down louder or softer, by ten with Shift."
            )
        )

    def sizeHint(self) -> QSize:
        """A fixed height."""
        return QSize(100, HEIGHT_PX)

    def set_view(self, view: Viewport) -> None:
        """Show the stretch of time that the roll shows."""
        before, self._view = self._view, view
        if self._moves_along(before):
            # Qt keeps what stays in sight, and asks for the rest.
            self.scroll(before.left_px - view.left_px, 0)
        else:
            self.update()

    def _moves_along(self, before: Viewport) -> bool:
        """Whether the stems are where they were, but for scrolling. An outline is one for all in sight."""
        if not before.shows_as(self._view) or not self.devicePixelRatioF().is_integer():
            return False
        return not self._is_outline(before) and not self._is_outline(self._view)

    def _is_outline(self, view: Viewport) -> bool:
        return len(self._contents.index.starting(*view.ticks_seen)) > _MANY_STEMS

    def describe(self, cursor: str) -> None:
        """Tell screen readers what the keyboard's cursor is on."""
        self.setAccessibleDescription(cursor or tr("Drag over the stems to set how loud notes are."))

    @property
    def viewport(self) -> Viewport:
        """The stretch of time that it shows."""
        return self._view

    @property
    def is_dragging(self) -> bool:
        """Whether velocities are being drawn."""
        return self._run is not None

    @property
    def preview(self) -> Preview:
        """What the drag under way shows."""
        return self._run.preview if self._run else _NO_PREVIEW

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, stems, selected stems on top."""
        painter, colors = QPainter(self), colors_for(self.palette())
        painter.fillRect(self.rect(), mixed(colors.text, colors.ground, 0.03))
        painter.fillRect(QRectF(0, 0, self.width(), 1), colors.bar_line)
        if self._is_outline(self._view):
            self._paint_outline(painter, colors, self._contents.index.starting(*self._view.ticks_seen))
            return
        seen, reach = event.rect(), 2 * HEAD_PX
        start, end = self._view.tick_at(seen.left() - reach), self._view.tick_at(seen.right() + reach)
        places = self._contents.index.starting(start, end)
        hidden, chosen = frozenset(self.preview.hidden) | self._contents.replaced, self._contents.selection
        notes = _without(list(self._contents.index.at(places)), hidden)
        self._paint_stems(painter, colors, _without(notes, chosen))
        self._paint_stems(painter, colors, [note for note in notes if note in chosen] if chosen else [], selected=True)
        self._paint_stems(painter, colors, self.preview.shown[:MANY_NOTES], selected=True)
        self._paint_proposed(painter, colors, start, end)
        self.painted.emit(painter, colors)

    def _paint_proposed(self, painter: QPainter, colors: RollColors, start: float, end: float) -> None:
        """Of notes that make way a small head, at the velocity they have; of proposed ones faint stems."""
        index, ghosts = self._contents.index, self._contents.ghosts
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(colors.text, colors.ground, 0.4))
        if replaced := self._contents.replaced:
            gone = (note for note in index.at(index.starting(start, end)) if note in replaced)
            painter.drawRects([QRectF(top.x() - 1, top.y() - 1, 4, 4) for top in map(self.top_of, gone)])
        painter.setBrush(colors.ghost_fill())
        tops = [self.top_of(note) for note in ghosts.at(ghosts.starting(start, end)[:MANY_NOTES])]
        painter.drawRects([QRectF(top.x(), top.y(), STEM_PX, self.height() - top.y()) for top in tops])
        painter.setBrush(colors.engine)
        painter.drawRects([QRectF(top.x() - 2, top.y() - 2, HEAD_PX, HEAD_PX) for top in tops])

    def _paint_stems(
        self, painter: QPainter, colors: RollColors, notes: Sequence[Note], selected: bool = False
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        batches: dict[tuple[Origin, bool], list[Note]] = {}
        for note in notes:
            batches.setdefault((note.origin, note.muted), []).append(note)
        bottom = self.height()
        for (origin, muted), batch in sorted(batches.items()):
            tops, hue = self._tops_of(batch), hue_of(colors, origin)
            stems = [QRectF(x, y, STEM_PX, bottom - y) for x, y in tops]
            heads = [QRectF(x - 2, y - 2, HEAD_PX, HEAD_PX) for x, y in tops]
            painter.setBrush(mixed(hue, colors.ground, MUTED_SHARE) if muted else hue)
            painter.drawRects(stems)
            if selected:
                painter.setBrush(colors.selected_edge)
                painter.drawRects([head.adjusted(-1, -1, 1, 1) for head in heads])
            painter.setBrush(hue)
            painter.drawRects(heads)
            if muted:
                # Hollow: what is not heard.
                painter.setBrush(colors.ground)
                painter.drawRects([head.adjusted(1, 1, -1, -1) for head in heads])

    def _paint_outline(self, painter: QPainter, colors: RollColors, places: IntArray) -> None:
        """Of very many notes, the loudest in each column."""
        index, view = self._contents.index, self._view
        columns = np.floor(index.onsets[places] * view.px_per_tick + 0.5).astype(np.int64) - view.left_px
        loudest = np.zeros(self.width(), dtype=np.int64)
        inside = (columns >= 0) & (columns < self.width())
        np.maximum.at(loudest, columns[inside], index.velocities[places][inside])
        tops = ((x, self._y_of(int(loudest[x]))) for x in np.flatnonzero(loudest).tolist())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.composer)
        painter.drawRects([QRectF(x, top, 1, self.height() - top) for x, top in tops])

    def _tops_of(self, notes: Sequence[Note]) -> list[tuple[int, int]]:
        """As `top_of`; of each velocity the height is looked up once."""
        heights = {velocity: round(self._y_of(velocity)) for velocity in {note.velocity for note in notes}}
        scale, scrolled = self._view.px_per_tick, self._view.left_px
        # As `Viewport.column_of`.
        return [(int(note.onset * scale + 0.5) - scrolled, heights[note.velocity]) for note in notes]

    def top_of(self, note: Note) -> QPointF:
        """Where the stem of a note begins."""
        return QPointF(self._view.column_of(note.onset), round(self._y_of(note.velocity)))

    def _y_of(self, velocity: int) -> float:
        return MARGIN_PX + lane.y_of(velocity, self.height() - MARGIN_PX)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw or to shift."""
        if event.button() is Qt.MouseButton.LeftButton and self._run is None:
            state = self._contents.state(self._view.px_per_tick)
            self._run = GestureRun(lane.begin(state, self._pointer(event)))
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        if self._run is not None:
            pointer = self._pointer(event)
            self._run.send(pointer)
            self.message.emit(tr("Velocity {velocity}", velocity=pointer.velocity))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        if event.button() is Qt.MouseButton.LeftButton and self._run is not None:
            outcome = self._run.send(LanePointer(*self._place(event), released=True))
            self._run = None
            self.finished.emit(outcome)
            self.update()

    def cancel_gesture(self) -> None:
        """End a drag as if it had never begun."""
        if self._run is not None:
            self._run.cancel()
            self._run = None
            self.update()

    def _pointer(self, event: QMouseEvent) -> LanePointer:
        held, keys = event.modifiers(), Qt.KeyboardModifier
        # Many window managers take Alt for themselves: Control does as well.
        alt = bool(held & (keys.AltModifier | keys.ControlModifier))
        return LanePointer(*self._place(event), shift=bool(held & keys.ShiftModifier), alt=alt)

    def _place(self, event: QMouseEvent) -> tuple[float, int]:
        place = event.position()
        velocity = lane.velocity_at(place.y() - MARGIN_PX, self.height() - MARGIN_PX)
        return self._view.tick_at(place.x()), velocity

    def event(self, event: QEvent) -> bool:
        """While a drag is under way Esc means this drag, whatever the window uses the key for."""
        if self._run is not None and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self.cancel_gesture()
            event.accept()
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel over the lane does what it does over the roll."""
        self.wheel_turned.emit(event)


def _without(notes: list[Note], others: frozenset[Note]) -> list[Note]:
    """Asking each note for its hash costs more than painting it: not where there are no others."""
    return [note for note in notes if note not in others] if others else notes
