"""Which channel each track is heard on. Pure.

A channel has one instrument, one volume, one place. Where tracks that share a channel name different instruments, as
files with many tracks on channel 1 do, those that came later go to channels that nobody plays, as far as there are:
15 for instruments with pitches at a MIDI port, many at a synthesiser of our own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from heapq import merge
from itertools import takewhile

from aiva_desktop.playback.messages import BANK_SELECT_CC, BANK_SELECT_FINE_CC, PORT_CHANNELS
from aiva_desktop.score.notes import ControlEvent, ControlKind
from aiva_desktop.score.song import CENTRE, DEFAULT_VOLUME, DRUM_CHANNEL, Song, Track

# As many as FluidSynth has.
SYNTH_CHANNELS = 256
_BANK_CCS = (BANK_SELECT_CC, BANK_SELECT_FINE_CC)
Sound = tuple[int, tuple[tuple[int, int], ...]]
"""A program and the banks that it is from."""


def as_heard(tracks: Sequence[Track], channels: int = PORT_CHANNELS) -> list[Track]:
    """The tracks on those of so many channels that they are played on; those that stay are the very same."""
    places = _channels(tracks, channels)
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
    """The channel that a track is heard on; where the song goes to a port, it is folded. Raises KeyError."""
    output = song.track(track_id).output
    together = [track for track in song.tracks if track.output == output]
    return _channels(together, PORT_CHANNELS if output else SYNTH_CHANNELS)[track_id]


def folded(tracks: Sequence[Track]) -> dict[int, int]:
    """The channel of a port for each one of a synthesiser that a port does not have."""
    places, at_port = _channels(tracks, SYNTH_CHANNELS), _channels(tracks, PORT_CHANNELS)
    return {place: at_port[track_id] for track_id, place in places.items() if place >= PORT_CHANNELS}


def sharing(song: Song, channels: int = PORT_CHANNELS) -> dict[int, Track]:
    """Of each track that is heard on the channel of one before it: that one, which sets up the channel.

    `channels`: of the output that the song goes to; tracks of another output go to a port.
    """
    outputs = {track.output for track in song.tracks}
    parted = [
        ([track for track in song.tracks if track.output == output], PORT_CHANNELS if output else channels)
        for output in outputs
    ]
    return {track_id: first for tracks, count in parted for track_id, first in _sharing(tracks, count).items()}


def clashes(track: Track, first: Track) -> bool:
    """Whether a track that shares the channel of `first` is played by the wrong instrument, for want of channels."""
    return sound_of(track) != sound_of(first)


def _sharing(tracks: Sequence[Track], channels: int) -> dict[int, Track]:
    places = _channels(tracks, channels)
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


def _channels(tracks: Sequence[Track], channels: int) -> dict[int, int]:
    """The channel of each track by its id. The first sound of a channel stays on it."""
    owners: dict[int, Sound] = {}
    for track in tracks:
        owners.setdefault(track.channel, sound_of(track))
    placed: dict[Sound, int] = {}
    melodic = _melodic(channels)
    return {track.id: _place(track, owners, placed, melodic) for track in tracks}


@cache
def _melodic(channels: int) -> tuple[int, ...]:
    """Of each sixteen channels one is for drums."""
    return tuple(channel for channel in range(channels) if channel % PORT_CHANNELS != DRUM_CHANNEL)


def _place(track: Track, owners: dict[int, Sound], placed: dict[Sound, int], melodic: Sequence[int]) -> int:
    sound = sound_of(track)
    if track.channel == DRUM_CHANNEL or owners[track.channel] == sound:
        return track.channel
    if sound not in placed:
        free = next((channel for channel in melodic if channel not in owners), None)
        if free is None:
            return next((channel for channel in melodic if owners[channel] == sound), track.channel)
        owners[free], placed[sound] = sound, free
    return placed[sound]


def _merged(together: Sequence[Track]) -> Track:
    """Volume and place are those of the first track that says anything."""
    volume = next((track.volume for track in together if track.volume != DEFAULT_VOLUME), DEFAULT_VOLUME)
    pan = next((track.pan for track in together if track.pan != CENTRE), CENTRE)
    controls = tuple(merge(*(track.controls for track in together), key=lambda control: control.tick))
    return replace(together[0], notes=(), controls=controls, volume=volume, pan=pan)
