"""A duet with an engine that answers at once: what is played and what is answered land in the song, in time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from conftest import BAR
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.duet import Phase
from aiva_desktop.compose.engine import Engine
from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.playback.messages import control_change, note_off, note_on
from aiva_desktop.playback.sinks.memory import MemorySink
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.song import DRUM_CHANNEL, Song, Track
from aiva_desktop.score.time import TempoMap
from aiva_desktop.settings import DuetSettings, TurnEnd, load_settings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import keyboard_input
from aiva_desktop.ui.duet_actions import COMPUTER_KEYS, DUET
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.sound_actions import RECORD

BPM = 300
BEAT_S = 60 / BPM
ONE_BAR = DuetSettings(phrase_bars=1)


class SlowEngine(FakeEngine):
    """Takes `rests_s` before it answers, and may fail."""

    def __init__(self) -> None:
        self.rests_s = 0.0
        self.fails = False
        self.asked: list[ContinueRequest] = []

    def continue_melody(self, request: ContinueRequest) -> Iterator:  # type: ignore[type-arg]
        self.asked.append(request)
        time.sleep(self.rests_s)
        if self.fails:
            raise RuntimeError("out of ideas")
        yield from super().continue_melody(request)


@pytest.fixture
def engine() -> SlowEngine:
    return SlowEngine()


@pytest.fixture
def load_engine(engine: SlowEngine) -> Callable[[], Engine]:
    return lambda: engine


@pytest.fixture
def duet(window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> MainWindow:
    """A window at 300 bpm with an input that is there, set to one bar each."""
    monkeypatch.setattr(window.keyboard, "find", lambda: True)
    song = services.document.song
    services.document.replace_song(replace(song, conductor=replace(song.conductor, tempo=TempoMap.constant(BPM))))
    set_to(window, ONE_BAR)
    window.composing.compose.warm_up()
    qtbot.waitUntil(lambda: services.room.is_ready)
    return window


def set_to(window: MainWindow, settings: DuetSettings) -> None:
    strip = window.composing.live.strip
    strip._settings = settings
    strip._show_settings()


def play(window: MainWindow, qtbot: QtBot, beats: int, pitch: int = 60) -> None:
    """A note on each beat, beginning now, stamped in time as a driver does, however busy this process is."""
    begun = time.perf_counter()

    def hear(at_s: float, data: bytes) -> None:
        qtbot.wait(max(1, round(1000 * (at_s - time.perf_counter()))))
        window.keyboard.hear(at_s, data)

    for beat in range(beats):
        hear(begun + beat * BEAT_S, note_on(0, pitch + 2 * beat, 70))
        hear(begun + (beat + 0.6) * BEAT_S, note_off(0, pitch + 2 * beat))


def notes(services: Services, origin: Origin) -> list[Note]:
    return [note for note in services.document.song.tracks[0].notes if note.origin is origin]


def until(qtbot: QtBot, window: MainWindow, phase: Phase) -> None:
    live = window.composing.live
    qtbot.waitUntil(lambda: live.duet.turn.phase is phase, timeout=3000)


def test_a_phrase_is_answered_on_the_bar_line_as_one_step(
    duet: MainWindow, services: Services, qtbot: QtBot, engine: SlowEngine
) -> None:
    duet.commands[DUET].trigger()
    strip = duet.composing.live.strip
    assert strip.isVisible()
    assert "first note starts" in strip.turn.text()
    assert not services.player.is_playing
    play(duet, qtbot, 3)
    assert services.player.is_playing
    assert strip.said == "You play"
    until(qtbot, duet, Phase.ANSWERING)
    assert strip.turn.text() == "Answering, bar 1 of 1"
    assert strip.said == "The engine answers"
    until(qtbot, duet, Phase.YOURS)
    played, answered = notes(services, Origin.COMPOSER), notes(services, Origin.ENGINE)
    assert [note.pitch for note in played] == [60, 62, 64]
    assert played[0].onset == 0
    assert all(abs(note.onset - 480 * i) < 20 and note.duration < 320 for i, note in enumerate(played)), "as played"
    assert [note.onset for note in engine.asked[-1].motif] == [0, 480, 960], "as written"
    assert answered
    assert answered[0].onset == BAR
    assert all(BAR <= note.onset < 2 * BAR for note in answered)
    assert services.document.step_names == ("Duet",)
    duet.commands[DUET].trigger()
    assert not strip.isVisible()
    assert services.player.is_playing, "ending the duet does not stop the music"
    duet.commands[specs.UNDO].trigger()
    assert services.document.song.tracks[0].notes == ()


def test_turns_follow_each_other_each_a_step_of_its_own(duet: MainWindow, services: Services, qtbot: QtBot) -> None:
    duet.commands[DUET].trigger()
    for _ in range(2):
        play(duet, qtbot, 2)
        duet.keyboard.hear(time.perf_counter(), control_change(0, 64, 127))
        until(qtbot, duet, Phase.ANSWERING)
        until(qtbot, duet, Phase.YOURS)
    assert services.document.step_names == ("Duet", "Duet"), "with their pedals"
    assert [control.value for control in services.document.song.tracks[0].controls] == [127, 127]
    assert {note.onset // BAR for note in notes(services, Origin.ENGINE)} == {1, 3}


def test_after_a_pause_the_answer_is_as_long_as_the_phrase(duet: MainWindow, services: Services, qtbot: QtBot) -> None:
    set_to(duet, DuetSettings(turn_end=TurnEnd.PAUSE, pause_beats=2))
    duet.commands[DUET].trigger()
    play(duet, qtbot, 6)
    until(qtbot, duet, Phase.ANSWERING)
    answer = duet.composing.live.duet.turn.answer
    assert answer is not None
    assert answer.bars == 2
    assert answer.start_tick in (2 * BAR, 3 * BAR), "the second one where this computer was busy"
    duet.playback.stop()


def test_stopping_within_the_answer_leaves_nothing_sounding_and_one_whole_turn(
    duet: MainWindow, services: Services, qtbot: QtBot
) -> None:
    sink = MemorySink(time.perf_counter)
    services.player._deck.output._setup.sink_for = lambda output, soundfont: sink
    services.player.select_output(services.player.output)
    duet.commands[DUET].trigger()
    play(duet, qtbot, 3)
    until(qtbot, duet, Phase.ANSWERING)
    qtbot.waitUntil(lambda: bool(sink.sounding))
    duet.commands[specs.STOP].trigger()
    qtbot.waitUntil(lambda: not sink.sounding)
    assert not duet.composing.live.duet.is_on
    assert not duet.composing.live.strip.isVisible()
    assert services.document.step_names == ("Duet",)
    whole = notes(services, Origin.ENGINE)
    assert whole
    assert whole[-1].onset > services.player.position_tick(), "the answer is not cut where it was stopped"
    qtbot.wait(200)
    assert not sink.sounding


def test_esc_drops_the_answer_and_keeps_the_phrase(duet: MainWindow, services: Services, qtbot: QtBot) -> None:
    duet.commands[DUET].trigger()
    play(duet, qtbot, 3)
    until(qtbot, duet, Phase.ANSWERING)
    assert notes(services, Origin.ENGINE)
    qtbot.keyClick(duet.roll.area, "\x1b")
    assert not duet.composing.live.duet.is_on
    assert not notes(services, Origin.ENGINE)
    assert len(notes(services, Origin.COMPOSER)) == 3
    assert services.document.step_names == ("Duet",)
    assert duet.commands[specs.DESELECT].isEnabled()
    assert not duet.commands[specs.REJECT].isEnabled()


def test_a_late_engine_lets_the_theme_fill_the_bar(
    duet: MainWindow, services: Services, qtbot: QtBot, engine: SlowEngine
) -> None:
    engine.rests_s = 0.6
    duet.commands[DUET].trigger()
    play(duet, qtbot, 2)
    until(qtbot, duet, Phase.ANSWERING)
    assert "late" in duet.status.message
    until(qtbot, duet, Phase.YOURS)
    by_bar = [[n.pitch for n in notes(services, Origin.ENGINE) if n.onset // BAR == bar] for bar in range(4)]
    filled = [bar for bar in by_bar if bar]
    assert len(filled) >= 2
    assert filled[0] == [60, 62], "the theme"
    assert services.document.step_names == ("Duet",)


def test_while_the_engine_loads_it_is_said_for_how_long_and_the_theme_plays(
    duet: MainWindow, services: Services, qtbot: QtBot, engine: SlowEngine
) -> None:
    loaded = threading.Event()

    def load() -> Engine:
        loaded.wait(5)
        return engine

    services.room._engine, services.room._load = None, load
    duet.composing.compose.warm_up()
    qtbot.waitUntil(lambda: services.room.loading_s > 0)
    duet.commands[DUET].trigger()
    assert "still loading (0 s so far)" in duet.status.message
    play(duet, qtbot, 2)
    qtbot.waitUntil(lambda: bool(notes(services, Origin.ENGINE)), timeout=2000)
    assert "still loading" in duet.status.message
    assert "(0 s" not in duet.status.message
    assert [note.pitch for note in notes(services, Origin.ENGINE)] == [60, 62], "the theme"
    loaded.set()
    until(qtbot, duet, Phase.ANSWERING)
    assert services.document.step_names == ("Duet",)


def test_an_engine_that_fails_is_said_and_the_phrase_is_kept(
    duet: MainWindow, services: Services, qtbot: QtBot, engine: SlowEngine
) -> None:
    engine.fails = True
    duet.commands[DUET].trigger()
    play(duet, qtbot, 2)
    qtbot.waitUntil(lambda: not duet.composing.live.duet.is_on)
    assert "out of ideas" in duet.banner.sentence
    assert len(notes(services, Origin.COMPOSER)) == 2
    assert not notes(services, Origin.ENGINE)


def test_what_is_pressed_with_stop_does_not_start_again(duet: MainWindow, services: Services, qtbot: QtBot) -> None:
    duet.commands[DUET].trigger()
    play(duet, qtbot, 1)
    qtbot.waitUntil(lambda: services.player.is_playing)
    duet.keyboard.hear(time.perf_counter(), note_on(0, 72, 70))
    duet.commands[specs.STOP].trigger()
    qtbot.wait(50)
    assert not services.player.is_playing
    assert not duet.composing.live.duet.is_on
    assert notes(services, Origin.COMPOSER)[0].pitch == 60


def test_an_input_that_floods_ends_the_duet_with_a_sentence(
    duet: MainWindow, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aiva_desktop.playback.recording.MAX_EVENTS", 200)
    duet.commands[DUET].trigger()
    for i in range(150):
        duet.keyboard.hear(time.perf_counter(), note_on(0, i % 128, 70))
        duet.keyboard.hear(time.perf_counter(), note_off(0, i % 128))
    qtbot.waitUntil(lambda: not duet.composing.live.duet.is_on)
    assert "more than can be played" in duet.banner.sentence
    duet.playback.stop()


def test_taking_the_answer_back_while_it_sounds_is_your_turn_again(
    duet: MainWindow, services: Services, qtbot: QtBot
) -> None:
    duet.commands[DUET].trigger()
    play(duet, qtbot, 2)
    until(qtbot, duet, Phase.ANSWERING)
    duet.commands[specs.UNDO].trigger()
    assert duet.composing.live.duet.turn.phase is Phase.YOURS
    assert services.document.song.tracks[0].notes == ()
    duet.playback.stop()
    assert services.document.song.tracks[0].notes == ()


def test_one_note_is_too_little(duet: MainWindow, services: Services, qtbot: QtBot) -> None:
    duet.commands[DUET].trigger()
    play(duet, qtbot, 1)
    qtbot.waitUntil(lambda: "two at least" in duet.status.message, timeout=2000)
    assert duet.composing.live.duet.is_on
    assert len(notes(services, Origin.COMPOSER)) == 1


def test_drums_recording_and_a_removed_track_are_said(duet: MainWindow, services: Services, qtbot: QtBot) -> None:
    live = duet.composing.live
    services.document.replace_song(Song(tracks=(Track(id=1, channel=DRUM_CHANNEL), Track(id=2))))
    duet.commands[DUET].trigger()
    assert "not drums" in duet.status.message
    assert not duet.commands[DUET].isChecked()
    duet.tracks.choose(2)
    duet.commands[DUET].trigger()
    assert live.duet.is_on
    assert not duet.commands[RECORD].isEnabled()
    duet.commands[specs.REMOVE_TRACK].trigger()
    assert not live.duet.is_on
    assert "removed" in duet.banner.sentence
    assert duet.commands[RECORD].isEnabled()


def test_without_a_keyboard_the_computer_s_keys_play(
    duet: MainWindow, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(keyboard_input, "list_inputs", list)
    duet.commands[DUET].trigger()
    assert duet.commands[COMPUTER_KEYS].isChecked()
    assert "MIDI keyboard" in duet.status.message
    for letter in "AD":
        qtbot.keyPress(duet.roll.area, letter)
        qtbot.wait(60)
        qtbot.keyRelease(duet.roll.area, letter)
    until(qtbot, duet, Phase.ANSWERING)
    assert [note.pitch for note in notes(services, Origin.COMPOSER)] == [60, 64]
    duet.commands[COMPUTER_KEYS].trigger()
    duet.playback.stop()


def test_settings_of_the_strip_are_kept(duet: MainWindow) -> None:
    strip = duet.composing.live.strip
    duet.commands[DUET].trigger()
    assert strip.phrase_bars.isVisible()
    assert not strip.ahead.isVisible()
    duet.roll.setFocus()
    duet.commands[specs.NEXT_PANEL].trigger()
    assert strip.turn_end.hasFocus(), "F6 comes by"
    strip.turn_end.setCurrentIndex(1)
    strip.pause_beats.setValue(3)
    strip.answer_bars.setValue(4)
    assert strip.pause_beats.isVisible()
    assert not strip.phrase_bars.isVisible()
    kept = load_settings().duet
    assert (kept.turn_end, kept.pause_beats, kept.answer_bars) == (TurnEnd.PAUSE, 3, 4)
    strip.ended.emit()
    assert not strip.isVisible()
