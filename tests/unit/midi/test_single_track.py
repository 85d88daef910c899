"""A song in one track: channels tell its parts apart."""

from __future__ import annotations

import io
from dataclasses import replace

import mido
import pytest

from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import song_from_bytes
from aiva_desktop.midi.single_track import on_channels_apart, single_track_bytes
from aiva_desktop.score.file_events import META, SYSTEM_EXCLUSIVE, FileEvent
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Conductor, Marker, Song, Track
from aiva_desktop.score.time import TempoMap

TUNE = (Note(0, 60, 480), Note(480, 60, 480), Note(960, 64, 240))
BEND = ControlEvent(480, ControlKind.PITCH_BEND, 0, 100)


def a_band() -> Song:
    """Two hands of one piano, a bass on their channel, and drums."""
    low = tuple(Note(note.onset, note.pitch - 12, note.duration) for note in TUNE)
    tracks = (
        Track(1, "Right", TUNE, extras=(FileEvent(0, SYSTEM_EXCLUSIVE, 0, b"\x7e\x7f\x09\x01\xf7"),)),
        Track(2, "Left", low),
        Track(3, "Bass", low, (BEND,), program=32),
        Track(4, "Drums", TUNE, channel=9),
    )
    return Song(tracks, Conductor(TempoMap.constant(120), markers=(Marker(480, "Verse"),)), "Band")


def test_another_reader_finds_one_track_with_all_notes() -> None:
    file = mido.MidiFile(file=io.BytesIO(single_track_bytes(a_band())))
    assert (file.type, len(file.tracks)) == (0, 1)
    assert file.tracks[0].name == "Band"
    tick, ons, sounding = 0, [], set()
    for message in file.tracks[0]:
        tick += message.time
        if message.type == "note_on":
            assert (message.channel, message.note) not in sounding
            sounding.add((message.channel, message.note))
            ons.append((tick, message.note))
        elif message.type == "note_off":
            sounding.remove((message.channel, message.note))
    assert sorted(ons) == sorted((note.onset, note.pitch) for track in a_band().tracks for note in track.notes)


def test_it_opens_as_the_same_music() -> None:
    song, again = a_band(), song_from_bytes(single_track_bytes(a_band()))
    assert again.title == "Band"
    assert again.conductor.tempo == song.conductor.tempo
    assert again.conductor.markers == song.conductor.markers
    assert [event.status for event in again.conductor.extras] == [SYSTEM_EXCLUSIVE]
    by_channel = sorted(on_channels_apart(song.tracks), key=lambda track: track.channel)
    assert [(t.channel, t.program, t.notes, t.controls) for t in again.tracks] == [
        (t.channel, t.program, t.notes, t.controls) for t in by_channel
    ]


def test_every_part_has_a_channel_of_its_own_as_long_as_there_are_some() -> None:
    assert [track.channel for track in on_channels_apart(a_band().tracks)] == [0, 1, 2, 9]


def test_prefixes_follow_their_part() -> None:
    prefixed = Track(2, "Second", TUNE, extras=(FileEvent(0, META, 0x20, b"\x00"),))
    assert on_channels_apart((Track(1, "First", TUNE), prefixed))[1].extras[0].content == b"\x01"


def test_what_sounds_alike_shares_a_channel_when_there_are_no_more() -> None:
    tracks = [Track(i, str(i), TUNE, program=i % 15) for i in range(64)]
    apart = on_channels_apart(tracks)
    programs: dict[int, set[int]] = {}
    for track in apart:
        programs.setdefault(track.channel, set()).add(track.program)
    assert all(len(each) == 1 for each in programs.values())
    assert len(programs) == 15


def test_more_sounds_than_channels_are_refused() -> None:
    song = Song(tuple(Track(i, str(i), TUNE, program=i) for i in range(16)))
    with pytest.raises(MidiFileError, match="more instruments"):
        single_track_bytes(song)
    assert single_track_bytes(replace(song, tracks=song.tracks[:15]))


def test_a_single_part_gives_the_file_its_name() -> None:
    data = single_track_bytes(Song((Track(1, "Flute", TUNE, program=73),)))
    assert song_from_bytes(data).tracks[0].name == "Flute"
