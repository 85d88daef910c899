"""Everything in the window that asks the engines for music, or tells where music came from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from aiva_desktop.paths import example_motif
from aiva_desktop.ui import form_actions
from aiva_desktop.ui.actions import Actions
from aiva_desktop.ui.chord_controller import ChordController
from aiva_desktop.ui.compose_controller import ComposeController
from aiva_desktop.ui.compose_panel import ComposePanel
from aiva_desktop.ui.document_controller import DocumentController
from aiva_desktop.ui.form_controller import FormController
from aiva_desktop.ui.form_editor import FormEditor
from aiva_desktop.ui.note_fix_controller import NoteFixController
from aiva_desktop.ui.origin_controller import OriginController
from aiva_desktop.ui.originality_controller import OriginalityController
from aiva_desktop.ui.parts_controller import PartsController
from aiva_desktop.ui.pianoroll.view import RollView
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.preset_controller import PresetController
from aiva_desktop.ui.questions import Questions
from aiva_desktop.ui.rewrite_controller import RewriteController
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.status_line import StatusLine
from aiva_desktop.ui.structure_controller import StructureController
from aiva_desktop.ui.structure_panel import StructurePanel
from aiva_desktop.ui.track_controller import TrackController
from aiva_desktop.ui.vary_controller import VaryController


class Composing(QObject):
    """Makes the controllers and connects them. `said`: a sentence; `failed`: one with details for a bug report."""

    said = Signal(str)
    failed = Signal(str, str)

    def __init__(
        self,
        services: Services,
        tracks: TrackController,
        files: DocumentController,
        playback: PlaybackController,
        questions: Questions,
        roll: RollView,
        panel: ComposePanel,
        structure: StructurePanel,
        status: StatusLine,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        document, room, worker, player = services.document, services.room, services.worker, services.player
        self.compose = ComposeController(document, tracks, room, worker, roll, panel, status, actions, window)
        self._rewriting = RewriteController(document, tracks, roll, self.compose, actions, window)
        self.note_fixing = NoteFixController(
            document, tracks, room, worker, player, roll, status, self.compose, actions, window
        )
        self.form_editor = FormEditor(document, tracks, roll, actions, window)
        self.form = FormController(
            document, tracks, room, worker, roll, panel, status, actions, self.compose, self.form_editor, window
        )
        self.chords = ChordController(document, tracks, room, worker, player, roll, panel, status, actions, window)
        self.parts = PartsController(document, actions, window)
        self.varying = VaryController(document, tracks, room, worker, player, roll, actions, window)
        self._presets = PresetController(document, panel, services.preferences, questions, actions, window)
        self.structuring = StructureController(document, tracks, worker, roll, structure, window)
        self._originality = OriginalityController(
            document, tracks, worker, services.preferences, files, questions, structure, actions, window
        )
        self._origins = OriginController(document, roll, actions, window)
        self._tell()
        self._connect(playback)
        actions.on(form_actions.EXAMPLE, lambda: files.open_path(example_motif(), self.form.write_example))

    def _tell(self) -> None:
        for teller in (
            self._rewriting,
            self.note_fixing,
            self.form_editor,
            self._origins,
            self._originality,
            self._presets,
            self.chords,
            self.parts,
        ):
            teller.said.connect(self.said)
        for failing in (
            self.compose,
            self.form,
            self.note_fixing,
            self._originality,
            self.chords,
            self.varying,
        ):
            failing.failed.connect(self.failed)

    def _connect(self, playback: PlaybackController) -> None:
        playback.moved.connect(self.chords.follow)
        self.compose.takes_changed.connect(playback.hear_takes)
        # Without one, what is under review is heard again.
        self.varying.proposed.connect(lambda one: playback.hear_takes(one or self.compose.review.takes))
        for writer in (self.compose, self.form):
            writer.note_written.connect(self._origins.origins.remember)
        for proposal_changed in (self.compose.takes_changed, self.form.draft_changed):
            proposal_changed.connect(lambda _: self._origins.show())
        self.form.draft_changed.connect(playback.hear_takes)
