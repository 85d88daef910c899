"""Standard MIDI Files in: formats 0, 1 and 2, any time base, RIFF-wrapped or plain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from aiva_desktop.files import read_bounded
from aiva_desktop.language import tr
from aiva_desktop.midi.chunk_reader import ChunkReader, EventBudget
from aiva_desktop.midi.chunks import MidiChunks, TrackChunk, split_chunks
from aiva_desktop.midi.conductor import ConductorBuilder
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.general_midi import PROGRAM_NAMES
from aiva_desktop.midi.timebase import TIME_CODE_BPM, TickScale, is_time_code
from aiva_desktop.score.song import Song, Track

__all__ = ["MAX_FILE_BYTES", "MidiFileError", "read_midi", "song_from_bytes"]

MAX_FILE_BYTES = 64 * 1024 * 1024


def read_midi(path: Path) -> Song:
    """Open a MIDI file.

    Times become ticks at the app's resolution, every note lasts at least one tick. Tempo, meter, key, chord
    markers and texts of all tracks go to the song's conductor. A track chunk that plays several channels
    becomes one track a channel. The tracks of a format 2 file stand beside each other. System exclusives are
    left out. There is at least one track.

    Raises:
        MidiFileError: with a sentence, when the file cannot be read, is damaged or too large.
    """
    try:
        return song_from_bytes(read_bounded(path, MAX_FILE_BYTES))
    except OSError as error:
        raise MidiFileError(
            tr("{name} cannot be opened: {error}.", name=path.name, error=error.strerror or error)
        ) from error
    except MidiFileError as error:
        raise MidiFileError(tr("{name} cannot be opened: {error}.", name=path.name, error=error)) from error


def song_from_bytes(data: bytes) -> Song:
    """The song in a MIDI file's bytes; see `read_midi`.

    Raises:
        MidiFileError: with the reason, a sentence without its start and its full stop.
    """
    chunks = split_chunks(data)
    if not chunks.tracks:
        raise MidiFileError(tr("there are no tracks in it"))
    return _SongBuilder(chunks).build()


class _SongBuilder:
    """Goes through the track chunks of one file."""

    def __init__(self, chunks: MidiChunks) -> None:
        self._chunks = chunks
        self._conductor = ConductorBuilder(TIME_CODE_BPM if is_time_code(chunks.division) else None)
        self._scale = TickScale.of_division(chunks.division)
        self._budget = EventBudget()
        self._tracks: list[Track] = []
        self._title = ""

    def build(self) -> Song:
        readers = [self._read(chunk) for chunk in self._chunks.tracks]
        programs = {} if self._chunks.format == 2 else _programs(readers)
        for index, reader in enumerate(readers):
            self._add(reader, programs, is_first=index == 0)
        return Song(tuple(self._tracks) or (Track(id=1, name=tr("Melody")),), self._conductor.build(), self._title)

    def _read(self, chunk: TrackChunk) -> ChunkReader:
        reader = ChunkReader(self._conductor, self._scale, self._budget)
        reader.read(chunk)
        return reader

    def _add(self, reader: ChunkReader, programs: dict[int, int], is_first: bool) -> None:
        names_the_song = is_first and (self._chunks.format == 0 or not reader.parts)
        if names_the_song:
            self._title = reader.name
        for track in _tracks_of(reader, programs):
            self._tracks.append(replace(track, id=len(self._tracks) + 1))
        if not reader.parts and reader.name and not names_the_song and not reader.has_texts:
            self._tracks.append(Track(id=len(self._tracks) + 1, name=reader.name))


def _programs(readers: Sequence[ChunkReader]) -> dict[int, int]:
    """What each channel plays: one chunk often says it for others, as for a piano's two hands."""
    parts = [(channel, part) for reader in readers for channel, part in reader.parts.items()]
    return {channel: part.first_program for channel, part in reversed(parts) if part.first_program is not None}


def _tracks_of(reader: ChunkReader, programs: dict[int, int]) -> Iterator[Track]:
    for channel, part in sorted(reader.parts.items()):
        track = part.track(channel, programs.get(channel, 0))
        yield replace(track, name=_name(reader.name, track, is_only=len(reader.parts) == 1))


def _name(chunk_name: str, track: Track, is_only: bool) -> str:
    instrument = tr("Drums") if track.is_drums else tr(PROGRAM_NAMES[track.program])
    if not chunk_name:
        return instrument
    return chunk_name if is_only else f"{chunk_name}: {instrument}"
