"""Playing with the engine: a duet, playing on, and the computer's keys where there is no other keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from aiva_desktop.language import tr
from aiva_desktop.playback.messages import note_off, note_on
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.settings import DuetSettings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.duet_actions import COMPUTER_KEYS, DUET, PLAY_ON
from aiva_desktop.ui.duet_controller import DuetController
from aiva_desktop.ui.keyboard_input import KeyboardInput
from aiva_desktop.ui.live_session import LiveSession
from aiva_desktop.ui.live_strip import LiveStrip
from aiva_desktop.ui.piano_keys import PianoKeys
from aiva_desktop.ui.play_on_controller import PlayOnController
from aiva_desktop.ui.workplace import Workplace

# How hard the computer's keys are struck, since they cannot tell.
KEY_VELOCITY = 90


class Live(QObject):
    """Makes the controllers and connects them. `strip` belongs above the roll."""

    said = Signal(str)
    failed = Signal(str, str)

    def __init__(self, place: Workplace, session: LiveSession, keyboard: KeyboardInput) -> None:
        super().__init__(place.window)
        self._place = place
        self._actions = place.actions
        self.strip = LiveStrip(place.preferences.settings.duet)
        self._session = session
        self.duet = DuetController(place, session, keyboard, self.strip)
        self.play_on = PlayOnController(place, session, self.strip)
        self.keys = PianoKeys(place.window)
        self.keys.pressed.connect(lambda pitch: keyboard.play_key(note_on(0, pitch, KEY_VELOCITY)))
        self.keys.released.connect(lambda pitch: keyboard.play_key(note_off(0, pitch)))
        self._connect()

    def _connect(self) -> None:
        self._actions.on(DUET, self._toggle_duet)
        self._actions.on(PLAY_ON, self._toggle_play_on)
        self._actions.on(specs.REJECT, self._cancel)
        self._actions[COMPUTER_KEYS].toggled.connect(self._switch_keys)
        self.keys.moved.connect(lambda pitch: self.said.emit(tr("The key A plays {pitch}.", pitch=pitch_name(pitch))))
        self.strip.ended.connect(self.finish)
        self.strip.settings_changed.connect(self._remember)
        self.duet.needs_keys.connect(self._offer_keys)
        for player in (self.duet, self.play_on):
            player.said.connect(self._say)
            player.failed.connect(self.failed)
            player.ended.connect(self._ended)

    def finish(self) -> None:
        """Nobody plays with the engine any more; the music plays on."""
        self.duet.finish()
        self.play_on.finish()

    def leave_song(self) -> None:
        """Another song is in the window."""
        self.duet.leave_song()
        self.play_on.finish()

    def close(self) -> None:
        """The letters are letters again."""
        self.finish()
        self.keys.switch(False)

    def _toggle_duet(self) -> None:
        if self.duet.is_on:
            self.duet.finish()
        else:
            self.play_on.finish()
            self.duet.start()
        self._show_checked()

    def _toggle_play_on(self) -> None:
        if self.play_on.is_on:
            self.play_on.finish()
        else:
            self.duet.finish()
            self.play_on.start()
        self._show_checked()

    def _cancel(self) -> None:
        """Esc: what is being written is dropped."""
        self.duet.cancel()
        self.play_on.finish()

    def _ended(self) -> None:
        if not self.duet.is_on and not self.play_on.is_on:
            self._session.end()
            self.strip.hide()
        self._show_checked()

    def _show_checked(self) -> None:
        self._actions[DUET].setChecked(self.duet.is_on)
        self._actions[PLAY_ON].setChecked(self.play_on.is_on)

    def _say(self, sentence: str) -> None:
        if sentence:
            self.said.emit(sentence)

    def _offer_keys(self) -> None:
        self._actions[COMPUTER_KEYS].setChecked(True)
        self.said.emit(
            tr("There is no MIDI keyboard: play on the computer's keys, A to ' and W to P; Z and X move an octave.")
        )

    def _switch_keys(self, on: bool) -> None:
        self.keys.switch(on)
        self.said.emit(
            tr("The letters play: A is {pitch}, Z and X move an octave.", pitch=pitch_name(self.keys.base))
            if on
            else tr("The letters are shortcuts again.")
        )

    def _remember(self, settings: DuetSettings) -> None:
        self._place.preferences.set_duet(settings)
