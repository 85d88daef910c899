"""Vary and Dynamics, bound: from the dialogs, seen and heard while they are open, to one step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal

from aiva_desktop.compose.candidates import Progress
from aiva_desktop.compose.performing import Performed, PerformRequest
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.editing.document import Document
from aiva_desktop.jobs.worker import JobFailed, JobHandle, JobItem, Worker
from aiva_desktop.pianoroll.commands import NOTHING_SELECTED
from aiva_desktop.playback.player import Player
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.actions import Actions
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.note_dialogs.dynamics_dialog import DynamicsDialog
from aiva_desktop.ui.note_dialogs.proposal_dialog import ProposalDialog
from aiva_desktop.ui.note_dialogs.vary_dialog import VaryDialog
from aiva_desktop.ui.pianoroll.view import RollView
from aiva_desktop.ui.proposal import Proposal
from aiva_desktop.ui.theme import UNIT
from aiva_desktop.ui.track_controller import TrackController
from aiva_desktop.ui.vary_actions import DYNAMICS, VARY_SPECS, Kind
from aiva_desktop.ui.wording import failure_in_words


class VaryController(QObject):
    """`proposed` carries what is to be heard, or None. `failed`: a sentence, and details for a bug report."""

    proposed = Signal(object)
    failed = Signal(str, str)

    def __init__(
        self,
        document: Document,
        tracks: TrackController,
        room: EngineRoom,
        worker: Worker,
        player: Player,
        roll: RollView,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._tracks = tracks
        self._room = room
        self._worker = worker
        self._player = player
        self._roll = roll
        self._actions = actions
        self._job: JobHandle | None = None
        self._playing: DynamicsDialog | None = None
        self._bridge = JobBridge(self)
        self._bridge.item.connect(self._item)
        self._bridge.failed.connect(self._job_failed)
        for kind, spec in VARY_SPECS.items():
            actions.on(spec, partial(self.vary, kind))
        actions.on(DYNAMICS, self.shape)

    def vary(self, kind: Kind) -> None:
        """Ask how to vary the selected phrase."""
        if self._has_selection():
            self._open(VaryDialog(self._roll.state(), self._tracks.current.is_drums, kind, self._roll))

    def shape(self) -> None:
        """Ask how loud the selected notes are to be."""
        if self._has_selection():
            dialog = DynamicsDialog(self._roll.state(), self._roll)
            self._playing = dialog
            dialog.performance_wanted.connect(self._play)
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
            self._roll.message.emit("The notes have changed meanwhile; nothing was done.")

    def _close(self, ghosts: tuple[object, ...], replaced: frozenset[object]) -> None:
        self._drop()
        self._playing = None
        self._roll.set_ghosts(ghosts, replaced)  # type: ignore[arg-type]
        self.proposed.emit(None)
        self._roll.setFocus()

    # The network plays

    def _play(self, temperature: float, seed: int) -> None:
        self._drop()
        track, conductor = self._tracks.current, self._document.song.conductor
        try:
            request = PerformRequest(
                track.notes,
                self._roll.selection,
                conductor,
                track.is_drums,
                temperature=temperature,
                seed=seed,
            )
        except RequestError as error:
            self._say(str(error))
            return
        self._request = request
        self._job = self._worker.submit(lambda: self._room.perform(request), self._bridge.deliver)

    def _item(self, item: JobItem[object]) -> None:
        if self._job is None or item.job_id != self._job.job_id or self._playing is None:
            return
        if isinstance(item.value, Progress):
            self._playing.show_progress(item.value.done, item.value.total)
        elif isinstance(item.value, Performed):
            played = zip(self._request.notes, item.value.velocities, strict=True)
            self._playing.show_played([velocity for note, velocity in played if note in self._request.chosen])

    def _job_failed(self, event: JobFailed) -> None:
        if self._job is not None and event.job_id == self._job.job_id:
            self._drop()
            words = failure_in_words(event, "The network")
            self._say(words)
            self.failed.emit(words, event.details)

    def _say(self, words: str) -> None:
        if self._playing is not None:
            self._playing.say(words)

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None
