from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.score.chords import Chord, parse_chord

SYMBOLS = ["C", "Am7", "F#m7b5", "G/B", "Bbmaj7", "Ebdim", "D7/F#", "Aaug", "Esus4", "G7b9", "C69", "N.C."]


@pytest.mark.parametrize(
    ("text", "root", "tones"),
    [
        ("C", 0, {0, 4, 7}),
        ("Am7", 9, {9, 0, 4, 7}),
        ("G/B", 7, {7, 11, 2}),
        ("C/D", 0, {0, 2, 4, 7}),
        ("Bdim", 11, {11, 2, 5}),
    ],
)
def test_tones(text: str, root: int, tones: set[int]) -> None:
    chord = parse_chord(text)
    assert chord is not None
    assert chord.root == root
    assert chord.pitch_classes == tones
    assert chord.is_known


@pytest.mark.parametrize("text", ["N.C.", "NC", " n.c. "])
def test_no_chord(text: str) -> None:
    assert parse_chord(text) is None


@pytest.mark.parametrize("text", ["", "H7", "/C", "c", "C/x", "7"])
def test_what_is_no_chord_gets_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="is not a chord"):
        parse_chord(text)


def test_an_unknown_quality_falls_back_to_what_it_starts_with() -> None:
    assert parse_chord("C7b13") == Chord(0, "7")
    assert parse_chord("Dweird") == Chord(2, "")


@given(st.sampled_from(SYMBOLS[:-1]), st.integers(-24, 24), st.booleans())
def test_transposing_and_spelling_keep_the_chord(text: str, semitones: int, flats: bool) -> None:
    chord = parse_chord(text)
    assert chord is not None
    moved = chord.transposed(semitones)
    assert moved.pitch_classes == {(tone + semitones) % 12 for tone in chord.pitch_classes}
    assert parse_chord(moved.symbol(flats)) == moved
