"""Recording: what a keyboard plays becomes notes, as one step; ghosts meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from conftest import BAR, MOTIF
from pytestqt.qtbot import QtBot

from aiva_desktop.playback.inputs import OnMessage
from aiva_desktop.playback.messages import control_change, note_off, note_on
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.score.notes import Note
from aiva_desktop.settings import load_settings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui import keyboard_input, sound_actions
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.track_actions import ARM

PIANO = "Piano"


class Keyboard:
    """Stands for a plugged-in instrument."""

    def __init__(self) -> None:
        self.listener: OnMessage = lambda _time_s, _data: None
        self.closed = 0

    def play(self, data: bytes) -> None:
        self.listener(time.perf_counter(), data)

    def open(self, name: str, on_message: OnMessage) -> Keyboard:
        if name != PIANO:
            raise SinkError(f"The MIDI input {name} is not there; plug it in and choose it again.")
        self.listener = on_message
        return self

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    made = Keyboard()
    monkeypatch.setattr(keyboard_input, "list_inputs", lambda: [PIANO])
    monkeypatch.setattr(keyboard_input, "open_input", made.open)
    return made


@pytest.fixture
def record(song_window: MainWindow, services: Services, keyboard: Keyboard, qtbot: QtBot) -> Callable[[], None]:
    def play_one_note() -> None:
        """Record one note, some 100 ms long, and end the take."""
        song_window.commands[sound_actions.RECORD].trigger()
        qtbot.waitUntil(lambda: services.player.position_tick() > 60)
        keyboard.play(note_on(0, 72, 99))
        qtbot.wait(100)
        keyboard.play(note_off(0, 72))
        song_window.commands[sound_actions.RECORD].trigger()

    return play_one_note


def recorded(services: Services) -> list[Note]:
    return [note for note in services.document.song.tracks[0].notes if note.pitch == 72]


def test_a_take_is_added_as_one_step(record: Callable[[], None], song_window: MainWindow, services: Services) -> None:
    record()
    (note,) = recorded(services)
    assert note.onset > 50
    assert 80 <= note.duration <= 200
    assert note.velocity == 99
    assert len(services.document.song.tracks[0].notes) == len(MOTIF) + 1
    assert services.document.undo_name == "Record"
    assert services.player.is_playing, "ending a take goes on playing"
    song_window.commands[specs.UNDO].trigger()
    assert services.document.song.tracks[0].notes == MOTIF


def test_a_take_goes_to_the_track_that_is_armed(
    record: Callable[[], None], song_window: MainWindow, services: Services
) -> None:
    song_window.commands[specs.ADD_TRACK].trigger()
    song_window.commands[ARM].trigger()
    song_window.tracks.choose(1)
    record()
    assert song_window.tracks.current_id == 1
    assert [len(track.notes) for track in services.document.song.tracks] == [len(MOTIF), 1]


def test_two_takes_are_two_steps(record: Callable[[], None], song_window: MainWindow, services: Services) -> None:
    record()
    song_window.playback.stop()
    record()
    song_window.commands[specs.UNDO].trigger()
    assert len(recorded(services)) == 1


def test_what_is_played_shows_at_once_and_is_heard(
    song_window: MainWindow, services: Services, keyboard: Keyboard, qtbot: QtBot
) -> None:
    song_window.commands[sound_actions.RECORD].trigger()
    qtbot.waitUntil(lambda: services.player.position_tick() > 20)
    keyboard.play(note_on(0, 72, 99))
    ghosts = song_window.roll.area.contents
    qtbot.waitUntil(lambda: [note.pitch for note in ghosts.ghosts.notes] == [72])
    assert services.player._deck.performance.live.held_keys[72] == 0
    song_window.commands[specs.PLAY].trigger()
    assert not song_window.recording.is_recording
    assert not song_window.commands[sound_actions.RECORD].isChecked()
    assert not len(ghosts.ghosts.notes)
    assert len(recorded(services)) == 1, "a key still down ends with the take"


def test_recording_goes_on_after_the_song_s_end(
    song_window: MainWindow, services: Services, keyboard: Keyboard, qtbot: QtBot
) -> None:
    song_window.playback.seek(BAR - 100)
    song_window.commands[sound_actions.RECORD].trigger()
    qtbot.waitUntil(lambda: services.player.position_tick() > BAR + 100)
    keyboard.play(note_on(0, 72, 99))
    qtbot.wait(50)
    song_window.commands[specs.STOP].trigger()
    (note,) = recorded(services)
    assert note.onset > BAR


def test_replacing_and_quantizing(record: Callable[[], None], song_window: MainWindow, services: Services) -> None:
    song_window.commands[sound_actions.REPLACE_TAKES].trigger()
    song_window.commands[sound_actions.QUANTIZE_TAKES].trigger()
    assert load_settings().record.replaces
    record()
    assert services.document.song.tracks[0].notes[0] != MOTIF[0], "it began in the take's time"
    assert MOTIF[1] in services.document.song.tracks[0].notes
    (note,) = recorded(services)
    assert note.onset == song_window.recording._grid().nearest(note.onset)


def test_pedals_are_recorded(song_window: MainWindow, services: Services, keyboard: Keyboard, qtbot: QtBot) -> None:
    song_window.commands[sound_actions.RECORD].trigger()
    qtbot.waitUntil(lambda: services.player.position_tick() > 20)
    keyboard.play(control_change(0, 64, 127))
    qtbot.wait(50)
    song_window.commands[specs.STOP].trigger()
    assert [control.value for control in services.document.song.tracks[0].controls] == [127, 0]


def test_without_an_input_a_sentence_says_what_to_do(
    song_window: MainWindow, keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyboard_input, "list_inputs", list)
    song_window.commands[sound_actions.RECORD].trigger()
    assert "Transport > MIDI input" in song_window.banner.sentence
    assert not song_window.commands[sound_actions.RECORD].isChecked()
    song_window.keyboard.choose("Gone")
    assert "Gone is not there" in song_window.banner.sentence


def test_a_chosen_input_is_kept_and_closed_with_the_window(song_window: MainWindow, keyboard: Keyboard) -> None:
    song_window.keyboard.choose(PIANO)
    assert load_settings().record.input == PIANO
    song_window.recording.close()
    assert keyboard.closed == 1


def test_each_turn_of_the_loop_is_a_take(
    song_window: MainWindow, services: Services, keyboard: Keyboard, qtbot: QtBot
) -> None:
    song_window.playback.set_loop((480, 960))
    song_window.commands[sound_actions.RECORD].trigger()
    for pitch in (72, 74):
        qtbot.waitUntil(lambda: 500 < services.player.position_tick() < 700)
        keyboard.play(note_on(0, pitch, 99))
        qtbot.wait(50)
        keyboard.play(note_off(0, pitch))
        qtbot.waitUntil(lambda: services.player.position_tick() > 800)
    song_window.commands[sound_actions.RECORD].trigger()
    first, second = services.document.song.tracks
    assert [note.pitch for note in first.notes if note not in MOTIF] == [74]
    assert [note.pitch for note in second.notes] == [72]
    assert second.muted
    assert song_window.status.message == "Recorded 1 note; the take before is a muted track."
    assert song_window.playback.loop == (480, 960)
    song_window.commands[specs.UNDO].trigger()
    assert len(services.document.song.tracks) == 1
