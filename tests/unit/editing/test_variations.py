from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing.dynamics import ramp
from aiva_desktop.editing.variations import DOUBLE, HALF, humanised, mirrored, stretched
from aiva_desktop.score.notes import Note

MELODY = (Note(480, 60, 480, 50), Note(960, 62, 240, 60), Note(1200, 64, 720, 70))
notes = st.lists(
    st.builds(Note, st.integers(0, 9000), st.integers(0, 127), st.integers(1, 2000), st.integers(1, 127)), min_size=1
).map(lambda found: tuple(sorted(found)))


def test_stretching_counts_from_the_first_onset() -> None:
    assert [(n.onset, n.duration) for n in stretched(MELODY, DOUBLE)] == [(480, 960), (1440, 480), (1920, 1440)]
    assert stretched(stretched(MELODY, DOUBLE), HALF) == MELODY
    assert stretched(MELODY, Fraction(1)) == MELODY


@given(notes)
def test_mirroring_twice_changes_nothing(some: tuple[Note, ...]) -> None:
    assert mirrored(mirrored(some)) == some


def test_mirrored_plays_backwards_in_the_same_place() -> None:
    assert [(n.onset, n.pitch) for n in mirrored(MELODY)] == [(480, 64), (1200, 62), (1440, 60)]


@given(notes, st.integers(0, 60), st.integers(0, 64), st.integers(1, 99))
def test_humanising_is_repeatable_and_within_bounds(
    some: tuple[Note, ...], ticks: int, velocity: int, seed: int
) -> None:
    loosened = humanised(some, ticks, velocity, seed)
    assert loosened == humanised(some, ticks, velocity, seed)
    for before, after in zip(some, loosened, strict=True):
        assert abs(before.onset - after.onset) <= ticks
        assert abs(before.velocity - after.velocity) <= velocity
        assert (before.pitch, before.duration) == (after.pitch, after.duration)


def test_other_seeds_give_other_notes() -> None:
    assert humanised(MELODY, 20, 10, 1) != humanised(MELODY, 20, 10, 2)


def test_a_ramp_is_even_or_bent() -> None:
    line = [n.velocity for n in ramp(MELODY, 40, 100)]
    assert line == [40, 80, 100]
    assert ramp(MELODY, 40, 100, 0.5)[1].velocity < 80 < ramp(MELODY, 40, 100, -0.5)[1].velocity
    assert [n.velocity for n in ramp(MELODY[:1], 40, 100)] == [100]
