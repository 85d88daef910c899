"""Lanes of signs, each of which holds from its place on: meter, key, markers; tempo builds upon them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from aiva_desktop.editing.edits import ReplaceConductor
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.chord_lane import beat_at, nearest_beat
from aiva_desktop.pianoroll.words import place_in_words
from aiva_desktop.score.song import Conductor
from aiva_desktop.ui.announcing import announce
from aiva_desktop.ui.pianoroll.lane import LEAST_DRAG_PX, Command
from aiva_desktop.ui.pianoroll.lane_field import LaneField
from aiva_desktop.ui.pianoroll.palette import colors_for, mixed
from aiva_desktop.ui.pianoroll.sign_painting import Sign, paint_signs
from aiva_desktop.ui.pianoroll.time_lane import HEIGHT_PX, TimeLane
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.wording import as_sentence

FIELD_PX = 112
# A sign without room for its text can still be taken hold of this far to either side.
_REACH_PX = 6


@dataclass(frozen=True)
class SignWords:
    """What a lane says of itself. `field` names the field in which a sign is typed."""

    name: str
    tip: str
    hint: str
    field: str


class SignLane(TimeLane):
    """A subclass says which signs there are and what edits make of them.

    `edit_requested` carries a `ReplaceConductor`, `said` a sentence; `left`: the keyboard goes back to the notes.
    """

    edit_requested = Signal(object)
    said = Signal(str)
    left = Signal()

    def __init__(self, words: SignWords, playhead: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(words.name, words.tip, words.hint, parent)
        self._playhead = playhead
        self._conductor = Conductor()
        self._preview: ReplaceConductor | None = None
        self._press: QPointF | None = None
        self._held: Sign | None = None
        self._typed: int | None = None
        self._typed_tick = 0
        self._field = LaneField(self, words.field, words.tip, FIELD_PX)
        self._field.setFixedHeight(in_text(HEIGHT_PX))
        self._field.entered.connect(self._enter)
        self._describe()

    # What a subclass says

    def signs_of(self, conductor: Conductor) -> tuple[Sign, ...]:
        """The signs, in order."""
        raise NotImplementedError

    def put(self, tick: int, text: str) -> ReplaceConductor:
        """A new sign. Raises ValueError with a sentence for a text that is none."""
        raise NotImplementedError

    def renamed(self, place: int, text: str) -> ReplaceConductor:
        """Another text. Raises ValueError."""
        raise NotImplementedError

    def moved(self, place: int, tick: int) -> ReplaceConductor:
        """Another place. Raises ValueError."""
        raise NotImplementedError

    def removed(self, place: int) -> ReplaceConductor:
        """Without it. Raises ValueError."""
        raise NotImplementedError

    # What is shown

    def show_conductor(self, conductor: Conductor) -> None:
        """Show another conductor's signs; a drag under way ends."""
        if conductor is not self._conductor:
            self._press, self._preview = None, None
            self._conductor, self._meter = conductor, conductor.meter
            self.choose(min(self._chosen, self._count() - 1))

    @property
    def signs(self) -> tuple[Sign, ...]:
        """The signs as they are drawn, a drag under way included."""
        return self.signs_of(self._preview.after if self._preview is not None else self._conductor)

    @property
    def chosen(self) -> Sign | None:
        """The sign that keys work on."""
        signs = self.signs
        return signs[self._chosen] if 0 <= self._chosen < len(signs) else None

    @property
    def field(self) -> LaneField:
        """Where a sign is typed; hidden while none is."""
        return self._field

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and signs, each as far as the next one."""
        painter, colors = QPainter(self), colors_for(self.palette())
        self._paint_ground(painter, colors, mixed(colors.text, colors.ground, 0.02))
        view = self._view.resized(self.width(), self.height())
        paint_signs(painter, colors, view, self.signs, self._chosen)
        self._paint_focus(painter, colors)

    # The mouse

    def _index_at(self, x: float) -> int:
        """The sign whose text or border is under the pointer; -1 for none."""
        signs, metrics = self.signs, self.fontMetrics()
        for index in reversed(range(len(signs))):
            left = self._view.x_of(signs[index].tick)
            if left - _REACH_PX <= x <= left + max(_REACH_PX, metrics.horizontalAdvance(signs[index].text) + 8):
                return index
        return -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a sign and take hold of it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._press, self._preview = event.position(), None
            self.choose(self._index_at(event.position().x()))
            self._held = self.chosen

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it along; it stays on beats."""
        is_over = self._index_at(event.position().x()) >= 0
        self.setCursor(Qt.CursorShape.SizeHorCursor if is_over else Qt.CursorShape.ArrowCursor)
        held = self._held
        if self._press is None or held is None:
            return
        if self._preview is None and abs(event.position().x() - self._press.x()) < LEAST_DRAG_PX:
            return
        tick = nearest_beat(self._meter, self._view.tick_at(event.position().x()))
        self._preview = self._tried(lambda: self.moved(held.place, tick)) or self._preview
        self._choose_at(tick)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for what was dragged."""
        edit, self._press, self._preview = self._preview, None, None
        if edit is not None:
            self._ask(edit)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type the sign; on empty ground, a new one at this beat."""
        index = self._index_at(event.position().x())
        self.choose(index)
        if index >= 0:
            self.edit_chosen()
        else:
            self.type_at(beat_at(self._meter, self._view.tick_at(event.position().x())))

    # Typing

    def type_at(self, tick: int) -> None:
        """Open the field for a new sign at `tick`."""
        self._typed = None
        self._open_field(tick, "")

    def edit_chosen(self) -> None:
        """Type another text in its place."""
        chosen = self.chosen
        if chosen is not None:
            self._typed = chosen.place
            self._open_field(chosen.tick, chosen.text)

    def _open_field(self, tick: int, text: str) -> None:
        self._typed_tick = tick
        self._field.open_at(self._view.x_of(tick), text)

    def _enter(self, text: str) -> None:
        typed, tick = self._typed, self._typed_tick
        # What was said of an earlier try holds no longer.
        self.said.emit("")
        edit = self._tried(lambda: self.put(tick, text) if typed is None else self.renamed(typed, text))
        if edit is not None:
            self._ask(edit)
            self.choose(max((n for n, sign in enumerate(self.signs) if sign.tick <= tick), default=-1))
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._field.refuse(text)

    def _tried(self, make: Callable[[], ReplaceConductor]) -> ReplaceConductor | None:
        """The edit, or a sentence on why there is none."""
        try:
            return make()
        except ValueError as error:
            self._tell(as_sentence(error))
            return None

    def _ask(self, edit: ReplaceConductor) -> None:
        if edit.before != edit.after:
            self.edit_requested.emit(edit)

    def _tell(self, sentence: str) -> None:
        self.said.emit(sentence)
        announce(self, sentence)

    # The keyboard

    def _escape(self) -> Command | None:
        return self.left.emit if self._press is None else self._cancel_drag

    def _cancel_drag(self) -> None:
        self._press, self._preview = None, None
        self.update()

    def _command_of_letter(self, text: str) -> Command | None:
        return None

    def _count(self) -> int:
        return len(self.signs)

    def _insert(self) -> None:
        """A new sign at the playhead."""
        self.type_at(beat_at(self._meter, self._playhead()))

    def _shift(self, step: int) -> None:
        chosen = self.chosen
        if chosen is not None:
            length = self._meter.meter_at(chosen.tick if step > 0 else max(0, chosen.tick - 1)).beat_ticks
            self._move_to(chosen, nearest_beat(self._meter, max(0, chosen.tick + step * length)))

    def _move_to(self, chosen: Sign, tick: int) -> None:
        edit = self._tried(lambda: self.moved(chosen.place, tick))
        if edit is not None:
            self._ask(edit)
            self._choose_at(tick)

    def _choose_at(self, tick: int) -> None:
        """Signs may have changed places."""
        self.choose(next((n for n, sign in enumerate(self.signs) if sign.tick == tick), self._chosen))

    def remove_chosen(self) -> None:
        """The chosen sign goes; the one before it goes on."""
        chosen = self.chosen
        if chosen is not None:
            edit = self._tried(lambda: self.removed(chosen.place))
            if edit is not None:
                self._ask(edit)

    def _chosen_changed(self) -> None:
        if self.chosen is not None:
            announce(self, self.accessibleDescription())

    def _describe(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            where = place_in_words(self._meter, chosen.tick)
            self.setAccessibleDescription(tr("{sign}, {place}", sign=chosen.text, place=where))
        else:
            count = self._count()
            self.setAccessibleDescription(
                tr("{count} here. Insert adds one at the playhead.", count=count)
                if count
                else tr("Nothing here. Insert adds one at the playhead.")
            )
