"""The form lane under the ruler: sections such as A A' B A'', painted and pulled by mouse or keyboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from aiva_desktop.compose.form import DEFAULT_SECTION_BARS, MAX_PRIMES
from aiva_desktop.compose.form_markers import PlacedForm
from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll import form_lane as lane
from aiva_desktop.pianoroll.form_lane import Block, Hit, On
from aiva_desktop.score.time import MeterMap
from aiva_desktop.ui.pianoroll.form_painting import paint_caption, paint_section
from aiva_desktop.ui.pianoroll.lane import LEAST_DRAG_PX, Command
from aiva_desktop.ui.pianoroll.palette import RollColors, colors_for, mixed
from aiva_desktop.ui.pianoroll.time_lane import TimeLane
from aiva_desktop.ui.wording import bars_in_words

_HINT = marked("Drag to paint sections, such as A A' B A''")
_CURSORS = {On.END: Qt.CursorShape.SizeHorCursor, On.START: Qt.CursorShape.SizeHorCursor}
_TIP = marked(
    "Drag across bars to paint a section, drag its border to make it longer or shorter.\n"
    "Double-click for label, key, density and closeness; Delete removes.\n"
    "By keyboard: arrows choose, Shift+arrows set the length, Enter edits, Insert adds, letters and ' rename."
)


class FormLane(TimeLane):
    """Shows a form and asks for another one; it changes nothing itself.

    `form_changed` carries a `PlacedForm` or None, and what the step is called. `edit_requested`: a section's values are
    to be edited, at this place on the screen. `section_chosen` carries its index, -1 for none.
    """

    form_changed = Signal(object, str)
    edit_requested = Signal(int, QPoint)
    section_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Form"), tr(_TIP), tr(_HINT), parent)
        self._placed: PlacedForm | None = None
        self._preview: PlacedForm | None = None
        self._press: tuple[float, Hit] | None = None
        self._playing = -1
        self._describe()

    def show_form(self, placed: PlacedForm | None, meter: MeterMap) -> None:
        """Show another form; a drag under way ends."""
        self._press, self._preview = None, None
        self._placed, self._meter = placed, meter
        count = len(placed.form.sections) if placed else 0
        self.choose(min(self._chosen, count - 1))
        self.update()

    def mark_writing(self, index: int) -> None:
        """Show that section `index` is being written; -1: none."""
        self._playing = index
        self.update()

    @property
    def chosen(self) -> int:
        """The index of the chosen section, -1 for none."""
        return self._chosen

    @property
    def shown(self) -> PlacedForm | None:
        """The form as it is drawn, a drag under way included."""
        return self._preview if self._press is not None and self._preview is not None else self._placed

    def block(self, index: int) -> Block | None:
        """Where section `index` lies."""
        return next((block for block in lane.blocks(self.shown, self._meter) if block.index == index), None)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, sections, or a word on how to make them."""
        painter, colors = QPainter(self), colors_for(self.palette())
        self._paint_ground(painter, colors, mixed(colors.text, colors.ground, 0.03))
        for block in lane.blocks(self.shown, self._meter):
            self._paint_block(painter, colors, block)
        self._paint_focus(painter, colors)

    def _paint_block(self, painter: QPainter, colors: RollColors, block: Block) -> None:
        place = self._place_of(block)
        if place.right() < 0 or place.left() > self.width():
            return
        painter.setFont(self.font())
        paint_section(painter, colors, place, block.section, is_chosen=block.index == self._chosen)
        paint_caption(painter, place & QRectF(self.rect()), block.section, is_written=block.index == self._playing)

    def _place_of(self, block: Block) -> QRectF:
        left, right = self._view.x_of(block.start_tick), self._view.x_of(block.end_tick)
        return QRectF(left + 0.5, 2.5, right - left - 1, self.height() - 6)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a border, choose a section, or begin to paint one."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        hit = lane.hit_at(self._placed, self._meter, self._view, x)
        self._press, self._preview = (x, hit), None
        self.choose(hit.index if hit.on in (On.SECTION, On.END) else -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it; without a button, show what a press would do."""
        x = event.position().x()
        if self._press is None:
            hit = lane.hit_at(self._placed, self._meter, self._view, x)
            self.setCursor(_CURSORS.get(hit.on, Qt.CursorShape.ArrowCursor))
        elif abs(x - self._press[0]) >= LEAST_DRAG_PX or self._preview is not None:
            self._preview = self._dragged(self._press[1], x)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for what was dragged."""
        if event.button() is not Qt.MouseButton.LeftButton or self._press is None:
            return
        hit, after = self._press[1], self._preview
        self._press, self._preview = None, None
        if after is not None and after != self._placed:
            if hit.on is On.NOTHING:
                self._paint(after)
            else:
                self.form_changed.emit(after, tr("Change section {label}", label=after.form.sections[hit.index].label))
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the section; where there is none, paint one of the usual length."""
        hit = lane.hit_at(self._placed, self._meter, self._view, event.position().x())
        if hit.on is On.NOTHING:
            self.add_section(self._view.tick_at(event.position().x()))
        elif hit.on is On.SECTION:
            self.choose(hit.index)
            self.edit_chosen()

    def _dragged(self, hit: Hit, x: float) -> PlacedForm | None:
        tick = self._view.tick_at(x)
        if hit.on is On.NOTHING:
            assert self._press is not None
            return lane.painted(self._placed, self._meter, self._view.tick_at(self._press[0]), tick)
        if self._placed is None or hit.on is On.SECTION:
            return None
        if hit.on is On.START:
            return lane.start_moved(self._placed, self._meter, tick)
        return lane.end_moved(self._placed, hit.index, self._meter, tick)

    # The keyboard

    def _escape(self) -> Command | None:
        return self._cancel_drag if self._press is not None else None

    def _count(self) -> int:
        return len(self.shown.form.sections) if self.shown else 0

    def _insert(self) -> None:
        self.add_section(0)

    def _command_of_letter(self, text: str) -> Command | None:
        """A letter renames; an apostrophe adds a prime."""
        if len(text) == 1 and text.isascii() and text.isalpha():
            return lambda: self._rename(text.upper(), 0)
        if text == "'" and self._placed is not None:
            section = self._placed.form.sections[self._chosen]
            return lambda: self._rename(section.letter, (section.primes + 1) % (MAX_PRIMES + 1))
        return None

    def add_section(self, tick: float) -> None:
        """One more section of the usual length; the first one starts at the bar of `tick`."""
        if self._placed is None:
            first = self._meter.bar_at(round(max(0.0, tick)))
            last = self._meter.bar(first.index + DEFAULT_SECTION_BARS - 1)
            after = lane.painted(None, self._meter, first.start_tick, last.start_tick)
        else:
            after = lane.appended(self._placed, DEFAULT_SECTION_BARS)
        if after is not None and after != self._placed:
            self._paint(after)

    def _paint(self, after: PlacedForm) -> None:
        """Each section that is painted is a step of its own: edits of one name merge."""
        last = len(after.form.sections) - 1
        self.form_changed.emit(
            after, tr("Paint section {last}, {label}", last=last + 1, label=after.form.sections[last].label)
        )
        self.choose(last)

    def edit_chosen(self) -> None:
        """Edit the chosen section's values."""
        block = self.block(self._chosen)
        if block is not None:
            self.edit_requested.emit(self._chosen, self._below(block.start_tick))

    def remove_chosen(self) -> None:
        """Remove the chosen section."""
        if self._placed is not None and self._chosen >= 0:
            self.form_changed.emit(
                lane.removed(self._placed, self._chosen), tr("Remove section {label}", label=self._label)
            )

    def _rename(self, letter: str, primes: int) -> None:
        assert self._placed is not None
        section = replace(self._placed.form.sections[self._chosen], letter=letter, primes=primes)
        self.form_changed.emit(
            lane.with_section(self._placed, self._chosen, section), tr("Rename section {label}", label=self._label)
        )

    @property
    def _label(self) -> str:
        return self._placed.form.sections[self._chosen].label if self._placed else ""

    def _shift(self, step: int) -> None:
        if self._placed is not None and self._chosen >= 0:
            bars = self._placed.form.sections[self._chosen].bars + step
            self.form_changed.emit(
                lane.resized(self._placed, self._chosen, bars), tr("Change section {label}", label=self._label)
            )

    def _cancel_drag(self) -> None:
        self._press, self._preview = None, None
        self.update()

    def _chosen_changed(self) -> None:
        self.section_chosen.emit(self._chosen)

    def _describe(self) -> None:
        if self._placed is None:
            self.setAccessibleDescription(tr("No sections. Insert adds one."))
            return
        chosen = self.block(self._chosen)
        here = tr(" Chosen: {section}.", section=_in_words(chosen)) if chosen else ""
        self.setAccessibleDescription(tr("Sections {labels}.{here}", labels=self._placed.form.labels, here=here))


def _in_words(block: Block) -> str:
    section = block.section
    return tr(
        "{label}, {bars}{key}, closeness {closeness:.0%}",
        label=section.label,
        bars=bars_in_words(section.bars),
        key=tr(", in {key}", key=section.key.title) if section.key else "",
        closeness=section.closeness,
    )
