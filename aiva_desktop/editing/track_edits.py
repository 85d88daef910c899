"""Tracks added, removed, changed, moved, grouped, and another song's tracks joined."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from aiva_desktop.editing.edits import Compound, Edit, ReplaceTrack
from aiva_desktop.editing.track_levels import with_bank, with_program
from aiva_desktop.language import tr
from aiva_desktop.score.song import DRUM_CHANNEL, Song, Track

_CHANNELS = tuple(channel for channel in range(16) if channel != DRUM_CHANNEL)


def add_track(song: Song, name: str = "") -> ReplaceTrack:
    """A new, empty track at the end, on a channel of its own as long as there is one; by default a melody."""
    track = Track(song.next_track_id, _unused_name(song, name or tr("Melody")), channel=free_channel(song.tracks))
    return ReplaceTrack(len(song.tracks), None, track, tr("Add track"))


def remove_track(song: Song, track_id: int) -> ReplaceTrack:
    """The track goes. Raises KeyError when there is none of this id."""
    return ReplaceTrack(_index(song, track_id), song.track(track_id), None, tr("Remove track"))


def change_track(song: Song, changed: Track, name: str) -> ReplaceTrack:
    """The track of `changed`'s id becomes `changed`; `name` is what the Edit menu shows. Raises KeyError."""
    return ReplaceTrack(_index(song, changed.id), song.track(changed.id), changed, name)


def change_tracks(song: Song, changed: Iterable[Track], name: str) -> Compound:
    """Several tracks become others, as one step. Raises KeyError."""
    return Compound(tuple(change_track(song, track, name) for track in changed), name)


def duplicate_track(song: Song, track_id: int) -> ReplaceTrack:
    """A copy with everything behind the track, on a channel of its own as long as there is one. Raises KeyError."""
    track, place = song.track(track_id), _index(song, track_id) + 1
    channel = track.channel if track.is_drums else free_channel(song.tracks)
    name = _unused_name(song, track.name)
    copied = replace(track.on_channel(channel).renamed(name), id=song.next_track_id, soloed=False, armed=False)
    return ReplaceTrack(place, None, copied, tr("Duplicate track"))


def move_track(song: Song, track_id: int, place: int) -> Compound:
    """The track goes to `place` among the others, 0 for the top; amid a group it joins, away from its own it leaves.

    Raises:
        KeyError: when there is no such track.
    """
    name, track = tr("Move track"), song.track(track_id)
    others = [other for other in song.tracks if other.id != track_id]
    beside = [other.group for other in others[max(0, place - 1) : place + 1]]
    group = beside[0] if len(set(beside)) == 1 and 0 < place < len(others) else ""
    moved = replace(track, group=track.group if track.group in beside else group)
    away = ReplaceTrack(_index(song, track_id), track, None, name)
    return Compound((away, ReplaceTrack(place, None, moved, name)), name)


def with_instrument(song: Song, track: Track, program: int, is_drums: bool, bank: int = 0) -> Track:
    """The track plays this program of a bank (0: General MIDI's), or this kit; between the two its channel changes."""
    track = with_program(with_bank(track, 0 if is_drums else bank), program)
    if is_drums == track.is_drums:
        return track
    others = (other for other in song.tracks if other.id != track.id)
    return track.on_channel(DRUM_CHANNEL if is_drums else free_channel(others))


def group_tracks(song: Song, track_ids: Collection[int], group: str) -> Compound:
    """The tracks belong to `group` and stand together, where the first one does; there is one at least."""
    name = tr("Group tracks")
    members = [song.track(track.id) for track in song.tracks if track.id in track_ids]
    first = _index(song, members[0].id)
    edits: list[Edit] = []
    for offset, track in enumerate(members):
        edits.append(ReplaceTrack(_index(song, track.id), track, None, name))
        edits.append(ReplaceTrack(first + offset, None, replace(track, group=group), name))
        song = edits[-1].apply(edits[-2].apply(song))
    return Compound(tuple(edits), name)


def unused_group(song: Song) -> str:
    """A name for one more group."""
    taken = {track.group for track in song.tracks}
    names = (tr("Group {number}", number=number) for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def join_song(song: Song, other: Song) -> Compound:
    """The tracks of `other` come after those of `song`; tempo, meter and key stay as `song` has them."""
    return replace_tracks(song, (), other.tracks, tr("Join file"))


def replace_tracks(song: Song, gone: Collection[int], added: Iterable[Track], name: str) -> Compound:
    """The tracks of the ids `gone` go, and `added` come at the end, with ids and channels of their own."""
    removed = [(index, track) for index, track in enumerate(song.tracks) if track.id in gone]
    tracks = [track for track in song.tracks if track.id not in gone]
    first, next_id = len(tracks), song.next_track_id
    for offset, incoming in enumerate(added):
        channel = incoming.channel if incoming.is_drums else free_channel(tracks)
        tracks.append(replace(incoming.on_channel(channel), id=next_id + offset))
    # From the last on, so that those before it stay where they are.
    removals = [ReplaceTrack(index, track, None, tr("Remove track")) for index, track in reversed(removed)]
    additions = [ReplaceTrack(i, None, track, tr("Add track")) for i, track in enumerate(tracks[first:], first)]
    return Compound((*removals, *additions), name)


def _index(song: Song, track_id: int) -> int:
    song.track(track_id)
    return [track.id for track in song.tracks].index(track_id)


def free_channel(tracks: Iterable[Track]) -> int:
    """The first channel that no track plays; with more than 15 instruments the least used one."""
    used = [track.channel for track in tracks]
    return min(_CHANNELS, key=lambda channel: (used.count(channel), channel))


def _unused_name(song: Song, name: str) -> str:
    taken = {track.name for track in song.tracks}
    candidates = [name, *(f"{name} {number}" for number in range(2, len(taken) + 3))]
    return next(candidate for candidate in candidates if candidate not in taken)
