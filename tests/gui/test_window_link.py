from __future__ import annotations

from typing import Any

import pytest
from helpers.sharing import other
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.playback.sinks import link_session
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.ui.clock_actions import FOLLOW_CLOCK, LINK, SHARE_STARTS
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

__all__ = ["other"]


def test_the_window_shares_the_tempo_of_others(
    song_window: MainWindow, other: Any, services: Services, qtbot: QtBot
) -> None:
    lamp = song_window.bar.sync
    assert lamp.text() == "Sync"
    qtbot.keyClick(
        song_window.roll, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    assert lamp.isChecked()
    assert song_window.status.message.startswith("Ableton Link is on")
    qtbot.waitUntil(lambda: lamp.text() == "Link 1")
    # They know of each other before they agree on the tempo.
    qtbot.waitUntil(lambda: lamp.toolTip() == "In time with 1 other program at 150.0 bpm")
    qtbot.waitUntil(lambda: song_window.bar._tempo.value() == 150.0)
    song_window.bar._tempo.setValue(93)
    qtbot.waitUntil(lambda: abs(other.captureAppSessionState().tempo() - 93) < 0.01)
    assert services.document.song.conductor.tempo.bpm_at(0) == 93
    state = other.captureAppSessionState()
    state.setTempo(111, other.clock().micros())
    other.commitAppSessionState(state)
    qtbot.waitUntil(lambda: song_window.bar._tempo.value() == 111)
    song_window.commands[LINK].trigger()
    assert song_window.bar._tempo.value() == 93, "the song's own"
    assert not lamp.isChecked()
    assert lamp.text() == "Sync"
    qtbot.waitUntil(lambda: other.numPeers() == 0)


def test_others_start_and_stop_us_where_that_is_wanted(
    song_window: MainWindow, other: Any, services: Services, qtbot: QtBot
) -> None:
    other.startStopSyncEnabled = True
    song_window.commands[SHARE_STARTS].trigger()
    assert services.preferences.settings.record.shares_starts
    song_window.commands[LINK].trigger()
    qtbot.waitUntil(lambda: other.numPeers() == 1)
    state = other.captureAppSessionState()
    state.setIsPlaying(True, other.clock().micros())
    other.commitAppSessionState(state)
    qtbot.waitUntil(song_window.playback._frames.isActive)
    state.setIsPlaying(False, other.clock().micros())
    other.commitAppSessionState(state)
    qtbot.waitUntil(lambda: not song_window.playback._frames.isActive())


def test_a_session_and_a_clock_take_turns(song_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock:
        def close(self) -> None:
            pass

    monkeypatch.setattr("aiva_desktop.ui.clock_controller.list_inputs", lambda: ["Sequencer"])
    monkeypatch.setattr("aiva_desktop.ui.clock_controller.open_clock_input", lambda name, hear: Clock())
    song_window.commands[LINK].trigger()
    song_window.commands[FOLLOW_CLOCK].trigger()
    assert song_window.bar.sync.text() == "Ext"
    assert not song_window.commands[LINK].isChecked()
    song_window.commands[LINK].trigger()
    assert song_window.bar.sync.text() == "Link"
    assert not song_window.commands[FOLLOW_CLOCK].isChecked()


def test_without_the_library_there_is_a_sentence(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise SinkError("Ableton Link is not installed here.")

    monkeypatch.setattr(link_session, "load", refuse)
    window.commands[LINK].trigger()
    assert not window.bar.sync.isChecked()
    assert window.banner.sentence == "Ableton Link is not installed here."
