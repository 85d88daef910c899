"""The keyboard in a duet: what is played goes to the phrase at its own time, and the first note starts the music."""

from __future__ import annotations

import time

from aiva_desktop.playback.messages import is_note_on
from aiva_desktop.playback.performance import START_LEAD_S
from aiva_desktop.ui.duet_music import DuetMusic
from aiva_desktop.ui.keyboard_input import KeyboardInput
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.workplace import Workplace


class DuetKeys:
    """`listen` while the duet is under way. Before the transport runs, keys are let be heard here."""

    def __init__(self, place: Workplace, playback: PlaybackController, keyboard: KeyboardInput) -> None:
        self._player = place.player
        self._preferences = place.preferences
        self._playback = playback
        self._keyboard = keyboard

    def listen(self) -> bool:
        """From now on; returns whether there is an input to listen to."""
        is_there = self._keyboard.find()
        self._keyboard.played.listen(True)
        self._keyboard.holds_thru = not self._player.is_playing
        return is_there

    def leave(self) -> None:
        """The keyboard is heard as ever."""
        self._keyboard.played.listen(False)
        self._keyboard.holds_thru = False

    def take_in(self, music: DuetMusic) -> bool:
        """What was played since the last time; returns whether anything was."""
        arrived, is_silent = list(self._keyboard.played.take()), self._keyboard.holds_thru
        for time_s, data in arrived:
            if not self._player.is_playing and is_note_on(data):
                self._start(music, time_s, data)
            elif self._player.is_playing:
                music.recorder.hear(self._player.tick_at(time_s - self._late_s), data)
            if is_silent:
                self._keyboard.sound(data)
        self._keyboard.holds_thru = not self._player.is_playing
        return bool(arrived)

    def _start(self, music: DuetMusic, time_s: float, data: bytes) -> None:
        """With the first note, as if the music had begun with it."""
        music.start_anew(round(self._player.position_tick()))
        self._playback.start_late(time.perf_counter() - time_s + self._late_s + START_LEAD_S)
        self._keyboard.holds_thru = False
        music.recorder.hear(music.recorder.start_tick, data)

    @property
    def _late_s(self) -> float:
        return self._preferences.settings.record.latency_ms / 1000
