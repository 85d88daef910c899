from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from aiva_desktop.playback.outputs import Output, OutputKind, Ports
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.ui import keyboard_input
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

PIANO = Output(OutputKind.MIDI_PORT, "Piano")


class FakeInput:
    def __init__(self, name: str, on_message: object) -> None:
        self.name = name
        self.is_open = True

    def close(self) -> None:
        self.is_open = False


def offered(window: MainWindow) -> list[str]:
    box = window.bar.output
    return [box.itemData(i).name or box.itemText(i) for i in range(box.count())]


def test_ports_that_come_and_go_are_listed_and_told(window: MainWindow) -> None:
    window.devices.ports.show_ports(Ports())
    window.devices.ports.show_ports(Ports(("Piano", "Organ"), ("Keys",)))
    assert offered(window)[:3] == ["FluidSynth", "Piano", "Organ"]
    assert "MIDI ports that are there now: Keys, Organ, Piano." in window.status.message
    window.devices.ports.show_ports(Ports(("Organ",), ("Keys",)))
    assert "Piano" not in offered(window)
    assert "MIDI ports that have gone: Piano." in window.status.message


def test_the_output_of_last_time_is_used_when_it_is_plugged_in_later(window: MainWindow, services: Services) -> None:
    services.preferences.set_output(PIANO.label)
    window.devices.ports.show_ports(Ports(("Organ",)))
    assert services.player.output != PIANO
    window.devices.ports.show_ports(Ports(("Organ", "Piano")))
    assert services.player.output == PIANO


def test_the_chosen_input_goes_and_comes_back(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyboard_input, "open_input", FakeInput)
    window.keyboard.choose("Keys")
    window.devices.ports.show_ports(Ports((), ("Keys",)))
    assert window.keyboard.name == "Keys"
    window.devices.ports.show_ports(Ports())
    assert window.keyboard.name == ""
    window.devices.ports.show_ports(Ports((), ("Keys", "Pads")))
    assert window.keyboard.name == "Keys"


def test_an_input_that_does_not_open_costs_a_sentence(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str, on_message: object) -> None:
        raise SinkError("It is in use by another program; close that first.")

    monkeypatch.setattr(keyboard_input, "open_input", refuse)
    window.keyboard.choose("Keys")
    assert window.banner.isVisible()


def test_the_watch_ends_with_the_window(window: MainWindow, qtbot: QtBot) -> None:
    seen: list[Ports] = []

    class Watch:
        def __init__(self, on_ports: object) -> None:
            on_ports(Ports(("Piano",), ()))  # type: ignore[operator]

        def close(self) -> None:
            seen.append(Ports())

    window.devices.ports.start(Watch)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: "Piano" in offered(window))
    window.devices.close()
    assert len(seen) == 1
