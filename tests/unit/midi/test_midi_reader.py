"""Files as other programs make them."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import read_midi, song_from_bytes
from aiva_desktop.midi.writer import midi_bytes
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Marker, Song, Track
from aiva_desktop.score.time import Meter, TempoChange

END = b"\x00\xff\x2f\x00"
# A quarter note of C4 at 96 ticks a quarter.
QUARTER = b"\x00\x90\x3c\x50\x60\x80\x3c\x40"


def midi_file(*tracks: bytes, form: int = 1, division: int = 96) -> bytes:
    header = struct.pack(">4sIHHH", b"MThd", 6, form, len(tracks), division)
    return header + b"".join(struct.pack(">4sI", b"MTrk", len(track)) + track for track in tracks)


def meta(kind: int, payload: bytes, delta: int = 0) -> bytes:
    return bytes((delta, 0xFF, kind, len(payload))) + payload


def notes_of(data: bytes) -> list[Note]:
    return [note for track in song_from_bytes(data).tracks for note in track.notes]


def test_times_come_at_the_apps_resolution() -> None:
    assert notes_of(midi_file(QUARTER + END)) == [Note(0, 60, 480, 80)]
    assert notes_of(midi_file(QUARTER + END, division=960)) == [Note(0, 60, 48, 80)]


def test_a_note_lasts_one_tick_at_least() -> None:
    assert notes_of(midi_file(b"\x00\x90\x3c\x50\x00\x80\x3c\x40" + END)) == [Note(0, 60, 1, 80)]
    assert notes_of(midi_file(b"\x00\x90\x3c\x50\x01\x80\x3c\x40" + END, division=32_767))[0].duration == 1


def test_running_status_and_note_on_without_velocity() -> None:
    track = b"\x00\x90\x3c\x50\x60\x3c\x00\x00\x3e\x51\x60\x3e\x00" + END
    assert notes_of(midi_file(track)) == [Note(0, 60, 480, 80), Note(480, 62, 480, 81)]


def test_overlapping_notes_of_one_pitch_end_in_the_order_they_began() -> None:
    track = b"\x00\x90\x3c\x50\x30\x3c\x51\x30\x3c\x00\x30\x3c\x00" + END
    assert notes_of(midi_file(track)) == [Note(0, 60, 480, 80), Note(240, 60, 480, 81)]


def test_a_note_that_is_never_ended_lasts_to_the_end_of_its_track() -> None:
    assert notes_of(midi_file(b"\x00\x90\x3c\x50\x60\xff\x2f\x00")) == [Note(0, 60, 480, 80)]


def test_format_0_is_split_by_channel() -> None:
    track = (
        meta(3, b"Tune")
        + b"\x00\xc1\x28"
        + QUARTER
        + b"\x00\x91\x40\x50\x60\x81\x40\x40\x00\x99\x24\x50\x60\x89\x24\x40"
    )
    song = song_from_bytes(midi_file(track + END, form=0))
    assert song.title == "Tune"
    assert [(t.channel, t.program, t.is_drums) for t in song.tracks] == [(0, 0, False), (1, 40, False), (9, 0, True)]
    assert [t.name for t in song.tracks] == ["Tune: Acoustic Grand Piano", "Tune: Violin", "Tune: Drums"]
    assert [t.notes[0].onset for t in song.tracks] == [0, 480, 960]


def test_songs_of_format_2_follow_each_other_each_with_its_own_tempo_and_meter() -> None:
    waltz = meta(3, b"Waltz") + meta(0x51, (400_000).to_bytes(3, "big")) + meta(0x58, b"\x03\x02\x18\x08")
    song = song_from_bytes(midi_file(waltz + QUARTER * 4 + END, QUARTER + END, END, form=2))
    assert [[note.onset for note in track.notes] for track in song.tracks] == [[0, 480, 960, 1440], [2880]]
    assert song.conductor.tempo.changes == (TempoChange(0, 150.0), TempoChange(2880, 120.0), TempoChange(4800, 120.0))
    assert [song.conductor.meter.meter_at(tick) for tick in (0, 2879, 2880)] == [Meter(3, 4), Meter(3, 4), Meter(4, 4)]
    assert song.conductor.markers == (Marker(0, "Waltz"), Marker(2880, "Song 2"), Marker(4800, "Song 3"))


def test_the_first_track_without_notes_names_the_song() -> None:
    song = song_from_bytes(midi_file(meta(3, b"Song") + END, meta(3, b"Lead") + QUARTER + END, meta(3, b"Empty") + END))
    assert song.title == "Song"
    assert [(track.id, track.name) for track in song.tracks] == [(1, "Lead"), (2, "Empty")]


def test_an_empty_file_has_one_track_to_write_in() -> None:
    assert len(song_from_bytes(midi_file(END)).tracks) == 1


def test_the_conductor_gathers_from_all_tracks() -> None:
    first = (
        meta(0x51, (400_000).to_bytes(3, "big"))
        + meta(0x58, b"\x06\x03\x24\x08")
        + meta(0x59, b"\xfd\x01")
        + meta(0x06, b"Am7", 96)
        + meta(0x06, b"Chorus")
        + meta(0x05, "лю".encode())
        + END
    )
    second = meta(0x51, (500_000).to_bytes(3, "big"), 96) + QUARTER + END
    conductor = song_from_bytes(midi_file(first, second)).conductor
    assert conductor.tempo.changes == (TempoChange(0, 150.0), TempoChange(480, 120.0))
    assert conductor.meter.meter_at(0) == Meter(6, 8)
    assert conductor.keys == (KeyChange(0, Key(0, Mode.MINOR)),)
    assert conductor.chords == (ChordChange(480, Chord(9, "m7")),)
    assert conductor.markers == (Marker(480, "Chorus"), Marker(480, "лю", "lyrics"))


def test_metas_that_the_app_makes_nothing_of_are_written_again() -> None:
    metas = meta(0x00, b"\x00\x07") + meta(0x54, b"\x41\x00\x00\x01\x00") + meta(0x7F, b"\x43\x7b\x00", 96)
    song = song_from_bytes(midi_file(metas + END, QUARTER + END))
    assert [(event.tick, event.kind) for event in song.conductor.extras] == [(0, 0x00), (0, 0x54), (480, 0x7F)]
    written = midi_bytes(song)
    assert song_from_bytes(written) == song
    for content in (b"\xff\x00\x02\x00\x07", b"\xff\x54\x05\x41\x00\x00\x01\x00", b"\xff\x7f\x03\x43\x7b\x00"):
        assert content in written


def test_metas_of_older_projects_are_written_again() -> None:
    song = Song((Track(1),), Conductor(markers=(Marker(0, "4100000100", "smpte_offset"),)))
    assert b"\xff\x54\x05\x41\x00\x00\x01\x00" in midi_bytes(song)


def test_a_marker_that_only_claims_to_be_such_a_meta_stays_a_text() -> None:
    song = Song((Track(1),), Conductor(markers=(Marker(0, "no digits", "smpte_offset"),)))
    assert song_from_bytes(midi_bytes(song)).conductor.markers == (Marker(0, "no digits"),)


@pytest.mark.parametrize(
    "text", ["Chorus", "Bridge", "Coda", "End", "Verse 1", "Fine", "D.C. al Fine", "Guitar", "Ad lib", "B section"]
)
def test_names_of_sections_are_no_chords(text: str) -> None:
    conductor = song_from_bytes(midi_file(meta(6, text.encode()) + END)).conductor
    assert conductor.chords == ()
    assert conductor.markers == (Marker(0, text),)


@pytest.mark.parametrize("text", ["C", "F#m7b5", "Bbmaj7/D", "N.C.", "GmMaj7", "C7b13", "Dsus4add7", "E7(#9)"])
def test_chord_symbols_are_chords(text: str) -> None:
    assert len(song_from_bytes(midi_file(meta(6, text.encode()) + END)).conductor.chords) == 1


@pytest.mark.parametrize(
    "broken",
    [meta(0x51, b"\0\0\0"), meta(0x51, b"\1"), meta(0x58, b"\0\2\1\1"), meta(0x58, b"\4\7\1\1"), meta(0x59, b"\x10\0")],
)
def test_metas_without_sense_change_nothing(broken: bytes) -> None:
    conductor = song_from_bytes(midi_file(broken + QUARTER + END)).conductor
    assert conductor.tempo.changes == (TempoChange(0, 120.0),)
    assert conductor.meter.meter_at(0) == Meter()
    assert conductor.keys == ()


def test_texts_of_any_encoding_open() -> None:
    song = song_from_bytes(
        midi_file(meta(3, "Песня".encode("cp1251")) + END, meta(3, "ü".encode("latin-1")) + QUARTER + END)
    )
    assert song.title
    assert song.tracks[0].name == "ü"


def test_sound_set_up_before_the_first_note_belongs_to_the_track() -> None:
    track = (
        b"\x00\xb0\x00\x08\x00\xb0\x07\x5a\x00\xb0\x0a\x14\x02\xc0\x05\x02"
        + QUARTER[1:]
        + b"\x00\xc0\x07\x00\xb0\x07\x40"
        + END
    )
    part = song_from_bytes(midi_file(track)).tracks[0]
    assert (part.program, part.volume, part.pan) == (5, 90, 20)
    assert part.controls == (
        ControlEvent(0, ControlKind.CONTROL_CHANGE, 0, 8),
        ControlEvent(500, ControlKind.PROGRAM_CHANGE, 0, 7),
        ControlEvent(500, ControlKind.CONTROL_CHANGE, 7, 64),
    )


def test_hands_of_one_channel_play_one_instrument() -> None:
    right, left, drums = b"\x00\xc0\x06" + QUARTER + END, QUARTER + END, b"\x00\x99\x24\x50\x10\x89\x24\x40" + END
    assert [track.program for track in song_from_bytes(midi_file(left, right, drums)).tracks] == [6, 6, 0]


@pytest.mark.parametrize(
    ("rate", "per_frame", "seconds_a_tick"),
    [(24, 4, 1 / 96), (25, 40, 1 / 1000), (29, 10, 1001 / 300_000), (30, 80, 1 / 2400)],
)
def test_time_code_keeps_seconds(rate: int, per_frame: int, seconds_a_tick: float) -> None:
    track = (
        meta(0x51, b"\x01\x00\x00") + b"\x87\x68\x90\x3c\x50\x87\x68\x80\x3c\x40" + END
    )  # after 1000 ticks, for 1000
    song = song_from_bytes(midi_file(track, division=(256 - rate) << 8 | per_frame))
    tempo = song.conductor.tempo
    note = song.tracks[0].notes[0]
    assert tempo.seconds_at(note.onset) == pytest.approx(1000 * seconds_a_tick, abs=0.001)
    assert tempo.seconds_at(note.end) == pytest.approx(2000 * seconds_a_tick, abs=0.001)


def test_harmless_oddities() -> None:
    plain = midi_file(QUARTER + END)
    long_header = plain[:4] + struct.pack(">I", 8) + plain[8:14] + b"\0\0" + plain[14:]
    stranger = plain[:14] + b"XFIH\0\0\0\2ab" + plain[14:]
    riff = b"RIFF" + struct.pack("<I", len(plain) + 12) + b"RMIDdata" + struct.pack("<I", len(plain)) + plain
    wrong_count = plain[:10] + b"\0\0" + plain[12:]
    wrong_length = plain[:18] + b"\0\0\xff\xff" + plain[22:]
    without_end = midi_file(QUARTER)
    sysex = midi_file(b"\x00\xf0\x03\x7e\x09\xf7" + b"\x00\xf7\x01\xf8" + QUARTER + END)
    for data in (long_header, stranger, riff, wrong_count, wrong_length, without_end, sysex, plain + b"trailing"):
        assert notes_of(data) == [Note(0, 60, 480, 80)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is not a MIDI file"),
        (b"\x89PNG\r\n", "it is not a MIDI file"),
        (b"RIFF\0\0\0\0WAVE", "it is not a MIDI file"),
        (b"MThd\0\0\0\6\0\1", "the file ends inside its header"),
        (midi_file(QUARTER, QUARTER)[:-16], "the file ends before its last track"),
        (midi_file(), "there are no tracks in it"),
        (midi_file(QUARTER, form=3), "its header is damaged or of a kind that does not exist"),
        (midi_file(QUARTER, division=0), "its header gives no time base"),
        (midi_file(QUARTER + END)[:-6], "the file ends in the middle of a track"),
        (midi_file(b"\x00\x3c\x50"), "a track starts in the middle of an event"),
        (midi_file(b"\x00\x90\x3c\xf0"), "an event holds values that MIDI does not know"),
        (midi_file(b"\xff\xff\xff\xff\x7f"), "a length or a pause in it is longer than MIDI allows"),
        (midi_file(b"\xff\xff\xff\x7f\x90\x3c\x50", division=1), "its notes lie further apart than any music does"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(data: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "tune.mid"
    path.write_bytes(data)
    with pytest.raises(MidiFileError) as caught:
        read_midi(path)
    assert str(caught.value) == f"tune.mid cannot be opened: {reason}."


def test_what_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(MidiFileError, match=r"^gone\.mid cannot be opened: No such file or directory\.$"):
        read_midi(tmp_path / "gone.mid")
    with pytest.raises(MidiFileError, match=r"cannot be opened: it is not a file\.$"):
        read_midi(tmp_path)
