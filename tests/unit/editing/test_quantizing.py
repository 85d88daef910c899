from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing.quantizing import quantize_both, quantize_ends, quantize_starts
from aiva_desktop.score.notes import Note

NOTES = (Note(130, 60, 100), Note(250, 60, 230), Note(355, 64, 20))


def to_120(tick: int) -> int:
    return round(tick / 120) * 120


def test_starts_go_to_the_grid_and_lengths_stay() -> None:
    assert [(n.onset, n.duration) for n in quantize_starts(NOTES, to_120)] == [(120, 100), (240, 230), (360, 20)]


def test_strength_is_a_share_of_the_way() -> None:
    assert [n.onset for n in quantize_starts(NOTES, to_120, 0.5)] == [125, 245, 357]
    assert quantize_starts(NOTES, to_120, 0.0) == NOTES


def test_ends_go_to_the_grid_and_onsets_stay() -> None:
    ends = quantize_ends(NOTES, to_120, shortest=120)
    assert [(n.onset, n.end) for n in ends] == [(130, 240), (250, 480), (355, 360)]


def test_a_note_inside_one_division_is_not_lost() -> None:
    (note,) = quantize_ends((Note(10, 60, 30),), to_120, shortest=120)
    assert (note.onset, note.duration) == (10, 30)


@given(st.integers(0, 5000), st.integers(1, 2000), st.floats(0, 1))
def test_both_edges_leave_every_note_a_length(onset: int, duration: int, strength: float) -> None:
    (note,) = quantize_both((Note(onset, 60, duration),), to_120, 120, strength)
    assert note.duration >= 1
    if strength == 1:
        assert note.onset % 120 == 0
