"""All that is done to tracks besides adding, removing and choosing them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QMenu

from aiva_desktop.ui.action_spec import MenuSpec
from aiva_desktop.ui.instrument_controller import InstrumentController
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.track_changes import TrackChanges
from aiva_desktop.ui.track_menus import TrackMenus
from aiva_desktop.ui.workplace import Workplace


class TrackDesk:
    """Keeps the controllers together; the window owns them."""

    def __init__(self, place: Workplace, playback: PlaybackController) -> None:
        self._place = place
        self.changes = TrackChanges(place)
        self.instruments = InstrumentController(place, playback, self.changes)

    def fill_menus(self, menus: Mapping[MenuSpec, QMenu]) -> None:
        """Once the window's menus are there."""
        self.menus = TrackMenus(self._place, self.changes, menus)
