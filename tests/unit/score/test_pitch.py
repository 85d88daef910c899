from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode, estimate_key, parse_pitch_class, pitch_name

KEYS = [Key(tonic, mode) for mode in Mode for tonic in range(12)]


@pytest.mark.parametrize(
    ("pitch", "sharp", "flat"), [(60, "C4", "C4"), (61, "C#4", "Db4"), (0, "C-1", "C-1"), (127, "G9", "G9")]
)
def test_names(pitch: int, sharp: str, flat: str) -> None:
    assert pitch_name(pitch) == sharp
    assert pitch_name(pitch, flats=True) == flat


@pytest.mark.parametrize("key", KEYS, ids=str)
def test_a_key_reads_back_from_its_name(key: Key) -> None:
    assert Key.parse(str(key)) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("C", Key(0)),
        ("am", Key(9, Mode.MINOR)),
        ("Bb Major", Key(10)),
        ("F# minor", Key(6, Mode.MINOR)),
        ("B♭m", Key(10, Mode.MINOR)),
    ],
)
def test_ways_to_write_a_key(text: str, key: Key) -> None:
    assert Key.parse(text) == key


@pytest.mark.parametrize("text", ["", "  ", "H", "C dorian", "major", "C# #", "12"])
def test_what_is_no_key_gets_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"a key looks like|is not a note name"):
        Key.parse(text)


@pytest.mark.parametrize(("name", "number"), [("C", 0), ("Cb", 11), ("B#", 0), ("f#", 6), ("Ebb", 2)])
def test_pitch_classes(name: str, number: int) -> None:
    assert parse_pitch_class(name) == number


@pytest.mark.parametrize(
    ("name", "flats"), [("F major", True), ("D minor", True), ("C minor", True), ("G major", False), ("E minor", False)]
)
def test_signatures(name: str, flats: bool) -> None:
    assert Key.parse(name).uses_flats is flats


def test_minor_holds_both_sevenths() -> None:
    key = Key(9, Mode.MINOR)
    assert key.contains(67)
    assert key.contains(68)
    assert not key.contains(61)


@given(st.sampled_from(KEYS), st.integers(40, 60))
def test_a_cadence_in_a_key_is_heard_in_it(key: Key, base: int) -> None:
    tonic = base - base % 12 + key.tonic
    third = 4 if key.mode is Mode.MAJOR else 3
    degrees = [0, 2, third, 5, 7, third, 2, 0, 7, third, 0]
    notes = [Note(i * 480, tonic + degree, 480 if degree else 960) for i, degree in enumerate(degrees)]
    assert estimate_key(notes) == key


def test_no_notes_no_key() -> None:
    assert estimate_key([]) is None


def test_a_motif_stays_in_a_key_that_holds_all_its_notes() -> None:
    # The profiles alone say G major, where there is no F.
    notes = [Note(480 * i, pitch, 480) for i, pitch in enumerate((60, 62, 64, 65, 67, 67, 69, 67))]
    assert estimate_key(notes) == Key(0, Mode.MAJOR)
