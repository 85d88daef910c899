"""The widgets of the piano roll in their places, and the part of the song that all of them look at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from aiva_desktop.language import tr
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.lane_choice import USUAL_UPPER_LANES, UpperLane
from aiva_desktop.pianoroll.note_index import Bounds, NoteIndex, bounds_of
from aiva_desktop.ui.pianoroll.chord_lane import ChordLane
from aiva_desktop.ui.pianoroll.conductor_lanes import KeyLane, MarkerLane, MeterLane
from aiva_desktop.ui.pianoroll.form_lane import FormLane
from aiva_desktop.ui.pianoroll.keyboard import KeyboardStrip
from aiva_desktop.ui.pianoroll.lettering import small_font
from aiva_desktop.ui.pianoroll.lower_area import LowerArea
from aiva_desktop.ui.pianoroll.lower_lanes import LowerLanes
from aiva_desktop.ui.pianoroll.minimap import Minimap
from aiva_desktop.ui.pianoroll.note_area import NoteArea
from aiva_desktop.ui.pianoroll.ruler import Ruler
from aiva_desktop.ui.pianoroll.sign_lane import SignLane
from aiva_desktop.ui.pianoroll.tempo_lane import TempoLane
from aiva_desktop.ui.pianoroll.time_lane import TimeLane
from aiva_desktop.ui.pianoroll.velocity_keys import VelocityKeys
from aiva_desktop.ui.pianoroll.velocity_lane import VelocityLane

# Where an empty roll opens: the middle of the octave and a half that most melodies live in.
MIDDLE_PITCH = 66
# From top to bottom; lanes stand between the ruler and the notes.
_MINIMAP_ROW, _RULER_ROW = 0, 1
_LANE_ROWS = (UpperLane.MARKERS, UpperLane.TEMPO, UpperLane.METER, UpperLane.KEY, UpperLane.FORM, UpperLane.CHORDS)
_FIRST_LANE_ROW = 2
_NOTES_ROW = _FIRST_LANE_ROW + len(_LANE_ROWS)
_LOWER_ROW = _NOTES_ROW + 1


class RollFrame(QWidget):
    """Ruler, lanes, keyboard and notes; they scroll and zoom in time together."""

    message = Signal(str)
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents = RollContents()
        self.area = NoteArea(self._contents, self)
        self.keyboard = KeyboardStrip(self)
        self.ruler = Ruler(self._contents, self)
        self.velocity_lane = VelocityLane(self._contents, self)
        self.form_lane = FormLane(self)
        self.chord_lane = ChordLane(self)
        self.tempo_lane = TempoLane(self._playhead, self)
        self.meter_lane = MeterLane(self._playhead, self)
        self.key_lane = KeyLane(self._playhead, self)
        self.marker_lane = MarkerLane(self._playhead, self)
        self.minimap = Minimap(self._contents, self)
        self._upper: dict[UpperLane, tuple[QWidget, QWidget]] = {}
        self._strips: tuple[Ruler | KeyboardStrip | VelocityLane | TimeLane | Minimap, ...] = (
            *(self.ruler, self.keyboard, self.velocity_lane, self.form_lane, self.chord_lane),
            *(*self.conductor_lanes, self.minimap),
        )
        self._lower = LowerArea(self)
        self._lower.content_resized.connect(self._share_height)
        self._lay_out()
        self.lower_lanes = LowerLanes(self._lower.grid, self._contents, self.velocity_lane, self._lower.inside)
        self.velocity_keys = VelocityKeys(self.velocity_lane, self._contents)
        self._connect_lanes()
        self.setFocusProxy(self.area)

    def _connect_lanes(self) -> None:
        self.lower_lanes.message.connect(self.message)
        self.lower_lanes.wheel_turned.connect(self.area.wheelEvent)
        self.lower_lanes.left.connect(self.area.setFocus)
        self.velocity_keys.left.connect(self.area.setFocus)
        self.velocity_keys.reached.connect(self.ensure_visible)
        self.area.view_changed.connect(self._view_changed)
        self.minimap.view_asked.connect(self.area.set_view)
        self.minimap.left.connect(self.area.setFocus)
        for sign_lane in self.conductor_lanes:
            sign_lane.said.connect(self.message)
            sign_lane.left.connect(self.area.setFocus)
        for strip in self._strips:
            strip.wheel_turned.connect(self.area.wheelEvent)

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.ruler, _RULER_ROW, 1)
        widgets = (
            *(self.marker_lane, self.tempo_lane, self.meter_lane, self.key_lane),
            self.form_lane,
            self.chord_lane,
        )
        for row, (lane, widget) in enumerate(zip(_LANE_ROWS, widgets, strict=True), start=_FIRST_LANE_ROW):
            self._place_lane(layout, row, lane, widget)
        self._place_lane(layout, _MINIMAP_ROW, UpperLane.MINIMAP, self.minimap)
        layout.addWidget(self.keyboard, _NOTES_ROW, 0)
        layout.addWidget(self.area, _NOTES_ROW, 1)
        layout.addWidget(self._lower, _LOWER_ROW, 0, 1, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Notes and lanes share the height."""
        super().resizeEvent(event)
        self._share_height()
        # At once: a second layout would come after the first painting.
        if (layout := self.layout()) is not None:
            layout.activate()

    def event(self, event: QEvent) -> bool:
        """The keyboard is wider beside drums."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._share_height()
        return super().event(event)

    def _share_height(self) -> None:
        upper = (self.ruler, *(widget for _, widget in self._upper.values()))
        above = sum(widget.sizeHint().height() for widget in upper if not widget.isHidden())
        self._lower.take_room(self.height(), above, self.keyboard.sizeHint().width())

    def _place_lane(self, layout: QGridLayout, row: int, lane: UpperLane, widget: QWidget) -> None:
        label = _lane_label(widget.accessibleName(), self)
        layout.addWidget(label, row, 0)
        layout.addWidget(widget, row, 1)
        self._upper[lane] = label, widget
        self.show_upper_lane(lane, lane in USUAL_UPPER_LANES)

    @property
    def conductor_lanes(self) -> tuple[SignLane, SignLane, SignLane, SignLane]:
        """Markers, tempo, meter, key."""
        return self.marker_lane, self.tempo_lane, self.meter_lane, self.key_lane

    def show_upper_lane(self, lane: UpperLane, shown: bool) -> None:
        """Show a lane above the notes, or hide it."""
        for part in self._upper[lane]:
            part.setVisible(shown)
        self._share_height()

    @property
    def open_lanes(self) -> list[QWidget]:
        """All lanes in sight, from top to bottom."""
        order = (UpperLane.MINIMAP, *_LANE_ROWS)
        upper = [widget for _, widget in (self._upper[lane] for lane in order) if not widget.isHidden()]
        return [*upper, *self.lower_lanes.widgets]

    def _playhead(self) -> float:
        return self._contents.playhead

    def _view_changed(self) -> None:
        for strip in self._strips:
            strip.set_view(self.area.view)
        self.lower_lanes.set_view(self.area.view)
        self.zoom_changed.emit()

    def _refresh(self) -> None:
        self.area.refresh()
        self.ruler.update()
        self.minimap.update()
        for lane in self.conductor_lanes:
            lane.show_conductor(self._contents.song.conductor)
        self.lower_lanes.refresh()

    # Where one looks

    def zoom_time(self, factor: float) -> None:
        """Zoom in time around the playhead if it is in sight, else around the middle."""
        x = self.area.view.x_of(self._contents.playhead)
        in_sight = 0 <= x <= self.area.view.width
        self.area.set_view(self.area.view.zoomed_time(factor, x if in_sight else self.area.view.width / 2))

    def zoom_pitch(self, factor: float) -> None:
        """Zoom in pitch around the middle."""
        self.area.set_view(self.area.view.zoomed_pitch(factor, self.area.view.height / 2))

    def zoom_to_fit(self) -> None:
        """See all notes of the track and its ghosts."""
        self._zoom_to(bounds_of(self._contents.index, self._contents.ghosts))

    def zoom_to_selection(self) -> None:
        """See the selected notes."""
        self._zoom_to(NoteIndex.of(sorted(self._contents.selection)).bounds)

    def _zoom_to(self, bounds: Bounds | None) -> None:
        if bounds is None:
            self.message.emit(tr("There are no notes to zoom to."))
            return
        view = self.area.view.fitted_time(bounds.start_tick, bounds.end_tick)
        self.area.set_view(view.fitted_pitch(bounds.low, bounds.high))

    def show_all_pitches(self) -> None:
        """Centre on the pitches of the track, at the zoom as it is; C4 and above when it is empty."""
        bounds = self._contents.index.bounds
        middle = (bounds.low + bounds.high) / 2 if bounds else MIDDLE_PITCH
        self.area.set_view(self.area.view.centred_on_pitch(middle))

    def _show_beginning(self) -> None:
        view, index = self.area.view, self._contents.index
        if len(index) and not len(index.within(*view.ticks_seen, *view.pitches_seen)):
            self.show_all_pitches()
            self.ensure_visible(index.notes[0].onset)

    def ensure_visible(self, tick: float, pitch: int | None = None) -> None:
        """Scroll as little as needed to see a place; not while the composer drags there."""
        if not self.area.is_dragging and not self.lower_lanes.is_dragging:
            view = self.area.view.showing(tick, pitch)
            if view != self.area.view:
                self.area.set_view(view)


def _lane_label(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setFont(small_font(label.font()))
    return label
