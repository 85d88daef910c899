"""The velocity lane by keyboard: Left and Right go from note to note, Up and Down make it louder or softer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen

from aiva_desktop.language import tr
from aiva_desktop.pianoroll import velocity_cursor
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.state import Outcome, RollState
from aiva_desktop.score.notes import Note
from aiva_desktop.ui.announcing import announce
from aiva_desktop.ui.pianoroll.palette import RollColors
from aiva_desktop.ui.pianoroll.velocity_lane import HEAD_PX, VelocityLane

_COARSE = 10
_RING_PX = 3
_K, _M = Qt.Key, Qt.KeyboardModifier
_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_STEPS = {_K.Key_Left: -1, _K.Key_Right: 1}
_RAISES = {_K.Key_Up: 1, _K.Key_Down: -1, _K.Key_PageUp: _COARSE, _K.Key_PageDown: -_COARSE}
Command = Callable[[], None]


class VelocityKeys(QObject):
    """Watches the lane. `reached`: the cursor is on a note at this tick. `left`: the keyboard goes back to the roll."""

    reached = Signal(int)
    left = Signal()

    def __init__(self, lane: VelocityLane, contents: RollContents) -> None:
        super().__init__(lane)
        self._lane = lane
        self._contents = contents
        self._place: int | None = None
        lane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        lane.installEventFilter(self)
        lane.painted.connect(self._paint)

    @property
    def note(self) -> Note | None:
        """The note under the cursor."""
        state = self._state()
        self._place = velocity_cursor.held(state, self._place)
        return None if self._place is None else state.index.notes[self._place]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that the lane has a use for are not taken by the window's actions."""
        if isinstance(event, QFocusEvent):
            self._focus_moved(event)
        elif isinstance(event, QKeyEvent) and (command := self._command(event)):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                command()
                return True
        return False

    def _state(self) -> RollState:
        return self._contents.state(self._lane.viewport.px_per_tick)

    def _focus_moved(self, event: QFocusEvent) -> None:
        """The keyboard comes with a cursor; a click does not."""
        if not event.gotFocus() or event.reason() not in _REASONS:
            self._go_to(None)
            return
        state = self._state()
        self._go_to(velocity_cursor.first_place(state, *self._lane.viewport.ticks_seen))
        if self._place is None:
            self._say(tr("There are no notes here yet."))

    def _command(self, event: QKeyEvent) -> Command | None:
        if self._lane.is_dragging or self.note is None or event.modifiers() & (_M.ControlModifier | _M.AltModifier):
            return None
        key = _K(event.key())
        if key == _K.Key_Escape:
            return self._leave
        if by := _RAISES.get(key):
            return lambda: self._raise(_COARSE * by if event.modifiers() & _M.ShiftModifier and abs(by) == 1 else by)
        return self._step_command(key)

    def _step_command(self, key: Qt.Key) -> Command | None:
        last = len(self._contents.index) - 1
        place = self._place or 0
        targets = {_K.Key_Home: 0, _K.Key_End: last} | {
            arrow: min(last, max(0, place + by)) for arrow, by in _STEPS.items()
        }
        return (lambda: self._go_to(targets[key])) if key in targets else None

    def _leave(self) -> None:
        self._go_to(None)
        self.left.emit()

    def _go_to(self, place: int | None) -> None:
        self._place = place
        if (note := self.note) is not None:
            self.reached.emit(note.onset)
        self._tell()

    def _raise(self, by: int) -> None:
        if self._place is not None:
            outcome = velocity_cursor.raised(self._state(), self._place, by)
            if outcome != Outcome():
                self._lane.finished.emit(outcome)
            self._tell()

    def _tell(self) -> None:
        note = self.note
        words = "" if note is None else velocity_cursor.note_in_words(self._state(), note)
        self._lane.describe(words)
        self._say(words)
        self._lane.update()

    def _say(self, words: str) -> None:
        if words:
            self._lane.message.emit(words)
            announce(self._lane, words)

    def _paint(self, painter: QPainter, colors: RollColors) -> None:
        """A ring around the head of the note."""
        if (note := self.note) is None:
            return
        top = self._lane.top_of(note)
        ring = QRectF(top.x() - 2, top.y() - 2, HEAD_PX, HEAD_PX).adjusted(-_RING_PX, -_RING_PX, _RING_PX, _RING_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colors.playhead, 2))
        painter.drawRect(ring)
