from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.score.chord_estimation import estimate_chords
from aiva_desktop.score.chords import Chord, parse_chord
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.song_key import estimate_song_key
from aiva_desktop.score.time import Meter, MeterMap

SYMBOLS = ["C", "Am", "Dm7", "G7", "C", "Bdim", "E7", "Am"]


def block_chords(chords: list[Chord], bar: int = 1920, start: int = 0) -> tuple[Note, ...]:
    return tuple(
        Note(start + bar * i, 48 + chord.root + (tone - chord.root) % 12, bar)
        for i, chord in enumerate(chords)
        for tone in chord.pitch_classes
    )


def known(symbols: list[str]) -> list[Chord]:
    return [chord for chord in map(parse_chord, symbols) if chord is not None]


@given(st.integers(0, 11))
def test_block_chords_are_named_in_any_key(shift: int) -> None:
    chords = [chord.transposed(shift) for chord in known(SYMBOLS)]
    found = estimate_chords(Song((Track(1, "Piano", block_chords(chords)),)), Key(shift))
    assert [change.tick for change in found] == [1920 * i for i in range(len(chords))]
    assert [change.chord for change in found] == chords


def test_a_passing_note_changes_no_chord() -> None:
    melody = Track(2, "Melody", (Note(0, 72, 480), Note(480, 74, 240), Note(720, 76, 1200)))
    song = Song((Track(1, "Piano", block_chords(known(["C"]))), melody))
    assert [change.chord for change in estimate_chords(song, Key())] == known(["C"])


def test_chords_start_with_the_notes_and_follow_the_meter() -> None:
    waltz = Conductor(meter=MeterMap.constant(Meter(3, 4)))
    song = Song((Track(1, "Piano", block_chords(known(["F", "C"]), bar=1440, start=1440)),), waltz)
    assert [change.tick for change in estimate_chords(song, Key(5))] == [1440, 2880]


@pytest.mark.parametrize("channel", [0, 9])
def test_a_melody_or_drums_alone_have_no_chords(channel: int) -> None:
    line = tuple(Note(480 * i, 60 + i % 8, 480) for i in range(32))
    assert estimate_chords(Song((Track(1, "Melody", line, channel=channel),)), Key()) == ()


def test_endless_songs_are_left_alone() -> None:
    notes = (*block_chords(known(SYMBOLS)), Note(10**9, 60, 480), Note(10**9, 64, 480))
    assert estimate_chords(Song((Track(1, "Piano", notes),)), Key()) == ()


@given(st.integers(0, 11), st.sampled_from(Mode))
def test_a_song_is_in_the_key_that_it_ends_in(tonic: int, mode: Mode) -> None:
    third = 4 if mode is Mode.MAJOR else 3
    minor = "m" if mode is Mode.MINOR else ""
    cadence = [Chord(tonic, minor), Chord((tonic + 5) % 12, minor), Chord((tonic + 7) % 12, "7"), Chord(tonic, minor)]
    melody = tuple(Note(480 * i, 72 + tonic + step, 480) for i, step in enumerate((0, third, 7, third, 5, 0, 2, 0)))
    song = Song((Track(1, "Melody", melody), Track(2, "Piano", block_chords(cadence, bar=960))))
    assert estimate_song_key(song) == Key(tonic, mode)
    assert estimate_song_key(replace(song, tracks=())) is None
