"""What goes into files and comes from them: opening, saving, exporting, dragging, dropping, unsaved work kept."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.action_spec import MenuSpec
from aiva_desktop.ui.audio_export_controller import AudioExportController
from aiva_desktop.ui.autosave_controller import AutosaveController
from aiva_desktop.ui.banner import Banner
from aiva_desktop.ui.document_controller import DocumentController
from aiva_desktop.ui.drag_controller import DragController
from aiva_desktop.ui.export_controller import ExportController
from aiva_desktop.ui.file_drop import FileDrop
from aiva_desktop.ui.file_reader import FileReader
from aiva_desktop.ui.file_writer import FileWriter
from aiva_desktop.ui.insert_controller import InsertController
from aiva_desktop.ui.opening_progress import OpeningProgress
from aiva_desktop.ui.recent_menu import RecentMenu
from aiva_desktop.ui.sound_controller import SoundController
from aiva_desktop.ui.workplace import Workplace


class FileDesk(QObject):
    """Makes the controllers and connects them. `recovery` is where unsaved work of the last time is offered."""

    said = Signal(str)
    failed = Signal(str, str)

    def __init__(self, place: Workplace, sound: SoundController, recovery: Banner) -> None:
        super().__init__(place.window)
        self._place = place
        reader = FileReader(place.services.files, place.questions.use_damaged, self)
        self.writer = FileWriter(place.services.files, self)
        self.document = DocumentController(place, reader, self.writer)
        self.dragging = DragController(place)
        self.export = ExportController(place, self.document, self.writer)
        self.audio_export = AudioExportController(place, self.document, sound)
        self.autosave = AutosaveController(place, recovery, self.document.recover)
        self.inserting = InsertController(place, self.document, reader)
        self._drop = FileDrop(place.window)
        OpeningProgress(reader, place.status, self)
        self._connect(sound)

    def _connect(self, sound: SoundController) -> None:
        for teller in (self.document, self.inserting, self.export, self.dragging):
            teller.said.connect(self.said)
        for failing in (self.document, self.dragging, self.audio_export, self.autosave):
            failing.failed.connect(self.failed)
        # Queued: the program that dragged waits until the drop is over, and a question may follow.
        self._drop.dropped.connect(self.document.drop, Qt.ConnectionType.QueuedConnection)
        for drop in (self._drop, self.inserting.drop, self.inserting.rows.drop):
            drop.soundfonts_dropped.connect(sound.use_dropped, Qt.ConnectionType.QueuedConnection)
        for spec, command in (
            (specs.NEW, self.document.new),
            (specs.OPEN, self.document.open),
            (specs.OPEN_ELSEWHERE, self.document.open_elsewhere),
            (specs.JOIN, self.document.join),
            (specs.SAVE, self.document.save),
            (specs.SAVE_AS, self.document.save_as),
            (specs.EXPORT, self.document.export),
        ):
            self._place.actions.on(spec, command)

    def fill_menus(self, menus: Mapping[MenuSpec, QMenu]) -> None:
        """Once the window's menus are there."""
        recent = RecentMenu(menus[specs.RECENT_MENU], self._place.preferences, self._place.questions)
        recent.chosen.connect(self.document.open_path)

    def start(self) -> None:
        """After the first paint."""
        self._place.services.drag_folder.clean_up()
        self.autosave.start()

    def close(self) -> None:
        """Nothing is left of a song that was left in order."""
        self.autosave.close()
