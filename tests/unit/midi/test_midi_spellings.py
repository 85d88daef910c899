"""Metas that the app understands are written again in the bytes that a file had; damaged ones stay as they were."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aiva_desktop.editing.conductor_edits import set_key, set_meter
from aiva_desktop.editing.conductor_places import move_meter, put_meter, remove_marker
from aiva_desktop.editing.track_edits import duplicate_track
from aiva_desktop.midi.excerpt import song_between
from aiva_desktop.midi.reader import song_from_bytes
from aiva_desktop.midi.single_track import single_track_bytes
from aiva_desktop.midi.writer import midi_bytes
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import KeyChange, Marker, Song
from aiva_desktop.score.time import PPQ, Click, Meter, MeterChange, MeterMap
from aiva_desktop.storage.encoding import decode_song, encode_song

END = b"\0\xff\x2f\0"
QUARTER = b"\0\x90\x3c\x50\x83\x60\x80\x3c\x40"


def meta(kind: int, content: bytes, delta: bytes = b"\0") -> bytes:
    return delta + bytes((0xFF, kind, len(content))) + content


def midi_file(*tracks: bytes) -> bytes:
    header = b"MThd" + (6).to_bytes(4, "big") + b"\0\1" + len(tracks).to_bytes(2, "big") + PPQ.to_bytes(2, "big")
    return header + b"".join(b"MTrk" + len(track).to_bytes(4, "big") + track for track in tracks)


def opened(*metas: bytes) -> Song:
    """A file of a conductor's track with `metas`, and a track with a note."""
    return song_from_bytes(midi_file(b"".join(metas) + END, QUARTER + END))


@pytest.mark.parametrize(
    "written",
    [
        meta(0x51, b"\7\xa1\x20"),
        meta(0x51, b"\7\xa1\x20\0"),  # a byte more than the format knows
        meta(0x51, b"\0\0\1"),  # faster than anything plays
        meta(0x51, b"\0\0\0"),
        meta(0x51, b"\1"),
        meta(0x58, b"\6\3\x24\x08"),
        meta(0x58, b"\6\3\x0c\x08"),
        meta(0x58, b"\4\2\x18\x10"),
        meta(0x58, b"\4\2\0\0"),
        meta(0x58, b"\3\2"),
        meta(0x58, b"\3\2\x18\x08\1"),
        meta(0x58, b"\0\2\x18\x08"),
        meta(0x58, b"\4\7\x18\x08"),
        meta(0x58, b""),
        *(meta(0x59, bytes((sharps % 256, minor))) for sharps in range(-7, 8) for minor in (0, 1)),
        meta(0x59, b"\x10\0"),
        meta(0x59, b"\0\5"),
        meta(0x59, b"\0"),
        meta(0x06, b""),
        meta(0x06, "Größe".encode("latin-1")),
        meta(0x06, b" verse 1 "),
        meta(0x06, b"Cmin7"),
        meta(0x06, b"A#m7/C#"),
        meta(0x06, b"C7b13 "),
        meta(0x06, b"NC"),
        meta(0x07, b"\xff\xfe"),
        meta(0x07, b""),
        meta(0x03, b"Song  \0"),
        meta(0x03, "Größe".encode("latin-1")),
        meta(0x03, b"Song", b"\x60"),
    ],
)
@pytest.mark.parametrize("delta", [b"\0", b"\x8f\0"])
def test_what_was_said_is_said_in_the_same_bytes(written: bytes, delta: bytes) -> None:
    for tracks in (
        (written + END, QUARTER + END),
        (meta(0x01, b"song", delta) + written + END, QUARTER + END),
        (END, written + QUARTER + END),
    ):
        song = song_from_bytes(midi_file(*tracks))
        assert written[1:] in midi_bytes(song)
        assert song_from_bytes(midi_bytes(song)) == song
        assert decode_song(encode_song(song)) == song


def test_very_long_names_and_markers() -> None:
    long = ("é" * 4096).encode()
    content = b"\xc0\x00" + long
    song = opened(b"\0\xff\x06" + content, b"\0\xff\x03" + content)
    assert set(song.title) == set(song.conductor.markers[0].text) == {"é"}
    assert midi_bytes(song).count(long) == 2
    assert song_from_bytes(midi_bytes(song)) == song


def test_a_damaged_meta_stays_in_its_track_at_its_tick() -> None:
    damaged = meta(0x51, b"\0\0\0", b"\x60")
    song = song_from_bytes(midi_file(END, damaged + QUARTER + END))
    assert [(event.tick, event.content) for event in song.tracks[0].extras] == [(0x60, b"\0\0\0")]
    assert song.conductor.tempo.bpm_at(0x60) == 120


def test_clicks_stay_with_their_meter() -> None:
    song = opened(meta(0x58, b"\4\2\x0c\x08"), meta(0x58, b"\6\3\x18\x08", b"\x8f\0"))
    first, second = song.conductor.meter.changes
    assert first == MeterChange(0, Meter(4, 4), Click(12))
    assert second == MeterChange(1920, Meter(6, 8), Click(24))
    moved = move_meter(song.conductor, 1, 3840).after.meter.changes
    assert moved == (first, MeterChange(3840, Meter(6, 8), Click(24)))
    added = put_meter(song.conductor, 4000, Meter(3, 4)).after.meter.changes
    assert added[:2] == (first, second)
    assert set_meter(song.conductor, 0, Meter(4, 4)).after == song.conductor
    assert set_meter(song.conductor, 0, Meter(3, 4)).after.meter.changes[0] == MeterChange(0, Meter(3, 4))
    assert put_meter(song.conductor, 1920, Meter(3, 4)).after.meter.changes[1] == MeterChange(1920, Meter(3, 4))
    section = song_between(song, 2000, 3000).conductor.meter.changes
    assert section == (MeterChange(0, Meter(6, 8), Click(24)),)


def test_meters_of_the_app_click_on_the_felt_beat() -> None:
    song = Song(conductor=replace(Song().conductor, meter=MeterMap.constant(Meter(6, 8))))
    assert meta(0x58, b"\6\3\x24\x08") in midi_bytes(song)
    assert song_from_bytes(midi_bytes(song)).conductor.meter == song.conductor.meter


def test_a_project_of_older_days_has_meters_without_clicks() -> None:
    tree = encode_song(opened(meta(0x58, b"\6\3\x24\x08")))
    assert tree["conductor"]["meter"] == [[0, 6, 8]]
    tree["conductor"]["meter"] = [[0, 6, 8, 24, 8]]
    assert decode_song(tree).conductor.meter.changes[0].click == Click(24)
    for click in ([24], [24, 8, 0], [256, 8], [24, -1], ["24", 8]):
        tree["conductor"]["meter"] = [[0, 6, 8, *click]]
        with pytest.raises(ValueError, match=r"meter|click"):
            decode_song(tree)


def test_what_is_edited_is_written_anew() -> None:
    song = opened(meta(0x59, b"\6\0"), meta(0x06, "Größe".encode("latin-1")), meta(0x06, b"Cmin7", b"\x60"))
    conductor = song.conductor
    assert conductor.keys == (KeyChange(0, Key.parse("F# major")),)
    assert conductor.chords == (ChordChange(0x60, Chord(0, "min")),)
    other_key = midi_bytes(replace(song, conductor=set_key(conductor, 0, Key.parse("D major")).after))
    assert meta(0x59, b"\2\0") in other_key
    assert other_key.count(b"\xff\x59") == 1
    without = midi_bytes(replace(song, conductor=remove_marker(conductor, 0).after))
    assert b"Gr\xf6\xdfe" not in without
    chords = (ChordChange(0x60, Chord(2, "m7")),)
    reharmonised = midi_bytes(replace(song, conductor=replace(conductor, chords=chords)))
    assert b"Dm7" in reharmonised
    assert b"Cmin7" not in reharmonised


def test_a_renamed_track_has_the_new_name_alone() -> None:
    song = song_from_bytes(midi_file(END, meta(3, b"Fl\xf6te ") + meta(3, b"Solo") + QUARTER + END))
    assert song.tracks[0].name == "Flöte"
    renamed = midi_bytes(replace(song, tracks=(song.tracks[0].renamed("Oboe"),)))
    assert renamed.count(b"\xff\x03") == 1
    assert b"Oboe" in renamed
    twice = midi_bytes(duplicate_track(song, song.tracks[0].id).apply(song))
    assert twice.count(b"Fl\xf6te ") == twice.count("Flöte 2".encode()) == 1


def test_the_key_of_a_section_is_spelled_as_in_the_song() -> None:
    song = opened(meta(0x59, b"\6\0"), meta(0x06, b"end", b"\x8f\0"))
    assert meta(0x59, b"\6\0") in midi_bytes(song_between(song, 960, 1920))


def test_one_track_for_all_says_it_too() -> None:
    data = single_track_bytes(opened(meta(0x03, b"S\xf6ng"), meta(0x59, b"\7\0"), meta(0x58, b"\4\2\x0c\x08")))
    assert all(part in data for part in (b"S\xf6ng", b"\xff\x59\2\7\0", b"\xff\x58\4\4\2\x0c\x08"))
    assert data.count(b"\xff\x03") == 1


def test_second_names_stay() -> None:
    song = opened(meta(0x03, b"Song"), meta(0x03, b"by nobody"), meta(0x03, b"Song"))
    assert (song.title, midi_bytes(song).count(b"Song"), midi_bytes(song).count(b"by nobody")) == ("Song", 1, 1)
    assert song_from_bytes(midi_bytes(song)) == song


def test_names_without_a_name_leave_nothing() -> None:
    song = song_from_bytes(midi_file(END, meta(3, b"", b"\x60") + meta(3, b" \0") + meta(3, b"Oboe") + QUARTER + END))
    assert song.tracks[0].name == "Oboe"
    assert song_from_bytes(midi_bytes(song)) == song


def test_markers_of_one_tick_keep_their_order_among_chords() -> None:
    song = opened(meta(0x06, b"D"), meta(0x06, b"Dm"), meta(0x06, b"Coda"), meta(0x06, b"E"))
    assert [marker.text for marker in song.conductor.markers] == ["D", "Dm", "Coda"]
    assert song_from_bytes(midi_bytes(song)) == song


def test_a_section_named_like_a_chord_stands_beside_the_chord() -> None:
    song = opened(meta(0x06, b"A"), meta(0x06, b"Am7"))
    conductor = song.conductor
    assert song_from_bytes(midi_bytes(song)) == song
    assert conductor.markers == (Marker(0, "A"),)
    assert conductor.chords == (ChordChange(0, Chord(9, "m7")),)


def test_transposing_instruments_keep_their_own_key() -> None:
    clarinet = meta(0x59, b"\2\0") + QUARTER + END
    song = song_from_bytes(midi_file(meta(0x59, b"\0\0") + END, QUARTER + END, clarinet, clarinet))
    assert song.conductor.keys == (KeyChange(0, Key.parse("C major")),)
    data = midi_bytes(song)
    assert data.count(b"\xff\x59\2\2\0") == 2
    assert data.count(b"\xff\x59") == 3
    assert song_from_bytes(data) == song
    assert decode_song(encode_song(song)) == song


def test_a_key_that_all_tracks_say_is_said_once() -> None:
    part = meta(0x59, b"\6\0") + QUARTER + END
    song = song_from_bytes(midi_file(part, part, part))
    assert midi_bytes(song).count(b"\xff\x59\2\6\0") == 1
    assert song_from_bytes(midi_bytes(song)) == song


def test_another_key_of_a_track_that_is_none_is_forgotten() -> None:
    song = song_from_bytes(midi_file(meta(0x59, b"\0\0") + QUARTER + END, meta(0x59, b"\2\0") + END))
    assert song_from_bytes(midi_bytes(song)) == song
