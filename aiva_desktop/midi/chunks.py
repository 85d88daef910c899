"""The outer shell of a Standard MIDI File: the header and the track chunks, as bytes."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from aiva_desktop.language import tr
from aiva_desktop.midi.errors import MidiFileError

MAX_TRACKS = 4096
# Where the file proper may start inside a RIFF wrapper; information chunks can stand before it.
_RIFF_SEARCH_BYTES = 65_536
# Ticks a quarter note of most files.
_USUAL_DIVISION = 480


@dataclass(frozen=True, slots=True)
class TrackChunk:
    """One track's bytes. `cut_short`: the file ended before the length that the chunk announced."""

    content: bytes
    cut_short: bool


@dataclass(frozen=True, slots=True)
class MidiChunks:
    """A file's `format` (0, 1 or 2), its raw `division` (0..65535, not 0), its tracks and how many it announces."""

    format: int
    division: int
    tracks: tuple[TrackChunk, ...]
    announced: int


def split_chunks(data: bytes) -> MidiChunks:
    """Take a file apart; unknown chunks are skipped, RIFF-wrapped files (.rmi) are unwrapped.

    Raises:
        MidiFileError: when this is no MIDI file, one without a time base, or one whose tracks are not all there.
    """
    start = _header_position(data)
    if len(data) < start + 14:
        raise MidiFileError(tr("the file ends inside its header"))
    length, file_format, announced, division = struct.unpack_from(">IHHH", data, start + 4)
    if length < 6 or file_format > 2:
        raise MidiFileError(tr("its header is damaged or of a kind that does not exist"))
    if division == 0:
        raise MidiFileError(tr("its header gives no time base"))
    tracks = tuple(_tracks(data, start + 8 + length))
    # More tracks than announced do no harm; fewer mean that music is missing.
    if len(tracks) < announced:
        raise MidiFileError(tr("the file ends before its last track"))
    return MidiChunks(file_format, division, tracks, announced)


def find_chunks(data: bytes) -> MidiChunks:
    """Take a damaged file apart: lengths are not believed, a track goes on to where the next one starts.

    Raises:
        MidiFileError: when this is no MIDI file, or its header is not all there.
    """
    start = _header_position(data)
    if len(data) < start + 14:
        raise MidiFileError(tr("the file ends inside its header"))
    file_format, announced, division = struct.unpack_from(">HHH", data, start + 8)
    tracks = tuple(islice(_found_tracks(data, start + 14), MAX_TRACKS))
    return MidiChunks(file_format if file_format <= 2 else 1, division or _USUAL_DIVISION, tracks, announced)


def _found_tracks(data: bytes, position: int) -> Iterator[TrackChunk]:
    position = data.find(b"MTrk", position)
    while position >= 0:
        following = data.find(b"MTrk", position + 4)
        content = data[position + 8 : following if following >= 0 else len(data)]
        yield TrackChunk(content, cut_short=True)
        position = following


def _header_position(data: bytes) -> int:
    if data.startswith(b"MThd"):
        return 0
    position = data.find(b"MThd", 0, _RIFF_SEARCH_BYTES) if data.startswith(b"RIFF") else -1
    if position < 0:
        raise MidiFileError(tr("it is not a MIDI file"))
    return position


def _tracks(data: bytes, position: int) -> Iterator[TrackChunk]:
    count = 0
    while position + 8 <= len(data):
        kind, length = struct.unpack_from(">4sI", data, position)
        position += 8
        if kind == b"MTrk":
            count += 1
            if count > MAX_TRACKS:
                raise MidiFileError(tr("it has more than {most} tracks", most=MAX_TRACKS))
            yield TrackChunk(data[position : position + length], position + length > len(data))
        position += length
