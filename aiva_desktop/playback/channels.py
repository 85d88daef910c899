"""Which channel each track is heard on. Pure.

A channel has one instrument, one volume, one place. Where tracks that share a channel name different instruments, as
files with many tracks on channel 1 do, those that came later go to channels that nobody plays, as far as there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from heapq import merge
from itertools import takewhile

from aiva_desktop.playback.messages import BANK_SELECT_CC, BANK_SELECT_FINE_CC
from aiva_desktop.score.notes import ControlEvent, ControlKind
from aiva_desktop.score.song import CENTRE, DEFAULT_VOLUME, DRUM_CHANNEL, Song, Track

_MELODIC = tuple(channel for channel in range(16) if channel != DRUM_CHANNEL)
_BANK_CCS = (BANK_SELECT_CC, BANK_SELECT_FINE_CC)
Sound = tuple[int, tuple[tuple[int, int], ...]]
"""A program and the banks that it is from."""


def as_heard(tracks: Sequence[Track]) -> list[Track]:
    """The tracks on the channels that they are played on; those that stay where they are are the very same."""
    places = _channels(tracks)
    return [
        track if places[track.id] == track.channel else replace(track, channel=places[track.id]) for track in tracks
    ]


def one_a_channel(tracks: Iterable[Track]) -> list[Track]:
    """What is set on each channel, as a track without notes: tracks that share one set it up together."""
    sharing: dict[int, list[Track]] = {}
    for track in tracks:
        sharing.setdefault(track.channel, []).append(track)
    return [together[0] if len(together) == 1 else _merged(together) for together in sharing.values()]


def channel_as_heard(song: Song, track_id: int) -> int:
    """The channel that a track is heard on. Raises KeyError."""
    output = song.track(track_id).output
    return _channels([track for track in song.tracks if track.output == output])[track_id]


def sharing(song: Song) -> dict[int, Track]:
    """Of each track that is heard on the channel of one before it: that one, which sets up the channel."""
    outputs = {track.output for track in song.tracks}
    parted = ([track for track in song.tracks if track.output == output] for output in outputs)
    return {track_id: first for tracks in parted for track_id, first in _sharing(tracks).items()}


def clashes(track: Track, first: Track) -> bool:
    """Whether a track that shares the channel of `first` is played by the wrong instrument, for want of channels."""
    return sound_of(track) != sound_of(first)


def _sharing(tracks: Sequence[Track]) -> dict[int, Track]:
    places = _channels(tracks)
    first_on: dict[int, Track] = {}
    for track in tracks:
        first_on.setdefault(places[track.id], track)
    return {track.id: first for track in tracks if (first := first_on[places[track.id]]) is not track}


def sound_of(track: Track) -> Sound:
    """What must be equal where tracks share a channel."""
    at_start = (c for c in _until(track, 0) if c.kind is ControlKind.CONTROL_CHANGE and c.number in _BANK_CCS)
    return track.program, tuple((c.number, c.value) for c in at_start)


def _until(track: Track, tick: int) -> Iterable[ControlEvent]:
    return takewhile(lambda control: control.tick <= tick, track.controls)


def _channels(tracks: Sequence[Track]) -> dict[int, int]:
    """The channel of each track by its id. The first sound of a channel stays on it."""
    owners: dict[int, Sound] = {}
    for track in tracks:
        owners.setdefault(track.channel, sound_of(track))
    placed: dict[Sound, int] = {}
    return {track.id: _place(track, owners, placed) for track in tracks}


def _place(track: Track, owners: dict[int, Sound], placed: dict[Sound, int]) -> int:
    sound = sound_of(track)
    if track.channel == DRUM_CHANNEL or owners[track.channel] == sound:
        return track.channel
    if sound not in placed:
        free = next((channel for channel in _MELODIC if channel not in owners), None)
        if free is None:
            return next((channel for channel in _MELODIC if owners[channel] == sound), track.channel)
        owners[free], placed[sound] = sound, free
    return placed[sound]


def _merged(together: Sequence[Track]) -> Track:
    """Volume and place are those of the first track that says anything."""
    volume = next((track.volume for track in together if track.volume != DEFAULT_VOLUME), DEFAULT_VOLUME)
    pan = next((track.pan for track in together if track.pan != CENTRE), CENTRE)
    controls = tuple(merge(*(track.controls for track in together), key=lambda control: control.tick))
    return replace(together[0], notes=(), controls=controls, volume=volume, pan=pan)
