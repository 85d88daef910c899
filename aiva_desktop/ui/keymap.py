"""Which keys the actions have: the default ones, or those that the composer chose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from aiva_desktop.ui.actions import Actions, ActionSpec, all_specs
from aiva_desktop.ui.preferences import Preferences


class Keymap(QObject):
    """Puts the kept keys on the actions when it is made; every change is kept, and holds in all windows, at once.

    `changed`: so it was, in this window or in another.
    """

    changed = Signal()

    def __init__(self, actions: Actions, preferences: Preferences) -> None:
        super().__init__(actions)
        self._actions = actions
        self._preferences = preferences
        kept = preferences.settings.keys
        for spec in all_specs():
            if spec.name in kept:
                actions.set_keys(spec, _understood(kept[spec.name]))
        preferences.keys_changed.connect(self._catch_up)

    def _catch_up(self) -> None:
        kept = self._preferences.settings.keys
        for spec in all_specs():
            keys = _understood(kept.get(spec.name, spec.keys))
            if keys != self.keys(spec):
                self._actions.set_keys(spec, keys)
        self.changed.emit()

    def keys(self, spec: ActionSpec) -> tuple[str, ...]:
        """The keys that an action has now, in portable words such as Ctrl+D."""
        return self._actions.keys(spec)

    def is_default(self, spec: ActionSpec) -> bool:
        """Whether the action has the keys that it comes with."""
        return self.keys(spec) == _understood(spec.keys)

    def users(self, key: str, besides: ActionSpec) -> list[ActionSpec]:
        """The other actions that a key would work for too. Two may share a key where they come with it."""
        (wanted,) = _understood([key]) or ("",)
        using = (spec for spec in all_specs() if spec != besides and wanted in self.keys(spec))
        return [spec for spec in using if not {key} <= set(spec.keys) & set(besides.keys)]

    def assign(self, spec: ActionSpec, keys: Sequence[str]) -> None:
        """Give an action these keys, and take them from any other."""
        keys = _understood(keys)
        for key in keys:
            for other in self.users(key, spec):
                self._actions.set_keys(other, [kept for kept in self.keys(other) if kept != key])
        self._actions.set_keys(spec, keys)
        self._keep()

    def reset(self, spec: ActionSpec) -> None:
        """Give an action its default keys back, and take them from any other."""
        self.assign(spec, spec.keys)

    def reset_all(self) -> None:
        """Give all actions their default keys back."""
        for spec in all_specs():
            self._actions.set_keys(spec, spec.keys)
        self._keep()

    def _keep(self) -> None:
        self._preferences.set_keys({spec.name: self.keys(spec) for spec in all_specs() if not self.is_default(spec)})


def _understood(keys: Sequence[str]) -> tuple[str, ...]:
    """Each key once, as the toolkit writes it; what it does not know is left out."""
    sequences = (QKeySequence(key) for key in keys)
    known = (sequence.toString() for sequence in sequences if sequence.count() == 1)
    return tuple(dict.fromkeys(key for key in known if key))
