"""From a file's track chunks to a song."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from aiva_desktop.language import tr
from aiva_desktop.midi.channel_sounds import ChannelSounds
from aiva_desktop.midi.chunk_reader import ChunkReader, EventBudget
from aiva_desktop.midi.chunks import MidiChunks, TrackChunk
from aiva_desktop.midi.conductor import ConductorBuilder, kept_extras
from aiva_desktop.midi.general_midi import PROGRAM_NAMES
from aiva_desktop.midi.spellings import spells
from aiva_desktop.midi.timebase import TIME_CODE_BPM, TickScale, is_time_code
from aiva_desktop.score.song import Song, Track


class SongBuilder:
    """Goes through the track chunks of one file.

    `read` takes a chunk in; who wants less than all or nothing puts something else in its place. `watch` is called
    all the while, and may stop it by raising.
    """

    def __init__(
        self,
        chunks: MidiChunks,
        read: Callable[[ChunkReader, TrackChunk], None] = ChunkReader.read,
        watch: Callable[[], None] = lambda: None,
    ) -> None:
        self._chunks = chunks
        self._read_chunk = read
        self._conductor = ConductorBuilder(TIME_CODE_BPM if is_time_code(chunks.division) else None)
        self._scale = TickScale.of_division(chunks.division)
        self._budget = EventBudget(watch=watch)
        self._tracks: list[Track] = []
        self._title = ""

    def build(self) -> Song:
        """The song, with one track at least.

        Raises:
            MidiFileError: with the reason, a sentence without its start and its full stop.
        """
        holds_songs = self._chunks.format == 2
        readers = list(self._songs() if holds_songs else map(self._read, self._chunks.tracks))
        sounds = ChannelSounds.of(readers)
        for index, reader in enumerate(readers):
            self._add(reader, sounds, is_first=index == 0)
        return Song(tuple(self._tracks) or (Track(id=1, name=tr("Melody")),), self._conductor.build(), self._title)

    def _songs(self) -> Iterator[ChunkReader]:
        """Each chunk is a song of its own: one after the other, so that each is heard as it was meant."""
        start_tick = 0
        for number, chunk in enumerate(self._chunks.tracks, start=1):
            self._conductor.start_song(start_tick)
            reader = self._read(chunk, start_tick)
            if len(self._chunks.tracks) > 1:
                self._conductor.mark(start_tick, reader.name or tr("Song {number}", number=number))
            start_tick = self._conductor.bar_line_from(reader.end_tick)
            yield reader

    def _read(self, chunk: TrackChunk, start_tick: int = 0) -> ChunkReader:
        self._conductor.start_track()
        reader = ChunkReader(self._conductor, self._scale, self._budget, start_tick)
        self._read_chunk(reader, chunk)
        return reader

    def _add(self, reader: ChunkReader, sounds: ChannelSounds, is_first: bool) -> None:
        names_the_song = is_first and (self._chunks.format == 0 or not reader.parts)
        if names_the_song:
            self._title = reader.name
        tracks = list(_tracks_of(reader, sounds))
        says_more = not reader.has_signs or any(not event.is_end and not event.is_name for event in reader.extras)
        if not tracks and reader.name and not names_the_song and says_more:
            tracks = [Track(id=0, name=reader.name)]
        if names_the_song or not tracks:
            self._conductor.keep(reader.extras)
        else:
            tracks[0] = _with_extras(tracks[0], reader)
        self._tracks += (replace(track, id=number) for number, track in enumerate(tracks, len(self._tracks) + 1))


def _with_extras(track: Track, reader: ChunkReader) -> Track:
    """What a chunk says for itself goes with its first part; how its name was spelled, where that is the part's."""
    extras = reader.extras
    if track.name != reader.name:
        extras = [event for event in extras if not spells(reader.name)(event)]
    last_control = max((control.tick for control in track.controls), default=0)
    return replace(track, extras=kept_extras(extras, max(track.end_tick, last_control)))


def _tracks_of(reader: ChunkReader, sounds: ChannelSounds) -> Iterator[Track]:
    for channel, part in sorted(reader.parts.items()):
        track = part.track(channel, sounds.programs.get(channel, 0), sounds.lifts_until(channel))
        yield replace(track, name=_name(reader.name, track, is_only=len(reader.parts) == 1))


def _name(chunk_name: str, track: Track, is_only: bool) -> str:
    instrument = tr("Drums") if track.is_drums else tr(PROGRAM_NAMES[track.program])
    if not chunk_name:
        return instrument
    return chunk_name if is_only else f"{chunk_name}: {instrument}"
