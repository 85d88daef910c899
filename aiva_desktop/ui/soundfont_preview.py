"""Hearing a SoundFont before it is used."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from aiva_desktop.playback.patches import GRAND_PIANO, Patch
from aiva_desktop.playback.presets import DRUM_BANK, read_presets
from aiva_desktop.ui.phrase_player import PhrasePlayer
from aiva_desktop.ui.sound_controller import SoundController

_PHRASE, _DRUM_PHRASE = (60, 64, 67, 72, 67, 64, 60), (36, 42, 38, 42, 36, 36, 38)
_DRUM_CHANNEL = 9


class SoundFontPreview(QObject):
    """A song that plays goes on with the SoundFont that is tried; after the phrase it is as it was."""

    def __init__(self, sound: SoundController, parent: QObject) -> None:
        super().__init__(parent)
        self._sound = sound
        self._phrase = PhrasePlayer(sound.player, self)
        self._phrase.ended.connect(sound.stop_trying)
        self.destroyed.connect(sound.stop_trying)

    def listen(self, soundfont: Path) -> None:
        """A few notes of its first instrument, or of its first kit where it has only those."""
        presets = read_presets(soundfont)
        pitched = [preset for preset in presets if preset.bank != DRUM_BANK]
        self._sound.try_soundfont(soundfont)
        if pitched or not presets:
            first = Patch(pitched[0].program, pitched[0].bank) if pitched else GRAND_PIANO
            self._phrase.play(_PHRASE, first, 0)
        else:
            self._phrase.play(_DRUM_PHRASE, Patch(presets[0].program), _DRUM_CHANNEL)
