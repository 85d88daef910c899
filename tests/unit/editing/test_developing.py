from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing.developing import (
    Displace,
    Invert,
    Measure,
    Retrograde,
    Reversed,
    Sequencing,
    Setting,
    Stretch,
    Transpose,
    developed,
    making_way,
)
from aiva_desktop.editing.transforms import CannotEditError
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.time import Meter, MeterMap

C_MAJOR = Setting(MeterMap(), Key())
A_MINOR = Setting(MeterMap(), Key(9, Mode.MINOR))


def line(*pitches: int, length: int = 480, start: int = 0) -> tuple[Note, ...]:
    return tuple(Note(start + i * length, pitch, length) for i, pitch in enumerate(pitches))


def pitches(notes: tuple[Note, ...]) -> list[int]:
    return [note.pitch for note in notes]


def test_a_sequence_climbs_in_the_scale_bar_by_bar() -> None:
    whole = Sequencing(2, 1).applied(line(60, 62, 64, 60), C_MAJOR)
    assert pitches(whole) == [60, 62, 64, 60, 62, 64, 65, 62, 64, 65, 67, 64]
    assert [note.onset for note in whole] == list(range(0, 12 * 480, 480))


def test_a_sequence_in_semitones_is_exact() -> None:
    assert pitches(Sequencing(1, 2, Measure.SEMITONES).applied(line(60, 64), C_MAJOR)) == [60, 64, 62, 66]


def test_a_phrase_with_a_pickup_returns_with_its_pickup_before_the_bar() -> None:
    phrase = line(67, 72, 74, 76, 72, start=3 * 480)
    new = developed(phrase, Transpose(1), C_MAJOR)
    assert new[0].onset == 3 * 480 + 2 * 1920  # five beats need two bars


def test_half_a_bar_comes_again_in_the_other_half_of_four_four_but_not_of_seven_eight() -> None:
    assert developed(line(60, 62), Transpose(1), C_MAJOR)[0].onset == 960
    seven = Setting(MeterMap.constant(Meter(7, 8)), Key())
    assert developed(line(60, 62), Transpose(1), seven)[0].onset == 7 * 240


def test_what_is_new_behind_a_phrase_leaves_the_phrase_out() -> None:
    assert pitches(developed(line(60, 62), Sequencing(2, 1), C_MAJOR)) == [62, 64, 64, 65]


def test_inversion_in_the_scale_and_in_semitones() -> None:
    tune = line(60, 64, 67)
    assert pitches(Invert().applied(tune, C_MAJOR)) == [60, 57, 53]
    assert pitches(Invert(measure=Measure.SEMITONES).applied(tune, C_MAJOR)) == [60, 56, 53]
    assert pitches(Invert(axis=64).applied(tune, C_MAJOR)) == [67, 64, 60]


def test_an_alteration_upwards_becomes_one_downwards() -> None:
    assert pitches(Invert(axis=60).applied(line(60, 66), C_MAJOR)) == [60, 54]  # F#4 mirrors to Gb3


def test_retrogrades_of_pitches_and_of_rhythm_make_the_whole_one() -> None:
    tune = (Note(0, 60, 240), Note(240, 64, 480), Note(720, 67, 960))
    of_pitches = Retrograde(Reversed.PITCHES).applied(tune, C_MAJOR)
    assert [(n.onset, n.pitch, n.duration) for n in of_pitches] == [(0, 67, 240), (240, 64, 480), (720, 60, 960)]
    of_rhythm = Retrograde(Reversed.RHYTHM).applied(tune, C_MAJOR)
    assert [(n.onset, n.pitch, n.duration) for n in of_rhythm] == [(0, 60, 960), (960, 64, 480), (1440, 67, 240)]
    assert Retrograde(Reversed.PITCHES).applied(of_rhythm, C_MAJOR) == Retrograde().applied(tune, C_MAJOR)


def test_chords_keep_their_notes_in_a_retrograde() -> None:
    chords = (*line(60, 62), Note(0, 64, 480))
    assert sorted(pitches(Retrograde(Reversed.PITCHES).applied(tuple(sorted(chords)), C_MAJOR))) == [60, 62, 64]


def test_stretching_and_displacing() -> None:
    assert [n.onset for n in Stretch(Fraction(3, 2)).applied(line(60, 62, 64), C_MAJOR)] == [0, 720, 1440]
    compound = Setting(MeterMap.constant(Meter(6, 8)), Key())
    assert Displace(Fraction(1)).applied(line(60), compound)[0].onset == 720


@pytest.mark.parametrize(
    ("variation", "words"),
    [
        (Transpose(24), "range"),
        (Invert(axis=0), "range"),
        (Sequencing(0, 1), "1 to 16 times"),
        (Sequencing(2, 5), "range"),
        (Stretch(Fraction(9)), "factor"),
        (Displace(Fraction(-1)), "before the song"),
    ],
)
def test_what_does_not_go_as_a_whole_is_refused_in_a_sentence(variation: Transpose, words: str) -> None:
    with pytest.raises(CannotEditError, match=words):
        variation.applied(line(115, 120), C_MAJOR)


@given(st.lists(st.integers(30, 90), min_size=1, max_size=12))
def test_mirrored_or_turned_round_twice_is_as_it_was(drawn: list[int]) -> None:
    tune = line(*drawn)
    for variation in (Invert(axis=60, measure=Measure.SEMITONES), *map(Retrograde, Reversed)):
        assert variation.applied(variation.applied(tune, C_MAJOR), C_MAJOR) == tune


@given(st.lists(st.sampled_from(sorted({9, 11, 0, 2, 4, 5, 7})), min_size=1, max_size=12))
def test_in_the_scale_a_mirrored_melody_stays_in_it_and_mirrors_back(classes: list[int]) -> None:
    tune = line(*(60 + pitch_class for pitch_class in classes))
    mirrored = Invert(axis=60).applied(tune, A_MINOR)
    assert all(note.pitch % 12 in {9, 11, 0, 2, 4, 5, 7} for note in mirrored)
    assert Invert(axis=60).applied(mirrored, A_MINOR) == tune


def test_what_stands_behind_the_phrase_makes_way() -> None:
    phrase, behind, later = line(60, 62), line(70, start=960), line(71, start=1920)
    new = developed(phrase, Transpose(1), C_MAJOR)
    assert making_way((*phrase, *behind, *later), phrase, new) == behind
