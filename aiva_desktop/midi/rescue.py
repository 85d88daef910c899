"""What can still be read of a damaged MIDI file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from aiva_desktop.files import read_bounded
from aiva_desktop.midi.chunk_reader import ChunkReader, TooLargeError
from aiva_desktop.midi.chunks import TrackChunk, find_chunks
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import MAX_FILE_BYTES
from aiva_desktop.midi.song_builder import SongBuilder
from aiva_desktop.score.rescue import Rescue


def rescue_midi(path: Path, watch: Callable[[], None] = lambda: None) -> Rescue | None:
    """What can be read of a file that `read_midi` refuses; None where that is not a single note.

    `watch` is called all the while, and may stop it by raising.
    """
    try:
        rescue = rescue_from_bytes(read_bounded(path, MAX_FILE_BYTES), watch)
    except (OSError, MidiFileError):
        return None
    return rescue if rescue.notes else None


def rescue_from_bytes(data: bytes, watch: Callable[[], None] = lambda: None) -> Rescue:
    """Every track up to where it is damaged.

    Raises:
        MidiFileError: when this is no MIDI file, or one that is too large.
    """
    chunks = find_chunks(data)
    whole = 0

    def read(reader: ChunkReader, chunk: TrackChunk) -> None:
        nonlocal whole
        try:
            reader.read(chunk)
            whole += 1
        except TooLargeError:
            raise
        except MidiFileError:
            pass

    song = SongBuilder(chunks, read, watch).build()
    return Rescue(song, whole, max(chunks.announced, len(chunks.tracks)))
