"""Asks the engine to continue a melody or to write something else, and shows its notes as they come."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from aiva_desktop.compose.candidates import MotifRead, NoteWritten, Progress
from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.jobs.worker import JobDone, JobFailed, JobHandle, JobItem
from aiva_desktop.language import marked, tr
from aiva_desktop.settings import ComposeSettings
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.compose_panel import with_seed
from aiva_desktop.ui.continue_request import request_of
from aiva_desktop.ui.priming_controller import PrimingController
from aiva_desktop.ui.takes import Takes
from aiva_desktop.ui.takes_controller import TakesController
from aiva_desktop.ui.wording import bars_in_words, failure_in_words
from aiva_desktop.ui.workplace import Workplace
from aiva_desktop.ui.writing_task import Continuing, WritingTask

WARMING_UP = marked("The engine is warming up")
# How much of the motif stays in sight beside its continuation.
_BARS_BEFORE = 4
# Seeds that the app picks are short enough to be read out and typed again.
_SEEDS = 1_000_000


class ComposeController(QObject):
    """`takes_changed` carries the takes to be heard, or None. `failed`: a sentence, and details for a bug report."""

    takes_changed = Signal(object)
    failed = Signal(str, str)
    note_written = Signal(object)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._room = place.room
        self._worker = place.worker
        self._roll = place.roll
        self._panel = place.panel
        self._status = place.status
        self._actions = place.actions
        self.review = TakesController(place)
        self._job: JobHandle | None = None
        self._started_s = 0.0
        self._warming = JobBridge(self)
        self._writing = JobBridge(self)
        self.priming = PrimingController(place.room, place.worker, self._request, self)
        self._connect()

    def _connect(self) -> None:
        self._warming.item.connect(self._engine_ready)
        self._warming.failed.connect(self._engine_failed)
        self._writing.item.connect(self._item)
        self._writing.done.connect(self._done)
        self._writing.failed.connect(self._failed)
        self.review.dropped.connect(self._dropped)
        self.review.changed.connect(self.takes_changed)
        self._document.subscribe(lambda song: self._read_ahead())
        for changed in (self._tracks.current_changed, self._roll.selection_changed, self._panel.settings_changed):
            changed.connect(self._read_ahead)
        actions = self._actions
        actions.on(specs.CONTINUE, self.continue_melody)
        actions.on(specs.REJECT, self.reject)
        self._status.cancelled.connect(self.reject)

    @property
    def takes(self) -> Takes | None:
        """What is being written or looked at."""
        return self.review.takes

    @property
    def is_writing(self) -> bool:
        """Whether the engine writes, or will as soon as it is loaded."""
        return self._job is not None

    @property
    def model_hash(self) -> str:
        """Of the engine; empty while it is not loaded."""
        return self._room.model_hash

    # Asking

    def warm_up(self) -> None:
        """Load the engine now, so that the first continuation comes at once."""
        self._panel.show_engine_state(f"{tr(WARMING_UP)} ...")
        self._worker.submit(self._room.warm_up, self._warming.deliver)

    def continue_melody(self) -> None:
        """Continue the current track after the selection, else after its last note. What was proposed is dropped."""
        try:
            request = self._request()
        except RequestError as error:
            self._status.say(str(error))
            return
        self.write(Continuing(request))

    def write(self, task: WritingTask, take: int = 0, pins: Mapping[int, int] | None = None) -> None:
        """Ask the engine, and show this take, but in pinned bars others. What was proposed is dropped."""
        self.review.drop()
        self.priming.stop()
        self.review.propose(Takes(self._tracks.current_id, task, take, pins=dict(pins or {})))
        self._started_s = time.monotonic()
        self._job = self._worker.submit(lambda: task.events(self._room), self._writing.deliver)
        waiting = tr("Reading the motif ...")
        if self._is_warming():
            waiting = tr("The engine is warming up; your melody is next ...")
        self._status.show_work(waiting)
        self._roll_to(task.span)

    def settings(self) -> ComposeSettings:
        """What the panel says, with a seed."""
        return with_seed(self._panel.settings(), random.randrange(_SEEDS))

    def _request(self) -> ContinueRequest:
        """What the window asks for now. Raises RequestError when there is nothing to continue."""
        return request_of(self._document.song, self._tracks.current_id, self._roll.selection, self.settings())

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
        self._panel.show_engine_state(tr("The engine could not be loaded"))
        self.failed.emit(failure_in_words(event, tr("The engine")), event.details)

    def _is_warming(self) -> bool:
        return self._panel.engine_state.startswith(tr(WARMING_UP))

    def _is_current(self, job_id: int) -> bool:
        return self._job is not None and self._job.job_id == job_id

    def _item(self, item: JobItem[object]) -> None:
        if not self._is_current(item.job_id) or self.takes is None:
            return
        if isinstance(item.value, NoteWritten):
            self.takes.add(item.value)
            self.note_written.emit(item.value)
            self.review.grown(item.value.candidate)
        elif isinstance(item.value, MotifRead):
            self._status.show_work(tr("Reading the motif ..."), item.value.done, item.value.total)
        elif isinstance(item.value, Progress):
            done, total = item.value.done, item.value.total
            self._status.show_work(
                tr("Writing bar {done} of {total} ...", done=min(done + 1, total), total=total), done, total
            )

    def _done(self, event: JobDone) -> None:
        if not self._is_current(event.job_id) or self.takes is None:
            return
        self._job = None
        self._read_ahead()
        self._status.end_work(self._review_hint(self.takes))
        self.takes.engine = self._room.model_hash
        self.review.complete()

    def _failed(self, event: JobFailed) -> None:
        if self._is_current(event.job_id):
            self.review.drop()
            self._status.end_work()
            self.failed.emit(failure_in_words(event, tr("The engine")), event.details)

    def _review_hint(self, takes: Takes) -> str:
        seconds = time.monotonic() - self._started_s
        bars, again = bars_in_words(len(takes.bars)), self._actions.keys(takes.task.action)
        others = tr(", {key} writes others", key=again[0]) if again else ""
        return tr(
            "{bars} written in {seconds:.1f} s: Return keeps them, Esc drops them{others}.",
            bars=bars,
            seconds=seconds,
            others=others,
        )

    # Dropping

    def accept(self) -> None:
        """Keep the current take, see `TakesController`."""
        self.review.accept()

    def reject(self) -> None:
        """Stop writing; drop all takes."""
        if self.takes is not None:
            self._status.end_work(tr("Stopped; nothing was kept.") if self.is_writing else tr("Dropped."))
            self.review.drop()

    def leave_song(self) -> None:
        """Something else is in the window, or about to be."""
        if self.takes is not None:
            self._status.end_work()
            self.review.drop()

    def _dropped(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._read_ahead()
