"""Files put into the song at a bar: dropped on the roll or on a track, or chosen for where the playhead is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from aiva_desktop.editing.inserting import InsertError, insert_song
from aiva_desktop.language import tr
from aiva_desktop.score.song import Song
from aiva_desktop.score.time import BarSpan
from aiva_desktop.ui.actions import INSERT
from aiva_desktop.ui.document_controller import DocumentController
from aiva_desktop.ui.file_drop import FileDrop
from aiva_desktop.ui.file_reader import FileReader, is_project
from aiva_desktop.ui.pianoroll.drop_mark import DropMark
from aiva_desktop.ui.row_drop import RowDrop
from aiva_desktop.ui.wording import notes_in_words, tracks_in_words
from aiva_desktop.ui.workplace import Workplace


class InsertController(QObject):
    """`drop` watches the roll, `rows` the tracks; what is not for one place goes where other dropped files go."""

    said = Signal(str)

    def __init__(self, place: Workplace, files: DocumentController, reader: FileReader) -> None:
        super().__init__(place.window)
        self._place = place
        self._files = files
        self._reader = reader
        viewport = place.roll.area.viewport()
        self.mark = DropMark(viewport)
        self.drop = FileDrop(viewport)
        self.drop.hovered.connect(self._show_mark)
        self.drop.left.connect(self.mark.hide)
        # Queued: the program that dragged waits until the drop is over, and a question may follow.
        self.drop.dropped_at.connect(self._dropped, Qt.ConnectionType.QueuedConnection)
        self.rows = RowDrop(place, self._is_for_a_place)
        self.rows.said.connect(self.said)
        self.rows.elsewhere.connect(files.drop)
        self.rows.dropped.connect(self._insert_all)
        place.actions.on(INSERT, self.insert)

    def insert(self) -> None:
        """Ask for a file, and put it where the bar of the playhead begins."""
        path = self._place.questions.file_to_insert(self._place.preferences.folder)
        if path is not None:
            self.insert_path(path, self._place.tracks.current_id, self._bar_at(self._place.roll.state().playhead))

    def insert_path(self, path: Path, track_id: int, bar: BarSpan) -> None:
        """Put the music of a file at the start of `bar`: a single part into the track, others beside it."""
        self._reader.read(path, lambda project: self._inserted(path.name, project.song, track_id, bar))

    def _insert_all(self, paths: Sequence[Path], track_id: int, bar: BarSpan) -> None:
        for path in paths:
            self.insert_path(path, track_id, bar)

    def _inserted(self, name: str, other: Song, track_id: int, bar: BarSpan) -> None:
        document = self._place.document
        try:
            edit = insert_song(document.song, other, track_id, bar.start_tick)
        except InsertError as error:
            self.said.emit(f"{name}: {error}")
            return
        before = document.song
        document.apply(edit)
        more_tracks = len(document.song.tracks) - len(before.tracks)
        what = tracks_in_words(more_tracks) if more_tracks else notes_in_words(_notes(document.song) - _notes(before))
        self.said.emit(tr("Inserted {name} at bar {bar}: {what} added.", name=name, bar=bar.index + 1, what=what))

    def _dropped(self, paths: Sequence[Path], point: QPointF) -> None:
        if not self._is_for_a_place(paths):
            self._files.drop(paths)
            return
        self._insert_all(paths, self._place.tracks.current_id, self._bar_at(self._tick_at(point)))

    def _is_for_a_place(self, paths: Sequence[Path]) -> bool:
        """A window that nothing was done in opens what is dropped on it; a project is opened, not taken apart."""
        return not self._files.is_untouched and not any(map(is_project, paths))

    def _show_mark(self, paths: Sequence[Path], point: QPointF) -> None:
        if not self._is_for_a_place(paths):
            self.mark.hide()
            return
        bar = self._bar_at(self._tick_at(point))
        x = self._place.roll.area.view.x_of(bar.start_tick)
        track = self._place.tracks.current.name
        self.mark.show_at(x, tr("Insert at bar {bar} of {track}", bar=bar.index + 1, track=track))

    def _tick_at(self, point: QPointF) -> float:
        return self._place.roll.area.view.tick_at(point.x())

    def _bar_at(self, tick: float) -> BarSpan:
        return self._place.document.song.conductor.meter.bar_at(int(tick))


def _notes(song: Song) -> int:
    return sum(len(track.notes) for track in song.tracks)
