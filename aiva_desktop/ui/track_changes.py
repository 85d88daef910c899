"""What tracks are: how loud, where, in which colour, group and order, and what is done to them from the menus."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from aiva_desktop.editing.track_edits import duplicate_track, group_tracks, move_track, unused_group, with_instrument
from aiva_desktop.editing.track_levels import with_pan, with_volume
from aiva_desktop.language import tr
from aiva_desktop.ui import track_actions as specs
from aiva_desktop.ui.workplace import Workplace


class TrackChanges(QObject):
    """One step each; what a slider does while it is dragged is one too."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._view = place.tracks.view
        self._actions = place.actions
        self._connect()
        place.tracks.shown.connect(self._show)
        self._show()

    def _connect(self) -> None:
        view, actions = self._view, self._actions
        view.volume_set.connect(self._set_volume)
        view.pan_set.connect(self._set_pan)
        view.moved.connect(self._move)
        view.group_renamed.connect(self._rename_group)
        actions.on(specs.DUPLICATE_TRACK, self._duplicate)
        actions.on(specs.MOVE_TRACK_UP, lambda: self._step(-1))
        actions.on(specs.MOVE_TRACK_DOWN, lambda: self._step(1))
        actions.on(specs.GROUP_TRACKS, self._group)
        actions.on(specs.UNGROUP_TRACKS, self._ungroup)
        actions.on(specs.FOLD_GROUP, self._fold)
        actions.on(specs.ARM, self._arm)
        actions.on(specs.TRACK_LEVELS, self._enter_levels)

    def set_color(self, color: int) -> None:
        """The chosen tracks' colour, or AUTOMATIC_COLOR."""
        change = tr("Change colour")
        self._tracks.change(self._tracks.chosen_ids, lambda track: replace(track, color=color), change)

    def set_channel(self, channel: int) -> None:
        """The channel, 0 to 15, of the current track."""
        change = tr("Change channel")
        self._tracks.change([self._tracks.current_id], lambda track: replace(track, channel=channel), change)

    def set_output(self, output: str) -> None:
        """The port that the chosen tracks go to; empty: where the song goes."""
        change = tr("Change output")
        self._tracks.change(self._tracks.chosen_ids, lambda track: replace(track, output=output), change)

    def set_instrument(self, track_id: int, program: int, is_drums: bool, bank: int = 0) -> None:
        """What plays a track."""
        song, change = self._document.song, tr("Change instrument")
        self._tracks.change([track_id], lambda track: with_instrument(song, track, program, is_drums, bank), change)

    def _set_volume(self, track_id: int, volume: int) -> None:
        self._tracks.change([track_id], lambda track: with_volume(track, volume), tr("Change volume"))

    def _set_pan(self, track_id: int, pan: int) -> None:
        self._tracks.change([track_id], lambda track: with_pan(track, pan), tr("Change place"))

    def _duplicate(self) -> None:
        edit = duplicate_track(self._document.song, self._tracks.current_id)
        self._document.apply(edit)
        assert edit.after is not None
        self._tracks.choose(edit.after.id)

    def _move(self, track_id: int, place: int) -> None:
        self._document.apply(move_track(self._document.song, track_id, place))
        self._view.reveal(track_id)

    def _step(self, by: int) -> None:
        ids = [track.id for track in self._document.song.tracks]
        place = ids.index(self._tracks.current_id) + by
        if 0 <= place < len(ids):
            self._move(self._tracks.current_id, place)

    def _group(self) -> None:
        song = self._document.song
        self._document.apply(group_tracks(song, self._tracks.chosen_ids, unused_group(song)))
        self._view.reveal(self._tracks.current_id)

    def _ungroup(self) -> None:
        groups = {self._document.song.track(track_id).group for track_id in self._tracks.chosen_ids} - {""}
        ids = [track_id for group in groups for track_id in self._tracks.members(group)]
        self._tracks.change(ids, lambda track: replace(track, group=""), tr("Ungroup tracks"))

    def _rename_group(self, group: str, name: str) -> None:
        is_folded = self._view.is_folded(group)
        change = tr("Rename group")
        self._tracks.change(self._tracks.members(group), lambda track: replace(track, group=name), change)
        self._view.fold(name, is_folded)

    def _fold(self) -> None:
        group = self._tracks.current.group
        self._view.fold(group, not self._view.is_folded(group))

    def _arm(self) -> None:
        armed = not self._tracks.current.armed
        name = tr("Arm track") if armed else tr("Disarm track")
        self._tracks.change(self._tracks.chosen_ids, lambda track: replace(track, armed=armed), name)

    def _enter_levels(self) -> None:
        self._view.reveal(self._tracks.current_id)
        self._view.row(self._tracks.current_id).volume.setFocus()

    def _show(self) -> None:
        song, current = self._document.song, self._tracks.current
        chosen = [song.track(track_id) for track_id in self._tracks.chosen_ids]
        self._actions[specs.ARM].setChecked(current.armed)
        self._actions.set_enabled(current is not song.tracks[0], specs.MOVE_TRACK_UP)
        self._actions.set_enabled(current is not song.tracks[-1], specs.MOVE_TRACK_DOWN)
        self._actions.set_enabled(any(track.group for track in chosen), specs.UNGROUP_TRACKS)
        self._actions.set_enabled(bool(current.group), specs.FOLD_GROUP)
