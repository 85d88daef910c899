"""What comes from devices outside: ports that come and go, another program's clock, knobs and pads."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.ports_controller import PortsController
from aiva_desktop.ui.record_controller import RecordController
from aiva_desktop.ui.workplace import Workplace


class Devices(QObject):
    """Makes their controllers, starts and ends them together."""

    said = Signal(str)
    failed = Signal(str, str)

    def __init__(self, place: Workplace, playback: PlaybackController, recording: RecordController) -> None:
        super().__init__(place.window)
        self.ports = PortsController(place, playback, recording)
        self.ports.said.connect(self.said)

    def start(self) -> None:
        """After the first paint."""
        self.ports.start()

    def close(self) -> None:
        """Nothing comes from outside any more."""
        self.ports.close()
