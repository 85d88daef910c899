"""Whatever a file says beside its music is written again, byte for byte, where it stood."""

from __future__ import annotations

import io
from dataclasses import replace

import mido
import pytest

from aiva_desktop.editing.document import Document
from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.editing.inserting import insert_song
from aiva_desktop.editing.track_edits import join_song, remove_track
from aiva_desktop.midi import chunk_reader
from aiva_desktop.midi.chunk_reader import TooLargeError
from aiva_desktop.midi.excerpt import song_between, song_of_selection
from aiva_desktop.midi.reader import song_from_bytes
from aiva_desktop.midi.writer import midi_bytes
from aiva_desktop.score.file_events import META, SYSTEM_EXCLUSIVE, FileEvent
from aiva_desktop.score.notes import ControlKind
from aiva_desktop.score.song import Song

GM_RESET = (0x7E, 0x7F, 0x09, 0x01)
GS_RESET = (0x41, 0x10, 0x42, 0x12, 0x40, 0x00, 0x7F, 0x00, 0x41)


def a_karaoke_file() -> mido.MidiFile:
    """As a sequencer writes it: set-up in the first track, then a singer, a pianist, and words of their own."""
    file = mido.MidiFile(type=1, ticks_per_beat=480)
    setup, singer, piano, words = (file.add_track() for _ in range(4))
    setup += [
        mido.MetaMessage("track_name", name="Song", time=0),
        mido.MetaMessage("sequence_number", number=7, time=0),
        mido.MetaMessage("copyright", text="(c) 1999", time=0),
        mido.MetaMessage("smpte_offset", frame_rate=25, hours=1, minutes=2, seconds=3, frames=4, sub_frames=5, time=0),
        mido.Message("sysex", data=GM_RESET, time=0),
        mido.MetaMessage("set_tempo", tempo=400_000, time=0),
        mido.MetaMessage("cue_marker", text="curtain", time=960),
        mido.MetaMessage("end_of_track", time=0),
    ]
    singer += [
        mido.MetaMessage("track_name", name="Voice", time=0),
        mido.MetaMessage("midi_port", port=1, time=0),
        mido.MetaMessage("channel_prefix", channel=3, time=0),
        mido.MetaMessage("instrument_name", name="Alto", time=0),
        mido.MetaMessage("device_name", name="Synth A", time=0),
        mido.Message("sysex", data=GS_RESET, time=0),
        mido.Message("program_change", channel=3, program=52, time=0),
        mido.MetaMessage("lyrics", text="la", time=480),
        mido.Message("note_on", channel=3, note=67, velocity=90, time=0),
        mido.Message("aftertouch", channel=3, value=70, time=120),
        mido.Message("polytouch", channel=3, note=67, value=50, time=120),
        mido.Message("note_off", channel=3, note=67, velocity=64, time=240),
        mido.MetaMessage("lyrics", text="lü", time=0),
        mido.Message("note_on", channel=3, note=69, velocity=91, time=0),
        mido.Message("note_off", channel=3, note=69, velocity=64, time=480),
        mido.MetaMessage("end_of_track", time=960),
    ]
    piano += [
        mido.MetaMessage("track_name", name="Piano", time=0),
        mido.MetaMessage("sequencer_specific", data=(0x43, 0x7B, 0x01), time=0),
        mido.MetaMessage("text", text="played twice", time=0),
        mido.Message("program_change", channel=0, program=0, time=0),
        mido.Message("note_on", channel=0, note=48, velocity=70, time=0),
        mido.Message("note_off", channel=0, note=48, velocity=64, time=1920),
        mido.MetaMessage("end_of_track", time=0),
    ]
    words += [
        mido.MetaMessage("track_name", name="Words", time=0),
        mido.MetaMessage("text", text="@LENGL", time=0),
        mido.MetaMessage("end_of_track", time=0),
    ]
    return file


def bytes_of(file: mido.MidiFile) -> bytes:
    written = io.BytesIO()
    file.save(file=written)
    return written.getvalue()


def metas(data: bytes) -> list[list[tuple[int, str]]]:
    """What each track says beside its music, with its ticks, as an unrelated reader finds it."""
    tracks = []
    for track in mido.MidiFile(file=io.BytesIO(data)).tracks:
        tick, found = 0, []
        for message in track:
            tick += message.time
            is_music = message.type in ("note_on", "note_off", "program_change", "key_signature", "time_signature")
            if not is_music:
                found.append((tick, str(message.copy(time=0))))
        tracks.append(sorted(found))
    return tracks


def test_every_meta_and_system_exclusive_is_where_it_was() -> None:
    before = bytes_of(a_karaoke_file())
    assert metas(midi_bytes(song_from_bytes(before))) == metas(before)


def test_it_survives_reading_twice() -> None:
    song = song_from_bytes(bytes_of(a_karaoke_file()))
    assert [track.name for track in song.tracks] == ["Voice", "Piano", "Words"]
    assert song_from_bytes(midi_bytes(song)) == song


def test_system_exclusives_in_several_packets_and_escapes() -> None:
    packets = b"\x60\xf0\x03\x43\x12\x00\x60\xf7\x03\x43\x12\x00\x60\xf7\x03\x43\x12\xf7\x00\xf7\x01\xf8"
    track = packets + b"\x00\x90\x3c\x50\x60\x80\x3c\x40\x00\xff\x2f\x00"
    data = b"MThd\0\0\0\6\0\1\0\1\1\xe0MTrk" + len(track).to_bytes(4, "big") + track
    assert packets in midi_bytes(song_from_bytes(data))


def test_system_exclusives_come_before_what_they_would_reset() -> None:
    data = midi_bytes(song_from_bytes(bytes_of(a_karaoke_file())))
    assert data.index(bytes(GS_RESET)) < data.index(bytes((0xC3, 52)))


def test_texts_of_other_encodings_come_back_byte_for_byte() -> None:
    file = mido.MidiFile(type=1, charset="cp1251")
    file.add_track().append(mido.MetaMessage("copyright", text="Песня"))
    before = bytes_of(file)
    assert "Песня".encode("cp1251") in midi_bytes(song_from_bytes(before))


def test_editing_notes_leaves_it_alone_and_a_removed_track_comes_back_with_it() -> None:
    song = song_from_bytes(bytes_of(a_karaoke_file()))
    document = Document(song)
    voice = song.tracks[0]
    document.apply(ReplaceNotes(voice.id, voice.notes, (), "Delete"))
    assert document.song.tracks[0].extras == voice.extras != ()
    document.apply(remove_track(document.song, voice.id))
    assert bytes(GS_RESET) not in midi_bytes(document.song)
    document.undo()
    document.undo()
    assert document.song == song


def test_inserted_music_brings_it_along() -> None:
    song = song_from_bytes(bytes_of(a_karaoke_file()))
    after = insert_song(song, song, song.tracks[0].id, 1920).apply(song)
    lyrics = [[event.tick for event in track.extras if event.lyric] for track in after.tracks]
    assert lyrics == [[480, 960], [], [], [2400, 2880], []]


def test_on_another_channel_prefixes_name_that_channel() -> None:
    song = song_from_bytes(bytes_of(a_karaoke_file()))
    joined = join_song(song, replace(song, tracks=song.tracks[:1])).apply(song).tracks[-1]
    prefixes = [event.content for event in joined.extras if event.kind == 0x20]
    assert joined.channel != 3
    assert prefixes == [bytes((joined.channel,))]


def test_a_section_takes_what_belongs_to_it_and_what_sets_up_its_sound() -> None:
    song = song_from_bytes(bytes_of(a_karaoke_file()))
    section = song_between(song, 960, 1920)
    assert [(event.tick, event.lyric) for event in section.tracks[0].extras] == [(0, None), (0, "lü")]
    assert section.tracks[0].extras[0].status == SYSTEM_EXCLUSIVE
    chosen = song_of_selection(song, song.tracks[0].id, song.tracks[0].notes[:1])
    assert "la" in [event.lyric for event in chosen.tracks[0].extras]


def test_pressures_are_controllers() -> None:
    kinds = {control.kind for control in song_from_bytes(bytes_of(a_karaoke_file())).tracks[0].controls}
    assert kinds == {ControlKind.CHANNEL_PRESSURE, ControlKind.POLY_PRESSURE}


def test_more_than_can_be_kept_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunk_reader, "MAX_FILE_BYTES", 8)
    with pytest.raises(TooLargeError, match="texts and system exclusive"):
        song_from_bytes(bytes_of(a_karaoke_file()))


@pytest.mark.parametrize(
    ("tick", "status", "kind"), [(-1, META, 1), (0, 0x90, 0), (0, META, 128), (0, SYSTEM_EXCLUSIVE, 1)]
)
def test_no_event_of_a_file(tick: int, status: int, kind: int) -> None:
    with pytest.raises(ValueError, match="no event"):
        FileEvent(tick, status, kind, b"")


def test_of_several_ends_of_one_song_the_last_one_stays() -> None:
    file = mido.MidiFile(type=1)
    for pause in (960, 4800, 1920):
        file.add_track().append(mido.MetaMessage("end_of_track", time=pause))
    song = song_from_bytes(bytes_of(file))
    assert [event.tick for event in song.conductor.extras] == [4800]
    assert song_from_bytes(midi_bytes(song)) == song


def test_a_song_without_tracks_keeps_it_too() -> None:
    event = FileEvent(5, META, 0x60, b"odd")
    song = Song(conductor=replace(Song().conductor, extras=(event,)))
    assert song_from_bytes(midi_bytes(song)).conductor.extras == (event,)
