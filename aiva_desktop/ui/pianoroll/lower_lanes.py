"""The lanes below the notes: velocity and controllers, as many as are open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from aiva_desktop.pianoroll import lane_choice
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.lane_choice import USUAL_LANES, Lanes, OpenLane
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.ui.pianoroll.control_lane import ControlLane
from aiva_desktop.ui.pianoroll.lane_header import Grip, LaneHeader
from aiva_desktop.ui.pianoroll.velocity_lane import VelocityLane


class LowerLanes(QObject):
    """Puts the open lanes into the rows of `grid`; `velocity` is kept while it is closed.

    `changed`: the composer opened, closed, chose or resized one. The other signals are those of the controller lanes.
    """

    changed = Signal()
    edit_requested = Signal(object)
    message = Signal(str)
    wheel_turned = Signal(object)
    left = Signal()

    def __init__(self, grid: QGridLayout, contents: RollContents, velocity: VelocityLane, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = grid
        self._contents = contents
        self._velocity = velocity
        self._parent = parent
        self._view = Viewport()
        self._lanes: Lanes = ()
        self._widgets: list[VelocityLane | ControlLane] = []
        self._frames: list[tuple[Grip, LaneHeader]] = []
        self._held = USUAL_LANES[0]
        self.show_lanes(USUAL_LANES)

    @property
    def lanes(self) -> Lanes:
        """What is open, from top to bottom."""
        return self._lanes

    @property
    def headers(self) -> list[LaneHeader]:
        """Beside the lanes, in their order."""
        return [header for _, header in self._frames]

    @property
    def control_lanes(self) -> list[ControlLane]:
        """Those that show controllers."""
        return [widget for widget in self._widgets if isinstance(widget, ControlLane)]

    @property
    def widgets(self) -> list[VelocityLane | ControlLane]:
        """All that are open."""
        return list(self._widgets)

    @property
    def is_dragging(self) -> bool:
        """Whether something is being drawn."""
        return any(lane.is_dragging for lane in self.control_lanes)

    def show_lanes(self, lanes: Lanes) -> None:
        """Open these and no others."""
        is_same = [lane.controller for lane in lanes] == [lane.controller for lane in self._lanes]
        self._lanes = lanes
        if not is_same or not self._frames:
            self._build()
        for place, lane in enumerate(lanes):
            self._widgets[place].setFixedHeight(lane.height)
            self.headers[place].setFixedHeight(lane.height)

    def add(self) -> None:
        """One more lane at the bottom."""
        self._change(lane_choice.with_another(self._lanes, len(self._lanes)))

    def set_view(self, view: Viewport) -> None:
        """Show the stretch of time that the roll shows."""
        self._view = view
        for widget in self._widgets:
            widget.set_view(view)

    def refresh(self) -> None:
        """The song, the track or the tool is another."""
        self._velocity.update()
        for lane in self.control_lanes:
            lane.refresh()

    def _build(self) -> None:
        self._clear()
        for place, lane in enumerate(self._lanes):
            grip, header, widget = Grip(self._parent), self._header(place, lane), self._widget(lane)
            grip.pressed.connect(partial(self._take_hold, place))
            grip.dragged.connect(partial(self._pull, place))
            row = 2 * place
            self._grid.addWidget(grip, row, 0, 1, 2)
            self._grid.addWidget(header, row + 1, 0)
            self._grid.addWidget(widget, row + 1, 1)
            self._frames.append((grip, header))
            self._widgets.append(widget)
            widget.set_view(self._view)
            for part in (grip, header, widget):
                part.show()

    def _clear(self) -> None:
        for part in (*self.control_lanes, *(part for frame in self._frames for part in frame)):
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._grid.removeWidget(self._velocity)
        self._velocity.hide()
        self._widgets, self._frames = [], []

    def _header(self, place: int, lane: OpenLane) -> LaneHeader:
        header = LaneHeader(self._contents, lane, self._parent)
        header.chosen.connect(partial(self._choose, place))
        header.added.connect(lambda: self._change(lane_choice.with_another(self._lanes, place)))
        header.closed.connect(lambda: self._change(lane_choice.without(self._lanes, place)))
        return header

    def _widget(self, lane: OpenLane) -> VelocityLane | ControlLane:
        if lane.controller is None:
            return self._velocity
        widget = ControlLane(self._contents, lane.controller, self._parent)
        widget.edit_requested.connect(self.edit_requested)
        widget.message.connect(self.message)
        widget.wheel_turned.connect(self.wheel_turned)
        widget.left.connect(self.left)
        widget.refresh()
        return widget

    def _choose(self, place: int, lane: OpenLane) -> None:
        self._change(lane_choice.with_lane(self._lanes, place, lane))

    def _take_hold(self, place: int) -> None:
        self._held = self._lanes[place]

    def _pull(self, place: int, up_px: int) -> None:
        self._choose(place, self._held.of_height(self._held.height + up_px))

    def _change(self, lanes: Lanes) -> None:
        if lanes != self._lanes:
            self.show_lanes(lanes)
            self.changed.emit()
