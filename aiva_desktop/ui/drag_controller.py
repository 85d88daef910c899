"""What can be dragged out of the window, and the drag itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from aiva_desktop.language import marked, tr
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.score.song import Song
from aiva_desktop.ui.drag_out import Load, drag, load_of_selection, load_of_track
from aiva_desktop.ui.phrase import phrase_of
from aiva_desktop.ui.workplace import Workplace

NOTHING = marked("There is nothing to drag yet: write some notes first.")


class DragController(QObject):
    """The window's handle carries the selection, else the current track; each track's handle that track."""

    said = Signal(str)
    failed = Signal(str, str)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._roll = place.roll
        self._handle = place.status.drag_handle
        self._folder = place.services.drag_folder
        self._source = place.window
        self._handle.dragged.connect(lambda: self._drag(self._load))
        self._roll.drag_out_requested.connect(lambda: self._drag(self._load_selection))
        self._roll.selection_changed.connect(self._show)
        self._tracks.current_changed.connect(self._show)
        self._document.subscribe(self._song_changed)
        self._show()

    def drag_track(self, track_id: int) -> None:
        """Drag a whole track."""
        self._drag(lambda: load_of_track(self._document.song, track_id))

    def _load(self) -> Load | None:
        song, track_id = self._document.song, self._tracks.current_id
        return load_of_selection(song, track_id, phrase_of(self._roll.selection)) or load_of_track(song, track_id)

    def _load_selection(self) -> Load | None:
        return load_of_selection(self._document.song, self._tracks.current_id, self._roll.selection)

    def _drag(self, load_of: Callable[[], Load | None]) -> None:
        load = load_of()
        if load is None:
            self.said.emit(tr(NOTHING))
            return
        try:
            path = self._folder.write(load)
        except (MidiFileError, OSError) as error:
            self.failed.emit(tr("The MIDI file for the drag could not be written: {error}", error=error), "")
            return
        drag(self._source, load, path)

    def _song_changed(self, song: Song) -> None:
        self._show()

    def _show(self) -> None:
        load = self._load()
        self._handle.set_available(load is not None)
        if load is None:
            self._handle.set_load(tr("Drag MIDI"), tr(NOTHING))
        else:
            tip = tr("Drag {load} to a file manager or a DAW as a MIDI file", load=load.label)
            self._handle.set_load(load.label, tip)
