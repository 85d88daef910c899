"""The tempo above the notes, as a graph with a number at each change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from aiva_desktop.editing import conductor_places as places
from aiva_desktop.editing.edits import ReplaceConductor
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.chord_lane import nearest_beat
from aiva_desktop.pianoroll.words import place_in_words
from aiva_desktop.score.song import Conductor
from aiva_desktop.ui.pianoroll.lane import LEAST_DRAG_PX, Command
from aiva_desktop.ui.pianoroll.lettering import small_font
from aiva_desktop.ui.pianoroll.palette import RollColors, colors_for, mixed
from aiva_desktop.ui.pianoroll.sign_lane import SignLane, SignWords
from aiva_desktop.ui.pianoroll.sign_painting import Sign

HEIGHT_PX = 52
_TOP_PX, _BOTTOM_PX = 16, 6
_REACH_PX = 7
# So much room each number has, and each handle: in a ramp there is one every sixteenth.
_NUMBER_PX, _HANDLE_PX = 34, 9
_TIP = marked(
    "Double-click to set a tempo; drag it up and down to change it, sideways to move it.\n"
    "Shift and drag draws a ramp: a small step every sixteenth.\n"
    "By keyboard: arrows choose and change by 1, Shift+Left and Right move by a beat, Enter types,\n"
    "Insert adds at the playhead, Delete removes."
)


@dataclass(frozen=True, slots=True)
class Scale:
    """The tempi at the lane's foot and head."""

    low: float
    high: float

    @classmethod
    def of(cls, conductor: Conductor) -> Scale:
        """With some room above and below all tempi of the song."""
        tempi = [change.bpm for change in conductor.tempo.changes]
        return cls(min(tempi) * 0.85, max(tempi) * 1.15)


class TempoLane(SignLane):
    """Draws the tempo as steps. It keeps its scale while something is dragged."""

    def __init__(self, playhead: Callable[[], float], parent: QWidget | None = None) -> None:
        words = SignWords(tr("Tempo"), tr(_TIP), "", tr("A tempo in quarter notes a minute, 1 to 10000"))
        self._scale = Scale.of(Conductor())
        self._ramp_from: tuple[int, float] | None = None
        self._is_level: bool | None = None
        super().__init__(words, playhead, parent)

    def sizeHint(self) -> QSize:
        """A fixed height."""
        return QSize(100, HEIGHT_PX)

    def signs_of(self, conductor: Conductor) -> tuple[Sign, ...]:
        """The tempi."""
        return tuple(Sign(one.tick, _number(one.bpm), place) for place, one in enumerate(conductor.tempo.changes))

    def put(self, tick: int, text: str) -> ReplaceConductor:
        """From `tick` on."""
        return places.put_tempo(self._conductor, tick, _parsed(text))

    def renamed(self, place: int, text: str) -> ReplaceConductor:
        """Another tempo at the same place."""
        return self.put(self._conductor.tempo.changes[place].tick, text)

    def moved(self, place: int, tick: int) -> ReplaceConductor:
        """To another beat."""
        return places.move_tempo(self._conductor, place, tick, self._conductor.tempo.changes[place].bpm)

    def removed(self, place: int) -> ReplaceConductor:
        """The tempo before goes on."""
        return places.remove_tempo(self._conductor, place)

    def show_conductor(self, conductor: Conductor) -> None:
        """Show another conductor's tempi."""
        super().show_conductor(conductor)
        self._scale = Scale.of(conductor)
        self.update()

    # Geometry

    def _y_of(self, bpm: float) -> float:
        room = self.height() - _TOP_PX - _BOTTOM_PX
        share = (bpm - self._scale.low) / (self._scale.high - self._scale.low)
        return _TOP_PX + room * (1 - max(0.0, min(1.0, share)))

    def _bpm_at(self, y: float) -> float:
        """Beyond the lane's edges too."""
        room = self.height() - _TOP_PX - _BOTTOM_PX
        share = 1 - (y - _TOP_PX) / room
        return places.held_bpm(round(self._scale.low + share * (self._scale.high - self._scale.low)))

    def _index_at(self, x: float) -> int:
        signs = self.signs
        near = [n for n, sign in enumerate(signs) if abs(self._view.x_of(sign.tick) - x) <= _REACH_PX]
        return min(near, key=lambda n: abs(self._view.x_of(signs[n].tick) - x), default=-1)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The steps of the graph, a handle and a number at each change, as far as there is room."""
        painter, colors = QPainter(self), colors_for(self.palette())
        self._paint_ground(painter, colors, mixed(colors.text, colors.ground, 0.02))
        painter.setFont(small_font(self.font()))
        changes = (self._preview.after if self._preview is not None else self._conductor).tempo.changes
        lefts = [self._view.x_of(change.tick) for change in changes]
        heights = [self._y_of(change.bpm) for change in changes]
        right = float(self.width())
        for index, (left, y) in enumerate(zip(lefts, heights, strict=True)):
            end = lefts[index + 1] if index + 1 < len(changes) else right
            if end < 0 or left > right:
                continue
            self._paint_step(painter, colors, QPointF(max(-1.0, left), y), min(end, right))
            if index + 1 < len(changes) and end <= right:
                painter.drawLine(QLineF(end, y, end, heights[index + 1]))
        self._paint_handles(painter, colors, lefts, heights)
        # On top: in a ramp the steps stand close.
        painter.setPen(colors.text)
        for index in self._numbered(lefts):
            painter.drawText(QPointF(max(0.0, lefts[index]) + 5, heights[index] - 4), _number(changes[index].bpm))
        self._paint_focus(painter, colors)

    def _paint_handles(
        self, painter: QPainter, colors: RollColors, lefts: Sequence[float], heights: Sequence[float]
    ) -> None:
        """As far as there is room for them side by side; the chosen one on top."""
        free_from = float(-_REACH_PX)
        for left, y in zip(lefts, heights, strict=True):
            if free_from <= left <= self.width():
                free_from = left + _HANDLE_PX
                self._paint_handle(painter, colors, QPointF(left, y), is_chosen=False)
        if 0 <= self._chosen < len(lefts):
            self._paint_handle(painter, colors, QPointF(lefts[self._chosen], heights[self._chosen]), is_chosen=True)

    def _numbered(self, lefts: Sequence[float]) -> Iterator[int]:
        """Which changes have room for their number: the chosen one, and others that do not come near it."""
        chosen = lefts[self._chosen] if 0 <= self._chosen < len(lefts) else None
        free_from = 0.0
        for index, left in enumerate(lefts):
            is_last_before = left < 0 and (index + 1 == len(lefts) or lefts[index + 1] > 0)
            if index == self._chosen:
                yield index
            elif chosen is not None and abs(max(0.0, left) - max(0.0, chosen)) < _NUMBER_PX:
                continue
            elif (is_last_before or left >= free_from) and left <= self.width():
                free_from = max(0.0, left) + _NUMBER_PX
                yield index

    def _paint_step(self, painter: QPainter, colors: RollColors, start: QPointF, end_x: float) -> None:
        ground = QRectF(start.x(), start.y(), max(0.0, end_x - start.x()), self.height() - 1 - start.y())
        painter.fillRect(ground, mixed(colors.composer, colors.ground, 0.14))
        painter.setPen(QPen(colors.composer, 2))
        painter.drawLine(QLineF(start.x(), start.y(), end_x, start.y()))

    def _paint_handle(self, painter: QPainter, colors: RollColors, place: QPointF, is_chosen: bool) -> None:
        painter.setPen(QPen(colors.selected_edge if is_chosen else colors.composer, 2 if is_chosen else 1))
        painter.setBrush(colors.ground)
        painter.drawEllipse(place, 3.5, 3.5)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a change, or with Shift begin a ramp."""
        self._is_level = None
        place = event.position()
        ramps = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self._ramp_from = (self._beat(place.x()), self._bpm_at(place.y())) if ramps else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Sideways it moves, up and down it changes: wherever the pointer went first."""
        place = event.position()
        if self._press is None:
            over = self._index_at(place.x()) >= 0
            self.setCursor(Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor)
            return
        if self._ramp_from is not None:
            start, end = self._ramp_from, (self._beat(place.x()), self._bpm_at(place.y()))
            self._preview = places.ramp_tempo(self._conductor, start, end) if start[0] != end[0] else None
            self._say(end[1])
        elif self._chosen >= 0:
            self._drag_chosen(place - self._press)
        self.update()

    def _drag_chosen(self, way: QPointF) -> None:
        if self._is_level is None:
            if max(abs(way.x()), abs(way.y())) < LEAST_DRAG_PX:
                return
            self._is_level = abs(way.x()) > abs(way.y())
        change = self._conductor.tempo.changes[self._chosen]
        tick, bpm = change.tick, change.bpm
        if self._is_level:
            tick = self._beat(self._view.x_of(tick) + way.x())
        else:
            room = self.height() - _TOP_PX - _BOTTOM_PX
            bpm = places.held_bpm(round(bpm - way.y() * (self._scale.high - self._scale.low) / room))
        self._preview = places.move_tempo(self._conductor, self._chosen, tick, bpm)
        self._say(bpm)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for what was dragged; of a ramp say how dense it is."""
        ramps = self._ramp_from is not None and self._preview is not None
        added = len(self._preview.after.tempo.changes) if self._preview is not None else 0
        self._ramp_from = None
        super().mouseReleaseEvent(event)
        if ramps:
            self._tell(tr("A ramp of small steps: the song has {count} tempo changes now.", count=added))

    def _beat(self, x: float) -> int:
        return nearest_beat(self._meter, self._view.tick_at(x))

    def _say(self, bpm: float) -> None:
        self.said.emit(tr("Tempo {bpm}", bpm=_number(bpm)))

    # The keyboard

    def _command_of_chosen(self, key: Qt.Key, text: str) -> Command | None:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return lambda: self._change_by(1 if key == Qt.Key.Key_Up else -1)
        return super()._command_of_chosen(key, text)

    def _change_by(self, bpm: int) -> None:
        change = self._conductor.tempo.changes[self._chosen]
        edit = places.move_tempo(self._conductor, self._chosen, change.tick, places.held_bpm(change.bpm + bpm))
        self._ask(edit)
        self._describe()
        self._tell(self.accessibleDescription())

    def _describe(self) -> None:
        chosen = self.chosen
        if chosen is None:
            super()._describe()
            return
        where = place_in_words(self._meter, chosen.tick)
        self.setAccessibleDescription(tr("Tempo {bpm}, {place}", bpm=chosen.text, place=where))


def _number(bpm: float) -> str:
    return f"{bpm:.1f}".removesuffix(".0")


def _parsed(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise ValueError(tr("a tempo is a number such as 120, not {text!r}", text=text)) from None
