"""Files: new, open, join, save, export, and the question about unsaved work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aiva_desktop.editing.history import History
from aiva_desktop.editing.track_edits import join_song
from aiva_desktop.language import marked, tr
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.song import Song, empty_song
from aiva_desktop.storage.project import PROJECT_SUFFIX, Project, save_project
from aiva_desktop.ui.drag_out import safe_name
from aiva_desktop.ui.file_reader import FileReader, is_project
from aiva_desktop.ui.file_writer import FileWriter
from aiva_desktop.ui.questions import Dropped, Unsaved
from aiva_desktop.ui.wording import tracks_in_words
from aiva_desktop.ui.workplace import Workplace

UNTITLED = marked("Untitled")


class DocumentController(QObject):
    """`opened`: another song is in the window. `failed`: a sentence, and details for a bug report.

    `wanted_elsewhere`: a file is to be opened in a window of its own.
    """

    opened = Signal()
    said = Signal(str)
    failed = Signal(str, str)
    named = Signal()
    wanted_elsewhere = Signal(object)

    def __init__(self, place: Workplace, reader: FileReader, writer: FileWriter) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._reader = reader
        reader.failed.connect(self.failed)
        reader.waiting.connect(self.said)
        self._writer = writer
        writer.failed.connect(self.failed)
        self._preferences = place.preferences
        self._questions = place.questions
        self._path: Path | None = None
        self._imported_name = ""

    @property
    def name(self) -> str:
        """What the title bar calls the song."""
        return self._path.stem if self._path else self._imported_name or tr(UNTITLED)

    # Opening

    def new(self) -> None:
        """An empty song."""
        if self.may_leave():
            self._show(Project(empty_song()), None, "")

    def open(self) -> None:
        """Ask for a file and open it."""
        path = self._questions.file_to_open(self._preferences.folder)
        if path is not None:
            self.open_path(path)

    def open_elsewhere(self) -> None:
        """Ask for a file and have it opened in a window of its own."""
        path = self._questions.file_to_open(self._preferences.folder)
        if path is not None:
            self.wanted_elsewhere.emit(path)

    def open_path(self, path: Path, then: Callable[[], None] = lambda: None) -> None:
        """Open a project or MIDI file, `then` go on; when it cannot be read, the song in the window stays."""
        self._open_then(path, then)

    def join(self) -> None:
        """Ask for a file and add its tracks."""
        path = self._questions.file_to_join(self._preferences.folder)
        if path is not None:
            self.join_path(path)

    def join_path(self, path: Path) -> None:
        """Add the tracks of a file to the song, as one step."""
        self._reader.read(path, lambda project: self._joined(path, project.song))

    def drop(self, paths: Sequence[Path]) -> None:
        """Files were dropped on the window: an untouched one opens the first, else the composer is asked.

        Whatever becomes of the first file, the others join.
        """
        first, others = paths[0], paths[1:]

        def join_others() -> None:
            for path in others:
                self.join_path(path)

        answer = Dropped.OPEN if self.is_untouched else self._questions.dropped(first.name)
        if answer is Dropped.OPEN:
            self._open_then(first, join_others)
        elif answer is Dropped.NEW_WINDOW:
            for path in paths:
                self.wanted_elsewhere.emit(path)
        elif answer is Dropped.JOIN:
            self.join_path(first)
            join_others()

    def recover(self, song: Song) -> bool:
        """Put work that was never saved into the window, if the present song may be left; whether it is there."""
        if not self.may_leave():
            return False
        self._show(Project(song), None, "")
        self._document.recover_song(self._document.song)
        self.named.emit()
        self.said.emit(tr("Restored. Save it to keep it."))
        return True

    # Saving

    def save(self) -> None:
        """Save the project in the background, as it is now."""
        # The first time of all, where it goes is only settled once it is there.
        self.finish()
        if self._path is None:
            self.save_as()
        else:
            self._save_to(self._path)

    def save_as(self) -> None:
        """Ask where, and save the project there."""
        path = self._questions.file_to_save(self.suggested(PROJECT_SUFFIX))
        if path is not None:
            self._save_to(path)

    def export(self) -> None:
        """Ask where, and write the song as a MIDI file."""
        path = self._questions.file_to_export(self.suggested(".mid"))
        if path is not None:
            song = self._document.song
            exported = partial(self.said.emit, tr("Exported {name}.", name=path.name))
            self._writer.write(lambda: _done_at_once(lambda: write_midi(song, path)), path.name, exported)

    def may_leave(self) -> bool:
        """Whether the song may be closed: it is saved, or the composer does not want it. What is written ends first."""
        return self._settled(self._questions.unsaved) is Unsaved.DISCARD

    def _settled(self, ask: Callable[[str], Unsaved]) -> Unsaved:
        """What becomes of unsaved work; DISCARD where there is none, any more."""
        self.finish()
        if not self._document.is_modified:
            return Unsaved.DISCARD
        answer = ask(self.name)
        if answer is not Unsaved.SAVE:
            return answer
        self.save()
        self.finish()
        return Unsaved.CANCEL if self._document.is_modified else Unsaved.DISCARD

    def finish(self) -> None:
        """Wait until all that is being written is on disk."""
        self._writer.finish()

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._reader.is_busy

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written."""
        return self._writer.is_busy

    # Inside

    def _open_then(self, path: Path, then: Callable[[], None]) -> None:
        self._reader.read(path, lambda project: self._opened(path, project, then))

    def _opened(self, path: Path, project: Project, then: Callable[[], None]) -> None:
        answer = self._settled(self._questions.unsaved_before_opening)
        if answer is Unsaved.NEW_WINDOW:
            self.wanted_elsewhere.emit(path)
        elif answer is Unsaved.DISCARD:
            self._show(project, path if is_project(path) else None, path.stem)
            self._preferences.remember(path)
            opened = tr("Opened {name}.", name=path.name)
            lost = tr("Its steps were damaged: they cannot be undone.")
            self.said.emit(f"{opened} {lost}" if project.is_history_lost else opened)
            then()

    def _joined(self, path: Path, song: Song) -> None:
        self._document.apply(join_song(self._document.song, song))
        self.said.emit(tr("Joined {name}: {tracks} added.", name=path.name, tracks=tracks_in_words(len(song.tracks))))

    def _save_to(self, path: Path) -> None:
        song, history = self._document.song, self._document.history
        job = partial(_done_at_once, lambda: save_project(song, path, history))
        self._writer.write(job, path.name, partial(self._saved, path, song))

    def _saved(self, path: Path, song: Song) -> None:
        self._path = path
        self._document.mark_saved(song)
        self._preferences.remember(path)
        self.named.emit()
        self.said.emit(tr("Saved {name}.", name=path.name))

    def _show(self, project: Project, path: Path | None, imported_name: str) -> None:
        song, history = project.song, project.history
        if not song.tracks:
            # The steps lead to a song without tracks, not to this one.
            song, history = Song(empty_song().tracks, song.conductor, song.title), History()
        self._path = path
        self._imported_name = imported_name
        self._document.replace_song(song, history)
        self.opened.emit()
        self.named.emit()

    def suggested(self, suffix: str) -> Path:
        """Where a file made from the song would go."""
        folder = self._path.parent if self._path else Path(self._preferences.folder)
        return folder / f"{safe_name(self.name)}{suffix}"

    @property
    def is_untouched(self) -> bool:
        """Whether the song is the empty one that a window begins with."""
        has_notes = any(track.notes for track in self._document.song.tracks)
        return self._path is None and not has_notes and not self._document.is_modified


def _done_at_once(write: Callable[[], None]) -> Iterator[float]:
    """A job of one part."""
    write()
    yield 1.0
