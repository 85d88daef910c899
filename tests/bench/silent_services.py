"""What a window works with where nothing is to sound, and nothing of the user's is to be touched."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from aiva_desktop.editing.document import Document
from aiva_desktop.jobs.worker import Worker
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.sinks.memory import SilentSink
from aiva_desktop.score.song import Song
from aiva_desktop.settings import Settings
from aiva_desktop.storage.autosave import Autosave
from aiva_desktop.ui.drag_out import DragFolder
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.theme import Theme


def silent_services(
    application: QApplication, room: EngineRoom, folder: Path, song: Song, settings: Settings
) -> Services:
    """With `song` open; files of its own go to `folder`."""
    return Services(
        document=Document(song),
        player=Player(None, lambda sentence: None, lambda output, soundfont: SilentSink()),
        room=room,
        worker=Worker("compose"),
        preferences=Preferences(settings),
        theme=Theme(application, settings.theme),
        drag_folder=DragFolder(folder / "drags"),
        autosave=Autosave(folder / "autosave"),
    )
