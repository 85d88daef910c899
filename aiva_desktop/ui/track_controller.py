"""The tracks: which one is in the roll, which others are chosen, and that there are more or fewer of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from aiva_desktop.editing.document import Document
from aiva_desktop.editing.edits import Compound
from aiva_desktop.editing.track_edits import add_track, change_track, change_tracks, remove_track
from aiva_desktop.language import tr
from aiva_desktop.playback.channels import channel_as_heard
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
from aiva_desktop.ui.wording import tracks_in_words


class TrackController(QObject):
    """Keeps a current track, whatever happens to the song. `current_changed`: another one is in the roll.

    `shown`: the list shows the tracks as they are now.
    """

    current_changed = Signal()
    shown = Signal()
    said = Signal(str)

    def __init__(self, document: Document, view: TrackList, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self.view = view
        self._actions = actions
        self._current_id = document.song.tracks[0].id
        # Besides the current one.
        self._also_chosen: frozenset[int] = frozenset()
        self._place = 0
        self._connect()
        document.subscribe(self._song_changed)
        self._show()

    def _connect(self) -> None:
        view, actions = self.view, self._actions
        view.chosen.connect(self._choose_row)
        view.renamed.connect(self._rename)
        view.muted.connect(lambda track_id, on: self._mute([track_id], on))
        view.soloed.connect(lambda track_id, on: self._solo([track_id], on))
        view.group_muted.connect(lambda group, on: self._mute(self.members(group), on))
        view.group_soloed.connect(lambda group, on: self._solo(self.members(group), on))
        actions.on(ADD_TRACK, self._add)
        actions.on(REMOVE_TRACK, self._remove)
        actions.on(RENAME_TRACK, lambda: view.rename(self._current_id))
        actions.on(MUTE, lambda: self._mute(self.chosen_ids, not self.current.muted))
        actions.on(SOLO, lambda: self._solo(self.chosen_ids, not self.current.soloed))
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

    @property
    def recorded(self) -> Track:
        """Where recordings go: the first track that is armed, else the one in the roll."""
        return next((track for track in self._document.song.tracks if track.armed), self.current)

    def heard_channel(self, track_id: int) -> int:
        """The channel that a track is played on."""
        return channel_as_heard(self._document.song, track_id)

    @property
    def chosen_ids(self) -> list[int]:
        """The ids of the current track and of those that are chosen with it, in their order."""
        chosen = self._also_chosen | {self._current_id}
        return [track.id for track in self._document.song.tracks if track.id in chosen]

    def members(self, group: str) -> list[int]:
        """The ids of the tracks of a group."""
        return [track.id for track in self._document.song.tracks if track.group == group]

    def choose(self, track_id: int) -> None:
        """Put another track into the roll, and choose it alone."""
        was_chosen, self._also_chosen = self._also_chosen, frozenset()
        if track_id != self._current_id:
            self._current_id = track_id
            self._show()
            self.view.reveal(track_id)
            self.current_changed.emit()
        elif was_chosen:
            self._show()

    def choose_first_with_notes(self) -> None:
        """What one wants to see of a song that was just opened."""
        tracks = self._document.song.tracks
        self.choose(next((track for track in tracks if track.notes), tracks[0]).id)

    def change(self, ids: Iterable[int], changed: Callable[[Track], Track], name: str) -> None:
        """Change tracks as one step; changes of one track under one name that follow each other are one step too."""
        song = self._document.song
        new = [track for track in map(changed, map(song.track, ids)) if track != song.track(track.id)]
        if len(new) == 1:
            self._document.apply(change_track(song, new[0], name))
        elif new:
            self._document.apply(change_tracks(song, new, name))
        else:
            self._show()

    def _choose_row(self, track_id: int, modifiers: Qt.KeyboardModifier) -> None:
        ids = [track.id for track in self._document.song.tracks]
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._also_chosen = (self._also_chosen | {self._current_id}) ^ {track_id}
            self._show()
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            first, last = sorted((ids.index(self._current_id), ids.index(track_id)))
            self._also_chosen = frozenset(ids[first : last + 1])
            self._show()
        else:
            self.choose(track_id)

    def _step(self, by: int) -> None:
        ids = [track.id for track in self._document.song.tracks]
        place = ids.index(self._current_id) + by
        self.choose(ids[max(0, min(len(ids) - 1, place))])

    def _song_changed(self, song: Song) -> None:
        ids = [track.id for track in song.tracks]
        self._also_chosen &= frozenset(ids)
        is_gone = self._current_id not in ids
        if is_gone:
            self._current_id = ids[min(self._place, len(ids) - 1)]
        self._show()
        if is_gone:
            self.current_changed.emit()

    def _show(self) -> None:
        song = self._document.song
        self._place = [track.id for track in song.tracks].index(self._current_id)
        self.view.show_tracks(song, self._current_id, self._also_chosen)
        self._actions[MUTE].setChecked(self.current.muted)
        self._actions[SOLO].setChecked(self.current.soloed)
        self._actions.set_enabled(len(song.tracks) > len(self.chosen_ids), REMOVE_TRACK)
        self._actions.set_enabled(len(song.tracks) > 1, PREVIOUS_TRACK, NEXT_TRACK)
        self.shown.emit()

    def _add(self) -> None:
        edit = add_track(self._document.song)
        self._document.apply(edit)
        assert edit.after is not None
        self.choose(edit.after.id)

    def _remove(self) -> None:
        ids, song = self.chosen_ids, self._document.song
        name = self.current.name if len(ids) == 1 else tracks_in_words(len(ids))
        # From the last on, so that those before it stay where they are.
        removals = [remove_track(song, track_id) for track_id in reversed(ids)]
        self._document.apply(removals[0] if len(ids) == 1 else Compound(tuple(removals), tr("Remove tracks")))
        self.said.emit(tr("Removed {name}; Ctrl+Z brings it back.", name=name))

    def _rename(self, track_id: int, name: str) -> None:
        self.change([track_id], lambda track: track.renamed(name), tr("Rename track"))

    def _mute(self, ids: Iterable[int], muted: bool) -> None:
        name = tr("Mute track") if muted else tr("Unmute track")
        self.change(ids, lambda track: replace(track, muted=muted), name)

    def _solo(self, ids: Iterable[int], soloed: bool) -> None:
        name = tr("Solo track") if soloed else tr("Unsolo track")
        self.change(ids, lambda track: replace(track, soloed=soloed), name)
