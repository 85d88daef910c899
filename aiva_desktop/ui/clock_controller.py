"""Following another program: its MIDI clock starts, stops and leads playback."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from aiva_desktop.language import marked, tr
from aiva_desktop.playback.inputs import MidiInput, list_inputs, open_clock_input
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.ui.clock_actions import FOLLOW_CLOCK
from aiva_desktop.ui.input_menu import InputMenu
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.sync_lamp import Heard
from aiva_desktop.ui.transport_bar import TransportBar
from aiva_desktop.ui.workplace import Workplace

LOOK_MS = 100
_NO_INPUT = marked(
    "There is no MIDI input chosen whose clock could be followed; choose one in Transport > MIDI clock from."
)


class ClockController(QObject):
    """The lamp in the transport bar shows that a clock is followed, and how fast it goes.

    `followed`: it leads from now on.
    """

    said = Signal(str)
    failed = Signal(str, str)
    followed = Signal()

    def __init__(self, place: Workplace, playback: PlaybackController, bar: TransportBar) -> None:
        super().__init__(place.window)
        self._player = place.player
        self._playback = playback
        self._preferences = place.preferences
        self._action = place.actions[FOLLOW_CLOCK]
        self._lamp = bar.sync
        self._input: MidiInput | None = None
        self._menu: InputMenu | None = None
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._look)
        place.actions.on(FOLLOW_CLOCK, lambda: self.follow(self._action.isChecked()))

    def bind_menu(self, menu: InputMenu) -> None:
        """Choose the clock's input in this menu."""
        self._menu = menu
        menu.current = self._preferences.settings.record.clock_input
        menu.chosen.connect(self._choose)

    def follow(self, wanted: bool) -> None:
        """Let the clock of the chosen input lead; where none is chosen but only one is there, that one's."""
        self._close()
        if wanted:
            self._open(self._found())
        is_followed = self._input is not None
        self._action.setChecked(is_followed)
        self._player.follow_clock(is_followed)
        if is_followed:
            self._looks.start()
            self.followed.emit()
        self._show(None)

    def close(self) -> None:
        """No clock is followed any more."""
        self._close()

    def _found(self) -> str:
        chosen = self._preferences.settings.record.clock_input
        there = list_inputs()
        return chosen or (there[0] if len(there) == 1 else "")

    def _open(self, name: str) -> None:
        if not name:
            self.failed.emit(tr(_NO_INPUT), "")
            return
        try:
            self._input = open_clock_input(name, self._player.hear_clock)
        except SinkError as error:
            self.failed.emit(str(error), "")
        else:
            self.said.emit(tr("Following the MIDI clock of {name}: start it there.", name=name))

    def _close(self) -> None:
        self._looks.stop()
        held, self._input = self._input, None
        if held is not None:
            held.close()

    def _choose(self, name: str) -> None:
        """From this input now and next time; none: no clock is followed."""
        self._preferences.set_record(replace(self._preferences.settings.record, clock_input=name))
        if self._menu is not None:
            self._menu.current = name
        self.follow(bool(name))

    def _look(self) -> None:
        self._show(self._player.clock_bpm)
        self._playback.join()

    def _show(self, bpm: float | None) -> None:
        tempo = "" if bpm is None else f"{bpm:.1f}"
        sentence = tr("Following a MIDI clock at {tempo} bpm", tempo=tempo) if tempo else ""
        self._lamp.show_heard(self._action, Heard(tempo, sentence))
