"""The lanes around the notes: which are open, where the keyboard is, markers to go to, scrubbing on the ruler."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from aiva_desktop.editing.document import Document
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.lane_choice import MOST_LANES, USUAL_UPPER_LANES, UpperLane, with_velocity
from aiva_desktop.score.song import Marker, Song
from aiva_desktop.ui import lane_actions as specs
from aiva_desktop.ui.actions import Actions, ActionSpec
from aiva_desktop.ui.pianoroll.view import RollView

_MOST_LISTED = 60
_LISTED_CHARACTERS = 40
_KINDS = ("marker", "cue_marker")


class LaneController(QObject):
    """Binds the actions to the roll's lanes."""

    said = Signal(str)

    def __init__(self, document: Document, roll: RollView, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._roll = roll
        self._actions = actions
        for spec, lane in specs.UPPER_SPECS.items():
            actions[spec].setChecked(lane in USUAL_UPPER_LANES)
            actions[spec].toggled.connect(partial(self._show, lane))
        actions[specs.FOLLOW].setChecked(True)
        actions[specs.VELOCITY].setChecked(True)
        actions[specs.VELOCITY].toggled.connect(self._show_velocity)
        roll.lower_lanes.changed.connect(self._lanes_changed)
        actions.on(specs.ADD_LANE, self._add_lane)
        actions.on(specs.NEXT_LANE, lambda: self._step_lane(1))
        actions.on(specs.PREVIOUS_LANE, lambda: self._step_lane(-1))
        actions.on(specs.ADD_MARKER, self._add_marker)
        actions.on(specs.NEXT_MARKER, lambda: self._step_marker(1))
        actions.on(specs.PREVIOUS_MARKER, lambda: self._step_marker(-1))

    def bind_menu(self, menu: QMenu) -> None:
        """List the markers in `menu` whenever it opens."""
        menu.aboutToShow.connect(lambda: self._fill(menu))

    # Lanes

    def _show(self, lane: UpperLane, shown: bool) -> None:
        self._roll.show_upper_lane(lane, shown)

    def _show_velocity(self, shown: bool) -> None:
        lanes = self._roll.lower_lanes
        if shown is not any(lane.controller is None for lane in lanes.lanes):
            lanes.show_lanes(with_velocity(lanes.lanes, shown))

    def _lanes_changed(self) -> None:
        has_velocity = any(lane.controller is None for lane in self._roll.lower_lanes.lanes)
        self._actions[specs.VELOCITY].setChecked(has_velocity)

    def _add_lane(self) -> None:
        lanes = self._roll.lower_lanes
        if len(lanes.lanes) >= MOST_LANES:
            self.said.emit(tr("There are {count} lanes already: close one first.", count=len(lanes.lanes)))
            return
        lanes.add()
        lanes.widgets[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step_lane(self, by: int) -> None:
        lanes = self._roll.open_lanes
        if not lanes:
            self.said.emit(tr("No lane is open: see View > Lanes."))
            return
        here = next((n for n, lane in enumerate(lanes) if lane.hasFocus()), -1 if by > 0 else 0)
        lane = lanes[(here + by) % len(lanes)]
        lane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.said.emit(tr("{lane}: {state}", lane=lane.accessibleName(), state=lane.accessibleDescription()))

    # Markers

    def _add_marker(self) -> None:
        self._open(specs.MARKERS)
        self._roll.ensure_visible(self._playhead)
        self._roll.marker_lane.type_at(self._playhead)

    def _open(self, spec: ActionSpec) -> None:
        self._actions[spec].setChecked(True)

    @property
    def _playhead(self) -> int:
        return int(self._roll.state().playhead)

    def _step_marker(self, by: int) -> None:
        here = self._playhead
        markers = _markers_of(self._document.song)
        if by > 0:
            found = next((marker for marker in markers if marker.tick > here), None)
        else:
            found = next((marker for marker in reversed(markers) if marker.tick < here), None)
        if found is None:
            self.said.emit(tr("There is no marker after this.") if by > 0 else tr("There is no marker before this."))
        else:
            self._go_to(found)

    def _go_to(self, marker: Marker) -> None:
        self._roll.seek_requested.emit(marker.tick)
        bar, beat, _ = self._document.song.conductor.meter.position(marker.tick)
        self.said.emit(tr("{marker}, bar {bar} beat {beat}", marker=_short(marker.text), bar=bar, beat=beat))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        meter, markers = self._document.song.conductor.meter, _markers_of(self._document.song)
        for marker in markers[:_MOST_LISTED]:
            bar = meter.position(marker.tick)[0]
            # An ampersand in a menu underlines what follows.
            text = tr("{bar}: {marker}", bar=bar, marker=_short(marker.text)).replace("&", "&&")
            menu.addAction(text, partial(self._go_to, marker))
        if not markers:
            menu.addAction(tr("No markers yet")).setEnabled(False)


def _markers_of(song: Song) -> list[Marker]:
    """Markers, cues and sections; no lyrics."""
    return [marker for marker in song.conductor.markers if marker.kind in _KINDS]


def _short(text: str) -> str:
    return text if len(text) <= _LISTED_CHARACTERS else f"{text[: _LISTED_CHARACTERS - 1]}\N{HORIZONTAL ELLIPSIS}"
