"""Standard MIDI Files in: formats 0, 1 and 2, any time base, RIFF-wrapped or plain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from aiva_desktop.files import read_bounded
from aiva_desktop.jobs.collecting import collector_at_rest
from aiva_desktop.language import tr
from aiva_desktop.midi.chunks import split_chunks
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.song_builder import SongBuilder
from aiva_desktop.score.song import Song

__all__ = ["MAX_FILE_BYTES", "MidiFileError", "read_midi", "song_from_bytes"]

MAX_FILE_BYTES = 64 * 1024 * 1024


def read_midi(path: Path, watch: Callable[[], None] = lambda: None) -> Song:
    """Open a MIDI file.

    Times become ticks at the app's resolution, every note lasts at least one tick. Tempo, meter, key, chord
    markers and texts of all tracks go to the song's conductor. A track chunk that plays several channels
    becomes one track a channel. The songs of a format 2 file follow each other, each from a bar line on and with
    its own tempo, meter and key. System exclusives and whatever else means nothing to the app are kept with their
    track, or with the conductor, to be written again. There is at least one track.
    `watch` is called all the while, and may stop it by raising.

    Raises:
        MidiFileError: with a sentence, when the file cannot be read, is damaged or too large.
    """
    try:
        return song_from_bytes(read_bounded(path, MAX_FILE_BYTES), watch)
    except OSError as error:
        raise MidiFileError(
            tr("{name} cannot be opened: {error}.", name=path.name, error=error.strerror or error)
        ) from error
    except MidiFileError as error:
        raise MidiFileError(tr("{name} cannot be opened: {error}.", name=path.name, error=error)) from error


def song_from_bytes(data: bytes, watch: Callable[[], None] = lambda: None) -> Song:
    """The song in a MIDI file's bytes; see `read_midi`.

    Raises:
        MidiFileError: with the reason, a sentence without its start and its full stop.
    """
    chunks = split_chunks(data)
    if not chunks.tracks:
        raise MidiFileError(tr("there are no tracks in it"))
    with collector_at_rest():
        return SongBuilder(chunks, watch=watch).build()
