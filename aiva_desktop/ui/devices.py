"""What comes from devices outside: ports that come and go, another program's clock, knobs and pads."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from aiva_desktop.ui.action_spec import MenuSpec
from aiva_desktop.ui.clock_actions import CLOCK_MENU
from aiva_desktop.ui.clock_controller import ClockController
from aiva_desktop.ui.input_menu import InputMenu
from aiva_desktop.ui.keyboard_input import KeyboardInput
from aiva_desktop.ui.learn_controller import LearnController
from aiva_desktop.ui.link_controller import LinkController
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.ports_controller import PortsController
from aiva_desktop.ui.sound_controller import SoundController
from aiva_desktop.ui.transport_bar import TransportBar
from aiva_desktop.ui.workplace import Workplace


class Devices(QObject):
    """Makes their controllers, starts and ends them together."""

    said = Signal(str)
    failed = Signal(str, str)

    def __init__(
        self,
        place: Workplace,
        bar: TransportBar,
        sound: SoundController,
        playback: PlaybackController,
        keyboard: KeyboardInput,
    ) -> None:
        super().__init__(place.window)
        self.ports = PortsController(place, playback, keyboard)
        self.clock = ClockController(place, playback, bar)
        self.link = LinkController(place, playback, bar)
        self.learning = LearnController(place, sound, keyboard)
        for teller in (self.ports, self.clock, self.link, self.learning):
            teller.said.connect(self.said)
        self.clock.failed.connect(self.failed)
        self.link.failed.connect(self.failed)
        # One at a time leads.
        self.clock.followed.connect(lambda: self.link.share(False))
        self.link.entered.connect(lambda: self.clock.follow(False))
        bar.volume.show_gain(sound.sound.gain)
        bar.volume.bind(lambda gain: sound.change(gain=gain), lambda: sound.sound.gain, place.actions)
        sound.changed.connect(lambda changed: bar.volume.show_gain(changed.gain))

    def fill_menus(self, menus: Mapping[MenuSpec, QMenu]) -> None:
        """Those that list what is there when they open."""
        self.clock.bind_menu(InputMenu(menus[CLOCK_MENU], self))

    def start(self) -> None:
        """After the first paint."""
        self.ports.start()

    def close(self) -> None:
        """Nothing comes from outside any more."""
        self.clock.close()
        self.link.close()
        self.ports.close()
