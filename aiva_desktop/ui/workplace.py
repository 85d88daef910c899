"""What the controllers of a window work with."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from aiva_desktop.editing.document import Document
from aiva_desktop.jobs.worker import Worker
from aiva_desktop.playback.player import Player
from aiva_desktop.ui.actions import Actions
from aiva_desktop.ui.compose_panel import ComposePanel
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.pianoroll.view import RollView
from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.questions import Questions
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.status_line import StatusLine
from aiva_desktop.ui.structure_panel import StructurePanel
from aiva_desktop.ui.track_controller import TrackController


@dataclass(frozen=True)
class Workplace:
    """One window's document, tracks and panels, and the services behind them. `window` owns the controllers."""

    services: Services
    tracks: TrackController
    roll: RollView
    panel: ComposePanel
    structure: StructurePanel
    status: StatusLine
    questions: Questions
    actions: Actions
    window: QWidget

    @property
    def document(self) -> Document:
        """The song with its history."""
        return self.services.document

    @property
    def room(self) -> EngineRoom:
        """Where the engines are."""
        return self.services.room

    @property
    def worker(self) -> Worker:
        """The thread that long work runs on."""
        return self.services.worker

    @property
    def player(self) -> Player:
        """What sounds."""
        return self.services.player

    @property
    def preferences(self) -> Preferences:
        """What the composer has set."""
        return self.services.preferences
