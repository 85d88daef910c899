"""Knobs and pads of the MIDI input that do something in the window, and learning which does what."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Qt, Signal, Slot

from aiva_desktop.language import tr
from aiva_desktop.playback.control_map import ControlMap, Trigger, Turned, is_gesture, learned_from, trigger_of
from aiva_desktop.ui.control_targets import Target, control_targets
from aiva_desktop.ui.keyboard_input import KeyboardInput
from aiva_desktop.ui.sound_controller import SoundController
from aiva_desktop.ui.workplace import Workplace

# Presses that wait: whoever floods the input gets no more of them.
_MAX_PRESSES = 32


class LearnController(QObject):
    """`changed`: something was learned or forgotten, or is waited for."""

    changed = Signal()
    said = Signal(str)
    _woken = Signal()

    def __init__(self, place: Workplace, sound: SoundController, keyboard: KeyboardInput) -> None:
        super().__init__(place.window)
        self._preferences = place.preferences
        self._keyboard = keyboard
        self.targets: dict[str, Target] = control_targets(place, sound)
        self.learned: dict[str, Trigger] = {}
        self.awaited = ""
        self._map = ControlMap()
        self._presses: deque[Turned] = deque(maxlen=_MAX_PRESSES)
        self._knobs: dict[str, Turned] = {}
        self._found: Trigger | None = None
        self._is_awake = False
        self._woken.connect(self._work, Qt.ConnectionType.QueuedConnection)
        self._use(learned_from(place.preferences.settings.learned))
        keyboard.takes_control = self._take

    def learn(self, target: str) -> None:
        """The next knob, pad or key that is moved does this; asked again, none."""
        if self.awaited != target and not self._keyboard.find():
            self.leave()
            self.said.emit(tr("There is no MIDI input to learn from; choose one in Transport > MIDI input."))
            return
        self.awaited = "" if self.awaited == target else target
        self.changed.emit()

    def forget(self, target: str) -> None:
        """Nothing does this any more."""
        self._keep({name: trigger for name, trigger in self.learned.items() if name != target})

    def leave(self) -> None:
        """Nothing is waited for any more."""
        self.awaited = ""
        self.changed.emit()

    def _keep(self, learned: dict[str, Trigger]) -> None:
        self._preferences.set_learned({name: trigger.text for name, trigger in learned.items()})
        self._use(learned)

    def _use(self, learned: dict[str, Trigger]) -> None:
        self.learned = {name: trigger for name, trigger in learned.items() if name in self.targets}
        self._map = ControlMap(self.learned)
        self.changed.emit()

    def _take(self, data: bytes) -> bool:
        """Called on the driver's thread: whether the message is for the window, and so not played."""
        if self.awaited and is_gesture(data):
            self._found = trigger_of(data)
        elif (turned := self._map.take(data)) is None:
            return False
        elif not self.targets[turned.target].is_button:
            self._knobs[turned.target] = turned
        elif turned.is_press:
            self._presses.append(turned)
        if not self._is_awake:
            self._is_awake = True
            self._woken.emit()
        return True

    @Slot()
    def _work(self) -> None:
        """On the main thread: of a flood, the last value of each knob."""
        self._is_awake = False
        if self._found is not None and self.awaited:
            self._assign(self._found)
        self._found = None
        while self._presses:
            turned = self._presses.popleft()
            self.targets[turned.target].turn(turned)
        knobs, self._knobs = self._knobs, {}
        for turned in knobs.values():
            self.targets[turned.target].turn(turned)

    def _assign(self, trigger: Trigger) -> None:
        target, self.awaited = self.awaited, ""
        others = {name: its for name, its in self.learned.items() if its != trigger}
        self._keep(others | {target: trigger})
        self.said.emit(tr("{trigger}: {target}.", trigger=trigger.title, target=self.targets[target].title))
