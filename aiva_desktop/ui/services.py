"""What a window works with."""

from __future__ import annotations

from dataclasses import dataclass, field

from aiva_desktop.editing.document import Document
from aiva_desktop.jobs.worker import Worker
from aiva_desktop.playback.player import Player
from aiva_desktop.storage.autosave import Autosave
from aiva_desktop.ui.drag_out import DragFolder
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.theme import Theme


@dataclass(frozen=True)
class Services:
    """What the window works with. Whoever made them closes them, after the window."""

    document: Document
    player: Player
    room: EngineRoom
    worker: Worker
    preferences: Preferences
    theme: Theme
    drag_folder: DragFolder
    autosave: Autosave
    # Files do not wait for the engine.
    files: Worker = field(default_factory=lambda: Worker("files"))

    def close(self) -> None:
        """After the window has closed: end all threads. Calling it twice is fine."""
        self.files.close()
        self.worker.close()
        self.autosave.clear()
        self.player.close()
        self.drag_folder.close()
