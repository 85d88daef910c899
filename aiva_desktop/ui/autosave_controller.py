"""Copies of unsaved work while the app runs, and what an earlier run that crashed has left."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from aiva_desktop.jobs.worker import JobFailed
from aiva_desktop.language import all_marked, tr
from aiva_desktop.score.song import Song
from aiva_desktop.storage.autosave import Offer, newest_offer
from aiva_desktop.storage.project import ProjectError, load_project
from aiva_desktop.ui.banner import Banner, Choice
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.wording import failure_in_words
from aiva_desktop.ui.workplace import Workplace

EVERY_MS = 15_000
_MONTHS = all_marked(
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class AutosaveController(QObject):
    """Writes on the worker's thread. `failed`: a sentence. `take` puts found work into the window, if it may."""

    failed = Signal(str, str)

    def __init__(self, place: Workplace, banner: Banner, take: Callable[[Song], bool]) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._worker = place.services.files
        self._autosave = place.services.autosave
        self._banner = banner
        self._take = take
        self._kept: Song | None = None
        self._offer: Offer | None = None
        self._bridge = JobBridge(self)
        self._bridge.failed.connect(self._complain)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep)

    def start(self) -> None:
        """From now on unsaved work is kept; say so if an earlier run has left some."""
        self._timer.start()
        self._offer = newest_offer(self._autosave.folder)
        if self._offer is not None:
            self._ask(self._offer)

    def keep(self) -> None:
        """Keep a copy if there is anything new to keep; remove it once the work is saved."""
        song = self._document.song if self._document.is_modified else None
        if song is self._kept:
            return
        self._kept = song
        self._worker.submit(lambda: self._write(song), self._bridge.deliver)

    def close(self) -> None:
        """No more copies; the last one is removed once the worker has ended. What is offered waits for another time."""
        self._timer.stop()
        if self._offer is not None:
            self._offer.put_back()

    def _write(self, song: Song | None) -> Iterator[None]:
        """On the worker's thread, which alone touches the file."""
        if song is None:
            self._autosave.clear()
        else:
            self._autosave.save(song)
        yield None

    def _complain(self, event: JobFailed) -> None:
        self._timer.stop()
        sentence = failure_in_words(event, tr("Keeping a copy of your unsaved work"))
        self.failed.emit(tr("Unsaved work is not being kept safe: {sentence}", sentence=sentence), event.details)

    def _ask(self, offer: Offer) -> None:
        saved_at = datetime.datetime.fromtimestamp(offer.recovery.saved_at)
        sentence = tr(
            "AIVA Desktop did not close properly; unsaved work of {day} {month}, {time} was kept.",
            day=saved_at.day,
            month=tr(_MONTHS[saved_at.month - 1]),
            time=saved_at.strftime("%H:%M"),
        )
        self._banner.show_offer(
            sentence,
            Choice(tr("Restore"), lambda: self._restore(offer)),
            Choice(tr("Discard"), lambda: self._discard(offer)),
        )

    def _discard(self, offer: Offer) -> None:
        offer.forget()
        self._banner.hide()

    def _restore(self, offer: Offer) -> None:
        try:
            song = load_project(offer.recovery.path)
        except ProjectError as error:
            self.failed.emit(str(error), "")
            return
        if self._take(song):
            offer.forget()
            self._banner.hide()
