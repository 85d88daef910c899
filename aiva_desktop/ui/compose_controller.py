"""Continue melody: asks the engine, shows its notes as they come, and keeps or drops them."""

from __future__ import annotations

import random
import time

from PySide6.QtCore import QObject, Signal

from aiva_desktop.compose.candidates import MotifRead, NoteWritten, Progress
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.editing.document import Document
from aiva_desktop.jobs.worker import JobDone, JobFailed, JobHandle, JobItem, Worker
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.actions import Actions
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.compose_panel import ComposePanel, with_seed
from aiva_desktop.ui.continue_request import request_of
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.pianoroll.view import RollView
from aiva_desktop.ui.priming_controller import PrimingController
from aiva_desktop.ui.status_line import StatusLine
from aiva_desktop.ui.takes import Takes
from aiva_desktop.ui.track_controller import TrackController
from aiva_desktop.ui.wording import counted, failure_in_words

WARMING_UP = "The engine is warming up"
# How much of the motif stays in sight beside its continuation.
_BARS_BEFORE = 4
# Seeds that the app picks are short enough to be read out and typed again.
_SEEDS = 1_000_000


class ComposeController(QObject):
    """`takes_changed` carries the takes to be heard, or None. `failed`: a sentence, and details for a bug report."""

    takes_changed = Signal(object)
    failed = Signal(str, str)
    note_written = Signal(object)

    def __init__(
        self,
        document: Document,
        tracks: TrackController,
        room: EngineRoom,
        worker: Worker,
        roll: RollView,
        panel: ComposePanel,
        status: StatusLine,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._tracks = tracks
        self._room = room
        self._worker = worker
        self._roll = roll
        self._panel = panel
        self._status = status
        self._actions = actions
        self._takes: Takes | None = None
        self._job: JobHandle | None = None
        self._started_s = 0.0
        self._warming = JobBridge(self)
        self._writing = JobBridge(self)
        self.priming = PrimingController(room, worker, self._request, self)
        self._connect()
        self._show_choices()

    def _connect(self) -> None:
        self._warming.item.connect(self._engine_ready)
        self._warming.failed.connect(self._engine_failed)
        self._writing.item.connect(self._item)
        self._writing.done.connect(self._done)
        self._writing.failed.connect(self._failed)
        self._tracks.current_changed.connect(self._show_ghosts)
        self._document.subscribe(lambda song: self._read_ahead())
        for changed in (self._tracks.current_changed, self._roll.selection_changed, self._panel.settings_changed):
            changed.connect(self._read_ahead)
        actions = self._actions
        actions.on(specs.CONTINUE, self.continue_melody)
        actions.on(specs.ACCEPT, self.accept)
        actions.on(specs.REJECT, self.reject)
        actions.on(specs.NEXT_TAKE, lambda: self._step(1))
        actions.on(specs.PREVIOUS_TAKE, lambda: self._step(-1))
        self._panel.takes_box.take_chosen.connect(self._choose)
        self._status.cancelled.connect(self.reject)

    @property
    def takes(self) -> Takes | None:
        """What is being written or looked at."""
        return self._takes

    @property
    def is_writing(self) -> bool:
        """Whether the engine writes, or will as soon as it is loaded."""
        return self._job is not None

    # Asking

    def warm_up(self) -> None:
        """Load the engine now, so that the first continuation comes at once."""
        self._panel.show_engine_state(f"{WARMING_UP} ...")
        self._worker.submit(self._room.warm_up, self._warming.deliver)

    def continue_melody(self) -> None:
        """Continue the current track after the selection, else after its last note. What was proposed is dropped."""
        try:
            request = self._request()
        except RequestError as error:
            self._status.say(str(error))
            return
        self._drop()
        self.priming.stop()
        self._takes = Takes(self._tracks.current_id, request)
        self._started_s = time.monotonic()
        self._job = self._worker.submit(lambda: self._room.continue_melody(request), self._writing.deliver)
        waiting = f"{WARMING_UP}; your melody is next ..." if self._is_warming() else "Reading the motif ..."
        self._status.show_work(waiting)
        self._roll_to(request)
        self._show_choices()

    def _request(self) -> ContinueRequest:
        """What the window asks for now. Raises RequestError when there is nothing to continue."""
        settings = with_seed(self._panel.settings(), random.randrange(_SEEDS))
        return request_of(self._document.song, self._tracks.current_id, self._roll.selection, settings)

    def _read_ahead(self) -> None:
        if not self.is_writing:
            self.priming.song_changed()

    def _roll_to(self, request: ContinueRequest) -> None:
        """Make room in sight for all that will be written, with what comes before it."""
        view = self._roll.area.view
        if view.x_of(request.start_tick) < 0 or view.x_of(request.end_tick) > view.width:
            meter, first = request.meter, request.meter.bar_at(request.start_tick).index
            before = meter.bar(max(0, first - _BARS_BEFORE)).start_tick
            self._roll.area.set_view(view.fitted_time(before, request.end_tick))

    # What the engine answers

    def _engine_ready(self, item: JobItem[tuple[str, ...]]) -> None:
        self._panel.set_styles(item.value)
        self._panel.show_engine_state("")
        self._read_ahead()

    def _engine_failed(self, event: JobFailed) -> None:
        self._panel.show_engine_state("The engine could not be loaded")
        self.failed.emit(failure_in_words(event, "The engine"), event.details)

    def _is_warming(self) -> bool:
        return self._panel.engine_state.startswith(WARMING_UP)

    def _is_current(self, job_id: int) -> bool:
        return self._job is not None and self._job.job_id == job_id

    def _item(self, item: JobItem[object]) -> None:
        if not self._is_current(item.job_id) or self._takes is None:
            return
        if isinstance(item.value, NoteWritten):
            self._takes.add(item.value)
            self.note_written.emit(item.value)
            if item.value.candidate == self._takes.current and self._is_in_the_roll(self._takes):
                self._show_ghosts()
        elif isinstance(item.value, MotifRead):
            self._status.show_work("Reading the motif ...", item.value.done, item.value.total)
        elif isinstance(item.value, Progress):
            done, total = item.value.done, item.value.total
            self._status.show_work(f"Writing bar {min(done + 1, total)} of {total} ...", done, total)

    def _done(self, event: JobDone) -> None:
        if not self._is_current(event.job_id) or self._takes is None:
            return
        self._job = None
        self._takes.is_complete = True
        self._read_ahead()
        self._status.end_work(self._review_hint(self._takes))
        self._show_choices()
        self.takes_changed.emit(self._takes)

    def _failed(self, event: JobFailed) -> None:
        if self._is_current(event.job_id):
            self._drop()
            self._status.end_work()
            self.failed.emit(failure_in_words(event, "The engine"), event.details)

    def _review_hint(self, takes: Takes) -> str:
        seconds = time.monotonic() - self._started_s
        written = f"{counted(takes.request.bars, 'bar')} written in {seconds:.1f} s"
        return f"{written}: Return keeps them, Esc drops them, Ctrl+Return writes others."

    # Keeping or dropping

    def accept(self) -> None:
        """Keep the current take, as one step; notes of the track that stood there make way."""
        if self._takes is None or not self._takes.is_complete:
            return
        takes = self._takes
        try:
            edit = takes.edit(self._document.song)
        except KeyError:
            self._drop()
            self._status.say("The track of these notes has been removed; they were dropped.")
            return
        self._drop()
        self._tracks.choose(takes.track_id)
        self._roll.clear_selection()
        self._document.apply(edit)
        gone = len(edit.before)
        replaced = f"; {counted(gone, 'note')} that stood there made way" if gone else ""
        self._status.end_work(f"Kept {counted(takes.request.bars, 'bar')}{replaced}. Ctrl+Z takes them back.")

    def reject(self) -> None:
        """Stop writing; drop all takes."""
        if self._takes is not None:
            self._status.end_work("Stopped; nothing was kept." if self.is_writing else "Dropped.")
            self._drop()

    def leave_song(self) -> None:
        """Another song is in the window."""
        if self._takes is not None:
            self._status.end_work()
            self._drop()

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._takes = None
        self._read_ahead()
        self._show_ghosts()
        self._show_choices()
        self.takes_changed.emit(None)

    def _step(self, by: int) -> None:
        if self._takes is not None:
            self._choose((self._takes.current + by) % self._takes.count)

    def _choose(self, take: int) -> None:
        if self._takes is None:
            return
        self._takes.current = take
        self._show_ghosts()
        self._show_choices()
        if self._takes.is_complete:
            self.takes_changed.emit(self._takes)

    def _is_in_the_roll(self, takes: Takes) -> bool:
        return takes.track_id == self._tracks.current_id

    def _show_ghosts(self) -> None:
        """The current take, while the roll shows its track."""
        takes = self._takes
        self._roll.set_ghosts(takes.notes if takes is not None and self._is_in_the_roll(takes) else ())

    def _show_choices(self) -> None:
        takes = self._takes
        several = takes is not None and takes.count > 1
        self._actions.set_enabled(takes is not None and takes.is_complete, specs.ACCEPT)
        # Esc and Ctrl+arrows have other meanings while nothing is proposed: one key, one enabled action.
        self._actions.set_enabled(takes is not None, specs.REJECT)
        self._actions.set_enabled(takes is None, specs.DESELECT)
        self._actions.set_enabled(several, specs.NEXT_TAKE, specs.PREVIOUS_TAKE)
        if takes is None:
            self._panel.takes_box.show_nothing()
        else:
            self._panel.takes_box.show_takes(takes.count, takes.current, _caption(takes))


def _caption(takes: Takes) -> str:
    return f"Take {takes.current + 1} of {takes.count}, seed {takes.request.seed}"
