"""Recording from a MIDI keyboard: takes as they are played, and as one step."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from aiva_desktop.language import marked, tr
from aiva_desktop.pianoroll.grid import Grid
from aiva_desktop.playback.passes import Passes, record_edit
from aiva_desktop.playback.recording import Take
from aiva_desktop.score.notes import Note
from aiva_desktop.ui import sound_actions as specs
from aiva_desktop.ui.duet_actions import COMPUTER_KEYS
from aiva_desktop.ui.keyboard_input import KeyboardInput
from aiva_desktop.ui.playback_controller import PlaybackController
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

    def __init__(self, place: Workplace, playback: PlaybackController, keyboard: KeyboardInput) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._player = place.player
        self._playback = playback
        self._roll = place.roll
        self._preferences = place.preferences
        self._actions = place.actions
        self._keyboard = keyboard
        self._recorder: Passes | None = None
        self._track_id = 0
        # What the driver's thread has brought and the main thread has not looked at.
        self._arrived: deque[tuple[float, bytes]] = deque()
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._frame)
        self._connect()

    def _connect(self) -> None:
        self._actions.on(specs.RECORD, self.toggle)
        for spec, name in ((specs.REPLACE_TAKES, "replaces"), (specs.QUANTIZE_TAKES, "quantizes")):
            self._actions[spec].setChecked(getattr(self._preferences.settings.record, name))
            self._actions[spec].toggled.connect(lambda on, name=name: self._remember(**{name: on}))
        self._playback.stopped.connect(self.finish)
        self._playback.moved.connect(self._moved)
        self._keyboard.recorder = self._hear

    def _hear(self, time_s: float, data: bytes) -> None:
        """Called on the driver's thread."""
        if self._recorder is not None:
            self._arrived.append((time_s, data))

    # Beginning and ending

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

    def _has_input(self) -> bool:
        is_there = self._keyboard.find()
        if not is_there:
            self.failed.emit(tr(_NO_INPUT), "")
        return is_there

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
        """Keep the take under way, let the keyboard go."""
        self.finish()
        self._keyboard.close()

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
