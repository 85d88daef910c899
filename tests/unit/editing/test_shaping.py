from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.editing.shaping import accented, blended, levelled, phrase_arch, swelled
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import Meter, MeterMap

BAR = 1920


def flat(count: int, step: int = 480) -> tuple[Note, ...]:
    return tuple(Note(i * step, 60, step, 80) for i in range(count))


def velocities(notes: tuple[Note, ...]) -> list[int]:
    return [note.velocity for note in notes]


def test_each_phrase_rises_to_its_level_and_falls() -> None:
    shaped = velocities(phrase_arch(flat(32), MeterMap(), 4))
    assert shaped[:16] == shaped[16:]
    peak = shaped.index(max(shaped[:16]))
    assert 8 <= peak <= 11
    assert shaped[: peak + 1] == sorted(shaped[: peak + 1])
    assert shaped[peak:16] == sorted(shaped[peak:16], reverse=True)
    assert 75 <= max(shaped) <= 80


def test_accents_follow_the_meter() -> None:
    four = velocities(accented(flat(8, 240), MeterMap()))
    assert four == [90, 74, 80, 74, 85, 74, 80, 74]
    six = velocities(accented(flat(6, 240), MeterMap.constant(Meter(6, 8))))
    assert six == [90, 74, 74, 80, 74, 74]


def test_a_note_a_little_early_still_has_its_beat() -> None:
    assert accented((Note(BAR - 20, 60, 100, 80),), MeterMap())[0].velocity == 90


def test_swells_keep_the_level() -> None:
    shaped = velocities(swelled(flat(9)))
    assert (shaped[0], shaped[4], shaped[8]) == (60, 80, 100)


def test_the_amount_goes_from_nothing_to_all() -> None:
    notes = flat(2)
    assert blended(notes, [100, 20], 0.0) == notes
    assert velocities(blended(notes, [100, 20], 0.5)) == [90, 50]
    assert velocities(blended(notes, [100, 20], 1.0)) == [100, 20]


@given(st.lists(st.integers(1, 127), min_size=1), st.floats(1, 127))
def test_another_level_keeps_all_distances(played: list[int], mean: float) -> None:
    moved = levelled(played, mean)
    assert len({after - before for before, after in zip(played, moved, strict=True)}) == 1
    assert all(1 <= velocity <= 127 for velocity in moved)
