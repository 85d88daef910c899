"""The roll itself: paints notes from a cached picture and turns mouse events into gestures."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.gestures import SLOP_PX, GestureRun, Pointer, Preview, begin
from aiva_desktop.pianoroll.hit_test import Hit, Zone, hit_test
from aiva_desktop.pianoroll.state import Tool
from aiva_desktop.score.notes import Note
from aiva_desktop.ui.pianoroll.kept_picture import KeptPicture
from aiva_desktop.ui.pianoroll.origin_overlay import paint_origins
from aiva_desktop.ui.pianoroll.overlay import paint_cursor, paint_playhead, paint_preview
from aiva_desktop.ui.pianoroll.palette import RollColors, colors_for
from aiva_desktop.ui.pianoroll.scene import scene_of, style_of
from aiva_desktop.ui.pianoroll.scroll_area import WHEEL_NOTCH, RollScrollArea

EMPTY_HINT = marked("Draw a motif, or drop a .mid")
AUTOSCROLL_MS = 30
AUTOSCROLL_SHARE = 0.3
PLAYHEAD_PX = 5
_NO_PREVIEW = Preview()


class NoteArea(RollScrollArea):
    """Shows the contents and lets the composer work on them with the mouse.

    `finished` carries what a gesture came to; the area itself changes nothing but what it previews.
    """

    finished = Signal(object)
    auditioned = Signal(int, int)
    audition_ended = Signal()
    menu_requested = Signal(QPoint, object)
    pitch_hovered = Signal(int)
    # Notches of the wheel over a selected note.
    loudness_turned = Signal(int)

    def __init__(self, contents: RollContents, parent: QWidget | None = None) -> None:
        super().__init__(contents, parent)
        self._picture = KeptPicture()
        self._run: GestureRun[Pointer] | None = None
        self._pointer_place = QPointF()
        # Where the button was pressed, as long as the pointer is about there.
        self._held_at: QPointF | None = None
        self._sounding: tuple[int, int] | None = None
        # What a smooth wheel has turned short of a notch.
        self._loudness_wheel = 0
        self._autoscroll = QTimer(self)
        self._autoscroll.setInterval(AUTOSCROLL_MS)
        self._autoscroll.timeout.connect(self._scroll_towards_pointer)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.view_changed.connect(self.viewport().update)

    @property
    def colors(self) -> RollColors:
        """The theme that the widget's palette asks for."""
        return colors_for(self.palette())

    @property
    def preview(self) -> Preview:
        """What the gesture under way shows."""
        return self._run.preview if self._run else _NO_PREVIEW

    @property
    def is_dragging(self) -> bool:
        """Whether a gesture is under way."""
        return self._run is not None

    def refresh(self) -> None:
        """Paint everything anew."""
        self._picture.forget()
        self.viewport().update()

    def move_playhead(self, tick: float) -> None:
        """Repaint only the strips where the playhead was and is."""
        before, after = self._playhead_strip(), self._playhead_strip(tick)
        self.contents.playhead = tick
        if before != after:
            self.viewport().update(before)
            self.viewport().update(after)

    def _playhead_strip(self, tick: float | None = None) -> QRect:
        # Far outside the window a pixel number may not fit a QRect.
        x = self.view.x_of(self.contents.playhead if tick is None else tick)
        x = max(-2.0 * PLAYHEAD_PX, min(self.view.width + 2.0 * PLAYHEAD_PX, x))
        return QRect(math.floor(x) - PLAYHEAD_PX // 2 - 1, 0, PLAYHEAD_PX + 2, self.view.height)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cached picture, and on it what changes often."""
        picture = self._painted()
        painter = QPainter(self.viewport())
        area, scale = QRectF(event.rect()), picture.devicePixelRatio()
        painter.drawPixmap(area, picture, QRectF(area.topLeft() * scale, area.size() * scale))
        paint_preview(painter, self.view, style_of(self.contents, self.colors), self.preview)
        if self.contents.origins is not None:
            paint_origins(painter, self.view, self.colors, self.contents.origins)
        if self.contents.cursor is not None:
            paint_cursor(painter, self.view, self.colors, self.contents.cursor)
        paint_playhead(painter, self.view, self.colors, self.contents.playhead)

    def _painted(self) -> QPixmap:
        hint = "" if self.is_dragging else tr(EMPTY_HINT)
        scene = scene_of(self.contents, self.view, self.colors, hint, self.preview)
        return self._picture.of(scene, self.devicePixelRatioF(), self.font())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's theme and fonts."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.refresh()

    # The mouse

    def viewportEvent(self, event: QEvent) -> bool:
        """The wheel over a selected note makes the selection louder or softer; anywhere else it scrolls or zooms."""
        if isinstance(event, QWheelEvent) and self._is_on_selection(event):
            self._turn_loudness(event)
            return True
        return super().viewportEvent(event)

    def _is_on_selection(self, event: QWheelEvent) -> bool:
        if event.modifiers() != Qt.KeyboardModifier.NoModifier or self.is_dragging:
            return False
        # Two fingers on a touchpad scroll, whatever they come across on the way.
        if event.phase() is not Qt.ScrollPhase.NoScrollPhase:
            return False
        hit = hit_test(self.contents.index, self.view, event.position().x(), event.position().y())
        return hit is not None and hit.note in self.contents.selection

    def _turn_loudness(self, event: QWheelEvent) -> None:
        event.accept()
        self._loudness_wheel += event.angleDelta().y()
        notches = int(self._loudness_wheel / WHEEL_NOTCH)
        self._loudness_wheel -= notches * WHEEL_NOTCH
        if notches:
            self.loudness_turned.emit(notches)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Left: begin a gesture. Middle: pan."""
        if event.button() is Qt.MouseButton.MiddleButton and not self.is_dragging:
            self.start_panning(event)
        elif event.button() is Qt.MouseButton.LeftButton and not self.is_dragging and self._is_on_a_row(event):
            self._begin(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or show what a press would do."""
        if self.pan(event):
            return
        self._follow(event.position())
        if self.is_dragging:
            self._autoscroll_if_outside()
            self._send(event.modifiers())
        else:
            self._show_cursor(hit_test(self.contents.index, self.view, event.position().x(), event.position().y()))
        self.pitch_hovered.emit(self.view.pitch_at(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self.stop_panning()
        elif event.button() is Qt.MouseButton.LeftButton and self.is_dragging:
            self._follow(event.position())
            self._send(event.modifiers(), released=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second press is a press."""
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer any more."""
        super().leaveEvent(event)
        self.pitch_hovered.emit(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the note under the pointer, or of the roll; by the menu key, of what is selected."""
        if self.is_dragging:
            return
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self.contents.selection:
            first = min(self.contents.selection)
            self.menu_requested.emit(self._below(first), first)
            return
        hit = hit_test(self.contents.index, self.view, event.pos().x(), event.pos().y())
        self.menu_requested.emit(event.globalPos(), hit.note if hit else None)

    def _below(self, note: Note) -> QPoint:
        """The place on the screen below where a note starts, as far as that is in sight."""
        x = max(0.0, min(self.view.width, self.view.x_of(note.onset)))
        y = max(0, min(self.view.height, self.view.y_of(note.pitch) + self.view.row_px))
        return self.viewport().mapToGlobal(QPoint(round(x), y))

    def _is_on_a_row(self, event: QMouseEvent) -> bool:
        return event.position().y() < self.view.content_height - self.view.top_px

    # Gestures

    def _begin(self, event: QMouseEvent) -> None:
        self._pointer_place = self._held_at = event.position()
        hit = hit_test(self.contents.index, self.view, event.position().x(), event.position().y())
        state = self.contents.state(self.view.px_per_tick)
        self._run = GestureRun(begin(state, self.contents.tool, self._pointer(event.modifiers()), hit))
        self._show_preview(_NO_PREVIEW)

    def _follow(self, place: QPointF) -> None:
        """A hand is never quite still: a click on a note's lower edge must not move it to the row below."""
        if self._held_at is None or (place - self._held_at).manhattanLength() >= SLOP_PX:
            self._held_at = None
            self._pointer_place = place

    def _send(self, held: Qt.KeyboardModifier, released: bool = False) -> None:
        if self._run is None:
            return
        before = self._run.preview
        outcome = self._run.send(self._pointer(held, released))
        if outcome is None:
            self._show_preview(before)
        else:
            self._end()
            self.finished.emit(outcome)

    def cancel_gesture(self) -> None:
        """End the gesture as if it had never begun."""
        if self._run is not None:
            self._run.cancel()
            self._end()

    def _end(self) -> None:
        self._run = self._held_at = None
        self._autoscroll.stop()
        self._audition(None)
        self.refresh()

    def _show_preview(self, before: Preview) -> None:
        preview = self.preview
        self._audition(preview.audition)
        if (preview.hidden, preview.selection) != (before.hidden, before.selection):
            self._picture.forget()
        self.viewport().update()

    def _audition(self, sound: tuple[int, int] | None) -> None:
        if sound == self._sounding:
            return
        if self._sounding is not None:
            self.audition_ended.emit()
        self._sounding = sound
        if sound is not None:
            self.auditioned.emit(*sound)

    def _pointer(self, held: Qt.KeyboardModifier, released: bool = False) -> Pointer:
        return Pointer(
            tick=self.view.tick_at(self._pointer_place.x()),
            pitch=self.view.pitch_at(self._pointer_place.y()),
            shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
            control=bool(held & Qt.KeyboardModifier.ControlModifier),
            alt=bool(held & Qt.KeyboardModifier.AltModifier),
            released=released,
        )

    def _autoscroll_if_outside(self) -> None:
        if self.viewport().rect().contains(self._pointer_place.toPoint()):
            self._autoscroll.stop()
        elif not self._autoscroll.isActive():
            self._autoscroll.start()

    def _scroll_towards_pointer(self) -> None:
        place, area = self._pointer_place, self.viewport().rect()
        dx = min(0.0, place.x()) + max(0.0, place.x() - area.width())
        dy = min(0.0, place.y()) + max(0.0, place.y() - area.height())
        self.scroll_by(dx * AUTOSCROLL_SHARE, dy * AUTOSCROLL_SHARE)
        self._send(QGuiApplication.keyboardModifiers())

    def _show_cursor(self, hit: Hit | None) -> None:
        self.viewport().setCursor(_cursor(self.contents.tool, hit))

    # Keys during a gesture

    def event(self, event: QEvent) -> bool:
        """While a gesture is under way Esc means this gesture, whatever the window uses the key for."""
        is_override = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and self.is_dragging and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels a gesture; a modifier changes it at once."""
        self._key(event, down=True)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A modifier that is let go changes a gesture at once."""
        self._key(event, down=False)

    def _key(self, event: QKeyEvent, *, down: bool) -> None:
        modifier = _MODIFIER_KEYS.get(event.key())
        if not self.is_dragging:
            event.ignore()
        elif modifier is not None:
            self._send(event.modifiers() | modifier if down else event.modifiers() & ~modifier)
        elif down and event.key() == Qt.Key.Key_Escape:
            self.cancel_gesture()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A window that takes the focus away (a dialog, another program) leaves no drag hanging."""
        super().focusOutEvent(event)
        self.cancel_gesture()


_MODIFIER_KEYS: dict[int, Qt.KeyboardModifier] = {
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
}


def _cursor(tool: Tool, hit: Hit | None) -> Qt.CursorShape:
    if tool is Tool.ERASE:
        return Qt.CursorShape.PointingHandCursor
    if hit is None:
        return Qt.CursorShape.CrossCursor if tool is Tool.DRAW else Qt.CursorShape.ArrowCursor
    if tool is Tool.SPLIT:
        return Qt.CursorShape.SplitHCursor
    if tool in (Tool.MUTE, Tool.GLUE):
        return Qt.CursorShape.PointingHandCursor
    return Qt.CursorShape.OpenHandCursor if hit.zone is Zone.BODY else Qt.CursorShape.SizeHorCursor
