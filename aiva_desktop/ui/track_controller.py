"""The tracks: which one is in the roll, and everything that is done to them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from aiva_desktop.editing.document import Document
from aiva_desktop.editing.track_edits import add_track, change_track, remove_track
from aiva_desktop.language import tr
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui.actions import (
    ADD_TRACK,
    MUTE,
    NEXT_TRACK,
    PREVIOUS_TRACK,
    REMOVE_TRACK,
    RENAME_TRACK,
    SOLO,
    Actions,
)
from aiva_desktop.ui.track_list import TrackList


class TrackController(QObject):
    """Keeps a current track, whatever happens to the song. `current_changed`: another one is in the roll."""

    current_changed = Signal()
    said = Signal(str)

    def __init__(self, document: Document, view: TrackList, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._view = view
        self._actions = actions
        self._current_id = document.song.tracks[0].id
        self._place = 0
        self._connect()
        document.subscribe(self._song_changed)
        self._show()

    def _connect(self) -> None:
        view, actions = self._view, self._actions
        view.chosen.connect(self.choose)
        view.renamed.connect(self._rename)
        view.program_chosen.connect(self._set_program)
        view.muted.connect(self._mute)
        view.soloed.connect(self._solo)
        actions.on(ADD_TRACK, self._add)
        actions.on(REMOVE_TRACK, self._remove)
        actions.on(RENAME_TRACK, lambda: view.rename(self._current_id))
        actions.on(MUTE, lambda: self._mute(self._current_id, not self.current.muted))
        actions.on(SOLO, lambda: self._solo(self._current_id, not self.current.soloed))
        actions.on(PREVIOUS_TRACK, lambda: self._step(-1))
        actions.on(NEXT_TRACK, lambda: self._step(1))

    @property
    def current_id(self) -> int:
        """The id of the track in the roll."""
        return self._current_id

    @property
    def current(self) -> Track:
        """The track in the roll."""
        return self._document.song.track(self._current_id)

    def choose(self, track_id: int) -> None:
        """Put another track into the roll."""
        if track_id != self._current_id:
            self._current_id = track_id
            self._show()
            self._view.reveal(track_id)
            self.current_changed.emit()

    def choose_first_with_notes(self) -> None:
        """What one wants to see of a song that was just opened."""
        tracks = self._document.song.tracks
        self.choose(next((track for track in tracks if track.notes), tracks[0]).id)

    def _step(self, by: int) -> None:
        ids = [track.id for track in self._document.song.tracks]
        place = ids.index(self._current_id) + by
        self.choose(ids[max(0, min(len(ids) - 1, place))])

    def _song_changed(self, song: Song) -> None:
        ids = [track.id for track in song.tracks]
        is_gone = self._current_id not in ids
        if is_gone:
            self._current_id = ids[min(self._place, len(ids) - 1)]
        self._show()
        if is_gone:
            self.current_changed.emit()

    def _show(self) -> None:
        song = self._document.song
        self._place = [track.id for track in song.tracks].index(self._current_id)
        self._view.show_tracks(song, self._current_id)
        self._actions[MUTE].setChecked(self.current.muted)
        self._actions[SOLO].setChecked(self.current.soloed)
        self._actions.set_enabled(len(song.tracks) > 1, REMOVE_TRACK, PREVIOUS_TRACK, NEXT_TRACK)

    def _add(self) -> None:
        edit = add_track(self._document.song)
        self._document.apply(edit)
        assert edit.after is not None
        self.choose(edit.after.id)

    def _remove(self) -> None:
        name = self.current.name
        self._document.apply(remove_track(self._document.song, self._current_id))
        self.said.emit(tr("Removed {name}; Ctrl+Z brings it back.", name=name))

    def _rename(self, track_id: int, name: str) -> None:
        self._change(replace(self._document.song.track(track_id), name=name), tr("Rename track"))

    def _set_program(self, track_id: int, program: int) -> None:
        self._change(replace(self._document.song.track(track_id), program=program), tr("Change instrument"))

    def _mute(self, track_id: int, muted: bool) -> None:
        name = tr("Mute track") if muted else tr("Unmute track")
        self._change(replace(self._document.song.track(track_id), muted=muted), name)

    def _solo(self, track_id: int, soloed: bool) -> None:
        name = tr("Solo track") if soloed else tr("Unsolo track")
        self._change(replace(self._document.song.track(track_id), soloed=soloed), name)

    def _change(self, changed: Track, name: str) -> None:
        if changed != self._document.song.track(changed.id):
            self._document.apply(change_track(self._document.song, changed, name))
        else:
            self._show()
