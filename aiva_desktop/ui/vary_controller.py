"""Vary and Dynamics, bound: from the dialogs, seen and heard while they are open, to one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal

from aiva_desktop.compose.candidates import NoteWritten, Progress
from aiva_desktop.compose.infill import InfillRequest
from aiva_desktop.compose.performing import Performed, PerformRequest
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.jobs.worker import JobDone, JobFailed, JobHandle, JobItem
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.commands import NOTHING_SELECTED
from aiva_desktop.score.notes import Note
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.note_dialogs.dynamics_dialog import DynamicsDialog
from aiva_desktop.ui.note_dialogs.proposal_dialog import ProposalDialog
from aiva_desktop.ui.note_dialogs.vary_dialog import VaryDialog
from aiva_desktop.ui.proposal import Proposal
from aiva_desktop.ui.theme import UNIT
from aiva_desktop.ui.vary_actions import DYNAMICS, VARY_SPECS, Kind
from aiva_desktop.ui.wording import failure_in_words
from aiva_desktop.ui.workplace import Workplace


class VaryController(QObject):
    """`proposed` carries what is to be heard, or None. `failed`: a sentence, and details for a bug report."""

    proposed = Signal(object)
    failed = Signal(str, str)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._room = place.room
        self._worker = place.worker
        self._player = place.player
        self._roll = place.roll
        self._actions = place.actions
        self._job: JobHandle | None = None
        # The dialog that the job is for, what it gets, and what has come so far.
        self._asking: ProposalDialog | None = None
        self._finish: Callable[[list[object]], None] = lambda items: None
        self._items: list[object] = []
        self._bridge = JobBridge(self)
        self._bridge.item.connect(self._item)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._job_failed)
        for kind, spec in VARY_SPECS.items():
            place.actions.on(spec, partial(self.vary, kind))
        place.actions.on(DYNAMICS, self.shape)

    def vary(self, kind: Kind) -> None:
        """Ask how to vary the selected phrase."""
        if self._has_selection():
            conductor, is_drums = self._document.song.conductor, self._tracks.current.is_drums
            dialog = VaryDialog(self._roll.state(), conductor, is_drums, kind, self._roll)
            dialog.join_wanted.connect(partial(self._join, dialog))
            self._open(dialog)

    def shape(self) -> None:
        """Ask how loud the selected notes are to be."""
        if self._has_selection():
            dialog = DynamicsDialog(self._roll.state(), self._roll)
            dialog.performance_wanted.connect(partial(self._play, dialog))
            self._open(dialog)
            dialog.start()

    def _has_selection(self) -> bool:
        if not self._roll.selection:
            self._roll.perform(lambda _: NOTHING_SELECTED)
        return bool(self._roll.selection)

    def _open(self, dialog: ProposalDialog) -> None:
        contents = self._roll.area.contents
        # What the engine proposes comes back when the dialog is gone.
        earlier = contents.ghosts.notes, contents.replaced
        dialog.proposed.connect(self._show)
        dialog.listen_requested.connect(partial(self._listen, dialog))
        dialog.accepted.connect(lambda: self._keep(dialog.shown))
        dialog.finished.connect(lambda _: self._close(*earlier))
        dialog.open()
        self._move_aside(dialog)
        self._show(dialog.shown)

    def _move_aside(self, dialog: ProposalDialog) -> None:
        """To the upper right corner of the roll: what is proposed is to be seen."""
        area = self._roll.area
        corner = area.mapToGlobal(area.rect().topRight())
        dialog.move(corner - QPoint(dialog.frameGeometry().width() + 8 * UNIT, -2 * UNIT))

    def _show(self, proposal: Proposal | None) -> None:
        self._roll.set_ghosts(proposal.new if proposal else (), proposal.gone if proposal else ())
        if proposal is not None and proposal.gone != proposal.new and proposal.new:
            self._roll.ensure_visible(proposal.new[0].onset)
        self.proposed.emit(proposal)

    def _listen(self, dialog: ProposalDialog) -> None:
        shown = dialog.shown
        if not self._player.is_playing and shown is not None and shown.new:
            self._roll.seek_requested.emit(min(note.onset for note in (*dialog.notes, *shown.new)))
        self._actions[specs.PLAY].trigger()

    def _keep(self, proposal: Proposal | None) -> None:
        if proposal is None:
            return
        try:
            self._roll.perform(lambda _: proposal.outcome())
        except (KeyError, ValueError):
            self._roll.message.emit(tr("The notes have changed meanwhile; nothing was done."))

    def _close(self, ghosts: Sequence[Note], replaced: frozenset[Note]) -> None:
        self._drop()
        self._roll.set_ghosts(ghosts, replaced)
        self.proposed.emit(None)
        self._roll.setFocus()

    # The network plays and joins

    def _play(self, dialog: DynamicsDialog, temperature: float, seed: int) -> None:
        track, conductor = self._tracks.current, self._document.song.conductor
        chosen = self._roll.selection
        try:
            request = PerformRequest(track.notes, chosen, conductor, track.is_drums, temperature=temperature, seed=seed)
        except RequestError as error:
            self._drop()
            dialog.say(str(error))
            return

        def show(items: list[object]) -> None:
            for item in items:
                if isinstance(item, Performed):
                    played = zip(request.notes, item.velocities, strict=True)
                    dialog.show_played([velocity for note, velocity in played if note in chosen])

        self._start(dialog, lambda: self._room.perform(request), show)

    def _join(self, dialog: VaryDialog, request: InfillRequest) -> None:
        def show(items: list[object]) -> None:
            dialog.show_joined(request, tuple(sorted(item.note for item in items if isinstance(item, NoteWritten))))

        self._start(dialog, lambda: self._room.infill(request), show)

    def _start(
        self, dialog: ProposalDialog, job: Callable[[], Iterator[object]], show: Callable[[list[object]], None]
    ) -> None:
        """Run a job for a dialog; `show` gets all that it yields but how far it is."""
        self._drop()
        self._asking, self._finish, self._items = dialog, show, []
        self._job = self._worker.submit(job, self._bridge.deliver)

    def _item(self, item: JobItem[object]) -> None:
        if self._job is None or item.job_id != self._job.job_id or self._asking is None:
            return
        if isinstance(item.value, Progress):
            self._asking.show_progress(item.value.done, item.value.total)
        else:
            self._items.append(item.value)

    def _done(self, event: JobDone) -> None:
        if self._job is None or event.job_id != self._job.job_id:
            return
        show, items = self._finish, self._items
        self._drop()
        show(items)

    def _job_failed(self, event: JobFailed) -> None:
        if self._job is not None and event.job_id == self._job.job_id:
            words = failure_in_words(event, tr("The network"))
            if self._asking is not None:
                self._asking.say(words)
            self._drop()
            self.failed.emit(words, event.details)

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job, self._asking, self._items = None, None, []
