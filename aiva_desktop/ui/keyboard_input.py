"""The MIDI keyboard: which input it is, what is heard of it, and who else hears it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from aiva_desktop.language import tr
from aiva_desktop.playback.inputs import OWN_INPUT, MidiInput, list_inputs, open_input
from aiva_desktop.playback.patches import GRAND_PIANO, patch_of
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.ui.input_menu import InputMenu
from aiva_desktop.ui.played_keys import PlayedKeys
from aiva_desktop.ui.workplace import Workplace

Listener = Callable[[float, bytes], None]
"""Gets a message and its time on `time.perf_counter`, on any thread."""


class KeyboardInput(QObject):
    """One MIDI input at a time. What is played sounds as the track that records, or would record."""

    said = Signal(str)
    failed = Signal(str, str)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._tracks = place.tracks
        self._player = place.player
        self._preferences = place.preferences
        self._input: MidiInput | None = None
        self._menu: InputMenu | None = None
        self._rests = False
        # Program and channel that `thru` sounds as.
        self._thru = (GRAND_PIANO, 0)
        # For a duet, for step input, and for takes.
        self.played, self.step_keys = PlayedKeys(), PlayedKeys()
        self.recorder: Listener = lambda time_s, data: None
        # Whether somebody lets be heard what is played: starting the transport would cut it off.
        self.holds_thru = False
        # Whether a message moves something in the window instead of being played.
        self.takes_control: Callable[[bytes], bool] = lambda data: False
        place.tracks.current_changed.connect(self._aim_thru)
        place.document.subscribe(lambda song: self._aim_thru())
        self._aim_thru()

    # Which one

    @property
    def name(self) -> str:
        """The input that is open; empty for none."""
        return self._input.name if self._input is not None else ""

    def bind_menu(self, menu: InputMenu) -> None:
        """Choose the input in this menu."""
        self._menu = menu
        menu.chosen.connect(self.choose)

    def choose(self, name: str) -> None:
        """Listen to the input called `name`, empty for none, now and next time."""
        self._preferences.set_record(replace(self._preferences.settings.record, input=name))
        self._open(name)

    def find(self) -> bool:
        """Whether there is an input; where none is chosen but only one is there, that one."""
        if self._input is None:
            wished, there = self._preferences.settings.record.input, list_inputs()
            self._open(wished if wished in there else there[0] if len(there) == 1 else "")
        return self._input is not None

    def restore(self) -> None:
        """Open the input of last time, if it is there."""
        wished = self._preferences.settings.record.input
        if wished and wished in list_inputs():
            self._open(wished)

    def rest(self) -> None:
        """Another window listens now."""
        self._rests = True
        self.close()

    def take_up(self) -> None:
        """Listen again."""
        self._rests = False
        if self._input is None:
            self.restore()

    def use_inputs(self, names: Sequence[str]) -> None:
        """These inputs are there now: the one that was chosen goes and comes back by itself."""
        wished = self._preferences.settings.record.input
        if self._input is None and wished in names and not self._rests:
            self._open(wished)
        elif self._input is not None and self._input.name not in (*names, OWN_INPUT):
            self.close()

    def close(self) -> None:
        """Nothing is heard any more."""
        held, self._input = self._input, None
        if held is not None:
            held.close()
        if self._menu is not None:
            self._menu.current = ""

    def _open(self, name: str) -> None:
        self.close()
        if not name:
            return
        try:
            self._input = open_input(name, self.hear)
        except SinkError as error:
            self.failed.emit(str(error), "")
        else:
            self.said.emit(tr("Listening to {name}.", name=name))
        if self._menu is not None:
            self._menu.current = name if self._input is not None else ""

    # What is played

    def hear(self, time_s: float, data: bytes) -> None:
        """A message that came at `time_s` on `time.perf_counter`. From any thread."""
        if self.takes_control(data):
            return
        if not self.holds_thru:
            self.sound(data)
        self.played.hear(time_s, data)
        self.step_keys.hear(time_s, data)
        self.recorder(time_s, data)

    def sound(self, data: bytes) -> None:
        """Let a message be heard as what is played is."""
        self._player.thru(data, *self._thru)

    def play_key(self, data: bytes) -> None:
        """A key of the computer, as a message of a keyboard."""
        self.hear(time.perf_counter(), data)

    def _aim_thru(self) -> None:
        track = self._tracks.recorded
        self._thru = (patch_of(track), self._tracks.heard_channel(track.id))
