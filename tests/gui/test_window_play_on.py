"""Playing on: the engine keeps ahead of the playhead, and the theme fills in where it cannot."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from conftest import BAR, MOTIF
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.score.notes import Origin
from aiva_desktop.score.song import Song, Track
from aiva_desktop.score.time import TempoMap
from aiva_desktop.settings import load_settings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.duet_actions import DUET, PLAY_ON
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.play_on_controller import PlayOnController
from aiva_desktop.ui.services import Services

BPM = 480


class PausingEngine(FakeEngine):
    """Rests for `rests_s` before it writes."""

    def __init__(self) -> None:
        self.rests_s = 0.0
        self.asked: list[ContinueRequest] = []

    def continue_melody(self, request: ContinueRequest) -> Iterator:  # type: ignore[type-arg]
        self.asked.append(request)
        time.sleep(self.rests_s)
        yield from super().continue_melody(request)


@pytest.fixture
def engine() -> PausingEngine:
    return PausingEngine()


@pytest.fixture
def load_engine(engine: PausingEngine) -> Callable[[], Engine]:
    return lambda: engine


@pytest.fixture
def playing(song_window: MainWindow, services: Services, qtbot: QtBot) -> MainWindow:
    """One bar at 480 bpm, with the playhead at its start."""
    song = services.document.song
    services.document.replace_song(replace(song, conductor=replace(song.conductor, tempo=TempoMap.constant(BPM))))
    song_window.composing.compose.warm_up()
    qtbot.waitUntil(lambda: services.room.is_ready)
    return song_window


def player_of(window: MainWindow) -> PlayOnController:
    return window.composing.live.play_on


def bars_written(services: Services) -> int:
    return max(note.onset for note in services.document.song.tracks[0].notes) // BAR + 1


def test_it_keeps_some_bars_ahead_and_stops_with_stop(
    playing: MainWindow, services: Services, qtbot: QtBot, engine: PausingEngine
) -> None:
    strip = playing.composing.live.strip
    playing.commands[PLAY_ON].trigger()
    assert strip.isVisible()
    qtbot.waitUntil(lambda: bars_written(services) >= 7)
    assert strip.meter.full > 3
    assert "bars ahead" in strip.turn.text()
    assert strip.said == "The engine plays on"
    assert set(services.document.step_names) == {"Play on"}
    assert services.player.position_tick() > BAR
    playing.commands[specs.STOP].trigger()
    assert not player_of(playing).is_on
    assert not strip.isVisible()
    written = services.document.song
    qtbot.wait(50)
    assert services.document.song is written, "nothing comes after the end"
    notes = written.tracks[0].notes
    assert notes[: len(MOTIF)] == MOTIF
    assert {note.origin for note in notes[len(MOTIF) :]} == {Origin.ENGINE}
    assert {note.onset // BAR for note in notes} == set(range(bars_written(services))), "no bar is empty"
    playing.commands[specs.UNDO].trigger()
    assert services.document.song.tracks[0].notes != notes
    assert max(request.bars for request in engine.asked) <= 2


def test_from_the_end_of_the_song_it_starts_when_the_first_bar_is_there(
    playing: MainWindow, services: Services, qtbot: QtBot
) -> None:
    playing.playback.seek(BAR)
    playing.commands[PLAY_ON].trigger()
    assert not services.player.is_playing
    qtbot.waitUntil(lambda: services.player.is_playing)
    assert bars_written(services) >= 2
    qtbot.waitUntil(lambda: services.player.position_tick() > 2 * BAR)
    playing.commands[PLAY_ON].trigger()
    assert not player_of(playing).is_on
    assert services.player.is_playing, "what is written is still heard"


def test_the_panel_s_controls_hold_from_the_next_stretch_on(
    playing: MainWindow, services: Services, qtbot: QtBot, engine: PausingEngine
) -> None:
    playing.commands[PLAY_ON].trigger()
    qtbot.waitUntil(lambda: len(engine.asked) >= 2)
    settings = replace(playing.panel.settings(), temperature=0.25, controls={"cadence": "1,last"})
    playing.panel.set_settings(settings)
    count = len(engine.asked)
    qtbot.waitUntil(lambda: len(engine.asked) > count + 1)
    assert engine.asked[0].temperature != 0.25
    assert engine.asked[-1].temperature == 0.25
    assert engine.asked[-1].controls.cadences == (), "there is no end to come to rest at"


def test_where_the_engine_is_late_the_theme_fills_in_as_steps_of_their_own(
    playing: MainWindow, services: Services, qtbot: QtBot, engine: PausingEngine
) -> None:
    playing.composing.live.strip.ahead.setValue(2)
    playing.commands[PLAY_ON].trigger()
    qtbot.waitUntil(lambda: services.player.position_tick() > BAR / 2)
    engine.rests_s = 1.5
    qtbot.waitUntil(lambda: "late" in playing.status.message, timeout=6000)
    filled = bars_written(services) - 1
    bar = [note for note in services.document.song.tracks[0].notes if note.onset // BAR == filled]
    assert [(note.pitch, note.onset - filled * BAR) for note in bar] == [(note.pitch, note.onset) for note in MOTIF]
    engine.rests_s = 0.0
    assert services.document.undo_name == "Play on"


def test_a_stretch_that_is_taken_back_is_written_anew(
    playing: MainWindow, services: Services, qtbot: QtBot, engine: PausingEngine
) -> None:
    playing.composing.live.strip.ahead.setValue(8)
    assert load_settings().duet.bars_ahead == 8
    playing.commands[PLAY_ON].trigger()
    qtbot.waitUntil(lambda: bars_written(services) >= 8)
    last, asked = bars_written(services), len(engine.asked)
    playing.commands[specs.UNDO].trigger()
    assert bars_written(services) < last
    qtbot.waitUntil(lambda: bars_written(services) >= last)
    assert len(engine.asked) > asked
    assert {note.onset // BAR for note in services.document.song.tracks[0].notes} >= set(range(last))


def test_esc_ends_it_and_a_duet_takes_over(playing: MainWindow, services: Services, qtbot: QtBot) -> None:
    playing.keyboard.find = lambda: True  # type: ignore[method-assign]
    playing.commands[PLAY_ON].trigger()
    assert player_of(playing).is_on
    playing.commands[DUET].trigger()
    assert not player_of(playing).is_on
    assert playing.composing.live.duet.is_on
    assert playing.composing.live.strip.turn_end.isVisible()
    assert not playing.commands[PLAY_ON].isChecked()
    playing.commands[PLAY_ON].trigger()
    assert player_of(playing).is_on
    assert not playing.composing.live.duet.is_on
    qtbot.keyClick(playing.roll.area, "\x1b")
    assert not player_of(playing).is_on
    assert playing.commands[specs.DESELECT].isEnabled()


def test_without_a_motif_or_without_its_track_a_sentence_says_so(
    playing: MainWindow, services: Services, qtbot: QtBot
) -> None:
    services.document.replace_song(Song((Track(1), Track(2))))
    playing.commands[PLAY_ON].trigger()
    assert "draw or play a motif" in playing.status.message
    assert not playing.commands[PLAY_ON].isChecked()
    services.document.replace_song(Song((Track(1, notes=MOTIF), Track(2))))
    playing.tracks.choose(1)
    playing.commands[PLAY_ON].trigger()
    playing.commands[specs.REMOVE_TRACK].trigger()
    qtbot.waitUntil(lambda: not player_of(playing).is_on)
    assert "removed" in playing.banner.sentence
