"""MIDI ports that come and go while the app runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from aiva_desktop.language import tr
from aiva_desktop.playback.outputs import Output, OutputKind, Ports, PortWatch
from aiva_desktop.ui.bridges import ValueBridge
from aiva_desktop.ui.keyboard_input import KeyboardInput
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.workplace import Workplace


class PortsController(QObject):
    """Says what has come and gone; what was chosen and had gone is used again once it is back."""

    said = Signal(str)

    def __init__(self, place: Workplace, playback: PlaybackController, keyboard: KeyboardInput) -> None:
        super().__init__(place.window)
        self._player = place.player
        self._preferences = place.preferences
        self._playback = playback
        self._keyboard = keyboard
        self._ports: Ports | None = None
        self._watch: PortWatch | None = None
        self._bridge = ValueBridge(self)
        self._bridge.arrived.connect(self.show_ports)

    def start(self, watch: Callable[[Callable[[Ports], None]], PortWatch] = PortWatch) -> None:
        """Look for ports from now on."""
        if self._watch is None:
            self._watch = watch(self._found)

    def close(self) -> None:
        """Look no more."""
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.close()

    def _found(self, ports: Ports) -> None:
        """Called on the watching thread, once a second."""
        self._player.look_again(ports.outputs)
        if ports != self._ports:
            self._bridge.send(ports)

    def show_ports(self, ports: Ports) -> None:
        """These are there now."""
        before, self._ports = self._ports, ports
        self._playback.show_ports(ports.outputs)
        self._keyboard.use_inputs(ports.inputs)
        if before is not None and before != ports:
            self._return_to_chosen(before, ports)
            self._tell({*before.outputs, *before.inputs}, {*ports.outputs, *ports.inputs})

    def _return_to_chosen(self, before: Ports, ports: Ports) -> None:
        """The output of last time was not there when the app started."""
        for name in ports.outputs:
            output = Output(OutputKind.MIDI_PORT, name)
            is_wished = output.label == self._preferences.settings.output and output != self._player.output
            if is_wished and name not in before.outputs and output != self._player.lost:
                self._player.select_output(output)
                self._playback.show_ports(ports.outputs)

    def _tell(self, before: set[str], now: set[str]) -> None:
        gone, come = sorted(before - now), sorted(now - before)
        if come:
            self.said.emit(tr("MIDI ports that are there now: {names}.", names=", ".join(come)))
        elif gone:
            self.said.emit(tr("MIDI ports that have gone: {names}.", names=", ".join(gone)))
