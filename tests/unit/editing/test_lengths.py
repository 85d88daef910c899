import pytest

from aiva_desktop.editing import lengths
from aiva_desktop.editing.transforms import CannotEditError
from aiva_desktop.score.notes import Note


def spans(notes: tuple[Note, ...]) -> list[tuple[int, int, int]]:
    return [(note.onset, note.pitch, note.end) for note in notes]


def test_legato_lets_chords_sound_until_the_next_onset() -> None:
    notes = (Note(0, 60, 100), Note(0, 64, 900), Note(480, 62, 10), Note(960, 60, 33))
    assert spans(lengths.legato(notes)) == [(0, 60, 480), (0, 64, 480), (480, 62, 960), (960, 60, 993)]


def test_staccato_halves_and_never_silences() -> None:
    assert [n.duration for n in lengths.staccato((Note(0, 60, 480), Note(480, 60, 1)))] == [240, 1]


def test_joined_keeps_the_first_velocity_and_other_pitches() -> None:
    notes = (Note(0, 60, 480, 90), Note(480, 60, 480, 30), Note(480, 64, 100), Note(1000, 60, 100))
    result = lengths.joined(notes, reach=119)
    assert spans(result) == [(0, 60, 1100), (480, 64, 580)]
    assert result[0].velocity == 90


def test_a_joined_note_goes_up_as_the_one_that_ends_last() -> None:
    first, second = Note(0, 60, 480, release=10), Note(480, 60, 480, release=20)
    assert [note.release for note in lengths.joined((first, second), reach=0)] == [20]
    assert lengths.glued(Note(0, 60, 1000, release=10), second).release == 10


def test_what_stands_farther_apart_is_not_joined() -> None:
    with pytest.raises(CannotEditError, match="Nothing to join"):
        lengths.joined((Note(0, 60, 100), Note(220, 60, 100), Note(0, 61, 400)), reach=119)


def test_split_at_cuts_what_sounds_there() -> None:
    notes = (Note(0, 60, 480), Note(240, 64, 480), Note(480, 67, 480))
    assert spans(lengths.split_at(notes, 300)) == [
        (0, 60, 300),
        (240, 64, 300),
        (300, 60, 480),
        (300, 64, 720),
        (480, 67, 960),
    ]
    with pytest.raises(CannotEditError, match="playhead"):
        lengths.split_at(notes, 960)
