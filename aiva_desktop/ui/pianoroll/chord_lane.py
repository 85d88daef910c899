"""The chord lane under the ruler: chord symbols that are typed, dragged, locked and heard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll import chord_lane as lane
from aiva_desktop.pianoroll.chord_lane import Block, Changes, Hit, On
from aiva_desktop.score.chords import NO_CHORD, Chord, parse_chord
from aiva_desktop.score.time import MeterMap
from aiva_desktop.ui.pianoroll.chord_painting import ChordPicture, paint_chord
from aiva_desktop.ui.pianoroll.lane import LEAST_DRAG_PX, Command
from aiva_desktop.ui.pianoroll.lane_field import LaneField
from aiva_desktop.ui.pianoroll.palette import RollColors, colors_for
from aiva_desktop.ui.pianoroll.time_lane import HEIGHT_PX, TimeLane
from aiva_desktop.ui.text_scale import in_text

FIELD_PX = 96
_HINT = marked("Double-click to type a chord; Ctrl+K suggests chords for the melody")
_LOCK = "\N{BLACK SQUARE}"
_TIP = marked(
    "Click to hear a chord, double-click to type one, drag its left border to move it.\n"
    "By keyboard: arrows choose, Shift+arrows move by a beat, Enter types, Insert adds after it,\n"
    "L locks, Delete removes."
)


class ChordLane(TimeLane):
    """Shows chords and asks for others; it changes nothing itself.

    `chords_changed` carries the chord changes and what the step is called. `chord_chosen`: another chord is chosen, or
    none. `heard` carries a chord to sound, `silenced` ends it. `lock_requested`: the chosen chord is
    to be locked or unlocked. `said` is a sentence for the status line.
    """

    chords_changed = Signal(object, str)
    chord_chosen = Signal()
    heard = Signal(object)
    silenced = Signal()
    menu_requested = Signal(QPoint)
    said = Signal(str)
    lock_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Chords"), tr(_TIP), tr(_HINT), parent)
        self._changes: Changes = ()
        self._preview: Changes | None = None
        self._end_tick = 0
        self._flats = False
        self._locked: frozenset[int] = frozenset()
        self._press: tuple[float, Hit] | None = None
        self._typed_tick = 0
        tip = tr("A chord symbol such as Am7, F#m7b5 or G/B; N.C. for none")
        self._field = LaneField(self, tr("Chord"), tip, FIELD_PX)
        self._field.setFixedHeight(in_text(HEIGHT_PX))
        self._field.entered.connect(self._enter)
        self._describe()

    def show_chords(self, changes: Changes, end_tick: int, meter: MeterMap, flats: bool) -> None:
        """Show other chords, the last until `end_tick`; a drag under way ends. `flats`: Bb rather than A#."""
        self._press, self._preview = None, None
        self._changes, self._end_tick, self._meter, self._flats = changes, end_tick, meter, flats
        self.choose(min(self._chosen, len(changes) - 1))
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
    def field(self) -> LaneField:
        """Where a chord is typed; hidden while none is."""
        return self._field

    def _block(self, index: int) -> Block | None:
        return next((block for block in lane.blocks(self.changes, self._end_tick) if block.index == index), None)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, chords, or a word on how to make them."""
        painter, colors = QPainter(self), colors_for(self.palette())
        self._paint_ground(painter, colors, colors.ground)
        for block in lane.blocks(self.changes, self._end_tick):
            self._paint_block(painter, colors, block)
        self._paint_focus(painter, colors)

    def _paint_block(self, painter: QPainter, colors: RollColors, block: Block) -> None:
        left, right = self._view.x_of(block.start_tick), self._view.x_of(block.end_tick)
        if right < 0 or left > self.width():
            return
        place, is_chosen = QRectF(left, 0, right - left, self.height() - 1), block.index == self._chosen
        painter.setFont(self.font())
        seen, caption = place & QRectF(self.rect()), self._caption(block)
        paint_chord(painter, colors, ChordPicture(place, seen, caption, is_chosen, block.chord is None))

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
        self.choose(hit.index)
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
            self.chords_changed.emit(after, tr("Move chord"))
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type the chord; on empty ground, a new one at this beat."""
        hit = lane.hit_at(self._changes, self._end_tick, self._view, event.position().x())
        if hit.on is On.NOTHING:
            self.type_chord(lane.beat_at(self._meter, self._view.tick_at(event.position().x())))
        else:
            self.choose(hit.index)
            self.type_chord(self._changes[hit.index].tick)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the chosen chord."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_requested.emit(event.globalPos() if by_mouse else self.place_of_chosen())

    def place_of_chosen(self) -> QPoint:
        """Below the chosen chord, on the screen."""
        block = self.chosen
        return self._below(0 if block is None else block.start_tick)

    # Typing

    def type_chord(self, tick: int) -> None:
        """Open the field at `tick`: what is typed sounds from there on."""
        self._typed_tick = tick
        there = next((change.chord for change in self._changes if change.tick == tick), None)
        has_one = any(change.tick == tick for change in self._changes)
        self._field.open_at(self._view.x_of(tick), self._symbol(there) if has_one else "")

    def _enter(self, text: str) -> None:
        try:
            chord = parse_chord(text)
        except ValueError as error:
            self.said.emit(tr("{error}; nothing was changed.", error=error))
            self._field.refuse(text)
            return
        after = lane.with_chord(self._changes, self._typed_tick, chord)
        self.chords_changed.emit(after, tr("Chord {symbol}", symbol=self._symbol(chord)))
        self.choose(lane.index_at(after, self._typed_tick))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # The keyboard

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A chord that a key let sound ends with it."""
        self.silenced.emit()
        super().keyReleaseEvent(event)

    def _escape(self) -> Command | None:
        return self.left.emit if self._press is None else self._cancel_drag

    def _cancel_drag(self) -> None:
        self._press, self._preview = None, None
        self.update()

    def _command_of_letter(self, text: str) -> Command | None:
        return self.lock_requested.emit if text.lower() == "l" else None

    def _count(self) -> int:
        return len(self.changes)

    def _step(self, by: int) -> None:
        super()._step(by)
        chosen = self.chosen
        if chosen is not None and chosen.chord is not None:
            self.heard.emit(chosen.chord)

    def edit_chosen(self) -> None:
        """Type another chord in its place."""
        self.type_chord(self._changes[self._chosen].tick)

    def _shift(self, step: int) -> None:
        if self._chosen >= 0:
            after = lane.moved_by_beat(self._changes, self._chosen, self._meter, step)
            if after != self._changes:
                self.chords_changed.emit(after, tr("Move chord"))

    def _insert(self) -> None:
        """A new chord in the next bar after the chosen one, or in the first bar."""
        block = self.chosen
        self.type_chord(self._meter.next_bar_line(block.start_tick + 1) if block else 0)

    def remove_chosen(self) -> None:
        """The chosen chord goes; the one before it goes on."""
        if self._chosen >= 0:
            name = tr("Remove chord {symbol}", symbol=self._symbol(self._changes[self._chosen].chord))
            self.chords_changed.emit(lane.removed(self._changes, self._chosen), name)

    def _chosen_changed(self) -> None:
        self.chord_chosen.emit()

    def _describe(self) -> None:
        block = self.chosen
        if block is None:
            count = len(self._changes)
            self.setAccessibleDescription(
                tr("{count} chords.", count=count) if count else tr("No chords. Insert adds one.")
            )
            return
        bar, beat, _ = self._meter.position(block.start_tick)
        locked = tr(", locked") if block.start_tick in self._locked else ""
        self.setAccessibleDescription(
            tr(
                "{symbol}, bar {bar} beat {beat}{locked}",
                symbol=self._symbol(block.chord),
                bar=bar,
                beat=beat,
                locked=locked,
            )
        )
