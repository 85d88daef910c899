"""Standard MIDI Files of format 0: the whole song in one track, told apart by channels alone."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from pathlib import Path

from aiva_desktop.language import tr
from aiva_desktop.midi.conductor import conductor_events
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.events import META, RawEvent, track_bytes
from aiva_desktop.midi.spellings import named
from aiva_desktop.midi.texts import TRACK_NAME
from aiva_desktop.midi.writer import Ranked, file_bytes, ranked_events, write_bytes
from aiva_desktop.score.song import DRUM_CHANNEL, Song, Track

_MELODIC = tuple(channel for channel in range(16) if channel != DRUM_CHANNEL)
_FIRST = -1


def write_single_track(song: Song, path: Path) -> None:
    """Write the song to a MIDI file of format 0; a file that was there stays whole until the new one is complete.

    Raises:
        MidiFileError: with a sentence, when the file cannot be written or sixteen channels are too few.
    """
    write_bytes(path, single_track_bytes(song))


def single_track_bytes(song: Song) -> bytes:
    """The song as the bytes of a file of format 0. What becomes of muted tracks and notes is as in `midi_bytes`.

    Each track has a channel of its own as long as there are some; then those that sound alike share one. Names of
    tracks have no place in such a file.

    Raises:
        MidiFileError: with a sentence, when sixteen channels are too few.
    """
    parts = [_conductor(song), *(_without_name(track) for track in on_channels_apart(song.tracks))]
    in_order = heapq.merge(*(sorted(part, key=_place) for part in parts), key=_place)
    return file_bytes(0, [track_bytes(event for _, _, event in in_order)])


def on_channels_apart(tracks: Iterable[Track]) -> list[Track]:
    """The tracks, none on a channel where another one sets up another sound.

    Raises:
        MidiFileError: with a sentence, when there are more sounds than channels.
    """
    tracks = list(tracks)
    free = [channel for channel in _MELODIC if channel not in {track.channel for track in tracks}]
    taken: dict[int, Track] = {}
    apart = []
    for track in tracks:
        channel = track.channel
        if channel in taken and (track.is_drums or not free):
            channel = _shared(track, taken)
        elif channel in taken:
            channel = free.pop(0)
        taken.setdefault(channel, track)
        apart.append(track.on_channel(channel))
    return apart


def _shared(track: Track, taken: dict[int, Track]) -> int:
    """A channel where the same sound is set up already."""
    for channel, other in taken.items():
        if track.is_drums == other.is_drums and _sound(track) == _sound(other):
            return channel
    raise MidiFileError(
        tr(
            "The song has more instruments than a MIDI file of one track has channels: export it as a usual MIDI file,"
            " or remove tracks."
        )
    )


def _sound(track: Track) -> tuple[object, ...]:
    return track.program, track.volume, track.pan, track.controls


def _conductor(song: Song) -> Iterator[Ranked]:
    title = song.title or (song.tracks[0].name if len(song.tracks) == 1 else "")
    for name in named(title, song.conductor.extras):
        yield 0, _FIRST, name
    for event in conductor_events(song.conductor):
        yield event.tick, _FIRST, event


def _without_name(track: Track) -> Iterator[Ranked]:
    return (ranked for ranked in ranked_events(track) if not _is_name(ranked[2]))


def _is_name(event: RawEvent) -> bool:
    return event.status == META and event.data1 == TRACK_NAME


def _place(ranked: Ranked) -> tuple[int, int]:
    tick, rank, _ = ranked
    return tick, rank
