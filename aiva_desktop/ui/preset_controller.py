"""Presets in the window: choose one, keep what the panel is set to as one's own, delete it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from aiva_desktop.compose.controls_text import controls_of, written
from aiva_desktop.compose.errors import RequestError
from aiva_desktop.compose.presets import BUNDLED, Preset, check_name, find_preset, own_presets
from aiva_desktop.language import tr
from aiva_desktop.ui.control_actions import CLEAR_CONTROLS, DELETE_PRESET, SAVE_PRESET
from aiva_desktop.ui.workplace import Workplace

# What belongs to the song rather than to a mood: it stays where a preset says nothing of it.
_OF_THE_SONG = frozenset({"scale", "outside", "range", "chord-tones"})


class PresetController(QObject):
    """`said`: what was done, in a sentence."""

    said = Signal(str)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._panel = place.panel
        self._preferences = place.preferences
        self._questions = place.questions
        self._actions = place.actions
        place.panel.presets.chosen.connect(self.choose)
        place.panel.settings_changed.connect(self._follow)
        place.actions.on(SAVE_PRESET, self.save)
        place.actions.on(DELETE_PRESET, self.delete)
        place.actions.on(CLEAR_CONTROLS, self.clear)
        self._offer()

    @property
    def _own(self) -> tuple[Preset, ...]:
        return own_presets(self._preferences.settings.presets)

    def choose(self, name: str) -> None:
        """Set the panel to a preset; the scale, range and chords of the song stay where it says nothing of them."""
        if not name:
            self._follow()
            return
        preset, settings = find_preset(name, self._own), self._panel.settings()
        if preset in BUNDLED:
            preset = preset.in_meter(self._document.song.conductor.meter.meter_at(0))
        stays = {control: text for control, text in settings.controls.items() if control in _OF_THE_SONG}
        self._show(preset, stays | written(preset.controls))

    def clear(self) -> None:
        """Lay down nothing."""
        self._panel.set_settings(replace(self._panel.settings(), controls={}, preset=""))
        self._panel.settings_changed.emit()
        self.said.emit(tr("Nothing is laid down but the key."))

    def save(self) -> None:
        """Keep what the panel is set to under a name; one of that name is replaced."""
        name = self._questions.preset_name(self._panel.presets.name() if self._is_own() else "")
        if name is None:
            return
        kept, settings = self._preferences.settings.presets, self._panel.settings()
        try:
            check_name(name, kept)
        except RequestError as error:
            self.said.emit(str(error))
            return
        preset = Preset(name, controls_of(settings.controls), settings.temperature, settings.theme_recall)
        self._preferences.set_presets({**kept, name: preset.kept()})
        self._offer(name)
        self.said.emit(tr("Saved the preset {name}.", name=name))

    def delete(self) -> None:
        """Forget the chosen preset; the panel stays as it is."""
        name = self._panel.presets.name()
        if not self._is_own():
            self.said.emit(tr("Choose a preset of your own to delete; those that come with the app stay."))
            return
        kept = self._preferences.settings.presets
        self._preferences.set_presets({other: preset for other, preset in kept.items() if other != name})
        self._offer()
        self.said.emit(tr("Deleted the preset {name}.", name=name))

    def _is_own(self) -> bool:
        return self._panel.presets.name() in self._preferences.settings.presets

    def _show(self, preset: Preset, texts: dict[str, str]) -> None:
        settings = replace(
            self._panel.settings(),
            temperature=preset.temperature,
            theme_recall=preset.theme_recall,
            controls=texts,
            preset=preset.name,
        )
        self._panel.set_settings(settings)
        self._panel.settings_changed.emit()

    def _offer(self, name: str | None = None) -> None:
        self._panel.presets.offer([preset.name for preset in BUNDLED], [preset.name for preset in self._own])
        if name is not None:
            self._panel.presets.show_name(name)
        self._follow()

    def _follow(self) -> None:
        self._actions.set_enabled(self._is_own(), DELETE_PRESET)
