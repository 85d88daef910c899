"""What is written reads back the same, by our reader and by two unrelated ones."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import mido
import pytest
import symusic
from hypothesis import given, settings
from hypothesis import strategies as st

from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import read_midi, song_from_bytes
from aiva_desktop.midi.writer import midi_bytes, write_midi
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Marker, Song, Track
from aiva_desktop.score.time import Click, Meter, MeterChange, MeterMap, TempoChange, TempoMap

SEVEN_BITS = st.integers(0, 127)
TICKS = st.integers(0, 100_000)
NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20).map(str.strip).filter(bool)
CHANGE_TICKS = st.lists(st.integers(1, 50_000), max_size=4, unique=True).map(lambda ticks: [0, *sorted(ticks)])


@st.composite
def melodies(draw: st.DrawFn) -> tuple[Note, ...]:
    """Notes of several pitches; those of one pitch follow each other, often without a gap."""
    notes = []
    for pitch in draw(st.lists(SEVEN_BITS, max_size=4, unique=True)):
        onset = draw(st.integers(0, 5000))
        for _ in range(draw(st.integers(1, 5))):
            note = Note(onset, pitch, draw(st.integers(1, 3000)), draw(st.integers(1, 127)), release=draw(SEVEN_BITS))
            notes.append(note)
            onset = note.end + draw(st.sampled_from([0, 0, 1, 480]))
    return tuple(sorted(notes))


def controls_after(tick: int) -> st.SearchStrategy[ControlEvent]:
    ticks = st.integers(tick + 1, tick + 50_000)
    return st.one_of(
        st.builds(ControlEvent, ticks, st.just(ControlKind.CONTROL_CHANGE), SEVEN_BITS, SEVEN_BITS),
        st.builds(ControlEvent, ticks, st.just(ControlKind.POLY_PRESSURE), SEVEN_BITS, SEVEN_BITS),
        st.builds(ControlEvent, ticks, st.just(ControlKind.PITCH_BEND), st.just(0), st.integers(-8192, 8191)),
        st.builds(ControlEvent, ticks, st.just(ControlKind.PROGRAM_CHANGE), st.just(0), SEVEN_BITS),
        st.builds(ControlEvent, ticks, st.just(ControlKind.CHANNEL_PRESSURE), st.just(0), SEVEN_BITS),
    )


@st.composite
def tracks(draw: st.DrawFn, number: int) -> Track:
    notes = draw(melodies())
    controls = draw(st.lists(controls_after(notes[0].onset if notes else 0), max_size=6))
    return Track(
        id=number,
        name=draw(NAMES),
        notes=notes,
        controls=tuple(sorted(controls, key=lambda control: control.tick)),
        program=draw(SEVEN_BITS),
        channel=draw(st.integers(0, 15)),
        volume=draw(SEVEN_BITS),
        pan=draw(SEVEN_BITS),
    )


@st.composite
def conductors(draw: st.DrawFn) -> Conductor:
    meters = st.builds(Meter, st.integers(1, 255), st.sampled_from([1, 2, 4, 8, 16, 32, 64]))
    # 255 clocks are no meter's felt beat.
    clicks = st.none() | st.builds(Click, st.just(255), st.integers(0, 255))
    keys = st.builds(Key, st.integers(0, 11), st.sampled_from(Mode))
    chords = st.none() | st.builds(
        Chord, st.integers(0, 11), st.sampled_from(["", "m", "7", "m7b5", "dim7"]), st.none() | st.integers(0, 11)
    )
    kinds = st.sampled_from(["text", "copyright", "lyrics", "marker", "cue_marker"])
    texts = NAMES.map(lambda name: f"~{name}")  # nothing that reads as a chord
    microseconds = st.integers(6000, 16_777_215)
    return Conductor(
        tempo=TempoMap(tuple(TempoChange(t, 60e6 / draw(microseconds)) for t in draw(CHANGE_TICKS))),
        meter=MeterMap(tuple(MeterChange(t, draw(meters), draw(clicks)) for t in draw(CHANGE_TICKS))),
        keys=tuple(KeyChange(t, draw(keys)) for t in draw(CHANGE_TICKS)),
        chords=tuple(ChordChange(t, draw(chords)) for t in draw(CHANGE_TICKS)),
        markers=tuple(Marker(t, draw(texts), draw(kinds)) for t in draw(CHANGE_TICKS)),
    )


@st.composite
def songs(draw: st.DrawFn) -> Song:
    count = draw(st.integers(1, 3))
    parts = tuple(draw(tracks(i + 1)) for i in range(count))
    return Song(parts, draw(conductors()), draw(st.just("") | NAMES))


@given(songs())
@settings(max_examples=60)
def test_a_song_comes_back_as_it_was(song: Song) -> None:
    assert song_from_bytes(midi_bytes(song)) == song


@given(songs())
@settings(max_examples=25)
def test_mido_reads_the_same_notes(song: Song) -> None:
    file = mido.MidiFile(file=io.BytesIO(midi_bytes(song)), charset="utf-8")
    assert (file.type, file.ticks_per_beat, len(file.tracks)) == (1, 480, len(song.tracks) + 1)
    for track, theirs in zip(song.tracks, file.tracks[1:], strict=True):
        assert _timed(theirs, "note_on") == sorted((n.onset, n.pitch, n.velocity) for n in track.notes)
        assert _timed(theirs, "note_off") == sorted((n.end, n.pitch, n.release) for n in track.notes)
        assert theirs.name == track.name


def _timed(track: mido.MidiTrack, kind: str) -> list[tuple[int, int, int]]:
    tick, found = 0, []
    for message in track:
        tick += message.time
        if message.type == kind:
            found.append((tick, message.note, message.velocity))
    return sorted(found)


@given(songs())
@settings(max_examples=25)
def test_symusic_reads_the_same_notes(song: Song) -> None:
    score = symusic.Score.from_midi(midi_bytes(song))
    theirs = sorted((n.time, n.pitch, n.duration, n.velocity) for track in score.tracks for n in track.notes)
    ours = sorted((n.onset, n.pitch, n.duration, n.velocity) for track in song.tracks for n in track.notes)
    assert theirs == ours


def test_adjacent_notes_of_one_pitch_stay_apart() -> None:
    notes = tuple(Note(i * 120, 60, 120) for i in range(8))
    song = Song((Track(id=1, notes=notes),))
    assert song_from_bytes(midi_bytes(song)).tracks[0].notes == notes


def test_controls_of_one_tick_keep_their_order() -> None:
    # A registered parameter number: coarse, fine, value. Sorted by number it would mean something else.
    numbers = (101, 100, 6, 38)
    controls = tuple(ControlEvent(5, ControlKind.CONTROL_CHANGE, number, 1) for number in numbers)
    song = Song((Track(id=1, controls=controls, notes=(Note(0, 60, 5),)),))
    assert song_from_bytes(midi_bytes(song)).tracks[0].controls == controls


def test_a_bank_is_selected_before_the_program() -> None:
    bank = ControlEvent(0, ControlKind.CONTROL_CHANGE, 0, 8)
    data = midi_bytes(Song((Track(id=1, controls=(bank,), program=24),)))
    assert data.index(bytes((0xB0, 0, 8))) < data.index(bytes((0xC0, 24)))
    assert song_from_bytes(data).tracks[0].controls == (bank,)


@pytest.mark.parametrize("number", [7, 10])
@pytest.mark.parametrize(
    "values", [[], [(0, 100)], [(0, 64)], [(0, 3)], [(0, 3), (0, 5)], [(4, 80)], [(9, 1), (20, 2)]]
)
def test_a_file_has_the_controllers_again_that_it_had(number: int, values: list[tuple[int, int]]) -> None:
    controls = tuple(ControlEvent(tick, ControlKind.CONTROL_CHANGE, number, value) for tick, value in values)
    once = midi_bytes(Song((Track(id=1, controls=controls, notes=(Note(10, 60, 5),)),)))
    again = midi_bytes(song_from_bytes(once))
    assert _controllers(once) == _controllers(again) == [(tick, number, value) for tick, value in values]


def _controllers(data: bytes) -> list[tuple[int, int, int]]:
    tick, found = 0, []
    for message in mido.MidiFile(file=io.BytesIO(data)).tracks[1]:
        tick += message.time
        if message.type == "control_change":
            found.append((tick, message.control, message.value))
    return found


def test_pauses_longer_than_a_delta_time_can_say() -> None:
    notes = (Note(0, 60, 10), Note(2**30, 62, 10))
    song = Song((Track(id=1, notes=notes),))
    assert song_from_bytes(midi_bytes(song)).tracks[0].notes == notes


def test_tempi_slower_than_midi_knows_become_its_slowest() -> None:
    song = Song((Track(id=1),), Conductor(tempo=TempoMap.constant(1.0)))
    assert song_from_bytes(midi_bytes(song)).conductor.tempo.bpm_at(0) == pytest.approx(3.576, abs=1e-3)


def test_a_file_is_written_and_read(tmp_path: Path) -> None:
    song = Song((Track(id=1, notes=(Note(0, 60, 480),)),))
    path = tmp_path / "Größe.mid"
    write_midi(song, path)
    assert read_midi(path) == song
    write_midi(replace(song, title="again"), path)
    assert read_midi(path).title == "again"
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_writing_where_no_folder_is_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(MidiFileError, match=r"^a\.mid cannot be written: .+\.$"):
        write_midi(Song(), tmp_path / "missing" / "a.mid")
