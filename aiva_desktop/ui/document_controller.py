"""Files: new, open, join, save, export, and the question about unsaved work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aiva_desktop.editing.document import Document
from aiva_desktop.editing.track_edits import join_song
from aiva_desktop.midi.reader import MidiFileError, read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.song import Song, empty_song
from aiva_desktop.storage.project import PROJECT_SUFFIX, ProjectError, load_project, save_project
from aiva_desktop.ui.drag_out import safe_name
from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.questions import Dropped, Questions, Unsaved

UNTITLED = "Untitled"


class DocumentController(QObject):
    """`opened`: another song is in the window. `failed`: a sentence on what could not be read or written."""

    opened = Signal()
    said = Signal(str)
    failed = Signal(str)
    named = Signal()

    def __init__(self, document: Document, preferences: Preferences, questions: Questions, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._preferences = preferences
        self._questions = questions
        self._path: Path | None = None
        self._imported_name = ""

    @property
    def name(self) -> str:
        """What the title bar calls the song."""
        return self._path.stem if self._path else self._imported_name or UNTITLED

    # Opening

    def new(self) -> None:
        """An empty song."""
        if self.may_leave():
            self._show(empty_song(), None, "")

    def open(self) -> None:
        """Ask for a file and open it."""
        path = self._questions.file_to_open(self._preferences.folder)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a project or MIDI file; when it cannot be read, the song in the window stays."""
        song = self._read(path)
        if song is None or not self.may_leave():
            return
        is_project = path.suffix.lower() == PROJECT_SUFFIX
        self._show(song, path if is_project else None, path.stem)
        self._preferences.remember(path)
        self.said.emit(f"Opened {path.name}.")

    def join(self) -> None:
        """Ask for a file and add its tracks."""
        path = self._questions.file_to_join(self._preferences.folder)
        if path is not None:
            self.join_path(path)

    def join_path(self, path: Path) -> None:
        """Add the tracks of a file to the song, as one step."""
        song = self._read(path)
        if song is not None:
            self._document.apply(join_song(self._document.song, song))
            self.said.emit(f"Joined {path.name}: {_counted(len(song.tracks), 'track')} added.")

    def drop(self, paths: Sequence[Path]) -> None:
        """Files were dropped on the window: into an untouched one the first is opened, else the composer is asked."""
        for path in paths:
            answer = Dropped.OPEN if self._is_untouched() else self._questions.dropped(path.name)
            if answer is Dropped.CANCEL:
                return
            if answer is Dropped.OPEN:
                self.open_path(path)
            else:
                self.join_path(path)

    # Saving

    def save(self) -> bool:
        """Save the project; whether it is saved now."""
        return self.save_as() if self._path is None else self._save_to(self._path)

    def save_as(self) -> bool:
        """Ask where, and save the project there; whether it is saved now."""
        path = self._questions.file_to_save(self._suggested(PROJECT_SUFFIX))
        return path is not None and self._save_to(path)

    def export(self) -> None:
        """Ask where, and write the song as a MIDI file."""
        path = self._questions.file_to_export(self._suggested(".mid"))
        if path is None:
            return
        try:
            write_midi(self._document.song, path)
        except MidiFileError as error:
            self.failed.emit(str(error))
        else:
            self.said.emit(f"Exported {path.name}.")

    def may_leave(self) -> bool:
        """Whether the song may be closed: it is saved, or the composer does not want it."""
        if not self._document.is_modified:
            return True
        answer = self._questions.unsaved(self.name)
        return answer is Unsaved.DISCARD or (answer is Unsaved.SAVE and self.save())

    # Inside

    def _read(self, path: Path) -> Song | None:
        is_project = path.suffix.lower() == PROJECT_SUFFIX
        try:
            return load_project(path) if is_project else read_midi(path)
        except (ProjectError, MidiFileError) as error:
            self.failed.emit(str(error))
            return None

    def _save_to(self, path: Path) -> bool:
        try:
            save_project(self._document.song, path)
        except ProjectError as error:
            self.failed.emit(str(error))
            return False
        self._path = path
        self._document.mark_saved()
        self._preferences.remember(path)
        self.named.emit()
        self.said.emit(f"Saved {path.name}.")
        return True

    def _show(self, song: Song, path: Path | None, imported_name: str) -> None:
        if not song.tracks:
            song = Song(empty_song().tracks, song.conductor, song.title)
        self._path = path
        self._imported_name = imported_name
        self._document.replace_song(song)
        self.opened.emit()
        self.named.emit()

    def _suggested(self, suffix: str) -> Path:
        folder = self._path.parent if self._path else Path(self._preferences.folder)
        return folder / f"{safe_name(self.name)}{suffix}"

    def _is_untouched(self) -> bool:
        has_notes = any(track.notes for track in self._document.song.tracks)
        return self._path is None and not has_notes and not self._document.is_modified


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
