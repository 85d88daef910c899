"""The outer shell of a Standard MIDI File: the header and the track chunks, as bytes."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from aiva_desktop.language import tr
from aiva_desktop.midi.errors import MidiFileError

MAX_TRACKS = 4096
# Where the file proper may start inside a RIFF wrapper; information chunks can stand before it.
_RIFF_SEARCH_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class TrackChunk:
    """One track's bytes. `cut_short`: the file ended before the length that the chunk announced."""

    content: bytes
    cut_short: bool


@dataclass(frozen=True, slots=True)
class MidiChunks:
    """A file's `format` (0, 1 or 2), its raw `division` (0..65535, not 0) and its tracks."""

    format: int
    division: int
    tracks: tuple[TrackChunk, ...]


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
    return MidiChunks(file_format, division, tracks)


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
