from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.playback.clock import PULSE, START, STOP
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.ui import clock_controller
from aiva_desktop.ui.clock_actions import FOLLOW_CLOCK, LOUDER, SOFTER
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

Hear = Callable[[float, bytes], None]


class FakeClock:
    def __init__(self, name: str, hear: Hear) -> None:
        self.name, self.hear, self.is_open = name, hear, True

    def close(self) -> None:
        self.is_open = False


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> list[FakeClock]:
    made: list[FakeClock] = []

    def open_clock(name: str, hear: Hear) -> FakeClock:
        made.append(FakeClock(name, hear))
        return made[-1]

    monkeypatch.setattr(clock_controller, "open_clock_input", open_clock)
    monkeypatch.setattr(clock_controller, "list_inputs", lambda: ["Sequencer"])
    return made


def send(clock: FakeClock, *words: bytes) -> None:
    for word in words:
        clock.hear(time.perf_counter(), word)


def test_the_window_follows_start_and_stop(song_window: MainWindow, clocks: list[FakeClock], qtbot: QtBot) -> None:
    lamp = song_window.bar.sync
    qtbot.keyClick(
        song_window.roll, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    assert lamp.isChecked()
    assert lamp.text() == "Ext"
    assert song_window.status.message == "Following the MIDI clock of Sequencer: start it there."
    send(clocks[0], START)
    for _ in range(12):
        send(clocks[0], PULSE)
        qtbot.wait(20)
    qtbot.waitUntil(lambda: "MIDI clock at" in lamp.toolTip() and song_window.playback._frames.isActive())
    send(clocks[0], STOP)
    qtbot.waitUntil(lambda: not song_window.playback._frames.isActive())
    song_window.commands[FOLLOW_CLOCK].trigger()
    assert not lamp.isChecked()
    assert not clocks[0].is_open


def test_without_an_input_there_is_a_sentence(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock_controller, "list_inputs", list)
    window.commands[FOLLOW_CLOCK].trigger()
    assert not window.bar.sync.isChecked()
    assert "Transport > MIDI clock from" in window.banner.sentence


def test_an_input_that_does_not_open_has_one_too(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str, hear: Hear) -> None:
        raise SinkError("The MIDI input Sequencer is not there; plug it in and choose it again.")

    monkeypatch.setattr(clock_controller, "list_inputs", lambda: ["Sequencer"])
    monkeypatch.setattr(clock_controller, "open_clock_input", refuse)
    window.commands[FOLLOW_CLOCK].trigger()
    assert not window.commands[FOLLOW_CLOCK].isChecked()
    assert "Sequencer is not there" in window.banner.sentence


def test_the_input_is_chosen_in_a_menu_and_remembered(
    window: MainWindow, clocks: list[FakeClock], services: Services
) -> None:
    window.devices.clock._choose("Other")
    assert clocks[0].name == "Other"
    assert services.preferences.settings.record.clock_input == "Other"
    window.devices.clock._choose("")
    assert not window.bar.sync.isChecked()


def test_the_volume_by_slider_and_keys(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    volume = window.bar.volume
    volume.setValue(127)
    assert services.preferences.settings.sound.gain == 1.0
    window.commands[LOUDER].trigger()
    assert services.preferences.settings.sound.gain == 1.0
    window.commands[SOFTER].trigger()
    assert services.preferences.settings.sound.gain == 0.95
    assert volume.value() == 121
    window.sound.change(gain=0.0)
    assert volume.value() == 0
    assert volume.toolTip() == "Volume of all tracks: 0%"
