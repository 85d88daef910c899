"""The chord lane under the ruler: chord symbols that are typed, dragged, locked and heard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from aiva_desktop.pianoroll import chord_lane as lane
from aiva_desktop.pianoroll.chord_lane import Block, Changes, Hit, On
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.chords import NO_CHORD, Chord, parse_chord
from aiva_desktop.score.time import MeterMap
from aiva_desktop.ui.entry_field import EntryField
from aiva_desktop.ui.pianoroll.palette import RollColors, colors_for, mixed

HEIGHT_PX = 24
# A press that moves less is a click.
LEAST_DRAG_PX = 4
FIELD_PX = 96
LEAST_ELIDED_PX = 28
_HINT = "Double-click to type a chord; Ctrl+K suggests chords for the melody"
_LOCK = "\N{BLACK SQUARE}"
_K = Qt.Key


class ChordLane(QWidget):
    """Shows chords and asks for others; it changes nothing itself.

    `chords_changed` carries the chord changes and what the step is called. `chord_chosen`: another chord is chosen, or
    none. `heard` carries a chord to sound, `silenced` ends it. `said` is a sentence for the status line.
    """

    chords_changed = Signal(object, str)
    chord_chosen = Signal()
    heard = Signal(object)
    silenced = Signal()
    menu_requested = Signal(QPoint)
    said = Signal(str)
    left = Signal()
    wheel_turned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = Viewport()
        self._meter = MeterMap()
        self._changes: Changes = ()
        self._preview: Changes | None = None
        self._end_tick = 0
        self._flats = False
        self._locked: frozenset[int] = frozenset()
        self._press: tuple[float, Hit] | None = None
        self._chosen = -1
        self._typed_tick = 0
        self._field = EntryField("Chord", "A chord symbol such as Am7, F#m7b5 or G/B; N.C. for none", FIELD_PX)
        self._set_up_field()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Chords")
        self.setToolTip(
            "Click to hear a chord, double-click to type one, drag its left border to move it.\n"
            "By keyboard: arrows choose, Shift+arrows move by a beat, Enter types, Insert adds after it,\n"
            "L locks, Delete removes."
        )
        self._describe()

    def _set_up_field(self) -> None:
        self._field.setParent(self)
        self._field.setMinimumHeight(HEIGHT_PX)
        self._field.setMaximumHeight(HEIGHT_PX)
        self._field.hide()
        self._field.entered.connect(self._enter)
        self._field.left.connect(self._stop_typing)
        self._field.editingFinished.connect(self._field.hide)

    def sizeHint(self) -> QSize:
        """A fixed height."""
        return QSize(100, HEIGHT_PX)

    def set_view(self, view: Viewport) -> None:
        """Show the stretch of time that the roll shows."""
        self._view = view
        self.update()

    def show_chords(self, changes: Changes, end_tick: int, meter: MeterMap, flats: bool) -> None:
        """Show other chords, the last until `end_tick`; a drag under way ends. `flats`: Bb rather than A#."""
        self._press, self._preview = None, None
        self._changes, self._end_tick, self._meter, self._flats = changes, end_tick, meter, flats
        self._choose(min(self._chosen, len(changes) - 1))
        self.update()

    def show_locked(self, locked: frozenset[int]) -> None:
        """Mark the chords that start at these ticks as locked."""
        self._locked = locked
        self._describe()
        self.update()

    @property
    def changes(self) -> Changes:
        """The chords as they are drawn, a drag under way included."""
        return self._changes if self._preview is None else self._preview

    @property
    def chosen(self) -> Block | None:
        """The chosen chord."""
        return self._block(self._chosen)

    @property
    def field(self) -> EntryField:
        """Where a chord is typed; hidden while none is."""
        return self._field

    def choose(self, index: int) -> None:
        """Choose a chord by its number; -1: none."""
        self._choose(index)

    def _block(self, index: int) -> Block | None:
        return next((block for block in lane.blocks(self.changes, self._end_tick) if block.index == index), None)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, chords, or a word on how to make them."""
        painter, colors = QPainter(self), colors_for(self.palette())
        painter.fillRect(self.rect(), colors.ground)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colors.bar_line)
        if not self.changes:
            painter.setPen(colors.quiet_text)
            painter.drawText(self.rect().adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, _HINT)
        for block in lane.blocks(self.changes, self._end_tick):
            self._paint_block(painter, colors, block)
        if self.hasFocus():
            painter.setPen(QPen(colors.selected_edge, 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -1.5))

    def _paint_block(self, painter: QPainter, colors: RollColors, block: Block) -> None:
        left, right = self._view.x_of(block.start_tick), self._view.x_of(block.end_tick)
        if right < 0 or left > self.width():
            return
        place = QRectF(left, 0, right - left, self.height() - 1)
        is_chosen = block.index == self._chosen
        if is_chosen:
            painter.fillRect(place, mixed(colors.composer, colors.ground, 0.25))
        painter.fillRect(QRectF(left, 3, 1, self.height() - 7), colors.bar_line)
        seen = place & QRectF(self.rect())
        font = QFont(self.font())
        font.setBold(is_chosen)
        painter.setFont(font)
        painter.setPen(colors.text if block.chord is not None else colors.quiet_text)
        text, metrics, room = self._caption(block), painter.fontMetrics(), int(seen.width()) - 6
        if metrics.horizontalAdvance(text) > room:
            # Half a letter would be read as another chord.
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) if room >= LEAST_ELIDED_PX else ""
        painter.drawText(seen.adjusted(5, 0, -1, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _caption(self, block: Block) -> str:
        return f"{self._symbol(block.chord)} {_LOCK}" if block.start_tick in self._locked else self._symbol(block.chord)

    def _symbol(self, chord: Chord | None) -> str:
        return NO_CHORD if chord is None else chord.symbol(flats=self._flats)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a chord and hear it, or take hold of its border."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        x = event.position().x()
        hit = lane.hit_at(self._changes, self._end_tick, self._view, x)
        self._choose(hit.index)
        if event.button() is Qt.MouseButton.LeftButton:
            self._press, self._preview = (x, hit), None
            chosen = self.chosen
            if hit.on is On.CHORD and chosen is not None and chosen.chord is not None:
                self.heard.emit(chosen.chord)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the border; without a button, show what a press would do."""
        x = event.position().x()
        if self._press is None:
            hit = lane.hit_at(self._changes, self._end_tick, self._view, x)
            self.setCursor(Qt.CursorShape.SizeHorCursor if hit.on is On.START else Qt.CursorShape.ArrowCursor)
        elif self._press[1].on is On.START and (self._preview or abs(x - self._press[0]) >= LEAST_DRAG_PX):
            tick = lane.nearest_beat(self._meter, self._view.tick_at(x))
            self._preview = lane.moved(self._changes, self._press[1].index, tick)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for what was dragged."""
        self.silenced.emit()
        after, self._press, self._preview = self._preview, None, None
        if after is not None and after != self._changes:
            self.chords_changed.emit(after, "Move chord")
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type the chord; on empty ground, a new one at this beat."""
        hit = lane.hit_at(self._changes, self._end_tick, self._view, event.position().x())
        if hit.on is On.NOTHING:
            self.type_chord(lane.beat_at(self._meter, self._view.tick_at(event.position().x())))
        else:
            self._choose(hit.index)
            self.type_chord(self._changes[hit.index].tick)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the chosen chord."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_requested.emit(event.globalPos() if by_mouse else self.place_of_chosen())

    def place_of_chosen(self) -> QPoint:
        """Below the chosen chord, on the screen."""
        block = self.chosen
        x = 0 if block is None else max(0, round(self._view.x_of(block.start_tick)))
        return self.mapToGlobal(QPoint(x, self.height()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel over the lane does what it does over the roll."""
        self.wheel_turned.emit(event)

    # Typing

    def type_chord(self, tick: int) -> None:
        """Open the field at `tick`: what is typed sounds from there on."""
        self._typed_tick = tick
        there = next((change.chord for change in self._changes if change.tick == tick), None)
        has_one = any(change.tick == tick for change in self._changes)
        self._field.show_value(self._symbol(there) if has_one else "")
        x = min(max(0, round(self._view.x_of(tick))), max(0, self.width() - FIELD_PX))
        self._field.move(x, 0)
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, text: str) -> None:
        try:
            chord = parse_chord(text)
        except ValueError as error:
            self.said.emit(f"{error}; nothing was changed.")
            return
        after = lane.with_chord(self._changes, self._typed_tick, chord)
        # A step of its own for each chord: edits of one name merge.
        self.chords_changed.emit(after, f"Chord {self._symbol(chord)}")
        self._choose(lane.index_at(after, self._typed_tick))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_typing(self) -> None:
        self._field.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # The keyboard

    def event(self, event: QEvent) -> bool:
        """Keys that the lane has a use for are not taken by the window's actions."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._command(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the tooltip."""
        if command := self._command(event):
            command()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A chord that a key let sound ends with it."""
        self.silenced.emit()
        super().keyReleaseEvent(event)

    def _command(self, event: QKeyEvent) -> Callable[[], None] | None:
        held, key = event.modifiers(), _K(event.key())
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return None
        if key == _K.Key_Escape:
            return self.left.emit
        if key in (_K.Key_Left, _K.Key_Right):
            step = 1 if key == _K.Key_Right else -1
            moves = bool(held & Qt.KeyboardModifier.ShiftModifier)
            return (lambda: self._move(step)) if moves else (lambda: self._step(step))
        if key == _K.Key_Insert:
            return self._type_next
        if self._chosen < 0:
            return None
        if key in (_K.Key_Return, _K.Key_Enter, _K.Key_F2):
            return lambda: self.type_chord(self._changes[self._chosen].tick)
        if key in (_K.Key_Delete, _K.Key_Backspace):
            return self.remove_chosen
        return None

    def _step(self, by: int) -> None:
        if not self._changes:
            return
        count = len(self._changes)
        self._choose((self._chosen + by) % count if self._chosen >= 0 else 0)
        chosen = self.chosen
        if chosen is not None and chosen.chord is not None:
            self.heard.emit(chosen.chord)

    def _move(self, step: int) -> None:
        if self._chosen >= 0:
            after = lane.moved_by_beat(self._changes, self._chosen, self._meter, step)
            if after != self._changes:
                self.chords_changed.emit(after, "Move chord")

    def _type_next(self) -> None:
        """A new chord in the next bar after the chosen one, or in the first bar."""
        block = self.chosen
        self.type_chord(self._meter.next_bar_line(block.start_tick + 1) if block else 0)

    def remove_chosen(self) -> None:
        """The chosen chord goes; the one before it goes on."""
        if self._chosen >= 0:
            name = f"Remove chord {self._symbol(self._changes[self._chosen].chord)}"
            self.chords_changed.emit(lane.removed(self._changes, self._chosen), name)

    def _choose(self, index: int) -> None:
        changed, self._chosen = index != self._chosen, index
        self._describe()
        self.update()
        if changed:
            self.chord_chosen.emit()

    def _describe(self) -> None:
        block = self.chosen
        if block is None:
            count = len(self._changes)
            self.setAccessibleDescription(f"{count} chords." if count else "No chords. Insert adds one.")
            return
        bar, beat, _ = self._meter.position(block.start_tick)
        locked = ", locked" if block.start_tick in self._locked else ""
        self.setAccessibleDescription(f"{self._symbol(block.chord)}, bar {bar} beat {beat}{locked}")
