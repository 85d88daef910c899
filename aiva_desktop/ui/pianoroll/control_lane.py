"""A controller lane under the roll: sustain, expression, pitch bend ... by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from aiva_desktop.editing import control_edits
from aiva_desktop.editing.control_edits import Controls
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.score.controllers import Controller
from aiva_desktop.ui.pianoroll.control_clipboard import copy_controls, pasted_controls
from aiva_desktop.ui.pianoroll.control_strip import ControlStrip
from aiva_desktop.ui.pianoroll.lane import Command
from aiva_desktop.ui.pianoroll.lane_field import LaneField

FIELD_PX = 72
_K, _M = Qt.Key, Qt.KeyboardModifier


class ControlLane(ControlStrip):
    """`left`: the keyboard goes back to the notes."""

    left = Signal()

    def __init__(self, contents: RollContents, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(contents, controller, parent)
        self._field = LaneField(self, tr("Value"), tr("The controller's value from here on"), FIELD_PX)
        self._field.entered.connect(self._enter)

    # The keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes with a cursor; a click does not."""
        super().focusInEvent(event)
        reasons = Qt.FocusReason
        if event.reason() in (reasons.TabFocusReason, reasons.BacktabFocusReason, reasons.ShortcutFocusReason):
            start, end = self._view.ticks_seen
            playhead = self._contents.playhead
            tick = playhead if start <= playhead < end else start
            self._go_to(self._cursor if self._cursor is not None else self._grid().floor(max(0, tick)))

    def _command(self, event: QKeyEvent) -> Command | None:
        key, held = _K(event.key()), event.modifiers() & (_M.ControlModifier | _M.AltModifier | _M.ShiftModifier)
        if key == _K.Key_Escape:
            return self._escape()
        if self._cursor is None and self._span is None:
            return None
        if held == _M.ControlModifier:
            return {_K.Key_C: self._copy, _K.Key_X: self._cut, _K.Key_V: self._paste}.get(key)
        if held & (_M.ControlModifier | _M.AltModifier):
            return None
        return self._plain_command(key, bool(held & _M.ShiftModifier))

    def _plain_command(self, key: Qt.Key, shifted: bool) -> Command | None:
        if key in (_K.Key_Left, _K.Key_Right):
            return lambda: self._step(1 if key == _K.Key_Right else -1, shifted)
        if key in (_K.Key_Up, _K.Key_Down):
            sign, size = 1 if key == _K.Key_Up else -1, self._coarse if shifted else self._fine
            return lambda: self._raise(sign * size)
        if key in (_K.Key_PageUp, _K.Key_PageDown):
            return lambda: self._jump(1 if key == _K.Key_PageDown else -1)
        if key in (_K.Key_Return, _K.Key_Enter, _K.Key_F2, _K.Key_Insert):
            return self._type
        return self._remove if key in (_K.Key_Delete, _K.Key_Backspace) else None

    @property
    def _fine(self) -> int:
        return self._controller.high if self._controller.is_switch else max(1, self._controller.high // 128)

    @property
    def _coarse(self) -> int:
        return 10 * self._fine

    def _escape(self) -> Command | None:
        if self.is_dragging:
            return self.cancel_gesture
        return self._leave if self._cursor is not None or self._span is not None else None

    def _leave(self) -> None:
        self._cursor = self._span = None
        self._describe()
        self.update()
        self.left.emit()

    def _go_to(self, tick: int) -> None:
        self._cursor = max(0, tick)
        self._anchor = self._cursor
        self._span = None
        self._tell_cursor()

    def _tell_cursor(self) -> None:
        self._describe()
        self._tell(self._cursor_in_words())
        self.update()

    def _step(self, by: int, marks: bool) -> None:
        grid = self._grid()
        tick = self._here[0] if self._cursor is None else self._cursor
        after = max(0, grid.after(tick) if by > 0 else grid.before(tick))
        if not marks:
            self._go_to(after)
            return
        if self._span is None:
            self._anchor = tick
        self._cursor = after
        self._span = (min(self._anchor, after), max(self._anchor, after)) if after != self._anchor else None
        self._tell_cursor()
        self._say_span()

    def _jump(self, by: int) -> None:
        tick = self._here[0] if self._cursor is None else self._cursor
        found = self._index.next_tick(tick) if by > 0 else self._index.previous_tick(tick)
        if found is None:
            self._tell(tr("There are no more events."))
        else:
            self._go_to(found)

    def _raise(self, by: int) -> None:
        controls, span = self._contents.track.controls, self._here
        if self._span is not None:
            after = control_edits.moved(controls, self._controller, span, 0, by)
        else:
            value = self._controller.held(self._index.value_at(span[0]) + by)
            after = self._set_at(span[0], value)
        name = tr("Change {controller}", controller=self._controller.title)
        self._ask(after, name, f"{self._controller.code} {span[0]}")
        self._tell_cursor()

    def _set_at(self, tick: int, value: int) -> Controls:
        controls = self._contents.track.controls
        return control_edits.redrawn(controls, self._controller, tick, tick + 1, (self._controller.at(tick, value),))

    def _remove(self) -> None:
        start, end = self._here
        after = control_edits.redrawn(self._contents.track.controls, self._controller, start, end, ())
        self._ask(after, tr("Erase {controller}", controller=self._controller.title))
        self._tell_cursor()

    # Typing

    def _type(self) -> None:
        """Open the field: the value at the cursor, or of everything in the marked stretch."""
        tick = self._here[0]
        self._field.open_at(self._view.x_of(tick), str(self._index.value_at(tick)), y=2)

    def _enter(self, text: str) -> None:
        low, high = self._controller.low, self._controller.high
        try:
            value = int(text)
        except ValueError:
            value = low - 1
        if not low <= value <= high:
            name = self._controller.title
            self._tell(tr("{name} is a number from {low} to {high}.", name=name, low=low, high=high))
            self._field.refuse(text)
            return
        start, end = self._here
        controls = self._contents.track.controls
        marked_ones = self._span is not None and self._index.count(start, end)
        after = (
            control_edits.levelled(controls, self._controller, (start, end), value)
            if marked_ones
            else self._set_at(start, value)
        )
        self._ask(after, tr("Set {controller}", controller=self._controller.title))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_cursor()

    # The clipboard

    def _copy(self) -> None:
        events = control_edits.within(self._contents.track.controls, self._controller, *self._here)
        copy_controls(events, self._here)
        self._tell(tr("1 event copied") if len(events) == 1 else tr("{count} events copied", count=len(events)))

    def _cut(self) -> None:
        self._copy()
        self._remove()

    def _paste(self) -> None:
        tick = self._here[0] if self._cursor is None else self._cursor
        clip = pasted_controls(self._controller, tick)
        if clip is None:
            self._tell(tr("There is nothing of a controller lane to paste."))
            return
        controls = control_edits.redrawn(
            self._contents.track.controls, self._controller, clip.start_tick, clip.end_tick, clip.events
        )
        self._ask(controls, tr("Paste {controller}", controller=self._controller.title))
        self._cursor, self._span = tick, (clip.start_tick, clip.end_tick)
        self._tell_cursor()
