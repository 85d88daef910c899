"""Damaged and hostile files never do worse than a sentence."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiva_desktop.midi import reader
from aiva_desktop.midi.chunk_reader import ChunkReader, EventBudget
from aiva_desktop.midi.chunks import MAX_TRACKS, TrackChunk
from aiva_desktop.midi.conductor import ConductorBuilder
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import song_from_bytes
from aiva_desktop.midi.timebase import TickScale
from aiva_desktop.midi.writer import midi_bytes
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, KeyChange, Marker, Song, Track

VALID = midi_bytes(
    Song(
        (
            Track(
                id=1,
                notes=tuple(Note(i * 240, 60 + i, 240, 70 + i) for i in range(8)),
                controls=(
                    ControlEvent(10, ControlKind.CONTROL_CHANGE, 64, 127),
                    ControlEvent(20, ControlKind.PITCH_BEND, 0, -100),
                    ControlEvent(30, ControlKind.CHANNEL_PRESSURE, 0, 4),
                ),
            ),
            Track(id=2, channel=9, notes=(Note(0, 36, 120),)),
        ),
        Conductor(
            keys=(KeyChange(0, Key(7)),), chords=(ChordChange(0, Chord(7)),), markers=(Marker(5, "ü", "lyrics"),)
        ),
        "Title",
    )
)


def opens_or_says_why(data: bytes) -> None:
    try:
        song = song_from_bytes(data)
    except MidiFileError:
        return
    assert song.tracks
    song_from_bytes(midi_bytes(song))


@pytest.mark.parametrize("length", range(len(VALID)))
def test_every_truncation(length: int) -> None:
    with pytest.raises(MidiFileError):
        song_from_bytes(VALID[:length])


@given(st.lists(st.tuples(st.integers(0, len(VALID) - 1), st.integers(0, 255)), min_size=1, max_size=6))
@settings(max_examples=1500)
def test_changed_bytes(changes: list[tuple[int, int]]) -> None:
    data = bytearray(VALID)
    for position, byte in changes:
        data[position] = byte
    opens_or_says_why(bytes(data))


@given(st.binary(max_size=200), st.sampled_from([0, 1, 2]), st.integers(1, 65_535))
@settings(max_examples=500)
def test_any_bytes_as_a_track(content: bytes, form: int, division: int) -> None:
    header = struct.pack(">4sIHHH4sI", b"MThd", 6, form, 1, division, b"MTrk", len(content))
    opens_or_says_why(header + content)


@given(st.binary(max_size=300))
def test_any_bytes_at_all(data: bytes) -> None:
    opens_or_says_why(data)


def test_too_large_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_FILE_BYTES", 2 * 1024 * 1024)
    path = tmp_path / "huge.mid"
    path.write_bytes(b"MThd" + bytes(2 * 1024 * 1024))
    with pytest.raises(MidiFileError, match=r"^huge\.mid cannot be opened: it is larger than 2 MB\.$"):
        reader.read_midi(path)


def test_a_device_that_never_ends_is_no_file() -> None:
    with pytest.raises(MidiFileError, match="it is not a file"):
        reader.read_midi(Path("/dev/zero"))


def test_too_many_notes_and_events() -> None:
    notes = TrackChunk(b"\x00\x90\x3c\x50" + b"\x00\x3c\x50" * 10, cut_short=False)
    controls = TrackChunk(b"\x00\xb0\x01\x50" + b"\x00\x01\x50" * 10, cut_short=False)
    ends = TrackChunk(b"\x00\x80\x3c\x50" + b"\x00\x3c\x50" * 20, cut_short=False)
    system = TrackChunk(b"\x00\xf0\x00" * 11, cut_short=False)
    for chunk, what in ((notes, "notes"), (ends, "notes"), (controls, "controller"), (system, "system")):
        budget = EventBudget(notes=10, others=10)
        with pytest.raises(MidiFileError, match=what):
            ChunkReader(ConductorBuilder(), TickScale(1, 1), budget).read(chunk)


def test_reading_stops_when_it_is_not_wanted_any_more() -> None:
    content = b"\x00\xb0\x01\x50" + b"\x00\x01\x50" * 10_000
    data = struct.pack(">4sIHHH4sI", b"MThd", 6, 1, 1, 96, b"MTrk", len(content)) + content
    looked = iter((None, KeyError()))

    def watch() -> None:
        if (error := next(looked)) is not None:
            raise error

    with pytest.raises(KeyError):
        song_from_bytes(data, watch)


def test_too_many_tracks() -> None:
    data = struct.pack(">4sIHHH", b"MThd", 6, 1, 1, 96) + b"MTrk\0\0\0\0" * (MAX_TRACKS + 1)
    with pytest.raises(MidiFileError, match="more than 4096 tracks"):
        song_from_bytes(data)
