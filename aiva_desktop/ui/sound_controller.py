"""The sound: metronome and count-in, loudness and effects, the SoundFont."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aiva_desktop.language import tr
from aiva_desktop.playback.outputs import FLUIDSYNTH
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.soundfonts import (
    file_behind,
    find_soundfont,
    known_soundfonts,
    soundfont_in_use,
    soundfont_problem,
)
from aiva_desktop.settings import MAX_SOUNDFONTS, SoundSettings
from aiva_desktop.ui.sound_actions import COUNT_INS, METRONOME, SOUNDFONT
from aiva_desktop.ui.workplace import Workplace


class SoundController(QObject):
    """`changed`: it sounds otherwise now. `font_chosen`: FluidSynth has another SoundFont to play with."""

    changed = Signal(object)
    font_chosen = Signal()
    said = Signal(str)
    failed = Signal(str, str)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._player = place.player
        self._preferences = place.preferences
        self._questions = place.questions
        self._actions = place.actions
        self._is_trying = False
        place.actions.on(METRONOME, lambda: self.change(click=place.actions[METRONOME].isChecked()))
        for bars, spec in enumerate(COUNT_INS):
            place.actions.on(spec, partial(self.change, count_in=bars))
        place.actions.on(SOUNDFONT, self.choose_soundfont)
        self._use(self.sound)

    def catch_up(self) -> None:
        """Sound as it was set in another window."""
        self._use(self.sound)

    @property
    def sound(self) -> SoundSettings:
        """How it sounds now."""
        return self._preferences.settings.sound

    @property
    def soundfont(self) -> Path | None:
        """What FluidSynth plays with: the composer's choice, else what there is."""
        return soundfont_in_use(self.sound)

    @property
    def soundfonts(self) -> list[Path]:
        """All that can be chosen, those that the composer added among them, even when they are not there now."""
        return known_soundfonts((*self.sound.soundfonts, *filter(None, [self.sound.soundfont])))

    def change(self, **changes: object) -> None:
        """Other values for some of the fields of SoundSettings; heard and kept at once."""
        sound = replace(self.sound, **changes)  # type: ignore[arg-type]
        if sound != self.sound:
            self._preferences.set_sound(sound)
            self._use(sound)

    @property
    def input_latency_ms(self) -> int:
        """What is taken off the time of what is played into a recording."""
        return self._preferences.settings.record.latency_ms

    def set_input_latency_ms(self, latency_ms: int) -> None:
        """Another latency, from the next note on."""
        self._preferences.set_record(replace(self._preferences.settings.record, latency_ms=latency_ms))

    def choose_soundfont(self) -> None:
        """Ask for a SoundFont and play with it."""
        path = self._ask_for_soundfont()
        if path is not None:
            self.use_soundfont(path)

    def _ask_for_soundfont(self) -> Path | None:
        current = self.soundfont
        return self._questions.soundfont_to_use(str(current.parent) if current else self._preferences.folder)

    @property
    def player(self) -> Player:
        """What it sounds on."""
        return self._player

    def try_soundfont(self, path: Path) -> None:
        """Sound with this one until `stop_trying`; nothing is kept."""
        self._is_trying = True
        self._player.set_sound(replace(self.sound, soundfont=str(path)), find_soundfont())

    def stop_trying(self) -> None:
        """Sound as it is set."""
        if self._is_trying:
            self._is_trying = False
            self._use(self.sound)

    def use_soundfont(self, path: Path) -> None:
        """Play with this one from now on; one that is damaged is refused with a sentence."""
        if (problem := soundfont_problem(path)) is not None:
            self.failed.emit(problem, "")
            return
        self.change(soundfont=str(path.absolute()), soundfonts=self._with(path))
        self._player.select_output(FLUIDSYNTH)
        self.font_chosen.emit()
        self.said.emit(tr("FluidSynth plays with {name}.", name=path.name))

    def add_soundfont(self) -> None:
        """Ask for a SoundFont that can be chosen from now on."""
        path = self._ask_for_soundfont()
        if path is not None:
            self.add_soundfonts([path])

    def is_in_use(self, path: Path) -> bool:
        """Whether FluidSynth plays with it, perhaps by another name."""
        return self.soundfont is not None and file_behind(path) == file_behind(self.soundfont)

    def is_added(self, path: Path) -> bool:
        """Whether the composer added it, so that it can be taken off the list."""
        return str(path) in self.sound.soundfonts or str(path) == self.sound.soundfont

    def add_soundfonts(self, paths: Iterable[Path]) -> None:
        """More that can be chosen; those that are damaged are refused with a sentence."""
        for path in paths:
            if (problem := soundfont_problem(path)) is not None:
                self.failed.emit(problem, "")
            else:
                self.change(soundfonts=self._with(path))

    def forget_soundfont(self, path: Path) -> None:
        """Take one that the composer added off the list; the file stays."""
        kept = tuple(name for name in self.sound.soundfonts if Path(name) != path)
        in_use = bool(self.sound.soundfont) and Path(self.sound.soundfont) == path
        self.change(soundfonts=kept, soundfont="" if in_use else self.sound.soundfont)

    def _with(self, path: Path) -> tuple[str, ...]:
        name = str(path.absolute())
        return tuple(dict.fromkeys((name, *self.sound.soundfonts)))[:MAX_SOUNDFONTS]

    def use_dropped(self, paths: Sequence[Path]) -> None:
        """SoundFonts were dropped on the window; the first is used."""
        self.use_soundfont(paths[0])

    def use_own_soundfont(self) -> None:
        """Back to the one that came with the app."""
        self.change(soundfont="")

    def _use(self, sound: SoundSettings) -> None:
        self._player.set_sound(sound, find_soundfont())
        self._actions[METRONOME].setChecked(sound.click)
        self._actions[COUNT_INS[min(sound.count_in, len(COUNT_INS) - 1)]].setChecked(True)
        self.changed.emit(sound)
