"""The settings while the app runs: every change is kept at once."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from aiva_desktop.settings import (
    ComposeSettings,
    DuetSettings,
    PresetSettings,
    RecordSettings,
    RollSettings,
    Settings,
    SoundSettings,
    ThemeChoice,
    save_settings,
)


class Preferences(QObject):
    """`recent_changed`: the list of files last used is another; `keys_changed`: the keys of actions are."""

    recent_changed = Signal()
    keys_changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    @property
    def settings(self) -> Settings:
        """As they are now."""
        return self._settings

    @property
    def folder(self) -> str:
        """Where file dialogs open."""
        folder = self._settings.folder
        if folder and Path(folder).is_dir():
            return folder
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def remember(self, path: Path) -> None:
        """A file was opened or saved."""
        self._keep(self._settings.with_recent(path))
        self.recent_changed.emit()

    def forget(self, name: str) -> None:
        """Take a file off the list of those last used."""
        self._keep(self._settings.without_recent(name))
        self.recent_changed.emit()

    def set_theme(self, theme: ThemeChoice) -> None:
        """Light, dark or the system's."""
        self._keep(replace(self._settings, theme=theme))

    def set_keys(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """The actions that have other keys than the default ones."""
        self._keep(replace(self._settings, keys=dict(keys)))
        self.keys_changed.emit()

    def set_presets(self, presets: Mapping[str, PresetSettings]) -> None:
        """The composer's own presets."""
        self._keep(replace(self._settings, presets=dict(presets)))

    def set_output(self, label: str) -> None:
        """The output that the composer chose."""
        self._keep(replace(self._settings, output=label))

    def set_library(self, folder: str) -> None:
        """The folder of the composer's own music."""
        self._keep(replace(self._settings, library=folder))

    def set_language(self, language: str) -> None:
        """The language that the window has from its next start on; empty: the system's."""
        self._keep(replace(self._settings, language=language))

    def set_sound(self, sound: SoundSettings) -> None:
        """How it sounds."""
        self._keep(replace(self._settings, sound=sound))

    def set_record(self, record: RecordSettings) -> None:
        """How takes are recorded."""
        self._keep(replace(self._settings, record=record))

    def set_learned(self, learned: Mapping[str, str]) -> None:
        """Which knob or pad does what."""
        self._keep(replace(self._settings, learned=dict(learned)))

    def set_duet(self, duet: DuetSettings) -> None:
        """How the composer and the engine take turns."""
        self._keep(replace(self._settings, duet=duet))

    def set_roll(self, roll: RollSettings) -> None:
        """How the roll is looked at and worked on."""
        self._keep(replace(self._settings, roll=roll))

    def set_at_close(self, compose: ComposeSettings, geometry: str, layout: str) -> None:
        """What is kept when the window closes."""
        self._keep(replace(self._settings, compose=compose, geometry=geometry, layout=layout))

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        # Settings that cannot be written are no reason to bother the composer.
        with contextlib.suppress(OSError):
            save_settings(settings)
