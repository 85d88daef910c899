"""All that is done in the piano roll by menu, keys and the inspector."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.action_spec import MenuSpec
from aiva_desktop.ui.appearance_controller import AppearanceController
from aiva_desktop.ui.cursor_controller import CursorController
from aiva_desktop.ui.inspector import Inspector
from aiva_desktop.ui.inspector_controller import InspectorController
from aiva_desktop.ui.lane_actions import GO_TO_MENU
from aiva_desktop.ui.lane_controller import LaneController
from aiva_desktop.ui.note_controller import NoteController
from aiva_desktop.ui.roll_controller import RollController
from aiva_desktop.ui.roll_memory import restore_roll, roll_settings
from aiva_desktop.ui.roll_menu import bind_roll_menu
from aiva_desktop.ui.scrub_controller import ScrubController
from aiva_desktop.ui.workplace import Workplace


class RollDesk(QObject):
    """Makes the controllers, and keeps how the roll was set for the next time."""

    said = Signal(str)

    def __init__(self, place: Workplace, inspector: Inspector) -> None:
        super().__init__(place.window)
        document, roll, actions = place.document, place.roll, place.actions
        self._place = place
        self._notes = RollController(document, place.tracks, roll, actions, self)
        self._changes = NoteController(roll, actions, self)
        self._appearance = AppearanceController(roll, actions, self)
        self._lanes = LaneController(document, roll, actions, self)
        self._scrubbing = ScrubController(place.player, place.tracks, roll, self)
        restore_roll(roll, actions, place.preferences.settings.roll)
        self._cursor = CursorController(roll, actions, self)
        self._inspecting = InspectorController(document, roll, inspector, actions, self)
        for teller in (self._notes, self._inspecting, self._appearance, self._cursor, self._lanes):
            teller.said.connect(self.said)
        self._notes.bind_zoom(place.status)

    def fill_menus(self, menus: Mapping[MenuSpec, QMenu]) -> None:
        """Once the window's menus are there."""
        self._notes.fill_grid_menu(menus[specs.SNAP_MENU])
        self._lanes.bind_menu(menus[GO_TO_MENU])
        bind_roll_menu(self._place.roll, self._place.actions)

    def close(self) -> None:
        """Keep how the roll is set."""
        self._place.preferences.set_roll(roll_settings(self._place.roll, self._place.actions))
