"""Everything in the window that asks the engines for music, or tells where music came from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from aiva_desktop.paths import example_motif
from aiva_desktop.ui import form_actions
from aiva_desktop.ui.chord_controller import ChordController
from aiva_desktop.ui.compose_controller import ComposeController
from aiva_desktop.ui.document_controller import DocumentController
from aiva_desktop.ui.form_controller import FormController
from aiva_desktop.ui.form_editor import FormEditor
from aiva_desktop.ui.keyboard_input import KeyboardInput
from aiva_desktop.ui.live import Live
from aiva_desktop.ui.live_session import LiveSession
from aiva_desktop.ui.note_fix_controller import NoteFixController
from aiva_desktop.ui.origin_controller import OriginController
from aiva_desktop.ui.originality_controller import OriginalityController
from aiva_desktop.ui.parts_controller import PartsController
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.preset_controller import PresetController
from aiva_desktop.ui.record_controller import RecordController
from aiva_desktop.ui.rewrite_controller import RewriteController
from aiva_desktop.ui.structure_controller import StructureController
from aiva_desktop.ui.vary_controller import VaryController
from aiva_desktop.ui.workplace import Workplace


class Composing(QObject):
    """Makes the controllers and connects them. `said`: a sentence; `failed`: one with details for a bug report."""

    said = Signal(str)
    failed = Signal(str, str)

    def __init__(
        self,
        place: Workplace,
        files: DocumentController,
        playback: PlaybackController,
        recording: RecordController,
        keyboard: KeyboardInput,
    ) -> None:
        super().__init__(place.window)
        self.compose = ComposeController(place)
        self.live = Live(place, LiveSession(place, playback, recording, self.compose), keyboard)
        self._rewriting = RewriteController(place, self.compose)
        self.note_fixing = NoteFixController(place, self.compose)
        self.form_editor = FormEditor(place)
        self.form = FormController(place, self.compose, self.form_editor)
        self.chords = ChordController(place)
        self.parts = PartsController(place)
        self.varying = VaryController(place)
        self._presets = PresetController(place)
        self.structuring = StructureController(place)
        self._originality = OriginalityController(place, files)
        self._origins = OriginController(place)
        self._tell()
        self._connect(playback)
        place.actions.on(form_actions.EXAMPLE, lambda: files.open_path(example_motif(), self.form.write_example))

    def leave_song(self) -> None:
        """Another song is in the window: what was proposed had been for the one before."""
        self.live.leave_song()
        self.compose.leave_song()
        self.compose.review.leave_song()
        self.form.leave_song()
        self.chords.leave_song()

    def close(self) -> None:
        """Nothing is written any more."""
        self.live.close()
        self.leave_song()
        self.compose.priming.stop()

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
            self.live,
        ):
            teller.said.connect(self.said)
        for failing in (
            self.compose,
            self.form,
            self.note_fixing,
            self._originality,
            self.chords,
            self.varying,
            self.live,
        ):
            failing.failed.connect(self.failed)

    def _connect(self, playback: PlaybackController) -> None:
        playback.moved.connect(self.chords.follow)
        self.compose.takes_changed.connect(playback.hear_takes)
        # Without one, what is under review is heard again.
        self.varying.proposed.connect(lambda one: playback.hear_takes(one or self.compose.review.takes))
        for writer in (self.compose, self.form, self.live.duet.writer, self.live.play_on.writer):
            writer.note_written.connect(self._origins.origins.remember)
        for proposal_changed in (self.compose.takes_changed, self.form.draft_changed):
            proposal_changed.connect(lambda _: self._origins.show())
        self.form.draft_changed.connect(playback.hear_takes)
