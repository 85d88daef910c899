"""Recording from a MIDI keyboard: its input, what is heard of it, takes as they are played and as one step."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.grid import Grid
from aiva_desktop.playback.inputs import OWN_INPUT, MidiInput, list_inputs, open_input
from aiva_desktop.playback.passes import Passes, record_edit
from aiva_desktop.playback.recording import Take
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song
from aiva_desktop.ui import sound_actions as specs
from aiva_desktop.ui.duet_actions import COMPUTER_KEYS
from aiva_desktop.ui.input_menu import InputMenu
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.played_keys import PlayedKeys
from aiva_desktop.ui.wording import notes_in_words
from aiva_desktop.ui.workplace import Workplace

FRAME_MS = 33
_NO_INPUT = marked(
    "There is no MIDI input chosen to record from; plug a keyboard in and choose it in Transport > MIDI input."
)
_FULL = marked("The MIDI input sends more than can be played by hand; the rest is not recorded.")


class RecordController(QObject):
    """A take goes to the track that was armed, else current, when it began."""

    said = Signal(str)
    failed = Signal(str, str)

    def __init__(self, place: Workplace, playback: PlaybackController) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._player = place.player
        self._playback = playback
        self._roll = place.roll
        self._preferences = place.preferences
        self._actions = place.actions
        self._input: MidiInput | None = None
        self._menu: InputMenu | None = None
        self._rests = False
        self._recorder: Passes | None = None
        self._track_id = 0
        # What the driver's thread has brought and the main thread has not looked at; what `thru` sounds as.
        self._arrived: deque[tuple[float, bytes]] = deque()
        self._thru = (0, 0)
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._frame)
        # For whoever else listens: a duet, and step input.
        self.played, self.step_keys = PlayedKeys(), PlayedKeys()
        # Whether somebody lets be heard what is played: starting the transport would cut it off.
        self.holds_thru = False
        # Whether a message moves something in the window instead of being played.
        self.takes_control: Callable[[bytes], bool] = lambda data: False
        self._connect()

    def _connect(self) -> None:
        self._actions.on(specs.RECORD, self.toggle)
        for spec, name in ((specs.REPLACE_TAKES, "replaces"), (specs.QUANTIZE_TAKES, "quantizes")):
            self._actions[spec].setChecked(getattr(self._preferences.settings.record, name))
            self._actions[spec].toggled.connect(lambda on, name=name: self._remember(**{name: on}))
        self._playback.stopped.connect(self.finish)
        self._playback.moved.connect(self._moved)
        self._tracks.current_changed.connect(self._aim_thru)
        self._document.subscribe(self._song_changed)
        self._aim_thru()

    # The input

    def bind_menu(self, menu: InputMenu) -> None:
        """Choose the input in this menu."""
        self._menu = menu
        menu.chosen.connect(self.choose_input)

    def restore_input(self) -> None:
        """Open the input of last time, if it is there."""
        wished = self._preferences.settings.record.input
        if wished and wished in list_inputs():
            self._open(wished)

    def rest(self) -> None:
        """Another window listens now."""
        self._rests = True
        self.close_input()

    def take_up(self) -> None:
        """Listen again."""
        self._rests = False
        if self._input is None:
            self.restore_input()

    def use_inputs(self, names: Sequence[str]) -> None:
        """These inputs are there now: the one that was chosen goes and comes back by itself."""
        wished = self._preferences.settings.record.input
        if self._input is None and wished in names and not self._rests:
            self._open(wished)
        elif self._input is not None and self._input.name not in (*names, OWN_INPUT):
            self.close_input()

    def choose_input(self, name: str) -> None:
        """Listen to the input called `name`, empty for none, now and next time."""
        self._remember(input=name)
        self._open(name)

    def _open(self, name: str) -> None:
        self.close_input()
        if not name:
            return
        try:
            self._input = open_input(name, self._hear)
        except SinkError as error:
            self.failed.emit(str(error), "")
        else:
            self.said.emit(tr("Listening to {name}.", name=name))
        if self._menu is not None:
            self._menu.current = name if self._input else ""

    def close_input(self) -> None:
        """Nothing is heard any more."""
        held, self._input = self._input, None
        if held is not None:
            held.close()
        if self._menu is not None:
            self._menu.current = ""

    def _hear(self, time_s: float, data: bytes) -> None:
        """Called on the driver's thread."""
        if self.takes_control(data):
            return
        if not self.holds_thru:
            self.sound(data)
        self.played.hear(time_s, data)
        self.step_keys.hear(time_s, data)
        if self._recorder is not None:
            self._arrived.append((time_s, data))

    def sound(self, data: bytes) -> None:
        """Let a message be heard as what is played is."""
        self._player.thru(data, *self._thru)

    def play_key(self, data: bytes) -> None:
        """A key of the computer, as a message of a keyboard."""
        self._hear(time.perf_counter(), data)

    def _aim_thru(self) -> None:
        track = self._tracks.recorded
        self._thru = (track.program, self._tracks.heard_channel(track.id))

    def _song_changed(self, song: Song) -> None:
        self._aim_thru()

    # Recording

    @property
    def is_recording(self) -> bool:
        """Whether what is played is written down."""
        return self._recorder is not None

    def toggle(self) -> None:
        """Begin a take, from the playhead and after the count-in; or end it, and play on."""
        if self.is_recording:
            self.finish()
        elif self._actions[COMPUTER_KEYS].isChecked() or self._has_input():
            self._begin()
        self._actions[specs.RECORD].setChecked(self.is_recording)

    @property
    def input_name(self) -> str:
        """The input that is open; empty for none."""
        return self._input.name if self._input is not None else ""

    def find_input(self) -> bool:
        """Whether there is an input; where none is chosen but only one is there, that one."""
        if self._input is None:
            wished, there = self._preferences.settings.record.input, list_inputs()
            self._open(wished if wished in there else there[0] if len(there) == 1 else "")
        return self._input is not None

    def _has_input(self) -> bool:
        if not self.find_input():
            self.failed.emit(tr(_NO_INPUT), "")
        return self._input is not None

    def _begin(self) -> None:
        self._track_id = self._tracks.recorded.id
        loop, tick = self._playback.loop, round(self._player.position_tick())
        if loop is not None and not self._player.is_playing and not loop[0] <= tick < loop[1]:
            self._playback.seek(tick := loop[0])
        self._player.set_endless(True)
        self._arrived.clear()
        self._recorder = Passes(tick, loop if loop is not None and tick < loop[1] else None)
        self._playback.start(self._preferences.settings.sound.count_in)
        self._frames.start()
        self.said.emit(tr("Recording ..."))

    def finish(self) -> None:
        """End the take; what was played becomes one step."""
        if self._recorder is None:
            return
        self._take_in()
        takes = self._recorder.finish()
        self._leave()
        if takes:
            self._keep(takes)
        else:
            self.said.emit(tr("Nothing was played."))

    def leave_song(self) -> None:
        """Another song is in the window: the take had been for the one before."""
        if self._recorder is not None:
            self._leave()

    def close(self) -> None:
        """Keep the take under way, let the input go."""
        self.finish()
        self.close_input()

    def _leave(self) -> None:
        self._recorder = None
        self._frames.stop()
        self._player.set_endless(False)
        self._roll.clear_ghosts()
        self._actions[specs.RECORD].setChecked(False)

    def _keep(self, takes: tuple[Take, ...]) -> None:
        settings = self._preferences.settings.record
        snap = self._grid().nearest if settings.quantizes else None
        try:
            edit = record_edit(self._document.song, self._track_id, takes, settings.replaces, snap)
        except ValueError as error:
            self.failed.emit(str(error), "")
            return
        self._document.apply(edit)
        notes = notes_in_words(len(takes[-1].notes))
        match len(takes) - 1:
            case 0:
                self.said.emit(tr("Recorded {notes}.", notes=notes))
            case 1:
                self.said.emit(tr("Recorded {notes}; the take before is a muted track.", notes=notes))
            case others:
                words = tr("Recorded {notes}; the {count} takes before are muted tracks.", notes=notes, count=others)
                self.said.emit(words)

    def _grid(self) -> Grid:
        view = self._roll.area.view
        return Grid(self._document.song.conductor.meter, self._roll.snap, view.px_per_tick)

    # While it goes on

    def _frame(self) -> None:
        self._take_in()
        if self._recorder is not None and self._tracks.current_id == self._track_id:
            self._roll.set_ghosts(self._as_kept(self._recorder.notes()))

    def _as_kept(self, notes: tuple[Note, ...]) -> tuple[Note, ...]:
        """Quantised while it is played, where the take will be."""
        if not self._preferences.settings.record.quantizes:
            return notes
        snap = self._grid().nearest
        return tuple(sorted(replace(note, onset=max(0, snap(note.onset))) for note in notes))

    def _take_in(self) -> None:
        assert self._recorder is not None
        late_s = self._preferences.settings.record.latency_ms / 1000
        while self._arrived:
            time_s, data = self._arrived.popleft()
            self._recorder.hear(self._player.tick_at(time_s - late_s), data)
        if self._recorder.is_full:
            self.failed.emit(tr(_FULL), "")

    def _moved(self, tick: float) -> None:
        """Stop goes back to where it started: the take ends where it got to."""
        if self._recorder is not None and self._player.is_playing:
            self._take_in()
            self._recorder.move(tick)

    def _remember(self, **changes: object) -> None:
        record = self._preferences.settings.record
        self._preferences.set_record(replace(record, **changes))  # type: ignore[arg-type]
